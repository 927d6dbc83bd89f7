"""Reading a value with every check of its shape: types, limits, ids, references and links."""

import json
import re
from typing import Any

from django.utils.translation import gettext as _

from . import markup
from .value import (
    MAX_ASPECTS,
    MAX_BYTES,
    MAX_IN_CELL,
    MAX_LEVELS,
    MAX_STATEMENTS,
    MAX_TEXT,
    SCHEMA,
    Aspect,
    Level,
    Problem,
    Rubric,
    RubricError,
    Statement,
)

ID = r"[a-z0-9]{1,16}"
UID = r"[0-9a-f]{32}"
# what no text may hold: control characters, breaks of a line, and half a character
FORBIDDEN = "[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]"
MAX_PROBLEMS = 50  # nobody reads more, and a hostile value has no end of them
KEYS = ("schema", "uid", "copied_from", "title", "source", "leadin", "levels", "aspects")
LEVEL_KEYS = ("id", "name", "tagline", "leadin")
ASPECT_KEYS = ("id", "group", "name", "intro", "cells")
STATEMENT_KEYS = ("id", "t")

_id = re.compile(ID)
_uid = re.compile(UID)
_forbidden = re.compile(FORBIDDEN)

Path = tuple[str, ...]


class Reader:
    """Reads one value and gathers what is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._ids: set[str] = set()
        self._statements = 0
        self._level_names: dict[str, str] = {}
        self._numbered = _("%(where)s, uitspraak %(number)s")  # once: looking words up is slow

    def read(self, data: object) -> Rubric:
        """The rubric. Raises RubricError."""
        fields = self.fields(data, KEYS, (), "")
        if fields is None:
            raise RubricError(self.problems)
        self.check_schema(fields["schema"])
        copied, levels = fields["copied_from"], self.levels(fields["levels"])
        rubric = Rubric(
            uid=self.uid(fields["uid"], "uid"),
            copied_from=None if copied is None else self.uid(copied, "copied_from"),
            title=self.text(fields["title"], ("title",), _("Titel")),
            source=self.text(fields["source"], ("source",), _("Bron")),
            leadin=self.text(fields["leadin"], ("leadin",), _("Inleiding")),
            levels=levels,
            aspects=self.aspects(fields["aspects"]),
        )
        if self._statements > MAX_STATEMENTS:
            told = {"most": MAX_STATEMENTS, "count": self._statements}
            self.report(
                ("aspects",),
                _("Er staan %(count)s uitspraken in. Het mogen er hoogstens %(most)s zijn.") % told,
            )
        if not self.problems and size_of(rubric) > MAX_BYTES:
            self.report(
                (), _("Dit ontwikkelmodel is te groot: hoogstens %(kb)s kB.") % {"kb": MAX_BYTES // 1024}
            )
        if self.problems:
            raise RubricError(self.problems)
        return rubric

    def report(self, path: Path, message: str, where: str = "") -> None:
        """Keep what is wrong, with the name of the place in front."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(path, f"{where}: {message}" if where else message))

    def check_schema(self, value: object) -> None:
        """The number of this form of the value."""
        if isinstance(value, bool) or value != SCHEMA:
            self.report(("schema",), _("Deze versie van het ontwikkelmodel kennen we niet."))

    def fields(self, value: object, keys: tuple[str, ...], path: Path, where: str) -> dict[str, Any] | None:
        """An object with these keys and no others."""
        if not isinstance(value, dict):
            wrong = _("Hier hoort een object te staan.") if path else _("Dit is geen ontwikkelmodel.")
            self.report(path, wrong, where)
            return None
        missing = [key for key in keys if key not in value]
        unknown = [shown(key) for key in value if key not in keys]
        if missing:
            self.report(path, _("Er ontbreekt: %(keys)s.") % {"keys": ", ".join(missing)}, where)
        if unknown:
            told = {"keys": ", ".join(unknown[:5])}
            self.report(path, _("Dit hoort er niet in: %(keys)s.") % told, where)
        return None if missing or unknown else value

    def items(self, value: object, most: int, path: Path, where: str) -> list[Any]:
        """A list of at most so many."""
        if not isinstance(value, list):
            self.report(path, _("Hier hoort een lijst te staan."), where)
            return []
        if len(value) > most:
            told = {"most": most, "count": len(value)}
            self.report(path, _("Er staan er %(count)s. Het mogen er hoogstens %(most)s zijn.") % told, where)
            return []
        return value

    def uid(self, value: object, key: str) -> str:
        """The uid of a rubric."""
        if not isinstance(value, str) or not _uid.fullmatch(value):
            self.report((key,), _("“%(key)s” moet uit 32 tekens bestaan: 0-9 en a-f.") % {"key": key})
            return ""
        return value

    def identifier(self, value: object, path: Path, where: str) -> str:
        """An id that no other part has."""
        if not isinstance(value, str) or not _id.fullmatch(value):
            self.report(path, _("Een id bestaat uit 1 tot 16 kleine letters en cijfers."), where)
            return ""
        if value in self._ids:
            self.report(path, _("Het id “%(id)s” komt twee keer voor.") % {"id": value}, where)
        self._ids.add(value)
        return value

    def text(self, value: object, path: Path, where: str) -> str:
        """A text of one line, with links to where they may lead."""
        if not isinstance(value, str):
            self.report(path, _("Hier hoort tekst te staan."), where)
            return ""
        if len(value) > MAX_TEXT:
            told = {"most": MAX_TEXT, "count": len(value)}
            message = _("De tekst heeft %(count)s tekens. Het mogen er hoogstens %(most)s zijn.")
            self.report(path, message % told, where)
            return ""
        if _forbidden.search(value):
            self.report(path, _("De tekst bevat een regeleinde of een onzichtbaar teken."), where)
            return ""
        if address := markup.unsafe_address(value):
            message = _("De link naar “%(address)s” mag niet. Begin met https://, mailto: of /.")
            self.report(path, message % {"address": address[:60]}, where)
        return value

    def levels(self, value: object) -> tuple[Level, ...]:
        """The levels, in their order."""
        found = []
        for number, item in enumerate(self.items(value, MAX_LEVELS, ("levels",), _("Niveaus")), start=1):
            where = _("Niveau %(number)s") % {"number": number}
            path: Path = ("levels", key_of(item, number - 1))
            fields = self.fields(item, LEVEL_KEYS, path, where)
            if fields is None:
                continue
            name = self.text(fields["name"], (*path, "name"), where)
            where = _("Niveau “%(name)s”") % {"name": name[:60]} if name else where
            level = Level(
                id=self.identifier(fields["id"], path, where),
                name=name,
                tagline=self.text(fields["tagline"], (*path, "tagline"), where),
                leadin=self.text(fields["leadin"], (*path, "leadin"), where),
            )
            self._level_names[level.id] = name or where
            found.append(level)
        return tuple(found)

    def aspects(self, value: object) -> tuple[Aspect, ...]:
        """The aspects, in their order."""
        found = []
        for number, item in enumerate(self.items(value, MAX_ASPECTS, ("aspects",), _("Aspecten")), start=1):
            where = _("Aspect %(number)s") % {"number": number}
            path: Path = ("aspects", key_of(item, number - 1))
            fields = self.fields(item, ASPECT_KEYS, path, where)
            if fields is None:
                continue
            name = self.text(fields["name"], (*path, "name"), where)
            where = _("Aspect “%(name)s”") % {"name": name[:60]} if name else where
            found.append(
                Aspect(
                    id=self.identifier(fields["id"], path, where),
                    name=name,
                    group=self.text(fields["group"], (*path, "group"), where),
                    intro=self.statements(fields["intro"], (*path, "intro"), f"{where}, {_('inleiding')}"),
                    cells=self.cells(fields["cells"], (*path, "cells"), where),
                )
            )
        return tuple(found)

    def cells(self, value: object, path: Path, where: str) -> dict[str, tuple[Statement, ...]]:
        """The statements by level."""
        if not isinstance(value, dict):
            self.report(path, _("Hier hoort een object te staan."), where)
            return {}
        found = {}
        for key, statements in value.items():
            if key not in self._level_names:
                self.report(path, _("Het niveau “%(id)s” is er niet.") % {"id": shown(key)}, where)
                if len(self.problems) >= MAX_PROBLEMS:
                    break
                continue
            named = f"{where}, {self._level_names[key][:60]}"
            found[key] = self.statements(statements, (*path, key), named)
        return found

    def statements(self, value: object, path: Path, where: str) -> tuple[Statement, ...]:
        """The statements of one place, in their order."""
        if isinstance(value, list):
            self._statements += len(value)
        found = []
        for number, item in enumerate(self.items(value, MAX_IN_CELL, path, where), start=1):
            here: Path = (*path, key_of(item, number - 1))
            named = self._numbered % {"where": where, "number": number}
            fields = self.fields(item, STATEMENT_KEYS, here, named)
            if fields is None:
                continue
            text = self.text(fields["t"], here, named)
            if isinstance(fields["t"], str) and not fields["t"].strip():
                self.report(here, _("Deze uitspraak is leeg."), named)
            found.append(Statement(self.identifier(fields["id"], here, named), text))
        return tuple(found)


def key_of(item: object, place: int) -> str:
    """What a part is called in a path: its id, or its place when it has none that is good."""
    found = item.get("id") if isinstance(item, dict) else None
    return found if isinstance(found, str) and _id.fullmatch(found) else str(place)


def shown(key: object) -> str:
    """A key in a message: short, and without signs that no message may hold."""
    return _forbidden.sub("", key[:40]) if isinstance(key, str) else type(key).__name__


def size_of(rubric: Rubric) -> int:
    """Bytes of the value as JSON."""
    return len(json.dumps(rubric.to_json(), ensure_ascii=False, separators=(",", ":")).encode())
