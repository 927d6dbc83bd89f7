"""What a coordinator does for people: approve, give a place out of turn, set the rules."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..choices import AanmeldingStatus
from ..models import Aanmelding, Aanmeldregels, Toestemming
from ..target import Target, target_of
from .answering import confirm, confirm_team
from .history import note, promise_link
from .leaving import cancel, cancel_team
from .places import lock, take
from .queue import Unit, give_place, members_of, move_queue, queue_up
from .reminders import schedule_reminders
from .signup import CONSENT_VERSION, TAKE_PART, Who, active_of, sign_up_by_hand, take_in_turn

BY_PHONE = f"{CONSENT_VERSION}, telefonisch"  # the text that somebody agreed with, and how


@transaction.atomic
def approve(aanmelding: Aanmelding, *, by: str) -> bool:
    """Say yes to who asked, or to the whole team: a place, or the end of the queue when it is full.

    False when it was not asked, or answered already. Raises Refusal when it is full and there is no queue.
    """
    unit, target = asked(aanmelding, AanmeldingStatus.AANGEVRAAGD)
    if not unit:
        return False
    if take_in_turn(unit, target):
        give_place(unit, target, by)
        return True
    if not target.regels.has_waiting_list:
        raise Refusal(_("Er is geen plaats meer vrij. Verhoog eerst het aantal plaatsen."))
    queue_up([unit], target)
    for row in unit:
        row.save(update_fields=["status", "wait_seq"])
        note(row, by, mail="wachtlijst")
    return True


@transaction.atomic
def move_up(aanmelding: Aanmelding, *, by: str) -> bool:
    """Give a place to who waits, or their team, out of turn; False when they do not wait.

    Raises Refusal when there are not enough places.
    """
    unit, target = asked(aanmelding, AanmeldingStatus.WACHTLIJST)
    if not unit:
        return False
    if not take(target.plaatsen.pk, [row.school_key for row in unit]):
        raise Refusal(_("Er is geen plaats vrij. Verhoog eerst het aantal plaatsen."))
    give_place(unit, target, by)
    move_queue(target)
    return True


def asked(aanmelding: Aanmelding, status: AanmeldingStatus) -> tuple[Unit, Target]:
    """The person or team that stands so, with the counter locked."""
    lock(aanmelding.plaatsen_id)
    rows = Aanmelding.objects.filter(members_of(aanmelding), status=status)
    target = target_of(aanmelding.plaatsen_id, timezone.now())
    return list(rows.select_related("persoon", "team").order_by("pk")), target


@transaction.atomic
def confirm_by_hand(aanmelding: Aanmelding, *, by: str) -> bool:
    """Make a place definite for who lost the mail, or for the whole team; False when it is too late."""
    lock(aanmelding.plaatsen_id)
    if aanmelding.team is not None:
        return confirm_team(aanmelding.team, by=by)
    return confirm(aanmelding, by=by)


@transaction.atomic
def cancel_by_hand(aanmelding: Aanmelding, *, by: str, reason: str = "", is_whole_team: bool = True) -> bool:
    """Sign off who said so by phone, with the whole team or alone; False when there is nothing to end."""
    lock(aanmelding.plaatsen_id)
    if aanmelding.team is not None and is_whole_team:
        return cancel_team(aanmelding.team, by=by, reason=reason)
    return cancel(aanmelding, by=by, reason=reason)


@transaction.atomic
def send_link_by_hand(aanmelding: Aanmelding) -> bool:
    """Mail the link once more, of a team that is not confirmed to its contact; False within the hour."""
    lock(aanmelding.plaatsen_id)
    return aanmelding.is_active and bool(promise_link(aanmelding))


@transaction.atomic
def sign_up_by_phone(target: Target, who: Who, *, by: str) -> tuple[Aanmelding, bool]:
    """Sign up who phoned and agreed, for a place or the end of the queue; and whether that is new.

    Raises Full when there is neither, and Refusal when it is over or off.
    """
    lock(target.plaatsen.pk)
    if target.is_past or target.of.is_off:
        raise Refusal(_("Aanmelden kan niet meer: het is geweest of gaat niet door."))
    already = active_of(target.plaatsen.pk, [who.email]).get(who.email)
    if already is not None:
        return already, False
    aanmelding = sign_up_by_hand(target, who, by=by)
    Toestemming.objects.create(persoon=aanmelding.persoon, purpose=TAKE_PART, text_version=BY_PHONE)
    return aanmelding, True


@transaction.atomic
def set_rules(plaatsen_id: int, values: Mapping[str, object]) -> Aanmeldregels:
    """Write the rules of one counter; another order of the queue and other reminders count at once."""
    lock(plaatsen_id)
    regels, _new = Aanmeldregels.objects.update_or_create(plaatsen_id=plaatsen_id, defaults=dict(values))
    move_queue(target_of(plaatsen_id, timezone.now()))
    schedule_reminders(plaatsen_id)
    return regels
