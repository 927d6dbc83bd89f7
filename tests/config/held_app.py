"""A page that comes when somebody opens a named pipe: its path. Another path comes at once."""

from collections.abc import Callable, Iterable
from pathlib import Path


def app(environ: dict[str, str], start_response: Callable[..., object]) -> Iterable[bytes]:
    """Wait for whom the path names, and answer."""
    path = Path(environ["PATH_INFO"])
    if path.is_fifo():
        path.read_bytes()
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]
