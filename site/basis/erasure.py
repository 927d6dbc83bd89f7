"""Erasing everything that is kept under one mail address: each app says how, one call does it all."""

from collections.abc import Callable

from django.db import connection, transaction

from .models import OutboxMessage

Eraser = Callable[[str], object]  # gets the address in lower case, inside the transaction of the erasure
_erasers: list[Eraser] = []


def register(eraser: Eraser) -> None:
    """Have this done whenever an address is erased."""
    _erasers.append(eraser)


@transaction.atomic
def erase_address(address: str) -> None:
    """Remove all that any app keeps under a mail address, mails on their way to it included."""
    plain = address.strip().lower()
    for eraser in _erasers:
        eraser(plain)


def erase_mails(address: str) -> None:
    """Empty the mails to an address; those that were not sent yet never will be."""
    mails = OutboxMessage.objects.filter(payload__to__iexact=address)
    waiting = [OutboxMessage.State.NEW, OutboxMessage.State.SENDING]
    mails.filter(state__in=waiting).update(state=OutboxMessage.State.WITHHELD)
    mails.update(payload={}, last_error="")


def empty_write_ahead_log() -> bool:
    """Take what was erased out of SQLite's log file too; False when a reader keeps it for now.

    Pages of the database itself are overwritten at once (secure_delete). PostgreSQL needs nothing: a dump
    holds only what is there.
    """
    if connection.vendor != "sqlite":
        return True
    with connection.cursor() as cursor:
        busy, _frames, _moved = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


register(erase_mails)
