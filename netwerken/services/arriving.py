"""Signing up yourself: who come at the same moment are taken in one commit, as if one after the other."""

import logging
from collections.abc import Container, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from basis.crash_points import reach
from basis.limits import Limit, allow_each
from basis.middleware import is_locked
from basis.together import Together

from ..models import Aanmelding, Persoon
from ..target import Target
from .history import PARTICIPANT, note_new, promise_link
from .holds import is_late, release_one
from .places import Full
from .signup import (
    HOUR,
    Closed,
    Door,
    TooOften,
    Who,
    active_of,
    admit,
    locked,
    new_aanmelding,
    number_who_wait,
    save_new,
    would_fit,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Arrival:
    """Somebody who asks for a place, and how often they may."""

    target: Target
    who: Who
    limits: Sequence[Limit]


Outcome = Aanmelding | Exception


def sign_up(target: Target, who: Who, limits: Sequence[Limit] = ()) -> Aanmelding:
    """Take a place or the end of the queue for a person, and promise the mail with the link, in one commit.

    Who is signed up already gets the same link once more and takes no second place. Raises Closed when
    one cannot sign up here now, and Full when no place is left and there is no queue: for who is signed up
    already too, so that the answer tells nobody who comes. Raises TooOften beyond the limits, which are of
    an hour and counted in the same commit; so are the others who come at the same moment.
    """
    arrival = Arrival(target, who, limits)
    if connection.in_atomic_block:
        (outcome,) = let_in([arrival])
    else:
        outcome = together.ask(target.plaatsen.pk, arrival)
    if isinstance(outcome, Exception):
        raise outcome
    reach("after-commit")
    return outcome


class Apart(Exception):
    """These people cannot be taken in together."""


def let_in(arrivals: Sequence[Arrival]) -> list[Outcome]:
    """What each gets, in the order in which they come: in one commit or, where that cannot be, in turn.

    Raises only what is nobody's own: that the database is too busy.
    """
    if len(arrivals) == 1:
        return [alone(arrivals[0])]
    try:
        return in_one_commit(arrivals)
    except Exception as error:  # of one of them, perhaps: the others are not to suffer
        if is_locked(error):
            raise
        if not isinstance(error, (Apart, TooOften, IntegrityError)):
            log.exception("people who came together are taken in one by one")
        return [alone(arrival) for arrival in arrivals]


def alone(arrival: Arrival) -> Outcome:
    """What somebody gets in a commit of their own; what goes wrong is theirs too."""
    try:
        try:
            (outcome,) = in_one_commit([arrival])
        except IntegrityError:  # the same person came at the same moment in another request
            (outcome,) = in_one_commit([arrival])
    except Exception as error:
        return error
    return outcome


def in_one_commit(arrivals: Sequence[Arrival]) -> list[Outcome]:
    """All of them or, when anything goes wrong, nobody."""
    with transaction.atomic():
        return take_all(arrivals)


def take_all(arrivals: Sequence[Arrival]) -> list[Outcome]:
    """The inside of the transaction: people who come for the same places. Raises Apart and TooOften."""
    addresses = {arrival.who.email for arrival in arrivals}
    if len(addresses) < len(arrivals):
        raise Apart
    if not all(allow_each([arrival.limits for arrival in arrivals], per=HOUR)):
        raise TooOften  # what comes too often is not counted
    here = locked(arrivals[0].target)
    people = {persoon.email: persoon for persoon in Persoon.objects.filter(email__in=addresses)}
    already = active_of(here.plaatsen.pk, list(people)) if people else {}
    coming = Coming(people, set(already), is_alone=len(arrivals) == 1)
    told = [coming.take(arrival.who, replace(here, moment=arrival.target.moment)) for arrival in arrivals]
    number_who_wait([[aanmelding] for aanmelding in coming.new], here)
    reach("after-counter")
    save_new(coming.new, coming.whose)
    note_new(coming.new, PARTICIPANT, "bevestig")
    reach("before-commit")
    return told


class Coming:
    """People who come in one commit; their new sign-ups are set and not saved."""

    def __init__(self, people: Mapping[str, Persoon], already: Container[str], *, is_alone: bool) -> None:
        self.people, self.already, self.is_alone = people, already, is_alone
        self.door = Door()
        self.new: list[Aanmelding] = []
        self.whose: list[Who] = []

    def take(self, who: Who, target: Target) -> Outcome:
        """What somebody gets: what they have, a place, the end of the queue, or why not. Raises Apart."""
        if not target.state.accepts and target.state.name != "full":
            return Closed()
        mine = self.mine(who, target)
        is_lapsed = mine is not None and is_late(mine, target.moment)
        if mine is not None and not is_lapsed:
            promise_link(mine)
            return mine if would_fit(target, who) else Full()
        aanmelding = new_aanmelding(target, who, verified=False, persoon=self.people.get(who.email))
        aanmelding.link_sent_at = timezone.now()
        try:
            with nullcontext() if target.regels.has_waiting_list else transaction.atomic():
                if mine is not None:
                    self.release(mine, target)
                admit([aanmelding], target, self.door)
        except Full as full:  # who is turned away changes nothing
            return full
        self.new.append(aanmelding)
        self.whose.append(who)
        return aanmelding

    def mine(self, who: Who, target: Target) -> Aanmelding | None:
        """The sign-up that somebody has; as it is now, since who came before may have let it lapse."""
        if who.email not in self.already:
            return None
        return active_of(target.plaatsen.pk, [who.email]).get(who.email)

    def release(self, mine: Aanmelding, target: Target) -> None:
        """Give back a place that lapsed: the queue moves, so all who wait must be in it."""
        if not self.is_alone:
            raise Apart
        release_one(mine, target)


together = Together[Arrival, Outcome](let_in)
