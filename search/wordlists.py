"""Other ways to say a word, and words that are split in their own way."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from .analysis import Analyser, Exceptions, analyser_for
from .planner import Meaning

SEED = Path(__file__).parent / "seed" / "synonyms.json"
LANGUAGE = "nl"  # of the list


@lru_cache(maxsize=4)
def synonyms(language: str) -> Mapping[str, Sequence[Meaning]]:
    """Other ways to say a word, by the folded word; those of Dutch come from a list of our own."""
    if language != LANGUAGE:
        return {}
    found: dict[str, list[Meaning]] = {}
    rows: list[dict[str, Any]] = json.loads(SEED.read_text(encoding="utf-8"))
    analyser = analyser_for(language)
    for row in rows:
        word = words_of(analyser, row["word"])
        for text in row["meanings"]:
            meaning = words_of(analyser, text)
            if len(word) == 1:
                found.setdefault(word[0], []).append(Meaning(meaning))
            if row["direction"] == "both" and len(meaning) == 1:
                found.setdefault(meaning[0], []).append(Meaning(word))
    return found


def words_of(analyser: Analyser, text: str) -> tuple[str, ...]:
    """The folded words of an entry of the list."""
    return tuple(token.text for token in analyser.tokens(text) if token.span == 1)


def split_exceptions(language: str) -> Exceptions:
    """Words that are never split, and words that are split in just one way: none yet."""
    return Exceptions()


def analyser_of(language: str) -> Analyser:
    """The analysis of a language, with what editors decided about splitting words."""
    return _analyser(language, split_exceptions(language))


@lru_cache(maxsize=8)
def _analyser(language: str, exceptions: Exceptions) -> Analyser:
    # one for as long as the exceptions stay the same: it remembers the words that it has seen
    return analyser_for(language).with_exceptions(exceptions)
