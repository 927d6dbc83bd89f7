"""What a rule about an OpenAPI document is, and what it reads of the document."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from openapi_schema_validator import OAS31Validator

Document = dict[str, Any]
Check = Callable[[Document], Iterator[str]]
CAMEL = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


@dataclass(frozen=True)
class Rule:
    """One rule: its id, what it looks for, and how to break it in a good document."""

    name: str
    check: Check
    breaks: Callable[[Document], object]


class Rules(list[Rule]):
    """Rules that belong together."""

    def add(self, name: str, breaks: Callable[[Document], object]) -> Callable[[Check], Check]:
        """Add a rule."""

        def add(check: Check) -> Check:
            self.append(Rule(name, check, breaks))
            return check

        return add


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and description of every operation."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def responses(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Where, status and description of every response."""
    for path, method, operation in operations(document):
        for status, response in operation["responses"].items():
            yield f"{method} {path} {status}", status, response


def schemas_in(part: Any, where: str = "#") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Place, name and description of every property, at any depth."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if not isinstance(value, dict | list):
            continue
        if key == "properties" and isinstance(value, dict):
            for name, schema in value.items():
                if isinstance(schema, dict):
                    yield f"{where}/{name}", name, schema
        if key not in {"examples", "example"}:
            yield from schemas_in(value, f"{where}/{key}")


def errors(document: Document, schema: dict[str, Any], value: Any) -> list[str]:
    """What is wrong with a value according to a schema in the document."""
    whole = {**schema, "components": document["components"]}
    found = OAS31Validator(whole, format_checker=OAS31Validator.FORMAT_CHECKER).iter_errors(value)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def example_values(media: dict[str, Any], document: Document) -> Iterator[tuple[str, Any]]:
    """The examples of a media type by name, also those that are kept in one place for all."""
    if "example" in media:
        yield "example", media["example"]
    for name, example in media.get("examples", {}).items():
        kept = example.get("$ref", "").removeprefix("#/components/examples/")
        yield name, (document["components"]["examples"][kept] if kept else example)["value"]


def first(document: Document) -> dict[str, Any]:
    """The first operation."""
    found: dict[str, Any] = next(iter(document["paths"].values()))["get"]
    return found


def schema(document: Document, name: str) -> dict[str, Any]:
    """The properties of a schema."""
    found: dict[str, Any] = document["components"]["schemas"][name]["properties"]
    return found
