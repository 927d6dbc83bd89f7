"""How much two texts are alike, and which of many belong together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

NEAR = 0.75  # of the pairs of letters shared; below it a sentence is another one
ALL_PAIRS = 2_500  # comparisons; beyond that only what shares words is compared
MOST_CANDIDATES = 5
COMMON = 60  # texts; a word that is in more of them says nothing
WORD = re.compile(r"\w{3,}")


class Pairs:
    """The pairs of letters of texts, counted once for each text."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Counter[str], int]] = {}

    def of(self, text: str) -> tuple[Counter[str], int]:
        """The pairs of a text and their number."""
        if text not in self._known:
            small = f" {text.casefold()} "
            self._known[text] = (Counter(map("".join, pairwise(small))), len(small) - 1)
        return self._known[text]

    def likeness(self, one: str, other: str) -> float:
        """From 0 to 1: the share of pairs that two texts have in common (Dice, 1945)."""
        (a, length_a), (b, length_b) = self.of(one), self.of(other)
        if 2 * min(length_a, length_b) <= NEAR * (length_a + length_b):
            return 0.0
        if len(a) > len(b):
            a, b = b, a
        shared = sum(min(count, b[pair]) for pair, count in a.items() if pair in b)
        return 2 * shared / (length_a + length_b)

    def nearest(self, new: Sequence[tuple[str, str]], old: Sequence[tuple[str, str]]) -> dict[str, str]:
        """Keys of old by keys of new, for (key, text) that are near, the nearest first; none twice."""
        found: dict[str, str] = {}
        used: set[str] = set()
        scored = [
            (self.likeness(text, other), place, key, before)
            for place, ((key, text), candidates) in enumerate(_compared(new, old))
            for before, other in candidates
        ]
        for likeness, _place, key, before in sorted(scored, key=lambda one: (-one[0], one[1])):
            if likeness > NEAR and key not in found and before not in used:
                found[key] = before
                used.add(before)
        return found


Keyed = tuple[str, str]


def _compared(new: Sequence[Keyed], old: Sequence[Keyed]) -> Iterator[tuple[Keyed, Sequence[Keyed]]]:
    """Each new text with those that it is compared with."""
    if len(new) * len(old) <= ALL_PAIRS:
        yield from ((one, old) for one in new)
        return
    places: dict[str, list[int]] = defaultdict(list)
    for place, (_key, text) in enumerate(old):
        for word in set(WORD.findall(text.casefold())):
            places[word].append(place)
    for one in new:
        words = set(WORD.findall(one[1].casefold()))
        shared = Counter(
            place for word in words if len(places.get(word, ())) <= COMMON for place in places.get(word, ())
        )
        yield one, [old[place] for place, _count in shared.most_common(MOST_CANDIDATES)]
