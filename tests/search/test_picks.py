"""What editors put first: shown first, marked as such, and only to who may see it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page, PageViewRestriction

from search.indexing.running import index_all
from tests.factories import make_handreiking


def promote(words: str, *pages: Page, **fields: str) -> None:
    """Put pages first for these words, in this order; without a page an address elsewhere."""
    query = Query.get(words)
    for order, page in enumerate(pages or [None]):
        SearchPromotion.objects.create(query=query, page=page, sort_order=order, **fields)


def picked(client, query: str) -> tuple[list[str], list[str]]:
    """The titles that editors put first: on the page, and in the API."""
    index_all()
    page = BeautifulSoup(client.get(f"/zoeken/?{query}").content, "html.parser")
    answer = client.get(f"/api/v1/search?{query}").json()
    return [a.get_text() for a in page.select("[aria-labelledby=aanbevolen] a")], [
        pick["title"] for pick in answer["picks"]
    ]


def test_picks_come_in_the_order_of_the_editors_whatever_is_found(kennisbank, client):
    second, first = (make_handreiking(kennisbank, title=f"Gids {n}") for n in range(2))
    promote("kwetter kaart", first, second, description="Begin hier.")
    assert picked(client, "q=Kwetter++KAART") == (["Gids 1", "Gids 0"], ["Gids 1", "Gids 0"])
    assert picked(client, "q=kwetter") == ([], [])


def test_a_pick_elsewhere_has_its_address(kennisbank, client):
    promote("kwetter", external_link_url="https://voorbeeld.example/", external_link_text="Elders")
    make_handreiking(kennisbank, title="Kwetter")
    index_all()
    assert client.get("/api/v1/search?q=kwetter").json()["picks"] == [
        {"title": "Elders", "description": "", "url": "https://voorbeeld.example/", "page": None}
    ]
    assert b'href="https://voorbeeld.example/"' in client.get("/zoeken/?q=kwetter").content


def test_a_pick_that_is_not_for_this_visitor_is_not_there(kennisbank, client):
    draft = make_handreiking(kennisbank, title="Concept", publish=False)
    closed = make_handreiking(kennisbank, title="Besloten")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    gone = make_handreiking(kennisbank, title="Verlopen")
    type(gone).objects.filter(pk=gone.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    seen = make_handreiking(kennisbank, title="Open")
    promote("kwetter", draft, closed, gone, seen)
    assert picked(client, "q=kwetter") == (["Open"], ["Open"])


def test_picks_stand_above_the_first_results_without_a_filter_alone(kennisbank, client):
    promote("handreiking", make_handreiking(kennisbank, title="Handreiking"))
    for _number in range(24):
        make_handreiking(kennisbank, title="Handreiking")
    assert picked(client, "q=handreiking")[0] == ["Handreiking"]
    assert picked(client, "q=handreiking&type=handreiking") == ([], [])
    index_all()
    assert client.get("/api/v1/search?q=handreiking&page=2").json()["picks"] == []


def test_searching_writes_nothing(kennisbank, client):
    client.get("/zoeken/?q=kwetter")
    assert not Query.objects.exists()


@pytest.mark.parametrize("name", ["wagtailsearchpromotions:index", "wagtailsearchpromotions:add"])
def test_a_redacteur_chooses_what_comes_first(as_redacteur, name):
    response = as_redacteur.get(reverse(name))
    assert response.status_code == 200
    assert "Uitgelicht" in response.content.decode()


def test_an_auteur_does_not(client, auteur):
    client.force_login(auteur)
    assert client.get(reverse("wagtailsearchpromotions:index")).status_code == 302


def test_a_pick_that_is_taken_back_is_gone_at_once(kennisbank, client):
    promote("kwetter", make_handreiking(kennisbank, title="Open"))
    assert picked(client, "q=kwetter") == (["Open"], ["Open"])
    SearchPromotion.objects.get().delete()
    assert picked(client, "q=kwetter") == ([], [])
