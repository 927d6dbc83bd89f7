"""What one signs up for, a meeting or a whole series, and where its sign-up stands at one moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .choices import CapacityUnit, SignupWay
from .models import Aanmeldregels, Bijeenkomst, Plaatsen, Reeks

NEARLY_FULL = 0.2  # the last fifth of the places


@dataclass(frozen=True)
class SignupState:
    """Where sign-up stands, as a word for the style sheet and words for people."""

    name: str  # open, nearly-full, full, closed, cancelled, pending, past
    label: str
    detail: str = ""
    accepts: bool = False  # whether the form is shown and a sign-up is taken, if only for the queue


@dataclass(frozen=True)
class Target:
    """A meeting or a series as a thing to sign up for, with its counter and rules, at one moment."""

    of: Bijeenkomst | Reeks
    moment: datetime

    @property
    def plaatsen(self) -> Plaatsen:
        """The counter."""
        return self.of.plaatsen

    @cached_property
    def regels(self) -> Aanmeldregels:
        """The rules; the defaults when nobody set any."""
        return regels_of(self.of.plaatsen)

    @property
    def is_series(self) -> bool:
        """Whether one signs up for several meetings at once."""
        return isinstance(self.of, Reeks)

    @property
    def is_past(self) -> bool:
        """Whether it is over."""
        end = self.of.ends_at or self.of.last_starts_at
        return end is not None and end < self.moment

    @property
    def counts_schools(self) -> bool:
        """Whether a place is for a whole school."""
        return self.of.capacity_unit == CapacityUnit.SCHOLEN

    @property
    def closes_at(self) -> datetime | None:
        """The minute at which sign-up closes."""
        last = self.of.last_starts_at if self.regels.has_late_joiners else self.of.starts_at
        return self.of.signup_closes_at or last

    @property
    def opens_later(self) -> bool:
        """Whether it is too early to sign up."""
        return self.of.signup_opens_at is not None and self.moment < self.of.signup_opens_at

    @property
    def opens_text(self) -> str:
        """The moment from which one can sign up."""
        opens = self.of.signup_opens_at
        return date_format(timezone.localtime(opens), "j F, H.i") if opens else ""

    @property
    def can_sign_up(self) -> bool:
        """Whether one can get a place now: with our form, by mail or on another site."""
        if self.of.signup_way in (SignupWay.MAIL, SignupWay.ELDERS):
            return self.state.name in ("open", "pending") and not self.opens_later
        return self.state.accepts and self.state.name != "full"

    @property
    def gives_places(self) -> bool:
        """Whether who waits can still move up: until it begins; of a series, until its last meeting."""
        return not self.of.is_off and (self.of.last_starts_at is None or self.moment < self.of.last_starts_at)

    @property
    def offers_places(self) -> bool:
        """Whether it is so near that a place from the queue is offered, not given."""
        starts = self.of.starts_at
        return starts is not None and starts - self.moment <= timedelta(days=self.regels.offer_within_days)

    @cached_property
    def state(self) -> SignupState:
        """Where sign-up stands now."""
        if self.of.is_off:
            return SignupState("cancelled", _("Gaat niet door"))
        if self.is_past:
            return SignupState("past", _("Geweest"))
        if self.of.signup_way == SignupWay.NIET_NODIG:
            return SignupState("open", _("Open"), _("aanmelden is niet nodig"))
        return self._window() or self._places()

    def _window(self) -> SignupState | None:
        """The state when it is not the time to sign up."""
        if self.closes_at and self.moment >= self.closes_at:
            until = date_format(timezone.localtime(self.closes_at), "j F")
            return SignupState("closed", _("Gesloten"), _("aanmelden kon tot %(day)s") % {"day": until})
        if self.opens_later:
            when = _("aanmelden kan vanaf %(day)s") % {"day": self.opens_text}
            return SignupState("pending", _("Nog niet open"), when)
        return None

    def _places(self) -> SignupState:
        """The state by the places that are left; we only know those when people sign up here."""
        here = self.of.signup_way == SignupWay.HIER
        free, capacity = self.plaatsen.free, self.plaatsen.capacity
        detail = ""
        if here and free is not None and capacity is not None:
            if free <= 0:
                detail = _("%(capacity)s van %(capacity)s plaatsen bezet") % {"capacity": capacity}
                return SignupState("full", _("Vol"), detail, self.regels.has_waiting_list)
            detail = places_text(free, capacity, self.of.capacity_unit)
            if self.of.starts_at and free < capacity and free <= max(1, capacity * NEARLY_FULL):
                return SignupState("nearly-full", _("Bijna vol"), detail, here)
        if not self.of.starts_at:
            return SignupState("pending", _("Datum volgt"), detail, here)
        return SignupState("open", _("Open"), detail, here)


def regels_of(plaatsen: Plaatsen) -> Aanmeldregels:
    """The rules of a counter; unsaved defaults when nobody set any."""
    try:
        return plaatsen.regels
    except Aanmeldregels.DoesNotExist:
        return Aanmeldregels(plaatsen=plaatsen)


def target_of(plaatsen_id: int, moment: datetime) -> Target:
    """The meeting or series that a counter counts, as it stands now: one query, two for a series."""
    meetings = Bijeenkomst.objects.filter(plaatsen=plaatsen_id).select_related("plaatsen__regels")
    for meeting in meetings.order_by():
        return Target(meeting, moment)
    series = Reeks.objects.select_related("plaatsen__regels", "netwerk").get(plaatsen=plaatsen_id)
    return Target(series, moment)


def places_text(free: int, capacity: int, unit: str) -> str:
    """nog 4 van 30 plaatsen."""
    if unit == CapacityUnit.SCHOLEN:
        return ngettext(
            "nog plaats voor %(free)s van %(capacity)s scholen",
            "nog plaats voor %(free)s van %(capacity)s scholen",
            free,
        ) % {"free": free, "capacity": capacity}
    return ngettext(
        "nog %(free)s van %(capacity)s plaatsen", "nog %(free)s van %(capacity)s plaatsen", free
    ) % {"free": free, "capacity": capacity}
