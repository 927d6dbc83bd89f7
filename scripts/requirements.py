"""Pin what requirements*.in ask for, with hashes, for every system and every Python we support."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = ("--quiet", "--universal", "--python-version=3.11", "--generate-hashes", "--no-header")


def compile_command(name: str, *, upgrade: bool) -> list[str]:
    """The command that writes one requirements file; versions that still fit stay unless `upgrade`."""
    uv = (
        shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
        or "uv"
    )
    options = [*OPTIONS, *(["--upgrade"] if upgrade else [])]
    return [uv, "pip", "compile", *options, f"--output-file={name}.txt", f"{name}.in"]


def main() -> int:
    """Write both files; with UPGRADE=1 in the environment with the newest versions. Returns an exit code."""
    upgrade = os.environ.get("UPGRADE") == "1"
    for name in ("requirements", "requirements-dev"):  # in this order: the second builds on the first
        code = subprocess.run(compile_command(name, upgrade=upgrade), cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
