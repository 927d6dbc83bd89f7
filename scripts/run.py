"""Serve the site and run its worker until asked to stop: `make run`."""

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
PREPARE = (sys.executable, "manage.py", "prepare")
SITE = (sys.executable, "-m", "gunicorn")
WORKER = (sys.executable, "manage.py", "worker")
STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
PATIENCE = 35  # seconds to stop in; gunicorn gives a request 30


class StartError(Exception):
    """The site cannot start; the text says why and what to do, for the person who typed `make run`."""


class StopRequest:
    """Notes that a signal asked to stop. Noting is all a handler does: the main loop acts on it."""

    def __init__(self) -> None:
        self.is_made = False
        for number in STOP_SIGNALS:
            signal.signal(number, self._note)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.is_made = True


def read_port(text: str) -> int:
    """The port that PORT asks for. Raises StartError when it is not a port number."""
    if text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise StartError(f"PORT moet een getal van 1 tot en met 65535 zijn, niet '{text}'.")


def read_address(bind: str, port: str) -> tuple[str, int]:
    """Where the site is to listen: what BIND asks for, else PORT on this machine alone. Raises StartError."""
    if not bind:
        return "127.0.0.1", read_port(port or "8000")
    host, colon, own_port = bind.rpartition(":")
    if not colon or host == "unix" or "/" in bind:
        raise StartError(f"BIND moet er bij make run uitzien als 0.0.0.0:8000, niet als '{bind}'.")
    return host.strip("[]"), read_port(own_port)


def check_port(host: str, port: int, command: str = "make run") -> None:
    """Raise StartError when the port is taken, on either meaning of `localhost`, or not allowed."""
    families = [(socket.AF_INET6 if ":" in host else socket.AF_INET, host)]
    if host == "127.0.0.1" and socket.has_ipv6:
        families.append((socket.AF_INET6, "::1"))
    for family, address in families:
        try:
            with socket.socket(family) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((address, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                other = port + 1 if port < 65535 else 8000
                raise StartError(f"Poort {port} is bezet. Kies een andere: {command} PORT={other}") from error
            if error.errno == errno.EACCES:
                raise StartError(
                    f"Poort {port} is alleen voor de systeembeheerder. Kies een andere: {command} PORT=8000"
                ) from error
            if address == host:
                raise StartError(f"Op adres {host} kan de site niet luisteren: {error.strerror}.") from error


def make_data_dir(text: str) -> Path:
    """The absolute folder that holds all data, made when it is not there. Raises StartError."""
    data_dir = ROOT / (Path(text).expanduser() if text else "var")
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(
            f"De map {data_dir} (DATA_DIR) kan niet worden gemaakt: {error.strerror}."
        ) from error
    if not os.access(data_dir, os.W_OK):
        raise StartError(f"In de map {data_dir} (DATA_DIR) mag niet worden geschreven.")
    return data_dir


def answers(host: str, port: int) -> bool:
    """Whether something accepts connections there."""
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    try:
        socket.create_connection((reachable, port), timeout=1).close()
    except OSError:
        return False
    return True


def stop_all(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask every process to stop, together; kill what is left of their groups when patience runs out."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in processes:
        try:
            process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def supervise(
    commands: Sequence[Sequence[str]],
    stop: StopRequest,
    *,
    is_ready: Callable[[], bool],
    on_ready: Callable[[], None],
) -> int:
    """Run the commands side by side until one ends or a stop is asked for; then stop the others.

    Each runs in a process group of its own, so that Ctrl+C reaches only this process, which stops them in
    order; not in a session, since Linux has the worker give way to the site only within one (autogroup).
    Returns 0 when it was asked to stop, 1 when a command ended by itself.
    """
    processes = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, process_group=0) for command in commands
    ]
    ready = False
    while not stop.is_made and all(process.poll() is None for process in processes):
        if not ready and is_ready():
            ready = True
            on_ready()
        time.sleep(0.1)
    stop_all(processes)
    return 0 if stop.is_made else 1


def prepare(stop: StopRequest) -> int:
    """Bring database, demo content and static files up to date; returns the exit code of that."""
    process = subprocess.Popen(PREPARE, cwd=ROOT, stdin=subprocess.DEVNULL, process_group=0)
    while process.poll() is None and not stop.is_made:
        time.sleep(0.05)
    stop_all([process])
    return process.returncode


def serve(stop: StopRequest) -> int:
    """Check what the environment asks for, prepare, and serve until told to stop; returns an exit code."""
    host, port = read_address(os.environ.get("BIND", ""), os.environ.get("PORT", ""))
    check_port(host, port)
    os.environ["PORT"] = str(port)
    os.environ["DATA_DIR"] = str(make_data_dir(os.environ.get("DATA_DIR", "")))
    os.environ["PYTHONUNBUFFERED"] = "1"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    prepared = prepare(stop)
    if stop.is_made:
        return 0
    if prepared != 0:
        raise StartError("Voorbereiden is niet gelukt; hierboven staat waarom.")

    def announce() -> None:
        print(f"De site draait op http://localhost:{port} (stoppen: Ctrl+C)", flush=True)

    code = supervise((SITE, WORKER), stop, is_ready=lambda: answers(host, port), on_ready=announce)
    if code:
        raise StartError("De site of de worker is gestopt; hierboven staat waarom. De ander is ook gestopt.")
    return code


def main() -> int:
    """Run `make run`; returns its exit code."""
    try:
        return serve(StopRequest())
    except StartError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
