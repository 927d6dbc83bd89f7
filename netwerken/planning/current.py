"""A series as it stands now: read from its row and its pages, in a fixed number of queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail.models import Revision

from ..models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Reeks, ReeksDeel
from .values import MOMENTS, MeetingFacts, Plan, SeriesFacts

# of a page, with the names that they have there
OF_MEETING = (
    *("title", "kind", "starts_at", "ends_at", "date_note", "location", "address"),
    *("is_online", "online_url", "status"),
)
OF_SERIES = {
    "for_whom": "doelgroep_note",
    **{
        name: name
        for name in (
            *("signup_way", "capacity", "capacity_unit", "signup_opens_at", "signup_closes_at"),
            *("signup_email", "signup_url"),
        )
    },
}


@dataclass
class PlannedMeeting:
    """One meeting of a series, by its page in the source language."""

    page: BijeenkomstPage
    row: Bijeenkomst | None
    facts: MeetingFacts

    @property
    def key(self) -> str:
        """Of its page."""
        return str(self.page.translation_key)

    @property
    def is_online(self) -> bool:
        """Whether its page was published and not taken offline."""
        return self.page.live

    @property
    def draft(self) -> Revision | None:
        """Text that somebody wrote on the page and that is not online yet; None when there is none."""
        return self.page.latest_revision if self.is_online and self.page.has_unpublished_changes else None


@dataclass
class Planned:
    """A series and its meetings, in order."""

    reeks: Reeks
    parent: NetwerkPage
    meetings: list[PlannedMeeting] = field(default_factory=list)

    @property
    def plan(self) -> Plan:
        """What it is planned to be."""
        return Plan(self.facts, tuple(meeting.facts for meeting in self.meetings))

    @property
    def facts(self) -> SeriesFacts:
        """What holds for the whole series."""
        reeks = self.reeks
        notes = {meeting.page.doelgroep_note for meeting in self.meetings}
        own = {name: getattr(reeks, name) for name in OF_SERIES if hasattr(reeks, name)}
        return SeriesFacts(
            name=reeks.name,
            for_whom=(notes.pop() if notes else "") if len(notes) < 2 else None,
            is_one_signup=reeks.is_one_signup,
            capacity=reeks.plaatsen.capacity,
            **own,
        )

    @property
    def by_key(self) -> dict[str, PlannedMeeting]:
        """Its meetings, by the key of their page."""
        return {meeting.key: meeting for meeting in self.meetings}


def planned(reeks: Reeks) -> Planned:
    """A series as it is now. Five queries however many meetings it has."""
    places = {deel.translation_key: deel.sort_order for deel in ReeksDeel.objects.filter(reeks=reeks)}
    rows = {row.translation_key: row for row in rows_of_series(reeks, places)}
    found = Planned(reeks, page_of(reeks.netwerk))
    pages = sources_of([*places, *(key for key in rows if key not in places)], rows)
    last = max(places.values(), default=0) + 1
    pages.sort(key=lambda page: (places.get(page.translation_key, last), order_of(rows, page), page.pk))
    for number, page in enumerate(pages, 1):
        facts = facts_of_page(page, title_of(reeks.name, number, len(pages), language_of(found.parent)))
        found.meetings.append(PlannedMeeting(page, rows.get(page.translation_key), facts))
    return found


def rows_of_series(reeks: Reeks, keys: Iterable[UUID]) -> Iterable[Bijeenkomst]:
    """The rows of its meetings, also of one that has no place in the plan."""
    return Bijeenkomst.objects.filter(translation_key__in=list(keys)) | Bijeenkomst.objects.filter(
        reeks=reeks
    )


def order_of(rows: Mapping[UUID, Bijeenkomst], page: BijeenkomstPage) -> str:
    """By start; what has none comes last."""
    row = rows.get(page.translation_key)
    return row.starts_at.isoformat() if row and row.starts_at else "z"


def sources_of(keys: list[UUID], rows: Mapping[UUID, Bijeenkomst]) -> list[BijeenkomstPage]:
    """The page of each meeting on which its facts are typed."""
    pages = BijeenkomstPage.objects.filter(translation_key__in=keys).order_by("pk")
    chosen: dict[UUID, BijeenkomstPage] = {}
    for page in pages.select_related("latest_revision__user", "locale"):
        row = rows.get(page.translation_key)
        is_source = row is not None and row.source_locale_id == page.locale_id
        if page.translation_key not in chosen or is_source:
            chosen[page.translation_key] = page
    return list(chosen.values())


def page_of(netwerk: Netwerk) -> NetwerkPage:
    """The page of a netwerk below which its meetings are planned: that in the first language."""
    pages = list(
        NetwerkPage.objects.filter(translation_key=netwerk.translation_key)
        .select_related("locale")
        .order_by("pk")
    )
    return next((page for page in pages if language_of(page) == settings.LANGUAGE_CODE), pages[0])


def language_of(page: NetwerkPage) -> str:
    """The language that a page is in."""
    return str(page.locale.language_code)


def title_of(name: str, number: int, total: int, language: str) -> str:
    """What a meeting is called that has no title of its own.

    Not with how many there are: one more would then change the title of all of them.
    """
    if total < 2:
        return name
    with translation.override(language):
        return _("%(name)s, bijeenkomst %(number)s") % {"name": name, "number": number}


def facts_of_page(page: BijeenkomstPage, own_title: str) -> MeetingFacts:
    """What a page says: what is online, or what was last written as long as nothing is."""
    values = {name: getattr(page, name) for name in OF_MEETING}
    if not page.live and page.latest_revision:
        values = values_in(page.latest_revision.content, values)
    if values["title"] == own_title:
        values["title"] = ""
    return MeetingFacts(key=str(page.translation_key), **values)


def values_in(content: Mapping[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """The same fields out of a revision."""
    found = {name: content.get(name, value) for name, value in values.items()}
    return found | {name: parse_datetime(found[name]) for name in MOMENTS if isinstance(found.get(name), str)}
