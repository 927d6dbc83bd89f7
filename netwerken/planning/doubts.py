"""What may be meant but is likely a mistake: shown once, and done when it is sent again."""

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..choices import MeetingStatus
from ..models import Bijeenkomst, BijeenkomstPage, Netwerk
from .merging import by_whom
from .row_form import RowForm
from .values import MeetingFacts, changes


def find_doubts(rows: list[RowForm], netwerk: Netwerk, moment: datetime, *, of_all: bool) -> frozenset[str]:
    """Say in each row what looks wrong; gives a mark for each doubt.

    `of_all`: whether something changes that is on the page of every meeting.
    """
    elsewhere = meetings_at(rows, netwerk)
    met: dict[datetime, int] = {}
    for row in rows:
        if row.cleaned_data["remove"]:
            row.warnings.append(_("Deze bijeenkomst wordt verwijderd, met haar pagina."))
            continue
        facts = row.facts()
        is_changed = row.meeting is None or bool(changes(row.meeting.facts, facts))
        if is_changed and facts.starts_at and facts.status != MeetingStatus.GAAT_NIET_DOOR:
            row.warnings += of_moment(facts, moment, met, elsewhere)
        if facts.starts_at:
            met.setdefault(facts.starts_at, row.number)
        if (is_changed or of_all) and row.meeting and row.meeting.draft:
            row.warnings.append(of_draft(row))
    return frozenset(mark(row, text) for row in rows for text in row.said)


def mark(row: RowForm, text: str) -> str:
    """By which a doubt is known when the form comes back."""
    about = f"{row['key'].value() or row.number}:{row['date'].value()}:{text}"
    return hashlib.sha256(about.encode()).hexdigest()[:12]


def of_moment(
    facts: MeetingFacts, moment: datetime, met: dict[datetime, int], elsewhere: dict[datetime, str]
) -> Iterator[str]:
    """Doubts about when a meeting is."""
    start = facts.starts_at
    if start is None:
        return
    if start < moment:
        yield _("Dit is al geweest.")
    if start in met:
        yield _("Bijeenkomst %(number)s begint op hetzelfde moment.") % {"number": met[start]}
    if start in elsewhere:
        yield _("Dit netwerk heeft dan al een bijeenkomst: “%(title)s”.") % {"title": elsewhere[start]}
    if timezone.localtime(start).time() == timezone.localtime(start + timedelta(hours=1)).time():
        yield _("Die nacht gaat de klok terug, en is dit uur er twee keer. We nemen het eerste.")


def meetings_at(rows: list[RowForm], netwerk: Netwerk) -> dict[datetime, str]:
    """Other meetings of the netwerk at the moments in these rows, by their title; two queries."""
    starts = {row.cleaned_data["starts_at"] for row in rows if row.cleaned_data["starts_at"]}
    own = [row.meeting.key for row in rows if row.meeting]
    if not starts:
        return {}
    found = dict(
        Bijeenkomst.objects.filter(netwerk=netwerk, starts_at__in=starts)
        .exclude(status=MeetingStatus.GAAT_NIET_DOOR)
        .exclude(translation_key__in=own)
        .values_list("translation_key", "starts_at")
    )
    titles = BijeenkomstPage.objects.filter(translation_key__in=list(found)).order_by("-pk")
    named = titles.values_list("translation_key", "title")
    return {start: title for key, title in named if (start := found[key])}


def of_draft(row: RowForm) -> str:
    """That somebody else wrote on the page."""
    assert row.meeting is not None
    assert row.meeting.draft is not None
    day = date_format(timezone.localtime(row.meeting.draft.created_at), "j F, H.i")
    return _(
        "Op de pagina staat een concept van %(who)s (%(day)s). Alleen wat je hier verandert, komt online; het"
        " concept blijft bewaard, met dezelfde verandering."
    ) % {"who": by_whom(row.meeting.page), "day": day}
