"""Standing a table on its feet: levels along the top, aspects down the side."""

from dataclasses import replace

from django.utils.translation import gettext as _

from .grid import EMPTY, Cell, Grid, Row
from .headers import levels_in
from .questions import Asker, Choice, Question

SHORT = 90  # characters of a head, when nothing else says that it is one


def has_levels(grid: Grid) -> bool:
    """Whether a row of it names levels."""
    return any(levels_in(row) for row in grid.rows)


def upright(grid: Grid, asker: Asker) -> Grid | None:
    """The table with a row that names its levels; None when it has no such row and no such column."""
    if has_levels(grid):
        return grid
    if wide := pivoted(grid):
        return wide
    turned = grid.turned()
    if has_levels(turned):
        asker.warn(_("De niveaus stonden onder elkaar. We hebben de tabel gekanteld."))
        return turned
    return None


def pivoted(grid: Grid) -> Grid | None:
    """A table with a row per aspect and level (aspect, level, statements) as one with a column per level."""
    for column in range(1, min(grid.width - 1, 4)):
        names = [row[column].text for row in grid.rows]
        heads = [(name, row) for name, row in zip(names, grid.rows, strict=True) if is_level(name)]
        distinct = list(dict.fromkeys(name for name, _row in heads))
        if len(distinct) < 2 or len(heads) < 2 * len(distinct) or len(heads) < len(grid.rows) - 2:
            continue
        blocks: dict[str, dict[str, Cell]] = {}
        firsts: dict[str, Row] = {}
        last = ""
        for name, row in heads:
            last = row[0].text or last
            firsts.setdefault(last, row[:column])
            known = blocks.setdefault(last, {}).get(name, EMPTY)
            lines = tuple(line for cell in row[column + 1 :] for line in cell.lines)
            blocks[last][name] = Cell((*known.lines, *lines))
        head = (*(EMPTY for _ in range(column)), *(Cell((name,)) for name in distinct))
        rows = [
            (*firsts[key], *(cells.get(name, EMPTY) for name in distinct)) for key, cells in blocks.items()
        ]
        return replace(grid, rows=(head, *rows))
    return None


def is_level(name: str) -> bool:
    """Whether a text names a level and does no more."""
    return len(name) < SHORT and bool(levels_in((Cell((name,)), Cell(("Fase 99",)))))


def guessed(grid: Grid, asker: Asker) -> Grid | None:
    """A table of which the levels have names that we do not know; asks where those are."""
    if len(grid.rows) < 2 or grid.width < 3:
        return None
    head = grid.rows[0]
    is_head = all(len(cell.text) <= SHORT for cell in head) and sum(bool(cell.lines) for cell in head) >= 2
    chosen = asker.ask(
        Question(
            id="header-guess",
            kind="header-guess",
            message=_("We herkennen geen namen van niveaus, zoals “Fase 1”. Waar staan de niveaus?"),
            choices=(
                Choice("first-row", _("In de eerste rij")),
                Choice("first-column", _("In de eerste kolom")),
                Choice("none", _("Nergens: noem ze Niveau 1, Niveau 2, …")),
            ),
            chosen="first-row" if is_head else "none",
        )
    )
    if chosen == "first-column":
        return grid.turned()
    if chosen == "none":
        names = (Cell((_("Niveau %(number)s") % {"number": number},)) for number in range(1, grid.width))
        return replace(grid, rows=((EMPTY, *names), *grid.rows))
    return grid
