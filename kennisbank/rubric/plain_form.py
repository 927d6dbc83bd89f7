"""A rubric as plain fields, for who edits without JavaScript: a line of text is a statement."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from . import ids
from .editor_texts import EDITOR_TEXTS
from .form_field import RubricWidget, parsed, rubric_of
from .likeness import Pairs
from .value import Json, Rubric

ABOUT = ("title", "source", "leadin")
OF_LEVEL = ("name", "tagline", "leadin")
OF_ASPECT = ("group", "name")


@dataclass(frozen=True)
class PlainField:
    """One field: its name behind that of the rubric, its label and what is in it."""

    name: str
    label: str | Promise
    text: str
    is_long: bool = False


def fields_of(rubric: Rubric) -> Iterator[tuple[str, list[PlainField]]]:
    """The fields in groups, each with its heading."""
    value = rubric.to_json()
    yield "", [PlainField(name, EDITOR_TEXTS[f"field_{name}"], value[name]) for name in ABOUT]
    for number, level in enumerate(value["levels"], start=1):
        about = [
            PlainField(f"l.{level['id']}.{name}", EDITOR_TEXTS[f"field_levels_{name}"], level[name])
            for name in OF_LEVEL
        ]
        yield _("Niveau %(number)s: %(name)s") % {"number": number, "name": level["name"]}, about
    for number, aspect in enumerate(value["aspects"], start=1):
        start = f"a.{aspect['id']}"
        about = [
            PlainField(f"{start}.{name}", EDITOR_TEXTS[f"field_aspects_{name}"], aspect[name])
            for name in OF_ASPECT
        ]
        intro = EDITOR_TEXTS["field_aspects_intro"]
        about.append(PlainField(f"{start}.intro", intro, lines_of(aspect["intro"]), is_long=True))
        for level in value["levels"]:
            text = lines_of(aspect["cells"].get(level["id"], []))
            about.append(
                PlainField(f"{start}.c.{level['id']}", level["name"] or level["id"], text, is_long=True)
            )
        yield _("Aspect %(number)s: %(name)s") % {"number": number, "name": aspect["name"]}, about


def lines_of(statements: Iterable[Json]) -> str:
    """A statement on each line."""
    return "\n".join(one["t"] for one in statements)


def in_lines(text: str) -> list[str]:
    """The lines that are not empty, without white space around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def changed(rubric: Rubric, said: Mapping[str, str]) -> Json:
    """The value with what stands in the fields; what has no words left goes, and what stays keeps its id."""
    value = rubric.to_json()
    taken = rubric.all_ids()
    value |= {name: one_line(said.get(name, value[name])) for name in ABOUT}
    for level in value["levels"]:
        level |= {name: one_line(said.get(f"l.{level['id']}.{name}", level[name])) for name in OF_LEVEL}
    for aspect in value["aspects"]:
        start = f"a.{aspect['id']}"
        aspect |= {name: one_line(said.get(f"{start}.{name}", aspect[name])) for name in OF_ASPECT}
        aspect["intro"] = with_lines(aspect["intro"], said.get(f"{start}.intro"), taken)
        for level in value["levels"]:
            old = aspect["cells"].get(level["id"], [])
            made = with_lines(old, said.get(f"{start}.c.{level['id']}"), taken)
            if made or level["id"] in aspect["cells"]:
                aspect["cells"][level["id"]] = made
    without_empty(value)
    for name in in_lines(said.get("new-level", "")):
        value["levels"].append({"id": fresh(taken), "name": name, "tagline": "", "leadin": ""})
    for name in in_lines(said.get("new-aspect", "")):
        value["aspects"].append({"id": fresh(taken), "group": "", "name": name, "intro": [], "cells": {}})
    return value


def one_line(text: str) -> str:
    """A text without breaks."""
    return " ".join(text.split("\n")).replace("\r", "").strip()


def with_lines(old: Sequence[Json], text: str | None, taken: set[str]) -> list[Json]:
    """These lines as statements: the same line, or else the most alike one, keeps its id."""
    if text is None:
        return list(old)
    lines = in_lines(text)
    left = list(old)
    kept: dict[int, str] = {}
    for at, line in enumerate(lines):
        same = next((one for one in left if one["t"].strip() == line), None)
        if same:
            left.remove(same)
            kept[at] = same["id"]
    new = [(str(at), line) for at, line in enumerate(lines) if at not in kept]
    near = Pairs().nearest(new, [(one["id"], one["t"]) for one in left])
    kept |= {int(at): key for at, key in near.items()}
    return [{"id": kept.get(at) or fresh(taken), "t": line} for at, line in enumerate(lines)]


def fresh(taken: set[str]) -> str:
    """An id that is not taken; it is from now on."""
    made = ids.new_id(taken)
    taken.add(made)
    return made


def without_empty(value: Json) -> None:
    """Take out aspects and levels without any words."""
    value["aspects"] = [
        one
        for one in value["aspects"]
        if one["name"] or one["group"] or one["intro"] or any(one["cells"].values())
    ]
    gone = {
        level["id"]
        for level in value["levels"]
        if not any(level[name] for name in OF_LEVEL)
        and not any(aspect["cells"].get(level["id"]) for aspect in value["aspects"])
    }
    value["levels"] = [level for level in value["levels"] if level["id"] not in gone]
    for aspect in value["aspects"]:
        aspect["cells"] = {key: cell for key, cell in aspect["cells"].items() if key not in gone}


class PlainRubricWidget(RubricWidget):
    """The editor, and behind it plain fields that only a browser without JavaScript shows and sends."""

    can_keep = False

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Both."""
        rubric = read(value)
        fields = {"name": name, "groups": list(fields_of(rubric or Rubric.empty()))}
        plain = render_to_string("kennisbank/admin/rubric_plain.html", fields)
        return format_html("{}<noscript>{}</noscript>", super().render(name, value, attrs, renderer), plain)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The value of the editor, or of the plain fields when those were sent."""
        start = f"{name}-plain-"
        said = {key.removeprefix(start): data[key] for key in data if key.startswith(start)}
        value = super().value_from_datadict(data, files, name)
        rubric = read(value)
        if not said or (value and rubric is None):
            return value
        return json.dumps(changed(rubric or Rubric.empty(), said))


def read(value: Any) -> Rubric | None:
    """The rubric in a value, whether it is JSON or its text; None when there is none."""
    try:
        return rubric_of(parsed(value) if isinstance(value, str) and value else value)
    except ValidationError:
        return None
