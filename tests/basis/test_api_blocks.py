"""Blocks, rich text and media in the public API: complete, typed, and without what is not for everyone."""

import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.images.models import Filter
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from basis import richtext
from basis.api.blocks import COLUMN
from basis.models import Document, Image, Rendition
from basis.models.media import RENDITIONS
from home.models import HomePage, InhoudPage
from kennisbank.api_blocks import BODY
from kennisbank.blocks import BodyBlock
from kennisbank.models import KennisbankPage
from tests.basis.every_block import every_block, ids_in, texts_in
from tests.factories import add_page, make_document, make_handreiking, make_image


@pytest.fixture
def closed(db: None) -> Collection:
    """A collection for people who log in."""
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    collection = root.add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection


def page_with(home: HomePage, *blocks: tuple[str, Any]) -> InhoudPage:
    """A page with these stored blocks."""
    raw = [{"type": kind, "value": value, "id": f"blok-{n}"} for n, (kind, value) in enumerate(blocks, 1)]
    return add_page(home, InhoudPage(title="Blokken", slug="blokken", body=json.dumps(raw)))


def body_of(client: Client, page: InhoudPage) -> list[dict[str, Any]]:
    """The body that the API gives."""
    response = client.get(f"/api/v1/pages/{page.pk}")
    assert response.status_code == 200
    return response.json()["body"]


def test_every_block_of_a_body_is_given_in_order_with_its_id(home, client):
    image, document = make_image(), make_document()
    step = {"type": "step", "id": "stap-1", "value": {"title": "Bel", "text": "<p>Nu.</p>"}}
    page = page_with(
        home,
        ("heading", {"text": "Aanpak", "level": "h3", "anchor": "aanpak"}),
        ("text", '<p data-block-key="abc12">Doe <b>dit</b>.</p>'),
        (
            "image",
            {"image": {"image": image.pk, "alt_text": "Het plein", "decorative": False}, "caption": "Zo"},
        ),
        ("quote", {"text": "Fijn.", "attribution": "leraar"}),
        ("callout", {"kind": "attention", "title": "Let op", "text": "<p>Vraag het.</p>"}),
        ("steps", [step]),
        ("documents", [{"type": "document", "id": "doc-1", "value": document.pk}]),
    )
    heading, text, picture, quote, callout, steps, documents = body_of(client, page)
    assert heading == {
        "id": "blok-1",
        "type": "heading",
        "value": {"text": "Aanpak", "level": "h3", "anchor": "aanpak"},
    }
    assert text == {"id": "blok-2", "type": "text", "value": "<p>Doe <b>dit</b>.</p>"}
    assert (picture["id"], picture["value"]["caption"], picture["value"]["image"]["alt"]) == (
        "blok-3",
        "Zo",
        "Het plein",
    )
    assert quote["value"] == {"text": "Fijn.", "attribution": "leraar"}
    assert callout["value"] == {"kind": "attention", "title": "Let op", "text": "<p>Vraag het.</p>"}
    assert steps["value"] == [
        {"id": "stap-1", "type": "step", "value": {"title": "Bel", "text": "<p>Nu.</p>"}}
    ]
    assert documents["value"][0]["value"]["title"] == "Gespreksblad"
    assert documents["value"][0]["value"]["url"].startswith("http://testserver/documenten/")


def test_every_block_that_an_editor_can_choose_is_in_the_union():
    assert set(BODY.blocks) == set(BodyBlock().child_blocks)
    assert set(COLUMN.blocks) == set(BodyBlock().child_blocks["columns"].child_blocks["left"].child_blocks)


def test_everything_that_is_stored_in_a_block_is_given(home, client):
    chosen = add_page(home, InhoudPage(title="Gekozen", slug="gekozen"))
    blocks = every_block(chosen)
    page = add_page(home, InhoudPage(title="Alles", slug="alles", body=json.dumps(blocks)))
    given = body_of(client, page)
    assert [block["type"] for block in given] == [block["type"] for block in blocks]
    assert ids_in(given) == ids_in(blocks)
    said = json.dumps(given, ensure_ascii=False)
    words = {word for text in texts_in(blocks) for word in text.split(" | ")}
    assert {word for word in words if word not in said} == set()
    values = {block["type"]: block["value"] for block in given}
    assert values["table"]["header"] == ["tekst wie", "wat"]
    assert values["table"]["rows"][1]["value"] == ["tekst opleider", "kijkt"]
    top = values["kerncijfers"]["figures"][0]["value"]
    assert top["parts"][0]["value"]["parts"][0]["value"] == {"number": "8", "label": "tekst derde"}
    assert values["kerncijfers"]["referenceDate"] == "2026-10-01"
    assert values["video"]["captions"]["fileName"].endswith(".vtt")
    assert values["lijst"]["pages"][0]["value"]["id"] == values["lijst"]["morePage"]["id"] == chosen.pk


def test_a_chosen_page_that_is_not_for_everyone_is_left_out(home, client):
    hidden = add_page(home, InhoudPage(title="Geheim plan", slug="geheim-plan"))
    page = add_page(home, InhoudPage(title="Alles", slug="alles", body=json.dumps(every_block(hidden))))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    values = {block["type"]: block["value"] for block in body_of(client, page)}
    assert [link["type"] for link in values["links"]] == ["document", "url"]
    assert (values["lijst"]["pages"], values["lijst"]["morePage"]) == ([], None)
    assert "Geheim" not in json.dumps(values)


def test_a_block_from_before_a_change_is_given_with_defaults(home, client):
    image = make_image()
    page = page_with(
        home, ("heading", {"text": "Oud"}), ("image", {"image": image.pk}), ("gone", "x"), ("quote", {})
    )
    heading, picture, quote = body_of(client, page)
    assert heading["value"] == {"text": "Oud", "level": "h2", "anchor": ""}
    assert picture["value"]["image"]["alt"] == "Een plein van bovenaf"
    assert quote["value"] == {"text": "", "attribution": ""}


def test_a_decorative_image_has_no_words(home, client):
    image = make_image()
    page = page_with(home, ("image", {"image": {"image": image.pk, "alt_text": "x", "decorative": True}}))
    assert body_of(client, page)[0]["value"]["image"]["alt"] == ""


def test_an_image_comes_in_every_size_that_was_made_and_reading_makes_none(home, client):
    image = make_image()
    page = page_with(home, ("image", {"image": {"image": image.pk}}))
    renditions = body_of(client, page)[0]["value"]["image"]["renditions"]
    assert set(renditions) == {"card", "wide", "body", "share"}
    assert renditions["card"]["url"].startswith("http://testserver/media/images/")
    assert renditions["share"]["mediaType"] == "image/jpeg"
    Rendition.objects.filter(filter_spec=RENDITIONS["card"]).delete()
    assert body_of(client, page)[0]["value"]["image"]["renditions"]["card"] is None
    assert not Rendition.objects.filter(filter_spec=RENDITIONS["card"]).exists()
    assert Filter(spec=RENDITIONS["wide"]) in image.find_existing_renditions(Filter(spec=RENDITIONS["wide"]))


def test_an_image_or_document_of_a_closed_collection_is_left_out(home, client, closed):
    image = make_image(title="Geheime foto", collection=closed)
    below = closed.add_child(name="Dieper")
    document = make_document(title="Geheim stuk", collection=below)
    link = f'<p><a linktype="document" id="{document.pk}">het stuk</a></p>'
    page = page_with(
        home,
        ("image", {"image": {"image": image.pk}, "caption": "Geheim bijschrift"}),
        ("documents", [{"type": "document", "id": "d", "value": document.pk}]),
        ("text", link),
    )
    page.image = image
    page.save_revision().publish()
    assert [block["type"] for block in body_of(client, page)] == ["text"]
    assert body_of(client, page)[0]["value"] == "<p><a>het stuk</a></p>"
    answer = client.get(f"/api/v1/pages/{page.pk}").json()
    assert answer["image"] is None
    assert "Geheim" not in json.dumps(answer)
    CollectionViewRestriction.objects.all().delete()
    assert len(body_of(client, page)) == 3  # the restriction alone hid them


def test_links_to_what_is_not_for_everyone_lose_their_address(home, kennisbank: KennisbankPage, client):
    shown = make_handreiking(kennisbank)
    draft = make_handreiking(kennisbank, publish=False, title="Geheim concept", slug="geheim-concept")
    html = f'<p><a linktype="page" id="{shown.pk}">een</a> <a linktype="page" id="{draft.pk}">twee</a></p>'
    text = body_of(client, page_with(home, ("text", html)))[0]["value"]
    assert f'<a href="http://testserver{shown.url}">een</a>' in text
    assert "<a>twee</a>" in text
    assert "geheim" not in text


def test_twenty_links_cost_the_queries_of_one(home, kennisbank, count_queries):
    pages = [make_handreiking(kennisbank) for _n in range(20)]
    links = [f'<p><a linktype="page" id="{page.pk}">x</a></p>' for page in pages]
    one = page_with(home, ("text", links[0]))
    count_queries(f"/api/v1/pages/{one.pk}")
    cost = count_queries(f"/api/v1/pages/{one.pk}")
    one.body = json.dumps([{"type": "text", "value": link, "id": str(n)} for n, link in enumerate(links)])
    one.save_revision().publish()
    assert count_queries(f"/api/v1/pages/{one.pk}") == cost


@pytest.mark.parametrize(
    ("stored", "given"),
    [
        ('<a href="https://example.org/?a=1&amp;b">x</a>', '<a href="https://example.org/?a=1&amp;b">x</a>'),
        ('<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'),
        ('<a href="#kop">x</a>', '<a href="#kop">x</a>'),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href=" jAvascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a linktype="page" id="abc">x</a>', "<a>x</a>"),
        ('<a linktype="page" id="99999999999999999999999">x</a>', "<a>x</a>"),
        ('<a linktype="page">x</a>', "<a>x</a>"),
        ('<a linktype="geheim" id="1">x</a>', "<a>x</a>"),
        ('<embed embedtype="media" url="javascript:alert(1)"/>', ""),
        ('<embed embedtype="image" id="1" format="left" alt="x"/>', ""),
    ],
)
def test_rich_text_gives_only_harmless_links(stored, given):
    assert richtext.as_html(stored, lambda _pk: None, lambda _pk: None) == given


def test_a_document_tells_its_name_and_size(home, client):
    document = Document(title="Blad", file=ContentFile(b"Vraag 1", "blad.txt"), file_size=7)
    document.save()
    page = page_with(home, ("documents", [{"type": "document", "id": "d", "value": document.pk}]))
    value = body_of(client, page)[0]["value"][0]["value"]
    assert (value["id"], value["title"], value["extension"], value["size"]) == (document.pk, "Blad", "txt", 7)
    assert Image.objects.count() == 0
