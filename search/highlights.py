"""Where in a page the answer stands: the title and the best passage, with what was found lit up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from basis.models import BasePage

from .analysis import Analyser, Token
from .analysis.highlighting import Passage, best_passage, mark
from .models import SearchEntry
from .planner import Field, Phrase, Plan
from .tokens import safe, stem_tokens

LONGEST = 240  # characters of a passage
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
        for place, group in enumerate(plan.groups):
            told = group.idf if group.is_required else group.idf * 0.1
            for way in group.variants:
                for tests in way.tests:
                    for test in tests:
                        tokens = test.tokens if isinstance(test, Phrase) else (test.token,)
                        is_part = not isinstance(test, Phrase) and test.field is Field.PART
                        found = self._parts if is_part else self._words
                        for token in tokens:
                            found.setdefault(token, (place, told * way.weight))

    def ranges(self, text: str) -> tuple[list[Range], float]:
        """What was found, in order, and how much it tells together."""
        ranges: list[Range] = []
        told: dict[int, float] = {}
        for token in self._analyser.tokens(text):
            for place, points, range_ in self._of(token):
                told[place] = max(told.get(place, 0.0), points)
                if not ranges or range_[0] >= ranges[-1][1]:
                    ranges.append(range_)
        return ranges, sum(told.values())

    def _of(self, token: Token) -> list[tuple[int, float, Range]]:
        whole = (token.start, token.end)
        for one in (safe(token.text), *stem_tokens(self._analyser, token.text)):
            if one in self._words:
                return [(*self._words[one], whole)]
        terms = self._analyser.terms(token.text)
        found = []
        for part, (start, end) in zip(terms.parts, terms.spans, strict=True):
            for one in (safe(part), *stem_tokens(self._analyser, part)):
                if one in self._parts:
                    fits = token.end - token.start == len(token.text)
                    inside = (token.start + start, token.start + end) if fits else whole
                    found.append((*self._parts[one], inside))
                    break
        return found


def hits_of(
    plan: Plan,
    analyser: Analyser,
    entries: Sequence[tuple[int, int]],
    cards: Mapping[int, BasePage],
    documents: QuerySet,
) -> list[Hit]:
    """What to show of each page, in order; pages that are gone are left out. Two queries."""
    light = Light(plan, analyser)
    pks = [entry for entry, _page in entries]
    passages = dict(SearchEntry.objects.filter(pk__in=pks).values_list("pk", "passages"))
    attached: dict[int, list[tuple[int, list[list[str]]]]] = {}
    rows = SearchEntry.objects.filter(main_id__in=pks, attachment__in=documents.values("pk"))
    for main, document, texts in rows.values_list("main_id", "attachment", "passages"):
        attached.setdefault(main, []).append((document, texts))
    hits = []
    for entry, page in entries:
        card = cards.get(page)
        if card is not None:
            hits.append(hit_of(light, card, passages.get(entry, []), attached.get(entry, [])))
    return hits


def hit_of(
    light: Light, page: BasePage, passages: list[list[str]], attached: list[tuple[int, list[list[str]]]]
) -> Hit:
    """The page with its best passage, which is in a document only when nothing on the page says as much."""
    title_ranges, _told = light.ranges(page.title)
    best: tuple[float, int, list[str], list[Range]] = (0.0, 0, [], [])
    for document, texts in [(0, passages), *attached]:
        for passage in texts:
            ranges, told = light.ranges(passage[2])
            if told > best[0] + 1e-9:
                best = (told, document, passage, ranges)
    told, document, passage, ranges = best
    if not passage:
        return Hit(page, best_passage(page.introduction, [], size=LONGEST), tuple(title_ranges))
    best_part = best_passage(passage[2], ranges, size=LONGEST)
    return Hit(page, best_part, tuple(title_ranges), passage[0], passage[1], document)
