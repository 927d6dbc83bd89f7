"""Print what a rubric of 204 statements costs in the editor of a page: browser CPU, form fields, bytes.

`.venv/bin/python -m benchmarks.rubric_editor [--rounds 7]`: on a site of its own with fresh demo content it
makes two handreikingen that differ by the rubric alone, and opens their edit pages in turns, each time in a
browser profile that has nothing cached, and then once more with everything cached. Needs a Chromium.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

from benchmarks.editing import signed_in, site
from scripts.chromium import find_chromium

SETTLED = 2_500  # milliseconds after loading in which the editor does the last of its work
COSTS = ("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "ProcessTime")
FIELDS = "[...new FormData(document.querySelector('#page-edit-form')).keys()].length"
BYTES = "new Blob([document.querySelector('rubric-editor input[type=hidden]').value]).size"


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
