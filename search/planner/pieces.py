"""What was typed, cut into words and phrases."""

import re
from dataclasses import dataclass

from ..analysis import Analyser

MAX_CHARS = 300
MAX_WORDS = 16


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of what was typed: a word or a phrase, wanted or not."""

    words: tuple[str, ...]
    start: int
    end: int
    is_phrase: bool = False
    is_excluded: bool = False


QUOTED = re.compile(r'(?P<minus>(?<!\S)[-−–])?["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]')
MINUS = re.compile(r"(?<!\S)[-−–](?=\w)")


def pieces(text: str, analyser: Analyser) -> list[Piece]:
    """The words and phrases in what was typed, in order, at most sixteen words. Never raises."""
    text = text[:MAX_CHARS].replace("\0", " ")
    found: list[Piece] = []
    rest = text
    for match in QUOTED.finditer(text):
        words = tuple(token.text for token in analyser.tokens(match["phrase"]) if token.span == 1)
        blank = " " * (match.end() - match.start())
        rest = rest[: match.start()] + blank + rest[match.end() :]
        if words:
            is_phrase = len(words) > 1
            found.append(Piece(words, match.start(), match.end(), is_phrase, bool(match["minus"])))
    minuses = {match.end() for match in MINUS.finditer(rest)}
    for token in analyser.tokens(rest):
        if token.span == 1:
            found.append(Piece((token.text,), token.start, token.end, is_excluded=token.start in minuses))
    found.sort(key=lambda piece: piece.start)
    kept: list[Piece] = []
    number = 0
    for piece in found:
        number += len(piece.words)
        if number > MAX_WORDS:
            break
        kept.append(piece)
    return kept
