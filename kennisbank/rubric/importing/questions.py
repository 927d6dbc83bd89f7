"""What only a person can decide: asked, with an answer that holds until another is given."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

MAX_QUESTIONS = 100


@dataclass(frozen=True)
class Choice:
    """One of the answers."""

    key: str
    label: str


@dataclass(frozen=True)
class Question:
    """What is asked, and the answer that was used. The id is the same when the same thing is read again."""

    id: str
    kind: str
    message: str
    choices: tuple[Choice, ...]
    chosen: str
    path: tuple[str, ...] = ()
    place: tuple[int, int] | None = None  # number of the aspect and of the level, -1 for the intro


class Asker:
    """Asks, and knows what was answered before."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = answers
        self.questions: list[Question] = []
        self.warnings: list[str] = []

    def ask(self, question: Question) -> str:
        """The key that holds: what was answered, else what the question proposes."""
        answer = self._answers.get(question.id)
        known = isinstance(answer, str) and any(choice.key == answer for choice in question.choices)
        chosen = str(answer) if known else question.chosen
        if len(self.questions) < MAX_QUESTIONS:
            self.questions.append(replace(question, chosen=chosen))
        return chosen

    def warn(self, message: str) -> None:
        """Say something that needs no answer, once."""
        if message not in self.warnings and len(self.warnings) < MAX_QUESTIONS:
            self.warnings.append(message)
