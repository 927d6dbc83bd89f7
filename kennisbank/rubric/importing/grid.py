"""A table from anywhere: rows of cells, in which a merged cell stands at each place that it covers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from basis.text_extraction.values import TooBig

MAX_ROWS = 2_000
MAX_COLUMNS = 100
MAX_CELLS = 60_000
MAX_LINES = 30_000


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell. Places with the same `origin`, which is not 0, are one merged cell."""

    lines: tuple[str, ...] = ()
    origin: int = 0

    @property
    def text(self) -> str:
        """The lines as one."""
        return " ".join(self.lines)


EMPTY = Cell()
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    """One table, with every row as long as the longest, and the line of text that stood above it."""

    rows: tuple[Row, ...]
    heading: str = ""

    @property
    def width(self) -> int:
        """How many columns."""
        return len(self.rows[0]) if self.rows else 0

    def turned(self) -> "Grid":
        """The same with its rows as columns."""
        return replace(self, rows=tuple(zip(*self.rows, strict=True)))


@dataclass
class GridBuilder:
    """Places cells as they come, row by row, around those that hang down from above."""

    heading: str = ""
    rows: list[dict[int, Cell]] = field(default_factory=list)
    _hanging: dict[int, tuple[int, Cell]] = field(default_factory=dict)  # column: rows left, cell
    _column: int = 0
    _cells: int = 0
    _lines: int = 0

    def new_row(self) -> None:
        """Begin a row. Raises TooBig."""
        if len(self.rows) >= MAX_ROWS:
            raise TooBig
        self._fill_hanging()
        self.rows.append({})
        self._column = 0

    def skip(self, columns: int) -> None:
        """Leave places empty."""
        self._column += min(columns, MAX_COLUMNS)

    def add(self, lines: tuple[str, ...], colspan: int = 1, rowspan: int = 1) -> None:
        """Put a cell at the next place that is free. Raises TooBig."""
        self.place(Cell(lines, self.new_origin() if colspan > 1 or rowspan > 1 else 0), colspan, rowspan)

    def place(self, cell: Cell, colspan: int = 1, rowspan: int = 1) -> None:
        """The same for a cell that is made already."""
        if not self.rows:
            self.new_row()
        self._lines += len(cell.lines)
        if self._lines > MAX_LINES:
            raise TooBig
        while self._column in self._hanging:
            self._take_hanging()
        for _times in range(min(colspan, MAX_COLUMNS)):
            self._put(self._column, cell)
            if rowspan > 1:
                self._hanging[self._column] = (min(rowspan, MAX_ROWS), cell)
                self._lower(self._column)
            self._column += 1

    def new_origin(self) -> int:
        """A number for one merged cell."""
        return len(self.rows) * MAX_COLUMNS * 2 + self._column + 1

    def above(self) -> Cell:
        """The cell above the next place."""
        return self.rows[-2].get(self._column, EMPTY) if len(self.rows) > 1 else EMPTY

    def _put(self, column: int, cell: Cell) -> None:
        self._cells += 1
        if self._cells > MAX_CELLS:
            raise TooBig
        if column < MAX_COLUMNS:  # nobody reads a rubric that is wider
            self.rows[-1][column] = cell

    def _take_hanging(self) -> None:
        self._put(self._column, self._hanging[self._column][1])
        self._lower(self._column)
        self._column += 1

    def _lower(self, column: int) -> None:
        left, cell = self._hanging.pop(column)
        if left > 1:
            self._hanging[column] = (left - 1, cell)

    def _fill_hanging(self) -> None:
        """Give the row that ends what hangs down at its end."""
        if self.rows:
            for column in [column for column in self._hanging if column >= self._column]:
                self._put(column, self._hanging[column][1])
                self._lower(column)

    def finish(self) -> Grid:
        """The table as it became."""
        self._fill_hanging()
        return made_of(self.rows, self.heading)


def made_of(rows: Sequence[dict[int, Cell]], heading: str = "") -> Grid:
    """A grid of rows by column, without the rows and columns in which nothing stands."""
    used = sorted({column for row in rows for column, cell in row.items() if cell.lines})
    if len(used) * len(rows) > 2 * MAX_CELLS:
        raise TooBig
    full = [tuple(row.get(column, EMPTY) for column in used) for row in rows]
    return Grid(tuple(row for row in full if any(cell.lines for cell in row)), heading)
