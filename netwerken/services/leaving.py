"""Ending a sign-up, and giving its place to who waits."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ..choices import ACTIVE, HOLDING, AanmeldingStatus
from ..models import Aanmelding, Team
from ..target import target_of
from .history import PARTICIPANT, note
from .places import give_back, lock
from .queue import move_queue


def leave(
    aanmelding: Aanmelding, condition: Q, status: AanmeldingStatus, by: str, reason: str = "", mail: str = ""
) -> bool:
    """Move a sign-up to an ended status and give its place back; False when it was not as asked.

    The counter is locked; the queue is the caller's to move.
    """
    before = Aanmelding.objects.filter(condition, pk=aanmelding.pk).values_list("status", flat=True).first()
    if before is None:
        return False
    aanmelding.status, aanmelding.hold_until, aanmelding.wait_seq = status, None, None
    aanmelding.save(update_fields=["status", "hold_until", "wait_seq"])
    if before in HOLDING:
        give_back(aanmelding)
    note(aanmelding, by, reason, mail=mail)
    return True


@transaction.atomic
def cancel(aanmelding: Aanmelding, *, by: str = PARTICIPANT, reason: str = "") -> bool:
    """Give a place back, while the meeting is still to come, and hand it to who waits in the same commit.

    Cancelling twice changes nothing; False then.
    """
    return end([aanmelding], AanmeldingStatus.GEANNULEERD, by, reason)


@transaction.atomic
def cancel_team(team: Team, *, by: str = PARTICIPANT, reason: str = "") -> bool:
    """The same for everybody in a team at once."""
    return end(list(team.leden.order_by("pk")), AanmeldingStatus.GEANNULEERD, by, reason)


@transaction.atomic
def refuse(aanmelding: Aanmelding, *, by: str, reason: str = "") -> bool:
    """Turn down somebody, or the whole team, and tell them; False when there was nothing left to refuse."""
    same = Q(team=aanmelding.team_id) if aanmelding.team_id else Q(pk=aanmelding.pk)
    return end(list(Aanmelding.objects.filter(same).order_by("pk")), AanmeldingStatus.GEWEIGERD, by, reason)


def end(people: list[Aanmelding], status: AanmeldingStatus, by: str, reason: str = "") -> bool:
    """End the sign-ups that are not over yet, then move the queue."""
    if not people:
        return False
    lock(people[0].plaatsen_id)
    target = target_of(people[0].plaatsen_id, timezone.now())
    if target.is_past:
        return False
    ended = [leave(row, Q(status__in=ACTIVE), status, by, reason, mail=str(status)) for row in people]
    if any(ended):
        move_queue(target)
    return any(ended)
