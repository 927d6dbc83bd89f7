"""What to read after a page of the kennisbank."""

from basis.audience import Viewer
from basis.listing import specific_cards
from basis.models import BasePage
from search.related import related as alike

from .models import HandreikingPage, PraktijkvoorbeeldPage

TYPES = (HandreikingPage, PraktijkvoorbeeldPage)


def related(page: BasePage, viewer: Viewer) -> list[BasePage]:
    """At most three pages of the kennisbank, as cards, that share most with this one."""
    return specific_cards(alike(page, viewer, types=TYPES))
