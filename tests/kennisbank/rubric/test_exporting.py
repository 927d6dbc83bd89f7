"""Files: what goes out comes in the same, ids included, and no spreadsheet calculates anything of it."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.utils import translation
from openpyxl import load_workbook

from kennisbank.rubric.exporting import to_csv, to_json_file, to_xlsx
from kennisbank.rubric.importing import File, propose, read_exactly
from kennisbank.rubric.value import Aspect, Level, Rubric, Statement, from_json
from tests.kennisbank.rubric.tables import with_204_statements

FORMS: dict[str, Callable[[Rubric], bytes]] = {"xlsx": to_xlsx, "csv": to_csv, "json": to_json_file}
ODD = (
    *(
        "=1+1",
        "+31",
        "-5",
        "@SUM(A1)",
        "'=1",
        "''-2",
        "'",
        "'aangehaald'",
        " =1",
        "een;twee",
        'met "aanhaling"',
    ),
    *(
        "komma, punt.",
        "_x000D_ en _x0041_",
        "**vet** en [link](/a)",
        "é ĳ 🏫 ﬁ",
        "• geen bullet",
        "1. geen nummer",
    ),
    *(
        "TRUE",
        "1e5",
        "2026-01-01",
        "  spaties  ",
        "een  twee",
        "<b>a</b>",
        "&amp;",
        "\u00ad",
        "a\u200bb",
        "NULL",
    ),
)


def odd() -> Rubric:
    """A rubric of texts that programs like to change, with an empty cell and one that is absent."""
    levels = tuple(
        Level(f"l{n}", name=text, tagline=ODD[n], leadin=ODD[n + 1]) for n, text in enumerate(ODD[:4])
    )
    cell = tuple(Statement(f"s{n}", text) for n, text in enumerate(ODD))
    aspects = (
        Aspect(
            "a1", name="=A1", group="-groep", intro=(Statement("i1", "@x"),), cells={"l2": cell, "l0": ()}
        ),
        Aspect("a2", name="", cells={}),
        Aspect("a3", name="=A1", cells={"l3": (Statement("z", "dubbel"),)}),
    )
    return Rubric(
        "b" * 32, "c" * 32, title="=Titel: [a]/*?", source="'+bron", leadin="", levels=levels, aspects=aspects
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "rubric", [with_204_statements(), odd(), Rubric("d" * 32)], ids=["big", "odd", "empty"]
)
def test_export_then_import_changes_nothing(form, rubric):
    assert from_json(rubric.to_json()) == rubric
    file = File(f"ontwikkelmodel.{form}", FORMS[form](rubric))
    assert read_exactly(file).to_json() == rubric.to_json()
    proposal = propose(file, rubric)
    assert proposal.rubric == rubric
    assert proposal.changes == []
    assert proposal.questions == []
    assert proposal.kept_ids == sum(1 for _one in rubric.statements())


@pytest.mark.parametrize("form", FORMS)
def test_an_export_in_another_place_is_a_copy_with_the_same_ids_inside(form):
    rubric = with_204_statements()
    file = File(f"x.{form}", FORMS[form](rubric))
    for current in (None, Rubric.empty()):
        made = propose(file, current).rubric
        assert made.uid != rubric.uid
        assert made.copied_from == rubric.uid
        assert replace(made, uid=rubric.uid, copied_from=None) == rubric


def test_a_spreadsheet_calculates_nothing():
    rows = csv.reader(io.StringIO(to_csv(odd()).decode("utf-8-sig")), delimiter=";")
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in set("=+-@")]
    sheet = load_workbook(io.BytesIO(to_xlsx(odd()))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet["B2"].value == "=A1"


def test_a_workbook_that_was_edited_is_read_as_people_see_it_and_keeps_the_ids():
    rubric = with_204_statements()
    book = load_workbook(io.BytesIO(to_xlsx(rubric)))
    sheet = book.worksheets[0]
    sheet["D2"].value = sheet["D2"].value.replace(".", " hier.", 1)
    out = io.BytesIO()
    book.save(out)
    proposal = propose(File("x.xlsx", out.getvalue()), rubric)
    assert [(change.kind, change.what) for change in proposal.changes] == [("changed", "statement")]
    assert proposal.kept_ids == 204
    assert proposal.rubric.title == rubric.title


def test_a_workbook_that_was_edited_is_read_too_when_its_levels_have_names_of_their_own():
    rubric = with_204_statements()
    names = ("Los zand", "Op weg", "Planmatig", "Samen", "Vernieuwend")
    levels = tuple(replace(level, name=name) for level, name in zip(rubric.levels, names, strict=True))
    rubric = replace(rubric, levels=levels)
    book = load_workbook(io.BytesIO(to_xlsx(rubric)))
    book.worksheets[0]["D2"].value = "Een nieuwe zin, en verder niets."
    out = io.BytesIO()
    book.save(out)
    proposal = propose(File("x.xlsx", out.getvalue()), rubric)
    assert [level.id for level in proposal.rubric.levels] == [level.id for level in rubric.levels]
    assert proposal.kept_ids == 201
    assert [question.kind for question in proposal.questions] == ["header-guess"]


@pytest.mark.parametrize("form", FORMS)
def test_an_export_in_one_language_is_the_same_in_another(form):
    with translation.override("en"):
        data = FORMS[form](with_204_statements())
    assert read_exactly(File(f"x.{form}", data)) == with_204_statements()


def test_a_csv_that_was_edited_keeps_the_ids_and_gives_new_rows_one():
    rubric = with_204_statements()
    lines = to_csv(rubric).decode("utf-8-sig").splitlines()
    lines.append("uitspraak;;;;Richting van de school;Fase 1;Een nieuwe zin.")
    proposal = propose(File("x.csv", "\n".join(lines).encode("utf-8-sig")), rubric)
    assert [(change.kind, change.after) for change in proposal.changes] == [("added", "Een nieuwe zin.")]
    assert proposal.kept_ids == 204
