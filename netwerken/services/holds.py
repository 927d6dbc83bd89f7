"""What the clock does to places that nobody confirmed."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from ..choices import ACTIVE, AanmeldingStatus
from ..models import Aanmelding, Gebeurtenis
from ..target import Target, target_of
from .history import CLOCK, note, promise_team
from .leaving import leave
from .places import lock
from .queue import move_queue

REMIND_BEFORE = timedelta(hours=24)
NOT_BEFORE = timedelta(hours=24)  # after a mail: no reminder on its heels
OPEN = Q(status__in=[AanmeldingStatus.TE_BEVESTIGEN, AanmeldingStatus.AANGEBODEN]) | Q(
    status__in=ACTIVE, verified_at=None
)

TOOK_OVER = Q(team__isnull=False, verified_at=None, link_sent_at__isnull=False)  # as `Aanmelding.took_over`


def late(moment: datetime) -> Q:
    """Sign-ups that wanted an answer before this moment."""
    return OPEN & Q(hold_until__lte=moment)


def release_expired_holds(moment: datetime | None = None) -> int:
    """Give back every place that nobody confirmed in time, and move the queue; gives how many."""
    moment = moment or timezone.now()
    rows = Aanmelding.objects.filter(late(moment))
    counters = rows.order_by("plaatsen_id").values_list("plaatsen_id", flat=True).distinct()
    return sum(release_in(each, moment) for each in counters)


def release_if_late(plaatsen_id: int, moment: datetime) -> int:
    """The same for one counter that is locked: one query when nobody is late."""
    is_late = Aanmelding.objects.filter(late(moment), plaatsen_id=plaatsen_id).exists()
    return release_in(plaatsen_id, moment) if is_late else 0


@transaction.atomic
def release_in(plaatsen_id: int, moment: datetime) -> int:
    """Give back the places of one counter that nobody confirmed in time, and move its queue."""
    lock(plaatsen_id)
    rows = Aanmelding.objects.filter(late(moment), plaatsen_id=plaatsen_id).select_related("persoon", "team")
    released = sum(leave(row, late(moment), AanmeldingStatus.VERLOPEN, CLOCK) for row in rows.order_by("pk"))
    if released:
        move_queue(target_of(plaatsen_id, moment))
    return released


def release_one(aanmelding: Aanmelding, target: Target) -> bool:
    """Give back one place whose hold ran out, the counter being locked; False when it did not.

    Others of the same counter that are late go with it, so that the queue moves in order.
    """
    return is_late(aanmelding, target.moment) and bool(release_in(aanmelding.plaatsen_id, target.moment))


def is_late(aanmelding: Aanmelding, moment: datetime) -> bool:
    """Whether a sign-up wanted an answer before this moment."""
    return Aanmelding.objects.filter(late(moment), pk=aanmelding.pk).exists()


def remind_of_holds(moment: datetime | None = None) -> int:
    """Remind once of what is still to be confirmed, a day before it lapses; gives how many."""
    moment = moment or timezone.now()
    rows = Aanmelding.objects.filter(
        OPEN,
        hold_until__gt=moment,
        hold_until__lte=moment + REMIND_BEFORE,
        reminded_at=None,
    )
    mailed = Gebeurtenis.objects.filter(aanmelding=OuterRef("pk"), happened_at__gt=moment - NOT_BEFORE)
    on_its_heels = Exists(mailed.exclude(mail_key=""))
    return sum(remind(row, moment) for row in rows.exclude(on_its_heels).order_by("pk"))


@transaction.atomic
def remind(aanmelding: Aanmelding, moment: datetime) -> bool:
    """Promise one reminder; to the contact of a team once for all."""
    team_id = None if aanmelding.took_over else aanmelding.team_id
    same = Q(team=team_id) & ~TOOK_OVER if team_id else Q(pk=aanmelding.pk)
    asked = Aanmelding.objects.filter(same & OPEN, reminded_at=None, hold_until__gt=moment)
    if not asked.update(reminded_at=moment):
        return False
    if team_id:
        note(aanmelding, CLOCK, mail_key=promise_team(team_id, "team_bevestig"))
    else:
        note(aanmelding, CLOCK, mail="bevestig_herinnering")
    return True
