"""The page of the API in a real browser: all is listed, a question is answered, nobody else is asked."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browsing import WIDTHS, look_everywhere, problems, strangers
from tests.running import RunningSite

pytestmark = pytest.mark.browser

DOCS, DOCUMENT = "/api/v1/docs", "/api/v1/openapi.json"
DARK = "dark => document.documentElement.classList.contains('dark-mode') === dark"
WIDER = "document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture
def complaints(context: BrowserContext, running_site: RunningSite) -> list[str]:
    """What the browser says is wrong, or would have asked of a stranger."""
    found = strangers(context, running_site)
    context.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: found.append(str(error.error)))
    return found


@pytest.fixture
def docs(complaints: list[str], page: Page) -> Page:
    """The page, with every address as a part that opens."""
    page.goto(DOCS)
    page.locator(".opblock").last.wait_for()
    return page


def accessibility(page: Page) -> list[str]:
    """What axe finds, wide and narrow, light and dark: the colours change with a class that a script sets."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(DARK, arg=scheme == "dark")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{width} {scheme} {problem}" for problem in problems(page)]
    return found


def test_every_address_is_there_and_one_is_asked(docs: Page, complaints: list[str]) -> None:
    document = docs.request.get(DOCUMENT).json()
    paths = docs.locator(".opblock-summary-path").all_inner_texts()
    assert {path.replace("\u200b", "") for path in paths} == set(document["paths"])
    first = docs.request.get("/api/v1/pages?type=home").json()["items"][0]
    part = docs.locator(".opblock[id$='-getPage']")
    part.locator(".opblock-summary-control").click()
    part.get_by_role("button", name="Probeer uit").click()
    part.get_by_placeholder("id", exact=True).fill(str(first["id"]))
    part.get_by_role("button", name="Vraag het").click()
    answer = part.locator(".live-responses-table")
    assert answer.locator(".response-col_status").last.inner_text().strip() == "200"
    assert first["url"] in answer.inner_text()
    assert f"/api/v1/pages/{first['id']}" in part.locator(".request-url").inner_text()
    part.get_by_role("tab", name="Velden").first.click()
    part.get_by_text("Een van").first.click()
    part.get_by_text("HandreikingDetail").first.click()
    assert part.get_by_text("inShort").first.is_visible()
    assert not accessibility(docs)
    assert not complaints


def test_it_fits_a_small_phone(docs: Page) -> None:
    docs.set_viewport_size({"width": 320, "height": 640})
    assert docs.evaluate(WIDER) <= 0
    part = docs.locator(".opblock[id$='-listPages']")
    part.locator(".opblock-summary-control").click()
    part.get_by_role("button", name="Probeer uit").click()
    part.get_by_role("button", name="Vraag het").click()
    part.locator(".live-responses-table").wait_for()
    assert docs.evaluate(WIDER) <= 0


def test_without_javascript_or_without_the_document_the_list_stays(
    browser: Browser, running_site: RunningSite, page: Page
) -> None:
    plain = browser.new_context(base_url=running_site.url, java_script_enabled=False).new_page()
    page.route(f"**{DOCUMENT}", lambda route: route.fulfill(status=500, body="kapot"))
    for one in (plain, page):
        with one.expect_event("load"):
            one.goto(DOCS)
        assert one.locator("#api dt").count() > 20
        assert one.get_by_role("link", name="OpenAPI 3.1").is_visible()
    assert page.locator(".swagger-ui").count() == 0
    assert not look_everywhere(page)
    plain.context.close()
