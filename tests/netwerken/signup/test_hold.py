"""A place is kept for who has yet to confirm, and no longer than was promised."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from basis import worker
from netwerken import services
from netwerken.models import Aanmelding, Gebeurtenis
from tests.factories import make_bijeenkomst
from tests.netwerken.facts import hold, link_in, mails, places_by_rows, taken
from tests.netwerken.signup.signing_up import sign_up, status_of, without_queue

SECOND = timedelta(seconds=1)


def test_a_place_is_kept_for_the_hold_and_given_back_by_the_worker(bijeenkomst):
    with time_machine.travel("2026-11-25T10:00:00+01:00", tick=False):  # a Wednesday: then a weekend
        until = sign_up(bijeenkomst).hold_until
    assert until == datetime.fromisoformat("2026-11-30T10:00:00+01:00")
    aanmelding = Aanmelding.objects.get()
    with time_machine.travel(until - SECOND, tick=False):
        worker.tick(1)
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("te_bevestigen", 1)
    with time_machine.travel(until, tick=False):
        worker.tick(1)
        worker.tick(2)
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("verlopen", 0)
    assert Gebeurtenis.objects.filter(status="verlopen", by="klok").count() == 1


def test_a_confirmed_place_is_kept_for_good(bijeenkomst):
    aanmelding = sign_up(bijeenkomst)
    services.confirm(aanmelding)
    with time_machine.travel(timezone.now() + 2 * hold(), tick=False):
        worker.tick(1)
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("bevestigd", 1)


def test_who_comes_next_gets_the_place_before_the_worker_looks(netwerk):
    page = without_queue(make_bijeenkomst(netwerk, capacity=1))
    late = sign_up(page)
    with pytest.raises(services.Full):
        sign_up(page, "bo@example.org")
    with time_machine.travel(late.hold_until, tick=False):
        sign_up(page, "bo@example.org")
    assert status_of(late) == "verlopen"
    assert taken(page) == places_by_rows(page) == 1


def test_confirming_too_late_says_so(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    with time_machine.travel(aanmelding.hold_until, tick=False):
        assert services.confirm(aanmelding) is False
        answer = client.post(link_in(mails()[0]), {"actie": "bevestigen"}, follow=True)
        assert "Je aanmelding is verlopen" in answer.content.decode()
        worker.tick(1)
        assert "Je aanmelding is verlopen" in client.get(link_in(mails()[0])).content.decode()
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("verlopen", 0)


def test_who_was_too_late_signs_up_anew_and_can_confirm(bijeenkomst):
    late = sign_up(bijeenkomst)
    with time_machine.travel(late.hold_until, tick=False):
        again = sign_up(bijeenkomst)
        assert again.pk != late.pk
        assert services.confirm(again) is True
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 1
    assert len(mails()) == 3
