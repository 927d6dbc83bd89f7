"""What home adds to the admin."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from basis.models import User
from basis.models.taxonomy import TermWithPage

from .admin import LISTINGS
from .formulieren.admin import WisInzendingenView


@hooks.register("register_admin_viewset")
def listings() -> list[Any]:
    """A list per page type, in the menu "Inhoud"."""
    return LISTINGS


@hooks.register("register_admin_urls", order=-1)
def deleting_submissions() -> list[URLPattern]:
    """Our view at Wagtail's address, found before its own."""
    return [path("forms/submissions/<int:page_id>/delete/", WisInzendingenView.as_view())]


@hooks.register("register_snippet_listing_buttons")
def look_at_term(snippet: Model, user: User, next_url: str | None = None) -> Iterator[Button]:
    """From a thema or principe to its page on the site."""
    if isinstance(snippet, TermWithPage):
        address = snippet.get_absolute_url()
        yield Button(_("Bekijk op de site"), url=address, icon_name="view", priority=5)
