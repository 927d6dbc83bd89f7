"""A rubric as it is read: numbered levels, and cells that say which level they are of."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict

from django.http import HttpRequest
from django.utils.safestring import SafeString

from .markup import to_html, to_plain
from .value import Aspect, Level, Rubric

ANCHOR = "aspect-"
MODEL = "model-"  # before the uid: where on the page a rubric begins
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
    anchor: str = ""
    scan_uid: str = ""  # empty where a visitor could not fill it in


class OnPage(TypedDict):
    """What depends on where a rubric is shown."""

    prefix: str
    anchor: str
    scan_uid: str


def show(
    rubric: Rubric,
    *,
    only: Collection[str] = (),
    as_cards: bool = False,
    examples: Examples | None = None,
    prefix: str = "",
    anchor: str = "",
    scan_uid: str = "",
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
        anchor,
        scan_uid,
    )


def on_page(rubric: Rubric, context: Mapping[str, Any]) -> OnPage:
    """How this rubric is shown on the page of a template's context.

    Before its ids stands nothing, unless another one took them; where it begins is an address once.
    """
    request: HttpRequest | None = context.get("request")
    if request is None:
        return OnPage(prefix="", anchor="", scan_uid="")
    taken: dict[str, str] = vars(request).setdefault("rubric_anchors", {})
    prefix = "" if all(aspect.id not in taken for aspect in rubric.aspects) else f"{len(taken)}-"
    anchor = "" if rubric.uid in taken.values() else MODEL + rubric.uid
    taken |= {f"{prefix}{aspect.id}": rubric.uid for aspect in rubric.aspects}
    return OnPage(prefix=prefix, anchor=anchor, scan_uid=rubric.uid if can_scan(rubric, context) else "")


def can_scan(rubric: Rubric, context: Mapping[str, Any]) -> bool:
    """Whether a visitor of this page could fill it in: not in a preview, nor in the example of a block."""
    is_live = getattr(context.get("page"), "live", False)
    is_preview = getattr(context.get("request"), "is_preview", False)
    return is_live and not is_preview and rubric.can_be_filled_in


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
