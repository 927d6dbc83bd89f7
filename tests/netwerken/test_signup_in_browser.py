"""Signing up in a real browser: alone, as a team, for the queue; by keyboard, and without a script."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import look_everywhere, problems
from tests.running import RunningSite, wait_until_a_person_could

pytestmark = pytest.mark.browser


@pytest.fixture
def meetings(demo_pages: list[dict[str, Any]]) -> dict[str, str]:
    """The addresses of the meetings of the demo, by their title."""
    return {item["title"]: item["address"] for item in demo_pages if item["type"] == "bijeenkomst"}


@pytest.fixture
def full(demo_pages: list[dict[str, Any]]) -> str:
    """The address of a meeting that is full and has a queue."""
    found = [item for item in demo_pages if (item.get("signup") or {}).get("state") == "full"]
    return str(found[0]["address"])


def at(meetings: dict[str, str], begin: str) -> str:
    """The address of the meeting whose address has this in it."""
    return next(address for address in meetings.values() if begin in address)


@pytest.fixture
def for_teams(meetings: dict[str, str]) -> str:
    """A meeting for teams of two to four with a schoolleider."""
    return at(meetings, "jullie-vraag-op-een-kaart")


@pytest.fixture
def plain(browser: Browser, running_site: RunningSite) -> Iterator[Page]:
    """A tab without scripts, on a phone."""
    context = browser.new_context(
        base_url=running_site.url,
        java_script_enabled=False,
        locale="nl-NL",
        viewport={"width": 390, "height": 844},
    )
    yield context.new_page()
    context.close()


def fill_in(page: Page, email: str, school: str = "De Luwteboom") -> None:
    """Fill in who one is."""
    page.get_by_label("Naam").first.fill("Juf Jet")
    page.get_by_label("E-mail van je werk").fill(email)
    page.get_by_label("Functie").first.fill("Leraar")
    page.get_by_label("School", exact=True).first.fill(school)


def test_a_school_is_picked_by_keyboard_from_what_is_offered(page: Page, full: str) -> None:
    page.goto(full)
    field = page.get_by_role("combobox", name="School")
    field.press_sequentially("riet")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert not problems(page)
    field.press("ArrowDown")
    chosen = page.get_by_role("option").first
    expect(chosen).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    name = chosen.locator("span").first.inner_text()
    field.press("Enter")
    assert field.input_value() == name
    expect(page.get_by_role("listbox")).to_be_hidden()
    kept = page.locator("input[type=hidden][name=school_keuze]")
    assert kept.get_attribute("value") or kept.input_value()
    field.press("x")
    assert not kept.input_value()
    page.set_viewport_size({"width": 320, "height": 640})
    field.fill("")
    field.press_sequentially("riet")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_the_queue_is_entered_and_left_and_every_screen_is_accessible(
    page: Page, full: str, running_site: RunningSite
) -> None:
    page.goto(full)
    expect(page.get_by_role("heading", name="Op de wachtlijst")).to_be_visible()
    found = look_everywhere(page)
    fill_in(page, "wacht@example.org", "Rietogel")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Zet me op de wachtlijst").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("group", name="Bedoel je een van deze?")).to_be_visible()
    found += look_everywhere(page)
    page.get_by_label("Mijn school staat er niet bij").check()
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Zet me op de wachtlijst").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    found += look_everywhere(page)
    link = running_site.link_for(page, "wacht@example.org")
    page.goto(link)
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Je staat op de wachtlijst: nummer")
    expect(page.get_by_text("(staat niet in onze lijst)")).to_be_visible()
    found += look_everywhere(page)
    for name, heading in (
        ("Pas aan", "Pas je gegevens aan"),
        ("Een collega komt in mijn plaats", "Een collega komt in jouw plaats"),
        ("Wis mijn gegevens", "Wis mijn gegevens"),
    ):
        page.goto(link)
        page.get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        found += look_everywhere(page)
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je gegevens zijn gewist")
    found += look_everywhere(page)
    assert not found, "\n".join(found)


def test_a_team_signs_up_and_answers_by_keyboard(
    page: Page, for_teams: str, running_site: RunningSite
) -> None:
    page.goto(for_teams)
    page.get_by_role("link", name="Meld je team aan").press("Enter")
    found = look_everywhere(page)
    fill_in(page, "team@example.org")
    page.get_by_role("button", name="Nog een collega").press("Enter")
    expect(page.get_by_role("group", name="Collega 2")).to_be_visible()
    assert page.url.endswith("#collega-2")
    page.keyboard.press("Tab")  # on from the row that was asked for
    focused = page.evaluate("document.activeElement.name")
    assert focused == "lid1-name"
    for number, name in enumerate(("Bo", "Kim")):
        row = page.get_by_role("group", name=f"Collega {number + 1}")
        row.get_by_label("Naam").fill(name)
        row.get_by_label("E-mail").fill(f"{name.lower()}.team@example.org")
    wait_until_a_person_could(page)
    page.get_by_label("Naam").first.press("Enter")  # signs up, and adds no row
    expect(page.get_by_role("alert")).to_contain_text("Minstens een van jullie is schoolleider")
    found += look_everywhere(page)
    page.get_by_role("alert").get_by_role("link").first.press("Enter")
    assert page.evaluate("document.activeElement.name") == "role"
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("schoolleider")
    wait_until_a_person_could(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    page.goto(running_site.link_for(page, "team@example.org"))
    found += look_everywhere(page)
    page.get_by_role("button", name="Kim komt niet").press("Enter")
    expect(page.get_by_text("geannuleerd")).to_be_visible()
    page.get_by_role("button", name="Bevestig voor ons allemaal").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Jullie zijn aangemeld")
    found += look_everywhere(page)
    page.get_by_role("button", name="Wij komen toch niet").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Jullie zijn afgemeld")
    assert not found, "\n".join(found)


def test_without_a_script_a_team_signs_up_on_a_phone(
    plain: Page, for_teams: str, running_site: RunningSite
) -> None:
    page = plain
    page.goto(for_teams)
    page.get_by_role("link", name="Meld je team aan").click()
    fill_in(page, "plain-team@example.org")
    page.get_by_role("button", name="Nog een collega").click()
    page.get_by_role("button", name="Haal collega 2 weg").click()
    assert page.get_by_label("E-mail van je werk").input_value() == "plain-team@example.org"
    row = page.get_by_role("group", name="Collega 1")
    row.get_by_label("Naam").fill("Bo")
    row.get_by_label("E-mail").fill("plain-bo@example.org")
    row.get_by_label("Functie").fill("Schoolleider")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Meld ons aan").last.click()
    assert "/gelukt/" in page.url
    page.goto(running_site.link_for(page, "plain-team@example.org"))
    page.get_by_role("button", name="Bevestig voor ons allemaal").click()
    assert "Jullie zijn aangemeld" in page.get_by_role("heading", level=1).inner_text()


def test_without_a_script_a_school_is_chosen_and_questions_are_answered(
    plain: Page, meetings: dict[str, str], running_site: RunningSite
) -> None:
    page = plain
    page.goto(at(meetings, "elke-brugklasser"))
    fill_in(page, "plain@example.org", "riet")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Meld me aan").click()
    for error in ("Welke school bedoel je? Kies hieronder.", "Vul dit in."):
        assert page.get_by_role("alert").get_by_text(error).is_visible()
    page.get_by_role("group", name="Bedoel je een van deze?").get_by_role("radio").first.check()
    page.get_by_label("Vegetarisch").check()
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Meld me aan").click()
    assert "/gelukt/" in page.url
    page.goto(running_site.link_for(page, "plain@example.org"))
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    assert "Je bent aangemeld" in page.get_by_role("heading", level=1).inner_text()
    assert page.get_by_text("Vegetarisch").is_visible()
    assert not page.get_by_text("(staat niet in onze lijst)").is_visible()
    page.get_by_role("link", name="Bekijk de bijeenkomst").click()
    page.get_by_role("link", name="Al aangemeld en de link kwijt?").click()
    page.get_by_label("E-mail van je werk").fill("plain@example.org")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Mail mij de link").click()
    assert "/verstuurd/" in page.url
