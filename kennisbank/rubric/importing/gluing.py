"""Sentences that lost the break between them: where one ends, and whether that is likely."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

WORD = re.compile(r"[^\W\d_]+")
# klaar.De school: a stop without a space, before a word with a capital
WITHOUT_SPACE = re.compile(
    r"[.!?;](?:(?<=[^\W\d_]{2}.)(?=[^\W\d_a-zà-ÿ][a-zà-ÿ]*(?:\s|$))|(?<=[)\]].)(?=[A-Z]))"
)
# heeft verteld Heeft gevraagd: a capital in the middle of a sentence
WITHOUT_STOP = re.compile(r"(?<=[a-zà-ÿ)%])\s+(?=([A-ZÀ-Þ][a-zà-ÿ]*)\b)")
LAST_WORD = re.compile(r"[^\W\d_]+$")
# no sentence ends with these
GOES_ON = re.compile(
    r"de|het|een|en|of|van|voor|met|om|dat|die|te|tot|als|dan|dus|want|maar|naar|over|onder|tussen|zonder"
    r"|deze|dit|elke|iedere|alle|onze|hun|zijn|haar|per|via"
)
STARTERS = re.compile(
    r"De|Het|Een|Er|Deze|Dit|Die|Dat|Wij|We|Je|Zij|Ze|Hij|Men|Bij|In|Op|Voor|Door|Als|Om|Iedereen|Alle|Elke"
)
# verbs leave these at the end: "werkt nieuwe mensen in"
SEPARABLE = frozenset({"in", "op", "aan", "uit", "af", "toe", "mee", "door", "bij"})
VERB = re.compile(r"[A-Z][a-zà-ÿ]+t(?<!Het)(?<!Dat)(?<!Dit)(?<!Met)")  # of "de school": heeft, stelt, biedt
FEW, MOST = 4, 0.6  # fewer texts say nothing; the share that has to begin with a verb
ROUNDS = 3  # a word that is found to begin a sentence helps to find others


class Starters:
    """The words with which statements of this table begin, and those that it also writes small."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._first: Counter[str] = Counter()
        for _round in range(ROUNDS):
            pieces = [piece for text in self._texts for piece in split(text, self)]
            known = len(self._first)
            self._first = Counter(match.group() for piece in pieces if (match := WORD.search(piece)))
            if len(self._first) == known:
                break

    @cached_property
    def _begin_with_verbs(self) -> bool:
        """Whether most texts do ("Stelt doelen"), as they go on where "Deze school..." left off."""
        firsts = [match.group() for text in self._texts if (match := WORD.search(text))]
        verbs = sum(bool(VERB.fullmatch(word)) for word in firsts)
        return len(firsts) >= FEW and verbs >= MOST * len(firsts)

    @cached_property
    def _small(self) -> set[str]:
        return {word for text in self._texts for word in WORD.findall(text) if word.islower()}

    def starts(self, word: str, before: str) -> bool:
        """Whether a word with a capital is likely to begin a sentence after `before`."""
        if STARTERS.fullmatch(word) or self._first[word] > 1 or not before:
            return True
        if self._begin_with_verbs and VERB.fullmatch(word):
            return True
        known = bool(self._first[word]) or word.lower() in self._small
        return known and before not in SEPARABLE


def stops(text: str, starters: Starters) -> Iterator[int]:
    """The places at which a sentence is likely to begin."""
    found = {match.end() for match in WITHOUT_SPACE.finditer(text)}
    for match in WITHOUT_STOP.finditer(text):
        last = LAST_WORD.search(text[max(0, match.start() - 40) : match.start()])
        before = last.group() if last else ""
        if before and (not before.islower() or GOES_ON.fullmatch(before)):
            continue
        # without a word before it stands a bracket or a sign
        if starters.starts(match.group(1), before):
            found.add(match.end())
    yield from sorted(found)


def split(text: str, starters: Starters) -> list[str]:
    """The sentences of a text; one when nothing is glued."""
    if "](" in text:
        return [text]  # the words of a link may have any capital
    places = [0, *stops(text, starters), len(text)]
    pieces = [text[a:b].strip() for a, b in pairwise(places)]
    pieces = [piece for piece in pieces if piece]
    whole = all(piece.count("**") % 2 == 0 for piece in pieces)
    return pieces if whole and min(map(len, pieces), default=0) > 5 else [text]
