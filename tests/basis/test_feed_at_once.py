"""Two who write the change feed at the same moment, while somebody reads it."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.test import Client
from wagtail.models import Site

from basis.api import feed
from basis.models import BasePage, FeedEntry
from kennisbank.models import KennisbankPage
from tests.config.mirror import CHANGES
from tests.factories import add_page, make_handreiking

SECONDS = 30  # after which something hangs


@pytest.fixture
def pages(committed_home) -> list[BasePage]:
    """Two pages in the database itself, with another text than the feed told of last."""
    shelf = add_page(committed_home, KennisbankPage(title="Kast", slug="kast"))
    made: list[BasePage] = [make_handreiking(shelf, title=title) for title in ("Eerst", "Daarna")]
    feed.Recorder().record()
    for page in made:
        page.introduction = "Anders"
        page.save_revision().publish()
    return made


class Writers:
    """Two threads; the one that comes first stops after it read how far the feed is, before it writes."""

    def __init__(self, pool: ThreadPoolExecutor, change_between: Callable[..., FeedEntry.Change]) -> None:
        self.pool, self.real = pool, change_between
        self.has_read, self.may_write = threading.Event(), threading.Event()

    def change_between(self, *facts: object, **more: object) -> FeedEntry.Change:
        """What `write` asks between reading the last number and giving out the next."""
        if not self.has_read.is_set():
            self.has_read.set()
            assert self.may_write.wait(SECONDS)
        return self.real(*facts, **more)

    def start(self, page: BasePage) -> "Future[int | str]":
        """Write down one page; gives how many were written, or what went wrong."""
        began = threading.Event()

        def write() -> int | str:
            began.set()
            try:
                return feed.write(Site.objects.get(), [page.pk])
            except DatabaseError as error:
                return type(error).__name__
            finally:
                connections.close_all()

        future = self.pool.submit(write)
        assert began.wait(SECONDS)
        return future


@pytest.fixture
def writers(monkeypatch) -> Iterator[Writers]:
    """Both, ready to start."""
    with ThreadPoolExecutor(2) as pool:
        made = Writers(pool, feed.change_between)
        monkeypatch.setattr(feed, "change_between", made.change_between)
        yield made
        made.may_write.set()


def read(client: Client, cursor: str) -> tuple[list[int], str]:
    """The pages that changed after a cursor, and the next cursor."""
    found = client.get(CHANGES, {"since": cursor}).json()
    return [item["id"] for item in found["items"]], found["cursor"]


def test_of_two_who_write_at_once_the_second_waits_and_no_reader_misses_one(pages, writers, client):
    first, second = pages
    _none, cursor = read(client, "latest")
    one = writers.start(first)
    assert writers.has_read.wait(SECONDS)
    other = writers.start(second)
    early, cursor = read(client, cursor)
    writers.may_write.set()
    assert (one.result(SECONDS), other.result(SECONDS)) == (1, 1)
    late, _cursor = read(client, cursor)
    assert (early, late) == ([], [first.pk, second.pk])


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer by itself")
def test_control_without_the_lock_the_second_overtakes_and_the_first_is_not_told(
    pages, writers, client, monkeypatch
):
    """Shows that the test above can fail."""
    monkeypatch.setattr(feed, "one_writer", transaction.atomic)
    first, second = pages
    _none, cursor = read(client, "latest")
    one = writers.start(first)
    assert writers.has_read.wait(SECONDS)
    assert writers.start(second).result(SECONDS) == 1
    early, cursor = read(client, cursor)
    writers.may_write.set()
    assert one.result(SECONDS) == "IntegrityError"  # both took the same number
    late, _cursor = read(client, cursor)
    assert (early, late) == ([second.pk], [])
