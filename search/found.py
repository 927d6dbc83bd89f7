"""A search as a list with filters: the page /zoeken/, the list of the kennisbank and the API show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.audience import Viewer
from basis.facet_counts import Counts, Listing
from basis.filters import Filters

from .filters import named
from .services import PER_PAGE, Order, Results, find

WAYS_OUT = 4  # facets of which we look what leaving them would give


@dataclass(frozen=True)
class Scope:
    """In what is searched, and by whom."""

    viewer: Viewer
    locale: Locale
    moment: datetime = field(default_factory=timezone.now)
    only: Mapping[str, Sequence[str]] = field(default_factory=dict)  # values of facets that are not a choice
    under: Page | None = None

    def ask(
        self,
        filters: Filters,
        *,
        order: Order = Order.RELEVANCE,
        number: int = 1,
        per_page: int = PER_PAGE,
        with_counts: bool = True,
    ) -> Results:
        """What these filters find here."""
        return find(
            filters.text,
            self.viewer,
            locale=self.locale,
            moment=self.moment,
            chosen={**self.only, **filters.chosen},
            facets=[facet.name for facet in filters.facets] if with_counts else (),
            under=self.under,
            order=order,
            number=number,
            per_page=per_page,
        )

    def number_of(self, filters: Filters) -> int:
        """How many these filters find here."""
        return self.ask(filters, per_page=1, with_counts=False).total


@dataclass(frozen=True)
class Found:
    """One page of answers, with the filters and their counts."""

    results: Results
    listing: Listing
    page: PaginatorPage


def search(scope: Scope, filters: Filters, *, order: Order, per_page: int = PER_PAGE) -> Found:
    """What was asked; a page number beyond the last gives the last."""
    results = scope.ask(filters, order=order, number=filters.page, per_page=per_page)
    pages = Paginator(range(results.total), per_page)
    page = pages.get_page(filters.page)
    if page.number != filters.page:
        results = scope.ask(filters, order=order, number=page.number, per_page=per_page)
    without = {} if results.total or not filters.chosen else counts_without(scope, filters)
    counts = Counts(results.total, results.counts, without)
    return Found(results, Listing(named(filters, results.counts), counts, page.number), page)


def counts_without(scope: Scope, filters: Filters) -> dict[str, int]:
    """What leaving the choice of one facet would give; for the first few facets with a choice."""
    return {name: scope.number_of(filters.without(name)) for name in list(filters.chosen)[:WAYS_OUT]}
