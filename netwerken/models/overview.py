"""The page that all netwerken stand under."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from basis.audience import Viewer
from basis.models import BasePage, Pattern
from basis.models.page import tabs
from basis.navigation import first_of_type


class NetwerkenPage(BasePage):
    """The index of all netwerken."""

    content_panels = BasePage.content_panels
    edit_handler = tabs(content_panels)
    subpage_types = ["netwerken.NetwerkPage", "netwerken.BijeenkomstPage"]
    default_pattern = Pattern.WAVE

    class Meta:
        verbose_name = _("overzicht van netwerken")
        verbose_name_plural = _("overzichten van netwerken")

    @classmethod
    def first_for(cls, viewer: Viewer, locale: Locale) -> "NetwerkenPage | None":
        """The index of a language that this viewer may see."""
        return first_of_type(cls, viewer, locale.pk)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the netwerken below by vorm, what is finished, and the meetings that are of no netwerk."""
        from ..subtree import index_context  # it reads these models

        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, Viewer.of(request))
