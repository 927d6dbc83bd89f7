"""Print the seconds from `make run` to the first answer of the home page: cold, then warm.

Cold is a fresh clone of this checkout in a temporary folder, with an empty environment and a new HOME:
virtual environment, packages, database and demo content are all made. Warm is the same again.
"""

import os
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PORT = "8765"
PASS_ON = ("PATH", "PIP_CERT", "PIP_FIND_LINKS", "PIP_DEFAULT_TIMEOUT", "SSL_CERT_FILE")


def seconds_to_answer(folder: Path, env: dict[str, str]) -> float:
    """Start the site, wait for its first answer, stop it."""
    began = time.monotonic()
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            ["make", "run"], cwd=folder / "clone", env=env, stdout=log, stderr=log, start_new_session=True
        )
        while process.poll() is None:
            try:
                urllib.request.urlopen(f"http://localhost:{PORT}/", timeout=30).read()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        took = time.monotonic() - began
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    return took


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "home").mkdir()
        subprocess.run(["git", "clone", "-q", str(ROOT), str(folder / "clone")], check=True)
        env = {key: os.environ[key] for key in PASS_ON if key in os.environ}
        env |= {"HOME": str(folder / "home"), "PORT": PORT}
        print(f"cold: {seconds_to_answer(folder, env):.1f} s")
        print(f"warm: {seconds_to_answer(folder, env):.1f} s")


if __name__ == "__main__":
    main()
