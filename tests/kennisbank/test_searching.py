"""Searching in the kennisbank: in this one alone, together with its filters."""

import pytest
from bs4 import BeautifulSoup

from basis.models import Aanpak, Schooljaar
from kennisbank.models import KennisbankPage
from search.indexing.running import index_all
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema


@pytest.fixture
def ask(client, kennisbank):
    def answer(query: str) -> BeautifulSoup:
        index_all()
        response = client.get(f"{kennisbank.url}?{query}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def titles(page: BeautifulSoup) -> list[str]:
    return [one.get_text() for one in page.select(".hit h3")]


def test_finds_what_stands_in_this_kennisbank_and_nothing_else(home, kennisbank, netwerken, ask):
    make_handreiking(kennisbank, title="Kwetter hier")
    other = add_page(home, KennisbankPage(title="Kwetter", slug="andere"))
    make_handreiking(other, title="Kwetter elders")
    make_bijeenkomst(netwerken, title="Kwettermiddag kwetter")
    page = ask("q=kwetter")
    assert titles(page) == ["Kwetter hier"]
    assert "1 resultaat voor kwetter" in page.select_one("#resultaten").get_text()


def test_words_and_filters_work_together_and_are_counted_together(kennisbank, ask):
    taal, rekenen = make_thema("Taal"), make_thema("Rekenen")
    aanpak = Aanpak.objects.create(name="Coachen", locale=kennisbank.locale)
    jaar = Schooljaar.objects.create(name="2025-2026")
    make_handreiking(kennisbank, title="Kwetter een", kind="kwaliteitskaart", themas=[taal])
    make_praktijkvoorbeeld(
        kennisbank, title="Kwetter twee", themas=[taal, rekenen], aanpakken=[aanpak], schooljaren=[jaar]
    )
    make_handreiking(kennisbank, title="Zonder", themas=[taal])
    assert titles(ask("q=kwetter&soort=kwaliteitskaart")) == ["Kwetter een"]
    assert titles(ask("q=kwetter&aanpak=coachen&schooljaar=2025-2026")) == ["Kwetter twee"]
    page = ask("q=kwetter&thema=taal")
    counts = {
        box["value"]: box.parent.select_one(".count").get_text(" ").replace(",", "").split()[0]
        for box in page.select("[name=thema][type=checkbox]")
    }
    assert counts == {"taal": "2", "rekenen": "1"}
    kept = {(one["name"], one["value"]) for one in page.select("[role=search] [type=hidden]")}
    assert kept == {("thema", "taal")}
    assert ("q", "kwetter") in {(one["name"], one["value"]) for one in page.select(".filters [type=hidden]")}


def test_nothing_found_leads_on(kennisbank, ask):
    make_handreiking(kennisbank, title="Kwetter", themas=[make_thema("Taal")])
    page = ask("q=zwaluw")
    assert "Niets gevonden voor zwaluw" in page.select_one("#resultaten").get_text()
    assert "/zoeken/?q=zwaluw" in [a["href"] for a in page.select("section a")]
    assert "Haal Soort weg" in ask("q=kwetter&soort=kwaliteitskaart").get_text()


def test_a_search_has_an_order_of_its_own_and_is_not_for_search_engines(kennisbank, ask):
    make_handreiking(kennisbank, title="Kwetter"), make_handreiking(kennisbank, title="Kwetter")
    page = ask("q=kwetter")
    assert [one["value"] for one in page.select("#sorteer option")] == ["relevantie", "nieuwste"]
    assert page.select_one("meta[name=robots]")["content"] == "noindex, follow"
    plain = ask("")
    assert [one["value"] for one in plain.select("#sorteer option")] == ["nieuwste", "oudste", "titel"]
    assert plain.select_one("meta[name=robots]") is None


def test_costs_the_same_for_three_as_for_thirty(kennisbank, count_queries):
    thema = make_thema()

    def fill(number: int) -> None:
        for _n in range(number):
            make_handreiking(kennisbank, title="Kwetter", themas=[thema])
            make_praktijkvoorbeeld(kennisbank, title="Kwetter", themas=[thema])
        index_all()

    fill(2)
    url = f"{kennisbank.url}?q=kwetter&thema=samen-leren"
    cost = count_queries(url)
    fill(14)
    assert count_queries(url) == cost
