"""How often somebody may do something."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction

from basis import worker
from basis.limits import allow, forget_old
from basis.models import LimitCount

HOUR = timedelta(hours=1)
NOON = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
ADDRESS = "2001:db8::7"


def ask(times: int, *, moment: datetime = NOON, who: str = ADDRESS, action: str = "aanmelden") -> list[bool]:
    """Several tries in a row, of which three are allowed in an hour."""
    return [allow(action, who, limit=3, per=HOUR, moment=moment) for _try in range(times)]


def test_so_many_are_allowed_and_no_more(db):
    assert ask(5) == [True, True, True, False, False]


def test_a_new_window_begins_at_the_full_hour(db):
    assert ask(4, moment=NOON + timedelta(minutes=59, seconds=59))[-1] is False
    assert ask(1, moment=NOON + HOUR) == [True]


def test_each_person_and_each_act_has_a_count_of_its_own(db):
    ask(4)
    assert ask(1, who="2001:db8::8") == [True]
    assert ask(1, action="mailen") == [True]
    assert ask(1) == [False]


def test_the_clock_is_asked_when_no_moment_is_given(db):
    allow("aanmelden", ADDRESS, limit=1, per=HOUR)
    window = LimitCount.objects.get().window
    assert window <= datetime.now(UTC) < window + 2 * HOUR


def test_nothing_kept_tells_who_it_was(db, settings):
    ask(1)
    ask(1, who="noor@example.org")
    rows = str(list(LimitCount.objects.values()))
    assert ADDRESS not in rows
    assert "noor" not in rows
    before = set(LimitCount.objects.values_list("key", flat=True))
    settings.SECRET_KEY = "een andere sleutel, zodat niemand met alle adressen kan proberen"
    ask(1)
    assert not set(LimitCount.objects.values_list("key", flat=True)) <= before


def test_a_refused_act_stays_counted(db):
    for _try in range(3):
        assert ask(1) == [True]
        with transaction.atomic():
            transaction.set_rollback(True)  # the act itself fails
    assert ask(1) == [False]


def test_at_once_as_many_are_allowed_as_one_by_one(committing):
    start = threading.Barrier(8)

    def try_it(_number: int) -> list[bool]:
        start.wait()
        try:
            return [allow("aanmelden", ADDRESS, limit=10, per=HOUR, moment=NOON) for _try in range(5)]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = [answer for some in pool.map(try_it, range(8)) for answer in some]
    assert answers.count(True) == 10
    assert LimitCount.objects.get().count == 40


def test_counts_of_some_days_ago_are_removed(db):
    ask(1)
    ask(1, moment=NOON + timedelta(days=2))
    assert forget_old(NOON + timedelta(days=2, hours=1)) == 1
    assert LimitCount.objects.get().window == NOON + timedelta(days=2)


def test_the_worker_removes_them(db):
    ask(1, moment=datetime(2020, 1, 1, tzinfo=UTC))
    worker.tick()
    assert not LimitCount.objects.exists()


@pytest.mark.parametrize("seconds", [60, 3600, 86400])
def test_a_window_holds_whole_periods_since_the_epoch(db, seconds):
    allow("aanmelden", ADDRESS, limit=1, per=timedelta(seconds=seconds), moment=NOON + timedelta(seconds=1))
    assert LimitCount.objects.get().window.timestamp() % seconds == 0
