"""What the planner is told of words: how common they are in the texts, and what else says the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Count:
    """In how many texts a word stands, and in how many one with the same stem."""

    word: int
    stem: int


class Vocabulary(Protocol):
    """What is known of the words in the texts of one language."""

    documents: int

    def counts(self, words: Iterable[str]) -> Mapping[str, Count]:
        """The counts of each of these folded words; all of them in one look."""

    def corrections(self, word: str) -> Sequence[str]:
        """At most two words that look like this one and do stand in a public text, best first."""

    def relatives(self, word: str) -> Sequence[str]:
        """A few words that begin like this one: for a word that no text has, not to be shown."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Another way to say a word, and how sure that is."""

    words: tuple[str, ...]
    weight: float = 0.75
