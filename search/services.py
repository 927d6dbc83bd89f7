"""Finding pages: one function for the page /zoeken/, the lists of the kennisbank and the API.

Whatever a visitor typed becomes tokens before it comes near an engine, and every page that is found, counted
or suggested passes the audience rule.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.audience import Viewer, anonymous, search_condition
from basis.listing import cards_of
from basis.models import BasePage, Document

from .analysis import Analyser
from .backends import ask, public_words
from .backends.asking import Order, Question
from .highlights import Hit, hits_of
from .models.entries import TEXTS
from .planner import MAX_CHARS, Correction, Plan, Planner
from .ranking import ATTACHED, Scorer
from .reading import attached_texts, own_texts
from .visible import VisiblePages, open_documents
from .vocabulary import PublicVocabulary
from .wordlists import analyser_of, synonyms

__all__ = ["MAX_CHARS", "Hit", "Order", "Results", "find", "matching", "suggest"]

PER_PAGE = 20
POOL = 60  # candidates of which the tokens are counted; what comes after them stays as the engine gave it
SUGGESTED = 8
MOST = 10_000  # pages that are asked for at once; Elasticsearch gives no more


@dataclass(frozen=True)
class Results:
    """One page of answers."""

    query: str  # what was typed, without what no text can hold
    total: int = 0
    whole: int = 0  # of these, how many have all the words
    hits: list[Hit] = field(default_factory=list)
    corrections: tuple[Correction, ...] = ()
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)  # by facet and value
    number: int = 1
    per_page: int = PER_PAGE

    @property
    def pages(self) -> list[BasePage]:
        """The pages that were found."""
        return [hit.page for hit in self.hits]

    @property
    def has_next(self) -> bool:
        """Whether there are more."""
        return self.number * self.per_page < self.total

    @property
    def has_previous(self) -> bool:
        """Whether there were some before."""
        return self.number > 1

    @property
    def instead(self) -> str:
        """What was typed with the best correction of each word; empty when there is nothing to correct."""
        text = self.query
        for one in sorted(self.corrections, key=lambda one: one.start, reverse=True):
            text = text[: one.start] + one.instead[0] + text[one.end :]
        return text if self.corrections else ""


def find(
    text: str,
    viewer: Viewer,
    *,
    locale: Locale,
    moment: datetime | None = None,
    chosen: Mapping[str, Sequence[str]] | None = None,
    facets: Iterable[str] = (),
    under: Page | None = None,
    order: Order = Order.RELEVANCE,
    number: int = 1,
    per_page: int = PER_PAGE,
) -> Results:
    """Pages that answer what was typed, the best first, with the passage that answers; never raises on input.

    Pages with all the words come first; when there are few of them, pages with some of the words follow.
    `chosen` narrows by values of facets, `facets` says of which facets the values are to be counted; the
    counts of a facet leave out its own choice. `under` keeps to one part of the tree.
    """
    number = max(1, number)
    typed = printable(text)
    moment = moment or timezone.now()
    analyser = analyser_of(locale.language_code)
    plan = planner(analyser, viewer, locale, moment).plan(typed)
    if not plan.groups:
        return Results(typed, number=number, per_page=per_page)
    condition = search_condition(viewer, moment)
    if under:
        inside = under.path.startswith(condition.roots)
        condition = replace(condition, roots=(under.path,) if inside else ())
    first = (number - 1) * per_page
    pooled = order is Order.RELEVANCE and first + per_page <= POOL
    question = Question(
        whole=plan.whole,
        some=plan.some,
        language=locale.language_code,
        pages=VisiblePages(viewer, locale, moment, under.path if under else ""),
        documents=open_documents(viewer),
        condition=condition,
        moment=moment,
        chosen={name: [value.replace("\0", "") for value in values] for name, values in chosen.items()}
        if chosen
        else {},
        facets=tuple(facets),
        order=order,
        start=0 if pooled else first,
        number=POOL if pooled else per_page,
    )
    answer = ask(question)
    entries = [(one.entry, one.page) for one in answer.candidates]
    if pooled:
        whole = {one.entry for one in answer.candidates if one.is_whole}
        points = ranked(plan, [one.entry for one in answer.candidates], question.documents)
        entries.sort(key=lambda pair: (pair[0] in whole, points.get(pair[0], 0.0), pair[1]), reverse=True)
        entries = entries[first : first + per_page]
    cards = {card.pk: card for card in cards_of([page for _entry, page in entries])}
    return Results(
        typed,
        answer.total,
        answer.whole,
        hits_of(plan, analyser, entries, cards, question.documents),
        plan.corrections,
        answer.counts,
        number,
        per_page,
    )


def matching(text: str, viewer: Viewer, *, locale: Locale, moment: datetime) -> list[int]:
    """The numbers of the pages in a language with all the words, at most `MOST`; never raises on input."""
    plan = planner(analyser_of(locale.language_code), viewer, locale, moment).plan(printable(text))
    if not plan.groups:
        return []
    question = Question(
        whole=plan.whole,
        some=plan.some,
        language=locale.language_code,
        pages=VisiblePages(viewer, locale, moment, ""),
        documents=open_documents(viewer),
        condition=search_condition(viewer, moment),
        moment=moment,
        chosen={},
        facets=(),
        order=Order.NEWEST,
        start=0,
        number=MOST,
    )
    return [one.page for one in ask(question).candidates if one.is_whole]


def suggest(
    text: str, viewer: Viewer, *, locale: Locale, moment: datetime | None = None, number: int = SUGGESTED
) -> list[BasePage]:
    """Pages whose title goes on as somebody is typing, the best first."""
    moment = moment or timezone.now()
    analyser = analyser_of(locale.language_code)
    plan = planner(analyser, viewer, locale, moment).typing(printable(text))
    if not plan.groups:
        return []
    answer = ask(
        Question(
            whole=plan.whole,
            some=plan.whole,
            language=locale.language_code,
            pages=VisiblePages(viewer, locale, moment),
            documents=Document.objects.none(),
            condition=search_condition(viewer, moment),
            moment=moment,
            number=POOL,
        )
    )
    points = ranked_titles(plan, [one.entry for one in answer.candidates])
    entries = [(one.entry, one.page) for one in answer.candidates]
    entries.sort(key=lambda pair: (points.get(pair[0], 0.0), pair[1]), reverse=True)
    return cards_of([page for _entry, page in entries[:number]])


def planner(analyser: Analyser, viewer: Viewer, locale: Locale, moment: datetime) -> Planner:
    """A planner for one search: it offers only words that everybody may see on this site at this moment."""
    everybody = anonymous(viewer.site)

    def check(words: Sequence[str]) -> Sequence[str]:
        return public_words(
            words,
            locale.language_code,
            VisiblePages(everybody, locale, moment),
            search_condition(everybody, moment),
        )

    vocabulary = PublicVocabulary(locale.language_code, check)
    return Planner(analyser, vocabulary, synonyms(locale.language_code))


def ranked(plan: Plan, entries: Sequence[int], documents: QuerySet) -> dict[int, float]:
    """The score of each entry, by its own text or that of a document attached to it that may be opened."""
    scorer = Scorer(plan)
    points = {pk: scorer.score(texts) for pk, *texts in own_texts(entries, *TEXTS)}
    silent = [pk for pk, value in points.items() if not value]
    for pk, _document, *texts in attached_texts(silent, documents, *TEXTS):
        points[pk] = max(points[pk], ATTACHED * scorer.score(texts))
    return points


def ranked_titles(plan: Plan, entries: Sequence[int]) -> dict[int, float]:
    """The score of each entry by its title alone."""
    scorer = Scorer(plan)
    rest = [""] * (len(TEXTS) - 1)
    return {pk: scorer.score((title, *rest)) for pk, title in own_texts(entries, "title")}


def printable(text: str) -> str:
    """What was typed, at most 300 characters, without signs that nobody sees."""
    kept = (sign if sign.isprintable() else " " for sign in text[:MAX_CHARS])
    return "".join(kept).strip()
