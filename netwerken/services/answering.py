"""What people do behind the link in their mail: confirm, correct, hand over, be absent once."""

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..choices import ACTIVE, HOLDING, AanmeldingStatus, PresenceStatus
from ..hold import hold_until
from ..models import Aanmelding, Aanwezigheid, Antwoord, Bijeenkomst, Persoon, Team, Toestemming
from ..models.people import new_link_key
from ..selectors import chosen_school
from ..target import Target, target_of
from .history import PARTICIPANT, note, promise_link, promise_team, promise_team_link, promise_to
from .places import lock
from .queue import Unit
from .signup import CONSENT_VERSION, NEXT_YEAR, TAKE_PART, answers_of

NEW_LINK = "nieuwe link"
TO_ANSWER = (AanmeldingStatus.TE_BEVESTIGEN, AanmeldingStatus.AANGEBODEN)


@transaction.atomic
def confirm(aanmelding: Aanmelding, *, by: str = PARTICIPANT) -> bool:
    """Make a place definite, take an offered one, or prove the mailbox of who waits or asked.

    False when the answer came too late, or the meeting is over or off. Confirming twice changes nothing.
    """
    stands = confirm_all([aanmelding], by, by_themselves=by == PARTICIPANT)
    aanmelding.refresh_from_db()
    return stands


@transaction.atomic
def confirm_team(team: Team, *, by: str = PARTICIPANT) -> bool:
    """The same for everybody in a team, by its contact."""
    return confirm_all(list(team.leden.filter(status__in=ACTIVE).order_by("pk")), by)


def confirm_all(unit: Unit, by: str, *, by_themselves: bool = False) -> bool:
    """Confirm each; whether any of them stands now. Who does so themselves agrees to take part by it."""
    if not unit:
        return False
    lock(unit[0].plaatsen_id)
    target = target_of(unit[0].plaatsen_id, timezone.now())
    if target.of.is_off or target.is_past:
        return False
    rows = Aanmelding.objects.filter(pk__in=[row.pk for row in unit]).select_related("persoon", "team")
    agreed = Toestemming.objects.filter(persoon=OuterRef("persoon"), purpose=TAKE_PART, withdrawn_at=None)
    rows = rows.annotate(has_agreed=Exists(agreed))
    stand = [
        confirm_one(row, target, by, agrees=by_themselves and not row.has_agreed)
        for row in rows.order_by("pk")
    ]
    return any(stand)


def confirm_one(aanmelding: Aanmelding, target: Target, by: str, *, agrees: bool = False) -> bool:
    """Confirm one sign-up, the counter being locked."""
    is_new = aanmelding.verified_at is None or aanmelding.status in TO_ANSWER
    if not is_new:
        return aanmelding.is_active
    if not aanmelding.is_active or (aanmelding.hold_until and aanmelding.hold_until <= target.moment):
        return False
    aanmelding.verified_at = aanmelding.verified_at or target.moment
    aanmelding.hold_until = None
    if aanmelding.status in TO_ANSWER:
        aanmelding.status = AanmeldingStatus.BEVESTIGD
    aanmelding.save(update_fields=["verified_at", "hold_until", "status"])
    has_place = aanmelding.status == AanmeldingStatus.BEVESTIGD
    note(aanmelding, by, "" if has_place else "bevestigd", mail=str(aanmelding.status))
    if agrees:  # who got it from a colleague
        Toestemming.objects.create(
            persoon=aanmelding.persoon, purpose=TAKE_PART, text_version=CONSENT_VERSION
        )
    return True


@transaction.atomic
def correct(
    aanmelding: Aanmelding,
    *,
    name: str,
    role: str,
    school_name: str = "",
    school_id: int | None = None,
    is_unlisted: bool = False,
    answers: Mapping[int, str] | None = None,
    may_invite: bool | None = None,
    language: str = "",
) -> None:
    """Write what somebody corrected about themselves; where places are for schools, the school stays.

    `answers`, by the id of the question, replace all that were given; without them those stay. So does,
    without `may_invite`, whether they want to be invited next year, and without `language` that of the mails.
    """
    lock(aanmelding.plaatsen_id)
    aanmelding.refresh_from_db()
    aanmelding.name, aanmelding.role, aanmelding.language = name, role, language or aanmelding.language
    if not aanmelding.school_key:
        aanmelding.school = chosen_school(school_name, school_id, is_unlisted=is_unlisted)
        aanmelding.school_name = aanmelding.school.name if aanmelding.school else school_name
    aanmelding.save(update_fields=["name", "role", "language", "school", "school_name"])
    Persoon.objects.filter(pk=aanmelding.persoon_id).update(
        name=name, role=role, school=aanmelding.school, school_name=aanmelding.school_name
    )
    if answers is not None:
        aanmelding.antwoorden.all().delete()
        Antwoord.objects.bulk_create(answers_of(aanmelding, answers))
    if may_invite is not None:
        let_invite(aanmelding.persoon, may_invite=may_invite)


def let_invite(persoon: Persoon, *, may_invite: bool) -> None:
    """Write that somebody wants to be invited next year, or no longer."""
    given = Toestemming.objects.filter(persoon=persoon, purpose=NEXT_YEAR, withdrawn_at=None)
    if not may_invite:
        given.update(withdrawn_at=timezone.now())
    elif not given.exists():
        Toestemming.objects.create(persoon=persoon, purpose=NEXT_YEAR, text_version=CONSENT_VERSION)


@transaction.atomic
def hand_over(aanmelding: Aanmelding, *, name: str, email: str, role: str = "") -> None:
    """Give one's place, or place in the queue, to a colleague, who has to confirm; the old link ends.

    Raises Refusal when that colleague is signed up already, or there is nothing to hand over.
    """
    lock(aanmelding.plaatsen_id)
    aanmelding.refresh_from_db()
    target = target_of(aanmelding.plaatsen_id, timezone.now())
    if not aanmelding.is_active or target.of.is_off or target.is_past:
        raise Refusal(_("Deze aanmelding kan niet meer worden overgedragen."))
    persoon = Persoon.objects.filter(email=email).first() or Persoon.objects.create(
        email=email, name=name, role=role, school=aanmelding.school, school_name=aanmelding.school_name
    )
    giver = aanmelding.persoon
    coming = Q(bijeenkomst__starts_at=None) | Q(bijeenkomst__starts_at__gt=target.moment)
    aanmelding.persoon, aanmelding.name, aanmelding.role = persoon, name, role
    aanmelding.link_key, aanmelding.link_sent_at = new_link_key(), target.moment
    aanmelding.verified_at, aanmelding.hold_until = None, hold_until(target)
    aanmelding.reminded_at = aanmelding.messages_stopped_at = None
    if aanmelding.status in HOLDING:
        aanmelding.status = AanmeldingStatus.TE_BEVESTIGEN
    try:
        with transaction.atomic():
            aanmelding.save()
    except IntegrityError as error:
        raise Refusal(_("Deze collega is al aangemeld.")) from error
    aanmelding.antwoorden.all().delete()
    aanmelding.aanwezigheden.filter(coming, status=PresenceStatus.AFGEMELD).delete()
    promise_to(giver.email, aanmelding, "overgedragen", persoon=giver.pk)
    note(aanmelding, PARTICIPANT, "overgedragen", mail="bevestig", is_handed_over=True)


@transaction.atomic
def report_absence(
    aanmelding: Aanmelding, bijeenkomst: Bijeenkomst, *, is_absent: bool = True, by: str = PARTICIPANT
) -> bool:
    """Say that somebody comes, or does not come, to one meeting of a series; whether that is another answer.

    Raises Refusal when the meeting is not of this series, is over or off, or they hold no place.
    """
    lock(aanmelding.plaatsen_id)
    aanmelding.refresh_from_db()
    is_of_it = bijeenkomst.reeks is not None and bijeenkomst.reeks.plaatsen_id == aanmelding.plaatsen_id
    is_over = bijeenkomst.is_off or Target(bijeenkomst, timezone.now()).is_past
    if not is_of_it or not aanmelding.holds_place or is_over:
        raise Refusal(_("Af- of aanmelden voor deze bijeenkomst kan niet meer."))
    mine = Aanwezigheid.objects.filter(aanmelding=aanmelding, bijeenkomst=bijeenkomst)
    if is_absent:
        _row, is_new = mine.get_or_create(aanmelding=aanmelding, bijeenkomst=bijeenkomst)
    else:
        is_new = mine.filter(status=PresenceStatus.AFGEMELD).delete()[0] > 0
    if is_new:
        note(aanmelding, by, absence_text(bijeenkomst, is_absent=is_absent))
    return is_new


def absence_text(bijeenkomst: Bijeenkomst, *, is_absent: bool) -> str:
    """What the history says of it, the same in every language."""
    day = timezone.localdate(bijeenkomst.starts_at) if bijeenkomst.starts_at else None
    said = "komt niet op" if is_absent else "komt toch op"
    return f"{said} {day:%d-%m-%Y}" if day else f"{said} de bijeenkomst zonder datum"


@transaction.atomic
def renew_link(aanmelding: Aanmelding) -> None:
    """Mail a new link to who signed up, and end the one there was: others may have it."""
    lock(aanmelding.plaatsen_id)
    aanmelding.refresh_from_db()
    aanmelding.link_key, aanmelding.link_sent_at = new_link_key(), timezone.now()
    aanmelding.save(update_fields=["link_key", "link_sent_at"])
    note(aanmelding, PARTICIPANT, NEW_LINK, mail="link" if aanmelding.verified_at else "bevestig")


@transaction.atomic
def renew_team_link(team: Team) -> None:
    """The same for a team, to its contact."""
    lock(team.plaatsen_id)
    Team.objects.filter(pk=team.pk).update(link_key=new_link_key(), link_sent_at=timezone.now())
    key = promise_team(team.pk, "team_link")
    for lid in team.leden.order_by("pk"):
        note(lid, PARTICIPANT, NEW_LINK, mail_key=key)


@transaction.atomic
def send_links_again(plaatsen_id: int, email: str) -> None:
    """Mail the links that somebody with this address has for one thing, at most once an hour each."""
    lock(plaatsen_id)
    same = Q(plaatsen_id=plaatsen_id, status__in=ACTIVE, persoon__email=email)
    for aanmelding in Aanmelding.objects.filter(same).select_related("persoon"):
        promise_link(aanmelding)
    for team in Team.objects.filter(plaatsen_id=plaatsen_id, contact__email=email):
        promise_team_link(team)
