"""Meetings in a table that was pasted from Excel, Word, Google or a mail, one on a line.

Nothing is thrown away: what cannot be read stands in the form as it was written, or in a remark beside it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from basis import schooljaar
from kennisbank.rubric.importing.clipboard import whole_rows

from .columns import (
    DATE,
    END,
    IN_OVERLEG,
    KIND,
    KINDS,
    LINK,
    LOCATION,
    NOTE,
    START,
    TIMES,
    URL,
    columns_of,
    plain,
)
from .dates import (
    Day,
    clock_text,
    completed,
    day_text,
    find_day,
    find_times,
    read_clock,
    weekday_problem,
    weekday_text,
)

MAX_MEETINGS = 60  # of one series
MAX_CHARACTERS = 100_000
ONLINE = re.compile(r"\b(?:online|teams|zoom|webinar|google meet)\b", re.IGNORECASE)
BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+")


class Unreadable(Exception):
    """The whole of it is of no use; says why, to a person."""


@dataclass
class ReadRow:
    """One meeting that was read: what to put in the form, what to look at, and the line it came from."""

    source: str = ""
    values: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    day: Day | None = None

    def add(self, name: str, text: str) -> None:
        """Put a text in a field, behind what is there."""
        self.values[name] = f"{self.values[name]}, {text}" if self.values.get(name) else text


def read_table(text: str, today: date, known: Iterable[date] = ()) -> list[ReadRow]:
    """The meetings in a pasted table. Raises Unreadable.

    `known` are the days that the series has already: they say in which school year we are.
    """
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(_("Dit is te veel tekst. Plak alleen de regels met bijeenkomsten."))
    lines = lines_of(text)
    if not lines:
        raise Unreadable(_("Er is niets geplakt. Kopieer eerst de rijen in Excel, Word of je mail."))
    names, labels, lines = columns_of(lines)
    if not lines:
        raise Unreadable(_("Onder de kopregel staat niets."))
    check_number(len(lines))
    rows = [read_line(cells, names, labels) for cells in lines]
    give_years(rows, today, known)
    return rows


def check_number(number: int) -> None:
    """Refuse more meetings than a series has."""
    if number > MAX_MEETINGS:
        raise Unreadable(
            _("Dit zijn %(number)s bijeenkomsten. Een reeks heeft er hoogstens %(most)s.")
            % {"number": number, "most": MAX_MEETINGS}
        )


def lines_of(text: str) -> list[list[str]]:
    """Rows of cells that are not empty; without tabs or semicolons a line is one cell."""
    text = (
        text.replace("\0", " ").replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ")
    )
    if "\t" in text:
        rows = whole_rows(text)
    elif text.count(";") >= len(text.strip().split("\n")):
        rows = [line.split(";") for line in text.split("\n")]
    else:
        rows = [[BULLET.sub("", line)] for line in text.split("\n")]
    tidy = [[" ".join(cell.split()) for cell in row] for row in rows]
    return [row for row in tidy if any(row)]


def read_line(cells: list[str], names: list[str], labels: list[str]) -> ReadRow:
    """One line, without the year that it may lack."""
    row = ReadRow(" | ".join(cell for cell in cells if cell))
    for place, cell in enumerate(cells):
        name = names[place] if place < len(names) else ""
        if not cell:
            continue
        if name == DATE:
            read_date_cell(row, cell)
        elif name == TIMES:
            read_times_cell(row, cell)
        elif name in {START, END}:
            clock = read_clock(cell)
            row.values[name] = clock_text(clock) if clock else cell
        elif name == KIND:
            read_kind(row, cell)
        elif name == URL and not LINK.fullmatch(cell):
            row.values["is_online"] = "" if plain(cell) in {"nee", "no"} else "on"
        elif name:
            row.add(name, cell)
        elif not cell.isdecimal() or labels[place : place + 1] != [""]:  # a number alone counts the lines
            label = labels[place] if place < len(labels) else ""
            said = f"{label}: {cell}" if label else cell
            row.notes.append(_("Niet overgenomen: %(text)s.") % {"text": said})
    settle(row)
    return row


def settle(row: ReadRow) -> None:
    """What follows from the rest: a link makes a meeting online, and so does a place with that name."""
    if row.values.get(URL) or ONLINE.search(row.values.get(LOCATION, "")):
        row.values["is_online"] = "on"
    if plain(row.values.get(LOCATION, "")) in {"online", "teams", "zoom"}:
        row.values[LOCATION] = ""
    if NOTE in row.values and row.day:
        note = row.values.pop(NOTE)
        row.notes.append(_("Niet overgenomen: %(text)s.") % {"text": note})


def read_date_cell(row: ReadRow, cell: str) -> None:
    """A day, perhaps with times and more behind it; or that there is none yet."""
    found = find_day(cell)
    if found is None:
        if IN_OVERLEG.search(cell):
            row.values["in_overleg"] = "on"
            if plain(cell) not in {"inoverleg", "ntb", "nnb", "tbd"}:
                row.add(NOTE, cell)
            return
        row.values[DATE] = cell
        row.notes.append(_("We kunnen de datum “%(text)s” niet lezen.") % {"text": cell})
        return
    row.day, before, after = found
    rest = f"{before} {after}".strip(" .,;-\u2013()")
    if rest:
        rest = read_times_cell(row, rest, is_whole=False)
    if rest:
        row.add(LOCATION, rest)
        row.notes.append(_("“%(text)s” stond bij de datum; we namen het als locatie.") % {"text": rest})


def read_times_cell(row: ReadRow, cell: str, *, is_whole: bool = True) -> str:
    """Put the times of a text in the row; gives what is left of it."""
    try:
        found = find_times(cell)
    except ValueError:
        row.notes.append(_("We kunnen de tijd “%(text)s” niet lezen.") % {"text": cell})
        row.values[START] = cell if is_whole else ""
        return "" if is_whole else cell
    if found is None and is_whole and not row.day and IN_OVERLEG.search(cell):
        row.values["in_overleg"] = "on"
        return ""
    if found is None:
        clock = read_clock(cell) if is_whole else None
        if is_whole:
            row.values[START] = clock_text(clock) if clock else cell
            if not clock:
                row.notes.append(_("We kunnen de tijd “%(text)s” niet lezen.") % {"text": cell})
        return "" if is_whole else cell
    times, rest = found
    row.values[START] = clock_text(times.start)
    if times.end:
        row.values[END] = clock_text(times.end)
    rest = rest.strip(" .,;:-\u2013()")
    if rest and is_whole:
        row.notes.append(_("Niet overgenomen: %(text)s.") % {"text": rest})
    return rest


def read_kind(row: ReadRow, cell: str) -> None:
    """What kind of meeting; a word of one's own is the title."""
    if plain(cell) in KINDS:
        row.values[KIND] = KINDS[plain(cell)]
    else:
        row.notes.append(_("De soort “%(text)s” kennen we niet.") % {"text": cell})


def give_years(rows: list[ReadRow], today: date, known: Iterable[date] = ()) -> None:
    """Write each day with its year; say where that was guessed, and where the day of the week is another."""
    for row, (full, is_guess) in zip(rows, completed([row.day for row in rows], today, known), strict=True):
        if row.day is None:
            continue
        if full is None:
            row.values[DATE] = written(row.day)
            row.notes.append(_("De dag “%(text)s” bestaat niet.") % {"text": written(row.day)})
            continue
        row.values[DATE] = day_text(full)
        if is_guess:
            row.notes.append(guess_text(full))
        if problem := weekday_problem(row.day, full):
            row.notes.append(problem)


def guess_text(full: date) -> str:
    """That we filled in the year, and what follows from it."""
    return _("Het jaar stond er niet bij. We namen schooljaar %(year)s: %(weekday)s %(day)s.") % {
        "year": schooljaar.name_of(full),
        "weekday": weekday_text(full),
        "day": day_text(full),
    }


def written(day: Day) -> str:
    """A day as it was written, in numbers."""
    return "-".join(str(part) for part in (day.day, day.month, day.year) if part)
