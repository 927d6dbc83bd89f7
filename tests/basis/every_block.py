"""A body with one of every block, as it is stored."""

import re
from typing import Any

from django.core.files.base import ContentFile
from wagtail.blocks.stream_block import StreamValue
from wagtail.models import Page

from basis.models import Document, Image
from tests.factories import make_document, make_image
from tests.kennisbank.rubric.on_a_page import make_rubric


def part(kind: str, value: Any, key: str) -> dict[str, Any]:
    """One child of a stream."""
    return {"type": kind, "value": value, "id": key}


def figures() -> list[dict[str, Any]]:
    """Figures on three levels."""
    third = [part("figure", {"number": "8", "label": "tekst derde"}, "c3")]
    second = [part("figure", {"number": "23", "label": "tekst tweede", "parts": third}, "c2")]
    return [part("figure", {"number": "111", "label": "tekst eerste", "parts": second}, "c1")]


def make_file(name: str) -> Document:
    """A document with this file name."""
    return make_document(name, file=ContentFile(b"x", name))


def ids_in(value: Any) -> set[str]:
    """The ids of all blocks, at any depth."""
    if isinstance(value, list | StreamValue.RawDataView):
        return set().union(*(ids_in(item) for item in value))
    if isinstance(value, dict):
        own = {value["id"]} if {"id", "type", "value"} <= set(value) else set()
        return own.union(*(ids_in(item) for item in value.values()))
    return set()


def texts_in(blocks: Any) -> set[str]:
    """Every word that an editor typed: a text, or a paragraph or point of a rich text."""
    if isinstance(blocks, dict):
        return set().union(*(texts_in(value) for value in blocks.values()))
    if isinstance(blocks, list):
        return set().union(*(texts_in(value) for value in blocks))
    return set(re.findall(r"(?:^|(?<=>))tekst [^<]*", blocks)) if isinstance(blocks, str) else set()


def every_block(page: Page, image: Image | None = None, document: Document | None = None) -> list[Any]:
    """Each block of a body once, with links to a page; all words in it begin with "tekst"."""
    image, document = image or make_image(), document or make_document()
    film, captions = make_file("film.mp4"), make_file("film.vtt")
    picture = {"image": image.pk, "alt_text": "tekst alternatief", "decorative": False}
    kerncijfers = {
        "title": "tekst cijfers",
        "figures": figures(),
        "reference_date": "2026-10-01",
        "source": "tekst herkomst",
    }
    links = [
        part("page", {"page": page.pk, "text": "tekst naar pagina"}, "k1"),
        part("document", {"document": document.pk, "text": "tekst naar bestand"}, "k2"),
        part("url", {"url": "https://example.org/a", "text": "tekst naar buiten"}, "k3"),
    ]
    contact = {
        "name": "tekst Noor",
        "role": "tekst rol",
        "organisation": "tekst school",
        "email": "noor@example.org",
        "phone": "010 123 45 67",
        "photo": image.pk,
        "text": "<p>tekst bel gerust</p>",
    }
    video = {
        "title": "tekst video",
        "url": "https://www.youtube.com/watch?v=abc",
        "file": film.pk,
        "captions": captions.pk,
        "poster": image.pk,
        "duration": "4:30",
        "transcript": "<p>tekst gesproken</p>",
    }
    table = {
        "caption": "tekst tabel",
        "header": "tekst wie | wat",
        "header_column": True,
        "rows": [part("row", "tekst begeleider | leidt", "t1"), part("row", "tekst opleider | kijkt", "t2")],
    }
    rows = [part("row", {"van": f"tekst van {n}", "naar": f"tekst naar {n}"}, f"v{n}") for n in range(3)]
    van_naar = {
        "caption": "tekst omslag",
        "van_label": "tekst eerst",
        "naar_label": "tekst straks",
        "rows": rows,
    }
    lijst = {
        "title": "tekst lijst",
        "kinds": ["handreiking"],
        "themas": [],
        "sectoren": [],
        "regios": [],
        "netwerken": [],
        "period": "",
        "order": "title",
        "number": 3,
        "pages": [part("page", page.pk, "l1")],
        "display": "cards",
        "more_page": page.pk,
        "more_address": "",
        "more_text": "tekst alles",
        "empty_text": "tekst niets",
    }
    columns = {
        "left": [
            part("text", "<p>tekst links</p>", "o1"),
            part("image", {"image": picture, "caption": "tekst klein"}, "o2"),
        ],
        "right": [
            part("contactkaart", contact | {"name": "tekst Samir"}, "o3"),
            part("kerncijfers", kerncijfers | {"title": "tekst telling"}, "o4"),
        ],
    }
    rubric = {
        "schema": 1,
        "uid": "5" * 32,
        "copied_from": None,
        "title": "tekst model",
        "source": "tekst werkgroep",
        "leadin": "tekst de mate waarin",
        "levels": [
            {
                "id": f"f{n}",
                "name": f"tekst fase {n}",
                "tagline": f"tekst kern {n}",
                "leadin": f"tekst zin {n}",
            }
            for n in (1, 2)
        ],
        "aspects": [
            {
                "id": "a1",
                "group": "tekst groep",
                "name": "tekst aspect",
                "intro": [{"id": "i1", "t": "tekst uitgangspunt"}],
                "cells": {f"f{n}": [{"id": f"s{n}", "t": f"tekst uitspraak {n}"}] for n in (1, 2)},
            }
        ],
    }
    blocks = {
        "heading": {"text": "tekst kop", "level": "h2", "anchor": "tekst-kop"},
        "text": "<p>tekst alinea</p><ul><li>tekst punt</li></ul>",
        "quote": {"text": "tekst citaat", "attribution": "tekst spreker"},
        "callout": {"kind": "info", "title": "tekst kader", "text": "<p>tekst uitleg</p>"},
        "accordion": [part("item", {"title": "tekst vraag", "text": "<p>tekst antwoord</p>"}, "u1")],
        "image": {"image": picture, "caption": "tekst bijschrift"},
        "video": video,
        "steps": [part("step", {"title": "tekst stap een", "text": "<p>tekst eerst doen</p>"}, "s1")],
        "table": table,
        "van_naar": van_naar,
        "kerncijfers": kerncijfers,
        "links": links,
        "documents": [part("document", document.pk, "d1")],
        "contactkaart": contact,
        "lijst": lijst,
        "columns": columns,
        "rubric": rubric,
        "rubric_reference": {"rubric": make_rubric().pk, "aspects": ["a1"], "display": "cards"},
    }
    return [part(kind, value, f"blok-{kind}") for kind, value in blocks.items()]
