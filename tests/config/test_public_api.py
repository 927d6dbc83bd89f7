"""The public API as a whole: its document, its problems and strict parameters."""

import json
from typing import Any

import pytest
from openapi_spec_validator import validate

from basis.api import problems, registry
from config.api import public_api
from kennisbank.blocks import BodyBlock
from tests.config.api_answers import DOCUMENT, HEALTH, PAGES, SEARCH, problem
from tests.factories import make_thema


@pytest.fixture
def document(home, client) -> dict[str, Any]:
    """The OpenAPI document as served."""
    response = client.get(DOCUMENT)
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    return response.json()


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    """All operations of the document."""
    return [operation for methods in document["paths"].values() for operation in methods.values()]


def test_the_document_is_valid_openapi(document):
    validate(document)
    assert document["openapi"].startswith("3.1")
    of_rubrics = {"/rubrics", "/rubrics/{id}", "/rubric-schema"}
    of_pages = {"/pages", "/pages/{id}", "/pages/{id}/json-ld", "/render", "/navigation"}
    of_types = {"/handreikingen", "/praktijkvoorbeelden", "/netwerken", "/bijeenkomsten"}
    of_media = {"/images", "/images/{id}", "/documents", "/documents/{id}"}
    of_the_site = {"/settings", "/redirects", "/sitemap"}
    of_words = {"/vocabularies", "/vocabularies/{name}", "/vocabularies/{name}/{key}"}
    others = {"/search", "/search/suggestions", "/health", "/changes", "/export"}
    assert (
        set(document["paths"])
        == of_rubrics | of_pages | of_types | of_media | of_the_site | of_words | others
    )


def test_the_document_names_contact_and_server(document):
    assert set(document["info"]["contact"]) == {"name", "email", "url"}
    assert document["servers"] == [{"url": "http://testserver/api/v1"}]
    assert document["info"]["version"] == "1.0.0"


def test_every_operation_has_an_id_a_summary_a_version_header_and_its_problems(document):
    ids = [operation["operationId"] for operation in operations(document)]
    assert len(set(ids)) == len(ids)
    for operation in operations(document):
        assert operation["summary"]
        assert "API-Version" in operation["responses"]["200"]["headers"]
        assert {"400", "500"} <= set(operation["responses"])
        for status, response in operation["responses"].items():
            if status >= "400":
                assert set(response["content"]) == {"application/problem+json"}
    assert "404" in document["paths"]["/pages/{id}"]["get"]["responses"]


def test_paths_are_kebab_case_and_names_camel_case(document):
    assert not [path for path in document["paths"] if path.endswith("/") or "_" in path]
    names = [parameter["name"] for operation in operations(document) for parameter in operation["parameters"]]
    for schema in document["components"]["schemas"].values():
        names += schema.get("properties", {})
    assert not [name for name in names if "_" in name or name[0].isupper()]


def test_pages_and_blocks_are_told_apart_by_type(document):
    answer = document["paths"]["/pages/{id}"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"] == {"$ref": "#/components/schemas/Page"}
    page = document["components"]["schemas"]["Page"]
    assert page["discriminator"]["propertyName"] == "type"
    assert len(page["oneOf"]) == len(registry.all_types())
    body = document["components"]["schemas"]["InhoudDetail"]["properties"]["body"]
    assert set(body["items"]["discriminator"]["mapping"]) == set(BodyBlock().child_blocks)


@pytest.mark.parametrize(
    "url",
    [
        "/api/v1/",
        "/api/v1/onzin",
        "/api/v1/pages/",
        "/api/v1/pages/1/x",
        "/api/v1/openapi.json/",
        "/api/v1/%00",
    ],
)
def test_an_unknown_address_is_a_problem(home, client, url):
    assert problem(client, url, 404)["title"] == "Niet gevonden"


@pytest.mark.parametrize("url", [PAGES, f"{PAGES}/1", SEARCH, HEALTH, DOCUMENT])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_another_method_is_a_problem_that_names_the_right_one(home, client, method, url):
    response = getattr(client, method)(url)
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert "GET" in response.json()["detail"]


def test_head_gives_the_headers_of_get_without_a_body(home, client):
    get, head = client.get(PAGES), client.head(PAGES)
    assert head.status_code == 200
    assert head.content == b""
    assert head["Content-Length"] == str(len(get.content))
    assert head["API-Version"] == "1.0.0"


def test_what_nobody_expected_is_a_problem_that_tells_nothing(home, client, monkeypatch):
    def broken(*_args: object) -> None:
        raise RuntimeError("wachtwoord=geheim")

    monkeypatch.setattr("basis.api.page_routes.specific", broken)
    assert "geheim" not in json.dumps(problem(client, PAGES, 500))


def test_problems_are_dutch_unless_english_is_installed_and_asked_for(home, client, settings):
    assert problem(client, f"{PAGES}?page=abc", 400)["title"] == "De vraag klopt niet"
    response = client.get(f"{PAGES}?page=abc", headers={"Accept-Language": "en"})
    assert response["Content-Language"] == ("en" if settings.BILINGUAL else "nl")
    assert (response.json()["title"] != "De vraag klopt niet") == settings.BILINGUAL
    assert "Accept-Language" in response["Vary"]


def test_everything_that_is_wrong_is_told_at_once(home, client):
    errors = problem(client, f"{PAGES}?typ=x&page=0&pageSize=101&sort=datum&type=handriking", 400)["errors"]
    assert {error["name"] for error in errors} == {"typ", "page", "pageSize", "sort", "type"}
    assert {error["in"] for error in errors} == {"query"}


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("typ=handreiking", "typ", "Bedoel je “type”?"),
        ("page_size=3", "page_size", "Bedoel je “pageSize”?"),
        ("zzz=1", "zzz", "Mogelijk zijn:"),
        ("type=handriking", "type", "Bedoel je “handreiking”?"),
        ("type=", "type", "Onbekende type"),
        ("thema=samen-lern", "thema", "Bedoel je “samen-leren”?"),
        ("thema=samen-leren,niets", "thema", "“niets”"),
        ("language=xx", "language", "Mogelijk zijn: nl"),
        ("sort=published", "sort", "Bedoel je"),
        ("page=1&page=2", "page", "één keer"),
        ("page=-1", "page", "1 of meer"),
        ("page=1.5", "page", "heel getal"),
        ("pageSize=101", "pageSize", "100 of minder"),
        ("page=99999999999999999999999", "page", "minder"),
    ],
)
def test_a_wrong_parameter_is_named_with_the_right_one(home, client, query, name, words):
    make_thema()
    (error,) = problem(client, f"{PAGES}?{query}", 400)["errors"]
    assert error["name"] == name
    assert words in error["detail"]


@pytest.mark.parametrize("url", [HEALTH, f"{PAGES}/1"])
def test_an_address_without_parameters_refuses_them(home, client, url):
    assert problem(client, f"{url}?x=1", 400)["errors"][0]["name"] == "x"


ODD = [
    *(
        '"',
        "'",
        '""',
        "\\",
        "%",
        "*",
        "NEAR(",
        "a AND",
        "a OR OR b",
        "(",
        "-",
        "^",
        "a:b",
        "[]",
        "{}",
        "<script>",
    ),
    *("\x00", "a\x00b", "\u2028", "\u2029", "\ufeff", "\ud7ff\ue000", "😀", "é\u0308", "١٢", "%00"),
    *(
        "x" * 10_000,
        "9" * 400,
        "-1",
        "0",
        "1e9",
        "NaN",
        "null",
        "abc",
        " ",
        "",
        "' OR 1=1 --",
        "../../etc/passwd",
    ),
]
PARAMETERS = [
    *(
        "q",
        "page",
        "pageSize",
        "language",
        "type",
        "thema",
        "sector",
        "doelgroep",
        "regio",
        "aanpak",
        "principe",
    ),
    *("sort", "x", "\x00"),
]


@pytest.mark.parametrize("name", PARAMETERS, ids=repr)
def test_odd_input_never_breaks_anything(home, client, name):
    for text in ODD:
        for url in (PAGES, SEARCH):
            given = {"q": "leren"} | {name: text} if url == SEARCH else {name: text}
            response = client.get(url, given)
            assert response.status_code in {200, 400}, (url, name, text)
            if response.status_code == 400:
                assert response["Content-Type"] == "application/problem+json"
                assert len(response.content) < 6_000


ODD_IDS = ["abc", "0", "-1", "9" * 30, "1.5", "%00", "%E2%80%A8", "é", "NaN", "x" * 3000]


@pytest.mark.parametrize("value", ODD_IDS, ids=lambda value: value[:12])
def test_an_odd_page_number_is_a_clear_answer(home, client, value):
    problem(client, f"{PAGES}/{value}", 400)


def test_raw_bytes_that_are_no_text_are_harmless(home, client):
    assert client.get(f"{SEARCH}?q=%ED%A0%80%FF").status_code == 200
    assert client.get(f"{PAGES}?thema=%FF").status_code == 400


def test_every_status_that_can_be_answered_is_explained():
    assert {400, 404, 405, 410, 429, 500, 503} <= set(problems.TITLES)
    assert public_api.version == "1.0.0"


def test_a_session_is_neither_read_nor_started(home, client, beheerder):
    client.force_login(beheerder)
    response = client.get(PAGES)
    assert "Set-Cookie" not in response
    assert "Cookie" not in response.get("Vary", "")
