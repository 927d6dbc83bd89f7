"""Print how fast the read API is beside Wagtail's API v2 with `fields=*`, on the same content.

`.venv/bin/python -m benchmarks.api_reading [pages]`: makes a database of its own in a temporary folder, with
the demo content and so many pages more (300). Both are asked in turn, in one process, so that a busy machine
slows both. v2 is mounted for this benchmark alone (`benchmarks.api_v2_urls`).
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

        from kennisbank.models import HandreikingPage

        call_command("prepare")
        call_command("seed_bulk", pages=extra)
        client = Client(SERVER_NAME="localhost")
        page = HandreikingPage.objects.live().order_by("pk").first()
        assert page is not None

        def ask(address: str) -> tuple[float, int, int]:
            began = time.perf_counter()
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            assert answer.status_code == 200, (address, answer.content[:500])
            return time.perf_counter() - began, len(queries), len(answer.content)

        print("| what | v1 ms | v2 ms | v2 : v1 | v1 queries | v2 queries | v1 bytes | v2 bytes |")
        print("| --- | --: | --: | --: | --: | --: | --: | --: |")
        for name, ours, theirs in addresses(page.pk):
            ask(ours), ask(theirs)
            took = [(ask(ours), ask(theirs)) for _time in range(TIMES)]
            v1, v2 = (statistics.median(pair[side][0] for pair in took) * 1000 for side in (0, 1))
            (_t, q1, b1), (_t, q2, b2) = took[-1]
            print(f"| {name} | {v1:.1f} | {v2:.1f} | {v2 / v1:.1f} | {q1} | {q2} | {b1} | {b2} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
