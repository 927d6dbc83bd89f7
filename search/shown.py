"""What a list of results prints of each page that was found, in a number of queries that does not grow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page

from basis import lists
from basis.filters import names
from basis.models import BasePage, Document, Regio, Thema

from .found import Found, Scope
from .highlights import Hit
from .indexing.queue import type_of
from .models import SearchFacet
from .query_log import note_search
from .services import Order
from .visible import open_documents
from .wordings import corrected

TERMS: dict[str, type[Thema] | type[Regio]] = {"thema": Thema, "regio": Regio}


@dataclass(frozen=True)
class ShownHit:
    """One page that was found, with its place in the whole list."""

    hit: Hit
    rank: int
    terms: list[str] = field(default_factory=list)  # names of thema's and regio's
    facts: Sequence[str] = ()
    day: date | None = None  # on which it takes place, or from which it is
    document: Document | None = None  # in which the passage stands

    @property
    def page(self) -> BasePage:
        """The page itself."""
        return self.hit.page


def about(scope: Scope, found: Found) -> dict[str, Any]:
    """What the templates of a list of results print; counts the search when it is a new one."""
    filters = found.listing.filters
    is_by_relevance = filters.value("sorteer") == Order.RELEVANCE
    if found.page.number == 1 and is_by_relevance and not filters.chosen:
        note_search(filters.text, scope.locale.language_code, found.results.total)
    return {
        "listing": found.listing,
        "found": found.results,
        "results": found.page,
        "hits": shown(found.results.hits, scope, first=found.page.start_index()),
        "is_by_relevance": is_by_relevance,
        "corrected": corrected(found.results, filters),
        "counts_clicks": settings.SEARCH_LOG,
        "language": scope.locale.language_code,
    }


def shown(hits: Sequence[Hit], scope: Scope, *, first: int = 1) -> list[ShownHit]:
    """The same hits with what is shown beside title and passage; `first` is the rank of the first."""
    terms = names_of_terms([hit.page.pk for hit in hits], scope)
    documents = documents_of(hits, scope)
    entries = entries_of([hit.page for hit in hits], scope.moment)
    made = []
    for rank, hit in enumerate(hits, first):
        entry = entries.get(hit.page.pk)
        day = day_of(entry.day) if entry else hit.page.shown_on
        facts = entry.facts if entry else hit.page.facts
        made.append(
            ShownHit(
                hit,
                rank,
                terms.get(hit.page.pk, []),
                [fact for fact in facts if not day or fact != date_format(day)],  # the day is shown once
                day,
                documents.get(hit.document),
            )
        )
    return made


def entries_of(pages: Sequence[BasePage], moment: datetime) -> Mapping[int, lists.Entry]:
    """What is known of pages whose facts are not on the page, by page."""
    apart: list[Page] = [page for page in pages if lists.load_of(page) is not lists.cards]
    return {entry.page.pk: entry for entry in lists.entries(apart, moment)} if apart else {}


def documents_of(hits: Sequence[Hit], scope: Scope) -> dict[int, Document]:
    """The documents in which passages stand, of those that may be opened; at most one query."""
    wanted = {hit.document for hit in hits if hit.document}
    return open_documents(scope.viewer).in_bulk(wanted) if wanted else {}


def names_of_terms(pks: Sequence[int], scope: Scope) -> dict[int, list[str]]:
    """The names of the thema's and regio's of these pages, by page, in the editors' order; one query."""
    if not pks:
        return {}
    rows = SearchFacet.objects.filter(
        entry__content_type_id=type_of(Page), entry__object_id__in=pks, value__name__in=TERMS
    )
    chosen: dict[int, set[tuple[str, str]]] = {}
    for pk, name, value in rows.values_list("entry__object_id", "value__name", "value__value"):
        chosen.setdefault(pk, set()).add((name, value))
    known = [
        (name, key, words)
        for name, model in TERMS.items()
        for key, words in names(model, scope.locale).items()
    ]
    return {
        pk: [words for name, key, words in known if (name, key) in values] for pk, values in chosen.items()
    }


def day_of(moment: date | datetime | None) -> date | None:
    """The day here of a moment or a day."""
    return timezone.localdate(moment) if isinstance(moment, datetime) else moment
