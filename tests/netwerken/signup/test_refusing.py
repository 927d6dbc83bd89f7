"""Machines, forms too quick or too old, and who sends too many."""

import time
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from basis.form_stamp import LEAST_SECONDS, MOST_SECONDS
from basis.models import LimitCount
from netwerken import services
from netwerken.forms import AanmeldForm
from netwerken.models import Aanmelding, Persoon
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import mails, taken


def test_a_machine_gets_the_same_answer_and_nothing_is_kept(bijeenkomst, fill_in):
    person = fill_in(bijeenkomst, email="mens@example.org")
    machine = fill_in(bijeenkomst, website="https://spam.example.org")
    assert (machine.status_code, machine.url) == (person.status_code, person.url)
    assert (Aanmelding.objects.count(), len(mails())) == (1, 1)
    assert not Persoon.objects.filter(email="noor@example.org").exists()


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (LEAST_SECONDS - 1, "Dat ging wel heel snel"),
        (MOST_SECONDS + 1, "Het formulier was verlopen"),
        (None, "Het formulier was verlopen"),
    ],
)
def test_a_form_that_was_too_quick_or_too_old_comes_back_as_it_was_typed(
    bijeenkomst, client, fill_in, age, said
):
    now = time.time()
    with time_machine.travel(now - (age or 0), tick=False):
        made = AanmeldForm().fresh_stamp if age else "vervalst"
    with time_machine.travel(now, tick=False):
        answer = fill_in(bijeenkomst, made=made, name="Noor & Co", school="De Kade")
    words = answer.content.decode()
    assert answer.status_code == 422
    assert said in words
    assert 'value="Noor &amp; Co"' in words
    assert 'value="noor@example.org"' in words
    assert 'value="De Kade"' in words
    fresh = words.split('name="made" value="')[1].split('"')[0]
    with time_machine.travel(now + LEAST_SECONDS, tick=False):
        assert fill_in(bijeenkomst, made=fresh).status_code == 302


def test_a_mailbox_gets_five_an_hour(netwerk, fill_in):
    pages = [make_bijeenkomst(netwerk) for _number in range(6)]
    began = timezone.now().replace(minute=0, second=5)
    with time_machine.travel(began, tick=False):
        answers = [
            fill_in(page, email=f"{'noor' if n % 2 else 'NOOR'}@example.org") for n, page in enumerate(pages)
        ]
        assert [answer.status_code for answer in answers] == [302] * 5 + [429]
        words = answers[5].content.decode()
        assert "Er kwamen te veel aanmeldingen achter elkaar" in words
        assert 'value="Noor Bakker"' in words
        assert fill_in(pages[5], email="bo@example.org").status_code == 302
    with time_machine.travel(began + timedelta(hours=1), tick=False):
        assert fill_in(pages[5]).status_code == 302


def test_who_is_refused_counts_as_much_as_who_comes_in(netwerk, fill_in):
    page = make_bijeenkomst(netwerk, capacity=1)
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    began = timezone.now().replace(minute=0, second=5)
    with time_machine.travel(began, tick=False):
        assert fill_in(page, email="noor@example.org").status_code == 302
        answers = [fill_in(page, email="bo@example.org").status_code for _time in range(6)]
    assert answers == [409] * 5 + [429]
    assert not Persoon.objects.filter(email="bo@example.org").exists()


def test_a_network_address_gets_five_hundred_an_hour_for_one_meeting(bijeenkomst, fill_in):
    began = timezone.now().replace(minute=0, second=5)
    with time_machine.travel(began, tick=False):
        assert fill_in(bijeenkomst, email="a@example.org").status_code == 302
        LimitCount.objects.filter(count=1).update(count=499)
        assert fill_in(bijeenkomst, email="b@example.org").status_code == 302
        answer = fill_in(bijeenkomst, email="c@example.org")
        assert answer.status_code == 429
        assert 'value="c@example.org"' in answer.content.decode()
        assert taken(bijeenkomst) == 2
