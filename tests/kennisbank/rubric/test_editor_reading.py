"""What the editor of a rubric does with a pasted table or a file; the server's answers are ours."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browsing import OF_COLOUR, RULES, WIDTHS, problems
from tests.kennisbank.rubric.editor_page import EditorPage, Opened, rubric

pytestmark = pytest.mark.browser

TSV = "Aspect\tFase 1\tFase 2\nKoers\tWe weten het.\tWe doen het."
TABLE = "<table><tr><th>Aspect<th>Fase 1<tr><td>Koers<td>We weten het.</table>"
QUESTION = {
    "id": "kolom-4",
    "kind": "headless-column",
    "message": "Kolom 4 heeft geen kop. Waar horen de zinnen bij?",
    "path": ["levels", "n2"],
    "choices": [{"key": "join", "label": "Bij Fase 3"}, {"key": "level", "label": "Bij een eigen niveau"}],
    "chosen": "join",
}


def proposal(**more: Any) -> dict[str, Any]:
    """What the server proposes: an aspect less, a sentence changed, a level moved, a text added."""
    value = rubric(aspects=2)
    value["aspects"][0]["cells"]["n1"][0]["t"] = "De leraren praten elke week."
    changes = [
        {"kind": "removed", "what": "aspect", "path": ["aspects", "a2"], "before": "Aspect 3", "after": ""},
        {
            "kind": "changed",
            "what": "statement",
            "path": ["aspects", "a0", "cells", "n1", "a0n1x0"],
            "before": "De leraren praten.",
            "after": "De leraren praten elke week.",
        },
        {"kind": "moved", "what": "level", "path": ["levels", "n2"], "before": "Fase 3", "after": "Fase 3"},
        {"kind": "added", "what": "text", "path": ["source"], "before": "", "after": "Werkgroep"},
    ]
    return {
        "value": value,
        "changes": changes,
        "questions": [QUESTION],
        "warnings": ["Twee samengevoegde cellen zijn verdeeld."],
        "counts": {"levels": 3, "aspects": 2, "statements": 16, "kept_ids": 15},
    } | more


@pytest.fixture
def editor(open_editor: Opened) -> EditorPage:
    """An editor with the focus in the table."""
    opened = open_editor(rubric())
    opened.cell("a0", "n0").evaluate("cell => cell.focus()")
    return opened


def part(body: str, name: str) -> str:
    """A field of what was posted."""
    found = re.search(
        rf'name="{name}"(?:; filename="[^"]*")?[^\n]*\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--', body, re.S
    )
    return found[1] if found else ""


def test_a_pasted_table_is_shown_before_it_is_taken_over(editor: EditorPage) -> None:
    before = editor.value
    editor.answers.append((200, proposal()))
    assert editor.paste(TSV, TABLE)
    dialog = editor.page.get_by_role("dialog", name="Dit hebben we gelezen")
    expect(dialog).to_contain_text("2 aspecten, 3 niveaus, 16 uitspraken. Herkend van wat er al stond: 15.")
    expect(dialog).to_contain_text("Twee samengevoegde cellen zijn verdeeld.")
    for line in ("Erbij (1)", "Eraf (1)", "Anders (1)", "Verplaatst (1)", "Uitspraak: Aspect 1 – Fase 2"):
        expect(dialog).to_contain_text(line)
    assert dialog.locator("ins").last.inner_text().endswith("De leraren praten elke week.")
    assert part(editor.posts[0], "html") == TABLE
    assert part(editor.posts[0], "text").replace("\r\n", "\n") == TSV
    assert json.loads(part(editor.posts[0], "current")) == before
    assert editor.value == before
    dialog.get_by_role("button", name="Overnemen").click()
    expect(dialog).to_be_hidden()
    assert editor.value == proposal()["value"]
    assert editor.say() == "Overgenomen: 2 aspecten, 3 niveaus, 16 uitspraken."
    assert editor.has_focus(editor.cell("a0", "n0"))
    editor.page.keyboard.press("Control+z")
    assert editor.value == before


def test_an_answer_to_a_question_asks_again(editor: EditorPage) -> None:
    before = editor.value
    editor.answers += [
        (200, proposal()),
        (200, proposal(questions=[QUESTION | {"chosen": "level"}], warnings=[])),
    ]
    editor.paste(TSV)
    other = editor.page.get_by_role("radio", name="Bij een eigen niveau")
    other.check()
    expect(editor.page.get_by_text("Twee samengevoegde")).to_have_count(0)
    assert json.loads(part(editor.posts[1], "answers")) == {"kolom-4": "level"}
    assert part(editor.posts[1], "text").replace("\r\n", "\n") == TSV
    expect(other).to_be_checked()
    expect(other).to_be_focused()
    assert editor.page.evaluate("[...new FormData(document.forms[0]).keys()]") == ["body"]
    editor.page.get_by_role("button", name="Laat zoals het is").click()
    assert editor.value == before
    assert editor.has_focus(editor.cell("a0", "n0"))


@pytest.mark.parametrize("name", ["model.docx", "model.xlsx", "model.csv", "model.JSON"])
def test_a_dropped_file_is_read(editor: EditorPage, name: str) -> None:
    editor.answers.append((200, proposal()))
    editor.drop(name, "inhoud")
    expect(editor.page.get_by_role("button", name="Overnemen")).to_be_visible()
    assert f'filename="{name}"' in editor.posts[0]
    assert part(editor.posts[0], "file") == "inhoud"


def test_another_kind_of_file_is_refused_before_it_is_sent(editor: EditorPage) -> None:
    editor.drop("model.pdf", "inhoud")
    expect(editor.page.get_by_role("alert")).to_contain_text("model.pdf is geen .docx, .xlsx, .csv of .json")
    assert not editor.posts


def test_a_file_is_chosen_and_text_is_pasted_in_the_dialog_too(editor: EditorPage) -> None:
    editor.answers += [(200, proposal()), (200, proposal())]
    editor.page.get_by_role("button", name="Inlezen").click()
    expect(editor.page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    editor.page.get_by_label("Bestand met een ontwikkelmodel").set_input_files(
        {"name": "model.csv", "mimeType": "text/csv", "buffer": b"a;b"}
    )
    editor.page.get_by_role("button", name="Laat zoals het is").click()
    editor.page.get_by_role("button", name="Inlezen").click()
    editor.page.get_by_role("dialog").get_by_role("textbox").fill("Koers\nWe weten het.")
    editor.page.get_by_role("button", name="Lees deze tekst").click()
    expect(editor.page.get_by_role("button", name="Overnemen")).to_be_visible()
    assert part(editor.posts[1], "text").replace("\r\n", "\n") == "Koers\nWe weten het."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((400, {"message": "In dit bestand staat geen tabel."}), "In dit bestand staat geen tabel."),
        ((500, "<h1>Server Error</h1>"), "Dit lezen lukte niet (fout 500). Er is niets veranderd."),
        ((403, "<h1>Verboden</h1>"), "Je bent uitgelogd."),
        ((413, ""), "Dit is te groot om te lezen"),
        ((200, "<h1>Inloggen</h1>"), "geen ontwikkelmodel"),
        ((200, {"value": {"levels": "x"}}), "geen ontwikkelmodel"),
    ],
)
def test_an_error_is_said_and_nothing_is_lost(editor: EditorPage, answer: Any, said: str) -> None:
    before = editor.value
    editor.answers += [answer, (200, proposal())]
    editor.paste(TSV)
    expect(editor.page.get_by_role("alert")).to_contain_text(said)
    expect(editor.page.get_by_role("dialog").get_by_role("textbox")).to_have_value(TSV)
    assert editor.value == before
    editor.page.get_by_role("button", name="Probeer het opnieuw").click()
    expect(editor.page.get_by_role("button", name="Overnemen")).to_be_visible()
    editor.wrong.clear()  # the browser notes each answer that is no 200


def test_ordinary_text_is_pasted_as_ever(editor: EditorPage) -> None:
    editor.cell("a0", "n0").click()
    assert not editor.paste("Een regel\nen nog een")
    assert not editor.paste("Een\tcel", "<table><tr><td>Een cel</table>")
    editor.page.keyboard.press("Escape")
    assert editor.paste("Eerste regel\nTweede regel")  # on a cell, not in it
    texts = [line["t"] for line in editor.value["aspects"][0]["cells"]["n0"]]
    assert texts[2:] == ["Eerste regel", "Tweede regel"]
    assert not editor.posts


def test_plain_text_fills_an_empty_rubric(open_editor: Opened) -> None:
    editor = open_editor(None)
    editor.answers.append((200, proposal(changes=[])))
    editor.page.get_by_role("group", name="Dit ontwikkelmodel is nog leeg").focus()
    assert editor.paste("FASE 1\nWe weten het.")
    expect(editor.page.get_by_role("dialog")).to_contain_text("Er verandert niets")
    editor.page.get_by_role("button", name="Overnemen").click()
    assert editor.page.locator("tbody tr").count() == 2


@pytest.mark.parametrize(("name", "form"), [("Excel", "xlsx"), ("kolommen", "csv"), ("Alles", "json")])
def test_the_rubric_is_saved_as_a_file(editor: EditorPage, name: str, form: str) -> None:
    editor.answers.append((200, "inhoud"))
    editor.page.get_by_role("button", name="Bewaren als").click()
    with editor.page.expect_download() as download:
        editor.page.get_by_role("menuitem", name=name).click()
    assert download.value.suggested_filename == f"rubric.{form}"
    assert part(editor.posts[0], "format") == form
    assert json.loads(part(editor.posts[0], "value")) == editor.value
    assert editor.say() == "Het bestand is gemaakt."


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_the_dialog(open_editor: Opened, width: int, theme: str) -> None:
    editor = open_editor(rubric(12, 5, 3), width, theme)
    rules = RULES if theme == "light" else OF_COLOUR
    editor.answers.append((200, proposal()))
    editor.page.get_by_role("button", name="Inlezen").click()
    found = problems(editor.page, rules)
    editor.page.get_by_role("dialog").get_by_role("textbox").fill("x")
    editor.page.get_by_role("button", name="Lees deze tekst").click()
    expect(editor.page.get_by_role("button", name="Overnemen")).to_be_visible()
    assert found + problems(editor.page, rules) == []
    assert editor.page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")


def test_a_rubric_is_kept_as_a_reusable_one_and_the_status_leads_to_it(editor: EditorPage) -> None:
    said = "Bewaard als herbruikbaar ontwikkelmodel."
    editor.answers = [(200, {"message": said, "url": "/beheer/x/", "open": "Open het"})]
    editor.page.get_by_role("button", name="Bewaren als").click()
    editor.page.get_by_role("menuitem", name="Bewaar als herbruikbaar ontwikkelmodel").click()
    status = editor.page.get_by_role("status")
    expect(status).to_have_text(f"{said} Open het")
    expect(status.get_by_role("link")).to_have_attribute("href", "/beheer/x/")
    assert '"uid"' in editor.posts[-1]
    assert editor.value == rubric()


def test_a_paste_that_is_far_too_large_is_not_sent(editor: EditorPage) -> None:
    assert editor.paste("a\tb\n" * 600_000)
    expect(editor.page.get_by_role("alert")).to_contain_text("te groot")
    assert not editor.posts
