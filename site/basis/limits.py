"""How often somebody may do something, counted in the database over all processes."""

from datetime import datetime, timedelta

from allauth.core.internal.ratelimit import truncate_ip
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import LimitCount


def allow(action: str, who: str, *, limit: int, per: timedelta, moment: datetime | None = None) -> bool:
    """Count one more, and say whether it is within the limit of this window.

    Only a keyed hash of action and person is kept. Call it outside the transaction of the act: a
    refused act must stay counted.
    """
    key, window = _counter(action, who, per, moment)
    with transaction.atomic():
        LimitCount.objects.get_or_create(key=key, window=window)
        LimitCount.objects.filter(key=key, window=window).update(count=F("count") + 1)
        count = LimitCount.objects.values_list("count", flat=True).get(key=key, window=window)
    return count <= limit


def has_room(action: str, who: str, *, limit: int, per: timedelta, moment: datetime | None = None) -> bool:
    """Whether one more would be within the limit, without counting: for what only counts when it fails."""
    key, window = _counter(action, who, per, moment)
    return not LimitCount.objects.filter(key=key, window=window, count__gte=limit).exists()


def _counter(action: str, who: str, per: timedelta, moment: datetime | None) -> tuple[str, datetime]:
    moment = moment or timezone.now()
    seconds = int(per.total_seconds())
    window = datetime.fromtimestamp(int(moment.timestamp()) // seconds * seconds, tz=moment.tzinfo)
    return salted_hmac("basis.limits", f"{action}:{who}", algorithm="sha256").hexdigest(), window


def network_of(request: HttpRequest) -> str:
    """The network that a request comes from: an IPv4 address, or the /64 that one IPv6 subscriber has."""
    return str(truncate_ip(request.META.get("REMOTE_ADDR") or "unknown"))


def forget_old(moment: datetime | None = None) -> int:
    """Remove counters of more than two days ago."""
    before = (moment or timezone.now()) - timedelta(days=2)
    return LimitCount.objects.filter(window__lt=before).delete()[0]
