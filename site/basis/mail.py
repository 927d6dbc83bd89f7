"""Mail by way of the outbox: promised with the fact, handed by the worker to what EMAIL_URL names.

There are two ways. `queue` keeps the text of a mail in its row; that is how Django's own mails travel. For
a mail about people there is `register_mail`: the row holds keys alone, and the worker makes the text when
it sends it, so that a mail says what is true then, and says nothing of somebody who is gone.
"""

import re
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_string, policy
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import sanitize_address
from django.db import transaction
from django.utils.crypto import salted_hmac

from . import bounces, outbox, smtp
from .models import OutboxMessage

LEASE = timedelta(seconds=45)  # more than the 30 s that a server gets for one mail

Payload = Mapping[str, Any]
Render = Callable[[Payload], EmailMessage | None]


@dataclass(frozen=True)
class Described:
    """What the outbox screen says of a mail."""

    to: str
    subject: str


Describe = Callable[[Sequence[OutboxMessage]], Mapping[int, Described]]
_renders: dict[str, Render] = {}
_describes: dict[str, Describe] = {}


class OutboxEmailBackend(BaseEmailBackend):
    """Turns every mail of Django, Wagtail and allauth into outbox rows, one per recipient."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the rows; gives the number of messages that have a recipient."""
        with transaction.atomic():
            return sum(queue(message) for message in email_messages)


def queue(message: EmailMessage, key: str = "") -> bool:
    """Promise one mail. A key names the event (as in "bevestig:17"): the same event is mailed once."""
    recipients = message.recipients()
    event = key or f"mail:{uuid.uuid4()}"
    for recipient in recipients:
        address = parseaddr(recipient)[1]
        payload = {"from": parseaddr(message.from_email)[1], "to": address, "mime": text_of(message)}
        # a hash, because the key outlives the payload
        who = salted_hmac("basis.mail", recipient, algorithm="sha256").hexdigest()[:24]
        outbox.put("mail", event if len(recipients) == 1 else f"{event}:{who}", payload, to=address)
    return bool(recipients)


def text_of(message: EmailMessage) -> str:
    """The whole of a mail but its Message-ID, which is that of the row."""
    message.extra_headers.setdefault("Auto-Submitted", "auto-generated")
    mime = message.message()
    del mime["Message-ID"]
    return mime.as_bytes().decode("utf-8", "replace")


def register_mail(kind: str, render: Render, *, describe: Describe | None = None) -> None:
    """Say how mails of a kind are made, by the worker, when they are sent.

    Promise one with `outbox.put(kind, key, payload, to=address)`; the payload holds keys and no personal
    data. `render` gets the payload and gives a mail to one recipient (see `basis.composing`), or None when it
    need not go any more: the row is then marked as withheld. It may run more than once for one mail, and
    outside any transaction. `describe` says to whom some messages go and what about, by primary key, in
    a number of queries that does not grow; the outbox screen shows it.
    """
    _renders[kind] = render
    if describe:
        _describes[kind] = describe
    outbox.register(kind, deliver_rendered, lease=LEASE, rest=smtp.hang_up)


def kinds() -> list[str]:
    """The kinds of message that are mail."""
    return ["mail", *_renders]


def describe(messages: Sequence[OutboxMessage]) -> dict[int, Described]:
    """To whom these mails go and what about; empty words where nobody knows."""
    found = dict.fromkeys((message.pk for message in messages), Described("", ""))
    for kind in {message.kind for message in messages}:
        of_kind = [message for message in messages if message.kind == kind and message.payload]
        found |= _describes.get(kind, lambda _messages: {})(of_kind)
    return found


def describe_queued(messages: Sequence[OutboxMessage]) -> dict[int, Described]:
    """What the text in these rows says."""
    parsed = {m.pk: (m, message_from_string(m.payload["mime"], policy=policy.default)) for m in messages}
    return {pk: Described(m.payload["to"], str(mime["Subject"] or "")) for pk, (m, mime) in parsed.items()}


def render(message: OutboxMessage) -> EmailMessage | None:
    """The mail that a row promises, as it would be sent now."""
    return _renders[message.kind](message.payload)


def deliver_rendered(message: OutboxMessage) -> None:
    """Make and send one mail of a registered kind."""
    mail = render(message) if message.payload else None
    if mail is None:
        raise outbox.Withheld(OutboxMessage.Reason.VOID)
    send_now(mail, message)


def deliver_queued(message: OutboxMessage) -> None:
    """Send one mail whose text is in its row."""
    if not message.payload:
        raise outbox.Withheld(OutboxMessage.Reason.VOID)
    hand_over(message, message.payload["from"], message.payload["to"], message.payload["mime"])


def send_now(mail: EmailMessage, row: OutboxMessage) -> None:
    """Hand a mail to one recipient to the server, as the delivery of a leased row."""
    (recipient,) = mail.recipients()
    hand_over(row, parseaddr(mail.from_email)[1], parseaddr(recipient)[1], text_of(mail))


def hand_over(row: OutboxMessage, sender: str, recipient: str, text: str) -> None:
    """Hand one mail to the transport that EMAIL_URL names, with the Message-ID fixed in the row.

    Raises Withheld when mail to this address is stopped.
    """
    bounces.check(row, recipient)
    data = f"Message-ID: {row.message_id}\n{text}".encode()
    url = urlsplit(settings.EMAIL_URL)
    if url.scheme == "console":
        outbox.seconds_left(row)
        sys.stdout.write(f"{'-' * 79}\nAan: {recipient}\n{data.decode()}\n{'-' * 79}\n")
        sys.stdout.flush()
    elif url.scheme == "file":
        outbox.seconds_left(row)
        folder = Path(unquote(url.path))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{row.pk:06d}-{row.attempt}.eml").write_bytes(data)
    else:
        send_by_smtp(row, sender, recipient, data)


def send_by_smtp(row: OutboxMessage, sender: str, recipient: str, data: bytes) -> None:
    """Send over smtp://user:password@host:port?tls=1 or smtps://; Undeliverable on a permanent refusal.

    What is raised does not hold the address: it is written down.
    """
    try:
        address = sanitize_address(recipient, "utf-8")  # a domain beyond ASCII in its punycode
    except ValueError as error:
        raise outbox.Undeliverable("no valid address") from error
    try:
        smtp.courier().send(
            settings.EMAIL_URL,
            sender,
            address,
            data,
            seconds=min(smtp.TIMEOUT, outbox.seconds_left(row)),
            before_data=lambda: outbox.seconds_left(row),
        )
    except smtp.Refused as error:
        said = without(str(error), recipient, address)
        if error.code >= 500:
            if error.stage == "rcpt":
                bounces.refused(row, error.code, error.reply)
            raise outbox.Undeliverable(said) from error
        raise ConnectionError(said) from error


def without(text: str, *addresses: str) -> str:
    """A text in which these addresses are not to be read."""
    for address in filter(None, addresses):
        text = re.sub(re.escape(address), "...", text, flags=re.IGNORECASE)
    return text


outbox.register("mail", deliver_queued, lease=LEASE, rest=smtp.hang_up)
_describes["mail"] = describe_queued
