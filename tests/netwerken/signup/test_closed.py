"""Nobody comes in where it is full, closed, cancelled or over."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from basis.models import OutboxMessage
from netwerken import services
from netwerken.models import Aanmelding
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import mails, sign_up_for, taken
from tests.netwerken.signup.signing_up import sign_up, without_queue

SECOND = timedelta(seconds=1)


def test_a_full_meeting_says_so_and_takes_nobody(netwerk, fill_in, client):
    page = without_queue(make_bijeenkomst(netwerk, capacity=1))
    sign_up(page, "bo@example.org")
    answer = client.get(page.url).content.decode()
    assert "Deze bijeenkomst is vol" in answer
    assert 'name="made"' not in answer
    answer = fill_in(page)
    assert answer.status_code == 409
    assert "Deze bijeenkomst is net vol geraakt" in answer.content.decode()
    assert taken(page) == Aanmelding.objects.count() == 1


def test_sign_up_closes_by_itself_at_the_minute(netwerk, fill_in, client):
    closes = timezone.now().replace(second=0, microsecond=0) + timedelta(days=1)
    page = make_bijeenkomst(netwerk, signup_closes_at=closes)
    with time_machine.travel(closes - SECOND, tick=False):
        assert 'name="made"' in client.get(page.url).content.decode()
        assert fill_in(page).status_code == 302
    with time_machine.travel(closes, tick=False):
        answer = client.get(page.url).content.decode()
        assert "De inschrijving is gesloten" in answer
        assert 'name="made"' not in answer
        assert fill_in(page, email="bo@example.org").status_code == 409
    assert taken(page) == 1


def test_sign_up_closes_when_it_starts_and_no_earlier_moment_is_set(bijeenkomst, fill_in):
    with time_machine.travel(bijeenkomst.starts_at - SECOND, tick=False):
        assert fill_in(bijeenkomst).status_code == 302
    with time_machine.travel(bijeenkomst.starts_at, tick=False):
        assert fill_in(bijeenkomst, email="bo@example.org").status_code == 409


SOON = timezone.now() + timedelta(days=3)


PAST = timezone.now() - timedelta(days=3)


@pytest.mark.parametrize(
    "facts",
    [
        {"signup_opens_at": SOON},
        {"status": "gaat_niet_door"},
        {"starts_at": PAST, "ends_at": PAST + timedelta(hours=1), "signup_closes_at": SOON},
        {"signup_way": "mail", "signup_email": "meld@example.org"},
        {"signup_way": "elders", "signup_url": "https://elders.example.org/"},
        {"signup_way": "niet_nodig"},
    ],
    ids=["not yet open", "cancelled", "past", "by mail", "elsewhere", "not needed"],
)
def test_nobody_signs_up_where_there_is_no_form(netwerk, fill_in, client, facts):
    page = make_bijeenkomst(netwerk, **facts)
    assert 'name="made"' not in client.get(page.url).content.decode()
    answer = fill_in(page)
    assert answer.status_code == 409
    assert "De inschrijving is gesloten" in answer.content.decode()
    assert (taken(page), Aanmelding.objects.count(), len(mails())) == (0, 0, 0)


def test_sign_up_opens_at_the_minute(netwerk, fill_in):
    page = make_bijeenkomst(netwerk, signup_opens_at=SOON)
    with time_machine.travel(SOON - SECOND, tick=False):
        assert fill_in(page).status_code == 409
    with time_machine.travel(SOON, tick=False):
        assert fill_in(page).status_code == 302


@pytest.mark.parametrize("how", ["cancelled", "past"])
def test_a_meeting_that_is_off_or_over_cannot_be_confirmed(bijeenkomst, how):
    aanmelding = sign_up_for(meeting(bijeenkomst), name="A", email="a@example.org", school_name="X")
    if how == "cancelled":
        bijeenkomst.status = "gaat_niet_door"
    else:
        bijeenkomst.starts_at, bijeenkomst.ends_at = timezone.now() - timedelta(hours=2), None
    bijeenkomst.save_revision().publish()
    mails = OutboxMessage.objects.count()
    assert services.confirm(Aanmelding.objects.get(pk=aanmelding.pk)) is False
    aanmelding.refresh_from_db()
    assert aanmelding.status == "te_bevestigen"
    assert OutboxMessage.objects.count() == mails


def test_a_meeting_that_was_cancelled_a_moment_ago_takes_nobody(bijeenkomst):
    read_before = meeting(bijeenkomst)
    bijeenkomst.status = "gaat_niet_door"
    bijeenkomst.save_revision().publish()
    with pytest.raises(services.Closed):
        sign_up_for(read_before, name="A", email="a@example.org", school_name="X")
    assert not Aanmelding.objects.exists()
