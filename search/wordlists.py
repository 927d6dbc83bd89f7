"""What editors decided about words, in memory under the content stamp: right at once in every process."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from basis import frame

from .analysis import Analyser, Exceptions, analyser_for
from .models import SplitRule, Synonym
from .models.language import folded
from .planner import Meaning


def synonyms(language: str) -> Mapping[str, Sequence[Meaning]]:
    """Other ways to say a word, by the word as its tokens: several with a space between for "co-teaching"."""
    return frame.current().kept(("synonyms", language), lambda: read_synonyms(language))


def split_exceptions(language: str) -> Exceptions:
    """Words that are never split, and words that are split in just one way."""
    return frame.current().kept(("split rules", language), lambda: read_split_exceptions(language))


def analyser_of(language: str) -> Analyser:
    """The analysis of a language, with what editors decided about splitting words."""
    return _analyser(language, split_exceptions(language))


@lru_cache(maxsize=8)
def _analyser(language: str, exceptions: Exceptions) -> Analyser:
    # one for as long as the exceptions stay the same: it remembers the words that it has seen
    return analyser_for(language).with_exceptions(exceptions)


def read_synonyms(language: str) -> Mapping[str, Sequence[Meaning]]:
    """The list as it is in the database now; what two lines say of a word is taken together."""
    found: dict[str, dict[tuple[str, ...], Meaning]] = {}
    for rule in Synonym.objects.filter(language=language, is_active=True):
        for line in rule.meaning_lines:
            meaning = folded(line, language)
            add(found, rule.folded, meaning)
            if rule.direction == Synonym.Direction.BOTH:
                add(found, meaning, rule.folded)
    return MappingProxyType({word: tuple(meanings.values()) for word, meanings in found.items()})


def add(found: dict[str, dict[tuple[str, ...], Meaning]], word: str, meaning: str) -> None:
    """Note one other way to say a word."""
    words = tuple(meaning.split())
    if word and words and word != meaning:
        found.setdefault(word, {})[words] = Meaning(words)


def read_split_exceptions(language: str) -> Exceptions:
    """The rules as they are in the database now."""
    rules = list(SplitRule.objects.filter(language=language, is_active=True))
    return Exceptions.of(
        never=[rule.folded for rule in rules if not rule.part_words],
        splits={rule.folded: rule.part_words for rule in rules if rule.part_words},
    )
