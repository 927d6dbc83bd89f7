"""What several threads ask at the same moment, done at once: one commit instead of one each.

Who comes first does it, for all who came until then; who comes while that goes on is in the next turn, which
the first of them takes. Nobody waits for company: with nobody else there, a turn is of one.
"""

from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Told = TypeVar("Told")


class _Waiting(Generic[Asked, Told]):
    """One thread, what it asks, and what it is told."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.told: Future[Told] = Future()
        self.called = Lock()
        self.called.acquire()


class Together(Generic[Asked, Told]):
    """`act` gets what some ask, and gives what each is told, in that order."""

    def __init__(self, act: Callable[[Sequence[Asked]], Sequence[Told]]) -> None:
        self.act = act
        self._guard = Lock()  # of the lines; never held while acting or waiting
        self._lines: dict[Hashable, list[_Waiting[Asked, Told]]] = {}

    def ask(self, key: Hashable, asked: Asked) -> Told:
        """What this one is told, in one turn with others of the same key. Raises what `act` raises, in all.

        Outside any transaction: who does it, does it on its own connection.
        """
        one = _Waiting[Asked, Told](asked)
        with self._guard:
            is_first = key not in self._lines
            self._lines.setdefault(key, []).append(one)
        if not is_first:
            one.called.acquire()
        if not one.told.done():
            self._take_turn(key)
        return one.told.result()

    def _take_turn(self, key: Hashable) -> None:
        """Act for those who wait, us among them, and call who is next."""
        with self._guard:
            group, self._lines[key] = self._lines[key], []
        try:
            for one, told in zip(group, self.act([one.asked for one in group]), strict=True):
                one.told.set_result(told)
        except BaseException as error:  # whoever waits is told, whatever happens here
            for one in group:
                if not one.told.done():
                    one.told.set_exception(error)
        finally:
            with self._guard:
                if line := self._lines[key]:
                    line[0].called.release()
                else:
                    del self._lines[key]
            for one in group[1:]:
                one.called.release()
