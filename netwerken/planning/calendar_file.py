"""Meetings in a calendar file (.ics), as Outlook, Google and Apple write them (RFC 5545).

A small reader of our own: we need eight properties, and want to say in words what we cannot take over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from ..choices import MeetingStatus
from .columns import LINK
from .dates import clock_text, day_text
from .pasted import ONLINE, ReadRow, Unreadable, check_number

MAX_BYTES = 1024 * 1024
MAX_LINES = 50_000
PROPERTY = re.compile(
    r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)"
)
PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;]*)')
STAMP = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?")
DURATION = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
ESCAPED = re.compile(r"\\([\\;,nN])")
STEPS = {"DAILY": timedelta(days=1), "WEEKLY": timedelta(weeks=1)}
MOST_TIMES = 1_000  # of one event, with those that are skipped
KNOWN_RULE = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
OF_WINDOWS = {"W. Europe Standard Time", "Romance Standard Time", "Central European Standard Time"}


@dataclass(frozen=True)
class Stamp:
    """A moment in the file: an instant, or a whole day."""

    day: date
    clock: time | None = None  # here; None: a whole day
    problem: str = ""

    @property
    def key(self) -> str:
        """By which a repetition is known."""
        return f"{self.day}{self.clock or ''}"

    def is_after(self, last: "Stamp") -> bool:
        """Whether it comes after the last moment of a repetition; a whole day counts until its end."""
        if self.day != last.day or self.clock is None or last.clock is None:
            return self.day > last.day
        return self.clock > last.clock


@dataclass
class Event:
    """One VEVENT."""

    properties: dict[str, tuple[dict[str, str], str]] = field(default_factory=dict)
    excluded: list[tuple[dict[str, str], str]] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A property as text on one line."""
        raw = self.properties.get(name, ({}, ""))[1]
        text = ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], raw)
        return " ".join(text.split())

    def stamp(self, name: str) -> Stamp | None:
        """A property as a moment; None when there is none. Raises ValueError."""
        found = self.properties.get(name)
        return stamp_of(*found) if found else None


def read_calendar(data: bytes) -> list[ReadRow]:
    """The meetings in a file, by start. Raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable(_("Dit bestand is te groot. Het mag hoogstens 1 MB zijn."))
    text = data.decode("utf-8-sig", "replace")
    if "BEGIN:VCALENDAR" not in text[:2000].upper():
        raise Unreadable(_("Dit is geen agenda-bestand. Kies een bestand dat eindigt op .ics."))
    events = list(events_of(text))
    if not events:
        raise Unreadable(_("In dit agenda-bestand staan geen afspraken."))
    moved = {
        (event.text("UID"), stamp.key): event
        for event in events
        if (stamp := safe_stamp(event, "RECURRENCE-ID"))
    }
    rows = []
    for event in events:
        if "RECURRENCE-ID" not in event.properties:
            rows += rows_of(event, moved)
        check_number(len(rows))
    rows += [row_of(event, safe_stamp(event, "DTSTART")) for event in moved.values()]  # not met in a series
    check_number(len(rows))
    return [row for _key, row in sorted(rows, key=lambda found: found[0])]


def safe_stamp(event: Event, name: str) -> Stamp | None:
    """A moment, or None when it cannot be read."""
    try:
        return event.stamp(name)
    except (ValueError, OverflowError):
        return None


def events_of(text: str) -> Iterator[Event]:
    """Every VEVENT; what is inside it, such as an alarm, is passed over."""
    event: Event | None = None
    inside: list[str] = []
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()  # 3.1: folded lines
    for line in lines[:MAX_LINES]:
        match = PROPERTY.fullmatch(line.strip("\r\n"))
        if not match:
            continue
        name, parameters, value = match[1].upper(), match[2], match[3]
        if name == "BEGIN":
            if value.upper() == "VEVENT":
                event, inside = Event(), []
            else:
                inside.append(value.upper())
        elif name == "END":
            if value.upper() == "VEVENT" and event:
                yield event
                event = None
            elif inside:
                inside.pop()
        elif event and not inside:
            given = {key.upper(): given.strip('"') for key, given in PARAMETER.findall(parameters)}
            if name == "EXDATE":
                event.excluded.append((given, value))
            event.properties.setdefault(name, (given, value))


def stamp_of(parameters: dict[str, str], value: str) -> Stamp:
    """A moment as a clock here shows it. Raises ValueError."""
    match = STAMP.fullmatch(value.strip())
    if not match:
        raise ValueError(value)
    day = datetime.strptime(match[1], "%Y%m%d").date()
    if not match[2]:
        return Stamp(day)
    moment = datetime.combine(day, datetime.strptime(match[2], "%H%M%S").time())
    here = timezone.get_default_timezone()
    name = parameters.get("TZID", "")
    if match[3]:
        local = moment.replace(tzinfo=UTC).astimezone(here)
        return Stamp(local.date(), local.time())
    if not name or name in OF_WINDOWS:
        return Stamp(moment.date(), moment.time())
    try:
        local = moment.replace(
            tzinfo=ZoneInfo(name.rpartition("/freeassociation.sourceforge.net/")[2])
        ).astimezone(here)
    except (ValueError, OSError, KeyError):  # no such zone
        problem = _("De tijdzone “%(name)s” kennen we niet; we lazen de tijd als Nederlandse tijd.") % {
            "name": name
        }
        return Stamp(moment.date(), moment.time(), problem)
    return Stamp(local.date(), local.time())


Dated = tuple[tuple[str, str], ReadRow]


def rows_of(event: Event, moved: dict[tuple[str, str], Event]) -> list[Dated]:
    """The meeting of an event, or each one of an event that repeats itself."""
    start = safe_stamp(event, "DTSTART")
    if start is None or "RRULE" not in event.properties:
        return [row_of(event, start)]
    days, problem = repeated(event, start)
    rows = []
    for day in days:
        stamp = replace(start, day=day)
        other = moved.pop((event.text("UID"), stamp.key), None)
        rows.append(row_of(other, safe_stamp(other, "DTSTART")) if other else row_of(event, stamp, start))
    if problem and rows:
        rows[0][1].notes.append(problem)
    return rows


def repeated(event: Event, start: Stamp) -> tuple[list[date], str]:
    """The days of an event that repeats itself, or its first and why we do not take the others over."""
    rule = dict(part.split("=", 1) for part in event.text("RRULE").upper().split(";") if "=" in part)
    refusal = _(
        "Deze afspraak herhaalt zich op een manier die we niet kennen. We namen alleen de eerste over."
    )
    step = STEPS.get(rule.get("FREQ", ""))
    on_other_days = rule.get("BYDAY", DAYS[start.day.weekday()]) != DAYS[start.day.weekday()]
    number, interval = rule.get("COUNT", ""), rule.get("INTERVAL", "1")
    if (
        step is None
        or set(rule) - KNOWN_RULE
        or on_other_days
        or not interval.isdecimal()
        or int(interval) < 1
    ):
        return [start.day], refusal
    if not number.isdecimal() and "UNTIL" not in rule:
        return [start.day], _("Deze afspraak herhaalt zich zonder einde. We namen alleen de eerste over.")
    try:
        last = stamp_of({}, rule["UNTIL"]) if "UNTIL" in rule else Stamp(date.max)
        skipped = {stamp_of(given, one).key for given, value in event.excluded for one in value.split(",")}
        most = min(int(number), MOST_TIMES) if number.isdecimal() else MOST_TIMES
        every = (start.day + step * int(interval) * number for number in range(most))
        days = list(takewhile(lambda day: not replace(start, day=day).is_after(last), every))
    except (ValueError, OverflowError):
        return [start.day], refusal
    kept = [day for day in days if replace(start, day=day).key not in skipped]
    check_number(len(kept))
    return kept, ""


def row_of(event: Event, start: Stamp | None, first: Stamp | None = None) -> Dated:
    """One meeting; of a repetition `first` is the start of the whole."""
    summary, place = event.text("SUMMARY"), event.text("LOCATION")
    row = ReadRow(
        " | ".join(part for part in (summary, event.properties.get("DTSTART", ({}, ""))[1], place) if part)
    )
    row.values |= {"title": summary, "location": place}
    links = LINK.findall(f"{event.text('URL')} {place} {event.text('DESCRIPTION')}")
    meeting = next((link for link in links if ONLINE.search(link)), "")
    if meeting or ONLINE.search(place):
        row.values |= {"is_online": "on", "online_url": meeting.rstrip(">.,)")}
    if LINK.fullmatch(place):
        row.values["location"] = ""
    if event.text("STATUS").upper() == "CANCELLED":
        row.values["status"] = MeetingStatus.GAAT_NIET_DOOR
        row.notes.append(_("In het bestand staat dat deze afspraak niet doorgaat."))
    if start is None:
        row.notes.append(_("We kunnen niet lezen wanneer deze afspraak begint."))
        return (("", ""), row)
    give_times(row, event, start, first or start)
    return ((str(start.day), str(start.clock or "")), row)


def give_times(row: ReadRow, event: Event, start: Stamp, first: Stamp) -> None:
    """The day, the start and the end of a meeting."""
    row.values["date"] = day_text(start.day)
    if start.problem:
        row.notes.append(start.problem)
    if start.clock is None:
        row.notes.append(_("De afspraak duurt de hele dag. Vul in hoe laat de bijeenkomst begint."))
        return
    row.values["start"] = clock_text(start.clock)
    try:
        end = event.stamp("DTEND") or after(first, event.text("DURATION"))
    except (ValueError, OverflowError):
        end = None
        row.notes.append(_("We kunnen niet lezen wanneer deze afspraak eindigt."))
    if end is None or end.clock is None:
        return
    row.values["end"] = clock_text(end.clock)
    if days := (end.day - first.day).days:
        row.values["end_date"] = day_text(start.day + timedelta(days=days))


def after(start: Stamp, duration: str) -> Stamp | None:
    """The end of something that lasts so long; None without a duration. Raises ValueError."""
    match = DURATION.fullmatch(duration)
    if not match or start.clock is None:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    end = datetime.combine(start.day, start.clock) + length
    return Stamp(end.date(), end.time())
