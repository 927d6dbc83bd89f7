"""Promises kept: written with the fact, delivered by a worker, never lost and hardly ever doubled (law 3).

A worker leases a row by one conditional UPDATE that also raises the attempt number; only who still
holds that attempt may mark the row. What is delivered twice is at most a message whose receiver said
yes in the instant before the worker was killed, and it carries the same Message-ID.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from email.utils import make_msgid

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from .models import OutboxMessage

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=6)  # twelve exchanges with a mail server that takes 30 s for each
FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=6)
MAX_ATTEMPTS = 14  # about three days
KEEP_TEXT = timedelta(days=30)

Deliver = Callable[[OutboxMessage], None]
_handlers: dict[str, Deliver] = {}
_slow: set[str] = set()


class Undeliverable(Exception):
    """The other side said no for good: trying again cannot help."""


def register(kind: str, deliver: Deliver, *, slow: bool = False) -> None:
    """Say how messages of a kind are delivered; it raises to be tried again, Undeliverable to give up.

    Slow ones wait in a line of their own, so that a pile of them holds up no mail.
    """
    _handlers[kind] = deliver
    (_slow.add if slow else _slow.discard)(kind)


def put(kind: str, key: str, payload: Mapping[str, object], *, not_before: datetime | None = None) -> bool:
    """Promise a delivery, in the transaction of the fact. The same key twice is one promise: False then."""
    _message, created = OutboxMessage.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "payload": payload,
            "message_id": make_msgid(domain="deelwijs"),
            "not_before": not_before or timezone.now(),
        },
    )
    return created


def due(moment: datetime) -> Q:
    """Rows that may be leased: new and ripe, or left by a worker that died."""
    return Q(state=OutboxMessage.State.NEW, not_before__lte=moment) | Q(
        state=OutboxMessage.State.SENDING, lease_until__lt=moment
    )


def in_line(slow: bool | None) -> Q:
    """The messages of kinds that are slow, of those that are not, or of all."""
    if slow is None:
        return Q()
    return Q(kind__in=_slow) if slow else ~Q(kind__in=_slow)


def lease_next(moment: datetime | None = None, *, slow: bool | None = None) -> OutboxMessage | None:
    """Take the oldest message that is due for this worker alone; None when there is none in this line."""
    moment = moment or timezone.now()
    waiting = OutboxMessage.objects.filter(due(moment)).filter(in_line(slow)).order_by("pk")
    for pk, attempt in waiting.values_list("pk", "attempt")[:20]:
        taken = OutboxMessage.objects.filter(due(moment), pk=pk, attempt=attempt).update(
            state=OutboxMessage.State.SENDING, attempt=F("attempt") + 1, lease_until=timezone.now() + LEASE
        )
        if taken:
            return OutboxMessage.objects.get(pk=pk)
    return None


def deliver(message: OutboxMessage) -> None:
    """Deliver one leased message outside any transaction, and write down how it went."""
    held = OutboxMessage.objects.filter(
        pk=message.pk, attempt=message.attempt, state=OutboxMessage.State.SENDING
    )
    if not held.filter(lease_until__gt=timezone.now()).exists():
        return  # this worker slept past its lease; the message is another's now
    try:
        _handlers[message.kind](message)
    except Undeliverable as error:
        held.update(state=OutboxMessage.State.FAILED, last_error=str(error)[:300], lease_until=None)
        log.warning("outbox %s: given up: %s", message.pk, type(error).__name__)
    except Exception as error:  # whatever the other side does, the worker goes on
        give_up = message.attempt >= MAX_ATTEMPTS
        held.update(
            state=OutboxMessage.State.FAILED if give_up else OutboxMessage.State.NEW,
            not_before=timezone.now()
            + min(FIRST_RETRY * 2 ** min(message.attempt - 1, MAX_ATTEMPTS), LONGEST_RETRY),
            last_error=f"{type(error).__name__}: {error}"[:300],
            lease_until=None,
        )
        log.warning("outbox %s: attempt %s failed: %s", message.pk, message.attempt, type(error).__name__)
    else:
        held.update(state=OutboxMessage.State.SENT, sent_at=timezone.now(), lease_until=None, last_error="")


def deliver_due(limit: int = 50, *, slow: bool | None = None) -> int:
    """Deliver what is due, one lease at a time; gives the number of messages tried."""
    for done in range(limit):
        message = lease_next(slow=slow)
        if message is None:
            return done
        deliver(message)
    return limit


def retry(message: OutboxMessage) -> bool:
    """Try a message that was given up once more; False when it was not, or its text is gone.

    Its attempts go on counting: only who holds the newest may mark it, and when this one fails too, it is
    given up at once.
    """
    failed = OutboxMessage.objects.filter(pk=message.pk, state=OutboxMessage.State.FAILED)
    return bool(failed.exclude(payload={}).update(state=OutboxMessage.State.NEW, not_before=timezone.now()))


@transaction.atomic
def forget_sent(moment: datetime | None = None) -> int:
    """Empty what was sent long ago, and what a server said of it: both may hold personal data."""
    before = (moment or timezone.now()) - KEEP_TEXT
    old = OutboxMessage.objects.filter(created_at__lt=before, state__in=["sent", "failed"]).exclude(
        payload={}
    )
    return old.update(payload={}, last_error="")
