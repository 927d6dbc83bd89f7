"""The full text of many messages as HTML that also holds outside the site, in a fixed number of queries."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urljoin

from django.db.models import Model, prefetch_related_objects
from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.blocks import StreamValue
from wagtail.models import Page

from basis.models import Document, Image
from basis.richtext import resolve_links
from basis.shown_pages import ShownPages

from .models import NieuwsPage

ON_THE_SITE_ONLY = {"lijst"}  # follows the site from day to day, and is no part of the message
TAG = re.compile(r"<[a-zA-Z][^<>]*>")
ADDRESS = re.compile(r'\s(href|src|poster)="([^"]*)"')
FOR_OUR_STYLESHEET = re.compile(r'\s(?:class|srcset|sizes|loading|decoding|fetchpriority)="[^"]*"')
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def contents(pages: list[NieuwsPage], request: HttpRequest) -> dict[int, str]:
    """The text of each message, by page id, as the viewer of this request may see it."""
    bodies = read_at_once(pages, request)
    base = request.build_absolute_uri("/")
    return {
        page.pk: outside(
            render_to_string("home/feed_content.html", {"page": page, "body": bodies[page.pk]}, request),
            urljoin(base, page.get_url(request) or ""),
        )
        for page in pages
    }


def read_at_once(pages: list[NieuwsPage], request: HttpRequest) -> dict[int, list[Any]]:
    """The blocks of each body, with the pictures, documents and links of all of them fetched together."""
    raw = [
        (page.pk, child)
        for page in pages
        for child in page.body.raw_data
        if child["type"] not in ON_THE_SITE_ONLY
    ]
    resolve_links((text for _pk, child in raw for text in texts(child["value"])), request)
    stream_block = NieuwsPage._meta.get_field("body").stream_block
    together = list(StreamValue(stream_block, [child for _pk, child in raw], is_lazy=True))
    things = [thing for block in together for thing in things_in(block.value)]
    images = [thing for thing in things if isinstance(thing, Image)]
    documents = [thing for thing in things if isinstance(thing, Document)]
    prefetch_related_objects(images, "renditions", "collection")
    prefetch_related_objects(documents, "collection")
    ShownPages.of([thing for thing in things if isinstance(thing, Page)], request)
    bodies: dict[int, list[Any]] = {page.pk: [] for page in pages}
    for (pk, _child), block in zip(raw, together, strict=True):
        bodies[pk].append(block)
    return bodies


def texts(raw: Any) -> Iterator[str]:
    """Every text in the stored form of a block."""
    if isinstance(raw, str):
        yield raw
    for part in raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ():
        yield from texts(part)


def things_in(value: Any) -> Iterator[Model]:
    """Every picture, document and page in the value of a block."""
    if isinstance(value, Image | Document | Page):
        yield value
    parts: Iterable[Any] = ()
    if isinstance(value, StreamValue):
        parts = (child.value for child in value)
    elif isinstance(value, dict):
        parts = value.values()
    for part in parts:
        yield from things_in(part)


def outside(html: str, address: str) -> str:
    """HTML that holds anywhere: with whole addresses and without what only our stylesheet understands."""

    def whole(match: re.Match[str]) -> str:
        return f' {match[1]}="{urljoin(address, match[2])}"'

    def mend(match: re.Match[str]) -> str:
        return ADDRESS.sub(whole, FOR_OUR_STYLESHEET.sub("", match[0]))

    return NOT_IN_XML.sub("", TAG.sub(mend, html)).strip()
