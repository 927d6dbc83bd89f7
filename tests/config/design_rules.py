"""The NL API Design Rules in our own words: what is wrong with an OpenAPI document, by the id of each rule.

The ids are those of the standard (`/core/…`) and of the rules that its own linter has for them. Each rule
comes with a fault that it must find, so that none of them is asleep.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

Document = dict[str, Any]
Check = Callable[[Document], Iterator[str]]
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
SEGMENT = re.compile(r"_?[a-z0-9]+(-[a-z0-9]+)*|\{\w+\}")
SEMVER = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
CAMEL = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
PASCAL = re.compile(r"([A-Z][a-z0-9]*)+")
OF_A_DAY = re.compile(r"^date$|^datum$|\w(D|_d)(ate|atum)")
PROBLEMS = {"application/problem+json", "application/problem+xml"}


@dataclass(frozen=True)
class Rule:
    """One rule: its id, what it looks for, and how to break it in a good document."""

    name: str
    check: Check
    breaks: Callable[[Document], object]


RULES: list[Rule] = []


def rule(name: str, breaks: Callable[[Document], object]) -> Callable[[Check], Check]:
    """Add a rule."""

    def add(check: Check) -> Check:
        RULES.append(Rule(name, check, breaks))
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


@rule("/core/publish-openapi oas3-schema", lambda d: d["info"].pop("title"))
def valid(document: Document) -> Iterator[str]:
    """The document is valid OpenAPI."""
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        yield str(error.message)


@rule(
    "/core/publish-openapi operation-operationId-unique",
    lambda d: d["paths"]["/images"]["get"].update(operationId="listDocuments"),
)
def unique_ids(document: Document) -> Iterator[str]:
    """No two operations have the same id."""
    found = Counter(operation.get("operationId") for _path, _method, operation in operations(document))
    yield from (str(name) for name, number in found.items() if number > 1 or not name)


@rule("/core/publish-openapi path-params", lambda d: d["paths"]["/pages/{id}"]["get"]["parameters"].clear())
def path_parameters(document: Document) -> Iterator[str]:
    """What stands between braces in a path is a parameter, and the other way round."""
    for path, _method, operation in operations(document):
        told = {one["name"] for one in operation["parameters"] if one["in"] == "path" and one["required"]}
        if told != set(re.findall(r"{(\w+)}", path)):
            yield path


@rule("/core/publish-openapi openapi-tags-uniqueness", lambda d: d["tags"].append(d["tags"][0]))
def unique_tags(document: Document) -> Iterator[str]:
    """A tag is described once; and every tag that is used is described."""
    told = Counter(tag["name"] for tag in document["tags"])
    yield from (name for name, number in told.items() if number > 1)
    for path, _method, operation in operations(document):
        yield from (f"{path} {tag}" for tag in operation["tags"] if tag not in told)


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


@rule(
    "/core/publish-openapi oas3-server-variables",
    lambda d: d["servers"][0].update(url="https://{tenant}.example.org/api/v1"),
)
def server_variables(document: Document) -> Iterator[str]:
    """A variable in the address of a server is described."""
    for server in document["servers"]:
        if set(re.findall(r"{(\w+)}", server["url"])) != set(server.get("variables", {})):
            yield str(server["url"])


@rule("/core/publish-openapi oas3-api-servers", lambda d: d["servers"].clear())
def has_servers(document: Document) -> Iterator[str]:
    """There is a server."""
    if not document.get("servers"):
        yield "servers"


@rule("/core/doc-openapi nlgov:openapi3", lambda d: d.update(openapi="2.0"))
def is_openapi_3(document: Document) -> Iterator[str]:
    """It says that it is OpenAPI 3."""
    if not re.fullmatch(r"3\.\d+\.\d+", document.get("openapi", "")):
        yield "openapi"


@rule("/core/doc-openapi nlgov:openapi-root-exists", lambda d: d.pop("openapi"))
def names_its_version(document: Document) -> Iterator[str]:
    """It says which OpenAPI it is."""
    if not document.get("openapi"):
        yield "openapi"


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
    "/core/uri-version nlgov:include-major-version-in-uri",
    lambda d: d["servers"][0].update(url="https://kennis.example.org/api/v2"),
)
def major_version_in_address(document: Document) -> Iterator[str]:
    """The address of the API has its major version, and that alone."""
    major = document["info"]["version"].split(".")[0]
    for server in document["servers"]:
        if not re.search(rf"/v{major}$", server["url"]):
            yield str(server["url"])


def add_path(path: str) -> Callable[[Document], object]:
    """Break a document by a path like this."""
    return lambda document: document["paths"].update({path: document["paths"]["/images"]})


@rule(
    "/core/no-trailing-slash path-keys-no-trailing-slash nlgov:paths-no-trailing-slash", add_path("/images/")
)
def no_trailing_slash(document: Document) -> Iterator[str]:
    """No path ends with a slash."""
    yield from (path for path in document["paths"] if path.endswith("/") and path != "/")


@rule("/core/doc-openapi-contact info-contact", lambda d: d["info"].pop("contact"))
def has_contact(document: Document) -> Iterator[str]:
    """It says whom to ask."""
    if not document["info"].get("contact"):
        yield "contact"


@rule(
    "/core/doc-openapi-contact nlgov:info-contact-fields-exist",
    lambda d: d["info"]["contact"].update(email=""),
)
def contact_is_whole(document: Document) -> Iterator[str]:
    """By name, mail and address."""
    yield from (key for key in ("name", "email", "url") if not document["info"].get("contact", {}).get(key))


@rule(
    "/core/http-methods nlgov:http-methods",
    lambda d: d["paths"]["/images"].update(trace=d["paths"]["/images"]["get"]),
)
def usual_methods(document: Document) -> Iterator[str]:
    """The usual methods; this API reads only."""
    for path, method, _operation in operations(document):
        if method not in {"get", "post", "put", "patch", "delete"}:
            yield f"{method} {path}"


@rule("/core/path-segments-kebab-case nlgov:paths-kebab-case", add_path("/rubric_schema"))
def kebab_case(document: Document) -> Iterator[str]:
    """Paths are made of small letters, digits and hyphens between words."""
    for path in document["paths"]:
        if not all(SEGMENT.fullmatch(part) for part in path[1:].split("/")):
            yield path


@rule(
    "/core/query-keys-camel-case nlgov:query-keys-camel-case",
    lambda d: first(d)["parameters"][0].update(name="page_size"),
)
def camel_case_parameters(document: Document) -> Iterator[str]:
    """Parameters are in camelCase."""
    for path, _method, operation in operations(document):
        for one in operation["parameters"]:
            if one["in"] == "query" and not CAMEL.fullmatch(one["name"]):
                yield f"{path} {one['name']}"


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


@rule("nlgov:servers-use-https", lambda d: d["servers"][0].update(url="http://kennis.example.org/api/v1"))
def servers_use_https(document: Document) -> Iterator[str]:
    """Servers are reached over TLS."""
    yield from (one["url"] for one in document["servers"] if not one["url"].startswith("https://"))


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


@rule("/core/semver nlgov:semver", lambda d: d["info"].update(version="1.0"))
def semantic_version(document: Document) -> Iterator[str]:
    """The version is a semantic one."""
    if not SEMVER.fullmatch(document["info"]["version"]):
        yield str(document["info"]["version"])
