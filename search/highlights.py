"""Where in a page the answer stands: the title and the best passage, with what was found lit up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from basis.models import BasePage

from .analysis import Analyser, Token
from .analysis.folding import fold_text
from .analysis.highlighting import Passage, best_passage, mark
from .models import SearchEntry
from .planner import Field, Phrase, Plan
from .tokens import KP, PORTER, safe, stem_tokens

LONGEST = 240  # characters of a passage
READ = 8  # passages of the documents of a page that are read word by word
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
        self._glances: dict[str, int] = {}
        self._known: dict[str, list[tuple[int, float, Range | None]]] = {}  # by word
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
                            self._glances.setdefault(beginning(token), place)
        self.required = {place for place, group in enumerate(plan.groups) if group.is_required}

    def ranges(self, text: str) -> tuple[list[Range], dict[int, float]]:
        """Where something was found, in order; and how much each place of what was typed tells."""
        ranges: list[Range] = []
        told: dict[int, float] = {}
        for token in self._analyser.tokens(text):
            for place, points, range_ in self._of(token):
                told[place] = max(told.get(place, 0.0), points)
                if not ranges or range_[0] >= ranges[-1][1]:
                    ranges.append(range_)
        return ranges, told

    def at_a_glance(self, text: str) -> int:
        """How many places of what was typed a text seems to meet, by the first letters of the words."""
        folded = shorter(fold_text(text))
        return len({place for letters, place in self._glances.items() if letters in folded})

    def _of(self, token: Token) -> list[tuple[int, float, Range]]:
        found = self._known.get(token.text)
        if found is None:
            found = self._known[token.text] = self._in_word(token.text)
        fits = token.end - token.start == len(token.text)
        return [
            (place, told, (token.start + part[0], token.start + part[1]))
            if part and fits
            else (place, told, (token.start, token.end))
            for place, told, part in found
        ]

    def _in_word(self, word: str) -> list[tuple[int, float, Range | None]]:
        """What a word says of what was typed: the whole word, or the parts of it at these letters."""
        for one in (safe(word), *stem_tokens(self._analyser, word)):
            if one in self._words:
                return [(*self._words[one], None)]
        terms = self._analyser.terms(word)
        found: list[tuple[int, float, Range | None]] = []
        for part, span in zip(terms.parts, terms.spans, strict=True):
            for one in (safe(part), *stem_tokens(self._analyser, part)):
                if one in self._parts:
                    found.append((*self._parts[one], span))
                    break
        return found


def shorter(text: str) -> str:
    """The text with one vowel for two: the forms of a word often differ in that."""
    for vowel in "aeou":
        text = text.replace(vowel * 2, vowel)
    return text


def beginning(token: str) -> str:
    """The first letters of a token, which its forms have in common."""
    word = shorter(token.lstrip(PORTER + KP))
    return word[: max(2, min(GLANCE, len(word) - 1))]


def hits_of(
    plan: Plan,
    analyser: Analyser,
    entries: Sequence[tuple[int, int]],
    cards: Mapping[int, BasePage],
    documents: QuerySet,
) -> list[Hit]:
    """What to show of each page, in order; pages that are gone are left out. Two queries at most."""
    light = Light(plan, analyser)
    shown = [(entry, cards[page]) for entry, page in entries if page in cards]
    rows = SearchEntry.objects.filter(pk__in=[entry for entry, _card in shown])
    passages = dict(rows.values_list("pk", "passages"))
    best = {entry: best_of(light, 0, passages.get(entry, [])) for entry, _card in shown}
    # a document is opened only for a page that does not say all of it itself
    silent = [entry for entry, found in best.items() if not light.required <= found.told.keys()]
    attached = SearchEntry.objects.filter(main_id__in=silent, attachment__in=documents.values("pk"))
    for entry, document, texts in attached.values_list("main_id", "attachment", "passages"):
        found = best_of(light, document, sorted(texts, key=lambda one: -light.at_a_glance(one[2]))[:READ])
        if found.points > best[entry].points + NOTHING:
            best[entry] = found
    return [hit_of(light, card, best[entry]) for entry, card in shown]


@dataclass(frozen=True)
class Best:
    """The passage that says most, with how much that is of each place of what was typed."""

    told: Mapping[int, float] = field(default_factory=dict)
    document: int = 0
    passage: Sequence[str] = ("", "", "")  # heading, anchor and text
    ranges: Sequence[Range] = ()

    @property
    def points(self) -> float:
        """How much it says together."""
        return sum(self.told.values())


def best_of(light: Light, document: int, passages: Sequence[Sequence[str]]) -> Best:
    """The passage that says most; the first of those that say as much."""
    best = Best()
    for passage in passages:
        if not light.at_a_glance(passage[2]):
            continue
        ranges, told = light.ranges(passage[2])
        found = Best(told, document, passage, ranges)
        if found.points > best.points + NOTHING:
            best = found
    return best


def hit_of(light: Light, page: BasePage, best: Best) -> Hit:
    """The page with its best passage, or its introduction when nothing on it says any of it."""
    title_ranges, _told = light.ranges(page.title)
    heading, anchor, text = best.passage
    passage = best_passage(text or page.introduction, best.ranges, size=LONGEST)
    return Hit(page, passage, tuple(title_ranges), heading, anchor, best.document)
