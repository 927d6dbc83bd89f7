"""The scan in a real browser: on a small phone, with and without JavaScript, and without barriers."""

import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page, expect

from basis import form_stamp
from kennisbank.scan import rubrics, services
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.code import from_code
from kennisbank.scan.models import RubricSnapshot, Scan
from kennisbank.scan.rubrics import PublishedRubric
from tests.browsing import OF_COLOUR, RULES, problems
from tests.kennisbank.scan.small import UID, small_rubric, some_answers, without_level

pytestmark = pytest.mark.browser
FORM = f"/ontwikkelscan/{UID}/"
NOTE = "Dat gaat beter dan vorig jaar.\nÉcht 👍"


@pytest.fixture(scope="session", autouse=True)
def _database_beside_a_browser() -> None:
    """Playwright's loop runs in this thread until the end, which Django would take for async code."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture
def served(committed_home: Any) -> Iterator[str]:
    """The address of the site, served by a thread of this process: it shares what a test publishes."""
    server = LiveServerThread("localhost", StaticFilesHandler)
    server.daemon = True
    server.start()
    assert server.is_ready.wait(30)
    assert server.error is None
    yield f"http://localhost:{server.port}"
    server.terminate()


@pytest.fixture
def shown(served: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The site with a published rubric, which a test may change."""
    monkeypatch.setattr(form_stamp, "LEAST_SECONDS", 0)  # a test fills in faster than a person
    shelf = {"rubric": small_rubric(), "url": served}

    def source(uid: str, viewer: object) -> PublishedRubric | None:
        found = shelf["rubric"]
        return PublishedRubric(found.to_json(), found.title, "/") if uid == found.uid else None

    monkeypatch.setattr(rubrics, "_sources", [source])
    return shelf


@pytest.fixture
def tabs(browser: Browser, shown: dict[str, Any]) -> Iterator[Any]:
    """Opens a tab of a phone of 320 px; any request to another host, or error, fails the test."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def note(request: Any) -> None:
        if not request.url.startswith((shown["url"], "data:", "blob:", "about:")):
            wrong.append(request.url)

    def opened(scripts: bool = True, width: int = 320) -> Page:
        context = browser.new_context(
            base_url=shown["url"],
            locale="nl-NL",
            java_script_enabled=scripts,
            viewport={"width": width, "height": 700},
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", note)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda said: wrong.append(said.text) if said.type == "error" and "422" not in said.text else None,
        )
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong


def fill(page: Page) -> None:
    """Give the answers of `some_answers` by hand."""
    page.locator("#niveau-a1-f3").check()
    page.locator("#tussen-a1").check()
    page.locator("#notitie-a1").fill(NOTE)
    page.locator("#onderwerp-a2 summary").nth(1).click()
    page.locator("#u-a2f2s1").check()
    page.locator("#u-a2f2s2").check()
    page.locator("#wens-a2").select_option("f4")
    page.locator("#nvt-a3").check()


def is_filled(page: Page) -> bool:
    """Whether the form has the answers of `some_answers`, and no others."""
    checked = page.locator("main input:checked").evaluate_all("all => all.map(one => one.id).sort()")
    wanted = ["leeg-a2", "leeg-a4", "niveau-a1-f3", "nvt-a3", "tussen-a1", "u-a2f2s1", "u-a2f2s2"]
    assert page.locator("#notitie-a1").input_value() == NOTE
    assert page.locator("#wens-a2").input_value() == "f4"
    assert checked == wanted
    return True


def code_of(page: Page) -> str:
    """What stands behind the # of the address."""
    return page.url.partition("#")[2]


def sideways(page: Page) -> bool:
    """Whether the page scrolls sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


def test_without_javascript_a_phone_fills_in_keeps_and_gets_everything_back(tabs, shown):
    page = tabs(scripts=False)
    page.goto(FORM)
    assert page.locator("[data-local]").first.is_hidden()
    fill(page)
    page.get_by_role("button", name="Bekijk de uitslag").click()
    expect(page.get_by_role("row", name="Kijken naar gegevens")).to_contain_text("Fase 2 (uit je vinkjes)")
    assert not Scan.objects.exists()
    page.get_by_role("button", name="Bewaar").click()
    assert "/bewaard/" in page.url
    link = page.url
    assert Scan.objects.get().given == some_answers()
    other = tabs(scripts=False)
    other.goto(link)
    expect(other.get_by_text("Écht 👍")).to_be_visible()
    other.get_by_role("button", name="Pas je antwoorden aan").click()
    assert is_filled(other)
    other.goto(link)
    other.get_by_role("link", name="Verwijder deze uitslag").click()
    assert Scan.objects.exists()
    other.get_by_role("button", name="Ja, verwijder").click()
    assert not Scan.objects.exists()


def test_with_javascript_the_link_restores_every_answer_and_note_and_nothing_is_stored(tabs, shown):
    page = tabs()
    page.goto(FORM)
    fill(page)
    assert from_code(code_of(page), small_rubric()) == some_answers()
    other = tabs()
    other.goto(page.url)
    assert is_filled(other)
    assert code_of(other) == code_of(page)
    assert not Scan.objects.exists()
    assert not RubricSnapshot.objects.exists()


def test_this_device_remembers_until_it_is_told_to_forget(tabs, shown):
    page = tabs()
    page.goto(FORM)
    fill(page)
    page.goto("about:blank")
    page.goto(FORM)
    assert is_filled(page)
    page.get_by_role("button", name="Begin opnieuw en wis ze van dit apparaat").click()
    assert code_of(page) == ""
    page.goto("about:blank")
    page.goto(FORM)
    assert page.locator("#leeg-a1").is_checked()
    assert page.evaluate("localStorage.length") == 0


def test_the_link_of_the_result_page_restores_what_the_script_would(tabs, shown):
    page = tabs()
    page.goto(FORM)
    fill(page)
    code = code_of(page)
    page.get_by_role("button", name="Bekijk de uitslag").click()
    link = page.locator("#eigen-link").input_value()
    assert link.partition("#")[2] == code
    page.get_by_role("button", name="Pas je antwoorden aan").click()
    assert is_filled(page)


def test_a_link_to_an_older_version_gets_what_still_fits_from_the_server(tabs, shown):
    page = tabs()
    page.goto(FORM)
    fill(page)
    link = page.url
    page.get_by_role("button", name="Bekijk de uitslag").click()
    shown["rubric"] = without_level(small_rubric(), "f4")
    other = tabs()
    other.goto(link)
    expect(other.get_by_role("heading", name="Het ontwikkelmodel is veranderd")).to_be_visible()
    expect(
        other.get_by_text("Kijken naar gegevens: Het niveau waar je heen wilt, is er niet meer.")
    ).to_be_visible()
    assert other.locator("#notitie-a1").input_value() == NOTE


def test_ticks_propose_a_level_at_once_as_the_server_does(tabs, shown):
    page = tabs()
    page.goto(FORM)
    page.locator("#onderwerp-a1 summary").nth(2).click()
    page.locator("#u-a1f3s1").check()
    proposal = page.locator("#onderwerp-a1 [data-proposal]")
    expect(proposal).to_have_text("Voorstel uit je vinkjes: Fase 3")
    page.locator("#niveau-a1-f1").check()
    expect(proposal).to_be_hidden()


def test_a_damaged_link_says_so(tabs, shown):
    page = tabs()
    page.goto(f"{FORM}#1deadbeef.x.y.z.!")
    expect(page.get_by_role("alert")).to_contain_text("Deze link is niet heel.")


def test_a_team_fills_in_on_a_phone_without_javascript_and_leaves_nothing_behind(tabs, shown):
    starter = tabs(scripts=False)
    starter.goto(FORM)
    starter.get_by_role("link", name="Vul in met je team").click()
    starter.get_by_role("button", name="Maak een teamcode").click()
    code = starter.get_by_role("heading", level=1).inner_text()
    for scripts in (False, True, True, False):
        page = tabs(scripts=scripts)
        page.goto("/ontwikkelscan/")
        page.get_by_label("Code van je team").fill(code.lower())
        page.get_by_role("button", name="Ga naar je team").click()
        page.get_by_role("link", name="Vul in").click()
        page.locator("#niveau-a1-f2").check()
        assert page.locator("textarea").count() == 0
        page.get_by_role("button", name="Lever in").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Je antwoorden tellen mee")
        if scripts:
            assert page.evaluate("localStorage.length") == 0
        assert page.context.cookies() == []
    starter.get_by_role("button", name="Sluit deze ronde").click()
    starter.get_by_role("link", name="Bekijk de uitslag").click()
    expect(starter.get_by_role("row", name=re.compile("Richting kiezen"))).to_contain_text("4× Fase 2")


def test_every_page_is_accessible_and_nothing_scrolls_sideways(tabs, shown):
    rubric = small_rubric(aspects=7)
    shown["rubric"] = rubric
    snapshot = services.freeze(rubric.to_json())
    key = services.keep(snapshot, some_answers())
    team, secret = services.start_team(snapshot, in_between=True, keep_days=365)
    for number in (1, 2):
        for at in range(4):
            given = {f"a{n}": Answer(level=f"f{(at + n) % 3 + number}", ambition="f5") for n in range(1, 6)}
            services.hand_in(team, number, Answers.of(given), f"{number}-{at}")
        if number == 1:
            services.close_round(team)
            services.next_round(team, snapshot, in_between=True)
    link = f"/ontwikkelscan/team/{services.link_of(team)}/"
    addresses = ["/ontwikkelscan/", FORM, f"{FORM}team/", f"/ontwikkelscan/bewaard/{key}/"]
    addresses += [f"/ontwikkelscan/bewaard/{key}/verwijderen/", "/ontwikkelscan/bewaard/x/", link]
    addresses += [f"{link}invullen/", f"{link}bedankt/", f"{link}beheer/{secret}/"]
    page = tabs()
    found, wide = [], []
    for address in addresses:
        if address.endswith("/x/"):
            continue
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            page.goto(address)
            page.locator("summary").evaluate_all(
                "all => all.forEach(one => { one.parentElement.open = true })"
            )
            for scheme, rules in (("light", RULES), ("dark", OF_COLOUR)):
                page.emulate_media(color_scheme=scheme)
                found += [f"{width} {scheme} {one}" for one in problems(page, rules)]
            wide += [f"{address} at {width} px"] if sideways(page) else []
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(FORM)
    page.get_by_role("button", name="Bekijk de uitslag").click()  # nothing chosen
    expect(page.get_by_role("alert")).to_be_visible()
    found += problems(page)
    assert not found, "\n".join(found)
    assert not wide


def test_a_result_prints_with_its_table_and_without_its_buttons(tabs, shown):
    key = services.keep(services.freeze(small_rubric().to_json()), some_answers())
    page = tabs(width=1000)
    page.goto(f"/ontwikkelscan/bewaard/{key}/")
    page.emulate_media(media="print")
    assert page.get_by_role("table").is_visible()
    assert page.locator("svg.radar").is_visible()
    assert page.locator("main button:visible").count() == 0
