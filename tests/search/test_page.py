"""The search page: what it says of each result, its filters, and its help when there is nothing."""

from datetime import date, timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Locale, PageViewRestriction

from basis.models import Regio, School, Schoolbestuur, Sector
from search.indexing.running import index_all
from tests.factories import (
    make_bijeenkomst,
    make_handreiking,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_thema,
)


@pytest.fixture
def ask(client):
    """The page that a visitor gets for a query string, after everything was indexed."""

    def answer(query: str) -> BeautifulSoup:
        index_all()
        response = client.get(f"/zoeken/?{query}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def titles(page: BeautifulSoup) -> list[str]:
    return [one.get_text() for one in page.select(".hit h3")]


def options(page: BeautifulSoup, name: str) -> dict[str, int]:
    """The values of a facet with their counts; empty when it is not shown."""
    boxes = page.select(f".facet input[name={name}]")
    return {
        box["value"]: int(box.parent.select_one(".count").get_text(" ").replace(",", "").split()[0])
        for box in boxes
    }


def link(page: BeautifulSoup, words: str) -> dict[str, list[str]]:
    """The parameters of a link with these words."""
    found = next(one for one in page.select("main a") if words in one.get_text())
    return parse_qs(urlsplit(found["href"]).query)


def test_a_hit_says_what_it_is_and_leads_to_its_place(kennisbank, ask):
    regio = Regio.objects.create(name="Oost", locale=kennisbank.locale)
    body = [
        ("heading", {"text": "Wat je nodig hebt", "level": "h2", "anchor": "nodig"}),
        ("text", "<p>Neem <b>de</b> kwetterkaart mee & lees hem.</p>"),
    ]
    make_handreiking(kennisbank, title="Gids", slug="gids", body=body, themas=[make_thema("Taal")])
    make_praktijkvoorbeeld(
        kennisbank,
        title="De kwetterkaart",
        aanleiding="<p>Iets.</p>",
        regios=[regio],
        published_on=date(2025, 3, 4),
    )
    page = ask("q=kwetterkaart")
    first, second = page.select(".hit")
    assert first.select_one(".kind").get_text() == "Praktijkvoorbeeld"
    assert first.select_one("h3 mark").get_text() == "kwetterkaart"
    assert {"Oost", "4 maart 2025"} <= {one.get_text() for one in first.select(".facts li")}
    assert second.select_one("h3 a")["href"] == "/kennisbank/gids/#nodig"
    assert second.select_one("p mark").get_text() == "kwetterkaart"
    assert "mee & lees" in second.select_one("p").get_text()
    assert "Taal" in [one.get_text() for one in second.select(".facts li")]
    assert "Onder: Wat je nodig hebt" in second.get_text()


def test_words_that_say_nothing_do_not_light_up(kennisbank, ask):
    make_handreiking(kennisbank, title="Een kwetter", in_short="<p>Je belt een kwetter en dan nog een.</p>")
    lit = {mark.get_text().lower() for mark in ask("q=hoe+doe+je+een+kwetter").select(".hit mark")}
    assert lit == {"kwetter"}
    assert {mark.get_text().lower() for mark in ask("q=een").select(".hit mark")} == {"een"}


def test_news_says_its_day_once(nieuws, ask):
    day = date_format(make_nieuws(nieuws, title="Kwetter").shown_on)
    assert ask("q=kwetter").select_one(".hit").get_text().count(day) == 1


def test_what_is_found_is_escaped(kennisbank, ask, client):
    make_handreiking(
        kennisbank, title="Kwetter <script>alert(1)</script>", introduction="<img src=x> kwetter"
    )
    page = ask("q=kwetter")
    assert not page.select(".hit script, .hit img")
    assert "<script>alert" in page.select_one(".hit h3").get_text()


def test_a_meeting_says_when_and_where_it_is_as_its_row_does(netwerken, ask):
    start = timezone.now().replace(month=6, day=5, hour=12) + timedelta(days=365)
    make_bijeenkomst(netwerken, title="Kwettermiddag", starts_at=start, ends_at=start + timedelta(hours=1))
    facts = [one.get_text() for one in ask("q=kwettermiddag").select(".facts li")]
    assert facts[0].startswith("5 juni ")
    assert "Buurthuis De Kade" in facts


def filled(kennisbank) -> None:
    """Two thema's, two sectors, boards, schools, keywords and years over four pages."""
    nl = kennisbank.locale
    taal, rekenen = make_thema("Taal"), make_thema("Rekenen")
    po, vo = (Sector.objects.create(name=name, key=name, locale=nl) for name in ("po", "vo"))
    board, other = (Schoolbestuur.objects.create(key=name, name=name.title()) for name in ("delta", "kade"))
    school = School.objects.create(name="De Brug", place="Oost", brin="00AB", vestiging="01")
    one = make_handreiking(
        kennisbank, title="Kwetter een", themas=[taal], sectoren=[po], published_on=date(2024, 5, 1)
    )
    make_handreiking(
        kennisbank, title="Kwetter twee", themas=[taal, rekenen], sectoren=[vo], published_on=date(2025, 5, 1)
    )
    make_praktijkvoorbeeld(
        kennisbank, title="Kwetter drie", themas=[rekenen], sectoren=[po], besturen=[board], scholen=[school]
    )
    make_praktijkvoorbeeld(kennisbank, title="Kwetter vier", besturen=[other])
    one.tags.add("Samen lezen", "Blij")
    one.save_revision().publish()


def test_facets_count_combine_and_keep_their_own_alternatives(kennisbank, ask):
    filled(kennisbank)
    page = ask("q=kwetter")
    assert options(page, "type") == {"handreiking": 2, "praktijkvoorbeeld": 2}
    assert options(page, "thema") == {"taal": 2, "rekenen": 2}
    assert options(page, "bestuur") == {"delta": 1, "kade": 1}
    assert options(page, "trefwoord") == {"blij": 1, "samen-lezen": 1}
    assert list(options(page, "jaar")) == [str(timezone.localdate().year), "2025", "2024"]
    narrowed = ask("q=kwetter&thema=taal&sector=vo")
    assert titles(narrowed) == ["Kwetter twee"]
    assert options(narrowed, "thema") == {"taal": 1, "rekenen": 1}
    assert options(narrowed, "sector") == {"po": 1, "vo": 1}
    both = ask("q=kwetter&thema=taal&thema=rekenen&type=handreiking")
    assert set(titles(both)) == {"Kwetter een", "Kwetter twee"}


def test_a_facet_with_nothing_to_choose_is_not_shown_unless_it_was_chosen(kennisbank, ask):
    filled(kennisbank)
    page = ask("q=kwetter")
    assert not options(page, "regio")
    assert not options(page, "school")
    chosen = ask("q=kwetter&school=00AB-01")
    assert titles(chosen) == ["Kwetter drie"]
    assert options(chosen, "school") == {"00AB-01": 1}
    assert "De Brug, Oost" in chosen.select_one(".facet input[name=school] + label").get_text()
    assert "De Brug, Oost" in chosen.select_one(".chip").get_text()


def test_a_long_facet_is_folded(kennisbank, ask):
    for number in range(9):
        make_handreiking(kennisbank, title=f"Kwetter {number}", themas=[make_thema(f"Thema {number}")])
    facet = next(one for one in ask("q=kwetter").select(".facet") if one.select("[name=thema]"))
    assert len(facet.select("details.more [name=thema]")) == 3


def test_the_filters_are_a_plain_form_and_links_that_keep_the_rest(kennisbank, ask):
    filled(kennisbank)
    page = ask("q=kwetter&thema=taal&thema=rekenen&sorteer=nieuwste")
    form = page.select_one(".filters form")
    assert {(one["name"], one["value"]) for one in form.select("[type=hidden]")} == {
        ("q", "kwetter"),
        ("sorteer", "nieuwste"),
    }
    assert form.get("method") is None
    assert {(one["name"], one["value"]) for one in page.select(".sort [type=hidden]")} == {
        ("q", "kwetter"),
        ("thema", "taal"),
        ("thema", "rekenen"),
    }
    chip = next(one for one in page.select(".chip") if "Taal" in one.get_text())
    assert parse_qs(chip["href"][1:]) == {"q": ["kwetter"], "thema": ["rekenen"], "sorteer": ["nieuwste"]}
    assert link(page, "Wis alles") == {"q": ["kwetter"], "sorteer": ["nieuwste"]}


def test_what_is_not_known_is_told(kennisbank, ask):
    filled(kennisbank)
    page = ask("q=kwetter&thema=bestaat-niet&kleur=rood&sorteer=mooiste")
    told = page.select_one(".notice--attention").get_text()
    assert "thema=bestaat-niet" in told
    assert "kleur" in told
    assert "sorteer=mooiste" in told
    assert len(titles(page)) == 4


def test_results_are_sorted_as_asked(kennisbank, netwerken, ask):
    now = timezone.now()
    make_handreiking(kennisbank, title="Kwetter oud", published_on=date(2020, 1, 1))
    make_bijeenkomst(netwerken, title="Kwetter later", starts_at=now + timedelta(days=30), ends_at=None)
    make_bijeenkomst(netwerken, title="Kwetter straks", starts_at=now + timedelta(days=3), ends_at=None)
    make_bijeenkomst(netwerken, title="Kwetter voorbij", starts_at=now - timedelta(days=3), ends_at=None)
    assert titles(ask("q=kwetter&sorteer=nieuwste"))[-1] == "Kwetter oud"
    assert titles(ask("q=kwetter&sorteer=eerstvolgende"))[:3] == [
        "Kwetter straks",
        "Kwetter later",
        "Kwetter voorbij",
    ]


def test_says_how_many_pages_have_all_the_words(kennisbank, ask):
    make_handreiking(kennisbank, title="Kwetter en zwaluw")
    make_handreiking(kennisbank, title="Kwetter alleen")
    assert "1 pagina met al je woorden; daaronder" in ask("q=kwetter+zwaluw").get_text()
    assert "1 pagina heeft al je woorden" in ask("q=kwetter+zwaluw&sorteer=nieuwste").get_text()
    assert "al je woorden" not in ask("q=kwetter").get_text()
    none = ask("q=kwetter+ooievaar").get_text()
    assert "Geen pagina heeft al je woorden" in none


def test_offers_a_correction_that_was_searched_along(kennisbank, ask):
    make_handreiking(kennisbank, title="De kwetterkaart")
    page = ask("q=kweterkaart&type=handreiking")
    assert titles(page) == ["De kwetterkaart"]
    assert "Bedoelde je" in page.select_one(".notice").get_text()
    assert link(page, "kwetterkaart") == {"q": ["kwetterkaart"]}


def test_a_word_of_a_draft_is_never_offered(kennisbank, ask):
    make_handreiking(kennisbank, title="De kwetterkaart", publish=False)
    closed = make_handreiking(kennisbank, title="De kwetterkaars")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    page = ask("q=kweterkaart")
    assert "Bedoelde je" not in page.get_text()
    assert "kwetter" not in page.get_text()


def test_nothing_found_helps_with_less_and_with_themas(kennisbank, ask):
    make_thema("Rekenen"), make_thema("Kwetteren")
    make_handreiking(kennisbank, title="Over de zwaluw")
    page = ask('q="zwaluw+kwetterkaart"')
    assert "Niets gevonden" in page.get_text()
    assert link(page, "Zoek op zwaluw kwetterkaart") == {"q": ["zwaluw kwetterkaart"]}
    assert [one.get_text() for one in page.select("a.tag")] == ["Kwetteren", "Rekenen"]
    assert page.select_one("a.tag")["href"] == "/themas/kwetteren/"


def test_filters_that_leave_nothing_say_what_leaving_them_gives(kennisbank, ask):
    filled(kennisbank)
    page = ask("q=kwetter&type=praktijkvoorbeeld&thema=taal")
    assert not titles(page)
    assert link(page, "Haal Thema weg: Taal") == {"q": ["kwetter"], "type": ["praktijkvoorbeeld"]}
    ways = [one.parent.get_text() for one in page.select("li a") if "Haal" in one.get_text()]
    assert len(ways) == 2
    assert all("(2 resultaten)" in way for way in ways)
    assert link(page, "Wis alle filters") == {"q": ["kwetter"]}


def test_a_keyword_of_a_draft_alone_looks_like_none(kennisbank, ask):
    make_handreiking(kennisbank, title="Kwetter")
    draft = make_handreiking(kennisbank, title="Kwetter geheim", publish=False)
    draft.tags.add("Geheim Plan")
    draft.save()
    assert "Geheim Plan" not in ask("q=kwetter&trefwoord=geheim-plan").get_text()


def test_pages_of_results_have_numbers_and_keep_the_question(kennisbank, ask):
    for number in range(25):
        make_handreiking(kennisbank, title=f"Kwetter {number}")
    page = ask("q=kwetter&type=handreiking")
    assert len(titles(page)) == 20
    following = page.select_one("[rel=next]")["href"]
    assert parse_qs(following[1:]) == {"q": ["kwetter"], "type": ["handreiking"], "pagina": ["2"]}
    second = ask(unescape(following)[1:])
    assert len(titles(second)) == 5
    assert not {*titles(page)} & {*titles(second)}
    assert second.select_one("ol.hits")["start"] == "21"
    beyond = ask("q=kwetter&pagina=9")
    assert titles(beyond) == titles(second)
    assert "Pagina 9 is er niet" in beyond.get_text()


def test_costs_the_same_with_filters_for_three_as_for_thirty(kennisbank, netwerken, count_queries):
    thema, other = make_thema("Taal"), make_thema("Rekenen")

    def fill(number: int) -> None:
        for _n in range(number):
            page = make_handreiking(kennisbank, title="Kwetter", themas=[thema, other])
            page.tags.add("een", "twee")
            page.save_revision().publish()
            make_bijeenkomst(netwerken, title="Kwetter", themas=[thema])
        index_all()

    fill(3)
    url = "/zoeken/?q=kwetter&thema=taal&thema=rekenen"
    count_queries(url)
    cost = count_queries(url)
    fill(27)
    assert count_queries(url) == cost


@pytest.mark.bilingual
def test_where_there_are_two_languages_each_says_what_it_has(home, kennisbank, ask):
    english = Locale.objects.get_or_create(language_code="en")[0]
    for number in range(2):
        make_handreiking(kennisbank, title=f"Kwetter {number}")
    guide = make_handreiking(kennisbank, title="Kwetter gids").copy_for_translation(
        english, copy_parents=True
    )
    guide.save_revision().publish()
    page = ask("q=kwetter")
    links = page.select("[aria-label=Taal] a")
    assert [link.get_text() for link in links] == ["Nederlands (3)", "English (1)"]
    assert [link.get("aria-current") for link in links] == ["true", None]
    other = ask(links[1]["href"][1:])
    assert titles(other) == ["Kwetter gids"]
    assert other.select_one("ol.hits")["lang"] == "en"
    assert other.select_one(".hit h3 a")["href"].startswith("/en/")
