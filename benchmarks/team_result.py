"""Print how long the result page of a team with 5,000 answers takes, and its SQL queries.

`.venv/bin/python -m benchmarks.team_result`: makes a database of its own in a temporary folder, with the demo
content, whose team gets 5,000 answers; the page is asked in the process, first cold and then thirty times.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ANSWERS, TIMES = 5_000, 30


def main() -> None:
    """Fill a site, measure and print."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection
        from django.test import Client
        from django.test.utils import CaptureQueriesContext
        from django.urls import reverse

        from kennisbank.scan import services
        from kennisbank.scan.counting import Tally
        from kennisbank.scan.models import Round, Team

        call_command("prepare")
        team = Team.objects.get()
        rubric = team.rounds.first().snapshot.rubric
        levels = [level.id for level in rubric.levels]
        each = dict.fromkeys(levels, ANSWERS // len(levels))
        tally = Tally({aspect.id: each for aspect in rubric.aspects})
        Round.objects.update(shown=tally.to_json(), forms=ANSWERS)
        address = reverse("scan_team", args=[services.link_of(team)])
        client = Client(SERVER_NAME="localhost")
        took = []
        for _ in range(TIMES + 1):
            began = time.perf_counter()
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            took.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200
        warm = statistics.median(took[1:])
        print(f"cold {took[0]:.0f} ms; warm: median {warm:.0f} ms, {len(queries)} queries")


if __name__ == "__main__":
    main()
