"""The analysis of a language that we know nothing about: words are found as they are written."""

from collections.abc import Iterable

from .analyser import Exceptions, Terms
from .folding import fold_text
from .tokens import Piece, Token, Tokeniser


class NeutralAnalyser:
    """Folds, and leaves words as they are."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._tokenise = Tokeniser(whole)

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, folded, with the place of each."""
        return self._tokenise(text)

    def terms(self, word: str) -> Terms:
        """The word itself."""
        return Terms(word, word, word)

    def fold(self, text: str) -> str:
        """Lower case without diacritics."""
        return fold_text(text)

    def joins(self, words: Iterable[str]) -> tuple[str, ...]:
        """None: which words go together is not known."""
        return ()

    def is_known(self, word: str) -> bool:
        """Never: there is no list."""
        return False

    def frequency(self, word: str) -> int:
        """Nought: there is no list."""
        return 0

    def with_exceptions(self, exceptions: Exceptions) -> "NeutralAnalyser":
        """The same: nothing is split here."""
        return self


def whole(pieces: list[Piece]) -> list[Piece]:
    """What an apostrophe holds together as one word, and its parts when each is a word by itself."""
    joined = Piece("".join(p.text for p in pieces), pieces[0].start, pieces[-1].end, 0)
    if len(pieces) < 2 or any(len(piece.text) < 3 for piece in pieces):
        return [joined]
    return [joined._replace(span=len(pieces)), *pieces]
