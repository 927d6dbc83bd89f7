"""The engines that search can ask, each with an index of its own."""

import os
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from search import backends
from search.backends.asking import Answer, Question
from search.backends.breaker import Breaker
from search.backends.database import DatabaseEngine
from search.backends.elasticsearch import WINDOW
from search.indexing.queue import DATABASE, ELASTICSEARCH
from search.indexing.running import index_all


@dataclass(frozen=True)
class UsedEngine:
    """An engine, and how to bring its index up to date."""

    name: str
    settle: Callable[[], None]


@pytest.fixture
def elastic_index(settings) -> Iterator[str]:
    """The name of an index on the real server, which is taken away afterwards."""
    from search import elastic

    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_URL"]
    settings.ELASTICSEARCH_INDEX = f"test-{uuid.uuid4().hex[:12]}"
    yield settings.ELASTICSEARCH_INDEX
    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_URL"]  # a test may have taken it away
    for name in elastic.our_indexes():
        elastic.client().indices.delete(index=name)


@pytest.fixture
def patient(monkeypatch) -> None:
    """A machine that is busy with other tests may take longer than a visitor waits."""
    from search.backends import elasticsearch

    monkeypatch.setattr(elasticsearch, "SECONDS", 60.0)
    monkeypatch.setattr(backends, "breaker", Breaker("Elasticsearch"))


def settle_elasticsearch() -> None:
    """Index what waits, copy it, and wait until searches see it."""
    from search import elastic
    from search.indexing.elastic import sync_all
    from search.indexing.elastic_building import Keeper

    index_all()
    if elastic.state().built_at is None:
        Keeper().step()
    sync_all()
    elastic.client().indices.refresh(index=elastic.alias())


@pytest.fixture
def elastic(elastic_index, patient, monkeypatch) -> UsedEngine:
    """Elasticsearch alone: what it leaves to the database fails the test, but far down a list."""
    ask = DatabaseEngine.ask

    def refuse(database: DatabaseEngine, question: Question) -> Answer:
        if question.start + question.number > WINDOW:
            return ask(database, question)
        raise AssertionError("the database was asked")

    monkeypatch.setattr(DatabaseEngine, "ask", refuse)
    return UsedEngine(ELASTICSEARCH, settle_elasticsearch)


@pytest.fixture(params=[DATABASE, pytest.param(ELASTICSEARCH, marks=pytest.mark.elasticsearch)])
def engine(request, settings) -> UsedEngine:
    """Each engine in turn."""
    if request.param == ELASTICSEARCH:
        used: UsedEngine = request.getfixturevalue("elastic")
        return used
    settings.ELASTICSEARCH_URL = ""
    return UsedEngine(DATABASE, lambda: index_all() and None)
