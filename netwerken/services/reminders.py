"""Reminding who has a place of a meeting: once or twice before it, as the rules of its sign-up say."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from basis import outbox
from basis.outbox import Promise

from ..choices import AanmeldingStatus, PresenceStatus
from ..models import Bijeenkomst
from ..target import regels_of
from .history import MAIL
from .telling import absent, signed_up_for


def next_reminder(row: Bijeenkomst, moment: datetime) -> datetime | None:
    """When the next reminder of a meeting goes; None when there is none to come."""
    if row.starts_at is None or row.is_off:
        return None
    regels = regels_of(row.signs_up_for.plaatsen)
    days = {regels.first_reminder_days, regels.last_reminder_days} - {0}
    moments = [row.starts_at - timedelta(days=number) for number in days]
    return min((each for each in moments if each > moment), default=None)


def schedule_reminder(row: Bijeenkomst, moment: datetime) -> None:
    """Set when the next reminder goes, after a change of the meeting or of the rules."""
    row.reminds_at = next_reminder(row, moment)
    Bijeenkomst.objects.filter(pk=row.pk).update(reminds_at=row.reminds_at)


def schedule_reminders(plaatsen_id: int) -> None:
    """Do so for every meeting that one counter is about."""
    about = Q(plaatsen=plaatsen_id) | Q(reeks__plaatsen=plaatsen_id)
    for row in Bijeenkomst.objects.filter(about).select_related(
        "plaatsen__regels", "reeks__plaatsen__regels"
    ):
        schedule_reminder(row, timezone.now())


def remind_of_meetings(moment: datetime | None = None) -> int:
    """Promise the reminders whose moment has come; gives how many."""
    moment = moment or timezone.now()
    due = Bijeenkomst.objects.filter(reminds_at__lte=moment).order_by("reminds_at", "pk")
    return sum(remind_of(pk, moment) for pk in due.values_list("pk", flat=True))


@transaction.atomic
def remind_of(pk: int, moment: datetime) -> int:
    """Promise one reminder to each who has a place and comes, and set the next one, in one commit.

    Who signed up after the reminder was due has just read when it is.
    """
    rows = Bijeenkomst.objects.filter(pk=pk, reminds_at__lte=moment).select_for_update(skip_locked=True)
    row = rows.first()
    if row is None or row.reminds_at is None:
        return 0
    due_at = row.reminds_at
    schedule_reminder(row, moment)
    if row.starts_at is None or row.starts_at <= moment:
        return 0
    stays_away = absent(row, PresenceStatus.AFGEMELD)
    people = signed_up_for(row).filter(status=AanmeldingStatus.BEVESTIGD, created_at__lte=due_at)
    payload = {"what": "herinnering", "bijeenkomst": row.pk}
    event = f"herinnering:{row.pk}:{due_at:%Y%m%dT%H%M}"
    return outbox.put_all(
        MAIL,
        (
            Promise(f"{event}:{one.persoon_id}", payload | {"aanmelding": one.pk}, one.persoon.email)
            for one in people.exclude(stays_away)
        ),
    )
