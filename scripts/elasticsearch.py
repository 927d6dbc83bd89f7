"""An Elasticsearch server: `make elasticsearch` runs one for development, the tests run one of their own.

Where Docker or Podman runs it is the official image; else it is Elastic's minimal distribution from Maven
Central, which lacks the modules for analyzers and scripts. What works there works on every Elasticsearch 8.
"""

import contextlib
import fcntl
import hashlib
import http.client
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scripts.java import fetch, find_or_install_java
from scripts.run import ROOT, StartError, StopRequest, check_port, make_data_dir, read_port
from scripts.servers import ServerError, free_port, unprivileged_user

VERSION = "8.19.21"
IMAGE = f"docker.elastic.co/elasticsearch/elasticsearch:{VERSION}"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
HEAP = "-Xms512m -Xmx512m"
QUIET = "-Xlog:disable -Xlog:all=warning:stderr"  # no log of the garbage collector
SETTINGS = {
    "discovery.type": "single-node",
    "xpack.security.enabled": "false",
    "cluster.routing.allocation.disk.threshold_enabled": "false",  # a full disk is not ours to guard
}
ON_THIS_MACHINE = {"http.host": "127.0.0.1", "transport.host": "127.0.0.1", "transport.port": "0"}
START_SECONDS = 300  # 15 on a quiet machine, over 60 on a busy one
STOP_SECONDS = 60


@dataclass(frozen=True)
class Launch:
    """How to start a server: the command, as whom, in which environment, and what to run when it ended."""

    command: list[str]
    environment: dict[str, str]
    user: str | None = None
    afterwards: list[str] = field(default_factory=list)


def is_hidden(folder: Path) -> bool:
    """Whether another user cannot reach what is in a folder."""
    return any(not one.stat().st_mode & stat.S_IXOTH for one in (folder, *folder.parents) if one.exists())


def cache_folder(user: str | None) -> Path:
    """Where the program is kept: in the project, or for the system when its user cannot look in there."""
    own = ROOT / "var" / "cache"
    return Path("/var/cache/deelwijs") if user and is_hidden(own) else own


def unpack(archive: Path, target: Path) -> None:
    """Unpack a distribution so that everybody can run it; `target` is there whole, or not at all."""
    with tempfile.TemporaryDirectory(dir=target.parent) as name:
        Path(name).chmod(0o755)
        with zipfile.ZipFile(archive) as file:
            file.extractall(name)
        for path in Path(name).rglob("*"):
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
        (Path(name) / target.name).rename(target)


def download(folder: Path, java: Path) -> Path:
    """Let Maven put the distribution in a folder; its path. Raises ServerError when it cannot."""
    print(f"Elasticsearch {VERSION} ophalen met Maven (100 MB) ...", flush=True)
    return fetch(ARTIFACT, folder, java)


def find_or_install_program(user: str | None) -> tuple[Path, Path]:
    """Folders of Elasticsearch and of Java, fetched when they were not there. Raises ServerError."""
    cache = cache_folder(user)
    target = cache / f"elasticsearch-{VERSION}"
    java = find_or_install_java(maven=not target.exists(), because="er geen Docker of Podman draait en ")
    cache.mkdir(parents=True, exist_ok=True)
    if user:
        cache.chmod(0o755)
    with (cache / "lock").open("w") as lock:  # another clone or another `make` may be fetching it now
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            with tempfile.TemporaryDirectory() as folder:
                unpack(download(Path(folder), java), target)
    return target, java


def as_program(folder: Path, port: int) -> Launch:
    """How to start the minimal distribution, with all that it writes in the folder. Raises ServerError."""
    user = unprivileged_user("nobody")
    program, java = find_or_install_program(user)
    shutil.rmtree(folder / "config", ignore_errors=True)
    shutil.copytree(program / "config", folder / "config")  # it writes a key store there
    (folder / "tmp").mkdir(exist_ok=True)
    if user:
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, user)
    paths = {"path.data": str(folder / "data"), "path.logs": str(folder / "logs")}
    settings = {**SETTINGS, **ON_THIS_MACHINE, "http.port": str(port), **paths}
    options = [part for name, value in settings.items() for part in ("-E", f"{name}={value}")]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "ES_JAVA_HOME": str(java),
        "ES_JAVA_OPTS": f"{HEAP} {QUIET}",
        "ES_PATH_CONF": str(folder / "config"),
        "ES_TMPDIR": str(folder / "tmp"),
    }
    return Launch([str(program / "bin" / "elasticsearch"), *options], environment, user)


def find_engine() -> str | None:
    """The program of a container engine that runs."""
    for name in ("docker", "podman"):
        if shutil.which(name):
            with contextlib.suppress(subprocess.TimeoutExpired):
                command = [name, "info"]
                done = subprocess.run(
                    command, stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False
                )
                if done.returncode == 0:
                    return name
    return None


def in_container(engine: str, port: int, *, name: str, volume: str = "") -> Launch:
    """How to start the official image; what it writes is gone afterwards, except in a volume with a name."""
    settings = {**SETTINGS, "ES_JAVA_OPTS": HEAP}
    options = [part for key, value in settings.items() for part in ("--env", f"{key}={value}")]
    if volume:
        options += ["--volume", f"{volume}:/usr/share/elasticsearch/data"]
    command = [engine, "run", "--rm", "--name", name, "--publish", f"127.0.0.1:{port}:9200", *options, IMAGE]
    return Launch(command, dict(os.environ), afterwards=[engine, "rm", "--force", name])


def find_launch(folder: Path, port: int, *, keep: bool) -> Launch:
    """How to start a server here. Raises ServerError when there is no way."""
    if engine := find_engine():
        print(f"Elasticsearch {VERSION} ophalen met {engine} ...", flush=True)
        pulled = subprocess.run([engine, "pull", "--quiet", IMAGE], stdin=subprocess.DEVNULL, check=False)
        if pulled.returncode == 0:
            key = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
            volume = f"deelwijs-elasticsearch-{key}" if keep else ""
            return in_container(engine, port, name=f"deelwijs-elasticsearch-{port}", volume=volume)
    return as_program(folder, port)


def wait_until_ready(
    server: subprocess.Popen[bytes], url: str, log: Path, is_stopped: Callable[[], bool]
) -> None:
    """Return when the server can be used.

    Raises ServerError with the end of its log when it stops or takes too long, or when we are to stop.
    """
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        if is_stopped():
            raise ServerError("het starten is afgebroken")
        with contextlib.suppress(OSError, http.client.HTTPException):
            direct.open(f"{url}/_cluster/health?wait_for_status=yellow&timeout=5s", timeout=10).close()
            return
        time.sleep(0.2)
    raise ServerError(f"Elasticsearch startte niet: {log.read_text(errors='replace').strip()[-1000:]}")


def stop(server: subprocess.Popen[bytes], launch: Launch) -> None:
    """Stop a server in good order, or else by force."""
    server.terminate()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
    if launch.afterwards:
        subprocess.run(launch.afterwards, stdin=subprocess.DEVNULL, capture_output=True, check=False)


@contextlib.contextmanager
def running(
    folder: Path, port: int, *, keep: bool, is_stopped: Callable[[], bool]
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A server that is ready, and its URL; it stops when the block ends. Raises ServerError."""
    launch = find_launch(folder, port, keep=keep)
    log = folder / "output.txt"
    group = pwd.getpwnam(launch.user).pw_gid if launch.user else None
    with log.open("wb") as output:
        server = subprocess.Popen(
            launch.command,
            env=launch.environment,
            user=launch.user,
            group=group,
            extra_groups=[] if launch.user else None,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_ready(server, url, log, is_stopped)
        yield server, url
    finally:
        stop(server, launch)


@contextlib.contextmanager
def temporary_elasticsearch(is_stopped: Callable[[], bool] = lambda: False) -> Iterator[str]:
    """URL of a server of our own, which stops and leaves nothing behind when the block ends.

    Raises ServerError when there is none to be had, or when `is_stopped` says so while it starts.
    """
    folder = Path(tempfile.mkdtemp(prefix="deelwijs-es-"))
    try:
        with running(folder, free_port(), keep=False, is_stopped=is_stopped) as (_server, url):
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def serve(asked: StopRequest) -> None:
    """Run a server that keeps its data, until told to stop. Raises StartError or ServerError."""
    port = read_port(os.environ.get("PORT") or "9200")
    check_port("127.0.0.1", port, command="make elasticsearch")
    folder = make_data_dir(os.environ.get("DATA_DIR", "")) / "elasticsearch"
    folder.mkdir(exist_ok=True)
    with running(folder, port, keep=True, is_stopped=lambda: asked.is_made) as (server, url):
        print(
            f"Elasticsearch draait (stoppen: Ctrl+C). Gebruik het met:\nELASTICSEARCH_URL={url}", flush=True
        )
        while not asked.is_made and server.poll() is None:
            time.sleep(0.1)
    if not asked.is_made:
        raise StartError(f"Elasticsearch is gestopt; in {folder / 'output.txt'} staat waarom.")


def main() -> int:
    """Run `make elasticsearch`; returns its exit code."""
    asked = StopRequest()
    try:
        serve(asked)
    except ServerError as error:
        if not asked.is_made:
            print(f"Elasticsearch kan niet starten, omdat {error}.", file=sys.stderr)
            return 1
    except StartError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
