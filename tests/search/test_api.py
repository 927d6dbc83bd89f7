"""Search in the public API: what the page has, in a form for programs."""

from datetime import date, timedelta
from html import unescape

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from search.indexing.running import index_all
from tests.config.api_answers import SEARCH, problem
from tests.factories import make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema

SUGGESTIONS = f"{SEARCH}/suggestions"


@pytest.fixture
def ask(client):
    def answer(query: str):
        index_all()
        response = client.get(f"{SEARCH}?{query}")
        assert response.status_code == 200, response.content
        return response.json()

    return answer


def facet(answer, name: str) -> dict[str, int]:
    found = next((one for one in answer["facets"] if one["name"] == name), {"values": []})
    return {one["value"]: one["count"] for one in found["values"]}


def test_a_hit_gives_ranges_html_and_place(kennisbank, ask):
    body = [
        ("heading", {"text": "Nodig", "level": "h2", "anchor": "nodig"}),
        ("text", "<p>Eén kwetterkaart &amp; een pen.</p>"),
    ]
    make_handreiking(kennisbank, title="De <kwetterkaart>", slug="gids", introduction="", body=body)
    item = ask("q=kwetterkaart")["items"][0]
    hit = item["hit"]
    assert (item["type"], item["title"]) == ("handreiking", "De <kwetterkaart>")
    assert (hit["url"], hit["anchor"], hit["heading"]) == (
        "http://testserver/kennisbank/gids/#nodig",
        "nodig",
        "Nodig",
    )
    for part, html in (
        ("title", "De &lt;<mark>kwetterkaart</mark>&gt;"),
        ("passage", "Eén <mark>kwetterkaart</mark> &amp; een pen."),
    ):
        shown = hit[part]
        assert shown["html"] == html
        assert unescape(html.replace("<mark>", "").replace("</mark>", "")) == shown["text"]
        assert [shown["text"][one["start"] : one["end"]] for one in shown["ranges"]] == ["kwetterkaart"]
    assert hit["document"] is None


def test_facets_filters_and_counts_are_those_of_the_page(kennisbank, netwerken, ask):
    taal, rekenen = make_thema("Taal"), make_thema("Rekenen")
    make_handreiking(kennisbank, title="Kwetter een", themas=[taal], published_on=date(2024, 5, 1))
    make_praktijkvoorbeeld(kennisbank, title="Kwetter twee", themas=[rekenen])
    make_bijeenkomst(netwerken, title="Kwetter drie", themas=[rekenen])
    answer = ask("q=kwetter")
    assert facet(answer, "type") == {"handreiking": 1, "praktijkvoorbeeld": 1, "bijeenkomst": 1}
    assert facet(answer, "thema") == {"taal": 1, "rekenen": 2}
    assert facet(answer, "year") == {str(timezone.localdate().year): 2, "2024": 1}
    narrowed = ask("q=kwetter&thema=rekenen&type=bijeenkomst,handreiking")
    assert [item["title"] for item in narrowed["items"]] == ["Kwetter drie"]
    assert facet(narrowed, "type") == {"handreiking": 0, "praktijkvoorbeeld": 1, "bijeenkomst": 1}
    assert narrowed["pagination"]["totalItems"] == 1
    chosen = next(one for one in narrowed["facets"] if one["name"] == "thema")["values"]
    assert [(one["label"], one["isChosen"]) for one in chosen if one["isChosen"]] == [("Rekenen", True)]


def test_what_is_not_known_is_refused(kennisbank, client):
    make_thema("Taal")
    named = {
        "thema=tal": "thema",
        "type=onzin": "type",
        "school=brug": "school",
        "year=vorig": "year",
        "sort=titel": "sort",
        "language=xx": "language",
        "kleur=rood": "kleur",
    }
    for query, name in named.items():
        found = problem(client, f"{SEARCH}?q=x&{query}", 400)
        assert [one["name"] for one in found["errors"]] == [name], query
    assert "Bedoel je “taal”?" in problem(client, f"{SEARCH}?q=x&thema=tal", 400)["detail"]


def test_sorts_cuts_and_says_how_many_have_all_words(kennisbank, netwerken, ask):
    now = timezone.now()
    make_handreiking(kennisbank, title="Kwetter zwaluw", published_on=date(2020, 1, 1))
    make_handreiking(kennisbank, title="Kwetter", published_on=date(2021, 1, 1))
    make_bijeenkomst(netwerken, title="Kwetter straks", starts_at=now + timedelta(days=3), ends_at=None)
    answer = ask("q=kwetter+zwaluw")
    assert (answer["itemsWithAllWords"], answer["items"][0]["title"]) == (1, "Kwetter zwaluw")
    newest = ask("q=kwetter&sort=-publishedAt&pageSize=2&page=2")
    assert [item["title"] for item in newest["items"]] == ["Kwetter zwaluw"]
    assert ask("q=kwetter&sort=startsAt")["items"][0]["title"] == "Kwetter straks"
    assert ask("q=kwetter&page=9")["items"] == []


def test_corrections_say_which_word_and_what_instead(kennisbank, ask):
    make_handreiking(kennisbank, title="De kwetterkaart")
    make_handreiking(kennisbank, title="De kweterkaars", publish=False)
    answer = ask("q=de+kweterkaart")
    assert answer["corrections"] == [
        {"word": "kweterkaart", "start": 3, "end": 14, "instead": ["kwetterkaart"]}
    ]
    assert answer["didYouMean"] == "de kwetterkaart"
    assert [item["title"] for item in answer["items"]] == ["De kwetterkaart"]
    assert ask("q=kwetterkaart")["didYouMean"] is None


def test_suggestions_give_pages_and_terms(kennisbank, client):
    make_thema("Kwetteren")
    make_handreiking(kennisbank, title="Kwetterkaart maken", introduction="Over kwetterkunst.")
    index_all()
    response = client.get(f"{SUGGESTIONS}?q=kwet")
    answer = response.json()
    assert [page["title"] for page in answer["pages"]] == ["Kwetterkaart maken"]
    assert answer["terms"][0] == {
        "name": "Kwetteren",
        "kind": "thema",
        "key": "kwetteren",
        "url": "http://testserver/themas/kwetteren/",
    }
    words = {term["name"]: term["url"] for term in answer["terms"] if term["kind"] == "word"}
    assert words["kwetterkunst"] == "http://testserver/zoeken/?q=kwetterkunst"
    assert response["Cache-Control"] == "private, max-age=30"
    assert not response.cookies
    assert problem(client, SUGGESTIONS, 400)["errors"][0]["name"] == "q"


def test_suggestions_never_give_what_is_not_for_everybody(kennisbank, client):
    make_handreiking(kennisbank, title="Kwetterkaart concept", introduction="kwetterkunst", publish=False)
    closed = make_handreiking(kennisbank, title="Kwetterkaart besloten", introduction="kwetterkist")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    gone = make_handreiking(kennisbank, title="Kwetterkaart voorbij", introduction="kwetterkast")
    index_all()
    type(gone).objects.filter(pk=gone.pk).update(expire_at=timezone.now())
    answer = client.get(f"{SUGGESTIONS}?q=kwetter").json()
    assert (answer["pages"], answer["terms"]) == ([], [])


def test_suggestions_are_not_kept_beyond_the_end_of_a_page(kennisbank, client):
    make_handreiking(kennisbank, title="Kwetterkaart", expire_at=timezone.now() + timedelta(seconds=9))
    index_all()
    response = client.get(f"{SUGGESTIONS}?q=kwet")
    assert len(response.json()["pages"]) == 1
    assert int(response["Cache-Control"].rpartition("=")[2]) <= 8


@pytest.mark.parametrize("url", [f"{SEARCH}?q=kwetter&pageSize=100", f"{SUGGESTIONS}?q=kwet"])
def test_costs_the_same_for_three_as_for_thirty(kennisbank, netwerken, count_queries, url):
    thema, other = make_thema("Taal"), make_thema("Rekenen")

    def fill(number: int) -> None:
        for _n in range(number):
            page = make_handreiking(kennisbank, title="Kwetter", themas=[thema, other])
            page.tags.add("een", "twee")
            page.save_revision().publish()
            make_bijeenkomst(netwerken, title="Kwetter", themas=[thema])
        index_all()

    fill(3)
    cost = count_queries(url)
    fill(27)
    assert count_queries(url) == cost
