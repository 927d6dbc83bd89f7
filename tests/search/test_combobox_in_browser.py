"""Suggestions under the search field in a real browser: by keyboard, by mouse, and for a screen reader."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browsing import problems

pytestmark = pytest.mark.browser


def open_list(page: Page, typed: str = "reken") -> None:
    """Type, and wait for what is offered."""
    page.goto("/zoeken/")
    page.get_by_role("combobox").press_sequentially(typed)
    expect(page.get_by_role("listbox")).to_be_visible()


def test_keys_move_through_what_is_offered_and_choose(page: Page) -> None:
    open_list(page)
    field, options = page.get_by_role("combobox"), page.get_by_role("option")
    number = options.count()
    assert number > 1
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_contain_text(f"{number} suggesties")
    assert not field.get_attribute("aria-activedescendant")
    for key, place in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", number - 1),
        ("ArrowDown", 0),
    ):
        field.press(key)
        chosen = options.nth(place)
        expect(chosen).to_have_attribute("aria-selected", "true")
        assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        assert page.locator("[role=option][aria-selected=true]").count() == 1
    field.press("Home")
    assert not field.get_attribute("aria-activedescendant")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.input_value() == "reken"
    field.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(lambda address: "/zoeken/" not in address or "q=" in address)


def test_enter_without_a_choice_searches_for_what_was_typed(page: Page) -> None:
    open_list(page)
    page.get_by_role("combobox").press("Enter")
    page.wait_for_url("**/zoeken/?q=reken")


def test_a_click_chooses_and_leaving_the_field_closes(page: Page) -> None:
    open_list(page)
    page.get_by_role("combobox").press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    open_list(page)
    page.get_by_role("option").first.click()
    page.wait_for_url(lambda address: not address.endswith("/zoeken/"))


def test_what_is_offered_is_accessible(page: Page) -> None:
    open_list(page)
    page.get_by_role("combobox").press("ArrowDown")
    assert not problems(page)
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark")
    assert not problems(page)
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_one_key_after_another_asks_once_and_a_failure_harms_nothing(page: Page) -> None:
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=503)

    page.clock.install()  # however long a key takes here, no time passes on the page
    page.route("**/zoeken/suggesties?*", refuse)
    page.goto("/zoeken/")
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)
    field = page.get_by_role("combobox")
    field.press_sequentially("rekenen")
    assert not asked
    with page.expect_response("**/zoeken/suggesties?q=rekenen"):
        page.clock.run_for(200)
    assert len(asked) == 1
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("Enter")
    page.wait_for_url("**/zoeken/?q=rekenen")


def test_going_on_to_a_result_is_told_with_its_place(page: Page) -> None:
    page.goto("/zoeken/?q=rekenen")
    with page.expect_request("**/zoeken/klik") as told:
        page.locator(".hit h3 a").nth(1).click()
    assert told.value.post_data == "q=rekenen&language=nl&rank=2"
