"""The product of this checkout with data of its own, started as `make run` starts it, for measuring."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from scripts.run import SITE, WORKER
from scripts.servers import free_port

ROOT = Path(__file__).resolve().parents[1]


class RunningSite:
    """Web processes and a worker, each a process (group) of its own that can be stopped and started."""

    def __init__(self, folder: Path, database: str = "", **settings: str) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"http://localhost:{self.port}"
        self.env = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            **({"DATABASE_URL": database} if database else {}),
            "DATA_DIR": str(folder / "data"),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "EMAIL_URL": f"file://{folder / 'mail'}",
            "PORT": str(self.port),
            "PYTHONUNBUFFERED": "1",
            **settings,
        }
        self.web: subprocess.Popen[bytes] | None = None
        self.worker: subprocess.Popen[bytes] | None = None

    def manage(self, *arguments: str, check: bool = True) -> str:
        """What a command says."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.env, check=False, capture_output=True, text=True)
        if check and done.returncode:
            raise RuntimeError(f"{' '.join(arguments)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def fixture(self, places: int, unit: str = "person") -> dict[str, Any]:
        """What `make_signup_fixture` made."""
        found: dict[str, Any] = json.loads(
            self.manage("make_signup_fixture", "--places", str(places), "--unit", unit)
        )
        return found

    def check(self) -> dict[str, Any]:
        """What `signup_check` counted."""
        found: dict[str, Any] = json.loads(self.manage("signup_check", check=False))
        return found

    def start(self, command: tuple[str, ...], **settings: str) -> "subprocess.Popen[bytes]":
        """One process, in a group of its own; what it says is kept in a file."""
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.env | settings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                process_group=0,
            )

    def start_web(self, **settings: str) -> None:
        """Serve, and come back when it answers."""
        self.web = self.start(SITE, **settings)
        self.wait_for_web()

    def wait_for_web(self) -> None:
        """Come back when it answers."""
        while self.web and self.web.poll() is None:
            with contextlib.suppress(URLError, ConnectionError, TimeoutError):
                urlopen(f"{self.url}/api/v1/health", timeout=5).read()
                return
            time.sleep(0.02)
        raise RuntimeError((self.folder / "log").read_text()[-2000:])

    def start_worker(self, **settings: str) -> None:
        """Run the worker."""
        self.worker = self.start(WORKER, **settings)

    def stop(self) -> None:
        """Ask both to stop, and wait for it."""
        for process in (self.web, self.worker):
            if process and process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in (self.web, self.worker):
            if process:
                process.wait(60)
        self.web = self.worker = None

    @contextlib.contextmanager
    def running(self, **settings: str) -> Iterator[None]:
        """Both, until the block ends."""
        self.start_worker(**settings)
        self.start_web(**settings)
        try:
            yield
        finally:
            self.stop()


def family(pid: int) -> set[int]:
    """A process and all that came from it."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            children.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found, todo = set(), [pid]
    while todo:
        found.add(one := todo.pop())
        todo += children.get(one, [])
    return found


def cpu_seconds(pid: int) -> float:
    """Processor time that a process and its living children used."""
    total = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def server_of(database: str) -> int | None:
    """The process of the PostgreSQL at an address, when it runs here with its port as an option."""
    port = urlsplit(database).port
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if f"port={port}\0".encode() in path.read_bytes():
                return int(path.parent.name)
    return None
