"""A site of its own to measure the editor on: demo content, two handreikingen, and who is signed in."""

import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "samen-leren-in-de-wijk"
WHO = ("Het team", "De schoolleider", "Elke leraar", "De werkgroep", "Het bestuur")
DOES = ("bespreekt", "verzamelt", "ordent", "deelt", "vergelijkt", "bewaart", "toetst")
WHAT = (
    "de opbrengsten van de lessen",
    "vragen van leerlingen en ouders",
    "goede voorbeelden",
    "de afspraken",
)
HOW = (
    "samen met andere scholen in de wijk, en legt vast wat daarna anders gaat",
    "volgens een vaste planning en aan de hand van gegevens die iedereen kan inzien",
    "in een eigen overleg, zonder vaste vorm en alleen als er tijd voor is",
)
MAKE = """
import json
from pathlib import Path
from basis.transaction import one_writer
from kennisbank.models import HandreikingPage, KennisbankPage
text = {{"type": "text", "value": "<p>Zo groeit een school.</p>", "id": "tekst"}}
rubric = {{"type": "rubric", "value": json.loads(Path({file!r}).read_text()), "id": "model"}}
with one_writer():
    for title, body in (("Zonder model", [text]), ("Met model", [text, rubric])):
        page = HandreikingPage(title=title, body=json.dumps(body))
        KennisbankPage.objects.first().add_child(instance=page)
        page.save_revision().publish()
        print(page.pk)
"""


def rubric() -> dict[str, Any]:
    """A value of 12 aspects and 5 levels, with 3 statements a cell and an introduction of 2."""
    words = itertools.product(WHO, DOES, WHAT, HOW)
    numbers = itertools.count(1)

    def statements(number: int) -> list[dict[str, str]]:
        return [{"id": f"s{next(numbers)}", "t": f"{' '.join(next(words))}."} for _ in range(number)]

    levels = [
        {"id": f"l{at}", "name": f"Fase {at}", "tagline": f"Stap {at} van vijf", "leadin": "Onze school…"}
        for at in range(1, 6)
    ]
    aspects = [
        {
            "id": f"a{at}",
            "group": "Leren" if at < 7 else "Leiden",
            "name": f"Aspect {at}",
            "intro": statements(2),
            "cells": {level["id"]: statements(3) for level in levels},
        }
        for at in range(1, 13)
    ]
    about = {"title": "Samen groeien", "source": "Eigen werk", "leadin": "De mate waarin…"}
    return {"schema": 1, "uid": "0" * 32, "copied_from": None, **about, "levels": levels, "aspects": aspects}


def free_port() -> str:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@contextmanager
def site(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """A site with demo content and both pages: its address, and the addresses of their edit pages."""
    port = free_port()
    env = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        **{"DATA_DIR": str(folder / "data"), "DEMO_PASSWORD": PASSWORD, "PORT": port},
    }
    address = f"http://localhost:{port}"
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts.run"], cwd=ROOT, env=env, stdout=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                urllib.request.urlopen(f"{address}/api/v1/health", timeout=30).read()
                break
            except OSError:
                time.sleep(0.2)
            if process.poll() is not None:
                raise SystemExit("The site did not start; it says why above.")
        file = folder / "rubric.json"
        file.write_text(json.dumps(rubric()))
        code = MAKE.format(file=str(file))
        command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
        env["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
        made = subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, text=True)
        yield address, [f"/beheer/pages/{number}/edit/" for number in made.stdout.split()]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def signed_in(browser: Browser, address: str) -> Any:
    """The cookies of a beheerder."""
    context = browser.new_context(base_url=address, locale="nl-NL")
    page = context.new_page()
    page.goto("/beheer/")
    page.get_by_label("Gebruikersnaam").fill("beheerder")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/beheer/")
    state = context.storage_state()
    context.close()
    return state
