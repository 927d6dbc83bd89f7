"""Counting the answers of a team so that no number ever tells what one person said. Pure Python.

A form that comes in is taken apart at once: only counts per question are kept (a question is where an
aspect stands, or what it strives for), never which answers came together. Each question has counts that
are shown and counts that wait. What waits is shown when four answers wait, all four in one go. So every
shown number is a sum over groups that do not overlap, each of at least four people who answered this very
question, and so is the difference between any two moments at which somebody looks. Questions that were
skipped wait on their own: the total of forms is no measure.

Closing a round shows nothing that is less than that. In a round that is shown in between, five answers
would otherwise give away the fifth when it closes; those one to three are dropped. A team that wants all
of them to count chooses at the start to see nothing until it closes: then all answers are one group.

What this cannot stop: a starter who fills in three times and waits for one colleague (nobody logs in, so
nobody can be told apart), and a team of which everyone chooses the same. The screen tells both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..rubric.value import Rubric
from .answers import Answers
from .mapping import next_levels

FLOOR = 4  # answers in the smallest group that is shown
NOT_APPLICABLE = "-"
BETWEEN = "+"  # after the id of a level: between that and the next

Counts = Mapping[str, int]  # by answer
Json = dict[str, dict[str, dict[str, int]]]


@dataclass(frozen=True)
class Tally:
    """How often each answer was given to each question: places and wishes by the id of an aspect."""

    places: Mapping[str, Counts] = field(default_factory=dict)
    wishes: Mapping[str, Counts] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Json) -> "Tally":
        """The counts as they were kept."""
        return cls(data.get("places", {}), data.get("wishes", {}))

    def to_json(self) -> Json:
        """The counts as they are kept; in the order of the alphabet, which tells nothing."""
        return {
            "places": {key: dict(sorted(counts.items())) for key, counts in sorted(self.places.items())},
            "wishes": {key: dict(sorted(counts.items())) for key, counts in sorted(self.wishes.items())},
        }

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.places and not self.wishes


def tally_of(answers: Answers) -> Tally:
    """What one form says; only to be added to others."""
    places, wishes = {}, {}
    for aspect, answer in answers.by_aspect.items():
        if answer.is_not_applicable:
            places[aspect] = {NOT_APPLICABLE: 1}
        elif answer.level:
            places[aspect] = {answer.level + BETWEEN * answer.is_between: 1}
        if answer.ambition:
            wishes[aspect] = {answer.ambition: 1}
    return Tally(places, wishes)


def handed_in(shown: Tally, waiting: Tally, answers: Answers, *, in_between: bool) -> tuple[Tally, Tally]:
    """What is shown and what waits after one more form."""
    waiting = _added(waiting, tally_of(answers))
    return _released(shown, waiting) if in_between else (shown, waiting)


def at_close(shown: Tally, waiting: Tally) -> Tally:
    """What is shown for good when a round closes; what waits and is too few is dropped."""
    return _released(shown, waiting)[0]


def _added(one: Tally, other: Tally) -> Tally:
    return Tally(_sums(one.places, other.places), _sums(one.wishes, other.wishes))


def _sums(one: Mapping[str, Counts], other: Mapping[str, Counts]) -> dict[str, Counts]:
    return {
        question: {
            key: one.get(question, {}).get(key, 0) + other.get(question, {}).get(key, 0)
            for key in {**one.get(question, {}), **other.get(question, {})}
        }
        for question in {**one, **other}
    }


def _released(shown: Tally, waiting: Tally) -> tuple[Tally, Tally]:
    """Move each question that enough people answered, as a whole."""
    enough = Tally(_enough(waiting.places), _enough(waiting.wishes))
    rest = Tally(
        {key: counts for key, counts in waiting.places.items() if key not in enough.places},
        {key: counts for key, counts in waiting.wishes.items() if key not in enough.wishes},
    )
    return _added(shown, enough), rest


def _enough(questions: Mapping[str, Counts]) -> dict[str, Counts]:
    return {key: counts for key, counts in questions.items() if sum(counts.values()) >= FLOOR}


def onto(new: Rubric, old: Rubric, tally: Tally) -> tuple[Tally, bool]:
    """The counts of an older rubric by the aspects and levels of a newer one, and whether all of it fits.

    A question of which any answer no longer exists is left out as a whole: a part of a group of four may
    be one person.
    """
    aspects = {aspect.id for aspect in new.aspects}
    after_old, after_new = next_levels(old), next_levels(new)
    fitting = {NOT_APPLICABLE, *(level.id for level in new.levels)}
    fitting |= {level + BETWEEN for level, after in after_new.items() if after_old.get(level) == after}
    kept = [
        {key: counts for key, counts in questions.items() if key in aspects and fitting.issuperset(counts)}
        for questions in (tally.places, tally.wishes)
    ]
    whole = len(kept[0]) == len(tally.places) and len(kept[1]) == len(tally.wishes)
    return Tally(*kept), whole
