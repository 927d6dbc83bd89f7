"""Print what comes of a table that is pasted in the editor of a rubric, and how soon it is there to look at.

`.venv/bin/python -m benchmarks.rubric_paste [FILE.tsv ...] [--rounds 9]`: pastes each table as Word, as Excel
and as text would put it on the clipboard, in a new reusable rubric and over one of 204 statements on a page,
and clocks from the paste until the preview is on the screen; on a site of its own with fresh demo content.
Without files it takes two tables of invented text: 71 statements with a column that has no head, and 30 cells
of glued sentences. In a file, a line is a row, a tab ends a cell, and `<p>` goes around each line of a cell
that has more than one. Needs a Chromium, and a machine that does nothing else.
"""

import argparse
import os
import re
import statistics
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.editing import signed_in, site
from scripts.chromium import find_chromium
from tests.kennisbank.rubric.tables import (
    Matrix,
    excel_html,
    tsv,
    with_30_cells,
    with_71_statements,
    word_html,
)

PASTE = """([html, text]) => new Promise((resolve, reject) => {
    const editor = document.querySelector("rubric-editor");
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (html) data.setData("text/html", html);
    editor.querySelector(".rubric-begin, th").focus();
    const began = performance.now();
    const look = () => {
        if (editor.querySelector("[role=alert]")) reject(editor.querySelector("[role=alert]").textContent);
        else if (!editor.querySelector(".rubric-counts")) requestAnimationFrame(look);
        else setTimeout(() => resolve(performance.now() - began)); // after the frame that shows it
    };
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
    requestAnimationFrame(look);
})"""
TAKEN = """async () => {
    const editor = document.querySelector("rubric-editor");
    editor.querySelector(".rubric-actions .button").click();
    const value = JSON.parse(editor.querySelector("input[type=hidden]").value);
    const all = value.aspects.flatMap(one => [one.intro, ...Object.values(one.cells)]);
    const cells = all.filter(one => one.length);
    return {
        levels: value.levels.length, aspects: value.aspects.length, cells: cells.length,
        statements: cells.flat().length,
    };
}"""


def matrix(file: Path) -> Matrix:
    """The rows of a file, as cells of lines."""
    return [
        [
            [line.strip() for line in re.findall(r"<p>(.*?)</p>", cell)]
            or [cell.strip()][: bool(cell.strip())]
            for cell in row.split("\t")
        ]
        for row in file.read_text().splitlines()
    ]


def clipboards(rows: Matrix) -> dict[str, tuple[str, str]]:
    """What Word, Excel and a plain editor put on the clipboard, as HTML and as text."""
    return {
        "Word": (word_html(rows), tsv(rows)),
        "Excel": (excel_html(rows), tsv(rows)),
        "text": ("", tsv(rows)),
    }


NEW = "/beheer/snippets/kennisbank/rubric/add/"


def pasted(page: Page, path: str, sent: tuple[str, str], rounds: int) -> tuple[float, dict[str, Any]]:
    """Milliseconds until the preview, the middle of some rounds, and what there is when it is taken over."""
    took = []
    for turn in range(rounds + 1):
        page.goto(path)
        page.wait_for_selector("rubric-editor :is(.rubric-table, .rubric-begin)")
        page.wait_for_timeout(1500)
        clocked = page.evaluate(PASTE, list(sent))
        took += [clocked] if turn else []  # the first warms up
    return statistics.median(took), page.evaluate(TAKEN)


def main() -> int:
    """Measure and print; returns an exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.rubric_paste")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    if not (chromium := find_chromium()):
        print("Needs a Chromium (CHROMIUM).", file=sys.stderr)
        return 1
    tables = {file.name: matrix(file) for file in options.files}
    tables = tables or {"71 statements": with_71_statements(), "30 cells": with_30_cells()}
    with (
        tempfile.TemporaryDirectory() as name,
        site(Path(name)) as (address, paths),
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"] * (os.geteuid() == 0))
        state = signed_in(browser, address)
        context = browser.new_context(base_url=address, locale="nl-NL", storage_state=state)
        for (table, rows), (place, path) in product(tables.items(), (("new", NEW), ("over 204", paths[1]))):
            for kind, sent in clipboards(rows).items():
                page = context.new_page()
                took, found = pasted(page, path, sent, options.rounds)
                page.close()
                said = ", ".join(f"{number} {what}" for what, number in found.items())
                print(
                    f"{table}, {place}, from {kind}: preview after {took:.0f} ms; taken over: {said}",
                    flush=True,
                )
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
