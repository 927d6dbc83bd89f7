"""Run the tests on every database and in a browser, and add up: `make test`, `make test-long`.

Each part is a pytest of its own with its own environment and data folder. A whole part on SQLite or
PostgreSQL is spread over all cores, each worker with a database and a data folder of its own. The last line
says how many tests passed, failed and were skipped.
"""

import argparse
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from xml.etree import ElementTree

from scripts.chromium import find_or_install_chromium
from scripts.elasticsearch import temporary_elasticsearch
from scripts.environment import ROOT, clean_environment, on_ci
from scripts.node import find_or_install_packages
from scripts.openapi_generator import find_or_install_generator
from scripts.postgresql import temporary_server
from scripts.servers import ServerError

LANGUAGES = {"CONTENT_LANGUAGES": "nl,en"}
CORES = os.cpu_count() or 1
NO_TESTS = 5  # the exit code of pytest that found nothing to run


@dataclass(frozen=True)
class Part:
    """One run of pytest: which tests, and what is special about its environment."""

    name: str
    markers: str
    environment: dict[str, str] = field(default_factory=dict)
    may_be_empty: bool = False
    is_spread: bool = False  # over all cores; what has one browser or one server for all tests is not


PLAIN = "not browser and not node and not generator and not elasticsearch and not bilingual"
BILINGUAL = "bilingual and not browser and not elasticsearch"
SQLITE = (
    Part("sqlite", PLAIN, is_spread=True),
    Part("bilingual", BILINGUAL, LANGUAGES, is_spread=True),
)
POSTGRESQL = (
    Part("postgresql", PLAIN, is_spread=True),
    Part("postgresql-bilingual", BILINGUAL, LANGUAGES, is_spread=True),
)
BROWSER = (
    Part("browser", "browser and not bilingual"),
    Part("browser-bilingual", "browser and bilingual", LANGUAGES, may_be_empty=True),
)
NODE = (Part("node", "node"),)
GENERATOR = (Part("generator", "generator"),)
ELASTICSEARCH = (
    Part("elasticsearch", "elasticsearch and not bilingual"),
    Part("elasticsearch-bilingual", "elasticsearch and bilingual", LANGUAGES, may_be_empty=True),
)
ALL = SQLITE + POSTGRESQL + NODE + GENERATOR + ELASTICSEARCH + BROWSER
PARTS = {
    "sqlite": SQLITE[:1],
    "bilingual": SQLITE[1:],
    "postgresql": POSTGRESQL,
    "node": NODE,
    "generator": GENERATOR,
    "elasticsearch": ELASTICSEARCH,
    "browser": BROWSER,
}


@dataclass(frozen=True)
class Outcome:
    """What came of a part; `problem` says in words why it is not what it should be."""

    name: str
    seconds: float = 0.0
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    problem: str = ""


def read_junit(path: Path) -> tuple[int, int, int]:
    """Numbers of tests passed, failed (or in error) and skipped in a JUnit report; zeros without one."""
    try:
        suites = ElementTree.parse(path).getroot().iter("testsuite")
    except (OSError, ElementTree.ParseError):
        return 0, 0, 0
    passed = failed = skipped = 0
    for suite in suites:
        bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        passed += int(suite.get("tests", 0)) - bad - int(suite.get("skipped", 0))
        failed += bad
        skipped += int(suite.get("skipped", 0))
    return passed, failed, skipped


def summary(outcomes: Sequence[Outcome]) -> str:
    """The closing lines: a table of the parts, what did not run and why, and the sum of all."""
    lines = [f"{'deel':<25}{'duur':>9}{'geslaagd':>10}{'mislukt':>9}{'overgeslagen':>14}"]
    for one in outcomes:
        duration = f"{one.seconds:.1f} s".replace(".", ",")
        lines.append(f"{one.name:<25}{duration:>9}{one.passed:>10}{one.failed:>9}{one.skipped:>14}")
    lines += [f"NIET GEDRAAID: {one.name}, omdat {one.problem}" for one in outcomes if one.problem]
    sums = [sum(getattr(one, name) for one in outcomes) for name in ("passed", "failed", "skipped")]
    return "\n".join([*lines, "", "{} passed, {} failed, {} skipped".format(*sums)])


def exit_code(outcomes: Sequence[Outcome], *, everything: bool) -> int:
    """1 when a test failed, or when `everything` had to run and something did not; otherwise 0."""
    return int(any(one.failed or (everything and one.problem) for one in outcomes))


class Runner:
    """Runs parts one by one; stopping it ends the pytest that runs."""

    def __init__(self, arguments: Sequence[str], *, is_long: bool) -> None:
        self.arguments = arguments
        self.is_long = is_long
        self.stopped = threading.Event()
        self._running: subprocess.Popen[bytes] | None = None

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Signal handler: let pytest tidy up as for Ctrl+C, and start no more of them."""
        self.stopped.set()
        if self._running:
            self._running.send_signal(signal.SIGINT)

    def command(self, part: Part, data_dir: Path) -> list[str]:
        """The pytest of a part; a worker more costs a database more, so a few chosen tests get none."""
        markers = part.markers if self.is_long else f"{part.markers} and not long"
        is_spread = part.is_spread and not self.arguments and CORES > 1
        spread = ["-n", str(CORES), "--dist", "worksteal"] if is_spread else []
        files = [f"--junitxml={data_dir / 'junit.xml'}", "-o", f"cache_dir={data_dir / 'cache'}"]
        color = ["--color=yes"] if sys.stdout.isatty() else []
        return [sys.executable, "-m", "pytest", "-m", markers, *spread, *files, *color, *self.arguments]

    def run_part(self, part: Part, **variables: str) -> Outcome:
        """Run one part and show what it prints."""
        if self.stopped.is_set():
            return Outcome(part.name, problem="het draaien is afgebroken")
        environment = clean_environment(part.name, **part.environment, **variables)
        if self.is_long:
            environment["TEST_LONG"] = "1"
        data_dir = Path(environment["DATA_DIR"])
        (data_dir / "junit.xml").unlink(missing_ok=True)
        print(f"--- {part.name}: begint", flush=True)
        begin = time.monotonic()
        code = self._run(self.command(part, data_dir), environment)
        passed, failed, skipped = read_junit(data_dir / "junit.xml")
        problem = self._problem(part, code, failed)
        return Outcome(
            part.name,
            time.monotonic() - begin,
            passed,
            failed or int(code not in {0, NO_TESTS}),
            skipped,
            problem,
        )

    def _problem(self, part: Part, code: int, failed: int) -> str:
        if self.stopped.is_set():
            return "het draaien is afgebroken"
        if code == NO_TESTS:
            return "" if self.arguments or part.may_be_empty else "er geen tests voor zijn"
        return "" if code == 0 or failed else f"pytest stopte met code {code}; hierboven staat waarom"

    def _run(self, command: list[str], environment: dict[str, str]) -> int:
        self._running = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, start_new_session=True
        )
        try:
            return self._running.wait()
        finally:
            self._running = None


def run_plain(runner: Runner, parts: Sequence[Part]) -> list[Outcome]:
    """Run parts one after the other on SQLite."""
    return [runner.run_part(part) for part in parts]


def run_on_postgresql(runner: Runner, parts: Sequence[Part]) -> list[Outcome]:
    """Run parts one after the other on a server of their own; not at all when there is none to be had."""
    if not parts or runner.stopped.is_set():
        return []
    begin = time.monotonic()
    try:
        with temporary_server() as url:
            ready = Outcome("(server starten)", time.monotonic() - begin)
            return [ready, *(runner.run_part(part, DATABASE_URL=url) for part in parts)]
    except ServerError as error:
        return [Outcome(part.name, problem=str(error)) for part in parts]


def run_on_elasticsearch(runner: Runner, parts: Sequence[Part]) -> list[Outcome]:
    """Run parts one after the other on a server of their own; not at all when there is none to be had."""
    if not parts or runner.stopped.is_set():
        return []
    begin = time.monotonic()
    try:
        with temporary_elasticsearch(runner.stopped.is_set) as url:
            ready = Outcome("(elasticsearch starten)", time.monotonic() - begin)
            return [ready, *(runner.run_part(part, ELASTICSEARCH_URL=url) for part in parts)]
    except ServerError as error:
        return [Outcome(part.name, problem=str(error)) for part in parts]


def run_in_browser(runner: Runner, parts: Sequence[Part]) -> list[Outcome]:
    """Run parts one after the other with a real browser; not at all when there is none to be had."""
    if not parts or runner.stopped.is_set():
        return []
    if chromium := find_or_install_chromium():
        return [runner.run_part(part, CHROMIUM=chromium) for part in parts]
    problem = "er geen Chromium of Chrome is en installeren niet lukte"
    return [Outcome(part.name, problem=problem) for part in parts]


def run_on_node(runner: Runner, parts: Sequence[Part]) -> list[Outcome]:
    """Run parts one after the other with tools on Node.js; not at all when there is none to be had."""
    if not parts or runner.stopped.is_set():
        return []
    if packages := find_or_install_packages():
        return [runner.run_part(part, NODE_PACKAGES=str(packages)) for part in parts]
    problem = "er geen Node.js met npm is, of de pakketten niet te installeren zijn"
    return [Outcome(part.name, problem=problem) for part in parts]


def run_with_generator(runner: Runner, parts: Sequence[Part]) -> list[Outcome]:
    """Run parts one after the other with openapi-generator; not at all when there is none to be had."""
    if not parts or runner.stopped.is_set():
        return []
    try:
        command = "\n".join(find_or_install_generator())
    except ServerError as error:
        return [Outcome(part.name, problem=str(error)) for part in parts]
    return [runner.run_part(part, OPENAPI_GENERATOR=command) for part in parts]


def run_parts(runner: Runner, chosen: Sequence[Part]) -> list[Outcome]:
    """Run the chosen parts one by one, as each has the whole machine."""
    groups = (
        (run_plain, SQLITE),
        (run_on_postgresql, POSTGRESQL),
        (run_on_node, NODE),
        (run_with_generator, GENERATOR),
        (run_on_elasticsearch, ELASTICSEARCH),
        (run_in_browser, BROWSER),
    )
    return [
        outcome for run, group in groups for outcome in run(runner, [one for one in group if one in chosen])
    ]


def main() -> int:
    """Run what the command line and the environment (PART, ARGS) ask for; returns an exit code."""
    parser = argparse.ArgumentParser(prog="make test")
    parser.add_argument("--long", action="store_true", help="op ware grootte")
    parser.add_argument(
        "--part", choices=PARTS, default=os.environ.get("PART") or None, help="draai een deel"
    )
    parser.add_argument("arguments", nargs="*", help="verder voor pytest, na --")
    options = parser.parse_args()
    if options.part not in {None, *PARTS}:
        parser.error(f"PART kent alleen: {', '.join(PARTS)}")
    chosen = PARTS[options.part] if options.part else ALL
    arguments = [*options.arguments, *shlex.split(os.environ.get("ARGS", ""))]
    runner = Runner(arguments, is_long=options.long)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, runner.stop)
    outcomes = run_parts(runner, chosen)
    print(f"\n{summary(outcomes)}", flush=True)
    if runner.stopped.is_set():
        return 1
    return exit_code(outcomes, everything=on_ci())


if __name__ == "__main__":
    sys.exit(main())
