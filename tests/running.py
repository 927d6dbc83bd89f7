"""The product itself, started as `make run` starts it, and a real browser to look at it with."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "samen-leren-in-de-wijk"
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class RunningSite:
    """A site that runs in processes of its own, on a free port, with data and mail in a temporary folder."""

    url: str
    mail: Path
    environment: dict[str, str]
    output: list[str] = field(default_factory=list)

    def shell(self, code: str) -> str:
        """What Python code prints, run in the site's own shell: for what no screen shows."""
        command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def mails_to(self, address: str) -> list[str]:
        """The text of every mail to an address that the worker delivered, oldest first."""
        found = []
        for path in sorted(self.mail.glob("*.eml")):
            message = message_from_bytes(path.read_bytes(), policy=default)
            if message["To"] == address:
                body = message.get_body(("plain",))
                found.append(body.get_content() if body else "")
        return found

    def link_for(self, page: Page, address: str) -> str:
        """The link in the newest mail to an address; waits for the worker to deliver it."""
        for _attempt in range(100):
            mails = self.mails_to(address)
            if mails:
                return re.findall(rf"{re.escape(self.url)}\S+", mails[-1])[0]
            page.wait_for_timeout(200)  # the browser's clock: the worker needs a moment
        raise AssertionError(f"no mail to {address}; the site said: {self.output[-20:]}")


def wait_until_a_person_could(page: Page, made: str = "made") -> None:
    """Wait until the form on the page is old enough: it refuses what comes back faster than a person."""
    from basis.form_stamp import LEAST_SECONDS  # this module is read before Django is set up

    stamp = page.locator(f"[name={made}]").get_attribute("value") or ""
    while time.time() < int(stamp.split(":")[0]) + LEAST_SECONDS + 0.2:
        page.wait_for_timeout(50)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def running_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """`make run` on an empty folder, without make; stopped with SIGTERM at the end."""
    folder = tmp_path_factory.mktemp("site")
    port = free_port()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "PORT": str(port),
        "DATA_DIR": str(folder / "data"),
        "DEMO_PASSWORD": PASSWORD,
        "EMAIL_URL": f"file://{folder / 'mail'}",
    }
    site = RunningSite(f"http://localhost:{port}", folder / "mail", environment)
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts.run"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    ready = threading.Event()
    reader = threading.Thread(target=read_output, args=(process, site.output, ready), daemon=True)
    reader.start()
    assert ready.wait(300), site.output
    assert process.poll() is None, site.output
    yield site
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0, site.output
    reader.join(10)
    assert process.stdout is not None
    process.stdout.close()


def read_output(process: subprocess.Popen[str], lines: list[str], ready: threading.Event) -> None:
    """Keep what the site prints; it is ready when it says where it runs, or when it ended."""
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.rstrip())
        if "http://localhost" in line and "draait" in line:
            ready.set()
    ready.set()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed Chromium."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=flags)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, running_site: RunningSite) -> Iterator[BrowserContext]:
    """A fresh browser profile in which any request to another host fails the test."""
    foreign: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((running_site.url, "data:", "blob:", "about:")):
            foreign.append(request.url)

    context = browser.new_context(
        base_url=running_site.url, locale="nl-NL", viewport={"width": 1440, "height": 1000}
    )
    context.set_default_timeout(20_000)
    context.on("request", note)
    yield context
    context.close()
    assert not foreign


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab."""
    return context.new_page()
