"""The lists of handreikingen and praktijkvoorbeelden."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from basis.admin.columns import TermsColumn, themas
from basis.admin.filters import ContentFilterSet, TermFilter
from basis.admin.listings import ContentIndexView, ContentListing, content_columns
from basis.models import Aanpak, Principe, Regio

from .models import HandreikingPage, PraktijkvoorbeeldPage


class HandreikingListing(ContentListing):
    """All handreikingen and kwaliteitskaarten."""

    model = HandreikingPage
    icon = "doc-full"
    menu_label = _("Handreikingen")
    menu_order = 20
    columns = content_columns(
        Column("kind", label=_("Soort"), accessor="get_kind_display", sort_key="kind"), themas()
    )


class PraktijkvoorbeeldFilterSet(ContentFilterSet):
    """Also by what only a praktijkvoorbeeld has."""

    regios = TermFilter(Regio, field_name="regios")
    principes = TermFilter(Principe, field_name="principes")
    aanpakken = TermFilter(Aanpak, field_name="aanpakken")


class PraktijkvoorbeeldIndexView(ContentIndexView):
    """With the regio's."""

    fetched = ("themas", "regios")


class PraktijkvoorbeeldListing(ContentListing):
    """All praktijkvoorbeelden, netwerkportretten and goede aanpakken."""

    model = PraktijkvoorbeeldPage
    icon = "pick"
    menu_label = _("Praktijkvoorbeelden")
    menu_order = 10
    index_view_class = PraktijkvoorbeeldIndexView
    filterset_class = PraktijkvoorbeeldFilterSet
    columns = content_columns(themas(), TermsColumn("regios", label=_("Regio's"), accessor="regios"))


LISTINGS: list[Any] = [
    HandreikingListing("handreikingen"),
    PraktijkvoorbeeldListing("praktijkvoorbeelden"),
]
