"""The analysis of English: Porter's second stemmer, and words that are written both apart and together."""

from collections.abc import Iterable
from functools import lru_cache

from .analyser import Exceptions, Terms
from .folding import fold_text
from .neutral import whole
from .stems import Stems
from .tokens import Piece, Token, Tokeniser

CACHED = 32_768
MAX_LETTERS = 40

ENDINGS = frozenset(("s", "ll", "re", "ve", "d", "m"))  # teacher's, we'll

# words that some write apart
_CLOSED = """
class room, class mate, course work, home work, team work, net work, work shop, work place, school work,
check list, feed back, hand book, on line, web site, play ground, data base, time table, white board, key word
"""
CLOSED = {"".join(words): tuple(words) for words in (pair.split() for pair in _CLOSED.split(","))}
# of these the words themselves are not meant: a network is no net
WHOLE = frozenset(("network", "online", "feedback", "workshop"))


class EnglishAnalyser:
    """Tokens and stems of English text."""

    language = "en"

    def __init__(self, exceptions: Exceptions = Exceptions(), stems: Stems | None = None) -> None:  # noqa: B008
        self._stems = stems or Stems("english", "english")
        self._tokenise = Tokeniser(apostrophes)
        splits = {word: parts for word, parts in CLOSED.items() if word not in WHOLE}
        self._splits = {**splits, **dict(exceptions.splits)}
        for word in exceptions.never:
            self._splits.pop(word, None)
        self.terms = lru_cache(maxsize=CACHED)(self._terms)

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, folded, with the place of each."""
        return self._tokenise(text)

    def fold(self, text: str) -> str:
        """Lower case without diacritics."""
        return fold_text(text)

    def with_exceptions(self, exceptions: Exceptions) -> "EnglishAnalyser":
        """The same analysis with these exceptions."""
        return EnglishAnalyser(exceptions, self._stems)

    def is_known(self, word: str) -> bool:
        """Whether it is one of the few compounds: English ships without a word list."""
        return word in CLOSED

    def frequency(self, word: str) -> int:
        """Nought: English ships without a word list."""
        return 0

    def joins(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words written together, when that is usual."""
        joined = "".join(words)
        stem = self._stems.of(joined)[0]
        return (joined,) if any(stem == self._stems.of(word)[0] for word in CLOSED) else ()

    def _terms(self, word: str) -> Terms:
        if not word.isalpha() or len(word) > MAX_LETTERS:
            return Terms(word, word, word)
        stem, light = self._stems.of(word)
        singular = word.removesuffix("s")
        parts = self._splits.get(word) or self._splits.get(singular, ())
        if not parts:
            return Terms(word, stem, light)
        spans, place = [], 0
        for part in parts:
            start = max(0, word.find(part, place))
            place = start + len(part)
            spans.append((start, place) if word[start:place] == part else (0, len(word)))
        part_stems = tuple(self._stems.of(part)[0] for part in parts)
        return Terms(word, stem, light, parts, tuple(spans), part_stems, part_stems)


def apostrophes(pieces: list[Piece]) -> list[Piece]:
    """What English means by an apostrophe: teacher's is teacher; don't is dont."""
    if len(pieces) == 2 and pieces[1].text in ENDINGS:
        return pieces[:1]
    if len(pieces) == 2 and pieces[1].text == "t":
        return [Piece(pieces[0].text + "t", pieces[0].start, pieces[1].end, 0)]
    return whole(pieces)
