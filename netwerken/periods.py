"""What is to come and what is over; months as text, such as 2026-12, and as the weeks of a calendar."""

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst

Thing = TypeVar("Thing")

MONTH = r"20\d\d-(0[1-9]|1[0-2])"
FIRST, LAST = "2000-01", "2099-12"
COMING, PAST = "komend", "voorbij"


def in_period(period: str, moment: datetime) -> Q:
    """Rows of meetings that are over, or of those that are not or have no date yet."""
    if period == PAST:
        return Q(ends_at__lt=moment) | Q(ends_at=None, starts_at__lt=moment)
    return Q(starts_at=None) | Q(ends_at__gte=moment) | Q(ends_at=None, starts_at__gte=moment)


def in_month(month: str) -> Q:
    """Rows of meetings that begin in a month here, or go on into it."""
    begin, end = midnight(first_of(month)), midnight(first_of(shifted(month, 1)))
    return Q(starts_at__lt=end) & (Q(starts_at__gte=begin) | Q(ends_at__gt=begin))


def month_of(day: date) -> str:
    """2026-12."""
    return f"{day:%Y-%m}"


def first_of(month: str) -> date:
    """The first day of a month."""
    return date(int(month[:4]), int(month[5:]), 1)


def shifted(month: str, number: int) -> str:
    """The month so many months later."""
    years, rest = divmod(int(month[5:]) - 1 + number, 12)
    return f"{int(month[:4]) + years}-{rest + 1:02}"


def midnight(day: date) -> datetime:
    """The moment at which a day begins here."""
    return timezone.make_aware(datetime(day.year, day.month, day.day))


def month_words(month: str) -> str:
    """December 2026."""
    return str(capfirst(date_format(first_of(month), "F Y")))


@dataclass(frozen=True)
class Day(Generic[Thing]):
    """One day of the calendar."""

    day: date
    items: list[Thing]
    is_of_month: bool
    is_today: bool


@dataclass(frozen=True)
class Week(Generic[Thing]):
    """One row of the calendar."""

    number: int  # ISO 8601
    days: list[Day[Thing]]


def weeks_of(month: str, by_day: Mapping[date, list[Thing]], today: date) -> list[Week[Thing]]:
    """The rows of the calendar of a month, from Monday to Sunday; nothing is on days of other months."""
    first = first_of(month)

    def one(day: date) -> Day[Thing]:
        is_of_month = day.month == first.month
        return Day(day, by_day.get(day, []) if is_of_month else [], is_of_month, day == today)

    weeks = Calendar().monthdatescalendar(first.year, first.month)
    return [Week(days[0].isocalendar().week, [one(day) for day in days]) for days in weeks]
