"""Word (.docx): its tables, with merged cells, and the line of text above each.

ISO/IEC 29500-1, 17.4 (tables): gridSpan and vMerge merge cells, gridBefore leaves places empty. The bullets
and numbers of a list are no text in such a file.
"""

from zipfile import ZipFile

from basis.text_extraction.docx import ContentTypes
from basis.text_extraction.package import open_package
from basis.text_extraction.values import FileError, TooBig

from .grid import EMPTY, Cell, Grid, GridBuilder
from .lines import lines_of
from .parts import LIMITS, BoundedReader, Budget, Relations
from .words import Words

MAX_DEPTH = 20
SKIPPED = frozenset({"Fallback", "del", "moveFrom", "tabs", "txbxContent", "instrText", "delText"})
OFF = frozenset({"0", "false", "off", "none"})


class Body(BoundedReader):
    """Gathers the tables of the document."""

    def __init__(self, budget: Budget, links: dict[str, str]) -> None:
        super().__init__(budget)
        self.grids: list[Grid] = []
        self._links = links
        self._depth = 0  # inside something that is skipped
        self._words = Words()
        self._open: list[tuple[GridBuilder, Words, int, str]] = []
        self._builder: GridBuilder | None = None
        self._span, self._merge = 1, ""
        self._is_text = self._in_run = self._is_bold = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in an element."""
        if self._depth or name in SKIPPED:
            self._depth += 1
            return
        value = attributes.get("val", "")
        if name == "tbl":
            self._new_table()
        elif name == "tr" and self._builder:
            self._builder.new_row()
        elif name == "gridBefore" and self._builder and value.isdecimal():
            self._builder.skip(int(value[:4]))
        elif name == "tc":
            self._words, self._span, self._merge = Words(), 1, ""
        elif name == "gridSpan":
            self._span = max(1, int(value)) if value.isdecimal() and len(value) < 5 else 1
        elif name == "vMerge":
            self._merge = value or "continue"
        elif name == "hyperlink":
            self._words.open_link(self._links.get(attributes.get("id", ""), ""))
        else:
            self._in_paragraph(name, value)

    def _in_paragraph(self, name: str, value: str) -> None:
        if name == "r":
            self._in_run, self._is_bold = True, False
        elif name == "b" and self._in_run:
            self._is_bold = value not in OFF
        elif name == "t":
            self._is_text = True
        elif name in {"br", "cr"} and self._in_run:
            self._words.line_break()
        elif name == "tab" and self._in_run:
            self._words.text(" ")
        elif name == "noBreakHyphen":
            self._words.text("-")

    def end(self, name: str) -> None:
        """Close an element."""
        if self._depth:
            self._depth -= 1
        elif name == "t":
            self._is_text = False
        elif name == "r":
            self._in_run = False
        elif name == "p":
            self._words.line_break()
        elif name == "hyperlink":
            self._words.close_link()
        elif name == "tc" and self._builder:
            self._end_cell(self._builder)
        elif name == "tbl" and self._builder:
            self._end_table(self._builder)

    def text(self, text: str) -> None:
        """Keep the text of a run."""
        if self._is_text and not self._depth:
            bold = 1 if self._is_bold else 0
            self._words.bold(bold)
            self._words.text(text)
            self._words.bold(-bold)

    def _new_table(self) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise TooBig
        heading = ""
        if self._builder:
            self._open.append((self._builder, self._words, self._span, self._merge))
        else:
            said = lines_of(self._words.taken())
            heading = said[-1] if said else ""
        self._builder, self._words = GridBuilder(heading), Words()

    def _end_cell(self, builder: GridBuilder) -> None:
        above = builder.above()
        if self._merge == "continue" and above != EMPTY:
            cell = above
        else:
            merged = self._span > 1 or self._merge
            cell = Cell(lines_of(self._words.taken()), builder.new_origin() if merged else 0)
        builder.place(cell, self._span)
        self._words = Words()

    def _end_table(self, builder: GridBuilder) -> None:
        grid = builder.finish()
        self._builder, self._words = None, Words()
        if self._open:
            self._builder, self._words, self._span, self._merge = self._open.pop()
        if grid.rows and (not self._builder or (len(grid.rows) > 1 and grid.width > 1)):
            self.grids.append(grid)
        elif self._builder:
            for line in (line for row in grid.rows for cell in row for line in cell.lines):
                self._words.line_break()
                self._words.text(line)


def read(data: bytes) -> list[Grid]:
    """The tables of a document. Raises FileError."""
    with open_package(data) as package:
        return _tables(package)


def _tables(package: ZipFile) -> list[Grid]:
    budget = Budget()
    types = ContentTypes()
    for _step in types.parse(package, "[Content_Types].xml", LIMITS):
        pass
    if not types.main:
        raise FileError
    body = Body(budget, Relations.of(package, types.main, budget).external)
    body.read_part(package, types.main)
    return body.grids
