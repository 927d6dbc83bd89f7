"""What editors put first for certain words: Wagtail's promoted results, for who may see them."""

from collections import defaultdict
from dataclasses import dataclass

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page
from wagtail.search.utils import normalise_query_string

from basis import frame
from basis.audience import visible_to
from basis.filters import Filters
from basis.listing import specific_cards
from basis.models import BasePage

from .found import Scope


@dataclass(frozen=True)
class Pick:
    """One thing that editors put first: a page, or an address elsewhere."""

    title: str
    description: str
    page: BasePage | None = None
    url: str = ""  # of what is elsewhere


def picks(scope: Scope, filters: Filters) -> list[Pick]:
    """What editors chose for exactly these words, in their order; only without a filter, on the first page.

    Wagtail's own way to ask writes the words into the database; this one only reads.
    """
    if filters.page > 1 or filters.chosen:
        return []
    words = normalise_query_string(filters.text)
    chosen = frame.current().kept("picks", every_pick).get(words, [])
    wanted = [pick.page_id for pick in chosen if pick.page_id]
    pages = cards(scope, wanted) if wanted else {}
    found = []
    for pick in chosen:
        page = pages.get(pick.page_id)
        if page:
            found.append(Pick(page.title, pick.description or page.introduction, page))
        elif not pick.page_id and pick.external_link_url:
            found.append(Pick(pick.external_link_text or "", pick.description, url=pick.external_link_url))
    return found


def every_pick() -> dict[str, list[SearchPromotion]]:
    """What editors chose, by words; few lines that every search looks at."""
    found: dict[str, list[SearchPromotion]] = defaultdict(list)
    for pick in SearchPromotion.objects.select_related("query").order_by("sort_order", "pk"):
        found[pick.query.query_string].append(pick)
    return found


def cards(scope: Scope, pks: list[int]) -> dict[int, BasePage]:
    """Those of these pages that this viewer may see, in the language of the search."""
    pages = Page.objects.filter(pk__in=pks, locale_id=scope.locale.pk)
    return {page.pk: page for page in specific_cards(list(visible_to(pages, scope.viewer, scope.moment)))}
