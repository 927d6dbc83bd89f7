"""What differs between two rubrics, part by part, by their ids."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from .value import Aspect, Level, Rubric, Statement

Kind = Literal["added", "removed", "changed", "moved"]
What = Literal["level", "aspect", "statement", "text"]
TEXTS = ("title", "source", "leadin")


@dataclass(frozen=True)
class Change:
    """One difference. A path leads to where it is now, or was when it is gone."""

    kind: Kind
    what: What
    path: tuple[str, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Spot:
    """A statement with its place."""

    statement: Statement
    path: tuple[str, ...]
    where: str


def diff(before: Rubric | None, after: Rubric) -> list[Change]:
    """The differences, from the top to the bottom; everything is added when there was nothing."""
    before = before or Rubric(after.uid)
    found = [
        Change(
            "changed" if getattr(before, name) else "added",
            "text",
            (name,),
            getattr(before, name),
            getattr(after, name),
        )
        for name in TEXTS
        if getattr(before, name) != getattr(after, name)
    ]
    found += _of_parts("level", "levels", before.levels, after.levels, ("tagline", "leadin"))
    found += _of_parts("aspect", "aspects", before.aspects, after.aspects, ("group",))
    found += _of_statements(before, after)
    return found


def _of_parts(
    what: What,
    folder: str,
    before: Sequence[Level] | Sequence[Aspect],
    after: Sequence[Level] | Sequence[Aspect],
    texts: tuple[str, ...],
) -> Iterator[Change]:
    old, new = {part.id: part for part in before}, {part.id: part for part in after}
    moved = _moved(
        [part.id for part in before if part.id in new], [part.id for part in after if part.id in old]
    )
    for key, part in new.items():
        path = (folder, key)
        if key not in old:
            yield Change("added", what, path, after=part.name)
        elif old[key].name != part.name:
            yield Change("changed", what, path, old[key].name, part.name)
        if key in moved:
            yield Change("moved", what, path, *moved[key])
        for name in texts:
            was, now = getattr(old[key], name) if key in old else "", getattr(part, name)
            if was != now:
                yield Change("changed" if was else "added", "text", (*path, name), was, now)
    for key, part in old.items():
        if key not in new:
            yield Change("removed", what, (folder, key), before=part.name)


def _moved(before: list[str], after: list[str]) -> dict[str, tuple[str, str]]:
    """The fewest keys that have to move to make one order of the other, with both numbers."""
    places = {key: place for place, key in enumerate(before)}
    still = _longest_rising([places[key] for key in after])
    return {
        key: (str(places[key] + 1), str(number))
        for number, key in enumerate(after, start=1)
        if places[key] not in still
    }


def _longest_rising(numbers: list[int]) -> set[int]:
    """The members of a longest rising part of different numbers (patience sorting)."""
    tops: list[int] = []
    below: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        below[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    found: set[int] = set()
    at = tops[-1] if tops else None
    while at is not None:
        found.add(at)
        at = below[at]
    return found


def _spots(rubric: Rubric) -> dict[str, Spot]:
    names = {level.id: level.name for level in rubric.levels}
    found = {}
    for aspect, level, statement in rubric.statements():
        folder = ("cells", level) if level else ("intro",)
        where = f"{aspect.name}, {names[level] if level else _('inleiding')}"
        found[statement.id] = Spot(statement, ("aspects", aspect.id, *folder, statement.id), where)
    return found


def _of_statements(before: Rubric, after: Rubric) -> Iterator[Change]:
    old, new = _spots(before), _spots(after)
    moved: set[str] = set()
    for cell_before, cell_after in _cells(old, new):
        moved |= set(_moved(cell_before, cell_after))
    for key, spot in new.items():
        if key not in old:
            yield Change("added", "statement", spot.path, after=spot.statement.text)
            continue
        was = old[key]
        if was.statement.text != spot.statement.text:
            yield Change("changed", "statement", spot.path, was.statement.text, spot.statement.text)
        if was.path != spot.path:
            yield Change("moved", "statement", spot.path, was.where, spot.where)
        elif key in moved:
            yield Change("moved", "statement", spot.path, spot.where, spot.where)
    for key, spot in old.items():
        if key not in new:
            yield Change("removed", "statement", spot.path, before=spot.statement.text)


def _cells(old: dict[str, Spot], new: dict[str, Spot]) -> Iterator[tuple[list[str], list[str]]]:
    """The statements that stayed in their cell, in the old order and in the new."""
    cells: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    for side, spots in enumerate((old, new)):
        for key, spot in spots.items():
            if key in old and key in new and old[key].path == new[key].path:
                cells.setdefault(spot.path[:-1], ([], []))[side].append(key)
    yield from cells.values()
