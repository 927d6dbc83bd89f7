"""Every kind of page in a real browser: accessible, on a small phone, with large text, without JavaScript."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.exceptions import Resolver404
from playwright.sync_api import Browser, BrowserContext, Page
from wagtail.models import get_page_models

from basis.models import BasePage
from basis.views import server_error
from tests.browsing import look_everywhere
from tests.running import RunningSite, wait_until_a_person_could

pytestmark = pytest.mark.browser

STATES = {"open", "nearly-full", "full", "closed", "cancelled", "pending", "past"}
# addresses of visitors that show no page of ours, and what they are instead
NO_SCREENS = {
    "search-click": "a beacon, without a screen",
    "search-suggestions": "JSON for the field",
    "sitemap": "for machines",
    "robots": "for machines",
    "security_txt": "for machines",
    "feed": "for a reader of feeds",
    "feed_thema": "for a reader of feeds",
    "feed_netwerk": "for a reader of feeds",
    "wagtaildocs_serve": "a file",
    "original": "a file",
    "rendition": "a file",
    "media": "a file",
    "brand_file": "a file",
    "share_image": "a file",
    "ics": "for a calendar",
    "ics_alles": "for a calendar",
    "ics_netwerk": "for a calendar",
    "ics_thema": "for a calendar",
    "ics_regio": "for a calendar",
    "ics_persoon": "for a calendar",
    "aanmelden": "takes a form; without one it leads to the page",
    "scholen": "JSON for the field",
    "eigen_gegevens": "a file",
    "team_gegevens": "a file",
    "uitnodiging_gegevens": "a file",
    "bounce_reports": "takes what a mail service reports",
    "formulier_versturen": "takes a form; without one it leads to the page",
    "scan_uitslag": "takes a form; without one it leads to the form",
    "wagtail_serve": "Wagtail's own view, behind ours",
    "wagtailcore_login": "leads to our login",
    "wagtailcore_authenticate_with_password": "gone",
}
# as wide as a screen, and how large text is, in percents of what the browser has
ROOMS = ((320, 100), (640, 200), (1280, 200))
SIDEWAYS = """([percent]) => {
    document.documentElement.style.fontSize = percent === 100 ? "" : percent + "%";
    return document.documentElement.scrollWidth > window.innerWidth;
}"""
LARGE_TEXT = {
    "fontSizes": {"standard": 32, "fixed": 26}
}  # a reader's own setting, which bends the layout too


def names_of(patterns: list[URLPattern | URLResolver], above: str = "") -> Iterator[str]:
    """The names of all addresses for visitors: not those of the admin, of accounts and of the API."""
    for pattern in patterns:
        route = above + str(pattern.pattern)
        if route.startswith(("beheer/", "^beheer/", "api/", "inloggen/")):
            continue
        if isinstance(pattern, URLResolver):
            yield from names_of(pattern.url_patterns, route)
        elif pattern.name:
            yield pattern.name


def name_at(address: str) -> str:
    """The name of an address in the list of all; a page of the tree has none."""
    try:
        return resolve(urlsplit(address).path).url_name or ""
    except Resolver404:
        return ""


def test_nothing_is_left_out_of_what_these_tests_look_at(
    one_of_each: list[str], demo_pages: list[dict[str, Any]]
) -> None:
    seen = {name_at(address) for address in one_of_each}
    assert set(names_of(get_resolver().url_patterns)) - seen == NO_SCREENS.keys()
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    shown = {page["type"].replace("-", "") for page in demo_pages}
    assert shown == {model.__name__.removesuffix("Page").lower() for model in models}
    assert {(page.get("signup") or {}).get("state") for page in demo_pages} == STATES | {None}


def test_every_kind_of_page_is_accessible(one_of_each: list[str], page: Page) -> None:
    found: list[str] = []
    for address in one_of_each:
        page.goto(address)
        found += look_everywhere(page)
    assert not found, "\n".join(found)


def test_what_is_shown_when_something_breaks_is_accessible(page: Page) -> None:
    body = server_error(RequestFactory().get("/")).content
    page.route("**/kapot/", lambda route: route.fulfill(status=500, content_type="text/html", body=body))
    page.goto("/kapot/")
    found = look_everywhere(page)
    page.goto("/inloggen/login/")
    page.locator("[name=csrfmiddlewaretoken]").first.evaluate("hidden => hidden.remove()")
    page.get_by_label("Gebruikersnaam").fill("beheerder")
    page.get_by_label("Wachtwoord", exact=True).fill("verkeerd")
    with page.expect_response("**/inloggen/login/") as answer:
        page.get_by_role("button", name="Inloggen").click()
    assert answer.value.status == 403
    assert not found + look_everywhere(page)


def test_forms_with_errors_are_accessible(
    page: Page, open_meeting: str, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    found = []
    for address in (open_meeting, one_of_each_type["formulier"][0]):
        page.goto(address)
        page.locator("main form button").last.click()
        assert page.get_by_role("alert").is_visible()
        found += look_everywhere(page)
    page.goto("/inloggen/login/")
    page.get_by_label("Gebruikersnaam").fill("beheerder")
    page.get_by_label("Wachtwoord", exact=True).fill("verkeerd")
    page.get_by_role("button", name="Inloggen").click()
    assert page.locator(".error, .notice--error, .errorlist").first.is_visible()
    assert not found + look_everywhere(page)


def test_each_step_of_a_sign_up_is_accessible(
    page: Page, open_meeting: str, running_site: RunningSite
) -> None:
    found = []
    sign_up(page, open_meeting, "juf.jet@example.org")
    page.goto(running_site.link_for(page, "juf.jet@example.org"))
    found += look_everywhere(page)
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    assert "Je bent aangemeld" in page.get_by_role("heading", level=1).inner_text()
    found += look_everywhere(page)
    page.locator("button[value=afmelden]").click()
    assert "Je bent afgemeld" in page.get_by_role("heading", level=1).inner_text()
    assert not found + look_everywhere(page)


@pytest.fixture
def open_meeting(demo_pages: list[dict[str, Any]]) -> str:
    """The address of a meeting that people can sign up for on its page."""
    meetings = [page for page in demo_pages if page["type"] == "bijeenkomst"]
    return next(
        str(meeting["address"])
        for meeting in meetings
        if (meeting["signup"]["state"], meeting["signup"]["way"]) == ("open", "hier")
    )


def sign_up(page: Page, address: str, email: str) -> None:
    """Fill in the form on the page of a meeting, and send it."""
    page.goto(address)
    page.get_by_label("Naam").fill("Iemand van een School")
    page.get_by_label("E-mail van je werk").fill(email)
    page.get_by_label("School", exact=True).fill("De Rietkraag")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Meld me aan").click()
    assert "/gelukt/" in page.url


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
    assert not wide, "\n".join(wide)


def test_nothing_scrolls_sideways_when_a_reader_chose_large_letters(
    one_of_each: list[str], context: BrowserContext, page: Page
) -> None:
    context.new_cdp_session(page).send("Page.setFontSizes", LARGE_TEXT)
    wide = []
    for address in one_of_each:
        page.goto(address)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") >= "32px"
        for width in (390, 640, 1280):
            page.set_viewport_size({"width": width, "height": 640})
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                wide.append(f"{address} at {width} px")
    assert not wide, "\n".join(wide)


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
    plain_page: Page, open_meeting: str, running_site: RunningSite
) -> None:
    page = plain_page
    page.goto(open_meeting)
    page.get_by_role("button", name="Meld me aan").click()
    assert page.get_by_role("alert").is_visible()
    assert page.get_by_text("Vul je naam in.").first.is_visible()
    sign_up(page, open_meeting, "meester.tim@example.org")
    link = running_site.link_for(page, "meester.tim@example.org")
    page.goto(link)
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    assert "Je bent aangemeld" in page.get_by_role("heading", level=1).inner_text()
    page.context.close()


def test_without_javascript_a_visitor_filters_and_searches(
    plain_page: Page, demo_pages: list[dict[str, Any]]
) -> None:
    thema = next(page["themas"][0] for page in demo_pages if page["type"] == "handreiking" and page["themas"])
    page = plain_page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/kennisbank/")
    page.locator(".filters > summary").click()
    page.get_by_label(thema["name"]).first.check()
    page.get_by_role("button", name="Toon resultaten").last.click()
    assert f"thema={thema['key']}" in page.url
    page.get_by_role("link", name="Verwijder filter:").first.click()
    assert "thema=" not in page.url
    title = next(page["title"] for page in demo_pages if page["type"] == "handreiking")
    page.get_by_role("searchbox").fill(title)
    page.get_by_role("searchbox").press("Enter")
    assert "/kennisbank/?" in page.url
    assert "q=" in page.url
    assert page.locator(".hit").count()
    page.context.close()
