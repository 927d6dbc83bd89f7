"""The editor of a rubric in the admin of the running site: pasted, saved, read back, and accessible."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browsing import RULES, problems
from tests.kennisbank.rubric.tables import (
    Matrix,
    excel_html,
    tsv,
    with_30_cells,
    with_71_statements,
    word_html,
)

pytestmark = pytest.mark.browser

TSV = "Aspect\tFase 1\tFase 2\nOverleg\tWe praten soms.\tWe praten elke week.\nKijken\tAlleen.\tSamen."
# two blocks of one kind in a body carry the same name in Wagtail's editor
OF_EDIT_FORMS = RULES | {"rules": {"landmark-unique": {"enabled": False}}}
# Wagtail's own
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
    assert not problems(tab, without=OUTSIDE)
    tab.get_by_role("button", name="Bewaar concept").click()
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
    tab.get_by_role("button", name="Bewaar concept").click()
    tab.wait_for_url("**/edit/**")
    expect(tab.locator("rubric-editor td li").last).to_contain_text("Samen.")


PASTE = """(editor, [html, text]) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (html) data.setData("text/html", html);
    editor.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def new_rubric(tab: Page) -> Locator:
    """The editor of a new reusable rubric, with the focus in it."""
    tab.goto("/beheer/snippets/kennisbank/rubric/add/")
    editor = tab.locator("rubric-editor")
    expect(editor.locator(".rubric-begin")).to_be_visible()
    return editor


def value_in(editor: Locator) -> dict[str, Any]:
    """What the editor would post now."""
    found: dict[str, Any] = json.loads(editor.locator("input[type=hidden]").input_value())
    return found


def cells_of(value: dict[str, Any]) -> list[list[dict[str, str]]]:
    """The cells with a statement, those of the introduction too."""
    every = [cell for aspect in value["aspects"] for cell in (aspect["intro"], *aspect["cells"].values())]
    return [cell for cell in every if cell]


def clipboard(rows: Matrix, program: str) -> list[str]:
    """What a program puts on the clipboard, as HTML and as text."""
    html = {"word": word_html, "excel": excel_html}.get(program)
    return [html(rows) if html else "", tsv(rows)]


@pytest.mark.parametrize("program", ["word", "excel", "text"])
def test_both_tables_are_pasted_whole_in_one_act(new_rubric: Locator, program: str) -> None:
    for rows, cells, statements in ((with_71_statements(), 30, 71), (with_30_cells(), 30, None)):
        new_rubric.evaluate(PASTE, clipboard(rows, program))
        expect(new_rubric.get_by_text("Dit hebben we gelezen")).to_be_visible()
        new_rubric.get_by_role("button", name="Overnemen").click()
        expect(new_rubric.get_by_role("dialog")).to_be_hidden()
        value = value_in(new_rubric)
        assert (len(value["aspects"]), len(value["levels"])) == (5, 5)
        assert len(cells_of(value)) == cells
        assert statements in (None, sum(len(cell) for cell in cells_of(value)))


def test_script_that_is_pasted_and_typed_is_words_in_the_editor_and_on_the_site(
    new_rubric: Locator, tab: Page
) -> None:
    alerts: list[str] = []
    tab.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.accept()))
    live = "<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>"
    words = live.replace("<", "&lt;")
    row = f"<tr><td>{words}<td>{live}goed {words}<td>{words}"
    html = f"<table><tr><td>Aspect<td>Fase 1<td>Fase 2{row}</table>"
    new_rubric.evaluate(PASTE, [html, ""])
    expect(new_rubric.get_by_text("Dit hebben we gelezen")).to_be_visible()
    new_rubric.get_by_role("button", name="Overnemen").click()
    expect(new_rubric.locator("td").first).to_contain_text("goed <img src=x onerror=alert(1)>")
    new_rubric.get_by_role("textbox", name="Titel", exact=True).fill(f"Titel {live}")
    new_rubric.get_by_role("textbox", name="Bron", exact=True).fill(f"[klik](javascript:alert) {live}")
    tab.get_by_role("button", name="Bewaar concept").click()
    expect(tab.get_by_text("De link naar “javascript:alert” mag niet.").first).to_be_visible()
    tab.get_by_role("textbox", name="Bron", exact=True).fill(live)
    tab.get_by_role("button", name="Bewaar concept").click()
    tab.wait_for_url(lambda address: "/add/" not in address)
    tab.goto("/beheer/snippets/kennisbank/rubric/")
    tab.get_by_role("link", name="Titel <img").first.click()
    expect(tab.locator("rubric-editor td").first).to_contain_text("goed <img")
    assert not tab.locator("rubric-editor :is(img, script):not(svg *)").count()
    assert not alerts
