"""CSV: our own export, a row per statement; or a table as a spreadsheet saves it, a row per aspect."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from basis.text_extraction.values import TooBig

from .. import ids
from ..value import SCHEMA, Rubric, from_json
from .clipboard import grids_of, read_text
from .grid import MAX_ROWS, Grid
from .problems import ImportProblem

DELIMITERS = ";,\t"
COLUMNS = ("soort", "id", "aspect-id", "niveau-id", "aspect", "niveau", "tekst")
# what the rows of our own export are about
UID, COPIED_FROM, TITLE, SOURCE, LEADIN = "kenmerk", "kopie van", "titel", "bron", "inleiding"
LEVEL, TAGLINE, LEVEL_LEADIN = "niveau", "kern", "aanloop"
ASPECT, GROUP, INTRO, STATEMENT, EMPTY = "aspect", "groep", "mate waarin", "uitspraak", "leeg"
FORMULA = "=+-@"  # what a spreadsheet takes for a formula


def guarded(text: str) -> str:
    """A text that no spreadsheet calculates (OWASP, CSV injection); `unguarded` gives it back."""
    return f"'{text}" if text.lstrip("' \t\r\n")[:1] in FORMULA and text.strip("' \t\r\n") else text


def unguarded(text: str) -> str:
    """The text without the sign that guards it."""
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text


def decoded(data: bytes) -> str:
    """The text of a file, in UTF-8 or as a program on Windows writes it. Raises ImportProblem."""
    unicode = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    for encoding in (unicode, "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" in text:
            break
        if text.strip():
            return text
        raise ImportProblem(_("Dit bestand is leeg."))
    raise ImportProblem(
        _("Dit soort bestand kunnen we niet lezen. Gebruik een bestand van Word, Excel, csv of json.")
    )


def rows_of(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows that are not empty. Raises ImportProblem and TooBig."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, row in enumerate(reader):
            if number > 3 * MAX_ROWS:
                raise TooBig
            if any(cell.strip() for cell in row):
                yield row
    except csv.Error as error:
        raise ImportProblem(
            _("Dit is geen goed CSV-bestand: we liepen vast op regel %(line)s.") % {"line": reader.line_num}
        ) from error


def read(text: str) -> list[Grid]:
    """The table. Raises ImportProblem and TooBig."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=lambda sign: (text[:20_000].count(sign), first.count(sign)))
    if delimiter == "\t":
        return read_text(text)
    return grids_of([[unguarded(cell) for cell in row] for row in rows_of(text, delimiter)])


def read_own(text: str) -> Rubric | None:
    """The rubric of an export of ours; None when it is none. Raises ImportProblem, RubricError and TooBig."""
    first = next(iter(text.splitlines()), "").lstrip("\ufeff")
    for delimiter in DELIMITERS:
        if tuple(cell.strip().strip('"') for cell in first.split(delimiter)) == COLUMNS:
            rows = [[unguarded(cell) for cell in row] for row in rows_of(text, delimiter)]
            return from_json(OwnRows().read(rows[1:]))
    return None


class OwnRows:
    """Builds the value again from rows; what was added by hand, without an id, gets one."""

    def __init__(self) -> None:
        self._levels: dict[str, dict[str, Any]] = {}
        self._aspects: dict[str, dict[str, Any]] = {}
        self._top: dict[str, Any] = {"uid": "", "copied_from": None, "title": "", "source": "", "leadin": ""}

    def read(self, rows: list[list[str]]) -> dict[str, Any]:
        """The value. Raises ImportProblem, naming the line."""
        for number, row in enumerate(rows, start=2):
            try:
                self._take(dict(zip(COLUMNS, (*row, *[""] * len(COLUMNS)), strict=False)))
            except KeyError as error:
                message = _("Regel %(line)s klopt niet: we kennen de soort, het aspect of het niveau niet.")
                raise ImportProblem(message % {"line": number}) from error
        return {
            "schema": SCHEMA,
            **self._top,
            "uid": self._top["uid"] or ids.new_uid(),
            "levels": list(self._levels.values()),
            "aspects": list(self._aspects.values()),
        }

    def _take(self, row: dict[str, str]) -> None:
        kind, key, text = row["soort"].strip().lower(), row["id"].strip(), row["tekst"]
        if kind in TOP:
            self._top[TOP[kind]] = text
        elif kind == LEVEL:
            key = key or ids.new_id()
            found = {"id": key, "name": text, "tagline": "", "leadin": ""}
            self._levels[self._free(key, self._levels)] = found
        elif kind in OF_LEVEL:
            self._level(row)[OF_LEVEL[kind]] = text
        elif kind == ASPECT:
            key = key or ids.new_id()
            aspect = {"id": key, "group": "", "name": text, "intro": [], "cells": {}}
            self._aspects[self._free(key, self._aspects)] = aspect
        elif kind == GROUP:
            self._aspect(row)["group"] = text
        elif kind == INTRO:
            self._aspect(row)["intro"].append({"id": key or ids.new_id(), "t": text})
        elif kind in {STATEMENT, EMPTY}:
            cell = self._aspect(row)["cells"].setdefault(self._level(row)["id"], [])
            if kind == STATEMENT:
                cell.append({"id": key or ids.new_id(), "t": text})
        else:
            raise KeyError(kind)

    @staticmethod
    def _free(key: str, known: dict[str, dict[str, Any]]) -> str:
        """The key, or another when it is taken; the double id itself is for the check to find."""
        return key if key not in known else f"{key} {len(known)}"

    def _level(self, row: dict[str, str]) -> dict[str, Any]:
        return _found(self._levels, row["niveau-id"], row["niveau"])

    def _aspect(self, row: dict[str, str]) -> dict[str, Any]:
        return _found(self._aspects, row["aspect-id"], row["aspect"])


TOP = {UID: "uid", COPIED_FROM: "copied_from", TITLE: "title", SOURCE: "source", LEADIN: "leadin"}
OF_LEVEL = {TAGLINE: "tagline", LEVEL_LEADIN: "leadin"}


def _found(parts: dict[str, dict[str, Any]], key: str, name: str) -> dict[str, Any]:
    """A part by its id, or by its name when a row has none. Raises KeyError."""
    if key.strip():
        return parts[key.strip()]
    named = [part for part in parts.values() if part["name"].strip() == name.strip()]
    if not named:
        raise KeyError(name)
    return named[0]
