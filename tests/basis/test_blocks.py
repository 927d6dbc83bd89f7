"""The blocks of a body: what an editor fills in is kept, and a visitor sees what is for them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.blocks import Block, CharBlock, StreamBlock, StructBlock, TextBlock
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from basis.blocks.body import TAKEN
from basis.blocks.tables import cells_of
from home.models import HomePage, InhoudPage
from kennisbank.blocks import BodyBlock
from tests.basis.every_block import every_block, figures, ids_in, make_file, part, texts_in
from tests.factories import add_page, make_document, make_handreiking, make_image
from tests.test_architecture import templates

BODY = BodyBlock()
CALLOUT = ("callout", {"kind": "info", "title": "Tip", "text": "<p>Neem tijd.</p>"})


def page_with(home: HomePage, *blocks: tuple[str, Any], slug: str = "blokken") -> InhoudPage:
    """A page with these stored blocks."""
    raw = [part(kind, value, f"blok-{n}") for n, (kind, value) in enumerate(blocks, 1)]
    return add_page(home, InhoudPage(title="Blokken", slug=slug, body=json.dumps(raw)))


def shown(client: Client, page: Page) -> Tag:
    """The body as a visitor gets it."""
    response = client.get(page.url)
    assert response.status_code == 200
    body = BeautifulSoup(response.content, "html.parser").select_one("main .flow")
    assert body is not None
    return body


def cleaned(kind: str, value: Any) -> Any:
    """The value of a block after an editor saved it."""
    block = BODY.child_blocks[kind]
    return block.clean(block.to_python(value))


def text_of(element: Tag) -> str:
    """The words, with single spaces."""
    return " ".join(element.get_text(" ").split())


# --- for editors ---


@pytest.mark.parametrize("block", BODY.child_blocks.values(), ids=list(BODY.child_blocks))
def test_every_block_says_what_it_is_for_and_stands_in_a_group(block: Block):
    assert block.get_description()
    assert block.meta.group
    assert block.is_previewable
    assert block.meta.icon != "placeholder"


@pytest.mark.parametrize("kind", BODY.child_blocks)
def test_the_picker_shows_a_preview_in_the_look_of_the_site(home, as_redacteur, kind):
    make_image()
    make_document()
    add_page(home, InhoudPage(title="Over ons", slug="over-ons"))
    block = InhoudPage._meta.get_field("body").stream_block.child_blocks[kind]
    response = as_redacteur.get("/beheer/block-preview/", {"id": block.definition_prefix})
    assert response.status_code == 200
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one('link[rel="stylesheet"][href*="css/site"]')
    flow = page.select_one("main .flow")
    assert flow.get_text(strip=True) or flow.select_one("img")


@pytest.mark.parametrize("kind", BODY.child_blocks)
def test_every_field_that_needs_more_than_its_label_has_help(kind):
    def fields(block: Block) -> list[Block]:
        if isinstance(block, StructBlock | StreamBlock):
            return [field for child in block.child_blocks.values() for field in fields(child)]
        return [block]

    unlabelled = [f.name for f in fields(BODY.child_blocks[kind]) if not getattr(f.meta, "label", None)]
    assert set(unlabelled) <= {"image", "decorative", "alt_text"}  # Wagtail's own, inside an image


def test_a_heading_that_was_copied_gets_an_anchor_of_its_own():
    headings = [
        part("heading", {"text": "Begin", "level": "h2", "anchor": anchor}, anchor and f"id-{n}")
        for n, anchor in enumerate(("begin", "", "begin"))
    ]
    saved = BODY.clean(BODY.to_python(headings))
    assert [child.value["anchor"] for child in saved] == ["begin", "begin-3", "begin-2"]
    assert [child.id for child in saved] == ["id-0", "", "id-2"]
    assert [child.value["anchor"] for child in BODY.clean(saved)] == ["begin", "begin-3", "begin-2"]


def test_a_heading_keeps_its_anchor_when_its_copy_is_moved_before_it():
    begin = {"text": "Begin", "level": "h2", "anchor": "begin"}
    saved = BODY.clean(BODY.to_python([part("heading", begin, ""), part("heading", begin, "eerst")]))
    assert [(child.id, child.value["anchor"]) for child in saved] == [("", "begin-2"), ("eerst", "begin")]


@pytest.mark.parametrize("kind", BODY.child_blocks)
def test_a_block_that_is_moved_or_copied_keeps_all_that_is_in_it(home, kind):
    page = add_page(home, InhoudPage(title="Gekozen", slug="gekozen"))
    (block,) = (each for each in every_block(page) if each["type"] == kind)
    copy = {"type": kind, "value": block["value"], "id": None}  # as the editor sends it
    before = part("text", "<p>tekst vooraf</p>", "vooraf")
    page.body = json.dumps([before, block])
    page.body = BODY.clean(BODY.to_python([block, before, copy]))
    page.save_revision().publish()
    moved, stays, copied = InhoudPage.objects.get(pk=page.pk).body.raw_data
    assert (moved["id"], stays["id"]) == (block["id"], "vooraf")
    assert copied["id"] not in (None, block["id"])
    assert ids_in(block["value"]) <= ids_in(moved["value"])
    assert texts_in(copied["value"]) == texts_in(moved["value"]) == texts_in(block["value"])


def stands_beside_a_body(path: Path) -> bool:
    """Whether what a template prints can be on one page with a body."""
    return (
        path.name == "base.html"
        or path.parent.name == "components"
        or "components/body.html" in path.read_text()
    )


def test_no_heading_takes_an_id_of_the_page_itself():
    saved = BODY.clean(
        BODY.to_python([part("heading", {"text": "Downloads", "level": "h2", "anchor": ""}, "a")])
    )
    assert saved[0].value["anchor"] == "downloads-2"
    pages = [path for path in templates() if path.suffix == ".html" and stands_beside_a_body(path)]
    found = {name for path in pages for name in re.findall(r'\sid="([a-z][a-z-]*)"', path.read_text())}
    assert len(found) > 20
    assert found - TAKEN == set()


def test_blocks_of_a_draft_are_in_the_preview_of_the_page_and_not_on_the_site(home, as_redacteur, client):
    page = page_with(home, ("quote", {"text": "Zoals het was", "attribution": ""}))
    page.body = json.dumps([part(*CALLOUT, "a")])
    page.save_revision()
    latest = page.get_latest_revision_as_object()
    preview = latest.make_preview_request(preview_mode=latest.default_preview_mode)
    assert "Neem tijd." in preview.rendered_content
    assert "Zoals het was" in client.get(page.url).content.decode()
    assert "Neem tijd." not in client.get(page.url).content.decode()


def test_a_search_finds_the_words_of_every_block_and_reading_time_counts_them(home):
    page = add_page(home, InhoudPage(title="Gekozen", slug="gekozen"))
    body = BODY.to_python(every_block(page))
    words = " ".join(str(text) for text in BODY.get_searchable_content(body))
    for wanted in ("tekst antwoord", "tekst gesproken", "tekst begeleider", "tekst van 2", "tekst derde"):
        assert wanted in words
    for wanted in ("tekst naar buiten", "tekst bel gerust", "tekst lijst", "tekst links", "tekst telling"):
        assert wanted in words
    assert "|" not in words
    assert "Nieuwste eerst" not in words  # choices are no text of the page
    long = page_with(
        home, ("accordion", [part("item", {"title": "x", "text": f"<p>{'woord ' * 500}</p>"}, "a")])
    )
    assert long.reading_minutes == 3


@pytest.mark.parametrize("kind", BODY.child_blocks)
def test_a_text_that_was_never_filled_in_is_empty_and_not_missing(kind):
    def inside(block: Block) -> list[Block]:
        return [
            block,
            *(found for child in getattr(block, "child_blocks", {}).values() for found in inside(child)),
        ]

    missing = [
        block.name
        for block in inside(BODY.child_blocks[kind])
        if isinstance(block, CharBlock | TextBlock)
        and block.name != "alt_text"
        and block.get_default() is None
    ]
    assert not missing  # wagtail-localize fails on None, also of a field that a block got later


def test_thirty_pictures_and_files_cost_what_one_of_each_costs(home, count_queries):
    def body(number: int) -> list[tuple[str, Any]]:
        images, files = [make_image() for _n in range(number)], [make_document() for _n in range(number)]
        pictures = [{"image": image.pk, "alt_text": "", "decorative": True} for image in images]
        columns = {
            "left": [part("image", {"image": p, "caption": ""}, f"k{n}") for n, p in enumerate(pictures)]
        }
        return [
            *(("image", {"image": picture, "caption": ""}) for picture in pictures),
            ("documents", [part("document", file.pk, f"d{n}") for n, file in enumerate(files)]),
            *(("video", video(url="https://vimeo.com/1", poster=image.pk)) for image in images),
            ("columns", columns | {"right": []}),
        ]

    closed = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    costs = [count_queries(page_with(home, *body(number), slug=f"b{number}").url) for number in (1, 30)]
    assert costs[0] == costs[1]


# --- headings ---


def test_titles_inside_blocks_come_one_level_below_the_heading_before_them(home, client):
    steps = [part("step", {"title": "Bel", "text": ""}, "s")]
    accordion = [part("item", {"title": "Vraag", "text": "<p>Antwoord</p>"}, "i")]
    page = page_with(
        home,
        ("steps", steps),
        ("heading", {"text": "Kop", "level": "h2", "anchor": "kop"}),
        ("accordion", accordion),
        ("heading", {"text": "Tussenkop", "level": "h3", "anchor": "tussenkop"}),
        ("accordion", accordion),
        ("text", "<h3>In de tekst</h3><p>x</p>"),
        ("kerncijfers", {"title": "Cijfers", "figures": figures(), "reference_date": None, "source": ""}),
    )
    found = [(h.name, h.get_text(" ", strip=True)) for h in shown(client, page).find_all(["h2", "h3", "h4"])]
    assert [(name, words.split(" #")[0]) for name, words in found] == [
        ("h2", "Bel"),
        ("h2", "Kop"),
        ("h3", "Vraag"),
        ("h3", "Tussenkop"),
        ("h4", "Vraag"),
        ("h3", "In de tekst"),
        ("h4", "Cijfers"),
    ]


# --- tables ---


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("a | b|c", ["a", "b", "c"]),
        ("a\tb | c", ["a", "b | c"]),
        (r"a \| b | c", ["a | b", "c"]),
        ("a", ["a"]),
        ("a || c", ["a", "", "c"]),
    ],
)
def test_a_row_is_cells_between_bars_or_tabs(row, cells):
    assert cells_of(row) == cells


def table(header: str, *rows: str, **more: Any) -> dict[str, Any]:
    """A table as it is stored."""
    stored = [part("row", row, f"r{n}") for n, row in enumerate(rows)]
    return {"caption": "Wie doet wat", "header": header, "header_column": False, "rows": stored} | more


def test_a_table_pasted_in_one_row_becomes_rows_and_a_heading():
    saved = cleaned("table", table("", "Wie\tWat\r\nNoor\tleidt\n\nSamir\tkijkt | mee", "Ans | belt"))
    assert saved["header"] == "Wie | Wat"
    assert [row.value for row in saved["rows"]] == ["Noor | leidt", r"Samir | kijkt \| mee", "Ans | belt"]
    assert saved.columns == ["Wie", "Wat"]
    assert saved.lines[1] == [("Wie", "Samir"), ("Wat", "kijkt | mee")]


def test_the_row_in_which_was_pasted_keeps_its_id():
    saved = cleaned("table", table("Wie | Wat", "Noor\tleidt\nSamir\tkijkt", "Ans | belt"))
    assert [row.id for row in saved["rows"]][::2] == ["r0", "r1"]
    assert [row.value for row in saved["rows"]] == ["Noor | leidt", "Samir | kijkt", "Ans | belt"]


def test_a_row_that_is_too_wide_is_refused_where_it_stands():
    with pytest.raises(ValidationError) as refused:
        cleaned("table", table("Wie | Wat", "Noor | leidt", "Samir | kijkt | mee"))
    problem = refused.value.block_errors["rows"].block_errors
    assert list(problem) == [1]
    assert "3 cellen" in problem[1].messages[0]


def test_a_short_row_is_filled_up_and_each_cell_knows_its_column(home, client):
    page = page_with(home, ("table", table("Wie | Wat", "Noor", "Samir | kijkt", header_column=True)))
    found = shown(client, page).select_one("table")
    assert [th.get_text() for th in found.select("thead th[scope=col]")] == ["Wie", "Wat"]
    assert [th.get_text() for th in found.select("tbody th[scope=row][role=rowheader]")] == ["Noor", "Samir"]
    assert [td.get_text() for td in found.select("td[data-label=Wat][role=cell]")] == ["", "kijkt"]
    assert found.caption.get_text() == "Wie doet wat"
    assert len(found.select("tr[role=row]")) == 3


@pytest.mark.parametrize(("count", "is_taken"), [(2, False), (3, True), (10, True), (11, False)])
def test_van_naar_takes_three_to_ten_rows(count, is_taken):
    rows = [part("row", {"van": "zo", "naar": "anders"}, str(n)) for n in range(count)]
    value = {"caption": "Omslag", "van_label": "Van", "naar_label": "Naar", "rows": rows}
    if is_taken:
        assert len(cleaned("van_naar", value)["rows"]) == count
    else:
        with pytest.raises(ValidationError):
            cleaned("van_naar", value)


def test_figures_are_read_with_their_parts(home, client):
    value = {"title": "", "figures": figures(), "reference_date": "2026-10-01", "source": "telling"}
    body = shown(client, page_with(home, ("kerncijfers", value)))
    assert text_of(body) == (
        "111 tekst eerste waarvan 23 tekst tweede waarvan 8 tekst derde"
        " Peildatum 1 oktober 2026. Bron: telling."
    )
    assert body.select_one("ul > li > ul > li > ul > li").get_text(" ", strip=True).startswith("waarvan 8")


# --- video ---


def video(**more: Any) -> dict[str, Any]:
    """A video as it is stored."""
    empty = {"title": "Samen", "url": "", "file": None, "captions": None, "poster": None}
    return empty | {"duration": "", "transcript": ""} | more


def test_a_video_elsewhere_is_a_link_and_loads_nothing(home, client):
    url = "https://www.youtube.com/watch?v=abc"
    body = shown(client, page_with(home, ("video", video(url=url, poster=make_image().pk, duration="4:30"))))
    assert [link["href"] for link in body.select("a")] == [url]
    assert "Bekijk op YouTube" in text_of(body)
    assert "cookies" in text_of(body)
    assert not body.select("iframe, video, script, embed, object")
    assert [img["src"] for img in body.select("img") if not img["src"].startswith("/media/")] == []


def test_a_video_of_our_own_plays_here_with_captions_and_is_not_fetched_before(home, client):
    film, captions = make_file("film.mp4"), make_file("film.vtt")
    value = video(file=film.pk, captions=captions.pk, transcript="<p>Dag allemaal.</p>")
    body = shown(client, page_with(home, ("video", value)))
    found = body.select_one("video[controls]")
    assert found["preload"] == "none"
    assert found.source["src"] == film.url
    assert found.select_one("track[kind=captions]")["src"] == captions.url
    assert "Dag allemaal." in text_of(body.details)
    for address in (film.url, captions.url):
        response = client.get(address)
        assert (response.status_code, b"".join(response.streaming_content)) == (200, b"x")


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({}, "url"),
        ({"file": "film.txt"}, "file"),
        ({"file": "film.mp4", "captions": "film.txt"}, "captions"),
        ({"url": "https://vimeo.com/1", "duration": "4 minuten"}, "duration"),
    ],
)
def test_a_video_that_cannot_be_played_is_refused(home, more, wrong):
    files = {name: make_file(more[name]).pk for name in ("file", "captions") if name in more}
    with pytest.raises(ValidationError) as refused:
        cleaned("video", video(**(more | files)))
    assert list(refused.value.block_errors) == [wrong]


@pytest.mark.parametrize(
    ("url", "provider"),
    [
        ("https://youtu.be/abc", "YouTube"),
        ("https://m.youtube.com/watch?v=a", "YouTube"),
        ("https://player.vimeo.com/video/1", "Vimeo"),
        ("https://www.example.org/film", "example.org"),
        ("https://notyoutube.com/", "notyoutube.com"),
    ],
)
def test_a_visitor_reads_where_a_video_is(url, provider):
    assert cleaned("video", video(url=url)).provider == provider


# --- links and people ---


def test_a_link_to_a_page_that_is_not_for_the_visitor_is_not_there(home, client):
    hidden = add_page(home, InhoudPage(title="Geheim plan", slug="geheim-plan"))
    open_page = add_page(home, InhoudPage(title="Open plan", slug="open-plan"))
    links = [part("page", {"page": pk, "text": ""}, str(pk)) for pk in (hidden.pk, open_page.pk)]
    page = page_with(home, ("links", links))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert text_of(shown(client, page)) == "Open plan"
    PageViewRestriction.objects.all().delete()
    assert text_of(shown(client, page)) == "Geheim plan Open plan"


def test_links_carry_their_own_words_and_say_what_they_lead_to(home, client):
    document = make_document()
    links = [
        part("document", {"document": document.pk, "text": "Het blad"}, "a"),
        part("url", {"url": "https://www.example.org/x", "text": "Een voorbeeld"}, "b"),
    ]
    body = shown(client, page_with(home, ("links", links)))
    assert text_of(body).startswith("Het blad txt")
    assert text_of(body).endswith("Een voorbeeld example.org")


def test_a_file_of_a_closed_collection_is_in_no_block(home, client):
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    closed = root.add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    document = make_document("Geheim stuk", collection=closed)
    photo = make_image("Geheime foto", collection=closed)
    page = page_with(
        home,
        ("links", [part("document", {"document": document.pk, "text": ""}, "a")]),
        ("video", video(file=document.pk, poster=photo.pk)),
        ("contactkaart", {"name": "Noor", "photo": photo.pk}),
    )
    body = shown(client, page)
    assert "Geheim" not in str(body)
    assert not body.select("img, video, a")


def test_a_contact_card_can_be_called_and_mailed(home, client):
    value = {
        "name": "Noor",
        "role": "procesbegeleider",
        "email": "noor@example.org",
        "phone": "010 123 45 67",
    }
    body = shown(client, page_with(home, ("contactkaart", value)))
    assert [link["href"] for link in body.select("a")] == ["mailto:noor@example.org", "tel:0101234567"]


def test_columns_hold_blocks_side_by_side(home, client):
    page = page_with(
        home, ("columns", {"left": [part(*CALLOUT, "a")], "right": [part("text", "<p>Rechts</p>", "b")]})
    )
    left, right = shown(client, page).select(".columns > .flow")
    assert ("Neem tijd." in text_of(left), text_of(right)) == (True, "Rechts")


def test_a_body_of_every_block_costs_the_same_for_more_of_each(home, kennisbank, count_queries):
    pages = [make_handreiking(kennisbank) for _n in range(10)]
    links = [part("page", {"page": page.pk, "text": ""}, str(page.pk)) for page in pages]
    page = page_with(home, ("links", links[:1]))
    count_queries(page.url)
    cost = count_queries(page.url)
    page.body = json.dumps([part("links", links, "a")])
    page.save_revision().publish()
    count_queries(page.url)
    assert count_queries(page.url) == cost
