"""Health in the public API: what lags, what is down, and no secret."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError
from django.utils import timezone

from basis import outbox
from basis.api import health
from basis.models import Heartbeat, OutboxMessage
from home.models import InhoudPage
from search.indexing.rebuilding import rebuild
from search.models import SearchIndex, SearchTask
from tests.config.api_answers import HEALTH, problem
from tests.factories import add_page


def beat(seconds_ago: int = 0) -> None:
    """A sign of life of the worker."""
    at = timezone.now() - timedelta(seconds=seconds_ago)
    Heartbeat.objects.update_or_create(name="worker", defaults={"beat_at": at})


def test_health_is_ok_with_a_living_worker(home, client):
    beat()
    rebuild()
    response = client.get(HEALTH)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    answer = response.json()
    assert answer["status"] == "ok"
    assert answer["disk"]["freeBytes"] > 0
    assert answer["outbox"] == {"status": "ok", "oldestDueSeconds": None, "due": 0, "waiting": 0, "failed": 0}
    assert answer["search"] == {
        "status": "ok",
        "engine": "database",
        "isCurrent": True,
        "waiting": answer["search"]["waiting"],
        "oldestWaitingSeconds": 0,
    }


def test_health_is_degraded_while_the_index_is_of_another_analysis_or_changes_wait_long(home, client):
    beat()
    rebuild()
    SearchTask.objects.all().delete()
    SearchIndex.objects.update(analysis="oud")
    answer = client.get(HEALTH).json()
    assert (answer["status"], answer["search"]["isCurrent"]) == ("degraded", False)
    rebuild()
    assert client.get(HEALTH).json()["status"] == "ok"
    home.save()
    SearchTask.objects.update(since=timezone.now() - timedelta(seconds=301))
    answer = client.get(HEALTH).json()
    assert (answer["status"], answer["search"]["waiting"]) == ("degraded", 1)
    assert answer["search"]["oldestWaitingSeconds"] >= 301


@pytest.mark.parametrize("way", ["comes", "goes"])
def test_health_says_which_pages_are_late(home, client, way):
    beat()
    rebuild()
    later = timezone.now() + timedelta(minutes=1)
    fields = {"go_live_at": later} if way == "comes" else {"expire_at": later}
    page = add_page(home, InhoudPage(title="Op tijd", slug="op-tijd", **fields), publish=way == "goes")
    if way == "comes":
        page.get_latest_revision().publish()
    assert client.get(HEALTH).json()["schedule"] == {"status": "ok", "due": 0, "oldestDueSeconds": None}
    with time_machine.travel(later + timedelta(seconds=59), tick=False):
        beat()
        just_due = client.get(HEALTH).json()
        assert just_due["schedule"] == {"status": "ok", "due": 1, "oldestDueSeconds": 59}
        assert just_due["status"] == "ok"
    with time_machine.travel(later + timedelta(seconds=61), tick=False):
        beat()
        late = client.get(HEALTH).json()
        assert late["schedule"] == {"status": "degraded", "due": 1, "oldestDueSeconds": 61}
        assert late["status"] == "degraded"


@pytest.mark.parametrize("age", [None, 61])
def test_health_is_degraded_without_a_worker(home, client, age):
    if age:
        beat(age)
    answer = client.get(HEALTH).json()
    assert (answer["status"], answer["worker"]["status"]) == ("degraded", "degraded")


def test_health_counts_the_outbox_and_says_how_late_it_is(home, client):
    beat()
    now = timezone.now()
    state = OutboxMessage.State
    outbox.put("mail", "nu", {}, not_before=now - timedelta(seconds=1000))
    outbox.put("mail", "straks", {}, not_before=now + timedelta(hours=1))
    outbox.put("mail", "mislukt", {})
    OutboxMessage.objects.filter(key="mislukt").update(state=state.FAILED, last_error="geheim@example.org")
    answer = client.get(HEALTH).json()
    assert answer["outbox"]["oldestDueSeconds"] >= 1000
    assert (answer["outbox"]["due"], answer["outbox"]["waiting"], answer["outbox"]["failed"]) == (1, 1, 1)
    assert answer["status"] == "degraded"
    assert "geheim" not in json.dumps(answer)


def test_health_is_degraded_when_the_disk_is_nearly_full(home, client, monkeypatch):
    beat()
    monkeypatch.setattr(health, "LEAST_DISK", 10**18)
    assert client.get(HEALTH).json()["disk"]["status"] == "degraded"


def test_health_is_down_without_a_database(home, client, monkeypatch):
    class Gone:
        def cursor(self) -> None:
            raise DatabaseError("password=geheim")

    monkeypatch.setattr(health, "connection", Gone())
    body = problem(client, HEALTH, 503)
    assert body["health"]["status"] == "down"
    assert body["health"]["worker"] is None
    assert "geheim" not in json.dumps(body)
