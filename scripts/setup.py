"""Make .venv with the pinned packages in it; returns at once when that has been done.

Runs before there is anything else, so: standard library only, and a syntax that an old Python can
read, because that is who has to say that it is too old.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = "installed-requirements"
MINIMUM = (3, 11)
NAMES = ("python3.14", "python3.13", "python3.12", "python3.11", "python3", "python")
PROBE = "import sys; print('%d.%d' % sys.version_info[:2]); import venv, ensurepip"


class SetupError(Exception):
    """Set-up cannot go on; the text says why and what to do, for the person who typed `make`."""


def fingerprint(requirements: Path) -> str:
    """Line that says which contents of a requirements file are installed."""
    return f"{hashlib.sha256(requirements.read_bytes()).hexdigest()} {requirements.name}"


def is_installed(venv: Path, requirements: Path) -> bool:
    """Whether the environment works and holds exactly what the file asks for."""
    stamp = venv / STAMP
    if not (venv / "bin" / "python").exists() or not stamp.exists():
        return False
    return fingerprint(requirements) in stamp.read_text().splitlines()


def probe(python: str) -> tuple[tuple[int, ...], bool]:
    """Version of an interpreter, () when it does not run, and whether it can make environments."""
    try:
        done = subprocess.run(
            [python, "-c", PROBE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return (), False
    words = done.stdout.decode().split()
    return (tuple(int(number) for number in words[0].split(".")) if words else ()), done.returncode == 0


def pick_python(candidates: list[str]) -> str:
    """First interpreter that is new enough and has venv. Raises SetupError saying what to install."""
    too_old = []
    without_venv = ""
    for python in candidates:
        version, has_venv = probe(python)
        if version >= MINIMUM and has_venv:
            return python
        if version >= MINIMUM:
            without_venv = without_venv or "python{}.{}".format(*version)
        elif version:
            too_old.append("{}.{}".format(*version))
    if without_venv:
        raise SetupError(
            f"{without_venv} mist de module venv. Installeer die eerst, op Debian of Ubuntu met:\n"
            f"apt-get install {without_venv}-venv\n({without_venv} has no venv module: install it first.)"
        )
    found = " Gevonden: {}.".format(", ".join(sorted(set(too_old)))) if too_old else ""
    raise SetupError(
        f"Deelwijs heeft Python 3.11 of nieuwer nodig.{found}\n(Deelwijs needs Python 3.11 or newer.)"
    )


def find_candidates() -> list[str]:
    """Interpreters to try: the one that runs this first, then what is on the path, newest first."""
    on_path = [shutil.which(name) for name in NAMES]
    return [sys.executable, *(path for path in on_path if path)]


def run(*command: str) -> None:
    """Run a command with its output shown. Raises SetupError when it fails."""
    if subprocess.run(command, cwd=str(ROOT), stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise SetupError("Installeren is niet gelukt; hierboven staat waarom.")


def make_venv(venv: Path) -> None:
    """Make the environment anew, unless the one that is there has a good Python and pip."""
    python = str(venv / "bin" / "python")
    works = probe(python)[0] >= MINIMUM and (
        subprocess.run(
            [python, "-m", "pip", "--version"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode
        == 0
    )
    if not works:
        run(pick_python(find_candidates()), "-m", "venv", "--clear", str(venv))


def install(venv: Path, requirements: list[Path]) -> None:
    """Install the last file, which repeats what the ones before it ask for, and stamp them all."""
    python = str(venv / "bin" / "python")
    make_venv(venv)
    if (venv / STAMP).exists():
        (venv / STAMP).unlink()
    print("Pakketten installeren; dat duurt een minuut ...", flush=True)
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    run(python, "-m", "pip", "install", *quiet, "--require-hashes", "-r", str(requirements[-1]))
    (venv / STAMP).write_text("".join(fingerprint(file) + "\n" for file in requirements))


def main() -> int:
    """Set up for running, or with --dev for tests and checks too; returns an exit code."""
    requirements = [ROOT / "requirements.txt"]
    if "--dev" in sys.argv[1:]:
        requirements.append(ROOT / "requirements-dev.txt")
    if is_installed(VENV, requirements[-1]):
        return 0
    try:
        with requirements[0].open() as lock:  # a second `make` in the same folder waits for the first
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not is_installed(VENV, requirements[-1]):
                install(VENV, requirements)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
