"""What is true in the database, read in another way than the product reads it."""

from datetime import timedelta
from email import message_from_string
from email.message import EmailMessage
from email.policy import default

from django.conf import settings

from basis.models import OutboxMessage
from netwerken.models import Aanmelding, BijeenkomstPage, SchoolPlaats
from netwerken.selectors import row_of


def taken(page: BijeenkomstPage) -> int:
    """How many places the counter says are taken."""
    row = row_of(page)
    assert row is not None
    return row.plaatsen.taken


def places_by_rows(page: BijeenkomstPage) -> int:
    """How many places the sign-ups take: each school once, everybody else one by one."""
    row = row_of(page)
    active = Aanmelding.objects.filter(
        plaatsen_id=row.plaatsen_id, status__in=["te_bevestigen", "bevestigd"]
    ).values_list("school_key", flat=True)
    by_school = {key for key in active if key}
    shared = dict(
        SchoolPlaats.objects.filter(plaatsen_id=row.plaatsen_id).values_list("school_key", "members")
    )
    assert shared == {key: list(active).count(key) for key in by_school}
    return len(by_school) + sum(1 for key in active if not key)


def mails(to: str = "") -> list[EmailMessage]:
    """What was promised to a mailbox, oldest first; to everybody when none is named."""
    rows = OutboxMessage.objects.filter(kind="mail").order_by("pk")
    found = [message_from_string(row.payload["mime"], policy=default) for row in rows]
    return [mail for mail in found if not to or mail["To"] == to]


def link_in(mail: EmailMessage) -> str:
    """The path of the link in a mail."""
    words = mail.get_content().split()
    link = next(word for word in words if word.startswith(settings.BASE_URL))
    return link.removeprefix(settings.BASE_URL)


def hold() -> timedelta:
    """How long a place is kept."""
    return timedelta(hours=settings.HOLD_HOURS)
