"""School years: they begin in August and are called after both calendar years."""

from datetime import date

FIRST_MONTH = 8
SHAPE = r"\d{4}-\d{4}"  # of a name


def first_year(day: date) -> int:
    """The calendar year in which the school year of a day began."""
    return day.year - (day.month < FIRST_MONTH)


def first_day(year: int) -> date:
    """The first day of the school year that begins in this year."""
    return date(year, FIRST_MONTH, 1)


def name_of(day: date) -> str:
    """The school year of a day, such as 2026-2027."""
    year = first_year(day)
    return f"{year}-{year + 1}"
