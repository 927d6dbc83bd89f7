"""Mail that comes back: an address that does not exist is not written to again.

Hard, or a complaint, stops an address at once; soft stops it when five mails in a row came back. Which
answers are hard follows RFC 3463: 5.1.x is about the address, save 5.1.7 and 5.1.8, which are about the
sender's. A refusal for the sake of a policy (5.7.x) is about us and counts for nothing.
"""

import re
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from . import outbox
from .mail_address import hash_of, hashes_of
from .models import BouncedAddress, OutboxMessage

Kind = BouncedAddress.Kind
SOFT_IN_A_ROW = 5
SOFT_COUNTS_FOR = timedelta(days=30)
ENHANCED = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b", re.ASCII)
NO_SUCH_MAILBOX = {550, 551, 553}  # RFC 5321, section 4.2.3
OF_THE_SENDER = {"5.1.7", "5.1.8"}
DISABLED = "5.2.1"


def is_stopped(address: str) -> bool:
    """Whether nothing is sent to an address any more."""
    return BouncedAddress.objects.filter(
        address_hash__in=hashes_of(address), stopped_at__isnull=False
    ).exists()


def check(row: OutboxMessage, recipient: str) -> None:
    """Let a mail to an address pass, and write down to whom it is; raises Withheld when that is stopped."""
    wanted = hash_of(recipient)
    if row.address_hash != wanted:
        outbox.held(row).update(address_hash=wanted)
        row.address_hash = wanted
    if is_stopped(recipient):
        raise outbox.Withheld(OutboxMessage.Reason.STOPPED)


def kind_of_status(status: str) -> Kind | None:
    """What an enhanced status code says of an address; None when it is not about the address."""
    category, subject, _detail = status.split(".")
    if category == "2" or subject == "7" or status in OF_THE_SENDER:
        return None
    return Kind.HARD if category == "5" and (subject == "1" or status == DISABLED) else Kind.SOFT


def refused(row: OutboxMessage, code: int, reply: str) -> None:
    """Count that the server refused the recipient of a message for good."""
    if found := ENHANCED.search(reply):
        kind, said = kind_of_status(found[0]), found[0]
    else:
        kind, said = Kind.HARD if code in NO_SUCH_MAILBOX else Kind.SOFT, str(code)
    if kind:
        record(row.address_hash, kind, said, timezone.now())


def came_back(row: OutboxMessage, kind: Kind, code: str) -> bool:
    """Count that a message came back after it was accepted; False when that was known, or is of long ago."""
    if not row.address_hash:
        return False
    first = OutboxMessage.objects.filter(pk=row.pk, bounced_at=None)
    with transaction.atomic():
        if not first.update(
            bounced_at=timezone.now(), reason=OutboxMessage.Reason.BOUNCED, last_error=code[:300]
        ):
            return False
        record(row.address_hash, kind, code, row.sent_at or timezone.now())
    return True


def report(address: str, kind: Kind, code: str, message_id: str = "") -> bool:
    """Count what a mail service says of an address: about this message, or else about the newest to it.

    False when it had been counted.
    """
    hashes = hashes_of(address)
    rows = OutboxMessage.objects.filter(address_hash__in=hashes)
    if message_id:
        row = rows.filter(message_id=message_id).first()
        known = row is not None and row.bounced_at is not None
    else:
        row, known = rows.filter(state=outbox.State.SENT, bounced_at=None).order_by("-sent_at").first(), False
    if known:
        return False
    if row and kind != Kind.COMPLAINT:
        return came_back(row, kind, code)
    record(hashes[0], kind, code, timezone.now())
    return True


def delivered(address: str) -> None:
    """Write down that a mail reached an address: its row of soft bounces is over."""
    BouncedAddress.objects.filter(address_hash__in=hashes_of(address)).update(soft_in_a_row=0)


@transaction.atomic
def record(address_hash: str, kind: Kind, code: str, sent_at: datetime) -> None:
    """Count one bounce of a mail that was sent at a moment, and stop the address when that is enough."""
    now = timezone.now()
    BouncedAddress.objects.get_or_create(address_hash=address_hash, defaults={"kind": kind})
    known = BouncedAddress.objects.select_for_update().get(address_hash=address_hash)
    in_a_row = known.soft_in_a_row
    if kind == Kind.SOFT:
        in_a_row = 1 if arrived_since(known, sent_at) else in_a_row + 1
    stop = kind != Kind.SOFT or in_a_row >= SOFT_IN_A_ROW
    BouncedAddress.objects.filter(pk=known.pk).update(
        kind=kind,
        code=code[:12],
        count=F("count") + 1,
        soft_in_a_row=in_a_row,
        last_sent_at=max(known.last_sent_at or sent_at, sent_at),
        last_bounce_at=now,
        stopped_at=known.stopped_at or (now if stop else None),
    )


def arrived_since(known: BouncedAddress, sent_at: datetime) -> bool:
    """Whether a mail between the last one that came back and this one did not come back.

    That a server accepted a mail says little: most hand it on, and the bounce comes an hour later.
    """
    if known.last_sent_at is None or known.last_bounce_at < timezone.now() - SOFT_COUNTS_FOR:
        return True
    between = OutboxMessage.objects.filter(
        address_hash=known.address_hash,
        state=OutboxMessage.State.SENT,
        bounced_at=None,
        sent_at__gt=known.last_sent_at,
        sent_at__lt=sent_at,
    )
    return between.exists()


def lift(address_hashes: list[str]) -> int:
    """Send to these addresses again; gives how many were stopped."""
    known = BouncedAddress.objects.filter(address_hash__in=address_hashes)
    stopped = known.filter(stopped_at__isnull=False).count()
    known.delete()
    return stopped
