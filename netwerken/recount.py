"""Counting again: whether everything about sign-ups agrees, read in another way than it was written."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from basis.models import OutboxMessage

from .choices import ACTIVE, HOLDING, AanmeldingStatus, WaitingOrder
from .models import Aanmelding, Gebeurtenis, Plaatsen, SchoolPlaats
from .services.history import MAIL
from .target import Target, target_of

WITHOUT_MAIL = {AanmeldingStatus.VERLOPEN}  # nobody answered: there is nobody to tell
UNSENT = (OutboxMessage.State.NEW, OutboxMessage.State.SENDING)


@dataclass
class Recount:
    """What there is, and every way in which it does not agree."""

    places: int = 0  # sign-ups that hold one
    waiting: int = 0
    outbox: int = 0  # mails that were promised about sign-ups
    breaches: list[str] = field(default_factory=list)


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything inside reads the same state, whoever writes meanwhile."""
    is_nested = connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and not is_nested:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def recount() -> Recount:
    """Count everything again."""
    with one_moment():
        people = list(Aanmelding.objects.order_by("pk"))
        events = list(Gebeurtenis.objects.order_by("pk"))
        own = Q(key__startswith="aanmelding:") | Q(key__startswith="team:")  # not what is told to many
        mails = dict(OutboxMessage.objects.filter(own, kind=MAIL).values_list("key", "state"))
        breaches = [
            *place_breaches(people),
            *queue_breaches(people, events),
            *history_breaches(people, events),
            *mail_breaches(people, events, mails),
        ]
    return Recount(
        places=sum(each.status in HOLDING for each in people),
        waiting=sum(each.status == AanmeldingStatus.WACHTLIJST for each in people),
        outbox=len(mails),
        breaches=breaches,
    )


def place_breaches(people: list[Aanmelding]) -> Iterator[str]:
    """Counters that say something else than the sign-ups, schools that are counted wrong, double places."""
    shared: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for place in SchoolPlaats.objects.all():
        shared[place.plaatsen_id][place.school_key] = place.members
    by_counter: defaultdict[int, list[Aanmelding]] = defaultdict(list)
    for each in people:
        by_counter[each.plaatsen_id].append(each)
    for target in targets():
        if target.is_past:
            continue  # its people are forgotten in time; the counter tells how many came
        counter, own = target.plaatsen, by_counter[target.plaatsen.pk]
        holding = [each for each in own if each.status in HOLDING]
        members = Counter(each.school_key for each in holding if each.school_key)
        taken = len(members) if target.counts_schools else len(holding)
        if taken != counter.taken:
            yield f"counter {counter.pk} says {counter.taken} taken, its sign-ups {taken}"
        if counter.capacity is not None and taken > counter.capacity:
            yield f"counter {counter.pk} is oversold: {taken} of {counter.capacity}"
        if members != shared[counter.pk]:
            yield f"counter {counter.pk} has other schools than its sign-ups"
        times = Counter(each.persoon_id for each in own if each.status in ACTIVE)
        yield from (f"persoon {pk} is {n} times in counter {counter.pk}" for pk, n in times.items() if n > 1)


def targets(moment: datetime | None = None) -> list[Target]:
    """Everything that one can sign up for."""
    moment = moment or timezone.now()
    counters = Plaatsen.objects.exclude(bijeenkomst=None, reeks=None).order_by("pk")
    return [target_of(pk, moment) for pk in counters.values_list("pk", flat=True)]


def queue_breaches(people: list[Aanmelding], events: list[Gebeurtenis]) -> Iterator[str]:
    """Queues that are out of order, torn teams, and people who wait for a place that is free."""
    joined: dict[int, int] = {}
    for event in events:
        if event.status == AanmeldingStatus.WACHTLIJST:
            joined.setdefault(event.aanmelding_id, event.pk)
    waiting = [each for each in people if each.status == AanmeldingStatus.WACHTLIJST]
    waiting.sort(key=lambda each: (each.plaatsen_id, each.wait_seq or 0))
    for plaatsen_id, queue in groupby(waiting, key=lambda each: each.plaatsen_id):
        units = [list(unit) for _seq, unit in groupby(queue, key=lambda each: each.wait_seq)]
        for unit in units:
            if len(unit) > 1 and (unit[0].team_id is None or len({each.team_id for each in unit}) > 1):
                yield f"number {unit[0].wait_seq} of counter {plaatsen_id} was given out twice"
        teams = Counter(each.team_id for unit in units for each in unit[:1] if each.team_id)
        yield from (f"team {pk} stands in {n} places of the queue" for pk, n in teams.items() if n > 1)
        came = [min(joined.get(each.pk, 0) for each in unit) for unit in units]
        if came != sorted(came):
            yield f"the queue of counter {plaatsen_id} is not in the order in which people came"
        target = target_of(plaatsen_id, timezone.now())
        if (units[-1][0].wait_seq or 0) > target.plaatsen.wait_seq:
            yield f"counter {plaatsen_id} has given out a number that it does not know"
        if target.gives_places and any(fits(unit, target) for unit in eligible(units, target)):
            yield f"counter {plaatsen_id} has a free place for who waits"


def eligible(units: list[list[Aanmelding]], target: Target) -> list[list[Aanmelding]]:
    """Who may move up by the rules: the head of the queue, or everybody."""
    return units if target.regels.waiting_order == WaitingOrder.PASSEND else units[:1]


def fits(unit: list[Aanmelding], target: Target) -> bool:
    """Whether there are places for these people."""
    if target.plaatsen.capacity is None:
        return True
    needed = len(unit)
    if target.counts_schools:
        have = SchoolPlaats.objects.filter(plaatsen=target.plaatsen).values_list("school_key", flat=True)
        needed = len({each.school_key for each in unit} - set(have))
    return target.plaatsen.taken + needed <= target.plaatsen.capacity


def history_breaches(people: list[Aanmelding], events: list[Gebeurtenis]) -> Iterator[str]:
    """Sign-ups that stand otherwise than their history says; without one they are of the demo."""
    last = {event.aanmelding_id: event.status for event in events}
    for each in people:
        if last.get(each.pk, each.status) != each.status:
            yield f"aanmelding {each.pk} is {each.status}, its history says {last[each.pk]}"


def mail_breaches(
    people: list[Aanmelding], events: list[Gebeurtenis], mails: dict[str, str]
) -> Iterator[str]:
    """Promises without their outbox row, or with that of another, and mails that are of nobody."""
    teams = {each.pk: each.team_id for each in people}
    before: dict[int, str] = {}
    owner: dict[str, int] = {}
    for event in events:
        pk, key = event.aanmelding_id, event.mail_key
        is_promise = before.get(pk) != event.status and event.status not in WITHOUT_MAIL
        before[pk] = event.status
        if is_promise and not key:
            yield f"aanmelding {pk} became {event.status} without a mail"
        if not key:
            continue
        if key not in mails:
            yield f"aanmelding {pk} became {event.status} and its mail {key} is not in the outbox"
        first = owner.setdefault(key, pk)
        if first != pk and (teams[pk] is None or teams[first] != teams[pk]):
            yield f"mail {key} was promised to two"
    known = {f"aanmelding:{each.pk}" for each in people} | {f"team:{pk}" for pk in teams.values() if pk}
    for key, state in mails.items():
        if state in UNSENT and ":".join(key.split(":")[:2]) not in known:
            yield f"mail {key} is of nobody"
