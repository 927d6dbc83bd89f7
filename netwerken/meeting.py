"""A meeting as visitors see it: the page's words with the row's facts, and where its sign-up stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .choices import MeetingStatus
from .models import Bijeenkomst, BijeenkomstPage, NetwerkPage, Reeks
from .target import SignupState, Target


@dataclass(frozen=True)
class Meeting:
    """One meeting at one moment."""

    page: BijeenkomstPage
    row: Bijeenkomst
    moment: datetime
    netwerk: NetwerkPage | None = None  # that it is of, where a list says so
    number: int = 0  # its place in a series; 0 when it has none
    total: int = 0  # how many the series counts

    @property
    def is_past(self) -> bool:
        """Whether it is over."""
        end = self.row.ends_at or self.row.starts_at
        return end is not None and end < self.moment

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.row.status == MeetingStatus.GAAT_NIET_DOOR

    @property
    def starts_local(self) -> datetime | None:
        """The start on the clock here."""
        return timezone.localtime(self.row.starts_at) if self.row.starts_at else None

    @property
    def time_text(self) -> str:
        """13.30 tot 16.30 uur."""
        if not self.row.starts_at:
            return ""
        start = clock(self.row.starts_at)
        if not self.row.ends_at:
            return _("%(start)s uur") % {"start": start}
        end = clock(self.row.ends_at)
        if timezone.localdate(self.row.ends_at) != timezone.localdate(self.row.starts_at):
            day = date_format(timezone.localtime(self.row.ends_at), "l j F")
            return _("%(start)s uur tot %(day)s, %(end)s uur") % {"start": start, "day": day, "end": end}
        return _("%(start)s tot %(end)s uur") % {"start": start, "end": end}

    @property
    def moved_from(self) -> datetime | None:
        """The start that people knew before it was moved; None when it was not, or never had one."""
        moved = self.row.status == MeetingStatus.VERPLAATST
        return self.row.previous_starts_at if moved else None

    @property
    def moved_text(self) -> str:
        """Van dinsdag 4 maart 2027 naar dinsdag 11 maart 2027."""
        before, now = self.moved_from, self.row.starts_at
        if not now:
            if not before:
                return _("De nieuwe datum volgt.")
            return _("Zij was op %(before)s. De nieuwe datum volgt.") % {"before": long_day(before)}
        if not before:
            return _("De nieuwe datum is %(day)s.") % {"day": long_day(now)}
        if long_day(before) == long_day(now):
            hours = {"before": clock(before), "now": clock(now)}
            return _("Van %(before)s uur naar %(now)s uur.") % hours
        return _("Van %(before)s naar %(now)s.") % {"before": long_day(before), "now": long_day(now)}

    @property
    def moved_fact(self) -> str:
        """The same, short, for a list; empty when it was not moved."""
        if self.row.status != MeetingStatus.VERPLAATST:
            return ""
        before = timezone.localtime(self.moved_from) if self.moved_from else None
        if not before or (self.starts_local and before.date() == self.starts_local.date()):
            return _("verplaatst")
        return _("verplaatst, was %(day)s") % {"day": date_format(before, "j F")}

    @property
    def date_note(self) -> str:
        """What is known about the date as long as there is none."""
        return "" if self.row.starts_at else self.page.date_note

    @property
    def place_text(self) -> str:
        """Where it is, short."""
        parts = [self.row.location or self.row.address, _("online") if self.row.is_online else ""]
        return _(" en ").join(part for part in parts if part)

    @property
    def number_text(self) -> str:
        """2 van 5; empty when it is not one of a series."""
        if not self.number:
            return ""
        return _("%(number)s van %(total)s") % {"number": self.number, "total": self.total}

    @property
    def facts(self) -> list[str]:
        """Short facts for a list."""
        return [fact for fact in (self.time_text or self.date_note, self.place_text) if fact]

    @property
    def target(self) -> Target:
        """What one signs up for to come here: this meeting, or the series it is of."""
        return Target(self.row.signs_up_for, self.moment)

    @property
    def signup_title(self) -> str:
        """What one signs up for to come here, by its name."""
        of = self.row.signs_up_for
        return of.name if isinstance(of, Reeks) else self.page.title

    @property
    def can_sign_up(self) -> bool:
        """Whether one can get a place now: with our form, by mail or on another site."""
        return not self.is_cancelled and not self.is_past and self.target.can_sign_up

    @cached_property
    def state(self) -> SignupState:
        """Where sign-up stands now; a meeting of a series can be over or off by itself."""
        if self.is_cancelled:
            return SignupState("cancelled", _("Gaat niet door"))
        if self.is_past:
            return SignupState("past", _("Geweest"))
        return self.target.state


def long_day(moment: datetime) -> str:
    """The day in full: dinsdag 4 maart 2027."""
    return date_format(timezone.localtime(moment), "l j F Y")


def until_text(moment: datetime) -> str:
    """The moment before which something is to be done: midnight is the end of the day before."""
    local = timezone.localtime(moment)
    if (local.hour, local.minute) == (0, 0):
        return f"{date_format(local - timedelta(days=1), 'l j F')}, 24.00"
    return date_format(local, "l j F, G.i")


def clock(moment: datetime) -> str:
    """The time as Dutch readers write it: 9.00."""
    return date_format(timezone.localtime(moment), "G.i")
