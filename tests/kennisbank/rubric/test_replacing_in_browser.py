"""A rubric on a page becomes a reusable one, which takes its place in the form."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browsing import problems
from tests.kennisbank.rubric.test_in_admin_browser import OF_EDIT_FORMS, OUTSIDE, read_into

pytestmark = pytest.mark.browser

TYPES = """() => [...document.querySelectorAll("[data-contentpath=body] [data-streamfield-child]")]
    .filter(child => child.querySelector("input[name$=-deleted]").value !== "1")
    .map(child => child.querySelector("input[name$=-type]").value)"""
HALF_UNDER_THE_HEADER = """bin => bin.closest("main").scrollBy({
    top: bin.getBoundingClientRect().top - document.querySelector("header").offsetHeight * 0.7,
    behavior: "instant",
})"""


def test_a_kept_rubric_takes_the_place_of_the_block_it_came_from(
    admin: BrowserContext, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    tab = admin.new_page()
    _address, home = one_of_each_type["home"]
    tab.goto(f"/beheer/pages/add/home/inhoudpage/{home}/")
    tab.locator("#id_title").fill("Model dat herbruikbaar wordt")
    for kind in ("Kop", "Ontwikkelmodel"):
        tab.locator("[data-contentpath=body] .c-sf-add-button").first.click()
        tab.get_by_role("option", name=kind, exact=True).click()
    editor = tab.locator("rubric-editor")
    read_into(editor, "Om te delen")
    editor.get_by_role("button", name="Bewaren als").click()
    editor.get_by_role("menuitem", name="Bewaar als herbruikbaar").click()
    status = editor.get_by_role("status")
    expect(status).to_contain_text("Het is nog een concept: publiceer het.")
    assert "/snippets/kennisbank/rubric/edit/" in (status.get_by_role("link").get_attribute("href") or "")
    # the worst place that the clicks above may leave the form in
    tab.get_by_role("button", name="Verwijderen").first.evaluate(HALF_UNDER_THE_HEADER)
    assert not problems(tab, OF_EDIT_FORMS, without=OUTSIDE)
    status.get_by_role("button", name="Vervang dit blok").click()
    expect(editor).to_be_hidden()
    placed = tab.locator("[data-contentpath=body] [data-streamfield-child]:visible", has_text="Om te delen")
    expect(placed).to_be_visible()
    assert tab.evaluate(TYPES) == ["rubric_reference", "heading"]
    assert placed.evaluate("block => block.contains(document.activeElement)")
    tab.locator("[data-contentpath=body] input[name$='-text']").first.fill("Een kop")
    with tab.expect_navigation(url="**/edit/**"):
        tab.get_by_role("button", name="Bewaar concept").click()
    expect(placed).to_be_visible()
    assert tab.evaluate(TYPES) == ["rubric_reference", "heading"]
