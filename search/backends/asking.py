"""What is asked of an engine and what it answers: the same for each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from django.db.models import QuerySet

from basis.audience import SearchCondition

from ..planner import Node
from ..visible import VisiblePages

ENOUGH = 20  # texts with all words: when there are as many, those with some of the words are left out


class Order(StrEnum):
    """What comes first."""

    RELEVANCE = "relevantie"
    NEWEST = "nieuwste"
    NEXT = "eerstvolgende"


@dataclass(frozen=True)
class Question:
    """One search for pages, by one viewer."""

    whole: Node
    some: Node
    language: str
    pages: VisiblePages  # the audience rule for the database
    documents: QuerySet  # those that this viewer may open
    condition: SearchCondition  # the same rule, for an engine outside the database
    moment: datetime
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)  # values by facet
    facets: tuple[str, ...] = ()  # which are to be counted
    order: Order = Order.RELEVANCE
    start: int = 0
    number: int = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """One page that was found."""

    entry: int
    page: int
    is_whole: bool
    points: float


@dataclass(frozen=True)
class Answer:
    """What an engine found. `total` counts what is shown; `whole` those with all words."""

    total: int
    whole: int
    candidates: list[Candidate]
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)


class Unfit(Exception):
    """This question is not for an engine outside the database; the database answers it."""


class Engine(Protocol):
    """Finds candidates and counts; the order of the first ones is decided by `ranking`."""

    name: str

    def ask(self, question: Question) -> Answer:
        """The best candidates, how many there are, and the counts of the facets, in one exchange."""

    def check(self) -> None:
        """Raises what `ask` raises when no question is answered at this moment."""
