"""The environment of tests: nothing of the caller's own site in it."""

from pathlib import Path

import pytest

from scripts import environment


@pytest.fixture(autouse=True)
def test_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Data folders in a temporary place."""
    monkeypatch.setattr(environment, "TEST_DATA", tmp_path)


@pytest.mark.parametrize(
    "name", ["DATABASE_URL", "SECRET_KEY", "EMAIL_URL", "DJANGO_SETTINGS_MODULE", "MAKEFLAGS"]
)
def test_settings_of_the_caller_stay_out(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "of my own site")
    assert name not in environment.clean_environment("part")


def test_all_else_of_the_caller_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert environment.clean_environment("part")["LANG"] == "nl_NL.UTF-8"


def test_each_part_has_a_data_folder_of_its_own(tmp_path: Path) -> None:
    assert environment.clean_environment("a")["DATA_DIR"] == str(tmp_path / "a")
    assert environment.clean_environment("b")["DATA_DIR"] == str(tmp_path / "b")
    assert (tmp_path / "b").is_dir()


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("1", True), ("", False), ("false", False)])
def test_everything_has_to_run_only_on_ci(
    value: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", value)
    assert environment.on_ci() is expected
