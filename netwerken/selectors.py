"""Queries of netwerken that have a name. All pages pass the audience rule; all facts come from rows."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.audience import Viewer, visible_to
from basis.listing import with_cards
from basis.models import BasePage, School

from .meeting import Meeting
from .models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Plaatsen


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
    dated = dated.order_by("starts_at").values_list("translation_key", flat=True)
    pages = visible_to(BijeenkomstPage.objects.filter(locale=locale), viewer, moment)
    starts = Bijeenkomst.objects.filter(translation_key=OuterRef("translation_key")).values("starts_at")[:1]
    first = (
        pages.filter(translation_key__in=dated)
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
        Q(path__startswith=netwerk.path, depth=netwerk.depth + 1) | Q(pk__in=also_of(netwerk)),
        locale=netwerk.locale,
    )
    return meetings(visible_to(pages, viewer, moment), moment)


def also_of(netwerk: NetwerkPage) -> QuerySet:
    """Meetings elsewhere that name this netwerk, in whatever language they store it."""
    through = BijeenkomstPage.netwerken.through
    rows = through.objects.filter(netwerkpage__translation_key=netwerk.translation_key)
    return rows.values("bijeenkomstpage_id")


def netwerken_below(page: BasePage, viewer: Viewer) -> list[NetwerkPage]:
    """The netwerken right below a page, in the order of the tree."""
    pages = visible_to(NetwerkPage.objects.child_of(page), viewer).order_by("path")
    return list(with_cards(pages).select_related("image", "vorm"))


def row_of(page: BijeenkomstPage) -> Bijeenkomst | None:
    """The row of a meeting, with its counter; None when its page was never published."""
    return rows_of([page.translation_key]).get(page.translation_key)


def taken_places(page: BijeenkomstPage) -> int:
    """How many places of a meeting are taken."""
    row = row_of(page) if page.translation_key else None
    return row.plaatsen.taken if row else 0


def preview_row(page: BijeenkomstPage) -> Bijeenkomst:
    """The facts as the editor typed them, for the preview alone; never saved."""
    from .services import facts_of  # services read selectors

    row = row_of(page) or Bijeenkomst(plaatsen=Plaatsen(), source_locale=page.locale)
    for name, value in facts_of(page).items():
        setattr(row, name, value)
    row.plaatsen.capacity = page.capacity
    return row


def meeting_context(page: BijeenkomstPage, request: HttpRequest, form: Any = None) -> dict[str, Any]:
    """What the page of one meeting shows beside its own words."""
    from .forms import AanmeldForm  # forms need the app registry

    moment, viewer = timezone.now(), Viewer.of(request)
    row = preview_row(page) if getattr(request, "is_preview", False) else row_of(page)
    meeting = Meeting(page, row or preview_row(page), moment)
    keys = page.handreikingen.values_list("translation_key", flat=True)
    reading = page.handreikingen.model.objects.filter(translation_key__in=keys, locale=page.locale)
    return {
        "meeting": meeting,
        "form": form or (AanmeldForm() if meeting.state.accepts else None),
        "scholen": School.objects.values_list("name", flat=True) if meeting.state.accepts else [],
        "reading": with_cards(visible_to(reading, viewer, moment)),
        "netwerk": visible_to(NetwerkPage.objects.parent_of(page), viewer, moment)
        .select_related("vorm")
        .first(),
    }


def netwerk_of(page: BijeenkomstPage) -> Netwerk | None:
    """The row of the netwerk that a meeting stands under."""
    keys = NetwerkPage.objects.parent_of(page).values("translation_key")
    return Netwerk.objects.filter(translation_key__in=keys).first()
