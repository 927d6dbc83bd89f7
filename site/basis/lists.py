"""Lists that an editor composes. Each app says which of its pages can be listed, and how they are found.

An editor asks by stable keys, so a list keeps working when a term is renamed, translated or made anew.
A page costs the same with one list as with ten, and a list the same for three pages as for thirty.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from django.db.models import Case, F, IntegerField, ManyToManyField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Lower, TruncDate
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from .audience import Viewer, visible_to
from .listing import specific_cards
from .models import BasePage
from .schooljaar import first_day, first_year

TERMS = ("themas", "sectoren", "regios")
PERIODS = [
    ("coming", _("Wat nog komt")),
    ("past", _("Wat geweest is")),
    ("last_12_months", _("De afgelopen twaalf maanden")),
    ("this_schooljaar", _("Dit schooljaar")),
    ("last_schooljaar", _("Vorig schooljaar")),
    ("next_schooljaar", _("Volgend schooljaar")),
]
ORDERS = [
    ("newest", _("Nieuwste eerst")),
    ("oldest", _("Oudste eerst")),
    ("date", _("Eerst wat het eerst komt, daarna wat geweest is")),
    ("title", _("Op titel")),
]


@dataclass(frozen=True)
class Period:
    """From a moment up to another; without one it has no end on that side."""

    name: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True)
class Criteria:
    """What an editor asks: everything, when nothing is said."""

    kinds: Sequence[str] = ()
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by filter: themas, regios, netwerken
    period: str = ""
    order: str = "newest"
    number: int = 6


@dataclass(frozen=True)
class Entry:
    """One page of a list, as its kind shows it."""

    page: BasePage
    template: str  # prints a group of entries of this sort
    facts: Sequence[str] = ()
    day: date | datetime | None = None
    shown: Any = None  # what that template needs beside the page


@dataclass(frozen=True)
class Group:
    """Entries that look the same."""

    template: str
    entries: list[Entry]


CARDS = "basis/components/list_cards.html"
Load = Callable[[list[Page], datetime], list[Entry]]


def cards(pages: list[Page], moment: datetime) -> list[Entry]:
    """Pages of any type as cards."""
    return [Entry(card, CARDS, card.facts, card.shown_on) for card in specific_cards(pages)]


@dataclass(frozen=True)
class Kind:
    """A sort of page that can be listed."""

    name: str  # data for ever
    label: str | Promise
    model: type[BasePage]
    listed_at: Combinable  # the day by which a list is ordered
    is_timed: bool = False  # whether that is a moment, not a day
    within: Callable[[Period, datetime], Q] | None = None  # which pages lie in a period
    filters: Mapping[str, Callable[[Sequence[str]], Q]] = field(default_factory=dict)  # beside its own terms
    load: Load = cards

    def matching(self, name: str, keys: Sequence[str]) -> Q:
        """The pages that have one of these keys; none when this kind does not know the filter."""
        if name in self.filters:
            return self.filters[name](keys)
        fields = {f.name: f for f in self.model._meta.many_to_many}
        return having(fields[name], keys) if name in fields else Q(pk__in=[])

    def during(self, period: Period, moment: datetime) -> Q:
        """The pages of a period."""
        if self.within:
            return self.within(period, moment)
        bounds = Q()
        if period.start:
            bounds &= Q(listed_at__gte=self.comparable(period.start, moment))
        if period.end:
            bounds &= Q(listed_at__lt=self.comparable(period.end, moment))
        return bounds

    def comparable(self, bound: datetime, moment: datetime) -> date | datetime:
        """A bound in the form in which this kind keeps its own; what is of today has been."""
        return bound if self.is_timed else timezone.localdate(bound) + timedelta(days=bound == moment)


PUBLISHED = Coalesce("published_on", TruncDate("first_published_at"))  # as BasePage.shown_on

_kinds: dict[str, Kind] = {}
_netwerken: list[Callable[[], list[tuple[str, str]]]] = []


def register(kind: Kind) -> None:
    """Make a kind known."""
    _kinds[kind.name] = kind


def register_netwerken(choices: Callable[[], list[tuple[str, str]]]) -> None:
    """Say which netwerken an editor can choose from: key and name."""
    _netwerken.append(choices)


def all_kinds() -> list[Kind]:
    """Every kind, by name."""
    return sorted(_kinds.values(), key=lambda kind: kind.name)


def kind_choices() -> list[tuple[str, str]]:
    """The kinds that an editor can choose from."""
    return [(kind.name, str(kind.label)) for kind in all_kinds()]


def netwerk_choices() -> list[tuple[str, str]]:
    """The netwerken that an editor can choose from."""
    return [choice for choices in _netwerken for choice in choices()]


def having(relation: ManyToManyField, keys: Sequence[str]) -> Q:
    """Pages with one of these terms, whatever the language in which it was chosen."""
    through: Any = relation.remote_field.through
    rows = through._default_manager.filter(**{f"{relation.m2m_reverse_field_name()}__key__in": keys})
    return Q(pk__in=rows.values(f"{relation.m2m_field_name()}_id"))


def period_of(name: str, moment: datetime) -> Period:
    """The bounds of a period as they are at this moment."""
    today = timezone.localdate(moment)
    if name == "coming":
        return Period(name, start=moment)
    if name == "past":
        return Period(name, end=moment)
    if name == "last_12_months":
        return Period(name, start=midnight(today - timedelta(days=365)), end=moment)
    first = first_year(today)
    first += {"last_schooljaar": -1, "next_schooljaar": 1}.get(name, 0)
    return Period(name, midnight(first_day(first)), midnight(first_day(first + 1)))


def midnight(day: date) -> datetime:
    """The first moment of a day here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def compose(
    asked: Sequence[Criteria | list[Page]],
    viewer: Viewer,
    locale: Locale,
    moment: datetime,
    *,
    without: int = 0,
) -> list[list[Entry]]:
    """The entries of several lists at once, each by what is asked or of pages that were chosen by hand.

    One query finds the pages of all lists together, and what their entries show is read once, so that a page
    with many lists costs what a page with one does. Only what this viewer may see; hand-picked pages were
    asked before.
    """
    searches = {number: one for number, one in enumerate(asked) if isinstance(one, Criteria)}
    found = find(searches, viewer, locale, moment, without=without)
    picked = [page for one in asked if isinstance(one, list) for page in one]
    known = {page.pk: page for page in (*picked, *(page for pages in found.values() for page in pages))}
    made = {entry.page.pk: entry for entry in entries(list(known.values()), moment)}
    lists = []
    for number, one in enumerate(asked):
        pages = one if isinstance(one, list) else found[number]
        shown = [made[page.pk] for page in pages if page.pk in made]
        if isinstance(one, Criteria):
            shown = sorted(shown, key=partial(rank, order=one.order, moment=moment))[: one.number]
        lists.append(shown)
    return lists


def find(
    searches: Mapping[int, Criteria], viewer: Viewer, locale: Locale, moment: datetime, *, without: int = 0
) -> dict[int, list[Page]]:
    """The pages that can be in each list, by its number: the first ones of each kind. One query."""
    parts = []
    for number, criteria in searches.items():
        for kind in all_kinds():
            if criteria.kinds and kind.name not in criteria.kinds:
                continue
            pages = chosen(kind, criteria, moment).filter(locale=locale).exclude(pk=without)
            visible = visible_to(pages, viewer, moment)
            first = ordered(visible, criteria.order, kind.comparable(moment, moment))
            rows = Page.objects.filter(pk__in=first.values("pk")[: criteria.number]).order_by()
            parts.append(rows.values_list(Value(number, IntegerField()), "pk", "content_type_id"))
    found: dict[int, list[Page]] = {number: [] for number in searches}
    if parts:
        for number, pk, content_type in parts[0].union(*parts[1:], all=True):
            found[number].append(Page(pk=pk, content_type_id=content_type))
    return found


def chosen(kind: Kind, criteria: Criteria, moment: datetime) -> QuerySet:
    """The pages of one kind that answer."""
    pages = kind.model._default_manager.annotate(listed_at=kind.listed_at)
    for name, keys in criteria.keys.items():
        if keys:
            pages = pages.filter(kind.matching(name, keys))
    return pages.filter(kind.during(period_of(criteria.period, moment), moment)) if criteria.period else pages


def ordered(pages: QuerySet, order: str, now: date | datetime) -> QuerySet:
    """The order that an editor asks, with the page number to decide between equals."""
    if order == "title":
        return pages.order_by(Lower("title"), "pk")
    newest = F("listed_at").desc(nulls_last=True)
    if order == "oldest":
        return pages.order_by(F("listed_at").asc(nulls_last=True), "pk")
    if order == "date":
        coming = Case(When(listed_at__gte=now, then=F("listed_at")))
        return pages.order_by(coming.asc(nulls_last=True), newest, "pk")
    return pages.order_by(newest, "-pk")


def rank(entry: Entry, order: str, moment: datetime) -> tuple[Any, ...]:
    """Where an entry of any kind comes in the whole list: the same order as the database gives one kind."""
    at, page = entry.day, entry.page
    if order == "title":
        return (page.title.casefold(), page.pk)
    if at is None:
        return (2, 0, page.pk)
    instant = (at if isinstance(at, datetime) else midnight(at)).timestamp()
    if order == "oldest":
        return (0, instant, page.pk)
    if order == "date":
        is_past = at < (
            moment if isinstance(at, datetime) else timezone.localdate(moment) + timedelta(days=1)
        )
        return (1, -instant, page.pk) if is_past else (0, instant, page.pk)
    return (0, -instant, -page.pk)


def entries(pages: list[Page], moment: datetime) -> list[Entry]:
    """These pages as a list shows them, in the same order; those that their kind cannot show are left out."""
    by_load: dict[Load, list[Page]] = {}
    for page in pages:
        by_load.setdefault(load_of(page), []).append(page)
    made = {entry.page.pk: entry for load, some in by_load.items() for entry in load(some, moment)}
    return [made[page.pk] for page in pages if page.pk in made]


def load_of(page: Page) -> Load:
    """How a page of this type is shown."""
    return next((kind.load for kind in _kinds.values() if kind.model is page.specific_class), cards)


def grouped(found: list[Entry]) -> list[Group]:
    """The entries in groups that look the same, in the order in which each first comes."""
    groups: dict[str, list[Entry]] = {}
    for entry in found:
        groups.setdefault(entry.template, []).append(entry)
    return [Group(template, some) for template, some in groups.items()]
