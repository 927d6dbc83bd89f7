"""The screen with the mail of the site: who sees what, why a mail did not go, and trying it again."""

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from basis import bounces, mail, mail_address, outbox
from basis.mail import Described, queue, register_mail
from basis.models import BouncedAddress, OutboxMessage
from config import roles
from tests.factories import make_user

SCREEN, ADDRESSES = "/beheer/outbox/", "/beheer/outbox/adressen/"
State, Reason = OutboxMessage.State, OutboxMessage.Reason


def make(address: str, subject: str = "Bevestig je aanmelding", **fields) -> OutboxMessage:
    """One mail; given up, when nothing else is said."""
    queue(EmailMessage(subject, "Hoi", to=[address]))
    message = OutboxMessage.objects.latest("pk")
    given_up = {
        "state": State.FAILED,
        "attempt": 14,
        "last_error": "550 no such user",
        "reason": Reason.REFUSED,
    }
    OutboxMessage.objects.filter(pk=message.pk).update(**given_up | fields)
    message.refresh_from_db()
    return message


@pytest.fixture
def as_manager(made_roles) -> Client:
    """A browser of somebody in the group of who manages the site, without being superuser."""
    client = Client()
    client.force_login(make_user("baas", roles.BEHEERDERS))
    return client


@pytest.fixture
def late_kind(monkeypatch):
    """A kind of mail that is made when it is sent; its payload names a netwerk."""
    monkeypatch.setattr(mail, "_renders", {})
    monkeypatch.setattr(mail, "_describes", dict(mail._describes))
    register_mail(
        "proef.mail",
        lambda payload: None,
        describe=lambda rows: {
            row.pk: Described(f"p{row.payload['wie']}@example.org", "Je plaats") for row in rows
        },
    )
    yield "proef.mail"
    outbox._handlers.pop("proef.mail")


def test_it_says_to_whom_what_where_it_stands_and_why(as_manager):
    make("noor@example.org", "Bevestig: leren in de wijk, één middag")
    make("sem@example.org", "Onderweg", state=State.NEW, attempt=0, reason="", last_error="")
    text = as_manager.get(SCREEN).content.decode()
    for words in (
        "noor@example.org",
        "leren in de wijk, één middag",
        "Mislukt",
        "De mailserver weigerde het bericht",
        "550 no such user",
    ):
        assert words in text
    assert "sem@example.org" not in text
    assert SCREEN in as_manager.get("/beheer/").content.decode()


@pytest.mark.parametrize(
    ("shown", "seen"),
    [
        ("aandacht", "bcde"),
        ("wacht", "ac"),
        ("mislukt", "b"),
        ("terug", "e"),
        ("vervallen", "df"),
        ("verstuurd", "eg"),
        ("alles", "abcdefg"),
        ("onzin", "bcde"),
    ],
)
def test_each_filter_lets_its_own_through_and_says_how_many(as_manager, shown, seen):
    settled = {"attempt": 1, "last_error": "", "reason": ""}
    make("a@example.org", state=State.NEW, **settled | {"attempt": 0})
    make("b@example.org")
    make("c@example.org", state=State.NEW, **settled)
    make("d@example.org", state=State.WITHHELD, **settled | {"reason": Reason.STOPPED})
    make("e@example.org", state=State.SENT, **settled | {"reason": Reason.BOUNCED})
    make("f@example.org", state=State.WITHHELD, **settled | {"reason": Reason.VOID})
    make("g@example.org", state=State.SENT, **settled)
    outbox.put("document_text", "lezen", {})  # no mail
    answer = as_manager.get(SCREEN, {"toon": shown})
    assert [row.to[0] for row in answer.context["rows"]] == sorted(seen, reverse=True)
    assert (answer.context["shown"], len(seen)) in [(name, n) for name, _l, n in answer.context["filters"]]


def test_without_any_it_says_so(as_manager):
    assert "Alle e-mail is verstuurd of gaat zo weg." in as_manager.get(SCREEN).content.decode()


def test_those_that_are_chosen_are_tried_again_and_no_others(as_manager):
    chosen, other = [make("noor@example.org"), make("sem@example.org")], make("bo@example.org")
    answer = as_manager.post(SCREEN, {"mail": [m.pk for m in chosen], "actie": "opnieuw"}, follow=True)
    assert "2 berichten proberen we zo meteen nog een keer." in answer.content.decode()
    leased = [outbox.lease_next(), outbox.lease_next()]
    assert [(one.pk, one.attempt) for one in leased] == [(one.pk, 15) for one in chosen]
    other.refresh_from_db()
    assert other.state == State.FAILED


def test_all_behind_a_filter_are_tried_again(as_manager):
    failed = [make(f"n{number}@example.org") for number in range(60)]
    sent = make("sem@example.org", state=State.SENT)
    assert "Alle 60 opnieuw proberen" in as_manager.get(SCREEN, {"toon": "mislukt"}).content.decode()
    as_manager.post(SCREEN, {"toon": "mislukt", "alle": "1", "actie": "opnieuw"})
    assert OutboxMessage.objects.filter(state=State.NEW).count() == len(failed)
    sent.refresh_from_db()
    assert sent.state == State.SENT


def test_what_waits_for_its_next_try_need_not_wait(as_manager):
    message = make(
        "noor@example.org", state=State.NEW, attempt=3, not_before=timezone.now() + timedelta(hours=6)
    )
    as_manager.post(SCREEN, {"mail": message.pk, "actie": "opnieuw"})
    assert outbox.lease_next() == message


def test_one_that_is_held_back_is_not_sent_until_it_is_tried_again(as_manager, settings, tmp_path):
    settings.EMAIL_URL = f"file://{tmp_path}"
    message = make("noor@example.org", state=State.NEW, attempt=0, reason="")
    as_manager.post(SCREEN, {"mail": message.pk, "actie": "tegenhouden"})
    assert outbox.deliver_due() == 0
    message.refresh_from_db()
    assert (message.state, message.reason) == (State.WITHHELD, Reason.CANCELLED)
    as_manager.post(SCREEN, {"mail": message.pk, "actie": "opnieuw"})
    assert outbox.deliver_due() == 1


@pytest.mark.parametrize("action", ["opnieuw", "tegenhouden"])
@pytest.mark.parametrize("state", [State.SENDING, State.SENT])
def test_what_is_in_hand_or_gone_is_left_alone(as_manager, state, action):
    message = make("noor@example.org", state=state)
    answer = as_manager.post(SCREEN, {"mail": message.pk, "actie": action}, follow=True)
    assert "Hier was niets aan te doen" in answer.content.decode()
    message.refresh_from_db()
    assert message.state == state


def test_what_was_wiped_cannot_be_sent(as_manager):
    message = make("noor@example.org")
    outbox.forget_sent(timezone.now() + timedelta(days=40))
    assert f'value="{message.pk}"' not in as_manager.get(SCREEN).content.decode()
    as_manager.post(SCREEN, {"mail": message.pk, "actie": "opnieuw"})
    assert OutboxMessage.objects.get().state == State.FAILED


def test_looking_changes_nothing(as_manager):
    message = make("noor@example.org")
    as_manager.get(SCREEN, {"mail": message.pk, "actie": "opnieuw", "alle": "1"})
    assert OutboxMessage.objects.get().state == State.FAILED


@pytest.mark.parametrize("role", [roles.REDACTEUREN, roles.AUTEURS])
@pytest.mark.parametrize("place", [SCREEN, ADDRESSES])
def test_it_is_for_who_manages_the_site(made_roles, role, place):
    message = make("noor@example.org")
    bounces.record(mail_address.hash_of("noor@example.org"), BouncedAddress.Kind.HARD, "", timezone.now())
    client = Client()
    client.force_login(make_user("iemand", role))
    assert client.get(place).status_code in {302, 403}
    client.post(place, {"mail": message.pk, "actie": "opnieuw", "adres": "noor@example.org"})
    assert OutboxMessage.objects.get().state == State.FAILED
    assert bounces.is_stopped("noor@example.org")
    assert SCREEN not in client.get("/beheer/").content.decode()


def test_a_mail_that_is_made_late_may_be_void(late_kind, db):
    outbox.put(late_kind, "proef:1", {"wie": 1})
    outbox.deliver_due()
    message = OutboxMessage.objects.get()
    assert (message.state, message.reason) == (State.WITHHELD, Reason.VOID)
    assert not outbox.retry_all(OutboxMessage.objects.all())


# Stopped addresses


def test_an_address_is_allowed_again_together_with_its_mail(as_manager):
    bounces.record(
        mail_address.hash_of("noor@example.org"), BouncedAddress.Kind.HARD, "5.1.1", timezone.now()
    )
    message = make("noor@example.org", state=State.WITHHELD, reason=Reason.STOPPED)
    assert "sturen we niets meer" in as_manager.get(SCREEN).content.decode()
    as_manager.post(SCREEN, {"mail": message.pk, "actie": "toelaten"})
    assert not bounces.is_stopped("noor@example.org")
    assert outbox.lease_next() == message


@pytest.mark.parametrize("how", ["typed", "chosen"])
def test_a_stop_is_lifted_by_the_address_or_in_the_list(as_manager, how):
    for name in ("noor", "sem"):
        hashed = mail_address.hash_of(f"{name}@example.org")
        bounces.record(hashed, BouncedAddress.Kind.HARD, "5.1.1", timezone.now())
    text = as_manager.get(ADDRESSES).content.decode()
    assert "5.1.1" in text
    assert "noor" not in text
    noor = BouncedAddress.objects.get(address_hash=mail_address.hash_of("noor@example.org"))
    sent = {"adres": " NOOR@example.org"} if how == "typed" else {"gestopt": noor.pk}
    assert "weer e-mail" in as_manager.post(ADDRESSES, sent, follow=True).content.decode()
    assert [bounces.is_stopped(f"{name}@example.org") for name in ("noor", "sem")] == [False, True]
    assert "was niet gestopt" in as_manager.post(ADDRESSES, sent, follow=True).content.decode()


def test_the_lists_cost_the_same_for_three_as_for_thirty(as_beheerder, late_kind, count_queries):
    def add(count: int, start: int) -> None:
        for number in range(start, start + count):
            make(f"n{number}@example.org")
            outbox.put(late_kind, f"proef:{number}", {"wie": number})
            hashed = mail_address.hash_of(f"n{number}@example.org")
            bounces.record(hashed, BouncedAddress.Kind.HARD, "5.1.1", timezone.now())

    add(3, 0)
    everything = f"{SCREEN}?toon=alles"
    cost = [count_queries(place) for place in (everything, ADDRESSES)]
    add(27, 3)
    assert [count_queries(place) for place in (everything, ADDRESSES)] == cost
