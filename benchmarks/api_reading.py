"""Print how fast the read API is beside Wagtail's API v2 with `fields=*`, on the same content.

`.venv/bin/python -m benchmarks.api_reading [pages]`: makes a database of its own in a temporary folder, with
the demo content and so many pages more (300). Both are asked in turn, in one process, under the same settings
and middleware. What is told is processor time, which others on the machine do not change. v2 is mounted for
this benchmark alone (`benchmarks.api_v2_urls`). Ours keeps answers until something changes: "first" is what
one costs right after a change.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TIMES = 30


def addresses(page: int) -> list[tuple[str, str, str]]:
    """What is measured: a name, and its address in both."""
    return [
        (
            "20 full pages",
            "/api/v1/handreikingen?fields=*",
            "/api/v2/pages/?type=kennisbank.HandreikingPage&fields=*",
        ),
        ("one page", f"/api/v1/pages/{page}", f"/api/v2/pages/{page}/?fields=*"),
    ]


def main(extra: int) -> None:
    """Fill a site, measure and print."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "benchmarks.api_v2_settings"}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection
        from django.test import Client
        from django.test.utils import CaptureQueriesContext

        from basis import frame
        from kennisbank.models import HandreikingPage

        call_command("prepare")
        call_command("seed_bulk", pages=extra)
        client = Client(SERVER_NAME="localhost")
        page = HandreikingPage.objects.live().order_by("pk").first()
        assert page is not None

        def ask(address: str) -> float:
            began = time.process_time()
            answer = client.get(address)
            assert answer.status_code == 200, (address, answer.content[:500])
            return time.process_time() - began

        def first(address: str) -> float:
            for kept in ("details", "summaries"):
                frame.current().kept(kept, frame.Some).clear()
            return ask(address)

        def number_of_queries(address: str) -> int:
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            return len(queries)

        print("| what | v1 ms | v1 first ms | v2 ms | v2 : v1 | v2 : v1 first | v1 queries | v2 queries |")
        print("| --- | --: | --: | --: | --: | --: | --: | --: |")
        for name, ours, theirs in addresses(page.pk):
            ask(ours), ask(theirs)
            took = [(ask(ours), first(ours), ask(theirs)) for _time in range(TIMES)]
            v1, cold, v2 = (statistics.median(one[side] for one in took) * 1000 for side in range(3))
            counts = f"{number_of_queries(ours)} | {number_of_queries(theirs)}"
            print(
                f"| {name} | {v1:.1f} | {cold:.1f} | {v2:.1f} | {v2 / v1:.1f} | {v2 / cold:.1f} | {counts} |"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
