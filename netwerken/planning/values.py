"""What a series is planned to be, as values: typed in the form, read from the pages, and compared."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any

from django.core import signing
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from ..choices import CapacityUnit, MeetingKind, MeetingStatus, SignupWay

SALT = "netwerken.planning"
MOMENTS = ("starts_at", "ends_at", "signup_opens_at", "signup_closes_at")


@dataclass(frozen=True)
class SeriesFacts:
    """What holds for the whole series."""

    name: str = ""
    for_whom: str | None = ""  # None: the pages differ, so it is left alone
    is_one_signup: bool = True
    signup_way: str = SignupWay.HIER
    capacity: int | None = None
    capacity_unit: str = CapacityUnit.PERSONEN
    signup_opens_at: datetime | None = None
    signup_closes_at: datetime | None = None
    signup_email: str = ""
    signup_url: str = ""


@dataclass(frozen=True)
class MeetingFacts:
    """One meeting; without a title of its own it is called after the series."""

    key: str = ""  # of its page; "" while there is none
    title: str = ""
    kind: str = MeetingKind.BIJEENKOMST
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    date_note: str = ""
    location: str = ""
    address: str = ""
    is_online: bool = False
    online_url: str = ""
    status: str = MeetingStatus.GEPLAND


@dataclass(frozen=True)
class Plan:
    """A series with its meetings, in order."""

    facts: SeriesFacts = field(default_factory=SeriesFacts)
    meetings: tuple[MeetingFacts, ...] = ()

    @property
    def by_key(self) -> dict[str, MeetingFacts]:
        """The meetings that have a page."""
        return {meeting.key: meeting for meeting in self.meetings if meeting.key}

    def packed(self) -> str:
        """The plan as signed text, which the browser keeps until the form comes back."""
        return signing.dumps(plain(self), salt=SALT, compress=True)

    @classmethod
    def unpacked(cls, text: str) -> "Plan":
        """The plan of `packed`. Raises signing.BadSignature."""
        kept = signing.loads(text, salt=SALT)
        meetings = tuple(MeetingFacts(**moments(each)) for each in kept["meetings"])
        return cls(SeriesFacts(**moments(kept["facts"])), meetings)


def plain(plan: Plan) -> dict[str, Any]:
    """The plan as JSON knows it."""
    found = asdict(plan)
    for each in (found["facts"], *found["meetings"]):
        each |= {name: each[name].isoformat() for name in MOMENTS if each.get(name)}
    return found


def moments(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The same with moments for texts."""
    return {name: parse_datetime(v) if name in MOMENTS and v else v for name, v in kept.items()}


LABELS = {
    "name": _("naam"),
    "for_whom": _("voor wie"),
    "is_one_signup": _("aanmelden voor de hele reeks"),
    "signup_way": _("aanmelden"),
    "capacity": _("aantal plaatsen"),
    "capacity_unit": _("plaatsen zijn voor"),
    "signup_opens_at": _("aanmelden kan vanaf"),
    "signup_closes_at": _("aanmelden kan tot"),
    "signup_email": _("aanmelden bij dit adres"),
    "signup_url": _("aanmelden op deze site"),
    "title": _("titel"),
    "kind": _("soort"),
    "starts_at": _("begin"),
    "ends_at": _("einde"),
    "date_note": _("over de datum"),
    "location": _("locatie"),
    "address": _("adres"),
    "is_online": _("online"),
    "online_url": _("link om mee te doen"),
    "status": _("status"),
}


def changes(before: SeriesFacts | MeetingFacts, after: SeriesFacts | MeetingFacts) -> dict[str, Any]:
    """The fields that differ, with what they become."""
    names = [each.name for each in fields(after) if each.name != "key"]
    return {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
