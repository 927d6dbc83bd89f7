"""Find Node.js, and install the tools that tests run on it, exactly as the lock file says."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from scripts import debian
from scripts.environment import ROOT

ASKED = ROOT / "tests" / "node"
FILES = ("package.json", "package-lock.json")
STAMP = "installed"


def fingerprint(asked: Path = ASKED) -> str:
    """Line that says which packages are asked for."""
    return hashlib.sha256(b"".join((asked / name).read_bytes() for name in FILES)).hexdigest()


def has_node() -> bool:
    """Whether there is a Node.js with npm; installs them where that takes no question."""
    if not (shutil.which("node") and shutil.which("npm")) and debian.can_install():
        debian.install("nodejs", "npm")
    return bool(shutil.which("node") and shutil.which("npm"))


def find_or_install_packages(folder: Path = Path(sys.prefix) / "node", asked: Path = ASKED) -> Path | None:
    """The folder `node_modules` with what tests need; None when there is no Node.js or no way to get it."""
    if not has_node():
        return None
    stamp = folder / STAMP
    if stamp.exists() and stamp.read_text() == fingerprint(asked):
        return folder / "node_modules"
    folder.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    for name in FILES:
        shutil.copyfile(asked / name, folder / name)
    print("Pakketten van npm installeren ...", flush=True)
    # no package's own code is run while installing
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, check=False).returncode:
        return None
    stamp.write_text(fingerprint(asked))
    return folder / "node_modules"
