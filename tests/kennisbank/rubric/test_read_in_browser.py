"""A rubric in a browser: cards on a phone, a table on a wide screen, and whole rows on paper."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from kennisbank.rubric.showing import show
from kennisbank.rubric.value import from_json
from tests.browsing import OF_COLOUR, RULES, problems
from tests.kennisbank.rubric.editor_page import rubric

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[3] / "site/static"
HOST = "http://lezen.test/"
LARGE = rubric(aspects=12, levels=5, in_cell=3)
LONG_WORD = "Onderwijskwaliteitsverbeteringsprogrammacoördinator"
Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens a rubric as a page of the site shows it, without JavaScript of ours."""
    context = browser.new_context(locale="nl-NL")

    def opening(value: dict[str, Any], width: int, *, as_cards: bool = False) -> Page:
        shown = show(from_json(value), as_cards=as_cards)
        table = render_to_string("kennisbank/components/rubric.html", {"rubric": shown})
        html = f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Model</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/css/site.css"></head>
            <body><main><div class="page below"><h1>Model</h1><div class="flow">{table}</div></div></main>
            </body></html>"""
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.route(f"{HOST}**", lambda route: route.fulfill(content_type="text/html", body=html))
        css = (STATIC / "css/site.css").read_text()
        page.route(f"{HOST}css/**", lambda route: route.fulfill(content_type="text/css", body=css))
        page.goto(HOST)
        return page

    yield opening
    context.close()


def display(page: Page, selector: str) -> str:
    """How an element is laid out."""
    found: str = page.locator(selector).first.evaluate("one => getComputedStyle(one).display")
    return found


def scrolls_sideways(page: Page) -> bool:
    """Whether anything is wider than the window."""
    found: bool = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return found


def with_long_words() -> dict[str, Any]:
    """A rubric with words that are wider than a column."""
    value = rubric(aspects=2, levels=5, in_cell=1)
    value["title"] = value["aspects"][0]["name"] = value["levels"][0]["name"] = LONG_WORD
    value["aspects"][0]["cells"]["n2"][0]["t"] = f"{LONG_WORD} [{LONG_WORD}](https://example.org/{LONG_WORD})"
    return value


@pytest.mark.parametrize("width", [320, 768, 1023])
def test_below_64em_each_aspect_is_a_card_whose_cells_name_their_level(opened: Open, width: int) -> None:
    page = opened(LARGE, width)
    assert display(page, "table.rubric") == display(page, "table.rubric td") == "block"
    assert page.locator("tbody li").count() == 204 - 24  # the intro stands beside the name
    boxes = (
        page.locator("tbody tr")
        .first.locator(".level")
        .evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    )
    assert len(boxes) == 5
    assert min(boxes) > 10
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("width", [1024, 1440])
def test_from_64em_it_is_a_table_with_numbered_columns(opened: Open, width: int) -> None:
    page = opened(LARGE, width)
    assert display(page, "table.rubric") == "table"
    assert [one.inner_text() for one in page.locator("thead .number").all()] == ["1", "2", "3", "4", "5"]
    lefts = (
        page.locator("tbody tr")
        .first.locator("td")
        .evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    )
    heads = page.locator("thead th[scope=col]").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().left)"
    )
    assert lefts == pytest.approx(heads[1:], abs=1)
    assert page.locator(".level").first.evaluate("one => one.getBoundingClientRect().height") <= 1
    assert not scrolls_sideways(page)


def test_when_asked_it_is_cards_on_a_wide_screen_too(opened: Open) -> None:
    page = opened(LARGE, 1440, as_cards=True)
    assert display(page, "table.rubric") == "block"


@pytest.mark.parametrize("width", [320, 1024])
def test_the_longest_word_makes_nothing_scroll(opened: Open, width: int) -> None:
    assert not scrolls_sideways(opened(with_long_words(), width))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("options", [RULES, OF_COLOUR], ids=["rules", "colour"])
def test_axe_finds_nothing(opened: Open, width: int, options: dict[str, object]) -> None:
    page = opened(rubric(), width)
    assert not problems(page, options)


def test_a_deep_link_leads_to_its_aspect(opened: Open) -> None:
    page = opened(LARGE, 1280)
    expect(page.locator("#aspect-a7 th")).not_to_be_in_viewport()
    page.locator("#aspect-a7 a.deep-link").evaluate("one => one.click()")
    assert page.url.endswith("#aspect-a7")
    expect(page.locator("#aspect-a7 th")).to_be_in_viewport()


def test_on_paper_headers_come_back_and_no_row_breaks(opened: Open) -> None:
    page = opened(LARGE, 390)
    sheets = [
        "".join(sheet.extract_text().split())
        for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    ]
    with_rows = [text for text in sheets if "a0n0" in text or "n4,3" in text]
    assert 1 < len(with_rows) <= len(sheets)
    assert all("Fase1" in text and "Fase5" in text for text in with_rows)
    for aspect in LARGE["aspects"]:
        every = ["".join(item["t"].split()) for cell in aspect["cells"].values() for item in cell]
        assert any(all(text in sheet for text in every) for sheet in sheets), aspect["id"]
