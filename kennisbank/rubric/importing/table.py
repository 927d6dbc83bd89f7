"""One table, row by row: heads, groups, aspects, and cells to their level."""

from collections.abc import Sequence
from itertools import pairwise

from django.utils.translation import gettext as _

from ..markup import to_plain
from .columns import HeadColumns, name_and_intro, roles_of
from .drafts import Draft, DraftAspect
from .grid import Grid, Row
from .headers import LevelHead, head_of, is_generic, is_of_names, leadin_of, levels_in, with_leadins_apart
from .lines import plain_name
from .questions import Asker, Choice, Question

LAST_LEVEL, OWN_LEVEL, LEAVE_OUT = "last-level", "own-level", "leave-out"
SHORT = 90  # characters of what stands below the name of a level
MAX_NAME = 200  # characters; a longer text that stands alone is no name


class TableReader:
    """Reads one table into a draft."""

    def __init__(
        self, grid: Grid, asker: Asker, number: int, *, is_one_of_more: bool, has_words: bool
    ) -> None:
        self.width = grid.width
        self._is_one_of_more = is_one_of_more
        self._grid, self._asker, self._number = grid, asker, number
        self._heads = {
            place: heads
            for place, row in enumerate(grid.rows)
            if (heads := levels_in(row) if has_words else guessed_levels(place, row))
        }
        self._draft = Draft()
        self._levels: dict[int, int] = {}  # column: number of its level
        self._columns = HeadColumns()
        self._group = ""
        self._waiting = ""  # a row that held a name alone: of a group or of the aspect below
        self._given = ""  # a name in the head itself, or above the table
        self._aspect: DraftAspect | None = None
        self._name_origin = 0
        self._above: Row = ()

    def level_names(self) -> set[str]:
        """The names of its levels, for comparing."""
        return {head.name.casefold() for heads in self._heads.values() for head in heads.values()}

    def read(self, draft: Draft) -> None:
        """Put what the table says into a draft."""
        self._draft = draft
        known = len(draft.aspects)
        before = [text for row in self._grid.rows[: min(self._heads)] if (text := lone_text(row))]
        self._given = self._grid.heading
        if before and (len(self._heads) > 1 or self._is_one_of_more):
            self._waiting = before.pop()
        draft.title = draft.title or next(iter(before), "")
        places = [*sorted(self._heads), len(self._grid.rows)]
        for start, end in pairwise(places):
            self._read_head(self._grid.rows[start], self._heads[start])
            self.read_rows(self._grid.rows[start + 1 : end], head=self._grid.rows[start])
        self._release()
        if self._grid.heading and all(aspect.name != self._grid.heading for aspect in draft.aspects[known:]):
            draft.headed.append((self._grid.heading, draft.aspects[known:]))

    def _read_head(self, row: Row, found: dict[int, LevelHead]) -> None:
        heads = with_leadins_apart([found[column] for column in sorted(found)])
        self._levels = {
            column: self._draft.level_number(head) for column, head in zip(sorted(found), heads, strict=True)
        }
        names = list(range(min(found)))
        self._draft.leadin = self._draft.leadin or next(
            (leadin for column in names if (leadin := leadin_of(row[column]))), ""
        )
        if names and not is_generic(row[names[0]]):
            self._given = to_plain(row[names[0]].lines[0])
        self._aspect, self._name_origin = None, 0

    def read_rows(self, rows: Sequence[Row], head: Row | None = None) -> None:
        """Put rows below the last head into the draft."""
        rows = list(rows)
        if head is not None:
            if rows and self._is_taglines(rows[0], head):
                self._add_taglines(rows.pop(0))
            self._columns = roles_of(head, rows, list(range(min(self._levels))))
            self._read_other_columns(head, rows)
        for row in rows:
            self._read_row(row)

    def _is_taglines(self, row: Row, head: Row) -> bool:
        """Whether the row below the head says more of the levels, instead of being an aspect."""
        names = range(min(self._levels))
        if not names or not all(is_generic(head[column]) for column in names):
            return False
        is_below = all(
            not row[column].lines or (row[column].origin and row[column].origin == head[column].origin)
            for column in names
        )
        texts = [row[column].text for column in self._levels if row[column].lines]
        return bool(texts) and is_below and not self._waiting and all(len(text) <= SHORT for text in texts)

    def _add_taglines(self, row: Row) -> None:
        for column, number in self._levels.items():
            level = self._draft.levels[number]
            if row[column].lines and not level.tagline:
                text = to_plain(row[column].text)
                self._draft.levels[number] = LevelHead(level.name, text, level.leadin)

    def _read_other_columns(self, head: Row, rows: list[Row]) -> None:
        """Ask what to do with columns behind the first level that name none and do hold something."""
        first, last = min(self._levels), max(self._levels)
        for column in range(first + 1, self.width):
            if column in self._levels:
                continue
            texts = [row[column].text for row in rows if row[column].lines and not lone_text(row)]
            if not texts:
                continue
            chosen = self._ask_of_column(column, to_plain(head[column].text), len(texts), column > last)
            if chosen == LAST_LEVEL:
                before = max(known for known in self._levels if known < column)
                self._levels[column] = self._levels[before]
            elif chosen == OWN_LEVEL:
                name = to_plain(head[column].text) or _("Niveau %(number)s") % {
                    "number": len(self._draft.levels) + 1
                }
                self._levels[column] = self._draft.level_number(LevelHead(name))

    def _ask_of_column(self, column: int, name: str, count: int, is_last: bool) -> str:
        level = self._draft.levels[self._levels[max(known for known in self._levels if known < column)]].name
        if name:
            message = _("De kolom “%(name)s” is geen niveau, en er staat tekst in. Wat wil je ermee?")
        elif is_last:
            message = _(
                "Na “%(level)s” staat een kolom zonder kop, met tekst (rijen: %(count)s). Waar hoort die bij?"
            )
        else:
            message = _("Achter “%(level)s” ontbreekt een kop, en er staat tekst onder. Waar hoort die bij?")
        return self._asker.ask(
            Question(
                id=f"headless-column:{self._number}:{column}",
                kind="headless-column",
                message=message % {"name": name[:60], "level": level[:60], "count": count},
                choices=(
                    Choice(LAST_LEVEL, _("Bij “%(level)s”") % {"level": level[:60]}),
                    Choice(OWN_LEVEL, _("Het is een eigen niveau")),
                    Choice(LEAVE_OUT, _("Laat de kolom weg")),
                ),
                chosen=OWN_LEVEL if name else LAST_LEVEL,
            )
        )

    def _read_row(self, row: Row) -> None:
        if text := self._name_alone(row):
            self._release()
            self._waiting = text
            return
        name, intro = name_and_intro(row, self._columns)
        origin = row[self._columns.name].origin if self._columns.name >= 0 else 0
        self._read_group(row)
        goes_on = self._aspect is not None and (
            (origin and origin == self._name_origin) or (not name and not self._waiting)
        )
        if goes_on and origin:
            intro = [line for line in intro if self._aspect and line not in self._aspect.intro]
        if not goes_on:
            self._begin(name)
        self._name_origin = origin
        assert self._aspect is not None
        self._aspect.intro += intro
        self._fill(row, self._aspect, self._above if goes_on else ())
        self._above = row

    def _begin(self, name: str) -> None:
        """A new aspect; what was waiting is its name when it has none, else its group."""
        if name and self._waiting:
            self._group = self._waiting
        elif not name:
            name = self._waiting or self._given
            self._given = ""
        self._waiting = ""
        self._aspect = DraftAspect(name, self._group)
        self._draft.aspects.append(self._aspect)

    def _fill(self, row: Row, aspect: DraftAspect, above: Row) -> None:
        done: set[tuple[int, int]] = set()
        for column, number in sorted(self._levels.items()):
            cell = row[column]
            if not cell.lines or (cell.origin and (cell.origin, number) in done):
                continue
            if above and cell.origin and above[column].origin == cell.origin:
                continue  # it hangs down from the row above, which is of the same aspect
            done.add((cell.origin, number))
            aspect.cells.setdefault(number, []).extend(cell.lines)

    def _read_group(self, row: Row) -> None:
        if self._columns.group >= 0 and row[self._columns.group].lines:
            self._group = to_plain(row[self._columns.group].text)

    def _name_alone(self, row: Row) -> str:
        """The text of a row that holds nothing for any level; empty when it does."""
        lone = lone_text(row)
        if (self._columns.name < 0 and 0 in self._levels and not row[0].origin) or (
            not lone and any(row[column].lines for column in self._levels)
        ):
            return ""
        names, intro = name_and_intro(row, self._columns)
        if not lone and (intro or self._columns.group >= 0):
            return ""  # an aspect without statements yet
        return plain_name(lone or names)

    def _release(self) -> None:
        """A name that nothing followed is that of an aspect without statements."""
        if self._waiting:
            self._draft.aspects.append(DraftAspect(self._waiting, self._group))
            self._waiting = ""
            self._aspect, self._name_origin = None, 0


def lone_text(row: Row) -> str:
    """The text of a row that is one cell; empty when it is more."""
    filled = [cell for cell in row if cell.lines]
    if not filled or any(cell != filled[0] for cell in filled) or (len(filled) > 1 and not filled[0].origin):
        return ""
    return to_plain(filled[0].text).strip() if row[0].lines and len(filled[0].text) <= MAX_NAME else ""


def guessed_levels(place: int, row: Row) -> dict[int, LevelHead]:
    """The first row as head, with levels in every column but those in front."""
    if place:
        return {}
    first = 1
    while first < len(row) - 2 and is_of_names(row[first]):
        first += 1
    return {
        column: head_of(to_plain(cell.lines[0]), [to_plain(line) for line in cell.lines[1:]])
        for column, cell in enumerate(row)
        if column >= first and cell.lines
    }
