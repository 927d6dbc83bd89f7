"""Until when a place is held: hours that count, without weekends and free days."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from basis import frame

from .models import VrijePeriode
from .target import Target

SATURDAY = 5
Period = tuple[date, date]  # first and last day


def add_working_hours(moment: datetime, hours: int, free: Sequence[Period]) -> datetime:
    """The moment so many hours later, by a clock that stands still on weekends and free days here."""
    left, now = timedelta(hours=hours), timezone.localtime(moment)
    while True:
        midnight = timezone.make_aware(
            datetime.combine(now.date() + timedelta(days=1), datetime.min.time()), now.tzinfo
        )
        is_free = now.weekday() >= SATURDAY or any(first <= now.date() <= last for first, last in free)
        # in UTC, where every hour counts once: differences on one local clock forget summer time
        span = midnight.astimezone(moment.tzinfo) - now.astimezone(moment.tzinfo)
        if not is_free and left <= span:
            return now.astimezone(moment.tzinfo) + left
        left -= timedelta() if is_free else span
        now = timezone.localtime(midnight)


def hold_until(target: Target) -> datetime:
    """Until when somebody has to confirm: never beyond the start."""
    hours = target.regels.hold_hours or settings.HOLD_HOURS
    today = timezone.localdate(target.moment)
    free = [period for period in free_periods() if period[1] >= today]
    return before_start(target, add_working_hours(target.moment, hours, free))


def free_periods() -> list[Period]:
    """The days on which nobody has to answer, kept as long as nobody changes them."""
    rows = VrijePeriode.objects.values_list("first_day", "last_day")
    return frame.current().kept("free periods", lambda: list(rows))


def offer_until(target: Target) -> datetime:
    """Until when an offered place stands: plain hours, since it is near the date; never beyond the start."""
    return before_start(target, target.moment + timedelta(hours=target.regels.offer_hours))


def before_start(target: Target, until: datetime) -> datetime:
    """The same moment, or the last start when that comes first."""
    last = target.of.last_starts_at
    return min(until, last) if last and last > target.moment else until
