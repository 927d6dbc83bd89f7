"""The facts of a meeting that people must be told of when they change, as data that can be kept."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from .choices import MeetingStatus
from .models import Bijeenkomst

Facts = dict[str, Any]
MOMENTS = ("starts_at", "ends_at")
PLACE = ("location", "address", "is_online")


def material(row: Bijeenkomst) -> Facts:
    """The facts of a row as JSON holds them; two rows that are the same to people give the same."""
    return {
        **{name: as_text(getattr(row, name)) for name in MOMENTS},
        **{name: getattr(row, name) for name in PLACE},
        "online_url": row.online_url,
        "is_off": row.is_off,
    }


def as_text(moment: datetime | None) -> str | None:
    """A moment in UTC."""
    return moment.astimezone(UTC).isoformat() if moment else None


def as_row(facts: Facts) -> Bijeenkomst:
    """A row with these facts, to print them from; never saved."""
    moments = {name: parse_datetime(facts[name]) if facts[name] else None for name in MOMENTS}
    status = MeetingStatus.GAAT_NIET_DOOR if facts["is_off"] else MeetingStatus.GEPLAND
    others = {name: facts[name] for name in (*PLACE, "online_url")}
    return Bijeenkomst(**moments, **others, status=status)


@dataclass(frozen=True)
class Difference:
    """In what way a meeting differs from what people know."""

    is_when: bool
    is_where: bool
    is_link: bool
    is_off: bool  # it was called off, or is on again

    @classmethod
    def between(cls, before: Facts, after: Facts) -> "Difference":
        """What changed."""
        changed = {name for name in after if before.get(name) != after[name]}
        return cls(
            not changed.isdisjoint(MOMENTS),
            not changed.isdisjoint(PLACE),
            "online_url" in changed,
            "is_off" in changed,
        )

    @property
    def is_for_who_waits(self) -> bool:
        """Whether it matters to somebody who has no place yet."""
        return self.is_when or self.is_off

    @property
    def is_for_everybody(self) -> bool:
        """Whether it shows on the page; the link to take part does not."""
        return self.is_when or self.is_where or self.is_off
