"""The NL API Design Rules in our own words, of what an API answers: headers, fields, problems and moments.

Ids and faults are as in `document_rules`.
"""

import re
from collections.abc import Callable, Iterator

from tests.config.design_rule import (
    CAMEL,
    Document,
    Rules,
    errors,
    example_values,
    first,
    operations,
    responses,
    schema,
    schemas_in,
)

PASCAL = re.compile(r"([A-Z][a-z0-9]*)+")
OF_A_DAY = re.compile(r"^date$|^datum$|\w(D|_d)(ate|atum)")
PROBLEMS = {"application/problem+json", "application/problem+xml"}

RULES = Rules()
rule = RULES.add


def spoil(document: Document) -> None:
    """Give a response an example that is none."""
    media = first(document)["responses"]["200"]["content"]["application/json"]
    media["examples"] = {"wrong": {"value": {"items": 3}}}


@rule("/core/publish-openapi oas3-valid-media-example", spoil)
def valid_examples(document: Document) -> Iterator[str]:
    """Examples are what the schema says."""
    for where, _status, response in responses(document):
        for media in response.get("content", {}).values():
            for name, value in example_values(media, document):
                yield from (f"{where} {name} {error}" for error in errors(document, media["schema"], value))


@rule(
    "/core/publish-openapi oas3-valid-schema-example",
    lambda d: schema(d, "Pagination")["page"].update(examples=["één"]),
)
def valid_schema_examples(document: Document) -> Iterator[str]:
    """So are the examples of a property."""
    for where, _name, described in schemas_in(document["components"]):
        given = [*described.get("examples", []), *([described["example"]] if "example" in described else [])]
        for value in given:
            yield from (f"{where} {error}" for error in errors(document, described, value))


@rule("/core/version-header nlgov:missing-header", lambda d: first(d)["responses"]["304"].pop("headers"))
def has_headers(document: Document) -> Iterator[str]:
    """Every answer has headers."""
    yield from (where for where, _status, response in responses(document) if not response.get("headers"))


@rule(
    "/core/version-header nlgov:missing-version-header",
    lambda d: first(d)["responses"]["400"]["headers"].pop("API-Version"),
)
def has_version_header(document: Document) -> Iterator[str]:
    """One of them tells the version; the linter looks at good answers only, the standard says every one."""
    for where, _status, response in responses(document):
        if "api-version" not in {name.lower() for name in response.get("headers", {})}:
            yield where


@rule(
    "nlgov:schema-camel-case",
    lambda d: d["components"]["schemas"].update(home__api__Question={"type": "object"}),
)
def pascal_case_schemas(document: Document) -> Iterator[str]:
    """Names of schemas are in PascalCase."""
    yield from (name for name in document["components"]["schemas"] if not PASCAL.fullmatch(name))


@rule("nlgov:property-casing", lambda d: schema(d, "Pagination").update(page_size={"type": "integer"}))
def camel_case_properties(document: Document) -> Iterator[str]:
    """Properties are in camelCase; what is stored as JSON has the names that it is stored by."""
    for where, name, _described in schemas_in(document["components"]["schemas"]):
        if not CAMEL.fullmatch(name):
            yield where


def spoil_problem(document: Document) -> None:
    """Document an error as plain JSON."""
    content = first(document)["responses"]["500"]["content"]
    content["application/json"] = content.pop("application/problem+json")


@rule("/core/error-handling/problem-details nlgov:use-problem-schema", spoil_problem)
def errors_are_problems(document: Document) -> Iterator[str]:
    """An error is a problem of RFC 9457."""
    for where, status, response in responses(document):
        if status >= "400" and not set(response["content"]) & PROBLEMS:
            yield where


@rule(
    "/core/error-handling/problem-details nlgov:problem-schema-members",
    lambda d: schema(d, "Problem").pop("detail"),
)
def problems_are_whole(document: Document) -> Iterator[str]:
    """With a status, a title and what is the matter."""
    for where, status, response in responses(document):
        for kind, media in response.get("content", {}).items() if status >= "400" else ():
            if kind in PROBLEMS:
                name = media["schema"]["$ref"].rsplit("/", 1)[1]
                if {"status", "title", "detail"} - set(schema(document, name)):
                    yield where


@rule(
    "/core/error-handling/invalid-input nlgov:problem-invalid-input",
    lambda d: first(d)["responses"].pop("400"),
)
def bad_input_is_400(document: Document) -> Iterator[str]:
    """What can be asked wrong, can be answered so."""
    yield from (
        path for path, _method, operation in operations(document) if "400" not in operation["responses"]
    )


def with_format(name: str, kind: str) -> Callable[[Document], object]:
    """Break a document by a property of this name and format."""
    described = {"type": "string"} | ({"format": kind} if kind else {})
    return lambda document: schema(document, "Pagination").update({name: described})


@rule("/core/date-time/timezone nlgov:date-time-ensure-timezone", with_format("begin", "date-time-local"))
def moments_have_a_zone(document: Document) -> Iterator[str]:
    """A moment tells its zone."""
    for where, _name, described in schemas_in(document["components"]):
        if described.get("format") == "date-time-local":
            yield where


@rule("/core/date-time/timezone nlgov:time-without-timezone", with_format("begin", "time"))
def times_have_no_zone(document: Document) -> Iterator[str]:
    """A time of day has none."""
    for where, _name, described in schemas_in(document["components"]):
        if described.get("format") == "time":
            yield where


@rule(
    "/core/date-time/date-omit-time-portion nlgov:specify-format-for-date-and-time",
    with_format("startDate", ""),
)
def days_say_so(document: Document) -> Iterator[str]:
    """What is called a date, says that it is one."""
    for where, name, described in schemas_in(document["components"]):
        if OF_A_DAY.search(name) and "format" not in described and described.get("type") != "boolean":
            yield where


@rule(
    "/core/date-time/date-omit-time-portion nlgov:use-date-instead-of-datetime",
    with_format("startDate", "date-time"),
)
def days_have_no_time(document: Document) -> Iterator[str]:
    """And has no time of day."""
    for where, name, described in schemas_in(document["components"]):
        if OF_A_DAY.search(name) and described.get("format") == "date-time":
            yield where
