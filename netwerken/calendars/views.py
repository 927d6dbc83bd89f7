"""Calendars over HTTP: one meeting as a file, feeds for everybody, and a feed for one person."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from basis.audience import Viewer, anonymous
from basis.frame import Some, active_locale, current, site_of
from basis.models import SiteSettings

from ..tokens import persoon_for
from . import feeds
from .feeds import Feed
from .ics import Calendar

MAX_AGE = timedelta(minutes=5)

Find = Callable[[Viewer, datetime], Feed | None]


@dataclass(frozen=True)
class Known:
    """What is kept of a feed in one state of the content: enough to say that a reader has it already."""

    headers: dict[str, str]
    until: datetime  # the clock may change it then


@require_safe
def one_meeting(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """One meeting that has a date, for who may see its page."""
    viewer, moment = Viewer.of(request), timezone.now()
    found = feeds.events(Q(translation_key=key), viewer, moment)
    if not found:
        raise Http404
    response = file_of(Calendar(found))
    response["Content-Disposition"] = f'attachment; filename="{key}.ics"'
    cache(response, feeds.until(viewer, moment) - moment, is_public=viewer.user is None)
    return unless_known(request, response)


@require_safe
def all_meetings(request: HttpRequest) -> HttpResponseBase:
    """Every meeting of the site."""
    organisation = SiteSettings.for_site(site_of(request)).organisation
    name = _("Agenda van %(name)s") % {"name": organisation}
    return feed(request, lambda viewer, moment: Feed(name, Q()))


@require_safe
def of_netwerk(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """The meetings of one netwerk and of those within it."""
    return feed(request, lambda viewer, moment: feeds.of_netwerk(key, viewer, moment), f"netwerk={key}")


@require_safe
def of_thema(request: HttpRequest, key: str) -> HttpResponseBase:
    """The meetings about one thema."""
    return feed(request, lambda viewer, moment: feeds.of_thema(key), f"thema={key}")


@require_safe
def of_regio(request: HttpRequest, key: str) -> HttpResponseBase:
    """The meetings in one regio."""
    return feed(request, lambda viewer, moment: feeds.of_regio(key, viewer, moment), f"regio={key}")


@require_safe
def of_person(request: HttpRequest, token: str) -> HttpResponseBase:
    """The meetings that one person has a place for; the link is the authority, and a new one revokes it."""
    persoon, viewer = persoon_for(token), anonymous(site_of(request))
    if persoon is None:
        raise Http404
    name = _("Mijn bijeenkomsten bij %(name)s") % {"name": SiteSettings.for_site(viewer.site).organisation}
    found = feeds.own_events(persoon, viewer, timezone.now())
    response = file_of(Calendar(found, name, source=viewer.site.root_url + request.path))
    patch_cache_control(response, private=True, no_cache=True)
    return unless_known(request, response)


def feed(request: HttpRequest, find: Find, filters: str = "") -> HttpResponseBase:
    """A feed, the same for everybody; raises Http404 when there is no such thing.

    Who has it already is told so from memory: what it was made of is read under one content stamp
    (docs/adr/0017), and the first moment at which the clock may change it is kept beside it.
    """
    viewer, moment = anonymous(site_of(request)), timezone.now()
    kept = current().kept("calendars", Some)
    place = (viewer.site.pk, active_locale().pk, request.path)
    known: Known | None = kept.get(place)
    if known and known.until > moment:
        response = HttpResponse(headers=known.headers)
        cache(response, known.until - moment)
        if (same := unless_known(request, response)) is not response:
            return same
    found = find(viewer, moment)
    if found is None:
        raise Http404
    root, page = viewer.site.root_url, reverse("agenda") + (f"?{filters}" if filters else "")
    until = feeds.until(viewer, moment)
    events = feeds.events(found.pages, viewer, moment, feeds.since(moment))
    response = file_of(Calendar(events, found.name, source=root + request.path, url=root + page))
    kept[place] = Known(dict(response.headers), until)
    cache(response, until - moment)
    return unless_known(request, response)


def file_of(calendar: Calendar) -> HttpResponse:
    """A calendar with what tells one version from another; which 304 is answered on the ETag alone.

    The moment of the last change says nothing of what was taken away since.
    """
    content = calendar.as_bytes()
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["ETag"] = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    if calendar.modified_at:
        response["Last-Modified"] = http_date(calendar.modified_at.timestamp())
    return response


def cache(response: HttpResponse, most: timedelta, *, is_public: bool = True) -> None:
    """Say how long it may be kept: no longer than until the clock may change it."""
    seconds = int(min(MAX_AGE, most).total_seconds())
    patch_cache_control(response, max_age=seconds, **{"public" if is_public else "private": True})


def unless_known(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """The answer, or 304 for who has this version of it."""
    return get_conditional_response(request, response["ETag"], None, response) or response
