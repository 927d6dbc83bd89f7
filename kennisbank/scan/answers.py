"""What somebody answers to a rubric: a level per aspect, ticks, a note, an ambition. Pure Python."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from ..rubric.checking import shown
from ..rubric.value import Aspect, Rubric

SCHEMA = 1
MAX_NOTE = 1_000  # characters
_invisible = re.compile(
    "[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\ud800-\\udfff]"
)  # a note may have lines
KEYS = {"level", "between", "not_applicable", "ticks", "note", "ambition"}

Json = dict[str, Any]


class AnswersError(ValueError):
    """What came in are no answers to this rubric; `messages` says why, for people."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


@dataclass(frozen=True)
class Answer:
    """The answer to one aspect. Levels and ticks are ids of the rubric."""

    level: str = ""
    is_between: bool = False  # between this level and the next
    is_not_applicable: bool = False
    ticks: frozenset[str] = frozenset()
    note: str = ""
    ambition: str = ""  # a level

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == Answer()


@dataclass(frozen=True)
class Answers:
    """The answers by the id of an aspect; an aspect without one is absent."""

    by_aspect: Mapping[str, Answer] = field(default_factory=dict)

    @classmethod
    def of(cls, answers: Mapping[str, Answer]) -> "Answers":
        """These answers without the empty ones."""
        return cls({aspect: answer for aspect, answer in answers.items() if not answer.is_empty})

    def to(self, aspect: Aspect) -> Answer:
        """The answer to an aspect, which may be empty."""
        return self.by_aspect.get(aspect.id, Answer())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said about anything."""
        return not self.by_aspect

    def to_json(self) -> Json:
        """The answers as they are kept."""
        return {
            "schema": SCHEMA,
            "aspects": {
                aspect: {
                    "level": answer.level,
                    "between": answer.is_between,
                    "not_applicable": answer.is_not_applicable,
                    "ticks": sorted(answer.ticks),
                    "note": answer.note,
                    "ambition": answer.ambition,
                }
                for aspect, answer in self.by_aspect.items()
            },
        }


@dataclass(frozen=True)
class Standing:
    """Where an answer stands: in half steps from the lowest level (0), 1 being between that and the next."""

    place: int | None = None  # None: not answered, or not applicable
    is_proposed: bool = False  # read from the ticks, since no level was chosen


def standing(rubric: Rubric, aspect: Aspect, answer: Answer) -> Standing:
    """Where an answer stands: at the level that was chosen, else at the one that the ticks propose."""
    if answer.is_not_applicable:
        return Standing()
    if answer.level:
        return Standing(2 * index_of(rubric, answer.level) + answer.is_between)
    place = proposed(rubric, aspect, answer.ticks)
    return Standing(place, is_proposed=place is not None)


def proposed(rubric: Rubric, aspect: Aspect, ticks: frozenset[str]) -> int | None:
    """The place that ticks propose, in half steps; None without a tick in a cell.

    The highest level of which at least half is ticked, or else the one with the largest part, the lowest
    of equals. When something of the next level is ticked too, between those. So it does not matter
    whether somebody ticks what was true before and still is, or only what describes today.
    """
    parts = []
    for level in rubric.levels:
        ids = [statement.id for statement in aspect.cells.get(level.id, ())]
        parts.append(len(ticks.intersection(ids)) / len(ids) if ids else 0.0)
    if not any(parts):
        return None
    halves = [number for number, part in enumerate(parts) if part >= 0.5]
    found = halves[-1] if halves else parts.index(max(parts))
    return 2 * found + (found + 1 < len(parts) and parts[found + 1] > 0)


def index_of(rubric: Rubric, level: str) -> int:
    """The number of a level, the lowest being 0. Raises ValueError for one that is not there."""
    return [one.id for one in rubric.levels].index(level)


def settled(rubric: Rubric, answers: Answers) -> Answers:
    """Only where each answer stands and what it strives for: no ticks, no notes. What a team hands in."""
    found = {}
    for aspect in rubric.aspects:
        answer = answers.to(aspect)
        place = standing(rubric, aspect, answer).place
        found[aspect.id] = Answer(
            level="" if place is None else rubric.levels[place // 2].id,
            is_between=place is not None and place % 2 == 1,
            is_not_applicable=answer.is_not_applicable,
            ambition=answer.ambition,
        )
    return Answers.of(found)


def problems_of(rubric: Rubric, aspect: Aspect, answer: Answer) -> list[str]:
    """What is wrong with an answer to an aspect, in words that name the aspect."""
    levels = [level.id for level in rubric.levels]
    ids = {statement.id for level, statement in aspect.statements() if level}
    found = []
    if (answer.level and answer.level not in levels) or (answer.ambition and answer.ambition not in levels):
        found.append(_("Dit niveau is er niet."))
    elif answer.is_between and not answer.level:
        found.append(_("Kies bij “tussen twee” het laagste van de twee niveaus."))
    elif answer.is_between and answer.level == levels[-1]:
        found.append(_("Na het hoogste niveau komt geen volgende: “tussen twee” kan daar niet."))
    if answer.is_not_applicable and answer.level:
        found.append(_("Kies een niveau, of “niet van toepassing”."))
    if answer.ticks - ids:
        found.append(_("Deze uitspraak is er niet."))
    if len(answer.note) > MAX_NOTE:
        told = {"count": len(answer.note), "most": MAX_NOTE}
        found.append(_("De notitie heeft %(count)s tekens. Het mogen er hoogstens %(most)s zijn.") % told)
    if _invisible.search(answer.note):
        found.append(_("De notitie bevat een onzichtbaar teken."))
    return [f"{aspect.name}: {message}" for message in found]


def from_json(data: object, rubric: Rubric) -> Answers:
    """The answers that a value holds, every check of them included. Raises AnswersError."""
    if not isinstance(data, dict) or data.keys() != {"schema", "aspects"} or data["schema"] != SCHEMA:
        raise AnswersError([_("Dit zijn geen antwoorden die we kennen.")])
    aspects = {aspect.id: aspect for aspect in rubric.aspects}
    if not isinstance(data["aspects"], dict) or isinstance(data["schema"], bool):
        raise AnswersError([_("Dit zijn geen antwoorden die we kennen.")])
    found, messages = {}, []
    for key, item in list(data["aspects"].items())[: len(aspects) + 1]:
        if key not in aspects:
            raise AnswersError([_("Het aspect “%(id)s” is er niet.") % {"id": shown(key)}])
        answer = _answer(item)
        if answer is None:
            unknown = _("Dit is geen antwoord dat we kennen.")
            messages.append(f"{aspects[key].name}: {unknown}")
            continue
        messages += problems_of(rubric, aspects[key], answer)
        found[key] = answer
    if messages:
        raise AnswersError(messages)
    return Answers.of(found)


def _answer(item: object) -> Answer | None:
    if not isinstance(item, dict) or item.keys() != KEYS:
        return None
    ticks = item["ticks"]
    texts = (item["level"], item["note"], item["ambition"])
    if not isinstance(ticks, list) or len(ticks) > 2_000 or not all(isinstance(one, str) for one in ticks):
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    if not all(isinstance(item[key], bool) for key in ("between", "not_applicable")):
        return None
    return Answer(
        level=item["level"],
        is_between=item["between"],
        is_not_applicable=item["not_applicable"],
        ticks=frozenset(ticks),
        note=item["note"],
        ambition=item["ambition"],
    )
