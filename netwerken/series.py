"""The order of meetings that belong together, and what the page of one of them shows."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from basis import frame
from basis.audience import Viewer, visible_to
from basis.listing import long_texts
from kennisbank.models import HandreikingPage
from search.related import related

from .calendars.links import meeting_links
from .meeting import Meeting
from .models import BijeenkomstPage, NetwerkPage
from .selectors import chosen_keys, is_source, meetings_of, netwerken_of, preview_row, row_of


def numbered(meetings: list[Meeting], length: int | None) -> list[Meeting]:
    """The same meetings with their place in their series; what is cancelled has none.

    Those of a Reeks are counted by themselves, the others together as a series of this length: without one
    they are no series. There may be fewer pages than planned, or more.
    """
    by_reeks: dict[int | None, list[Meeting]] = {}
    for meeting in meetings:
        by_reeks.setdefault(meeting.row.reeks_id, []).append(meeting)
    places: dict[int, tuple[int, int]] = {}
    for reeks, series in by_reeks.items():
        planned = length if reeks is None else int(len(series) > 1)  # of a Reeks: as many as there are
        counted = [meeting for meeting in series if planned and not meeting.is_cancelled]
        total = max(planned or 0, len(counted))
        places |= {meeting.page.pk: (place, total) for place, meeting in enumerate(counted, 1)}
    return [
        replace(m, number=places[m.page.pk][0], total=places[m.page.pk][1]) if m.page.pk in places else m
        for m in meetings
    ]


def neighbours(series: list[Meeting], page: BijeenkomstPage) -> tuple[Meeting | None, Meeting | None]:
    """The meetings before and after this one that take place."""
    at = next((place for place, meeting in enumerate(series) if meeting.page.pk == page.pk), None)
    if at is None:
        return None, None
    before = [meeting for meeting in series[:at] if not meeting.is_cancelled]
    after = [meeting for meeting in series[at + 1 :] if not meeting.is_cancelled]
    return (before[-1] if before else None), (after[0] if after else None)


def series_of(
    netwerken: list[NetwerkPage], page: BijeenkomstPage, viewer: Viewer, moment: datetime
) -> list[Meeting]:
    """The meetings that one belongs with: of its series, else of the netwerk that it is of or alone names."""
    own = [netwerk for netwerk in netwerken if page.path.startswith(netwerk.path)]
    netwerk = own[0] if own else netwerken[0] if len(netwerken) == 1 else None
    if netwerk is None:
        return []
    found = meetings_of(netwerk, viewer, moment)
    reeks = next((meeting.row.reeks_id for meeting in found if meeting.page.pk == page.pk), None)
    return numbered([meeting for meeting in found if meeting.row.reeks_id == reeks], netwerk.series_length)


def reading_of(
    page: BijeenkomstPage, viewer: Viewer, moment: datetime, *, is_typed: bool
) -> list[HandreikingPage]:
    """What to read before the meeting, in the language of the page."""
    keys = chosen_keys(page, "handreikingen", is_typed=is_typed)
    found = HandreikingPage.objects.filter(translation_key__in=keys, locale=page.locale_id)
    reading = list(visible_to(found, viewer, moment).defer(*long_texts(HandreikingPage)).order_by("title"))
    for each in reading:
        each.locale = frame.current().locales[each.locale_id]
    return reading


def meeting_context(page: BijeenkomstPage, request: HttpRequest, form: Any = None) -> dict[str, Any]:
    """What the page of one meeting shows beside its own words."""
    from .following.forms import FollowForm  # forms need the app registry
    from .forms import AanmeldForm
    from .signup_panel import panel_of, questions_of  # so does what reads the questions

    moment, viewer = timezone.now(), Viewer.of(request)
    is_typed = getattr(request, "is_preview", False) and is_source(page)
    netwerken = netwerken_of(page, viewer, moment, is_typed=is_typed)
    above = next((each for each in netwerken if page.path.startswith(each.path)), None)
    page.__dict__["pattern"] = above.pattern if above else page.default_pattern
    series = series_of(netwerken, page, viewer, moment)
    listed = next((meeting for meeting in series if meeting.page.pk == page.pk), None)
    row = preview_row(page) if is_typed else listed.row if listed else row_of(page)
    meeting = Meeting(page, row or preview_row(page), moment)
    if listed:
        meeting = replace(meeting, number=listed.number, total=listed.total)
    previous, following = neighbours(series, page)
    panel = panel_of(meeting, viewer)
    has_form = meeting.state.accepts and not panel.is_for_teams
    return {
        "meeting": meeting,
        "panel": panel,
        "form": form or (AanmeldForm(vragen=questions_of(panel.target)) if has_form else None),
        "follow_form": FollowForm(),
        "reading": reading_of(page, viewer, moment, is_typed=is_typed),
        "netwerken": netwerken,
        "read_on": related(page, viewer, branch=above.path if above else page.path),
        "previous": previous,
        "following": following,
        "calendar_links": meeting_links(meeting),
    }
