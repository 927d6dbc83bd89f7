"""A circuit breaker: after a failure a server is left alone for a while, and then tried by one request.

Michael Nygard, Release It! (2nd edition, 2018), 5.2.
"""

import logging
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import TypeVar

log = logging.getLogger(__name__)

Value = TypeVar("Value")

SECONDS = 30.0  # that a server is left alone


class Unavailable(Exception):
    """The server gave no good answer, or was not asked."""


class Breaker:
    """Stands before one server, in one process; for several threads."""

    def __init__(self, name: str, *, clock: Callable[[], float] = monotonic) -> None:
        self.name = name
        self.clock = clock
        self._lock = Lock()
        self._open_until: float | None = None
        self._is_tried = False

    @property
    def is_open(self) -> bool:
        """Whether the last answer was a failure."""
        return self._open_until is not None

    def call(self, act: Callable[[], Value]) -> Value:
        """What `act` gives. Raises Unavailable when it does, and at once while the server is left alone.

        Any other exception says nothing about the server.
        """
        is_trial = self._enter()
        try:
            value = act()
        except Unavailable as error:
            self._fail(error)
            raise
        except BaseException:
            if is_trial:
                self._is_tried = False
            raise
        self._succeed()
        return value

    def _enter(self) -> bool:
        """Whether this is the one request that tries. Raises Unavailable when it is not to be made."""
        with self._lock:
            if self._open_until is None:
                return False
            if self._is_tried or self.clock() < self._open_until:
                raise Unavailable(f"{self.name} is left alone")
            self._is_tried = True
            return True

    def _fail(self, error: Unavailable) -> None:
        with self._lock:
            if self._open_until is None:
                log.warning("%s does not answer, the database does for now: %s", self.name, error)
            self._open_until = self.clock() + SECONDS
            self._is_tried = False

    def _succeed(self) -> None:
        with self._lock:
            if self._open_until is not None:
                log.warning("%s answers again", self.name)
            self._open_until = None
            self._is_tried = False
