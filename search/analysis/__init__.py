"""Analysis of text for search: what the words are, and what each may be found by. Pure Python, no Django."""

from functools import lru_cache

import Stemmer

from .analyser import Analyser, Exceptions, Terms
from .en import EnglishAnalyser
from .neutral import NeutralAnalyser
from .nl import DutchAnalyser
from .tokens import EXTRA_CHARACTERS, Token
from .words import digest

REVISION = 2  # add one whenever the same text gives other tokens or terms; a test keeps watch

# changes when tokens of the same text change: by our code, the word list or the stemmers
VERSION = f"{REVISION}-{digest('nl')}-{Stemmer.version()}"

__all__ = [
    "EXTRA_CHARACTERS",
    "VERSION",
    "Analyser",
    "Exceptions",
    "Terms",
    "Token",
    "analyser_for",
]


@lru_cache(maxsize=16)
def analyser_for(language: str) -> Analyser:
    """The analysis of a language by its code ("nl", "nl-be", "en"); if unknown, of words as they stand."""
    match language.lower().replace("_", "-").split("-")[0]:
        case "nl":
            return DutchAnalyser()
        case "en":
            return EnglishAnalyser()
        case other:
            return NeutralAnalyser(other)
