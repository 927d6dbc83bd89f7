"""The NL API Design Rules hold for the document and for every answer, whatever is asked."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from tests.config import answer_rules, document_rules
from tests.config.design_rule import Document, Rule, errors

ROOT = "/api/v1"
JSON = "application/json"
PROBLEM = "application/problem+json"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\S+")
IN_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
Asked = tuple[str, HttpResponse]  # the path in the document, and the answer
Kind = Callable[[Client, str, str], HttpResponse]


@pytest.mark.parametrize("rule", [*document_rules.RULES, *answer_rules.RULES], ids=lambda rule: rule.name)
def test_the_document_keeps_the_rule(document, rule: Rule):
    assert list(rule.check(document)) == []
    broken = deepcopy(document)
    rule.breaks(broken)
    assert list(rule.check(broken)) != []


def with_more(address: str, query: str) -> str:
    """An address that asks something more."""
    return f"{address}{'&' if '?' in address else '?'}{query}"


def known(client: Client, path: str, address: str) -> HttpResponse:
    """Ask again what is known already."""
    return client.get(address, headers={"If-None-Match": "*"}, secure=True)


def nothing(client: Client, path: str, address: str) -> HttpResponse:
    """Ask for what is not there."""
    if "{id}" in path:
        there = re.sub(r"/\d+(?=$|/)", "/987654", address)
    else:
        there = f"{address.split('?')[0]}/niets/niets"
    return client.get(there, secure=True)


def forgotten(client: Client, path: str, address: str) -> HttpResponse:
    """Go on reading where nobody knows the rest."""
    return client.get(with_more(address, "since=ffffffff.1.1"), secure=True)


def without_database(ask: Kind) -> Kind:
    """Ask while the database is away."""

    def away(*_arguments: object) -> None:
        raise OperationalError("away")

    def asked(client: Client, path: str, address: str) -> HttpResponse:
        with connection.execute_wrapper(away):
            return ask(client, path, address)

    return asked


def plainly(client: Client, path: str, address: str) -> HttpResponse:
    """Ask."""
    return client.get(address, secure=True)


KINDS: dict[str, tuple[set[int], Kind]] = {
    "answer": ({200}, plainly),
    "head": ({200}, lambda client, path, address: client.head(address, secure=True)),
    "known": ({304}, known),
    "preflight": ({204}, lambda client, path, address: client.options(address, secure=True)),
    "bad input": (
        {400},
        lambda client, path, address: client.get(with_more(address, "onzin=1"), secure=True),
    ),
    "not there": ({404}, nothing),
    "slash": ({404}, lambda client, path, address: client.get(f"{address.split('?')[0]}/", secure=True)),
    "method": ({405}, lambda client, path, address: client.post(address, secure=True)),
    "forgotten": ({410}, forgotten),
    "too many": ({429}, plainly),
    "database away": ({200, 500, 503}, without_database(plainly)),
    "not there, database away": ({404, 500}, without_database(nothing)),
}
WITHOUT = {"too many": {"/health"}}  # monitoring is never shut out


def answers(client: Client, kind: str, document: Document, addresses: dict[str, str]) -> list[Asked]:
    """One kind of answer of every path of the document and of the document itself."""
    statuses, ask = KINDS[kind]
    paths = {"/changes"} if kind == "forgotten" else {*document["paths"], "/openapi.json"}
    paths -= WITHOUT.get(kind, set())
    found = [(path, ask(client, path, ROOT + addresses.get(path, path))) for path in sorted(paths)]
    assert [path for path, answer in found if answer.status_code not in statuses] == []
    return found


def texts(value: Any) -> Iterator[str]:
    """Every text in an answer."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def version_header(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/version-header: the version of the document."""
    return bool(answer["API-Version"] == document["info"]["version"])


def transport(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/transport/tls and /core/transport/security-headers, for data that nobody frames or sniffs."""
    headers = answer.headers
    policy = set(headers["Content-Security-Policy"].split("; "))
    return (
        headers["Strict-Transport-Security"].startswith("max-age=3600")
        and headers["X-Content-Type-Options"] == "nosniff"
        and headers["X-Frame-Options"] == "DENY"
        and policy == {"default-src 'none'", "frame-ancestors 'none'"}
        and headers["Referrer-Policy"] == "no-referrer"
        and ("Content-Type" in headers) == (answer.status_code not in {204, 304})
        and ("no-store" in headers["Cache-Control"]) >= (answer.status_code >= 400)
    )


def cors(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/transport/cors: open data is open to scripts of every site."""
    return bool(answer["Access-Control-Allow-Origin"] == "*")


def stateless(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/stateless: nothing is remembered of who asks."""
    return not answer.cookies and "cookie" not in answer.headers.get("Vary", "").lower()


def problem_details(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/error-handling/problem-details: and nothing but problems."""
    if answer.status_code < 400:
        return not answer.headers.get("Content-Type", "").startswith(PROBLEM)
    body = answer.json()
    is_problem = answer["Content-Type"] == PROBLEM and body["status"] == answer.status_code
    return is_problem and bool(body["title"]) and bool(body["detail"]) and "away" not in body["detail"]


def documented(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/http-response-code and /core/doc-openapi: with a status, type, headers and body that it tells."""
    if path not in document["paths"] or answer.status_code in {204, 405}:
        return True
    told = document["paths"][path]["get"]["responses"]
    if answer.status_code == 404 and "404" not in told:
        return True  # of an address that the document does not have
    response = told[str(answer.status_code)]
    required = {name for name in response["headers"] if name != "Link"}
    if answer.status_code == 503 or not required <= set(answer.headers):
        return required <= set(answer.headers)
    kind = answer.headers.get("Content-Type", "").split(";")[0]
    if not kind or kind not in response["content"] or (not kind.endswith("+json") and kind != JSON):
        return not kind or kind in response["content"]
    if not answer.content:
        return True
    return not errors(document, response["content"][kind]["schema"], answer.json())


def utc(path: str, answer: HttpResponse, document: Document) -> bool:
    """/core/date-time/format and /core/date-time/timezone: a moment is in UTC.

    JSON-LD is what the page itself tells search engines, which want the clock of the place.
    """
    kind = answer.headers["Content-Type"] if answer.content else ""
    if not kind or "ndjson" in kind or "ld+json" in kind:
        return True
    told = answer.json()
    told.get("components", {}).get("examples", {}).pop("getPageJsonLd", None)  # in the document
    return all(IN_UTC.fullmatch(text) for text in texts(told) if MOMENT.fullmatch(text))


OF_ANSWERS = [version_header, transport, cors, stateless, problem_details, documented, utc]


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_keeps_every_rule(kind, document, addresses, client, settings):
    settings.SECURE_HSTS_SECONDS = 3600  # as a real installation has
    if kind == "too many":
        settings.API_REQUESTS_PER_MINUTE = 1
        client.get(f"{ROOT}/pages", secure=True)
    found = answers(Client(), kind, document, addresses)  # a client that reads the settings of now
    broken = {
        rule.__doc__: [path for path, answer in found if not rule(path, answer, document)]
        for rule in OF_ANSWERS
    }
    assert {rule: paths for rule, paths in broken.items() if paths} == {}


def test_all_that_is_wrong_is_told_together(document, addresses, client):
    """/core/error-handling/all-errors."""
    for path in document["paths"]:
        body = client.get(with_more(ROOT + addresses.get(path, path), "onzin=1&fout=2")).json()
        assert {error["name"] for error in body["errors"]} == {"onzin", "fout"}, path


def test_the_document_is_where_everybody_looks_for_it(document, client):
    """/core/publish-openapi: /openapi.json below the address of the server, open to every script."""
    answer = client.get(f"{ROOT}/openapi.json")
    assert document["servers"][0]["url"].endswith(ROOT)
    assert answer["Content-Type"] == "application/json"
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", [ROOT, f"{ROOT}/"])
def test_the_root_is_no_redirect(home, client, address):
    """/core/no-trailing-slash."""
    assert client.get(address).status_code == 404


def test_an_address_that_is_not_there_never_leads_elsewhere(site, client):
    """/core/no-trailing-slash: also when an editor made a redirect of it."""
    for path in ("/api/v1/pages/", "/oud"):
        Redirect.objects.create(site=site, old_path=Redirect.normalise_path(path), redirect_link="/nieuw/")
    assert client.get("/api/v1/pages/").status_code == 404
    assert client.get("/oud/").status_code == 301
