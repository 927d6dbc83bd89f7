"""The line of writers: fair among threads and processes, bounded, and free again when a process is killed."""

import fcntl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import OperationalError, connection, transaction

from basis.middleware import is_locked
from basis.models import LimitCount
from basis.write_line import NEXT, Busy, Line, line_beside

ROOT = Path(__file__).resolve().parents[2]
OTHER = """
import sys
sys.path.insert(0, "site")
from pathlib import Path
from basis.write_line import Line
line = Line(Path(sys.argv[1]))
print("asks", flush=True)
line.take()
print("has it", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def line(tmp_path: Path) -> Line:
    """A line of this process."""
    return Line(tmp_path / "line", patience=30)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Callable[[], "subprocess.Popen[str]"]]:
    """Starts another process that asks for its turn and keeps it until its input ends."""
    started = []

    def start() -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(tmp_path / "line")],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout.readline() == "asks\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def in_thread(act: Callable[[], object]) -> threading.Thread:
    """A thread that does this."""
    thread = threading.Thread(target=act)
    thread.start()
    return thread


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again and again, half a minute at most."""
    pause, until = threading.Event(), time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < until
        pause.wait(0.001)


def stands_first(line: Line) -> bool:
    """Whether another process waits for the turn that this one has."""
    try:
        fcntl.lockf(line._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, NEXT)
    except OSError:
        return True
    fcntl.lockf(line._file, fcntl.LOCK_UN, 1, NEXT)
    return False


def test_threads_get_their_turn_in_the_order_in_which_they_came(line):
    came: list[int] = []

    def write(number: int) -> None:
        line.take()
        came.append(number)
        line.leave()

    line.take()
    threads = []
    for number in range(20):
        threads.append(in_thread(lambda number=number: write(number)))
        wait_until(lambda number=number: len(line._waiting) == number + 1)
    line.leave()
    for thread in threads:
        thread.join()
    assert came == list(range(20))


def test_a_process_that_just_wrote_does_not_overtake_one_that_waits(line, other):
    line.take()
    process = other()
    wait_until(lambda: stands_first(line))
    again = in_thread(line.take)  # wants it once more, after the other process asked
    wait_until(lambda: len(line._waiting) == 1)
    line.leave()
    assert process.stdout.readline() == "has it\n"
    assert again.is_alive()
    process.stdin.close()
    again.join()
    line.leave()


def test_a_killed_process_gives_its_turn_back(line, other):
    process = other()
    assert process.stdout.readline() == "has it\n"
    waiting = in_thread(line.take)
    wait_until(lambda: line._is_taken)
    process.kill()
    waiting.join(20)
    assert not waiting.is_alive()
    line.leave()


def test_a_line_that_is_too_long_turns_people_away_at_once(line):
    line.most_waiting = 1
    line.take()
    patient = in_thread(line.take)
    wait_until(lambda: len(line._waiting) == 1)
    with pytest.raises(Busy):
        line.take()
    line.leave()
    patient.join()
    line.leave()


def test_a_line_that_does_not_move_is_left(line, other):
    line.patience = 0.05
    line.take()
    with pytest.raises(Busy):
        line.take()
    line.leave()
    assert not line._waiting
    process = other()
    assert process.stdout.readline() == "has it\n"
    with pytest.raises(Busy):  # the first of this process has no more patience with another
        line.take()
    process.kill()
    process.wait()
    line.take()
    line.leave()


# on SQLite every transaction waits in it


@pytest.fixture
def database_line(committing: None) -> Line:
    """The line of the test database."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL needs no line")
    return line_beside(str(connection.settings_dict["NAME"]))


def test_a_transaction_holds_a_turn_until_it_ends_however_it_ends(database_line):
    with transaction.atomic(), transaction.atomic():
        assert database_line._is_taken
    assert not database_line._is_taken
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        1 / 0  # noqa: B018  it fails
    assert not database_line._is_taken
    with transaction.atomic():
        transaction.set_rollback(True)
    assert not database_line._is_taken
    with transaction.atomic():
        connection.close()
    assert not database_line._is_taken


def test_a_transaction_that_cannot_begin_gives_its_turn_back(database_line):
    connection.ensure_connection()
    connection.connection.execute("BEGIN")  # a second one inside it is an error
    with pytest.raises(OperationalError), transaction.atomic():
        pass
    connection.connection.execute("ROLLBACK")
    assert not database_line._is_taken


def test_reading_waits_for_nobody_and_writing_is_told_to_come_back(database_line, monkeypatch):
    monkeypatch.setattr(database_line, "patience", 0.05)
    database_line.take()
    try:
        assert LimitCount.objects.count() == 0
        with pytest.raises(Busy) as refused, transaction.atomic():
            pass
    finally:
        database_line.leave()
    assert is_locked(refused.value)
