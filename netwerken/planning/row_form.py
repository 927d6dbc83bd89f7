"""The row of one meeting in the form of a series."""

import datetime as dt  # a field here is called date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..choices import MeetingKind, MeetingStatus
from .current import PlannedMeeting
from .dates import NoSuchHour, clock_text, day_text, find_times, moment_of, read_clock, read_day, weekday_text
from .fields import CLOCK_HINT, DAY_HINT, YEARS, ClockInput, DayInput, Raw, link_field, text_field, text_of
from .values import MeetingFacts


class RowForm(forms.Form):
    """One meeting of the series."""

    key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    source = forms.CharField(required=False, max_length=2_000, widget=forms.HiddenInput)
    notes = forms.CharField(required=False, max_length=4_000, widget=forms.HiddenInput)
    date = text_field(gettext_lazy("Datum"), 60, widget=DayInput())
    start = text_field(gettext_lazy("Van"), 40, widget=ClockInput())
    end = text_field(gettext_lazy("Tot"), 40, widget=ClockInput())
    in_overleg = forms.BooleanField(label=gettext_lazy("Datum in overleg"), required=False)
    location = text_field(gettext_lazy("Locatie"), 250)
    title = text_field(
        gettext_lazy("Titel"), 255, help_text=gettext_lazy("Leeg: de naam van de reeks, met een nummer.")
    )
    kind = forms.ChoiceField(label=gettext_lazy("Soort"), choices=MeetingKind.choices)
    date_note = text_field(
        gettext_lazy("Over de datum"),
        160,
        help_text=gettext_lazy("Zolang er geen datum is: in maart of april."),
    )
    address = text_field(gettext_lazy("Adres"), 250)
    is_online = forms.BooleanField(label=gettext_lazy("Online"), required=False)
    online_url = link_field(
        gettext_lazy("Link om mee te doen"),
        help_text=gettext_lazy("Alleen wie een plaats heeft, krijgt hem."),
    )
    end_date = text_field(
        gettext_lazy("Laatste dag"),
        60,
        widget=DayInput(),
        help_text=gettext_lazy("Alleen als die anders is dan de datum."),
    )
    status = forms.ChoiceField(label=gettext_lazy("Gaat het door?"), choices=MeetingStatus.choices)
    remove = forms.BooleanField(label=gettext_lazy("Verwijder deze bijeenkomst"), required=False)

    def __init__(self, *args: Any, meeting: PlannedMeeting | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meeting = meeting
        self.warnings: list[str] = []
        self.number = 0  # its place among the rows, from 1

    @property
    def place(self) -> int:
        """Its place among the rows, from 0."""
        return self.number - 1

    @property
    def weekday(self) -> str:
        """The day of the week of the date that stands there; "" when that is none."""
        day = read_day(str(self["date"].value() or ""))
        return weekday_text(day.full) if day and day.full else ""

    @property
    def said(self) -> list[str]:
        """What to look at in this row."""
        return [line for line in str(self["notes"].value() or "").split("\n") if line] + self.warnings

    @property
    def is_open(self) -> bool:
        """Whether what is said less often should be seen at once."""
        return any(name in self.errors for name in MORE) if self.is_bound else False

    def clean_location(self) -> str:
        """On one line."""
        return " ".join(self.cleaned_data["location"].split())

    def clean(self) -> dict[str, Any]:
        """Find the moments at which it begins and ends."""
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["starts_at"] = cleaned["ends_at"] = None
        if cleaned.get("remove"):
            return cleaned
        if not cleaned.get("date") and not cleaned.get("in_overleg"):
            self.add_error("date", _("Vul de datum in, of zet “datum in overleg” aan."))
        elif cleaned.get("date") and cleaned.get("in_overleg"):
            self.add_error("in_overleg", _("Kies: een datum, of in overleg."))
        elif cleaned.get("date"):
            self._find_moments(cleaned)
        return cleaned

    def _find_moments(self, cleaned: dict[str, Any]) -> None:
        day = self._day("date", cleaned["date"])
        start, end = self._clocks(cleaned)
        last = self._day("end_date", cleaned["end_date"]) if cleaned.get("end_date") else day
        if day and start:
            cleaned["starts_at"] = self._moment("start", day, start)
        if last and end:
            cleaned["ends_at"] = self._moment("end", last, end)
        if cleaned["starts_at"] and cleaned["ends_at"] and cleaned["ends_at"] <= cleaned["starts_at"]:
            self.add_error("end", _("Het einde ligt voor het begin."))

    def _day(self, name: str, text: str) -> dt.date | None:
        day = read_day(text)
        problem = ""
        if day is None:
            problem = str(DAY_HINT)
        elif not day.exists or (day.year and day.full is None):
            problem = _("Deze dag bestaat niet.")
        elif day.year is None:
            problem = _("Zet het jaar erbij.")
        elif day.year not in YEARS:
            problem = _("Dit jaar kan niet kloppen.")
        if problem:
            self.add_error(name, problem)
            return None
        return day.full if day else None

    def _clocks(self, cleaned: dict[str, Any]) -> tuple[dt.time | None, dt.time | None]:
        """The start and the end; both may stand in the first field, as 13.30-16.30."""
        start, end = cleaned.get("start", ""), cleaned.get("end", "")
        if not start:
            self.add_error("start", _("Hoe laat begint het?"))
            return None, None
        clock = read_clock(start)
        if clock is None and not end:
            try:
                found = find_times(start)
            except ValueError:
                found = None
            if found and not found[1] and found[0].end:
                return found[0].start, found[0].end
        if clock is None:
            self.add_error("start", CLOCK_HINT)
        until = read_clock(end) if end else None
        if end and until is None:
            self.add_error("end", CLOCK_HINT)
        return clock, until

    def _moment(self, name: str, day: dt.date, clock: dt.time) -> dt.datetime | None:
        try:
            return moment_of(day, clock)
        except NoSuchHour as error:
            self.add_error(name, str(error))
            return None

    def raw(self) -> Raw:
        """What stands in the fields, typed or first put there."""
        return {name: text_of(self[name].value()) for name in self.fields}

    def facts(self) -> MeetingFacts:
        """What was typed; where nothing was, exactly what there is."""
        if self.meeting and self.raw() | FLEETING == raw_of(self.meeting.facts) | FLEETING:
            return self.meeting.facts
        cleaned = self.cleaned_data
        names = (
            "title",
            "kind",
            "starts_at",
            "ends_at",
            "location",
            "address",
            "is_online",
            "online_url",
            "status",
        )
        note = cleaned["date_note"] if cleaned["starts_at"] is None or self.meeting else ""
        return MeetingFacts(
            key=self.meeting.key if self.meeting else "",
            date_note=note,
            **{name: cleaned[name] for name in names},
        )


MORE = ("title", "kind", "date_note", "address", "online_url", "end_date", "status")
WRITTEN = ("date", "start", "end", "in_overleg", "location", "title", "date_note", "address", "online_url")
FLEETING: Raw = {"source": "", "notes": "", "remove": ""}
REPEATED = ("start", "end", "location", "address", "is_online", "online_url", "kind")  # in a next row


def raw_of(facts: MeetingFacts) -> Raw:
    """A meeting as the fields of its row."""
    start = timezone.localtime(facts.starts_at) if facts.starts_at else None
    end = timezone.localtime(facts.ends_at) if facts.ends_at else None
    other_day = end is not None and start is not None and end.date() != start.date()
    return FLEETING | {
        "key": facts.key,
        "date": day_text(start.date()) if start else "",
        "start": clock_text(start.time()) if start else "",
        "end": clock_text(end.time()) if end else "",
        "in_overleg": "" if start else "on",
        "location": facts.location,
        "title": facts.title,
        "kind": str(facts.kind),
        "date_note": facts.date_note,
        "address": facts.address,
        "is_online": "on" if facts.is_online else "",
        "online_url": facts.online_url,
        "end_date": day_text(end.date()) if end and other_day else "",
        "status": str(facts.status),
    }


def next_row(above: Raw | None) -> Raw:
    """An empty row; what is often the same is taken from the one above."""
    empty = raw_of(MeetingFacts()) | {"in_overleg": ""}
    return empty | {name: above[name] for name in REPEATED if above and above.get(name)}
