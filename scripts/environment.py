"""The environment in which tests and checks run: nothing of the caller's own site leaks into it."""

import os
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEST_DATA = ROOT / "var" / "test"
OF_THE_SITE = runpy.run_path(str(ROOT / "site" / "config" / "env.py"))["BY_NAME"].keys()
OF_TESTS = {
    "CHROMIUM",
    "CRASH_POINT",
    "DJANGO_SETTINGS_MODULE",
    "NODE_PACKAGES",
    "OPENAPI_GENERATOR",
    "TEST_EMAIL_URL",
    "TEST_LONG",
}
OF_MAKE = {"MAKEFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "MFLAGS"}


def clean_environment(name: str, **variables: str) -> dict[str, str]:
    """The caller's environment without its site, with a data folder of its own and `variables`."""
    data_dir = TEST_DATA / name
    data_dir.mkdir(parents=True, exist_ok=True)
    dropped = OF_THE_SITE | OF_TESTS | OF_MAKE
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return {**kept, "DATA_DIR": str(data_dir), **variables}


def on_ci() -> bool:
    """Whether this is a run in which everything has to be run."""
    return os.environ.get("CI", "").lower() in {"true", "1"}
