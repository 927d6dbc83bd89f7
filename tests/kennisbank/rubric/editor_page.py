"""A plain page with the editor of a rubric: our files, Wagtail's style, a strict policy, no real network."""

import json
import mimetypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

import wagtail.admin
from playwright.sync_api import Browser, Page, Route

from kennisbank.rubric.editor_texts import EDITOR_TEXTS

HOST = "http://ontwikkelmodel.test"
STATIC = Path(__file__).resolve().parents[3] / "kennisbank/static"
OF_WAGTAIL = Path(wagtail.admin.__file__).parent / "static"
# in this order: each leaves something for the next
SCRIPTS = ["value", "grid", "cells", "menus", "proposal", "reading", "acts", "keys", "listening", "notes"]
SCRIPTS += ["element"]
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'"
)
SENTENCES = [
    "De leraren bespreken elke maand wat leerlingen van de afspraken merken",
    "Het team legt vast wie de volgende stap zet en wanneer",
    "Ouders weten wat de school van hen vraagt en wat zij mogen verwachten",
    "Wat werkt, geven we door aan de scholen in de wijk",
]
Answer = tuple[int, dict[str, Any] | str]


def statements(prefix: str, number: int) -> list[dict[str, str]]:
    """Statements with ids of their own and a text that is nowhere else."""
    return [
        {"id": f"{prefix}x{at}", "t": f"{SENTENCES[at % len(SENTENCES)]} ({prefix}, {at + 1})."}
        for at in range(number)
    ]


def rubric(aspects: int = 3, levels: int = 3, in_cell: int = 2) -> dict[str, Any]:
    """A value of our own making; 12 aspects, 5 levels and 3 in a cell is 204 statements."""
    names = [f"n{at}" for at in range(levels)]
    return {
        "schema": 1,
        "uid": "0123456789abcdef0123456789abcdef",
        "copied_from": None,
        "title": "Samen leren in de wijk",
        "source": "Werkgroep De Waterlinie",
        "leadin": "Deze school…",
        "levels": [
            {"id": name, "name": f"Fase {at + 1}", "tagline": f"stap {at + 1}", "leadin": ""}
            for at, name in enumerate(names)
        ],
        "aspects": [
            {
                "id": f"a{at}",
                "group": "Samen" if at % 2 else "",
                "name": f"Aspect {at + 1}",
                "intro": statements(f"a{at}i", 2),
                "cells": {name: statements(f"a{at}{name}", in_cell) for name in names},
            }
            for at in range(aspects)
        ],
    }


def all_ids(value: dict[str, Any]) -> list[str]:
    """The id of every statement, in the order of the table."""
    found = []
    for aspect in value["aspects"]:
        for lines in [aspect["intro"], *aspect["cells"].values()]:
            found += [line["id"] for line in lines]
    return found


class EditorPage:
    """One editor in a tab, with what it sends and what it was answered."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.policy = POLICY
        self.posts: list[str] = []
        self.wrong: list[str] = []
        self.answers: list[Answer] = []
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.wrong.append(message.text))

    def serve(self, html: str) -> None:
        """Answer everything the tab asks: the page, static files, and the address that reads."""
        self.page.route("**/*", lambda route: self._answer(route, html))

    def _answer(self, route: Route, html: str) -> None:
        path = route.request.url.removeprefix(HOST).split("?")[0]
        if route.request.method == "POST":
            self.posts.append((route.request.post_data_buffer or b"").decode("utf-8", "replace"))
            status, body = self.answers.pop(0)
            kind = "application/json" if isinstance(body, dict) else "text/html"
            text = json.dumps(body) if isinstance(body, dict) else body
            route.fulfill(status=status, content_type=kind, body=text)
            return
        for folder in (STATIC, OF_WAGTAIL):
            if path.startswith("/static/") and (file := folder / path.removeprefix("/static/")).is_file():
                kind = mimetypes.guess_type(file.name)[0] or "text/plain"
                route.fulfill(content_type=kind, body=file.read_bytes())
                return
        if path == "/":
            headers = {"Content-Security-Policy": self.policy, "Content-Type": "text/html; charset=utf-8"}
            route.fulfill(headers=headers, body=html)
        else:
            route.fulfill(status=404, body="")

    @property
    def value(self) -> dict[str, Any]:
        """What the hidden field would post now."""
        found: dict[str, Any] = json.loads(self.page.locator("#id_body").input_value())
        return found

    def set_from_outside(self, value: dict[str, Any]) -> None:
        """What StreamField does: give the field its value when it is on the page already."""
        self.page.evaluate("json => document.querySelector('#id_body').value = json", json.dumps(value))

    def cell(self, aspect: str, level: str) -> Any:
        """The cell of an aspect and a level; without one of both, a header."""
        return self.page.locator(f"[id$='-cell-{aspect}-{level}']")

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def say(self) -> str:
        """The last thing that was said to somebody who cannot see the table."""
        return (self.page.get_by_role("status").text_content() or "").strip()

    def has_focus(self, locator: Any) -> bool:
        """Whether the focus is on an element."""
        found: bool = locator.evaluate("element => element === document.activeElement")
        return found

    def paste(self, text: str, html: str = "") -> bool:
        """Paste where the focus is; true when the editor took it and the browser should not."""
        taken: bool = self.page.evaluate(
            """([text, html]) => {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                if (html) data.setData("text/html", html);
                const event = new ClipboardEvent("paste",
                    {clipboardData: data, bubbles: true, cancelable: true});
                return !document.activeElement.dispatchEvent(event);
            }""",
            [text, html],
        )
        return taken

    def drop(self, name: str, content: str) -> None:
        """Drop a file on the editor."""
        self.page.evaluate(
            """([name, content]) => {
                const data = new DataTransfer();
                data.items.add(new File([content], name));
                const editor = document.querySelector("rubric-editor");
                for (const kind of ["dragover", "drop"])
                    editor.dispatchEvent(new DragEvent(kind,
                        {dataTransfer: data, bubbles: true, cancelable: true}));
            }""",
            [name, content],
        )


def html_of(body: str, scripts: list[str], theme: str = "light", head: str = "") -> str:
    """A page in Wagtail's style with scripts of ours."""
    tags = "".join(f'<script src="/static/{script}"></script>' for script in scripts)
    return f"""<!doctype html><html lang="nl" class="w-theme-{theme}"><head><meta charset="utf-8">
        <title>Ontwikkelmodel</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/static/wagtailadmin/css/core.css">
        <link rel="stylesheet" href="/static/kennisbank/rubric-editor/rubric-editor.css">{head}{tags}</head>
        <body><main><h1>Ontwikkelmodel</h1>{body}</main></body></html>"""


def element(value: dict[str, Any] | None) -> str:
    """The element as a widget renders it."""
    texts = escape(json.dumps({key: str(text) for key, text in EDITOR_TEXTS.items()}))
    return f"""<form method="post"><rubric-editor data-read-url="/lezen/" data-export-url="/bewaren/"
        data-keep-url="/herbruikbaar/" data-texts="{texts}"><input type="hidden" name="body" id="id_body"
        value="{escape(json.dumps(value)) if value else ""}"></rubric-editor>
        <button type="submit">Opslaan</button></form>"""


@contextmanager
def tab(browser: Browser, width: int = 1280) -> Iterator[EditorPage]:
    """A tab whose whole network is ours; a script error or a breach of the policy fails the test."""
    context = browser.new_context(locale="nl-NL", viewport={"width": width, "height": 900})
    context.set_default_timeout(5_000)
    editor = EditorPage(context.new_page())
    yield editor
    context.close()
    assert not editor.wrong, editor.wrong


def files(names: list[str] = SCRIPTS) -> list[str]:
    """Addresses of our scripts, in order."""
    return [f"kennisbank/rubric-editor/{name}.js" for name in names]


Opened = Callable[..., EditorPage]
