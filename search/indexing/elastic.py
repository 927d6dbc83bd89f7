"""Copying the database's index to Elasticsearch: what is written there is marked, a worker brings it over.

Nothing is decided here: a document holds the rows of an entry, its page and its attachments.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from elasticsearch.helpers import streaming_bulk
from wagtail.models import Page

from basis.models import Document

from .. import elastic
from ..models import SearchEntry, SearchFacet, SearchIndex, SearchTask
from ..models.entries import TEXTS
from .queue import DATABASE, ELASTICSEARCH, done, failed, type_of, waiting

log = logging.getLogger(__name__)

BATCH = 200
MOST_BYTES = 10 * 1024 * 1024  # of one request
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LAST_VERSION = 2**62  # of a page that is gone, and never comes back: no database gives its key to another


class Gone(Exception):
    """The index that was written to is not there."""


def current_entries() -> QuerySet[SearchEntry]:
    """The entries of pages in the database's index that is in use."""
    generation = SearchIndex.objects.filter(engine=DATABASE).values("generation")[:1]
    return SearchEntry.objects.filter(generation=generation, content_type_id=type_of(Page))


def actions(pages: Sequence[int]) -> Iterator[dict[str, Any]]:
    """What is to be done in the index for each of these pages, as they are now.

    The version is the key of the entry, which is a new one at each change: of two workers that bring over
    the same page the newest state wins. So entries are read before the rows of the pages.
    """
    entries: dict[int, SearchEntry] = {}
    attached: dict[int, list[SearchEntry]] = defaultdict(list)
    for one in current_entries().filter(object_id__in=pages).defer("passages").order_by("pk"):
        if one.main_id is None:
            entries[one.object_id] = one
        else:
            attached[one.object_id].append(one)
    rows, ancestors = places(pages)
    facets = facets_of(entry.pk for entry in entries.values())
    collections = dict(
        Document.objects.filter(
            pk__in={one.attachment for several in attached.values() for one in several}
        ).values_list("pk", "collection_id")
    )
    for pk in pages:
        if pk not in rows:
            yield {"_op_type": "index", "_id": str(pk), **newest(LAST_VERSION), "_source": stone(pk)}
            continue
        if pk not in entries:
            yield {"_op_type": "delete", "_id": str(pk)}
            continue
        entry = entries[pk]
        body = {
            **of_entry(entry, rows[pk], ancestors[pk]),
            "facets": facets.get(entry.pk, {}),
            "attachments": [
                {
                    "document": str(one.attachment),
                    "collection": str(collections[one.attachment]),
                    **texts_of(one),
                }
                for one in attached[pk]
                if one.attachment in collections
            ],
        }
        yield {"_op_type": "index", "_id": str(pk), **newest(entry.pk), "_source": body}


def newest(version: int) -> dict[str, Any]:
    """Only when the index has nothing newer."""
    return {"version": version, "version_type": "external_gte"}


def stone(page: int) -> dict[str, Any]:
    """What stays in the place of a page that is gone, shown to nobody: a late write cannot bring it back. A
    deletion with a version would make an index where there is none, whatever is required of it."""
    return {"page": page, "live": False}


Row = tuple[str, bool, datetime | None]  # path, live, expire_at


def places(pages: Sequence[int]) -> tuple[dict[int, Row], dict[int, list[str]]]:
    """By page: its row, and the keys of itself and of the pages above it. Not by path: moving a page gives
    its new neighbours other paths, and nobody says so."""
    while True:
        rows = read_rows(pages)
        paths = {prefix for path, _live, _expire in rows.values() for prefix in prefixes(path)}
        keys = dict(Page.objects.filter(path__in=paths).values_list("path", "pk"))
        if read_rows(pages) == rows:  # else the tree changed between the two
            above = {
                pk: [str(keys[prefix]) for prefix in prefixes(path) if prefix in keys]
                for pk, (path, _live, _expire) in rows.items()
            }
            return rows, above


def read_rows(pages: Sequence[int]) -> dict[int, Row]:
    """The rows of these pages."""
    rows = Page.objects.filter(pk__in=pages).values_list("pk", "path", "live", "expire_at")
    return {pk: (path, live, expire_at) for pk, path, live, expire_at in rows}


def prefixes(path: str) -> list[str]:
    """The path itself and those above it."""
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]


def of_entry(entry: SearchEntry, row: Row, ancestors: list[str]) -> dict[str, Any]:
    """What a document says of a page, without facets and attachments."""
    _path, live, expire_at = row
    starts_at = micros(entry.starts_at)
    return {
        "page": entry.object_id,
        "language": entry.language,
        "live": live,
        "expire_at": micros(expire_at),
        "ancestors": ancestors,
        "dated_at": micros(entry.dated_at),
        "starts_at": starts_at,
        "starts": [] if starts_at is None else [{"at": starts_at}],
        "prefixes": entry.prefixes,
        **texts_of(entry),
    }


def texts_of(entry: SearchEntry) -> dict[str, str]:
    """The token columns."""
    return {name: getattr(entry, name) for name in TEXTS}


def micros(moment: datetime | None) -> int | None:
    """A moment in whole microseconds."""
    return None if moment is None else (moment - EPOCH) // timedelta(microseconds=1)


def facets_of(entries: Iterable[int]) -> dict[int, dict[str, list[str]]]:
    """By entry and facet: the values."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    rows = SearchFacet.objects.filter(entry_id__in=list(entries))
    for entry, name, value in rows.values_list("entry_id", "value__name", "value__value"):
        found[entry][name].append(value)
    return found


def send(generation: int, todo: Iterable[dict[str, Any]]) -> dict[int, str]:
    """Do these in the index of a generation; gives by page what went wrong with it.

    Raises Gone when there is no such index, and what the client raises when the server does not answer.
    """
    target = elastic.write_alias(generation)
    wrong: dict[int, str] = {}
    answers = streaming_bulk(
        elastic.client(),
        ({"_index": target, **one} for one in todo),
        chunk_size=BATCH,
        max_chunk_bytes=MOST_BYTES,
        raise_on_error=False,
        require_alias=True,  # else a write where there is no index makes one
    )
    for is_good, answer in answers:
        [(kind, said)] = answer.items()
        problem = said.get("error", {})
        if is_good or said["status"] == 409 or (kind == "delete" and not problem):
            continue  # 409: there is a newer one already; 404 without an error: it was gone already
        if problem.get("type") == "index_not_found_exception":
            raise Gone(target)
        wrong[int(said["_id"])] = str(problem)[:500]
    return wrong


def sync(tasks: Sequence[SearchTask]) -> int:
    """Bring these pages over; gives how many. One that cannot be brought over waits, the others do not."""
    index = elastic.state()  # after the tasks: who begins to build looks at the entries after that
    try:
        todo = list(actions([task.object_id for task in tasks]))
    except Exception:  # whatever one entry holds, the others are brought over
        if len(tasks) > 1:
            return sum(sync([task]) for task in tasks)
        log.exception("search: cannot bring page %s to Elasticsearch", tasks[0].object_id)
        failed(tasks[0])
        return 0
    wrong: dict[int, str] = {}
    for generation in filter(None, (index.generation if index.built_at else None, index.building)):
        wrong |= send(generation, todo)
    for task in tasks:
        if task.object_id in wrong:
            log.error("search: Elasticsearch refuses page %s: %s", task.object_id, wrong[task.object_id])
            failed(task)
    done(task for task in tasks if task.object_id not in wrong)
    return len(tasks) - len(wrong)


def sync_all() -> int:
    """Bring everything over that waits, however long it takes."""
    number = 0
    while tasks := waiting(ELASTICSEARCH, BATCH):
        number += sync(tasks)
    return number


@dataclass(frozen=True)
class Held:
    """What the index holds of a page, without its texts."""

    page: int
    version: int
    fields: dict[str, Any]

    def is_as(self, action: dict[str, Any]) -> bool:
        """Whether it is what `actions` would write now."""
        wanted = action.get("_source", {})
        same = all(wanted.get(name) == value for name, value in self.fields.items())
        return self.version == action["version"] and same


def everything(query: elastic.Query) -> Iterator[Held]:
    """Every page in the index in use that meets a query, in order of its key; no stones."""
    last = 0
    pages = {"bool": {"must": [query], "filter": [{"exists": {"field": "language"}}]}}
    while True:
        answer = elastic.client().search(
            index=elastic.alias(),
            query=pages,
            sort=[{"page": "asc"}],
            search_after=[last],
            size=1000,
            version=True,
            allow_partial_search_results=False,
        )
        hits = answer["hits"]["hits"]
        for hit in hits:
            last = int(hit["_id"])
            yield Held(last, hit["_version"], hit["_source"])
        if len(hits) < 1000:
            return
