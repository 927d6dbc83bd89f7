"""What the tests run on: a browser and a PostgreSQL server, found on this machine."""

from pathlib import Path

import pytest

from scripts import chromium, postgresql


def make_program(folder: Path, name: str, says: str = "") -> Path:
    """A program that prints one line."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\necho '{says}'\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a path on which there is nothing."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(chromium, "OF_MAC", "")
    monkeypatch.setattr(postgresql, "FOLDERS", ())
    return tmp_path


def test_a_browser_on_the_path_is_found(empty_machine: Path) -> None:
    path = make_program(empty_machine / "bin", "google-chrome")
    assert chromium.find_chromium() == str(path)


def test_the_browser_named_in_the_environment_goes_first(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_program(empty_machine / "bin", "chromium")
    path = make_program(empty_machine / "own", "browser")
    monkeypatch.setenv("CHROMIUM", str(path))
    assert chromium.find_chromium() == str(path)


def test_the_newest_browser_of_playwright_is_found(empty_machine: Path) -> None:
    folder = empty_machine / ".cache" / "ms-playwright"
    make_program(folder / "chromium-1200" / "chrome-linux", "chrome")
    newest = make_program(folder / "chromium-1201" / "chrome-linux64", "chrome")
    assert chromium.find_chromium() == str(newest)


@pytest.mark.usefixtures("empty_machine")
def test_without_a_browser_none_is_found() -> None:
    assert chromium.find_chromium() is None


def make_server(folder: Path, version: str) -> None:
    """Programs that look like those of a server."""
    for name in postgresql.PROGRAMS:
        make_program(folder, name, f"postgres (PostgreSQL) {version}")


def test_the_newest_server_is_found(empty_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_server(empty_machine / "bin", "14.2")
    make_server(empty_machine / "17" / "bin", "17.1 (Debian 17.1-1)")
    make_program(empty_machine / "18" / "bin", "initdb", "no server here")
    monkeypatch.setattr(postgresql, "FOLDERS", (f"{str(empty_machine)[1:]}/*/bin",))
    assert postgresql.find_programs() == empty_machine / "17" / "bin"


def test_a_server_that_django_does_not_know_is_not_used(empty_machine: Path) -> None:
    make_server(empty_machine / "bin", "13.9")
    assert postgresql.find_programs() is None


def test_without_a_server_the_reason_says_what_to_install(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql.debian, "can_install", lambda: False)
    with pytest.raises(postgresql.ServerError, match="apt-get install postgresql"):
        postgresql.find_or_install_programs()
    assert not list(empty_machine.iterdir())
