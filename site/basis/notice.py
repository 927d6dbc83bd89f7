"""The notice above every page, while it lasts."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from . import frame
from .audience import Viewer, may_see
from .models import SiteSettings
from .navigation import Link, in_language


@dataclass(frozen=True)
class Notice:
    """A short text for every visitor, with at most one link."""

    text: str
    is_attention: bool
    link: Link | None


def current(settings: SiteSettings, request: HttpRequest, viewer: Viewer | None = None) -> Notice | None:
    """The notice of this moment for a viewer, or who is behind the request; no query without one."""
    if not settings.has_notice(timezone.now()):
        return None
    words = settings.notice_link_text or _("Lees meer")
    url = settings.notice_url or page_url(settings, request, viewer or Viewer.of(request))
    link = Link(words, url) if url else None
    return Notice(settings.notice_text, settings.notice_kind == "attention", link)


def page_url(settings: SiteSettings, request: HttpRequest, viewer: Viewer) -> str:
    """Where the page of the notice is for this viewer, in their language; empty when it is not for them."""
    chosen, locale = settings.notice_page_id, frame.active_locale()
    if not chosen:
        return ""
    pages = frame.current().pages(("notice", chosen, locale.pk), lambda: in_language([chosen], locale.pk))
    return next((page.get_url(request) or "" for page in pages if may_see(page, viewer)), "")
