"""The editor of a rubric in a real browser: the value, keys, cells, ids, warnings, and what axe finds."""

import json
import re

import pytest
from playwright.sync_api import expect

from kennisbank.rubric.editor_texts import EDITOR_TEXTS
from tests.browsing import OF_COLOUR, RULES, WIDTHS, problems
from tests.kennisbank.rubric.editor_page import STATIC, Opened, all_ids, rubric

pytestmark = pytest.mark.browser

LARGE = rubric(aspects=12, levels=5, in_cell=3)
OURS = STATIC / "kennisbank/rubric-editor"
# texts whose key is put together
MADE_KEYS = re.compile(
    r"(act|done|field|kind|what|export)_\w+|nameless_\w+|warn_\w+|error_\w+|\w+_menu|wide_\w+"
)


def test_opening_changes_nothing_and_204_statements_are_one_field(open_editor: Opened) -> None:
    editor = open_editor(LARGE)
    assert len(all_ids(LARGE)) == 204
    assert editor.value == LARGE
    assert editor.page.locator("tbody li").count() == 204
    assert editor.page.evaluate("[...new FormData(document.forms[0]).keys()]") == ["body"]
    assert editor.page.locator("rubric-editor textarea:visible").count() == 0


def test_a_value_that_comes_after_the_element_is_shown_and_stays(open_editor: Opened) -> None:
    editor = open_editor(None)
    expect(editor.page.get_by_role("button", name="Begin met een lege tabel")).to_be_visible()
    editor.set_from_outside(LARGE)
    assert editor.page.locator("tbody tr").count() == 12
    assert editor.value == LARGE


def test_an_empty_rubric_begins_with_a_table_to_write_in(open_editor: Opened) -> None:
    editor = open_editor(None)
    editor.page.get_by_role("button", name="Begin met een lege tabel").click()
    value = editor.value
    assert [level["name"] for level in value["levels"]] == ["Fase 1", "Fase 2", "Fase 3", "Fase 4"]
    assert re.fullmatch(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}", value["uid"])
    assert all(re.fullmatch(r"[a-z0-9]{8}", item["id"]) for item in value["levels"] + value["aspects"])
    assert value["aspects"][0]["cells"] == {}
    editor.page.get_by_text("punten om naar te kijken").click()
    expect(editor.page.get_by_role("link", name="Een aspect heeft nog geen naam.")).to_be_visible()


def test_arrows_go_from_cell_to_cell(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    editor.page.get_by_role("gridcell").first.evaluate("cell => cell.focus()")
    steps = [
        ("ArrowRight", "a0", "n1"),
        ("ArrowDown", "a1", "n1"),
        ("End", "a1", "n2"),
        ("Home", "a1", ""),
        ("ArrowUp", "a0", ""),
        ("ArrowUp", "", ""),
        ("Control+End", "a2", "n2"),
        ("ArrowDown", "a2", "n2"),
        ("Control+Home", "", ""),
    ]
    for key, aspect, level in steps:
        editor.press(key)
        assert editor.has_focus(editor.cell(aspect, level)), key
    stops = editor.page.locator("[role=grid] [tabindex='0']")
    assert stops.count() == 1


def test_a_cell_is_written_with_enter_escape_and_tab(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    before = editor.value
    editor.cell("a0", "n0").evaluate("cell => cell.focus()")
    editor.press("Enter", "Control+End", "Enter")
    editor.page.keyboard.type("Een nieuwe uitspraak")
    now = editor.value["aspects"][0]["cells"]["n0"]
    assert now[:2] == before["aspects"][0]["cells"]["n0"]
    assert now[2]["t"] == "Een nieuwe uitspraak"
    editor.press("Tab")
    expect(editor.page.get_by_label("Aspect 1, Fase 2: één uitspraak per regel")).to_be_focused()
    editor.press("Shift+Tab", "Escape")
    assert editor.has_focus(editor.cell("a0", "n0"))
    assert editor.page.locator("rubric-editor table textarea").count() == 0
    editor.press("Control+z")
    assert editor.value == before
    editor.press("Control+Shift+z")
    assert editor.value["aspects"][0]["cells"]["n0"] == now


def test_typing_in_an_empty_cell_writes_and_delete_empties_it(open_editor: Opened) -> None:
    value = rubric()
    value["aspects"][0]["cells"]["n0"] = []
    editor = open_editor(value)
    editor.cell("a0", "n0").evaluate("cell => cell.focus()")
    editor.page.keyboard.type("Ja")
    assert editor.value["aspects"][0]["cells"]["n0"][0]["t"] == "Ja"
    editor.press("Escape", "Delete")
    assert editor.value["aspects"][0]["cells"]["n0"] == []
    assert "leeggemaakt" in editor.say()


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["{0}", "{1}", "{2}"], "012"),
        (["{0}", "{1} Nu ook met ouders.", "{2}"], "012"),  # edited
        (["{0}", "Iets heel anders, zonder overlap", "{2}"], "012"),  # written anew in its place
        (["{2}", "{0}", "{1}"], "201"),  # moved
        (["{2} Nieuw.", "{0}", "{1}"], "201"),  # moved and edited
        (["{0}", "Tussengevoegd", "{1}", "{2}"], "0-12"),
        (["{0}", "{2}"], "02"),  # removed
        (["{0}", "{1}", "Ouders weten wat de school van hen vraagt", "en wat zij mogen."], "012-"),  # split
        (["{0} {1}", "{2}"], "02"),  # joined: the longest part stays
    ],
)
def test_lines_keep_their_ids(open_editor: Opened, lines: list[str], kept: str) -> None:
    editor = open_editor(rubric(in_cell=3))
    old = editor.value["aspects"][0]["cells"]["n0"]
    texts = [line.format(*(item["t"] for item in old)) for line in lines]
    editor.cell("a0", "n0").click()
    editor.page.locator("rubric-editor table textarea").fill("\n".join(texts))
    now = editor.value["aspects"][0]["cells"]["n0"]
    assert [line["t"] for line in now] == texts
    places = {item["id"]: str(at) for at, item in enumerate(old)}
    assert "".join(places.get(line["id"], "-") for line in now) == kept


def test_the_same_text_comes_before_the_same_place(open_editor: Opened) -> None:
    value = rubric()
    value["aspects"][0]["cells"]["n0"] = [{"id": "een", "t": "A"}, {"id": "twee", "t": "B"}]
    editor = open_editor(value)
    editor.cell("a0", "n0").click()
    editor.page.locator("rubric-editor table textarea").fill("B\nA")
    assert [line["id"] for line in editor.value["aspects"][0]["cells"]["n0"]] == ["twee", "een"]


def test_a_statement_split_while_typing_gives_only_the_new_one_an_id(open_editor: Opened) -> None:
    value = rubric()
    value["aspects"][0]["cells"]["n0"] = [{"id": "oud", "t": "De leraren overleggen vaak. Ouders ook."}]
    editor = open_editor(value)
    editor.cell("a0", "n0").click()
    editor.press(*["ArrowLeft"] * 11, "Enter")
    first, second = editor.value["aspects"][0]["cells"]["n0"]
    assert first == {"id": "oud", "t": "De leraren overleggen vaak."}
    assert re.fullmatch(r"[a-z0-9]{8}", second["id"])
    editor.press("Delete", "Control+z", "Control+z")  # the browser's own undo, in the field
    assert editor.value == value


def test_the_fields_of_level_aspect_and_rubric_are_written(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    editor.cell("", "n1").evaluate("cell => cell.focus()")
    editor.press("F2")
    editor.page.keyboard.type("Groei")
    editor.press("Tab")
    editor.page.keyboard.type("samen")
    editor.press("Escape")
    level = editor.value["levels"][1]
    assert (level["id"], level["name"], level["tagline"]) == ("n1", "Groei", "samen")
    editor.cell("a1", "").click()
    editor.page.get_by_label("Naam van het aspect").fill("Koers\u0000 en  doel")
    assert editor.value["aspects"][1]["name"] == "Koers en doel"
    editor.page.get_by_label("Titel").fill("Ons model")
    editor.press("Enter")
    assert editor.value["title"] == "Ons model"
    assert not editor.posts  # Enter did not send the page


def test_headers_stay_in_sight(open_editor: Opened) -> None:
    editor = open_editor(LARGE, width=390)
    editor.cell("a0", "n0").evaluate("cell => cell.focus()")
    editor.press("Control+End")
    scroll = editor.page.locator(".rubric-scroll").bounding_box()
    last, row, head = (editor.cell(*at).bounding_box() for at in (("a11", "n4"), ("a11", ""), ("", "n4")))
    assert scroll
    assert last
    assert row
    assert head
    assert abs(row["x"] - scroll["x"]) <= 1
    assert abs(head["y"] - scroll["y"]) <= 1
    assert last["x"] >= row["x"] + row["width"] - 1  # nothing of the cell with the focus is under a header
    assert editor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_the_server_found_stands_at_the_cell_and_in_a_list(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    wrong = [
        {
            "path": ["aspects", "a1", "cells", "n2", "a1n2x0"],
            "message": "Aspect 2, Fase 3: de link klopt niet.",
        },
        {"path": ["levels", "n0", "name"], "message": "Een niveau heeft geen naam."},
        {"path": ["title"], "message": "De titel ontbreekt."},
    ]
    editor.page.evaluate("found => document.querySelector('rubric-editor').setProblems(found)", wrong)
    assert editor.page.locator("[aria-invalid=true]").count() == 2
    expect(editor.cell("a1", "n2")).to_contain_text("de link klopt niet")
    editor.page.get_by_role("link", name="Aspect 2, Fase 3: de link klopt niet.").click()
    assert editor.has_focus(editor.cell("a1", "n2"))
    assert problems(editor.page) == []
    editor.page.evaluate("document.querySelector('rubric-editor').setProblems([])")
    assert editor.page.locator("[aria-invalid=true]").count() == 0


def test_a_locked_rubric_is_read_and_not_written(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    editor.page.locator("#id_body").evaluate(
        "field => { field.disabled = true; field.value = field.value + ' '; }"
    )
    expect(editor.page.get_by_role("group", name="Ontwikkelmodel bewerken")).to_be_hidden()
    editor.cell("a0", "n0").click()
    editor.press("Delete", "Enter", "Alt+Shift+ArrowDown", "Shift+F10", "ArrowRight")
    assert editor.has_focus(editor.cell("a0", "n1"))
    assert not editor.page.get_by_label("Titel").is_editable()
    assert editor.page.locator("#id_body").evaluate("field => JSON.parse(field.value)") == rubric()


def test_what_cannot_be_read_is_left_alone(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    editor.page.evaluate("document.querySelector('#id_body').value = 'geen json'")
    expect(editor.page.get_by_text("niet te lezen")).to_be_visible()
    assert editor.page.locator("#id_body").input_value() == "geen json"


def test_markup_is_shown_and_never_live(open_editor: Opened) -> None:
    value = rubric()
    text = "<img src=x onerror=alert(1)> **vet** [hier](https://voorbeeld.nl/) [niet](javascript:alert(1))"
    value["aspects"][0]["cells"]["n0"][0]["t"] = text
    editor = open_editor(value)
    cell = editor.cell("a0", "n0").locator("li").first
    assert (
        cell.inner_text().replace("\n", "")
        == "<img src=x onerror=alert(1)> vet hier [niet](javascript:alert(1))"
    )
    assert cell.locator("img, a").count() == 0
    assert cell.locator("strong").inner_text() == "vet"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(open_editor: Opened, width: int, theme: str) -> None:
    value = json.loads(json.dumps(LARGE))
    value["aspects"][1]["cells"]["n1"] = [{"id": "lang", "t": "woord " * 70}]
    value["aspects"][2]["cells"]["n1"] = []
    editor = open_editor(value, width, theme)
    rules = RULES if theme == "light" else OF_COLOUR
    found = problems(editor.page, rules)
    editor.cell("a0", "n0").click()
    found += problems(editor.page, rules)
    editor.cell("", "n0").click()
    found += problems(editor.page, rules)
    editor.press("Escape", "Shift+F10")
    found += problems(editor.page, rules)
    editor.press("Escape")
    editor.page.get_by_role("button", name="Hele scherm").click()
    found += problems(editor.page, rules)
    editor.page.get_by_role("button", name="Hele scherm").click()
    editor.set_from_outside({})
    assert found + problems(editor.page, rules) == []


def test_every_text_has_a_place_and_every_place_a_text() -> None:
    scripts = "".join(path.read_text() for path in OURS.glob("*.js"))
    used = set(re.findall(r"\bt\(\s*\"(\w+)\"", scripts)) | {
        key for pair in re.findall(r"\bt\([^()]*\? \"(\w+)\" : \"(\w+)\"", scripts) for key in pair
    }
    assert used <= EDITOR_TEXTS.keys()
    assert {
        key
        for key in EDITOR_TEXTS.keys() - used
        if f'"{key}"' not in scripts and not MADE_KEYS.fullmatch(key)
    } == set()
