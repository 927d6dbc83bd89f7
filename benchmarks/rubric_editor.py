"""Print what a rubric of 204 statements costs in the editor of a page: browser CPU, form fields, bytes.

`.venv/bin/python -m benchmarks.rubric_editor [--rounds 7]`: on a site of its own with fresh
demo content it makes two handreikingen that differ by the rubric alone, and opens their edit pages in turns,
each time in a browser profile that has nothing cached, and then once more with everything cached. Needs a
Chromium.
"""

import argparse
import itertools
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.chromium import find_chromium

ROOT = Path(__file__).resolve().parents[1]
PORT = "8767"
PASSWORD = "samen-leren-in-de-wijk"
SETTLED = 2_500  # milliseconds after loading in which the editor does the last of its work
COSTS = ("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "ProcessTime")
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
FIELDS = "[...new FormData(document.querySelector('#page-edit-form')).keys()].length"
BYTES = "new Blob([document.querySelector('rubric-editor input[type=hidden]').value]).size"


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


@contextmanager
def site(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """A site with demo content and both pages: its address, and the addresses of their edit pages."""
    env = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        **{"DATA_DIR": str(folder / "data"), "DEMO_PASSWORD": PASSWORD, "PORT": PORT},
    }
    address = f"http://localhost:{PORT}"
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


def costs(context: BrowserContext, path: str) -> tuple[dict[str, float], Page]:
    """Milliseconds that opening an edit page costs a browser, and the page."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(path, wait_until="load")
    page.wait_for_timeout(SETTLED)
    found = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return {name: found[name] * 1000 for name in COSTS if name in found}, page


def main() -> int:
    """Measure and print; returns an exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.rubric_editor")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    if not (chromium := find_chromium()):
        print("Needs a Chromium (CHROMIUM).", file=sys.stderr)
        return 1
    measured: dict[tuple[str, str], list[dict[str, float]]] = {}
    with (
        tempfile.TemporaryDirectory() as name,
        site(Path(name)) as (address, paths),
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"] * (os.geteuid() == 0))
        state = signed_in(browser, address)
        fields, size = [], 0
        for turn in range(options.rounds + 1):
            fields = []
            for kind, path in zip(("without", "with"), paths, strict=True):
                context = browser.new_context(base_url=address, locale="nl-NL", storage_state=state)
                for cache in ("nothing cached", "cached"):
                    cost, page = costs(context, path)
                    if turn:  # the first warms up the site
                        measured.setdefault((cache, kind), []).append(cost)
                fields.append(page.evaluate(FIELDS))
                size = page.evaluate(BYTES) if kind == "with" else 0
                context.close()
        browser.close()
    for cache in ("nothing cached", "cached"):
        for cost in COSTS:
            without, having = (
                statistics.median(one[cost] for one in measured[cache, kind]) for kind in ("without", "with")
            )
            print(f"{cache}: {cost}: {without:.0f} ms without, {having:.0f} ms with, {having / without:.2f}x")
    print(f"form fields: {fields[0]} without, {fields[1]} with; the value is {size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
