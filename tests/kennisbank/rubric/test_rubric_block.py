"""The editor of a rubric as a block, in Wagtail's own StreamField: the code of its admin, no server."""

import json
from functools import cached_property
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorList
from django.utils.html import format_html
from django.utils.safestring import SafeString
from playwright.sync_api import Browser, Locator, expect
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.blocks import FieldBlock, StreamBlock, StructBlock
from wagtail.blocks.base import BlockWidget
from wagtail.blocks.field_block import FieldBlockAdapter
from wagtail.blocks.stream_block import StreamBlockValidationError

from kennisbank.rubric.editor_texts import EDITOR_TEXTS
from tests.kennisbank.rubric.editor_page import HOST, EditorPage, files, html_of, rubric, tab

pytestmark = pytest.mark.browser

OF_ADMIN = [
    "vendor/jquery-3.6.0.min.js",
    "core.js",
    "vendor.js",
    "wagtailadmin.js",
    "comments.js",
    "telepath/widgets.js",
    "telepath/blocks.js",
]
# Wagtail's editor has styles in its HTML
POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
CONFIG = {
    "CSRF_TOKEN": "x",
    "CSRF_HEADER_NAME": "X-CSRFToken",
    "ADMIN_URLS": {},
    "STRINGS": {},
    "LOCALES": [],
}
NAME = "Aspect 1, Fase 2: de link klopt niet."


class ProbeWidget(forms.HiddenInput):
    """A hidden field in the element, as the widget of a rubric renders it."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        texts = json.dumps({key: str(text) for key, text in EDITOR_TEXTS.items()})
        return format_html(
            '<rubric-editor data-texts="{}">{}</rubric-editor>', texts, super().render(name, value, attrs)
        )


class ProbeWidgetAdapter(WidgetAdapter):
    """Names our class for the widget."""

    js_constructor = "deelwijs.RubricWidget"


class ProbeBlock(FieldBlock):
    """A field block over JSON."""

    @cached_property
    def field(self) -> forms.Field:
        return forms.CharField(widget=ProbeWidget())


class ProbeBlockAdapter(FieldBlockAdapter):
    """Names our class for the block."""

    js_constructor = "deelwijs.RubricBlock"


class ProbeError(ValidationError):
    """An error that knows the cells it is about."""

    def as_json_data(self) -> dict[str, Any]:
        """What goes to the browser."""
        path = ["aspects", "a0", "cells", "n1"]
        return {"messages": self.messages, "problems": [{"path": path, "message": NAME}]}


register(ProbeWidgetAdapter(), ProbeWidget)
register(ProbeBlockAdapter(), ProbeBlock)


class InStruct(StructBlock):
    """A rubric inside another block."""

    rubric = ProbeBlock()


BLOCKS = StreamBlock([("rubric", ProbeBlock()), ("in_struct", InStruct())])


def edit_page(values: list[tuple[str, Any, str]], error: bool = False) -> str:
    """The part of an edit page that shows a StreamField, with its comments."""
    stream = BLOCKS.to_python([{"type": kind, "value": value, "id": key} for kind, value, key in values])
    errors = ErrorList([StreamBlockValidationError(block_errors={0: ProbeError("Kijk naar de cellen.")})])
    field = BlockWidget(BLOCKS).render_with_errors("body", stream, errors=errors if error else None)
    comments = {"comments": [], "user": "1", "authors": {"1": {"name": "Noor"}}}
    return f"""<button type="button" id="comment-icon" class="w-field__comment-button">Opmerking</button>
        <script type="application/json" id="comments-data">{json.dumps(comments)}</script>
        <div id="comments"></div><div id="comments-output" hidden></div>
        <form method="post"><div data-contentpath="body">{field}</div></form>"""


def opened(editor: EditorPage, values: list[tuple[str, Any, str]], error: bool = False) -> Locator:
    """The editors on the page, once Wagtail made them."""
    scripts = [f"wagtailadmin/js/{name}" for name in OF_ADMIN]
    editor.policy = POLICY
    config = f'<script type="application/json" id="wagtail-config">{json.dumps(CONFIG)}</script>'
    ours = files() + files(["widget", "rubric-block"])
    editor.serve(html_of(edit_page(values, error), scripts + ours, head=config))
    editor.page.goto(HOST)
    editors = editor.page.locator("rubric-editor")
    expect(editors).to_have_count(len(values))
    return editors


def posted(editor: EditorPage, ends: str = "-value") -> list[Any]:
    """The rubrics that the form would post, in the order of the page."""
    fields = editor.page.evaluate("[...new FormData(document.querySelector('form'))]")
    return [json.loads(value) for name, value in fields if name.endswith(ends)]


def test_a_stream_sets_the_value_and_posts_it_unchanged(browser: Browser) -> None:
    with tab(browser) as editor:
        value = rubric(12, 5, 3)
        opened(editor, [("rubric", json.dumps(value), "b1")])
        assert editor.page.locator("tbody li").count() == 204
        assert posted(editor) == [value]
        fields = editor.page.evaluate("[...new FormData(document.querySelector('form')).keys()]")
        assert len(fields) < 10


def test_what_is_typed_reaches_the_form_with_events_that_autosave_hears(browser: Browser) -> None:
    with tab(browser) as editor:
        opened(editor, [("rubric", json.dumps(rubric()), "b1")])
        editor.page.evaluate(
            "for (const kind of ['input', 'change']) document.querySelector('form').addEventListener(kind,"
            " event => (window.heard ||= []).push(kind + ' ' + event.target.name))"
        )
        editor.cell("a0", "n0").click()
        editor.page.keyboard.type("!")
        assert posted(editor)[0]["aspects"][0]["cells"]["n0"][-1]["t"].endswith("!")
        editor.page.keyboard.press("Escape")
        heard = editor.page.evaluate("heard")
        assert {"input body-0-value", "change body-0-value"} <= set(heard)


@pytest.mark.parametrize(("kind", "ends"), [("rubric", "-value"), ("in_struct", "-value-rubric")])
def test_a_duplicated_block_is_a_rubric_of_its_own(browser: Browser, kind: str, ends: str) -> None:
    with tab(browser) as editor:
        value = rubric()
        given = json.dumps(value)
        opened(editor, [(kind, given if kind == "rubric" else {"rubric": given}, "b1")])
        editor.page.locator("[data-streamfield-action=DUPLICATE]").click()
        expect(editor.page.locator("rubric-editor")).to_have_count(2)
        first, second = posted(editor, ends)
        assert first == value
        assert second["copied_from"] == value["uid"]
        assert len(second["uid"]) == 32
        assert second["uid"] != value["uid"]
        assert second == value | {"uid": second["uid"], "copied_from": value["uid"]}


def test_a_block_that_moves_keeps_everything(browser: Browser) -> None:
    with tab(browser) as editor:
        other = rubric(2, 2, 1) | {"title": "Tweede"}
        opened(editor, [("rubric", json.dumps(rubric()), "b1"), ("rubric", json.dumps(other), "b2")])
        editor.page.locator("[data-streamfield-action=MOVE_DOWN]").first.click()
        titles = editor.page.locator("[data-about=title]").evaluate_all("all => all.map(one => one.value)")
        assert titles == ["Tweede", "Samen leren in de wijk"]
        editor.page.locator("rubric-editor").last.locator("td").first.click()
        editor.page.keyboard.type("!")
        assert posted(editor)[1]["aspects"][0]["cells"]["n0"][-1]["t"].endswith("!")


def test_errors_of_the_block_stand_at_their_cells(browser: Browser) -> None:
    with tab(browser) as editor:
        opened(editor, [("rubric", json.dumps(rubric()), "b1")], error=True)
        expect(editor.page.get_by_text("Kijk naar de cellen.")).to_be_visible()
        expect(editor.cell("a0", "n1")).to_contain_text(NAME)
        assert editor.cell("a0", "n1").get_attribute("aria-invalid") == "true"


def test_a_comment_on_a_cell_begins_with_its_names(browser: Browser) -> None:
    with tab(browser) as editor:
        opened(editor, [("rubric", json.dumps(rubric()), "b1")])
        editor.page.evaluate(
            """() => {
                const [shown, fields, data] = ["comments", "comments-output", "comments-data"].map(
                    id => document.getElementById(id));
                window.comments.commentApp.renderApp(shown, fields, JSON.parse(data.textContent));
            }"""
        )
        editor.cell("a0", "n1").evaluate("cell => cell.focus()")
        editor.page.keyboard.press("Shift+F10")
        editor.page.get_by_role("menuitem", name="Opmerking over deze cel").click()
        expect(editor.page.locator(".comment__input")).to_have_value("Aspect 1, Fase 2: ")
        made = "[...comments.commentApp.store.getState().comments.comments.values()].map(c => c.contentpath)"
        assert editor.page.evaluate(made) == ["body.b1"]


def test_the_label_of_a_folded_block_is_the_title(browser: Browser) -> None:
    with tab(browser) as editor:
        opened(editor, [("rubric", json.dumps(rubric()), "b1")])
        expect(editor.page.locator("[data-panel-heading-text]").first).to_have_text("Samen leren in de wijk")
