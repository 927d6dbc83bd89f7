"""What the columns in front of the levels hold: names, intros, groups or numbers."""

import re
from dataclasses import dataclass
from statistics import mean

from ..markup import to_plain
from .grid import Cell, Row
from .headers import GROUP, INTRO, MEASURE
from .lines import plain_name

NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z])[.)]?")
LONG = 60  # characters; a name is rarely longer, an intro rarely shorter
BOLD_NAME = re.compile(r"\*\*([^*]{2,120}?)[:.]?\*\*[:.]?\s+(.+)", re.DOTALL)


@dataclass(frozen=True)
class HeadColumns:
    """The columns in front of the levels, by what they hold; -1 when there is none."""

    name: int = -1
    group: int = -1
    intros: tuple[int, ...] = ()


def roles_of(head: Row, rows: list[Row], columns: list[int]) -> HeadColumns:
    """What each of these columns holds, judged by its head and by what stands in it."""
    kept = [column for column in columns if not _holds_numbers(rows, column)] or columns[-1:]
    if not kept:
        return HeadColumns()
    group = -1
    if len(kept) > 1 and _holds_groups(head, rows, kept[0], kept[1]):
        group, *kept = kept
    name, *intros = kept
    return HeadColumns(name, group, tuple(intros))


def _holds_numbers(rows: list[Row], column: int) -> bool:
    texts = [row[column].text for row in rows if row[column].lines]
    return bool(texts) and all(NUMBERING.fullmatch(text) for text in texts)


def _holds_groups(head: Row, rows: list[Row], column: int, following: int) -> bool:
    if GROUP.search(head[column].text):
        return True
    if INTRO.search(head[following].text):
        return False
    texts = [row[following].text for row in rows if row[following].lines]
    if not texts or mean(map(len, texts)) > LONG or any(ends_a_sentence(text) for text in texts):
        return False
    above: Cell | None = None
    for row in rows:
        cell, beside = row[column], row[following]
        merged = above is not None and cell.origin and cell.origin == above.origin
        if beside.lines and beside.origin != (cell.origin or -1) and (merged or not cell.lines):
            return True
        above = cell
    return False


def ends_a_sentence(text: str) -> bool:
    """Whether a text is more than a name."""
    return text.rstrip("* ").endswith((".", "!", "?"))


def name_and_intro(row: Row, columns: HeadColumns) -> tuple[str, list[str]]:
    """The name of an aspect and its intro, out of the cells in front of the levels."""
    if columns.name < 0:
        return "", []
    cell = row[columns.name]
    intro = [
        line
        for column in columns.intros
        if not row[column].origin or row[column].origin != cell.origin
        for line in row[column].lines
    ]
    name, more = split_name(cell, has_intro=bool(columns.intros))
    return plain_name(to_plain(name).strip()), [*more, *intro]


def split_name(cell: Cell, *, has_intro: bool) -> tuple[str, list[str]]:
    """The name in a cell and the intro below or behind it."""
    if not cell.lines:
        return "", []
    first, *others = cell.lines
    if others:
        if has_intro and len(cell.text) <= LONG and not any(map(ends_a_sentence, others)):
            return cell.text, []  # a name over two lines
        return first, others
    if match := BOLD_NAME.fullmatch(first):
        return match.group(1), [match.group(2)]
    match = MEASURE.search(first)
    if match and 1 < match.start() <= 120:
        return first[: match.start()].rstrip(" :-–—,("), [first[match.start() :]]
    name, colon, rest = first.partition(": ")
    if colon and len(name) <= LONG < len(rest):
        return name, [rest]
    return first, []
