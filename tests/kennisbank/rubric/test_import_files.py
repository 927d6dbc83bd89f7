"""Word and Excel files: merged cells, bold, links, and sheets that are hidden."""

import io

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from kennisbank.rubric.importing import File, propose
from tests.kennisbank.rubric.tables import docx_cell, docx_package, xlsx_bytes
from tests.kennisbank.rubric.test_importing import names, shape


def docx_rows(*rows: str) -> File:
    """A document with one table of rows of XML, below a line of text."""
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return File(
        "x.docx", docx_package(f"<w:p><w:r><w:t>Samen groeien</w:t></w:r></w:p><w:tbl>{body}</w:tbl>")
    )


def cells(*texts: str) -> str:
    """Plain cells."""
    return "".join(docx_cell([text] if text else []) for text in texts)


def test_merged_cells_of_word_are_spread():
    rubric = propose(
        docx_rows(
            docx_cell(["Aspect"], '<w:vMerge w:val="restart"/>')
            + docx_cell(["Groei"], '<w:gridSpan w:val="3"/>'),
            docx_cell([], "<w:vMerge/>")
            + docx_cell(["Fase 1", "Los"])
            + docx_cell(["Fase 2"], '<w:gridSpan w:val="2"/>'),
            docx_cell(["Koers"], '<w:vMerge w:val="restart"/>') + cells("a", "b", "c"),
            docx_cell([], "<w:vMerge/>") + cells("d") + docx_cell(["e"], '<w:gridSpan w:val="2"/>'),
            "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cells("", "f", "g"),
            cells("Team") + docx_cell(["h"], '<w:gridSpan w:val="3"/>'),
        )
    ).rubric
    assert rubric.title == "Samen groeien"
    assert [(level.name, level.tagline) for level in rubric.levels] == [("Fase 1", "Los"), ("Fase 2", "")]
    assert shape(rubric) == {"Koers": [["a", "d"], ["b", "c", "e", "f", "g"]], "Team": [["h"], ["h"]]}


def test_bold_links_and_breaks_of_word_are_kept_and_what_was_deleted_is_not():
    run = "<w:r><w:t>{}</w:t></w:r>"
    line = (
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Een </w:t></w:r>'
        '<w:r><w:rPr><w:b w:val="0"/></w:rPr>'
        "<w:t>plan</w:t><w:br/><w:t>Twee</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    )
    links = (
        f'<w:hyperlink r:id="r1">{run.format("de kaart")}</w:hyperlink>'
        f'<w:hyperlink r:id="r2">{run.format(" niet")}</w:hyperlink>'
    )
    rubric = propose(
        docx_rows(
            cells("Aspect", "Fase 1", "Fase 2"), cells("Koers") + docx_cell([line]) + docx_cell([links])
        )
    ).rubric
    assert shape(rubric) == {
        "Koers": [["**Een** plan", "Twee"], ["[de kaart](https://example.org/kaart) niet"]]
    }


def test_a_table_in_a_table_of_word_is_text_or_the_rubric():
    inner = f"<w:tbl><w:tr>{cells('a1')}</w:tr><w:tr>{cells('a2')}</w:tr></w:tbl>"
    nested = f"<w:tc>{inner}<w:p/></w:tc>"
    rubric = propose(
        docx_rows(cells("Aspect", "Fase 1", "Fase 2"), cells("Koers") + nested + cells("b"))
    ).rubric
    assert shape(rubric) == {"Koers": [["a1", "a2"], ["b"]]}
    rows = f"<w:tr>{cells('Aspect', 'Fase 1', 'Fase 2')}</w:tr><w:tr>{cells('Koers', 'a', 'b')}</w:tr>"
    real = f"<w:tbl>{rows}</w:tbl>"
    assert shape(propose(docx_rows(f"<w:tc>{real}<w:p/></w:tc>")).rubric) == {"Koers": [["a"], ["b"]]}


def test_merged_cells_of_excel_are_spread():
    rows = [
        [["Aspect"], ["Groei"], [], []],
        [[], ["Fase 1"], ["Fase 2"], []],
        [["Koers"], ["a"], ["b"], ["c"]],
        [[], ["d"], ["e"], []],
        [["Team"], ["f"], [], []],
    ]
    merged = ("A1:A2", "B1:D1", "C2:D2", "A3:A4", "C4:D4", "B5:D5")
    rubric = propose(File("x.xlsx", xlsx_bytes(rows, merged))).rubric
    assert shape(rubric) == {"Koers": [["a", "d"], ["b", "c", "e"]], "Team": [["f"], ["f"]]}


def test_a_sheet_of_excel_may_begin_anywhere_and_hold_numbers_and_bold():
    book = Workbook()
    book.active.title = "Uitleg"
    book.active["A1"].value = "Lees dit eerst"
    hidden = book.create_sheet("oud")
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("Model")
    for place, text in {
        "C4": "Aspect",
        "D4": "Fase 1",
        "E4": "Fase 2",
        "C6": "Koers",
        "D6": 3,
        "C7": "Team",
    }.items():
        sheet[place].value = text
        hidden[place].value = "verborgen"
    sheet["E6"].value = CellRichText("Een ", TextBlock(InlineFont(b=True), "goed"), " plan\n- Twee")
    sheet["D7"].value = "x_x0041_"
    sheet["E7"].value = "=SUM(A1)"
    out = io.BytesIO()
    book.save(out)
    rubric = propose(File("x.xlsx", out.getvalue())).rubric
    assert names(rubric) == ["Fase 1", "Fase 2"]
    assert shape(rubric) == {"Koers": [["3"], ["Een **goed** plan", "Twee"]], "Team": [["xA"], []]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_as_any_program_writes_it(encoding, delimiter):
    text = 'Aspect;Fase 1;Fase 2\r\nKoers;"één; twee\r\ndrie";b\r\nTeam;c;\r\n'.replace(";", delimiter)
    text = text.replace(f"één{delimiter} twee", "één")
    rubric = propose(File("x.csv", text.encode(encoding))).rubric
    assert shape(rubric) == {"Koers": [["één", "drie"], ["b"]], "Team": [["c"], []]}
