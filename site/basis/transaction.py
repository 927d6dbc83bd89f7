"""One transaction around each write of the page tree, and how a service refuses inside it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

TREE_LOCK = 4711  # any number, the same in every process


class Refusal(Exception):
    """A service says no, in words for the person who asked; the whole request is rolled back."""


@contextmanager
def one_writer() -> Iterator[None]:
    """A transaction in which nobody else changes the page tree; may be nested.

    SQLite has one writer by itself (IMMEDIATE). PostgreSQL takes an advisory lock, which the same
    session may take again and which the commit gives back. Everything that publishes or moves pages
    outside a request of the admin needs it: worker, seeds, importers.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TREE_LOCK])
        yield
