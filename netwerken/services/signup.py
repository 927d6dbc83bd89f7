"""Taking places for people, teams and by hand: exact, and every promise is written in the same commit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from django.db import IntegrityError, transaction

from basis.models import School

from ..choices import ACTIVE, AanmeldingStatus, WaitingOrder
from ..hold import hold_until
from ..models import Aanmelding, Antwoord, Persoon, Team, Toestemming
from ..selectors import chosen_school, key_of_school
from ..target import Target, target_of
from .history import PARTICIPANT, note, promise_link, promise_team
from .holds import release_if_late
from .places import Full, lock, new_places, take
from .queue import Unit, is_waiting, queue_up

HOUR = timedelta(hours=1)
CONSENT_VERSION = "2026-11"
TAKE_PART = "deelname"  # the purpose of the consent to be in the list of who comes
NEXT_YEAR = "volgend_jaar"  # the purpose of "nodig mij volgend jaar weer uit"
Result = TypeVar("Result")


@dataclass(frozen=True)
class Who:
    """Somebody who signs up, as typed in the form."""

    name: str
    email: str  # normalised
    school_name: str = ""
    language: str = "nl"
    role: str = ""
    answers: Mapping[int, str] = field(default_factory=dict)  # by the id of the Vraag
    may_invite: bool = False  # "nodig mij volgend jaar weer uit"
    school_id: int | None = None  # of the list, when it was picked there
    is_unlisted: bool = False  # "mijn school staat er niet bij": no school of the list, whatever its name

    @cached_property
    def school(self) -> School | None:
        """The school of the list: the one that was picked, or the only one of that name."""
        return chosen_school(self.school_name, self.school_id, is_unlisted=self.is_unlisted)


class Closed(Exception):
    """Sign-up is not open: not yet, no longer, or not here."""


class TooOften(Exception):
    """More sign-ups came from one mailbox or network than is allowed in an hour."""


def normalised(email: str) -> str:
    """The address by which a person is known: trimmed, in lower case."""
    return email.strip().lower()


def sign_up_team(target: Target, contact: Who, members: Sequence[Who]) -> Team:
    """Take places for a team, all or nothing, or its place in the queue; the contact confirms for all.

    Who of them is signed up already keeps that sign-up and is left out; a team of nobody else is not written.
    The form has checked the rule of composition. Raises Closed and Full as `sign_up` does.
    """
    return once_more(lambda: take_for_team(target, contact, members))


def sign_up_by_hand(target: Target, who: Who, *, by: str) -> Aanmelding:
    """Sign somebody up who phoned: no link to confirm, the window does not count, the places do.

    Who is signed up already is left as it is. Raises Full when no place is left and there is no queue.
    """
    return once_more(lambda: take_by_hand(target, who, by))


def once_more(act: Callable[[], Result]) -> Result:
    """Do an act in a transaction; again when the same person came at the same moment in another request."""
    try:
        with transaction.atomic():
            return act()
    except IntegrityError:
        with transaction.atomic():
            return act()


def take_for_team(target: Target, contact: Who, members: Sequence[Who]) -> Team:
    """The inside of the transaction of `sign_up_team`."""
    target = locked(target)
    if not target.state.accepts:
        raise Closed if target.state.name != "full" else Full
    signed_up = active_of(target.plaatsen.pk, [member.email for member in members])
    new = [member for member in members if member.email not in signed_up]
    team = Team(
        plaatsen=target.plaatsen, contact=persoon_of(contact, contact.school), language=contact.language
    )
    unit = [new_aanmelding(target, member, verified=False, persoon=known(member.email)) for member in new]
    if unit:
        settle(unit, target)
        team.save()
        for aanmelding in unit:
            aanmelding.team = team
        save_new(unit, new)
        for purpose in [TAKE_PART] + [NEXT_YEAR] * contact.may_invite:
            Toestemming.objects.create(persoon=team.contact, purpose=purpose, text_version=CONSENT_VERSION)
        key = promise_team(team.pk, "team_bevestig")
        for aanmelding in unit:
            note(aanmelding, PARTICIPANT, mail_key=key)
    for aanmelding in signed_up.values():
        promise_link(aanmelding)
    return team


def take_by_hand(target: Target, who: Who, by: str) -> Aanmelding:
    """The inside of the transaction of `sign_up_by_hand`."""
    target = locked(target)
    already = active_of(target.plaatsen.pk, [who.email]).get(who.email)
    if already is not None:
        return already
    aanmelding = new_aanmelding(target, who, verified=True, persoon=known(who.email))
    settle([aanmelding], target, needs_approval=False)
    save_new([aanmelding], [who], consent=False)
    note(aanmelding, by, mail=str(aanmelding.status))
    return aanmelding


def locked(target: Target) -> Target:
    """The same target as it stands under the lock, at the moment the form came: it may have changed since."""
    lock(target.plaatsen.pk)
    return target_of(target.plaatsen.pk, target.moment)


def active_of(plaatsen_id: int, addresses: Sequence[str]) -> dict[str, Aanmelding]:
    """The sign-ups that these addresses have already."""
    rows = Aanmelding.objects.filter(plaatsen_id=plaatsen_id, persoon__email__in=addresses, status__in=ACTIVE)
    return {row.persoon.email: row for row in rows.select_related("persoon", "team")}


def new_aanmelding(target: Target, who: Who, *, verified: bool, persoon: Persoon | None) -> Aanmelding:
    """A sign-up that still has no status; not saved, and neither is a person whom nobody knows yet."""
    school = who.school
    return Aanmelding(
        plaatsen=target.plaatsen,
        persoon=persoon or new_persoon(who, school),
        name=who.name,
        role=who.role,
        school=school,
        school_name=school.name if school else who.school_name,
        school_key=key_of_school(school and school.pk, who.school_name) if target.counts_schools else "",
        verified_at=target.moment if verified else None,
        language=who.language,
    )


def persoon_of(who: Who, school: School | None = None) -> Persoon:
    """The person of an address; a new one, saved, when nobody has it."""
    if found := known(who.email):
        return found
    persoon = new_persoon(who, school)
    persoon.save()
    return persoon


def known(email: str) -> Persoon | None:
    """The person whom we know by an address."""
    return next(iter(Persoon.objects.filter(email=email)), None)


def new_persoon(who: Who, school: School | None) -> Persoon:
    """Somebody whom nobody knows yet; not saved."""
    return Persoon(email=who.email, name=who.name, role=who.role, school=school, school_name=who.school_name)


@dataclass
class Door:
    """Whether somebody who came in this transaction was sent to the queue: then so is who comes after."""

    is_shut: bool = False

    def takes(self, unit: Unit, target: Target) -> bool:
        """Take places for these people, in turn."""
        keys = [aanmelding.school_key for aanmelding in unit]
        if self.is_shut and new_places(target.plaatsen.pk, keys):
            return False
        has_place = take_in_turn(unit, target)
        self.is_shut = self.is_shut or not has_place
        return has_place


def settle(unit: Unit, target: Target, *, needs_approval: bool | None = None) -> None:
    """Say where new sign-ups stand: with a place, in the queue, or asked for; sets, does not save.

    Raises Full when there is neither place nor queue. The counter is locked.
    """
    admit(unit, target, Door(), needs_approval=needs_approval)
    number_who_wait([unit], target)


def admit(unit: Unit, target: Target, door: Door, *, needs_approval: bool | None = None) -> None:
    """The same for one of several who come at once; who waits gets a number by `number_who_wait`."""
    verified = unit[0].verified_at is not None
    held = None if verified else hold_until(target)
    if target.regels.needs_approval if needs_approval is None else needs_approval:
        status = AanmeldingStatus.AANGEVRAAGD
    elif door.takes(unit, target):
        status = AanmeldingStatus.BEVESTIGD if verified else AanmeldingStatus.TE_BEVESTIGEN
    elif target.regels.has_waiting_list:
        status = AanmeldingStatus.WACHTLIJST
    else:
        raise Full
    for aanmelding in unit:
        aanmelding.status, aanmelding.hold_until = status, held


def number_who_wait(units: Sequence[Unit], target: Target) -> None:
    """Give those of these new sign-ups that have no place their numbers in the queue; does not save."""
    if waiting := [unit for unit in units if unit[0].status == AanmeldingStatus.WACHTLIJST]:
        queue_up(waiting, target)


def take_in_turn(unit: Unit, target: Target) -> bool:
    """Take places unless others wait for them; those whose hold ran out are given back first if need be.

    Who shares the place that colleagues have takes nothing from who waits.
    """
    keys = [aanmelding.school_key for aanmelding in unit]
    plaatsen_id = target.plaatsen.pk
    if not new_places(plaatsen_id, keys):
        return take(plaatsen_id, keys)
    if not must_wait(target) and take(plaatsen_id, keys):
        return True
    if not release_if_late(plaatsen_id, target.moment):
        return False
    return not must_wait(target) and take(plaatsen_id, keys)


def must_wait(target: Target) -> bool:
    """Whether newcomers go to the end of a queue that moves strictly in order."""
    if target.regels.waiting_order != WaitingOrder.STRENG or not target.plaatsen.wait_seq:
        return False
    return is_waiting(target.plaatsen.pk)


def would_fit(target: Target, who: Who) -> bool:
    """Whether somebody unknown with the same form would have been taken in."""
    if target.regels.has_waiting_list or target.regels.needs_approval:
        return True
    school = who.school
    key = key_of_school(school and school.pk, who.school_name) if target.counts_schools else ""
    with transaction.atomic():
        fits = take_in_turn([Aanmelding(school_key=key)], target)
        transaction.set_rollback(True)
    return fits


def save_new(unit: Unit, people: Sequence[Who], *, consent: bool = True) -> None:
    """Write new sign-ups with the answers and what people agreed to: a few statements for all."""
    new = [aanmelding.persoon for aanmelding in unit if aanmelding.persoon.pk is None]
    Persoon.objects.bulk_create(sorted(new, key=attrgetter("email")))  # in one order: no deadlock
    Aanmelding.objects.bulk_create(unit)
    both = list(zip(unit, people, strict=True))
    Antwoord.objects.bulk_create(
        row for aanmelding, who in both for row in answers_of(aanmelding, who.answers)
    )
    Toestemming.objects.bulk_create(
        Toestemming(persoon=aanmelding.persoon, purpose=purpose, text_version=CONSENT_VERSION)
        for aanmelding, who in both
        for purpose in [TAKE_PART] * (consent and aanmelding.team_id is None) + [NEXT_YEAR] * who.may_invite
    )


def answers_of(aanmelding: Aanmelding, answers: Mapping[int, str]) -> list[Antwoord]:
    """The rows of what was answered, not saved; what was left empty is no answer."""
    return [
        Antwoord(aanmelding=aanmelding, vraag_id=vraag, value=value)
        for vraag, value in answers.items()
        if value
    ]
