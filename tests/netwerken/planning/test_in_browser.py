"""Planning a series in a real browser: on a telephone, with the keyboard, and without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browsing import WIDTHS, cookies_of, look_everywhere, strangers
from tests.running import RunningSite

pytestmark = pytest.mark.browser

ROWS = "Datum\tTijd\tLocatie\ndo 5 maart 2037\t13.30-16.30\tDe Kade\n32 maart 2037\t9.00\tHet Getij\n"


@pytest.fixture
def coordinator(browser: Browser, running_site: RunningSite) -> Iterator[BrowserContext]:
    """A browser of the coordinator of the demo."""
    state = cookies_of("coordinator", running_site, browser)
    context = browser.new_context(base_url=running_site.url, locale="nl-NL", storage_state=state)
    context.set_default_timeout(20_000)
    foreign = strangers(context, running_site)
    yield context
    context.close()
    assert not foreign


def test_a_series_is_planned_and_changed_and_each_step_is_accessible(coordinator: BrowserContext) -> None:
    page = coordinator.new_page()
    page.goto("/beheer/reeksen/nieuw/")
    found = look_everywhere(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_label("Naam van de reeks").fill("Samen kijken op de telefoon")
    page.get_by_text("Plak rijen uit Excel").click()
    page.get_by_label("Rijen uit Excel").fill(ROWS)
    page.get_by_role("button", name="Lees in").click()
    page.get_by_text("2 bijeenkomsten ingelezen").wait_for()
    found += look_everywhere(page)
    page.get_by_role("button", name="Bewaar en publiceer").click()
    page.get_by_text("Deze dag bestaat niet.").wait_for()
    found += look_everywhere(page)
    page.locator("#rij-2").get_by_label("Datum", exact=True).fill("12 maart 2020")
    page.get_by_role("button", name="Bewaar en publiceer").click()
    page.get_by_text("Dit is al geweest.").wait_for()
    found += look_everywhere(page)
    page.get_by_role("button", name="Bewaar en publiceer").click()
    page.get_by_text("2 bijeenkomsten gepubliceerd.").wait_for()
    found += look_everywhere(page)
    page.locator("#rij-1").get_by_label("Locatie").fill("Aula")
    page.get_by_role("button", name="Bewaar en publiceer").click()
    page.get_by_text("1 bijeenkomst gepubliceerd.").wait_for()
    assert page.locator("#rij-1").get_by_label("Locatie").input_value() == "Aula"
    page.goto("/beheer/reeksen/")
    assert page.get_by_role("link", name="Samen kijken op de telefoon").count() == 1
    found += look_everywhere(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_hangs_over_the_edge(width: int, coordinator: BrowserContext) -> None:
    page = coordinator.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/beheer/reeksen/nieuw/")
    for summary in page.locator("form.reeks summary").all():
        summary.click()
    over = page.evaluate(
        "[...document.querySelectorAll('form.reeks *')].filter(e => e.checkVisibility()"
        " && !e.closest('.w-sr-only') && e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    assert not over


def test_the_keyboard_fills_in_a_row_and_enter_never_publishes(coordinator: BrowserContext) -> None:
    page = coordinator.new_page()
    page.goto("/beheer/reeksen/nieuw/")
    page.get_by_label("Naam van de reeks").fill("Met het toetsenbord")
    page.locator("#rij-1").get_by_label("Datum", exact=True).focus()
    for text in ("9 april 2037", "Tab", "Tab", "1330", "Tab", "1630", "Tab", "De Kade"):
        if text == "Tab":
            page.keyboard.press("Tab")
        else:
            page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.get_by_text("Alles klopt. Er is nog niets bewaard.").wait_for()
    row = page.locator("#rij-1")
    assert [row.get_by_label(name, exact=True).input_value() for name in ("Van", "Tot", "Locatie")] == [
        *("1330", "1630"),
        "De Kade",
    ]


def test_a_day_is_chosen_in_the_calendar_of_the_device(coordinator: BrowserContext) -> None:
    page = coordinator.new_page()
    page.goto("/beheer/reeksen/nieuw/")
    row = page.locator("#rij-1")
    assert row.get_by_role("button", name="Kies een dag: Datum").count() == 1
    row.locator("input[type=date]").first.evaluate(
        "e => { e.value = '2037-03-05'; e.dispatchEvent(new Event('change')); }"
    )
    assert row.get_by_label("Datum", exact=True).input_value() == "5 maart 2037"


def test_all_of_it_works_without_javascript(browser: Browser, running_site: RunningSite) -> None:
    state = cookies_of("coordinator", running_site, browser)
    context = browser.new_context(
        base_url=running_site.url, locale="nl-NL", storage_state=state, java_script_enabled=False
    )
    page: Page = context.new_page()
    page.goto("/beheer/reeksen/nieuw/")
    page.get_by_label("Naam van de reeks").fill("Zonder scripts")
    page.locator("#rij-1").get_by_label("Datum", exact=True).fill("6 maart 2037")
    page.locator("#rij-1").get_by_label("Van", exact=True).fill("9.00")
    page.get_by_role("button", name="Rij erbij").click()
    assert page.locator("fieldset.reeks-rij").count() == 4
    assert page.url.endswith("#rij-4")
    page.get_by_role("button", name="Omlaag (bijeenkomst 1)").click()
    assert page.locator("#rij-2").get_by_label("Datum", exact=True).input_value() == "6 maart 2037"
    page.get_by_role("button", name="Bewaar en publiceer").click()
    assert page.get_by_text("1 bijeenkomst gepubliceerd.").count()
    context.close()
