"""What comes first: one score for all engines, counted in the tokens of the candidates that they found.

BM25 over title and body together (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, 3.6),
of the best way in which a text says each word, and a little for words that stand together.
"""

from collections.abc import Sequence
from itertools import pairwise

from .planner import Field, Group, Phrase, Plan, Test

K1 = 1.2
TITLE_WEIGHT = 4.0
TITLE_LENGTH, BODY_LENGTH = 0.3, 0.6  # how much a long text counts against itself: b of BM25
USUAL_TITLE, USUAL_BODY = 6, 250  # words
REST = 0.15  # what the other ways to say a word add to the best
EXACT_TITLE, WHOLE_TITLE, TOGETHER = 0.6, 0.2, 0.35  # of the score of all words
ATTACHED = 0.6  # of a text in an attached document

# the columns of title and body where a field is counted, in the order of `models.entries.TEXTS`
COLUMNS = {Field.WORD: (0, 1), Field.STEM: (2, 3), Field.PART: (4, 5)}
TITLE_ALONE = (0, -1)
Way = tuple[float, tuple[tuple[int, ...], ...]]  # weight, and of each test the places of its alternatives


class Scorer:
    """Scores texts for one plan; each token of the plan is looked for once in a text."""

    def __init__(self, plan: Plan) -> None:
        self._places: dict[tuple[int, int, str], int] = {}  # title column, body column and what to count
        self._groups = [(group.idf, self._ways(group)) for group in plan.groups]
        self._required = [self._ways(group) for group in plan.required]
        self._typed = " ".join(plan.words)
        self._words = len(plan.words)
        self._pairs = [f" {one} {after} " for one, after in pairwise(plan.words)]

    def score(self, columns: Sequence[str]) -> float:
        """How well a text answers, from its columns in the order of `models.entries.TEXTS`.

        Only to be compared with the scores of others for the same plan.
        """
        texts = [*(f" {column} " for column in columns), ""]
        title_words, body_words = texts[0].count(" ") - 1, texts[1].count(" ") - 1
        title_share = TITLE_WEIGHT / (1 - TITLE_LENGTH + TITLE_LENGTH * title_words / USUAL_TITLE)
        body_share = 1 / (1 - BODY_LENGTH + BODY_LENGTH * body_words / USUAL_BODY)
        in_title = [texts[title].count(needle) for title, _body, needle in self._places]
        weights = [
            in_title[place] * title_share + texts[body].count(needle) * body_share
            for (_title, body, needle), place in self._places.items()
        ]
        points = 0.0
        for idf, ways in self._groups:
            said = [weight * saturated(tests, weights) for weight, tests in ways]
            best = max(said)
            points += idf * (best + REST * (sum(said) - best) / max(len(said) - 1, 1))
        if not points:
            return 0.0
        return points * (1 + self._title_bonus(texts[0], in_title, title_words) + self._nearness(texts))

    def _ways(self, group: Group) -> list[Way]:
        return [
            (way.weight, tuple(tuple(map(self._place, tests)) for tests in way.tests))
            for way in group.variants
        ]

    def _place(self, test: Test) -> int:
        if isinstance(test, Phrase):
            wanted = (*COLUMNS[Field.WORD], f" {' '.join(test.tokens)} ")
        elif test.field is Field.PREFIX:  # in the title alone: what is typed there is no body
            wanted = (*TITLE_ALONE, f" {test.token}")
        else:
            wanted = (*COLUMNS[test.field], f" {test.token} ")
        return self._places.setdefault(wanted, len(self._places))

    def _title_bonus(self, title: str, in_title: Sequence[int], title_words: int) -> float:
        """More for a title that is just what was typed, or that says all of it."""
        for ways in self._required:
            if not any(
                all(any(in_title[place] for place in tests) for tests in way) for _weight, way in ways
            ):
                return 0.0
        if title.strip() == self._typed:
            return EXACT_TITLE
        return WHOLE_TITLE * min(1.0, self._words / max(title_words, 1))

    def _nearness(self, texts: Sequence[str]) -> float:
        """More when words that were typed beside each other stand beside each other."""
        if not self._pairs:
            return 0.0
        together = sum(pair in texts[0] or pair in texts[1] for pair in self._pairs)
        return TOGETHER * together / len(self._pairs)


def saturated(tests: Sequence[Sequence[int]], weights: Sequence[float]) -> float:
    """How often a text says it this way, where each time counts for less than the one before."""
    weakest = min(max(weights[place] for place in places) for places in tests)
    return weakest * (K1 + 1) / (weakest + K1)
