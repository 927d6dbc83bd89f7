"""A rubric while it is being read: texts by place, without ids."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import ids
from ..value import MAX_ASPECTS, MAX_IN_CELL, MAX_STATEMENTS, Aspect, Level, Rubric, Statement
from .headers import LevelHead


@dataclass
class DraftAspect:
    """An aspect; its cells by the number of a level."""

    name: str = ""
    group: str = ""
    intro: list[str] = field(default_factory=list)
    cells: dict[int, list[str]] = field(default_factory=dict)

    def places(self) -> Iterator[tuple[int, list[str]]]:
        """The texts of the intro (-1) and of every level."""
        yield -1, self.intro
        yield from sorted(self.cells.items())


@dataclass
class Draft:
    """What one or more tables say together."""

    title: str = ""
    leadin: str = ""
    levels: list[LevelHead] = field(default_factory=list)
    aspects: list[DraftAspect] = field(default_factory=list)
    # the lines above its tables that name no aspect, with the aspects below each
    headed: list[tuple[str, list[DraftAspect]]] = field(default_factory=list)

    def settle_headings(self) -> None:
        """A line above the only table is the title; above several they are groups."""
        if len(self.headed) > 1:
            for heading, aspects in self.headed:
                for aspect in aspects:
                    aspect.group = aspect.group or heading
        elif self.headed:
            self.title = self.title or self.headed[0][0]

    def level_number(self, head: LevelHead) -> int:
        """The number of a level, which is added when it is new."""
        for number, known in enumerate(self.levels):
            if known.name.casefold() == head.name.casefold():
                return number
        self.levels.append(head)
        return len(self.levels) - 1

    @property
    def is_within_limits(self) -> bool:
        """Whether there are not more aspects and statements than may be."""
        counts = [len(texts) for aspect in self.aspects for _place, texts in aspect.places()]
        return (
            len(self.aspects) <= MAX_ASPECTS
            and max(counts, default=0) <= MAX_IN_CELL
            and sum(counts) <= MAX_STATEMENTS
        )

    def texts(self) -> Iterator[str]:
        """Every statement."""
        for aspect in self.aspects:
            for _place, texts in aspect.places():
                yield from texts

    def to_rubric(self) -> Rubric:
        """The rubric, with new ids."""
        levels = tuple(
            Level(ids.new_id(), head.name, tagline=head.tagline, leadin=head.leadin) for head in self.levels
        )
        aspects = tuple(
            Aspect(
                ids.new_id(),
                name=aspect.name,
                group=aspect.group,
                intro=_statements(aspect.intro),
                cells={
                    levels[at].id: _statements(texts) for at, texts in sorted(aspect.cells.items()) if texts
                },
            )
            for aspect in self.aspects
        )
        return Rubric(ids.new_uid(), title=self.title, leadin=self.leadin, levels=levels, aspects=aspects)


def _statements(texts: list[str]) -> tuple[Statement, ...]:
    return tuple(Statement(ids.new_id(), text) for text in texts)
