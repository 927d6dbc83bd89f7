"""What came back from the browser, before anything of it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.core import signing
from django.core.exceptions import SuspiciousOperation
from django.http import QueryDict
from django.utils.translation import gettext as _

from .dates import completed, day_text, read_day
from .fields import Raw
from .pasted import MAX_MEETINGS, ReadRow, Unreadable, guess_text
from .row_form import REPEATED, WRITTEN, RowForm, next_row, raw_of
from .series_form import SeriesForm
from .values import MeetingFacts, Plan

FIRST_ROWS = 3
PREFIX = "rij"
COUNT = "rijen"


def prefix_of(place: int) -> str:
    """What the names of the fields of a row begin with."""
    return f"{PREFIX}-{place}"


@dataclass(frozen=True)
class Typed:
    """The form as it was sent: text, nothing else."""

    series: Raw = field(default_factory=dict)
    rows: tuple[Raw, ...] = ()
    known: Plan = field(default_factory=Plan)  # what the form was made of
    seen: frozenset[str] = frozenset()  # doubts that were shown before
    uuid: str = ""  # of a series that is to be made

    @classmethod
    def of(cls, post: QueryDict) -> "Typed":
        """What was posted. Raises SuspiciousOperation on what no browser of ours sends."""
        number = post.get(COUNT, "0")
        if not number.isdecimal() or len(number) > 3 or int(number) > MAX_MEETINGS + FIRST_ROWS:
            raise SuspiciousOperation(number[:10])
        try:
            known = Plan.unpacked(post.get("known", ""))
        except signing.BadSignature:
            known = Plan()
        rows = tuple(part_of(post, prefix_of(place), RowForm.base_fields) for place in range(int(number)))
        series = part_of(post, "", SeriesForm.base_fields)
        return cls(series, rows, known, frozenset(post.get("seen", "").split()), post.get("uuid", ""))

    def with_rows(self, rows: list[Raw]) -> "Typed":
        """The same with other rows."""
        return replace(self, rows=tuple(rows))

    def moved(self, place: int, by: int) -> "Typed":
        """A row one up or down."""
        rows, to = list(self.rows), place + by
        if 0 <= place < len(rows) and 0 <= to < len(rows):
            rows[place], rows[to] = rows[to], rows[place]
        return self.with_rows(rows)

    def longer(self) -> "Typed":
        """One row more, while there may be more."""
        if len(self.rows) >= MAX_MEETINGS:
            return self
        return self.with_rows([*self.rows, next_row(self.rows[-1] if self.rows else None)])

    def without(self, place: int) -> "Typed":
        """Without a row that has no page."""
        rows = [row for number, row in enumerate(self.rows) if number != place or row["key"]]
        return self.with_rows(rows)

    def read(self, found: list[ReadRow]) -> "Typed":
        """With what was read in place of rows in which nobody wrote. Raises Unreadable."""
        empty = raw_of(MeetingFacts()) | {"in_overleg": ""}
        kept = [
            row
            for row in self.rows
            if row["key"] or any(row[name] for name in WRITTEN if name not in REPEATED)
        ]
        new = [
            empty | row.values | {"source": row.source[:2_000], "notes": "\n".join(row.notes)[:4_000]}
            for row in found
        ]
        if len(kept) + len(new) > MAX_MEETINGS:
            raise Unreadable(too_many(len(kept) + len(new)))
        return self.with_rows(kept + new)

    def filled(self) -> "Typed":
        """Without the rows in which nobody wrote and that have no page."""
        return self.with_rows([row for row in self.rows if row["key"] or any(row[name] for name in WRITTEN)])

    def with_years(self, today: date) -> "Typed":
        """With the year of each day that was written without one; a remark says that it was guessed."""
        days = [read_day(row["date"]) for row in self.rows]
        rows = []
        for row, day, (full, is_guess) in zip(self.rows, days, completed(days, today), strict=True):
            if day and full and is_guess:
                rows.append(row | {"date": day_text(full), "notes": guess_text(full)})
            else:
                rows.append(row | {"notes": ""})
        return self.with_rows(rows)


def too_many(number: int) -> str:
    """That a series has fewer meetings than this."""
    return _("Dan zijn er %(number)s bijeenkomsten. Een reeks heeft er hoogstens %(most)s.") % {
        "number": number,
        "most": MAX_MEETINGS,
    }


def part_of(post: QueryDict, prefix: str, names: Mapping[str, object]) -> Raw:
    """The fields of one form among what was posted."""
    start = f"{prefix}-" if prefix else ""
    return {name: post.get(f"{start}{name}", "").replace("\0", "") for name in names}
