"""The lists of pages in the admin: columns that matter, filters that hold, and a constant cost."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from home.models import InhoudPage, NieuwsIndexPage, NieuwsPage
from netwerken.models import NetwerkPage, Plaatsen
from netwerken.selectors import row_of
from search.indexing.running import index_all
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_formulier,
    make_handreiking,
    make_praktijkvoorbeeld,
    make_thema,
)

LISTS = [
    "handreikingen",
    "praktijkvoorbeelden",
    "netwerklijst",
    "bijeenkomsten",
    "nieuws",
    "gewone-paginas",
    "formulierlijst",
]


@pytest.fixture
def make(home, kennisbank, netwerken, netwerk):
    """Makes pages of the type of a list, by its name."""
    index = add_page(home, NieuwsIndexPage(title="Nieuws", slug="nieuws"))

    def netwerk_page(number: int, **fields: object) -> NetwerkPage:
        return add_page(netwerken, NetwerkPage(title=f"Netwerk {number}", slug=f"netwerk-{number}", **fields))

    makers = {
        "handreikingen": lambda number, **fields: make_handreiking(kennisbank, **fields),
        "praktijkvoorbeelden": lambda number, **fields: make_praktijkvoorbeeld(kennisbank, **fields),
        "netwerklijst": netwerk_page,
        "bijeenkomsten": lambda number, **fields: make_bijeenkomst(netwerk, **fields),
        "nieuws": lambda n, **fields: add_page(index, NieuwsPage(title=f"N {n}", slug=f"n-{n}", **fields)),
        "gewone-paginas": lambda n, **fields: add_page(
            home, InhoudPage(title=f"P {n}", slug=f"p-{n}", **fields)
        ),
        "formulierlijst": lambda number, **fields: make_formulier(home, **fields),
    }
    return lambda kind, number, **fields: makers[kind](number, **fields)


def titles(answer: HttpResponse) -> list[str]:
    """The titles in a list, from top to bottom."""
    soup = BeautifulSoup(answer.content, "html.parser")
    return [element.get_text(strip=True) for element in soup.select("td.title .title-wrapper a[href*=edit]")]


def asked(client: Client, kind: str, query: str = "") -> list[str]:
    """The titles that a list gives."""
    answer = client.get(f"/beheer/{kind}/?{query}")
    assert answer.status_code == 200
    return titles(answer)


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_costs_the_same_for_three_as_for_thirty(as_redacteur, redacteur, make, kind, count_queries):
    thema, fields = make_thema(), {"responsible": redacteur, "review_on": date(2026, 1, 1)}
    for number in range(3):
        make(kind, number, themas=[thema], **fields)
    count_queries(f"/beheer/{kind}/")  # fills the caches
    cost = count_queries(f"/beheer/{kind}/")
    for number in range(3, 30):
        make(kind, number, themas=[thema], **fields)
    assert count_queries(f"/beheer/{kind}/") == cost
    assert len(asked(as_redacteur, kind)) >= 30


@pytest.mark.parametrize("kind", LISTS)
def test_every_column_sorts_both_ways_and_nothing_odd_breaks_a_list(as_redacteur, make, kind):
    make(kind, 1)
    soup = BeautifulSoup(as_redacteur.get(f"/beheer/{kind}/").content, "html.parser")
    links = [a["href"] for a in soup.select("th a[href*='ordering=']")]
    names = {link.split("ordering=")[1].split("&")[0].lstrip("-") for link in links}
    assert {"title", "review_on", "latest_revision_created_at"} <= names
    for name in [*names, "path); drop", ""]:
        for query in (f"ordering={name}", f"ordering=-{name}", f"q=Handreiking&ordering={name}", "p=99&q="):
            assert as_redacteur.get(f"/beheer/{kind}/?{query}").status_code in (200, 404), query


def test_a_list_tells_thema_review_day_and_who(as_redacteur, redacteur, kennisbank):
    redacteur.first_name, redacteur.last_name = "Noor", "Bakker"
    redacteur.save()
    late = timezone.localdate() - timedelta(days=1)
    page = make_handreiking(
        kennisbank, title="Rekenen", themas=[make_thema("Samen leren")], review_on=late, responsible=redacteur
    )
    page.save_revision(user=redacteur)
    text = BeautifulSoup(as_redacteur.get("/beheer/handreikingen/").content, "html.parser").get_text(" ")
    assert "Samen leren" in text
    assert "Nu nakijken" in text
    assert "1-1 van 1 handreiking" in " ".join(text.split())
    assert text.count("Noor Bakker") >= 2  # keeps it, and changed it last


def test_a_list_of_meetings_reads_the_row(as_redacteur, netwerk):
    page = make_bijeenkomst(netwerk, title="Samen kijken", location="Aula", capacity=12)
    Plaatsen.objects.filter(pk=row_of(page).plaatsen_id).update(taken=5)
    page.location, page.capacity = "De Sluis", 99
    page.save_revision()
    text = as_redacteur.get("/beheer/bijeenkomsten/").content.decode()
    assert "Aula" in text
    assert "5\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}12" in text
    assert "De Sluis" not in text


def test_filters_of_a_list_find_what_they_say(as_redacteur, redacteur, kennisbank):
    thema, today = make_thema("Taal", key="taal"), timezone.localdate()
    make_handreiking(kennisbank, title="Met thema", themas=[thema])
    make_handreiking(kennisbank, title="Te laat", review_on=today)
    make_handreiking(kennisbank, title="Straks", review_on=today + timedelta(days=20), responsible=redacteur)
    make_handreiking(kennisbank, title="Concept", publish=False)
    changed = make_handreiking(kennisbank, title="Gewijzigd")
    changed.save_revision()
    answers = {
        f"themas={thema.pk}": ["Met thema"],
        "review=te_laat": ["Te laat"],
        "review=straks": ["Straks"],
        f"responsible={redacteur.pk}": ["Straks"],
        "state=concept": ["Concept"],
        "state=gewijzigd": ["Gewijzigd"],
    }
    assert {query: asked(as_redacteur, "handreikingen", query) for query in answers} == answers
    assert "Te laat" not in asked(as_redacteur, "handreikingen", "review=leeg")


def test_meetings_are_found_by_netwerk_and_period(as_redacteur, netwerken, netwerk):
    other = add_page(netwerken, NetwerkPage(title="Ander netwerk", slug="ander"))
    start = timezone.now() - timedelta(days=30)
    make_bijeenkomst(netwerk, title="Komt")
    make_bijeenkomst(netwerk, title="Overleg", starts_at=None, ends_at=None)
    page = make_bijeenkomst(other, title="Was", starts_at=start, ends_at=start + timedelta(hours=2))
    assert asked(as_redacteur, "bijeenkomsten", "period=komt") == ["Komt"]
    assert asked(as_redacteur, "bijeenkomsten", "period=overleg") == ["Overleg"]
    assert asked(as_redacteur, "bijeenkomsten", "period=geweest") == ["Was"]
    assert asked(as_redacteur, "bijeenkomsten", f"netwerk={row_of(page).netwerk_id}") == ["Was"]


def test_searching_in_a_list_keeps_its_filters(as_redacteur, kennisbank):
    thema = make_thema()
    make_handreiking(kennisbank, title="Rekenen in de klas", themas=[thema])
    make_handreiking(kennisbank, title="Rekenen thuis")
    make_handreiking(kennisbank, title="Taal in de klas", themas=[thema])
    index_all()
    assert asked(as_redacteur, "handreikingen", f"q=rekenen&themas={thema.pk}") == ["Rekenen in de klas"]


def test_a_list_offers_no_way_to_pick_every_page_of_the_site(as_redacteur, kennisbank):
    for _number in range(52):
        make_handreiking(kennisbank)
    page = as_redacteur.get("/beheer/handreikingen/").content.decode()
    assert "Pagina 1 van 2" in page
    assert "data-bulk-action-num-objects-in-listing" not in page


def test_the_menu_leads_to_every_list(as_redacteur):
    page = as_redacteur.get("/beheer/").content.decode()
    assert [kind for kind in LISTS if f"/beheer/{kind}/" not in page] == []
