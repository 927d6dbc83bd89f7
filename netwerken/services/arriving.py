"""Signing up yourself: who come at the same moment are taken in one commit, as if one after the other."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from basis.crash_points import reach
from basis.limits import Limit, allow_each
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

MOST = 25  # in one commit: nobody waits long for the others


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
    """What each gets, in the order in which they come: in one commit or, where that cannot be, in turn."""
    try:
        return in_one_commit(arrivals)
    except (IntegrityError, Apart):  # the same person came at the same moment in another request
        if len(arrivals) > 1:
            return [outcome for arrival in arrivals for outcome in let_in([arrival])]
        return in_one_commit(arrivals)


def in_one_commit(arrivals: Sequence[Arrival]) -> list[Outcome]:
    """All of them or, when anything goes wrong, nobody."""
    with transaction.atomic():
        return take_all(arrivals)


def take_all(arrivals: Sequence[Arrival]) -> list[Outcome]:
    """The inside of the transaction: people who come for the same places. Raises Apart."""
    addresses = {arrival.who.email for arrival in arrivals}
    if len(addresses) < len(arrivals):
        raise Apart
    allowed = allow_each([arrival.limits for arrival in arrivals], per=HOUR)
    here = locked(arrivals[0].target)
    people = {persoon.email: persoon for persoon in Persoon.objects.filter(email__in=addresses)}
    already = active_of(here.plaatsen.pk, list(people)) if people else {}
    coming = Coming(people, already, is_alone=len(arrivals) == 1)
    people_and_targets = [(arrival.who, replace(here, moment=arrival.target.moment)) for arrival in arrivals]
    looked = [
        coming.look(who, target) if may else TooOften()
        for (who, target), may in zip(people_and_targets, allowed, strict=True)
    ]
    told = [
        outcome or coming.take(who, target)
        for (who, target), outcome in zip(people_and_targets, looked, strict=True)
    ]
    number_who_wait([[aanmelding] for aanmelding in coming.new], here)
    reach("after-counter")
    save_new(coming.new, coming.whose)
    note_new(coming.new, PARTICIPANT, "bevestig")
    reach("before-commit")
    return told


class Coming:
    """People who come in one commit; their new sign-ups are set and not saved."""

    def __init__(
        self, people: Mapping[str, Persoon], already: Mapping[str, Aanmelding], *, is_alone: bool
    ) -> None:
        self.people, self.already, self.is_alone = people, already, is_alone
        self.door = Door()
        self.new: list[Aanmelding] = []
        self.whose: list[Who] = []

    def look(self, who: Who, target: Target) -> Outcome | None:
        """What somebody gets to whom nothing new can be given; None for everybody else. Raises Apart."""
        if not target.state.accepts and target.state.name != "full":
            return Closed()
        mine = self.already.get(who.email)
        if mine is None:
            return None
        if is_late(mine, target.moment):
            if self.is_alone:
                return None
            raise Apart  # the queue is to move, and all who wait must be in it
        promise_link(mine)
        return mine if would_fit(target, who) else Full()

    def take(self, who: Who, target: Target) -> Outcome:
        """A place or the end of the queue; who let a place lapse gives it back first."""
        aanmelding = new_aanmelding(target, who, verified=False, persoon=self.people.get(who.email))
        aanmelding.link_sent_at = timezone.now()
        try:
            with nullcontext() if target.regels.has_waiting_list else transaction.atomic():
                if lapsed := self.already.get(who.email):
                    release_one(lapsed, target)
                admit([aanmelding], target, self.door)
        except Full as full:  # who is turned away changes nothing
            return full
        self.new.append(aanmelding)
        self.whose.append(who)
        return aanmelding


together = Together[Arrival, Outcome](let_in, most=MOST)
