"""An editor in a tab, for the tests of the editor."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.kennisbank.rubric import editor_page
from tests.kennisbank.rubric.editor_page import EditorPage, Opened


@pytest.fixture
def open_editor(browser: Browser) -> Iterator[Opened]:
    """Opens an editor on a value, wide or narrow, light or dark."""
    with ExitStack() as stack:

        def opened(value: dict[str, Any] | None, width: int = 1280, theme: str = "light") -> EditorPage:
            editor = stack.enter_context(editor_page.tab(browser, width))
            editor.serve(editor_page.html_of(editor_page.element(value), editor_page.files(), theme))
            editor.page.goto(editor_page.HOST)
            return editor

        yield opened
