"""The lists of news, plain pages and forms."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import ParentPageColumn

from basis.admin.columns import themas
from basis.admin.listings import ContentListing, content_columns

from .models import FormulierPage, InhoudPage, NieuwsPage


class NieuwsListing(ContentListing):
    """All news."""

    model = NieuwsPage
    icon = "comment"
    menu_label = _("Nieuws")
    menu_order = 50
    columns = content_columns(
        Column("published_on", label=_("Datum"), accessor="shown_on", sort_key="published_on"), themas()
    )


class InhoudListing(ContentListing):
    """All plain pages."""

    model = InhoudPage
    icon = "doc-empty"
    menu_label = _("Gewone pagina's")
    menu_order = 60
    columns = content_columns(ParentPageColumn("parent", label=_("Staat onder")))


class FormulierListing(ContentListing):
    """All forms; what visitors sent is in Wagtail's own menu."""

    model = FormulierPage
    icon = "form"
    menu_label = _("Formulieren maken")
    menu_order = 70
    columns = content_columns(ParentPageColumn("parent", label=_("Staat onder")))


LISTINGS: list[Any] = [
    NieuwsListing("nieuws"),
    InhoudListing("gewone-paginas"),
    FormulierListing("formulierlijst"),
]
