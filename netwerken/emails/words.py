"""Facts of meetings in the words of a mail, in the active language."""

from datetime import datetime
from urllib.parse import urlsplit

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..material import Difference, Facts, as_row
from ..meeting import Meeting, long_day
from ..models import Aanmelding, MailIntro, Netwerk
from .letter import Change

FactList = tuple[tuple[str, str], ...]


def next_of(meetings: list[Meeting], moment: datetime) -> Meeting:
    """The first meeting that is still to come; the last one when none is."""
    return next((meeting for meeting in meetings if not meeting.is_past), meetings[-1])


def when_text(meeting: Meeting) -> str:
    """The day and the hours, or that they are not known yet."""
    if meeting.row.starts_at:
        return f"{long_day(meeting.row.starts_at)}, {meeting.time_text}"
    note = meeting.date_note
    return _("in overleg: %(note)s") % {"note": note} if note else _("in overleg")


def where_text(meeting: Meeting) -> str:
    """The place with its address, and whether one can take part online."""
    row = meeting.row
    spot = ", ".join(part for part in (row.location, row.address) if part)
    return _(" en ").join(part for part in (spot, _("online") if row.is_online else "") if part)


def facts_of(meetings: list[Meeting], aanmelding: Aanmelding | None = None) -> FactList:
    """What, when, where and in whose name; of a series what is to come, day by day."""
    coming = [meeting for meeting in meetings if not meeting.is_past] or meetings[-1:]
    facts = one_meeting(coming[0]) if len(meetings) == 1 else [day_of(meeting) for meeting in coming]
    if aanmelding is not None:
        name = ", ".join(part for part in (aanmelding.name, aanmelding.school_name) if part)
        facts.append((_("Op naam van"), name))
    return tuple((name, value) for name, value in facts if value)


def one_meeting(meeting: Meeting) -> list[tuple[str, str]]:
    """The facts of one."""
    return [
        (_("Wat"), meeting.page.title),
        (_("Wanneer"), _("gaat niet door") if meeting.is_cancelled else when_text(meeting)),
        (_("Waar"), where_text(meeting)),
    ]


def day_of(meeting: Meeting) -> tuple[str, str]:
    """One of a series on one line."""
    starts = meeting.starts_local
    day = date_format(starts, "j F") if starts else _("in overleg")
    facts = [_("gaat niet door")] if meeting.is_cancelled else [meeting.time_text, where_text(meeting)]
    return day, "\n".join([meeting.page.title, ", ".join(filter(None, facts))])


def changes_of(meeting: Meeting, before: Facts, after: Facts, *, with_link: bool) -> tuple[Change, ...]:
    """What changed of a meeting, from old to new; the link to take part only for who has a place."""
    difference = Difference.between(before, after)
    old, new = (Meeting(meeting.page, as_row(facts), meeting.moment) for facts in (before, after))
    found = []
    if difference.is_when:
        found.append(Change(_("Wanneer"), when_text(old), when_text(new)))
    if difference.is_where:
        unknown = _("nog niet bekend")
        found.append(Change(_("Waar"), where_text(old) or unknown, where_text(new) or unknown))
    if difference.is_link and with_link:
        none = _("geen link")
        found.append(Change(_("Link"), shown_url(before["online_url"]) or none, after["online_url"] or none))
    return tuple(found)


def shown_url(url: str) -> str:
    """An address that is not to be followed any more: only where it led."""
    return urlsplit(url).hostname or ""


def intro_of(netwerk: Netwerk | None, what: str, language: str) -> str:
    """What a netwerk says above a mail in its own words; only in the language of who reads it."""
    intros = MailIntro.objects.filter(netwerk=netwerk, what=what, language=language)
    return next(iter(intros.values_list("text", flat=True)), "")
