"""Tokens as engines store them: letters and digits only, so that none of them reads a sign as an operator."""

import re
from functools import lru_cache

from .analysis import Analyser
from .analysis.tokens import CHUNK

PORTER, KP = "1", "2"
_UNSAFE = re.compile(r"[\W_]", re.UNICODE)


def safe(token: str) -> str:
    """The token in letters, digits and the underscore that stands for any other sign: a@b is a_40_b."""
    return token if token.isalnum() else _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}_", token)


def stem_tokens(analyser: Analyser, word: str) -> tuple[str, ...]:
    """The stems of a word by each stemmer, marked with which one made it."""
    terms = analyser.terms(word)
    return (PORTER + safe(terms.stem), KP + safe(terms.kp))


@lru_cache(maxsize=131_072)
def chunk_columns(analyser: Analyser, chunk: str) -> tuple[str, str, str]:
    """The three columns of a run of text without spaces."""
    words: list[str] = []
    stems: list[str] = []
    parts: list[str] = []
    for token in analyser.tokens(chunk):
        if token.span == 1:
            words.append(safe(token.text))
        stems += stem_tokens(analyser, token.text)
        terms = analyser.terms(token.text)
        compound = dict.fromkeys(
            one
            for part in (*terms.parts, *terms.joined)
            for one in (safe(part), *stem_tokens(analyser, part))
        )
        parts += compound
    return " ".join(words), " ".join(stems), " ".join(parts)


def columns(analyser: Analyser, text: str) -> tuple[str, str, str]:
    """The three columns of a text: words in order, their stems, and the parts of compounds with their stems.

    A word with a hyphen stands as its parts in the first and joined in the second, so that a phrase is found.
    """
    found = [chunk_columns(analyser, chunk) for chunk in CHUNK.findall(text)]
    words, stems, parts = zip(*found, strict=True) if found else ((), (), ())
    return " ".join(filter(None, words)), " ".join(filter(None, stems)), " ".join(filter(None, parts))


def beginnings(analyser: Analyser, text: str) -> str:
    """What completes while typing: the words, and those inside compounds."""
    found: dict[str, None] = {}
    for token in analyser.tokens(text):
        found[safe(token.text)] = None
        found.update(dict.fromkeys(map(safe, analyser.terms(token.text).parts)))
    return " ".join(found)


def word_stem(analyser: Analyser, word: str) -> str:
    """The one stem by which the vocabulary keeps the forms of a word together."""
    return stem_tokens(analyser, word)[0] if word else ""
