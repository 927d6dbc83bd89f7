"""A result as the templates print it: picture, table and sentences, all of the same numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from ..rubric.value import Rubric
from . import counting
from .answers import Answers, standing
from .export import wish_of
from .form import step_of
from .models import Round
from .radar import Line, radar
from .rubrics import Wanted
from .sentences import level_name, of_growth, of_one, of_team, place_name, steps_name
from .spread import Growth, Spread, growth, spreads_of

MOST_WANTED = 3


@dataclass(frozen=True)
class Row:
    """One aspect of one person's result."""

    name: str
    now: str
    step: int  # of the little stairs; 0 for none
    wish: str
    steps: str
    note: str
    is_proposed: bool
    is_not_applicable: bool


@dataclass(frozen=True)
class Result:
    """What one person's answers come to."""

    rubric: Rubric
    answers: Answers

    @cached_property
    def _numbers(self) -> list[tuple[int | None, int | None]]:
        """Where each aspect stands, and where it should go."""
        given = [(aspect, self.answers.to(aspect)) for aspect in self.rubric.aspects]
        return [
            (standing(self.rubric, aspect, answer).place, wish_of(self.rubric, answer.ambition))
            for aspect, answer in given
        ]

    @cached_property
    def sentences(self) -> list[str]:
        """The result in words."""
        return of_one(self.rubric, self.answers)

    @cached_property
    def radar(self) -> SafeString:
        """The picture."""
        now, wishes = [now for now, _wish in self._numbers], [wish for _now, wish in self._numbers]
        names = [aspect.name for aspect in self.rubric.aspects]
        return radar(names, len(self.rubric.levels), [Line("now", now), Line("later", wishes)])

    @cached_property
    def rows(self) -> list[Row]:
        """The table."""
        found = []
        for aspect, (now, wish) in zip(self.rubric.aspects, self._numbers, strict=True):
            answer = self.answers.to(aspect)
            steps = None if now is None or wish is None else wish - now
            found.append(
                Row(
                    name=aspect.name,
                    now=place_name(self.rubric, now),
                    step=0 if now is None else step_of(now // 2, len(self.rubric.levels)),
                    wish=place_name(self.rubric, wish),
                    steps=steps_name(steps),
                    note=answer.note,
                    is_proposed=standing(self.rubric, aspect, answer).is_proposed,
                    is_not_applicable=answer.is_not_applicable,
                )
            )
        return found

    @property
    def has_notes(self) -> bool:
        """Whether anything was noted."""
        return any(row.note for row in self.rows)

    @property
    def wanted(self) -> list[Wanted]:
        """What to read about: the biggest wishes, or else the lowest levels."""
        return wanted(self.rubric, self._numbers)


def wanted(rubric: Rubric, numbers: Sequence[tuple[int | None, int | None]]) -> list[Wanted]:
    """The aspects with the biggest wish first, then those that stand lowest; the level is the next one up."""
    known = [
        (-max(0, (wish or now) - now), now, wish, aspect)
        for aspect, (now, wish) in zip(rubric.aspects, numbers, strict=True)
        if now is not None
    ]
    found = []
    for _step, now, wish, aspect in sorted(known, key=lambda one: one[:2])[:MOST_WANTED]:
        level = min((now if wish is None else max(wish, now)) // 2 + (wish is None), len(rubric.levels) - 1)
        found.append(Wanted(aspect.id, aspect.name, rubric.levels[level].id))
    return found


@dataclass(frozen=True)
class Bar:
    """How many chose one place."""

    name: str
    count: int
    part: int  # percents of those who chose


@dataclass(frozen=True)
class TeamRow:
    """One aspect of a team's result."""

    name: str
    is_shown: bool
    bars: list[Bar]
    not_applicable: int
    median: str
    step: int
    wish: str
    before: str
    steps: str


@dataclass(frozen=True)
class TeamResult:
    """What the shown answers of a round come to, beside those of the round before."""

    now: Round
    before: Round | None = None

    @cached_property
    def rubric(self) -> Rubric:
        """The rubric that was answered."""
        return self.now.snapshot.rubric

    @cached_property
    def spreads(self) -> list[Spread]:
        """The spread of each aspect."""
        return spreads_of(self.rubric, self.now.tally)

    @cached_property
    def _earlier(self) -> tuple[list[Spread], bool]:
        if self.before is None:
            return [], True
        tally, whole = counting.onto(self.rubric, self.before.snapshot.rubric, self.before.tally)
        return spreads_of(self.rubric, tally), whole

    @cached_property
    def grown(self) -> list[Growth]:
        """Each aspect beside itself in the round before; nothing without one."""
        return growth(self._earlier[0], self.spreads) if self.before else []

    @property
    def fits(self) -> bool:
        """Whether everything of the round before still exists in the rubric."""
        return self._earlier[1]

    @cached_property
    def is_shown(self) -> bool:
        """Whether there is anything to see."""
        return any(one.is_shown for one in self.spreads)

    @cached_property
    def sentences(self) -> list[str]:
        """The result in words."""
        return of_team(self.rubric, self.spreads) + of_growth(self.grown)

    @cached_property
    def radar(self) -> SafeString:
        """The picture of the middles: now, the round before, and the wish."""
        lines = [Line("now", [one.median for one in self.spreads])]
        if self.grown:
            lines.append(Line("before", [one.before.median for one in self.grown]))
        lines.append(Line("later", [one.wish for one in self.spreads]))
        return radar([aspect.name for aspect in self.rubric.aspects], len(self.rubric.levels), lines)

    @cached_property
    def rows(self) -> list[TeamRow]:
        """The table."""
        return [self._row(number, one) for number, one in enumerate(self.spreads)]

    def _row(self, number: int, one: Spread) -> TeamRow:
        grown = self.grown[number] if self.grown else None
        bars = [
            Bar(place_name(self.rubric, place), count, round(100 * count / one.total))
            for place, count in enumerate(one.counts)
            if count
        ]
        wish = one.wish
        return TeamRow(
            name=one.aspect.name,
            is_shown=one.is_shown,
            bars=bars,
            not_applicable=one.not_applicable,
            median=place_name(self.rubric, one.median),
            step=0 if one.median is None else step_of(one.median // 2, len(self.rubric.levels)),
            wish="" if wish is None else place_name(self.rubric, wish),
            before=place_name(self.rubric, grown.before.median) if grown else "",
            steps=steps_name(grown.steps) if grown else "",
        )

    @property
    def levels(self) -> list[str]:
        """The levels from low to high, for the legend."""
        return [level_name(self.rubric, number) for number in range(len(self.rubric.levels))]

    @property
    def wanted(self) -> list[Wanted]:
        """What to read about."""
        return wanted(self.rubric, [(one.median, one.wish) for one in self.spreads])
