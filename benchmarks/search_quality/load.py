"""Fill a scratch site with one page per line of a file, and build the search index.

`.venv/bin/python benchmarks/search_quality/load.py FILE.jsonl`, lines {"id", "title", "body"}. Each time
it begins anew. With `--database postgresql://...` the pages go there: an empty database, or one that this
script filled before. With `--elasticsearch http://...` that server is the engine.
"""

import argparse
import json
import sys
import time
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from home.models import HomePage

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

PER_TRANSACTION = 200
MAX_TITLE = 255


def make_home() -> "HomePage":
    """The tables, and a site with an empty home page."""
    from django.core.management import call_command
    from django.db import connection
    from wagtail.models import Locale, Page, Site

    from basis.transaction import one_writer
    from benchmarks.search_quality.scratch import SITE_NAME
    from home.models import HomePage
    from search.seeding import seed_synonyms

    if "wagtailcore_site" in connection.introspection.table_names() and (
        not Site.objects.filter(site_name=SITE_NAME).exists()
    ):
        sys.exit("This database holds something else. Give an empty one.")
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    with one_writer():
        seed_synonyms()
        locale, _ = Locale.objects.get_or_create(language_code="nl")
        for page in Page.objects.filter(depth=2):
            page.delete()
        home = HomePage(title="Home", slug="scratch", locale=locale)
        Page.objects.get(depth=1).add_child(instance=home)
        Site.objects.all().delete()
        Site.objects.create(
            hostname="localhost", port=80, root_page=home, is_default_site=True, site_name=SITE_NAME
        )
    return home


def add_pages(home: "HomePage", texts: list[dict]) -> dict[int, str]:
    """A page per text; which primary key holds which id."""
    from django.utils import timezone

    from basis.transaction import one_writer
    from home.models import InhoudPage

    made = {}
    now = timezone.now()
    for first in range(0, len(texts), PER_TRANSACTION):
        with one_writer():
            home.refresh_from_db()
            for number, text in enumerate(texts[first : first + PER_TRANSACTION], first + 1):
                paragraphs = "".join(f"<p>{escape(part)}</p>" for part in text["body"].split("\n") if part)
                page = InhoudPage(
                    title=text["title"].strip()[:MAX_TITLE] or text["id"],
                    slug=f"t{number}",
                    body=[("text", paragraphs)],
                    locale=home.locale,
                    first_published_at=now,
                    last_published_at=now,
                )
                home.add_child(instance=page)
                made[page.pk] = text["id"]
        print(f"\r{len(made)} of {len(texts)} pages", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return made


def main() -> None:
    """Load, index, and say how long both took."""
    from benchmarks.search_quality import scratch

    parser = argparse.ArgumentParser(prog="load.py", description="Fill a scratch site and index it.")
    parser.add_argument("texts", type=Path, nargs="+", help="lines {id, title, body}")
    parser.add_argument("--database", default="", help="address of a scratch PostgreSQL; else SQLite")
    parser.add_argument("--elasticsearch", default="", help="address of an Elasticsearch server")
    scratch.add_folder_option(parser)
    options = parser.parse_args()
    texts = [text for path in options.texts for text in scratch.read_lines(path)]
    if len({text["id"] for text in texts}) < len(texts):
        sys.exit("An id stands there twice.")
    scratch.make(options)
    scratch.start(options.folder)
    from django.core.management import call_command

    home = make_home()
    began = time.monotonic()
    made = add_pages(home, texts)
    scratch.pages_file(options.folder).write_text(json.dumps(made))
    loaded = time.monotonic()
    call_command("update_index", verbosity=0)
    print(
        f"{len(made)} pages in {loaded - began:.1f} s, index in {time.monotonic() - loaded:.1f} s: "
        f"{options.folder}"
    )


if __name__ == "__main__":
    main()
