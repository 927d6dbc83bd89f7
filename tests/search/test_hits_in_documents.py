"""A passage in a document leads to the document, for who may open it and nobody else."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from basis import outbox
from basis.models import Document
from kennisbank.models import HandreikingPage, KennisbankPage
from search.indexing.running import index_all
from tests.basis.files_with_text import make_docx, make_pdf, word
from tests.config.api_answers import SEARCH
from tests.factories import make_document, make_handreiking


def upload(text: str, collection: Collection, title: str = "Gespreksblad") -> Document:
    """A PDF, the second page of which says this."""
    file = ContentFile(make_pdf("Eerst iets anders.", text), "blad.pdf")
    return make_document(title, file=file, collection=collection)


def with_download(kennisbank: KennisbankPage, document: Document, **fields: Any) -> HandreikingPage:
    """A page to which this is attached, after the worker did its work."""
    page = make_handreiking(kennisbank, downloads=[("document", document)], **fields)
    work()
    return page


def work() -> None:
    """What the worker does with a new document, and then with the index."""
    outbox.deliver_due()
    index_all()


@pytest.fixture
def dossiers(db: None) -> Collection:
    """A collection that may be closed."""
    return Collection.get_first_root_node().add_child(name="Dossiers")


def hits(client: Client) -> tuple[list[str], list[dict]]:
    """The links in the hits of the page, and the hits of the API."""
    page = BeautifulSoup(client.get("/zoeken/?q=kwetterkaart").content, "html.parser")
    links = [link["href"] for link in page.select(".hit a")]
    return links, [item["hit"] for item in client.get(f"{SEARCH}?q=kwetterkaart").json()["items"]]


def test_a_passage_in_a_document_leads_to_its_page_in_the_document(kennisbank, client, dossiers):
    document = upload("Knip de kwetterkaart uit.", dossiers)
    with_download(kennisbank, document, title="Gids", slug="gids")
    links, (hit,) = hits(client)
    assert links == ["/kennisbank/gids/", f"{document.url}#page=2"]
    assert hit["url"] == f"http://testserver{document.url}#page=2"
    assert hit["document"]["title"] == "Gespreksblad"
    assert hit["passage"]["html"] == "Knip de <mark>kwetterkaart</mark> uit."
    assert b"".join(client.get(document.url)).startswith(b"%PDF")


def test_a_passage_in_a_word_file_says_under_which_heading(kennisbank, client, dossiers):
    styles = '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    body = word("Voorbereiden", "Kop1") + word("Leg de kwetterkaart klaar.")
    file = ContentFile(make_docx(body, styles=styles), "blad.docx")
    with_download(kennisbank, make_document(file=file, collection=dossiers))
    _links, (hit,) = hits(client)
    assert hit["heading"] == "Voorbereiden"
    assert "#" not in hit["url"]


def test_the_page_itself_is_shown_when_it_says_as_much(kennisbank, client, dossiers):
    document = upload("Kwetterkaart en nog een kwetterkaart.", dossiers)
    page = with_download(kennisbank, document, introduction="Over de kwetterkaart.")
    links, (hit,) = hits(client)
    assert links == [page.url]
    assert hit["document"] is None


def test_a_document_that_may_not_be_opened_is_not_in_a_hit(kennisbank, client, dossiers):
    document = upload("Kwetterkaart: het geheim.", dossiers)
    with_download(kennisbank, document, title="Gids", slug="gids")
    assert hits(client)[0] == ["/kennisbank/gids/", f"{document.url}#page=2"]
    CollectionViewRestriction.objects.create(
        collection=dossiers, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert hits(client) == ([], [])
    assert b"geheim" not in client.get("/zoeken/?q=kwetterkaart+uitleg").content


def test_another_file_or_none_is_found_as_it_is_now(kennisbank, client, dossiers):
    document = upload("Knip de kwetterkaart uit.", dossiers)
    page = with_download(kennisbank, document, title="Gids", slug="gids")
    document.file = ContentFile(make_pdf("Iets heel anders."), "blad.pdf")
    document.save()
    index_all()
    assert not hits(client)[0]
    document.file = ContentFile(make_pdf("De kwetterkaart is terug."), "blad.pdf")
    document.save()
    work()
    assert hits(client)[0] == [page.url, f"{document.url}#page=1"]
    document.delete()
    work()
    assert not hits(client)[0]


def test_a_long_document_is_read_where_the_answer_stands(kennisbank, client, dossiers):
    pages = [f"Bladzijde {number} gaat over rekenen." for number in range(120)]
    pages[99] = "Hier staan kwetterkaarten."
    file = ContentFile(make_pdf(*pages), "lang.pdf")
    with_download(
        kennisbank, make_document("Lang", file=file, collection=dossiers), title="Gids", slug="gids"
    )
    _links, (hit,) = hits(client)
    assert hit["url"].endswith("#page=100")
    assert hit["passage"]["html"] == "Hier staan <mark>kwetterkaarten</mark>."


def test_a_list_of_hits_costs_the_same_with_three_documents_as_with_thirty(
    kennisbank, count_queries, dossiers
):
    def add(number: int) -> None:
        for at in range(number):
            with_download(kennisbank, upload(f"Kwetterkaart {at}.", dossiers))

    add(3)
    cost = count_queries("/zoeken/?q=kwetterkaart")
    add(17)
    assert count_queries("/zoeken/?q=kwetterkaart") == cost
