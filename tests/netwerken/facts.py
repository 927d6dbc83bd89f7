"""What is true in the database, read in another way than the product reads it."""

import time
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import time_machine
from django.conf import settings
from django.core.signing import TimestampSigner
from django.utils import timezone

from basis.models import OutboxMessage
from netwerken import services
from netwerken.emails import render
from netwerken.forms import AanmeldForm
from netwerken.forms.guarded import PURPOSE
from netwerken.meeting import Meeting
from netwerken.models import Aanmelding, Bijeenkomst, BijeenkomstPage, Plaatsen, Reeks, SchoolPlaats
from netwerken.selectors import row_of
from netwerken.services.history import MAIL
from netwerken.services.telling import EVENT, deliver


def sign_up_for(
    meeting: Meeting, *, name: str, email: str, school_name: str = "", language: str = "nl"
) -> Aanmelding:
    """Sign somebody up for what this meeting is a part of."""
    who = services.Who(name, services.normalised(email), school_name.strip(), language)
    return services.sign_up(meeting.target, who)


def taken(page: BijeenkomstPage) -> int:
    """How many places the counter says are taken."""
    row = row_of(page)
    assert row is not None
    return row.plaatsen.taken


def places_by_rows(page: BijeenkomstPage) -> int:
    """How many places the sign-ups take: each school once, everybody else one by one."""
    row = row_of(page)
    active = Aanmelding.objects.filter(
        plaatsen_id=row.plaatsen_id, status__in=["te_bevestigen", "aangeboden", "bevestigd"]
    ).values_list("school_key", flat=True)
    by_school = {key for key in active if key}
    shared = dict(
        SchoolPlaats.objects.filter(plaatsen_id=row.plaatsen_id).values_list("school_key", "members")
    )
    assert shared == {key: list(active).count(key) for key in by_school}
    return len(by_school) + sum(1 for key in active if not key)


def whole_mails(to: str = "") -> list[EmailMessage]:
    """What was promised to a mailbox, oldest first, as it reads now; to everybody when none is named."""
    found = []
    for row in OutboxMessage.objects.filter(kind__in=["mail", MAIL]).order_by("pk"):
        written = row.payload["mime"] if row.kind == "mail" else render(row.payload)
        text = written.encode() if isinstance(written, str) else written and written.message().as_bytes()
        found += [message_from_bytes(text, policy=default)] if text else []
    return [mail for mail in found if not to or mail["To"] == to]


def mails(to: str = "") -> list[EmailMessage]:
    """The same as plain text alone."""
    found = []
    for mail in whole_mails(to):
        plain = EmailMessage(policy=default)
        for name in ("To", "Subject", "Bcc", "Reply-To"):
            if mail[name]:
                plain[name] = mail[name]
        body = mail.get_body(("plain",))
        assert body is not None
        plain.set_content(body.get_content())
        found.append(plain)
    return found


def told(what: str) -> list[str]:
    """The addresses to which mails of a kind are promised, as far as they are still true."""
    rows = OutboxMessage.objects.filter(kind=MAIL, payload__what=what)
    return sorted(mail.to[0] for row in rows if (mail := render(row.payload)))


def deliver_events() -> None:
    """What a worker does with the events that are due, and with no mail."""
    due = OutboxMessage.objects.filter(kind=EVENT, state="new", not_before__lte=timezone.now())
    for event in due.order_by("pk"):
        deliver(event)
    due.update(state="sent")


def link_in(mail: EmailMessage) -> str:
    """The path of the link in a mail."""
    words = mail.get_content().split()
    link = next(word for word in words if word.startswith(settings.BASE_URL))
    return link.removeprefix(settings.BASE_URL)


def hold() -> timedelta:
    """How long a place is kept."""
    return timedelta(hours=settings.HOLD_HOURS)


def fresh_stamp() -> str:
    """A stamp of a form that was made three seconds ago."""
    with time_machine.travel(time.time() - 3, tick=False):
        return AanmeldForm().fresh_stamp


def make_series(*pages: BijeenkomstPage, **fields: Any) -> Reeks:
    """One sign-up for all these meetings."""
    of = row_of(pages[0])
    assert of is not None
    plaatsen = Plaatsen.objects.create(capacity=fields.pop("capacity", 30))
    reeks = Reeks.objects.create(
        **({"netwerk": of.netwerk, "name": "Een reeks", "plaatsen": plaatsen} | fields)
    )
    keys = [page.translation_key for page in pages]
    Bijeenkomst.objects.filter(translation_key__in=keys).update(reeks=reeks)
    services.count_meetings(reeks)
    return Reeks.objects.get(pk=reeks.pk)


def form_of(email: str) -> dict[str, str]:
    """What a person sends who looked at the form for a few seconds."""
    made = TimestampSigner(salt=PURPOSE).sign(str(int(time.time()) - 5))
    return {"name": "Noor Bakker", "email": email, "school": "De Kade", "made": made}
