"""A whole screen in one answer, the menus, and images and documents by their collection."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from basis.models import Rendition
from tests.config.api_answers import PAGES, problem
from tests.config.test_api_selection import fill
from tests.factories import make_document, make_handreiking, make_image

RENDER = "/api/v1/render"


def read(client: Client, url: str) -> dict[str, Any]:
    """What a GET that must succeed answers."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    found: dict[str, Any] = response.json()
    return found


def test_a_path_gives_the_page_with_everything_around_it(home, kennisbank, client):
    page = make_handreiking(kennisbank, slug="samen")
    for path in ("/kennisbank/samen/", "/kennisbank/samen", "/kennisbank/samen/?x=1"):
        answer = read(client, f"{RENDER}?path={path}")
        assert answer["kind"] == "page"
        assert answer["page"] == read(client, f"{PAGES}/{page.pk}")
        assert [one["id"] for one in answer["breadcrumbs"]] == [home.pk, kennisbank.pk]
        assert answer["translations"] == []
        assert [one["title"] for one in answer["navigation"]["main"]] == ["Kennisbank", "Agenda"]
        assert answer["site"]["organisation"] == "Deelwijs"
        assert answer["redirect"] is None
    assert read(client, f"{RENDER}?path=/")["page"]["id"] == home.pk


def test_an_old_path_gives_where_it_leads(kennisbank, client):
    page = make_handreiking(kennisbank)
    Redirect.objects.create(old_path="/oud", redirect_page=page)
    Redirect.objects.create(old_path="/weg", redirect_link="https://elders.example/", is_permanent=False)
    answer = read(client, f"{RENDER}?path=/oud/")
    assert (answer["kind"], answer["page"]) == ("redirect", None)
    assert answer["redirect"] == {"url": f"http://testserver{page.get_url()}", "isPermanent": True}
    away = read(client, f"{RENDER}?path=/weg/")["redirect"]
    assert away == {"url": "https://elders.example/", "isPermanent": False}


def test_a_redirect_to_what_is_not_for_everyone_tells_nothing(kennisbank, client):
    page = make_handreiking(kennisbank, slug="geheim")
    Redirect.objects.create(old_path="/oud", redirect_page=page)
    assert "geheim" in client.get(f"{RENDER}?path=/oud/").content.decode()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    nothing = client.get(f"{RENDER}?path=/nergens/")
    for path in ("/oud/", "/kennisbank/geheim/"):
        response = client.get(f"{RENDER}?path={path}")
        assert (response.status_code, response.content) == (404, nothing.content)


@pytest.mark.parametrize("path", ["/nergens/", "/%00", "/kennisbank/../", "/" + "x" * 1999, "//", "/%2e%2e"])
def test_a_path_where_nothing_is_gives_404_or_the_home_page(home, client, path):
    response = client.get(f"{RENDER}?path={path}")
    assert response.status_code == (200 if path == "//" else 404)


@pytest.mark.parametrize("query", ["", "?path=", "?path=kennisbank", f"?path=/{'x' * 2000}", "?pad=/"])
def test_a_path_that_is_none_is_told(home, client, query):
    problem(client, f"{RENDER}{query}", 400)


def test_a_screen_costs_at_most_fourteen_queries(kennisbank, netwerk, nieuws, client):
    fill(kennisbank, netwerk, 1)
    for page in read(client, f"{PAGES}?pageSize=100")["items"]:
        path = page["url"].removeprefix("http://testserver")
        client.get(f"{RENDER}?path={path}")
        with CaptureQueriesContext(connection) as queries:
            assert read(client, f"{RENDER}?path={path}")["page"]["id"] == page["id"]
        assert len(queries) <= 14, page["type"]


def test_the_menus_are_a_tree_of_what_is_for_everyone(home, kennisbank, netwerken, client):
    below = make_handreiking(kennisbank, title="In het menu", show_in_menus=True)
    menu = read(client, "/api/v1/navigation")
    assert [one["title"] for one in menu["main"]] == ["Kennisbank", "Netwerken", "Agenda"]
    assert [one["page"]["id"] for one in menu["main"][0]["children"]] == [below.pk]
    PageViewRestriction.objects.create(page=kennisbank, restriction_type="login")
    menu = read(client, "/api/v1/navigation")
    assert [one["title"] for one in menu["main"]] == ["Netwerken", "Agenda"]
    assert "In het menu" not in str(menu)
    assert problem(client, "/api/v1/navigation?language=xx", 400)["errors"][0]["name"] == "language"


def test_images_tell_every_size_that_exists_and_none_is_made(home, client):
    image = make_image(title="Schoolplein")
    assert Rendition.objects.filter(filter_spec="max-640x800|format-webp").delete()[0]
    before = Rendition.objects.count()
    (told,) = read(client, "/api/v1/images?titleContains=schoolp")["items"]
    assert told == read(client, f"/api/v1/images/{image.pk}")
    assert told["alt"] == "Een plein van bovenaf"
    assert len(told["wideSrcset"].split(", ")) >= 1
    assert told["renditions"]["card"]["url"] in [one["url"] for one in told["formats"]]
    assert Rendition.objects.count() == before
    assert read(client, "/api/v1/images?titleContains=anders")["items"] == []


def test_documents_tell_where_to_download_them(home, client):
    document = make_document("Gespreksblad")
    (told,) = read(client, "/api/v1/documents")["items"]
    assert told == read(client, f"/api/v1/documents/{document.pk}")
    response = client.get(told["url"])
    assert response.status_code == 200
    response.close()


@pytest.mark.parametrize(("kind", "make"), [("images", make_image), ("documents", make_document)])
def test_what_lies_in_a_closed_collection_is_nowhere(home, client, kind, make):
    collection = Collection.get_first_root_node().add_child(name="Besloten")
    inside = collection.add_child(name="Daaronder")
    make("Zichtbaar")
    for place in (collection, inside):
        thing = make("Zeehond", collection=place)
        assert "Zeehond" in client.get(f"/api/v1/{kind}").content.decode()
        closed = CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
        answer = read(client, f"/api/v1/{kind}")
        assert [one["title"] for one in answer["items"]] == ["Zichtbaar"]
        assert answer["pagination"]["totalItems"] == 1
        assert read(client, f"/api/v1/{kind}?titleContains=zee")["pagination"]["totalItems"] == 0
        hidden, absent = client.get(f"/api/v1/{kind}/{thing.pk}"), client.get(f"/api/v1/{kind}/999999")
        assert (hidden.status_code, hidden.content) == (404, absent.content)
        thing.delete()
        closed.delete()


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_a_list_of_media_costs_the_same_for_three_as_for_twelve(home, client, count_queries, kind):
    make = make_image if kind == "images" else make_document
    url = f"/api/v1/{kind}?pageSize=100"
    for _number in range(3):
        make()
    cost = count_queries(url)
    for _number in range(9):
        make()
    assert count_queries(url) == cost
