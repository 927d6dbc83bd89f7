"""What django-ninja leaves out of its OpenAPI document: headers, problems, and plain schemas."""

from typing import Any

from pydantic.json_schema import models_json_schema

from .problems import MEDIA_TYPE, Problem

REF = "#/components/schemas/{model}"
HEADERS = {
    "ApiVersion": {
        "description": "Volledige versie van deze API.",
        "schema": {"type": "string", "examples": ["1.0.0"]},
    },
    "Link": {
        "description": "Adressen van de eerste, vorige, volgende en laatste bladzijde (RFC 8288).",
        "schema": {"type": "string"},
    },
}
DESCRIPTIONS = {
    "400": "De vraag klopt niet; `errors` zegt wat en waar.",
    "404": "Er is niets, of het is niet voor iedereen.",
    "500": "Er ging bij ons iets mis.",
    "503": "Nu niet beschikbaar.",
}


def problem(status: str) -> dict[str, Any]:
    """How a problem is documented as a response."""
    return {
        "description": DESCRIPTIONS[status],
        "headers": {"API-Version": {"$ref": "#/components/headers/ApiVersion"}},
        "content": {MEDIA_TYPE: {"schema": {"$ref": REF.format(model=Problem.__name__)}}},
    }


def completed(document: dict[str, Any]) -> dict[str, Any]:
    """The document with what is true of every operation."""
    components = document["components"]
    components["headers"] = HEADERS
    _refs, definitions = models_json_schema([(Problem, "serialization")], ref_template=REF)
    components["schemas"].update(definitions["$defs"])
    for path, methods in document["paths"].items():
        for operation in methods.values():
            responses = operation["responses"]
            responses["200"].setdefault("headers", {})["API-Version"] = {
                "$ref": "#/components/headers/ApiVersion"
            }
            responses.setdefault("400", problem("400"))
            if "{" in path:
                responses.setdefault("404", problem("404"))
            responses.setdefault("500", problem("500"))
            for status, response in responses.items():
                if status >= "400":
                    response["content"] = {MEDIA_TYPE: next(iter(response["content"].values()))}
                    response["description"] = DESCRIPTIONS[status]
    for schema in components["schemas"].values():
        without_titles(schema)
    for parameter in parameters_of(document):
        parameter["schema"].pop("title", None)
        parameter["schema"].pop("description", None)
    return document


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
