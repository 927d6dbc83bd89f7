"""What django-ninja leaves out of its OpenAPI document: headers, problems, and plain schemas."""

import json
import re
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from . import rates
from .problems import MEDIA_TYPE, Problem

NDJSON = "application/x-ndjson"  # a JSON object on each line
REF = "#/components/schemas/{model}"
NAMED = re.compile(r'"#/components/schemas/(\w+)"')
HEADERS = {
    "ApiVersion": {
        "description": "Volledige versie van deze API.",
        "schema": {"type": "string", "examples": ["1.0.0"]},
    },
    "Link": {
        "description": "Adressen van andere bladzijden: `first`, `prev`, `next`, `last` (RFC 8288).",
        "schema": {"type": "string"},
    },
    "ETag": {
        "description": "Kenmerk van dit antwoord, voor `If-None-Match` (RFC 9110).",
        "schema": {"type": "string"},
    },
    "LastModified": {
        "description": "Tot wanneer iets dit antwoord veranderde, voor `If-Modified-Since` (RFC 9110).",
        "schema": {"type": "string"},
    },
    "CacheControl": {
        "description": "Hoe lang je het antwoord mag bewaren zonder te vragen (RFC 9111).",
        "schema": {"type": "string"},
    },
    "RateLimitLimit": {
        "description": "Hoe vaak je netwerkadres per minuut mag vragen; ontbreekt als er geen grens is.",
        "schema": {"type": "integer"},
    },
    "RateLimitRemaining": {
        "description": "Hoe vaak dat in deze minuut nog kan.",
        "schema": {"type": "integer"},
    },
    "RateLimitReset": {
        "description": "Na hoeveel seconden de telling opnieuw begint.",
        "schema": {"type": "integer"},
    },
    "RetryAfter": {
        "description": "Na hoeveel seconden je het weer kunt vragen.",
        "schema": {"type": "integer"},
    },
}
LIMITS = {"RateLimit-Limit": "RateLimitLimit", "RateLimit-Remaining": "RateLimitRemaining"}
LIMITS |= {"RateLimit-Reset": "RateLimitReset"}
VALIDATORS = {"ETag": "ETag", "Last-Modified": "LastModified", "Cache-Control": "CacheControl"}
DESCRIPTIONS = {
    "400": "De vraag klopt niet; `errors` zegt wat en waar.",
    "304": "Je hebt dit antwoord al.",
    "404": "Er is niets, of het is niet voor iedereen.",
    "410": "Wat sinds deze cursor gebeurde, is niet meer bekend.",
    "429": "Je netwerkadres vroeg te veel in deze minuut.",
    "500": "Er ging bij ons iets mis.",
    "503": "Nu niet beschikbaar.",
}


def headers(names: dict[str, str]) -> dict[str, Any]:
    """References to headers, by their names in HTTP."""
    return {name: {"$ref": f"#/components/headers/{key}"} for name, key in names.items()}


def problem(status: str) -> dict[str, Any]:
    """How a problem is documented as a response."""
    return {
        "description": DESCRIPTIONS[status],
        "content": {MEDIA_TYPE: {"schema": {"$ref": REF.format(model=Problem.__name__)}}},
    }


def complete(path: str, operation: dict[str, Any]) -> None:
    """Add the answers and headers that an operation has without saying so."""
    responses = operation["responses"]
    responses["304"] = {"description": DESCRIPTIONS["304"]}
    is_limited = path != rates.FREE
    usual = ["400", "500", *(["404"] if "{" in path else []), *(["429"] if is_limited else [])]
    for status in usual:
        responses.setdefault(status, problem(status))
    for status, response in responses.items():
        named = {"API-Version": "ApiVersion", **(LIMITS if is_limited else {})}
        if status < "400":
            parts = {"Link": "Link"} if status == "200" and has_parts(operation) else {}
            named |= VALIDATORS | parts
        else:
            response["content"] = {MEDIA_TYPE: next(iter(response["content"].values()))}
            response["description"] = DESCRIPTIONS[status]
            named |= {"Retry-After": "RetryAfter"} if status in {"429", "503"} else {}
        response["headers"] = {**response.get("headers", {}), **headers(named)}


def examples_in(folder: Path) -> dict[str, Any]:
    """Answers that were recorded, by the operation that gave them, or by the status of a problem."""
    return {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}


def show_examples(document: dict[str, Any], examples: dict[str, Any]) -> None:
    """Name, at each response, the example that there is of it."""
    document["components"]["examples"] = examples
    for methods in document["paths"].values():
        for operation in methods.values():
            for status, response in operation["responses"].items():
                name = operation["operationId"] if status == "200" else f"problem-{status}"
                for content in response.get("content", {}).values() if name in examples else ():
                    content["examples"] = {name: {"$ref": f"#/components/examples/{name}"}}


def completed(document: dict[str, Any], examples: Path) -> dict[str, Any]:
    """The document with what is true of every operation, and the examples that lie in a folder."""
    components = document["components"]
    components["headers"] = HEADERS
    _refs, definitions = models_json_schema([(Problem, "serialization")], ref_template=REF)
    components["schemas"].update(definitions["$defs"])
    for path, methods in document["paths"].items():
        for operation in methods.values():
            complete(path, operation)
            operation["responses"] = dict(sorted(operation["responses"].items()))
    document["security"] = []
    show_examples(document, examples_in(examples))
    describe_lines(document["paths"])
    components["schemas"] = named_in(document)
    for schema in components["schemas"].values():
        without_titles(schema)
    for parameter in parameters_of(document):
        parameter["schema"].pop("title", None)
        parameter["schema"].pop("description", None)
    return document


def describe_lines(paths: dict[str, Any]) -> None:
    """Say of the export what stands on one line: a page, as its own address tells it."""
    page = paths["/pages/{id}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    paths["/export"]["get"]["responses"]["200"]["content"][NDJSON]["schema"] = page


def named_in(document: dict[str, Any]) -> dict[str, Any]:
    """The schemas that an answer can have; not those of parameters, which are written out where they are."""
    schemas = document["components"]["schemas"]
    found: dict[str, Any] = {}
    texts = [json.dumps(document["paths"])]
    while texts:
        names = [name for name in NAMED.findall(texts.pop()) if name not in found]
        found |= {name: schemas[name] for name in names}
        texts += [json.dumps(schemas[name]) for name in dict.fromkeys(names)]
    return {name: schemas[name] for name in sorted(found)}


def has_parts(operation: dict[str, Any]) -> bool:
    """Whether an answer can go on at another address."""
    return any(parameter["name"] == "pageSize" for parameter in operation["parameters"])


def parameters_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The parameters of all operations."""
    return [
        parameter
        for methods in document["paths"].values()
        for operation in methods.values()
        for parameter in operation["parameters"]
    ]


def without_titles(schema: dict[str, Any]) -> None:
    """Leave out the titles that pydantic makes of the names of properties."""
    for detail in schema.get("properties", {}).values():
        detail.pop("title", None)
