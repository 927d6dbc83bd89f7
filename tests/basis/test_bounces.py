"""Mail of ours that comes back stops an address, by a hash; an administrator may lift the stop."""

import base64
import json
import mailbox
from datetime import timedelta
from email import message_from_string
from io import StringIO

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from basis import bounces, mail, mail_address, outbox
from basis.models import BouncedAddress, OutboxMessage
from tests.basis.mail_server import MailServer

Kind, State, Reason = BouncedAddress.Kind, OutboxMessage.State, OutboxMessage.Reason
NOOR, SEM = "noor@example.org", "sem@example.org"
START = timezone.now().replace(microsecond=0)
TOKEN = "t" * 40
PLACE = "/mail/teruggekomen/"


@pytest.fixture
def clock():
    """A clock that stands still, and that a test may move."""
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def server(settings, db):
    """A mail server that our mail goes to."""
    with MailServer() as made:
        settings.EMAIL_URL = made.url
        yield made


@pytest.fixture
def to_folder(settings, tmp_path, db):
    """Mail that is always accepted."""
    settings.EMAIL_URL = f"file://{tmp_path}"


def send(to: str = NOOR) -> OutboxMessage:
    """One mail, delivered as far as it goes."""
    mail.queue(EmailMessage("Bericht", "Tot dan.", to=[to]))
    outbox.deliver_due()
    return OutboxMessage.objects.latest("pk")


# What a mail server says at once


@pytest.mark.parametrize(
    ("answer", "kind", "is_stopped"),
    [
        ("550 onbekend", Kind.HARD, True),
        ("550 5.1.1 unknown user", Kind.HARD, True),
        ("553 5.1.3 no such syntax", Kind.HARD, True),
        ("550 5.2.1 mailbox disabled", Kind.HARD, True),
        ("552 5.2.2 mailbox full", Kind.SOFT, False),
        ("554 no", Kind.SOFT, False),
        ("550 5.7.1 your network is blocked", None, False),
        ("550 5.1.8 sender is unknown", None, False),
        ("450 4.2.1 later", None, False),  # it may still arrive
    ],
)
def test_a_refused_recipient_stops_an_address_that_does_not_exist(server, answer, kind, is_stopped):
    server.behaviour.answers = {"RCPT": [answer]}
    send()
    assert list(BouncedAddress.objects.values_list("kind", flat=True)) == ([kind] if kind else [])
    assert bounces.is_stopped("Noor@Example.org ") == is_stopped
    assert not bounces.is_stopped(SEM)


def test_a_text_that_is_refused_says_nothing_of_the_address(server):
    server.behaviour.answers = {"DATA": ["550 5.1.1 spam"]}
    assert send().state == State.FAILED
    assert not BouncedAddress.objects.exists()


def test_nothing_is_sent_to_a_stopped_address(server):
    bounces.record(mail_address.hash_of(NOOR), Kind.HARD, "5.1.1", timezone.now())
    message = send()
    assert (message.state, message.reason) == (State.WITHHELD, Reason.STOPPED)
    assert not server.connections
    assert send(SEM).state == State.SENT


def test_no_address_is_kept_in_what_a_server_said(server):
    server.behaviour.answers = {"RCPT": ["550 5.1.1 <NOOR@example.org> unknown"]}
    assert send().last_error == "550 5.1.1 <...> unknown"
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM basis_bouncedaddress")
        assert "noor" not in str(cursor.fetchall()).lower()


def test_a_stop_is_known_after_the_secret_key_was_changed(settings, db):
    bounces.record(mail_address.hash_of(NOOR), Kind.HARD, "5.1.1", timezone.now())
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-" + "y" * 50
    assert bounces.is_stopped(NOOR)
    settings.SECRET_KEY_FALLBACKS = []
    assert not bounces.is_stopped(NOOR)


# Soft ones


def test_five_soft_ones_in_a_row_stop_an_address(clock, to_folder):
    for number in range(1, 6):
        clock.shift(timedelta(hours=1))
        message = send()
        assert message.state == State.SENT
        clock.shift(timedelta(minutes=1))
        assert bounces.came_back(message, Kind.SOFT, "5.2.2")
        assert bounces.is_stopped(NOOR) == (number == 5)
    assert BouncedAddress.objects.get().count == 5


def test_one_that_arrived_in_between_begins_the_row_again(clock, to_folder):
    for number in range(1, 10):
        clock.shift(timedelta(hours=1))
        message = send()
        if number != 5:
            clock.shift(timedelta(minutes=1))
            bounces.came_back(message, Kind.SOFT, "5.2.2")
    assert not bounces.is_stopped(NOOR)
    assert BouncedAddress.objects.get().soft_in_a_row == 4


def test_soft_ones_of_long_ago_count_no_more(clock, to_folder):
    for _number in range(6):
        bounces.came_back(send(), Kind.SOFT, "5.2.2")
        clock.shift(timedelta(days=31))
        outbox.forget_sent()
    assert not bounces.is_stopped(NOOR)


# What a mail service reports


@pytest.fixture
def report(client, settings, home):
    """Reports as a mail service does."""
    settings.BOUNCE_TOKEN = TOKEN

    def post(*reports, token=f"Bearer {TOKEN}", **fields):
        body = json.dumps(list(reports) or {"recipient": NOOR, "type": "hard", "code": "5.1.1"} | fields)
        return client.post(PLACE, body, "application/json", headers={"Authorization": token} if token else {})

    return post


@pytest.mark.parametrize("kind", ["hard", "complaint"])
def test_a_report_stops_an_address_and_marks_the_newest_mail(report, to_folder, kind):
    first, second = send(), send()
    assert report(type=kind).json() == {"received": 1, "counted": 1}
    assert bounces.is_stopped(NOOR)
    assert send().reason == Reason.STOPPED
    for message in (first, second):
        message.refresh_from_db()
    assert first.bounced_at is None
    assert (second.reason == Reason.BOUNCED) == (kind == "hard")


def test_a_report_about_one_message_counts_once(report, to_folder):
    message = send()
    for counted in (1, 0):
        assert report(type="soft", message_id=message.message_id).json()["counted"] == counted
    assert BouncedAddress.objects.get().count == 1


def test_a_mail_that_was_delivered_ends_a_row_of_soft_ones(report, to_folder):
    answer = report(
        *[{"recipient": NOOR, "type": "soft"}] * 4,
        {"recipient": NOOR, "type": "delivered"},
        *[{"recipient": NOOR, "type": "soft"}] * 4,
    )
    assert answer.json() == {"received": 9, "counted": 9}
    assert not bounces.is_stopped(NOOR)
    report(type="soft")
    assert bounces.is_stopped(NOOR)


@pytest.mark.parametrize(
    "token", ["", "Bearer x", f"Basic {TOKEN}", "Basic !", f"Token {TOKEN}", "Bearer " + "t" * 39]
)
def test_who_does_not_know_the_secret_reports_nothing(report, token):
    assert report(token=token).status_code == 401
    assert not BouncedAddress.objects.exists()


def test_the_secret_may_be_the_password_of_an_address(report, to_folder):
    secret = base64.b64encode(f"bounces:{TOKEN}".encode()).decode()
    assert report(token=f"Basic {secret}").status_code == 200


def test_without_a_secret_there_is_no_such_place(report, settings):
    settings.BOUNCE_TOKEN = ""
    assert report(token="Bearer ").status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[[[",
        "[1]",
        '{"recipient": "noor", "type": "hard"}',
        '{"recipient": "noor@example.org", "type": "hard\\u0000"}',
        '{"recipient": "noor@example.org", "type": "bounce"}',
        '{"recipient": "noor@example.org", "type": "hard", "code": "a\\u0000"}',
        '{"recipient": ["noor@example.org"], "type": "hard"}',
        '{"recipient": "noor@example.org", "type": ["hard"]}',
        "[" * 100_000,
        json.dumps([{"recipient": NOOR, "type": "hard"}] * 1_001),
        json.dumps([{"recipient": NOOR, "type": "hard"}, {"recipient": NOOR}]),
        json.dumps({"recipient": NOOR, "type": "hard", "rest": "x" * 600_000}),
    ],
)
def test_what_is_no_report_is_refused_as_a_whole(client, settings, db, body):
    settings.BOUNCE_TOKEN = TOKEN
    answer = client.post(PLACE, body, "application/json", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 400
    assert not BouncedAddress.objects.exists()


def test_looking_at_the_place_changes_nothing(client, settings, db):
    settings.BOUNCE_TOKEN = TOKEN
    assert client.get(PLACE, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 405


# What comes back into a mailbox


def returned(
    message_id: str, status: str = "5.1.1", to: str = NOOR, action: str = "failed", whole: bool = False
):
    """A report as RFC 3464 has it."""
    headers = f"Message-ID: {message_id}\nSubject: Bericht\nTo: {to}\n"
    given_back = f"message/rfc822\n\n{headers}\nTot dan.\n" if whole else f"text/rfc822-headers\n\n{headers}"
    return message_from_string(
        "From: MAILER-DAEMON@mx.example.net\nTo: wij@example.org\nSubject: Undelivered\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"\n\n'
        "--grens\nContent-Type: text/plain\n\nHelaas.\n\n"
        "--grens\nContent-Type: message/delivery-status\n\n"
        "Reporting-MTA: dns; mx.example.net\n\n"
        f"Final-Recipient: rfc822; {to}\nAction: {action}\nStatus: {status}\n"
        f"Diagnostic-Code: smtp; 550 {status} unknown\n\n"
        f"--grens\nContent-Type: {given_back}\n--grens--\n"
    )


@pytest.fixture(params=["mbox", "Maildir"])
def box(request, tmp_path):
    """A mailbox, and how to read it."""
    path = tmp_path / "post"
    made = mailbox.mbox(path) if request.param == "mbox" else mailbox.Maildir(path)

    def read(*messages) -> str:
        for message in messages:
            made.add(message)
        made.flush()
        said = StringIO()
        call_command("read_bounces", str(path), stdout=said)
        return said.getvalue().strip()

    yield read
    made.close()


@pytest.mark.parametrize("whole", [True, False])
def test_a_report_in_a_mailbox_stops_the_address_and_counts_once(box, to_folder, whole):
    message = send()
    assert box(returned(message.message_id, whole=whole)) == "1 geteld, 0 al bekend, 0 overig."
    assert box() == "0 geteld, 1 al bekend, 0 overig."
    assert bounces.is_stopped(NOOR)
    message.refresh_from_db()
    assert (message.state, message.reason, message.last_error) == (State.SENT, Reason.BOUNCED, "5.1.1")


def test_only_what_failed_for_good_and_was_ours_counts(box, to_folder):
    message = send()
    forged = message_from_string(
        f"From: x@example.net\nSubject: Undelivered\n\n{message.message_id} {NOOR}\n"
    )
    said = box(
        returned("<een.ander@example.net>"),
        returned("<%@example.net>" + "x" * 5_000),
        returned(message.message_id, action="delayed"),
        returned(message.message_id, action="delivered", status="2.0.0"),
        returned(message.message_id, status="5.7.1"),
        returned(message.message_id, status="onzin"),
        forged,
    )
    assert said == "0 geteld, 0 al bekend, 7 overig."
    assert not BouncedAddress.objects.exists()


def test_a_report_counts_for_the_address_that_the_mail_went_to_and_no_other(box, to_folder):
    send(SEM)
    box(returned(send(NOOR).message_id, to=SEM))
    assert not bounces.is_stopped(SEM)
    assert BouncedAddress.objects.get().kind == Kind.SOFT  # she has it sent on to an address that fails


def test_a_file_that_is_not_there_is_said(db):
    with pytest.raises(CommandError, match="Er is geen"):
        call_command("read_bounces", "/nergens")


# Who may be written to again, and who must be forgotten


def test_a_stop_can_be_lifted(server):
    bounces.record(mail_address.hash_of(NOOR), Kind.HARD, "5.1.1", timezone.now())
    send()
    assert bounces.lift(mail_address.hashes_of(NOOR)) == 1
    assert outbox.retry_all(OutboxMessage.objects.all())
    outbox.deliver_due()
    assert OutboxMessage.objects.get().state == State.SENT


def test_who_is_forgotten_is_gone_from_the_outbox(clock, to_folder):
    sent, other = send(), send(SEM)
    mail.queue(EmailMessage("Bericht", "Hoi", to=["NOOR@example.org"]))
    outbox.put("later", "later:17", {"aanmelding": 17}, to=NOOR)
    assert outbox.forget_address(mail_address.hashes_of(NOOR)) == 3
    assert outbox.deliver_due() == 0
    kept = OutboxMessage.objects.exclude(pk=other.pk)
    assert all((row.payload, row.last_error, row.address_hash) == ({}, "", "") for row in kept)
    assert {row.state for row in kept.exclude(pk=sent.pk)} == {State.WITHHELD}
    other.refresh_from_db()
    assert other.payload["to"] == SEM
