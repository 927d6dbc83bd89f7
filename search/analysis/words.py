"""The word list of a language: how common each word is, and how often it is a part of compounds.

One gzipped text file per language in `data/`, made by `scripts/wordlist.py`. Three lines, each a list with
a space between: the words in alphabetical order; per word its numbers in one base64 text (two bytes each,
big-endian); and the forms whose stems go astray, as `form:base`.
"""

import base64
import gzip
import zlib
from array import array
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

ZIPF_STEPS, FAMILY_STEPS = 4, 1.5  # per unit of log10, and of log2
ZIPF_BITS, FAMILY_BITS = 5, 4
ZIPF_MASK, FAMILY_MASK = (1 << ZIPF_BITS) - 1, (1 << FAMILY_BITS) - 1
FIRST_SHIFT, LAST_SHIFT = ZIPF_BITS, ZIPF_BITS + FAMILY_BITS
NAME = 1 << (ZIPF_BITS + 2 * FAMILY_BITS)  # a name or foreign word: known, never split, never a part

LINKS_S = NAME << 1  # as the beginning of a compound it often takes a linking s


def encode(zipf: float, first: float, last: float, *, flags: int = 0) -> int:
    """The numbers of a word as one: log10 per thousand million words, log2 of the sizes of its families."""
    return (
        min(ZIPF_MASK, round(zipf * ZIPF_STEPS))
        | min(FAMILY_MASK, round(first * FAMILY_STEPS)) << FIRST_SHIFT
        | min(FAMILY_MASK, round(last * FAMILY_STEPS)) << LAST_SHIFT
        | flags
    )


@dataclass(frozen=True, slots=True)
class WordList:
    """What is known about words. `codes` has the numbers of each; `bases` what to stem instead of a form."""

    codes: dict[str, int]
    bases: dict[str, str]

    def __contains__(self, word: str) -> bool:
        return word in self.codes

    def zipf(self, word: str) -> float:
        """How common a word is: 0 for never seen, 3 for once in a million words, 7.5 at most."""
        return (self.codes.get(word, 0) & ZIPF_MASK) / ZIPF_STEPS

    def is_name(self, word: str) -> bool:
        """Whether it is only known as a name or a foreign word."""
        return bool(self.codes.get(word, 0) & NAME)

    def links_s(self, word: str) -> bool:
        """Whether it often takes a linking s as the beginning of a compound: "gedrag"."""
        return bool(self.codes.get(word, 0) & LINKS_S)


def first_family(code: int) -> float:
    """Log2 of how many compounds in the dictionary begin with the word of this code."""
    return (code >> FIRST_SHIFT & FAMILY_MASK) / FAMILY_STEPS


def last_family(code: int) -> float:
    """Log2 of how many compounds in the dictionary end in the word of this code."""
    return (code >> LAST_SHIFT & FAMILY_MASK) / FAMILY_STEPS


def path_of(language: str) -> Path:
    """Where the list of a language is."""
    return DATA / f"{language}.words.gz"


def write(path: Path, codes: dict[str, int], bases: dict[str, str]) -> None:
    """Write a list; the same list always gives the same bytes."""
    words = sorted(codes)
    numbers = array("H", (codes[word] for word in words))
    numbers.byteswap()  # written on a little-endian machine
    lines = (
        " ".join(words),
        base64.b64encode(numbers.tobytes()).decode(),
        " ".join(f"{form}:{base}" for form, base in sorted(bases.items())),
    )
    path.write_bytes(gzip.compress("\n".join(lines).encode("ascii"), 9, mtime=0))


@lru_cache(maxsize=4)
def load(language: str) -> WordList:
    """The list of a language, read once per process."""
    words, encoded, bases = gzip.decompress(path_of(language).read_bytes()).decode("ascii").split("\n")
    numbers = base64.b64decode(encoded)
    one = list(range(LINKS_S * 2))  # every number once in memory, however many words have it
    values = [one[high << 8 | low] for high, low in zip(numbers[::2], numbers[1::2], strict=True)]
    return WordList(
        dict(zip(words.split(" "), values, strict=True)),
        dict(pair.split(":") for pair in bases.split(" ") if pair),
    )


def digest(language: str) -> str:
    """Eight characters that change with the list; noughts before it is first made."""
    path = path_of(language)
    return f"{zlib.crc32(path.read_bytes()) if path.exists() else 0:08x}"
