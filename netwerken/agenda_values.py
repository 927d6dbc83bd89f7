"""What each meeting of the agenda can be filtered by, for all meetings of a period at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from uuid import UUID

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast
from wagtail.models import Locale, Page

from basis import schooljaar
from basis.audience import Viewer, visible_to
from basis.filters import Source, list_of
from basis.frame import current
from basis.models import Netwerkvorm

from .meeting import Meeting
from .models import Bijeenkomst, BijeenkomstPage, NetwerkPage

if TYPE_CHECKING:
    from django.db.models import Model

OPEN = "open"
# fields of a meeting's page that hold terms, by facet
TERMS = {
    "thema": "themas",
    "sector": "sectoren",
    "voor-wie": "doelgroepen",
    "principe": "principes",
    "aanpak": "aanpakken",
}
Values = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class KnownNetwerk:
    """A netwerk in one language, as far as the agenda needs it."""

    pk: int
    key: UUID
    path: str
    title: str
    pattern: str


@dataclass(frozen=True)
class NetwerkenOf:
    """The netwerken that a viewer may see in one language, in the order of the tree."""

    all: list[KnownNetwerk]

    @classmethod
    def visible(cls, viewer: Viewer, moment: datetime, locale: Locale) -> "NetwerkenOf":
        """Read them, in one query."""
        patterns: dict[int | None, str] = {vorm.pk: vorm.pattern for vorm in current().terms(Netwerkvorm)}
        pages = visible_to(NetwerkPage.objects.filter(locale=locale), viewer, moment).order_by("path")
        rows = pages.values_list("pk", "translation_key", "path", "title", "vorm_id")
        default = NetwerkPage.default_pattern
        return cls(
            [
                KnownNetwerk(pk, key, path, title, patterns.get(vorm, default))
                for pk, key, path, title, vorm in rows
            ]
        )

    @property
    def titles(self) -> dict[str, str]:
        """Titles by key."""
        return {str(netwerk.key): netwerk.title for netwerk in self.all}

    @cached_property
    def by_path(self) -> dict[str, KnownNetwerk]:
        """By place in the tree."""
        return {netwerk.path: netwerk for netwerk in self.all}

    @cached_property
    def by_key(self) -> dict[UUID, KnownNetwerk]:
        """By what they are in every language."""
        return {netwerk.key: netwerk for netwerk in self.all}

    def above(self, path: str) -> list[KnownNetwerk]:
        """The netwerken at or above a place in the tree, the nearest first."""
        ends = range(len(path), 0, -Page.steplen)
        return [self.by_path[path[:end]] for end in ends if path[:end] in self.by_path]


@dataclass(frozen=True)
class Entry:
    """A meeting by its values for each facet."""

    pk: int  # of its page
    row: Bijeenkomst
    values: Values
    pattern: str
    added_at: datetime | None  # when its page came online

    @property
    def sort_key(self) -> tuple[bool, float, int]:
        """By start; without a date last."""
        start = self.row.starts_at
        return start is None, start.timestamp() if start else 0, self.pk

    @property
    def newness(self) -> tuple[float, int]:
        """By when it came online."""
        return self.added_at.timestamp() if self.added_at else 0, self.pk


class Listed(NamedTuple):
    """What is read of the page of a meeting."""

    pk: int
    translation_key: UUID
    path: str
    kind: str
    first_published_at: datetime | None


@dataclass
class Chosen:
    """Which terms and netwerken pages name."""

    terms: dict[tuple[str, int], set[str]] = field(default_factory=dict)  # facet and page -> keys
    netwerken: dict[UUID, set[UUID]] = field(default_factory=dict)  # meeting -> netwerken


def entries_of(
    period: Q, netwerken: NetwerkenOf, viewer: Viewer, moment: datetime, locale: Locale
) -> list[Entry]:
    """The meetings of a period that a viewer may see in one language, in no order; three queries."""
    rows = Bijeenkomst.objects.filter(period)
    pages = visible_to(BijeenkomstPage.objects.filter(locale=locale), viewer, moment)
    pages = pages.filter(translation_key__in=rows.values("translation_key"))
    by_key = {
        row.translation_key: row
        for row in rows.select_related("plaatsen__regels", "reeks__plaatsen__regels").order_by()
    }
    chosen = read_chosen(pages, rows)
    blank = BijeenkomstPage()  # where sign-up stands depends on the row alone
    columns = pages.order_by().values_list(*Listed._fields)
    return [
        entry_of(listed, Meeting(blank, by_key[listed.translation_key], moment), netwerken, chosen)
        for listed in map(Listed._make, columns)
    ]


def entry_of(listed: Listed, meeting: Meeting, netwerken: NetwerkenOf, chosen: Chosen) -> Entry:
    """One meeting with its values."""
    row, pk, path = meeting.row, listed.pk, listed.path
    parents = netwerken.above(path[: -Page.steplen])
    named = [
        netwerken.by_key[k] for k in chosen.netwerken.get(row.translation_key, ()) if k in netwerken.by_key
    ]
    lines = [parents, *(netwerken.above(netwerk.path) for netwerk in named)]
    values = {facet: frozenset(chosen.terms.get((facet, pk), ())) for facet in TERMS}
    values |= {
        "netwerk": frozenset(str(netwerk.key) for line in lines for netwerk in line),
        "soort": frozenset({listed.kind}),
        "regio": frozenset(key for line in lines for key in regios_of(line, chosen)),
        "vorm": frozenset(vormen_of(row)),
        "schooljaar": frozenset([schooljaar.name_of(meeting.starts_local)] if meeting.starts_local else []),
        "maand": frozenset([f"{meeting.starts_local:%Y-%m}"] if meeting.starts_local else []),
        "plaats": frozenset([OPEN] if has_room(meeting) else []),
    }
    has_own = bool(parents) and parents[0].path == path[: -Page.steplen]
    return Entry(pk, row, values, parents[0].pattern if has_own else "", listed.first_published_at)


def regios_of(line: Iterable[KnownNetwerk], chosen: Chosen) -> set[str]:
    """The regio's of the nearest netwerk of a line that says where it is."""
    return next((keys for one in line if (keys := chosen.terms.get(("regio", one.pk)))), set())


def vormen_of(row: Bijeenkomst) -> list[str]:
    """Where one can take part; both for a meeting that is also online."""
    return (["online"] if row.is_online else []) + (
        ["op-locatie"] if row.location or not row.is_online else []
    )


def has_room(meeting: Meeting) -> bool:
    """Whether one can still come: sign up, or just walk in."""
    return meeting.state.name in ("open", "nearly-full") or meeting.can_sign_up


def read_chosen(pages: QuerySet[BijeenkomstPage], rows: QuerySet[Bijeenkomst]) -> Chosen:
    """What these meetings name, and the regio's of all netwerken; one query."""
    parts = [pairs(facet, list_of(BijeenkomstPage, name), pages) for facet, name in TERMS.items()]
    parts.append(pairs("regio", list_of(NetwerkPage, "regios")))
    parts.append(named_netwerken(rows))
    chosen = Chosen()
    for facet, owner, key in parts[0].union(*parts[1:], all=True):
        if facet == "netwerk":
            chosen.netwerken.setdefault(UUID(owner), set()).add(UUID(key))
        else:
            chosen.terms.setdefault((facet, int(owner)), set()).add(key)
    return chosen


def pairs(facet: str, source: Source, pages: "QuerySet[Any] | None" = None) -> QuerySet:
    """Which page has which value, as text."""
    rows = source.model._default_manager.order_by()
    if pages is not None:
        rows = rows.filter(**{f"{source.page}__in": pages.values("pk")})
    return rows.values_list(
        Value(facet, CharField()), Cast(F(source.page), CharField()), Cast(F(source.key), CharField())
    )


def named_netwerken(rows: QuerySet[Bijeenkomst]) -> QuerySet:
    """Which meeting names which netwerk, on the page in its source language."""
    through = cast("type[Model]", BijeenkomstPage.netwerken.through)
    source = rows.filter(
        translation_key=OuterRef("bijeenkomstpage__translation_key"),
        source_locale=OuterRef("bijeenkomstpage__locale"),
    )
    return (
        through._default_manager.filter(Exists(source))
        .order_by()
        .values_list(
            Value("netwerk", CharField()),
            Cast("bijeenkomstpage__translation_key", CharField()),
            Cast("netwerkpage__translation_key", CharField()),
        )
    )
