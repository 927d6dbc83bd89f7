"""Schools and besturen from a CSV file: read as it comes, shown first, carried out once and whole."""

import html
import re
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, ModelLogEntry, ReferenceIndex
from wagtail.search.backends import get_search_backend

from basis.models import Regio, School, Schoolbestuur, Sector, User
from basis.school_import import csv_file, services
from basis.school_import.csv_file import Row, Unreadable, read
from basis.school_import.plan import make_plan
from basis.school_import.views import EXAMPLE
from config import roles
from search.indexing.running import index_all
from search.models import SearchEntry
from tests.factories import make_user

UPLOAD = "/beheer/scholen/importeren/"
CARRY_OUT = "/beheer/scholen/importeren/uitvoeren/"
HEAD = "BRIN;Vestiging;Naam;Plaats;Bestuursnummer;Bestuur\n"


def rows_of(text: str) -> list[Row]:
    """The rows of a file in UTF-8."""
    return read(text.encode()).rows


def upload(client: Client, content: str | bytes, name: str = "scholen.csv") -> HttpResponse:
    """Send a file; the answer is the preview."""
    data = content.encode() if isinstance(content, str) else content
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, data)})


def kept_in(answer: HttpResponse) -> str:
    """What the preview keeps for the button; nothing when there is no button."""
    found = re.search(r'name="kept" value="([^"]*)"', answer.content.decode())
    return html.unescape(found.group(1)) if found else ""


def carry_out(client: Client, answer: HttpResponse) -> HttpResponse:
    """Press the button below a preview."""
    return client.post(CARRY_OUT, {"kept": kept_in(answer)})


def run(text: str, by: User) -> Any:
    """Plan and carry out at once."""
    rows = rows_of(text)
    return services.carry_out(rows, make_plan(rows).fingerprint, by=by)


def reasons(text: str) -> list[tuple[int, str]]:
    """The lines in error and why."""
    return [(line.number, line.reason) for line in make_plan(rows_of(text)).errors]


# --- reading ---


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_is_read_as_any_program_writes_it(delimiter, encoding):
    text = 'BRIN;Naam;Plaats\r\n00ab;"Het ""Één""";\'s-Heerenloo\r\n\r\n'.replace(";", delimiter)
    assert [row.values for row in read(text.encode(encoding)).rows] == [
        {"brin": "00AB", "vestiging": "00", "name": 'Het "Één"', "place": "'s-Heerenloo"}
    ]


def test_columns_of_open_files_are_known_in_any_order():
    head = "PROVINCIE;BEVOEGD GEZAG NUMMER;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM;BEVOEGD GEZAG NAAM"
    file = read(f"{head}\nUtrecht;99901;00AB01;De Kade;VAARTKANT;Stichting X\n".encode())
    assert file.rows[0].values == {
        "brin": "00AB",
        "vestiging": "01",
        "name": "De Kade",
        "place": "VAARTKANT",
        "bestuur": "Stichting X",
        "bestuur_number": "99901",
    }
    assert file.ignored == ["PROVINCIE"]


@pytest.mark.parametrize(
    ("brin", "vestiging", "key"),
    [
        ("00AB", "", ("00AB", "00")),
        ("00ab", "1", ("00AB", "01")),
        ("00AB02", "", ("00AB", "02")),
        ("00AB-02", "2", ("00AB", "02")),
        ("00AB", "00AB03", ("00AB", "03")),
        ("", "00AB03", ("00AB", "03")),
    ],
)
def test_brin_and_vestiging_are_known_however_they_are_written(brin, vestiging, key):
    assert rows_of(f"BRIN;Vestiging;Naam\n{brin};{vestiging};X\n")[0].key == key


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "leeg"),
        (b"\n \n", "leeg"),
        (b"PK\x03\x04\x14\x00", "Excel-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1", "Excel-bestand"),
        (b"%PDF-1.7\n\x00\xff", "geen CSV-bestand"),
        ("BRIN;Naam\n".encode("utf-16"), "geen CSV-bestand"),
        (b"BRIN;Naam\n00AB;\x81\x8d\n", "letters in dit bestand"),
        (b"zomaar een tekst\nzonder kolommen\n", "maar een kolom"),
        (b"Naam;Plaats\nX;Y\n", "kolom BRIN"),
        (b"School;BRIN;BRIN\nX;00AB;00AB\n", "staat er twee keer in"),
        (b"BRIN;Plaats\n00AB;Y\n", "kolom naam"),
        (b"x;y\n1;2\n", "kolom BRIN en naam"),
        (b"BRIN;Naam\n", "staat niets"),
        (b'BRIN;Naam\n00AB;"open\n', "regel"),
        (b'BRIN;Naam\n00AB;"' + b"x" * 200_000 + b'"\n', "regel 2"),
        (b"BRIN;Naam\n" + b"00AB;X\n" * (csv_file.MAX_ROWS + 1), "meer dan 10000 regels"),
        (b"x" * (csv_file.MAX_BYTES + 1), "te groot"),
    ],
)
def test_a_file_that_is_of_no_use_says_why(data, said):
    with pytest.raises(Unreadable, match=said):
        read(data)


# --- comparing ---


@pytest.mark.django_db
def test_each_line_is_new_changed_unchanged_or_wrong():
    bestuur = Schoolbestuur.objects.create(key="99901", name="Stichting X")
    School.objects.create(name="De Kade", brin="00AA", place="Vaartkant", bestuur=bestuur)
    School.objects.create(name="Oud", brin="00AB", kind="basisschool")
    School.objects.create(name="Weg", brin="00AC", place="Elders")
    plan = make_plan(
        rows_of(
            HEAD
            + "00AA;;De Kade;Vaartkant;99901;Stichting X\n00AB;;Nieuw;;99901;\n00AD;;Erbij;;;\n00A;;X;;;\n"
        )
    )
    assert [line.key for line in plan.unchanged] == ["00AA-00"]
    assert [(line.number, line.key) for line in plan.new] == [(4, "00AD-00")]
    [changed] = plan.changed
    assert [(c.label, c.before, c.after) for c in changed.changes] == [
        ("naam", "Oud", "Nieuw"),
        ("schoolbestuur", "", "Stichting X"),
    ]
    assert [(line.number, line.name) for line in plan.errors] == [(5, "X")]
    assert plan.missing == ["Weg, Elders (00AC-00)"]
    assert not plan.has_work


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("0AB;;X;;;;;", "Een BRIN is twee cijfers en twee letters"),
        ("00AB;x;X;;;;;", "Een vestiging is twee cijfers"),
        ("00AB01;02;X;;;;;", "spreken elkaar tegen"),
        ("00AB;00AC01;X;;;;;", "spreken elkaar tegen"),
        (";;X;;;;;", "Het BRIN ontbreekt"),
        ("00AB;;;;;;;", "De naam ontbreekt"),
        ("٠٠AB;;X;;;;;", "Een BRIN is"),
        (f"00AB;;{'x' * 161};;;;;", "Naam: "),
        ("00AB;;X;zzz;;;;", "De sector zzz kennen we niet. We kennen: PO."),
        ("00AB;;X;;zzz;;;", "We kennen: nog geen."),
        ("00AB;;X;;;99999;;", "Geef ook de naam"),
        (f"00AB;;X;;;;{'x' * 161};", "Bestuur: "),
        ("00AB;;X;;;;;veel", "veel is geen breedtegraad"),
        ("00AB;;X;;;;;NaN", "NaN is geen breedtegraad"),
        ("00AB;;X;;;;;91", "91 is geen breedtegraad"),
        ("00AB;;X;;;;;1e9999999", "is geen breedtegraad"),
        ("00AB;;X;;;;;52", "allebei, of geen van beide"),
        ("00AB;;X;;;;;5,1;52,1", "lijken verwisseld"),
    ],
)
def test_a_line_in_error_says_why(line, said):
    Sector.objects.create(name="PO", key="po", locale=Locale.objects.get(language_code="nl"))
    head = "BRIN;Vestiging;Naam;Sector;Regio;Bestuursnummer;Bestuur;Breedtegraad;Lengtegraad\n"
    [(number, reason)] = reasons(head + line + "\n")
    assert number == 2
    assert said in reason


@pytest.mark.django_db
def test_a_line_that_is_there_twice_is_told_with_both_numbers():
    assert reasons("BRIN;Naam\n00AB;X\n00AC;Y\n00ab00;X\n") == [(4, "Deze vestiging staat ook op regel 2.")]


@pytest.mark.django_db
def test_a_bestuur_has_one_name_and_one_number():
    Schoolbestuur.objects.create(key="hand", name="Met de hand")
    Schoolbestuur.objects.create(key="a", name="Dubbel")
    Schoolbestuur.objects.create(key="b", name="Dubbel")
    assert [number for number, _reason in reasons(HEAD + "00AA;;X;;1;Een\n00AB;;X;;1;Anders\n")] == [3]
    assert [
        number for number, _reason in reasons(HEAD + "00AA;;X;;1;Met de hand\n00AB;;X;;2;met de hand\n")
    ] == [3]
    assert [number for number, _reason in reasons(HEAD + "00AA;;X;;;Dubbel\n")] == [2]


@pytest.mark.django_db
def test_an_empty_cell_leaves_alone_what_was_there():
    School.objects.create(name="De Kade", brin="00AA", place="Vaartkant", kind="basisschool")
    plan = make_plan(rows_of("BRIN;Naam;Plaats;Soort\n00AA;;;\n"))
    assert len(plan.unchanged) == 1


# --- carrying out ---


@pytest.fixture
def lists(redacteur: User) -> User:
    """A sector, a regio, and somebody who imports."""
    nl = Locale.objects.get(language_code="nl")
    Sector.objects.create(name="Primair onderwijs", key="po", locale=nl)
    Regio.objects.create(name="Oost", key="oost", locale=nl)
    return redacteur


FULL = (
    "BRIN;Vestiging;Naam;Plaats;Soort;Sector;Regio;Bestuursnummer;Bestuur;Lat;Long\n"
    "00AA;00;De Kade;Vaartkant;basisschool;PO;oost;99901;Stichting X;52,0907;5.1214\n"
    "00AA;01;De Kade Oost;Vaartkant;;primair onderwijs;Oost;99901;Stichting X;;\n"
    "00AB;;Het Getij;;;;;;Stichting Y;;\n"
)


def test_everything_in_the_file_is_written(lists):
    plan = run(FULL, lists)
    assert (len(plan.new), len(plan.besturen.new)) == (3, 2)
    kade = School.objects.get(brin="00AA", vestiging="00")
    assert (kade.name, kade.place, kade.kind) == ("De Kade", "Vaartkant", "basisschool")
    assert (kade.sector.key, kade.regio.key, kade.bestuur.key) == ("po", "oost", "99901")
    assert (kade.latitude, kade.longitude) == (Decimal("52.0907"), Decimal("5.1214"))
    assert School.objects.get(brin="00AB").bestuur.key == "stichting-y"


def test_the_same_file_again_changes_nothing(lists):
    run(FULL, lists)
    before = list(School.objects.values()), list(Schoolbestuur.objects.values())
    plan = make_plan(rows_of(FULL))
    assert (len(plan.unchanged), plan.has_work, plan.missing) == (3, False, [])
    with pytest.raises(services.Outdated):
        run(FULL, lists)
    assert (list(School.objects.values()), list(Schoolbestuur.objects.values())) == before


def test_what_is_not_in_the_file_stays(lists):
    School.objects.create(name="Blijft", brin="09ZZ")
    assert run(FULL, lists).missing == ["Blijft (09ZZ-00)"]
    assert School.objects.filter(name="Blijft").exists()


def test_a_bestuur_made_by_hand_is_found_by_its_name_and_a_number_keeps_its_new_name(lists):
    hand = Schoolbestuur.objects.create(key="stichting-x", name="stichting x")
    numbered = Schoolbestuur.objects.create(key="99902", name="Oude naam")
    run(HEAD + "00AA;;A;;99901;Stichting X\n00AB;;B;;99902;Nieuwe naam\n", lists)
    assert School.objects.get(brin="00AA").bestuur == hand
    assert School.objects.get(brin="00AB").bestuur == numbered
    names = dict(Schoolbestuur.objects.values_list("key", "name"))
    assert names == {"stichting-x": "Stichting X", "99902": "Nieuwe naam"}


def test_a_number_alone_renames_a_bestuur_without_a_new_school(lists):
    bestuur = Schoolbestuur.objects.create(key="99901", name="Oud")
    School.objects.create(name="A", brin="00AA", bestuur=bestuur)
    plan = run(HEAD + "00AA;;A;;99901;Nieuw\n", lists)
    assert (len(plan.unchanged), plan.besturen.renames) == (1, [("Oud", "Nieuw")])
    assert Schoolbestuur.objects.get().name == "Nieuw"


def test_nothing_is_half_done(lists, monkeypatch):
    def fail(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services, "write_log", fail)
    with pytest.raises(ZeroDivisionError):
        run(FULL, lists)
    assert not School.objects.exists()
    assert not Schoolbestuur.objects.exists()


def test_what_was_imported_is_found_by_search_usage_and_history(lists):
    run(FULL, lists)
    kade = School.objects.get(brin="00AA", vestiging="00")
    index_all()
    assert [s.name for s in get_search_backend().search("Getij", School)] == ["Het Getij"]
    assert ReferenceIndex.get_references_to(kade.bestuur).count() == 2
    assert ModelLogEntry.objects.for_instance(kade).get().user == lists
    again = FULL.replace("Het Getij", "Hoogwater").replace("Stichting Y", "Stichting X")
    run(again, lists)
    index_all()
    assert not get_search_backend().search("Getij", School).count()
    assert ReferenceIndex.get_references_to(kade.bestuur).count() == 3
    actions = ModelLogEntry.objects.for_instance(School.objects.get(brin="00AB")).values_list(
        "action", flat=True
    )
    assert sorted(actions) == ["wagtail.create", "wagtail.edit"]


def many(amount: int, place: str = "Vaartkant") -> str:
    """A file of so many schools of twenty besturen."""
    brins = (f"{n // 676 % 100:02}{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}" for n in range(amount))
    lines = (f"{b};00;School {n};{place};{n % 20 + 1000};B{n % 20}\n" for n, b in enumerate(brins))
    return HEAD + "".join(lines)


def test_two_thousand_schools_come_in_together(lists):
    with CaptureQueriesContext(connection) as queries:
        run(many(2000), lists)
    assert (School.objects.count(), Schoolbestuur.objects.count()) == (2000, 20)
    assert len(queries) < 200
    with_kind = many(2000).replace("Plaats", "Soort")
    with CaptureQueriesContext(connection) as queries:
        run(with_kind, lists)
    assert School.objects.filter(kind="Vaartkant").count() == 2000
    assert len(queries) < 200


def test_two_thousand_schools_get_another_name_together(lists):
    run(many(2000), lists)
    with CaptureQueriesContext(connection) as queries:
        run(many(2000, "Polderrand").replace("School", "Leerplein"), lists)
    assert School.objects.filter(name__startswith="Leerplein", place="Polderrand").count() == 2000
    assert len(queries) < 200
    index_all()
    entries = SearchEntry.objects.filter(content_type=ContentType.objects.get_for_model(School))
    assert entries.count() == 2000
    assert [school.name for school in get_search_backend().search("Leerplein 1234", School)] == [
        "Leerplein 1234"
    ]
    assert not get_search_backend().search("Vaartkant", School).count()


def test_looking_costs_the_same_for_three_as_for_thirty(lists):
    run(many(30), lists)
    costs = []
    for amount in (3, 30):
        rows = rows_of(many(amount, "Polderrand"))
        with CaptureQueriesContext(connection) as queries:
            make_plan(rows)
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 6


# --- the screens ---


def test_the_screens_lead_from_file_to_preview_to_list(as_redacteur, lists):
    School.objects.create(name="Oud", brin="00AB")
    School.objects.create(name="Blijft", brin="09ZZ")
    words = as_redacteur.get(UPLOAD).content.decode()
    assert "Download een voorbeeld" in words
    assert UPLOAD in as_redacteur.get("/beheer/").content.decode()
    preview = upload(as_redacteur, FULL)
    words = preview.content.decode()
    for said in (
        "<del>Oud</del>",
        "<ins>Het Getij</ins>",
        "De Kade Oost",
        "Stichting X (99901)",
        "Blijft (09ZZ-00)",
    ):
        assert said in words
    assert School.objects.count() == 2
    answer = carry_out(as_redacteur, preview)
    assert answer.status_code == 302
    said = as_redacteur.get(answer.url).content.decode()
    assert "2 scholen toegevoegd, 1 gewijzigd, 2 besturen toegevoegd." in said
    assert School.objects.count() == 4
    assert kept_in(upload(as_redacteur, FULL)) == ""


def test_a_file_with_an_error_has_no_button(as_redacteur, lists):
    preview = upload(as_redacteur, FULL + "zomaar;;X\n")
    assert preview.status_code == 200
    assert kept_in(preview) == ""
    assert "Een BRIN is twee cijfers en twee letters" in preview.content.decode()


def test_a_change_since_the_preview_is_told_and_nothing_is_done(as_redacteur, lists):
    preview = upload(as_redacteur, FULL)
    School.objects.create(name="Van een collega", brin="00AB")
    answer = carry_out(as_redacteur, preview)
    assert answer.status_code == 409
    assert "sinds je het voorbeeld bekeek" in answer.content.decode()
    assert "<del>Van een collega</del>" in answer.content.decode()
    assert School.objects.count() == 1
    assert carry_out(as_redacteur, answer).status_code == 302
    assert School.objects.count() == 3


def test_pressing_twice_imports_once(as_redacteur, lists):
    preview = upload(as_redacteur, FULL)
    assert [carry_out(as_redacteur, preview).status_code for _time in range(2)] == [302, 409]
    assert School.objects.count() == 3


@pytest.mark.parametrize("kept", ["", "zomaar", "a:b:c", None])
def test_what_was_kept_cannot_be_made_up(as_redacteur, lists, kept):
    good = kept_in(upload(as_redacteur, FULL))
    for sent in (kept, good[:-2], "x" + good):
        answer = as_redacteur.post(CARRY_OUT, {} if sent is None else {"kept": sent})
        assert answer.status_code == 422
        assert "Kies het bestand nog een keer" in answer.content.decode()
    assert not School.objects.exists()
    assert as_redacteur.get(CARRY_OUT).status_code == 302


def test_a_wrong_file_is_told_at_the_field(as_redacteur, lists):
    for content, said in (
        (b"PK\x03\x04", "Excel-bestand"),
        (b"x" * (10 * 1024 * 1024), "te groot"),
        (b"", "leeg"),
    ):
        answer = upload(as_redacteur, content)
        assert answer.status_code == 422
        assert said in answer.content.decode()
    answer = as_redacteur.post(UPLOAD)
    assert answer.status_code == 422
    assert "Kies een bestand." in answer.content.decode()
    assert as_redacteur.post(UPLOAD, {"file": "geen bestand"}).status_code == 422


def test_ten_thousand_lines_fit_in_the_form(as_redacteur, lists):
    preview = upload(as_redacteur, many(10_000))
    assert carry_out(as_redacteur, preview).status_code == 302
    assert School.objects.count() == 10_000


@pytest.mark.parametrize("role", [roles.AUTEURS, None])
def test_who_may_not_add_schools_may_not_import(client, lists, role):
    kept = kept_in(upload(as_user(client, lists), FULL))
    other = as_user(client, make_user("ander", *([role] if role else [])))
    assert other.get(UPLOAD).status_code == 302
    assert upload(other, FULL).status_code == 302
    assert other.post(CARRY_OUT, {"kept": kept}).status_code == 302
    assert not School.objects.exists()
    if role:
        assert UPLOAD not in other.get("/beheer/").content.decode()


def as_user(client: Client, user: User) -> Client:
    """The same browser, logged in as somebody."""
    client.force_login(user)
    return client


def test_the_example_is_a_file_that_can_be_imported(as_redacteur, lists):
    answer = as_redacteur.get(UPLOAD + "voorbeeld.csv")
    assert "attachment" in answer["Content-Disposition"]
    assert len(read(answer.content).rows) == EXAMPLE.count("\n") - 1
    assert carry_out(as_redacteur, upload(as_redacteur, answer.content)).status_code == 302
