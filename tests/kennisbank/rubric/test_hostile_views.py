"""Hostile values through the forms of the admin, with and without JavaScript, and through the API."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import APIToken

from basis.models import User
from home.models import HomePage
from kennisbank.models import Rubric
from tests.kennisbank.rubric.on_a_page import (
    form_of,
    in_revision,
    make_rubric,
    make_value,
    page_with,
    reference,
    stored,
)

ADD = "wagtailsnippets_kennisbank_rubric:add"
EDIT = "wagtailsnippets_kennisbank_rubric:edit"
PUBLISH = {"action-publish": "action-publish"}
SCRIPT = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>"
    ' [x](/a"onclick="alert(1)) **<svg onload=alert(1)>**'
)


def many(number: int) -> dict[str, Any]:
    """A rubric with so many statements in 40 aspects and 10 levels."""
    value = make_value()
    value["levels"] = [{"id": f"v{n}", "name": f"Fase {n}", "tagline": "", "leadin": ""} for n in range(10)]
    per_cell = number // 400
    value["aspects"] = [
        {
            "id": f"b{n}",
            "group": "",
            "name": f"Aspect {n}",
            "intro": [],
            "cells": {
                f"v{m}": [{"id": f"u{n}x{m}x{k}", "t": f"Zin {k}."} for k in range(per_cell)]
                for m in range(10)
            },
        }
        for n in range(40)
    ]
    return value


def nested(depth: int) -> str:
    """JSON of lists in lists."""
    return "[" * depth + "]" * depth


HOSTILE: dict[str, str] = {
    "no JSON": "{",
    "a list": "[1]",
    "a number": "7",
    "a string": '"x"',
    "no number": '{"schema": NaN}',
    "a huge number": '{"schema": 1' + "0" * 5000 + "}",
    "deep": nested(100_000),
    "deep inside": json.dumps(make_value(levels=[])).replace('"levels": []', f'"levels": {nested(500)}'),
    "huge": json.dumps(make_value(title="x" * 300_000)),
    "ten thousand statements": json.dumps(many(10_000)),
    "a null character": json.dumps(make_value(title="a\0b")),
    "half a character": json.dumps(make_value(title="\ud800")),
    "live link": json.dumps(make_value(title="[x](javascript:alert)")),
    "an empty list": " [ ] ",
    "an empty object": "{}",
    "wrong types": json.dumps(make_value(aspects=[1, None, "x", {"cells": 3}])),
    "types as keys": json.dumps(make_value(levels={"__proto__": []})),
    "ids that are objects": json.dumps(
        make_value(levels=[{"id": {}, "name": [], "tagline": 1, "leadin": None}])
    ),
    "the same id twice": json.dumps(make_value(levels=make_value()["levels"] * 2)),
    "a newer one": json.dumps(make_value(schema=2)),
    "script as an id": json.dumps(make_value(uid="<script>alert(1)</script>")),
}


def said_in(answer: Any) -> str:
    """What the form of an answer says about what is wrong."""
    errors = [one for field in answer.context_data["form"].errors.as_data().values() for one in field]
    told = [one.as_json_data() if hasattr(one, "as_json_data") else one.messages for one in errors]
    return json.dumps(told, ensure_ascii=False)


def alive(html: bytes) -> list[str]:
    """What of SCRIPT would run on a page."""
    page = BeautifulSoup(html, "html.parser")
    found = [
        str(one) for one in page.select("script, svg, img") if "alert(1)" in str(one) and not one.get("id")
    ]
    return found + [
        str(one)[:200]
        for one in page.find_all(True)
        for name, text in one.attrs.items()
        if (name.startswith("on") or name in ("href", "src", "action")) and "alert(1)" in str(text)
        if name != "href" or str(text).lower().startswith("javascript")
    ]


@pytest.mark.parametrize("act", [{}, PUBLISH], ids=["draft", "publish"])
@pytest.mark.parametrize("name", HOSTILE)
def test_the_form_of_a_page_refuses_with_words(
    home: HomePage, as_redacteur: Client, name: str, act: dict[str, str]
) -> None:
    page = page_with(home, make_value())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = as_redacteur.post(address, form_of(page, HOSTILE[name], **act))
    assert answer.status_code == 200
    assert len(said_in(answer)) > 30
    assert not alive(answer.content)
    assert stored(page) == in_revision(page) == make_value()
    assert as_redacteur.get(address).status_code == 200


@pytest.mark.parametrize("name", HOSTILE)
def test_a_preview_of_it_is_no_error(home: HomePage, as_redacteur: Client, name: str) -> None:
    page = page_with(home, make_value())
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    answer = as_redacteur.post(address, form_of(page, HOSTILE[name]))
    assert answer.json()["is_valid"] is False
    assert as_redacteur.get(address).status_code == 200


@pytest.mark.parametrize("name", HOSTILE)
def test_the_form_of_a_reusable_one_refuses_with_words(
    home: HomePage, as_redacteur: Client, name: str
) -> None:
    rubric = make_rubric()
    for address in (reverse(EDIT, args=[rubric.pk]), reverse(ADD)):
        answer = as_redacteur.post(address, {"value": HOSTILE[name]})
        assert answer.status_code == 200
        assert len(said_in(answer)) > 30
        assert not alive(answer.content)
    rubric.refresh_from_db()
    assert rubric.value == make_value()
    assert Rubric.objects.count() == 1


PLAIN = {
    "script": SCRIPT,
    "a live link": "[x](javascript:alert)",
    "a long text": "x" * 3000,
    "a null character": "a\0b",
    "many lines": "regel\n" * 5000,
    "odd breaks": "a\u2028b\x0bc\x1cd\x85e",
}


@pytest.mark.parametrize("field", ["title", "a.a0.name", "a.a0.c.n1", "new-aspect", "new-level"])
@pytest.mark.parametrize("name", PLAIN)
def test_plain_fields_keep_a_rubric_that_can_be_read_or_say_why_not(
    home: HomePage, as_redacteur: Client, name: str, field: str
) -> None:
    rubric = make_rubric()
    sent = {"value": json.dumps(rubric.value), f"value-plain-{field}": PLAIN[name]}
    answer = as_redacteur.post(reverse(EDIT, args=[rubric.pk]), sent | PUBLISH)
    assert answer.status_code in (200, 302)
    assert not alive(answer.content)
    if answer.status_code == 200:
        assert len(said_in(answer)) > 30
    rubric.refresh_from_db()
    shown = as_redacteur.get(reverse(EDIT, args=[rubric.pk]))
    assert shown.status_code == 200
    assert not alive(shown.content)


def full_of(text: str) -> dict[str, Any]:
    """A rubric in which every text is this one."""
    value = make_value(title=text, source=text, leadin=text)
    for level in value["levels"]:
        level |= {"name": text, "tagline": text, "leadin": text}
    for aspect in value["aspects"]:
        aspect |= {"name": text, "group": text}
        for statement in [*aspect["intro"], *(one for cell in aspect["cells"].values() for one in cell)]:
            statement["t"] = text
    return value


def test_script_in_every_text_is_kept_as_words_and_lives_nowhere(
    home: HomePage, as_redacteur: Client
) -> None:
    value = full_of(SCRIPT)
    page = page_with(home, make_value())
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert as_redacteur.post(edit, form_of(page, value, **PUBLISH)).status_code == 302
    assert stored(page) == value
    rubric = make_rubric(value=value | {"uid": "a" * 32})
    placed = page_with(home, slug="geplaatst", body=reference(rubric))
    first, second = page.revisions.order_by("pk") if page.revisions.count() == 2 else (None, None)
    addresses = [page.url, placed.url, edit, reverse(EDIT, args=[rubric.pk])]
    addresses += [reverse("wagtailsnippets_kennisbank_rubric:list"), f"{page.url}?print=1"]
    if first:
        addresses += [reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])]
    for address in addresses:
        answer = as_redacteur.get(address)
        assert answer.status_code == 200, address
        assert b"alert(1)" in answer.content or "revisions" in address, address
        assert not alive(answer.content), address


@pytest.fixture
def call(beheerder: User) -> Any:
    """A program with a token that writes a reusable rubric."""
    _token, key = APIToken.create_token(user=beheerder, name="test")
    client = Client(raise_request_exception=False)

    def send(method: str, path: str, body: str) -> Any:
        headers = {"Authorization": f"Bearer {key}"}
        address = f"/beheer/api/v3/{path}"
        return getattr(client, method)(address, body, content_type="application/json", headers=headers)

    return send


@pytest.mark.parametrize("name", HOSTILE)
def test_the_api_refuses_a_reusable_one_with_words(home: HomePage, call: Any, name: str) -> None:
    rubric = make_rubric()
    body = f'{{"value": {HOSTILE[name]}}}'
    for method, path in (
        ("patch", f"snippets/kennisbank.Rubric/{rubric.pk}/"),
        ("post", "snippets/kennisbank.Rubric/"),
    ):
        answer = call(method, path, body)
        assert answer.status_code in (400, 422), (method, answer.content[:300])
        assert answer["Content-Type"] == "application/problem+json"
        assert len(answer.json()["detail"]) > 10
    rubric.refresh_from_db()
    assert rubric.value == make_value()
    assert Rubric.objects.count() == 1


def test_the_api_keeps_script_as_words(home: HomePage, call: Any, client: Client) -> None:
    rubric = make_rubric()
    value = full_of(SCRIPT)
    answer = call("patch", f"snippets/kennisbank.Rubric/{rubric.pk}/", json.dumps({"value": value}))
    assert answer.status_code == 200, answer.content
    assert answer.json()["value"] == value


def test_a_post_that_is_too_large_for_any_form_is_no_error_of_the_site(
    home: HomePage, as_redacteur: Client
) -> None:
    page = page_with(home, make_value())
    huge = json.dumps(make_value(title="x" * 3_000_000))
    answer = as_redacteur.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form_of(page, huge))
    assert answer.status_code in (200, 400, 413)
    assert stored(page) == make_value()
