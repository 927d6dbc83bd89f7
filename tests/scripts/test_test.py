"""`make test`: adding up, and saying plainly what did not run."""

from itertools import product
from pathlib import Path

import pytest

from scripts import java
from scripts.test import (
    BROWSER,
    ELASTICSEARCH,
    GENERATOR,
    NODE,
    POSTGRESQL,
    SQLITE,
    Outcome,
    Part,
    Runner,
    exit_code,
    read_junit,
    run_on_elasticsearch,
    run_plain,
    run_with_generator,
    summary,
)

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<testsuites>
  <testsuite name="a" tests="10" failures="1" errors="2" skipped="3"/>
  <testsuite name="b" tests="5" failures="0" errors="0" skipped="0"/>
</testsuites>
"""


@pytest.fixture
def runner() -> Runner:
    """One that is not to run anything."""
    return Runner([], is_long=False)


def test_a_report_is_added_up_over_its_suites(tmp_path: Path) -> None:
    (tmp_path / "junit.xml").write_text(REPORT)
    assert read_junit(tmp_path / "junit.xml") == (9, 3, 3)


@pytest.mark.parametrize("text", [None, "", "<testsuites>"])
def test_a_report_that_is_missing_or_broken_counts_nothing(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "junit.xml").write_text(text)
    assert read_junit(tmp_path / "junit.xml") == (0, 0, 0)


def test_the_last_line_is_the_sum_of_all_parts() -> None:
    outcomes = [Outcome("a", 1.0, 10, 0, 1), Outcome("b", 2.0, 5, 2, 0)]
    assert summary(outcomes).splitlines()[-1] == "15 passed, 2 failed, 1 skipped"


def test_the_table_says_how_long_each_part_took() -> None:
    assert summary([Outcome("sqlite", 12.34, 10)]).splitlines()[1].split() == [
        "sqlite",
        "12,3",
        "s",
        "10",
        "0",
        "0",
    ]


def test_what_did_not_run_is_named_with_the_reason() -> None:
    lines = summary([Outcome("browser", problem="er geen Chromium is")]).splitlines()
    assert "NIET GEDRAAID: browser, omdat er geen Chromium is" in lines


def test_what_did_not_run_is_a_failure_only_when_everything_has_to() -> None:
    outcomes = [Outcome("sqlite", passed=3), Outcome("browser", problem="er geen Chromium is")]
    assert exit_code(outcomes, everything=False) == 0
    assert exit_code(outcomes, everything=True) == 1


def test_a_failed_test_is_a_failure() -> None:
    assert exit_code([Outcome("sqlite", passed=3, failed=1)], everything=False) == 1


def parts_of(*marks: str) -> list[Part]:
    """The parts that run a test with these marks, but for those on PostgreSQL."""
    known = {name: name in marks for name in ("browser", "node", "generator", "elasticsearch", "bilingual")}
    return [
        part for part in SQLITE + NODE + GENERATOR + ELASTICSEARCH + BROWSER if eval(part.markers, {}, known)
    ]


def test_every_test_is_in_one_part_that_is_not_of_postgresql() -> None:
    assert [part.name for part in parts_of("node")] == ["node"]
    assert [part.name for part in parts_of("generator")] == ["generator"]
    for needs, bilingual in product(("", "browser", "elasticsearch"), (False, True)):
        chosen = parts_of(needs, *(["bilingual"] if bilingual else []))
        assert len(chosen) == 1
        assert needs in chosen[0].name
        assert ("CONTENT_LANGUAGES" in chosen[0].environment) is bilingual


def test_postgresql_runs_the_tests_of_sqlite() -> None:
    assert [part.markers for part in POSTGRESQL] == [part.markers for part in SQLITE]


def test_long_tests_run_only_when_asked_for(runner: Runner, tmp_path: Path) -> None:
    command = runner.command(SQLITE[0], tmp_path)
    assert command[command.index("pytest") + 2] == f"{SQLITE[0].markers} and not long"
    runner.is_long = True
    command = runner.command(SQLITE[0], tmp_path)
    assert command[command.index("pytest") + 2] == SQLITE[0].markers


def test_without_a_server_elasticsearch_is_named_with_the_reason(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(java, "FOLDERS", ())
    monkeypatch.setattr(java.debian, "can_install", lambda: False)
    for name in ("ES_JAVA_HOME", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    outcomes = run_on_elasticsearch(runner, ELASTICSEARCH)
    assert [one.name for one in outcomes] == ["elasticsearch", "elasticsearch-bilingual"]
    assert all("Java 17 of nieuwer" in one.problem for one in outcomes)
    assert exit_code(outcomes, everything=True) == 1


def test_without_java_the_generator_is_named_with_the_reason(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(java, "FOLDERS", ())
    monkeypatch.setattr(java.debian, "can_install", lambda: False)
    for name in ("ES_JAVA_HOME", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    (outcome,) = run_with_generator(runner, GENERATOR)
    assert outcome.problem.startswith("Java 17 of nieuwer")
    assert exit_code([outcome], everything=True) == 1


def test_after_a_stop_no_part_is_started(runner: Runner) -> None:
    runner.stopped.set()
    assert [one.problem for one in run_plain(runner, SQLITE)] == ["het draaien is afgebroken"] * 2
