"""Promises to the outside: written with the fact, delivered once, tried again, given up at last."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from django.core import mail as django_mail
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection, send_mail
from django.core.mail.message import BadHeaderError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask

from basis import document_text, mail, outbox, smtp, worker
from basis.mail_address import hash_of
from basis.models import OutboxMessage
from basis.transaction import one_writer
from config import roles
from home.models import InhoudPage
from tests.factories import add_page, make_user
from tests.netwerken.admin_form import posted

START = timezone.now().replace(microsecond=0)
NEW, SENDING = OutboxMessage.State.NEW, OutboxMessage.State.SENDING
SENT, FAILED = OutboxMessage.State.SENT, OutboxMessage.State.FAILED


@pytest.fixture
def clock():
    """A clock that stands still, and that a test may move."""
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def post(monkeypatch, db):
    """The other side: keeps what it gets, and does what a test tells it to."""

    class Post:
        got: list[tuple[str, int]] = []
        act = staticmethod(lambda message: None)

        def __call__(self, message: OutboxMessage) -> None:
            self.got.append((message.message_id, message.attempt))
            self.act(message)

    other = Post()
    other.got = []
    monkeypatch.setitem(outbox._handlers, "proef", other)
    return other


def put(key: str = "proef:1", **options) -> OutboxMessage:
    """One promise."""
    outbox.put("proef", key, {"naar": "noor@example.org"}, **options)
    return OutboxMessage.objects.get(key=key)


def say_no_now(message: OutboxMessage) -> None:
    """The other side cannot at the moment."""
    raise ConnectionRefusedError("even niet")


def say_never(message: OutboxMessage) -> None:
    """The other side never will."""
    raise outbox.Undeliverable("550 onbekend")


def test_the_same_event_is_promised_once(post):
    assert outbox.put("proef", "bevestig:17", {"tekst": "een"})
    assert not outbox.put("proef", "bevestig:17", {"tekst": "twee"})
    assert [message.payload for message in OutboxMessage.objects.all()] == [{"tekst": "een"}]
    assert outbox.deliver_due() == 1
    assert not outbox.put("proef", "bevestig:17", {"tekst": "drie"})
    assert outbox.deliver_due() == 0


def test_a_fact_that_is_rolled_back_promises_nothing(post):
    with one_writer():
        put()
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_many_are_promised_at_once_and_again_adds_only_what_is_new(post):
    outbox.put("proef", "n:2", {"first": True})
    many = [
        outbox.Promise(f"n:{number}", {"number": number}, f"n{number}@example.org") for number in range(3)
    ]
    assert outbox.put_all("proef", [*many, many[0]]) == 3
    assert outbox.put_all("proef", many) == 3
    rows = {row.key: row for row in OutboxMessage.objects.all()}
    assert rows.keys() == {"n:0", "n:1", "n:2"}
    assert rows["n:2"].payload == {"first": True}
    assert len({row.message_id for row in rows.values()}) == 3
    assert rows["n:1"].address_hash == hash_of("n1@example.org")


def test_a_promise_that_should_be_new_is_never_lost_in_silence(post):
    new = [outbox.Promise("n:1", {}), outbox.Promise("n:2", {})]
    outbox.put_all_new("proef", new[:1])
    with pytest.raises(IntegrityError), transaction.atomic():
        outbox.put_all_new("proef", new)
    assert OutboxMessage.objects.count() == 1


def test_many_promises_are_part_of_the_transaction_of_the_fact(post):
    with transaction.atomic():
        outbox.put_all("proef", [outbox.Promise("n:1", {})])
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_what_is_due_is_delivered_in_order_and_marked(clock, post):
    messages = [put(f"proef:{n}") for n in range(3)]
    assert outbox.deliver_due() == 3
    assert [message_id for message_id, _attempt in post.got] == [m.message_id for m in messages]
    assert set(OutboxMessage.objects.values_list("state", "attempt", "sent_at", "lease_until")) == {
        (SENT, 1, START, None)
    }


def test_a_promise_for_later_waits(clock, post):
    put(not_before=START + timedelta(hours=1))
    assert outbox.deliver_due() == 0
    clock.move_to(START + timedelta(hours=1))
    assert outbox.deliver_due() == 1


def test_what_fails_is_tried_again_later_and_later(clock, post):
    put()
    post.act = say_no_now
    waits = []
    for _attempt in range(12):
        assert outbox.deliver_due() == 1
        message = OutboxMessage.objects.get()
        assert (message.state, message.last_error) == (NEW, "ConnectionRefusedError: even niet")
        waits.append(message.not_before - timezone.now())
        assert outbox.deliver_due() == 0
        clock.move_to(message.not_before)
    assert [wait.total_seconds() / 60 for wait in waits] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]
    assert len({message_id for message_id, _attempt in post.got}) == 1
    post.act = lambda message: None
    assert outbox.deliver_due() == 1
    message = OutboxMessage.objects.get()
    assert (message.state, message.last_error, message.attempt) == (SENT, "", 13)


def test_after_some_days_it_is_given_up(clock, post):
    put()
    post.act = say_no_now
    while OutboxMessage.objects.filter(state=NEW).exists():
        clock.move_to(OutboxMessage.objects.get().not_before)
        outbox.deliver_due()
    assert OutboxMessage.objects.get().state == FAILED
    assert len(post.got) == outbox.MAX_ATTEMPTS
    assert timedelta(days=1) < timezone.now() - START < timedelta(days=4)
    clock.shift(timedelta(days=30))
    assert outbox.deliver_due() == 0


def test_what_is_refused_for_good_is_not_tried_again(clock, post):
    put()
    post.act = say_never
    outbox.deliver_due()
    clock.shift(timedelta(days=1))
    assert outbox.deliver_due() == 0
    message = OutboxMessage.objects.get()
    assert (message.state, message.last_error, message.attempt) == (FAILED, "550 onbekend", 1)


def test_one_that_fails_holds_up_no_other(post):
    put("proef:1")
    put("proef:2")
    post.act = lambda message: say_no_now(message) if message.key == "proef:1" else None
    assert outbox.deliver_due() == 2
    assert dict(OutboxMessage.objects.values_list("key", "state")) == {"proef:1": NEW, "proef:2": SENT}


def test_a_kind_that_nobody_delivers_is_kept(post):
    outbox.put("later", "later:1", {})
    outbox.deliver_due()
    assert OutboxMessage.objects.get().state == NEW


def test_a_leased_message_is_for_one_worker(clock, post):
    put()
    first = outbox.lease_next()
    assert first is not None
    assert outbox.lease_next() is None
    assert (first.state, first.attempt) == (SENDING, 1)
    assert first.lease_until == START + outbox.LEASE


def test_the_lease_of_a_mail_outlasts_its_server_and_a_dead_worker_keeps_it_less_than_a_minute(clock, db):
    outbox.put("mail", "proef:1", {})
    lease = outbox.lease_next().lease_until - START
    assert smtp.TIMEOUT < lease.total_seconds() == 45
    assert lease.total_seconds() + worker.TICK <= 60


def test_each_kind_has_the_lease_that_it_asked_for(clock, db, monkeypatch):
    for registered in (outbox._handlers, outbox._leases, mail._renders):
        monkeypatch.setitem(registered, "proef.mail", None)
    mail.register_mail("proef.mail", lambda payload: None)
    for kind in ("mail", "proef.mail", document_text.KIND, "later"):
        outbox.put(kind, kind, {})
    leased = [outbox.lease_next() for _kind in range(4)]
    assert {one.kind: one.lease_until - START for one in leased} == {
        "mail": mail.LEASE,
        "proef.mail": mail.LEASE,
        document_text.KIND: document_text.LEASE,
        "later": outbox.LEASE,
    }


def test_two_workers_that_look_at_once_do_not_get_the_same(clock, post, monkeypatch):
    put()
    real, asked = outbox.due, []

    def due(moment):
        asked.append(moment)
        if len(asked) == 2:  # between looking and taking, another takes it, and fails
            OutboxMessage.objects.update(attempt=1)
        return real(moment)

    monkeypatch.setattr(outbox, "due", due)
    assert outbox.lease_next() is None
    assert OutboxMessage.objects.get().attempt == 1


@contextmanager
def in_another_transaction(act) -> Iterator[None]:
    """While this lasts, somebody else did something and has not committed it."""
    acted, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            act()
            acted.set()
            go_on.wait(60)
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    try:
        assert acted.wait(60)
        yield
    finally:
        go_on.set()
        thread.join()


def test_a_worker_passes_over_what_another_is_taking(committing, post):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite locks no rows")
    first, second = put("proef:1"), put("proef:2")
    with (
        in_another_transaction(lambda: OutboxMessage.objects.filter(pk=first.pk).update(state=SENDING)),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET lock_timeout = '1s'")  # whoever waits, fails
        assert outbox.lease_next() == second
        assert outbox.lease_next() is None
        cursor.execute("RESET lock_timeout")


def test_a_look_at_an_empty_outbox_waits_for_no_writer(committing):
    with in_another_transaction(lambda: OutboxMessage.objects.create(key="proef:1", payload={})):
        assert outbox.lease_next() is None


def test_a_lease_that_ran_out_is_taken_over(clock, post):
    put()
    outbox.lease_next()  # and its worker is killed
    clock.shift(outbox.LEASE)
    assert outbox.lease_next() is None
    clock.shift(timedelta(seconds=1))
    assert outbox.deliver_due() == 1
    assert OutboxMessage.objects.get().state == SENT
    assert [attempt for _message_id, attempt in post.got] == [2]


def test_a_worker_that_slept_past_its_lease_delivers_nothing(clock, post):
    put()
    message = outbox.lease_next()
    clock.shift(outbox.LEASE + timedelta(seconds=1))
    outbox.deliver(message)
    assert not post.got
    assert OutboxMessage.objects.get().state == SENDING


@pytest.mark.parametrize("outcome", [lambda message: None, say_no_now, say_never])
def test_a_worker_that_slept_while_delivering_marks_nothing(clock, post, outcome):
    put()
    message = outbox.lease_next()

    def sleep(message: OutboxMessage) -> None:
        clock.shift(outbox.LEASE + timedelta(seconds=1))
        assert outbox.lease_next().attempt == 2  # another took it over, and is at it now
        outcome(message)

    post.act = sleep
    outbox.deliver(message)
    kept = OutboxMessage.objects.get()
    assert (kept.state, kept.attempt, kept.last_error) == (SENDING, 2, "")
    assert kept.lease_until > timezone.now()


def test_nothing_is_delivered_inside_a_transaction(committing, monkeypatch):
    seen = []
    monkeypatch.setitem(outbox._handlers, "proef", lambda message: seen.append(connection.in_atomic_block))
    put()
    outbox.deliver_due()
    assert seen == [False]


def test_what_was_sent_long_ago_keeps_no_personal_data(clock, post):
    sent, failed, waiting = put("proef:1"), put("proef:2"), put("proef:3")
    post.act = lambda message: {sent.pk: lambda m: None, failed.pk: say_never}.get(message.pk, say_no_now)(
        message
    )
    outbox.deliver_due()
    clock.shift(outbox.KEEP_TEXT - timedelta(seconds=1))
    assert outbox.forget_sent() == 0
    clock.shift(timedelta(seconds=2))
    worker.tick()
    payloads = dict(OutboxMessage.objects.values_list("pk", "payload"))
    assert payloads == {sent.pk: {}, failed.pk: {}, waiting.pk: {"naar": "noor@example.org"}}
    assert OutboxMessage.objects.get(pk=failed.pk).last_error == ""
    assert outbox.forget_sent() == 0


# Django's mail


@pytest.fixture
def real_backend(settings, db):
    """The backend that the settings name; the test runner puts one in memory in its place."""
    settings.EMAIL_BACKEND = "basis.mail.OutboxEmailBackend"


def payload() -> dict[str, str]:
    """What the only row would send."""
    return OutboxMessage.objects.get(kind="mail").payload


def test_the_settings_name_the_outbox():
    from config.settings import base

    assert base.EMAIL_BACKEND == "basis.mail.OutboxEmailBackend"


def test_sending_mail_writes_a_row_and_no_more(real_backend):
    assert send_mail("Onderwerp", "Tékst.", "Wij <wij@example.org>", ["Noor <noor@example.org>"]) == 1
    row = payload()
    assert (row["from"], row["to"]) == ("wij@example.org", "noor@example.org")
    assert "Subject: Onderwerp\n" in row["mime"]
    assert "Tékst." in row["mime"]
    assert "Auto-Submitted: auto-generated\n" in row["mime"]
    assert "Message-ID" not in row["mime"]
    assert not django_mail.outbox


def test_each_recipient_gets_a_row_and_none_sees_who_is_copied(real_backend):
    message = EmailMessage(
        "Onderwerp", "Tekst.", "wij@example.org", ["a@example.org"], ["b@example.org"], cc=["c@example.org"]
    )
    assert message.send() == 1
    rows = list(OutboxMessage.objects.all())
    assert {row.payload["to"] for row in rows} == {"a@example.org", "b@example.org", "c@example.org"}
    assert not any("b@example.org" in row.payload["mime"] for row in rows)
    assert len({row.message_id for row in rows}) == 3
    assert not any("@example.org" in row.key for row in rows)


def test_an_address_of_the_longest_kind_fits(real_backend):
    long = [f"{'n' * 64}@{'d' * 60}.{'e' * 60}.example.org", "kort@example.org"]
    mail.queue(EmailMessage("Onderwerp", "Tekst.", "wij@example.org", long), key="k" * 170)
    assert all(len(row.key) <= 200 for row in OutboxMessage.objects.all())
    assert OutboxMessage.objects.count() == 2


def test_mail_to_nobody_promises_nothing(real_backend):
    assert EmailMessage("Onderwerp", "Tekst.", "wij@example.org", []).send() == 0
    assert not OutboxMessage.objects.exists()


def test_mail_that_is_rolled_back_was_never_promised(real_backend):
    with transaction.atomic():
        send_mail("Onderwerp", "Tekst.", "wij@example.org", ["noor@example.org"])
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_of_several_messages_all_are_promised_or_none(real_backend):
    good = EmailMessage("Onderwerp", "Tekst.", "wij@example.org", ["noor@example.org"])
    bad = EmailMessage("Onderwerp\nBcc: alle@example.org", "Tekst.", "wij@example.org", ["noor@example.org"])
    with pytest.raises(BadHeaderError):
        get_connection().send_messages([good, bad])
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("field", ["subject", "to", "from_email", "reply_to", "cc", "headers"])
def test_no_header_can_be_smuggled_in(real_backend, field, newline):
    evil = f"Hallo{newline}Bcc: alle@example.org"
    address = f"noor@example.org{newline}Bcc: alle@example.org"
    values = {
        "subject": evil,
        "to": [address],
        "from_email": address,
        "reply_to": [address],
        "cc": [address],
        "headers": {"X-Soort": evil},
    }
    fields = {"subject": "Hallo", "body": "Tekst.", "to": ["noor@example.org"]} | {field: values[field]}
    with pytest.raises((BadHeaderError, ValueError)):
        EmailMessage(**fields).send()
    assert not OutboxMessage.objects.exists()


def test_text_and_html_both_travel(real_backend):
    message = EmailMultiAlternatives("Onderwerp", "Platte tekst.", "wij@example.org", ["noor@example.org"])
    message.attach_alternative("<p>Opgemaakt.</p>", "text/html")
    message.send()
    assert "Platte tekst." in payload()["mime"]
    assert "<p>Opgemaakt.</p>" in payload()["mime"]


def test_a_mail_of_the_moderation_workflow_rides_the_outbox(real_backend, home, redacteur, auteur, client):
    page = add_page(home, InhoudPage(title="Concept", slug="concept", owner=auteur), publish=False)
    client.force_login(auteur)
    fields = posted(client, page) | {"action-submit": "action-submit"}
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields)
    assert answer.status_code == 302
    assert GroupApprovalTask.objects.get(name=roles.WORKFLOW)
    assert payload()["to"] == "redacteur@example.org"
    assert "Concept" in payload()["mime"]


def test_a_password_reset_rides_the_outbox(real_backend, home):
    make_user("noor")
    answer = Client().post(reverse("account_reset_password"), {"email": "noor@example.org"})
    assert answer.status_code == 302
    assert payload()["to"] == "noor@example.org"
    assert "http://testserver/inloggen/password/reset/key/" in payload()["mime"]
