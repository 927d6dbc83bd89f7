"""The public pages of thema's and principes."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from basis.models import Principe, Thema
from netwerken.models import NetwerkPage
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_handreiking,
    make_image,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_principe,
    make_thema,
)


def choose(page: Page, **terms) -> Page:
    """Choose terms of a page and publish it."""
    for name, chosen in terms.items():
        setattr(page, name, chosen)
    page.save_revision().publish()
    return page


def html_of(client, address: str) -> str:
    """The page at an address."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_lists_show_every_term_in_the_editors_order(client, home):
    make_thema("Taal", sort_order=2)
    make_thema("Rekenen", sort_order=1, text="Sommen en zo.")
    make_principe("Doorgeven", 2)
    make_principe("Klein beginnen", 1)
    themas, principes = html_of(client, "/themas/"), html_of(client, "/principes/")
    assert themas.index('href="/themas/rekenen/"') < themas.index("Sommen en zo.") < themas.index('/taal/"')
    assert principes.index("1. Klein beginnen") < principes.index("2. Doorgeven")


def test_lists_without_terms_help(client, home):
    assert "Er zijn nog geen thema" in html_of(client, "/themas/")
    assert "Er zijn nog geen principes" in html_of(client, "/principes/")


def test_a_thema_tells_what_it_is_with_its_text_and_picture(client, home):
    make_thema("Rekenen", text="Sommen en zo.", body="<p>Begin met <b>tellen</b>.</p>", image=make_image())
    html = html_of(client, "/themas/rekenen/")
    for text in ("<h1>Rekenen</h1>", "Sommen en zo.", "<b>tellen</b>", 'alt="Een plein van bovenaf"'):
        assert text in html


def test_a_thema_gathers_what_has_it_and_nothing_else(client, nieuws, kennisbank, netwerken, netwerk):
    thema, other = make_thema("Rekenen"), make_thema("Taal")
    for number, term in enumerate((thema, other)):
        choose(make_handreiking(kennisbank, title=f"Gids {number}"), themas=[term])
        choose(make_praktijkvoorbeeld(kennisbank, title=f"Voorbeeld {number}"), themas=[term])
        choose(make_nieuws(nieuws, title=f"Bericht {number}"), themas=[term])
        choose(make_bijeenkomst(netwerk, title=f"Middag {number}"), themas=[term])
        choose(add_page(netwerken, NetwerkPage(title=f"Groep {number}", slug=f"g{number}")), themas=[term])
    past = timezone.now() - timedelta(days=3)
    gone = make_bijeenkomst(netwerk, title="Al geweest", starts_at=past, ends_at=past + timedelta(hours=1))
    choose(gone, themas=[thema])
    html = html_of(client, "/themas/rekenen/")
    for name in ("Gids", "Voorbeeld", "Bericht", "Middag", "Groep"):
        assert f"{name} 0" in html
        assert f"{name} 1" not in html
    assert "Al geweest" not in html
    assert f'href="{kennisbank.url}?thema=rekenen"' in html


def test_a_thema_shows_nothing_that_is_not_for_everybody(client, kennisbank, netwerken, netwerk):
    thema = make_thema("Rekenen")
    closed = add_page(netwerken, NetwerkPage(title="Besloten groep", slug="besloten"))
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    choose(closed, themas=[thema])
    choose(make_bijeenkomst(closed, title="Besloten middag"), themas=[thema])
    expired = choose(make_handreiking(kennisbank, title="Verlopen gids"), themas=[thema])
    Page.objects.filter(pk=expired.pk).update(expire_at=timezone.now())
    draft = make_handreiking(kennisbank, title="Gids in concept", publish=False)
    draft.themas = [thema]
    draft.save()
    html = html_of(client, "/themas/rekenen/")
    for title in ("Besloten groep", "Besloten middag", "Verlopen gids", "Gids in concept"):
        assert title not in html


def test_a_thema_without_anything_says_what_to_do_next(client, kennisbank):
    make_thema("Rekenen")
    html = html_of(client, "/themas/rekenen/")
    assert "Er staat nog niets op de site over Rekenen." in html
    for address in ("/zoeken/?q=Rekenen", kennisbank.url, "/agenda/"):
        assert f'href="{address}"' in html


def test_a_principe_shows_who_works_by_it_and_its_neighbours_by_number(client, kennisbank):
    for number, name in ((3, "Doorgeven"), (1, "Klein beginnen"), (2, "Eerst kijken"), (4, "Tijd")):
        make_principe(name, number)
    choose(
        make_praktijkvoorbeeld(kennisbank, title="Voorbeeld hiervan"),
        principes=[Principe.objects.get(number=2)],
    )
    make_praktijkvoorbeeld(kennisbank, title="Voorbeeld van iets anders")
    html = html_of(client, "/principes/eerst-kijken/")
    assert "Principe 2" in html
    assert "Voorbeeld hiervan" in html
    assert "Voorbeeld van iets anders" not in html
    assert "Vorige: 1. Klein beginnen" in html
    assert "Volgende: 3. Doorgeven" in html
    assert "Tijd" not in html
    assert f'href="{kennisbank.url}?principe=eerst-kijken"' in html
    assert "Vorige:" not in html_of(client, "/principes/klein-beginnen/")


def test_a_principe_has_its_coming_meetings_and_netwerken(client, netwerken, netwerk):
    principe, other = make_principe("Klein beginnen", 1), make_principe("Tijd", 2)
    for number, term in enumerate((principe, other)):
        choose(make_bijeenkomst(netwerk, title=f"Middag {number}"), principes=[term])
        choose(add_page(netwerken, NetwerkPage(title=f"Groep {number}", slug=f"g{number}")), principes=[term])
    past = timezone.now() - timedelta(days=3)
    gone = make_bijeenkomst(netwerk, title="Al geweest", starts_at=past, ends_at=past + timedelta(hours=1))
    choose(gone, principes=[principe])
    html = html_of(client, "/principes/klein-beginnen/")
    assert "Middag 0" in html
    assert "Groep 0" in html
    for title in ("Middag 1", "Groep 1", "Al geweest"):
        assert title not in html


@pytest.mark.parametrize("address", ["/themas/niet/", "/principes/niet/", "/themas/%00/", "/themas/a b/"])
def test_an_unknown_term_is_not_found(address, client, home):
    assert client.get(address).status_code == 404


def test_a_page_of_a_term_names_itself_for_machines(client, home):
    make_thema("Rekenen", text="Sommen en zo.", image=make_image())
    html = html_of(client, "/themas/rekenen/?utm=1")
    for text in (
        "<title>Rekenen - ",
        '<link rel="canonical" href="http://testserver/themas/rekenen/">',
        '<meta name="description" content="Sommen en zo.">',
        '<meta property="og:title" content="Rekenen">',
        '<meta property="og:url" content="http://testserver/themas/rekenen/">',
        '<meta property="og:image" content="http://testserver/media/',
    ):
        assert text in html
    assert html.count('rel="canonical"') == 1
    assert "hreflang" not in html


def test_terms_are_in_the_sitemap(client, home):
    make_thema("Rekenen")
    assert not [address for address in sitemap(client) if "principes" in address]
    make_principe()
    addresses = sitemap(client)
    for path in ("/", "/themas/", "/themas/rekenen/", "/principes/", "/principes/klein-beginnen/"):
        assert addresses.count(f"http://testserver{path}") == 1, path


def sitemap(client) -> list[str]:
    """The addresses in the sitemap."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [location.text or "" for location in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_tiles_of_the_home_page_lead_to_the_thema(client, home):
    make_thema("Rekenen")
    html = html_of(client, "/")
    assert 'href="/themas/rekenen/"' in html
    assert 'href="/themas/"' in html


@pytest.mark.parametrize("name", ["thema", "principe"])
def test_a_term_costs_the_same_for_three_as_for_thirty(
    name, nieuws, kennisbank, netwerken, netwerk, count_queries
):
    words = {"body": "<p>Tekst</p>", "image": make_image()}
    term = make_thema(**words) if name == "thema" else make_principe(**words)
    address = reverse(name, args=[term.key])

    def add(amount: int) -> None:
        for _number in range(amount):
            image = make_image() if _number % 2 else None
            themas = [term] if name == "thema" else [make_thema()]
            choose(make_handreiking(kennisbank, image=image), themas=themas)
            principes = [] if name == "thema" else [term]
            choose(make_praktijkvoorbeeld(kennisbank, image=image), themas=themas, principes=principes)
            choose(make_nieuws(nieuws, image=image), themas=themas)
            choose(make_bijeenkomst(netwerk), themas=themas, principes=principes)
            group = add_page(netwerken, NetwerkPage(title="Groep", image=image))
            choose(group, themas=themas, principes=principes)

    add(3)
    count_queries(address)  # fills the caches
    cost = count_queries(address)
    add(27)
    count_queries(address)
    assert count_queries(address) == cost
    assert cost <= 12


def test_the_lists_cost_the_same_for_three_as_for_thirty(home, count_queries):
    for amount in (3, 27):
        for number in range(amount):
            make_thema(f"Thema {number}")
            make_principe(f"Principe {number}", number + 1)
    count_queries("/themas/")
    assert count_queries("/themas/") <= 2
    assert count_queries("/principes/") <= 2


def test_editors_get_from_the_term_to_its_page_and_find_its_fields(as_redacteur, home):
    for term, kind in ((make_thema("Rekenen"), "thema"), (make_principe(), "principe")):
        html = html_of(as_redacteur, reverse(f"wagtailsnippets_basis_{kind}:edit", args=[term.pk]))
        assert f'href="{term.get_absolute_url()}"' in html
        for name in ("name", "text", "body", "image"):
            assert f'name="{name}"' in html
        listing = html_of(as_redacteur, reverse(f"wagtailsnippets_basis_{kind}:list"))
        assert f'href="{term.get_absolute_url()}"' in listing
    assert "Krijgt een eigen pagina" in html_of(as_redacteur, reverse("wagtailsnippets_basis_thema:add"))


@pytest.mark.bilingual
def test_a_term_has_a_page_per_language_that_names_the_others(translate, en, client, home, kennisbank):
    thema, alone = make_thema("Rekenen"), make_thema("Alleen hier")
    maths = thema.copy_for_translation(en)
    maths.name = "Maths"
    maths.save()
    translate(home)
    translate(kennisbank)
    guide = choose(make_handreiking(kennisbank, title="Gids"), themas=[thema])
    translate(guide, title="Guide")
    dutch, english = html_of(client, "/themas/rekenen/"), html_of(client, "/en/themas/rekenen/")
    assert "<h1>Maths</h1>" in english
    assert "Guide" in english
    assert "Gids" not in english
    assert "Guide" not in dutch
    for html in (dutch, english):
        assert '<link rel="alternate" hreflang="en" href="http://testserver/en/themas/rekenen/">' in html
        assert '<link rel="alternate" hreflang="nl" href="http://testserver/themas/rekenen/">' in html
    assert "hreflang" not in html_of(client, f"/themas/{alone.key}/")
    assert client.get(f"/en/themas/{alone.key}/").status_code == 404
    assert "http://testserver/en/themas/rekenen/" in sitemap(client)
    assert f"http://testserver/en/themas/{alone.key}/" not in sitemap(client)
    assert maths.get_absolute_url() == "/en/themas/rekenen/"


@pytest.mark.bilingual
def test_the_text_of_a_term_is_found_for_translation(home):
    from wagtail_localize.models import StringSegment, TranslationSource

    for term in (make_thema("Rekenen"), make_principe()):
        type(term).objects.filter(pk=term.pk).update(text="tekst kort", body="<p>tekst lang</p>")
        source, _new = TranslationSource.get_or_create_from_instance(type(term).objects.get(pk=term.pk))
        strings = StringSegment.objects.filter(source=source).select_related("string")
        assert {term.name, "tekst kort", "tekst lang"} <= {segment.string.data for segment in strings}
    assert Thema.objects.count() == 1
