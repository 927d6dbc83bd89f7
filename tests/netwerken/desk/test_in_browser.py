"""The desk in a real browser: the work of a coordinator on a telephone, step by step."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browsing import cookies_of, items_of_api, look_everywhere, strangers
from tests.running import RunningSite, wait_until_a_person_could

pytestmark = pytest.mark.browser

OVER_THE_EDGE = (
    "[...document.querySelectorAll('.desk *')].filter(e => e.checkVisibility()"
    " && !e.closest('.w-sr-only') && e.getBoundingClientRect().right > innerWidth + 1)"
    ".map(e => e.outerHTML.slice(0, 80))"
)


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


def look(page: Page) -> list[str]:
    """What is wrong with a screen: for who reads it otherwise, or over the edge of a telephone."""
    found = look_everywhere(page)
    page.set_viewport_size({"width": 390, "height": 844})
    return found + [f"{page.url} {each}" for each in page.evaluate(OVER_THE_EDGE)]


def plan(page: Page, name: str, day: str) -> None:
    """A series of one meeting with one place, in the first netwerk that may be chosen."""
    page.goto("/beheer/reeksen/nieuw/")
    if (choice := page.locator("select[name=netwerk]")).count():
        choice.select_option(index=1)
    page.get_by_label("Naam van de reeks").fill(name)
    page.locator("[name=capacity]").fill("1")
    page.locator("#rij-1").get_by_label("Datum", exact=True).fill(day)
    page.locator("#rij-1").get_by_label("Van", exact=True).fill("13.30")
    page.get_by_role("button", name="Bewaar en publiceer").click()
    page.get_by_text("1 bijeenkomst gepubliceerd.").wait_for()


def tab(page: Page, name: str) -> None:
    """Go to another screen of the desk."""
    page.get_by_role("navigation", name="Aanmeldingen").get_by_role("link", name=name).click()


def phone(page: Page, name: str) -> None:
    """Sign somebody up who phoned."""
    tab(page, "Telefonisch aanmelden")
    page.get_by_label("Naam").fill(name)
    page.get_by_label("E-mail", exact=False).first.fill(f"{name.lower()}@example.org")
    page.get_by_label("School", exact=False).first.fill("De Luwteboom")
    page.get_by_label("De deelnemer gaf telefonisch toestemming").check()
    page.get_by_role("button", name="Meld aan").click()


def ask_for_a_place(browser: Browser, running_site: RunningSite, title: str) -> None:
    """A visitor signs up on the page."""
    context = browser.new_context(base_url=running_site.url, locale="nl-NL")
    page = context.new_page()
    page.goto(next(item["url"] for item in items_of_api(context) if item["title"].startswith(title)))
    page.get_by_label("Naam").first.fill("Cas")
    page.get_by_label("E-mail van je werk").fill("cas@example.org")
    page.get_by_label("School", exact=True).first.fill("De Luwteboom")
    wait_until_a_person_could(page)
    page.get_by_role("button", name="Vraag een plaats aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    context.close()


def test_a_coordinator_does_the_work_of_the_desk_on_a_telephone(
    coordinator: BrowserContext, browser: Browser, running_site: RunningSite
) -> None:
    page = coordinator.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    plan(page, "Aan het bureau", "11 mei 2037")
    page.goto("/beheer/aanmeldingen/")
    found = look(page)
    page.get_by_role("link", name="Aan het bureau").click()
    phone(page, "Anna")
    page.get_by_text("Aangemeld, met een plaats.").wait_for()
    found += look(page)
    phone(page, "Bram")
    page.get_by_text("Het is vol: op de wachtlijst gezet.").wait_for()
    tab(page, "Mensen")
    found += look(page)
    page.get_by_role("button", name="Geef een plaats (Bram)").click()
    page.get_by_text("Er is geen plaats vrij.").wait_for()
    page.locator("#plaats").get_by_text("Afmelden").first.click()
    page.get_by_label("Reden").first.fill("Belde af")
    found += look(page)
    page.get_by_role("button", name="Afmelden (Anna)").click()
    page.get_by_text("Afgemeld. Dat is gemaild.").wait_for()
    expect(page.locator("#plaats")).to_contain_text("Bram")
    tab(page, "Regels")
    page.get_by_label("de coördinator keurt aanmeldingen goed").check()
    found += look(page)
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_text("De regels zijn bewaard.").wait_for()
    ask_for_a_place(browser, running_site, "Aan het bureau")
    tab(page, "Mensen")
    page.get_by_role("button", name="Goedkeuren (Cas)").click()
    page.get_by_text("De aanmelding is nu: wachtlijst.").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Excel (.xlsx)").click()
    assert download.value.suggested_filename.startswith("aan-het-bureau-")
    assert download.value.path().read_bytes().startswith(b"PK")
    assert not found, "\n".join(found)


def test_questions_are_asked_and_all_are_mailed(coordinator: BrowserContext) -> None:
    page = coordinator.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    plan(page, "Met vragen", "12 mei 2037")
    page.goto("/beheer/aanmeldingen/")
    page.get_by_role("link", name="Met vragen").click()
    tab(page, "Vragen")
    page.get_by_label("Vraag", exact=True).first.fill("Wat eet je?")
    page.get_by_label("Soort").first.select_option("radio")
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_text("Schrijf minstens twee keuzes op").wait_for()
    found = look(page)
    page.get_by_label("Keuzes").first.fill("Alles\nVegetarisch")
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_text("De vragen zijn bewaard.").wait_for()
    phone(page, "Dirk")
    page.get_by_text("Aangemeld, met een plaats.").wait_for()
    tab(page, "Telefonisch aanmelden")
    expect(page.get_by_role("radio", name="Vegetarisch")).to_be_visible()
    found += look(page)
    phone(page, "Dirk")
    page.get_by_text("Dit mailadres is al aangemeld").wait_for()
    found += look(page)
    tab(page, "Mail aan allen")
    page.get_by_label("Onderwerp").fill("Neem je pas mee")
    page.get_by_label("Tekst").fill("Dag allemaal.\n\nTot dan!")
    found += look(page)
    page.get_by_role("button", name="Bekijk").last.click()
    page.get_by_text("Naar 1 persoon.").wait_for()
    found += look(page)
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_text("De mail gaat naar 1 persoon.").wait_for()
    assert not found, "\n".join(found)


def test_a_school_is_picked_by_typing_and_absence_from_one_meeting_is_seen(
    coordinator: BrowserContext,
) -> None:
    page = coordinator.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    plan(page, "Een keer niet", "13 mei 2037")
    page.goto("/beheer/aanmeldingen/")
    page.get_by_role("link", name="Een keer niet").click()
    tab(page, "Telefonisch aanmelden")
    page.get_by_label("Naam").fill("Eva")
    page.get_by_label("E-mail", exact=False).first.fill("eva@example.org")
    school = page.get_by_role("combobox", name="School")
    school.press_sequentially("riet")
    expect(page.get_by_role("listbox")).to_be_visible()
    found = look(page)
    school.press("ArrowDown")
    name = page.get_by_role("option").first.locator("span").first.inner_text()
    school.press("Enter")
    expect(school).to_have_value(name)
    page.get_by_label("De deelnemer gaf telefonisch toestemming").check()
    page.get_by_role("button", name="Meld aan").click()
    page.get_by_text("Aangemeld, met een plaats.").wait_for()
    expect(page.get_by_text("(staat niet in de lijst)")).to_have_count(0)
    found += look(page)
    page.get_by_role("button", name="Komt niet (Eva, 13 mei 2037)").click()
    page.get_by_text("Afgemeld voor deze ene bijeenkomst.").wait_for()
    found += look(page)
    tab(page, "Mensen")
    expect(page.locator("#plaats")).to_contain_text("Komt niet op: 13 mei 2037")
    found += look(page)
    page.locator("#bijeenkomsten").get_by_role("link").click()
    expect(page.get_by_role("heading", name="Komt niet 1")).to_be_visible()
    found += look(page)
    page.get_by_role("button", name="Komt toch (Eva, 13 mei 2037)").click()
    page.get_by_text("Weer aangemeld voor deze bijeenkomst.").wait_for()
    expect(page.get_by_role("heading", name="Komt 1")).to_be_visible()
    assert not found, "\n".join(found)
