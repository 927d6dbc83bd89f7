"""What a text is about: the few stems that stand in it more than in the language at large."""

from collections import Counter, defaultdict
from functools import lru_cache
from math import log, sqrt

from ..analysis import Analyser
from ..stop_words import is_stop_word
from ..tokens import word_stem

MOST = 16
IN_TITLE = 4  # times that a word of the title counts
SHORTEST, LONGEST = 3, 40  # letters
COMMONEST = 80  # of `Analyser.frequency`; a word that the list does not know says most


def key_terms(analyser: Analyser, title: str, body: str) -> tuple[tuple[str, float], ...]:
    """The most telling stems of a text and their weights, of which the squares add up to 1.

    Takes the columns of words of an entry. How common a stem is among our own texts is for who compares.
    """
    numbers = Counter(body.split())
    for word in title.split():
        numbers[word] += IN_TITLE
    counts: dict[str, int] = defaultdict(int)
    rarity: dict[str, float] = {}
    for word, number in numbers.items():
        if telling := stem_and_rarity(analyser, word):
            stem, rare = telling
            counts[stem] += number
            rarity[stem] = min(rarity.get(stem, 1.0), rare)
    weights = {stem: (1 + log(number)) * rarity[stem] for stem, number in counts.items()}
    best = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    length = sqrt(sum(weight * weight for _stem, weight in best))
    return tuple((stem, weight / length) for stem, weight in best if weight)


@lru_cache(maxsize=65_536)
def stem_and_rarity(analyser: Analyser, word: str) -> tuple[str, float] | None:
    """The stem of a word and how rare it is, from 0 to 1; None when it says nothing of a text."""
    is_short_or_long = not SHORTEST <= len(word) <= LONGEST
    if is_short_or_long or not word.isalpha() or is_stop_word(analyser.language, word):
        return None
    rare = 1 - min(analyser.frequency(word), COMMONEST) / COMMONEST
    return word_stem(analyser, word), rare
