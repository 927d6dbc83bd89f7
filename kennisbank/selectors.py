"""Lists of the kennisbank that have a name."""

from django.db.models import QuerySet
from wagtail.models import Locale, Page

from basis.audience import Viewer, visible_to
from basis.listing import specific_cards
from basis.models import BasePage

from .models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage

TYPES = (HandreikingPage, PraktijkvoorbeeldPage)


def listed(viewer: Viewer, below: KennisbankPage) -> "CardList":
    """Everything of one kennisbank, newest first."""
    pages = visible_to(Page.objects.descendant_of(below).type(*TYPES), viewer)
    return CardList(pages.order_by("-first_published_at", "-pk"))


def newest(viewer: Viewer, locale: Locale, limit: int) -> list[BasePage]:
    """The newest of the whole kennisbank."""
    pages = visible_to(Page.objects.filter(locale=locale).type(*TYPES), viewer)
    return specific_cards(list(pages.order_by("-first_published_at", "-pk")[:limit]))


class CardList:
    """A list of pages of several types that a paginator can cut: cards are fetched for one page only."""

    def __init__(self, pages: QuerySet) -> None:
        self.pages = pages
        self.ordered = True

    def count(self) -> int:
        """How many there are."""
        return self.pages.count()

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[BasePage]:
        return specific_cards(list(self.pages[part]))
