"""Choosing fields: `fields=title,image.alt`, checked against the schemas and cut out of what is told."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from django.utils.translation import gettext as _

from . import problems
from .schemas import ApiSchema

ALL = "*"
ALWAYS = ("id", "type")
MAX_ERRORS = 20

Tree = dict[str, Any]  # a chosen name and what is chosen inside it; nothing: all of it
Schemas = tuple[type[ApiSchema], ...]


def choose(asked: list[str], schemas: Iterable[type[ApiSchema]]) -> Tree | None:
    """What was asked for as a tree of names; None for everything. Raises a problem on an unknown name."""
    known = tuple(schemas)
    tree: Tree = {}
    errors = []
    for path in asked:
        if path != ALL:
            errors += wrong_name(path, known)
            add(tree, path.split("."))
    if errors:
        raise problems.bad_request(errors[:MAX_ERRORS])
    return None if ALL in asked else {**{name: {} for name in ALWAYS}, **tree}


def wrong_name(path: str, schemas: Schemas) -> list[problems.InvalidInput]:
    """What is wrong with one name, or with a part of it."""
    before = ""
    for part in path.split("."):
        names = inside(schemas)
        if part not in names:
            known = [before + name for name in names]
            detail = problems.unknown(before + part, known, _("veld"))
            return [problems.InvalidInput(where="query", name="fields", detail=detail)]
        schemas, before = names[part], f"{before}{part}."
    return []


def add(tree: Tree, names: list[str]) -> None:
    """Add one name; all of something includes its parts."""
    first, *rest = names
    if not rest:
        tree[first] = {}
    elif tree.get(first, True):  # not there yet, or a part of it
        add(tree.setdefault(first, {}), rest)


@cache
def inside(schemas: Schemas) -> Mapping[str, Schemas]:
    """The names in these schemas as they are in JSON, each with the schemas of what it holds."""
    found: dict[str, dict[type[ApiSchema], None]] = {}
    for schema in schemas:
        for name, field in schema.model_fields.items():
            held = schemas_in(field.annotation)
            found.setdefault(field.serialization_alias or name, {}).update(dict.fromkeys(held))
    return {name: tuple(held) for name, held in found.items()}


def schemas_in(annotation: Any) -> Iterator[type[ApiSchema]]:
    """The schemas that an annotation names: of an object, a list, or one of several."""
    if isinstance(annotation, type) and issubclass(annotation, ApiSchema):
        yield annotation
    for part in get_args(annotation):
        yield from schemas_in(part)


@cache
def named_in(schema: type[ApiSchema], chosen: frozenset[str]) -> frozenset[str]:
    """The names in Python of fields of a schema that were chosen by their names in JSON."""
    fields = schema.model_fields.items()
    return frozenset(name for name, field in fields if (field.serialization_alias or name) in chosen)


def cut(value: Any, tree: Tree | None) -> Any:
    """The chosen part of what would be told."""
    if not tree:
        return value
    if isinstance(value, list):
        return [cut(item, tree) for item in value]
    if isinstance(value, dict):
        return {name: cut(item, tree[name]) for name, item in value.items() if name in tree}
    return value
