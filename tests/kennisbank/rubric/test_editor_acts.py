"""Every act of the editor of a rubric: by its menu, its buttons and its keys, said and undone."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.kennisbank.rubric.editor_page import Opened, all_ids, rubric

pytestmark = pytest.mark.browser

ACTS = [
    ("Aspect erboven", ["a0", "+", "a1", "a2"]),
    ("Aspect eronder", ["a0", "a1", "+", "a2"]),
    ("Aspect omhoog", ["a1", "a0", "a2"]),
    ("Aspect omlaag", ["a0", "a2", "a1"]),
    ("Aspect verdubbelen", ["a0", "a1", "+", "a2"]),
    ("Aspect verwijderen", ["a0", "a2"]),
    ("Niveau ervoor", ["n0", "+", "n1", "n2"]),
    ("Niveau erna", ["n0", "n1", "+", "n2"]),
    ("Niveau naar links", ["n1", "n0", "n2"]),
    ("Niveau naar rechts", ["n0", "n2", "n1"]),
    ("Niveau verdubbelen", ["n0", "n1", "+", "n2"]),
    ("Niveau verwijderen", ["n0", "n2"]),
]


@pytest.mark.parametrize(("act", "order"), ACTS)
def test_every_act_is_in_the_menu_of_a_cell_is_said_and_can_be_undone(
    open_editor: Opened, act: str, order: list[str]
) -> None:
    before = rubric()
    editor = open_editor(before)
    editor.cell("a1", "n1").evaluate("cell => cell.focus()")
    editor.press("Shift+F10")
    expect(editor.page.get_by_role("menuitem").first).to_be_focused()
    for _ in range(20):
        if editor.page.locator("[role=menuitem]:focus").get_by_text(act, exact=True).count():
            break
        editor.press("ArrowDown")
    editor.press("Enter")
    value = editor.value
    kind = "aspects" if act.startswith("Aspect") else "levels"
    assert [
        item["id"] if item["id"][0] in "an" and len(item["id"]) == 2 else "+" for item in value[kind]
    ] == order
    ids = [item["id"] for item in value["levels"] + value["aspects"]] + all_ids(value)
    assert len(ids) == len(set(ids))
    assert re.search(r"toegevoegd|verplaatst|verdubbeld|verwijderd", editor.say())
    inside = editor.page.evaluate("document.querySelector('[role=grid]').contains(document.activeElement)")
    assert inside
    if kind == "levels" and "verwijderen" in act:
        assert all("n1" not in aspect["cells"] for aspect in value["aspects"])
    editor.press("Escape", "Control+z")
    assert editor.value == before
    assert editor.say() == "Ongedaan gemaakt."


def test_the_buttons_above_the_table_do_the_same(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    editor.cell("a2", "n2").evaluate("cell => cell.focus()")
    editor.page.get_by_role("button", name="Niveau", exact=True).focus()
    editor.press("Enter", "v")
    editor.page.get_by_role("menuitem", name="Niveau verwijderen").click()
    assert [level["id"] for level in editor.value["levels"]] == ["n0", "n1"]
    assert editor.has_focus(editor.cell("a2", "n1"))
    editor.page.get_by_role("button", name="Ongedaan maken").click()
    editor.page.get_by_role("button", name="Opnieuw").click()
    assert len(editor.value["levels"]) == 2
    editor.page.get_by_role("button", name="Aspect", exact=True).click()
    editor.press("Escape")
    expect(editor.page.get_by_role("button", name="Aspect", exact=True)).to_be_focused()


def test_a_row_and_a_column_move_with_keys(open_editor: Opened) -> None:
    editor = open_editor(rubric())
    editor.cell("a1", "n1").evaluate("cell => cell.focus()")
    editor.press("Alt+Shift+ArrowUp", "Alt+Shift+ArrowRight")
    assert [aspect["id"] for aspect in editor.value["aspects"]] == ["a1", "a0", "a2"]
    assert [level["id"] for level in editor.value["levels"]] == ["n0", "n2", "n1"]
    assert editor.has_focus(editor.cell("a1", "n1"))


def test_the_whole_screen_holds_only_the_table_until_escape(open_editor: Opened) -> None:
    editor = open_editor(rubric(aspects=12, levels=5, in_cell=3))
    editor.page.get_by_role("button", name="Hele scherm").click()
    box = editor.page.locator("rubric-editor").bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1280, 900)
    assert editor.page.locator("h1").evaluate("heading => heading.inert")
    editor.press("Escape")
    assert not editor.page.locator("h1").evaluate("heading => heading.inert")
    assert editor.page.locator("[data-rubric-waits]").count() == 0


def test_after_21_edits_an_insertion_and_a_swap_all_204_ids_are_there(open_editor: Opened) -> None:
    before = rubric(aspects=12, levels=5, in_cell=3)
    editor = open_editor(before)
    for aspect, level in [(f"a{row}", f"n{column}") for row in range(7) for column in range(3)]:
        editor.cell(aspect, level).evaluate("cell => cell.focus()")
        editor.press("Enter", "ArrowUp", "End", "!", "Escape")
    editor.cell("a4", "").evaluate("cell => cell.focus()")
    editor.press("Alt+Shift+ArrowDown")
    editor.page.get_by_role("button", name="Aspect", exact=True).click()
    editor.page.get_by_role("menuitem", name="Aspect erboven").click()
    now = editor.value
    assert len(now["aspects"]) == 13
    assert len(all_ids(before)) == 204
    assert sorted(all_ids(now)) == sorted(all_ids(before))
    assert json.dumps(now).count("!") == 21
