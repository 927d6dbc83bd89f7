"""Lists of the kennisbank that have a name."""

from datetime import datetime
from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from basis import frame
from basis.audience import Viewer, published, visible_to
from basis.facet_counts import Listing, counted, narrowed
from basis.filters import Filters
from basis.frame import active_locale
from basis.listing import PER_PAGE, specific_cards
from basis.models import BasePage
from search.found import Found, Scope, search
from search.services import Order

from .filters import ORDERS, TYPES
from .models import KennisbankPage, PraktijkvoorbeeldPage, Rubric
from .rubric.block import PREVIEW

# what a link to a page needs
NAMED = ("title", "path", "depth", "url_path", "slug", "locale_id", "rubric_aspect", "rubric_level")


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


def published_rubrics(moment: datetime | None = None) -> QuerySet[Rubric]:
    """The reusable rubrics that everybody may see."""
    return published(Rubric.objects.order_by("title", "pk"), moment)


def sample_rubric() -> Rubric:
    """A reusable rubric for the example of a block: one of the site, or else one that is not kept."""
    return published_rubrics().first() or Rubric(value=PREVIEW)


def examples_of(rubric: Rubric, request: HttpRequest) -> dict[tuple[str, str], list[PraktijkvoorbeeldPage]]:
    """The praktijkvoorbeelden that this visitor may see, by the ids of the aspect and level that they show.

    One query for all the rubrics on a page, whatever the number of either.
    """
    kept: dict[str, dict[tuple[str, str], list[PraktijkvoorbeeldPage]]]
    kept = vars(request).setdefault("examples_of_rubrics", {})
    if rubric.uid not in kept:
        beside = (frame.chosen() or {}).get(Rubric, {}).values()
        new = {one.uid for one in (rubric, *beside)} - kept.keys()
        kept |= {uid: {} for uid in new}
        pages = PraktijkvoorbeeldPage.objects.filter(rubric__uid__in=new, locale=active_locale())
        visible = visible_to(pages, Viewer.of(request)).only(*NAMED).annotate(of_rubric=F("rubric__uid"))
        for page in visible.order_by("title", "pk"):
            cells = kept[page.of_rubric]
            cells.setdefault((page.rubric_aspect, page.rubric_level), []).append(page)
    return kept[rubric.uid]
