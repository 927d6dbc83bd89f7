"""Workers that are killed at each named point of a delivery, two at once, and one whose server hangs."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.utils import timezone

from basis import mail
from basis.models import Heartbeat, OutboxMessage
from tests.basis.mail_server import MailServer

ROOT = Path(__file__).resolve().parents[2]
POINTS = ["after-lease", "before-data", "after-accepted", "after-mark"]
SENT = OutboxMessage.State.SENT
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def server() -> Iterator[MailServer]:
    """A mail server that listens."""
    with MailServer() as made:
        yield made


@pytest.fixture
def start_worker(server: MailServer, committing: None) -> Iterator[Start]:
    """Starts a worker in a process of its own, on the database of this test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(crash_point: str = "") -> "subprocess.Popen[bytes]":
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "DATABASE_URL": database_url(),
            "TEST_EMAIL_URL": server.url,
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


def promise(count: int) -> None:
    """So many mails in the outbox."""
    for number in range(count):
        message = EmailMessage(f"Bericht {number}", "Tot dan.", to=[f"n{number}@example.org"])
        mail.queue(message, f"proef:{number}")


def let_leases_run_out() -> None:
    """What time does to a message whose worker is gone."""
    OutboxMessage.objects.filter(state="sending").update(lease_until=timezone.now())


def wait_until_settled(server: MailServer) -> None:
    """Come back when each promise has arrived."""
    wanted = set(OutboxMessage.objects.values_list("message_id", flat=True))
    server.wait_until(lambda: server.times.keys() == wanted)


@pytest.mark.parametrize("rounds", [1, pytest.param(12, marks=pytest.mark.long)])
def test_a_killed_worker_loses_nothing_and_doubles_only_what_was_just_accepted(server, start_worker, rounds):
    promise(len(POINTS) * rounds * 3)
    doubled = 0
    for number in range(rounds):
        for point in POINTS:
            let_leases_run_out()
            assert start_worker(f"{point}:{2 - number % 2}").wait(300) == -signal.SIGKILL, point
            doubled += point == "after-accepted"
    let_leases_run_out()
    process = start_worker()
    wait_until_settled(server)
    process.terminate()  # the message in hand is finished first
    assert process.wait(300) == 0
    assert not OutboxMessage.objects.exclude(state=SENT).exists()
    assert sorted(server.times.values(), reverse=True)[: doubled + 1] == [2] * doubled + [1]


def test_of_two_workers_at_once_each_mail_comes_from_one(server, start_worker):
    promise(100)
    both = [start_worker(), start_worker()]
    wait_until_settled(server)
    for process in both:
        process.terminate()
        assert process.wait(300) == 0
    assert set(server.times.values()) == {1}
    assert set(OutboxMessage.objects.values_list("state", "attempt")) == {(SENT, 1)}


def test_a_mail_server_that_hangs_holds_up_no_publication(server, start_worker):
    hanging, go_on = threading.Event(), threading.Event()

    def hang(stage: str) -> None:
        hanging.set()
        go_on.wait(300)

    server.behaviour.at_stage = hang
    promise(1)
    process = start_worker()
    try:
        assert hanging.wait(300)
        Heartbeat.objects.all().delete()
        for _look in range(3_000):  # the worker's own clock: it looks every second
            if Heartbeat.objects.exists():
                break
            go_on.wait(0.1)
        assert Heartbeat.objects.exists()
        assert not server.received
        message = OutboxMessage.objects.get()
        assert (message.state, message.attempt) == ("sending", 1)  # so it still waits for the server
    finally:
        go_on.set()
    process.terminate()
    assert process.wait(300) == 0
