"""Which meetings a feed holds, read in a fixed number of queries however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Min, Q, QuerySet
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page, Site

from basis import schooljaar
from basis.audience import Viewer, visible_to
from basis.filters import list_of, names
from basis.frame import active_locale, current
from basis.models import Regio, Thema

from ..agenda_values import Chosen, NetwerkenOf, pairs, regios_of
from ..choices import HOLDING, AanmeldingStatus, MeetingKind, PresenceStatus
from ..models import Aanmelding, Aanwezigheid, Bijeenkomst, BijeenkomstPage, NetwerkPage, Persoon
from ..periods import midnight
from ..selectors import naming
from .events import Words, event_of
from .ics import Event

FACTS = (  # of a row, that an event is made of
    *("translation_key", "uid", "sequence", "changed_at", "starts_at", "ends_at"),
    *("location", "address", "is_online", "online_url", "status"),
)


class Listed(NamedTuple):
    """What is read of the page of a meeting."""

    pk: int
    translation_key: UUID
    locale_id: int
    url_path: str
    kind: str
    title: str
    introduction: str
    last_published_at: datetime | None


@dataclass(frozen=True)
class Feed:
    """The meetings of something: which pages, and how it is called."""

    name: str
    pages: Q


def of_netwerk(key: UUID, viewer: Viewer, moment: datetime) -> Feed | None:
    """The meetings at or below a netwerk, and those that name one of these; None when it is not there."""
    here = visible_to(NetwerkPage.objects.filter(locale=active_locale()), viewer, moment)
    netwerk = here.filter(translation_key=key).first()
    if netwerk is None:
        return None
    within = here.filter(path__startswith=netwerk.path).values_list("translation_key", flat=True)
    return Feed(netwerk.title, Q(path__startswith=netwerk.path) | named(within))


def of_thema(key: str) -> Feed | None:
    """The meetings about a thema."""
    name = names(Thema, active_locale()).get(key)
    return Feed(name, list_of(BijeenkomstPage, "themas").pages_with([key])) if name else None


def of_regio(key: str, viewer: Viewer, moment: datetime) -> Feed | None:
    """The meetings of netwerken in a regio: the nearest that says where it is, as in the agenda."""
    locale = active_locale()
    name = names(Regio, locale).get(key)
    if name is None:
        return None
    chosen = Chosen()
    for facet, page, value in pairs("regio", list_of(NetwerkPage, "regios")):
        chosen.terms.setdefault((facet, int(page)), set()).add(value)
    visible = NetwerkenOf.visible(viewer, moment, locale)
    every = NetwerkPage.objects.filter(locale=locale).values_list("path", flat=True)
    paths = [path for path in every if key in regios_of(visible.above(path), chosen)]
    within = [visible.by_path[path].key for path in paths if path in visible.by_path]
    return Feed(name, Q(above__in=paths) | named(within))


def named(netwerken: Iterable[UUID]) -> Q:
    """The meetings that name one of these netwerken, wherever they stand."""
    return Q(translation_key__in=naming(netwerken).values("bijeenkomstpage__translation_key"))


def events(pages: Q, viewer: Viewer, moment: datetime, begin: datetime | None = None) -> tuple[Event, ...]:
    """The meetings with a date on these pages, in the language of the request, the first one first.

    With a `begin` not those that were over by then.
    """
    rows = Bijeenkomst.objects.exclude(starts_at=None)
    if begin:
        rows = rows.filter(Q(ends_at__gte=begin) | Q(starts_at__gte=begin))
    visible = visible_to(BijeenkomstPage.objects.filter(locale=active_locale()), viewer, moment)
    placed = visible.annotate(above=Substr("path", 1, Length("path") - Page.steplen))
    found = placed.filter(pages, translation_key__in=rows.values("translation_key"))
    words = {listed.translation_key: said for listed, said in read(found, viewer.site)}
    dated = rows.filter(translation_key__in=found.values("translation_key")).only(*FACTS)
    return tuple(
        event_of(row, words[row.translation_key])
        for row in dated.order_by("starts_at", "uid")
        if row.translation_key in words
    )


def read(pages: QuerySet[BijeenkomstPage], site: Site) -> Iterable[tuple[Listed, Words]]:
    """Pages with what they say, in no order; two queries."""
    known = names(Thema, active_locale())
    themas: dict[int, list[str]] = {}
    for _facet, page, key in pairs("thema", list_of(BijeenkomstPage, "themas"), pages.order_by()):
        themas.setdefault(int(page), []).append(known[key])
    kinds = {kind.value: str(kind.label) for kind in MeetingKind}
    begins = addresses(site)
    for listed in map(Listed._make, pages.order_by().values_list(*Listed._fields)):
        root, address = begins[listed.locale_id]
        yield (
            listed,
            Words(
                listed.title,
                listed.introduction,
                kinds.get(listed.kind, ""),
                address + listed.url_path[len(root) :],
                tuple(sorted(themas.get(listed.pk, ()))),
                listed.last_published_at,
            ),
        )


def addresses(site: Site) -> dict[int, tuple[str, str]]:
    """For each language: the beginning of the tree path of its pages, and that of their address."""
    found = {}
    for root in current().roots[site.root_page.translation_key]:
        with translation.override(root.locale.language_code):
            path = reverse("wagtail_serve", args=["x/"]).removesuffix("x/")
        found[root.locale_id] = (root.url_path, site.root_url + path)
    return found


def since(moment: datetime) -> datetime:
    """What was over before the last school year is left out, or a feed would grow for ever."""
    return midnight(schooljaar.first_day(schooljaar.first_year(timezone.localdate(moment)) - 1))


def until(viewer: Viewer, moment: datetime) -> datetime:
    """The first moment at which the clock alone may change a feed: a page expires, a year falls out."""
    coming = visible_to(Page.objects.all(), viewer, moment).aggregate(first=Min("expire_at"))["first"]
    year = midnight(schooljaar.first_day(schooljaar.first_year(timezone.localdate(moment)) + 1))
    return min(coming, year) if coming else year


def places(persoon: Persoon, moment: datetime) -> dict[int, Aanmelding]:
    """The sign-ups of a person that hold a place now, by counter."""
    stands = Q(hold_until=None) | Q(hold_until__gt=moment)
    return {one.plaatsen_id: one for one in persoon.aanmeldingen.filter(stands, status__in=HOLDING)}


def own_events(persoon: Persoon, viewer: Viewer, moment: datetime) -> tuple[Event, ...]:
    """The meetings with a date that a person has a place for and comes to, each as their sign-up stands.

    In the language of the request where a page is there in it, else in the source language or any.
    """
    held = places(persoon, moment)
    away = Aanwezigheid.objects.filter(aanmelding__in=held.values(), status=PresenceStatus.AFGEMELD)
    rows = (
        Bijeenkomst.objects.filter(Q(plaatsen__in=[*held]) | Q(reeks__plaatsen__in=[*held]))
        .exclude(starts_at=None)
        .exclude(pk__in=away.values("bijeenkomst"))
        .annotate(of_reeks=F("reeks__plaatsen"))
    )
    pages = visible_to(BijeenkomstPage.objects.all(), viewer, moment)
    pages = pages.filter(translation_key__in=rows.values("translation_key"))
    said: dict[UUID, dict[int, Words]] = {}
    for listed, words in read(pages, viewer.site):
        said.setdefault(listed.translation_key, {})[listed.locale_id] = words
    found = []
    for row in rows.order_by("starts_at", "uid"):
        aanmelding = held.get(row.plaatsen_id) or held[row.of_reeks]
        languages = said.get(row.translation_key)
        was_there = (
            aanmelding.plaatsen_id == row.plaatsen_id or (row.starts_at or moment) >= aanmelding.created_at
        )
        if languages and was_there:  # not what was over when they joined a series
            online_url = row.online_url if aanmelding.status == AanmeldingStatus.BEVESTIGD else ""
            found.append(event_of(row, in_language(languages, row), aanmelding, online_url))
    return tuple(found)


def in_language(languages: dict[int, Words], row: Bijeenkomst) -> Words:
    """The words in the language of the request, else of the source, else any."""
    wanted = (active_locale().pk, row.source_locale_id)
    return next((languages[pk] for pk in wanted if pk in languages), next(iter(languages.values())))
