"""The web process: what one visitor does keeps no other waiting."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from scripts.servers import free_port

ROOT = Path(__file__).resolve().parents[2]
REQUEST = b"GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
STUBBORN = 12  # gunicorn waits two seconds for each


@contextmanager
def serving(app: str, *options: str) -> Iterator[int]:
    """The port at which gunicorn serves an application with our worker."""
    port = free_port()
    ours = ["--worker-class", "config.web_worker.Worker", "--pythonpath", "site,tests/config"]
    command = [sys.executable, "-m", "gunicorn", "-c", "/dev/null", "-b", f"127.0.0.1:{port}", *ours]
    process = subprocess.Popen([*command, *options, app], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    for _process in range(int(options[options.index("--workers") + 1]) if "--workers" in options else 1):
        while "Booting worker" not in process.stderr.readline():
            assert process.poll() is None
    try:
        yield port
    finally:
        process.terminate()
        process.communicate()  # it still says something: without a reader it would end with an error
    assert process.returncode == 0


def send(held: ExitStack, port: int, path: str = "/") -> socket.socket:
    """A connection of its own that asked for something."""
    connection = held.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
    connection.sendall(REQUEST % path.encode())
    return connection


def is_answered(connection: socket.socket) -> bool:
    """Whether an answer comes; the connection is closed then."""
    with connection:
        return connection.recv(100).startswith(b"HTTP/1.1 200 OK")


def test_who_keeps_a_finished_connection_open_holds_nobody_up():
    with serving("wsgiref.simple_server:demo_app", "--threads", "16") as port, ExitStack() as held:
        for _each in range(STUBBORN):
            send(held, port)
        assert is_answered(send(held, port))


def test_nobody_waits_in_a_process_that_is_busy_while_another_has_time(tmp_path):
    """Three of the four threads are held: whoever comes then is for the fourth."""
    release = tmp_path / "release"
    os.mkfifo(release)
    with serving("held_app:app", "--workers", "2", "--threads", "2") as port, ExitStack() as held:
        busy = [send(held, port, str(release)) for _each in range(3)]
        waiting = [send(held, port) for _each in range(30)]
        assert all(is_answered(one) for one in waiting)
        release.write_bytes(b"")
        assert all(is_answered(one) for one in busy)
