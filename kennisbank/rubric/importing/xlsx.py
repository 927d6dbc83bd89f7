"""Excel (.xlsx): its sheets, with merged cells; and the rubric that an export of ours carries along.

ISO/IEC 29500-1, 18.3 (worksheets), 18.4 (shared strings). Read as a stream: openpyxl knows no merged cells
without building the whole sheet.
"""

import base64
import re
from zipfile import ZipFile

from basis.text_extraction.package import open_package
from basis.text_extraction.values import FileError

from ..value import Rubric
from .grid import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Cell, Grid, made_of
from .json_file import rubric_of
from .lines import lines_of
from .parts import BoundedReader, Budget, Relations
from .words import Words

WORKBOOK = "xl/workbook.xml"
MAX_SHEETS = 10
REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
CARRIED = "deelwijs"  # the hidden sheet of an export

Place = tuple[int, int]  # row and column, from 0


class Workbook(BoundedReader):
    """The names of the sheets and the ids of their parts."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: list[tuple[str, str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a sheet."""
        if name == "sheet":
            found = (attributes.get("name", ""), attributes.get("id", ""), attributes.get("state", ""))
            self.sheets.append(found)


class Strings(BoundedReader):
    """Texts with their bold, of the shared strings or of one cell; furigana is left out."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.texts: list[str] = []
        self._words = Words()
        self._is_text = self._is_bold = self._is_phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in an element."""
        if name in {"si", "is"}:
            self._words = Words()
        elif name == "r":
            self._is_bold = False
        elif name == "b":
            self._is_bold = attributes.get("val", "1") not in {"0", "false"}
        elif name == "rPh":
            self._is_phonetic = True
        elif name == "t":
            self._is_text = not self._is_phonetic

    def end(self, name: str) -> None:
        """Close an element."""
        if name in {"si", "is"}:
            self.texts.append(self._words.taken())
            self._is_bold = False
        elif name == "rPh":
            self._is_phonetic = False
        elif name == "t":
            self._is_text = False

    def text(self, text: str) -> None:
        """Keep text, line by line."""
        if not self._is_text:
            return
        bold = 1 if self._is_bold else 0
        for number, line in enumerate(unescaped(text).split("\n")):
            if number:
                self._budget.spend()
                self._words.line_break()
            self._words.bold(bold)
            self._words.text(line)
            self._words.bold(-bold)


class Sheet(Strings):
    """The cells of a sheet by place, and which of them are merged."""

    def __init__(self, budget: Budget, shared: list[str]) -> None:
        super().__init__(budget)
        self.cells: dict[Place, str] = {}
        self.merged: list[tuple[Place, Place]] = []
        self._shared = shared
        self._row = -1
        self._at: Place = (0, -1)
        self._kind = ""
        self._value: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in an element."""
        if name == "row":
            number = attributes.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() and len(number) < 8 else self._row + 1
            self._at = (self._row, -1)
        elif name == "c":
            self._at = place_of(attributes.get("r", "")) or (self._row, self._at[1] + 1)
            self._kind = attributes.get("t", "n")
        elif name == "v":
            self._value = []
        elif name == "mergeCell":
            first, _colon, last = attributes.get("ref", "").partition(":")
            a, b = place_of(first), place_of(last)
            if a and b and len(self.merged) < MAX_CELLS:
                self.merged.append((a, b))
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        """Close an element."""
        if name == "v" and self._value is not None:
            self._keep(self._shown("".join(self._value)))
            self._value = None
        elif name == "is":
            super().end(name)
            self._keep(self.texts.pop())
        else:
            super().end(name)

    def text(self, text: str) -> None:
        """Keep text."""
        if self._value is not None:
            self._value.append(text)
        else:
            super().text(text)

    def _shown(self, value: str) -> str:
        if self._kind == "s":
            known = value.isdecimal() and len(value) < 8 and int(value) < len(self._shared)
            return self._shared[int(value)] if known else ""
        if self._kind == "n":
            return value.removesuffix(".0")
        return "" if self._kind == "e" else unescaped(value)

    def _keep(self, text: str) -> None:
        row, column = self._at
        if 0 <= row < MAX_ROWS and 0 <= column < MAX_COLUMNS and text.strip():
            self.cells[self._at] = text

    def grid(self) -> Grid:
        """The sheet as a table."""
        height = 1 + max((row for row, _column in self.cells), default=-1)
        rows: list[dict[int, Cell]] = [{} for _ in range(height)]
        for (row, column), text in self.cells.items():
            rows[row][column] = Cell(lines_of(text))
        spread(rows, self.merged)
        return made_of(rows)


def spread(rows: list[dict[int, Cell]], merged: list[tuple[Place, Place]]) -> None:
    """Put each merged cell at every place that it covers."""
    left = MAX_CELLS
    width = 1 + max((column for row in rows for column in row), default=-1)
    for origin, ((top, first), (bottom, last)) in enumerate(merged, start=1):
        cell = rows[top].get(first) if top < len(rows) else None
        if cell is None:
            continue
        cell = Cell(cell.lines, origin)
        # a merged cell at the right edge may cover columns in which nothing else stands
        for row in range(top, min(bottom + 1, len(rows))):
            for column in range(first, min(last + 1, width)):
                rows[row][column] = cell
                left -= 1
                if left < 0:
                    raise FileError


def place_of(reference: str) -> Place | None:
    """Row and column of a reference such as B3."""
    match = REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - 64
    return int(match.group(2)) - 1, column - 1


def unescaped(text: str) -> str:
    """The text with the characters that Excel writes as _x000D_ (22.9.2.19)."""
    return ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text) if "_x" in text else text


def read(data: bytes) -> tuple[Rubric | None, list[Grid]]:
    """The rubric that an export of ours carries while its table is unchanged, else the tables."""
    with open_package(data) as package:
        sheets = _sheets(package)
    carried = next((sheet for name, sheet in sheets if name == CARRIED), None)
    tables = [sheet for name, sheet in sheets if name != CARRIED]
    if carried is not None and tables and (rubric := _carried(carried, tables[0])):
        return rubric, []
    return None, [grid for sheet in tables if (grid := sheet.grid()).rows]


def _sheets(package: ZipFile) -> list[tuple[str, Sheet]]:
    budget = Budget()
    book = Workbook(budget)
    book.read_part(package, WORKBOOK)
    targets = Relations.of(package, WORKBOOK, budget).targets
    strings = Strings(budget)
    if "xl/sharedStrings.xml" in package.namelist():
        strings.read_part(package, "xl/sharedStrings.xml")
    found = []
    for name, key, state in book.sheets[:MAX_SHEETS]:
        target = targets.get(key, "")
        if "worksheets" not in target or (state in {"hidden", "veryHidden"} and name != CARRIED):
            continue
        sheet = Sheet(budget, strings.texts)
        sheet.read_part(package, target.lstrip("/") if target.startswith("/") else f"xl/{target}")
        found.append((name, sheet))
    return found


def _carried(carried: Sheet, table: Sheet) -> Rubric | None:
    """The rubric on the hidden sheet, when the sheet that people see still says the same."""
    from ..exporting import rows_of  # which reads the names of what is here

    text = "".join(carried.cells[at] for at in sorted(carried.cells) if at[1] == 0)
    try:
        rubric = rubric_of(base64.b64decode(text, validate=True))
    except ValueError:
        return None
    if rubric is None:
        return None
    rows = rows_of(rubric)
    expected = {
        (row, column): words(cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell.strip()
    }
    return rubric if expected == {at: words(text) for at, text in table.cells.items()} else None


def words(text: str) -> list[str]:
    """The words of a cell, whatever a program did to its white space."""
    return text.split()
