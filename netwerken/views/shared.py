"""What the views of sign-up share: the page that is meant, the limits, and what to say when it is busy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from basis import frame
from basis.audience import Viewer, may_see, visible_to
from basis.limits import Limit, allow_all, network_of
from basis.middleware import busy, is_locked

from ..models import Bijeenkomst, BijeenkomstPage, Reeks
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
    pages = BijeenkomstPage.objects.filter(translation_key=key, locale=frame.active_locale())
    page: BijeenkomstPage | None = visible_to(pages, Viewer.of(request)).first()
    if page is None:
        raise Http404
    return page


def target_at(request: HttpRequest, key: UUID) -> Target:
    """What one signs up for on the page of this meeting, for who may see it. Raises Http404.

    Read once in a state of the content, so its counter is as it was then: who takes a place asks the counter.
    """
    moment = timezone.now()
    kept: dict[object, SignupPage] = frame.current().kept("sign-up pages", frame.Some)
    found = kept.get((key, get_language()))
    if found is None:
        found = kept[key, get_language()] = read_signup_page(key, moment)
    viewer = Viewer.of(request)
    if not any(may_see(page, viewer, moment) for page in found.pages):
        raise Http404
    return Target(found.of, moment)


@dataclass(frozen=True)
class SignupPage:
    """The page of a meeting in one language, and what one signs up for there."""

    pages: Sequence[Page]
    of: Bijeenkomst | Reeks


def read_signup_page(key: UUID, moment: datetime) -> SignupPage:
    """The page of this meeting in the language of the request. Raises Http404 without such a meeting."""
    pages = list(Page.objects.filter(translation_key=key, locale=frame.active_locale()))
    for row in Bijeenkomst.objects.filter(translation_key=key).select_related("plaatsen__regels", "reeks"):
        of = row.signs_up_for
        return SignupPage(pages, row if of is row else target_of(of.plaatsen_id, moment).of)
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
