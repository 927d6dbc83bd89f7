"""Mail over a real socket to a small server of our own, and a worker that is killed while it delivers."""

import base64
import contextlib
import os
import signal
import socketserver
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.utils import timezone

from basis import mail, outbox
from basis.models import Heartbeat, OutboxMessage

ROOT = Path(__file__).resolve().parents[2]
LONG = bool(os.environ.get("TEST_LONG"))
STAGES = ["connect", "rcpt", "data", "accepted"]  # the last: the server said 250, the worker did not mark
NEW, SENT, FAILED = OutboxMessage.State.NEW, OutboxMessage.State.SENT, OutboxMessage.State.FAILED


@dataclass
class Received:
    """One mail that the server took upon itself."""

    sender: str
    recipient: str
    data: bytes

    @property
    def message_id(self) -> str:
        """The Message-ID, by which a receiver knows that two are one."""
        return str(message_from_bytes(self.data, policy=default)["Message-ID"])


@dataclass
class Behaviour:
    """What the server does other than saying yes."""

    answers: dict[str, list[str]] = field(default_factory=dict)  # per command, the first ones used up first
    offers: list[str] = field(default_factory=list)  # extensions
    at_stage: Callable[[str], object] = lambda stage: None  # truth before its yes: then it falls silent
    hangs_up_after_accepting: bool = False
    logins: list[str] = field(default_factory=list)


class Conversation(socketserver.StreamRequestHandler):
    """The server's side of RFC 5321, as far as we need it."""

    server: "MailServer"

    def say(self, line: str) -> None:
        """One line to the other side, which may be gone."""
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        """Talk until the other side leaves."""
        with contextlib.suppress(ConnectionError):
            self.talk()

    def talk(self) -> None:
        """Answer each command."""
        self.server.behaviour.at_stage("connect")
        self.say("220 proef")
        while line := self.rfile.readline().decode().strip():
            command, _space, rest = line.partition(" ")
            command = command.upper()
            planned = self.server.behaviour.answers.get(command, [])
            if command != "DATA" and planned:
                self.say(planned.pop(0))
            elif command == "EHLO":
                words = ["proef", *self.server.behaviour.offers]
                for word in words[:-1]:
                    self.say(f"250-{word}")
                self.say(f"250 {words[-1]}")
            elif command == "MAIL":
                self.sender = rest.removeprefix("FROM:").strip("<>").split(">")[0]
                self.say("250 goed")
            elif command == "RCPT":
                self.recipient = rest.removeprefix("TO:").strip("<>")
                self.server.behaviour.at_stage("rcpt")
                self.say("250 goed")
            elif command == "DATA":
                if self.take_message(planned):
                    return
            elif command == "AUTH":
                self.server.behaviour.logins.append(base64.b64decode(rest.split()[1]).decode())
                self.say("235 welkom")
            elif command == "QUIT":
                self.say("221 dag")
                return
            else:
                self.say("250 goed")

    def take_message(self, planned: list[str]) -> bool:
        """Read the text and answer for it; whether the server then hangs up."""
        self.say("354 kom maar")
        data = b""
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise ConnectionResetError
            data += line[1:] if line.startswith(b".") else line
        if self.server.behaviour.at_stage("data"):
            raise ConnectionResetError
        if planned:
            self.say(planned.pop(0))
            return False
        self.say("250 bezorgd")
        self.server.accept(Received(self.sender, self.recipient, data))
        self.server.behaviour.at_stage("accepted")
        return self.server.behaviour.hangs_up_after_accepting


class MailServer(socketserver.ThreadingTCPServer):
    """A mail server on a free port, which remembers what it accepted."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.behaviour = Behaviour()
        self.received: list[Received] = []
        self.changed = threading.Condition()

    @property
    def url(self) -> str:
        """What EMAIL_URL says."""
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def accept(self, message: Received) -> None:
        """Take one upon us."""
        with self.changed:
            self.received.append(message)
            self.changed.notify_all()

    def wait_until(self, done: Callable[[], bool], seconds: float = 60) -> None:
        """Come back when so much was accepted; fail when that takes too long."""
        with self.changed:
            assert self.changed.wait_for(done, seconds), f"{len(self.received)} accepted"


@pytest.fixture
def server() -> Iterator[MailServer]:
    """A mail server that listens."""
    with MailServer() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def by_smtp(settings, server, db) -> None:
    """The worker's mail goes to our server."""
    settings.EMAIL_URL = server.url


def promise(number: int = 1, to: str = "noor@example.org", body: str = "Tot dan.") -> OutboxMessage:
    """One mail in the outbox."""
    message = EmailMessage(f"Bericht {number}", body, "Wij <wij@example.org>", [to])
    mail.queue(message, key=f"proef:{number}")
    return OutboxMessage.objects.get(key=f"proef:{number}")


def deliver() -> OutboxMessage:
    """Have the worker look once, whatever it waits for; gives the only row."""
    OutboxMessage.objects.update(not_before=timezone.now())
    outbox.deliver_due()
    return OutboxMessage.objects.get()


def test_a_mail_arrives_as_it_was_promised(server, by_smtp):
    promised = promise(body="Tot morgen, één uur.\n.\n..twee punten\nDag.")
    assert deliver().state == SENT
    (received,) = server.received
    assert (received.sender, received.recipient) == ("wij@example.org", "noor@example.org")
    message = message_from_bytes(received.data, policy=default)
    assert message["Subject"] == "Bericht 1"
    assert message["Message-ID"] == promised.message_id
    assert len(message.get_all("Message-ID")) == 1
    assert message.get_content().splitlines() == ["Tot morgen, één uur.", ".", "..twee punten", "Dag."]


def test_every_line_ends_as_the_standard_says(server, by_smtp):
    promise(body="Een.\nTwee.\r\nDrie.\n")
    deliver()
    data = server.received[0].data
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")


def test_each_attempt_carries_the_same_message_id(server, by_smtp):
    promised = promise()
    server.behaviour.answers = {"DATA": ["451 even geen tijd"]}
    seen = []
    server.behaviour.at_stage = seen.append
    assert deliver().state == NEW
    assert deliver().state == SENT
    assert seen.count("data") == 2
    assert [received.message_id for received in server.received] == [promised.message_id]


@pytest.mark.parametrize(
    ("command", "answer", "state"),
    [
        ("RCPT", "550 bestaat niet", FAILED),
        ("RCPT", "553 verkeerd adres", FAILED),
        ("RCPT", "450 postbus bezet", NEW),
        ("DATA", "554 lijkt op reclame", FAILED),
        ("DATA", "452 schijf vol", NEW),
        ("MAIL", "451 even niet", NEW),
        ("MAIL", "550 afzender mag niet", NEW),  # ours to repair; then it may still go
    ],
)
def test_a_refusal_for_good_ends_it_and_one_for_now_does_not(server, by_smtp, command, answer, state):
    promise()
    server.behaviour.answers = {command: [answer, answer]}
    assert deliver().state == state
    assert not server.received


@pytest.mark.parametrize("goodbye", ["421 te druk", "500 wat?"])
def test_a_bad_goodbye_does_not_send_a_mail_twice(server, by_smtp, goodbye):
    promise()
    server.behaviour.answers = {"QUIT": [goodbye]}
    assert deliver().state == SENT
    assert deliver().attempt == 1
    assert len(server.received) == 1


def test_a_server_that_hangs_up_after_its_yes_does_not_send_a_mail_twice(server, by_smtp):
    promise()
    server.behaviour.hangs_up_after_accepting = True
    assert deliver().state == SENT
    assert len(server.received) == 1


def test_a_server_that_is_not_there_is_tried_again(server, by_smtp, settings):
    promise()
    settings.EMAIL_URL = "smtp://127.0.0.1:1"
    assert deliver().state == NEW
    settings.EMAIL_URL = server.url
    assert deliver().state == SENT


def test_nothing_goes_in_the_clear_when_tls_is_asked_for(server, by_smtp, settings):
    promise()
    settings.EMAIL_URL = f"{server.url}?tls=1"
    assert deliver().state == NEW
    assert not server.received


def test_name_and_password_of_the_address_are_used(server, by_smtp, settings):
    promise()
    server.behaviour.offers = ["AUTH PLAIN"]
    settings.EMAIL_URL = server.url.replace("smtp://", "smtp://post%40example.org:w%2Fw%3A1@")
    assert deliver().state == SENT
    assert server.behaviour.logins == ["\0post@example.org\0w/w:1"]


def test_a_domain_beyond_ascii_gets_its_punycode(server, by_smtp):
    promise(to="noor@bücher.example")
    assert deliver().state == SENT
    assert server.received[0].recipient == "noor@xn--bcher-kva.example"


@pytest.mark.parametrize("address", ["", "noor", "noor@example.org\r\nRCPT TO:<alle@example.org>", "a b"])
def test_what_is_no_address_is_given_up_and_gives_no_command(server, by_smtp, address):
    message = promise()
    OutboxMessage.objects.update(payload=message.payload | {"to": address})
    server.behaviour.answers = {"RCPT": ["550 onbekend"]}
    assert deliver().state == FAILED
    assert not server.received


def test_mail_to_a_folder_keeps_every_attempt(settings, tmp_path, db):
    settings.EMAIL_URL = f"file://{tmp_path}/uit%20gaand"
    promised = promise()
    assert deliver().state == SENT
    (path,) = (tmp_path / "uit gaand").iterdir()
    assert message_from_bytes(path.read_bytes(), policy=default)["Message-ID"] == promised.message_id


def test_mail_to_the_console_shows_who_gets_what(settings, capsys, db):
    settings.EMAIL_URL = "console:"
    promise(body="Tot dan, één uur.")
    assert deliver().state == SENT
    shown = capsys.readouterr().out
    assert "noor@example.org" in shown
    assert "Tot dan, één uur." in shown


# A worker that is killed


@pytest.fixture
def start_worker(server, committing) -> Iterator[Callable[[], subprocess.Popen]]:
    """Starts a worker as in production, on the database of this test."""
    started: list[subprocess.Popen] = []

    def start() -> subprocess.Popen:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "SECRET_KEY": "x" * 50,
            "DATABASE_URL": database_url(),
            "EMAIL_URL": server.url,
        }
        command = [sys.executable, "manage.py", "worker"]
        started.append(subprocess.Popen(command, cwd=ROOT, env=environment))
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


def everything_accepted(server: MailServer) -> Callable[[], bool]:
    """Whether each promise has arrived."""
    wanted = set(OutboxMessage.objects.values_list("message_id", flat=True))
    return lambda: {received.message_id for received in server.received} == wanted


def let_leases_run_out() -> None:
    """What time does to a message whose worker is gone."""
    OutboxMessage.objects.filter(state="sending").update(lease_until=timezone.now())


@dataclass
class Killing:
    """Kills a worker with -9 in the middle of a conversation, after some messages have passed."""

    stage: str
    after: int
    process: subprocess.Popen | None = None
    done: threading.Event = field(default_factory=threading.Event)

    def __call__(self, stage: str) -> bool:
        """What the server does at each stage; whether this was the moment."""
        if stage != self.stage or self.done.is_set():
            return False
        self.after -= 1
        if self.after >= 0 or self.process is None:
            return False
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(30)
        self.done.set()
        return True


@pytest.mark.parametrize(
    "rounds", [STAGES, pytest.param(STAGES * 12, marks=pytest.mark.long)], ids=["small", "full"]
)
def test_a_killed_worker_loses_nothing_and_doubles_only_what_was_just_accepted(server, start_worker, rounds):
    for number in range(len(rounds) * 4):
        promise(number)
    accepted = everything_accepted(server)
    for number, stage in enumerate(rounds):
        let_leases_run_out()
        killing = Killing(stage, after=1 + number % 2)
        server.behaviour.at_stage = killing
        killing.process = start_worker()
        assert killing.done.wait(60)
    let_leases_run_out()
    process = start_worker()
    server.wait_until(accepted)
    process.terminate()  # the message in hand is finished first
    assert process.wait(60) == 0
    times = Counter(received.message_id for received in server.received)
    assert len(times) == len(rounds) * 4
    assert max(times.values()) <= 2
    assert sum(times.values()) - len(times) <= rounds.count("accepted")
    assert not OutboxMessage.objects.exclude(state=SENT).exists()


def test_a_mail_server_that_hangs_holds_up_no_publication(server, start_worker):
    hanging, go_on = threading.Event(), threading.Event()

    def hang(stage: str) -> None:
        hanging.set()
        go_on.wait(60)

    server.behaviour.at_stage = hang
    promise()
    process = start_worker()
    try:
        assert hanging.wait(60)
        Heartbeat.objects.all().delete()
        for _look in range(600):  # the worker's own clock: it looks every second
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
    assert process.wait(60) == 0
