"""A PostgreSQL server for the tests: in a temporary folder, gone when they end."""

import contextlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from scripts import debian
from scripts.servers import ServerError, free_port, unprivileged_user

FOLDERS = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql*/bin")
PROGRAMS = ("initdb", "postgres", "pg_isready")
OLDEST = 14  # what Django asks for
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
SETTINGS = {"max_connections": "200", "listen_addresses": "127.0.0.1", "timezone": "UTC"}
# What does not have to survive a power cut waits for no disk.
HASTE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def version_of(folder: Path) -> int:
    """Major version of the server programs in a folder; 0 when they are not all there."""
    if not all((folder / program).exists() for program in PROGRAMS):
        return 0
    said = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=False
    ).stdout
    found = re.search(r"\d+", said)
    return int(found[0]) if found else 0


def find_programs() -> Path | None:
    """Folder of the newest server programs that will do."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += [folder for pattern in FOLDERS for folder in Path("/").glob(pattern)]
    newest = max(folders, key=version_of, default=None)
    return newest if newest and version_of(newest) >= OLDEST else None


def find_or_install_programs() -> Path:
    """Folder of server programs, installed when there were none. Raises ServerError when that failed."""
    programs = find_programs()
    if not programs and debian.can_install():
        debian.install_postgresql()
        programs = find_programs()
    if programs:
        return programs
    raise ServerError(
        f"de server van PostgreSQL {OLDEST} of nieuwer ontbreekt (Debian: apt-get install postgresql)"
    )


def make_cluster(programs: Path, folder: Path, user: str | None) -> None:
    """Make an empty database cluster in the folder. Raises ServerError with what initdb said."""
    command = [
        str(programs / "initdb"),
        "-D",
        str(folder / "data"),
        "-A",
        "trust",
        "-U",
        "postgres",
        "--no-sync",
    ]
    command += ["--encoding=UTF8", f"--locale={LOCALE}", "--no-instructions"]
    done = subprocess.run(command, user=user, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ServerError(f"initdb mislukte: {done.stderr.strip()}")


def wait_until_ready(programs: Path, server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Return when the server takes connections.

    Raises ServerError with the end of its log when it stops, or is not there within a minute.
    """
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        command = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
        if subprocess.run(command, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise ServerError(f"PostgreSQL startte niet: {log.read_text().strip()[-500:]}")


@contextlib.contextmanager
def temporary_server(*, is_durable: bool = False) -> Iterator[str]:
    """DATABASE_URL of a server of our own, which stops and leaves nothing behind when the block ends.

    A durable one waits for the disk as a real one does. Raises ServerError when there is none to be had.
    """
    programs = find_or_install_programs()
    user = unprivileged_user("postgres", "nobody")
    folder = Path(tempfile.mkdtemp(prefix="deelwijs-"))
    try:
        if user:
            shutil.chown(folder, user)
        make_cluster(programs, folder, user)
        port = free_port()
        settings = {**SETTINGS, **({} if is_durable else HASTE), "port": str(port)}
        settings["unix_socket_directories"] = str(folder)
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        log = folder / "log"
        with log.open("wb") as output:
            server = subprocess.Popen(
                [programs / "postgres", "-D", folder / "data", *options],
                user=user,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        try:
            wait_until_ready(programs, server, port, log)
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # "fast": end the connections, then stop
            server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
