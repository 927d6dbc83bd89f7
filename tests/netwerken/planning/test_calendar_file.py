"""Meetings out of calendar files, as three programs write them."""

import pytest

from netwerken.planning.calendar_file import MAX_BYTES, read_calendar
from netwerken.planning.pasted import ReadRow, Unreadable

ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*events: str) -> list[ReadRow]:
    """The meetings in a file with these events."""
    inside = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{ZONE}{inside}END:VCALENDAR\n"
    return read_calendar(text.replace("\n", "\r\n").encode())


def days(rows: list[ReadRow]) -> list[str]:
    """The day of each."""
    return [row.values.get("date", "") for row in rows]


def test_an_event_with_a_time_zone():
    row = calendar(
        "DTSTART;TZID=Europe/Amsterdam:20270304T133000\nDTEND;TZID=Europe/Amsterdam:20270304T163000\n"
        "SUMMARY:Samen\\, kijken\nLOCATION:De Kade\\nZaal 2\n"
        "BEGIN:VALARM\nSUMMARY:Piep\nDTSTART:19990101T000000\nEND:VALARM"
    )[0]
    assert row.values == {
        "title": "Samen, kijken",
        "location": "De Kade Zaal 2",
        "date": "4 maart 2027",
        "start": "13.30",
        "end": "16.30",
    }
    assert row.notes == []


@pytest.mark.parametrize(
    ("start", "clock"),
    [
        ("DTSTART:20270704T113000Z", "13.30"),
        ("DTSTART:20270104T113000Z", "12.30"),
        ("DTSTART:20270704T133000", "13.30"),
        ("DTSTART;TZID=W. Europe Standard Time:20270704T133000", "13.30"),
        ('DTSTART;TZID="Europe/London":20270704T123000', "13.30"),
    ],
)
def test_the_hour_is_that_of_a_clock_here(start, clock):
    assert calendar(start)[0].values["start"] == clock


def test_a_zone_that_nobody_knows_is_told():
    row = calendar("DTSTART;TZID=Nergens:20270704T133000")[0]
    assert row.values["start"] == "13.30"
    assert "“Nergens”" in row.notes[0]


def test_long_lines_are_unfolded_and_events_come_by_start():
    text = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270704T133000\r\nSUMMARY:Een lange ti\r\n tel\r\n"
        "END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270304T133000\r\nDURATION:P0DT2H30M\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    first, second = read_calendar(text.encode())
    assert (first.values["end"], second.values["title"]) == ("16.00", "Een lange titel")


def test_a_repetition_becomes_its_meetings_but_for_what_is_left_out_or_moved():
    rows = calendar(
        "UID:1\nDTSTART;TZID=Europe/Amsterdam:20270304T133000\nDTEND;TZID=Europe/Amsterdam:20270304T163000\n"
        "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TH\nEXDATE;TZID=Europe/Amsterdam:20270318T133000",
        "UID:1\nRECURRENCE-ID;TZID=Europe/Amsterdam:20270401T133000\nDTSTART;TZID=Europe/Amsterdam:20270402T140000",
    )
    assert days(rows) == ["4 maart 2027", "2 april 2027", "15 april 2027"]
    assert [row.values["start"] for row in rows] == [
        "13.30",
        "14.00",
        "13.30",
    ]  # over the change of the clock
    assert rows[2].values["end"] == "16.30"


def test_until_is_the_last_day():
    rule = "DTSTART:20270304T133000\nRRULE:FREQ=DAILY;UNTIL=20270306T235959Z"
    assert days(calendar(rule)) == ["4 maart 2027", "5 maart 2027", "6 maart 2027"]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=MONTHLY;BYDAY=1TH;COUNT=3", "op een manier die we niet kennen"),
        ("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", "op een manier die we niet kennen"),
        ("FREQ=WEEKLY;COUNT=3;INTERVAL=0", "op een manier die we niet kennen"),
        ("FREQ=WEEKLY", "zonder einde"),
        ("FREQ=DAILY;UNTIL=99999999", "op een manier die we niet kennen"),
    ],
)
def test_a_repetition_that_we_do_not_know_is_told_and_gives_the_first(rule, said):
    row = calendar(f"DTSTART:20270304T133000\nRRULE:{rule}")[0]
    assert row.values["date"] == "4 maart 2027"
    assert said in row.notes[0]


def test_a_whole_day_asks_for_a_time_and_what_is_off_is_told():
    row = calendar("DTSTART;VALUE=DATE:20270304\nSTATUS:CANCELLED")[0]
    assert (row.values["date"], row.values["status"]) == ("4 maart 2027", "gaat_niet_door")
    assert "start" not in row.values
    assert len(row.notes) == 2


def test_a_link_to_take_part_is_found():
    row = calendar("DTSTART:20270304T133000\nDESCRIPTION:Doe mee: <https://teams.example.org/l/1>\\nTot dan")[
        0
    ]
    assert (row.values["is_online"], row.values["online_url"]) == ("on", "https://teams.example.org/l/1")


def test_an_end_on_another_day_is_kept():
    row = calendar("DTSTART:20270304T133000\nDTEND:20270305T120000")[0]
    assert (row.values["end"], row.values["end_date"]) == ("12.00", "5 maart 2027")


@pytest.mark.parametrize(
    "start", ["", "DTSTART:morgen", "DTSTART:99991231T235959Z", "DTSTART:20271345T000000"]
)
def test_an_event_that_begins_nowhere_is_a_row_with_a_remark(start):
    row = calendar(f"SUMMARY:Vreemd\n{start}")[0]
    assert row.values["title"] == "Vreemd"
    assert "niet lezen wanneer" in row.notes[0]


@pytest.mark.parametrize(
    "data",
    [b"", b"Datum;Tijd", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\nEND:VCALENDAR", b"x" * (MAX_BYTES + 1)],
)
def test_what_is_of_no_use_is_refused_in_words(data):
    with pytest.raises(Unreadable, match=r"agenda-bestand|te groot"):
        read_calendar(data)


@pytest.mark.parametrize("times", ["COUNT=61", "COUNT=999999999", "UNTIL=20990101"])
def test_more_than_a_series_has_is_refused(times):
    with pytest.raises(Unreadable, match="hoogstens 60"):
        calendar(f"DTSTART:20270304T133000\nRRULE:FREQ=DAILY;{times}")


def test_a_repetition_past_the_end_of_time_is_told():
    row = calendar("DTSTART:99991230T133000\nRRULE:FREQ=DAILY;COUNT=10")[0]
    assert "op een manier die we niet kennen" in row.notes[0]
