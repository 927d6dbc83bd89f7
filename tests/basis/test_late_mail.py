"""A mail about people: its row holds keys alone, and the worker makes its text when it sends it."""

from email import message_from_bytes, policy

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from basis import composing, mail, mail_address, outbox
from basis.models import OutboxMessage
from tests.basis.mail_server import MailServer

State, Reason = OutboxMessage.State, OutboxMessage.Reason


class People:
    """Who there is, and what the app would mail them."""

    def __init__(self) -> None:
        self.addresses = {17: "noor@example.org"}
        self.titles = {17: "Startbijeenkomst"}
        self.made = 0

    def render(self, payload) -> EmailMessage | None:
        """The mail, or None when the person is gone."""
        self.made += 1
        key = payload["aanmelding"]
        if key not in self.addresses:
            return None
        context = {"title": self.titles[key], "page": {"review_on": None}, "home_url": "", "edit_url": ""}
        return composing.compose("Je plaats", "basis/email/nakijken", context, self.addresses[key])


@pytest.fixture
def people(monkeypatch) -> People:
    """Registers the kind."""
    made = People()
    for registered in (outbox._handlers, outbox._leases, mail._renders):
        monkeypatch.setitem(registered, "proef.mail", None)
    mail.register_mail("proef.mail", made.render)
    return made


@pytest.fixture
def server(settings, home):
    """A mail server that our mail goes to."""
    with MailServer() as made:
        settings.EMAIL_URL = made.url
        yield made


def promise() -> OutboxMessage:
    """One mail of this kind."""
    outbox.put("proef.mail", "aanmelding:17:bevestigd:1", {"aanmelding": 17}, to="noor@example.org")
    return OutboxMessage.objects.get()


def deliver() -> OutboxMessage:
    """Have the worker look, whatever it waits for."""
    OutboxMessage.objects.update(not_before=timezone.now())
    outbox.deliver_due()
    return OutboxMessage.objects.get()


def test_it_says_what_is_true_when_it_goes(people, server):
    promised = promise()
    people.titles[17], people.addresses[17] = "Verplaatst", "noor.nieuw@example.org"
    assert deliver().state == State.SENT
    (received,) = server.received
    assert received.recipient == "noor.nieuw@example.org"
    parsed = message_from_bytes(received.data, policy=policy.default)
    assert "Verplaatst" in parsed.get_body(("plain",)).get_content()
    assert "Verplaatst" in parsed.get_body(("html",)).get_content()
    assert parsed["Message-ID"] == promised.message_id


def test_its_row_holds_no_address_before_and_after(people, server):
    rows = [promise(), deliver()]
    for row in rows:
        assert "noor" not in str(vars(row))
    assert rows[1].address_hash == mail_address.hash_of("noor@example.org")


def test_each_attempt_makes_it_anew_with_the_same_message_id(people, server):
    promised = promise()
    server.behaviour.answers = {"DATA": ["451 even niet"]}
    assert deliver().state == State.NEW
    assert deliver().state == State.SENT
    assert people.made == 2
    assert list(server.times) == [promised.message_id]


def test_it_is_withheld_when_there_is_nothing_to_say_any_more(people, server):
    promise()
    people.addresses.clear()
    message = deliver()
    assert (message.state, message.reason) == (State.WITHHELD, Reason.VOID)
    assert not server.connections


def test_a_mail_that_cannot_be_made_is_tried_again_and_says_that_it_is_ours_to_mend(people, server):
    promise()
    del people.titles[17]
    message = deliver()
    assert (message.state, message.reason) == (State.NEW, Reason.ERROR)
    people.titles[17] = "Gered"
    assert deliver().state == State.SENT


def test_who_is_erased_while_a_mail_waits_is_not_written_to(people, server):
    promise()
    outbox.forget_address(mail_address.hashes_of("noor@example.org"))
    assert deliver().state == State.WITHHELD
    assert not people.made
