"""A process dies where a test asks for it, and nowhere else."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PASS_BY = """
from basis.crash_points import reach
for _time in range(2):
    reach("before-send")
    print("past", flush=True)
"""


def pass_by(settings: str, crash_point: str | None, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """A process that gets to the same point twice."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": settings, "DATA_DIR": str(tmp_path)}
    if crash_point is not None:
        environment["CRASH_POINT"] = crash_point
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", PASS_BY]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize(
    ("crash_point", "passed", "code"),
    [
        ("before-send", 0, -signal.SIGKILL),
        ("before-send:2", 1, -signal.SIGKILL),
        ("before-send:3", 2, 0),
        ("elsewhere", 2, 0),
        (None, 2, 0),
    ],
)
def test_it_dies_at_the_point_that_is_named(tmp_path, crash_point, passed, code):
    result = pass_by("config.settings.test", crash_point, tmp_path)
    assert (result.stdout.count("past"), result.returncode) == (passed, code), result.stderr


def test_only_the_settings_of_the_tests_listen(tmp_path):
    result = pass_by("config.settings.dev", "before-send", tmp_path)
    assert (result.stdout.count("past"), result.returncode) == (2, 0), result.stderr
