"""The address of somebody's own calendar."""

from ..models import Persoon
from ..models.people import new_link_key


def renew_calendar_key(persoon: Persoon) -> None:
    """Give somebody's calendar another address; nothing is found at the old one any more."""
    persoon.calendar_key = new_link_key()
    persoon.save(update_fields=["calendar_key"])
