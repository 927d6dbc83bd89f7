"""Many people at the same moment, on a database that threads and processes really share."""

import os
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import pytest
from django.db import close_old_connections, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis.models import LimitCount, OutboxMessage
from home.models import HomePage
from netwerken import services
from netwerken.models import Aanmelding, BijeenkomstPage, NetwerkenPage, NetwerkPage, Plaatsen
from netwerken.recount import recount
from netwerken.services import arriving, signup
from netwerken.services.history import MAIL
from netwerken.target import Target, target_of
from tests.factories import add_page, make_bijeenkomst, meeting
from tests.netwerken.facts import form_of, places_by_rows, sign_up_for, taken

LONG = bool(os.environ.get("TEST_LONG"))
PEOPLE, PLACES, ROUNDS = (200, 30, 5) if LONG else (40, 6, 1)
THREADS = 25 if LONG else 8


@pytest.fixture
def shared_netwerk(committed_home: HomePage) -> NetwerkPage:
    """A netwerk in the database itself, not in a transaction that only this test sees."""
    index = add_page(committed_home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    return add_page(index, NetwerkPage(title="Leren in de wijk", slug="leren"))


def at_once(work: Callable[[int], object], times: int, threads: int = THREADS) -> Counter[object]:
    """Do something many times in threads that begin together; counts the outcomes, exceptions too."""
    begin = threading.Barrier(threads)
    numbers = iter(range(times))

    def run() -> list[object]:
        outcomes: list[object] = []
        begin.wait(30)
        for number in numbers:
            close_old_connections()
            try:
                outcomes.append(work(number))
            except Exception as error:  # every outcome counts
                outcomes.append(type(error).__name__)
        connections.close_all()
        return outcomes

    with ThreadPoolExecutor(threads) as pool:
        return Counter(
            one for future in [pool.submit(run) for _t in range(threads)] for one in future.result()
        )


def sign_up(page: BijeenkomstPage, number: int, **fields: Any) -> str:
    """One person through the service."""
    person = {"name": f"P{number}", "email": f"p{number}@example.org"}
    sign_up_for(meeting(page), **(person | fields))
    return "in"


def numbers_in_the_queue() -> list[int]:
    """The numbers of who waits, smallest first."""
    waiting = Aanmelding.objects.filter(status="wachtlijst").order_by("wait_seq")
    return [number or 0 for number in waiting.values_list("wait_seq", flat=True)]


def test_never_more_and_never_fewer_than_there_are_places_over_http(shared_netwerk):
    """A thousand eyes on thirty chairs: no chair stays empty, and who stands, stands in line."""
    for round_number in range(ROUNDS):
        page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
        address = reverse("aanmelden", args=[page.translation_key])

        def post(number: int, address: str = address, round_number: int = round_number) -> int:
            client = Client(REMOTE_ADDR=f"10.0.{number // 250}.{number % 250}")
            return client.post(address, form_of(f"p{number}-{round_number}@example.org")).status_code

        Aanmelding.objects.filter(status="wachtlijst").delete()  # of the round before
        LimitCount.objects.all().delete()
        assert at_once(post, PEOPLE) == {302: PEOPLE}
        assert taken(page) == places_by_rows(page) == PLACES
        assert numbers_in_the_queue() == list(range(1, PEOPLE - PLACES + 1))
        assert recount().breaches == []


def test_never_more_schools_than_there_are_places(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES, capacity_unit="scholen")
    outcomes = at_once(lambda n: sign_up(page, n, school_name=f"School {n % (2 * PLACES)}"), PEOPLE)
    assert outcomes == {"in": PEOPLE}
    assert taken(page) == places_by_rows(page) == PLACES
    assert recount().breaches == []


def test_without_a_queue_as_many_are_turned_away_as_do_not_fit(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    assert at_once(lambda n: sign_up(page, n), PEOPLE) == {"in": PLACES, "Full": PEOPLE - PLACES}
    assert taken(page) == places_by_rows(page) == PLACES


def test_the_same_person_at_the_same_moment_has_one_place_and_one_mail(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
    outcomes = at_once(lambda n: sign_up(page, n, email="noor@example.org"), 2 * THREADS)
    assert outcomes == {"in": 2 * THREADS}
    assert taken(page) == places_by_rows(page) == 1
    assert OutboxMessage.objects.filter(kind=MAIL).count() == 1


def test_places_that_come_free_while_people_sign_up_and_confirm_are_counted_once(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)

    def visit(number: int) -> str:
        aanmelding = sign_up_for(meeting(page), name="P", email=f"p{number % PEOPLE}@example.org")
        if number % 3 == 0:
            services.confirm(aanmelding)
        if number % 2:
            services.cancel(aanmelding)
            services.cancel(aanmelding)
        return "in"

    assert at_once(visit, 2 * PEOPLE) == {"in": 2 * PEOPLE}
    assert taken(page) == places_by_rows(page) == PLACES
    assert recount().breaches == []


def test_two_workers_give_a_place_back_once(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
    for number in range(PLACES):
        sign_up(page, number)
    Aanmelding.objects.update(hold_until=timezone.now())
    at_once(lambda _n: services.release_expired_holds(), THREADS)
    assert taken(page) == places_by_rows(page) == 0


def apart(_key: object, arrival: arriving.Arrival) -> Aanmelding:
    """As in a process of one's own: in a commit of one's own."""
    (outcome,) = arriving.let_in([arrival])
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


@pytest.fixture(params=["together", "apart"], autouse=True)
def in_company(request, monkeypatch) -> None:
    """Who comes at the same moment is taken in with the others of this process, or waits for each other."""
    if request.param == "apart" or "nothing_locked" in request.fixturenames:
        monkeypatch.setattr(arriving.together, "ask", apart)


@pytest.fixture
def nothing_locked(monkeypatch) -> None:
    """Takes the lock away: on PostgreSQL that of the counter, on SQLite that of the transaction as well.

    Two who come at once then both read the counter before either of them writes.
    """
    both_have_read = threading.Barrier(2)

    def read_and_wait(plaatsen_id: int, moment: datetime) -> Target:
        target = target_of(plaatsen_id, moment)
        both_have_read.wait(30)
        return target

    monkeypatch.setattr(signup, "target_of", read_and_wait)
    monkeypatch.setattr(signup, "lock", lambda plaatsen_id: None)
    monkeypatch.setattr(arriving, "in_one_commit", arriving.take_all)


def test_control_without_the_lock_two_get_the_same_number(shared_netwerk, nothing_locked):
    """Shows that the tests above can fail: the queue is out of order."""
    page = make_bijeenkomst(shared_netwerk, capacity=0)
    assert at_once(lambda n: sign_up(page, n), 2, threads=2) == {"in": 2}
    assert numbers_in_the_queue() == [1, 1]
    assert any("given out twice" in breach for breach in recount().breaches)


def test_control_reading_and_then_writing_oversells(shared_netwerk, nothing_locked, monkeypatch):
    """Shows that the tests above can fail: without the conditional UPDATE, two get the only place."""

    def read_then_write(unit: list[Aanmelding], target: Target) -> bool:
        assert target.plaatsen.free
        Plaatsen.objects.filter(pk=target.plaatsen.pk).update(taken=target.plaatsen.taken + 1)
        return True

    monkeypatch.setattr(signup, "take_in_turn", read_then_write)
    page = make_bijeenkomst(shared_netwerk, capacity=1)
    assert at_once(lambda n: sign_up(page, n), 2, threads=2) == {"in": 2}
    assert (places_by_rows(page), taken(page)) == (2, 1)
    assert any("oversold" in breach for breach in recount().breaches)
