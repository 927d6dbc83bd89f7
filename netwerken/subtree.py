"""A netwerk with what lies around it in the tree: what its page and the page of all netwerken show."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, Subquery, prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from basis import frame
from basis.audience import Viewer, visible_to
from basis.listing import long_texts
from basis.models import Netwerkvorm
from search.related import related

from .calendars.links import following_netwerk
from .choices import MeetingStatus, NetwerkStatus
from .invitation import invitation
from .meeting import Meeting
from .models import Bijeenkomst, BijeenkomstPage, NetwerkenPage, NetwerkPage
from .selectors import meetings, naming, netwerken_below, upcoming
from .series import numbered

PAST_SHOWN = 4  # meetings of the past that a series shows at once; the rest is folded


@dataclass(frozen=True)
class Deelnetwerk:
    """A netwerk within another, in a list."""

    page: NetwerkPage
    coming: Meeting | None  # the first that is to come, in it or below it
    within: int  # how many netwerken it holds itself


def netwerk_context(page: NetwerkPage, request: HttpRequest) -> dict[str, Any]:
    """What the page of a netwerk shows beside its own words."""
    from .following.forms import FollowForm  # forms need the app registry

    moment, viewer = timezone.now(), Viewer.of(request)
    if not getattr(request, "is_preview", False):  # a draft holds them itself
        prefetch_related_objects([page], "people", "partners")
    near = around(page, viewer, moment)
    below = [netwerk for netwerk in near if netwerk.path.startswith(page.path)]
    own, nested = meetings_within(page, below, viewer, moment)
    own = numbered(own, page.series_length)
    past = [meeting for meeting in own if meeting.is_past]
    successor = next((netwerk for netwerk in near if netwerk.follows), None)
    return {
        "part_of": next((netwerk for netwerk in near if page.path.startswith(netwerk.path)), None),
        "netwerken": deelnetwerken(below, own + nested),
        "meetings": own,
        "coming": [meeting for meeting in own if not meeting.is_past],
        "past": past[-PAST_SHOWN:],
        "earlier": past[:-PAST_SHOWN],
        "nested_coming": [meeting for meeting in nested if not meeting.is_past],
        "nested_past": [meeting for meeting in reversed(nested) if meeting.is_past],
        "successor": successor,
        "invitation": invitation(page, own, nested, successor, moment),
        "read_on": related(page, viewer, branch=page.path),
        "calendar": following_netwerk(page, viewer),
        "follow_form": FollowForm(),
    }


def around(page: NetwerkPage, viewer: Viewer, moment: datetime) -> list[NetwerkPage]:
    """The netwerk right above a netwerk, all those below it and what `follows` it, by place in the tree."""
    successor = NetwerkPage.objects.filter(
        pk=page.successor_id or 0, translation_key=OuterRef("translation_key")
    )
    pages = (
        NetwerkPage.objects.annotate(follows=Exists(successor))
        .filter(
            Q(path=page.path[: -Page.steplen])
            | Q(path__startswith=page.path)
            | Q(follows=True, locale=page.locale_id)
        )
        .exclude(path=page.path)
    )
    found = list(visible_to(pages, viewer, moment).defer(*long_texts(NetwerkPage)).order_by("path"))
    for netwerk in found:
        netwerk.locale = frame.current().locales[netwerk.locale_id]
    return found


def meetings_within(
    page: NetwerkPage, below: list[NetwerkPage], viewer: Viewer, moment: datetime
) -> tuple[list[Meeting], list[Meeting]]:
    """The meetings of a netwerk itself, and those of the netwerken below it, which say of which they are."""
    names = named_by([page, *below])
    own_names = {key for key, netwerken in names.items() if page.translation_key in netwerken}
    pages = BijeenkomstPage.objects.filter(
        Q(path__startswith=page.path) | Q(translation_key__in=names), locale=page.locale_id
    )
    found = meetings(visible_to(pages, viewer, moment), moment)
    by_path = {netwerk.path: netwerk for netwerk in below}
    by_key = {netwerk.translation_key: netwerk for netwerk in below}
    own, nested = [], []
    for meeting in found:
        above = by_path.get(meeting.page.path[: -Page.steplen])
        stands_here = meeting.page.path[: -Page.steplen] == page.path
        if stands_here or meeting.page.translation_key in own_names:
            own.append(replace(meeting, netwerk=above))
            continue
        named = names.get(meeting.page.translation_key, set())
        first = next((by_key[key] for key in by_key if key in named), None)
        nested.append(replace(meeting, netwerk=above or first))
    return own, nested


def named_by(netwerken: Iterable[NetwerkPage]) -> dict[UUID, set[UUID]]:
    """Which of these netwerken each meeting names that names any; one query."""
    rows = naming(netwerk.translation_key for netwerk in netwerken)
    found: dict[UUID, set[UUID]] = {}
    for meeting, netwerk in rows.values_list(
        "bijeenkomstpage__translation_key", "netwerkpage__translation_key"
    ):
        found.setdefault(meeting, set()).add(netwerk)
    return found


def deelnetwerken(below: list[NetwerkPage], found: list[Meeting]) -> list[Deelnetwerk]:
    """The netwerken within one, those that are finished last; what nests deeper counts with its parent."""
    tops: list[NetwerkPage] = []
    for netwerk in below:  # by place in the tree, so a netwerk comes before what is in it
        if not tops or not netwerk.path.startswith(tops[-1].path):
            tops.append(netwerk)
    coming = [m for m in found if m.netwerk and not m.is_past and not m.is_cancelled]
    listed = [
        Deelnetwerk(
            netwerk,
            next((m for m in coming if m.netwerk and m.netwerk.path.startswith(netwerk.path)), None),
            sum(1 for other in below if other.path.startswith(netwerk.path)) - 1,
        )
        for netwerk in tops
    ]
    return sorted(listed, key=lambda each: each.page.status == NetwerkStatus.AFGEROND)


def index_context(page: NetwerkenPage, viewer: Viewer) -> dict[str, Any]:
    """What the page of all netwerken shows: those that run by vorm, what is finished, meetings of none."""
    moment = timezone.now()
    netwerken = netwerken_below(page, viewer)
    tell_more(netwerken, page, viewer, moment)
    loose = BijeenkomstPage.objects.child_of(page).filter(upcoming(moment))
    running = [netwerk for netwerk in netwerken if netwerk.status != NetwerkStatus.AFGEROND]
    return {
        "netwerken": by_vorm(running),
        "finished": [netwerk for netwerk in netwerken if netwerk not in running],
        "coming": meetings(visible_to(loose, viewer, moment), moment),
    }


def tell_more(netwerken: list[NetwerkPage], page: NetwerkenPage, viewer: Viewer, moment: datetime) -> None:
    """Let cards say when the next meeting is and how many netwerken are within, in two queries for all."""
    starts = Bijeenkomst.objects.filter(
        translation_key=OuterRef("translation_key"), starts_at__gte=moment
    ).exclude(status=MeetingStatus.GAAT_NIET_DOOR)
    below = visible_to(BijeenkomstPage.objects.filter(path__startswith=page.path), viewer, moment)
    dates = (
        below.annotate(row_start=Subquery(starts.values("starts_at")[:1]))
        .exclude(row_start=None)
        .order_by("row_start")
        .values_list("path", "row_start")
    )
    coming = list(dates)
    within = visible_to(NetwerkPage.objects.filter(path__startswith=page.path), viewer, moment)
    paths = list(within.order_by().values_list("path", flat=True))
    for netwerk in netwerken:
        netwerk.next_start = next((start for path, start in coming if path.startswith(netwerk.path)), None)
        netwerk.within = sum(1 for path in paths if path.startswith(netwerk.path)) - 1


def by_vorm(netwerken: list[NetwerkPage]) -> list[NetwerkPage]:
    """Netwerken in the order of the list of vormen, then as in the tree; those without a vorm last."""
    order = {vorm.pk: place for place, vorm in enumerate(frame.current().terms(Netwerkvorm))}
    return sorted(netwerken, key=lambda each: order.get(each.vorm_id or 0, len(order)))
