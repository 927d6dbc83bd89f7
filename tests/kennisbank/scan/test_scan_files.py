"""A result as a file: the same table, and nothing that a spreadsheet would run."""

import csv
import io

import pytest
from openpyxl import load_workbook

from tests.kennisbank.scan.conftest import hidden_of
from tests.kennisbank.scan.small import small_rubric


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_files_hold_the_table_and_no_formula(client, kept, result_address, result, kind):
    posted = client.post(
        result_address, hidden_of(result.content.decode()) | {"actie": kind, "notitie-a1": ""}
    )
    for answer in (posted, client.get(kept, {"bestand": kind})):
        assert answer["Content-Disposition"] == f'attachment; filename="ontwikkelscan.{kind}"'
        if kind == "csv":
            rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
        else:
            sheet = load_workbook(io.BytesIO(answer.content)).active
            rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
            assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert rows[2] == ["Kijken naar gegevens", "Fase 2", "ja", "Fase 4", "+2", ""] or rows[2] == [
            *("Kijken naar gegevens", "Fase 2", "ja", "Fase 4", "'+2", ""),
        ]
        assert len(rows) == 5


def test_a_note_that_is_a_formula_is_text_in_both_files():
    from kennisbank.scan.answers import Answer, Answers
    from kennisbank.scan.export import rows_of_one, to_csv, to_xlsx

    rows = rows_of_one(small_rubric(), Answers.of({"a1": Answer(level="f1", note='=HYPERLINK("https://x")')}))
    assert "'=HYPERLINK" in to_csv(rows).decode()
    cell = load_workbook(io.BytesIO(to_xlsx(rows))).active["F2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("https://x")')
