"""The connection with Elasticsearch, and what its index looks like: the same tokens as in the database's.

Only parts that every Elasticsearch has are used: the analyzer `whitespace`, nested documents and index
prefixes. No stemming on the server: that differs between versions. Imported only where Elasticsearch is
configured, as the client is large.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError

from .indexing.queue import DATABASE, ELASTICSEARCH
from .models import SearchIndex
from .models.entries import TEXTS

Query = dict[str, Any]

WORKER_SECONDS = 10.0  # that the worker waits for an answer

PROBLEMS = (ApiError, TransportError)  # what the client raises when there is no good answer


def client() -> Elasticsearch:
    """The client for the server in the settings; it tries each request once."""
    return client_at(settings.ELASTICSEARCH_URL)


@lru_cache(maxsize=4)
def client_at(url: str) -> Elasticsearch:
    """The client for a server, with its open connections."""
    return Elasticsearch(url, max_retries=0, retry_on_timeout=False, request_timeout=WORKER_SECONDS)


def state() -> SearchIndex:
    """The state of the index; its row is made at the first use."""
    return SearchIndex.objects.get_or_create(engine=ELASTICSEARCH)[0]


def is_whole() -> bool:
    """Whether the index was built, and of the same analysis as that of the database."""
    rows = SearchIndex.objects.filter(engine__in=[DATABASE, ELASTICSEARCH])
    known = {row.engine: row for row in rows}
    copy, original = known.get(ELASTICSEARCH), known.get(DATABASE)
    return bool(copy and original and copy.built_at and copy.analysis == original.analysis)


def alias() -> str:
    """What searches ask: it leads to the generation in use."""
    name: str = settings.ELASTICSEARCH_INDEX
    return name


def index_name(generation: int) -> str:
    """The index of a generation."""
    return f"{alias()}-{generation}"


def write_alias(generation: int) -> str:
    """What is written to: it exists only as long as its index, so that a write never makes an index."""
    return f"{index_name(generation)}-write"


def our_indexes() -> list[str]:
    """Every index of this site, also one that was not finished."""
    every = client().indices.get_alias(index=f"{alias()}-*", allow_no_indices=True, ignore_unavailable=True)
    return sorted(name for name in every if re.fullmatch(rf"{re.escape(alias())}-\d+", name))


def exists(generation: int) -> bool:
    """Whether the server has the index of a generation."""
    return bool(client().indices.exists_alias(name=write_alias(generation)))


def tokens(**options: Any) -> Query:
    """A field of tokens with a space between."""
    return {"type": "text", "analyzer": "whitespace", **options}


def text_fields() -> Query:
    """The token columns of an entry; only words in order are asked for phrases."""
    in_order = ("title", "body")
    return {name: tokens() if name in in_order else tokens(index_options="freqs") for name in TEXTS}


MAPPING: Mapping[str, Any] = {
    "dynamic": "strict",
    "_source": {"includes": ["page", "live", "expire_at", "ancestors", "language"]},
    "dynamic_templates": [{"facets": {"path_match": "facets.*", "mapping": {"type": "keyword"}}}],
    "properties": {
        "page": {"type": "long"},
        "language": {"type": "keyword"},
        "live": {"type": "boolean"},
        "expire_at": {"type": "long"},  # moments are in microseconds, exactly as the database has them
        "ancestors": {"type": "keyword"},  # of the page and of all pages above it
        "dated_at": {"type": "long"},
        "starts_at": {"type": "long"},
        "starts": {"type": "nested", "properties": {"at": {"type": "long"}}},  # to sort by those to come
        "facets": {"type": "object", "dynamic": True},
        **text_fields(),
        "prefixes": tokens(norms=False, index_prefixes={"min_chars": 1, "max_chars": 12}),
        "attachments": {
            "type": "nested",
            "properties": {
                "document": {"type": "keyword"},
                "collection": {"type": "keyword"},
                **text_fields(),
            },
        },
    },
}

PER_SHARD = 50_000  # pages: one thread looks through a shard, so a large site uses more processors

SETTINGS: Mapping[str, Any] = {
    "auto_expand_replicas": "0-1",
    "refresh_interval": -1,  # until it is whole
}
IN_USE: Mapping[str, Any] = {"refresh_interval": "1s"}  # said, so that no search waits for a refresh


def create(generation: int, pages: int) -> None:
    """Make an empty index for so many pages, in the place of one of that name."""
    name, shards = index_name(generation), max(1, pages // PER_SHARD)
    client().options(ignore_status=404).indices.delete(index=name)
    client().indices.create(
        index=name,
        settings={**SETTINGS, "number_of_shards": shards},
        mappings=MAPPING,
        aliases={write_alias(generation): {}},
    )


def switch(generation: int) -> None:
    """Let searches ask this generation from now on, at one moment; it holds everything then."""
    name = index_name(generation)
    client().indices.refresh(index=name)
    client().indices.put_settings(index=name, settings=IN_USE)
    others = [one for one in our_indexes() if one != name]
    client().indices.update_aliases(
        actions=[
            {"add": {"index": name, "alias": alias()}},
            *({"remove": {"index": one, "alias": alias(), "must_exist": False}} for one in others),
        ]
    )


def remove_others(generation: int) -> None:
    """Take every index of this site away but that of one generation."""
    for name in our_indexes():
        if name != index_name(generation):
            client().options(ignore_status=404).indices.delete(index=name)
