"""Web processes and workers killed with SIGKILL, at random and at each named point: all or nothing stays.

`KILLS=1000 KILL_SEED=17` kills more often, or in the same rhythm again.
"""

import http.client
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.db import connection, connections
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from basis.models import OutboxMessage
from netwerken.models import Aanmelding, BijeenkomstPage, Gebeurtenis
from netwerken.recount import recount
from netwerken.tokens import token_for
from scripts.servers import free_port
from tests.basis.mail_server import MailServer
from tests.basis.test_mail_killed import database_url, let_leases_run_out
from tests.factories import make_bijeenkomst
from tests.netwerken.facts import form_of
from tests.netwerken.test_concurrency import shared_netwerk  # noqa: F401  a fixture

ROOT = Path(__file__).resolve().parents[2]
POINTS = ["after-counter", "before-commit", "after-commit"]
KILLS = int(os.environ.get("KILLS") or (200 if os.environ.get("TEST_LONG") else 20))
SEED = int(os.environ.get("KILL_SEED", "8804"))
VISITORS = 4
SENT = OutboxMessage.State.SENT


def environment(**values: str) -> dict[str, str]:
    """That of a process on the database of this test."""
    own = {"DJANGO_SETTINGS_MODULE": "config.settings.test", "DATABASE_URL": database_url()}
    return os.environ | {"PYTHONPATH": f".{os.pathsep}site", "SIGNUPS_PER_HOUR": "1000000"} | own | values


@pytest.fixture
def meeting_page(shared_netwerk) -> BijeenkomstPage:  # noqa: F811  the fixture
    """A meeting of two places, so that most wait."""
    page = make_bijeenkomst(shared_netwerk, capacity=2)
    connections.close_all()
    return page


def test_a_web_process_that_dies_at_a_named_point_leaves_all_or_nothing(meeting_page):
    address = reverse("aanmelden", args=[meeting_page.translation_key])
    command = [sys.executable, "-m", "tests.netwerken.crashing", address, *POINTS]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr
    assert recount().breaches == []
    here = set(Aanmelding.objects.values_list("persoon__email", flat=True))
    assert here == {f"{point}-0@example.org" for point in POINTS} | {"after-commit-1@example.org"}
    assert OutboxMessage.objects.count() == len(here)


class Web:
    """Gunicorn with two processes; who is killed is replaced by the one that started them."""

    def __init__(self) -> None:
        self.port = free_port()
        values = {"PORT": str(self.port), "WEB_CONCURRENCY": "2", "BIND": ""}
        command = [sys.executable, "-m", "gunicorn"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment(**values))

    def children(self) -> list[int]:
        """The processes that answer."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]

    def post(self, path: str, fields: dict[str, str]) -> int:
        """The status of the answer; 0 when none came."""
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            headers = {"Content-Type": "application/x-www-form-urlencoded", "Host": "localhost"}
            client.request("POST", path, urlencode(fields), headers)
            return client.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            client.close()


class Worker:
    """A worker that is replaced when it is killed."""

    def __init__(self, server: MailServer) -> None:
        command = [sys.executable, "-m", "tests.netwerken.crashing", "--worker"]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(TEST_EMAIL_URL=server.url),
            stdout=subprocess.PIPE,
            text=True,
        )
        self.next()

    def next(self) -> None:
        """Wait for the worker of now."""
        assert self.process.stdout is not None
        self.pid = int(self.process.stdout.readline())


@contextmanager
def stopped(*processes: subprocess.Popen) -> Iterator[None]:
    """Ends these processes with the block."""
    try:
        yield
    finally:
        for process in processes:
            process.terminate()
            process.wait(120)
            if process.stdout:
                process.stdout.close()


class Visitors:
    """People who sign up, confirm and cancel for as long as they may."""

    def __init__(self, web: Web, page: BijeenkomstPage) -> None:
        self.web, self.address = web, reverse("aanmelden", args=[page.translation_key])
        self.enough = threading.Event()
        self.answered: set[str] = set()  # those whom the site told that it was done
        self.statuses: set[int] = set()
        self.threads = [threading.Thread(target=self.visit, args=[number]) for number in range(VISITORS)]

    def __enter__(self) -> "Visitors":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.enough.set()
        for thread in self.threads:
            thread.join()

    def visit(self, number: int) -> None:
        """One person after the other; now and then somebody of before presses a button."""
        chance, person = random.Random(SEED + number), 0
        while not self.enough.is_set():
            email = f"p{number}-{person}@example.org"
            person += 1
            status = self.web.post(self.address, form_of(email))
            self.statuses.add(status)
            if status == 302:
                self.answered.add(email)
            if chance.random() < 0.5:
                self.press(f"p{number}-{chance.randrange(person)}@example.org", chance)
        connection.close()

    def press(self, email: str, chance: random.Random) -> None:
        """Confirm or cancel."""
        aanmelding = Aanmelding.objects.filter(persoon__email=email).first()
        if aanmelding is not None:
            act = {"actie": chance.choice(["bevestigen", "bevestigen", "afmelden"])}
            self.statuses.add(self.web.post(reverse("aanmelding", args=[token_for(aanmelding)]), act))


def untrue() -> Q:
    """Mails held back because something else happened to the sign-up before they went."""
    later = Gebeurtenis.objects.filter(aanmelding=OuterRef("aanmelding"), pk__gt=OuterRef("pk"))
    overtaken = Gebeurtenis.objects.filter(Exists(later)).values("mail_key")
    return Q(state=OutboxMessage.State.WITHHELD, reason=OutboxMessage.Reason.VOID, key__in=overtaken)


def promised() -> set[str]:
    """The Message-ID of every mail that is to arrive."""
    return set(OutboxMessage.objects.exclude(untrue()).values_list("message_id", flat=True))


def test_killed_again_and_again_nothing_is_broken_and_no_mail_is_lost(meeting_page):
    chance, pause = random.Random(SEED), threading.Event()
    killed = {"web": 0, "worker": 0}
    with MailServer() as server:
        web, worker = Web(), Worker(server)
        with stopped(web.process, worker.process):
            with Visitors(web, meeting_page) as visitors:
                while not visitors.answered:
                    pause.wait(0.05)
                for _kill in range(KILLS):
                    pause.wait(chance.uniform(0.02, 0.3))  # somewhere in what they are doing
                    victim = chance.choice(["web", "worker"])
                    killed[victim] += 1
                    if victim == "worker":
                        os.kill(worker.pid, signal.SIGKILL)
                        worker.next()
                        let_leases_run_out()  # what time does
                    else:
                        with suppress(ProcessLookupError, IndexError):
                            os.kill(chance.choice(web.children()), signal.SIGKILL)
            let_leases_run_out()
            server.wait_until(lambda: server.times.keys() >= promised())
        times = server.times
    found = recount()
    assert found.breaches == []
    assert visitors.statuses <= {0, 302}, visitors.statuses
    assert visitors.answered <= set(Aanmelding.objects.values_list("persoon__email", flat=True))
    assert found.places == 2
    assert found.waiting > 0
    every = set(OutboxMessage.objects.values_list("message_id", flat=True))
    assert promised() <= times.keys() <= every  # none lost, and each with the Message-ID of its promise
    assert sum(times.values()) - len(times) <= killed["worker"]
    assert not OutboxMessage.objects.exclude(state=SENT).exclude(untrue()).exists()
