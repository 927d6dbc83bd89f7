"""Two people who save a series at the same moment, on a database that threads really share."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.conf import settings
from django.db import connections

from basis import transaction
from basis.models import User
from home.models import HomePage
from netwerken import services
from netwerken.models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkenPage, NetwerkPage, Reeks
from netwerken.planning.current import planned
from netwerken.planning.values import Plan
from tests.factories import add_page, make_user
from tests.netwerken.planning.plans import make_plan

ON_POSTGRESQL = "postgresql" in str(settings.DATABASES["default"]["ENGINE"])
PEOPLE = 4


@pytest.fixture
def shared(committed_home: HomePage) -> tuple[Reeks, User]:
    """A series in the database itself, and who may change it."""
    index = add_page(committed_home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    page = add_page(index, NetwerkPage(title="Leren in de wijk", slug="leren"))
    user = make_user("ada", is_superuser=True)
    row = Netwerk.objects.get(translation_key=page.translation_key)
    return services.plan_series(row, make_plan(), by=user).reeks, user


def save_at_once(reeks: Reeks, user: User) -> Counter[str]:
    """Save the same form, each with a place of their own; counts what became of it."""
    known = planned(reeks).plan
    begin = threading.Barrier(PEOPLE)

    def save(number: int) -> str:
        first = replace(known.meetings[0], location=f"Zaal {number}")
        begin.wait(30)
        try:
            plan = Plan(known.facts, (first, *known.meetings[1:]))
            services.change_series(reeks, plan, known=known, by=user)
        except services.Stale:
            return "stale"
        finally:
            connections.close_all()
        return "saved"

    with ThreadPoolExecutor(PEOPLE) as pool:
        return Counter(pool.map(save, range(PEOPLE)))


def test_one_of_those_who_save_at_once_is_first_and_the_others_are_told(shared: tuple[Reeks, User]) -> None:
    reeks, user = shared
    assert save_at_once(reeks, user) == {"saved": 1, "stale": PEOPLE - 1}
    assert [page.revisions.count() for page in BijeenkomstPage.objects.order_by("pk")] == [2, 1, 1]


@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite has one writer by itself")
def test_without_the_lock_more_than_one_would_write(
    shared: tuple[Reeks, User], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control: what the lock of the tree is for."""
    monkeypatch.setattr(services.planning, "one_writer", transaction.transaction.atomic)
    monkeypatch.setattr(services.planning, "lock_counters", lambda reeks: None)
    reeks, user = shared
    assert save_at_once(reeks, user)["saved"] > 1


def test_a_form_that_is_sent_many_times_makes_one_series(shared: tuple[Reeks, User]) -> None:
    reeks, user = shared
    key = type(reeks)._meta.get_field("uuid").get_default()
    begin = threading.Barrier(PEOPLE)

    def plan(_number: int) -> int:
        begin.wait(30)
        try:
            done = services.plan_series(reeks.netwerk, make_plan(name="Nieuw"), by=user, uuid=key)
            return int(done.reeks.pk)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(PEOPLE) as pool:
        assert len(set(pool.map(plan, range(PEOPLE)))) == 1
    assert Reeks.objects.filter(name="Nieuw").count() == 1
    assert Bijeenkomst.objects.filter(reeks__name="Nieuw").count() == 3
