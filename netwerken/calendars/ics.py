"""Calendars as text: RFC 5545, with properties of RFC 7986. Knows nothing of meetings.

Every moment is written in UTC: with a time zone block of its own, readers differ by an hour (docs/adr/0021).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from urllib.parse import quote

from django.utils.encoding import iri_to_uri

PRODID = "-//Deelwijs//Agenda//NL"
REFRESH = timedelta(hours=1)  # how often a reader is asked to look again
LINE = 75  # octets, without the line break (RFC 5545, 3.1)
BREAK = b"\r\n"
IN_ADDRESS = "@+!$'*=~"  # signs of a mail address that stand in a URI as they are (RFC 6068)

# signs with a meaning, ends of lines (also what only Python's readers take for one), control characters
SPECIAL = re.compile("\r\n|[\\\\;,\n\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
SIGNS = r"\;,"
ESCAPES = {sign: rf"\{sign}" for sign in SIGNS} | dict.fromkeys(("\r\n", *"\n\r\x85\u2028\u2029"), r"\n")

# a calendar holds at least one component (RFC 5545, 3.4): without meetings a clock that no meeting names
NO_EVENTS = (
    *("BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"),
)


class Status(StrEnum):
    """Whether a meeting is on."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


class Method(StrEnum):
    """What a mail asks of the reader's calendar (RFC 5546)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True)
class Mailbox:
    """Somebody with a mail address."""

    name: str
    address: str


@dataclass(frozen=True)
class Event:
    """One VEVENT."""

    uid: str  # of the thing itself, for ever
    sequence: int
    stamped_at: datetime
    modified_at: datetime
    starts_at: datetime
    ends_at: datetime | None
    status: Status
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    conference: str = ""  # only in what one person gets
    organizer: Mailbox | None = None
    attendee: Mailbox | None = None

    def lines(self) -> Iterator[str]:
        """Its lines, not yet folded."""
        yield "BEGIN:VEVENT"
        yield f"UID:{text(self.uid)}"
        yield f"DTSTAMP:{instant(self.stamped_at)}"
        yield f"LAST-MODIFIED:{instant(self.modified_at)}"
        yield f"SEQUENCE:{self.sequence}"
        yield f"DTSTART:{instant(self.starts_at)}"
        if self.ends_at:
            yield f"DTEND:{instant(self.ends_at)}"
        yield f"STATUS:{self.status}"
        yield f"SUMMARY:{text(self.summary)}"
        for name, value in (("DESCRIPTION", self.description), ("LOCATION", self.location)):
            if value:
                yield f"{name}:{text(value)}"
        if self.categories:
            yield f"CATEGORIES:{','.join(text(category) for category in self.categories)}"
        if self.url:
            yield f"URL:{iri_to_uri(self.url)}"
        if self.conference:
            yield f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{iri_to_uri(self.conference)}"
        if self.organizer:
            yield f"ORGANIZER{mailbox(self.organizer)}"
        if self.attendee:
            yield f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE{mailbox(self.attendee)}"
        yield "END:VEVENT"


@dataclass(frozen=True)
class Calendar:
    """One VCALENDAR: a feed has a name and a source, what goes with a mail has a method."""

    events: tuple[Event, ...]
    name: str = ""
    source: str = ""  # its own address
    url: str = ""  # of the page that shows the same
    method: Method | None = None

    @property
    def modified_at(self) -> datetime | None:
        """When something in it last changed; None when nothing is in it."""
        return max((event.modified_at for event in self.events), default=None)

    def lines(self) -> Iterator[str]:
        """Its lines, not yet folded."""
        yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN")
        if self.method:
            yield f"METHOD:{self.method}"
        if self.name:
            yield f"NAME:{text(self.name)}"
            yield f"X-WR-CALNAME:{text(self.name)}"  # what readers knew before RFC 7986
        if self.source:
            every = f"PT{REFRESH // timedelta(minutes=1)}M"
            yield f"SOURCE;VALUE=URI:{iri_to_uri(self.source)}"
            yield f"REFRESH-INTERVAL;VALUE=DURATION:{every}"
            yield f"X-PUBLISHED-TTL:{every}"
        if self.url:
            yield f"URL:{iri_to_uri(self.url)}"
        if self.modified_at and not self.method:
            yield f"LAST-MODIFIED:{instant(self.modified_at)}"
        if not self.events:
            yield from NO_EVENTS
        for event in self.events:
            yield from event.lines()
        yield "END:VCALENDAR"

    def as_bytes(self) -> bytes:
        """The file."""
        return BREAK.join([*map(folded, self.lines()), b""])


def folded(line: str) -> bytes:
    """A line cut into parts of at most 75 octets, never inside a character (RFC 5545, 3.1)."""
    data = line.encode("utf-8", "replace")  # half of a surrogate pair is no character
    if len(data) <= LINE:
        return data
    parts, start, room = [], 0, LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # in the middle of a character
            end -= 1
        parts.append(data[start:end])
        start, room = end, LINE - 1  # the next begins with a space
    return (BREAK + b" ").join([*parts, data[start:]])


def text(value: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11)."""
    return SPECIAL.sub(lambda found: ESCAPES.get(found[0], ""), value)


def instant(moment: datetime) -> str:
    """A moment in UTC (RFC 5545, 3.3.5, form 2)."""
    at = moment.astimezone(UTC)
    return f"{at.year:04}{at.month:02}{at.day:02}T{at.hour:02}{at.minute:02}{at.second:02}Z"


def mailbox(who: Mailbox) -> str:
    """The end of ORGANIZER and ATTENDEE: the name as a parameter, with the escapes of RFC 6868."""
    name = SPECIAL.sub(lambda found: found[0] if found[0] in SIGNS else " ", who.name).strip()
    quoted = name.replace("^", "^^").replace('"', "^'")
    common_name = f';CN="{quoted}"' if quoted else ""
    return f"{common_name}:mailto:{quote(who.address, safe=IN_ADDRESS)}"
