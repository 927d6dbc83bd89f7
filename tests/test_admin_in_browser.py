"""The admin in a real browser: no screen asks a stranger, ours are accessible, and the house style works."""

import pytest
from playwright.sync_api import BrowserContext, Page

from basis.brand import Brand
from tests.browsing import problems, screens_of_menu

pytestmark = pytest.mark.browser

# What Wagtail itself leaves undone, and cannot be mended from outside.
OF_WAGTAIL = ", ".join(
    [
        ".public-DraftEditor-content",  # the rich text editor has no accessible name
        ".ui-autocomplete-input",  # nor has the field in which tags are typed
    ]
)
# home screen, lists with columns of ours, and screens of our own
OURS = [
    "",
    "handreikingen/",
    "praktijkvoorbeelden/",
    "netwerklijst/",
    "bijeenkomsten/",
    "nieuws/",
    "gewone-paginas/",
    "formulierlijst/",
    "coordinator/",
    "scholen/importeren/",
    "handleiding/",
    "handleiding/praktijkvoorbeeld/",
    "snippets/basis/thema/",
    "snippets/basis/school/",
    "snippets/basis/schooljaar/",
]
NOT_IN_THE_MENU = [
    "choose-page/",
    "choose-external-link/",
    "images/chooser/",
    "documents/chooser/",
    "images/add/",
    "documents/add/",
    "images/multiple/add/",
    "snippets/choose/basis/school/",
    "snippets/basis/thema/add/",
    "snippets/basis/school/add/",
    "collections/",
    "account/",
]


@pytest.fixture
def tab(admin: BrowserContext) -> Page:
    """A tab of a beheerder."""
    return admin.new_page()


def test_no_screen_asks_a_stranger_or_breaks(tab: Page) -> None:
    broken = []
    for address in [*screens_of_menu(tab), *(f"/beheer/{name}" for name in NOT_IN_THE_MENU)]:
        answer = tab.goto(address)
        if answer is None or answer.status != 200:
            broken.append(f"{address}: {answer and answer.status}")
    assert not broken


def test_editing_and_previewing_any_type_of_page_asks_no_stranger(
    tab: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    broken = []
    for kind, (_address, number) in one_of_each_type.items():
        tab.goto(f"/beheer/pages/{number}/edit/", wait_until="networkidle")
        preview = tab.goto(f"/beheer/pages/{number}/view_draft/")
        if preview is None or preview.status != 200:
            broken.append(kind)
    assert not broken


def test_our_screens_are_accessible(tab: Page) -> None:
    found = []
    for name in OURS:
        answer = tab.goto(f"/beheer/{name}")
        assert answer is not None
        assert answer.status == 200, name
        found += problems(tab, without=OF_WAGTAIL)
    assert not found


def test_every_tab_of_an_edit_form_is_accessible(
    tab: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    tab.goto(f"/beheer/pages/{one_of_each_type['praktijkvoorbeeld'][1]}/edit/", wait_until="networkidle")
    found = []
    for name in tab.get_by_role("tab").all():
        name.click()
        found += problems(tab, without=OF_WAGTAIL)
    assert not found


def test_every_tab_of_the_house_style_is_accessible_and_a_choice_shows_at_once(
    tab: Page, browser_of_a_visitor: Page
) -> None:
    tab.goto("/beheer/settings/basis/sitesettings/")
    found = []
    for name in ("Huisstijl", "Melding", "Onderaan elke pagina"):
        tab.get_by_role("tab", name=name).click()
        found += problems(tab, without=OF_WAGTAIL)
    assert not found
    try:
        choose(tab, "#ffff00")
        assert tab.get_by_text("Donkerder gemaakt.").count()
        browser_of_a_visitor.goto("/")
        theme = browser_of_a_visitor.locator("meta[name=theme-color]").get_attribute("content")
        assert theme == Brand("#ffff00").deep
        assert browser_of_a_visitor.locator("link[rel=stylesheet]").count() == 2
        assert not problems(browser_of_a_visitor)
    finally:
        choose(tab, "")
    browser_of_a_visitor.goto("/")
    assert browser_of_a_visitor.locator("link[rel=stylesheet]").count() == 1


@pytest.fixture
def browser_of_a_visitor(page: Page) -> Page:
    """A tab of somebody who did not log in."""
    return page


def choose(tab: Page, colour: str) -> None:
    """Save a main colour."""
    tab.get_by_role("tab", name="Huisstijl").click()
    tab.locator("#id_main_colour").fill(colour)
    tab.get_by_role("button", name="Opslaan").click()
    tab.get_by_text("gewijzigd.").first.wait_for()
    tab.get_by_role("tab", name="Huisstijl").click()
