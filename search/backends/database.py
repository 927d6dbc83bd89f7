"""Asking the database's own index: one statement finds, filters, counts and cuts.

SQLite and PostgreSQL differ in how a text is matched and weighed, and in nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from wagtail.models import Page

from ..indexing.queue import type_of
from ..planner import All, Atom, But, Field, Group, Node, Variant
from ..tokens import safe
from ..visible import Sql, VisiblePages, rows_of
from .asking import ENOUGH, Answer, Candidate, Order, Question
from .matching import fts5, groups_in, is_typing, tsquery, weighed

GENERATION = "(SELECT generation FROM search_searchindex WHERE engine = 'database')"
# title, body, title_stems, body_stems, title_parts, body_parts
FTS5_WEIGHTS = "4.0, 1.0, 3.6, 0.9, 1.6, 0.4"


class DatabaseEngine:
    """The index in the database."""

    name = "database"

    def ask(self, question: Question) -> Answer:
        """Candidates, totals and facets in one statement; in two when few texts have all the words."""
        inside, documents = question.pages.sql, rows_of(question.documents)
        if question.whole != question.some:
            answer = asked(replace(question, some=question.whole), inside, documents)
            if answer.whole >= ENOUGH:
                return answer
        return asked(question, inside, documents)

    def check(self) -> None:
        """The database answers as long as there is a site."""

    def words_in(self, words: Sequence[str], language: str, pages: VisiblePages) -> list[str]:
        """Which of these words stand in a page of `pages` at this moment; one statement."""
        inside, page_params = pages.sql
        page_type = type_of(Page)
        parts: list[str] = []
        params: list[Any] = []
        for word in words:
            found, found_params = matched(Group(word, (Variant(((Atom(Field.WORD, safe(word)),),), 1.0),)))
            parts.append(
                # cross joins, so that SQLite begins with the word and not with every page
                f"SELECT CAST(%s AS text) AS word WHERE EXISTS (SELECT 1 FROM ({found}) found"
                f" CROSS JOIN search_searchentry e CROSS JOIN ({inside}) p"
                " WHERE e.id = found.id AND p.found_pk = e.object_id"
                f" AND e.generation = {GENERATION} AND e.content_type_id = %s AND e.language = %s"
                " AND e.main_id IS NULL)"
            )
            params += [word, *found_params, *page_params, page_type, language]
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), params)
            return [word for (word,) in cursor.fetchall()]


def asked(question: Question, inside: Sql, documents: Sql) -> Answer:
    """What one statement finds."""
    sql, params = statement(question, inside, documents)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    total = whole = 0
    candidates = []
    counts: dict[tuple[str, str], int] = {}
    for kind, name, value, number, page, is_whole, points in rows:
        if kind == "hit":
            candidates.append(Candidate(number, page, bool(is_whole), -points))
        elif kind == "sum":
            total, whole = number or 0, page or 0
        else:
            counts[name, value] = number
    return Answer(total, whole, candidates, counts)


def matched(node: Node) -> Sql:
    """The entries that a tree finds."""
    if connection.vendor == "postgresql":
        return "SELECT entry_id AS id FROM search_vector WHERE vector @@ %s::tsquery", [tsquery(node)]
    table = "search_prefix" if is_typing(node) else "search_fts"
    return f"SELECT rowid AS id FROM {table} WHERE {table} MATCH %s", [fts5(node, finely=False)]


def ranked(node: Node, *, finely: bool = True) -> Sql:
    """The entries that a tree finds, with points of which the lowest are best.

    Points that are not `finely` given do to choose candidates: they count no word beside its stem.
    """
    if connection.vendor != "postgresql":
        if is_typing(node):
            return (
                "SELECT rowid AS id, rank AS points FROM search_prefix WHERE search_prefix MATCH %s",
                [fts5(node, finely=finely)],
            )
        return (
            f"SELECT rowid AS id, bm25(search_fts, {FTS5_WEIGHTS}) AS points"
            " FROM search_fts WHERE search_fts MATCH %s",
            [fts5(node, finely=finely)],
        )
    # points from the inverted index alone: reading the vectors of all hits, as ts_rank does, takes a second
    parts: list[str] = []
    params: list[Any] = []
    for number, group in enumerate(groups_in(node)):
        for query, points in weighed(group):
            parts.append(
                "SELECT entry_id AS id, %s::int AS place, %s::float AS points"
                " FROM search_vector WHERE vector @@ %s::tsquery"
            )
            params += [number, points, query]
    sql = (
        "SELECT id, -SUM(points) AS points FROM (SELECT id, place, MAX(points) AS points"
        f" FROM ({' UNION ALL '.join(parts)}) AS ways GROUP BY id, place) AS places GROUP BY id"
    )
    if isinstance(node, All | But):  # the points say nothing of what must be there, or must not
        sql += " HAVING id IN (SELECT entry_id FROM search_vector WHERE vector @@ %s::tsquery)"
        params.append(tsquery(node))
    return sql, params


def statement(question: Question, inside: Sql, opened: Sql) -> Sql:
    """The statement for a question, inside these pages and with these documents.

    Its rows are (kind, name, value, number, page, is_whole, points).
    """
    found, params = ranked(question.some, finely=False)
    (pages, page_params), (documents, document_params) = inside, opened
    whole = "", "1"
    if question.whole != question.some:
        sql, whole_params = matched(question.whole)
        whole = (
            f", whole AS MATERIALIZED ({sql})",
            "CASE WHEN e.id IN (SELECT id FROM whole) THEN 1 ELSE 0 END",
        )
        params += whole_params
    flags, flag_params = flagged(question.chosen)
    params += [*page_params, type_of(Page), question.language, *document_params, *flag_params]
    met = {name: f"ok_{number} = 1" for number, name in enumerate(question.chosen)}
    all_met = " AND ".join(met.values()) or "1 = 1"
    sql = f"""
        WITH found AS MATERIALIZED ({found}){whole[0]},
        hits AS MATERIALIZED (
            SELECT COALESCE(e.main_id, e.id) AS entry_id, e.object_id AS page_id,
                MIN(found.points) AS points, MAX({whole[1]}) AS is_whole
            FROM found CROSS JOIN search_searchentry e CROSS JOIN ({pages}) p
            WHERE e.id = found.id AND p.found_pk = e.object_id
                AND e.generation = {GENERATION} AND e.content_type_id = %s AND e.language = %s
                AND (e.main_id IS NULL OR e.attachment IN ({documents}))
            GROUP BY COALESCE(e.main_id, e.id), e.object_id
        )"""
    counted = shown = "hits"
    if met:
        sql += f", flagged AS MATERIALIZED (SELECT hits.*{flags} FROM hits)"
        counted = "flagged"
    if question.whole != question.some:  # texts with some of the words count when few have all of them
        sql += f""",
        few AS (
            SELECT CASE WHEN COALESCE(SUM(is_whole), 0) < %s THEN 1 ELSE 0 END AS yes
            FROM {counted} WHERE {all_met}
        ),
        counted AS MATERIALIZED (
            SELECT one.* FROM {counted} one, few WHERE one.is_whole = 1 OR few.yes = 1
        )"""
        params.append(ENOUGH)
        counted = "counted"
    shown = counted
    if met:
        sql += f", shown AS MATERIALIZED (SELECT * FROM {counted} WHERE {all_met})"
        shown = "shown"
    sql += f"""
        SELECT * FROM (
            SELECT 'hit' AS kind, '' AS name, '' AS value, s.entry_id AS number, s.page_id AS page,
                s.is_whole, s.points
            FROM {shown} s{rows_for(question)}
            ORDER BY {order_of(question)} LIMIT %s OFFSET %s
        ) AS hit
        UNION ALL
        SELECT 'sum', '', '', COUNT(*), SUM(is_whole), 0, 0.0 FROM {shown}"""
    if question.order is Order.NEXT:
        params.append(question.moment)
    params += [question.number, question.start]
    free = [name for name in question.facets if name not in met]
    for names in filter(None, (free, *([name] for name in question.facets if name in met))):
        others = " AND ".join(sql for other, sql in met.items() if other not in names) or "1 = 1"
        # a cross join, so that SQLite begins with what was found and not with every page that has a value
        sql += f"""
        UNION ALL
        SELECT 'facet', v.name, v.value, one.number, 0, 0, 0.0 FROM (
            SELECT f.value_id, COUNT(*) AS number FROM {counted} c CROSS JOIN search_searchfacet f
            WHERE f.entry_id = c.entry_id AND {others} GROUP BY f.value_id
        ) AS one JOIN search_searchvalue v ON v.id = one.value_id
        WHERE v.name IN ({", ".join(["%s"] * len(names))})"""
        params += names
    return sql, params


def flagged(chosen: Mapping[str, Sequence[str]]) -> Sql:
    """A column for each facet with a choice: whether a hit has one of the values."""
    sql = ""
    params: list[Any] = []
    for number, (name, values) in enumerate(chosen.items()):
        sql += (
            ", CASE WHEN EXISTS (SELECT 1 FROM search_searchfacet f WHERE f.entry_id = hits.entry_id"
            " AND f.value_id IN (SELECT id FROM search_searchvalue WHERE name = %s"
            f" AND value IN ({', '.join(['%s'] * len(values))}))) THEN 1 ELSE 0 END AS ok_{number}"
        )
        params += [name, *values]
    return sql, params


def rows_for(question: Question) -> str:
    """The rows that the order looks at: none for what the hits say themselves."""
    by_points = question.order is Order.RELEVANCE
    return "" if by_points else " JOIN search_searchentry e ON e.id = s.entry_id"


def order_of(question: Question) -> str:
    """What comes first; the newest page between equals."""
    if question.order is Order.NEWEST:
        return "e.dated_at DESC NULLS LAST, s.page_id DESC"
    if question.order is Order.NEXT:
        coming = "CASE WHEN e.starts_at >= %s THEN e.starts_at END"
        return f"{coming} ASC NULLS LAST, e.starts_at DESC NULLS LAST, s.page_id DESC"
    return "s.is_whole DESC, s.points ASC, s.page_id DESC"
