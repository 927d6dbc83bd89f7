"""The main job as people do it: an editor writes and plans, a visitor signs up, a program reads."""

import contextlib
import re
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.running import PASSWORD, RunningSite, wait_until_a_person_could

pytestmark = pytest.mark.browser

QUESTIONS = {
    "aanleiding": "Ouders belden pas als het te laat was.",
    "deelnemers": "De conciërge houdt de fluisterlijst bij.",
    "werkwijze": "Elke dinsdag leest de mentor de kwetterkaart voor.",
    "succesfactoren": "Niemand hoeft er iets voor in te leveren.",
    "trots": "Er bellen nu drie keer zo veel ouders.",
}


def log_in(page: Page, username: str) -> None:
    """Log in at the admin as one of the demo accounts."""
    page.goto("/beheer/")
    page.get_by_label("Gebruikersnaam").fill(username)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    expect(page).to_have_url(re.compile(r"/beheer/$"))


def add_page(page: Page, parent: str, kind: str, title: str) -> None:
    """Begin a new page of this kind under the page of that title; the form saves itself from then on."""
    page.goto("/beheer/pages/")
    page.goto(f"/beheer/pages/{parent_id(page, parent)}/add_subpage/")
    page.get_by_role("link", name=kind, exact=True).click()
    for typed in (title[:-1], title) * 10:  # the form starts watching a moment after it is drawn
        page.locator("#id_title").fill(typed)
        page.keyboard.press("Tab")
        with contextlib.suppress(TimeoutError):
            page.wait_for_url("**/edit/**", timeout=1500)
            break
    page.locator("#id_title").fill(title)
    page.keyboard.press("Tab")
    wait_for_autosave(page)


def parent_id(page: Page, title: str) -> str:
    """The number of a page, looked up as a program would."""
    answer = page.request.get("/api/v1/pages", params={"pageSize": "100"}).json()
    return str(next(item["id"] for item in answer["items"] if item["title"] == title))


def wait_for_autosave(page: Page) -> None:
    """Wait until the form was saved by itself: a click in between would save the page a second time."""
    page.wait_for_url("**/edit/**")
    expect(page.get_by_text("Opgeslagen", exact=True)).to_be_visible()


def publish(page: Page) -> None:
    """Choose Publiceren in the menu beside the save button."""
    wait_for_autosave(page)
    page.get_by_role("button", name="Meer acties").last.click()
    page.locator("button[name=action-publish]").click()
    expect(page.locator(".messages .success")).to_be_visible()


def write_praktijkvoorbeeld(page: Page, title: str) -> None:
    """Fill in the form with all five questions."""
    add_page(page, "Kennisbank", "Praktijkvoorbeeld", title)
    page.locator("#id_introduction").fill("Een school vertelt hoe ouders weer bellen.")
    for name, answer in QUESTIONS.items():
        editor = page.locator(f"[data-contentpath={name}] [contenteditable=true]")
        editor.click()
        page.keyboard.type(answer)
        expect(page.locator(f"[name={name}]")).to_have_value(re.compile(re.escape(answer)))


def plan_bijeenkomst(page: Page, title: str) -> None:
    """Plan a meeting with one place."""
    add_page(page, "Netwerken", "Bijeenkomst", title)
    page.locator("#id_location").fill("Buurthuis De Kade")
    start = date.today() + timedelta(days=20)
    page.locator("#id_starts_at").fill(f"{start:%Y-%m-%d} 13:30")
    page.locator("#id_ends_at").fill(f"{start:%Y-%m-%d} 16:00")
    page.keyboard.press("Escape")  # the calendar that the field opened
    page.get_by_role("tab", name="Aanmelden").click()
    expect(page.locator("#id_capacity")).to_be_visible()
    page.locator("#id_capacity").fill("1")
    page.keyboard.press("Tab")


def sign_up(page: Page, name: str, email: str, button: str = "Meld me aan") -> None:
    """Fill in the form on the page of a meeting."""
    form = page.locator("form", has=page.get_by_role("button", name=button))
    form.get_by_label("Naam").fill(name)
    form.get_by_label("E-mail van je werk").fill(email)
    form.get_by_label("School", exact=True).fill("De Rietkraag")
    wait_until_a_person_could(page)
    page.get_by_role("button", name=button).click()


def api_item(page: Page, title: str) -> dict[str, Any] | None:
    """What the public API says of the page with this title."""
    answer = page.request.get("/api/v1/pages", params={"pageSize": "100", "sort": "-publishedAt"}).json()
    found = next((item for item in answer["items"] if item["title"] == title), None)
    return page.request.get(f"/api/v1/pages/{found['id']}").json() if found else None


def test_from_writing_to_the_last_place(page: Page, context, running_site: RunningSite) -> None:
    log_in(page, "redacteur")
    write_praktijkvoorbeeld(page, "De kwetterkaart")
    publish(page)
    plan_bijeenkomst(page, "Kwetteren voor beginners")
    publish(page)
    write_praktijkvoorbeeld(page, "Dit is nog een concept")
    wait_for_autosave(page)
    page.get_by_role("button", name="Bewaar concept").click()
    expect(page.locator(".messages .success")).to_be_visible()
    context.clear_cookies()

    page.goto("/zoeken/?q=fluisterlijst")  # a word of the body
    page.get_by_role("main").get_by_role("link", name="De kwetterkaart").click()
    for answer in QUESTIONS.values():
        expect(page.get_by_text(answer)).to_be_visible()

    page.goto("/agenda/")
    page.get_by_role("link", name="Kwetteren voor beginners").click()
    meeting = page.url
    sign_up(page, "Juf Saar", "juf.saar@example.org")
    expect(page.get_by_role("main")).to_contain_text("mail")
    page.goto(running_site.link_for(page, "juf.saar@example.org"))
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Je bent aangemeld")

    page.goto(meeting)
    expect(page.get_by_role("button", name="Meld me aan")).to_have_count(0)
    sign_up(page, "Meester Daan", "meester.daan@example.org", button="Zet me op de wachtlijst")
    page.goto(running_site.link_for(page, "meester.daan@example.org"))
    page.get_by_role("button", name="Bevestig mijn aanmelding").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Je staat op de wachtlijst")

    example = api_item(page, "De kwetterkaart")
    assert example is not None
    assert "fluisterlijst" in str(example)
    bijeenkomst = api_item(page, "Kwetteren voor beginners")
    assert bijeenkomst is not None
    assert bijeenkomst["signup"]["remainingPlaces"] == 0

    assert api_item(page, "Dit is nog een concept") is None
    page.goto("/zoeken/?q=concept")
    expect(page.get_by_text("Dit is nog een concept")).to_have_count(0)
    assert page.request.get("/kennisbank/dit-is-nog-een-concept/").status == 404
    assert context.cookies() == []
