"""Making the environment: which Python, and when there is nothing to do."""

import sys
from pathlib import Path

import pytest

from scripts import setup


def make_python(folder: Path, name: str, version: str, *, has_venv: bool = True) -> str:
    """A program that answers what `setup` asks of an interpreter."""
    program = folder / name
    program.write_text(f"#!/bin/sh\necho {version}\nexit {0 if has_venv else 1}\n")
    program.chmod(0o755)
    return str(program)


def test_first_python_that_is_new_enough_and_has_venv_is_picked(tmp_path: Path) -> None:
    old = make_python(tmp_path, "old", "3.9")
    bare = make_python(tmp_path, "bare", "3.12", has_venv=False)
    good = make_python(tmp_path, "good", "3.11")
    newer = make_python(tmp_path, "newer", "3.14")
    assert setup.pick_python([str(tmp_path / "missing"), old, bare, good, newer]) == good


def test_this_python_is_good_enough() -> None:
    assert setup.pick_python([sys.executable]) == sys.executable


def test_without_a_new_python_the_message_says_what_is_needed_and_what_was_found(tmp_path: Path) -> None:
    old = make_python(tmp_path, "old", "3.9")
    with pytest.raises(setup.SetupError, match=r"Python 3\.11 of nieuwer nodig\. Gevonden: 3\.9\."):
        setup.pick_python([old, old])


def test_without_any_python_the_message_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(setup.SetupError, match=r"Python 3\.11 of nieuwer nodig\.\n"):
        setup.pick_python([str(tmp_path / "missing")])


def test_without_venv_the_message_says_what_to_install(tmp_path: Path) -> None:
    bare = make_python(tmp_path, "bare", "3.12", has_venv=False)
    with pytest.raises(setup.SetupError, match=r"apt-get install python3\.12-venv"):
        setup.pick_python([bare])


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """A folder that looks like an environment."""
    folder = tmp_path / "venv"
    (folder / "bin").mkdir(parents=True)
    make_python(folder / "bin", "python", "3.11")
    return folder


def test_environment_is_up_to_date_until_the_requirements_change(tmp_path: Path, venv: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("a==1\n")
    (venv / setup.STAMP).write_text(setup.fingerprint(requirements) + "\n")
    assert setup.is_installed(venv, requirements)
    requirements.write_text("a==2\n")
    assert not setup.is_installed(venv, requirements)


def test_environment_for_running_is_not_one_for_testing(tmp_path: Path, venv: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("a==1\n")
    dev = tmp_path / "requirements-dev.txt"
    dev.write_text("a==1\nb==1\n")
    (venv / setup.STAMP).write_text(setup.fingerprint(requirements) + "\n")
    assert not setup.is_installed(venv, dev)


def test_environment_whose_python_is_gone_is_made_again(tmp_path: Path, venv: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("a==1\n")
    (venv / setup.STAMP).write_text(setup.fingerprint(requirements) + "\n")
    (venv / "bin" / "python").unlink()
    (venv / "bin" / "python").symlink_to(tmp_path / "removed")
    assert not setup.is_installed(venv, requirements)
