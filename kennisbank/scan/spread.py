"""The results of a team: how its answers are spread over the levels, per aspect. Pure Python."""

from dataclasses import dataclass

from ..rubric.value import Aspect, Rubric
from .counting import BETWEEN, NOT_APPLICABLE, Counts, Tally


@dataclass(frozen=True)
class Spread:
    """How the shown answers to one aspect are spread. Places are in half steps from the lowest level, 0."""

    aspect: Aspect
    counts: tuple[int, ...] = ()  # by place; empty when too few answered
    not_applicable: int = 0
    wishes: tuple[int, ...] = ()  # by level

    @property
    def is_shown(self) -> bool:
        """Whether enough people answered."""
        return bool(self.total or self.not_applicable)

    @property
    def total(self) -> int:
        """How many chose a place."""
        return sum(self.counts)

    @property
    def median(self) -> int | None:
        """The place in the middle; of two in the middle what lies between, rounded down."""
        return middle(self.counts)

    @property
    def wish(self) -> int | None:
        """The place in the middle of what people strive for."""
        return middle(tuple(count for level in self.wishes for count in (level, 0)))

    @property
    def width(self) -> int:
        """From the lowest to the highest place that somebody chose."""
        found = [place for place, count in enumerate(self.counts) if count]
        return found[-1] - found[0] if found else 0


@dataclass(frozen=True)
class Growth:
    """One aspect in two rounds."""

    before: Spread
    now: Spread

    @property
    def steps(self) -> int | None:
        """How far the middle moved, in half steps; None when either is not shown."""
        if self.before.median is None or self.now.median is None:
            return None
        return self.now.median - self.before.median


def middle(counts: tuple[int, ...]) -> int | None:
    """The median of so many at each place; None of nothing."""
    total = sum(counts)
    if not total:
        return None
    places = [_at(counts, number) for number in ((total - 1) // 2, total // 2)]
    return sum(places) // 2


def _at(counts: tuple[int, ...], number: int) -> int:
    """The place of one answer when all are put in order."""
    for place, count in enumerate(counts):
        number -= count
        if number < 0:
            return place
    raise ValueError(number)


def spreads_of(rubric: Rubric, tally: Tally) -> list[Spread]:
    """The spread of every aspect, in the order of the rubric."""
    levels = [level.id for level in rubric.levels]
    places = [key for level in levels for key in (level, level + BETWEEN)][:-1]
    found = []
    for aspect in rubric.aspects:
        given: Counts = tally.places.get(aspect.id, {})
        wished: Counts = tally.wishes.get(aspect.id, {})
        found.append(
            Spread(
                aspect,
                counts=tuple(given.get(key, 0) for key in places) if given else (),
                not_applicable=given.get(NOT_APPLICABLE, 0),
                wishes=tuple(wished.get(level, 0) for level in levels) if wished else (),
            )
        )
    return found


def growth(before: list[Spread], now: list[Spread]) -> list[Growth]:
    """Each aspect of this round beside itself in the round before; one that is new has nothing before."""
    earlier = {spread.aspect.id: spread for spread in before}
    return [Growth(earlier.get(one.aspect.id, Spread(one.aspect)), one) for one in now]
