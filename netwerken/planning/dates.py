"""Days and times as people in the Netherlands write them, and the year that they leave out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from basis import schooljaar

MONTHS = {
    **{name: number for number, names in enumerate((
        ("jan", "januari", "january"),
        ("feb", "febr", "februari", "february"),
        ("mrt", "maart", "mar", "march"),
        ("apr", "april"),
        ("mei", "may"),
        ("jun", "juni", "june"),
        ("jul", "juli", "july"),
        ("aug", "augustus", "august"),
        ("sep", "sept", "september"),
        ("okt", "oktober", "oct", "october"),
        ("nov", "november"),
        ("dec", "december"),
    ), 1) for name in names}
}  # fmt: skip
WEEKDAYS = {
    **{name: number for number, names in enumerate((
        ("ma", "maandag", "mon", "monday"),
        ("di", "dinsdag", "tue", "tuesday"),
        ("wo", "woe", "woensdag", "wed", "wednesday"),
        ("do", "don", "donderdag", "thu", "thursday"),
        ("vr", "vrij", "vrijdag", "fri", "friday"),
        ("za", "zat", "zaterdag", "sat", "saturday"),
        ("zo", "zon", "zondag", "sun", "sunday"),
    )) for name in names}
}  # fmt: skip
DASH = r"[-\u2010-\u2015]"
WEEKDAY = r"(?:(?P<weekday>" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b[.,]?\s*)?"
WORDS = (
    WEEKDAY
    + r"(?P<day>\d{1,2})(?:e|ste|de)?[\s.-]*(?P<month>"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")\b\.?(?:[\s,-]*['\u2019]?(?P<year>(?:19|20)\d{2}(?!\d|\s*uu?r?\b)"
    + r"|\d{2}(?![.:,]?\d|\s*(?:uur|u|tot|t/m|[ap]\.?m|"
    + DASH
    + r"))))?"
)
NUMBERS = (
    WEEKDAY
    + rf"(?P<day>\d{{1,2}})(?:(?P<mark>{DASH}|/|\.)(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}})\b"
    + rf"|(?:{DASH}|/)(?P<short>\d{{1,2}})(?![\d:.]))"  # 4.3 could be a time
)
ISO = WEEKDAY + r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)T?"
SHAPES = [re.compile(rf"(?<![\d.:])(?<!\w){shape}", re.IGNORECASE) for shape in (ISO, WORDS, NUMBERS)]
CLOCK = (
    r"(?P<hour{n}>\d{{1,2}})(?:\s*(?:[.:,]|h|u(?=\d))\s*(?P<minute{n}>\d{{2}}))?(?::\d\d)?"
    r"\s*(?P<half{n}>[ap]\.?m\b\.?)?"
)
HOUR_WORD = r"(?:\s*(?:uur|u)\b\.?)?"
RANGE = re.compile(
    rf"(?<![\d.:,-])(?:van\s+)?{CLOCK.format(n=1)}(?P<word1>{HOUR_WORD})"
    rf"\s*(?:{DASH}|tot(?:\s+en\s+met)?|t/m|to|until)\s*"
    rf"{CLOCK.format(n=2)}(?P<word2>{HOUR_WORD})(?!\d|[.:-]\d)",
    re.IGNORECASE,
)
ONE = re.compile(
    rf"(?<![\d.:,-])(?:vanaf\s+|om\s+)?{CLOCK.format(n=1)}(?P<word1>{HOUR_WORD})(?!\d|[.:-]\d)", re.IGNORECASE
)
DIGITS = re.compile(r"(\d{1,2})(\d{2})")


@dataclass(frozen=True)
class Day:
    """A day as it was written; without a year when none was."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None  # Monday is 0

    def in_year(self, year: int) -> date | None:
        """The day in this year; None when that year does not have it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def full(self) -> date | None:
        """The day itself; None without a year."""
        return self.in_year(self.year) if self.year else None

    @property
    def exists(self) -> bool:
        """Whether there is such a day, in its year or in any."""
        return self.in_year(self.year or 2000) is not None  # 2000 has a 29 February

    def in_school_year(self, first: int) -> date | None:
        """The day in the school year that begins in this year."""
        return self.in_year(first + (self.month < schooljaar.FIRST_MONTH))


@dataclass(frozen=True)
class Times:
    """From when until when."""

    start: time
    end: time | None = None


def find_day(text: str) -> tuple[Day, str, str] | None:
    """The first day in a text, with what stands before and after it; None when there is none."""
    for shape in SHAPES:
        if match := shape.search(text):
            return _day(match), text[: match.start()].strip(), text[match.end() :].strip()
    return None


def read_day(text: str) -> Day | None:
    """The day that a text is, with nothing else in it."""
    found = find_day(text.strip())
    if found is None or found[1] or found[2].strip(" .,;"):
        return None
    return found[0]


def _day(match: re.Match[str]) -> Day:
    parts = match.groupdict()
    month = (parts["month"] or parts["short"]).lower()
    year = int(parts["year"]) if parts["year"] else None
    weekday = (parts["weekday"] or "").lower()
    return Day(
        int(match["day"]),
        MONTHS[month] if month in MONTHS else int(month),
        year + 2000 if year is not None and year < 100 else year,
        WEEKDAYS.get(weekday),
    )


def find_times(text: str) -> tuple[Times, str] | None:
    """The first time or pair of times in a text, and the text without it; None when there is none.

    A bare number is only a time where the word "uur" or its other half says so. Raises ValueError on a time
    that no clock shows, such as 25.00.
    """
    for match in RANGE.finditer(text):
        if any(match[name] for name in ("minute1", "minute2", "half1", "half2")) or match["word2"].strip():
            half = match["half1"] or match["half2"] or ""
            times = Times(_clock(match, 1, half), _clock(match, 2, match["half2"] or ""))
            return times, f"{text[: match.start()]} {text[match.end() :]}".strip()
    for match in ONE.finditer(text):
        if match["minute1"] or match["half1"] or match["word1"].strip():
            times = Times(_clock(match, 1, match["half1"] or ""))
            return times, f"{text[: match.start()]} {text[match.end() :]}".strip()
    return None


def read_clock(text: str) -> time | None:
    """The one time that a text is: 13.30, 13:30, 1330, 13 uur, 13; None when it is none."""
    text = text.strip()
    if match := DIGITS.fullmatch(text):
        text = f"{match[1]}:{match[2]}" if len(text) > 2 else text
    match = ONE.fullmatch(text)
    try:
        return _clock(match, 1, match["half1"] or "") if match else None
    except ValueError:
        return None


def _clock(match: re.Match[str], number: int, half: str) -> time:
    hour = int(match[f"hour{number}"])
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return time(hour, int(match[f"minute{number}"] or 0))


def guessed_school_year(days: Iterable[Day], today: date, known: Iterable[date] = ()) -> int:
    """The year in which the school year begins that days without a year are in.

    That of the days with a year beside them; else the one of today, unless most of the days are over then:
    who plans in May means the coming one.
    """
    anchors = [day.full for day in days if day.full] + list(known)
    if anchors:
        return schooljaar.first_year(min(anchors))
    this = schooljaar.first_year(today)
    placed = [day.in_school_year(this) for day in days if day.year is None]
    past = [day for day in placed if day and day < today]
    return this + 1 if len(past) * 2 > len(placed) else this


def completed(
    days: Sequence[Day | None], today: date, known: Iterable[date] = ()
) -> list[tuple[date | None, bool]]:
    """Each day with its year, and whether that was guessed; None for what is no day."""
    first = guessed_school_year([day for day in days if day], today, known)
    return [
        (None, False)
        if day is None
        else (day.full, False)
        if day.year is not None
        else (day.in_school_year(first), True)
        for day in days
    ]


def day_text(day: date) -> str:
    """The day as our forms write it: 4 maart 2027."""
    return date_format(day, "j F Y")


def clock_text(moment: time) -> str:
    """The time as our forms write it: 13.30."""
    return f"{moment.hour}.{moment.minute:02}"


def weekday_text(day: date) -> str:
    """Donderdag."""
    return date_format(day, "l")


def weekday_problem(day: Day, full: date) -> str:
    """What to say when the day of the week that was written is another one; else nothing."""
    if day.weekday is None or day.weekday == full.weekday():
        return ""
    written = weekday_text(date(2024, 1, 1) + timedelta(days=day.weekday))  # a Monday
    return _("Er stond %(written)s, maar %(day)s is een %(weekday)s.") % {
        "written": written,
        "day": day_text(full),
        "weekday": weekday_text(full),
    }


class NoSuchHour(ValueError):
    """The clock skips this hour; says so, to a person."""


def moment_of(day: date, clock: time) -> datetime:
    """The instant at which a clock here shows this. Raises NoSuchHour.

    Of the hour that comes twice it is the first.
    """
    here = datetime.combine(day, clock, tzinfo=timezone.get_default_timezone())
    there = here.astimezone(timezone.get_fixed_timezone(0)).astimezone(here.tzinfo)
    if there.replace(tzinfo=None) != here.replace(tzinfo=None):
        raise NoSuchHour(
            _("Op %(day)s gaat de klok een uur vooruit: %(clock)s uur is er dan niet. Kies een andere tijd.")
            % {"day": day_text(day), "clock": clock_text(clock)}
        )
    return here.astimezone(timezone.get_fixed_timezone(0))
