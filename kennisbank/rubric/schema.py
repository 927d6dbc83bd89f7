"""The JSON Schema (draft 2020-12) of a rubric's value, for those who write one by API.

A schema cannot say everything: that ids are unique, that a cell's level exists, how many statements there are
in all and how large the value is, `value.from_json` alone checks.
"""

from typing import Any

from .checking import FORBIDDEN, ID, UID
from .markup import UNSAFE_LINK
from .value import MAX_ASPECTS, MAX_IN_CELL, MAX_LEVELS, MAX_TEXT, SCHEMA

END = r"(?![\s\S])"  # a $ may also stand before the last line break
Schema = dict[str, Any]


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(kind: str, most: int) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}, "maxItems": most}


def _ref(kind: str) -> Schema:
    return {"$ref": f"#/$defs/{kind}"}


RUBRIC_SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Rubric",
    "description": "Aspects that grow through levels, with statements in every cell.",
    **_object(
        {
            "schema": {"const": SCHEMA},
            "uid": _ref("uid"),
            "copied_from": {"anyOf": [_ref("uid"), {"type": "null"}]},
            "title": _ref("text"),
            "source": _ref("text"),
            "leadin": _ref("text"),
            "levels": _list("level", MAX_LEVELS),
            "aspects": _list("aspect", MAX_ASPECTS),
        }
    ),
    "$defs": {
        "uid": {"type": "string", "pattern": f"^{UID}{END}"},
        "id": {"type": "string", "pattern": f"^{ID}{END}"},
        "text": {
            "description": "One line; markup is **bold** and [words](https://... | mailto:... | /path).",
            "type": "string",
            "maxLength": MAX_TEXT,
            "not": {"anyOf": [{"pattern": FORBIDDEN}, {"pattern": UNSAFE_LINK}]},
        },
        "statement": _object({"id": _ref("id"), "t": {**_ref("text"), "pattern": r"\S"}}),
        "statements": _list("statement", MAX_IN_CELL),
        "level": _object(
            {"id": _ref("id"), "name": _ref("text"), "tagline": _ref("text"), "leadin": _ref("text")}
        ),
        "aspect": _object(
            {
                "id": _ref("id"),
                "group": _ref("text"),
                "name": _ref("text"),
                "intro": _ref("statements"),
                "cells": {
                    "description": "Statements by the id of a level; a level without any may be absent.",
                    "type": "object",
                    "propertyNames": _ref("id"),
                    "additionalProperties": _ref("statements"),
                    "maxProperties": MAX_LEVELS,
                },
            }
        ),
    },
}
