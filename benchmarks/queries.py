"""Print the SQL queries of a warm GET of every page type, list and API endpoint.

Makes a database of its own in a temporary folder, with the demo content and optionally more pages:
`python -m benchmarks.queries 300` adds 300.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def addresses() -> list[tuple[str, str]]:
    """What to measure: a name and an address for each."""
    from basis.models import Principe, Thema
    from home.models import HomePage, InhoudPage, NieuwsIndexPage, NieuwsPage
    from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
    from netwerken.models import BijeenkomstPage, NetwerkenPage, NetwerkPage

    types = [
        HomePage,
        InhoudPage,
        NieuwsIndexPage,
        NieuwsPage,
        KennisbankPage,
        HandreikingPage,
        PraktijkvoorbeeldPage,
        NetwerkenPage,
        NetwerkPage,
        BijeenkomstPage,
    ]
    pages = [(model.__name__, page) for model in types if (page := model.objects.order_by("pk").first())]
    found = [(name, page.url) for name, page in pages]
    found += [("agenda", "/agenda/"), ("zoeken", "/zoeken/?q=rekenen"), ("zoeken, niets", "/zoeken/?q=qqq")]
    for model in (Thema, Principe):
        found += [(model.__name__, term.get_absolute_url()) for term in model.objects.order_by("pk")[:1]]
    found += [("themas", "/themas/"), ("principes", "/principes/"), ("feed", "/feeds/nieuws.xml")]
    found += [("sitemap.xml", "/sitemap.xml"), ("404", "/bestaat-niet/")]
    api = "/api/v1"
    found += [("API health", f"{api}/health"), ("API pages", f"{api}/pages?pageSize=100")]
    found += [("API search", f"{api}/search?q=rekenen"), ("API openapi.json", f"{api}/openapi.json")]
    return found + [(f"API {name}", f"{api}/pages/{page.pk}") for name, page in pages]


def main(extra: int) -> None:
    """Fill a site and print the counts."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection
        from django.test import Client
        from django.test.utils import CaptureQueriesContext

        call_command("prepare")
        if extra:
            call_command("seed_bulk", pages=extra)
        client = Client(SERVER_NAME="localhost")
        print(f"| {'GET':<28} | queries |\n| {'-' * 28} | ------: |")
        for name, address in addresses():
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            print(f"| {name:<28} | {len(queries):>7} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
