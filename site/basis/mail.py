"""Mail by way of the outbox: Django's EMAIL_BACKEND writes rows, the worker hands them to EMAIL_URL."""

import contextlib
import re
import smtplib
import ssl
import sys
import uuid
from collections.abc import Sequence
from email.utils import parseaddr
from pathlib import Path
from typing import NoReturn
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import sanitize_address
from django.db import transaction
from django.utils.crypto import salted_hmac

from . import outbox
from .models import OutboxMessage

TIMEOUT = 30  # seconds, shorter than the outbox lease


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
        message.extra_headers.setdefault("Auto-Submitted", "auto-generated")
        mime = message.message()
        del mime["Message-ID"]
        payload = {
            "from": parseaddr(message.from_email)[1],
            "to": parseaddr(recipient)[1],
            "mime": mime.as_bytes().decode("utf-8", "replace"),
        }
        # a hash, because the key outlives the payload
        who = salted_hmac("basis.mail", recipient, algorithm="sha256").hexdigest()[:24]
        outbox.put("mail", event if len(recipients) == 1 else f"{event}:{who}", payload)
    return bool(recipients)


def deliver_mail(message: OutboxMessage) -> None:
    """Hand one mail to the transport that EMAIL_URL names, with the Message-ID fixed in the row."""
    data = f"Message-ID: {message.message_id}\n{message.payload['mime']}".encode()
    url = urlsplit(settings.EMAIL_URL)
    if url.scheme == "console":
        sys.stdout.write(f"{'-' * 79}\nAan: {message.payload['to']}\n{data.decode()}\n{'-' * 79}\n")
        sys.stdout.flush()
    elif url.scheme == "file":
        folder = Path(unquote(url.path))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{message.pk:06d}-{message.attempt}.eml").write_bytes(data)
    else:
        send_by_smtp(settings.EMAIL_URL, message.payload["from"], message.payload["to"], data)


def send_by_smtp(address: str, sender: str, recipient: str, data: bytes) -> None:
    """Send over smtp://user:password@host:port?tls=1 or smtps://; Undeliverable on a permanent refusal."""
    url = urlsplit(address)
    try:
        recipient = sanitize_address(recipient, "utf-8")  # a domain beyond ASCII in its punycode
    except ValueError as error:
        raise outbox.Undeliverable("no valid address") from error
    connection = connect(url)
    try:
        if parse_qs(url.query).get("tls") == ["1"]:
            connection.starttls(context=ssl.create_default_context())
        if url.username:
            connection.login(unquote(url.username), unquote(url.password or ""))
        connection.sendmail(sender, [recipient], re.sub(rb"\r?\n", b"\r\n", data))
    except smtplib.SMTPRecipientsRefused as error:
        give_up_on_permanent(*next(iter(error.recipients.values())), error)
    except smtplib.SMTPDataError as error:
        give_up_on_permanent(error.smtp_code, error.smtp_error, error)
    else:
        # After its 250 the message is the server's, whatever becomes of the goodbye.
        with contextlib.suppress(smtplib.SMTPException, OSError):
            connection.quit()
    finally:
        connection.close()


def connect(url: SplitResult) -> smtplib.SMTP:
    """A connection to the server of an address."""
    host = url.hostname or "localhost"
    if url.scheme == "smtps":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(host, url.port or 465, timeout=TIMEOUT, context=context)
    return smtplib.SMTP(host, url.port or 25, timeout=TIMEOUT)


def give_up_on_permanent(code: int, reply: bytes | str, error: Exception) -> NoReturn:
    """Raise Undeliverable for an answer of 500 and up, else the error itself."""
    if 500 <= code < 600:
        raise outbox.Undeliverable(f"{code} {reply!r}") from error
    raise error


outbox.register("mail", deliver_mail)
