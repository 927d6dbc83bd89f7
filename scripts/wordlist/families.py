"""Count of how many compounds each word is the beginning or the end, and choose the words worth keeping."""

from collections import Counter
from math import log2

from search.analysis.compounds import LINKS, Splitter
from search.analysis.dutch_words import NO_PARTS
from search.analysis.words import LINKS_S, NAME, WordList, encode

LONGEST = 30
MIN_LINKED, LINKED_SHARE = 3, 0.2
COMMON_NAME, COMMON_WORD = 3.3, 2.0


def families(words: set[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How many words begin with each word and go on with another, end in it, and link it with an s."""
    linked: Counter[str] = Counter()
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word in words:
        if not 7 <= len(word) <= LONGEST:
            continue
        for cut in range(3, len(word) - 2):
            if word[cut:] not in words:
                continue
            for letters, _ in LINKS:
                beginning = word[:cut].removesuffix(letters) if word[:cut].endswith(letters) else ""
                if len(beginning) >= 3 and beginning in words:
                    first[beginning] += 1
                    last[word[cut:]] += 1
                    linked[beginning] += letters == "s"
    return _without_genitives(words, first, last), last, linked


def _without_genitives(words: set[str], first: Counter[str], last: Counter[str]) -> Counter[str]:
    """The same, but "beroeps" is the word "beroep" with a linking s and begins nothing by itself."""
    for word in list(first):
        base = word[:-1]
        if word.endswith("s") and base in words and last[word] <= 2 and last[base] >= 5:
            del first[word]
    return first


def worth_keeping(
    words: set[str],
    names: set[str],
    zipf: dict[str, float],
    first: Counter[str],
    last: Counter[str],
    linked: Counter[str],
) -> dict[str, int]:
    """The numbers of the words that are a part of others, or that have to be known as whole."""
    everything = {}
    for word in words:
        often = linked[word] >= MIN_LINKED and linked[word] >= first[word] * LINKED_SHARE
        flags = LINKS_S if often else 0
        sizes = (log2(1 + first[word]), log2(1 + last[word]))
        everything[word] = encode(zipf.get(word, 0), *sizes, flags=flags)
    splitter = Splitter(WordList(everything, {}))
    kept = {
        word: code
        for word, code in everything.items()
        if first[word]
        or last[word]
        or word in NO_PARTS
        or (zipf.get(word, 0) >= COMMON_WORD and not splitter.split(word))
    }
    known = {word for word, frequency in zipf.items() if frequency >= COMMON_NAME and len(word) >= 5}
    for word in (known | {name for name in names if zipf.get(name, 0) >= COMMON_NAME}) - words:
        kept[word] = encode(zipf[word], 0, 0, flags=NAME)
    return kept
