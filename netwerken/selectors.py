"""Queries of netwerken that have a name. All pages pass the audience rule; all facts come from rows."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Length, Substr
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page

from basis import frame
from basis.audience import Viewer, visible_to
from basis.listing import long_texts, with_cards
from basis.models import BasePage, Netwerkvorm, School

from .choices import FACTS, HOLDING, AanmeldingStatus, CapacityUnit
from .meeting import Meeting
from .models import Aanmelding, Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Plaatsen, Reeks
from .periods import COMING, in_period


def meetings(
    pages: QuerySet[BijeenkomstPage], moment: datetime, *, limit: int | None = None
) -> list[Meeting]:
    """Pages with their rows, by start; those without a date last. Two queries however many there are.

    A page without a row was never published, so visitors never get it. With a limit only the first ones.
    """
    starts = Bijeenkomst.objects.filter(translation_key=OuterRef("translation_key")).values("starts_at")[:1]
    ordered = list(
        pages.defer(*(name for name in long_texts(BijeenkomstPage) if name != "materials"))
        .annotate(row_start=Subquery(starts), vorm_above=vorm_above())
        .order_by(F("row_start").asc(nulls_last=True), "pk")[:limit]
    )
    rows = rows_of([page.translation_key for page in ordered])
    found = []
    for page in ordered:
        if row := rows.get(page.translation_key):
            page.locale = frame.current().locales[page.locale_id]
            page.__dict__["pattern"] = pattern_below(page.vorm_above)
            found.append(Meeting(page, row, moment))
    return found


def vorm_above() -> Subquery:
    """The vorm of the netwerk a meeting stands under: 0 when that has none, NULL when it is of no netwerk."""
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
    netwerk = NetwerkPage.objects.filter(path=above).order_by()
    return Subquery(netwerk.values(vorm_key=Coalesce("vorm_id", 0))[:1])


def pattern_below(vorm: int | None) -> str:
    """The map of a meeting, by the vorm of the netwerk above it."""
    if vorm is None:
        return BijeenkomstPage.default_pattern
    own = (each.pattern for each in frame.current().terms(Netwerkvorm) if each.pk == vorm)
    return next(own, NetwerkPage.default_pattern)


def rows_of(keys: list[UUID]) -> dict[UUID, Bijeenkomst]:
    """The rows of these meetings, with their counters."""
    found = Bijeenkomst.objects.filter(translation_key__in=keys).select_related(
        "plaatsen__regels", "netwerk", "reeks__plaatsen__regels", "reeks__netwerk"
    )
    return {row.translation_key: row for row in found}


def upcoming(moment: datetime) -> Q:
    """Meetings that are not over, or have no date yet."""
    rows = Bijeenkomst.objects.filter(in_period(COMING, moment))
    return Q(translation_key__in=rows.values("translation_key"))


def coming(viewer: Viewer, moment: datetime, *, locale: Locale, limit: int) -> list[Meeting]:
    """The first meetings to come that have a date."""
    dated = Bijeenkomst.objects.filter(Q(ends_at__gte=moment) | Q(ends_at=None, starts_at__gte=moment))
    pages = visible_to(BijeenkomstPage.objects.filter(locale=locale), viewer, moment)
    pages = pages.filter(translation_key__in=dated.values("translation_key"))
    return meetings(pages, moment, limit=limit)


def meetings_of(netwerk: NetwerkPage, viewer: Viewer, moment: datetime) -> list[Meeting]:
    """The meetings of one netwerk: right below it, and elsewhere when they name it."""
    named = naming([netwerk.translation_key]).values("bijeenkomstpage__translation_key")
    pages = BijeenkomstPage.objects.filter(
        Q(path__startswith=netwerk.path, depth=netwerk.depth + 1) | Q(translation_key__in=named),
        locale=netwerk.locale_id,
    )
    return meetings(visible_to(pages, viewer, moment), moment)


def naming(keys: Iterable[UUID]) -> QuerySet:
    """Where meetings name these netwerken, on the page in their source language."""
    source = Bijeenkomst.objects.filter(
        translation_key=OuterRef("bijeenkomstpage__translation_key"),
        source_locale=OuterRef("bijeenkomstpage__locale"),
    )
    through = BijeenkomstPage.netwerken.through.objects
    return through.filter(Exists(source), netwerkpage__translation_key__in=list(keys))


def netwerken_below(page: BasePage, viewer: Viewer) -> list[NetwerkPage]:
    """The netwerken right below a page, in the order of the tree."""
    pages = visible_to(NetwerkPage.objects.child_of(page), viewer).order_by("path")
    found = list(with_cards(pages))
    for netwerk in found:
        netwerk.locale = frame.current().locales[netwerk.locale_id]
    return found


def row_of(page: BijeenkomstPage) -> Bijeenkomst | None:
    """The row of a meeting, with its counter; None when its page was never published."""
    return rows_of([page.translation_key]).get(page.translation_key)


def meetings_signed_up_for(aanmelding: Aanmelding, language: str) -> list[Meeting]:
    """The meetings that somebody signed up for, in this language where there is a page in it; by start.

    Of a series what was over when they joined is left out. Who signed up may know of them, so the audience
    rule is not asked.
    """
    joined = Q(starts_at=None) | Q(starts_at__gte=aanmelding.created_at) | Q(plaatsen=aanmelding.plaatsen_id)
    return meetings_counted(aanmelding.plaatsen_id, language, joined)


def meetings_counted(plaatsen_id: int, language: str, condition: Q | None = None) -> list[Meeting]:
    """The meetings that one counter is about, in this language where there is a page in it; by start."""
    counts = Q(plaatsen=plaatsen_id) | Q(reeks__plaatsen=plaatsen_id)
    found = Bijeenkomst.objects.filter(counts & (condition or Q()))
    found = found.select_related("plaatsen__regels", "source_locale")
    found = found.select_related("reeks__plaatsen__regels", "netwerk")
    rows = list(found.order_by(F("starts_at").asc(nulls_last=True), "pk"))
    pages = BijeenkomstPage.objects.filter(translation_key__in=[row.translation_key for row in rows])
    by_key: dict[UUID, dict[str, BijeenkomstPage]] = {}
    for page in pages.select_related("locale"):
        by_key.setdefault(page.translation_key, {})[page.locale.language_code] = page
    now, meetings_found = timezone.now(), []
    for row in rows:
        own = by_key.get(row.translation_key, {})
        if own:
            page = own.get(language) or own.get(row.source_locale.language_code) or next(iter(own.values()))
            meetings_found.append(Meeting(page, row, now))
    return meetings_found


def place_in_queue(aanmelding: Aanmelding) -> int:
    """How many wait before somebody, that one included: a team counts as one. 0 for who does not wait."""
    if aanmelding.wait_seq is None:
        return 0
    before = Aanmelding.objects.filter(plaatsen_id=aanmelding.plaatsen_id, status=AanmeldingStatus.WACHTLIJST)
    return before.filter(wait_seq__lte=aanmelding.wait_seq).values("wait_seq").distinct().count()


def queue_length(plaatsen: Plaatsen) -> int:
    """How many wait: a team counts as one. No query where nobody ever waited."""
    if not plaatsen.wait_seq:
        return 0
    waiting = Aanmelding.objects.filter(plaatsen=plaatsen, status=AanmeldingStatus.WACHTLIJST)
    return waiting.values("wait_seq").distinct().count()


def meetings_of_series(reeks: Reeks, viewer: Viewer, moment: datetime, locale_id: int) -> list[Meeting]:
    """The meetings that one signs up for together, as far as this viewer may see their pages."""
    keys = Bijeenkomst.objects.filter(reeks=reeks).values("translation_key")
    pages = BijeenkomstPage.objects.filter(translation_key__in=keys, locale=locale_id)
    return meetings(visible_to(pages, viewer, moment), moment)


def places_needed(page: BijeenkomstPage) -> int:
    """How many places the people who signed up take, in the unit that the page asks for."""
    row = row_of(page)
    if row is None:
        return 0
    if row.capacity_unit == page.capacity_unit:
        return row.plaatsen.taken
    active = Aanmelding.objects.filter(plaatsen_id=row.plaatsen_id, status__in=HOLDING)
    if page.capacity_unit == CapacityUnit.PERSONEN:
        return active.count()
    return len({key_of_school(*school) for school in active.values_list("school_id", "school_name")})


def find_school(name: str) -> School | None:
    """The one school of this name, with or without its place behind it; None when it is not clear which."""
    known = frame.current().kept("schools by name", schools_by_name)
    found = known.get(name.casefold(), frozenset())
    return School.objects.filter(pk__in=found).first() if len(found) == 1 else None


def schools_by_name() -> dict[str, frozenset[int]]:
    """The schools that people can mean by a name: its own, or that with the place behind it."""
    found: dict[str, set[int]] = {}
    for pk, name, place in School.objects.values_list("pk", "name", "place"):
        for typed in {name.casefold(), f"{name}, {place}".casefold()}:
            found.setdefault(typed, set()).add(pk)
    return {typed: frozenset(schools) for typed, schools in found.items()}


def chosen_school(name: str, school_id: int | None = None, *, is_unlisted: bool = False) -> School | None:
    """The school that somebody picked from the list, or else the only one of the name that they typed."""
    if is_unlisted:
        return None
    return School.objects.filter(pk=school_id).first() if school_id else find_school(name)


def key_of_school(school_id: int | None, name: str) -> str:
    """What makes two people colleagues where capacity counts in schools."""
    if school_id:
        return f"school:{school_id}"
    slug = slugify(name)[:150]
    return f"naam:{slug or hashlib.sha256(name.encode()).hexdigest()}"


def facts_of(page: BijeenkomstPage) -> dict[str, Any]:
    """The facts that a page types in, by the name of the row's column."""
    return {name: getattr(page, name) for name in FACTS}


def source_of(page: BijeenkomstPage) -> BijeenkomstPage | None:
    """The page on which the facts of a meeting are typed; None before there is any in the tree.

    It is the one that the meeting began with; when that is gone, the oldest one left.
    """
    pages = BijeenkomstPage.objects.filter(translation_key=page.translation_key).select_related("locale")
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key)
    return pages.filter(locale__in=row.values("source_locale")).first() or pages.order_by("pk").first()


def is_source(page: BijeenkomstPage) -> bool:
    """Whether the facts of a meeting are typed on this page, not on another translation of it."""
    source = source_of(page)
    return source is None or source.locale_id == page.locale_id


def preview_row(page: BijeenkomstPage) -> Bijeenkomst:
    """The facts as the editor typed them, for the preview alone; never saved."""
    row = row_of(page) or Bijeenkomst(plaatsen=Plaatsen(), source_locale=page.locale)
    row.move_to(page.starts_at)
    for name, value in facts_of(page).items():
        setattr(row, name, value)
    row.plaatsen.capacity = page.capacity
    return row


def chosen_keys(page: BijeenkomstPage, name: str, *, is_typed: bool) -> Any:
    """Keys of the pages that a meeting names in one field, for a query.

    What counts is its page in the source language, or this page itself as it `is_typed`.
    """
    if is_typed:
        return [other.translation_key for other in getattr(page, name).all()]
    field = getattr(BijeenkomstPage, name).field
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key)
    through = field.remote_field.through._default_manager.filter(
        bijeenkomstpage__translation_key=page.translation_key,
        bijeenkomstpage__locale__in=row.values("source_locale"),
    )
    return through.values(f"{field.m2m_reverse_field_name()}__translation_key")


def netwerken_of(
    page: BijeenkomstPage, viewer: Viewer, moment: datetime, *, is_typed: bool
) -> list[NetwerkPage]:
    """The netwerk that a meeting stands under, then those that it names, in the language of the page."""
    keys = chosen_keys(page, "netwerken", is_typed=is_typed)
    above = page.path[: -Page.steplen]
    pages = NetwerkPage.objects.filter(Q(path=above) | Q(translation_key__in=keys), locale=page.locale_id)
    found = list(visible_to(pages, viewer, moment).defer(*long_texts(NetwerkPage)).order_by("path"))
    for netwerk in found:
        netwerk.locale = frame.current().locales[netwerk.locale_id]
    return sorted(found, key=lambda netwerk: netwerk.path != above)


def netwerk_of(page: BijeenkomstPage) -> Netwerk | None:
    """The row of the netwerk that a meeting stands under."""
    keys = NetwerkPage.objects.parent_of(page).values("translation_key")
    return Netwerk.objects.filter(translation_key__in=keys).first()
