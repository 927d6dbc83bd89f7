"""Counts of a listing's filters, and the listing as templates print it.

Facets work the usual way: several values of one facet widen a list, several facets narrow it, and the counts
of a facet leave its own choice out, so that they say what choosing one value more would give.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Count, F, QuerySet, Value
from django.db.models.functions import Cast

from .filters import Facet, Filters, Source

if TYPE_CHECKING:
    from wagtail.models import Page

COLUMNS = ("t_facet", "t_key", "t_number")
FOLD_AFTER = 6  # options of a facet that are shown at once


@dataclass(frozen=True)
class Counts:
    """How many there are: in all, with each value, and without the choice of one facet."""

    total: int
    values: Mapping[tuple[str, str], int]
    without: Mapping[str, int]


def narrowed(pages: "QuerySet[Page]", filters: Filters, *, but: str = "") -> "QuerySet[Page]":
    """The pages that meet every facet's choice, but that of one."""
    for facet in filters.facets:
        if facet.name != but and facet.name in filters.chosen:
            pages = pages.filter(facet.condition(filters.chosen[facet.name]))
    return pages


def counted(pages: "QuerySet[Page]", filters: Filters) -> Counts:
    """The counts of all facets and of the list itself, in one query however many pages there are."""
    parts = [total_of("", narrowed(pages, filters))]
    for facet in filters.facets:
        rest = narrowed(pages, filters, but=facet.name)
        parts += [counts_of(facet.name, source, rest) for source in facet.sources]
        if facet.name in filters.chosen:
            parts.append(total_of(facet.name, rest))
    values: dict[tuple[str, str], int] = {}
    totals: dict[str, int] = {}
    for name, key, number in parts[0].union(*parts[1:], all=True):
        if key:
            values[name, key] = values.get((name, key), 0) + number
        else:
            totals[name] = number
    return Counts(totals.pop("", 0), values, totals)


def counts_of(name: str, source: Source, pages: "QuerySet[Page]") -> QuerySet:
    """How many of these pages have each value: the facet's name, the value and the number."""
    rows = source.model._default_manager.filter(**{f"{source.page}__in": pages.values("pk")}).order_by()
    keyed: Any = rows.values(t_facet=Value(name, CharField()), t_key=Cast(F(source.key), CharField()))
    return keyed.annotate(t_number=Count(source.page, distinct=True)).values_list(*COLUMNS)


def total_of(name: str, pages: "QuerySet[Page]") -> QuerySet:
    """How many pages there are, as a row beside those of `counts_of`."""
    total: Any = pages.order_by().values(t_facet=Value(name, CharField()), t_key=Value("", CharField()))
    return total.annotate(t_number=Count("pk")).values_list(*COLUMNS)


def meets(values: Mapping[str, Collection[str]], filters: Filters) -> bool:
    """Whether a thing with these values by facet is in the list."""
    return not missed(values, filters)


def missed(values: Mapping[str, Collection[str]], filters: Filters) -> list[str]:
    """The facets whose choice a thing with these values does not meet."""
    return [name for name, keys in filters.chosen.items() if not set(keys) & set(values.get(name, ()))]


def counted_values(things: Iterable[Mapping[str, Collection[str]]], filters: Filters) -> Counts:
    """The same counts for things in memory, each given by its values by facet."""
    total = 0
    values: dict[tuple[str, str], int] = {}
    without = dict.fromkeys(filters.chosen, 0)
    for thing in things:
        lacks = missed(thing, filters)
        if len(lacks) > 1:
            continue
        total += not lacks
        for name in lacks or without:
            without[name] += 1
        for name in lacks or [facet.name for facet in filters.facets]:
            for key in set(thing.get(name, ())):
                values[name, key] = values.get((name, key), 0) + 1
    return Counts(total, values, without)


@dataclass(frozen=True)
class Option:
    """One value of a facet as it is shown."""

    key: str
    name: str
    count: int
    is_chosen: bool

    @property
    def is_dead(self) -> bool:
        """Whether choosing it would give nothing."""
        return not self.count and not self.is_chosen


@dataclass(frozen=True)
class ShownFacet:
    """A facet with its options and their counts."""

    name: str
    label: str
    options: list[Option]
    least: int = 1  # options to choose from, below which there is nothing to choose

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose, or was."""
        return len([option for option in self.options if not option.is_dead]) >= self.least or bool(
            self.chosen
        )

    @property
    def chosen(self) -> list[Option]:
        """The options that are chosen."""
        return [option for option in self.options if option.is_chosen]

    @property
    def several(self) -> Option | None:
        """More than one choice as if it were one, for a control that has one value."""
        chosen = self.chosen
        if len(chosen) < 2:
            return None
        keys, words = ",".join(o.key for o in chosen), " + ".join(o.name for o in chosen)
        return Option(keys, words, 0, is_chosen=True)

    @property
    def first(self) -> list[Option]:
        """The options to show at once."""
        return self.options if len(self.options) <= FOLD_AFTER + 1 else self.options[:FOLD_AFTER]

    @property
    def folded(self) -> list[Option]:
        """The options to show on request."""
        return self.options[len(self.first) :]

    @property
    def is_unfolded(self) -> bool:
        """Whether there is a choice among those."""
        return any(option.is_chosen for option in self.folded)


@dataclass(frozen=True)
class WayOut:
    """What removing one facet's choice from an empty list would give."""

    label: str
    names: str
    number: int
    url: str


@dataclass(frozen=True)
class Listing:
    """A list with its filters, as templates print it."""

    filters: Filters
    counts: Counts
    page: int = 1  # that is shown, whatever number was asked

    @property
    def query(self) -> str:
        """The one query string of what is shown; empty for the whole list."""
        return replace(self.filters, page=self.page).query

    @cached_property
    def every_facet(self) -> list[ShownFacet]:
        """All facets, also those in which there is nothing to choose."""
        return [
            ShownFacet(facet.name, str(facet.label), self._options(facet), 2 if facet.finds_only else 1)
            for facet in self.filters.facets
        ]

    @property
    def facets(self) -> list[ShownFacet]:
        """The facets that there is anything to choose in."""
        return [facet for facet in self.every_facet if facet.is_useful]

    def _options(self, facet: Facet) -> list[Option]:
        chosen = self.filters.chosen.get(facet.name, ())
        keys = list(facet.options)
        if facet.pattern:
            seen = {key for name, key in self.counts.values if name == facet.name} | {*chosen}
            keys = sorted(seen, reverse=facet.newest_first)
        options = [
            Option(key, facet.name_of(key), self.counts.values.get((facet.name, key), 0), key in chosen)
            for key in keys
        ]
        if facet.finds_only:
            options = [option for option in options if not option.is_dead]
        if facet.most_first:
            options.sort(key=lambda option: (-option.count, option.name.casefold()))
        return options

    @property
    def ways_out(self) -> list[WayOut]:
        """The facets whose choice keeps the list empty, best first."""
        filters = self.filters
        ways = [
            WayOut(
                str(facet.label),
                ", ".join(facet.name_of(key) for key in filters.chosen[facet.name]),
                self.counts.without.get(facet.name, 0),
                filters.without(facet.name).url,
            )
            for facet in filters.facets
            if facet.name in filters.chosen
        ]
        return sorted((way for way in ways if way.number), key=lambda way: -way.number)

    @property
    def settings(self) -> list[tuple[str, str]]:
        """What a form that chooses filters must keep."""
        return self.filters.but().cleared().pairs

    @property
    def all_but_text(self) -> list[tuple[str, str]]:
        """What a form that searches must keep: the filters."""
        return [(name, key) for name, keys in self.filters.chosen.items() for key in keys]

    @property
    def all_but_order(self) -> list[tuple[str, str]]:
        """What a form that chooses the order must keep."""
        return [(name, value) for name, value in self.filters.but().pairs if name != "sorteer"]

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """The orders to choose from: value, words, and whether it is this one."""
        setting = next(one for one in self.filters.settings if one.name == "sorteer")
        chosen = self.filters.value("sorteer")
        return [(value, str(words), value == chosen) for value, words in setting.options.items()]
