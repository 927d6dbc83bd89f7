"""A meeting in the words of a calendar, in the active language."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from ..choices import AanmeldingStatus, MeetingStatus
from ..meeting import Meeting
from ..models import Aanmelding, Bijeenkomst
from .ics import Calendar, Event, Mailbox, Method, Status


@dataclass(frozen=True)
class Words:
    """What the page of a meeting says of it."""

    title: str
    introduction: str
    kind: str
    url: str  # of the page, in full
    themas: tuple[str, ...] = ()
    published_at: datetime | None = None

    @classmethod
    def of(cls, meeting: Meeting) -> "Words":
        """The words of one page."""
        page = meeting.page
        themas = tuple(thema.name for thema in page.terms["themas"])
        url = page.full_url or ""
        return cls(page.title, page.introduction, page.kind_label, url, themas, page.last_published_at)


def event_of(
    row: Bijeenkomst, words: Words, aanmelding: Aanmelding | None = None, online_url: str = ""
) -> Event:
    """A meeting that has a date; for one person also how their sign-up stands and the link to take part."""
    assert row.starts_at is not None
    is_cancelled = row.status == MeetingStatus.GAAT_NIET_DOOR
    changed = max(row.changed_at, words.published_at or row.changed_at)  # its facts or its words
    conference = "" if is_cancelled else online_url
    return Event(
        uid=row.uid,
        sequence=row.sequence,
        stamped_at=changed,  # the same as LAST-MODIFIED where there is no method (RFC 5545, 3.8.7.2)
        modified_at=changed,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        status=status_of(is_cancelled, aanmelding),
        summary=_("Gaat niet door: %(title)s") % {"title": words.title} if is_cancelled else words.title,
        description=description(words, is_cancelled, aanmelding, conference),
        location=place(row),
        url=words.url,
        categories=(words.kind, *words.themas),
        conference=conference,
    )


def status_of(is_cancelled: bool, aanmelding: Aanmelding | None) -> Status:
    """Whether it is on, and certain for the person whose calendar it is."""
    if is_cancelled:
        return Status.CANCELLED
    is_certain = aanmelding is None or aanmelding.status == AanmeldingStatus.BEVESTIGD
    return Status.CONFIRMED if is_certain else Status.TENTATIVE


def description(
    words: Words, is_cancelled: bool, aanmelding: Aanmelding | None = None, online_url: str = ""
) -> str:
    """What there is to read; with what not every calendar shows of the properties beside it."""
    parts = [
        _("Deze bijeenkomst gaat niet door.") if is_cancelled else "",
        _("Je aanmelding: %(status)s.") % {"status": aanmelding.get_status_display()} if aanmelding else "",
        words.introduction,
        _("Online meedoen (geef de link niet door): %(url)s") % {"url": online_url} if online_url else "",
        words.url,
    ]
    return "\n\n".join(filter(None, parts))


def place(row: Bijeenkomst) -> str:
    """Where it is, with the address, so that a map finds it."""
    spot = ", ".join(part for part in (row.location, row.address) if part)
    if not row.is_online:
        return spot
    return _("%(place)s, of online") % {"place": spot} if spot else _("Online")


def invitation(
    meeting: Meeting,
    *,
    method: Method,
    name: str,
    email: str,
    organizer: Mailbox,
    with_link: bool = False,
) -> bytes:
    """The calendar file of a mail to one person, who is its only attendee, in the active language.

    REQUEST puts a meeting that has a date in a calendar or changes it there, CANCEL takes it out: also when
    only this person does not come. A CANCEL keeps the sequence of the meeting; being later it counts
    (RFC 5546, 2.1.5), and signing up again afterwards works. `with_link`: who has a place gets the link.
    """
    online_url = meeting.row.online_url if with_link and method == Method.REQUEST else ""
    event = replace(
        event_of(meeting.row, Words.of(meeting), online_url=online_url),
        stamped_at=meeting.moment,  # with a method: when the file was made
        organizer=organizer,
        attendee=Mailbox(name, email),
    )
    if method == Method.CANCEL:
        event = replace(event, status=Status.CANCELLED)
    return Calendar((event,), method=method).as_bytes()
