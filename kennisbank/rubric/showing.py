"""A rubric as it is read: numbered levels, and cells that say which level they are of."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString

from .markup import to_html, to_plain
from .value import Aspect, Level, Rubric

ANCHOR = "aspect-"
MOST_COLUMNS = 6  # more do not fit beside each other
STEPS = 5  # of the mark that goes with a level
Examples = Mapping[tuple[str, str], Sequence[Any]]  # pages by the ids of aspect and level


@dataclass(frozen=True)
class ShownLevel:
    """A level with its number."""

    number: int
    name: SafeString
    tagline: SafeString
    leadin: SafeString
    label: str  # with its number in words, for who does not see the column
    is_numbered: bool  # whether the name itself says the number

    @property
    def step(self) -> int:
        """How far the mark is filled, from 1 to 5."""
        return min(self.number, STEPS)


@dataclass(frozen=True)
class ShownCell:
    """What stands where an aspect and a level meet."""

    level: ShownLevel
    statements: list[SafeString]
    examples: Sequence[Any] = ()


@dataclass(frozen=True)
class ShownAspect:
    """A row."""

    anchor: str
    name: str  # without markup: it is a link to itself
    group: SafeString  # empty when it is that of the row before
    intro: list[SafeString]
    cells: list[ShownCell]


@dataclass(frozen=True)
class ShownRubric:
    """Everything that the template prints."""

    title: SafeString
    source: SafeString
    leadin: SafeString
    levels: list[ShownLevel] = field(default_factory=list)
    aspects: list[ShownAspect] = field(default_factory=list)
    as_cards: bool = False


def show(
    rubric: Rubric,
    *,
    only: Collection[str] = (),
    as_cards: bool = False,
    examples: Examples | None = None,
    prefix: str = "",
) -> ShownRubric:
    """The rubric, or the aspects with these ids; a wide one is always cards."""
    levels = [_level(level, number) for number, level in enumerate(rubric.levels, start=1)]
    aspects: list[ShownAspect] = []
    group = ""
    for aspect in rubric.aspects:
        if only and aspect.id not in only:
            continue
        cells = [
            ShownCell(
                shown,
                [to_html(one.text) for one in aspect.cells.get(level.id, ())],
                (examples or {}).get((aspect.id, level.id), ()),
            )
            for level, shown in zip(rubric.levels, levels, strict=True)
        ]
        aspects.append(_aspect(aspect, cells, prefix, is_same_group=aspect.group == group))
        group = aspect.group
    return ShownRubric(
        to_html(rubric.title),
        to_html(rubric.source),
        to_html(rubric.leadin),
        levels,
        aspects,
        as_cards or len(levels) > MOST_COLUMNS,
    )


def anchors_for(rubric: Rubric, request: HttpRequest | None) -> str:
    """What stands before the ids of this rubric on the page: nothing, unless another one took these ids."""
    if request is None:
        return ""
    taken: dict[str, str] = vars(request).setdefault("rubric_anchors", {})
    prefix = "" if all(aspect.id not in taken for aspect in rubric.aspects) else f"{len(taken)}-"
    taken |= {f"{prefix}{aspect.id}": rubric.uid for aspect in rubric.aspects}
    return prefix


def _level(level: Level, number: int) -> ShownLevel:
    name = to_plain(level.name)
    is_numbered = bool(re.search(rf"(?<!\d){number}(?!\d)", name))
    label = name if is_numbered else f"{number}. {name}".strip()
    return ShownLevel(
        number, to_html(level.name), to_html(level.tagline), to_html(level.leadin), label, is_numbered
    )


def _aspect(aspect: Aspect, cells: list[ShownCell], prefix: str, *, is_same_group: bool) -> ShownAspect:
    return ShownAspect(
        f"{ANCHOR}{prefix}{aspect.id}",
        to_plain(aspect.name),
        SafeString("") if is_same_group else to_html(aspect.group),
        [to_html(one.text) for one in aspect.intro],
        cells,
    )
