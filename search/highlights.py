"""Where in a page the answer stands: the title and the best passage, with what was found lit up."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from basis.models import BasePage

from .analysis import Analyser, Token
from .analysis.folding import fold_text, fold_with_offsets
from .analysis.highlighting import Passage, best_passage, mark
from .planner import Field, Phrase, Plan, Test
from .reading import attached_texts, own_texts
from .tokens import KP, PORTER, safe, stem_tokens

LONGEST = 240  # characters of a passage
READ = 5  # passages of a page or document that are read word by word
GLANCE = 4  # letters by which a word is seen at a glance
NOTHING = 1e-9  # a difference that is none
Range = tuple[int, int]


@dataclass(frozen=True)
class Hit:
    """One page that was found, and what to show of it.

    The ranges of title and passage say which characters were found; `title` and `passage` are the same in
    escaped HTML with <mark>.
    """

    page: BasePage
    passage_part: Passage
    title_ranges: tuple[Range, ...] = ()
    heading: str = ""
    anchor: str = ""
    document: int = 0  # the attached document in which the passage stands

    @property
    def title(self) -> SafeString:
        """The title with what was found lit up."""
        return mark_safe(mark(self.page.title, self.title_ranges))

    @property
    def passage(self) -> SafeString:
        """The passage with what was found lit up."""
        return mark_safe(self.passage_part.html)

    @property
    def passage_text(self) -> str:
        """The passage as plain text."""
        return self.passage_part.text

    @property
    def passage_ranges(self) -> tuple[Range, ...]:
        """Which characters of it were found."""
        return self.passage_part.ranges


class Light:
    """Finds what a plan asked for in a text as a reader sees it."""

    def __init__(self, plan: Plan, analyser: Analyser) -> None:
        self._analyser = analyser
        self._words: dict[str, tuple[int, float]] = {}  # token: place of its group, and what it tells
        self._parts: dict[str, tuple[int, float]] = {}
        self._glances: dict[str, dict[int, float]] = {}  # by first letters, the most that each place may tell
        self._known: dict[str, list[tuple[int, float, int, int]]] = {}  # by word between spaces
        only_stop_words = all(group.is_stop_word for group in plan.groups)
        for place, group in enumerate(plan.groups):
            if group.is_stop_word and not only_stop_words:
                continue  # lighting up every "een" hides the answer
            told = group.idf if group.is_required else group.idf * 0.1
            for way in group.variants:
                for tests in way.tests:
                    for test in tests:
                        tokens = test.tokens if isinstance(test, Phrase) else (test.token,)
                        is_part = not isinstance(test, Phrase) and test.field is Field.PART
                        found = self._parts if is_part else self._words
                        for token in tokens:
                            found.setdefault(token, (place, told * way.weight))
                            seen = self._glances.setdefault(seen_by(token, test), {})
                            seen[place] = max(seen.get(place, 0.0), told * way.weight)
        self.required = {place for place, group in enumerate(plan.groups) if group.is_required}

    def ranges(self, text: str) -> list[Range]:
        """Where something was found, in order."""
        ranges: list[Range] = []
        start = end = 0
        for word in text.split():
            start = text.index(word, start)
            for _place, _points, first, last in self._said(word):
                if start + first >= end:
                    end = start + last
                    ranges.append((start + first, end))
            start += len(word)
        return ranges

    def told(self, text: str) -> dict[int, float]:
        """How much each place of what was typed tells in a text."""
        told: dict[int, float] = {}
        for word in set(text.split()):
            for place, points, _first, _last in self._said(word):
                told[place] = max(told.get(place, 0.0), points)
        return told

    def at_most(self, text: str) -> float:
        """How much a text tells at most, by the first letters of its words; nothing when it has none."""
        folded = shorter(fold_text(text))
        told: dict[int, float] = {}
        for letters, places in self._glances.items():
            if letters in folded:
                for place, points in places.items():
                    told[place] = max(told.get(place, 0.0), points)
        return sum(told.values())

    def _said(self, word: str) -> list[tuple[int, float, int, int]]:
        """What a run of text without spaces says: place, how much it tells, and where in it that stands."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = []
            for start, end, forms, parts in forms_in(self._analyser, word):
                if whole := first_of(forms, self._words):
                    found.append((*whole, start, end))
                    continue
                for part_start, part_end, part_forms in parts:
                    if part := first_of(part_forms, self._parts):
                        found.append((*part, part_start, part_end))
        return found


Forms = tuple[str, ...]  # what a word is found by: itself and its stems


def first_of(forms: Forms, known: Mapping[str, tuple[int, float]]) -> tuple[int, float] | None:
    """What is known of the first of these forms that was asked for."""
    for form in forms:
        if form in known:
            return known[form]
    return None


@lru_cache(maxsize=16_384)
def forms_in(
    analyser: Analyser, run: str
) -> tuple[tuple[int, int, Forms, tuple[tuple[int, int, Forms], ...]], ...]:
    """The words in a run of text without spaces: where each stands, its forms, and the same of its parts."""
    return tuple(
        (
            token.start,
            token.end,
            (safe(token.text), *stem_tokens(analyser, token.text)),
            parts_in(analyser, token, run),
        )
        for token in analyser.tokens(run)
    )


def parts_in(analyser: Analyser, token: Token, run: str) -> tuple[tuple[int, int, Forms], ...]:
    """The parts of a compound: where each stands, and its forms."""
    terms = analyser.terms(token.text)
    if not terms.parts:
        return ()
    folded, places = fold_with_offsets(run[token.start : token.end])
    fits = folded == token.text  # else letters were left out: the whole word is as near as it gets
    return tuple(
        (
            token.start + places[start] if fits else token.start,
            token.start + places[end] if fits else token.end,
            (safe(part), *stem_tokens(analyser, part)),
        )
        for part, (start, end) in zip(terms.parts, terms.spans, strict=True)
    )


def shorter(text: str) -> str:
    """The text with one vowel for two: the forms of a word often differ in that."""
    for vowel in "aeou":
        text = text.replace(vowel * 2, vowel)
    return text


def seen_by(token: str, test: Test) -> str:
    """The letters by which a token is seen: all of a word, and the first of a stem, which its forms share."""
    if isinstance(test, Phrase) or test.field is Field.WORD:
        return shorter(token)
    word = shorter(token.lstrip(PORTER + KP))
    return word[: max(2, min(GLANCE, len(word) - 1))]


def hits_of(
    plan: Plan,
    analyser: Analyser,
    entries: Sequence[tuple[int, int]],
    cards: Mapping[int, BasePage],
    documents: QuerySet,
) -> list[Hit]:
    """What to show of each page, in order; pages that are gone are left out. Three queries at most."""
    light = Light(plan, analyser)
    shown = [(entry, cards[page]) for entry, page in entries if page in cards]
    passages: dict[int, str] = dict(own_texts([entry for entry, _card in shown], "passages"))
    best = {entry: best_of(light, 0, passages.get(entry, "[]")) for entry, _card in shown}
    # a document is opened only for a page that does not say all of it itself
    silent = [entry for entry, found in best.items() if not light.required <= found.told.keys()]
    for entry, document, texts in attached_texts(silent, documents, "passages"):
        found = best_of(light, document, texts)
        if found.points > best[entry].points + NOTHING:
            best[entry] = found
    return [hit_of(light, card, best[entry]) for entry, card in shown]


@dataclass(frozen=True)
class Best:
    """The passage that says most, with how much that is of each place of what was typed."""

    told: Mapping[int, float] = field(default_factory=dict)
    document: int = 0
    passage: Sequence[str] = ("", "", "")  # heading, anchor and text

    @property
    def points(self) -> float:
        """How much it says together."""
        return sum(self.told.values())


def best_of(light: Light, document: int, kept: str) -> Best:
    """The passage that says most; the first of those that say as much. Reads the most promising few."""
    passages: list[Sequence[str]] = json.loads(kept)
    promising = sorted(
        (-most, number)
        for number, (_heading, _anchor, text) in enumerate(passages)
        if (most := light.at_most(text))
    )
    best, first = Best(), len(passages)
    for most, number in promising[:READ]:
        if -most < best.points - NOTHING:
            break
        told = light.told(passages[number][2])
        found = Best(told, document, passages[number])
        more = found.points - best.points
        if more > NOTHING or (more > -NOTHING and number < first and told):
            best, first = found, number
    return best


def hit_of(light: Light, page: BasePage, best: Best) -> Hit:
    """The page with its best passage, or its introduction when nothing on it says any of it."""
    heading, anchor, text = best.passage
    passage = best_passage(text or page.introduction, light.ranges(text), size=LONGEST)
    return Hit(page, passage, tuple(light.ranges(page.title)), heading, anchor, best.document)
