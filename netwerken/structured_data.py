"""What netwerken and bijeenkomsten are in the words of schema.org; facts of meetings come from their rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest

from basis.structured_data import Node, describe, filled, iso, us, work

from .choices import CapacityUnit, MeetingStatus, SignupWay
from .meeting import Meeting
from .models import BijeenkomstPage, NetwerkPage

SCHEMA = "https://schema.org/"


@describe.register(BijeenkomstPage)
def describe_bijeenkomst(page: BijeenkomstPage, context: Mapping[str, Any]) -> list[Node]:
    """An event once it has, or had, a date; a page as long as the date is open."""
    request, meeting = context["request"], context.get("meeting")
    if meeting is None or not is_event(meeting):
        return [work(page, "WebPage", request)]
    series = [brief_series(netwerk, request) for netwerk in context.get("netwerken", [])]
    about = {key: value for key, value in work(page, "Event", request).items() if key not in OF_PAGES}
    more = {"superEvent": series, "offers": offer(meeting, request)} | capacity(meeting)
    return [about | event(meeting, request) | filled(more)]


@describe.register(NetwerkPage)
def describe_netwerk(page: NetwerkPage, context: Mapping[str, Any]) -> list[Node]:
    """A series of events when it has meetings with a date; otherwise a page."""
    request = context["request"]
    dated = [meeting for meeting in context.get("meetings", []) if is_event(meeting)]
    if not dated:
        return [work(page, "WebPage", request)]
    about = {key: value for key, value in work(page, "EventSeries", request).items() if key not in OF_PAGES}
    starts = [meeting.row.starts_at for meeting in dated if meeting.row.starts_at]
    ends = [meeting.row.ends_at or meeting.row.starts_at for meeting in dated if meeting.row.starts_at]
    more = {
        "startDate": iso(min(starts)) if starts else "",
        "endDate": iso(max(ends)) if ends else "",
        "organizer": organizers(page, request),
        "subEvent": [brief_event(meeting, request) for meeting in dated],
    }
    return [about | filled(more)]


OF_PAGES = {"datePublished", "dateModified", "publisher", "isPartOf"}  # an event has none of these


def is_event(meeting: Meeting) -> bool:
    """Whether it has a date, or had one that was taken away."""
    return meeting.row.starts_at is not None or meeting.row.status != MeetingStatus.GEPLAND


def event(meeting: Meeting, request: HttpRequest) -> Node:
    """When and where, and whether it takes place."""
    row = meeting.row
    return filled(
        {
            "startDate": iso(row.starts_at),
            "endDate": iso(row.ends_at),
            "previousStartDate": iso(meeting.moved_from),
            "eventStatus": status(meeting),
            "eventAttendanceMode": attendance(meeting),
            "location": location(meeting, request),
            "organizer": organizer(meeting, request),
        }
    )


def organizer(meeting: Meeting, request: HttpRequest) -> Node:
    """Who holds it: the organisation that is named, or else the partnership."""
    named = meeting.page.organiser
    return {"@type": "Organization", "name": named} if named else us(request)


def brief_event(meeting: Meeting, request: HttpRequest) -> Node:
    """A meeting in a list of them."""
    named = {"@type": "Event", "name": meeting.page.title, "url": meeting.page.get_full_url(request) or ""}
    return named | event(meeting, request)


def brief_series(netwerk: NetwerkPage, request: HttpRequest) -> Node:
    """The netwerk that a meeting belongs to."""
    return {"@type": "EventSeries", "name": netwerk.title, "url": netwerk.get_full_url(request) or ""}


def status(meeting: Meeting) -> str:
    """Whether it takes place as planned; postponed is moved without a new date."""
    if meeting.is_cancelled:
        return f"{SCHEMA}EventCancelled"
    if meeting.row.status == MeetingStatus.VERPLAATST:
        return f"{SCHEMA}EventRescheduled" if meeting.row.starts_at else f"{SCHEMA}EventPostponed"
    return f"{SCHEMA}EventScheduled"


def attendance(meeting: Meeting) -> str:
    """On the spot, online, or both."""
    if not meeting.row.is_online:
        return f"{SCHEMA}OfflineEventAttendanceMode"
    mixed = meeting.row.location or meeting.row.address
    return f"{SCHEMA}MixedEventAttendanceMode" if mixed else f"{SCHEMA}OnlineEventAttendanceMode"


def location(meeting: Meeting, request: HttpRequest) -> list[Node]:
    """Where it is. Online it is at its own page: the link to take part is only for who has a place."""
    row = meeting.row
    places: list[Node] = []
    if row.location or row.address:
        name, address = row.location or row.address, row.address or row.location
        places.append({"@type": "Place", "name": name, "address": address})
    if row.is_online:
        places.append({"@type": "VirtualLocation", "url": meeting.page.get_full_url(request) or ""})
    return places


def offer(meeting: Meeting, request: HttpRequest) -> Node | None:
    """Signing up here, while that can be done or is full; how much it costs only the page says, in words."""
    if meeting.target.of.signup_way != SignupWay.HIER:
        return None
    full = meeting.state.name == "full"
    if not (meeting.state.accepts or full):
        return None
    return filled(
        {
            "@type": "Offer",
            "url": f"{meeting.page.get_full_url(request) or ''}#aanmelden",
            "availability": f"{SCHEMA}{'SoldOut' if full else 'InStock'}",
            "validFrom": iso(meeting.target.of.signup_opens_at),
            "availabilityEnds": iso(meeting.target.closes_at),
        }
    )


def capacity(meeting: Meeting) -> Node:
    """How many people can come and how many places are left, where we count people."""
    of = meeting.target.of
    plaatsen = of.plaatsen
    counts = of.signup_way == SignupWay.HIER and of.capacity_unit == CapacityUnit.PERSONEN
    if not counts or plaatsen.capacity is None or plaatsen.free is None or meeting.is_cancelled:
        return {}
    left = {} if meeting.is_past else {"remainingAttendeeCapacity": max(plaatsen.free, 0)}
    return {"maximumAttendeeCapacity": plaatsen.capacity} | left


def organizers(page: NetwerkPage, request: HttpRequest) -> Sequence[Node]:
    """The partnership, and the organisations it does this with."""
    partners = [{"@type": "Organization", "name": p.name, "url": p.url} for p in page.partners.all()]
    return [us(request), *(filled(partner) for partner in partners)]
