"""Rows as a file for a spreadsheet, made while it is sent: nothing of it is ever on a disk.

openpyxl writes each sheet to a temporary file first, and people do not belong there.
"""

import csv
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape

Row = Sequence[str | int]
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads accents wrongly
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula (OWASP, CSV injection)
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # ECMA-376, 22.9.2.19: such text stands for a character
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Aanmeldingen" sheetId="1" r:id="rId1"/></sheets></workbook>',
}
ABOVE = (
    f'{HEAD}<worksheet xmlns="{SHEET}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    '<cols><col min="1" max="60" width="22" customWidth="1"/></cols><sheetData>'
)


class Line:
    """What a writer was given since it was taken last."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, data: str | bytes) -> int:
        """Keep a piece."""
        self.written.append(data.encode() if isinstance(data, str) else bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def take(self) -> bytes:
        """All of it, once."""
        taken = b"".join(self.written)
        self.written.clear()
        return taken


def guarded(cell: str | int) -> str | int:
    """The same, or with an apostrophe before it when a spreadsheet would calculate it."""
    if isinstance(cell, str) and (cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA)):
        return f"'{cell}"
    return cell


def to_csv(rows: Iterable[Row]) -> Iterator[bytes]:
    """The rows for Excel in Dutch, a line at a time."""
    line = Line()
    writer = csv.writer(line, delimiter=";")
    yield BYTE_ORDER_MARK.encode()
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
        yield line.take()


def to_xlsx(rows: Iterable[Row]) -> Iterator[bytes]:
    """The rows as a workbook of one sheet, a piece at a time; every text is text, never a formula."""
    line = Line()
    with zipfile.ZipFile(line, "w", zipfile.ZIP_DEFLATED) as book:  # type: ignore[call-overload]  # no seek
        for name, text in PARTS.items():
            book.writestr(name, HEAD + text)
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(ABOVE.encode())
            for row in rows:
                sheet.write(f"<row>{''.join(cell_of(cell) for cell in row)}</row>".encode())
                if piece := line.take():
                    yield piece
            sheet.write(b"</sheetData></worksheet>")
    yield line.take()


def cell_of(value: str | int) -> str:
    """One cell."""
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    text = LIKE_A_CODE.sub("_x005F_", NO_XML.sub("", value))
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
