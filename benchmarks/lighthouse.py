"""Print the scores of Lighthouse for the kinds of pages that visitors see most, of a site that runs.

`python -m benchmarks.lighthouse http://localhost:8000 [--runs 3] [--desktop]`: each page is measured alone,
as a slow phone unless told otherwise; the middle one of the runs counts. What costs points is printed below.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from scripts.chromium import find_chromium
from scripts.node import find_or_install_packages

ASKED = Path(__file__).with_name("node")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def addresses(site: str) -> dict[str, str]:
    """What to measure: a name and a path for each."""
    with urlopen(f"{site}/api/v1/pages?pageSize=100") as answer:
        pages = json.load(answer)["items"]
    example = next(page["url"] for page in pages if page["type"] == "praktijkvoorbeeld" and page["image"])
    return {
        "home": "/",
        "list": "/kennisbank/",
        "detail": example.removeprefix(site),
        "agenda": "/agenda/",
        "search": "/zoeken/",
        "results": "/zoeken/?q=rekenen",  # not for crawlers, which costs points for SEO
    }


def measure(program: Path, url: str, *, is_desktop: bool) -> dict[str, Any]:
    """What one run of Lighthouse says about one page."""
    flags = "--headless=new --disable-gpu --disable-background-networking" + " --no-sandbox" * (
        os.geteuid() == 0
    )
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["node", str(program), url, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"]
        command += ["--preset=desktop"] if is_desktop else []
        for again in (True, True, False):  # now and then Chromium records no trace (NO_NAVSTART)
            if not subprocess.run(command, check=not again, stdin=subprocess.DEVNULL).returncode:
                break
        found: dict[str, Any] = json.loads(report.read_text())
    return found


def lost(report: dict[str, Any]) -> list[str]:
    """The audits that cost points, with what Lighthouse shows of them."""
    lines = []
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                lines.append(f"    {audit['id']}: {audit.get('displayValue', '')} {audit['title']}")
    return lines


def main() -> int:
    """Measure and print; returns an exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.lighthouse")
    parser.add_argument("site", help="address of a site that runs")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--desktop", action="store_true")
    options = parser.parse_args()
    packages = find_or_install_packages(Path(sys.prefix) / "node-benchmarks", ASKED)
    chromium = find_chromium()
    if not packages or not chromium:
        print("Needs Node.js with npm, and a Chromium (CHROMIUM).", file=sys.stderr)
        return 1
    os.environ["CHROME_PATH"] = chromium
    site = options.site.rstrip("/")
    print(f"{'':<8}" + "".join(f"{name:>16}" for name in CATEGORIES))
    for name, path in addresses(site).items():
        runs = [
            measure(packages / "lighthouse" / "cli" / "index.js", site + path, is_desktop=options.desktop)
            for _run in range(options.runs)
        ]
        scores = [
            statistics.median(run["categories"][category]["score"] * 100 for run in runs)
            for category in CATEGORIES
        ]
        print(f"{name:<8}" + "".join(f"{score:>16.0f}" for score in scores), flush=True)
        print("\n".join(dict.fromkeys(line for run in runs for line in lost(run))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
