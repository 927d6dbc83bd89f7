"""Ask the engine of the scratch site every query of a file, and write what it found.

`.venv/bin/python benchmarks/search_quality/run.py QUERIES.jsonl OUT.jsonl`: of each line {"qid", "query",
"class"} a line {"qid", "docs": [ids, best first, 20 at most], "ms"}. Class `autocomplete` asks for
suggestions of pages, all others search.
"""

import argparse
import json
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import Locale

    from basis.audience import Viewer

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

MOST = 20


def found(text: str, viewer: "Viewer", locale: "Locale") -> list[int]:
    """Primary keys of the pages that a search finds: the adapter to search.services."""
    from search import services

    find = getattr(services, "find", None) or services.search
    return [page.pk for page in find(text, viewer, locale=locale, number=1, per_page=MOST).pages]


def suggested(text: str, viewer: "Viewer", locale: "Locale") -> list[int]:
    """Primary keys of the pages offered while typing; an engine without suggestions searches."""
    from search import services

    suggest = getattr(services, "suggest", None)
    if suggest is None:
        return found(text, viewer, locale)
    offered = suggest(text, viewer, locale=locale)
    return [page.pk for page in getattr(offered, "pages", offered)]


def answers(queries: list[dict], ids: dict[int, str]) -> list[dict]:
    """Each query's answer, in order."""
    from wagtail.models import Locale, Site

    from basis.audience import anonymous

    viewer = anonymous(Site.objects.get(is_default_site=True))
    locale = Locale.objects.get(language_code="nl")
    found("opwarmen", viewer, locale)  # loads the word list and opens the connection
    made = []
    for query in queries:
        ask = suggested if query["class"] == "autocomplete" else found
        began = time.perf_counter()
        pages = ask(query["query"], viewer, locale)
        took = (time.perf_counter() - began) * 1000
        docs = [ids[page] for page in pages if page in ids][:MOST]
        made.append({"qid": query["qid"], "docs": docs, "ms": round(took, 2)})
    return made


def main() -> None:
    """Ask, write, and print how long a query took."""
    from benchmarks.search_quality import scratch

    parser = argparse.ArgumentParser(prog="run.py", description="Ask the scratch site every query.")
    parser.add_argument("queries", type=Path, help="lines {qid, query, class}")
    parser.add_argument("out", type=Path, help="file to write, lines {qid, docs, ms}")
    scratch.add_folder_option(parser)
    options = parser.parse_args()
    scratch.start(options.folder)
    pages = json.loads(scratch.pages_file(options.folder).read_text())
    made = answers(scratch.read_lines(options.queries), {int(page): name for page, name in pages.items()})
    options.out.write_text("".join(json.dumps(answer, ensure_ascii=False) + "\n" for answer in made))
    times = sorted(answer["ms"] for answer in made)
    slow = times[int(len(times) * 0.95)] if len(times) > 1 else times[0]
    print(f"{len(made)} queries, p50 {statistics.median(times):.1f} ms, p95 {slow:.1f} ms: {options.out}")


if __name__ == "__main__":
    main()
