"""Lists of the public API: filters, order, parts, search, and what they cost."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from basis.models import Aanpak, Principe, Regio, Sector, Thema
from kennisbank.models import KennisbankPage
from netwerken.models import NetwerkPage
from search.indexing.running import index_all
from tests.config.api_answers import PAGES, SEARCH, problem
from tests.factories import (
    make_bijeenkomst,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_thema,
    meeting,
)
from tests.netwerken.facts import sign_up_for


def titles(client: Client, url: str) -> list[str]:
    """The titles that a list gives, in its order."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    return [item["title"] for item in response.json()["items"]]


@pytest.fixture
def several(kennisbank: KennisbankPage, netwerk: NetwerkPage) -> dict[str, Any]:
    """Pages with terms, and pages without that must not be found by them."""
    locale = kennisbank.locale
    thema, sector = make_thema(), Sector.objects.create(name="Primair onderwijs", key="po", locale=locale)
    regio = Regio.objects.create(name="Oost", locale=locale)
    aanpak = Aanpak.objects.create(name="Co-teaching", locale=locale)
    principe = Principe.objects.create(name="Samen", number=3, locale=locale)
    first = make_handreiking(kennisbank, title="Eerste")
    first.themas.add(thema)
    first.sectoren.add(sector)
    first.save_revision().publish()
    second = make_praktijkvoorbeeld(kennisbank, title="Tweede")
    second.themas.add(thema)
    second.regios.add(regio)
    second.aanpakken.add(aanpak)
    second.principes.add(principe)
    second.save_revision().publish()
    netwerk.regios.add(regio)
    netwerk.save_revision().publish()
    make_handreiking(kennisbank, title="Zonder")
    return {"thema": thema, "sector": sector, "regio": regio, "aanpak": aanpak, "principe": principe}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("type=handreiking", {"Eerste", "Zonder"}),
        ("type=handreiking,netwerk", {"Eerste", "Zonder", "Leren in de wijk"}),
        ("type=handreiking&type=netwerk", {"Eerste", "Zonder", "Leren in de wijk"}),
        ("thema=samen-leren", {"Eerste", "Tweede"}),
        ("thema=samen-leren&type=praktijkvoorbeeld", {"Tweede"}),
        ("sector=po", {"Eerste"}),
        ("sector=po&thema=samen-leren", {"Eerste"}),
        ("regio=oost", {"Tweede", "Leren in de wijk"}),
        ("aanpak=co-teaching", {"Tweede"}),
        ("principe=samen", {"Tweede"}),
        ("sector=po&regio=oost", set()),
        ("language=nl&type=praktijkvoorbeeld", {"Tweede"}),
    ],
)
def test_filters_find_pages_by_type_and_terms(several, client, query, found):
    assert set(titles(client, f"{PAGES}?{query}")) == found


def test_lists_are_sorted_as_asked(several, client):
    kinds = "type=handreiking,praktijkvoorbeeld"
    assert titles(client, f"{PAGES}?{kinds}") == ["Zonder", "Tweede", "Eerste"]
    assert titles(client, f"{PAGES}?{kinds}&sort=publishedAt") == ["Eerste", "Tweede", "Zonder"]
    assert titles(client, f"{PAGES}?{kinds}&sort=title") == ["Eerste", "Tweede", "Zonder"]
    assert titles(client, f"{PAGES}?{kinds}&sort=-title") == ["Zonder", "Tweede", "Eerste"]


def test_a_list_is_cut_in_pages_that_link_to_each_other(kennisbank, client):
    for number in range(5):
        make_handreiking(kennisbank, title=f"H{number}")
    url = f"{PAGES}?type=handreiking&sort=title&pageSize=2&page=2"
    response = client.get(url)
    assert [item["title"] for item in response.json()["items"]] == ["H2", "H3"]
    assert response.json()["pagination"] == {"page": 2, "pageSize": 2, "totalItems": 5, "totalPages": 3}
    base = "http://testserver/api/v1/pages?type=handreiking&sort=title&pageSize=2&page="
    assert response["Link"] == ", ".join(
        f'<{base}{number}>; rel="{name}"'
        for name, number in [("first", 1), ("prev", 1), ("next", 3), ("last", 3)]
    )
    beyond = client.get(url.replace("page=2", "page=9"))
    assert beyond.json()["items"] == []
    assert 'rel="next"' not in beyond["Link"]


def test_terms_have_key_and_name(several, client):
    item = next(i for i in client.get(f"{PAGES}?aanpak=co-teaching").json()["items"])
    assert item["themas"] == [{"key": "samen-leren", "name": "Samen leren"}]
    assert item["principes"] == [{"key": "samen", "name": "Samen", "number": 3}]


def test_search_finds_words_and_gives_summaries(several, kennisbank, client):
    make_handreiking(kennisbank, title="Verkeer op het plein")
    index_all()
    answer = client.get(f"{SEARCH}?q=verkeer").json()
    assert [item["title"] for item in answer["items"]] == ["Verkeer op het plein"]
    assert answer["items"][0]["type"] == "handreiking"
    assert answer["query"] == "verkeer"
    assert answer["pagination"]["totalItems"] == 1


def test_a_list_that_was_asked_before_tells_the_facts_of_now(netwerk, client, time_machine):
    """Facts of a bijeenkomst change without a change of the content: by a sign-up, and by the clock."""
    page = make_bijeenkomst(netwerk, title="Kijken naar rekenlessen", capacity=30)
    index_all()

    def signup(path: str) -> tuple[str, int]:
        told = next(item for item in client.get(path).json()["items"] if item["id"] == page.pk)["signup"]
        return told["state"], told["remainingPlaces"]

    lists = [f"{PAGES}?type=bijeenkomst", f"{SEARCH}?q=rekenlessen"]
    assert [signup(path) for path in lists] == [("open", 30)] * 2
    sign_up_for(meeting(page), name="Noor", email="noor@example.org", school_name="Kade")
    assert [signup(path) for path in lists] == [("open", 29)] * 2
    time_machine.move_to(page.ends_at + timedelta(minutes=1))
    assert [signup(path) for path in lists] == [("past", 29)] * 2


def test_search_without_words_says_so(home, client):
    assert problem(client, SEARCH, 400)["errors"][0]["name"] == "q"
    assert problem(client, f"{SEARCH}?q=", 400)["errors"][0]["detail"] == "Dit mag niet leeg zijn."
    assert (
        problem(client, f"{SEARCH}?q={'x' * 301}", 400)["errors"][0]["detail"] == "Geef hoogstens 300 tekens."
    )


def fill(kennisbank: KennisbankPage, netwerk: NetwerkPage, number: int) -> None:
    """So many pages of each of three types, each with a picture, terms and keywords."""
    thema = Thema.objects.first() or make_thema()
    for _n in range(number):
        for page in (
            make_handreiking(kennisbank, title="Leren van elkaar", image=make_image()),
            make_praktijkvoorbeeld(kennisbank, title="Leren met elkaar", image=make_image()),
            make_bijeenkomst(netwerk, title="Leren bij elkaar", image=make_image()),
        ):
            page.themas.add(thema)
            page.tags.add("leren")
            page.save_revision().publish()


@pytest.mark.parametrize(
    "url",
    [f"{PAGES}?pageSize=100", f"{SEARCH}?q=leren&pageSize=100", f"{PAGES}?thema=samen-leren&pageSize=100"],
)
def test_a_list_costs_the_same_for_three_as_for_thirty(kennisbank, netwerk, client, count_queries, url):
    fill(kennisbank, netwerk, 1)
    index_all()
    count_queries(url)  # fills the caches
    cost = count_queries(url)
    fill(kennisbank, netwerk, 9)
    index_all()
    assert len(client.get(url).json()["items"]) >= 30
    assert count_queries(url) == cost
