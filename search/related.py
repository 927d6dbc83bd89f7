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

APART = """AND SUBSTR(page.path, 1, LENGTH(me.path)) <> me.path
                AND SUBSTR(me.path, 1, LENGTH(page.path)) <> page.path"""
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
    others = Page.objects.type(*models)
    if branch:
        above = [branch[:end] for end in range(Page.steplen, len(branch), Page.steplen)]
        others = others.exclude(below([branch]) | Q(path__in=above))
    return mixed(nearest([page], visible_to(others, viewer, moment), moment)[page.pk], number)


def related_to_each(
    pages: Sequence[BasePage], others: QuerySet[Page], moment: datetime, *, number: int = SHOWN
) -> dict[int, list[Page]]:
    """The same of many pages, by page; what is above or under a page is around it and not related to it.

    One query, however many pages there are. `others` are those that the viewer may see.
    """
    found = nearest(pages, others, moment, is_apart=True)
    return {page.pk: mixed(found[page.pk], number) for page in pages}


def mixed(pages: list[Page], number: int) -> list[Page]:
    """The first of these pages; when they are all of one type, the last gives way to one of another."""
    chosen = pages[:number]
    types = {page.content_type_id for page in chosen}
    other = next((page for page in pages if page.content_type_id not in types), None)
    if len(chosen) == number and len(types) == 1 and other:
        chosen[-1] = other
    return chosen


def nearest(
    pages: Sequence[BasePage], others: QuerySet[Page], moment: datetime, *, is_apart: bool = False
) -> dict[int, list[Page]]:
    """By page the first of each type that share most with it, by a part of a point; of equals the newest.

    Only pages in its own language, and not itself; with `is_apart`, none above or under it. Shared terms
    count as `FACETS` says; of the text, each stem that both are about counts for its weight in both and for
    how few texts are about it: the cosine of two short tf-idf vectors (Manning, Raghavan, Schütze,
    Introduction to Information Retrieval, 6.3).
    """
    inside, inside_params = rows_of(others)
    columns = ", ".join(f"page.{column}" for column in PAGE)
    order = "points DESC, dated_at DESC NULLS LAST, page.id DESC"
    facets = " ".join(f"WHEN '{name}' THEN {points}" for name, points in FACETS.items())
    asked = ", ".join("%s" for _page in pages)
    apart = APART if is_apart else ""
    sql = f"""
        WITH me AS MATERIALIZED (
            SELECT e.id, e.language, e.object_id AS page, page.path, page.locale_id FROM search_searchentry e
            JOIN wagtailcore_page page ON page.id = e.object_id WHERE e.generation = {GENERATION}
                AND e.content_type_id = %s AND e.object_id IN ({asked}) AND e.main_id IS NULL
        ),
        texts AS MATERIALIZED (
            SELECT mine.language, CASE WHEN MAX(w.documents) > 2 THEN MAX(w.documents) ELSE 2 END AS number
            FROM (SELECT DISTINCT language FROM me) mine
            LEFT JOIN search_searchword w ON w.language = mine.language AND w.word = ''
            GROUP BY mine.language
        ),
        stems AS MATERIALIZED (
            SELECT me.page, me.language, k.term, k.weight
            FROM me JOIN search_searchkeyterm k ON k.entry_id = me.id
        ),
        often AS MATERIALIZED (
            SELECT k.term, COUNT(*) AS number FROM (SELECT DISTINCT term FROM stems) stem
            JOIN search_searchkeyterm k ON k.term = stem.term GROUP BY k.term
        ),
        mine AS MATERIALIZED (
            SELECT stems.page, stems.term, stems.weight * LN(1.0 + texts.number * 1.0 / often.number)
                / LN(1.0 + texts.number) AS weight
            FROM stems JOIN often ON often.term = stems.term JOIN texts ON texts.language = stems.language
        ),
        own AS MATERIALIZED (
            SELECT me.page, v.name, v.id FROM me JOIN search_searchfacet f ON f.entry_id = me.id
            JOIN search_searchvalue v ON v.id = f.value_id WHERE v.name IN ({names()})
        ),
        shared AS (
            SELECT mine.page, k.entry_id, SUM(k.weight * mine.weight) * {LIKENESS} AS points
            FROM mine JOIN search_searchkeyterm k ON k.term = mine.term GROUP BY mine.page, k.entry_id
            UNION ALL
            SELECT own.page, f.entry_id, SUM(CASE own.name {facets} END)
            FROM own JOIN search_searchfacet f ON f.value_id = own.id
            GROUP BY own.page, f.entry_id
        ),
        told AS MATERIALIZED (
            SELECT page, entry_id, CAST(SUM(points) * {STEPS} AS integer) AS points FROM shared
            GROUP BY page, entry_id HAVING SUM(points) >= {LEAST}
        ),
        near AS (
            SELECT told.page, e.object_id, e.dated_at, told.points
            FROM told JOIN search_searchentry e ON e.id = told.entry_id
            JOIN ({inside}) p ON p.found_pk = e.object_id
            WHERE e.generation = {GENERATION} AND e.content_type_id = %s AND e.main_id IS NULL
                AND (e.starts_at IS NULL OR e.starts_at >= %s) AND e.object_id <> told.page
        ),
        best AS (
            SELECT {columns}, ROW_NUMBER() OVER (
                    PARTITION BY near.page, page.content_type_id ORDER BY {order}
                ) AS place, near.points, near.dated_at, near.page AS near_page
            FROM near JOIN me ON me.page = near.page
            JOIN wagtailcore_page page ON page.id = near.object_id AND page.locale_id = me.locale_id {apart}
        )
        SELECT {columns}, page.near_page FROM best page WHERE place <= {EACH} ORDER BY {order}"""
    page_type = type_of(Page)
    params = [page_type, *(page.pk for page in pages), *inside_params, page_type, moment]
    found: dict[int, list[Page]] = {page.pk: [] for page in pages}
    for one in Page.objects.raw(sql, params) if pages else ():
        found[one.near_page].append(one)
    return found


def names() -> str:
    """The facets that count, as SQL writes a list."""
    return ", ".join(f"'{name}'" for name in FACETS)
