"""What to read after a page: others that share terms with it or are about the same in other words."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from basis.audience import Viewer, below, visible_to
from basis.lists import all_kinds
from basis.models import BasePage

from .backends.database import GENERATION
from .indexing.queue import type_of
from .visible import rows_of

SHOWN = 3
EACH = 3  # of one type that are looked at
# what sharing one term says, by facet: nearly every page is for teachers
FACETS = {"thema": 3, "principe": 2, "aanpak": 2, "trefwoord": 2, "voor-wie": 1}
LIKENESS = 8  # what the same text would say
LEAST = 1  # points below which it is chance: two texts nearly always share a word
STEPS = 4  # in a point: what differs by less is as near

PAGE = ("id", "title", "slug", "url_path", "path", "depth", "content_type_id", "locale_id")


def related(
    page: BasePage,
    viewer: Viewer,
    *,
    types: Sequence[type[BasePage]] = (),
    branch: str = "",
    number: int = SHOWN,
) -> list[Page]:
    """The pages most like this one that this viewer may see, best first; one of another type comes last.

    Of these types, or of every sort that editors can list. `branch` is a tree path: what is at, above or
    under it, is on the page already. What has been and takes place no more is left out. One query, over what
    was indexed; the pages have what a link needs, no more.
    """
    moment = timezone.now()
    models = types or [kind.model for kind in all_kinds()]
    others = Page.objects.filter(locale=page.locale_id).type(*models).exclude(pk=page.pk)
    if branch:
        above = [branch[:end] for end in range(Page.steplen, len(branch), Page.steplen)]
        others = others.exclude(below([branch]) | Q(path__in=above))
    return mixed(nearest(page, visible_to(others, viewer, moment), moment), number)


def mixed(pages: list[Page], number: int) -> list[Page]:
    """The first of these pages; when they are all of one type, the last gives way to one of another."""
    chosen = pages[:number]
    types = {page.content_type_id for page in chosen}
    other = next((page for page in pages if page.content_type_id not in types), None)
    if len(chosen) == number and len(types) == 1 and other:
        chosen[-1] = other
    return chosen


def nearest(page: BasePage, others: QuerySet[Page], moment: datetime) -> list[Page]:
    """The first of each type that share most with it, by a part of a point; the newest of equals first.

    Shared terms count as `FACETS` says; of the text, each stem that both are about counts for its weight in
    both and for how few texts are about it: the cosine of two short tf-idf vectors (Manning, Raghavan,
    Schütze, Introduction to Information Retrieval, 6.3).
    """
    inside, inside_params = rows_of(others)
    columns = ", ".join(f"page.{column}" for column in PAGE)
    order = "points DESC, dated_at DESC NULLS LAST, page.id DESC"
    facets = " ".join(f"WHEN '{name}' THEN {points}" for name, points in FACETS.items())
    sql = f"""
        WITH me AS MATERIALIZED (
            SELECT id, language FROM search_searchentry WHERE generation = {GENERATION}
                AND content_type_id = %s AND object_id = %s AND main_id IS NULL
        ),
        texts AS (
            SELECT CASE WHEN MAX(w.documents) > 2 THEN MAX(w.documents) ELSE 2 END AS number FROM me
            JOIN search_searchword w ON w.language = me.language AND w.word = ''
        ),
        mine AS MATERIALIZED (
            SELECT mine.term, mine.weight * LN(1.0 + texts.number * 1.0 / COUNT(*))
                / LN(1.0 + texts.number) AS weight
            FROM me JOIN search_searchkeyterm mine ON mine.entry_id = me.id
            JOIN search_searchkeyterm each ON each.term = mine.term, texts
            GROUP BY mine.term, mine.weight, texts.number
        ),
        own AS MATERIALIZED (
            SELECT v.name, v.id FROM me JOIN search_searchfacet f ON f.entry_id = me.id
            JOIN search_searchvalue v ON v.id = f.value_id WHERE v.name IN ({names()})
        ),
        shared AS (
            SELECT k.entry_id, SUM(k.weight * mine.weight) * {LIKENESS} AS points
            FROM mine JOIN search_searchkeyterm k ON k.term = mine.term GROUP BY k.entry_id
            UNION ALL
            SELECT f.entry_id, SUM(CASE own.name {facets} END)
            FROM own JOIN search_searchfacet f ON f.value_id = own.id
            GROUP BY f.entry_id
        ),
        told AS MATERIALIZED (
            SELECT entry_id, CAST(SUM(points) * {STEPS} AS integer) AS points FROM shared
            GROUP BY entry_id HAVING SUM(points) >= {LEAST}
        ),
        near AS (
            SELECT e.object_id, e.dated_at, told.points
            FROM told JOIN search_searchentry e ON e.id = told.entry_id
            JOIN ({inside}) p ON p.found_pk = e.object_id
            WHERE e.generation = {GENERATION} AND e.content_type_id = %s AND e.main_id IS NULL
                AND (e.starts_at IS NULL OR e.starts_at >= %s)
        ),
        best AS (
            SELECT {columns}, ROW_NUMBER() OVER (PARTITION BY content_type_id ORDER BY {order}) AS place,
                near.points, near.dated_at
            FROM near JOIN wagtailcore_page page ON page.id = near.object_id
        )
        SELECT {columns} FROM best page WHERE place <= {EACH} ORDER BY {order}"""
    page_type = type_of(Page)
    params = [page_type, page.pk, *inside_params, page_type, moment]
    return list(Page.objects.raw(sql, params))


def names() -> str:
    """The facets that count, as SQL writes a list."""
    return ", ".join(f"'{name}'" for name in FACETS)
