"""Answers to an older rubric, brought onto the one of today by id; what no longer fits is named."""

from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext as _

from ..rubric.markup import to_plain
from ..rubric.value import Aspect, Rubric
from .answers import Answer, Answers


@dataclass(frozen=True)
class Mapped:
    """The answers as they fit now, and in words what fell away."""

    answers: Answers
    gone: tuple[str, ...] = ()


def onto(new: Rubric, old: Rubric, answers: Answers) -> Mapped:
    """The answers that were given to `old`, as answers to `new`."""
    aspects = {aspect.id: aspect for aspect in new.aspects}
    found: dict[str, Answer] = {}
    gone: list[str] = []
    for aspect in old.aspects:
        answer = answers.to(aspect)
        if answer.is_empty:
            continue
        if aspect.id not in aspects:
            gone.append(_("Het onderwerp “%(name)s” is er niet meer.") % {"name": aspect.name})
            continue
        found[aspect.id], lost = _moved(new, old, aspects[aspect.id], aspect, answer)
        gone += [f"{aspects[aspect.id].name}: {message}" for message in lost]
    return Mapped(Answers.of(found), tuple(gone))


def next_levels(rubric: Rubric) -> dict[str, str]:
    """The level that follows each but the highest."""
    ids = [level.id for level in rubric.levels]
    return dict(pairwise(ids))


def _moved(new: Rubric, old: Rubric, to: Aspect, aspect: Aspect, answer: Answer) -> tuple[Answer, list[str]]:
    levels = {level.id for level in new.levels}
    lost = []
    if answer.level and answer.level not in levels:
        lost.append(_("Het niveau dat je koos, is er niet meer."))
        answer = replace(answer, level="", is_between=False)
    after_old, after_new = next_levels(old).get(answer.level), next_levels(new).get(answer.level)
    if answer.is_between and after_old != after_new:
        lost.append(_("“Tussen twee” klopt niet meer: er volgt nu een ander niveau."))
        answer = replace(answer, is_between=False)
    if answer.ambition and answer.ambition not in levels:
        lost.append(_("Het niveau waar je heen wilt, is er niet meer."))
        answer = replace(answer, ambition="")
    texts = {one.id: one.text for _level, one in aspect.statements()}
    left = {one.id for level, one in to.statements() if level}
    for one in sorted(answer.ticks - left):
        lost.append(_("De uitspraak “%(text)s” is er niet meer.") % {"text": to_plain(texts.get(one, ""))})
    return replace(answer, ticks=answer.ticks & left), lost
