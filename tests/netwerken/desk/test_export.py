"""People as a file, and that no trace of people stays where none belongs."""

import csv
import io
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core import serializers
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry, PageLogEntry

from netwerken import services
from netwerken.desk.sheets import guarded, to_csv, to_xlsx
from netwerken.models import Aanmelding, Plaatsen
from netwerken.services import Asked
from tests.netwerken.desk.screens import address, press

EVIL = ["=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", "\r=1", ' =HYPERLINK("x")']


def file_of(client, plaatsen: Plaatsen, kind: str) -> bytes:
    """The file that the button gives."""
    answer = client.post(address("desk", plaatsen), {"act": kind})
    assert answer.status_code == 200
    assert answer.streaming
    assert f".{kind}" in answer.headers["Content-Disposition"]
    assert "no-store" in answer.headers["Cache-Control"]
    return b"".join(answer.streaming_content)


def rows_of(data: bytes, kind: str) -> list[list[str]]:
    """The rows of a file, as a spreadsheet reads them."""
    if kind == "csv":
        assert data.startswith(b"\xef\xbb\xbf")
        return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    sheet = load_workbook(io.BytesIO(data)).active
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_everybody_is_in_it_with_how_they_stand(kind, as_ada, plaatsen, sign_up):
    services.set_questions(plaatsen.pk, [Asked("Dieet", "singleline")])
    vraag = plaatsen.vragen.get()
    for name in ("Noor", "Bo", "Zoë"):
        sign_up(name, role="leraar", answers={vraag.pk: 'végan; "rauw"'})
    head, *rows = rows_of(file_of(as_ada, plaatsen, kind), kind)
    assert head[:6] == ["Naam", "E-mail", "Functie", "School", "School staat in de lijst", "Stand"]
    assert head[-1] == "Dieet"
    assert [row[0] for row in rows] == ["Noor", "Bo", "Zoë"]
    assert rows[2][1:7] == ["zoë@example.org", "leraar", "De Kade", "nee", "wachtlijst", "1"]
    assert rows[0][-1] == 'végan; "rauw"'


@pytest.mark.parametrize("text", EVIL)
def test_a_spreadsheet_calculates_nothing(text):
    assert guarded(text) == f"'{text}"
    [[cell]] = list(csv.reader(io.StringIO(b"".join(to_csv([[text]])).decode("utf-8-sig"), newline="")))
    assert cell.startswith("'")
    sheet = load_workbook(io.BytesIO(b"".join(to_xlsx([[text, 3]])))).active
    assert [cell.data_type for cell in sheet[1]] == ["s", "n"] or sheet["A1"].data_type == "inlineStr"
    assert sheet["A1"].data_type != "f"


def test_what_xml_cannot_hold_breaks_no_workbook():
    data = b"".join(to_xlsx([["a\x00b\x0bc", "_x000D_ <&> \ud800é", "regel 1\nregel 2"]]))
    sheet = load_workbook(io.BytesIO(data)).active
    assert [cell.value for cell in sheet[1]] == ["abc", "_x005F_x000D_ <&> é", "regel 1\nregel 2"]


def test_a_file_is_logged_without_people(as_ada, ada, page, plaatsen, sign_up, reeks):
    sign_up("Noor")
    file_of(as_ada, plaatsen, "csv")
    file_of(as_ada, reeks.plaatsen, "xlsx")
    of_page = PageLogEntry.objects.get(action="netwerken.export")
    assert (of_page.page_id, of_page.user, of_page.data) == (page.pk, ada, {"rows": 1, "format": "csv"})
    of_series = ModelLogEntry.objects.get(action="netwerken.export")
    assert (of_series.object_id, of_series.data) == (str(reeks.pk), {"rows": 0, "format": "xlsx"})
    history = as_ada.get(f"/beheer/pages/{page.pk}/history/").content.decode()
    assert "Een bestand (csv) gemaakt van 1 aanmeldingen" in history


def test_looking_does_not_make_a_file_or_a_log(as_ada, plaatsen):
    as_ada.get(address("desk", plaatsen), {"act": "csv"})
    assert not PageLogEntry.objects.filter(action="netwerken.export").exists()


# what may hold who somebody is; the words of a mail to all are the coordinator's own
OF_PEOPLE = {"aanmelding", "persoon", "antwoord", "gebeurtenis"}


def test_no_act_of_the_desk_leaves_a_person_anywhere_else(as_ada, plaatsen, sign_up):
    caller = {"name": "Zeldzame Griet", "email": "zeldzame@example.org", "school": "Zeldzaamschool"}
    as_ada.post(address("phone", plaatsen), caller | {"consent": "on"})
    as_ada.post(address("phone", plaatsen), caller | {"consent": "on"})  # a double
    services.set_rules(plaatsen.pk, {"needs_approval": True})
    sign_up("Noor")
    griet = Aanmelding.objects.get(name="Zeldzame Griet")
    for act in ("link", "goedkeuren", "afmelden"):
        press(as_ada, griet, act, "Zeldzame reden")
    letter = {"to": ["plaats"], "subject": "Hoi", "text": "Dag", "key": "0" * 31 + "1", "act": "verstuur"}
    as_ada.post(address("mail", plaatsen), letter)
    file_of(as_ada, plaatsen, "csv")
    file_of(as_ada, plaatsen, "xlsx")
    found = {
        model._meta.model_name
        for model in apps.get_models()
        if not model._meta.proxy
        and "zeldza" in serializers.serialize("json", model._base_manager.all()).lower()
    }
    assert found == OF_PEOPLE - {"antwoord"}
    files = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    assert not [path for path in files if b"eldza" in path.read_bytes()]
    services.erase_person(griet.persoon)
    for model in apps.get_models():
        if not model._meta.proxy:
            assert "zeldza" not in serializers.serialize("json", model._base_manager.all()).lower(), model


def test_making_a_file_writes_none(as_ada, plaatsen, sign_up, monkeypatch):
    sign_up("Noor")
    opened = []
    monkeypatch.setattr("tempfile.NamedTemporaryFile", lambda *args, **kwargs: opened.append(args))
    monkeypatch.setattr("tempfile.mkstemp", lambda *args, **kwargs: opened.append(args))
    file_of(as_ada, plaatsen, "xlsx")
    file_of(as_ada, plaatsen, "csv")
    assert not opened
