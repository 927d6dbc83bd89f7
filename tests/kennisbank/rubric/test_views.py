"""What the editor asks the server: to read, and to make a file. Nobody else may, and nothing breaks it."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from basis.models import User
from kennisbank.models import Rubric
from kennisbank.rubric.importing import File, read_exactly
from kennisbank.rubric.value import from_json
from netwerken.services import COORDINATORS
from tests.factories import make_user
from tests.kennisbank.rubric.on_a_page import make_value

TABLE = "\tFase 1\tFase 2\nOverleg\tSoms\tElke week\nKijken\tAlleen\tSamen"


@pytest.fixture
def read() -> str:
    """The address that reads."""
    return reverse("rubric_read")


@pytest.fixture
def export() -> str:
    """The address that makes a file."""
    return reverse("rubric_export")


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    """A file that is sent."""
    return SimpleUploadedFile(name, data)


def test_a_paste_comes_back_as_a_proposal_that_keeps_ids(as_redacteur: Client, read: str) -> None:
    current = make_value()
    answer = as_redacteur.post(read, {"text": TABLE, "current": json.dumps(current), "answers": "{}"})
    assert answer.status_code == 200
    proposal = answer.json()
    assert proposal["value"]["uid"] == current["uid"]
    assert [aspect["name"] for aspect in proposal["value"]["aspects"]] == ["Overleg", "Kijken"]
    assert proposal["counts"] == {"levels": 2, "aspects": 2, "statements": 4, "kept_ids": 0}
    from_json(proposal["value"])


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_what_is_exported_and_dropped_again_changes_nothing(
    as_redacteur: Client, read: str, export: str, kind: str
) -> None:
    value = make_value()
    made = as_redacteur.post(export, {"value": json.dumps(value), "format": kind})
    assert made.status_code == 200
    assert made["Content-Disposition"] == f'attachment; filename="samen-leren-in-de-wijk.{kind}"'
    assert read_exactly(File(f"x.{kind}", made.content)).to_json() == value
    dropped = as_redacteur.post(
        read, {"file": upload(f"x.{kind}", made.content), "current": json.dumps(value)}
    )
    assert (dropped.json()["value"], dropped.json()["changes"]) == (value, [])


def test_who_edits_nothing_is_refused(made_roles: None, client: Client, read: str, export: str) -> None:
    for address in (read, export):
        assert client.post(address, {"text": TABLE}).status_code == 302  # to the login
    client.force_login(make_user("lezer"))
    for address in (read, export):
        assert client.post(address, {"text": TABLE}).status_code in (302, 403)


def test_an_auteur_may_read_and_nobody_may_get(client: Client, auteur: User, read: str, export: str) -> None:
    client.force_login(auteur)
    assert client.post(read, {"text": TABLE}).status_code == 200
    assert client.get(read).status_code == client.get(export).status_code == 405


def bomb(name: str) -> bytes:
    """A small file that grows to 200 MB."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(name, b" " * 200_000_000)
    return out.getvalue()


ODD: list[dict[str, Any]] = [
    {},
    {"text": ""},
    {"text": "geen tabel"},
    {"html": "<table>" + "<tr><td>" * 3000},
    {"text": "{"},
    {"text": '{"schema": 1}'},
    {"text": TABLE, "current": "{", "answers": "[]"},
    {"text": TABLE, "answers": "niets"},
    {"text": TABLE, "answers": "[" * 100_000},
    {"text": "\0\t\0\n\0\t\0"},
    {"text": "x" * (2 * 1024 * 1024 + 1)},
]


@pytest.mark.parametrize("sent", ODD, ids=range(len(ODD)))
def test_odd_requests_get_words_and_never_an_error(as_redacteur: Client, read: str, sent: Any) -> None:
    answer = as_redacteur.post(read, sent)
    assert answer.status_code in (200, 400, 413, 422)
    if answer.status_code != 200:
        assert answer.json()["message"]


FILES = {
    "leeg.csv": b"",
    "kapot.xlsx": b"PK\3\4kapot",
    "kapot.docx": b"PK\3\4",
    "tekst.pdf": b"%PDF-1.7",
    "groot.csv": b"a;b\n" * 1_400_000,
    "x" * 300: b"\xff\xfe\0",
    "diep.json": b"[" * 200_000,
}


@pytest.mark.parametrize("name", FILES)
def test_an_odd_file_gets_words(as_redacteur: Client, read: str, name: str) -> None:
    answer = as_redacteur.post(read, {"file": upload(name, FILES[name])})
    assert answer.status_code in (400, 413, 422)
    assert answer.json()["message"]


@pytest.mark.parametrize(
    ("name", "part"), [("bom.docx", "word/document.xml"), ("bom.xlsx", "xl/worksheets/sheet1.xml")]
)
def test_a_zip_bomb_is_refused(as_redacteur: Client, read: str, name: str, part: str) -> None:
    answer = as_redacteur.post(read, {"file": upload(name, bomb(part))})
    assert answer.status_code == 422
    assert answer.json()["message"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 400),
        ({"value": "{}", "format": "pdf"}, 400),
        ({"value": "{", "format": "csv"}, 400),
        ({"format": "csv"}, 422),
        ({"value": "{}", "format": "csv"}, 422),
        ({"value": "[" * 100_000, "format": "json"}, 400),
    ],
)
def test_what_is_no_rubric_is_not_exported(as_redacteur: Client, export: str, sent: Any, status: int) -> None:
    answer = as_redacteur.post(export, sent)
    assert answer.status_code == status
    assert answer.json()["message"]


def test_a_rubric_without_a_title_still_has_a_file_name(as_redacteur: Client, export: str) -> None:
    answer = as_redacteur.post(export, {"value": json.dumps(make_value(title="“…”")), "format": "csv"})
    assert 'filename="ontwikkelmodel.csv"' in answer["Content-Disposition"]


def test_reading_writes_nothing(as_redacteur: Client, read: str, django_assert_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        as_redacteur.post(read, {"text": TABLE})
    wrote = [query["sql"] for query in queries if query["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert not wrote


def test_an_inline_rubric_is_kept_as_a_reusable_draft_that_is_the_same_rubric(as_redacteur: Client) -> None:
    value = make_value()
    answer = as_redacteur.post(reverse("rubric_keep"), {"value": json.dumps(value)}).json()
    rubric = Rubric.objects.get()
    assert answer["url"] == reverse("wagtailsnippets_kennisbank_rubric:edit", args=[rubric.pk])
    assert value["title"] in answer["message"]
    assert (answer["chosen"]["id"], answer["chosen"]["string"]) == (rubric.pk, value["title"])
    assert (rubric.is_public, rubric.value) == (False, value)
    assert rubric.get_latest_revision_as_object().value == value


def test_kept_a_second_time_it_is_a_copy_of_its_own(as_redacteur: Client) -> None:
    value = make_value()
    for _time in range(2):
        as_redacteur.post(reverse("rubric_keep"), {"value": json.dumps(value)})
    first, second = Rubric.objects.order_by("pk")
    assert first.uid == value["uid"]
    assert second.value == value | {"uid": second.uid, "copied_from": value["uid"]}
    assert second.uid != first.uid
    assert second.get_latest_revision_as_object().value == second.value


def test_what_has_no_title_or_is_no_rubric_is_not_kept_nor_by_who_may_not(
    as_redacteur: Client, made_roles: None
) -> None:
    address = reverse("rubric_keep")
    assert as_redacteur.post(address, {"value": json.dumps(make_value(title=" "))}).status_code == 422
    assert as_redacteur.post(address, {"value": "{}"}).status_code == 422
    as_redacteur.force_login(make_user("coördinator", COORDINATORS))
    assert as_redacteur.post(address, {"value": json.dumps(make_value())}).status_code == 403
    assert not Rubric.objects.exists()
