"""Find a browser for the browser tests, or install one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts import debian

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHT_FOLDERS = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright")
PLAYWRIGHT_PROGRAMS = ("chrome-linux*/chrome", "chrome-mac*/*.app/Contents/MacOS/*")
OF_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find_chromium() -> str | None:
    """Path of a Chromium or Chrome: CHROMIUM, one on the path, or Playwright's own."""
    for name in (os.environ.get("CHROMIUM"), *NAMES, OF_MAC):
        if name and (path := shutil.which(name)):
            return path
    folders = [os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or "", *PLAYWRIGHT_FOLDERS]
    for folder in (Path(text).expanduser() for text in folders if text):
        for program in PLAYWRIGHT_PROGRAMS:
            if found := sorted(folder.glob(f"chromium-*/{program}")):
                return str(found[-1])
    return None


def playwright(*arguments: str, quiet: bool = False) -> bool:
    """Run Playwright's own command; whether that worked."""
    output = subprocess.DEVNULL if quiet else None
    command = [sys.executable, "-m", "playwright", *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False)
    return done.returncode == 0


def find_or_install_chromium() -> str | None:
    """Path of a browser, installed when there was none; None when that did not work either."""
    if debian.can_install() and not playwright("--version", quiet=True):
        debian.install("libatomic1")  # what Playwright's own Node.js misses on a bare system
    if path := find_chromium():
        return path
    if debian.can_install() and debian.install("chromium", "fonts-liberation") and (path := find_chromium()):
        return path
    playwright("install", "chromium")
    return find_chromium()
