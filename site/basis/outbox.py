"""Promises kept: written with the fact, delivered by a worker, never lost and hardly ever doubled (law 3).

A worker leases a row by one conditional UPDATE that also raises the attempt number; only who still
holds that attempt may mark the row. What is delivered twice is at most a message whose receiver said
yes in the instant before the worker was killed, and it carries the same Message-ID.
"""

import logging
import smtplib
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import make_msgid
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from .crash_points import reach
from .mail_address import hash_of
from .models import OutboxMessage

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=6)  # of a kind that does not say how long one delivery takes at most
FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=6)
MAX_ATTEMPTS = 14  # about three days
KEEP_TEXT = timedelta(days=30)
LOOK_AT = 20  # rows that others may take before us, where rows cannot be locked

State, Reason = OutboxMessage.State, OutboxMessage.Reason
Deliver = Callable[[OutboxMessage], None]
_handlers: dict[str, Deliver] = {}
_leases: dict[str, timedelta] = {}
_slow: set[str] = set()
_rests: list[Callable[[], None]] = []


class Undeliverable(Exception):
    """The other side said no for good: trying again cannot help."""


class Withheld(Exception):
    """It is not to be delivered any more; says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LeaseLost(Exception):
    """This worker took too long; the message is another's now."""


def register(
    kind: str,
    deliver: Deliver,
    *,
    slow: bool = False,
    lease: timedelta = LEASE,
    rest: Callable[[], None] | None = None,
) -> None:
    """Say how messages of a kind are delivered.

    `deliver` raises to be tried again, Undeliverable to give up, Withheld when it need not go any more. It
    must be done, or have given up by itself, within the lease: then another worker takes the message.
    Slow ones wait in a line of their own, so that a pile of them holds up no mail. `rest` lets go of what is
    kept between two deliveries, and is called when nothing is left to deliver.
    """
    _handlers[kind] = deliver
    _leases[kind] = lease
    (_slow.add if slow else _slow.discard)(kind)
    if rest and rest not in _rests:
        _rests.append(rest)


def put(
    kind: str, key: str, payload: Mapping[str, object], *, not_before: datetime | None = None, to: str = ""
) -> bool:
    """Promise a delivery, in the transaction of the fact. The same key twice is one promise: False then.

    Of the address in `to` only a keyed hash is kept, by which the message can be found and forgotten.
    """
    _message, created = OutboxMessage.objects.get_or_create(
        key=key, defaults=_new(kind, payload, not_before=not_before, to=to)
    )
    return created


def put_new(kind: str, key: str, payload: Mapping[str, object], *, to: str = "") -> None:
    """The same for a key that nobody used before: one statement. IntegrityError when somebody did."""
    OutboxMessage.objects.create(key=key, **_new(kind, payload, to=to))


def _new(
    kind: str, payload: Mapping[str, object], *, not_before: datetime | None = None, to: str = ""
) -> dict[str, Any]:
    return {
        "kind": kind,
        "payload": payload,
        "message_id": make_msgid(domain="deelwijs"),
        "address_hash": hash_of(to) if to else "",
        "not_before": not_before or timezone.now(),
    }


@dataclass(frozen=True)
class Promise:
    """One of many deliveries that are promised at once."""

    key: str
    payload: Mapping[str, object]
    to: str = ""


def put_all(kind: str, promises: Iterable[Promise]) -> int:
    """Promise many deliveries in the transaction of the fact, in a few statements; gives how many there are.

    A key that was promised before is left as it is, so doing the same again adds nothing.
    """
    rows = {promise.key: _row(kind, promise) for promise in promises}
    OutboxMessage.objects.bulk_create(rows.values(), ignore_conflicts=True, batch_size=500)
    return len(rows)


def put_all_new(kind: str, promises: Iterable[Promise]) -> None:
    """The same for keys that nobody used before. IntegrityError when somebody did."""
    OutboxMessage.objects.bulk_create([_row(kind, promise) for promise in promises], batch_size=500)


def _row(kind: str, promise: Promise) -> OutboxMessage:
    return OutboxMessage(key=promise.key, **_new(kind, promise.payload, to=promise.to))


def due(moment: datetime) -> Q:
    """Rows that may be leased: new and ripe, or left by a worker that died."""
    return Q(state=State.NEW, not_before__lte=moment) | Q(state=State.SENDING, lease_until__lt=moment)


def in_line(slow: bool | None) -> Q:
    """The messages of kinds that are slow, of those that are not, or of all."""
    if slow is None:
        return Q()
    return Q(kind__in=_slow) if slow else ~Q(kind__in=_slow)


def lease_next(moment: datetime | None = None, *, slow: bool | None = None) -> OutboxMessage | None:
    """Take the oldest message that is due for this worker alone; None when there is none in this line."""
    moment = moment or timezone.now()
    waiting = OutboxMessage.objects.filter(due(moment)).filter(in_line(slow)).order_by("pk")
    can_lock = connection.features.has_select_for_update_skip_locked
    if can_lock:  # workers do not wait for each other; on SQLite a look would take the only write lock
        waiting = waiting.select_for_update(skip_locked=True)
    with transaction.atomic() if can_lock else nullcontext():
        taken = _take(waiting[: 1 if can_lock else LOOK_AT], moment)
    if taken is None:
        return None
    reach("after-lease")
    return OutboxMessage.objects.get(pk=taken)


def _take(waiting: QuerySet[OutboxMessage], moment: datetime) -> int | None:
    """Lease the first of these that nobody took in the meantime; gives its key."""
    for pk, attempt, kind in waiting.values_list("pk", "attempt", "kind"):
        taken = OutboxMessage.objects.filter(due(moment), pk=pk, attempt=attempt).update(
            state=State.SENDING,
            attempt=F("attempt") + 1,
            lease_until=timezone.now() + _leases.get(kind, LEASE),
        )
        if taken:
            return pk
    return None


def held(message: OutboxMessage) -> QuerySet[OutboxMessage]:
    """The row, as long as it is this attempt's to mark."""
    return OutboxMessage.objects.filter(pk=message.pk, attempt=message.attempt, state=State.SENDING)


def seconds_left(message: OutboxMessage) -> float:
    """How long the lease still stands; raises LeaseLost when it does not.

    Asked before each step that cannot be taken back: a worker that slept past its lease goes no further.
    """
    until = held(message).values_list("lease_until", flat=True).first()
    left = (until - timezone.now()).total_seconds() if until else 0.0
    if left <= 0:
        raise LeaseLost
    return left


def deliver(message: OutboxMessage) -> None:
    """Deliver one leased message outside any transaction, and write down how it went."""
    try:
        seconds_left(message)
        _handlers[message.kind](message)
    except LeaseLost:
        log.warning("outbox %s: another worker took it over", message.pk)
    except Withheld as error:
        held(message).update(state=State.WITHHELD, reason=error.reason, lease_until=None, last_error="")
    except Undeliverable as error:
        write_down(message, error, Reason.REFUSED, give_up=True)
    except Exception as error:  # whatever the other side does, the worker goes on
        unreachable = isinstance(error, (OSError, smtplib.SMTPException))
        reason = Reason.UNREACHABLE if unreachable else Reason.ERROR
        write_down(message, error, reason, give_up=message.attempt >= MAX_ATTEMPTS)
    else:
        held(message).update(
            state=State.SENT, reason="", sent_at=timezone.now(), lease_until=None, last_error=""
        )
        reach("after-mark")


def write_down(message: OutboxMessage, error: Exception, reason: str, *, give_up: bool) -> None:
    """Mark what failed: given up, or to be tried again after a pause that grows with each attempt."""
    pause = min(FIRST_RETRY * 2 ** min(message.attempt - 1, MAX_ATTEMPTS), LONGEST_RETRY)
    name = "" if isinstance(error, Undeliverable) else f"{type(error).__name__}: "
    held(message).update(
        state=State.FAILED if give_up else State.NEW,
        reason=reason,
        not_before=message.not_before if give_up else timezone.now() + pause,
        last_error=f"{name}{error}"[:300],
        lease_until=None,
    )
    log.warning("outbox %s: attempt %s failed: %s", message.pk, message.attempt, type(error).__name__)


def deliver_next(*, slow: bool | None = None) -> bool:
    """Deliver one message that is due; when there is none, let go of what was kept between deliveries."""
    message = lease_next(slow=slow)
    if message is None:
        rest()
        return False
    deliver(message)
    return True


def deliver_due(limit: int = 50, *, slow: bool | None = None) -> int:
    """Deliver what is due, one lease at a time; gives the number of messages tried."""
    done = 0
    while done < limit and deliver_next(slow=slow):
        done += 1
    rest()
    return done


def rest() -> None:
    """Let go of what this thread kept between two deliveries."""
    for let_go in _rests:
        let_go()


def retry_all(messages: QuerySet[OutboxMessage]) -> int:
    """Try now those of these that were given up or held back, or that wait for their next try.

    Their attempts go on counting, so that only who holds the newest marks a row. What was emptied is left
    alone. Gives how many are tried.
    """
    given_up = Q(state=State.FAILED) | Q(state=State.WITHHELD, reason__in=[Reason.STOPPED, Reason.CANCELLED])
    waits = Q(state=State.NEW, attempt__gt=0)
    return (
        messages.filter(given_up | waits)
        .exclude(payload={})
        .update(state=State.NEW, reason="", not_before=timezone.now())
    )


def cancel_all(messages: QuerySet[OutboxMessage]) -> int:
    """Hold back those of these that were not sent and that no worker has in hand."""
    return messages.filter(state__in=[State.NEW, State.FAILED]).update(
        state=State.WITHHELD, reason=Reason.CANCELLED, last_error=""
    )


@transaction.atomic
def forget_sent(moment: datetime | None = None) -> int:
    """Empty what was settled long ago, and what a server said of it: both may hold personal data."""
    before = (moment or timezone.now()) - KEEP_TEXT
    settled = OutboxMessage.objects.filter(
        created_at__lt=before, state__in=[State.SENT, State.FAILED, State.WITHHELD]
    )
    return settled.exclude(payload={}, address_hash="").update(payload={}, last_error="", address_hash="")


@transaction.atomic
def forget_address(address_hashes: list[str]) -> int:
    """Empty every message to an address, and hold back those that still had to go."""
    messages = OutboxMessage.objects.filter(address_hash__in=address_hashes)
    messages.filter(state__in=[State.NEW, State.FAILED]).update(state=State.WITHHELD, reason=Reason.VOID)
    return messages.update(payload={}, last_error="", address_hash="")
