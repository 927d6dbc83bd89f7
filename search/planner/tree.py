"""The tree that every engine can be asked: groups of ways to say each word, in tokens alone."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Field(StrEnum):
    """Which tokens of a text are looked at; each exists for the title and for the body."""

    WORD = "word"
    STEM = "stem"
    PART = "part"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Atom:
    """One token. An implied one stands only where another way stands too: it tells, and finds no more."""

    field: Field
    token: str
    is_implied: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand beside each other."""

    tokens: tuple[str, ...]


Test = Atom | Phrase


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to meet a group: every test in it holds. `weight` says how good that is, from 0 to 1."""

    tests: tuple[tuple[Test, ...], ...]  # each of these, by any of its alternatives
    weight: float

    @property
    def is_implied(self) -> bool:
        """Whether every text that meets it meets another way of its group too."""
        return all(isinstance(test, Atom) and test.is_implied for tests in self.tests for test in tests)


@dataclass(frozen=True, slots=True)
class Group:
    """What was typed at one place, and every way to say it; the best of them counts."""

    words: str
    variants: tuple[Variant, ...]
    is_required: bool = True
    is_stop_word: bool = False  # nothing is found by it alone
    idf: float = 1.0


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these at least."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class But:
    """The first and not the second."""

    node: "Node"
    without: "Node"


Node = Group | All | Either | But


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that nobody wrote, and what may have been meant, best first."""

    word: str
    instead: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Plan:
    """What to ask of an engine; without groups there is nothing to find."""

    text: str
    language: str
    groups: tuple[Group, ...] = ()
    excluded: tuple[Group, ...] = ()
    corrections: tuple[Correction, ...] = ()
    words: tuple[str, ...] = field(default=())  # as typed, folded, for the exact title

    @cached_property
    def required(self) -> tuple[Group, ...]:
        """The groups that count for what is found; the others only for the order."""
        return tuple(group for group in self.groups if group.is_required) or self.groups

    @property
    def whole(self) -> Node:
        """Texts that meet every group."""
        return self._but(All(self.required) if len(self.required) > 1 else self.required[0])

    @property
    def some(self) -> Node:
        """Texts that meet any group, of what is no stop word."""
        any_of = tuple(group for group in self.groups if not group.is_stop_word) or self.groups
        return self._but(Either(any_of) if len(any_of) > 1 else any_of[0])

    def _but(self, node: Node) -> Node:
        return But(node, Either(self.excluded)) if self.excluded else node
