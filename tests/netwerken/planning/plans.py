"""Plans of a series, in March 2037."""

from datetime import UTC, datetime
from typing import Any

from netwerken.planning.values import MeetingFacts, Plan, SeriesFacts


def at(day: int, hour: int = 12, minute: int = 30, month: int = 3) -> datetime:
    """A moment in March 2037, in UTC: an hour earlier than the clock here."""
    return datetime(2037, month, day, hour, minute, tzinfo=UTC)


def make_plan(*meetings: MeetingFacts, **facts: Any) -> Plan:
    """A plan of a series; three meetings when none are given."""
    default = tuple(
        MeetingFacts(starts_at=at(day), ends_at=at(day, 15), location="De Kade") for day in (4, 11, 18)
    )
    return Plan(SeriesFacts(**({"name": "Samen kijken", "capacity": 20} | facts)), meetings or default)
