"""SQL that Django wrote once, asked again for other keys: writing it can take longer than running it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

ANY = -1  # stands for the keys in a queryset that filters by `...__in=[ANY]`

Sql = tuple[str, tuple[Any, ...]]


def written(queryset: QuerySet) -> Sql:
    """The SQL of a queryset that filters by `ANY` as its one list of keys."""
    sql, params = queryset.query.sql_with_params()
    return sql, tuple(params)


def rows(wanted: Iterable[tuple[Sql, Sequence[int]]]) -> list[tuple[Any, ...]]:
    """The rows of several of these for their keys, one after the other; one query, none without a key."""
    parts: list[str] = []
    values: list[Any] = []
    for (sql, params), pks in wanted:
        if pks:
            before = params.index(ANY)
            parts.append(sql.replace("IN (%s)", f"IN ({', '.join(['%s'] * len(pks))})", 1))
            values += [*params[:before], *pks, *params[before + 1 :]]
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
