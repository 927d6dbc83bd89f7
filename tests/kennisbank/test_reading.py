"""Reading on: deep links, what is related, terms with their pages, sharing; at a constant cost."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Locale

from basis.models import Aanpak, Doelgroep, Regio, School, Schoolbestuur, Schooljaar, Thema
from kennisbank.models import HandreikingPage
from search.indexing.running import index_all
from tests.factories import (
    make_handreiking,
    make_image,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_principe,
    make_thema,
)


@pytest.fixture
def doelgroep(home):
    """Nearly everything is for them."""
    return Doelgroep.objects.create(name="leraren", locale=home.locale)


def test_related_pages_are_of_the_kennisbank_and_one_of_another_type_takes_the_last_place(
    client, kennisbank, nieuws
):
    thema = make_thema()
    make_nieuws(nieuws, title="Geen kennis", themas=[thema])
    make_praktijkvoorbeeld(kennisbank, title="Ander soort", themas=[thema])
    for number in range(4):
        make_handreiking(kennisbank, title=f"Gids {number}", themas=[thema])
    page = make_handreiking(kennisbank, themas=[thema])
    index_all()
    related = BeautifulSoup(client.get(page.url).content, "html.parser").select(
        "[aria-labelledby=lees-ook] h3"
    )
    assert [title.get_text() for title in related] == ["Gids 3", "Gids 2", "Ander soort"]


@pytest.mark.parametrize("make", [make_handreiking, make_praktijkvoorbeeld])
def test_a_page_costs_the_same_with_three_related_pages_as_with_thirty(
    kennisbank, count_queries, make, doelgroep
):
    thema = make_thema()
    page = make(kennisbank, themas=[thema], doelgroepen=[doelgroep], image=make_image())
    page.tags.add("lesbezoek", "feedback")
    page.save_revision().publish()

    def add(number):
        for at in range(number):
            make_handreiking(kennisbank, themas=[thema], image=make_image(f"Plein {at}"))
            make_praktijkvoorbeeld(kennisbank, themas=[thema], image=make_image(f"Brug {at}"))

        index_all()

    add(3)
    cost = count_queries(page.url)
    assert cost <= 12
    add(27)
    assert count_queries(page.url) == cost


def test_the_number_of_terms_does_not_change_the_cost(kennisbank, count_queries):
    few = make_praktijkvoorbeeld(kennisbank)
    every = full_praktijkvoorbeeld(kennisbank)
    make_praktijkvoorbeeld(kennisbank)
    index_all()
    assert count_queries(every.url) <= count_queries(few.url) + 3  # what is related


def full_praktijkvoorbeeld(kennisbank, **fields):
    """One with something of every list, and a free line beside it."""
    locale = kennisbank.locale
    bestuur = Schoolbestuur.objects.create(key="linie", name="Stichting Linie")
    values = {
        "themas": [make_thema()],
        "principes": [make_principe("Leren aan echt werk", 3)],
        "aanpakken": [Aanpak.objects.create(name="Lesbezoek in tweetallen", locale=locale)],
        "aanpak_note": "met een vaste vraag",
        "schooljaren": [Schooljaar.objects.create(name=name) for name in ("2024-2025", "2025-2026")],
        "regios": [Regio.objects.create(name="Liniehart", locale=locale)],
        "regio_note": "en de rand ervan",
        "besturen": [bestuur],
        "bestuur_note": "alle besturen met een opleidingsschool",
        "scholen": [School.objects.create(name="De Rietkraag", brin="01AA", place="Vaartdorp")],
        "school_note": "negentien leraren",
    }
    return make_praktijkvoorbeeld(kennisbank, **(values | fields))


def test_a_praktijkvoorbeeld_shows_every_detail_with_the_free_line_beside_it(client, kennisbank):
    html = client.get(full_praktijkvoorbeeld(kennisbank).url).content.decode()
    for text in (
        '<a href="/themas/samen-leren/">Samen leren</a>',
        '<a href="/principes/leren-aan-echt-werk/">3. Leren aan echt werk</a>',
        "Lesbezoek in tweetallen<br>met een vaste vraag",
        "2025-2026, 2024-2025",
        "Liniehart<br>en de rand ervan",
        "<li>Stichting Linie</li><li>alle besturen met een opleidingsschool</li>",
        "<li>De Rietkraag, Vaartdorp</li><li>negentien leraren</li>",
    ):
        assert text in html, text


def test_a_praktijkvoorbeeld_shows_the_picture_of_its_principe_or_the_map(client, kennisbank, count_queries):
    page = make_praktijkvoorbeeld(kennisbank)
    seen, drawn = make_principe("Kijken", 1, image=make_image()), make_principe("Tekenen", 2)
    page.principes = [seen, drawn]
    page.save_revision().publish()
    tiles = BeautifulSoup(client.get(page.url).content, "html.parser").select("dl .tile")
    assert [tile.a.get_text() for tile in tiles] == ["1. Kijken", "2. Tekenen"]
    assert [tile.a["href"] for tile in tiles] == ["/principes/kijken/", "/principes/tekenen/"]
    assert [bool(tile.img) for tile in tiles] == [True, False]
    assert tiles[1].select_one("[data-pattern=stairs], svg, .pattern")
    cost = count_queries(page.url)
    page.principes = [seen, drawn, *(make_principe(f"P{n}", n, image=make_image()) for n in range(3, 9))]
    page.save_revision().publish()
    assert count_queries(page.url) == cost


def test_the_preview_shows_the_terms_of_the_draft(kennisbank):
    page = make_handreiking(kennisbank, themas=[make_thema("Oud")])
    page.themas = [make_thema("Nieuw")]
    page.save_revision()
    draft = page.get_latest_revision_as_object()
    assert [term.name for term in draft.terms["themas"]] == ["Nieuw"]
    assert [term.name for term in HandreikingPage.objects.get(pk=page.pk).terms["themas"]] == ["Oud"]


@pytest.mark.bilingual
def test_a_translation_shows_its_terms_in_its_own_language(kennisbank):
    english = Locale.objects.get_or_create(language_code="en")[0]
    learning, only_dutch = make_thema("Samen leren"), make_thema("Overstap")
    Thema.objects.create(
        name="Learning together", key=learning.key, locale=english, translation_key=learning.translation_key
    )
    page = make_handreiking(kennisbank, themas=[learning, only_dutch])
    translated = page.copy_for_translation(english, copy_parents=True)
    assert [term.name for term in translated.terms["themas"]] == ["Overstap", "Learning together"]
    assert [term.name for term in page.terms["themas"]] == ["Overstap", "Samen leren"]


def test_a_heading_is_a_link_to_itself_and_keeps_its_address_when_the_words_change(client, kennisbank):
    heading = {"text": "Zo pak je het aan", "level": "h2", "anchor": ""}
    page = make_handreiking(
        kennisbank,
        body=[
            (
                "heading",
                HandreikingPage.body.field.stream_block.child_blocks["heading"].clean(
                    HandreikingPage.body.field.stream_block.child_blocks["heading"].to_python(heading)
                ),
            )
        ],
    )
    html = client.get(page.url).content.decode()
    assert (
        '<h2 id="zo-pak-je-het-aan"><a class="deep-link" href="#zo-pak-je-het-aan">Zo pak je het aan</a></h2>'
        in html
    )
    page.body[0].value["text"] = "Aan de slag"
    page.save_revision().publish()
    html = client.get(page.url).content.decode()
    assert (
        '<h2 id="zo-pak-je-het-aan"><a class="deep-link" href="#zo-pak-je-het-aan">Aan de slag</a></h2>'
        in html
    )


def test_questions_have_an_address_too_also_those_that_an_editor_added(client, kennisbank):
    page = make_praktijkvoorbeeld(
        kennisbank, extra_questions=[("question", {"question": "Wat kost het?", "answer": "<p>Tijd.</p>"})]
    )
    anchor = f"vraag-{page.extra_questions[0].id[:8]}"
    html = client.get(page.url).content.decode()
    assert 'id="aanleiding"' in html
    assert f'<h2 id="{anchor}"><a class="deep-link" href="#{anchor}">Wat kost het?</a></h2>' in html
    page.extra_questions[0].value["question"] = "Wat vraagt het?"
    page.save_revision().publish()
    assert f'id="{anchor}"' in client.get(page.url).content.decode()


def test_a_long_handreiking_has_a_table_of_contents_with_all_its_parts(client, kennisbank):
    body = [("heading", {"text": f"Deel {n}", "level": "h2", "anchor": f"deel-{n}"}) for n in (1, 2, 3)]
    body.append(("heading", {"text": "Klein", "level": "h3", "anchor": "klein"}))
    page = make_handreiking(kennisbank, body=body, in_short="<p>Bel.</p>", contact_name="Noor")
    html = client.get(page.url).content.decode()
    contents = html[html.index("inhoudsopgave") : html.index("</nav>", html.index("inhoudsopgave"))]
    links = [part.split('"')[0] for part in contents.split('href="#')[1:]]
    assert links == ["in-het-kort", "deel-1", "deel-2", "deel-3", "contact"]
    assert all(html.count(f'id="{link}"') == 1 for link in links)


def test_a_page_is_shared_by_plain_links(client, kennisbank):
    page = make_handreiking(kennisbank, title="Bellen & vragen", slug="bellen")
    html = client.get(page.url).content.decode()
    address = "http%3A%2F%2Ftestserver%2Fkennisbank%2Fbellen%2F"
    assert f'href="mailto:?subject=Bellen%20%26%20vragen&amp;body=Bellen%20%26%20vragen%0A{address}"' in html
    assert f'href="https://www.linkedin.com/sharing/share-offsite/?url={address}"' in html
    assert f'href="https://wa.me/?text=Bellen%20%26%20vragen%20{address}"' in html
    assert 'readonly value="http://testserver/kennisbank/bellen/"' in html


def test_a_page_says_when_it_is_looked_at_again_and_what_others_may_do_with_it(client, kennisbank):
    later = timezone.localdate() + timedelta(days=90)
    html = client.get(make_handreiking(kennisbank, review_on=later, licence="cc-by").url).content.decode()
    assert "We kijken dit weer na" in html
    assert 'rel="license noopener"' in html
    passed = timezone.localdate() - timedelta(days=1)
    assert (
        "We kijken dit weer na"
        not in client.get(make_handreiking(kennisbank, review_on=passed).url).content.decode()
    )
