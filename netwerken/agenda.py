"""The agenda: the meetings of a period or a month, what they can be filtered by, and how they are laid out.

All of a period is looked at together, as light values in a fixed number of queries; pages are read only for
the meetings that are shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Locale

from basis import schooljaar
from basis.audience import Viewer
from basis.facet_counts import Listing, counted_values, meets
from basis.filters import Facet, Filters, Setting, names
from basis.frame import current
from basis.listing import long_texts
from basis.models import Aanpak, Doelgroep, Principe, Regio, Sector, Thema

from .agenda_values import OPEN, Entry, NetwerkenOf, entries_of
from .choices import MeetingKind
from .meeting import Meeting
from .models import BijeenkomstPage
from .periods import (
    COMING,
    FIRST,
    LAST,
    MONTH,
    PAST,
    Week,
    first_of,
    in_month,
    in_period,
    month_of,
    month_words,
    shifted,
    weeks_of,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet

PER_PAGE = 40
CALENDAR = "maand"
VIEW = Setting("weergave", {"lijst": gettext_lazy("Lijst"), CALENDAR: gettext_lazy("Maand")})
PERIOD = Setting("periode", {COMING: gettext_lazy("Wat komt"), PAST: gettext_lazy("Wat geweest is")})
BY_DATE, NEWEST = "datum", "nieuw"
ORDER = Setting(
    "sorteer", {BY_DATE: gettext_lazy("Op datum"), NEWEST: gettext_lazy("Laatst toegevoegd eerst")}
)
VORMEN = {"op-locatie": gettext_lazy("Op locatie"), "online": gettext_lazy("Online")}


@dataclass(frozen=True)
class Item:
    """A meeting in the agenda, and whom it is for."""

    meeting: Meeting
    audience: str
    days: tuple[date, ...] = ()  # on which it is, here

    @property
    def month(self) -> str:
        """The month in which it begins; empty without a date."""
        return month_of(self.days[0]) if self.days else ""


@dataclass(frozen=True)
class Section:
    """The meetings of one month in the list; those that have no date yet; or all of it in another order."""

    title: str
    items: list[Item]


@dataclass(frozen=True)
class Agenda:
    """What the page of the agenda shows."""

    listing: Listing
    all_entries: list[Entry]  # whatever the filters
    items: list[Item]  # that are shown
    results: PaginatorPage | None  # of a list
    today: date

    @property
    def month(self) -> str:
        """The month of the calendar; empty in a list."""
        filters = self.listing.filters
        return filters.value("maand") if filters.value("weergave") == CALENDAR else ""

    @property
    def is_past(self) -> bool:
        """Whether it lists what is over."""
        return not self.month and self.listing.filters.value("periode") == PAST

    @cached_property
    def sections(self) -> list[Section]:
        """The list by month, in the order of its items; as one when it is in another order."""
        if self.listing.filters.value("sorteer") == NEWEST:
            return [Section(_("Laatst toegevoegd"), self.items)] if self.items else []
        months = groupby(self.items, lambda item: item.month)
        return [Section(month_words(m) if m else _("In overleg"), list(items)) for m, items in months]

    @cached_property
    def weeks(self) -> list[Week[Item]]:
        """The rows of the calendar, from Monday to Sunday."""
        by_day: dict[date, list[Item]] = {}
        for item in self.items:
            for day in item.days:
                by_day.setdefault(day, []).append(item)
        return weeks_of(self.month, by_day, self.today)

    @property
    def month_title(self) -> str:
        """December 2026, above the calendar."""
        return month_words(self.month)

    @property
    def previous_month(self) -> tuple[str, str] | None:
        """Words and address of the month before."""
        return self._month_link(-1) if self.month > FIRST else None

    @property
    def next_month(self) -> tuple[str, str] | None:
        """Words and address of the month after."""
        return self._month_link(1) if self.month < LAST else None

    def _month_link(self, number: int) -> tuple[str, str]:
        month = shifted(self.month, number)
        return month_words(month), self.listing.filters.but(maand=month).url

    @property
    def this_month_url(self) -> str:
        """The calendar of this month; empty when it is that one."""
        this = month_of(self.today)
        return self.listing.filters.but(maand=this).url if self.month != this else ""

    @property
    def calendar_url(self) -> str:
        """The same choice as a calendar, at the first month that is chosen or shown."""
        month = next(
            iter(self.listing.filters.chosen.get("maand", ())),
            next((item.month for item in self.items if item.month), month_of(self.today)),
        )
        rest = self.listing.filters.without("maand")
        return as_calendar(rest, self.today).but(weergave=CALENDAR, maand=month).url

    @property
    def list_url(self) -> str:
        """The same choice as a list of what is to come."""
        return as_list(self.listing.filters).url

    @property
    def past_url(self) -> str:
        """The same choice among what is over."""
        filters = as_list(self.listing.filters).without("plaats").without("maand")
        return filters.but(periode=PAST).url

    @property
    def with_room(self) -> int:
        """To how many of all one can still come."""
        return sum(OPEN in entry.values["plaats"] for entry in self.all_entries)

    @property
    def last_month(self) -> str:
        """The month of the last of all that has a date, in words."""
        months = [month for entry in self.all_entries for month in entry.values["maand"]]
        return date_format(first_of(max(months)), "F Y") if months else ""


def as_calendar(filters: Filters, today: date) -> Filters:
    """The same choice where the month is not a filter but what is shown."""
    this = month_of(today)
    return replace(
        filters,
        facets=tuple(facet for facet in filters.facets if facet.name != "maand"),
        settings=(VIEW, PERIOD, ORDER, Setting("maand", {this: this}, pattern=MONTH)),
        page=1,
    )


def as_list(filters: Filters) -> Filters:
    """The same choice as a list of what is to come."""
    return replace(filters, settings=(VIEW, PERIOD, ORDER), values={}, page=1)


def facets(netwerken: NetwerkenOf, locale: Locale) -> list[Facet]:
    """What the agenda can be filtered by, in the order of the screen."""
    return [
        Facet("netwerk", gettext_lazy("Netwerk"), netwerken.titles),
        Facet("thema", gettext_lazy("Thema"), names(Thema, locale)),
        Facet("soort", gettext_lazy("Soort"), dict(MeetingKind.choices)),
        Facet("voor-wie", gettext_lazy("Voor wie"), names(Doelgroep, locale)),
        Facet("sector", gettext_lazy("Sector"), names(Sector, locale)),
        Facet("principe", gettext_lazy("Principe"), names(Principe, locale)),
        Facet("aanpak", gettext_lazy("Aanpak"), names(Aanpak, locale)),
        Facet("regio", gettext_lazy("Regio"), names(Regio, locale)),
        Facet("vorm", gettext_lazy("Op locatie of online"), VORMEN),
        Facet("schooljaar", gettext_lazy("Schooljaar"), {}, pattern=schooljaar.SHAPE, newest_first=True),
        Facet("maand", gettext_lazy("Maand"), {}, pattern=MONTH, words=month_words),
        Facet("plaats", gettext_lazy("Plaats"), {OPEN: gettext_lazy("Alleen met plaats")}),
    ]


def asked(query: QueryDict, viewer: Viewer, moment: datetime, locale: Locale) -> Agenda:
    """The agenda that a query string asks for; five queries however many meetings there are."""
    today = timezone.localdate(moment)
    netwerken = NetwerkenOf.visible(viewer, moment, locale)
    blank = Filters((*facets(netwerken, locale),), (VIEW, PERIOD, ORDER))
    first = Filters.parse(query, blank.facets, blank.settings)
    is_calendar = first.value("weergave") == CALENDAR
    if is_calendar:
        blank = as_calendar(blank, today)
    filters = Filters.parse(query, blank.facets, blank.settings) if is_calendar else first
    period = in_month(filters.value("maand")) if is_calendar else in_period(filters.value("periode"), moment)
    entries = entries_of(period, netwerken, viewer, moment, locale)
    found = [entry for entry in entries if meets(entry.values, filters)]
    put_in_order(found, "" if is_calendar else filters.value("sorteer"), filters.value("periode"))
    results = None if is_calendar else Paginator(found, PER_PAGE).get_page(filters.page)
    listing = Listing(
        filters,
        counted_values([entry.values for entry in entries], filters),
        results.number if results else 1,
    )
    shown = items_of(found if results is None else results.object_list, filters, moment)
    return Agenda(listing, entries, shown, results, today)


def put_in_order(entries: list[Entry], order: str, period: str) -> None:
    """By date, what is over the other way around; or what came online last first."""
    if order == NEWEST:
        entries.sort(key=lambda entry: entry.newness, reverse=True)
    else:
        entries.sort(key=lambda entry: entry.sort_key, reverse=bool(order) and period == PAST)


def agenda(viewer: Viewer, moment: datetime, locale: Locale) -> list[Meeting]:
    """Every meeting to come, by start; those without a date last."""
    netwerken = NetwerkenOf.visible(viewer, moment, locale)
    entries = entries_of(in_period(COMING, moment), netwerken, viewer, moment, locale)
    blank = Filters(tuple(facets(netwerken, locale)))
    entries.sort(key=lambda entry: entry.sort_key)
    return [item.meeting for item in items_of(entries, blank, moment)]


def items_of(entries: Iterable[Entry], filters: Filters, moment: datetime) -> list[Item]:
    """Entries with their pages, in the same order; one query."""
    entries = list(entries)
    pages: QuerySet[BijeenkomstPage] = BijeenkomstPage.objects.filter(pk__in=[entry.pk for entry in entries])
    found = {page.pk: page for page in pages.defer(*long_texts(BijeenkomstPage))}
    groups = next(facet.options for facet in filters.facets if facet.name == "voor-wie")
    items = []
    for entry in entries:
        page = found[entry.pk]
        page.locale = current().locales[page.locale_id]
        page.__dict__["pattern"] = entry.pattern or page.default_pattern
        people = [in_a_line(str(name)) for key, name in groups.items() if key in entry.values["voor-wie"]]
        items.append(Item(Meeting(page, entry.row, moment), audience_text(people), days_of(entry)))
    return items


def in_a_line(name: str) -> str:
    """A name without its first capital; an abbreviation keeps it."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def audience_text(people: list[str]) -> str:
    """The first three kinds of people, in words."""
    shown = people[:3] + ([_("anderen")] if len(people) > 3 else [])
    return _(" en ").join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def days_of(entry: Entry) -> tuple[date, ...]:
    """Every day on which a meeting is, at most a month of them."""
    if not entry.row.starts_at:
        return ()
    first = timezone.localdate(entry.row.starts_at)
    last = timezone.localdate(entry.row.ends_at) if entry.row.ends_at else first
    return tuple(first + timedelta(days=number) for number in range(min((last - first).days, 31) + 1))
