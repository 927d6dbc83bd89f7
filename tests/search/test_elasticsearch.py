"""Elasticsearch that is slow, down, killed or empty: search answers, and nothing is lost."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from basis.models import Heartbeat
from scripts import elasticsearch as servers
from search import backends, elastic
from search.backends import elasticsearch as engines
from search.backends.asking import ENOUGH
from search.backends.breaker import SECONDS, Breaker
from search.indexing import elastic_building
from search.indexing.elastic import actions, everything, send, sync, sync_all
from search.indexing.elastic_building import Keeper, Overtaken
from search.indexing.queue import ELASTICSEARCH, forget_copy, waiting
from search.indexing.rebuilding import rebuild
from search.indexing.running import index_all
from search.models import SearchEntry, SearchIndex, SearchTask
from search.services import find
from tests.factories import make_handreiking
from tests.search.conftest import settle_elasticsearch

pytestmark = pytest.mark.elasticsearch

HEALTH = "/api/v1/health"


class Clock:
    """A clock that goes on when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch, patient) -> Clock:
    """The clock of the breaker that stands before the engine."""
    clock = Clock()
    monkeypatch.setattr(backends, "breaker", Breaker("Elasticsearch", clock=clock))
    return clock


@pytest.fixture
def ready(kennisbank, elastic_index, patient) -> Page:
    """One page, in both indexes, of the present analysis."""
    page = make_handreiking(kennisbank, title="Kwetterkaart")
    rebuild()
    settle_elasticsearch()
    Heartbeat.objects.update_or_create(name="worker", defaults={"beat_at": page.last_published_at})
    return page


def titles(visitor, home) -> list[str]:
    """What a visitor finds."""
    return [page.title for page in find("kwetterkaart", visitor, locale=home.locale).pages]


# --- a server that does not answer


@contextlib.contextmanager
def silent_server(*, drips: bool) -> Iterator[str]:
    """A server that takes every request and never finishes an answer."""
    stop = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)

    def serve() -> None:
        taken: list[socket.socket] = []
        while not stop.is_set():
            with contextlib.suppress(TimeoutError):
                taken.append(listener.accept()[0])
                if drips:
                    taken[-1].sendall(b"HTTP/1.1 200 OK\r\n")
            for one in taken if drips else ():
                with contextlib.suppress(OSError):
                    one.sendall(b"X-Slow: 1\r\n")
        for one in [*taken, listener]:
            one.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize("kind", ["refuses", "hangs", "drips"])
def test_the_database_answers_when_the_server_does_not(
    ready, visitor, home, clock, settings, client, caplog, monkeypatch, kind
):
    url = settings.ELASTICSEARCH_URL
    monkeypatch.setattr(engines, "SECONDS", 0.8)
    with contextlib.ExitStack() as stack:
        if kind == "refuses":
            settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{servers.free_port()}"
        else:
            settings.ELASTICSEARCH_URL = stack.enter_context(silent_server(drips=kind == "drips"))
        for _search in range(3):
            assert titles(visitor, home) == ["Kwetterkaart"]
        said = [record for record in caplog.records if "does not answer" in record.message]
        assert len(said) == 1
        health = client.get(HEALTH).json()
        assert (health["status"], health["search"]["status"]) == ("degraded", "degraded")
        assert health["search"]["engine"] == "database"
    monkeypatch.setattr(engines, "SECONDS", 60.0)
    settings.ELASTICSEARCH_URL = url
    clock.now += SECONDS - 1
    assert titles(visitor, home) == ["Kwetterkaart"]
    assert backends.breaker.is_open
    clock.now += 1
    assert titles(visitor, home) == ["Kwetterkaart"]
    assert not backends.breaker.is_open
    assert client.get(HEALTH).json()["search"] == {
        "status": "ok",
        "engine": "elasticsearch",
        "isCurrent": True,
        "waiting": 0,
        "oldestWaitingSeconds": None,
    }


def test_pages_with_some_words_are_asked_only_when_few_have_all_and_in_the_same_time(
    kennisbank, ready, visitor, home, monkeypatch
):
    make_handreiking(kennisbank, title="Kwetterkaart voor ouders")
    rebuild()
    settle_elasticsearch()
    deadlines = []
    whole = engines.exchange

    def exchange(asked, deadline):
        deadlines.append(deadline)
        return whole(asked, deadline)

    monkeypatch.setattr(engines, "exchange", exchange)
    for enough, found in ((1, 1), (2, 2)):
        monkeypatch.setattr(engines, "ENOUGH", enough)
        assert find("kwetterkaart ouders", visitor, locale=home.locale).total == found
    one, first, second = deadlines
    assert one < first == second


def test_a_large_index_has_shards_and_answers_the_same(kennisbank, ready, visitor, home, monkeypatch):
    """In the same order: how rare a word is, is counted over all shards."""
    for number in range(6):
        more = "kwetterkaart " * number + ("schaars" if number == 3 else "gewoon")
        make_handreiking(kennisbank, title=f"Kwetterkaart {number}", introduction=more)
    rebuild()
    settle_elasticsearch()
    answers = []
    whole = engines.exchange

    def exchange(asked, deadline):
        answers.append(whole(asked, deadline))
        return answers[-1]

    def ask(per_shard: int) -> tuple[str, list[str], object]:
        monkeypatch.setattr(elastic, "PER_SHARD", per_shard)
        elastic_building.rebuild()
        found = find("kwetterkaart schaars", visitor, locale=home.locale, facets=("type",))
        [settings] = elastic.client().indices.get_settings(index=elastic.alias()).values()
        pages = [hit["_id"] for hit in answers[-1].hits]
        return settings["settings"]["index"]["number_of_shards"], pages, found.counts

    monkeypatch.setattr(engines, "exchange", exchange)
    one, *answer = ask(50_000)
    four, *again = ask(2)
    assert (one, four) == ("1", "4")
    assert len(answer[0]) == 7
    assert [*again] == [*answer]


def test_editing_does_not_notice_that_the_server_hangs(kennisbank, ready, settings, monkeypatch):
    real = settings.ELASTICSEARCH_URL
    with silent_server(drips=False) as url:
        settings.ELASTICSEARCH_URL = url

        def refuse(*args: object) -> None:
            raise AssertionError("the server was asked")

        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(elastic, "client", refuse)
            page = make_handreiking(kennisbank, title="Kwetterkaart twee")
            page.unpublish()
            index_all()
        settings.ELASTICSEARCH_URL = real
    assert page.pk in {task.object_id for task in waiting(ELASTICSEARCH, 100)}


def test_a_question_that_the_server_refuses_is_answered_by_the_database_and_blames_nobody(
    kennisbank, ready, visitor, home, clock, monkeypatch
):
    monkeypatch.setattr(engines, "WINDOW", 10**9)
    found = find("kwetterkaart", visitor, locale=home.locale, number=1000, per_page=20)
    assert (found.total, found.hits) == (1, [])
    assert not backends.breaker.is_open


def test_far_down_a_list_the_database_answers(ready, visitor, home, clock):
    found = find("kwetterkaart", visitor, locale=home.locale, number=10**6)
    assert (found.total, found.hits) == (1, [])
    assert not backends.breaker.is_open


def test_the_database_answers_until_the_index_is_there(
    kennisbank, elastic_index, clock, visitor, home, client
):
    make_handreiking(kennisbank, title="Kwetterkaart")
    index_all()
    assert titles(visitor, home) == ["Kwetterkaart"]
    assert not backends.breaker.is_open
    assert client.get(HEALTH).json()["search"]["engine"] == "database"


def test_an_index_that_was_not_kept_up_is_not_asked(kennisbank, ready, visitor, home, clock, settings):
    url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, ""
    forget_copy()  # as the worker does when it starts without the setting
    make_handreiking(kennisbank, title="Kwetterkaart twee")
    index_all()
    settings.ELASTICSEARCH_URL = url
    assert sorted(titles(visitor, home)) == ["Kwetterkaart", "Kwetterkaart twee"]
    settle_elasticsearch()
    assert call_check() == ""


def test_an_index_of_another_analysis_is_not_asked_and_is_built_anew(ready, visitor, home, clock, client):
    SearchIndex.objects.filter(engine=ELASTICSEARCH).update(analysis="oud")
    assert titles(visitor, home) == ["Kwetterkaart"]
    health = client.get(HEALTH).json()["search"]
    assert (health["engine"], health["isCurrent"], health["status"]) == ("database", False, "degraded")
    assert Keeper().step() > 0
    assert client.get(HEALTH).json()["search"]["engine"] == "elasticsearch"


def ids() -> set[str]:
    """The pages that the index in use holds."""
    elastic.client().indices.refresh(index=elastic.alias())
    return {str(held.page) for held in everything({"match_all": {}})}


# --- copying


def test_what_is_written_to_the_database_is_promised_to_the_server_and_kept_until_it_has_it(
    kennisbank, ready, settings
):
    page = make_handreiking(kennisbank, title="Kwetterkaart twee")
    assert not SearchTask.objects.filter(engine=ELASTICSEARCH).exists()
    index_all()
    assert SearchTask.objects.filter(engine=ELASTICSEARCH, object_id=page.pk).exists()
    url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, f"http://127.0.0.1:{servers.free_port()}"
    clock = Clock()
    keeper = Keeper(clock)
    assert keeper.step() == 0
    settings.ELASTICSEARCH_URL = url
    assert keeper.step() == 0  # it waits before it tries again
    clock.now += elastic_building.LONGEST_WAIT
    assert keeper.step() > 0
    assert not SearchTask.objects.exists()
    assert str(page.pk) in ids()


def test_without_elasticsearch_nothing_is_promised_to_it(kennisbank, settings):
    settings.ELASTICSEARCH_URL = ""
    make_handreiking(kennisbank)
    index_all()
    assert not SearchTask.objects.exists()


def test_of_two_workers_that_copy_a_page_the_newest_state_wins(kennisbank, ready):
    old = list(actions([ready.pk]))
    ready.title = "Fluisterlijst"
    ready.save_revision().publish()
    settle_elasticsearch()
    generation = elastic.state().generation
    assert send(generation, old) == {}
    assert call_check() == ""
    gone = list(actions([ready.pk]))
    ready.delete()
    settle_elasticsearch()
    assert send(generation, gone) == {}
    assert str(ready.pk) not in ids()


def test_one_page_that_the_server_refuses_does_not_hold_up_the_others(kennisbank, ready, caplog):
    broken = make_handreiking(kennisbank, title="Kapot")
    good = make_handreiking(kennisbank, title="Kwetterkaart goed")
    index_all()
    SearchEntry.objects.filter(object_id=broken.pk).update(
        language="x" * 40_000
    )  # longer than a keyword may be
    sync_all()
    task = SearchTask.objects.get()
    assert (task.object_id, task.tries) == (broken.pk, 1)
    assert task.not_before is not None
    assert str(good.pk) in ids()


def test_a_server_that_lost_its_index_gets_it_anew(kennisbank, ready, visitor, home):
    for name in elastic.our_indexes():
        elastic.client().indices.delete(index=name)
    make_handreiking(kennisbank, title="Kwetterkaart twee")
    index_all()
    keeper = Keeper()
    keeper.step()
    assert elastic.state().built_at is None
    keeper.step()
    settle_elasticsearch()
    assert call_check() == ""
    assert len(titles(visitor, home)) == 2


# --- building anew


def test_a_rebuild_switches_when_it_is_whole_and_takes_what_changes_meanwhile(
    kennisbank, ready, visitor, home, monkeypatch
):
    monkeypatch.setattr(elastic_building, "BATCH", 2)
    gone, changed = (make_handreiking(kennisbank, title=f"Kwetterkaart {name}") for name in ("weg", "oud"))
    settle_elasticsearch()
    before = elastic.our_indexes()
    steps = []

    def change(done: int, total: int) -> None:
        steps.append(done)
        if len(steps) == 1:
            assert set(elastic.client().indices.get_alias(name=elastic.alias())) == set(before)
            gone.delete()
            changed.title = "Kwetterkaart nieuw"
            changed.save_revision().publish()
            make_handreiking(kennisbank, title="Kwetterkaart erbij")
            index_all()
            sync_all()
            elastic.client().indices.refresh(index=elastic.alias())
            assert sorted(titles(visitor, home)) == [
                "Kwetterkaart",
                "Kwetterkaart erbij",
                "Kwetterkaart nieuw",
            ]

    elastic_building.rebuild(change)
    assert len(steps) > 1
    assert elastic.our_indexes() != before
    assert len(elastic.our_indexes()) == 1
    assert call_check() == ""
    assert sorted(titles(visitor, home)) == ["Kwetterkaart", "Kwetterkaart erbij", "Kwetterkaart nieuw"]


def test_a_rebuild_that_is_cut_off_leaves_the_old_index_in_use_and_is_begun_anew(ready, visitor, home):
    before = elastic.our_indexes()

    def stop(done: int, total: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        elastic_building.rebuild(stop)
    assert titles(visitor, home) == ["Kwetterkaart"]
    assert set(elastic.client().indices.get_alias(name=elastic.alias())) == set(before)
    elastic_building.rebuild()
    assert len(elastic.our_indexes()) == 1
    assert call_check() == ""


def test_of_two_rebuilds_the_last_one_counts(ready):
    def begin_another(done: int, total: int) -> None:
        elastic_building.rebuild()

    with pytest.raises(Overtaken):
        elastic_building.rebuild(begin_another)
    assert elastic.our_indexes() == [elastic.index_name(elastic.state().generation)]
    assert call_check() == ""


def test_a_worker_does_not_build_what_another_builds(kennisbank, elastic_index):
    index_all()
    with elastic_building.at_work():
        assert Keeper().step() == 0
        assert elastic.our_indexes() == []
    assert Keeper().step() > 0


def test_update_index_builds_both(kennisbank, elastic_index):
    make_handreiking(kennisbank, title="Kwetterkaart")
    output = StringIO()
    call_command("update_index", stdout=output)
    assert "Elasticsearch" in output.getvalue()
    assert SearchIndex.objects.exclude(built_at=None).count() == 2
    index_all()
    sync_all()
    assert call_check() == ""


def test_update_index_says_so_when_the_server_is_not_there(kennisbank, settings):
    settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{servers.free_port()}"
    with pytest.raises(CommandError, match="die van Elasticsearch niet"):
        call_command("update_index", verbosity=0)
    assert SearchIndex.objects.get(engine="database").built_at is not None


# --- checking


def call_check() -> str:
    """What search_check complains of; the server shows what was written first."""
    elastic.client().indices.refresh(index=elastic.alias())
    output = StringIO()
    try:
        call_command("search_check", stdout=output)
    except CommandError:
        return output.getvalue()
    return ""


def numbers(output: str, engine: str) -> list[int]:
    """Missing, extra, outdated, not public."""
    line = next(line for line in output.splitlines() if line.startswith(engine))
    return [int(number) for number in line.split()[1:]]


def test_search_check_finds_what_is_missing_extra_outdated_and_not_public(kennisbank, ready):
    pages = [make_handreiking(kennisbank, title=f"Kwetterkaart {number}") for number in range(3)]
    draft = make_handreiking(kennisbank, title="Kwetterkaart concept", publish=False)
    settle_elasticsearch()
    assert call_check() == ""
    index = elastic.index_name(elastic.state().generation)
    elastic.client().delete(index=index, id=str(pages[0].pk))
    send(elastic.state().generation, [{**next(actions([pages[1].pk])), "_id": "999999", "version": 1}])
    Page.objects.filter(pk=pages[2].pk).update(expire_at=pages[2].last_published_at + timedelta(days=9))
    [shown] = actions([draft.pk])
    shown["_source"]["live"] = True
    send(elastic.state().generation, [shown])
    output = call_check()
    # the draft differs from its row too, and what is extra is shown to everybody
    assert numbers(output, "elasticsearch") == [1, 1, 2, 2]
    assert numbers(output, "database") == [0, 0, 0, 0]


# --- a server that is killed


@pytest.fixture
def server_folder() -> Iterator[Path]:
    """A folder that the user of the server can reach."""
    folder = Path(tempfile.mkdtemp(prefix="deelwijs-es-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def own_server(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server whose data is kept in a folder."""
    with servers.running(folder, port, keep=True, is_stopped=lambda: False) as (server, _url):
        yield server


def kill(server: subprocess.Popen[bytes], port: int) -> None:
    """End it as a power cut does."""
    if engine := servers.find_engine():
        subprocess.run([engine, "kill", f"deelwijs-elasticsearch-{port}"], check=False, capture_output=True)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()


def test_a_server_that_is_killed_while_pages_are_copied_loses_none(
    kennisbank, elastic_index, patient, settings, server_folder
):
    folder = server_folder
    port = servers.free_port()
    real, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, f"http://127.0.0.1:{port}"
    with own_server(folder, port) as server:
        settle_elasticsearch()
        for number in range(30):
            make_handreiking(kennisbank, title=f"Kwetterkaart {number}")
        index_all()
        sync(waiting(ELASTICSEARCH, 10))
        killer = threading.Thread(target=kill, args=[server, port])
        killer.start()
        with contextlib.suppress(*elastic.PROBLEMS):
            while tasks := waiting(ELASTICSEARCH, 1):
                sync(tasks)
        killer.join()
        assert Keeper().step() == 0
    with own_server(folder, port):
        sync_all()
        assert not SearchTask.objects.exists()
        assert call_check() == ""
        pages = Page.objects.filter(title__startswith="Kwetterkaart").values_list("pk", flat=True)
        assert {str(page) for page in pages} <= ids()
        assert len(pages) == 30 >= ENOUGH
    settings.ELASTICSEARCH_URL = real
