"""Three readers that people's calendars are made with show each meeting at the hour that it is here."""

import json
import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from netwerken.calendars.ics import Calendar, Event, Status
from tests.netwerken.calendars.rfc5545 import check, events

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS = (date(2038, 1, 1) - date(2026, 1, 1)).days
STARTS = [
    datetime(2026, 1, 1, 12, 30, tzinfo=AMSTERDAM) + timedelta(days=number)  # the same time here every day
    for number in range(DAYS)
]
TITLE = "Samen kijken: één, twee; \\ drie"

Read = list[tuple[str, datetime, datetime, str, str]]


def event(number: int, start: datetime) -> Event:
    """A meeting of three hours; its text is folded, escaped and beyond ASCII."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    status = list(Status)[number % 3]
    end = (start.astimezone(UTC) + timedelta(hours=3)).astimezone(AMSTERDAM)
    return Event(str(number), 0, moment, moment, start, end, status, f"{TITLE} {number}", TITLE * 9, "Plein")


@pytest.fixture(scope="module")
def every_day() -> bytes:
    """A meeting at half past twelve on every day of twelve years."""
    return Calendar(tuple(event(n, start) for n, start in enumerate(STARTS)), name="Elke dag").as_bytes()


def expected() -> Read:
    """What each reader has to find."""
    return [
        (str(n), at, at + timedelta(hours=3), f"{TITLE} {n}", list(Status)[n % 3])
        for n, at in enumerate(start.astimezone(UTC) for start in STARTS)
    ]


def test_every_day_is_half_past_twelve_here_also_in_summer():
    hours = {start.astimezone(UTC).hour for start in STARTS}
    assert hours == {10, 11}
    assert {f"{start:%H:%M}" for start in STARTS} == {"12:30"}
    assert len(STARTS) == 4_383


def test_our_own_checker_reads_every_day(every_day):
    found = events(check(every_day))
    read = [
        (one.text("UID"), one.moment("DTSTART"), one.moment("DTEND"), one.text("SUMMARY"), one.text("STATUS"))
        for one in found
    ]
    assert read == expected()


def test_vobject_reads_every_day(every_day):
    root = vobject.readOne(every_day.decode())
    root.validate(raiseException=True)
    read = [
        (one.uid.value, one.dtstart.value, one.dtend.value, one.summary.value, one.status.value)
        for one in root.vevent_list
    ]
    assert read == expected()


def test_icalendar_reads_every_day_without_an_error(every_day):
    root = icalendar.Calendar.from_ical(every_day)
    found = list(root.walk("VEVENT"))
    read = [
        (str(one["UID"]), one.decoded("DTSTART"), one.decoded("DTEND"), str(one["SUMMARY"]), one["STATUS"])
        for one in found
    ]
    assert read == expected()
    assert not [one.errors for one in (root, *found) if one.errors]


@pytest.mark.node
def test_ical_js_reads_every_day(every_day, tmp_path):
    packages = os.environ.get("NODE_PACKAGES")
    if not packages:
        pytest.skip("needs NODE_PACKAGES: make test PART=node")
    file = tmp_path / "every-day.ics"
    file.write_bytes(every_day)
    command = ["node", "tests/node/read_calendar.cjs", packages, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    read = [
        (
            uid,
            datetime.fromtimestamp(start / 1000, UTC),
            datetime.fromtimestamp(end / 1000, UTC),
            summary,
            status,
        )
        for uid, start, end, summary, status in json.loads(done.stdout)
    ]
    assert read == expected()
    assert done.stderr == ""
