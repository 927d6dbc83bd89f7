"""News: the index, a message, and what the home page shows of it."""

from datetime import date, timedelta
from html import unescape

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from basis import frame
from basis.models import Thema
from home.models import HomePage, NieuwsPage
from home.selectors import Latest, latest, netwerken_of
from tests.factories import make_handreiking, make_image, make_nieuws, make_thema


def tell(page: NieuwsPage, **related) -> NieuwsPage:
    """Choose terms or netwerken of a message, and publish it."""
    for name, chosen in related.items():
        setattr(page, name, chosen)
    page.save_revision().publish()
    return page


def moved(page: NieuwsPage, days: int) -> NieuwsPage:
    """The message as if it came out this many days ago."""
    Page.objects.filter(pk=page.pk).update(first_published_at=timezone.now() - timedelta(days=days))
    return page


def test_the_index_gives_the_newest_first_by_year(client, nieuws):
    moved(make_nieuws(nieuws, title="Ouder bericht"), 800)
    moved(make_nieuws(nieuws, title="Nieuwer bericht"), 1)
    make_nieuws(nieuws, title="Nog een concept", publish=False)
    html = client.get(nieuws.url).content.decode()
    assert html.index("Nieuwer bericht") < html.index("Ouder bericht")
    years = [str((timezone.localdate() - timedelta(days=days)).year) for days in (1, 800)]
    assert html.index(f">{years[0]}</h2>") < html.index("Nieuwer bericht") < html.index(f">{years[1]}</h2>")
    assert "Nog een concept" not in html


def test_the_date_that_an_editor_fills_in_decides_the_order(client, nieuws):
    make_nieuws(nieuws, title="Van vorige week", published_on=timezone.localdate() - timedelta(days=7))
    make_nieuws(nieuws, title="Van vorig jaar", published_on=timezone.localdate() - timedelta(days=400))
    make_nieuws(nieuws, title="Van gisteren", published_on=timezone.localdate() - timedelta(days=1))
    html = client.get(nieuws.url).content.decode()
    assert html.index("Van gisteren") < html.index("Van vorige week") < html.index("Van vorig jaar")


def test_the_index_is_filtered_by_thema_and_says_so(client, nieuws):
    rekenen, taal = make_thema("Rekenen"), make_thema("Taal")
    tell(make_nieuws(nieuws, title="Over sommen"), themas=[rekenen])
    tell(make_nieuws(nieuws, title="Over woorden"), themas=[taal])
    html = client.get(f"{nieuws.url}?thema=rekenen").content.decode()
    assert "Over sommen" in html
    assert "Over woorden" not in html
    assert '?thema=rekenen" aria-current="true"' in html
    assert 'href="/feeds/thema/rekenen.xml"' in html


def test_a_thema_without_news_helps_and_an_unknown_one_is_told(client, nieuws):
    make_thema("Stil thema")
    make_nieuws(nieuws, title="Ander bericht")
    html = client.get(f"{nieuws.url}?thema=stil-thema").content.decode()
    assert "Er is nog geen nieuws over Stil thema." in html
    assert 'href="/themas/stil-thema/"' in html
    for odd in ("bestaat-niet", "%00", "a" * 10_000, "%3Cb%3E"):
        answer = client.get(f"{nieuws.url}?thema={odd}")
        assert answer.status_code == 200
        assert "kennen we niet" in answer.content.decode()
        assert "Ander bericht" in answer.content.decode()
        assert "“<b>”" not in answer.content.decode()


def test_an_index_without_news_helps(client, nieuws):
    assert "Er is nog geen nieuws." in client.get(nieuws.url).content.decode()


def test_the_list_is_cut_in_pages_that_keep_the_thema(client, nieuws):
    thema = make_thema("Rekenen")
    for _number in range(13):
        tell(make_nieuws(nieuws), themas=[thema])
    assert "?thema=rekenen&amp;pagina=2" in client.get(f"{nieuws.url}?thema=rekenen").content.decode()
    assert client.get(f"{nieuws.url}?thema=rekenen&pagina=2").content.count(b'class="card"') == 1


def test_a_message_shows_its_date_thema_and_visible_netwerk(client, nieuws, netwerk):
    page = make_nieuws(nieuws, published_on=date(2026, 3, 2))
    tell(page, themas=[make_thema("Rekenen")], netwerken=[netwerk])
    html = client.get(page.url).content.decode()
    assert '<time datetime="2026-03-02">2 maart 2026</time>' in html
    assert 'href="/themas/rekenen/"' in html
    assert f'href="{netwerk.url}"' in html
    PageViewRestriction.objects.create(page=netwerk, restriction_type=PageViewRestriction.LOGIN)
    assert netwerk.title not in client.get(page.url).content.decode()


def test_a_card_tells_the_date(client, nieuws):
    make_nieuws(nieuws, published_on=date(2026, 3, 2))
    assert "2 maart 2026" in client.get(nieuws.url).content.decode()


def test_the_home_page_shows_the_newest_news_that_everybody_may_see(client, home, nieuws):
    for days in range(4):
        moved(make_nieuws(nieuws, title=f"Bericht van {days} dagen oud"), days)
    closed = make_nieuws(nieuws, title="Besloten bericht")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    html = client.get("/").content.decode()
    assert all(f"Bericht van {days} dagen oud" in html for days in range(3))
    assert "Bericht van 3 dagen oud" not in html
    assert "Besloten bericht" not in html
    assert f'href="{nieuws.url}"' in html


def test_a_home_page_without_news_does_not_mention_it(client, home):
    html = client.get("/").content.decode()
    assert 'id="nieuws"' not in html
    assert "atom+xml" not in html


def test_the_home_page_reads_all_that_is_new_at_once(home, nieuws, kennisbank, visitor):
    for number in range(5):
        image = make_image() if number % 2 else None
        tell(make_nieuws(nieuws, title=f"Bericht {number}", image=image), themas=[make_thema()])
        make_handreiking(kennisbank, title=f"Gids {number}", image=image)
    latest(visitor, home.locale, reading=4, messages=3)  # fills the frame
    frame.current().kept("cards", dict).clear()

    def read() -> tuple[Latest, int]:
        with CaptureQueriesContext(connection) as queries:
            new = latest(visitor, home.locale, reading=4, messages=3)
        # outside a request the state of the content is read whenever it is needed
        return new, len([query for query in queries if "contentstamp" not in query["sql"]])

    new, number = read()
    assert number == 5  # which pages, those of each of two types, their pictures and their thema's
    assert read()[1] == 1  # which pages
    assert [card.title for card in new.reading] == ["Gids 4", "Gids 3", "Gids 2", "Gids 1"]
    assert [card.title for card in new.news] == ["Bericht 4", "Bericht 3", "Bericht 2"]
    assert {card.pattern for card in new.news} == {"wave"}


def test_the_list_has_one_address_however_it_was_asked(client, nieuws):
    thema = make_thema("Rekenen")
    for _number in range(13):
        tell(make_nieuws(nieuws), themas=[thema])
    for query, address in (
        ("?thema=rekenen&pagina=2", "?thema=rekenen&pagina=2"),
        ("?pagina=2&utm_source=x&thema=rekenen", "?thema=rekenen&pagina=2"),
        ("?thema=rekenen&pagina=99", "?thema=rekenen&pagina=2"),
        ("?thema=bestaat-niet", ""),
        ("?pagina=2", "?pagina=2"),
    ):
        html = unescape(client.get(nieuws.url + query).content.decode())
        assert f'<link rel="canonical" href="http://testserver{nieuws.url}{address}">' in html, query


def test_each_thema_says_how_much_news_it_has(client, nieuws):
    rekenen, taal, _none = make_thema("Rekenen"), make_thema("Taal"), make_thema("Stil")
    tell(make_nieuws(nieuws), themas=[rekenen, taal])
    tell(make_nieuws(nieuws), themas=[rekenen])
    make_nieuws(nieuws, publish=False)
    for query in ("", "?thema=taal"):
        page = BeautifulSoup(client.get(nieuws.url + query).content, "html.parser")
        found = [" ".join(link.get_text().split()) for link in page.select("nav a.tag")]
        assert found == ["Alles", "Rekenen 2 resultaten", "Taal 1 resultaat"], query


def test_the_index_costs_the_same_for_three_as_for_thirty(nieuws, netwerk, count_queries):
    def add(amount: int) -> None:
        for number in range(amount):
            tell(make_nieuws(nieuws, image=make_image() if number % 2 else None), themas=[make_thema()])

    add(3)
    count_queries(nieuws.url)  # fills the caches
    cost = count_queries(nieuws.url)
    add(27)
    count_queries(nieuws.url)
    assert count_queries(nieuws.url) == cost
    assert cost <= 12


def test_a_message_costs_the_same_whatever_it_names(nieuws, netwerk, count_queries):
    page = make_nieuws(nieuws)
    tell(page, themas=[make_thema()], netwerken=[netwerk])
    count_queries(page.url)
    cost = count_queries(page.url)
    tell(page, themas=list(Thema.objects.all()) + [make_thema() for _number in range(9)])
    count_queries(page.url)
    assert count_queries(page.url) == cost
    assert cost <= 12


def test_news_stands_under_its_index_alone(home, nieuws):
    assert NieuwsPage.can_create_at(nieuws)
    assert not NieuwsPage.can_create_at(home)
    assert "home.NieuwsIndexPage" in HomePage.subpage_types


@pytest.mark.bilingual
def test_a_translated_message_names_the_netwerk_and_thema_of_its_own_language(
    translate, en, client, home, nieuws, netwerken, netwerk, visitor
):
    thema = make_thema("Rekenen")
    thema.copy_for_translation(en).save()
    Thema.objects.filter(locale=en).update(name="Maths")
    page = tell(make_nieuws(nieuws, title="Boek uit"), themas=[thema], netwerken=[netwerk])
    for above in (home, nieuws, netwerken):
        translate(above)
    assert netwerken_of(translate(page, title="Book out"), visitor) == []
    named = translate(netwerk, title="Learning together")
    english = NieuwsPage.objects.get(title="Book out")
    assert netwerken_of(english, visitor) == [named]
    html = client.get(english.url).content.decode()
    assert '<a href="/en/themas/rekenen/">Maths</a>' in html
    assert "Book out" in client.get(f"{english.get_parent().url}?thema=rekenen").content.decode()
