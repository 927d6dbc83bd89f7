"""The public API as a whole: its document, its problems, strict parameters, and what a list costs."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone
from openapi_spec_validator import validate

from basis import outbox
from basis.api import health, problems
from basis.models import Aanpak, Heartbeat, OutboxMessage, Principe, Regio, Sector, Thema
from config.api import public_api
from kennisbank.models import KennisbankPage
from netwerken.models import NetwerkPage
from tests.factories import make_bijeenkomst, make_handreiking, make_image, make_praktijkvoorbeeld, make_thema

PAGES, SEARCH, HEALTH, DOCUMENT = "/api/v1/pages", "/api/v1/search", "/api/v1/health", "/api/v1/openapi.json"


def titles(client: Client, url: str) -> list[str]:
    """The titles that a list gives, in its order."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    return [item["title"] for item in response.json()["items"]]


def problem(client: Client, url: str, status: int, **headers: str) -> dict[str, Any]:
    """The problem that a request meets; checks what is true of every problem."""
    response = client.get(url, headers=headers)
    assert response.status_code == status, (url, response.content)
    assert response["Content-Type"] == "application/problem+json"
    assert response["API-Version"] == "1.0.0"
    body = response.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


# --- the document -------------------------------------------------------------------------------


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
    assert set(document["paths"]) == {"/pages", "/pages/{id}", "/search", "/health"}


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
    page = document["paths"]["/pages/{id}"]["get"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    assert page["discriminator"]["propertyName"] == "type"
    assert len(page["oneOf"]) == 8
    body = document["components"]["schemas"]["InhoudDetail"]["properties"]["body"]
    assert set(body["items"]["discriminator"]["mapping"]) == {
        "heading", "text", "image", "quote", "callout", "steps", "documents",
    }  # fmt: skip


# --- problems -----------------------------------------------------------------------------------


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
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_another_method_is_a_problem_that_names_the_right_one(home, client, method, url):
    response = getattr(client, method)(url)
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert response["Allow"] == "GET, HEAD"
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

    monkeypatch.setattr("basis.api.pages.specific", broken)
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


# --- lists --------------------------------------------------------------------------------------


@pytest.fixture
def several(kennisbank: KennisbankPage, netwerk: NetwerkPage) -> dict[str, Any]:
    """Pages with terms, and pages without that must not be found by them."""
    locale = kennisbank.locale
    thema, sector = make_thema(), Sector.objects.create(name="Primair onderwijs", key="po", locale=locale)
    regio = Regio.objects.create(name="Oost", locale=locale)
    aanpak = Aanpak.objects.create(name="Co-teaching", locale=locale)
    principe = Principe.objects.create(name="Samen", number=3, locale=locale)
    first = make_handreiking(kennisbank, title="Eerste")
    first.themas.add(thema)
    first.sectoren.add(sector)
    first.save_revision().publish()
    second = make_praktijkvoorbeeld(kennisbank, title="Tweede")
    second.themas.add(thema)
    second.regios.add(regio)
    second.aanpakken.add(aanpak)
    second.principes.add(principe)
    second.save_revision().publish()
    netwerk.regios.add(regio)
    netwerk.save_revision().publish()
    make_handreiking(kennisbank, title="Zonder")
    return {"thema": thema, "sector": sector, "regio": regio, "aanpak": aanpak, "principe": principe}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("type=handreiking", {"Eerste", "Zonder"}),
        ("type=handreiking,netwerk", {"Eerste", "Zonder", "Leren in de wijk"}),
        ("type=handreiking&type=netwerk", {"Eerste", "Zonder", "Leren in de wijk"}),
        ("thema=samen-leren", {"Eerste", "Tweede"}),
        ("thema=samen-leren&type=praktijkvoorbeeld", {"Tweede"}),
        ("sector=po", {"Eerste"}),
        ("sector=po&thema=samen-leren", {"Eerste"}),
        ("regio=oost", {"Tweede", "Leren in de wijk"}),
        ("aanpak=co-teaching", {"Tweede"}),
        ("principe=samen", {"Tweede"}),
        ("sector=po&regio=oost", set()),
        ("language=nl&type=praktijkvoorbeeld", {"Tweede"}),
    ],
)
def test_filters_find_pages_by_type_and_terms(several, client, query, found):
    assert set(titles(client, f"{PAGES}?{query}")) == found


def test_lists_are_sorted_as_asked(several, client):
    kinds = "type=handreiking,praktijkvoorbeeld"
    assert titles(client, f"{PAGES}?{kinds}") == ["Zonder", "Tweede", "Eerste"]
    assert titles(client, f"{PAGES}?{kinds}&sort=publishedAt") == ["Eerste", "Tweede", "Zonder"]
    assert titles(client, f"{PAGES}?{kinds}&sort=title") == ["Eerste", "Tweede", "Zonder"]
    assert titles(client, f"{PAGES}?{kinds}&sort=-title") == ["Zonder", "Tweede", "Eerste"]


def test_a_list_is_cut_in_pages_that_link_to_each_other(kennisbank, client):
    for number in range(5):
        make_handreiking(kennisbank, title=f"H{number}")
    url = f"{PAGES}?type=handreiking&sort=title&pageSize=2&page=2"
    response = client.get(url)
    assert [item["title"] for item in response.json()["items"]] == ["H2", "H3"]
    assert response.json()["pagination"] == {"page": 2, "pageSize": 2, "totalItems": 5, "totalPages": 3}
    base = "http://testserver/api/v1/pages?type=handreiking&sort=title&pageSize=2&page="
    assert response["Link"] == ", ".join(
        f'<{base}{number}>; rel="{name}"'
        for name, number in [("first", 1), ("prev", 1), ("next", 3), ("last", 3)]
    )
    beyond = client.get(url.replace("page=2", "page=9"))
    assert beyond.json()["items"] == []
    assert 'rel="next"' not in beyond["Link"]


def test_terms_have_key_and_name(several, client):
    item = next(i for i in client.get(f"{PAGES}?aanpak=co-teaching").json()["items"])
    assert item["themas"] == [{"key": "samen-leren", "name": "Samen leren"}]
    assert item["principes"] == [{"key": "samen", "name": "Samen", "number": 3}]


def test_search_finds_words_and_gives_summaries(several, kennisbank, client):
    make_handreiking(kennisbank, title="Verkeer op het plein")
    answer = client.get(f"{SEARCH}?q=verkeer").json()
    assert [item["title"] for item in answer["items"]] == ["Verkeer op het plein"]
    assert answer["items"][0]["type"] == "handreiking"
    assert answer["query"] == "verkeer"
    assert answer["pagination"]["totalItems"] == 1


def test_search_without_words_says_so(home, client):
    assert problem(client, SEARCH, 400)["errors"][0]["name"] == "q"
    assert problem(client, f"{SEARCH}?q=", 400)["errors"][0]["detail"] == "Dit mag niet leeg zijn."
    assert (
        problem(client, f"{SEARCH}?q={'x' * 301}", 400)["errors"][0]["detail"] == "Geef hoogstens 300 tekens."
    )


# --- cost ---------------------------------------------------------------------------------------


def fill(kennisbank: KennisbankPage, netwerk: NetwerkPage, number: int) -> None:
    """So many pages of each of three types, each with a picture, terms and keywords."""
    thema = Thema.objects.first() or make_thema()
    for _n in range(number):
        for page in (
            make_handreiking(kennisbank, title="Leren van elkaar", image=make_image()),
            make_praktijkvoorbeeld(kennisbank, title="Leren met elkaar", image=make_image()),
            make_bijeenkomst(netwerk, title="Leren bij elkaar", image=make_image()),
        ):
            page.themas.add(thema)
            page.tags.add("leren")
            page.save_revision().publish()


@pytest.mark.parametrize(
    "url",
    [f"{PAGES}?pageSize=100", f"{SEARCH}?q=leren&pageSize=100", f"{PAGES}?thema=samen-leren&pageSize=100"],
)
def test_a_list_costs_the_same_for_three_as_for_thirty(kennisbank, netwerk, client, count_queries, url):
    fill(kennisbank, netwerk, 1)
    count_queries(url)  # fills the caches
    cost = count_queries(url)
    fill(kennisbank, netwerk, 9)
    assert len(client.get(url).json()["items"]) >= 30
    assert count_queries(url) == cost


# --- health -------------------------------------------------------------------------------------


def beat(seconds_ago: int = 0) -> None:
    """A sign of life of the worker."""
    at = timezone.now() - timedelta(seconds=seconds_ago)
    Heartbeat.objects.update_or_create(name="worker", defaults={"beat_at": at})


def test_health_is_ok_with_a_living_worker(home, client):
    beat()
    response = client.get(HEALTH)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    answer = response.json()
    assert answer["status"] == "ok"
    assert answer["disk"]["freeBytes"] > 0
    assert answer["outbox"] == {"status": "ok", "oldestDueSeconds": None, "due": 0, "waiting": 0, "failed": 0}


@pytest.mark.parametrize("age", [None, 61])
def test_health_is_degraded_without_a_worker(home, client, age):
    if age:
        beat(age)
    answer = client.get(HEALTH).json()
    assert (answer["status"], answer["worker"]["status"]) == ("degraded", "degraded")


def test_health_counts_the_outbox_and_says_how_late_it_is(home, client):
    beat()
    now = timezone.now()
    state = OutboxMessage.State
    outbox.put("mail", "nu", {}, not_before=now - timedelta(seconds=1000))
    outbox.put("mail", "straks", {}, not_before=now + timedelta(hours=1))
    outbox.put("mail", "mislukt", {})
    OutboxMessage.objects.filter(key="mislukt").update(state=state.FAILED, last_error="geheim@example.org")
    answer = client.get(HEALTH).json()
    assert answer["outbox"]["oldestDueSeconds"] >= 1000
    assert (answer["outbox"]["due"], answer["outbox"]["waiting"], answer["outbox"]["failed"]) == (1, 1, 1)
    assert answer["status"] == "degraded"
    assert "geheim" not in json.dumps(answer)


def test_health_is_degraded_when_the_disk_is_nearly_full(home, client, monkeypatch):
    beat()
    monkeypatch.setattr(health, "LEAST_DISK", 10**18)
    assert client.get(HEALTH).json()["disk"]["status"] == "degraded"


def test_health_is_down_without_a_database(home, client, monkeypatch):
    class Gone:
        def cursor(self) -> None:
            raise DatabaseError("password=geheim")

    monkeypatch.setattr(health, "connection", Gone())
    body = problem(client, HEALTH, 503)
    assert body["health"]["status"] == "down"
    assert body["health"]["worker"] is None
    assert "geheim" not in json.dumps(body)


def test_every_status_that_can_be_answered_is_explained():
    assert {400, 404, 405, 500, 503} <= set(problems.TITLES)
    assert public_api.version == "1.0.0"


def test_a_session_is_neither_read_nor_started(home, client, beheerder):
    client.force_login(beheerder)
    response = client.get(PAGES)
    assert "Set-Cookie" not in response
    assert "Cookie" not in response.get("Vary", "")
