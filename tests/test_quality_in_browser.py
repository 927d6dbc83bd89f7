"""What a browser can measure: the keyboard, the weight of a page, pictures, and colours that were chosen."""

import gzip
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page

from basis.brand import RGB, Brand
from tests.basis.stylesheet import CONTROLS, ODD, OF_MAIN, OF_SECOND, colour, contrast
from tests.browsing import WIDTHS

pytestmark = pytest.mark.browser

HEAVIEST = 40_000  # bytes of HTML, CSS and JavaScript together, gzipped
BEFORE_THE_WALK = """() => {
    const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;
    const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const stops = [...document.querySelectorAll(all)].filter(e => shown(e) && !e.disabled && e.tabIndex >= 0);
    window.groups = new Set();
    window.waiting = new Set(stops.filter(e => {
        if (e.type !== "radio") return true;
        const seen = window.groups.has(e.name);
        window.groups.add(e.name);
        return !seen;
    }));
    window.last = null;
    return window.waiting.size;
}"""
# what is wrong with where the focus is now; null at the end of the page
AT_A_STOP = """() => {
    const e = document.activeElement;
    if (!e || e === document.body || (window.last && e.matches(".skip"))) return null;  // round again
    const wrong = [];
    if (window.last === e) return {wrong};  // a date has a stop for day, month and year
    const style = getComputedStyle(e);
    const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
        || style.boxShadow !== "none";
    if (!e.matches(":focus-visible") || !ring) wrong.push("no focus to be seen");
    const box = e.getClientRects()[0] || e.getBoundingClientRect();  // a link may begin at the end of a line
    if (!box.width || !box.height || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0
        || box.left >= innerWidth) wrong.push("outside the screen");
    else {
        const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        const labels = [...(e.labels || [])];
        const own = top && (e.contains(top) || top.contains(e) || labels.some(l => l.contains(top)));
        if (!own) wrong.push("covered by " + (top ? top.outerHTML.slice(0, 60) : "nothing"));
    }
    if (window.last && !(window.last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING))
        wrong.push("out of order");
    const first = window.last === null;
    window.last = e;
    if (e.type === "radio") for (const w of window.waiting) if (w.name === e.name) window.waiting.delete(w);
    window.waiting.delete(e);
    return {first, skip: e.classList.contains("skip"), what: e.outerHTML.slice(0, 100), wrong};
}"""
PICTURES = """() => [...document.querySelectorAll("img")].map(i => {
    const box = i.getBoundingClientRect();
    return {
        what: i.outerHTML, width: i.getAttribute("width"), height: i.getAttribute("height"),
        alt: i.getAttribute("alt"), lazy: i.loading === "lazy", first: i.fetchPriority === "high",
        choice: Boolean(i.srcset && i.sizes), shown: box.width, top: box.top + scrollY,
    };
})"""
COLOURS = """names => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d", {willReadFrequently: true});
    const probe = document.body.appendChild(document.createElement("i"));
    return Object.fromEntries(names.map(name => {
        probe.style.color = name.startsWith("#") ? name : `var(${name})`;
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        return [name, [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255)];
    }));
}"""


def walk(page: Page) -> list[str]:
    """Press Tab from the top of a page to its end; everything that is wrong on the way."""
    number = page.evaluate(BEFORE_THE_WALK)
    found: list[str] = []
    for _stop in range(2 * number + 10):
        page.keyboard.press("Tab")
        stop: dict[str, Any] | None = page.evaluate(AT_A_STOP)
        if stop is None:
            break
        if stop.get("first") and not stop["skip"]:
            found.append(f"{page.url} does not begin with the link to its content")
        found += [f"{page.url} {stop['what']}: {problem}" for problem in stop["wrong"]]
    else:
        found.append(f"{page.url} has no end")
    missed: list[str] = page.evaluate("[...window.waiting].map(e => e.outerHTML.slice(0, 100))")
    return found + [f"{page.url} never comes at {what}" for what in missed]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    width: int, one_of_each: list[str], page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(reduced_motion="reduce")  # else the focus is on its way when we look
    found = []
    for address in one_of_each:
        page.goto(address)
        found += walk(page)
    assert not found, "\n".join(found)


def test_the_skip_link_goes_to_the_content(page: Page) -> None:
    page.goto("/kennisbank/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def weight(page: Page) -> dict[str, int]:
    """Bytes, gzipped, of the page's HTML and of each stylesheet and script that it asks for."""
    linked = page.evaluate(
        "[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.href || e.src)"
    )
    return {url: len(gzip.compress(read(url))) for url in (page.url, *linked)}


def read(url: str) -> bytes:
    """What is at an address, as a browser gets it before it unpacks."""
    with urlopen(Request(url, headers={"Accept-Encoding": "identity"})) as answer:
        content: bytes = answer.read()
    return content


def test_home_and_a_praktijkvoorbeeld_are_light(
    page: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    for address in ("/", one_of_each_type["praktijkvoorbeeld"][0]):
        page.goto(address)
        parts = weight(page)
        print(f"{address}: {sum(parts.values())} bytes {parts}")
        assert sum(parts.values()) <= HEAVIEST, parts


def test_pictures_have_a_size_a_choice_of_files_and_wait_until_they_are_needed(
    one_of_each: list[str], page: Page
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    found = []
    for address in one_of_each:
        page.goto(address)
        pictures = page.evaluate(PICTURES)
        for picture in pictures:
            wrong = {
                "no size": not (picture["width"] and picture["height"]),
                "no alt": picture["alt"] is None,
                "no choice of files": picture["shown"] > 400 and not picture["choice"],
                "fetched too early": picture["top"] >= 900 and not picture["lazy"],
            }
            found += [f"{address} {picture['what'][:120]}: {what}" for what, is_so in wrong.items() if is_so]
        seen = [picture for picture in pictures if picture["top"] < 700 and picture["shown"] > 200]
        if seen and not any(picture["first"] for picture in seen):
            found.append(f"{address} lets its first picture wait")
        if sum(picture["first"] for picture in pictures) > 1:
            found.append(f"{address} has more than one first picture")
    assert not found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_shows_readable_colours_whatever_was_chosen(scheme: str, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/bestaat-niet/")
    pairs = [*OF_MAIN, *OF_SECOND]
    names = sorted({name for pair in [*pairs, *CONTROLS] for name in pair})
    for chosen in ["", *ODD]:
        properties = Brand(chosen, chosen).properties
        page.evaluate(
            "all => { for (const [n, v] of all) document.documentElement.style.setProperty(n, v) }",
            list(properties.items()),
        )
        seen: dict[str, RGB] = {name: tuple(rgb) for name, rgb in page.evaluate(COLOURS, names).items()}
        for least, those in ((4.5, pairs), (3.0, CONTROLS)):
            assert not [(a, b, chosen) for a, b in those if contrast(seen[a], seen[b]) < least]
        for name in names:  # what other tests compute is what a browser shows
            assert seen[name] == pytest.approx(colour(name, scheme, properties), abs=0.02), (name, chosen)
