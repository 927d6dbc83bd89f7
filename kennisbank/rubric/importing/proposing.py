"""The proposal: the rubric with the ids of the one that is there, and what a person needs to judge it."""

from dataclasses import dataclass, field, replace
from typing import Any

from .. import changes, ids
from ..matching import match
from ..value import Rubric, RubricError, from_json
from .problems import ImportProblem
from .questions import Question
from .reading import read
from .sources import Source, answers_of, find


@dataclass(frozen=True)
class Proposal:
    """What would be there after the import, and how that differs from what is there now."""

    rubric: Rubric
    changes: list[changes.Change]
    questions: list[Question] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    kept_ids: int = 0  # statements that are still there, under their id

    def to_json(self) -> dict[str, Any]:
        """The answer for the editor."""
        return {
            "value": self.rubric.to_json(),
            "changes": [
                {
                    "kind": change.kind,
                    "what": change.what,
                    "path": list(change.path),
                    "before": change.before,
                    "after": change.after,
                }
                for change in self.changes
            ],
            "questions": [
                {
                    "id": question.id,
                    "kind": question.kind,
                    "message": question.message,
                    "path": list(question.path),
                    "choices": [{"key": choice.key, "label": choice.label} for choice in question.choices],
                    "chosen": question.chosen,
                }
                for question in self.questions
            ],
            "warnings": list(self.warnings),
            "counts": {
                "levels": len(self.rubric.levels),
                "aspects": len(self.rubric.aspects),
                "statements": sum(1 for _statement in self.rubric.statements()),
                "kept_ids": self.kept_ids,
            },
        }


def propose(source: Source, current: Rubric | None = None, answers: object = None) -> Proposal:
    """The rubric that a paste or a file holds, matched to the current one.

    `answers` are the choices made for the questions of an earlier proposal of the same source; what is no
    answer to a question is passed over. Raises ImportProblem when there is no rubric in it, and RubricError
    when it goes over a limit.
    """
    found = find(source)
    if found.rubric is not None:
        rubric = placed(found.rubric, current)
        return Proposal(rubric, changes.diff(current, rubric), kept_ids=_kept(rubric, current))
    reading = read(found.grids, answers_of(answers))
    rubric = from_json(_with_texts_of(reading.draft.to_rubric(), current).to_json())  # within the limits?
    if current is not None:
        rubric = match(rubric, current).rubric
    questions = [_with_path(question, rubric) for question in reading.questions]
    return Proposal(
        rubric, changes.diff(current, rubric), questions, reading.warnings, kept_ids=_kept(rubric, current)
    )


def read_exactly(source: Source) -> Rubric:
    """The rubric that an export of ours holds, ids and uid included. Raises ImportProblem or RubricError."""
    found = find(source)
    if found.rubric is None:
        return read(found.grids, {}).draft.to_rubric()
    return found.rubric


def placed(rubric: Rubric, current: Rubric | None) -> Rubric:
    """A rubric from an export, in the place of another: the same one is changed, another is matched by text.

    Where there is nothing yet it is a copy: the ids inside stay and the uid is new, as of a copied page.
    """
    if current is None or current.is_empty:
        uid = current.uid if current else ids.new_uid()
        return rubric if uid == rubric.uid else replace(rubric, uid=uid, copied_from=rubric.uid)
    family = {current.uid, current.copied_from} - {None}
    if rubric.uid in family or rubric.copied_from in family:
        return replace(rubric, uid=current.uid, copied_from=current.copied_from)
    return match(rubric, current).rubric


def _with_texts_of(rubric: Rubric, current: Rubric | None) -> Rubric:
    """A table says nothing of the title and the source: those that are there stay."""
    if current is None:
        return rubric
    return replace(
        rubric,
        title=current.title or rubric.title,
        source=current.source,
        leadin=rubric.leadin or current.leadin,
    )


def _kept(rubric: Rubric, current: Rubric | None) -> int:
    known = {statement.id for _a, _l, statement in current.statements()} if current else set()
    return sum(statement.id in known for _a, _l, statement in rubric.statements())


def _with_path(question: Question, rubric: Rubric) -> Question:
    """The question with the ids of the cell that it is about."""
    if question.place is None:
        return question
    row, column = question.place
    aspect = rubric.aspects[row]
    folder = ("cells", rubric.levels[column].id) if column >= 0 else ("intro",)
    return replace(question, path=("aspects", aspect.id, *folder))


__all__ = ["ImportProblem", "Proposal", "RubricError", "propose", "read_exactly"]
