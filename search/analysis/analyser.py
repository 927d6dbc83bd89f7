"""What an analysis of text gives, whatever the language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, Self

from .folding import fold_word
from .tokens import Token


@dataclass(frozen=True, slots=True)
class Terms:
    """All that one folded word may be found by.

    `stem` is the heavier stem, `kp` the lighter one beside it. Of a compound, `parts` are the smallest
    words in it, in order; `spans` says where each stands in `surface`; `part_stems` and `part_kp` are their
    stems; and `joined` are the compounds inside it, of two parts or more but not all ("basisschool" in
    "basisschoolleerling"), with `joined_stems`.
    """

    surface: str
    stem: str
    kp: str
    parts: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    part_stems: tuple[str, ...] = ()
    part_kp: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    joined_stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What editors decided about words: never split, and split in just this way. Holds folded words only."""

    never: frozenset[str] = frozenset()
    splits: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, never: Iterable[str] = (), splits: Mapping[str, Iterable[str]] | None = None) -> Self:
        """Exceptions of words as somebody typed them."""
        folded = {fold_word(word): tuple(map(fold_word, parts)) for word, parts in (splits or {}).items()}
        return cls(frozenset(map(fold_word, never)), tuple(sorted(folded.items())))


class Analyser(Protocol):
    """The analysis of one language."""

    language: str

    def __hash__(self) -> int:
        """Itself: what was worked out by one analyser is kept for it."""

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, folded, with the place of each."""

    def terms(self, word: str) -> Terms:
        """What a folded word may be found by."""

    def fold(self, text: str) -> str:
        """Lower case without diacritics."""

    def joins(self, words: Iterable[str]) -> tuple[str, ...]:
        """The compounds that these folded words may make in this order, the most likely first."""

    def is_known(self, word: str) -> bool:
        """Whether a folded word is in the word list or is a compound of words in it."""

    def frequency(self, word: str) -> int:
        """How common a folded word is: 0 when the list has no such word, 1 rare, 100 the most common."""

    def with_exceptions(self, exceptions: Exceptions) -> "Analyser":
        """The same analysis with these exceptions; the word list is shared."""
