"""The text of documents that pages point at: entries of their own, shown to who may open the document."""

from collections.abc import Iterable

from django.db.models import Model

from .building import Built


def attached(pages: Iterable[Model]) -> dict[int, list[Built]]:
    """By page: the entries of the documents attached to it."""
    return {}
