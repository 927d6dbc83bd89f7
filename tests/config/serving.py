"""The site on a port of its own, while a program that asks it runs: it sees what the test made."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

PATIENCE = 0.05  # seconds between two looks at whether the program ended


class QuietHandler(WSGIRequestHandler):
    """Prints no line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def one_connection() -> Iterator[None]:
    """Keep the connection of the test, with its transaction, over all requests, as Django's client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def output_of(command_for: Callable[[str], list[str]], folder: Path, **environment: str) -> str:
    """What a program prints that is given the address of the site; it must end well.

    Requests are answered here, in the thread and the transaction of the test.
    """
    with (
        one_connection(),
        make_server("127.0.0.1", 0, WSGIHandler(), handler_class=QuietHandler) as server,
        tempfile.TemporaryFile("w+") as printed,
    ):
        server.timeout = PATIENCE
        program = subprocess.Popen(
            command_for(f"http://127.0.0.1:{server.server_port}"),
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        while program.poll() is None:
            server.handle_request()
        printed.seek(0)
        text = printed.read()
    assert program.returncode == 0, text[-4000:]
    return text
