"""Print how fast search is on a site of its own: rebuilding, answers over HTTP, and from publishing to found.

`.venv/bin/python -m benchmarks.search_speed --pages 2000 [--database postgresql://...]
[--elasticsearch http://...] [--folder DIR] [--built]`: makes the pages when they are not there yet, builds
the index, starts the site with its worker, waits until both are at rest, and asks with one client. The folder
is kept for a next time.
"""

import argparse
import http.client
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.running_site import cpu_seconds

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "var" / "search-speed"
PORT = "8766"
PUBLISHED = 2_000  # pages that are made as editors make them; the others are rows alone
SUBJECTS = ("rekenen", "lezen", "breuken", "begeleiden", "starters", "leernetwerk", "aanwezigheid", "ouders")
MORE = ("samen", "school", "klas", "leraar", "groep", "gesprek", "team", "les", "vraag", "kaart", "toets")
QUESTIONS = (
    "hoe begeleid je een startende leraar",
    "wat doe je als een leerling vaak thuis blijft",
    '"samen leren" in de wijk',
    "netwerk -rekenen",
    "begeleidng van startrs",
    "leerkrachten vergaderingen",
)
PUBLISH = """
from kennisbank.models import HandreikingPage, KennisbankPage
parent = KennisbankPage.objects.first()
from basis.transaction import one_writer
with one_writer():
    page = HandreikingPage(title={word!r}, slug={word!r})
    parent.add_child(instance=page)
    page.save_revision().publish()
"""
REBUILD = """
import time
from django.core.management import call_command
began = time.monotonic()
call_command("update_index")
print(f"In {time.monotonic() - began:.1f} s.")
"""
RENAME = """
from basis.models import Thema
thema = Thema.objects.first()
thema.name = {word!r}
thema.save()
"""


class Site:
    """A site of this checkout with data of its own."""

    def __init__(self, options: argparse.Namespace) -> None:
        servers = {"DATABASE_URL": options.database, "ELASTICSEARCH_URL": options.elasticsearch}
        self.env = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            **{name: url for name, url in servers.items() if url},
            "DATA_DIR": str(options.folder.resolve()),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PORT": PORT,
            "API_REQUESTS_PER_MINUTE": "0",  # one client asks more than visitors do
        }

    def manage(self, *arguments: str) -> str:
        """What a command says."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.env, check=True, capture_output=True, text=True)
        return done.stdout

    def shell(self, code: str) -> str:
        """What some code prints."""
        return self.manage("shell", "--no-imports", "-c", code).strip()

    @contextmanager
    def running(self) -> Iterator[http.client.HTTPConnection]:
        """The site with its worker; gives a connection."""
        process = subprocess.Popen(
            [sys.executable, "-m", "scripts.run"],
            cwd=ROOT,
            env=self.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while process.poll() is None:
                client = http.client.HTTPConnection("localhost", int(PORT), timeout=30)
                try:
                    get(client, "/api/v1/health")
                    break
                except OSError:
                    time.sleep(0.2)
            rest(process.pid)
            yield http.client.HTTPConnection("localhost", int(PORT), timeout=30)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def rest(pid: int) -> None:
    """Come back when web and worker do nothing: a worker that starts looks at every page once."""
    used = cpu_seconds(pid)
    while True:
        time.sleep(2)
        before, used = used, cpu_seconds(pid)
        if used - before < 0.2:
            return


def get(client: http.client.HTTPConnection, path: str) -> Any:
    """The JSON at an address."""
    client.request("GET", path)
    answer = client.getresponse()
    text = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status} {text.decode()[:500]}")
    return json.loads(text)


def typed(chance: random.Random) -> str:
    """Something that a visitor could type: a word, a few words, or a question."""
    if chance.random() < 0.15:
        return chance.choice(QUESTIONS)
    return " ".join([chance.choice(SUBJECTS), *chance.sample(MORE, chance.choice((0, 0, 1, 2)))])


def milliseconds(client: http.client.HTTPConnection, paths: list[str]) -> list[float]:
    """How long each answer takes, after a few to warm up."""
    for path in paths[:20]:
        get(client, path)
    took = []
    for path in paths:
        began = time.perf_counter()
        get(client, path)
        took.append((time.perf_counter() - began) * 1000)
    return took


def shown(name: str, took: list[float]) -> str:
    """The middle and the slow end of some measurements."""
    ordered = sorted(took)
    return f"{name}: median {statistics.median(took):.0f} ms, p95 {ordered[int(len(ordered) * 0.95)]:.0f} ms"


def seconds_until_found(site: Site, client: http.client.HTTPConnection, code: str) -> float:
    """From the end of the change to the first search that finds it."""
    word = "kwets" + "".join(chr(97 + int(digit, 16)) for digit in uuid.uuid4().hex[:10])
    asked = f"/api/v1/search?q={word}"
    began = float(site.shell(code.format(word=word) + "\nimport time; print(time.time())"))
    while not get(client, asked)["itemsWithAllWords"]:
        time.sleep(0.02)
        if time.time() - began > 60:
            return float("inf")
    return time.time() - began


def main() -> None:
    """Make, measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.search_speed")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--database", default="", help="address of a scratch PostgreSQL; else SQLite")
    parser.add_argument("--elasticsearch", default="", help="address of an Elasticsearch server")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--built", action="store_true", help="measure with the index as it stands")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    site = Site(options)
    site.manage("prepare")
    have = int(site.shell("from wagtail.models import Page; print(Page.objects.count())"))
    published = min(options.pages, PUBLISHED)
    if have < published:
        site.manage("seed_bulk", "--pages", str(published - have), "--seed", str(have))
    if options.pages > max(have, published):
        site.shell(f"from benchmarks.many_pages import multiply; multiply({options.pages})")
    if not options.built:
        print(site.shell(REBUILD), flush=True)
    chance = random.Random(1)
    words = [typed(chance) for _ in range(options.requests)]
    with site.running() as client:
        searches = [f"/api/v1/search?q={quote(text)}" for text in words]
        print(shown("search with highlights and facets", milliseconds(client, searches)), flush=True)
        beginnings = [text[: chance.randint(2, 8)] for text in words]
        offers = [f"/api/v1/search/suggestions?q={quote(text)}" for text in beginnings]
        print(shown("suggestions", milliseconds(client, offers)), flush=True)
        for name, code in (("a new page", PUBLISH), ("a thema with another name", RENAME)):
            print(f"{name} is found after {seconds_until_found(site, client, code):.1f} s", flush=True)


if __name__ == "__main__":
    main()
