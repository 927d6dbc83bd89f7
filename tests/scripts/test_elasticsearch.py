"""Elasticsearch for development and tests: how it is found, fetched, started and stopped."""

import os
import signal
import socket
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from scripts import elasticsearch, java, run
from scripts.servers import ServerError, free_port

JAVA = """#!/bin/sh
echo '    java.specification.version = {version}' >&2
echo '    java.home = {home}' >&2
"""
# Answers /_cluster/health on the port it is told, until SIGTERM; in the place of the real thing.
SERVER = """#!{python}
import http.server, pathlib, signal, sys
options = dict(word.split("=", 1) for word in sys.argv if "=" in word)
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path.startswith("/_cluster/health?wait_for_status=yellow") else 404)
        self.end_headers()
    def log_message(self, *arguments):
        print(*arguments, flush=True)
def stop(number, frame):
    pathlib.Path({note!r}).write_text("stopped in good order")
    sys.exit(0)
signal.signal(signal.SIGTERM, stop)
pathlib.Path(options["path.data"]).mkdir()
http.server.HTTPServer((options["http.host"], int(options["http.port"])), Handler).serve_forever()
"""


def make_program(path: Path, text: str) -> Path:
    """A program of this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


def make_java(home: Path, version: str) -> Path:
    """Something that says it is this version of Java."""
    return make_program(home / "bin" / "java", JAVA.format(version=version, home=home))


@pytest.fixture
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without Java, Maven or containers, on which nothing can be installed."""
    for name in ("ES_JAVA_HOME", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(java, "FOLDERS", ())
    monkeypatch.setattr(java.debian, "can_install", lambda: False)
    monkeypatch.setattr(elasticsearch, "cache_folder", lambda user: tmp_path / "cache")
    monkeypatch.setattr(elasticsearch, "unprivileged_user", lambda *names: None)
    return tmp_path


def test_java_on_the_path_is_found(empty_machine: Path) -> None:
    make_java(empty_machine, "21")
    assert java.find_java() == empty_machine


def test_java_that_is_too_old_is_passed_over(empty_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_java(empty_machine, "1.8")
    assert java.find_java() is None
    make_java(empty_machine / "jvm" / "a", "11")
    make_java(empty_machine / "jvm" / "b", "25")
    make_java(empty_machine / "jvm" / "c", "17")
    monkeypatch.setattr(java, "FOLDERS", (f"{str(empty_machine)[1:]}/jvm/*",))
    assert java.find_java() == empty_machine / "jvm" / "b"


def test_java_named_in_the_environment_goes_first(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_java(empty_machine, "21")
    make_java(empty_machine / "own", "17")
    monkeypatch.setenv("ES_JAVA_HOME", str(empty_machine / "own"))
    assert java.find_java() == empty_machine / "own"


@pytest.mark.usefixtures("empty_machine")
def test_without_anything_the_reason_says_what_to_install() -> None:
    with (
        pytest.raises(ServerError, match=r"apt-get install default-jre-headless maven"),
        elasticsearch.temporary_elasticsearch(),
    ):
        pass


def test_with_java_only_maven_is_asked_for(empty_machine: Path) -> None:
    make_java(empty_machine, "17")
    with (
        pytest.raises(ServerError, match=r"draait en Maven ontbreekt \(Debian: apt-get install maven\)"),
        elasticsearch.temporary_elasticsearch(),
    ):
        pass


def test_a_distribution_that_cannot_be_fetched_is_said(empty_machine: Path) -> None:
    make_java(empty_machine, "17")
    make_program(empty_machine / "bin" / "mvn", "#!/bin/sh\nexit 1\n")
    with pytest.raises(ServerError, match="niet met Maven te halen"):
        elasticsearch.find_or_install_program(None)
    assert not list((empty_machine / "cache").glob("elasticsearch*"))


def make_distribution(path: Path, server: str) -> None:
    """An archive like the one on Maven Central, with modes that a strict umask would give."""
    top = f"elasticsearch-{elasticsearch.VERSION}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{top}/bin/elasticsearch", server)
        archive.writestr(f"{top}/config/elasticsearch.yml", "")


@pytest.fixture
def machine_with_maven(empty_machine: Path) -> Path:
    """A machine with Java, and a Maven that brings a server which answers; it counts what it brought."""
    make_java(empty_machine, "17")
    server = SERVER.format(python=sys.executable, note=str(empty_machine / "note"))
    make_distribution(empty_machine / "brought.zip", server)
    brings = f"""#!/bin/sh
for word in "$@"; do case $word in -DoutputDirectory=*) target=${{word#*=}};; esac; done
echo "$@" >> {empty_machine}/asked
/bin/cp {empty_machine}/brought.zip "$target"
"""
    make_program(empty_machine / "bin" / "mvn", brings)
    return empty_machine


def test_the_distribution_is_fetched_once_and_everybody_can_run_it(machine_with_maven: Path) -> None:
    before = os.umask(0o077)
    try:
        program, home = elasticsearch.find_or_install_program(None)
    finally:
        os.umask(before)
    assert home == machine_with_maven
    assert stat.S_IMODE((program / "bin" / "elasticsearch").stat().st_mode) == 0o755
    assert stat.S_IMODE((program / "config" / "elasticsearch.yml").stat().st_mode) == 0o644
    assert stat.S_IMODE(program.stat().st_mode) == 0o755
    assert elasticsearch.find_or_install_program(None) == (program, home)
    asked = (machine_with_maven / "asked").read_text().splitlines()
    assert len(asked) == 1
    assert "-Dtransitive=false" in asked[0]


def test_a_distribution_that_is_no_archive_leaves_nothing_half(machine_with_maven: Path) -> None:
    (machine_with_maven / "brought.zip").write_text("no archive")
    with pytest.raises(zipfile.BadZipFile):
        elasticsearch.find_or_install_program(None)
    assert [path.name for path in (machine_with_maven / "cache").iterdir()] == ["lock"]


def test_the_program_of_another_user_is_kept_where_it_can_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elasticsearch, "ROOT", tmp_path / "project")
    (tmp_path / "project").mkdir(mode=0o700)
    assert elasticsearch.cache_folder(None) == tmp_path / "project" / "var" / "cache"
    assert elasticsearch.cache_folder("nobody") == Path("/var/cache/deelwijs")


def left_behind() -> set[Path]:
    """Temporary folders of servers."""
    return set(Path(elasticsearch.tempfile.gettempdir()).glob("deelwijs-es-*"))


def test_a_temporary_server_answers_stops_and_leaves_nothing(machine_with_maven: Path) -> None:
    before = left_behind()
    with elasticsearch.temporary_elasticsearch() as url:
        port = int(url.rpartition(":")[2])
        assert run.answers("127.0.0.1", port)
        assert len(left_behind() - before) == 1
    assert not run.answers("127.0.0.1", port)
    assert (machine_with_maven / "note").read_text() == "stopped in good order"
    assert left_behind() == before


def test_a_server_that_does_not_start_gives_the_end_of_its_log(machine_with_maven: Path) -> None:
    before = left_behind()
    make_distribution(machine_with_maven / "brought.zip", "#!/bin/sh\necho vol is vol\nexit 1\n")
    with (
        pytest.raises(ServerError, match="startte niet: vol is vol"),
        elasticsearch.temporary_elasticsearch(),
    ):
        pass
    assert left_behind() == before


@pytest.mark.usefixtures("machine_with_maven")
def test_a_stop_while_it_starts_ends_it() -> None:
    with (
        pytest.raises(ServerError, match="afgebroken"),
        elasticsearch.temporary_elasticsearch(lambda: True),
    ):
        pass


def test_a_container_engine_that_runs_goes_first(machine_with_maven: Path) -> None:
    note = machine_with_maven / "docker-asked"
    make_program(machine_with_maven / "bin" / "docker", f'#!/bin/sh\necho "$@" >> {note}\n')
    launch = elasticsearch.find_launch(machine_with_maven, 9876, keep=False)
    assert note.read_text().splitlines() == ["info", f"pull --quiet {elasticsearch.IMAGE}"]
    assert launch.command[:3] == ["docker", "run", "--rm"]
    assert launch.command[launch.command.index("--publish") + 1] == "127.0.0.1:9876:9200"
    assert "xpack.security.enabled=false" in launch.command
    assert "--volume" not in launch.command
    kept = elasticsearch.find_launch(machine_with_maven, 9876, keep=True)
    assert "--volume" in kept.command
    assert kept.afterwards == ["docker", "rm", "--force", "deelwijs-elasticsearch-9876"]


@pytest.mark.parametrize("fails", ["info", "pull"])
def test_without_an_engine_or_its_image_maven_is_used(machine_with_maven: Path, fails: str) -> None:
    make_program(machine_with_maven / "bin" / "docker", f'#!/bin/sh\n[ "$1" != {fails} ]\n')
    launch = elasticsearch.find_launch(machine_with_maven, 9876, keep=False)
    assert launch.command[0].endswith("/bin/elasticsearch")


FOREGROUND = """
import pathlib, sys
from scripts import elasticsearch
elasticsearch.cache_folder = lambda user: pathlib.Path(sys.argv[1])
elasticsearch.unprivileged_user = lambda *names: None
sys.exit(elasticsearch.main())
"""


@pytest.fixture
def foreground(machine_with_maven: Path) -> Iterator[Callable[[int], subprocess.Popen[str]]]:
    """Starts `make elasticsearch` on a port, with the server of the fake Maven."""
    started = []

    def start(port: int) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", FOREGROUND, str(machine_with_maven / "cache")]
        env = {"PATH": os.environ["PATH"], "PORT": str(port), "DATA_DIR": str(machine_with_maven / "data")}
        process = subprocess.Popen(
            command,
            cwd=run.ROOT,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_in_the_foreground_it_says_its_url_and_stops_cleanly(
    foreground: Callable[[int], subprocess.Popen[str]], machine_with_maven: Path, number: signal.Signals
) -> None:
    port = free_port()
    server = foreground(port)
    assert server.stdout
    lines = iter(server.stdout.readline, "")
    assert f"ELASTICSEARCH_URL=http://127.0.0.1:{port}\n" in lines
    os.killpg(server.pid, number)
    server.communicate(timeout=30)
    assert server.returncode == 0
    assert (machine_with_maven / "note").read_text() == "stopped in good order"
    assert (machine_with_maven / "data" / "elasticsearch" / "data").is_dir()


def test_in_the_foreground_a_port_that_is_taken_is_said(
    foreground: Callable[[int], subprocess.Popen[str]],
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said, _ = foreground(port).communicate(timeout=30)
    assert said.startswith(f"Poort {port} is bezet. Kies een andere: make elasticsearch PORT=")


@pytest.mark.elasticsearch
def test_the_real_server_finds_tokens_of_our_own() -> None:
    index = "deelwijs-try"
    tokens = {"type": "text", "analyzer": "whitespace"}
    with Elasticsearch(os.environ["ELASTICSEARCH_URL"]) as client:
        client.indices.create(index=index, mappings={"dynamic": "strict", "properties": {"tokens": tokens}})
        try:
            client.index(index=index, id="1", document={"tokens": "leernetwerk leer netwerk"})
            client.index(index=index, id="2", document={"tokens": "netwerkborrel"})
            client.indices.refresh(index=index)
            found = client.search(index=index, query={"match": {"tokens": "netwerk"}})
        finally:
            client.indices.delete(index=index)
    assert [hit["_id"] for hit in found["hits"]["hits"]] == ["1"]
