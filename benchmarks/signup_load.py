"""Print how sign-up holds under load: 1,000 clients for 30 places over HTTP, on the product itself.

`.venv/bin/python -m benchmarks.signup_load [--postgresql | --database postgresql://...] [--rounds 20]
[--clients 1000] [--flight 200] [--places 30] [--unit person|school] [--web N] [--synchronous FULL]
[--folder DIR]`: starts the site and its worker with data of its own, opens a bijeenkomst for each round, and
sends the forms, so many at a time. After each round it counts who is in and who waits, whether the line is
in the order in which people came, and what `signup_check` finds. It ends with 1 when anything is wrong.
`--postgresql` starts a server of its own that waits for the disk, as a real one does.

The milliseconds of processor time for each sign-up say what it costs on a machine that does other work too;
`a loop of ten million` says how fast this one counts just now.
"""

import argparse
import asyncio
import contextlib
import json
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

from benchmarks.running_site import RunningSite, cpu_seconds, server_of
from scripts.postgresql import temporary_server

WAIT = 3.0  # seconds between fetching the form and sending it: it refuses what is faster than a person
ROWS = """
import json
from netwerken.models import Aanmelding
found = Aanmelding.objects.filter(plaatsen__bijeenkomst__translation_key={key!r})
rows = found.values_list("persoon__email", "status", "wait_seq")
print(json.dumps({{email: [status, seq] for email, status, seq in rows}}))
"""


@dataclass
class Answer:
    """What one client got, and between which moments."""

    email: str
    status: int
    began: float
    ended: float


class Client(asyncio.Protocol):
    """One form, sent over a connection of its own."""

    def __init__(self, request: bytes, done: "asyncio.Future[bytes]") -> None:
        self.request, self.done, self.got = request, done, bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send it."""
        assert isinstance(transport, asyncio.Transport)
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Keep it."""
        self.got += data

    def connection_lost(self, error: Exception | None) -> None:
        """The server closes after its answer."""
        if not self.done.done():
            self.done.set_result(bytes(self.got))


def requests_of(fixture: dict[str, Any], clients: int, by_school: bool) -> list[tuple[str, bytes]]:
    """The mail address and the whole request of each client."""
    page = urlopen(fixture["url"]).read().decode()
    hidden = {name: hidden_value(page, name) for name in fixture["hidden"]}
    url = urlsplit(fixture["action"])
    meeting = re.findall(r"[0-9a-f-]{36}", url.path)[0]  # others each time: a mailbox gets five mails an hour
    found = []
    for number in range(clients):
        fields = fixture["fields"] | hidden | {fixture["email"]: f"p{number}-{meeting}@example.org"}
        if by_school:
            fields[fixture["school"]] = f"School nummer {number}"
        body = urlencode(fields)
        head = (
            f"POST {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        found.append((fields[fixture["email"]], (head + body).encode()))
    return found


def hidden_value(page: str, name: str) -> str:
    """The value of a hidden field of a form."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', page)
    value = re.search(r'value="([^"]*)"', tag[0]) if tag else None
    if value is None:
        raise RuntimeError(f"no field {name} in the form")
    return unescape(value[1])


async def fire(requests: list[tuple[str, bytes]], port: int, flight: int) -> list[Answer]:
    """Send them all, so many at a time."""
    loop, answers, waiting = asyncio.get_running_loop(), [], iter(requests)

    async def send_some() -> None:
        for email, request in waiting:
            done: asyncio.Future[bytes] = loop.create_future()
            began = time.monotonic()
            await loop.create_connection(lambda r=request, d=done: Client(r, d), "127.0.0.1", port)
            got = await done
            status = int(got[9:12]) if got.startswith(b"HTTP/1.1 ") else 0
            answers.append(Answer(email, status, began, time.monotonic()))

    await asyncio.gather(*(send_some() for _one in range(flight)))
    return answers


def problems(answers: list[Answer], rows: dict[str, tuple[str, int | None]], places: int) -> list[str]:
    """What is not as it should be: who is in, who waits, and in which order."""
    found = []
    statuses = Counter(answer.status for answer in answers)
    if bad := {status: n for status, n in statuses.items() if status >= 500 or status == 0}:
        found.append(f"answers {bad}")
    waiting = {email: seq for email, (status, seq) in rows.items() if status == "wachtlijst"}
    inside = sum(status in {"te_bevestigen", "bevestigd"} for status, _seq in rows.values())
    if inside != min(places, len(answers)):
        found.append(f"{inside} in")
    if len(rows) != len(answers) or len(waiting) + inside != len(rows):
        found.append(f"{len(waiting)} wait of {len(answers)} who asked")
    if sorted(seq or 0 for seq in waiting.values()) != list(range(1, len(waiting) + 1)):
        found.append("the numbers of the line have holes")
    queue = [(answer, waiting.get(answer.email) or 0) for answer in answers if answer.email in rows]
    latest = 0
    overtaken = 0
    ended = sorted(queue, key=lambda each: each[0].ended)
    at = 0
    for answer, seq in sorted(queue, key=lambda each: each[0].began):
        while at < len(ended) and ended[at][0].ended < answer.began:
            latest = max(latest, ended[at][1])
            at += 1
        overtaken += seq < latest
    if overtaken:
        found.append(f"{overtaken} came before somebody who had an answer already")
    return found


def percentile(values: list[float], share: float) -> float:
    """So much of the values is not above it."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


@contextlib.contextmanager
def database(options: argparse.Namespace) -> Iterator[str]:
    """The address of the database; empty for SQLite."""
    if options.postgresql:
        with temporary_server(is_durable=True) as url:
            yield url
    else:
        yield options.database


@contextlib.contextmanager
def folder_of(options: argparse.Namespace) -> Iterator[Path]:
    """Where the data is."""
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
        yield options.folder
    else:
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)


def loop() -> float:
    """Seconds of processor time that counting to ten million takes."""
    began = time.process_time()
    for _number in range(10_000_000):
        pass
    return time.process_time() - began


def one_round(site: RunningSite, options: argparse.Namespace, address: str) -> tuple[list[Answer], list[str]]:
    """Open a bijeenkomst, send everybody, and count."""
    fixture = site.fixture(options.places, options.unit)
    requests = requests_of(fixture, options.clients, options.unit == "school")
    time.sleep(WAIT)
    server = server_of(address) if address else None
    parts = {"web": site.web and site.web.pid, "worker": site.worker and site.worker.pid, "database": server}
    before = {name: cpu_seconds(pid) for name, pid in parts.items() if pid}
    mine = time.process_time()
    answers = asyncio.run(fire(requests, site.port, options.flight))
    used = {name: cpu_seconds(pid) - before[name] for name, pid in parts.items() if pid}
    used["clients"] = time.process_time() - mine
    cost = ", ".join(f"{name} {1000 * each / len(answers):.1f}" for name, each in used.items())
    key = re.findall(r"[0-9a-f-]{36}", fixture["action"])[0]
    rows = json.loads(site.manage("shell", "--no-imports", "-c", ROWS.format(key=key)))
    wrong = problems(answers, rows, options.places)
    took = [answer.ended - answer.began for answer in answers]
    rate = len(answers) / (max(a.ended for a in answers) - min(a.began for a in answers))
    print(
        f"{rate:.0f}/s, p50 {percentile(took, 0.5):.2f} s, p95 {percentile(took, 0.95):.2f} s,"
        f" most {max(took):.2f} s; CPU ms each: {cost}; {dict(Counter(a.status for a in answers))}"
        f" {'; '.join(wrong) or 'all right'}",
        flush=True,
    )
    return answers, wrong


def main() -> int:
    """Start, fire, count and print; gives the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.signup_load")
    for name, number in (("rounds", 20), ("clients", 1000), ("flight", 200), ("places", 30), ("web", 0)):
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--unit", choices=("person", "school"), default="person")
    parser.add_argument("--postgresql", action="store_true", help="on a PostgreSQL of its own")
    parser.add_argument("--database", default="", help="address of a scratch PostgreSQL; else SQLite")
    parser.add_argument("--folder", type=Path, help="kept for a next time; else a temporary one")
    parser.add_argument("--synchronous", default="NORMAL", help="of SQLite")
    options = parser.parse_args()
    wrong: list[str] = []
    everybody: list[Answer] = []
    with database(options) as address, folder_of(options) as folder:
        settings = {"SQLITE_SYNCHRONOUS": options.synchronous}
        if options.web:
            settings["WEB_CONCURRENCY"] = str(options.web)
        site = RunningSite(folder, address, **settings)
        site.manage("prepare")
        env = site.fixture(1)["env"]
        name = "PostgreSQL" if address else f"SQLite, synchronous={options.synchronous}"
        print(f"{name}; {os.cpu_count()} cores, a loop of ten million: {loop():.2f} s", flush=True)
        with site.running(**env):
            for _round in range(options.rounds):
                answers, found = one_round(site, options, address)
                wrong += found
                everybody += answers
        said = site.check()
    took = [answer.ended - answer.began for answer in everybody]
    print(f"all rounds: p50 {percentile(took, 0.5):.2f} s, p95 {percentile(took, 0.95):.2f} s")
    print(f"signup_check: {json.dumps(said)[:2000]}")
    return int(bool(wrong or said["breaches"]))


if __name__ == "__main__":
    sys.exit(main())
