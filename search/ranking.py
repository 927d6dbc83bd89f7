"""What comes first: one score for all engines, counted in the tokens of the candidates that they found.

BM25 over title and body together (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, 3.6),
of the best way in which a text says each word, and a little for words that stand together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .planner import Field, Phrase, Plan, Test, Variant

K1 = 1.2
TITLE_WEIGHT = 4.0
TITLE_LENGTH, BODY_LENGTH = 0.3, 0.6  # how much a long text counts against itself: b of BM25
USUAL_TITLE, USUAL_BODY = 6, 250  # words
REST = 0.15  # what the other ways to say a word add to the best
EXACT_TITLE, WHOLE_TITLE, TOGETHER = 0.6, 0.2, 0.35  # of the score of all words
ATTACHED = 0.6  # of a text in an attached document


@dataclass(frozen=True, slots=True)
class Text:
    """The tokens of one entry; each column begins and ends with a space."""

    title: str
    body: str
    title_stems: str
    body_stems: str
    title_parts: str
    body_parts: str

    @classmethod
    def of(cls, columns: Sequence[str]) -> "Text":
        """From the columns of an entry, in the order of `models.entries.TEXTS`."""
        return cls(*(f" {column} " for column in columns))

    def counts(self, test: Test) -> tuple[int, int]:
        """How often it stands in the title and in the body."""
        if isinstance(test, Phrase):
            needle = f" {' '.join(test.tokens)} "
            return self.title.count(needle), self.body.count(needle)
        needle = f" {test.token} "
        if test.field is Field.WORD:
            return self.title.count(needle), self.body.count(needle)
        if test.field is Field.STEM:
            return self.title_stems.count(needle), self.body_stems.count(needle)
        if test.field is Field.PART:
            return self.title_parts.count(needle), self.body_parts.count(needle)
        return self.title.count(f" {test.token}"), 0


def score(plan: Plan, text: Text) -> float:
    """How well a text answers; only to be compared with others for the same plan."""
    title_words = text.title.count(" ") - 1
    body_words = text.body.count(" ") - 1
    title_share = TITLE_WEIGHT / (1 - TITLE_LENGTH + TITLE_LENGTH * title_words / USUAL_TITLE)
    body_share = 1 / (1 - BODY_LENGTH + BODY_LENGTH * body_words / USUAL_BODY)
    points = 0.0
    for group in plan.groups:
        ways = sorted(
            (way.weight * saturated(way, text, title_share, body_share) for way in group.variants),
            reverse=True,
        )
        points += group.idf * (ways[0] + REST * sum(ways[1:]) / max(len(ways) - 1, 1))
    return points * (1 + title_bonus(plan, text, title_words) + nearness(plan, text))


def saturated(way: Variant, text: Text, title_share: float, body_share: float) -> float:
    """How often a text says it this way, where each time counts for less than the one before."""
    weakest = None
    for alternatives in way.tests:
        weight = 0.0
        for test in alternatives:
            in_title, in_body = text.counts(test)
            weight = max(weight, in_title * title_share + in_body * body_share)
        if not weight:
            return 0.0
        weakest = weight if weakest is None else min(weakest, weight)
    weakest = weakest or 0.0
    return weakest * (K1 + 1) / (weakest + K1)


def title_bonus(plan: Plan, text: Text, title_words: int) -> float:
    """More for a title that is just what was typed, or that says all of it."""
    said = [group for group in plan.required if any(in_title(way, text) for way in group.variants)]
    if len(said) < len(plan.required):
        return 0.0
    typed = " ".join(plan.words)
    if text.title.strip() == typed:
        return EXACT_TITLE
    return WHOLE_TITLE * min(1.0, len(plan.words) / max(title_words, 1))


def in_title(way: Variant, text: Text) -> bool:
    """Whether the title says it this way."""
    return all(any(text.counts(test)[0] for test in alternatives) for alternatives in way.tests)


def nearness(plan: Plan, text: Text) -> float:
    """More when words that were typed beside each other stand beside each other."""
    pairs = list(zip(plan.words, plan.words[1:], strict=False))
    if not pairs:
        return 0.0
    together = sum(
        f" {one} {next_one} " in text.title or f" {one} {next_one} " in text.body for one, next_one in pairs
    )
    return TOGETHER * together / len(pairs)
