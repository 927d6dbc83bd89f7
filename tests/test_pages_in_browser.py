"""Every kind of page in a real browser: accessible, on a small phone, with large text, without JavaScript."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browsing import OF_COLOUR, RULES, problems
from tests.running import RunningSite, wait_until_a_person_could

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390)
# as wide as a screen, and how large text is, in percents of what the browser has
ROOMS = ((320, 100), (640, 200), (1280, 200))
SIDEWAYS = """([percent]) => {
    document.documentElement.style.fontSize = percent === 100 ? "" : percent + "%";
    return document.documentElement.scrollWidth > window.innerWidth;
}"""


def look_everywhere(page: Page) -> list[str]:
    """What axe finds, wide and narrow, light and dark: between those nothing but colours differs."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("light", RULES), ("dark", OF_COLOUR)):
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme} {problem}" for problem in problems(page, rules)]
    page.emulate_media(color_scheme="light")
    return found


def test_every_kind_of_page_is_accessible(one_of_each: list[str], page: Page) -> None:
    found: list[str] = []
    for address in one_of_each:
        page.goto(address)
        found += look_everywhere(page)
    assert not found


def test_the_forms_with_errors_and_their_thanks_are_accessible(
    page: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    page.goto("/agenda/")
    page.locator("li", has=page.locator(".status--open")).get_by_role("link").first.click()
    page.get_by_role("button", name="Meld me aan").click()
    assert page.get_by_role("alert").is_visible()
    found = look_everywhere(page)
    page.goto(one_of_each_type["formulier"][0])
    page.locator("main form button").last.click()
    assert page.get_by_role("alert").is_visible()
    assert not found + look_everywhere(page)


def test_nothing_scrolls_sideways_on_a_small_phone_or_with_large_text(
    addresses: list[str], page: Page
) -> None:
    wide = []
    for address in addresses:
        page.goto(address)
        for width, percent in ROOMS:
            page.set_viewport_size({"width": width, "height": 640})
            if page.evaluate(SIDEWAYS, [percent]):
                wide.append(f"{address} at {width} px, text {percent}%")
    assert not wide


def test_no_page_breaks_its_policy_sets_a_cookie_or_asks_a_stranger(
    addresses: list[str], context: BrowserContext, page: Page
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in addresses:
        if "/inloggen/" not in address:
            page.goto(address)
    assert not [text for text in complaints if "404" not in text]
    assert context.cookies() == []


@pytest.fixture
def plain_page(browser: Browser, running_site: RunningSite) -> Page:
    """A tab of a browser without JavaScript."""
    return browser.new_context(
        base_url=running_site.url, java_script_enabled=False, locale="nl-NL"
    ).new_page()


def test_without_javascript_a_visitor_signs_up_and_errors_are_named(
    plain_page: Page, running_site: RunningSite
) -> None:
    page = plain_page
    page.goto("/agenda/")
    page.locator("li", has=page.locator(".status--open")).get_by_role("link").first.click()
    page.get_by_role("button", name="Meld me aan").click()
    assert page.get_by_role("alert").is_visible()
    assert page.get_by_text("Vul je naam in.").first.is_visible()
    page.get_by_label("Naam").fill("Meester Tim")
    page.get_by_label("E-mail van je werk").fill("meester.tim@example.org")
    page.get_by_label("School", exact=True).fill("De Rietkraag")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Meld me aan").click()
    assert "/gelukt/" in page.url
    link = running_site.link_for(page, "meester.tim@example.org")
    page.goto(link)
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    assert "Je bent aangemeld" in page.get_by_role("heading", level=1).inner_text()
    page.context.close()


def test_without_javascript_a_visitor_filters_and_searches(plain_page: Page) -> None:
    page = plain_page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/kennisbank/")
    page.locator(".filters > summary").click()
    page.get_by_label("Rekenen").first.check()
    page.get_by_role("button", name="Toon resultaten").last.click()
    assert "thema=rekenen" in page.url
    page.get_by_role("link", name="Verwijder filter:").first.click()
    assert "thema=" not in page.url
    page.get_by_role("searchbox").fill("rekenen")
    page.get_by_role("searchbox").press("Enter")
    assert "/zoeken/?q=rekenen" in page.url
    assert page.locator(".hit").count()
    page.context.close()
