"""What the browser tests share: addresses of everything there is to see, and what axe finds there."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from tests.running import PASSWORD, RunningSite, wait_until_a_person_could

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES: dict[str, object] = {"runOnly": TAGS, "resultTypes": ["violations"]}
OF_COLOUR: dict[str, object] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
WIDTHS = (1280, 390)
# a colour on its way from light to dark is not one that anybody reads, and what sticks to the screen covers
# half a button in one place of a form and none in another: a click scrolls to another on a busy machine
SETTLE = """() => {
    for (const moving of document.getAnimations())
        if (moving.effect.getComputedTiming().endTime !== Infinity) moving.finish();
    for (const one of document.querySelectorAll("*")) one.scrollTo({top: 0, left: 0, behavior: "instant"});
}"""
AXE = """([context, options]) => axe.run(context, options).then(found => found.violations.map(
    rule => `${rule.id}: ${rule.nodes.map(node => node.html.slice(0, 160)).slice(0, 3).join(" | ")}`
))"""
NO_PAGES = [
    "/agenda/",
    "/agenda/?weergave=maand",
    "/agenda/?periode=voorbij",
    "/agenda/?vorm=online&thema=bestaat-niet",
    "/agenda/?vorm=online&maand=2001-01",
    "/kennisbank/?thema=bestaat-niet",
    "/kennisbank/?soort=kwaliteitskaart&sorteer=titel",
    "/kennisbank/?pagina=2",
    "/themas/",
    "/principes/",
    "/zoeken/",
    "/zoeken/?q=rekenen",
    "/zoeken/?q=zwemlesbrevet",
    "/inloggen/login/",
    "/inloggen/password/reset/",
    "/inloggen/password/reset/done/",
    "/inloggen/password/reset/key/1-vervalst/",
    "/bestaat-niet/",
    "/aanmelding/vervalst/",
    "/aanmelding/vervalst/aanpassen/",
    "/aanmelding/vervalst/overdragen/",
    "/aanmelding/vervalst/wissen/",
    "/aanmelding/gedaan/overgedragen/",
    "/aanmelding/gedaan/gewist/",
    "/aanmelding/gedaan/nieuwe-link/",
    "/team/vervalst/",
    "/team/vervalst/wissen/",
    "/ontwikkelscan/",
    "/ontwikkelscan/bewaard/vervalst/",
    "/ontwikkelscan/team/vervalst/",
]


def items_of_api(context: BrowserContext) -> list[dict[str, Any]]:
    """Every page that the API gives, as it gives them in a list."""
    found: list[dict[str, Any]] = []
    while True:
        asked = {"pageSize": "100", "page": str(len(found) // 100 + 1)}
        items = context.request.get("/api/v1/pages", params=asked).json()["items"]
        found += items
        if len(items) < 100:
            return found


@pytest.fixture(scope="session")
def demo_pages(running_site: RunningSite, browser: Browser) -> list[dict[str, Any]]:
    """Every page of the demo content as the API gives it, with an `address` on the running site."""
    context = browser.new_context(base_url=running_site.url)
    items = items_of_api(context)
    context.close()
    assert len(items) > 25
    return [item | {"address": item["url"].removeprefix(running_site.url)} for item in items]


def look(item: dict[str, Any], items: list[dict[str, Any]]) -> tuple[object, ...]:
    """What makes a page look different from others of its type."""
    signup = item.get("signup") or {}
    nested = item["type"] == "netwerk" and [
        (other["address"].startswith(item["address"]), item["address"].startswith(other["address"]))
        for other in items
        if other["type"] == "netwerk" and other is not item
    ]
    return (
        item["type"],
        bool(item.get("image")),
        item.get("status"),
        signup.get("state"),
        signup.get("way"),
        item["type"] == "bijeenkomst" and bool(item.get("startsAt")),
        bool(nested) and any(below for below, _above in nested),
        bool(nested) and any(above for _below, above in nested),
    )


@pytest.fixture(scope="session")
def of_the_scan(running_site: RunningSite, browser: Browser) -> list[str]:
    """Every screen of the scan: of a rubric, of the team of the demo, of a new one, and of answers kept."""
    from config.demo.ontwikkelmodel import TEAM_CODE  # this module is read before Django is set up

    context = browser.new_context(base_url=running_site.url, locale="nl-NL", java_script_enabled=False)
    form = f"/ontwikkelscan/{context.request.get('/api/v1/rubrics').json()['items'][0]['uid']}/"
    page = context.new_page()
    page.goto("/ontwikkelscan/")
    page.get_by_label("Code van je team").fill(TEAM_CODE)
    page.get_by_role("button", name="Ga naar je team").click()
    found = [form, f"{form}team/", page.url]
    page.goto(f"{form}team/")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Maak een teamcode").click()
    team = page.locator("#team-link").input_value()
    found += [page.url, f"{page.url}verwijderen/", team, f"{team}invullen/", f"{team}bedankt/"]
    page.goto(form)
    page.get_by_role("radio").nth(1).check()
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Bekijk de uitslag").click()
    page.get_by_role("button", name="Bewaar").click()
    found += [page.url, f"{page.url}verwijderen/"]
    context.close()
    return [address.removeprefix(running_site.url) for address in found]


# the links in two mails that take a coordinator to send
TOKENS = """
from netwerken.models import Aanmelding, Bijeenkomst, Uitnodiging, VasteDeelnemer
from netwerken.tokens import token_for_invitation, token_for_messages
counter = Bijeenkomst.objects.get(translation_key={key!r}).plaatsen
invited = Uitnodiging.objects.create(plaatsen=counter, vaste_deelnemer=VasteDeelnemer.objects.all()[0])
own = Aanmelding.objects.get(persoon__email="alleen@example.org")
print(token_for_messages(own), token_for_invitation(invited))
"""


@pytest.fixture(scope="session")
def of_sign_up(running_site: RunningSite, browser: Browser, demo_pages: list[dict[str, Any]]) -> list[str]:
    """Every screen of who signed up, alone and as a team, and of who follows a page."""
    context = browser.new_context(base_url=running_site.url, locale="nl-NL", java_script_enabled=False)
    page = context.new_page()
    meetings = [item for item in demo_pages if item["type"] == "bijeenkomst"]
    alone = next(item for item in meetings if "elke-brugklasser" in item["address"])
    page.goto(alone["address"])
    fill_in_sign_up(page, "alleen@example.org", "Meld me aan")
    own = running_site.link_for(page, "alleen@example.org")
    for_teams = next(item for item in meetings if "jullie-vraag-op-een-kaart" in item["address"])
    team_form = f"/aanmelden/{for_teams['translationKey']}/team/"
    page.goto(team_form)
    colleague = page.get_by_role("group", name="Collega 1")
    colleague.get_by_label("Naam").fill("Bo")
    colleague.get_by_label("E-mail").fill("bo.samen@example.org")
    colleague.get_by_label("Functie").fill("Schoolleider")
    fill_in_sign_up(page, "samen@example.org", "Meld ons aan")
    team = running_site.link_for(page, "samen@example.org")
    follow = f"/volgen/bijeenkomst/{alone['translationKey']}/"
    followed = []
    for email in ("volgt@example.org", "volgt-nu@example.org"):
        page.goto(follow)
        page.get_by_label("Je mailadres").fill(email)
        wait_until_a_person_could(page, "volg-made")
        page.get_by_role("button", name="Stuur me mail").click()
        followed.append(running_site.link_for(page, email))
    page.goto(followed[1])
    page.get_by_role("button", name="Ja, stuur me deze mails").click()
    context.close()
    messages, invitation = running_site.shell(TOKENS.format(key=alone["translationKey"])).split()
    invited = f"/uitnodiging/{invitation}/"
    done = [f"/aanmelding/gedaan/{what}/" for what in ("overgedragen", "gewist")]
    done += ["/volgen/gestopt/", "/uitnodiging/gedaan/gestopt/"]
    found = [own, *(f"{own}{tail}/" for tail in ("aanpassen", "overdragen", "wissen")), team_form, team]
    found += [
        f"{team}wissen/",
        follow,
        f"{follow}gelukt/",
        *followed,
        f"/berichten/{messages}/",
        *done,
        invited,
        f"{invited}wissen/",
    ]
    return [address.removeprefix(running_site.url) for address in found]


def fill_in_sign_up(page: Page, email: str, button: str) -> None:
    """Fill in who one is on the form with this button, and send it."""
    form = page.locator("form", has=page.get_by_role("button", name=button))
    form.get_by_label("Naam").first.fill("Juf Jet")
    form.get_by_label("E-mail van je werk").fill(email)
    form.get_by_label("Functie").first.fill("Leraar")
    form.get_by_label("School", exact=True).first.fill("De Rietkraag")
    if form.get_by_label("Vegetarisch").count():
        form.get_by_label("Vegetarisch").check()
    wait_until_a_person_could(page)
    form.get_by_role("button", name=button).last.click()
    assert "/gelukt/" in page.url


@pytest.fixture(scope="session")
def beside_the_tree(
    demo_pages: list[dict[str, Any]], of_the_scan: list[str], of_sign_up: list[str]
) -> list[str]:
    """What is no page of the tree: lists, terms, thanks, and what goes wrong."""
    found = dict.fromkeys([*NO_PAGES, *of_the_scan, *of_sign_up])
    for item in demo_pages:
        if item["themas"]:
            found |= dict.fromkeys(
                [f"/themas/{item['themas'][0]['key']}/", f"/kennisbank/?thema={item['themas'][0]['key']}"]
            )
            break
    principes = [term["key"] for item in demo_pages for term in item.get("principes") or []]
    found[f"/principes/{principes[0]}/"] = None
    by_type = {item["type"]: item["translationKey"] for item in demo_pages}
    found[f"/formulier/{by_type['formulier']}/verstuurd/"] = None
    for tail in ("gelukt", "link", "link/verstuurd"):
        found[f"/aanmelden/{by_type['bijeenkomst']}/{tail}/"] = None
    return list(found)


@pytest.fixture(scope="session")
def addresses(beside_the_tree: list[str], demo_pages: list[dict[str, Any]]) -> list[str]:
    """What is no page of the tree, and every page of the demo content."""
    return beside_the_tree + [item["address"] for item in demo_pages]


@pytest.fixture(scope="session")
def one_of_each(beside_the_tree: list[str], demo_pages: list[dict[str, Any]]) -> list[str]:
    """What is no page of the tree, and a page of each type and state, with and without a picture."""
    return beside_the_tree + list({look(item, demo_pages): item["address"] for item in demo_pages}.values())


@pytest.fixture(scope="session")
def one_of_each_type(demo_pages: list[dict[str, Any]]) -> dict[str, tuple[str, int]]:
    """The address and the number of a page of each type; with a picture where there is one."""
    with_picture_last = sorted(demo_pages, key=lambda item: bool(item.get("image")))
    return {item["type"]: (item["address"], item["id"]) for item in with_picture_last}


@pytest.fixture(scope="session")
def signed_in(running_site: RunningSite, browser: Browser) -> StorageState:
    """The cookies of a beheerder."""
    return cookies_of("beheerder", running_site, browser)


def cookies_of(name: str, running_site: RunningSite, browser: Browser) -> StorageState:
    """The cookies of somebody who logged in."""
    context = browser.new_context(base_url=running_site.url, locale="nl-NL")
    page = context.new_page()
    page.goto("/beheer/")
    page.get_by_label("Gebruikersnaam").fill(name)
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
    """A list that fills with the addresses that a browser asks, or would ask, of anybody but the site."""
    found: list[str] = []
    own = (running_site.url, "data:", "blob:", "about:")
    context.on("request", lambda request: None if request.url.startswith(own) else found.append(request.url))
    # what the policy stops, a browser does not even begin to ask
    context.on(
        "console",
        lambda message: found.append(message.text) if "Content Security Policy" in message.text else None,
    )
    return found


def screens_of_menu(page: Page) -> list[str]:
    """Every screen that the menu of the admin leads to."""
    page.goto("/beheer/")
    menu = page.locator("#wagtail-sidebar-props").text_content() or ""
    return sorted(set(re.findall(r'"(/beheer/[^"?]*)"', menu)) - {"/beheer/logout/"})


def problems(page: Page, rules: dict[str, object] = RULES, without: str = "") -> list[str]:
    """What axe finds on a page outside the elements of a selector, one line a rule."""
    context = {"exclude": [[selector.strip()] for selector in without.split(",")]} if without else "html"
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate(SETTLE)
    found: list[str] = page.evaluate(AXE, [context, rules])
    return [f"{page.url} {problem}" for problem in found]


def look_everywhere(page: Page, without: str = "") -> list[str]:
    """What axe finds, wide and narrow, light and dark: between those nothing but colours differs."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("light", RULES), ("dark", OF_COLOUR)):
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme} {problem}" for problem in problems(page, rules, without)]
    page.emulate_media(color_scheme="light")
    return found
