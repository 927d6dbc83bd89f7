"""Print how long a calendar feed of 1,000 bijeenkomsten takes: after a change, and when nothing changed.

`.venv/bin/python -m benchmarks.calendar`: makes a database of its own in a temporary folder, with the demo
content, and one netwerk with so many meetings (`--meetings`). Everything is asked in the process.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[1]
TIMES = 30


def main() -> None:
    """Fill a site, measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--meetings", type=int, default=1_000)
    wanted = parser.parse_args().meetings
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
        import django

        django.setup()
        from django.core.management import call_command

        call_command("prepare")
        measure(fill(wanted))


def fill(wanted: int) -> list[str]:
    """Put so many meetings under one netwerk; gives the addresses of feeds that hold them."""
    from django.db import transaction
    from wagtail.models import Page

    from basis.frame import change_stamp
    from benchmarks.many_pages import path_of, read, rows, write
    from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkPage, Plaatsen

    netwerk = NetwerkPage.objects.filter(numchild=0).order_by("path").first()
    assert netwerk is not None
    example = BijeenkomstPage.objects.filter(locale=netwerk.locale).order_by("path").first()
    assert example is not None
    (page, own), *_ = rows(BijeenkomstPage.objects.filter(pk=example.pk).values("pk"), BijeenkomstPage)
    [fact] = read(
        f"SELECT * FROM {Bijeenkomst._meta.db_table} WHERE translation_key = %s",
        [page["translation_key"]],
    )
    last, last_row = Page.objects.latest("pk").pk, Bijeenkomst.objects.latest("pk").pk
    first = Plaatsen.objects.latest("pk").pk + 1
    begin = datetime(2026, 9, 1, 11, 30, tzinfo=UTC)
    pages, owns, facts = [], [], []
    for number in range(1, wanted + 1):
        key, slug = uuid4(), f"m-{number}"
        start = begin + timedelta(days=number)
        pages.append(
            page
            | {"id": last + number, "path": netwerk.path + path_of(number), "depth": netwerk.depth + 1}
            | {"slug": slug, "url_path": f"{netwerk.url_path}{slug}/", "translation_key": key.hex}
            | {"title": f"{page['title']} {number}", "latest_revision_id": None, "live_revision_id": None}
        )
        owns.append(own | {"page_ptr_id": last + number})
        facts.append(
            fact
            | {"id": last_row + number, "translation_key": key.hex, "uid": f"{key}@deelwijs"}
            | {"plaatsen_id": first + number, "starts_at": start, "ends_at": start + timedelta(hours=3)}
            | {"netwerk_id": None, "reeks_id": None, "status": "gepland", "location": "Buurthuis De Kade"}
        )
    themas: Any = BijeenkomstPage.themas.through
    chosen = list(themas.objects.filter(bijeenkomstpage=example).values_list("thema", flat=True))
    with transaction.atomic():
        write(Page._meta.db_table, pages)
        write(BijeenkomstPage._meta.db_table, owns)
        Plaatsen.objects.bulk_create(Plaatsen(pk=first + n, capacity=30) for n in range(1, wanted + 1))
        write(Bijeenkomst._meta.db_table, facts)
        themas.objects.bulk_create(
            themas(bijeenkomstpage_id=made["id"], thema_id=thema) for made in pages for thema in chosen
        )
        Page.objects.filter(pk=netwerk.pk).update(numchild=wanted)
        change_stamp()
    return [f"/agenda/netwerk/{netwerk.translation_key}.ics", "/agenda/alles.ics"]


def measure(addresses: list[str]) -> None:
    """Ask each address after a change of the content, and again by who has it already."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from basis.frame import change_stamp

    settings.DEBUG = False  # with it every query is kept
    client = Client(SERVER_NAME="localhost")
    for address in addresses:
        client.get(address)  # the first of the process loads the code
        cold = []
        for _ in range(TIMES):
            change_stamp()
            answer, took = timed(partial(client.get, address))
            cold.append(took)
        known = {"If-None-Match": answer["ETag"]}
        same = [timed(partial(client.get, address, headers=known)) for _ in range(TIMES)]
        assert {one.status_code for one, _took in same} == {304}
        change_stamp()
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        meetings = answer.content.count(b"BEGIN:VEVENT")
        print(f"{address}: {meetings} meetings, {len(answer.content):,} bytes, {len(queries)} queries")
        print(f"  cold {shown(cold)}")
        print(f"  304  {shown([took for _answer, took in same])}")


def timed(ask: Callable[[], Any]) -> tuple[Any, tuple[float, float]]:
    """The answer, and the milliseconds that it took: on the clock and of the processor."""
    began, began_cpu = time.perf_counter(), time.process_time()
    answer = ask()
    return answer, ((time.perf_counter() - began) * 1000, (time.process_time() - began_cpu) * 1000)


def shown(took: list[tuple[float, float]]) -> str:
    """The middle and the best of what was measured."""
    clock, cpu = ([one[place] for one in took] for place in (0, 1))
    return (
        f"median {statistics.median(clock):.1f} ms, best {min(clock):.1f} ms"
        f" (CPU median {statistics.median(cpu):.1f} ms, best {min(cpu):.1f} ms)"
    )


if __name__ == "__main__":
    main()
