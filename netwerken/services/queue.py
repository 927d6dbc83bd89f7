"""The queue: who waits moves up in the same commit in which a place comes free."""

from collections.abc import Sequence
from itertools import groupby

from django.db.models import Q

from ..choices import AanmeldingStatus, WaitingOrder
from ..hold import hold_until, offer_until
from ..models import Aanmelding
from ..target import Target
from .history import CLOCK, note, promise_team
from .places import next_in_queue, schools_with_a_place, take
from .telling import tell_of_free_places

Unit = list[Aanmelding]  # one person, or a whole team


def waiting(plaatsen_id: int) -> list[Unit]:
    """Who waits, first in line first; a team as one."""
    rows = Aanmelding.objects.filter(plaatsen_id=plaatsen_id, status=AanmeldingStatus.WACHTLIJST)
    ordered = rows.select_related("persoon", "team").order_by("wait_seq", "pk")
    return [list(unit) for _seq, unit in groupby(ordered, key=lambda row: row.wait_seq)]


def first_waiting(plaatsen_id: int) -> Unit:
    """The head of the queue; empty when nobody waits."""
    rows = Aanmelding.objects.filter(plaatsen_id=plaatsen_id, status=AanmeldingStatus.WACHTLIJST)
    head = rows.order_by("wait_seq", "pk").values("wait_seq")[:1]
    return list(rows.filter(wait_seq=head).select_related("persoon", "team").order_by("pk"))


def is_waiting(plaatsen_id: int) -> bool:
    """Whether anybody waits."""
    rows = Aanmelding.objects.filter(plaatsen_id=plaatsen_id, status=AanmeldingStatus.WACHTLIJST)
    return rows.exists()


def queue_up(units: Sequence[Unit], target: Target) -> None:
    """Put people, and teams as one, at the end of the queue, in this order; sets, does not save."""
    for unit, seq in zip(units, next_in_queue(target.plaatsen, len(units)), strict=True):
        for aanmelding in unit:
            aanmelding.status, aanmelding.wait_seq = AanmeldingStatus.WACHTLIJST, seq


def move_queue(target: Target) -> int:
    """Give the free places to who waits, the counter being locked; gives how many people moved up.

    Strictly in order, or whoever fits first, as the rules of this counter say; nobody moves once it began.
    """
    if not target.gives_places:
        return 0
    fit_first = target.regels.waiting_order == WaitingOrder.PASSEND
    moved = move_who_fits(target) if fit_first else move_in_order(target)
    if not target.regels.has_waiting_list:
        tell_of_free_places(target)
    return moved


def move_in_order(target: Target) -> int:
    """Move up who waits longest, as long as that person or team fits."""
    moved = 0
    while unit := first_waiting(target.plaatsen.pk):
        if not take(target.plaatsen.pk, [aanmelding.school_key for aanmelding in unit]):
            note_why_not(unit, target)
            break
        give_place(unit, target, CLOCK)
        moved += len(unit)
    return moved


def move_who_fits(target: Target) -> int:
    """Move up everybody who fits, who waits longest first."""
    moved = 0
    sharing: set[str] | None = None  # when it is full: only who shares the place of their school fits
    for unit in waiting(target.plaatsen.pk):
        keys = [aanmelding.school_key for aanmelding in unit]
        if sharing is not None and not sharing.issuperset(keys):
            continue
        if take(target.plaatsen.pk, keys):
            give_place(unit, target, CLOCK)
            moved += len(unit)
        elif not free_places(target):
            sharing = schools_with_a_place(target.plaatsen.pk)
    return moved


def give_place(unit: Unit, target: Target, by: str) -> None:
    """Write that these people, whose places are taken, have them: definite, offered, or still to confirm."""
    for aanmelding in unit:
        aanmelding.wait_seq, aanmelding.reminded_at = None, None
        if aanmelding.verified_at is None:
            aanmelding.status = AanmeldingStatus.TE_BEVESTIGEN
            aanmelding.hold_until = hold_until(target)
        elif by == CLOCK and target.offers_places:
            aanmelding.status = AanmeldingStatus.AANGEBODEN
            aanmelding.hold_until = offer_until(target)
        else:
            aanmelding.status, aanmelding.hold_until = AanmeldingStatus.BEVESTIGD, None
        aanmelding.save(update_fields=["wait_seq", "status", "hold_until", "reminded_at"])
    tell_moved_up(unit, by)


def tell_moved_up(unit: Unit, by: str) -> None:
    """Promise the mail: to each, or to the contact of a team for those whose answer it waits for."""
    by_contact = [each for each in unit if waits_for_contact(each)]
    team_id = unit[0].team_id
    key = promise_team(team_id, mail_of(by_contact[0])) if team_id and by_contact else ""
    for each in unit:
        if each in by_contact:
            note(each, by, mail_key=key)
        else:
            note(each, by, mail=mail_of(each))


def waits_for_contact(aanmelding: Aanmelding) -> bool:
    """Whether the contact of a team answers for somebody who moved up."""
    is_definite = aanmelding.status == AanmeldingStatus.BEVESTIGD
    return aanmelding.team_id is not None and not is_definite and not aanmelding.took_over


def mail_of(aanmelding: Aanmelding) -> str:
    """The mail to who moved up."""
    return "aanbod" if aanmelding.status == AanmeldingStatus.AANGEBODEN else "doorgeschoven"


def free_places(target: Target) -> int | None:
    """How many places are free now; None without a limit."""
    plaatsen = type(target.plaatsen).objects.get(pk=target.plaatsen.pk)
    return plaatsen.free


def note_why_not(unit: Unit, target: Target) -> None:
    """Write down once why the head of the queue stays where it is while there are free places."""
    free = free_places(target)
    if not free:
        return
    reason = f"vrij: {free}, nodig: {len(unit)}"
    last = unit[0].gebeurtenissen.order_by("-pk").values_list("reason", flat=True).first()
    if last != reason:
        note(unit[0], CLOCK, reason)


def members_of(aanmelding: Aanmelding) -> Q:
    """Who is placed and waits together with somebody: only the person, or the whole team."""
    return Q(team=aanmelding.team_id) if aanmelding.team_id else Q(pk=aanmelding.pk)
