"""The web process: what one visitor does keeps no other waiting."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scripts.servers import free_port

ROOT = Path(__file__).resolve().parents[2]
REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
STUBBORN = 12  # gunicorn waits two seconds for each


@pytest.fixture
def port() -> Iterator[int]:
    """The port of one web process with our worker, which serves a page of the standard library."""
    port = free_port()
    options = ["--worker-class", "config.web_worker.Worker", "--threads", "16", "--pythonpath", "site"]
    command = [sys.executable, "-m", "gunicorn", "-c", "/dev/null", "-b", f"127.0.0.1:{port}", *options]
    process = subprocess.Popen(
        [*command, "wsgiref.simple_server:demo_app"], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    while "Booting worker" not in process.stderr.readline():
        assert process.poll() is None
    yield port
    process.terminate()
    process.stderr.close()
    assert process.wait() == 0


def test_who_keeps_a_finished_connection_open_holds_nobody_up(port):
    with ExitStack() as held:
        for _each in range(STUBBORN):
            held.enter_context(socket.create_connection(("127.0.0.1", port))).sendall(REQUEST)
        other = held.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
        other.sendall(REQUEST)
        assert other.recv(100).startswith(b"HTTP/1.1 200 OK")
