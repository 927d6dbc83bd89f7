"""The form of a scan: read from what was posted, and laid out for the template that prints it."""

from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..rubric.checking import shown
from ..rubric.markup import to_html
from ..rubric.value import Aspect, Rubric
from .answers import Answer, Answers, AnswersError, problems_of
from .sentences import is_numbered, level_name

LEVEL, BETWEEN, TICK, NOTE, WISH = "niveau-", "tussen-", "uitspraak-", "notitie-", "wens-"
NOT_APPLICABLE = "nvt-"  # with a sign that no id has
STEPS = 5  # that the little stairs of the stylesheet have


@dataclass(frozen=True)
class Posted:
    """What a form says, and in words what of it is no answer to this rubric."""

    answers: Answers  # as they were typed, so that the form can come back
    problems: dict[str, list[str]]  # by the id of an aspect; those of no aspect under ""

    def valid(self) -> Answers:
        """The answers. Raises AnswersError when anything is wrong with them."""
        if self.problems:
            raise AnswersError([message for messages in self.problems.values() for message in messages])
        return self.answers


def posted(data: QueryDict, rubric: Rubric) -> Posted:
    """What a form for this rubric says."""
    aspects = {aspect.id: aspect for aspect in rubric.aspects}
    problems: dict[str, list[str]] = {}
    known = {prefix + key for prefix in (LEVEL, BETWEEN, TICK, NOTE, WISH) for key in aspects}
    for name in data:
        if name.startswith((LEVEL, BETWEEN, TICK, NOTE, WISH)) and name not in known:
            message = _("Dit onderdeel van het formulier kennen we niet: %(name)s.")
            problems.setdefault("", []).append(message % {"name": shown(name)})
            break
    found = {}
    for key, aspect in aspects.items():
        found[key] = answer = _typed(data, key)
        if wrong := problems_of(rubric, aspect, answer):
            problems[key] = wrong
    return Posted(Answers.of(found), problems)


def _typed(data: QueryDict, key: str) -> Answer:
    level = data.get(LEVEL + key, "")
    return Answer(
        level="" if level == NOT_APPLICABLE else level,
        is_between=BETWEEN + key in data,
        is_not_applicable=level == NOT_APPLICABLE,
        ticks=frozenset(data.getlist(TICK + key)),
        note="\n".join(data.get(NOTE + key, "").splitlines()).strip(),
        ambition=data.get(WISH + key, ""),
    )


def fitting(found: Posted, rubric: Rubric) -> Answers:
    """Of a form whose rubric we no longer know: what can still be answered, by id."""
    levels = {level.id for level in rubric.levels}
    answers = {}
    for aspect in rubric.aspects:
        answer = found.answers.to(aspect)
        ids = {one.id for level, one in aspect.statements() if level}
        level = answer.level if answer.level in levels else ""
        answer = replace(
            answer,
            level=level,
            is_between=answer.is_between and bool(level),
            ticks=answer.ticks & ids,
            ambition=answer.ambition if answer.ambition in levels else "",
        )
        answers[aspect.id] = Answer() if problems_of(rubric, aspect, answer) else answer
    return Answers.of(answers)


@dataclass(frozen=True)
class ShownStatement:
    """A statement to tick."""

    id: str
    html: SafeString
    is_ticked: bool


@dataclass(frozen=True)
class ShownLevel:
    """A level to choose."""

    id: str
    number: str  # empty when the name has it
    step: int  # of the little stairs
    name: str
    label: str  # both in one
    tagline: str
    is_chosen: bool
    is_wanted: bool
    statements: tuple[ShownStatement, ...]

    @property
    def ticked(self) -> int:
        """How many statements are ticked."""
        return sum(statement.is_ticked for statement in self.statements)


@dataclass(frozen=True)
class ShownAspect:
    """One aspect of the form."""

    id: str
    number: int
    name: str
    group: str
    intro: tuple[SafeString, ...]
    levels: tuple[ShownLevel, ...]
    answer: Answer
    problems: tuple[str, ...]

    @property
    def has_statements(self) -> bool:
        """Whether there is anything to tick."""
        return any(level.statements for level in self.levels)


def step_of(number: int, levels: int) -> int:
    """The step of the little stairs for a level, the lowest being 0: the highest always fills them."""
    return max(1, round(STEPS * (number + 1) / levels)) if levels else 1


def laid_out(
    rubric: Rubric, answers: Answers, problems: dict[str, list[str]] | None = None
) -> list[ShownAspect]:
    """The form with these answers in it."""
    return [
        ShownAspect(
            id=aspect.id,
            number=number,
            name=aspect.name,
            group=aspect.group,
            intro=tuple(to_html(one.text) for one in aspect.intro),
            levels=tuple(_levels(rubric, aspect, answers.to(aspect))),
            answer=answers.to(aspect),
            problems=tuple((problems or {}).get(aspect.id, ())),
        )
        for number, aspect in enumerate(rubric.aspects, start=1)
    ]


def _levels(rubric: Rubric, aspect: Aspect, answer: Answer) -> list[ShownLevel]:
    return [
        ShownLevel(
            id=level.id,
            number="" if is_numbered(level.name) else str(number + 1),
            label=level_name(rubric, number),
            step=step_of(number, len(rubric.levels)),
            name=level.name,
            tagline=level.tagline,
            is_chosen=answer.level == level.id,
            is_wanted=answer.ambition == level.id,
            statements=tuple(
                ShownStatement(one.id, to_html(one.text), one.id in answer.ticks)
                for one in aspect.cells.get(level.id, ())
            ),
        )
        for number, level in enumerate(rubric.levels)
    ]
