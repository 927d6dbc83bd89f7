"""What of the kennisbank an editor can list."""

from django.utils.translation import gettext_lazy as _

from basis import lists
from basis.lists import Kind

from .models import HandreikingPage, PraktijkvoorbeeldPage


def register() -> None:
    """Make them known to the lists of basis."""
    lists.register(Kind("handreiking", _("Handreikingen"), HandreikingPage, listed_at=lists.PUBLISHED))
    lists.register(
        Kind("praktijkvoorbeeld", _("Praktijkvoorbeelden"), PraktijkvoorbeeldPage, listed_at=lists.PUBLISHED)
    )
