"""Sentences that lost the break between them: where one ends, and whether that is likely."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

WORD = re.compile(r"[^\W\d_]+")
# klaar.De school: a stop without a space, before a word with a capital
WITHOUT_SPACE = re.compile(r"(?<=[^\W\d_]{2}[.!?;])(?=[^\W\d_a-zà-ÿ][a-zà-ÿ]*(?:\s|$))|(?<=[)\]][.!?;])(?=[A-Z])")
# heeft verteld Heeft gevraagd: a capital in the middle of a sentence
WITHOUT_STOP = re.compile(r"(?<=[a-zà-ÿ)%])\s+(?=([A-ZÀ-Þ][a-zà-ÿ]*)\b)")
LAST_WORD = re.compile(r"[^\W\d_]+$")
# no sentence ends with these
GOES_ON = frozenset(
    "de het een en of van voor met om dat die te tot als dan dus want maar naar over onder tussen zonder "
    "deze dit elke iedere alle onze hun zijn haar per via bij".split()
)
STARTERS = frozenset(
    "De Het Een Er Deze Dit Die Dat Wij We Je Zij Ze Hij Men Bij In Op Voor Door Als Om Iedereen Alle Elke".split()
)


class Starters:
    """The words with which statements of this table begin, and those that it also writes small."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._first: Counter[str] = Counter()
        self._small: set[str] = set()
        for text in texts:
            words = WORD.findall(text)
            self._first.update(words[:1])
            self._small.update(word for word in words if word.islower())

    def starts(self, word: str, before: str) -> bool:
        """Whether a word with a capital is likely to begin a sentence after `before`."""
        if word in STARTERS or self._first[word] > 1:
            return True
        known = bool(self._first[word]) or word.lower() in self._small
        return known and before not in SEPARABLE


# verbs leave these at the end: "werkt nieuwe mensen in"
SEPARABLE = frozenset("in op aan uit af toe mee door bij".split())


def stops(text: str, starters: Starters) -> Iterator[int]:
    """The places at which a sentence is likely to begin."""
    found = {match.start() for match in WITHOUT_SPACE.finditer(text)}
    for match in WITHOUT_STOP.finditer(text):
        last = LAST_WORD.search(text[max(0, match.start() - 40) : match.start()])
        before = last.group() if last else ""
        if before and (not before.islower() or (before in GOES_ON and before not in SEPARABLE)):
            continue
        if starters.starts(match.group(1), before):
            found.add(match.end())
    yield from sorted(found)


def split(text: str, starters: Starters) -> list[str]:
    """The sentences of a text; one when nothing is glued."""
    if "](" in text:
        return [text]  # the words of a link may have any capital
    places = [0, *stops(text, starters), len(text)]
    pieces = [text[a:b].strip() for a, b in zip(places, places[1:], strict=False)]
    pieces = [piece for piece in pieces if piece]
    whole = all(piece.count("**") % 2 == 0 for piece in pieces)
    return pieces if whole and min(map(len, pieces), default=0) > 5 else [text]
