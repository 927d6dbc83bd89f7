"""A thousand followers of one page, a change, and workers that are killed halfway: each is mailed once."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from basis.models import OutboxMessage
from netwerken.choices import FollowKind
from netwerken.models import Abonnement, NetwerkenPage, NetwerkPage, Persoon, Wijziging
from tests.factories import add_page, make_bijeenkomst

ROOT = Path(__file__).resolve().parents[2]
FOLLOWERS = 1_000
Start = Callable[[str], "subprocess.Popen[bytes]"]


@pytest.fixture
def start_worker(committing: None, tmp_path: Path) -> Iterator[Start]:
    """Starts a worker in a process of its own, on the database of this test, that writes mails as files."""
    started: list[subprocess.Popen[bytes]] = []

    def start(crash_point: str) -> "subprocess.Popen[bytes]":
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "DATABASE_URL": database_url(),
            "TEST_EMAIL_URL": f"file://{tmp_path}",
            "CRASH_POINT": crash_point,
        }
        started.append(subprocess.Popen([sys.executable, "manage.py", "worker"], cwd=ROOT, env=environment))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def database_url() -> str:
    """The address of the database of this test."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    account = f"{values['USER']}:{values['PASSWORD']}" if values["PASSWORD"] else values["USER"]
    return f"postgresql://{account}@{values['HOST']}:{values['PORT']}/{values['NAME']}"


def make_followers(kind: FollowKind, page: NetwerkPage) -> set[str]:
    """A thousand people who follow a page."""
    people = Persoon.objects.bulk_create(Persoon(email=f"v{n}@example.org") for n in range(FOLLOWERS))
    Abonnement.objects.bulk_create(
        Abonnement(persoon=one, kind=kind, key=page.translation_key, confirmed_at=timezone.now())
        for one in people
    )
    return {one.email for one in people}


def received(folder: Path) -> Counter[str]:
    """How many mails each address got."""
    return Counter(message_from_bytes(path.read_bytes())["To"] for path in folder.glob("*.eml"))


def die(start_worker: Start, crash_point: str) -> None:
    """Have a worker killed at a point, and let what it held go free as time does."""
    assert start_worker(crash_point).wait(300) == -signal.SIGKILL, crash_point
    OutboxMessage.objects.filter(state="sending").update(lease_until=timezone.now())


def finish(start_worker: Start) -> None:
    """Let a worker deliver all that is left, and stop it the friendly way."""
    process = start_worker("")
    while OutboxMessage.objects.filter(state__in=["new", "sending"]).exists() or Wijziging.objects.exists():
        assert process.poll() is None
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.3)
    process.terminate()
    assert process.wait(120) == 0


def test_a_change_is_mailed_once_to_each_of_a_thousand_followers(committed_home, start_worker, tmp_path):
    index = add_page(committed_home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    netwerk = add_page(index, NetwerkPage(title="Leren in de wijk", slug="leren"))
    page = make_bijeenkomst(netwerk)
    everybody = make_followers(FollowKind.BIJEENKOMST, page)
    page.location = "Aula"
    page.save_revision().publish()
    Wijziging.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    die(start_worker, "before-change-is-told")
    assert OutboxMessage.objects.count() == 0  # all or nothing
    for halfway in ("after-lease:300", "after-lease:200"):
        die(start_worker, halfway)
    finish(start_worker)
    assert received(tmp_path) == dict.fromkeys(everybody, 1)


def test_a_new_meeting_is_mailed_once_to_each_of_a_thousand_followers(committed_home, start_worker, tmp_path):
    index = add_page(committed_home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    netwerk = add_page(index, NetwerkPage(title="Leren in de wijk", slug="leren"))
    everybody = make_followers(FollowKind.NETWERK, netwerk)
    make_bijeenkomst(netwerk)
    OutboxMessage.objects.update(not_before=timezone.now())
    die(start_worker, "before-event-is-told")
    assert OutboxMessage.objects.count() == 1
    die(start_worker, "after-mark:1")  # the event is told and marked: its mails are there
    assert OutboxMessage.objects.count() == 1 + FOLLOWERS
    OutboxMessage.objects.filter(kind="netwerken.gebeurtenis").update(state="new")  # as if it was not
    die(start_worker, "after-lease:300")
    finish(start_worker)
    assert received(tmp_path) == dict.fromkeys(everybody, 1)
