"""A passage in a document leads to the document, for who may open it and nobody else."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction, Page

from basis.models import Document
from basis.searchable import Passage
from search.indexing.building import of_document
from search.indexing.queue import key_of
from search.indexing.running import index_all
from search.indexing.writing import Thing, read, write
from tests.config.api_answers import SEARCH
from tests.factories import make_document, make_handreiking


def attach(page: Page, document: Document, text: str) -> None:
    """Index a page with this text in a document that is attached to it."""
    index_all()
    thing = read([key_of(page)])[0]
    extra = of_document("nl", document.pk, document.title, [Passage(text)])
    write([Thing(thing.key, (*thing.built, extra), thing.is_public)])


@pytest.fixture
def dossiers(db: None) -> Collection:
    """A collection that may be closed."""
    return Collection.get_first_root_node().add_child(name="Dossiers")


def hits(client: Client) -> tuple[list[str], list[dict]]:
    """The links in the hits of the page, and the hits of the API."""
    page = BeautifulSoup(client.get("/zoeken/?q=kwetterkaart").content, "html.parser")
    links = [link["href"] for link in page.select(".hit a")]
    return links, [item["hit"] for item in client.get(f"{SEARCH}?q=kwetterkaart").json()["items"]]


def test_a_passage_in_a_document_leads_to_the_document(kennisbank, client, dossiers):
    document = make_document("Gespreksblad", collection=dossiers)
    page = make_handreiking(kennisbank, title="Gids", slug="gids")
    attach(page, document, "Knip de kwetterkaart uit.")
    links, (hit,) = hits(client)
    assert links == ["/kennisbank/gids/", document.url]
    assert hit["url"] == f"http://testserver{document.url}"
    assert hit["document"]["title"] == "Gespreksblad"
    assert hit["passage"]["html"] == "Knip de <mark>kwetterkaart</mark> uit."
    assert client.get(document.url).status_code == 200


def test_a_document_that_may_not_be_opened_is_not_in_a_hit(kennisbank, client, dossiers):
    document = make_document("Gespreksblad", collection=dossiers)
    page = make_handreiking(kennisbank, title="Gids", introduction="Over de kwetterkaart.")
    attach(page, document, "Kwetterkaart kwetterkaart, het geheim.")
    CollectionViewRestriction.objects.create(
        collection=dossiers, restriction_type=CollectionViewRestriction.LOGIN
    )
    links, (hit,) = hits(client)
    assert links == [page.url]
    assert hit["document"] is None
    assert "geheim" not in hit["passage"]["text"]
    assert b"Gespreksblad" not in client.get("/zoeken/?q=kwetterkaart").content
