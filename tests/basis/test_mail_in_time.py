"""One mail is over in time whatever the server does, several ride one connection, and a lease is a lease."""

import socket
import ssl
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.core.mail import EmailMessage
from django.utils import timezone

from basis import mail, outbox, smtp
from basis.models import OutboxMessage
from tests.basis.mail_server import MailServer, SlowServer

HOUR = timedelta(hours=1)
NEW, SENDING, SENT = OutboxMessage.State.NEW, OutboxMessage.State.SENDING, OutboxMessage.State.SENT


@pytest.fixture
def server(settings, db):
    """A mail server that listens, and that our mail goes to."""
    with MailServer() as made:
        settings.EMAIL_URL = made.url
        yield made


def promise(number: int = 1) -> OutboxMessage:
    """One mail in the outbox."""
    mail.queue(
        EmailMessage(f"Bericht {number}", "Tot dan.", to=[f"n{number}@example.org"]), f"proef:{number}"
    )
    return OutboxMessage.objects.get(key=f"proef:{number}")


# A server that takes its time, and would say yes in the end: 0.1 s a byte, which no time-out of a read sees


@pytest.mark.parametrize("step", ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "accepting"])
def test_a_server_that_sends_a_byte_now_and_then_gets_no_longer_than_the_rest(
    settings, db, monkeypatch, step
):
    monkeypatch.setattr(smtp, "TIMEOUT", 0.5)
    message = promise()
    with SlowServer(slow_at=step) as slow:
        settings.EMAIL_URL = f"smtp://{slow.address}"
        outbox.deliver_due()
    message.refresh_from_db()
    assert (message.state, message.reason) == (NEW, OutboxMessage.Reason.UNREACHABLE)


def test_the_same_server_is_waited_for_when_there_is_time(settings, db):
    message = promise()
    with SlowServer(slow_at="accepting", pause=0.01) as slow:
        settings.EMAIL_URL = f"smtp://{slow.address}"
        outbox.deliver_due()
    message.refresh_from_db()
    assert (message.state, slow.accepted) == (SENT, 1)


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_server_that_says_nothing_is_left(settings, db, monkeypatch, scheme):
    monkeypatch.setattr(smtp, "TIMEOUT", 0.3)
    message = promise()
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections, and never says a word
        settings.EMAIL_URL = f"{scheme}://127.0.0.1:{silent.getsockname()[1]}"
        outbox.deliver_due()
    message.refresh_from_db()
    assert (message.state, message.reason) == (NEW, OutboxMessage.Reason.UNREACHABLE)


def test_shaking_hands_takes_no_longer_either(settings, db, monkeypatch):
    monkeypatch.setattr(smtp, "TIMEOUT", 0.3)
    message = promise()
    with SlowServer(slow_at="") as slow:
        settings.EMAIL_URL = f"smtp://{slow.address}?tls=1"
        outbox.deliver_due()
    message.refresh_from_db()
    assert (message.state, message.reason) == (NEW, OutboxMessage.Reason.UNREACHABLE)


def test_a_server_gets_no_longer_than_the_lease_stands(settings, db):
    promise()
    message = outbox.lease_next()
    OutboxMessage.objects.update(lease_until=timezone.now() + timedelta(seconds=0.4))
    with SlowServer(slow_at="accepting") as slow:  # TIMEOUT is 30 s, and this takes one
        settings.EMAIL_URL = f"smtp://{slow.address}"
        outbox.deliver(message)
    message.refresh_from_db()
    assert message.state == NEW


def test_an_address_that_does_not_answer_leaves_time_for_the_next(monkeypatch):
    """As with a host whose IPv6 address nobody can reach; who joins a full queue gets no answer."""
    with socket.create_server(("127.0.0.1", 0)) as good, socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        waiting = [socket.socket() for _number in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
        addresses = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", s.getsockname()) for s in (full, good)]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: addresses)
        clock = smtp.Clock()
        clock.start(2)
        with smtp.connect("mail.example.org", 25, clock) as sock:
            assert sock.getpeername() == good.getsockname()
        for one in waiting:
            one.close()


# TLS for real


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A certificate of localhost with its key, signed by itself."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    now = timezone.now()
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + HOUR)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + made.public_bytes(Encoding.PEM))
    return path


@pytest.mark.parametrize("address", ["smtp://localhost:{}?tls=1", "smtps://localhost:{}"])
@pytest.mark.parametrize(("is_known", "state"), [(True, SENT), (False, NEW)])
def test_mail_goes_over_tls_to_a_server_that_proves_its_name(
    settings, db, certificate, monkeypatch, address, is_known, state
):
    if is_known:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    for number in range(2):
        promise(number)
    with MailServer(tls, is_wrapped=address.startswith("smtps")) as server:
        settings.EMAIL_URL = address.format(server.port)
        outbox.deliver_due()
    assert {row.state for row in OutboxMessage.objects.all()} == {state}
    assert len(server.received) == (2 if is_known else 0)


# A lease is looked at again before the text leaves


def test_a_worker_that_sleeps_while_it_talks_sends_nothing(server):
    promise()
    message = outbox.lease_next()

    def sleep(stage: str) -> None:
        """While it talks its lease runs out, and another worker takes the mail."""
        if stage == "rcpt":
            taken_over.append(1)

    taken_over: list[int] = []
    server.behaviour.at_stage = sleep
    real = outbox.seconds_left

    def seconds_left(row: OutboxMessage) -> float:
        if taken_over:
            OutboxMessage.objects.update(attempt=2, lease_until=timezone.now() + mail.LEASE)
        return real(row)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outbox, "seconds_left", seconds_left)
        outbox.deliver(message)
    assert taken_over
    assert not server.received
    kept = OutboxMessage.objects.get()
    assert (kept.state, kept.attempt) == (SENDING, 2)


# Several mails over one connection


def test_mails_that_wait_together_share_a_connection(server):
    for number in range(20):
        promise(number)
    assert outbox.deliver_due() == 20
    assert len(server.times) == len(server.received) == 20
    assert server.connections == 1


def test_each_mail_on_a_connection_has_a_lease_and_a_time_of_its_own(server, monkeypatch):
    starts = []
    real = smtp.Clock.start
    monkeypatch.setattr(
        smtp.Clock, "start", lambda clock, seconds: (starts.append(seconds), real(clock, seconds))
    )
    for number in range(3):
        promise(number)
    outbox.deliver_due()
    assert starts == [smtp.TIMEOUT] * 3 + [smtp.GOODBYE]
    assert set(OutboxMessage.objects.values_list("attempt", flat=True)) == {1}


def test_a_connection_is_not_used_without_end(server, monkeypatch):
    monkeypatch.setattr(smtp, "MOST", 4)
    for number in range(10):
        promise(number)
    outbox.deliver_due()
    assert (len(server.times), len(server.received), server.connections) == (10, 10, 3)


def test_a_server_that_hangs_up_between_two_mails_is_called_again(server):
    server.behaviour.hangs_up_after = 2
    for number in range(6):
        promise(number)
    outbox.deliver_due()
    assert set(OutboxMessage.objects.values_list("state", "attempt")) == {(SENT, 1)}
    assert len(server.received) == len(server.times) == 6
    assert server.connections >= 3


def test_a_server_that_has_had_enough_of_a_connection_is_called_again(server):
    server.behaviour.answers = {"MAIL": ["", "421 te veel berichten"]}
    for number in range(3):
        promise(number)
    outbox.deliver_due()
    assert set(OutboxMessage.objects.values_list("state", "attempt")) == {(SENT, 1)}
    assert server.connections == 2


def test_one_that_is_refused_holds_up_no_other(server):
    server.behaviour.answers = {"RCPT": ["550 onbekend"]}
    for number in range(3):
        promise(number)
    outbox.deliver_due()
    assert [row.state for row in OutboxMessage.objects.order_by("pk")] == ["failed", SENT, SENT]
    assert len(server.received) == 2


def test_no_connection_is_left_when_there_is_nothing_to_send(server):
    promise()
    outbox.deliver_due()
    assert smtp.courier().connection is None


def test_a_server_that_dies_while_it_says_yes_gets_the_mail_once_more_with_the_same_message_id(server):
    message = promise()
    server.behaviour.dies_while_accepting = 1
    outbox.deliver_due()
    message.refresh_from_db()
    assert message.state == NEW
    OutboxMessage.objects.update(not_before=timezone.now())
    outbox.deliver_due()
    message.refresh_from_db()
    assert message.state == SENT
    assert server.times == {message.message_id: 2}
