"""What several threads ask at the same moment is done at once; who asks alone waits for nobody."""

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from basis.together import Together
from tests.basis.test_write_line import wait_until


class Work:
    """Notes who was done with whom; the first turn of "a" lasts until it is let go."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self.began, self.let_go = threading.Event(), threading.Event()
        self.together = Together[int, str](self.act)

    def act(self, asked: Sequence[int]) -> list[str]:
        self.groups.append(list(asked))
        if asked[0] == 0:
            self.began.set()
            assert self.let_go.wait(30)
        if 13 in asked:
            raise ZeroDivisionError
        if 17 in asked:
            return ["told one alone"]
        return [f"told {number}" for number in asked]

    @contextmanager
    def held_up(self, pool: ThreadPoolExecutor, others: Sequence[int]):
        """Inside, 0 is being done and the others wait for a turn; gives what they will all be told."""
        told = {0: pool.submit(self.together.ask, "a", 0)}
        assert self.began.wait(30)
        for at, number in enumerate(others, 1):
            told[number] = pool.submit(self.together.ask, "a", number)
            wait_until(lambda at=at: len(self.together._lines["a"]) == at)
        try:
            yield told
        finally:
            self.let_go.set()


@pytest.fixture
def pool():
    with ThreadPoolExecutor(10) as made:
        yield made


def answers(told: dict[int, Future[str]]) -> dict[int, str]:
    """What each was told, or the name of what was raised there."""
    return {
        number: type(error).__name__ if (error := one.exception(30)) else one.result()
        for number, one in told.items()
    }


def test_who_comes_meanwhile_is_done_in_the_next_turn_at_once_in_order(pool):
    work = Work()
    with work.held_up(pool, [1, 2, 3]) as told:
        pass
    assert answers(told) == {number: f"told {number}" for number in range(4)}
    assert work.groups == [[0], [1, 2, 3]]
    assert work.together._lines == {}


def test_what_goes_wrong_is_raised_in_all_of_that_turn_and_the_line_goes_on(pool):
    work = Work()
    with work.held_up(pool, [13, 2]) as told:
        pass
    assert answers(told) == {0: "told 0", 13: "ZeroDivisionError", 2: "ZeroDivisionError"}
    assert work.together.ask("a", 4) == "told 4"


def test_whom_an_act_forgets_is_told_so(pool):
    work = Work()
    with work.held_up(pool, [17, 2]) as told:
        pass
    assert answers(told) == {0: "told 0", 17: "told one alone", 2: "ValueError"}
    assert work.together._lines == {}


def test_another_key_waits_for_nobody(pool):
    work = Work()
    with work.held_up(pool, []) as told:
        assert work.together.ask("b", 1) == "told 1"
    assert answers(told) == {0: "told 0"}
