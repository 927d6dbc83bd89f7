"""Inviting standing members to what a netwerk does, and what they answer: by the service of sign-up."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from basis import outbox
from basis.outbox import Promise
from basis.transaction import Refusal

from ..choices import ACTIVE, AanmeldingStatus, InvitationAnswer, SignupWay
from ..models import Aanmelding, Persoon, Uitnodiging, VasteDeelnemer
from ..models.people import new_link_key
from ..target import Target, target_of
from .answering import confirm_one
from .history import MAIL, PARTICIPANT, note
from .holds import release_one
from .leaving import leave
from .places import lock
from .queue import move_queue
from .signup import Closed, Who, active_of, locked, new_aanmelding, once_more, save_new, settle

BETWEEN_REMINDERS = timedelta(days=1)


def why_not_invite(target: Target) -> str:
    """What keeps people from being invited to this now; empty when they can be."""
    if target.of.signup_way != SignupWay.HIER:
        return _("Hier meld je je niet op de site aan. Uitnodigen kan alleen als de site de plaatsen telt.")
    if target.of.is_off:
        return _("Dit gaat niet door.")
    if target.regels.wants_teams:
        return _("Hier melden mensen zich met een team aan. Uitnodigen kan alleen voor één persoon tegelijk.")
    if target.opens_later:
        return _("Aanmelden kan nog niet. Nodig uit vanaf %(day)s uur.") % {"day": target.opens_text}
    if not target.state.accepts:
        return _("Het aanmelden is gesloten of alles is bezet. Verhoog eerst het aantal plaatsen.")
    return ""


def still_open(plaatsen_id: int) -> QuerySet[Uitnodiging]:
    """Invitations to one thing that nobody answered, of people who did not sign up by themselves either."""
    signed_up = Aanmelding.objects.filter(
        plaatsen=plaatsen_id, persoon=OuterRef("vaste_deelnemer__persoon"), status__in=ACTIVE
    )
    rows = Uitnodiging.objects.filter(~Exists(signed_up), plaatsen=plaatsen_id, answer="")
    return rows.select_related("vaste_deelnemer__persoon", "vaste_deelnemer__netwerk").order_by("pk")


@transaction.atomic
def invite(plaatsen_id: int, members: Iterable[int]) -> int:
    """Invite these members of the netwerk, each once; the mails are promised with it. Gives how many.

    Who was invited or signed up already is passed over. Raises Refusal when one cannot sign up now.
    """
    lock(plaatsen_id)
    target = target_of(plaatsen_id, timezone.now())
    if problem := why_not_invite(target):
        raise Refusal(problem)
    new = not_invited(target).filter(pk__in=list(members))
    rows = Uitnodiging.objects.bulk_create(
        Uitnodiging(plaatsen_id=plaatsen_id, vaste_deelnemer=member) for member in new
    )
    outbox.put_all(MAIL, (promise_of(row, "uitnodiging", "") for row in rows))
    return len(rows)


def not_invited(target: Target) -> QuerySet[VasteDeelnemer]:
    """The members of its netwerk who were not invited to it, and did not sign up for it by themselves."""
    mine = {"plaatsen": target.plaatsen.pk}
    invited = Uitnodiging.objects.filter(vaste_deelnemer=OuterRef("pk"), **mine)
    signed_up = Aanmelding.objects.filter(persoon=OuterRef("persoon"), status__in=ACTIVE, **mine)
    rows = VasteDeelnemer.objects.filter(~Exists(invited), ~Exists(signed_up), netwerk=target.of.netwerk_id)
    return rows.select_related("persoon").order_by("name", "pk")


@transaction.atomic
def remind_invited(plaatsen_id: int, moment: datetime | None = None) -> int:
    """Remind who did not answer, and nobody else; gives how many.

    Within a day nobody is reminded twice: a second press on the button, also by a colleague, does nothing.
    """
    moment = moment or timezone.now()
    lock(plaatsen_id)
    target = target_of(plaatsen_id, moment)
    if problem := why_not_invite(target):
        raise Refusal(problem)
    rested = Q(reminded_at=None) | Q(reminded_at__lte=moment - BETWEEN_REMINDERS)
    rows = list(still_open(plaatsen_id).filter(rested))
    Uitnodiging.objects.filter(pk__in=[row.pk for row in rows]).update(reminded_at=moment)
    event = f"{moment.timestamp():.6f}"
    outbox.put_all(MAIL, (promise_of(row, "uitnodiging_herinnering", event) for row in rows))
    return len(rows)


@transaction.atomic
def invite_again(uitnodiging: Uitnodiging) -> None:
    """Mail an invitation once more with a new link; the old link ends."""
    lock(uitnodiging.plaatsen_id)
    uitnodiging.refresh_from_db()
    uitnodiging.link_key = new_link_key()
    uitnodiging.save(update_fields=["link_key"])
    outbox.put_all(MAIL, [promise_of(uitnodiging, "uitnodiging", secrets.token_hex(6))])


def promise_of(uitnodiging: Uitnodiging, what: str, event: str) -> Promise:
    """One mail, under the key of what happened."""
    key = f"uitnodiging:{uitnodiging.pk}:{what}:{event}"
    address = uitnodiging.vaste_deelnemer.persoon.email
    return Promise(key, {"what": what, "uitnodiging": uitnodiging.pk}, address)


def come(uitnodiging: Uitnodiging, who: Who) -> Aanmelding:
    """Say "ik kom": a place, the end of the queue, or a request, as for anybody who signs up here.

    The link proves the mailbox. Who is signed up already keeps that. Raises Closed and Full like `sign_up`.
    """
    return once_more(lambda: take_for_invited(uitnodiging, who))


def take_for_invited(uitnodiging: Uitnodiging, who: Who) -> Aanmelding:
    """The inside of the transaction of `come`."""
    target = locked(target_of(uitnodiging.plaatsen_id, timezone.now()))
    persoon = Persoon.objects.filter(vaste_deelnames=uitnodiging.vaste_deelnemer_id).first()
    if persoon is None or target.of.is_off or target.is_past or target.regels.wants_teams:
        raise Closed
    who = replace(who, email=persoon.email)  # whatever a form says
    aanmelding = active_of(target.plaatsen.pk, [persoon.email]).get(persoon.email)
    if aanmelding is None or release_one(aanmelding, target):
        aanmelding = sign_up_invited(target, who, persoon)
    elif aanmelding.team_id is None:
        confirm_one(aanmelding, target, PARTICIPANT)
    write_answer(uitnodiging, InvitationAnswer.KOMT, aanmelding)
    return aanmelding


def sign_up_invited(target: Target, who: Who, persoon: Persoon) -> Aanmelding:
    """A new sign-up of a member, the counter being locked."""
    if not target.state.accepts and target.state.name != "full":
        raise Closed
    aanmelding = new_aanmelding(target, who, verified=True, persoon=persoon)
    settle([aanmelding], target)
    save_new([aanmelding], [who])
    note(aanmelding, PARTICIPANT, "uitgenodigd", mail=str(aanmelding.status))
    return aanmelding


@transaction.atomic
def stay_away(uitnodiging: Uitnodiging) -> bool:
    """Say "ik kom niet": the place goes to who waits in the same commit. False when it is over."""
    lock(uitnodiging.plaatsen_id)
    target = target_of(uitnodiging.plaatsen_id, timezone.now())
    if target.is_past:
        return False
    rows = Aanmelding.objects.filter(
        plaatsen=uitnodiging.plaatsen_id,
        persoon__vaste_deelnames=uitnodiging.vaste_deelnemer_id,
        status__in=ACTIVE,
    )
    off = AanmeldingStatus.GEANNULEERD
    people = rows.select_related("persoon", "team")
    ended = [leave(row, Q(status__in=ACTIVE), off, PARTICIPANT, mail=str(off)) for row in people]
    if any(ended):
        move_queue(target)
    write_answer(uitnodiging, InvitationAnswer.KOMT_NIET, None)
    return True


def write_answer(uitnodiging: Uitnodiging, answer: InvitationAnswer, aanmelding: Aanmelding | None) -> None:
    """Write what was answered; the last answer counts."""
    now = timezone.now()
    changed = Uitnodiging.objects.filter(pk=uitnodiging.pk)
    changed.update(answer=answer, answered_at=now, aanmelding=aanmelding)
