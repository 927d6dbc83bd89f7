"""The writer of calendars: any text survives it, and what it writes holds to the standard."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from netwerken.calendars.ics import Calendar, Event, Mailbox, Method, Status, folded
from tests.netwerken.calendars.rfc5545 import Wrong, check, events

START = datetime(2026, 12, 10, 12, 30, tzinfo=UTC)
EVENT = Event(
    uid="8d5c7c52-3f0b-4e6e-8a6a-51b7a1f8d3c4@deelwijs",
    sequence=3,
    stamped_at=START - timedelta(days=2),
    modified_at=START - timedelta(days=2),
    starts_at=START,
    ends_at=START + timedelta(hours=3),
    status=Status.CONFIRMED,
    summary="Kijken bij elkaar",
)
HARD = [
    "komma, puntkomma; dubbele punt: \\ en \\n geen regel",
    "eerste\nregel\r\ntweede\rderde",
    "é" * 200,
    "a" * 74 + "é" + "b" * 73 + "漢字" * 40,
    "👩‍👩‍👧‍👦" * 20,
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    '"aanhalingstekens" en ^dakjes^',
    " begint en eindigt met een spatie ",
    "regel\u2028einde\u2029van\x85Unicode",
    "\\" * 100,
    "\\,;" * 60,
]


def one(event: Event, **fields):
    """An event as it is read back."""
    return events(check(Calendar((replace(event, **fields),), name="x").as_bytes()))[0]


@pytest.mark.parametrize("value", HARD)
def test_any_text_comes_back_as_it_was(value):
    event = one(EVENT, summary=f"x{value}", description=value, location=value, categories=(value, "tweede"))
    plain = value
    for end in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):
        plain = plain.replace(end, "\n")
    assert event.text("SUMMARY") == f"x{plain}"
    assert event.text("DESCRIPTION") == event.text("LOCATION") == plain
    assert event.texts("CATEGORIES") == [plain, "tweede"]


def test_random_texts_of_any_sign_come_back_without_the_signs_that_no_text_holds():
    source = random.Random(7)
    signs = [chr(n) for n in (*range(32, 127), *range(0xA0, 0x2028), 0x1F600, 0x10FFFF)]
    for _ in range(300):
        value = "".join(source.choices(signs, k=source.randrange(1, 300)))
        noise = "".join(value[:9] + chr(source.choice([0, 7, 8, 11, 12, 27, 127, 0x9F])) + value[9:])
        assert one(EVENT, description=noise).text("DESCRIPTION") == value


def test_half_a_surrogate_pair_breaks_nothing():
    assert one(EVENT, summary="a\ud800b").text("SUMMARY") == "a?b"


@pytest.mark.parametrize("length", range(70, 155))
def test_a_line_of_any_length_is_folded_between_characters(length):
    for sign in ("a", "é", "漢", "👍"):
        line = "X" * (length % 4) + sign * length
        parts = folded(line).split(b"\r\n")
        assert max(map(len, parts)) <= 75
        assert all(part.startswith(b" ") for part in parts[1:])
        assert parts[0].decode() + "".join(part.decode()[1:] for part in parts[1:]) == line


def test_moments_are_in_utc_whatever_clock_they_come_from():
    there = START.astimezone(datetime.fromisoformat("2026-01-01T00:00:00-07:30").tzinfo)
    event = one(EVENT, starts_at=there)
    assert event.all("DTSTART") == ["20261210T123000Z"]
    assert event.all("DTEND") == ["20261210T153000Z"]


def test_what_has_no_end_says_none():
    assert one(EVENT, ends_at=None).all("DTEND") == []


def test_a_feed_tells_its_name_where_it_is_from_and_how_often_to_look():
    root = check(
        Calendar(
            (EVENT,), name="Netwerk, Oost", source="https://x.example/a.ics", url="https://x.example/é"
        ).as_bytes()
    )
    assert root.text("NAME") == root.text("X-WR-CALNAME") == "Netwerk, Oost"
    assert root.all("SOURCE") == ["https://x.example/a.ics"]
    assert root.all("URL") == ["https://x.example/%C3%A9"]
    assert root.all("REFRESH-INTERVAL") == ["PT60M"]
    assert root.moment("LAST-MODIFIED") == EVENT.modified_at
    assert root.all("METHOD") == []


def test_a_calendar_without_events_still_holds_to_the_standard():
    assert events(check(Calendar((), name="Leeg").as_bytes())) == []


@pytest.mark.parametrize(
    "name", ['Noor "de Wit"; 2^10, zei: zij', "Noor\r\nATTENDEE:mailto:x@y.nl", "", "  "]
)
def test_a_mail_names_one_attendee_and_the_organizer_with_any_name(name):
    attendee, organizer = Mailbox(name, "noor+a?b@example.org"), Mailbox(name, "coordinator@example.org")
    event = replace(EVENT, attendee=attendee, organizer=organizer)
    root = check(Calendar((event,), method=Method.REQUEST).as_bytes())
    assert events(root)[0].all("ATTENDEE") == ["mailto:noor+a%3Fb@example.org"]
    assert events(root)[0].parameters("ATTENDEE")["PARTSTAT"] == "ACCEPTED"
    assert root.all("LAST-MODIFIED") == []


GOOD = Calendar((EVENT,), name="Goed").as_bytes()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\r\n", b"\n"),
        (b"SUMMARY:Kijken", b"SUMMARY:Kijken; bij, "),
        (b"SUMMARY:Kijken", b"SUMMARY:Kij\\ken"),
        (b"SUMMARY:Kijken", b"SUMMARY:" + b"x" * 70),
        (b"SUMMARY:Kijken", b"SUMMARY:\x07"),
        (b"SUMMARY:Kijken bij elkaar\r\n", b"SUMMARY:a\r\nSUMMARY:b\r\n"),
        (b"UID:8d5c7c52-3f0b-4e6e-8a6a-51b7a1f8d3c4@deelwijs\r\n", b""),
        (b"DTSTART:20261210T123000Z\r\n", b""),
        (b"DTSTART:20261210T123000Z", b"DTSTART;TZID=Europe/Amsterdam:20261210T133000"),
        (b"DTSTART:20261210T123000Z", b"DTSTART:20261310T123000Z"),
        (b"DTEND:20261210T153000Z", b"DTEND:20261210T123000Z"),
        (b"STATUS:CONFIRMED", b"STATUS:ZEKER"),
        (b"SEQUENCE:3", b"SEQUENCE:-1"),
        (b"PRODID", b"PRODIT"),
        (b"END:VEVENT\r\n", b""),
        (b"BEGIN:VEVENT", b"BEGIN:VTODO"),
        (b"SEQUENCE:3\r\n", b"SEQUENCE:3\r\nATTENDEE:mailto:a@b.nl\r\n"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nMETHOD:REQUEST\r\n"),
    ],
)
def test_the_checker_sees_what_is_wrong(old, new):
    assert check(GOOD)
    broken = GOOD.replace(old, new)
    assert broken != GOOD
    with pytest.raises((Wrong, ValueError)):
        check(broken)
