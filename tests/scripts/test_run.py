"""`make run`: what it checks first, and that site and worker start and stop together."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import run

SUPERVISE = """
import os, sys
from scripts.run import StopRequest, supervise
commands = [[sys.executable, "-c", code] for code in sys.argv[1:]]
sys.exit(
    supervise(commands, StopRequest(), is_ready=lambda: True, on_ready=lambda: os.write(1, b"ready\\n"))
)
"""
# Says that it runs, waits for the signal and says that it got it; in whole lines, as others write too.
CHILD = """
import os, signal
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
os.write(1, b"{0} runs\\n")
signal.sigwait([signal.SIGTERM])
os.write(1, b"{0} tidied up\\n")
"""
SITE, WORKER = CHILD.format("site"), CHILD.format("worker")


def start(*children: str) -> subprocess.Popen[str]:
    """The starter with these programs as its site and worker."""
    command = [sys.executable, "-c", SUPERVISE, *children]
    return subprocess.Popen(command, cwd=run.ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)


def read_lines(starter: subprocess.Popen[str], count: int) -> set[str]:
    """The next lines that the starter and its children print."""
    assert starter.stdout
    return {starter.stdout.readline().strip() for _ in range(count)}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_stop_signal_lets_both_children_tidy_up_and_ends_with_zero(number: signal.Signals) -> None:
    with start(SITE, WORKER) as starter:
        assert read_lines(starter, 3) == {"site runs", "worker runs", "ready"}
        starter.send_signal(number)
        rest, _ = starter.communicate(timeout=30)
    assert set(rest.splitlines()) == {"site tidied up", "worker tidied up"}
    assert starter.returncode == 0


def test_ctrl_c_reaches_the_children_only_as_a_request_to_stop() -> None:
    with start(SITE, WORKER) as starter:
        assert read_lines(starter, 3) == {"site runs", "worker runs", "ready"}
        os.killpg(starter.pid, signal.SIGINT)
        rest, _ = starter.communicate(timeout=30)
    assert set(rest.splitlines()) == {"site tidied up", "worker tidied up"}


@pytest.mark.parametrize("code", [0, 3])
def test_when_one_child_ends_the_other_is_stopped_and_it_ends_with_one(tmp_path: Path, code: int) -> None:
    os.mkfifo(tmp_path / "gate")
    dying = f"import sys; open({str(tmp_path / 'gate')!r}).read(); sys.exit({code})"
    with start(SITE, dying) as starter:
        assert read_lines(starter, 2) == {"site runs", "ready"}
        (tmp_path / "gate").write_text("now")
        rest, _ = starter.communicate(timeout=30)
    assert rest.splitlines() == ["site tidied up"]
    assert starter.returncode == 1


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port of this machine on which something listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_named_with_the_way_out(taken_port: int) -> None:
    message = f"Poort {taken_port} is bezet. Kies een andere: make run PORT={taken_port + 1}"
    with pytest.raises(run.StartError) as caught:
        run.check_port("127.0.0.1", taken_port)
    assert str(caught.value) == message


def test_a_port_taken_on_the_other_meaning_of_localhost_is_taken() -> None:
    try:
        server = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with server, pytest.raises(run.StartError, match="is bezet"):
        run.check_port("127.0.0.1", server.getsockname()[1])


def test_a_port_just_left_is_free(taken_port: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    run.check_port("127.0.0.1", port)


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1", "80 80", ""])
def test_what_is_no_port_number_is_refused(text: str) -> None:
    with pytest.raises(run.StartError, match=f"niet '{text}'"):
        run.read_port(text)


@pytest.mark.parametrize(
    ("bind", "port", "address"),
    [
        ("", "", ("127.0.0.1", 8000)),
        ("", "8804", ("127.0.0.1", 8804)),
        ("0.0.0.0:80", "8804", ("0.0.0.0", 80)),
        ("[::1]:8804", "", ("::1", 8804)),
    ],
)
def test_bind_goes_before_port(bind: str, port: str, address: tuple[str, int]) -> None:
    assert run.read_address(bind, port) == address


@pytest.mark.parametrize("bind", ["unix:/run/site.sock", "0.0.0.0"])
def test_an_address_without_a_port_is_refused(bind: str) -> None:
    with pytest.raises(run.StartError, match="BIND"):
        run.read_address(bind, "")


def test_data_folder_is_absolute_and_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "ROOT", tmp_path)
    assert run.make_data_dir("") == tmp_path / "var"
    assert run.make_data_dir("elders/diep") == tmp_path / "elders" / "diep"
    assert (tmp_path / "elders" / "diep").is_dir()


def test_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(run.StartError, match="DATA_DIR"):
        run.make_data_dir(str(tmp_path / "file" / "data"))


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_it_sees_that_the_site_answers(host: str, taken_port: int) -> None:
    assert run.answers(host, taken_port)


def test_it_sees_that_the_site_does_not_answer_yet() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert not run.answers("127.0.0.1", port)
