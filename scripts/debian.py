"""Install packages of the system where that takes no question: as root, on Debian and its kin."""

import os
import shutil
import subprocess
from pathlib import Path


def can_install() -> bool:
    """Whether this process may install packages of the system."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> bool:
    """Install the packages; whether that worked. What apt-get says is shown."""
    print(f"Installeren met apt-get: {' '.join(packages)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run(
            ["apt-get", "-qq", *arguments], env=environment, stdin=subprocess.DEVNULL, check=False
        ).returncode
        == 0
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages])
    )


def install_postgresql() -> bool:
    """Install the programs of PostgreSQL without making or starting a database; whether that worked."""
    if not install("postgresql-common"):
        return False
    settings = Path("/etc/postgresql-common/createcluster.conf")
    before = settings.read_text()
    settings.write_text(f"{before}\ncreate_main_cluster = false\n")
    try:
        return install("postgresql")
    finally:
        settings.write_text(before)
