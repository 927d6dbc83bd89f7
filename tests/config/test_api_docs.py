"""The examples in docs/api and in the OpenAPI document are what the API really answers.

After a change on purpose: `RECORD_EXAMPLES=1 pytest tests/config/test_api_docs.py` writes them anew.
"""

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from basis.api import feed
from basis.models import FeedState, Heartbeat, Regio, SiteSettings
from home.models import InhoudPage
from search.indexing.running import index_all
from tests.config.api_answers import DOCUMENT
from tests.config.design_rule import responses
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_thema,
    picture_bytes,
)
from tests.kennisbank.rubric.on_a_page import make_rubric

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted((ROOT / "docs" / "api").glob("*.md"))
RECORDED = sorted((ROOT / "site" / "config" / "api_examples").glob("*.json"))
EXAMPLE = re.compile(
    r"(?<=<!-- voorbeeld -->\n)```http\nGET (\S+)\n```\n\n```(json|ndjson)\n(.*?)\n```\n", re.DOTALL
)
EPOCH = "6f1c0a2e"  # of the change feed, in the docs
NETWERK = "2b7a4c1d-9e3f-4f60-b1a8-5c0d7e8f9a21"  # the key of the netwerk, in the document
# What linters take for a part of the document: a JSON Schema with references, and a name with "put" in it.
NOT_SHOWN = {"get /rubric-schema 200", "get /pages/{id}/json-ld 200"}
OF_A_DOCUMENT = re.compile(r"\"(?:\$ref|[^\"]*(?:put|post|patch)[^\"]*)\": ")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def today() -> Iterator[None]:
    """The same moment on every run."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def named(site, settings) -> Site:
    """The site of the examples, which says who it is of."""
    settings.ALLOWED_HOSTS = ["kennis.example.org"]
    site.hostname, site.port = "kennis.example.org", 443
    site.save()
    Page.objects.filter(pk=site.root_page_id).update(last_published_at=NOW)
    SiteSettings.objects.create(
        site=site,
        organisation_prefix="Samenwerkingsverband",
        organisation="De Waterlinie",
        slogan="Scholen leren van elkaar",
        contact_email="redactie@kennis.example.org",
        main_colour="#145b40",
        notice_text="Op vrijdag 27 november is het kantoor dicht.",
    )
    return site


@pytest.fixture
def numbers(named, today, home, kennisbank, netwerk) -> dict[str, dict[int, int]]:
    """Content for the examples; the numbers in the docs of things as they are numbered here."""
    file = ContentFile(picture_bytes(size=(1600, 1200)), "plein.png")
    image = make_image(title="Schoolplein", maker="Noor de Wit", licence="cc-by", file=file)
    document = make_document("Gespreksblad")
    type(document).objects.update(file_size=48_213)
    link = f'<a linktype="page" id="{netwerk.pk}">het netwerk</a>'
    blocks = [
        ("a1", "heading", {"text": "Begin", "level": "h2", "anchor": "begin"}),
        ("a2", "text", f"<p>Lees ook wat {link} erover zegt.</p>"),
        ("a3", "documents", [{"id": "b1", "type": "document", "value": document.pk}]),
    ]
    guide = make_handreiking(
        kennisbank,
        title="Samen lesgeven in vijf stappen",
        slug="samen-lesgeven",
        introduction="Zo begin je met twee leraren voor één groep, ook op het plein.",
        translation_key=UUID("5b1f0c8e-6d0a-4c0e-9f5d-0d7a3f2f9a10"),
        image=image,
        in_short="<ul><li>Begin klein.</li><li>Bespreek elke les na.</li></ul>",
        valid_until="2028-07-31",
        contact_name="Noor de Wit",
        contact_email="noor@example.org",
        body=json.dumps([{"id": name, "type": kind, "value": value} for name, kind, value in blocks]),
    )
    guide.themas.add(make_thema())
    guide.save_revision().publish()
    kennisbank.refresh_from_db()  # it has a child now
    kennisbank.translation_key = UUID("c1d2f7a0-4a53-4b7e-9c1f-2f6f0a8d7e21")
    kennisbank.save()
    gone = add_page(home, InhoudPage(title="Tijdelijk", slug="tijdelijk"))
    feed.Recorder().record()
    gone_pk = gone.pk
    gone.delete()
    netwerk.regios.add(Regio.objects.create(name="Oost", locale=home.locale))
    meeting = make_bijeenkomst(
        netwerk,
        title="Kijken bij elkaar op het plein",
        slug="kijken-bij-elkaar",
        introduction="Een middag in de school van een ander.",
        translation_key=UUID("8d5c7c52-3f0b-4e6e-8a6a-51b7a1f8d3c4"),
        kind="werkbijeenkomst",
        starts_at=NOW + timedelta(days=9, hours=3),
        ends_at=NOW + timedelta(days=9, hours=6),
        capacity=24,
        online_url="https://geheim.example/kamer",
    )
    meeting.handreikingen.add(guide)
    meeting.save_revision().publish()
    Redirect.objects.create(site=named, old_path="/twee-leraren", redirect_page=guide)
    Heartbeat.objects.create(name="worker", beat_at=NOW - timedelta(seconds=1))
    index_all()
    feed.Recorder().record()
    netwerken = netwerk.get_parent()
    pages = {home.pk: 3, kennisbank.pk: 4, netwerken.pk: 8, netwerk.pk: 9, guide.pk: 14, meeting.pk: 17}
    pages[gone_pk] = 12
    return {"page": pages, "image": {image.pk: 5}, "document": {document.pk: 6}}


def steady(value: Any, numbers: dict[str, dict[int, int]], kind: str = "page") -> Any:
    """An answer with the numbers of the docs, and without what differs on every run."""
    if isinstance(value, list):
        return [steady(item, numbers, kind) for item in value]
    if isinstance(value, dict):
        kinds = {"image": "image", "document": "document"}
        inner = kinds.get(str(value.get("type")), kind)
        made = {}
        for key, item in value.items():
            if key == "id" and isinstance(item, int):
                made[key] = numbers[kind].get(item, item)
            elif key in {"freeBytes", "freeShare"}:
                made[key] = {"freeBytes": 84163821568, "freeShare": 0.3111}[key]
            else:
                made[key] = steady(item, numbers, kinds.get(key, inner))
        return made
    if isinstance(value, str):
        text = re.sub(r"^[0-9a-f]{8}(\.\d+\.\d+)$", rf"{EPOCH}\1", value)
        text = re.sub(r"(?<=/)(page|rubric)s/(\d+)$", lambda m: f"{m[1]}s/{numbers[m[1]][int(m[2])]}", text)
        text = re.sub(r"/documenten/(\d+)/\w+?(_\w{7})?\.txt", "/documenten/6/gespreksblad.txt", text)
        text = re.sub(r"^gespreksblad\w*\.txt$", "gespreksblad.txt", text)
        return re.sub(r"/plein\w*\.[^/ ]*\.(\w{8})\.(webp|jpg)(?= |$)", r"/plein.x7Qm2RkP.\2", text)
    return value


def asked(client: Client, url: str, numbers: dict[str, dict[int, int]]) -> list[Any]:
    """The answer to an address of the docs, as the docs give it; of NDJSON each line."""
    real = {kind: {documented: pk for pk, documented in found.items()} for kind, found in numbers.items()}

    def number(found: re.Match[str]) -> str:
        kind = found[2] or "page"
        return f"{found[1]}{real[kind].get(int(found[3]), found[3])}"

    there = re.sub(r"(/(page|image|document|rubric)s/|after=)(\d+)", number, url)
    answer = client.get(there.replace(EPOCH, FeedState.objects.get().epoch), secure=True)
    lines = answer.content.decode().splitlines() if "ndjson" in answer["Content-Type"] else [answer.content]
    kind = re.match(r"/api/v1/(image|document|rubric)s", url)
    return [steady(json.loads(line), numbers, kind[1] if kind else "page") for line in lines]


def test_the_examples_in_the_docs_are_real(numbers):
    client = Client(headers={"Host": "kennis.example.org"})

    def ask(url: str, form: str) -> str:
        indent = 2 if form == "json" else None
        told = asked(client, url, numbers)
        return "\n".join(json.dumps(one, indent=indent, ensure_ascii=False) for one in told)

    def with_answers(text: str) -> str:
        return EXAMPLE.sub(lambda m: f"```http\nGET {m[1]}\n```\n\n```{m[2]}\n{ask(m[1], m[2])}\n```\n", text)

    written = {path: with_answers(path.read_text()) for path in DOCS}
    assert sum(len(EXAMPLE.findall(text)) for text in written.values()) == 20
    if os.environ.get("RECORD_EXAMPLES"):
        for path, text in written.items():
            path.write_text(text)
    assert "geheim" not in "".join(written.values())
    assert written == {path: path.read_text() for path in DOCS}
    assert Page.objects.count() == len(numbers["page"])  # with the root, without the one that is gone


@pytest.fixture
def more_numbers(numbers, kennisbank) -> dict[str, dict[int, int]]:
    """Content behind every address of the API; the numbers of it in the document."""
    example = make_praktijkvoorbeeld(
        kennisbank,
        title="Elke week bij elkaar in de les",
        slug="elke-week-bij-elkaar",
        translation_key=UUID("f3a7b0c5-51d8-4c39-8f0e-6f1f6f9c2b64"),
    )
    rubric = make_rubric(translation_key=UUID("a94c6d10-0b7e-4d6b-8c4b-3d7a9e5f1c28"))
    index_all()
    numbers["page"][example.pk] = 19
    return numbers | {"rubric": {rubric.pk: 2}}


def test_the_examples_in_the_document_are_real_and_one_of_every_answer(more_numbers, netwerk, settings):
    client = Client(headers={"Host": "kennis.example.org"})

    def recorded(path: Path) -> str:
        url = json.loads(path.read_text())["summary"].removeprefix("GET ")
        settings.API_REQUESTS_PER_MINUTE = 60 if path.stem == "problem-429" else 0  # no limit
        while settings.API_REQUESTS_PER_MINUTE and client.get(url, secure=True).status_code != 429:
            continue
        [value] = asked(client, url, more_numbers)
        text = json.dumps({"summary": f"GET {url}", "value": value}, indent=2, ensure_ascii=False)
        return text.replace(str(netwerk.translation_key), NETWERK) + "\n"

    written = {path: recorded(path) for path in RECORDED}
    if os.environ.get("RECORD_EXAMPLES"):
        for path, text in written.items():
            path.write_text(text)
    assert "geheim" not in "".join(written.values())
    assert [path.name for path, text in written.items() if OF_A_DOCUMENT.search(text)] == []
    # PostgreSQL keeps the names in a rubric in an order of its own
    assert [json.loads(text) for text in written.values()] == [json.loads(p.read_text()) for p in RECORDED]
    document = client.get(DOCUMENT, secure=True).json()
    without = {
        status if status != "200" else where
        for where, status, response in responses(document)
        if not all("examples" in media for media in response.get("content", {"": {}}).values())
    }
    assert without == {"304", "500", "503", *NOT_SHOWN}  # nothing is told, or the site is out of order
    assert document["components"]["examples"].keys() == {path.stem for path in RECORDED}
