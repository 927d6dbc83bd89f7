"""What the screens of a series share, and what they say."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..screens import AdminScreen
from ..services import Outcome
from .current import Planned
from .row_form import RowForm, raw_of
from .series_form import SeriesForm, raw_of_series
from .typed import Typed


@dataclass
class Screen:
    """What the form shows beside its fields."""

    series: SeriesForm
    rows: list[RowForm]
    problem: str = ""  # about the whole of it
    said: list[str] = field(default_factory=list)  # what somebody else changed meanwhile
    pasted: str = ""
    paste_problem: str = ""
    news: str = ""
    is_doubtful: bool = False

    @property
    def wrong_rows(self) -> list[RowForm]:
        """The rows in which something has to be mended."""
        return [row for row in self.rows if row.is_bound and row.errors]

    @property
    def is_wrong(self) -> bool:
        """Whether something has to be mended."""
        return bool(self.wrong_rows) or (self.series.is_bound and bool(self.series.errors))


class Admin(AdminScreen):
    """For who plans in some netwerk."""

    header_icon = "date"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The list, and what is below it."""
        index = {"url": reverse("reeksen:index"), "label": _("Reeksen plannen")}
        if self.request.path == index["url"]:
            return [*self.breadcrumbs_items, index | {"url": ""}]
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.get_page_title()}]


def as_typed(current: Planned) -> Typed:
    """The form of a series as it is."""
    rows = tuple(raw_of(meeting.facts) for meeting in current.meetings)
    return Typed(raw_of_series(current.facts), rows, current.plan)


def uuid_of(text: str) -> UUID | None:
    """The uuid in a text; None when it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def summary_of(done: Outcome) -> str:
    """What was done, in one sentence."""
    parts = [
        (
            done.published,
            ngettext("%(n)s bijeenkomst gepubliceerd", "%(n)s bijeenkomsten gepubliceerd", done.published),
        ),
        (
            done.handed_in,
            ngettext(
                "%(n)s bijeenkomst ter beoordeling gegeven",
                "%(n)s bijeenkomsten ter beoordeling gegeven",
                done.handed_in,
            ),
        ),
        (done.written, ngettext("%(n)s concept bewaard", "%(n)s concepten bewaard", done.written)),
        (
            done.removed,
            ngettext("%(n)s bijeenkomst verwijderd", "%(n)s bijeenkomsten verwijderd", done.removed),
        ),
    ]
    said = [text % {"n": number} for number, text in parts if number]
    return ", ".join(said) + "." if said else _("De reeks is bewaard.")
