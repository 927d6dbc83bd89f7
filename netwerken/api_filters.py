"""What lists of netwerken and bijeenkomsten in the public API can be filtered and sorted by."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from pydantic import Field
from wagtail.models import Page

from basis.api import registry
from basis.api.answer import Answer
from basis.api.filters import (
    PageFilter,
    WrongValues,
    known_only,
    range_filters,
    register,
    register_choice,
)
from basis.api.page_filters import register_sort
from basis.api.queries import Several, shaped
from basis.api.registry import PageType
from basis.models import Netwerkvorm

from .choices import MeetingKind, MeetingStatus, NetwerkStatus
from .lists import meetings_below
from .models import Bijeenkomst, BijeenkomstPage, NetwerkPage
from .periods import COMING, PAST, in_period

PERIODS = {"upcoming": COMING, "past": PAST}


def is_meeting(page_type: PageType) -> bool:
    """Whether pages of a type have a moment and a place."""
    return page_type.model is BijeenkomstPage


def with_row(rows: QuerySet[Bijeenkomst]) -> Q:
    """Pages of these meetings, in every language."""
    pages = BijeenkomstPage.objects.filter(translation_key__in=rows.values("translation_key"))
    return Q(pk__in=pages.values("pk"))


def with_status(asked: list[str]) -> QuerySet[BijeenkomstPage]:
    """Pages of meetings by the status on their rows."""
    rows = Bijeenkomst.objects.filter(status__in=asked)
    return BijeenkomstPage.objects.filter(translation_key__in=rows.values("translation_key"))


def starting(end: str, at: datetime) -> Q:
    """Pages of meetings by when they begin."""
    return with_row(Bijeenkomst.objects.filter(**{f"starts_at__{end}": at}))


def when(asked: list[str], answer: Answer) -> Q:
    """Pages of meetings that are to come, or over."""
    known_only(asked, PERIODS)
    found = Q(pk__in=[])
    for name in asked:
        found |= with_row(Bijeenkomst.objects.filter(in_period(PERIODS[name], answer.moment)))
    return found


def of_netwerk(asked: list[str], answer: Answer) -> Q:
    """Pages of meetings of netwerken that are for the reader, by their key; those of others find nothing."""
    try:
        keys = [UUID(key) for key in asked]
    except ValueError:
        raise WrongValues(_("Geef de `translationKey` van een netwerk.")) from None
    types = [one for one in registry.all_types() if one.model is NetwerkPage]
    visible = registry.public_pages(answer.viewer, answer.moment, types).filter(translation_key__in=keys)
    inside = Page.objects.filter(meetings_below(NetwerkPage.objects.filter(pk__in=visible.values("pk"))))
    return Q(pk__in=inside.values("pk"))


def of_form(asked: list[str], answer: Answer) -> Q:
    """Netwerken of these forms."""
    known_only(asked, Netwerkvorm.objects.values_list("key", flat=True))
    return Q(pk__in=NetwerkPage.objects.filter(vorm__key__in=asked).values("pk"))


def register_all() -> None:
    """The filters and orders of these types."""
    register_choice("kind", BijeenkomstPage, MeetingKind.values)
    register_choice("status", NetwerkPage, NetwerkStatus.values)
    register_choice("status", BijeenkomstPage, MeetingStatus.values, with_status)
    for one in range_filters("starts_at", "begint", starting, is_meeting):
        register(one)

    periods = Annotated[Several, shaped(enum=list(PERIODS))]
    register(
        PageFilter(
            "when",
            periods,
            Field([], description="`upcoming`: nog te komen, ook zonder datum; `past`: geweest"),
            when,
            is_meeting,
            can_be_turned=False,
        )
    )
    register(
        PageFilter(
            "netwerk",
            Annotated[Several, shaped(format="uuid")],
            Field([], description="de `translationKey` van netwerken waar zij bij horen"),
            of_netwerk,
            is_meeting,
        )
    )
    forms: Any = Field([], description="sleutels van netwerkvormen")
    register(PageFilter("vorm", Several, forms, of_form, lambda one: one.model is NetwerkPage))
    row = Bijeenkomst.objects.filter(translation_key=OuterRef("bijeenkomstpage__translation_key"))
    register_sort("startsAt", "begins", annotate={"begins": Subquery(row.values("starts_at")[:1])})
