"""Answers written here: django-ninja checks everything twice, and knows no choice of fields."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse
from ninja.responses import NinjaJSONEncoder
from pydantic import BaseModel

from .schemas import ApiSchema
from .selection import Tree, cut

JSON = "application/json"
CHOSEN = "application/vnd.deelwijs.fields+json"  # without what was not chosen: not the whole schema


def chosen_fields(description: str) -> dict[str, Any]:
    """The other media type of an operation that has `fields`, for the document."""
    schema = {"type": "object", "description": description, "additionalProperties": True}
    return {"responses": {200: {"content": {CHOSEN: {"schema": schema}}}}}


class Written(str):
    """One object of an answer as JSON that was written before."""

    __slots__ = ()


def written(schema: ApiSchema) -> Written:
    """A schema as it stands in an answer."""
    return Written(json.dumps(told(schema), cls=NinjaJSONEncoder))


def told(value: Any) -> Any:
    """A schema, or something that holds schemas, as plain values with their names in JSON."""
    if isinstance(value, BaseModel):
        return value.model_dump(by_alias=True, warnings=False)
    if isinstance(value, Mapping):
        return {name: told(part) for name, part in value.items()}
    return [told(part) for part in value] if isinstance(value, list) else value


def told_pages(
    made: Iterable[ApiSchema],
    chosen: Tree | None = None,
    expanded: Mapping[int, Mapping[str, Any]] | None = None,
) -> list[dict[str, Any]]:
    """Pages as they are told: the chosen fields, and what was expanded."""
    found = []
    for one in made:
        page = cut(told(one), chosen)
        if expanded is not None:
            page["expanded"] = told(expanded[page["id"]])
        found.append(page)
    return found


def text_of(data: Mapping[str, Any] | Written) -> str:
    """An object as JSON; what was written before is taken as it is."""
    if isinstance(data, Written):
        return data
    items = data.get("items")
    if not items or not isinstance(items[0], Written):
        return json.dumps(told(data), cls=NinjaJSONEncoder)
    others = {name: part for name, part in data.items() if name != "items"}
    rest = json.dumps(told(others), cls=NinjaJSONEncoder)
    return f'{{"items": [{", ".join(items)}], {rest[1:]}'


def respond(data: Mapping[str, Any] | Written, chosen: Tree | None = None) -> HttpResponse:
    """A JSON answer; the media type says whether it is whole."""
    return HttpResponse(text_of(data), content_type=f"{JSON if chosen is None else CHOSEN}; charset=utf-8")
