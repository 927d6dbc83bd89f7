"""Reminded of a meeting: who has a place and comes, twice by default, never of what changed meanwhile."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from basis import worker
from basis.models import OutboxMessage
from netwerken import services
from netwerken.models import Aanmelding, Bijeenkomst, BijeenkomstPage
from netwerken.services import Who
from netwerken.target import Target
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import mails, make_series, sign_up_for, told

NOW = datetime.fromisoformat("2027-02-01T10:00:00+01:00")
START = datetime.fromisoformat("2027-03-03T13:30:00+01:00")
DAY = timedelta(days=1)


@pytest.fixture
def clock() -> Iterator[Any]:
    """A clock that only the test moves."""
    with time_machine.travel(NOW, tick=False) as moved:
        yield moved


@pytest.fixture
def page(clock, netwerk) -> BijeenkomstPage:
    """A meeting in a month."""
    return make_bijeenkomst(
        netwerk, title="Samen kijken", starts_at=START, ends_at=START + timedelta(hours=3)
    )


def enter(page: BijeenkomstPage, name: str, *, confirmed: bool = True) -> Aanmelding:
    """Somebody signs up."""
    aanmelding = sign_up_for(meeting(page), name=name, email=f"{name}@example.org")
    if confirmed:
        services.confirm(aanmelding)
    return aanmelding


def at(clock: Any, moment: datetime) -> int:
    """How many reminders there are once the worker looked at this moment, twice."""
    clock.move_to(moment)
    worker.tick(1)
    worker.tick(1)
    return OutboxMessage.objects.filter(payload__what="herinnering").count()


def test_who_has_a_place_is_reminded_a_week_and_a_day_before(page, clock):
    enter(page, "a")
    services.cancel(enter(page, "weg"))
    enter(page, "later", confirmed=False)
    second = timedelta(seconds=1)
    assert at(clock, START - 7 * DAY - second) == 0
    assert at(clock, START - 7 * DAY) == 1
    assert at(clock, START - DAY - second) == 1
    assert at(clock, START - DAY) == 2
    assert at(clock, START + DAY) == 2
    assert [mail["Subject"] for mail in mails("a@example.org")][-1:] != [
        "Herinnering: Samen kijken"
    ]  # it is over
    clock.move_to(START - DAY)
    assert told("herinnering") == ["a@example.org"] * 2


def test_who_signed_up_since_has_just_read_when_it_is(page, clock):
    clock.move_to(START - 6 * DAY)
    enter(page, "a")
    assert at(clock, START - 5 * DAY) == 0
    assert at(clock, START - DAY) == 1


def test_the_coordinator_says_when(page, clock):
    enter(page, "a")
    counter = meeting(page).row.plaatsen_id
    services.set_rules(counter, {"first_reminder_days": 14, "last_reminder_days": 0})
    assert at(clock, START - 14 * DAY) == 1
    assert at(clock, START - timedelta(hours=1)) == 1
    services.set_rules(counter, {"first_reminder_days": 0, "last_reminder_days": 0})
    assert Bijeenkomst.objects.get().reminds_at is None


def test_a_worker_that_slept_reminds_once_and_not_of_what_began(page, clock):
    enter(page, "a")
    assert at(clock, START - timedelta(hours=2)) == 1
    assert at(clock, START - timedelta(hours=1)) == 1


def test_nobody_is_reminded_after_it_began(page, clock):
    enter(page, "a")
    assert at(clock, START) == 0


def test_a_meeting_that_moves_reminds_by_its_new_date_and_one_that_is_off_does_not(page, clock):
    enter(page, "a")
    page.starts_at, page.ends_at = START + 10 * DAY, None
    page.save_revision().publish()
    assert at(clock, START - 7 * DAY) == 0
    assert at(clock, START + 3 * DAY) == 1
    page.status = "gaat_niet_door"
    page.save_revision().publish()
    assert told("herinnering") == []
    assert at(clock, START + 9 * DAY) == 1


def test_of_a_series_each_meeting_reminds_but_not_who_said_not_to_come(page, netwerk, clock):
    parts = [
        make_bijeenkomst(netwerk, starts_at=START + number * 14 * DAY, ends_at=None) for number in range(2)
    ]
    reeks = make_series(*parts)
    rows = [meeting(part).row for part in parts]
    for name in "ab":
        services.confirm(services.sign_up(Target(reeks, timezone.now()), Who(name, f"{name}@x.org")))
    services.report_absence(Aanmelding.objects.get(name="a"), rows[0])
    assert at(clock, START - DAY) == 1
    assert told("herinnering") == ["b@x.org"]
    assert at(clock, START + 13 * DAY) == 3


def test_who_says_not_to_come_after_the_promise_is_not_mailed(page, netwerk, clock):
    aanmelding = enter(page, "a")
    assert at(clock, START - DAY) == 1
    assert told("herinnering") == ["a@example.org"]
    aanmelding.aanwezigheden.create(bijeenkomst=meeting(page).row, status="afgemeld")
    assert told("herinnering") == []
