"""Days and times as people write them."""

from datetime import date, time

import pytest

from netwerken.planning.dates import (
    Day,
    NoSuchHour,
    Times,
    completed,
    find_day,
    find_times,
    moment_of,
    read_clock,
    read_day,
    weekday_problem,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 maart 2027", Day(4, 3, 2027)),
        ("do 4-3-2027", Day(4, 3, 2027, 3)),
        ("Donderdag 4 mrt. '27", Day(4, 3, 2027, 3)),
        ("ma. 4 mei 2027", Day(4, 5, 2027, 0)),
        ("4/3/27", Day(4, 3, 2027)),
        ("4.3.2027", Day(4, 3, 2027)),
        ("04\u201303\u20132027", Day(4, 3, 2027)),
        ("2027-03-04", Day(4, 3, 2027)),
        ("4 March 2027", Day(4, 3, 2027)),
        ("4 maart", Day(4, 3)),
        ("vr 4-3", Day(4, 3, None, 4)),
        ("31-2-2027", Day(31, 2, 2027)),
    ],
)
def test_a_day_is_read(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text", ["", "morgen", "maart 2027", "4", "4-3-20270", "9.30", "week 12", "4 maart 2027 x"]
)
def test_what_is_no_day_is_none(text):
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["4 maart 13 uur", "4 maart 13.30", "4 maart 13-16 uur", "4-3 13.30"])
def test_a_time_is_not_taken_for_a_year(text):
    day, before, after = find_day(text)
    assert (day, before) == (Day(4, 3), "")
    assert after.startswith("13")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("13.30-16.30", time(13, 30), time(16, 30)),
        ("13:30 tot 16:30 uur", time(13, 30), time(16, 30)),
        ("13.30 uur \u2013 16.30 uur", time(13, 30), time(16, 30)),
        ("van 9 tot 12 uur", time(9), time(12)),
        ("9u30-12u", time(9, 30), time(12)),
        ("1:30 PM - 4:30 PM", time(13, 30), time(16, 30)),
        ("9.00 uur", time(9), None),
        ("vanaf 9 uur", time(9), None),
        ("13:30:00", time(13, 30), None),
    ],
)
def test_times_are_read(text, start, end):
    assert find_times(text) == (Times(start, end), "")


@pytest.mark.parametrize("text", ["lokaal 12", "4-3", "4-3-2027", "2 bijeenkomsten", "Linieweg 3-5", ""])
def test_what_is_no_time_is_none(text):
    assert find_times(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("13.30", time(13, 30)),
        ("1330", time(13, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("13,30", time(13, 30)),
    ],
)
def test_a_clock_is_read_from_few_keys(text, clock):
    assert read_clock(text) == clock


@pytest.mark.parametrize("text", ["24.00", "25", "9.60", "x", "", "9.00-10.00"])
def test_what_no_clock_shows_is_none(text):
    assert read_clock(text) is None


SERIES = [Day(14, 9), Day(9, 11), Day(8, 2), Day(7, 6)]


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2027, 5, 20), 2027),  # most are over: the coming school year is meant
        (date(2027, 8, 1), 2027),
        (date(2027, 10, 5), 2027),  # one of four is over: it has begun
        (date(2028, 1, 10), 2027),
    ],
)
def test_the_year_is_that_of_the_school_year_in_which_most_of_it_is_to_come(today, first):
    found = [day for day, is_guess in completed(SERIES, today) if is_guess]
    assert found == [date(first, 9, 14), date(first, 11, 9), date(first + 1, 2, 8), date(first + 1, 6, 7)]


def test_a_day_with_a_year_beside_it_says_which_school_year():
    found = completed([Day(14, 9, 2029), Day(8, 2)], date(2027, 5, 20))
    assert found == [(date(2029, 9, 14), False), (date(2030, 2, 8), True)]


def test_a_day_that_the_year_does_not_have_is_none():
    assert completed([Day(29, 2)], date(2026, 10, 1)) == [(None, True)]


def test_another_day_of_the_week_is_told():
    assert weekday_problem(Day(4, 3, 2027, 3), date(2027, 3, 4)) == ""
    said = weekday_problem(Day(4, 3, 2027, 2), date(2027, 3, 4))
    assert said == "Er stond woensdag, maar 4 maart 2027 is een donderdag."


def test_an_hour_that_the_clock_skips_is_refused_in_words():
    with pytest.raises(NoSuchHour, match=r"2\.30 uur is er dan niet"):
        moment_of(date(2027, 3, 28), time(2, 30))
    assert moment_of(date(2027, 3, 28), time(3)).isoformat() == "2027-03-28T01:00:00+00:00"


def test_every_day_of_years_to_come_is_the_hour_that_was_typed():
    from zoneinfo import ZoneInfo

    day = date(2026, 1, 1)
    while day.year < 2031:
        local = moment_of(day, time(12, 30)).astimezone(ZoneInfo("Europe/Amsterdam"))
        assert (local.date(), local.time()) == (day, time(12, 30))
        day = date.fromordinal(day.toordinal() + 1)
