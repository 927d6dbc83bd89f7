"""Rows that are pasted, from wherever."""

from contextlib import suppress
from datetime import date

import pytest

from netwerken.planning.pasted import MAX_MEETINGS, Unreadable, read_table

TODAY = date(2027, 1, 10)
EXCEL = (
    "Datum\tTijd\tLocatie\tCatering\r\n"
    "do 4-3-2027\t13.30-16.30\tDe Kade\tja\r\n"
    "vrijdag 9 april\t13:30 tot 16:30 uur\tOnline\t\r\n"
    "in overleg\t\tbij een school\t\r\n"
    "32-3-2027\t9.00\tHet Getij\t\r\n"
)


def values(text: str, name: str) -> list[str]:
    """What was read for one field."""
    return [row.values.get(name, "") for row in read_table(text, TODAY)]


def test_a_table_with_a_header():
    assert values(EXCEL, "date") == ["4 maart 2027", "9 april 2027", "", "32-3-2027"]
    assert values(EXCEL, "start") == ["13.30", "13.30", "", "9.00"]
    assert values(EXCEL, "end") == ["16.30", "16.30", "", ""]
    assert values(EXCEL, "location") == ["De Kade", "", "bij een school", "Het Getij"]
    assert values(EXCEL, "is_online") == ["", "on", "", ""]
    assert values(EXCEL, "in_overleg") == ["", "", "on", ""]


def test_what_is_not_taken_over_and_what_cannot_be_read_is_told_at_its_row():
    first, second, _third, last = read_table(EXCEL, TODAY)
    assert first.notes == ["Niet overgenomen: Catering: ja."]
    assert second.notes == [
        "Het jaar stond er niet bij. We namen schooljaar 2026-2027: vrijdag 9 april 2027."
    ]
    assert last.notes == ["De dag “32-3-2027” bestaat niet."]
    assert last.source == "32-3-2027 | 9.00 | Het Getij"


def test_a_table_without_a_header_is_read_by_what_stands_in_it():
    text = (
        "1\t4 maart 2027\t13.30\t16.30\tStart\tDe Kade\tLinieweg 3-5\n"
        "2\t11 maart 2027\t13.30\t16.30\tSlot\tHet Getij\tKade 2\n"
    )
    first = read_table(text, TODAY)[0].values
    assert first == {
        "date": "4 maart 2027",
        "start": "13.30",
        "end": "16.30",
        "title": "Start",
        "location": "De Kade",
        "address": "Linieweg 3-5",
    }


def test_lines_of_a_mail():
    text = "- do 4 maart 2027 13.30-16.30 De Kade\n- 11 maart 2027, 9.00 uur: Het Getij\n"
    rows = read_table(text, TODAY)
    assert [(row.values["start"], row.values["location"]) for row in rows] == [
        ("13.30", "De Kade"),
        ("9.00", "Het Getij"),
    ]
    assert "stond bij de datum" in rows[0].notes[0]


def test_semicolons_do_as_well():
    assert values("4-3-2027;13.30-16.30;De Kade\n5-3-2027;13.30-16.30;De Kade", "start") == ["13.30", "13.30"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("wo 4-3-2027", "Er stond woensdag, maar 4 maart 2027 is een donderdag."),
        ("volgende week", "We kunnen de datum “volgende week” niet lezen."),
    ],
)
def test_doubts_about_a_day(cell, said):
    rows = read_table(f"Datum\tTijd\n{cell}\t13.30-16.30\n5-3-2027\t9.00-10.00", TODAY)
    assert rows[0].notes == [said]


def test_a_day_that_cannot_be_read_stands_in_the_form_as_written():
    assert values("Datum\tTijd\nvolgende week\t13.30\n", "date") == ["volgende week"]


def test_a_time_that_no_clock_shows_stands_in_the_form_as_written():
    row = read_table("Datum\tTijd\n4-3-2027\t25.00-26.00", TODAY)[0]
    assert row.values["start"] == "25.00-26.00"
    assert row.notes == ["We kunnen de tijd “25.00-26.00” niet lezen."]


def test_a_month_alone_is_in_overleg():
    row = read_table("Datum\tLocatie\nnader te bepalen in april\tDe Kade", TODAY)[0]
    assert (row.values["in_overleg"], row.values["date_note"]) == ("on", "nader te bepalen in april")


def test_in_overleg_may_stand_where_the_times_stand():
    first, second = read_table("Datum\tTijd\n5-3-2027\t9.00-10.00\n\tin overleg", TODAY)
    assert "in_overleg" not in first.values
    assert (second.values, second.notes) == ({"in_overleg": "on"}, [])


@pytest.mark.parametrize("text", ["", "  \n \t \n", "x" * 100_001, "Datum\tTijd\n"])
def test_what_is_of_no_use_is_refused_in_words(text):
    with pytest.raises(Unreadable, match=r"geplakt|te veel|kopregel"):
        read_table(text, TODAY)


def test_more_than_a_series_has_is_refused():
    text = "4-3-2027\t9.00-10.00\n" * (MAX_MEETINGS + 1)
    with pytest.raises(Unreadable, match="61 bijeenkomsten"):
        read_table(text, TODAY)
    assert len(read_table(text[: -len(text) // (MAX_MEETINGS + 1)], TODAY)) == MAX_MEETINGS


@pytest.mark.parametrize(
    "text", ["\t" * 5000, "4-" * 30_000, "9" * 99_000, ('"' + "\t") * 20_000, "1 " * 40_000]
)
def test_hostile_text_ends_soon_and_never_fails(text):
    with suppress(Unreadable):
        assert read_table(text, TODAY)
