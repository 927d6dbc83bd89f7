"""Find the words that a Dutch compound is made of.

The cheapest road through a word: each part costs less the more compounds of the dictionary begin (or, for
the last part, end) with it, and the more common it is. Between two parts may stand linking letters.
Evidence that the whole is derived and not put together (a prefix, a plural of a word that is not a
compound) keeps it whole.
"""

from typing import NamedTuple

from .dutch_words import NO_PARTS, PARTICLES, PREFIXES, SHORT, WHOLE
from .words import NAME, ZIPF_MASK, ZIPF_STEPS, WordList, encode, first_family, last_family

MIN_LETTERS, MAX_LETTERS = 6, 40
STEP = 3.0  # for each part, so that few parts are better than many
LIMIT, INNER_LIMIT = 7.0, 5.5  # of the average cost of a part: of the word, of a part that is split again
COMMON_LETTERS, COMMON_ZIPF = 8, 4.2

KEPT_CODE = encode(4, 9, 9)  # of a word that editors keep whole, so that it is whole inside others too

LINKS = (("", 0.0), ("s", 0.3), ("en", 0.6), ("n", 1.0), ("e", 1.2), ("er", 1.5))
HISSING = "sxz"  # a linking s is never written after these


class Part(NamedTuple):
    """Where a part begins and ends in its compound; linking letters are between parts."""

    start: int
    end: int


class _Road(NamedTuple):
    cost: float
    parts: tuple[Part, ...]

    @property
    def average(self) -> float:
        return self.cost / len(self.parts) - STEP


class Splitter:
    """Splits compounds with a word list; the words of `never` stay whole."""

    def __init__(self, words: WordList, never: frozenset[str] = frozenset()) -> None:
        self._words = words
        self._never = never | WHOLE
        self._kept = never

    def split(self, word: str, limit: float = LIMIT) -> tuple[Part, ...]:
        """The smallest parts of a folded word, or nothing when it is no compound."""
        road = self._road(word, limit)
        if road is None:
            return ()
        found: list[Part] = []
        for start, end in road.parts:
            inner = self.split(word[start:end], INNER_LIMIT)
            found.extend(Part(start + a, start + b) for a, b in inner or ((0, end - start),))
        return tuple(found)

    def _road(self, word: str, limit: float, *, is_base: bool = False) -> _Road | None:
        """The cheapest road, when it is good enough and nothing says that the word is whole."""
        if not MIN_LETTERS <= len(word) <= MAX_LETTERS or word in self._never or not word.isalpha():
            return None
        words = self._words
        if words.is_name(word) or (len(word) <= COMMON_LETTERS and words.zipf(word) >= COMMON_ZIPF):
            return None
        road = self._cheapest(word)
        if road is None or road.average > limit:
            return None
        if self._is_derived(word) or (not is_base and self._is_form_of_a_whole(word)):
            return None
        return road

    def _is_derived(self, word: str) -> bool:
        """Whether it is a known word behind a prefix: "verstoren", "achterstand"."""
        if any(
            len(word) - len(p) >= 4 and word.startswith(p) and word[len(p) :] in self._words for p in PREFIXES
        ):
            return True
        rests = [word[len(p) :] for p in PARTICLES if word.startswith(p) and word[len(p) :] in self._words]
        return any(len(rest) >= 4 and self._road(rest, INNER_LIMIT) is None for rest in rests)

    def _is_form_of_a_whole(self, word: str) -> bool:
        """Whether it is a plural or other form of a known word that is no compound: "besturen"."""
        bases = [base for base in singulars(word) if base in self._words]
        base = self._words.bases.get(word)
        if base and base not in bases and base != word:
            bases.append(base)
        return any(len(base) < MIN_LETTERS or self._road(base, LIMIT, is_base=True) is None for base in bases)

    def _cheapest(self, word: str) -> _Road | None:
        size = len(word)
        roads: list[_Road | None] = [None] * (size + 1)
        roads[0] = _Road(0.0, ())
        for start in range(size - 2):
            road = roads[start]
            if road is None:
                continue
            for end in range(start + 3, size + 1 if start else size):
                code = self._code_of_part(word[start:end])
                if code is None:
                    continue
                if end == size:
                    self._extend(
                        roads, road, Part(start, end), _cost(last_family(code), code, end - start), end
                    )
                    continue
                cost = _cost(first_family(code), code, end - start)
                for letters, extra in LINKS:
                    if letters == "s" and word[end - 1] in HISSING:
                        continue  # fiets + sloten, never fiets + s + loten
                    after = end + len(letters)
                    if after <= size - 3 and word.startswith(letters, end):
                        self._extend(roads, road, Part(start, end), cost + extra, after)
        return roads[size]

    def _code_of_part(self, part: str) -> int | None:
        if part in NO_PARTS or (len(part) == 3 and part not in SHORT):
            return None
        code = KEPT_CODE if part in self._kept else self._words.codes.get(part)
        return None if code is None or code & NAME else code

    @staticmethod
    def _extend(roads: list[_Road | None], road: _Road, part: Part, cost: float, place: int) -> None:
        total = road.cost + cost + STEP
        best = roads[place]
        if best is None or total < best.cost:
            roads[place] = _Road(total, (*road.parts, part))


def _cost(family: float, code: int, letters: int) -> float:
    """What a part costs: 1 at best, some 11 at worst."""
    zipf = (code & ZIPF_MASK) / ZIPF_STEPS
    cost = 10 - max(min(9.0, family), (zipf - 2.5) * 1.6)
    if family == 0:
        cost += 1
    if zipf < 3:
        cost += (3 - zipf) * 0.5
    return cost + {3: 1.5, 4: 0.5}.get(letters, 0)


def singulars(word: str) -> list[str]:
    """What a word may be the plural of, by the rules of spelling: "scholen" of "school"."""
    if word.endswith("s") and len(word) > 4:
        return [word[:-1]]
    if not word.endswith("en") or len(word) < 5:
        return []
    root = word[:-2]
    found = [root]
    if root[-1] == root[-2]:
        found.append(root[:-1])
    voiceless = root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])
    found.append(voiceless)
    is_open = root[-2] in "aeou" and root[-1] not in "aeiou"
    if is_open and (root[-3:-2] not in tuple("aeiou") or root.endswith("er")):
        found.append(voiceless[:-1] + root[-2] + voiceless[-1])
    return list(dict.fromkeys(found))
