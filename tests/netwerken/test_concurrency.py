"""Many people at the same moment, on a database that threads and processes really share."""

import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import close_old_connections, connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis.models import LimitCount, OutboxMessage
from home.models import HomePage
from netwerken import services
from netwerken.choices import ACTIVE
from netwerken.forms import AanmeldForm
from netwerken.models import Aanmelding, BijeenkomstPage, NetwerkenPage, NetwerkPage, Plaatsen
from netwerken.services import signup
from tests.factories import add_page, make_bijeenkomst, meeting
from tests.netwerken.facts import places_by_rows, taken

LONG = bool(os.environ.get("TEST_LONG"))
PEOPLE, PLACES, ROUNDS = (200, 30, 5) if LONG else (40, 6, 1)
THREADS = 25 if LONG else 8
KILLS = 40 if LONG else 5
ON_POSTGRESQL = "postgresql" in str(settings.DATABASES["default"]["ENGINE"])


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
    services.sign_up(meeting(page), **(person | fields))
    return "in"


def link_mails(page: BijeenkomstPage) -> Counter[int]:
    """How many mails with a link were promised for each active sign-up of a meeting."""
    active = Aanmelding.objects.filter(
        plaatsen__bijeenkomst__translation_key=page.translation_key, status__in=ACTIVE
    )
    keys = OutboxMessage.objects.values_list("key", flat=True)
    return Counter(
        {pk: list(keys).count(f"aanmelding:{pk}:link") for pk in active.values_list("pk", flat=True)}
    )


def test_never_more_and_never_fewer_than_there_are_places_over_http(shared_netwerk):
    """A thousand eyes on thirty chairs: nobody stands, and no chair stays empty."""
    for _round in range(ROUNDS):
        page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
        address = reverse("aanmelden", args=[page.translation_key])
        with time_machine.travel(time.time() - 5):
            made = AanmeldForm().fresh_stamp

        def post(number: int, address: str = address, made: str = made) -> int:
            client = Client(REMOTE_ADDR=f"10.0.{number // 250}.{number % 250}")
            fields = {"name": f"P{number}", "email": f"p{number}@example.org", "school": "Kade", "made": made}
            return client.post(address, fields).status_code

        LimitCount.objects.all().delete()
        assert at_once(post, PEOPLE) == {302: PLACES, 409: PEOPLE - PLACES}
        assert taken(page) == places_by_rows(page) == PLACES
        assert set(link_mails(page).values()) == {1}


def test_never_more_schools_than_there_are_places(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES, capacity_unit="scholen")
    outcomes = at_once(lambda n: sign_up(page, n, school_name=f"School {n % (2 * PLACES)}"), PEOPLE)
    assert set(outcomes) == {"in", "Full"}
    assert taken(page) == places_by_rows(page) == PLACES
    assert outcomes["in"] == Aanmelding.objects.filter(status__in=ACTIVE).count()


def test_the_same_person_at_the_same_moment_has_one_place_and_one_mail(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
    outcomes = at_once(lambda n: sign_up(page, n, email="noor@example.org"), 2 * THREADS)
    assert outcomes == {"in": 2 * THREADS}
    assert taken(page) == places_by_rows(page) == 1
    assert OutboxMessage.objects.count() == 1


def test_places_that_come_free_while_people_sign_up_and_confirm_are_counted_once(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)

    def visit(number: int) -> str:
        aanmelding = services.sign_up(meeting(page), name="P", email=f"p{number % PEOPLE}@example.org")
        if number % 3 == 0:
            services.confirm(aanmelding)
        if number % 2:
            services.cancel(aanmelding)
            services.cancel(aanmelding)
        return "in"

    assert set(at_once(visit, 2 * PEOPLE)) <= {"in", "Full"}
    assert taken(page) == places_by_rows(page) <= PLACES


def test_two_workers_give_a_place_back_once(shared_netwerk):
    page = make_bijeenkomst(shared_netwerk, capacity=PLACES)
    for number in range(PLACES):
        sign_up(page, number)
    Aanmelding.objects.update(hold_until=timezone.now())
    at_once(lambda _n: services.release_expired_holds(), THREADS)
    assert taken(page) == places_by_rows(page) == 0


@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite has one writer: a read there is never overtaken")
def test_control_reading_and_then_writing_oversells(shared_netwerk, monkeypatch):
    """Shows that the tests above can fail: without the lock and the conditional UPDATE, two get the place."""
    page = make_bijeenkomst(shared_netwerk, capacity=1)
    both_have_read = threading.Barrier(2)

    def read_then_write(plaatsen_id: int, school_key: str, moment: object) -> None:
        counter = Plaatsen.objects.get(pk=plaatsen_id)
        both_have_read.wait(30)
        if counter.free == 0:
            raise services.Full
        Plaatsen.objects.filter(pk=plaatsen_id).update(taken=counter.taken + 1)

    monkeypatch.setattr(signup, "take_place", read_then_write)
    monkeypatch.setattr(signup, "lock", lambda plaatsen_id: None)
    assert at_once(lambda n: sign_up(page, n), 2, threads=2) == {"in": 2}
    assert (places_by_rows(page), taken(page)) == (2, 1)


def test_a_sign_up_that_is_killed_is_there_with_its_mail_or_not_at_all(shared_netwerk):
    """A process that signs people up is killed with SIGKILL again and again, wherever it happens to be."""
    page = make_bijeenkomst(shared_netwerk, capacity=None)
    command = [sys.executable, "-m", "tests.netwerken.killed", str(connection.settings_dict["NAME"])]
    connections.close_all()
    done = subprocess.run(
        [*command, str(page.translation_key), str(KILLS), "8804"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": f".{os.pathsep}site", "DATA_DIR": str(settings.DATA_DIR)},
    )
    assert done.returncode == 0, done.stderr
    kept = int(done.stdout)  # sign-ups that the process said were done
    emails = Aanmelding.objects.values_list("persoon__email", flat=True)
    assert taken(page) == places_by_rows(page)
    assert kept > KILLS / 2
    assert len(emails) == len(set(emails)) >= kept
    assert set(link_mails(page).values()) == {1}
    assert OutboxMessage.objects.filter(key__endswith=":link").count() == len(emails)
    now_confirmed = Aanmelding.objects.filter(status="bevestigd").count()
    assert OutboxMessage.objects.filter(key__endswith=":bevestigd").count() == now_confirmed
