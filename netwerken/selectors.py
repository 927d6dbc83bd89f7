"""Queries of netwerken that have a name. All pages pass the audience rule; all facts come from rows."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page

from basis.audience import Viewer, visible_to
from basis.listing import with_cards
from basis.models import BasePage, School

from .choices import ACTIVE, FACTS, CapacityUnit
from .meeting import Meeting
from .models import Aanmelding, Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Plaatsen


def meetings(pages: QuerySet[BijeenkomstPage], moment: datetime) -> list[Meeting]:
    """Pages with their rows, by start; those without a date last. Four queries however many there are.

    A page without a row was never published, so visitors never get it.
    """
    starts = Bijeenkomst.objects.filter(translation_key=OuterRef("translation_key")).values("starts_at")[:1]
    ordered = list(
        with_cards(pages)
        .annotate(row_start=Subquery(starts))
        .order_by(F("row_start").asc(nulls_last=True), "pk")
    )
    rows = rows_of([page.translation_key for page in ordered])
    give_parents(ordered)
    return [
        Meeting(page, rows[page.translation_key], moment) for page in ordered if page.translation_key in rows
    ]


def rows_of(keys: list[UUID]) -> dict[UUID, Bijeenkomst]:
    """The rows of these meetings, with their counters."""
    found = Bijeenkomst.objects.filter(translation_key__in=keys).select_related("plaatsen")
    return {row.translation_key: row for row in found}


def give_parents(pages: list[BijeenkomstPage]) -> None:
    """Set the map of each meeting from its netwerk, in one query for all."""
    parent_paths = {page.path[: -Page.steplen] for page in pages}
    vormen = NetwerkPage.objects.filter(path__in=parent_paths).select_related("vorm")
    by_path = {netwerk.path: netwerk for netwerk in vormen}
    for page in pages:
        netwerk = by_path.get(page.path[: -Page.steplen])
        page.__dict__["pattern"] = netwerk.pattern if netwerk else page.default_pattern


def upcoming(moment: datetime) -> Q:
    """Meetings that are not over, or have no date yet."""
    rows = Bijeenkomst.objects.filter(
        Q(starts_at=None) | Q(ends_at__gte=moment) | Q(ends_at=None, starts_at__gte=moment)
    )
    return Q(translation_key__in=rows.values("translation_key"))


def coming(viewer: Viewer, moment: datetime, *, locale: Locale, limit: int) -> list[Meeting]:
    """The first meetings to come that have a date."""
    dated = Bijeenkomst.objects.filter(Q(ends_at__gte=moment) | Q(ends_at=None, starts_at__gte=moment))
    pages = visible_to(BijeenkomstPage.objects.filter(locale=locale), viewer, moment)
    starts = Bijeenkomst.objects.filter(translation_key=OuterRef("translation_key")).values("starts_at")[:1]
    first = (
        pages.filter(translation_key__in=dated.values("translation_key"))
        .annotate(row_start=Subquery(starts))
        .order_by("row_start", "pk")
    )
    return meetings(
        BijeenkomstPage.objects.filter(pk__in=list(first.values_list("pk", flat=True)[:limit])), moment
    )


def agenda(viewer: Viewer, moment: datetime, locale: Locale) -> list[Meeting]:
    """Every meeting to come."""
    pages = BijeenkomstPage.objects.filter(upcoming(moment), locale=locale)
    return meetings(visible_to(pages, viewer, moment), moment)


def meetings_of(netwerk: NetwerkPage, viewer: Viewer, moment: datetime) -> list[Meeting]:
    """The meetings of one netwerk: below it, and elsewhere when they name it."""
    pages = BijeenkomstPage.objects.filter(
        Q(path__startswith=netwerk.path, depth=netwerk.depth + 1) | Q(translation_key__in=also_of(netwerk)),
        locale=netwerk.locale,
    )
    return meetings(visible_to(pages, viewer, moment), moment)


def also_of(netwerk: NetwerkPage) -> QuerySet:
    """Keys of the meetings that name this netwerk, on the page in their source language."""
    source = Bijeenkomst.objects.filter(
        translation_key=OuterRef("bijeenkomstpage__translation_key"),
        source_locale=OuterRef("bijeenkomstpage__locale"),
    )
    named = BijeenkomstPage.netwerken.through.objects.filter(
        Exists(source), netwerkpage__translation_key=netwerk.translation_key
    )
    return named.values("bijeenkomstpage__translation_key")


def netwerken_below(page: BasePage, viewer: Viewer) -> list[NetwerkPage]:
    """The netwerken right below a page, in the order of the tree."""
    pages = visible_to(NetwerkPage.objects.child_of(page), viewer).order_by("path")
    return list(with_cards(pages).select_related("image", "vorm"))


def row_of(page: BijeenkomstPage) -> Bijeenkomst | None:
    """The row of a meeting, with its counter; None when its page was never published."""
    return rows_of([page.translation_key]).get(page.translation_key)


def places_needed(page: BijeenkomstPage) -> int:
    """How many places the people who signed up take, in the unit that the page asks for."""
    row = row_of(page)
    if row is None:
        return 0
    if row.capacity_unit == page.capacity_unit:
        return row.plaatsen.taken
    active = Aanmelding.objects.filter(plaatsen_id=row.plaatsen_id, status__in=ACTIVE)
    if page.capacity_unit == CapacityUnit.PERSONEN:
        return active.count()
    return len({key_of_school(*school) for school in active.values_list("school_id", "school_name")})


def find_school(name: str) -> School | None:
    """The one school of this name, with or without its place behind it; None when it is not clear which."""
    head, _comma, place = name.rpartition(", ")
    found = School.objects.filter(Q(name__iexact=name) | Q(name__iexact=head, place__iexact=place))[:2]
    return found[0] if len(found) == 1 else None


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
    for name, value in facts_of(page).items():
        setattr(row, name, value)
    row.plaatsen.capacity = page.capacity
    return row


def meeting_context(page: BijeenkomstPage, request: HttpRequest, form: Any = None) -> dict[str, Any]:
    """What the page of one meeting shows beside its own words."""
    from .forms import AanmeldForm  # forms need the app registry

    moment, viewer = timezone.now(), Viewer.of(request)
    give_parents([page])
    is_typed = getattr(request, "is_preview", False) and is_source(page)
    row = preview_row(page) if is_typed else row_of(page)
    meeting = Meeting(page, row or preview_row(page), moment)
    keys = page.handreikingen.values_list("translation_key", flat=True)
    reading = page.handreikingen.model.objects.filter(translation_key__in=keys, locale=page.locale)
    return {
        "meeting": meeting,
        "form": form or (AanmeldForm() if meeting.state.accepts else None),
        "retention_days": settings.RETENTION_DAYS,
        "scholen": School.objects.all() if meeting.state.accepts else [],
        "reading": with_cards(visible_to(reading, viewer, moment)),
        "netwerken": netwerken_of(meeting, viewer, is_typed=is_typed),
    }


def netwerken_of(meeting: Meeting, viewer: Viewer, *, is_typed: bool) -> list[NetwerkPage]:
    """The netwerk that a meeting stands under and those that it names, in the language of the page.

    Named are those of the page in the source language, or of this page itself as it `is_typed`.
    """
    page = meeting.page
    if is_typed:
        keys: Any = [netwerk.translation_key for netwerk in page.netwerken.all()]
    else:
        keys = BijeenkomstPage.netwerken.through.objects.filter(
            bijeenkomstpage__translation_key=page.translation_key,
            bijeenkomstpage__locale=meeting.row.source_locale_id,
        ).values("netwerkpage__translation_key")
    own = list(visible_to(NetwerkPage.objects.parent_of(page), viewer, meeting.moment))
    also = NetwerkPage.objects.filter(translation_key__in=keys, locale=page.locale)
    return own + list(visible_to(also.exclude(pk__in=[o.pk for o in own]), viewer, meeting.moment))


def netwerk_of(page: BijeenkomstPage) -> Netwerk | None:
    """The row of the netwerk that a meeting stands under."""
    keys = NetwerkPage.objects.parent_of(page).values("translation_key")
    return Netwerk.objects.filter(translation_key__in=keys).first()
