"""What of home an editor can list."""

from collections.abc import Sequence

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from basis import lists
from basis.lists import Kind

from .models import NieuwsPage


def news_of(keys: Sequence[str]) -> Q:
    """News that names one of the netwerken with these keys."""
    named = NieuwsPage.netwerken.through.objects.filter(netwerkpage__translation_key__in=keys)
    return Q(pk__in=named.values("nieuwspage_id"))


def register() -> None:
    """Make them known to the lists of basis."""
    lists.register(
        Kind("nieuws", _("Nieuws"), NieuwsPage, listed_at=lists.PUBLISHED, filters={"netwerken": news_of})
    )
