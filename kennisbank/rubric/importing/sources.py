"""What can be imported, and which reader it is for; told by the bytes, since a name may say anything."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

from basis.text_extraction.package import COMPOUND_FILE
from basis.text_extraction.values import TooBig

from ..value import Rubric
from . import clipboard, csv_file, docx, json_file, xlsx
from .grid import Grid
from .problems import ImportProblem, explained, no_table, too_big

MAX_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True)
class Clipboard:
    """What a paste holds; either may be empty."""

    html: str = ""
    text: str = ""


@dataclass(frozen=True)
class File:
    """A file that was dropped."""

    name: str
    data: bytes


Source = Clipboard | File


@dataclass(frozen=True)
class Found:
    """Tables to be read, or a rubric that came out of an export of ours and is whole."""

    grids: list[Grid] = field(default_factory=list)
    rubric: Rubric | None = None


def find(source: Source) -> Found:
    """What is in it. Raises ImportProblem, or RubricError when it holds a rubric with faults."""
    try:
        return _of_clipboard(source) if isinstance(source, Clipboard) else _of_file(source)
    except TooBig as error:
        raise too_big() from error


def _of_clipboard(source: Clipboard) -> Found:
    if not isinstance(source.html, str) or not isinstance(source.text, str):
        raise no_table()
    if not source.html.strip() and not source.text.strip():
        raise ImportProblem(_("Het klembord is leeg. Kopieer eerst de tabel."))
    if source.text.lstrip().startswith("{"):
        return Found(rubric=json_file.read(source.text.encode("utf-8", "replace")))
    grids = clipboard.read_html(source.html) if "<" in source.html else []
    return Found(grids or clipboard.read_text(source.text))


def _of_file(source: File) -> Found:
    data = source.data
    if not data.strip():
        raise ImportProblem(_("Dit bestand is leeg."))
    if len(data) > MAX_BYTES:
        raise ImportProblem(_("Dit bestand is te groot. Het mag hoogstens 10 MB zijn."))
    if data.startswith(COMPOUND_FILE):
        raise ImportProblem(
            _("Dit bestand heeft een oude vorm of een wachtwoord. Sla het zonder op, als .docx of .xlsx.")
        )
    if data.startswith(b"%PDF"):
        raise ImportProblem(_("Een pdf kunnen we niet lezen. Kopieer de tabel uit de pdf en plak die hier."))
    if data.startswith(b"PK"):
        return _of_package(data)
    kind = PurePath(source.name).suffix.lower()
    if kind == ".json" or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return Found(rubric=json_file.read(data))
    text = csv_file.decoded(data)
    start = text.lstrip()[:20].lower()
    if kind in {".html", ".htm"} or start.startswith(("<!doctype html", "<html", "<table")):
        return Found(clipboard.read_html(text))
    if rubric := csv_file.read_own(text):
        return Found(rubric=rubric)
    return Found(csv_file.read(text))


def _of_package(data: bytes) -> Found:
    try:
        with ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError, UnicodeError) as error:
        raise ImportProblem(_("Dit bestand is kapot. Sla het opnieuw op en probeer het nog eens.")) from error
    if any(name.startswith("xl/") for name in names):
        with explained("Excel"):
            rubric, grids = xlsx.read(data)
            return Found(grids, rubric)
    if "[Content_Types].xml" in names:
        with explained("Word"):
            return Found(docx.read(data))
    raise ImportProblem(
        _("Dit soort bestand kunnen we niet lezen. Gebruik een bestand van Word, Excel, csv of json.")
    )


def answers_of(answers: object) -> Mapping[str, str]:
    """The answers that are answers: a key of text for a question of text."""
    if not isinstance(answers, Mapping):
        return {}
    return {key: value for key, value in answers.items() if isinstance(key, str) and isinstance(value, str)}
