"""The NL API Design Rules in our own words, of an API as a whole: its document, addresses and parameters.

The ids are those of the standard (`/core/…`) and of the rules that its own linter has for them. Each rule
comes with a fault that it must find, so that none of them is asleep.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.config.design_rule import CAMEL, Document, Rules, first, operations

SEGMENT = re.compile(r"_?[a-z0-9]+(-[a-z0-9]+)*|\{\w+\}")
SEMVER = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")

RULES = Rules()
rule = RULES.add


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


@rule("nlgov:servers-use-https", lambda d: d["servers"][0].update(url="http://kennis.example.org/api/v1"))
def servers_use_https(document: Document) -> Iterator[str]:
    """Servers are reached over TLS."""
    yield from (one["url"] for one in document["servers"] if not one["url"].startswith("https://"))


@rule("/core/semver nlgov:semver", lambda d: d["info"].update(version="1.0"))
def semantic_version(document: Document) -> Iterator[str]:
    """The version is a semantic one."""
    if not SEMVER.fullmatch(document["info"]["version"]):
        yield str(document["info"]["version"])
