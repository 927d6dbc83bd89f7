"""Every kind of page in a real browser: accessible, without JavaScript, on a small phone, light and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.running import PASSWORD, RunningSite, wait_until_a_person_could

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]
FIXED = ["/", "/agenda/", "/zoeken/", "/zoeken/?q=rekenen", "/zoeken/?q=zwemlesbrevet", "/inloggen/login/"]
FIXED += ["/inloggen/password/reset/", "/bestaat-niet/", "/aanmelding/vervalst/"]


@pytest.fixture(scope="module")
def demo_pages(running_site: RunningSite, browser: Browser) -> list[tuple[str, str]]:
    """Every page of the demo content: what is different about it, and its address."""
    context = browser.new_context(base_url=running_site.url)
    items = context.request.get("/api/v1/pages", params={"pageSize": "100"}).json()["items"]
    context.close()
    assert len(items) > 25
    return [
        (f"{item['type']} {item.get('signup', {}).get('state')}", item["url"].removeprefix(running_site.url))
        for item in items
    ]


@pytest.fixture(scope="module")
def addresses(demo_pages: list[tuple[str, str]]) -> list[str]:
    """The fixed addresses, and every page of the demo content."""
    return FIXED + [address for _kind, address in demo_pages]


@pytest.fixture(scope="module")
def one_of_each(demo_pages: list[tuple[str, str]]) -> list[str]:
    """The fixed addresses, and a page of each type and each state of sign-up."""
    return FIXED + list(dict(demo_pages).values())


@pytest.fixture
def looks(browser: Browser, running_site: RunningSite) -> Iterator[list[BrowserContext]]:
    """A browser profile for each width and colour scheme."""
    made = [
        browser.new_context(
            base_url=running_site.url, viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        for width, scheme in LOOKS
    ]
    yield made
    for context in made:
        context.close()


def problems(page: Page) -> list[str]:
    """What axe finds on a page, one line a rule."""
    found = Axe().run(page, options=WCAG).response["violations"]
    return [f"{page.url} {rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]


def test_every_kind_of_page_is_accessible(one_of_each: list[str], looks: list[BrowserContext]) -> None:
    found: list[str] = []
    for context in looks:
        page = context.new_page()
        for address in one_of_each:
            page.goto(address)
            found += problems(page)
    assert not found


def test_nothing_scrolls_sideways_on_the_smallest_phone(
    addresses: list[str], browser: Browser, running_site: RunningSite
) -> None:
    context = browser.new_context(base_url=running_site.url, viewport={"width": 320, "height": 640})
    page = context.new_page()
    wide = []
    for address in addresses:
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(address)
    context.close()
    assert not wide


def test_no_page_breaks_its_policy_sets_a_cookie_or_asks_a_stranger(
    addresses: list[str], context: BrowserContext, page: Page
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for address in addresses:
        if "/inloggen/" not in address:
            page.goto(address)
    assert not [text for text in complaints if "404" not in text]
    assert context.cookies() == []


def test_without_javascript_a_visitor_signs_up_and_errors_are_named(
    browser: Browser, running_site: RunningSite
) -> None:
    context = browser.new_context(base_url=running_site.url, java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
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
    context.close()


def test_the_form_with_errors_is_accessible(looks: list[BrowserContext]) -> None:
    for context in looks:
        page = context.new_page()
        page.goto("/agenda/")
        page.locator("li", has=page.locator(".status--open")).get_by_role("link").first.click()
        page.get_by_role("button", name="Meld me aan").click()
        assert page.get_by_role("alert").is_visible()
        assert not problems(page)


def test_the_admin_asks_no_stranger_either(context: BrowserContext, page: Page) -> None:
    page.goto("/beheer/")
    page.get_by_label("Gebruikersnaam").fill("beheerder")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    for name in ("", "pages/", "images/", "reports/workflow/", "account/"):
        page.goto(f"/beheer/{name}")
        page.wait_for_load_state("networkidle")
