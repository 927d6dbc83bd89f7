"""Whatever is asked by the rules of the OpenAPI document or against them, the answer is one that it tells."""

import os
import re
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Any

import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.generation.drivers import CoverageGenerator
from schemathesis.generation.feedback import NO_FEEDBACK
from schemathesis.generation.overrides import Override

from tests.config.api_answers import DOCUMENT, PAGES
from tests.config.serving import one_connection

# how many questions in all, one in how many at an edge, and how many at random to each operation
CASES, STEP, RANDOM = (20_000, 1, 700) if os.environ.get("TEST_LONG") else (2_000, 5, 50)
VOCABULARIES = "/api/v1/vocabularies"
MOMENTS = ("publishedAt", "updatedAt", "startsAt", "validUntil")
KEYS = ["thema", "sector", "doelgroep", "regio", "aanpak", "principe", "vorm", "schooljaar", "bestuur"]
KEYS += ["school", "tag", "year"]
# what no schema can tell, so that a value that looks right may still be refused
UNTOLD = {
    **dict.fromkeys(KEYS, "the keys are content"),
    "language": "the site says which languages it has",
    "parent": "it must be the number of a page",
    "ancestor": "it must be the number of a page",
    "fields": "the names in a field depend on the types of page, and have no end",
    "or": "it names other parameters of the same question",
    **{f"{name}{end}": "not every month has 31 days" for name in MOMENTS for end in ("From", "Until")},
}
Real = dict[str, list[Any]]
Seen = Counter[tuple[str, int]]  # how often an operation gave a status


def filter_of(name: str) -> str:
    """The parameter that `not…` turns around."""
    return re.sub("^not([A-Z])", lambda m: m[1].lower(), name)


def is_unexpected(_context: object, _failure: Failure, case: Case, response: Response) -> bool:
    """Whether a failure of a check is one: not when nothing but what is untold was refused."""
    if response.status_code == 410:  # a cursor has its form, but nobody gave it
        return case.operation.path != "/changes"
    if response.status_code != 400 or not case.meta or not case.meta.generation.mode.is_positive:
        return True
    return not {filter_of(error["name"]) for error in response.json()["errors"]} <= UNTOLD.keys()


def real_values(client: Client) -> Real:
    """What there is, by the parameter that asks it, as the API itself tells it."""
    pages = client.get(PAGES).json()["items"]
    ids = [page["id"] for page in pages]
    real: Real = {"id": ids, "parent": ids, "ancestor": ids, "fields": ["*", "title", "title,image.alt"]}
    real |= {"language": ["nl"], "since": ["", "latest"], "path": ["/", "/blokken/", "/oud"], "or": []}
    for vocabulary in client.get(VOCABULARIES).json()["items"]:
        terms = client.get(vocabulary["apiUrl"]).json()["items"]
        real[vocabulary["filter"]] = [term["key"] for term in terms]
    return real


def made_real(case: Case, real: Real, address: str) -> st.SearchStrategy[Case]:
    """The same question about something that is there; what nothing is there of is not asked."""
    pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/?]+)", case.operation.path)
    if found := re.match(pattern, address):
        case.path_parameters.update(found.groupdict())
    asked = {name: real[filter_of(name)] for name in case.query if filter_of(name) in real}
    for name in asked:
        del case.query[name]

    def put(values: dict[str, Any]) -> Case:
        case.query.update(values)
        return case

    chosen = {name: st.sampled_from(values) for name, values in asked.items() if values}
    return st.fixed_dictionaries(chosen).map(put)


def at_random(operation: APIOperation, real: Real, address: str, ask: Callable[[Case], None]) -> None:
    """Ask by the rules, by the rules about what is there, and against the rules; the same on every run."""
    right, wrong = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)
    there = right.flatmap(lambda case: made_real(case, real, address))

    @settings(
        max_examples=RANDOM,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=right | there | wrong)
    def one(case: Case) -> None:
        ask(case)

    one()


def at_the_edges(operation: APIOperation, ask: Callable[[Case], None]) -> None:
    """Ask what lies at an edge of the rules: the smallest, the longest, what is missing, a wrong method."""
    edges = CoverageGenerator(
        operation=operation,
        generation_modes=list(GenerationMode),
        generation_config=operation.schema.config.generation,
        auth_storage=None,
        override=Override({}, {}, {}, {}),
        feedback=NO_FEEDBACK,
    )
    for case in islice(edges, 0, None, STEP):
        ask(case)


def test_every_answer_is_one_that_the_document_tells(document, addresses, client, settings):
    settings.API_REQUESTS_PER_MINUTE = 10**9
    real = real_values(client)
    seen: Seen = Counter()

    def ask(case: Case) -> None:
        response = case.call()
        seen[case.operation.path, response.status_code] += 1
        case.validate_response(response)

    with one_connection():
        schema = schemathesis.openapi.from_wsgi(DOCUMENT, WSGIHandler())
        schema.hook("filter_failure")(is_unexpected)
        for found in schema.get_all_operations():
            operation = found.ok()
            at_the_edges(operation, ask)
            at_random(operation, real, addresses.get(operation.path, ""), ask)
    assert seen.total() >= CASES
    assert {path for path, status in seen if status == 200} == document["paths"].keys()
    assert {status for _path, status in seen} == {200, 204, 400, 404, 405, 410}
