"""What every server that we start for tests and development needs: a port, and somebody to run as."""

import os
import pwd
import socket


class ServerError(Exception):
    """There is no server to work with; the text says why."""


def unprivileged_user(*names: str) -> str | None:
    """The first of these users that exists, as a server refuses to be root; None when we are not root."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name for user in pwd.getpwall()}
    return next((name for name in names if name in known), None)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
