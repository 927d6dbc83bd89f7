"""The editor of a rubric in the admin of the running site: pasted, saved, read back, and accessible."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browsing import RULES, problems

pytestmark = pytest.mark.browser

TSV = "Aspect\tFase 1\tFase 2\nOverleg\tWe praten soms.\tWe praten elke week.\nKijken\tAlleen.\tSamen."
# two blocks of one kind in a body carry the same name in Wagtail's editor
OF_EDIT_FORMS = RULES | {"rules": {"landmark-unique": {"enabled": False}}}
OUTSIDE = "body > :not(.wrapper), .w-minimap__list, .public-DraftEditor-content, .ui-autocomplete-input"


@pytest.fixture
def tab(admin: BrowserContext) -> Page:
    """A tab of a beheerder."""
    return admin.new_page()


def read_into(editor: Locator, title: str) -> None:
    """Read the table by the dialog, and take it over."""
    editor.get_by_role("button", name="Inlezen").click()
    editor.get_by_role("textbox", name="Plak hier een tabel").fill(TSV)
    editor.get_by_role("button", name="Lees deze tekst").click()
    expect(editor.get_by_text("Dit hebben we gelezen")).to_be_visible()
    editor.get_by_role("button", name="Overnemen").click()
    expect(editor.locator("tbody tr")).to_have_count(2)
    editor.get_by_role("textbox", name="Titel", exact=True).fill(title)


def test_a_reusable_rubric_is_read_saved_and_opened_again(tab: Page) -> None:
    tab.goto("/beheer/snippets/kennisbank/rubric/add/")
    editor = tab.locator("rubric-editor")
    read_into(editor, "Van de tabel")
    assert not problems(tab, RULES, without=OUTSIDE)
    tab.get_by_role("button", name="Concept opslaan").click()
    tab.wait_for_url(lambda address: "/add/" not in address)
    tab.goto("/beheer/snippets/kennisbank/rubric/")
    tab.get_by_role("link", name="Van de tabel").first.click()
    expect(tab.locator("rubric-editor td li").first).to_contain_text("We praten soms.")


def test_on_a_page_it_costs_few_fields_and_is_kept_as_a_reusable_one(
    tab: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    _address, home = one_of_each_type["home"]
    tab.goto(f"/beheer/pages/add/home/inhoudpage/{home}/")
    tab.locator("#id_title").fill("Model op een pagina")
    tab.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    tab.get_by_role("option", name="Ontwikkelmodel", exact=True).click()
    editor = tab.locator("rubric-editor")
    read_into(editor, "Van deze pagina")
    fields = tab.evaluate("[...new FormData(document.querySelector('#page-edit-form')).keys()].length")
    assert fields < 50
    assert not problems(tab, OF_EDIT_FORMS, without=OUTSIDE)
    editor.get_by_role("button", name="Bewaren als").click()
    editor.get_by_role("menuitem", name="Bewaar als herbruikbaar").click()
    expect(editor.get_by_role("status")).to_contain_text("Van deze pagina")
    with tab.expect_download() as download:
        editor.get_by_role("button", name="Bewaren als").click()
        editor.get_by_role("menuitem", name="Excel").click()
    assert download.value.suggested_filename == "van-deze-pagina.xlsx"
    tab.get_by_role("button", name="Concept opslaan").click()
    tab.wait_for_url("**/edit/**")
    expect(tab.locator("rubric-editor td li").last).to_contain_text("Samen.")
