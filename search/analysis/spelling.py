"""Corrections of words that are unknown: the nearest of some candidates, by how people go wrong in Dutch.

The distance is that of Damerau and Levenshtein in its restricted form (optimal string alignment): a letter
more, less or other, or two neighbours that changed places, costs about 1. What sounds the same in Dutch
costs less.
"""

from collections.abc import Iterable
from functools import lru_cache

MAX_DISTANCE = 2.0
CHEAP = 0.6  # what sounds the same, or a letter doubled or not
SWAPPED, MISSING = 0.8, 0.9  # what fingers do most
MOST_LETTERS = 4  # that one of two words has and the other lacks
LOOK_BACK = 3  # rows: the longest of the sounds

SAME_SOUND = frozenset(
    pair for a, b in ("dt", "ck", "sz", "fv", "iy", "bp", "kq", "sx") for pair in (a + b, b + a)
)


def _by_last_letters(*pairs: tuple[str, str]) -> dict[str, list[tuple[str, str]]]:
    """What sounds as what, both ways, by the last letters of both."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one, other in pairs:
        for sound, same in ((one, other), (other, one)):
            found.setdefault(sound[-1] + same[-1], []).append((sound, same))
    return found


# letters that sound as others together
SAME_SOUNDS = _by_last_letters(
    ("ij", "ei"),
    ("ij", "y"),
    ("au", "ou"),
    ("ch", "g"),
    ("sch", "sg"),
    ("th", "t"),
    ("ph", "f"),
    ("ks", "x"),
    ("qu", "kw"),
    ("ie", "i"),
    ("dt", "t"),
    ("dt", "d"),
    ("eau", "o"),
)


def distance(typed: str, word: str, limit: float = MAX_DISTANCE) -> float:
    """How far what was typed is from a word; `limit` + 1 as soon as that is sure to exceed `limit`."""
    if typed == word:
        return 0.0
    typed, word, most = _without_same_ends(typed, word)
    if limit < 2 * CHEAP and most > LOOK_BACK:  # one mistake leaves no more letters than that
        return limit + 1
    band = max(2, int(limit))  # so many letters more or less at most
    width = len(word)
    if abs(len(typed) - width) > band:
        return limit + 1
    far = limit + 1
    rows = [[0.0]]
    for column in range(width):
        rows[0].append(rows[0][-1] + _one(word, column, MISSING))
    lowest = [0.0] * LOOK_BACK
    for row in range(1, len(typed) + 1):
        first, last = max(1, row - band), min(width, row + band)
        here = _row(rows, row, typed, word, first, last, far)
        rows.append(here)
        lowest = [*lowest[1:], min(here)]
        if min(lowest) > limit:
            return far
    return min(rows[-1][-1], far) if rows[-1][-1] <= limit else far


def best_corrections(word: str, candidates: Iterable[tuple[str, int]], limit: int = 2) -> list[str]:
    """The nearest of (word, frequency), at most `limit`: by distance, the same first letter, frequency.

    When there are words at one mistake, those at two are not offered; for a word of up to six letters they
    hardly ever are, so that not every short word is another.
    """
    near = _with_like_letters(word, candidates)
    for most in (1.0,) if len(word) <= 4 else (1.0, 1.6) if len(word) <= 6 else (1.0, MAX_DISTANCE):
        found = []
        if most > 1:  # the first letter is seldom one of two mistakes
            near = [(candidate, frequency) for candidate, frequency in near if candidate[0] == word[0]]
        for candidate, frequency in near:
            apart = distance(word, candidate, most)
            if apart <= most:
                found.append((apart, candidate[:1] != word[:1], -frequency, candidate))
        if found:
            return [candidate for *_, candidate in sorted(found)[:limit]]
    return []


def _with_like_letters(word: str, candidates: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """The candidates of about the same length and letters: the others need no table."""
    length, letters = len(word), _letters(word)
    return [
        (candidate, frequency)
        for candidate, frequency in candidates
        if -MAX_DISTANCE <= len(candidate) - length <= MAX_DISTANCE
        and candidate != word
        and (letters ^ _letters(candidate)).bit_count() <= MOST_LETTERS
    ]


@lru_cache(maxsize=65_536)
def _letters(word: str) -> int:
    """Which letters a word has, a bit for each."""
    bits = 0
    for letter in set(word):
        bits |= 1 << (ord(letter) & 31)
    return bits


def _without_same_ends(first: str, second: str) -> tuple[str, str, int]:
    """Both without their common beginning and end, and how many letters the longest of these rests has.

    Two letters of the ends are left on them: these tell what sounds the same.
    """
    shortest = min(len(first), len(second))
    begin = 0
    while begin < shortest and first[begin] == second[begin]:
        begin += 1
    end = 0
    while end < shortest - begin and first[-1 - end] == second[-1 - end]:
        end += 1
    most = max(len(first), len(second)) - begin - end
    begin, end = max(0, begin - 2), max(0, end - 2)
    return first[begin : len(first) - end], second[begin : len(second) - end], most


def _one(word: str, place: int, cost: float) -> float:
    """What one letter more or less costs at this place: a doubled letter is cheap."""
    letter = word[place]
    doubled = (place > 0 and word[place - 1] == letter) or word[place + 1 : place + 2] == letter
    return CHEAP if doubled else cost


def _row(
    rows: list[list[float]], row: int, typed: str, word: str, first: int, last: int, far: float
) -> list[float]:
    """The next row of the table: from `row` letters to each beginning of the word, `first` to `last`."""
    before, letter = rows[row - 1], typed[row - 1]
    less = _one(typed, row - 1, 1.0)
    here = [far] * (len(word) + 1)
    if first == 1:
        here[0] = before[0] + less
    swapped = typed[row - 2] if row > 1 else ""
    for column in range(first, last + 1):
        other = word[column - 1]
        if letter == other:
            best = before[column - 1]
        else:
            best = before[column - 1] + (CHEAP if letter + other in SAME_SOUND else 1.0)
            if column > 1 and swapped == other and letter == word[column - 2]:
                best = min(best, rows[row - 2][column - 2] + SWAPPED)
        if before[column] + CHEAP < best:
            best = min(best, before[column] + less)
        if here[column - 1] + CHEAP < best:
            best = min(best, here[column - 1] + _one(word, column - 1, MISSING))
        for sound, same in SAME_SOUNDS.get(letter + other, ()):
            if typed.endswith(sound, 0, row) and word.endswith(same, 0, column):
                best = min(best, rows[row - len(sound)][column - len(same)] + CHEAP)
        here[column] = best
    return here
