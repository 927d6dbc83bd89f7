"""What a paste holds: HTML as Word, Excel and web pages put it on the clipboard, or plain text with tabs."""

import csv
import io
import re

from basis.text_extraction.values import TooBig

from .grid import Cell, Grid, GridBuilder, made_of
from .html_tokens import Tag, tokens
from .lines import lines_of
from .words import Words

MAX_CHARACTERS = 4_000_000
MAX_TABLES = 300
MAX_DEPTH = 20  # tables in tables
BLOCKS = frozenset(
    {"p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"tr", "pre", "blockquote", "section", "article", "header"}
)
BOLD_TAGS = frozenset({"b", "strong"})
VOID = frozenset({"br", "hr", "img", "col", "input", "wbr", "meta", "link"})
IGNORED = re.compile(r"mso-list:\s*ignore|display:\s*none|mso-hide:\s*all", re.IGNORECASE)
NOT_BOLD = re.compile(r"font-weight:\s*(?:normal|[1-5]00)", re.IGNORECASE)
BOLD = re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE)


class Tables:
    """Reads the tables of a page, and the line of text in front of each."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self._open: list[tuple[GridBuilder, Words, tuple[int, int] | None]] = []
        self._words = Words()
        self._span: tuple[int, int] | None = None  # of the cell at hand
        self._builder: GridBuilder | None = None
        self._marks: list[tuple[str, int]] = []  # open elements that are bold, with what they add
        self._skipped: list[str] = []  # open elements inside one that is not shown

    def read(self, html: str) -> list[Grid]:
        """The tables. Raises TooBig."""
        for token in tokens(html):
            if isinstance(token, str):
                if not self._skipped:
                    self._words.text(token)
            elif self._skipped:
                self._skip(token)
            elif token.closes:
                self._close(token.name)
            else:
                self._begin(token)
        while self._builder:
            self._end_table()
        return self.grids

    def _skip(self, tag: Tag) -> None:
        if not tag.closes:
            if tag.name not in VOID and len(self._skipped) < MAX_DEPTH:
                self._skipped.append(tag.name)
        elif tag.name in self._skipped:
            while self._skipped.pop() != tag.name:
                pass
        elif tag.name in {"td", "th", "tr", "table", "p"}:  # it was never closed
            self._skipped.clear()
            self._close(tag.name)

    def _begin(self, tag: Tag) -> None:
        style = tag.attributes.get("style", "")
        if IGNORED.search(style) and tag.name not in VOID:
            self._skipped = [tag.name]
        elif tag.name == "table":
            self._new_table()
        elif tag.name == "tr" and self._builder:
            self._end_cell()
            self._builder.new_row()
        elif tag.name in {"td", "th"} and self._builder:
            self._end_cell()
            self._words = Words()
            self._span = (number(tag, "colspan"), number(tag, "rowspan"))
        elif tag.name in BLOCKS:
            self._words.line_break()
        elif tag.name == "a":
            self._words.open_link(tag.attributes.get("href", ""))
        elif tag.name in BOLD_TAGS or tag.name == "span":
            bold = 1 if BOLD.search(style) or (tag.name in BOLD_TAGS and not NOT_BOLD.search(style)) else 0
            if len(self._marks) < 1_000:
                self._marks.append((tag.name, bold))
                self._words.bold(bold)

    def _close(self, name: str) -> None:
        if name == "table" and self._builder:
            self._end_table()
        elif name in {"td", "th", "tr"} and self._builder:
            self._end_cell()
        elif name == "caption" and self._builder and not self._span:
            self._builder.heading = next(iter(lines_of(self._words.taken())), "")
        elif name in BLOCKS:
            self._words.line_break()
        elif name == "a":
            self._words.close_link()
        elif self._marks and (name in BOLD_TAGS or name == "span") and self._marks[-1][0] == name:
            self._words.bold(-self._marks.pop()[1])

    def _new_table(self) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise TooBig
        heading = ""
        if self._builder:
            self._open.append((self._builder, self._words, self._span))
        else:
            said = lines_of(self._words.taken())
            heading = said[-1] if said else ""
        self._marks = []
        self._builder, self._words, self._span = GridBuilder(heading), Words(), None

    def _end_cell(self) -> None:
        if self._builder and self._span:
            self._builder.add(lines_of(self._words.taken()), *self._span)
        self._span = None
        self._marks = []
        self._words = Words()

    def _end_table(self) -> None:
        self._end_cell()
        assert self._builder
        grid = self._builder.finish()
        if not self._open:
            self._builder, self._words = None, Words()
            self._keep(grid)
            return
        self._builder, self._words, self._span = self._open.pop()
        if len(grid.rows) > 1 and grid.width > 1:
            self._keep(grid)  # a table inside one that only makes up the page
        else:
            for row in grid.rows:
                for cell in row:
                    for line in cell.lines:
                        self._words.line_break()
                        self._words.text(line)

    def _keep(self, grid: Grid) -> None:
        if len(self.grids) >= MAX_TABLES:
            raise TooBig
        if grid.rows:
            self.grids.append(grid)


def number(tag: Tag, name: str) -> int:
    """The number that an attribute holds, at least 1."""
    value = tag.attributes.get(name, "").strip()
    return max(1, int(value)) if re.fullmatch(r"[0-9]{1,5}", value) else 1


def read_html(html: str) -> list[Grid]:
    """The tables on a clipboard. Raises TooBig."""
    if len(html) > MAX_CHARACTERS:
        raise TooBig
    if html.lstrip().startswith("Version:"):  # the head of Windows' own form, which no browser passes on
        html = html[html.find("<") :]
    return Tables().read(html)


def read_text(text: str) -> list[Grid]:
    """The table in plain text: tabs between cells, and quotes around a cell of several lines, or not."""
    if len(text) > MAX_CHARACTERS:
        raise TooBig
    if "\t" not in text:
        return []
    text = text.replace("\0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return grids_of(whole_rows(text))


def whole_rows(text: str) -> list[list[str]]:
    """Rows of cells: Excel quotes a cell with line breaks; Word does not, and breaks the row."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
        quoted = '"' in text
    except csv.Error:
        rows, quoted = [line.split("\t") for line in text.split("\n")], False
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if quoted:
        return rows
    lines = [line.split("\t") for line in text.split("\n") if line.strip()]
    return joined(lines) or lines


def joined(lines: list[list[str]]) -> list[list[str]]:
    """Rows that line breaks inside cells had cut up; none when they do not fit together exactly."""
    width = max((len(line) for line in lines), default=0)
    first = next((place for place, line in enumerate(lines) if len(line) > 1), len(lines))
    if not any(1 < len(line) < width for line in lines[first:]):
        return []
    rows = fitted(lines[first:], width)
    return lines[:first] + rows if rows else []


def fitted(lines: list[list[str]], width: int) -> list[list[str]]:
    """The lines put together to rows of exactly this width; none when they do not fit."""
    rows: list[list[str]] = []
    for line in lines:
        if rows and (len(rows[-1]) < width or len(line) == 1):
            rows[-1][-1] += "\n" + line[0]
            rows[-1].extend(line[1:])
        else:
            rows.append(list(line))
        if len(rows[-1]) > width:
            return []
    return rows if rows and len(rows[-1]) == width else []


def grids_of(rows: list[list[str]]) -> list[Grid]:
    """The one table of rows of text; a line of one cell above it is its heading. Raises TooBig."""
    builder = GridBuilder()
    heading: list[str] = []
    for row in rows:
        cells = [lines_of(cell, may_hold_tags=True) for cell in row]
        filled = [cell for cell in cells if cell]
        if len(row) == 1 and not builder.rows and filled:
            heading = list(filled[0])
            continue
        builder.new_row()
        for cell in cells:
            builder.place(Cell(cell))
    builder.heading = heading[-1] if heading else ""
    grid = made_of(builder.rows, builder.heading)
    return [grid] if grid.rows else []
