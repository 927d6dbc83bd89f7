"""The examples in docs/api are what the API really answers.

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
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_handreiking,
    make_image,
    make_thema,
    picture_bytes,
)

DOCS = sorted((Path(__file__).resolve().parents[2] / "docs" / "api").glob("*.md"))
EXAMPLE = re.compile(
    r"(?<=<!-- voorbeeld -->\n)```http\nGET (\S+)\n```\n\n```(json|ndjson)\n(.*?)\n```\n", re.DOTALL
)
EPOCH = "6f1c0a2e"  # of the change feed, in the docs
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
        text = re.sub(r"/pages/(\d+)$", lambda m: f"/pages/{numbers['page'][int(m[1])]}", text)
        text = re.sub(r"/documenten/(\d+)/\w+?(_\w{7})?\.txt", "/documenten/6/gespreksblad.txt", text)
        text = re.sub(r"^gespreksblad\w*\.txt$", "gespreksblad.txt", text)
        return re.sub(r"/plein\w*\.[^/]*\.(\w{8})\.(webp|jpg)$", r"/plein.x7Qm2RkP.\2", text)
    return value


def test_the_examples_in_the_docs_are_real(numbers):
    client = Client(headers={"Host": "kennis.example.org"})
    real = {documented: pk for pk, documented in numbers["page"].items()}

    def ask(url: str, form: str) -> str:
        asked = re.sub(r"(/pages/|after=)(\d+)", lambda m: f"{m[1]}{real[int(m[2])]}", url)
        answer = client.get(asked.replace(EPOCH, FeedState.objects.get().epoch), secure=True)
        if form == "json":
            return json.dumps(steady(answer.json(), numbers), indent=2, ensure_ascii=False)
        lines = [json.loads(line) for line in answer.content.decode().splitlines()]
        return "\n".join(json.dumps(steady(line, numbers), ensure_ascii=False) for line in lines)

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
