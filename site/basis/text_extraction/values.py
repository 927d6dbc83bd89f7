"""What goes in and comes out, and the words for what can be wrong with a file."""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """How reading a file went."""

    READ = "read"
    PART = "part"  # a limit was reached; what came before it is there
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    TOO_BIG = "too_big"
    TOO_SLOW = "too_slow"


@dataclass(frozen=True)
class Limits:
    """How far we go for one file."""

    file_bytes: int = 50 * 1024 * 1024
    unpacked_bytes: int = 200 * 1024 * 1024  # of one part of a zip
    pages: int = 500
    characters: int = 1_000_000
    seconds: int = 30
    memory: int = 1024 * 1024 * 1024  # bytes of address space


@dataclass(frozen=True)
class Passage:
    """A piece of text with the place it is at: the page of a PDF, or what stands under a heading."""

    text: str
    heading: str = ""
    page: int | None = None


@dataclass(frozen=True)
class Extraction:
    """What a file says, in its order, and how reading it went."""

    outcome: Outcome
    passages: list[Passage] = field(default_factory=list)


class FileError(Exception):
    """A file cannot be read, or no further; `outcome` says why."""

    outcome = Outcome.BROKEN


class Encrypted(FileError):
    """It opens with a password only."""

    outcome = Outcome.ENCRYPTED


class TooBig(FileError):
    """It is, or becomes when unpacked, larger than we go."""

    outcome = Outcome.TOO_BIG


LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
# no database takes a NUL; a soft hyphen and a zero-width space stand inside words
DROPPED = dict.fromkeys([0xAD, 0x200B, 0xFEFF])
SPACED = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0x7F, *range(0x80, 0xA0)], " ")


def clean(text: str) -> str:
    """Text that any database takes and that words are found in; one line break between paragraphs."""
    text = text.encode("utf-8", "ignore").decode()  # a PDF may give half a surrogate pair
    text = unicodedata.normalize("NFC", text).translate(LIGATURES | DROPPED | SPACED)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def join_lines(text: str) -> str:
    """Lines of a printed page as running text; a word that was broken off is whole again.

    A hyphen before "en", "of" and "tot" stays: that is "in- en uitstroom".
    """
    whole = re.sub(r"(?<=[^\W\d_])[-\u2010]\n(?!(?:en|of|tot)\b)(?=[^\W\d_A-Z])", "", clean(text))
    return whole.replace("\n", " ")
