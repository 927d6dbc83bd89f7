"""Rubrics in both APIs: what was written is read unchanged, and what is not public is not there."""

import json
from typing import Any

import jsonschema
import pytest
from django.test import Client
from wagtail.models import APIToken, Locale

from basis.models import User
from home.models import HomePage, InhoudPage
from kennisbank.models import KennisbankPage
from tests.config.api_answers import problem
from tests.factories import add_page, make_praktijkvoorbeeld
from tests.kennisbank.rubric.editor_page import rubric as large_value
from tests.kennisbank.rubric.on_a_page import in_revision, make_rubric, make_value, page_with, reference

RUBRICS, SCHEMA = "/api/v1/rubrics", "/api/v1/rubric-schema"


def read(client: Client, url: str) -> Any:
    """What a GET that must succeed answers."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    return response.json()


def test_the_list_has_what_is_published_by_title(home: HomePage, client: Client) -> None:
    make_rubric(value=make_value(title="Zorgen", uid="b" * 32))
    make_rubric(value=make_value(title="Afstemmen", uid="c" * 32))
    make_rubric(value=make_value(title="Geheim concept", uid="d" * 32), publish=False)
    make_rubric(value=None)
    answer = read(client, RUBRICS)
    assert [item["title"] for item in answer["items"]] == ["Afstemmen", "Zorgen"]
    assert answer["pagination"]["totalItems"] == 2
    item = answer["items"][0]
    assert (item["uid"], item["language"]) == ("c" * 32, "nl")
    assert item["levels"] == ["Fase 1", "Fase 2", "Fase 3"]
    assert item["apiUrl"].endswith(f"{RUBRICS}/{item['id']}")


def test_one_rubric_is_served_as_it_is_kept_and_fits_the_published_schema(
    home: HomePage, client: Client
) -> None:
    rubric = make_rubric()
    value = read(client, f"{RUBRICS}/{rubric.pk}")["value"]
    assert value == make_value()
    schema = read(client, SCHEMA)
    assert schema["$id"].endswith(SCHEMA)
    jsonschema.Draft202012Validator(schema).validate(value)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value | {"schema": 2}, schema)


@pytest.mark.parametrize("query", ["x=1", "language=xx", "page=0", "language=nl&pageSize=0"])
def test_odd_questions_get_a_problem(home: HomePage, client: Client, query: str) -> None:
    problem(client, f"{RUBRICS}?{query}", 400)


def test_the_list_can_be_asked_in_one_language(home: HomePage, client: Client) -> None:
    make_rubric()
    english = Locale.objects.get_or_create(language_code="en")[0]
    make_rubric(value=make_value(uid="e" * 32), locale=english)
    assert [item["language"] for item in read(client, f"{RUBRICS}?language=en")["items"]] == ["en"]


def test_what_is_not_published_is_not_found(home: HomePage, client: Client) -> None:
    problem(client, f"{RUBRICS}/{make_rubric(publish=False).pk}", 404)
    problem(client, f"{RUBRICS}/999", 404)
    problem(client, f"{RUBRICS}/{make_rubric(value=None).pk}", 404)


def test_a_list_costs_the_same_for_three_as_for_thirty(home: HomePage, count_queries: Any) -> None:
    def more(number: int) -> None:
        for at in range(number):
            make_rubric(value=make_value(uid=f"{at:032x}"))

    more(3)
    cost = count_queries(f"{RUBRICS}?pageSize=50")
    more(27)
    assert count_queries(f"{RUBRICS}?pageSize=50") == cost


def test_blocks_on_a_page_give_the_value_and_a_reference(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    (block,) = read(client, f"/api/v1/pages/{page.pk}")["body"]
    assert block == {"id": "blok-1", "type": "rubric", "value": make_value()}
    rubric = make_rubric(value=make_value(uid="a" * 32))
    placed = add_page(home, InhoudPage(title="x", slug="x", body=reference(rubric, aspects=["a1"])))
    (block,) = read(client, f"/api/v1/pages/{placed.pk}")["body"]
    assert block["value"]["rubric"]["uid"] == "a" * 32
    assert block["value"]["aspects"] == ["a1"]
    rubric.unpublish()
    assert read(client, f"/api/v1/pages/{placed.pk}")["body"] == []


def test_a_praktijkvoorbeeld_says_which_cell_it_shows(
    home: HomePage, kennisbank: KennisbankPage, client: Client
) -> None:
    rubric = make_rubric()
    page = make_praktijkvoorbeeld(kennisbank, rubric=rubric, rubric_aspect="a1", rubric_level="n0")
    answer = read(client, f"/api/v1/pages/{page.pk}")
    assert (answer["rubric"]["id"], answer["rubricAspect"], answer["rubricLevel"]) == (rubric.pk, "a1", "n0")
    rubric.unpublish()
    assert read(client, f"/api/v1/pages/{page.pk}")["rubric"] is None


# --- the API with which is written ---


@pytest.fixture
def write(beheerder: User) -> Any:
    """Writes the body of a page and gives the answer."""
    _token, key = APIToken.create_token(user=beheerder, name="test")
    client = Client(raise_request_exception=False)

    def send(page: InhoudPage, value: Any) -> Any:
        body = json.dumps({"body": [{"type": "rubric", "value": value, "id": "blok-1"}]})
        return client.patch(
            f"/beheer/api/v3/pages/{page.pk}/",
            body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {key}"},
        )

    return send


def test_a_rubric_is_written_and_read_unchanged(home: HomePage, write: Any) -> None:
    page = page_with(home, make_value())
    value = make_value(title="Nieuw", source="")
    value["aspects"][0]["cells"].pop("n1")
    for sent in (value, large_value(12, 5, 3)):
        answer = write(page, sent)
        assert answer.status_code == 200
        assert answer.json()["body"][0]["value"] == in_revision(page) == sent


def nested(depth: int) -> Any:
    """Lists in lists."""
    made: Any = []
    for _level in range(depth):
        made = [made]
    return made


HOSTILE = {
    "text": "x",
    "number": 7,
    "list": [],
    "empty": {},
    "unknown version": make_value(schema=2),
    "script": make_value(title="[x](javascript:alert)"),
    "null character": make_value(title="a\0b"),
    "half a character": make_value(title="\ud800"),
    "deep": make_value(levels=nested(200)),
    "too many": make_value(levels=[{"id": "a"}] * 10_000),
    "huge": make_value(title="x" * 300_000),
    "wrong types": make_value(aspects=[1, None, "x", {"cells": 3}]),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_value_is_refused_with_words_and_changes_nothing(
    home: HomePage, write: Any, name: str
) -> None:
    page = page_with(home, make_value())
    answer = write(page, HOSTILE[name])
    assert answer.status_code in (400, 422), answer.content
    assert answer["Content-Type"] == "application/problem+json"
    stored = InhoudPage.objects.get(pk=page.pk).get_latest_revision_as_object().body.raw_data[0]["value"]
    assert stored == make_value()
