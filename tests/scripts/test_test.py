"""`make test`: adding up, and saying plainly what did not run."""

from pathlib import Path

import pytest

from scripts.test import (
    BROWSER,
    NODE,
    POSTGRESQL,
    SQLITE,
    Outcome,
    Part,
    Runner,
    exit_code,
    read_junit,
    run_plain,
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
    return Runner([], is_long=False, side_by_side=False)


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


def parts_of(*, browser: bool = False, node: bool = False, bilingual: bool = False) -> list[Part]:
    """The parts that run a test with these marks, but for those on PostgreSQL."""
    marks = {"browser": browser, "node": node, "bilingual": bilingual}
    return [part for part in SQLITE + NODE + BROWSER if eval(part.markers, {}, marks)]


def test_every_test_is_in_one_part_on_sqlite_on_node_or_in_the_browser() -> None:
    combinations = [(browser, bilingual) for browser in (True, False) for bilingual in (True, False)]
    assert [part.name for part in parts_of(node=True)] == ["node"]
    for browser, bilingual in combinations:
        chosen = parts_of(browser=browser, bilingual=bilingual)
        assert len(chosen) == 1
        assert ("CONTENT_LANGUAGES" in chosen[0].environment) is bilingual


def test_postgresql_runs_the_tests_of_sqlite() -> None:
    assert [part.markers for part in POSTGRESQL] == [part.markers for part in SQLITE]


def test_long_tests_run_only_when_asked_for(runner: Runner, tmp_path: Path) -> None:
    command = runner.command(SQLITE[0], tmp_path)
    assert command[command.index("pytest") + 2] == "not browser and not node and not bilingual and not long"
    runner.is_long = True
    command = runner.command(SQLITE[0], tmp_path)
    assert command[command.index("pytest") + 2] == "not browser and not node and not bilingual"


def test_after_a_stop_no_part_is_started(runner: Runner) -> None:
    runner.stopped.set()
    assert [one.problem for one in run_plain(runner, SQLITE)] == ["het draaien is afgebroken"] * 2
