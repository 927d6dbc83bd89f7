"""What ranking and passages read of entries: each in SQL that is written once."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from basis.kept_sql import ANY, Sql, rows, written

from .models import SearchEntry

Row = tuple[Any, ...]


def own_texts(entries: Sequence[int], *columns: str) -> list[Row]:
    """The key and these columns of each entry, as the database has them; one query."""
    return rows([(own(columns), entries)])


def attached_texts(entries: Sequence[int], documents: QuerySet, *columns: str) -> list[Row]:
    """The same of what is attached to these entries: the entry, the document and these columns.

    Only of documents that are among `documents`; one query, and another when there are any.
    """
    found = rows([(attached(columns), entries)])
    if not found:
        return []
    open_ones = set(documents.filter(pk__in={row[1] for row in found}).values_list("pk", flat=True))
    return [row for row in found if row[1] in open_ones]


@lru_cache(maxsize=8)
def own(columns: tuple[str, ...]) -> Sql:
    """The SQL of `own_texts`."""
    return written(SearchEntry.objects.filter(pk__in=[ANY]).values_list("pk", *columns))


@lru_cache(maxsize=8)
def attached(columns: tuple[str, ...]) -> Sql:
    """The SQL of `attached_texts`."""
    return written(
        SearchEntry.objects.filter(main_id__in=[ANY]).values_list("main_id", "attachment", *columns)
    )
