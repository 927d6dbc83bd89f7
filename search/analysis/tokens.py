"""Cut text into tokens, with the place of each in the text it came from.

A run of text without spaces gives one token, or more that stand for the same thing: "co-teaching" gives
`coteaching`, `co` and `teaching`. The whole comes first, stands at the position of its first part and spans
as many positions as it has parts, so that a phrase can be followed through either.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from .folding import SHY_AND_KIN, fold_word

MAX_LETTERS = 64  # of one word; what is longer is cut into several
MAX_PIECES = 8
CACHED = 32_768

APOSTROPHES = "'’‘ʼ`´′＇"
HYPHENS = "‐‑−_&+-"  # the plain one last: in a set of characters it would make a range
# marks that belong to the letter before them, of the scripts where they are common
MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
WORD = rf"[^\W_](?:[^\W_]|[{MARKS}{SHY_AND_KIN}]){{0,{MAX_LETTERS - 1}}}"
CONNECTED = rf"(?:[{APOSTROPHES}.@{HYPHENS}]|(?<=\d),(?=\d))"
CHUNK = re.compile(rf"[{APOSTROPHES}]?{WORD}(?:{CONNECTED}{WORD}){{0,{MAX_PIECES - 1}}}")
PIECE = re.compile(WORD)

# what stands after the last dot of an address or a file
_ENDINGS = (
    "nl eu com org net edu gov info nu amsterdam frl school academy io dev app fr uk pdf doc docx odt xls"
    " xlsx ods ppt pptx odp csv txt html htm jpg jpeg png svg mp3 mp4 zip"
)
ENDINGS = frozenset(_ENDINGS.split())
# what may be left out of the characters of a token by whoever stores it: letters, digits and these
EXTRA_CHARACTERS = ".@"


class Token(NamedTuple):
    """One word of a text: folded, and where it stands. A tuple, as a frozen dataclass takes thrice as long.

    `start` and `end` count characters of the original text. `position` counts words; a token that is made of
    several parts has the position of the first and a `span` of more than one.
    """

    text: str
    start: int
    end: int
    position: int
    span: int = 1


class Piece(NamedTuple):
    """A token inside a chunk: places and position are counted from where the chunk begins."""

    text: str
    start: int
    end: int
    position: int
    span: int = 1


Apostrophes = Callable[[list[Piece]], list[Piece]]


class Tokeniser:
    """Cuts text; what an apostrophe means is up to the language."""

    def __init__(self, apostrophes: Apostrophes) -> None:
        self._apostrophes = apostrophes
        self._cut = lru_cache(maxsize=CACHED)(self._pieces)

    def __call__(self, text: str) -> list[Token]:
        """The tokens of a text in their order."""
        found: list[Token] = []
        position = 0
        cut, add = self._cut, found.append
        for match in CHUNK.finditer(text):
            start = match.start()
            pieces, width = cut(match.group())
            for word, first, last, place, span in pieces:
                add(Token(word, start + first, start + last, position + place, span))
            position += width
        return found

    def _pieces(self, chunk: str) -> tuple[tuple[Piece, ...], int]:
        """The tokens of a chunk, and how many positions they take."""
        found = _letters_and_digits(chunk) if chunk.isalnum() else self._connected(chunk)
        found = [piece for piece in found if piece.text]
        return tuple(found), max((piece.position + piece.span for piece in found), default=0)

    def _connected(self, chunk: str) -> list[Piece]:
        if len(chunk) > 1 and chunk[0] in APOSTROPHES:
            if chunk[1:].lower() == "s":  # 's avonds
                return []
            return [_moved(piece, 1, 0) for piece in self._pieces(chunk[1:])[0]]
        if "@" in chunk:
            return _whole_and_parts(chunk, fold_address(chunk))
        if "." in chunk or "," in chunk:
            return self._dotted(chunk)
        if any(hyphen in chunk for hyphen in HYPHENS):
            return self._split_at(HYPHENS, chunk, joined=True)
        return self._apostrophes(_bare(chunk))

    def _dotted(self, chunk: str) -> list[Piece]:
        """Abbreviations, numbers, addresses and names of files; otherwise a missing space."""
        words = [fold_word(word) for word in re.split(r"[.,]", chunk)]
        if all(len(word) == 1 and not word.isdigit() for word in words):  # v.o.
            return [Piece("".join(words), 0, len(chunk), 0)]
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", chunk):  # 1.000
            return [Piece("".join(words), 0, len(chunk), 0)]
        if re.fullmatch(r"\d+[.,]\d+", chunk):  # 3,5
            return _whole_and_parts(chunk, ".".join(words))
        ending = chunk.rpartition(".")[2]
        if words[-1] in ENDINGS and "," not in chunk and (ending.islower() or chunk.isupper()):
            return _whole_and_parts(chunk, fold_address(chunk).removeprefix("www."))
        return self._split_at(".,", chunk, joined=False)

    def _split_at(self, characters: str, chunk: str, *, joined: bool) -> list[Piece]:
        """The tokens of what stands between these characters, and all of it as one word when asked."""
        found: list[Piece] = []
        position = 0
        pattern = "".join(map(re.escape, characters))
        for match in re.finditer(rf"[^{pattern}]+", chunk):
            pieces, width = self._pieces(match.group())
            found.extend(_moved(piece, match.start(), position) for piece in pieces)
            position += width
        words = [piece.text for piece in found if piece.span == 1]
        if joined and len(words) > 1 and not all(word.isdigit() for word in words):
            whole = "".join(words)
            if len(whole) <= MAX_LETTERS:
                found.insert(0, Piece(whole, found[0].start, max(p.end for p in found), 0, position))
        return found


def fold_address(text: str) -> str:
    """An e-mail address or host as one word: folded, with its dots, at signs and hyphens made plain."""
    return re.sub(r"[.@]{2,}", ".", "".join(c if c in ".@" else fold_word(c) for c in text)).strip(".@")


def _bare(chunk: str) -> list[Piece]:
    return [
        Piece(fold_word(match.group()), match.start(), match.end(), number)
        for number, match in enumerate(PIECE.finditer(chunk))
    ]


def _whole_and_parts(chunk: str, whole: str) -> list[Piece]:
    parts = [piece for piece in _bare(chunk) if piece.text]
    return [Piece(whole, 0, len(chunk), 0, len(parts)), *parts]


def _letters_and_digits(chunk: str) -> list[Piece]:
    """A word; "groep7" also as its letters and its digits."""
    whole = fold_word(chunk)
    match = re.fullmatch(r"([^\W\d_]{3,})(\d{1,4})", chunk)
    if not match:
        return [Piece(whole, 0, len(chunk), 0)]
    cut = match.end(1)
    letters, digits = fold_word(chunk[:cut]), fold_word(chunk[cut:])
    return [
        Piece(whole, 0, len(chunk), 0, 2),
        Piece(letters, 0, cut, 0),
        Piece(digits, cut, len(chunk), 1),
    ]


def _moved(piece: Piece, start: int, position: int) -> Piece:
    return Piece(piece.text, piece.start + start, piece.end + start, piece.position + position, piece.span)
