"""Mail that came back into a mailbox: delivery status notifications (RFC 3464), as mail servers send them.

Anybody can send such a report. It counts only for a mail of ours: it must hold that mail's Message-ID, which
nobody knows but who got it, and it counts for the address that mail went to.
"""

import mailbox
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from . import bounces
from .mail_address import hashes_of
from .models import BouncedAddress, OutboxMessage

MOST_BYTES = 5 * 1024 * 1024  # a report of more than this is none
STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}", re.ASCII)
MESSAGE_ID = re.compile(r"<[^<>\s]{1,118}>")


@dataclass(frozen=True)
class Failure:
    """One recipient that a mail did not reach."""

    recipients: tuple[str, ...]  # the address it failed at, and the one it was sent to
    status: str


def read(path: Path) -> Counter[str]:
    """Count every report in a mailbox (mbox, or a Maildir); gives how many "counted", "known", "other"."""
    found: Counter[str] = Counter()
    for message in messages_in(path):
        found[take(message)] += 1
    return found


def messages_in(path: Path) -> Iterator[Message]:
    """The messages of a mailbox, which stays as it is."""
    if path.is_dir():
        files = [file for name in ("new", "cur") for file in sorted((path / name).glob("*"))]
        for file in files:
            if file.is_file() and file.stat().st_size <= MOST_BYTES:
                yield message_from_bytes(file.read_bytes(), policy=policy.compat32)
        return
    box = mailbox.mbox(path, create=False)
    try:
        yield from box
    finally:
        box.close()


def take(message: Message) -> str:
    """Count one message when it is a report about a mail of ours: "counted", "known" or "other"."""
    failures, ids = failures_in(message), returned_ids(message)
    row = OutboxMessage.objects.filter(message_id__in=ids).exclude(address_hash="").first() if ids else None
    if row is None or not failures:
        return "other"
    failure = failures[0]
    kind = bounces.kind_of_status(failure.status)
    if kind is None:
        return "other"
    to_us = {hashed for address in failure.recipients for hashed in hashes_of(address)}
    if row.address_hash not in to_us:  # it reached the address, which sends it on to one that fails
        kind = BouncedAddress.Kind.SOFT
    return "counted" if bounces.came_back(row, kind, failure.status) else "known"


def messages_of(part: Message) -> list[Message]:
    """The messages that a part is made of."""
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def failures_in(message: Message) -> list[Failure]:
    """The recipients that a report says were not reached for good; none when it is no report."""
    found = []
    for part in message.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for group in messages_of(part):
            status = STATUS.search(str(group.get("Status", "")))
            if str(group.get("Action", "")).strip().lower() == "failed" and status:
                names = ("Final-Recipient", "Original-Recipient")
                addresses = [str(group.get(name, "")).partition(";")[2].strip() for name in names]
                found.append(Failure(tuple(filter(None, addresses)), status[0]))
    return found


def returned_ids(message: Message) -> set[str]:
    """The Message-IDs of the mail that a report gives back, whole or its headers alone."""
    found: set[str] = set()
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822":
            headers = [str(inner.get("Message-ID", "")) for inner in messages_of(part)]
        elif kind == "text/rfc822-headers":
            text = part.get_payload(decode=True)
            headers = [str(message_from_bytes(text).get("Message-ID", ""))] if isinstance(text, bytes) else []
        else:
            continue
        for header in headers:
            found |= set(MESSAGE_ID.findall(header))
    return found
