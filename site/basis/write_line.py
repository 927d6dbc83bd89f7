"""The line in which writers of one file wait: first come, first served, and never for ever.

SQLite has one writer at a time and lets the others try again at random: with 200 people at once the half of
them waited 11 ms and the unlucky 9 s. Here the threads of a process wait in order, and the first of each
process waits for those of the others with two locks of the operating system on one file: who holds the
second one writes, and only who holds the first one may try to get it, so that the process which just wrote
cannot overtake. Those locks are the kernel's: they go with a process that is killed.
"""

import errno
import fcntl
import os
import time
from collections import deque
from pathlib import Path
from threading import Lock

from django.db import OperationalError

MOST_WAITING = 200  # threads of this process
PATIENCE = 20.0  # seconds; as long as SQLite itself waits
NEXT, WRITING = 0, 1  # the bytes that are locked
FIRST_PAUSE, LONGEST_PAUSE = 0.0001, 0.0004  # seconds between two looks at another process's lock


class Busy(OperationalError):
    """The line is too long, or did not move for too long; what people get is `basis.middleware.busy`."""

    def __init__(self) -> None:
        super().__init__("database is locked: too many writers")


class Line:
    """One line per process and file. Take your turn, write, and leave; a turn belongs to no thread."""

    def __init__(self, path: Path, *, most_waiting: int = MOST_WAITING, patience: float = PATIENCE) -> None:
        self.most_waiting, self.patience = most_waiting, patience
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o640)
        self._guard = Lock()  # of the two below; never held while waiting
        self._is_taken = False
        self._waiting: deque[Lock] = deque()

    def take(self) -> None:
        """Wait for our turn, and take it. Raises Busy."""
        until = time.monotonic() + self.patience
        self._wait_for_threads(until)
        try:
            self._wait_for_processes(until)
        except BaseException:
            self._call_next()
            raise

    def leave(self) -> None:
        """Give the turn to whoever waits longest."""
        fcntl.lockf(self._file, fcntl.LOCK_UN, 1, WRITING)
        self._call_next()

    def _wait_for_threads(self, until: float) -> None:
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            if len(self._waiting) >= self.most_waiting:
                raise Busy
            called = Lock()
            called.acquire()
            self._waiting.append(called)
        if called.acquire(timeout=max(0.0, until - time.monotonic())):
            return
        with self._guard:
            if called in self._waiting:
                self._waiting.remove(called)
                raise Busy
        # called in the very instant that patience ran out: it is our turn

    def _call_next(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False

    def _wait_for_processes(self, until: float) -> None:
        self._lock(NEXT, until)
        try:
            self._lock(WRITING, until)
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, NEXT)

    def _lock(self, byte: int, until: float) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, byte)
                return
            except OSError as error:
                if error.errno not in {errno.EAGAIN, errno.EACCES}:
                    raise
            if time.monotonic() >= until:
                raise Busy
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


_lines: dict[str, Line] = {}
_making = Lock()


def line_beside(database: str) -> Line:
    """The line of this process for a database file; the lock file lies beside it."""
    if database not in _lines:
        with _making:
            if database not in _lines:
                _lines[database] = Line(Path(f"{database}-line"))
    return _lines[database]


def _begin_anew() -> None:
    """In a child process: the turns of the parent are not ours."""
    global _making
    _lines.clear()
    _making = Lock()


os.register_at_fork(after_in_child=_begin_anew)
