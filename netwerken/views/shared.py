"""What the views of sign-up share: the page that is meant, the limits, and what to say when it is busy."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import OperationalError
from django.db.models import Exists
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from wagtail.models import Page

from basis.audience import Viewer, visible_to
from basis.frame import active_locale
from basis.limits import Limit, allow_all, network_of
from basis.middleware import busy, is_locked

from ..models import Bijeenkomst, BijeenkomstPage
from ..services import normalised
from ..target import Target, target_of

HOUR = timedelta(hours=1)
MAILS_PER_HOUR = 5  # to one mailbox


def busy_when_locked(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Ask to try again when another write held SQLite for too long, instead of a 500."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(*args, **kwargs)
        except OperationalError as error:
            if not is_locked(error):
                raise
            return busy()

    return answer


def page_of(request: HttpRequest, key: UUID) -> BijeenkomstPage:
    """The page of this meeting in the language of the request, for who may see it. Raises Http404."""
    pages = BijeenkomstPage.objects.filter(translation_key=key, locale=active_locale())
    page: BijeenkomstPage | None = visible_to(pages, Viewer.of(request)).first()
    if page is None:
        raise Http404
    return page


def target_at(request: HttpRequest, key: UUID) -> Target:
    """What one signs up for on the page of this meeting, for who may see it. Raises Http404.

    One query, two for a series: the page itself is not read.
    """
    moment = timezone.now()
    pages = Page.objects.filter(translation_key=key, locale=active_locale())
    may_see = Exists(visible_to(pages, Viewer.of(request), moment))
    rows = Bijeenkomst.objects.filter(may_see, translation_key=key)
    for row in rows.select_related("plaatsen__regels", "reeks").order_by():
        target = row.signs_up_for
        return Target(row, moment) if target is row else target_of(target.plaatsen_id, moment)
    raise Http404


def is_allowed(request: HttpRequest, target: Target, email: str, *, act: str = "aanmelden") -> bool:
    """Whether this mailbox and, for what one signs up for, this network address are within their limits."""
    return allow_all(*limits_of(request, target, email, act), per=HOUR)


def limits_of(request: HttpRequest, target: Target, email: str, act: str = "aanmelden") -> list[Limit]:
    """The limits of a mailbox and, for what one signs up for, of a network address, in an hour.

    Of a network address the limit is wide: a whole school sits behind one.
    """
    network = f"{target.plaatsen.pk} {network_of(request)}"
    limit = target.regels.signups_per_hour or settings.SIGNUPS_PER_HOUR
    return [
        Limit(f"{act}-adres", network, limit),
        Limit(f"{act}-mail", normalised(email), MAILS_PER_HOUR),
    ]
