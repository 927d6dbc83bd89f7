"""What the browser tests share: addresses of everything there is to see, and what axe finds there."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from tests.running import PASSWORD, RunningSite

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OF_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
NO_PAGES = [
    "/agenda/",
    "/agenda/?weergave=maand",
    "/agenda/?periode=voorbij",
    "/agenda/?vorm=online&thema=bestaat-niet",
    "/kennisbank/?thema=rekenen",
    "/kennisbank/?thema=rekenen&soort=kwaliteitskaart&sorteer=titel",
    "/kennisbank/?pagina=2",
    "/themas/",
    "/themas/rekenen/",
    "/principes/",
    "/zoeken/",
    "/zoeken/?q=rekenen",
    "/zoeken/?q=zwemlesbrevet",
    "/inloggen/login/",
    "/inloggen/password/reset/",
    "/bestaat-niet/",
    "/aanmelding/vervalst/",
]


@pytest.fixture(scope="session")
def demo_pages(running_site: RunningSite, browser: Browser) -> list[tuple[str, str, int]]:
    """Every page of the demo content: what is different about it, its address, and its number."""
    context = browser.new_context(base_url=running_site.url)
    found, number = [], 1
    while True:
        asked = {"pageSize": "100", "page": str(number)}
        items = context.request.get("/api/v1/pages", params=asked).json()["items"]
        found += items
        if len(items) < 100:
            break
        number += 1
    context.close()
    assert len(found) > 25
    return [
        (
            f"{item['type']} {(item.get('signup') or {}).get('state')} {bool(item.get('image'))}",
            item["url"].removeprefix(running_site.url),
            item["id"],
        )
        for item in found
    ]


@pytest.fixture(scope="session")
def addresses(demo_pages: list[tuple[str, str, int]]) -> list[str]:
    """What is no page of the tree, and every page of the demo content."""
    return NO_PAGES + [address for _kind, address, _number in demo_pages]


@pytest.fixture(scope="session")
def one_of_each(demo_pages: list[tuple[str, str, int]]) -> list[str]:
    """What is no page of the tree, and a page of each type, state of sign-up, with and without a picture."""
    return NO_PAGES + list({kind: address for kind, address, _number in demo_pages}.values())


@pytest.fixture(scope="session")
def one_of_each_type(demo_pages: list[tuple[str, str, int]]) -> dict[str, tuple[str, int]]:
    """The address and the number of a page of each type."""
    return {kind.split()[0]: (address, number) for kind, address, number in demo_pages}


@pytest.fixture(scope="session")
def signed_in(running_site: RunningSite, browser: Browser) -> StorageState:
    """The cookies of a beheerder."""
    context = browser.new_context(base_url=running_site.url, locale="nl-NL")
    page = context.new_page()
    page.goto("/beheer/")
    page.get_by_label("Gebruikersnaam").fill("beheerder")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/beheer/")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def admin(browser: Browser, running_site: RunningSite, signed_in: StorageState) -> Iterator[BrowserContext]:
    """A browser of a beheerder; any request to another host fails the test."""
    context = browser.new_context(
        base_url=running_site.url,
        locale="nl-NL",
        viewport={"width": 1280, "height": 900},
        storage_state=signed_in,
    )
    context.set_default_timeout(20_000)
    foreign = strangers(context, running_site)
    yield context
    context.close()
    assert not foreign


def strangers(context: BrowserContext, running_site: RunningSite) -> list[str]:
    """A list that fills with the addresses that a browser asks of anybody but the site."""
    found: list[str] = []
    own = (running_site.url, "data:", "blob:", "about:")
    context.on("request", lambda request: None if request.url.startswith(own) else found.append(request.url))
    return found


def screens_of_menu(page: Page) -> list[str]:
    """Every screen that the menu of the admin leads to."""
    page.goto("/beheer/")
    menu = page.locator("#wagtail-sidebar-props").text_content() or ""
    return sorted(set(re.findall(r'"(/beheer/[^"?]*)"', menu)) - {"/beheer/logout/"})


def problems(page: Page, rules: dict[str, object] = RULES, without: str = "") -> list[str]:
    """What axe finds on a page outside the elements of a selector, one line a rule."""
    context = {"exclude": [[selector.strip()] for selector in without.split(",")]} if without else None
    found = Axe().run(page, context=context, options=rules).response["violations"]
    return [f"{page.url} {rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found]
