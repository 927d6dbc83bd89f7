"""Lists of the kennisbank that have a name."""

from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Page

from basis.audience import Viewer, visible_to
from basis.facet_counts import Listing, counted, narrowed
from basis.filters import Filters
from basis.listing import PER_PAGE, specific_cards
from basis.models import BasePage
from search.found import Found, Scope, search
from search.services import Order

from .filters import ORDERS, TYPES
from .models import KennisbankPage


def everything(viewer: Viewer, below: KennisbankPage) -> QuerySet[Page]:
    """Everything of one kennisbank that this viewer may see."""
    return visible_to(Page.objects.descendant_of(below).type(*TYPES), viewer)


def listed(viewer: Viewer, below: KennisbankPage, filters: Filters) -> tuple[Listing, PaginatorPage]:
    """What the filters leave of one kennisbank, with the counts, and one page of cards of it."""
    pages = everything(viewer, below)
    counts = counted(pages, filters)
    _words, columns = ORDERS[filters.value("sorteer")]
    cards = CardList(narrowed(pages, filters).order_by(*columns), counts.total)
    sliced: Any = cards  # a paginator only cuts and counts
    part = Paginator(sliced, PER_PAGE).get_page(filters.page)
    return Listing(filters, counts, part.number), part


def searched(viewer: Viewer, below: KennisbankPage, filters: Filters) -> tuple[Scope, Found]:
    """What one kennisbank has that answers what was typed, with the counts of its filters."""
    types = [model.search_name() for model in TYPES]
    scope = Scope(viewer, below.locale, only={"type": types}, under=below)
    return scope, search(scope, filters, order=Order(filters.value("sorteer")), per_page=PER_PAGE)


class CardList:
    """A list of pages of several types that a paginator can cut: cards are fetched for one page only."""

    def __init__(self, pages: QuerySet, total: int) -> None:
        self.pages = pages
        self.total = total
        self.ordered = True

    def count(self) -> int:
        """How many there are."""
        return self.total

    def __len__(self) -> int:
        return self.total

    def __getitem__(self, part: slice) -> list[BasePage]:
        return specific_cards(list(self.pages[part]))
