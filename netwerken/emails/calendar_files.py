"""The calendar files that go with a mail about one's own place."""

from copy import copy
from dataclasses import replace
from email.utils import parseaddr

from django.conf import settings

from basis.composing import Attachment, surroundings

from ..calendars import Mailbox, Method, invitation
from ..choices import AanmeldingStatus
from ..material import as_row
from ..meeting import Meeting
from ..models import Bijeenkomst
from .changed import is_absent
from .place import Place

TAKES_OUT = ("geannuleerd", "overgedragen")


def calendar_files(place: Place) -> list[Attachment]:
    """What puts each meeting in the calendar of who gets the mail, changes it there, or takes it out.

    Only a definite place is put in; taken out is what was put in before.
    """
    if place.what in TAKES_OUT:
        was_in = place.aanmelding.gebeurtenissen.filter(status=AanmeldingStatus.BEVESTIGD).exists()
        method = Method.CANCEL if was_in else None
    elif place.what in ("bevestigd", "doorgeschoven", "gewijzigd"):
        method = Method.REQUEST if place.aanmelding.status == AanmeldingStatus.BEVESTIGD else None
    else:
        method = None
    if method is None or (place.what == "gewijzigd" and is_absent(place)):
        return []
    return [made for meeting in place.meetings if (made := calendar_file(place, meeting, method))]


def calendar_file(place: Place, meeting: Meeting, method: Method) -> Attachment | None:
    """One file about one meeting; None when it has no date, or is over."""
    if place.what == "gewijzigd":
        if meeting.row.starts_at is None:  # it had one, which the calendar still shows
            meeting = replace(meeting, row=as_it_was(meeting, place))
            method = Method.CANCEL
        elif meeting.is_cancelled:
            method = Method.CANCEL
    if meeting.row.starts_at is None or meeting.is_past:
        return None
    if meeting.is_cancelled and method == Method.REQUEST:
        return None
    content = invitation(
        meeting,
        method=method,
        name=place.name,
        email=place.email,
        organizer=organizer(),
        with_link=method == Method.REQUEST,
    )
    kind = f"text/calendar; method={method}"
    return Attachment(f"{meeting.page.slug}.ics", content.decode().replace("\r\n", "\n"), kind)


def as_it_was(meeting: Meeting, place: Place) -> Bijeenkomst:
    """The row with the date that people know."""
    row, before = copy(meeting.row), as_row(place.payload["before"])
    row.starts_at, row.ends_at = before.starts_at, before.ends_at
    return row


def organizer() -> Mailbox:
    """Who it is from in a calendar: the sender of the mail, the same when coordinators change."""
    return Mailbox(surroundings()["organisation"], parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
