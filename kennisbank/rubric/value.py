"""The value of a rubric: levels, aspects, and statements in the cells where they meet."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from . import ids

SCHEMA = 1
MAX_LEVELS = 12
MAX_ASPECTS = 60
MAX_IN_CELL = 40
MAX_STATEMENTS = 2_000  # intro and cells together
MAX_TEXT = 2_000  # characters
MAX_BYTES = 256 * 1024  # of the value as JSON

Json = dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """What is wrong at one place, in the language of the reader."""

    path: tuple[str, ...]
    message: str
    is_warning: bool = False


class RubricError(ValueError):
    """A value is no rubric; `problems` says where and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(str(problem.message) for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Statement:
    """One sentence, under an id that stays."""

    id: str
    text: str


@dataclass(frozen=True)
class Level:
    """A phase of growth: what it is called, in a few words, and how its statements begin."""

    id: str
    name: str = ""
    tagline: str = ""
    leadin: str = ""


@dataclass(frozen=True)
class Aspect:
    """What grows: its statements by the id of a level. A level without statements may be absent."""

    id: str
    name: str = ""
    group: str = ""
    intro: tuple[Statement, ...] = ()
    cells: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)

    def statements(self) -> Iterator[tuple[str, Statement]]:
        """Every statement with the id of its level; that of the intro is empty."""
        yield from (("", statement) for statement in self.intro)
        for level, statements in self.cells.items():
            yield from ((level, statement) for statement in statements)


@dataclass(frozen=True)
class Rubric:
    """The whole table. Equal when everything in it is, ids included."""

    uid: str
    copied_from: str | None = None
    title: str = ""
    source: str = ""
    leadin: str = ""
    levels: tuple[Level, ...] = ()
    aspects: tuple[Aspect, ...] = ()

    @classmethod
    def empty(cls) -> "Rubric":
        """A new one, without anything in it."""
        return cls(ids.new_uid())

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a level nor an aspect."""
        return not self.levels and not self.aspects

    @property
    def can_be_filled_in(self) -> bool:
        """Whether there is something to choose from."""
        return len(self.levels) > 1 and bool(self.aspects)

    def statements(self) -> Iterator[tuple[Aspect, str, Statement]]:
        """Every statement with its aspect and the id of its level; that of the intro is empty."""
        for aspect in self.aspects:
            yield from ((aspect, level, statement) for level, statement in aspect.statements())

    def all_ids(self) -> set[str]:
        """The ids of its levels, aspects and statements."""
        statements = {statement.id for _aspect, _level, statement in self.statements()}
        return statements | {level.id for level in self.levels} | {aspect.id for aspect in self.aspects}

    def with_aspects(self, only: Collection[str]) -> "Rubric":
        """The same with these aspects alone, in their own order; with all when none of them is there."""
        aspects = tuple(aspect for aspect in self.aspects if aspect.id in only)
        return replace(self, aspects=aspects or self.aspects)

    def to_json(self) -> Json:
        """The value as it is kept."""
        return {
            "schema": SCHEMA,
            "uid": self.uid,
            "copied_from": self.copied_from,
            "title": self.title,
            "source": self.source,
            "leadin": self.leadin,
            "levels": [
                {"id": level.id, "name": level.name, "tagline": level.tagline, "leadin": level.leadin}
                for level in self.levels
            ],
            "aspects": [
                {
                    "id": aspect.id,
                    "group": aspect.group,
                    "name": aspect.name,
                    "intro": _listed(aspect.intro),
                    "cells": {level: _listed(statements) for level, statements in aspect.cells.items()},
                }
                for aspect in self.aspects
            ],
        }


def _listed(statements: tuple[Statement, ...]) -> list[Json]:
    return [{"id": statement.id, "t": statement.text} for statement in statements]


def from_json(data: object) -> Rubric:
    """The rubric that a value is. Raises RubricError with everything that is wrong, up to a bound.

    What came in valid goes out equal. Whether it is ready to publish is another question: see completeness.
    """
    from .checking import Reader  # it makes what is defined here

    return Reader().read(data)
