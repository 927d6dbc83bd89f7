"""The filters of the news."""

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from basis.filters import Facet, Filters, list_of, names
from basis.models import Thema

from .models import NieuwsPage


def parse(query: QueryDict, locale: Locale) -> Filters:
    """The thema's that a query string asks for."""
    thema = Facet("thema", _("Thema"), names(Thema, locale), (list_of(NieuwsPage, "themas"),))
    return Filters.parse(query, [thema])
