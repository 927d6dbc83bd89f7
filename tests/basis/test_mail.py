"""Mail over a real socket to a real mail server, and to servers that do not keep to the rules."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from basis import mail, outbox
from basis.models import OutboxMessage
from tests.basis.mail_server import MailServer

NEW, SENT, FAILED = OutboxMessage.State.NEW, OutboxMessage.State.SENT, OutboxMessage.State.FAILED


@pytest.fixture
def server() -> Iterator[MailServer]:
    """A mail server that listens."""
    with MailServer() as made:
        yield made


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
    server.behaviour.hangs_up_after = 1
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
    server.wants_login = True
    settings.EMAIL_URL = server.url.replace("smtp://", "smtp://post%40example.org:w%2Fw%3A1@")
    assert deliver().state == SENT
    assert server.behaviour.logins == ["post@example.org w/w:1"]


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
