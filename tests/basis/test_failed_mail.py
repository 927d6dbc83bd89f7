"""The screen with mail that could not be delivered."""

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from basis import outbox
from basis.mail import queue
from basis.models import OutboxMessage
from config import roles
from tests.factories import make_user

SCREEN = "/beheer/mislukte-e-mail/"
State = OutboxMessage.State


def fail(address: str, subject: str = "Bevestig je aanmelding") -> OutboxMessage:
    """A mail that was given up."""
    queue(EmailMessage(subject, "Hoi", to=[address]))
    message = OutboxMessage.objects.latest("pk")
    OutboxMessage.objects.filter(pk=message.pk).update(
        state=State.FAILED, attempt=14, last_error="550 b'no such user'"
    )
    message.refresh_from_db()
    return message


@pytest.fixture
def as_manager(made_roles) -> Client:
    """A browser of somebody in the group of who manages the site, without being superuser."""
    client = Client()
    client.force_login(make_user("baas", roles.BEHEERDERS))
    return client


def test_it_says_to_whom_what_and_why(as_manager):
    fail("noor@example.org", "Bevestig: leren in de wijk, één middag")
    queue(EmailMessage("Onderweg", "Hoi", to=["sem@example.org"]))
    text = as_manager.get(SCREEN).content.decode()
    for words in ("noor@example.org", "leren in de wijk, één middag", "550 b&#x27;no such user&#x27;"):
        assert words in text
    assert "sem@example.org" not in text
    assert SCREEN in as_manager.get("/beheer/").content.decode()


def test_without_any_it_says_so(as_manager):
    assert "Alle e-mail is verstuurd of wordt nog geprobeerd." in as_manager.get(SCREEN).content.decode()


def test_trying_again_gives_it_one_more_attempt(as_manager):
    message = fail("noor@example.org")
    as_manager.get(f"{SCREEN}{message.pk}/")
    assert OutboxMessage.objects.get().state == State.FAILED
    answer = as_manager.post(f"{SCREEN}{message.pk}/", follow=True)
    assert "We proberen het zo meteen nog een keer." in answer.content.decode()
    leased = outbox.lease_next()
    assert leased is not None
    assert (leased.pk, leased.attempt) == (message.pk, 15)


def test_one_that_fails_again_is_given_up_again(as_manager, monkeypatch):
    def refuse(message: OutboxMessage) -> None:
        raise OSError("nobody there")

    monkeypatch.setitem(outbox._handlers, "mail", refuse)  # the transport
    message = fail("noor@example.org")
    for attempt in range(15, 60):
        as_manager.post(f"{SCREEN}{message.pk}/")
        assert outbox.deliver_due() == 1
        message.refresh_from_db()
        assert (message.state, message.attempt) == (State.FAILED, attempt)


@pytest.mark.parametrize("state", [State.NEW, State.SENDING, State.SENT])
def test_what_did_not_fail_is_left_alone(as_manager, state):
    message = fail("noor@example.org")
    OutboxMessage.objects.update(state=state)
    as_manager.post(f"{SCREEN}{message.pk}/")
    assert OutboxMessage.objects.get().state == state


def test_what_was_wiped_cannot_be_sent(as_manager):
    message = fail("noor@example.org")
    outbox.forget_sent(timezone.now() + timedelta(days=40))
    assert "De tekst is gewist" in as_manager.get(SCREEN).content.decode()
    as_manager.post(f"{SCREEN}{message.pk}/")
    assert OutboxMessage.objects.get().state == State.FAILED


@pytest.mark.parametrize("role", [roles.REDACTEUREN, roles.AUTEURS])
def test_it_is_for_who_manages_the_site(made_roles, role):
    message = fail("noor@example.org")
    client = Client()
    client.force_login(make_user("iemand", role))
    assert client.get(SCREEN).status_code in {302, 403}
    client.post(f"{SCREEN}{message.pk}/")
    assert OutboxMessage.objects.get().state == State.FAILED
    assert "mislukte-e-mail" not in client.get("/beheer/").content.decode()


def test_the_list_costs_the_same_for_three_as_for_thirty(as_beheerder, count_queries):
    for number in range(3):
        fail(f"n{number}@example.org")
    cost = count_queries(SCREEN)
    for number in range(27):
        fail(f"m{number}@example.org")
    assert count_queries(SCREEN) == cost
