"""A list of people is read as people have it: from Excel, a mail or a file; what is hostile is refused."""

import io
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook

from basis.models import School, Schoolbestuur
from netwerken import services
from netwerken.members.preview import KNOWN, NEW, TWICE, WRONG, preview_of
from netwerken.members.reading import MAX_BYTES, MAX_PEOPLE, ReadPerson, people_in, text_in
from netwerken.models import VasteDeelnemer, Wissing
from netwerken.planning.pasted import Unreadable


def workbook(*rows: list[object], sheet: str = "Blad1") -> bytes:
    """A file of Excel."""
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def told(text: str) -> list[tuple[str, ...]]:
    return [(one.name, one.email, one.role, one.school) for one in people_in(text)]


NOOR = ("Noor Bakker", "noor@example.org", "leraar", "De Kade")


@pytest.mark.parametrize(
    "text",
    [
        "Naam\tE-mail\tFunctie\tSchool\nNoor Bakker\tnoor@example.org\tleraar\tDe Kade",
        "School;Functie;E-mailadres;Naam\nDe Kade;leraar;noor@example.org;Noor Bakker",
        "Noor Bakker\tnoor@example.org\tleraar\tDe Kade",
        "Noor Bakker\tDe Kade\tleraar\tnoor@example.org",
        "Voornaam\tTussenvoegsel\tAchternaam\tE-mail\tRol\tOrganisatie\n"
        "Noor\t\tBakker\tmailto:noor@example.org\tleraar\tDe Kade",
        "Noor Bakker, noor@example.org, leraar, De Kade",
        "1\tNoor Bakker\t<noor@example.org>\tleraar\tDe Kade",
    ],
)
def test_a_line_is_read_however_its_columns_stand(db, text):
    assert told(text) == [NOOR]


@pytest.mark.parametrize(
    "text",
    [
        "Noor Bakker <noor@example.org>; Bo de Wit <bo@example.org>",
        "Noor Bakker <noor@example.org>\nBo de Wit <bo@example.org>",
        '"Noor Bakker" <noor@example.org>\n"Bo de Wit" <bo@example.org>',
        "Noor Bakker noor@example.org\nBo de Wit (bo@example.org)",
    ],
)
def test_addresses_as_a_mail_program_writes_them_are_read(db, text):
    assert [one[:2] for one in told(text)] == [NOOR[:2], ("Bo de Wit", "bo@example.org")]


def test_a_workbook_comes_to_what_would_have_been_pasted(db):
    data = workbook(["Naam", "E-mail", "Functie", "School"], list(NOOR), [None], ["Bo", "bo@example.org"])
    assert told(text_in(data)) == [NOOR, ("Bo", "bo@example.org", "", "")]
    assert [one.number for one in people_in(text_in(data))] == [2, 3]


@pytest.mark.parametrize(
    "text",
    [
        'Naam;E-mail;School\r\nBo;bo@example.org;"De Kade; oost"\r\n',
        "Naam,E-mail,School\nBo,bo@example.org,De Kade; oost\n",
    ],
)
def test_a_csv_file_is_read_with_its_quotes(db, text):
    assert told(text_in(text.encode())) == [("Bo", "bo@example.org", "", "De Kade; oost")]


def test_of_a_formula_nothing_is_calculated_or_shown(db):
    data = workbook(["Naam", "E-mail"], ["Noor", '=HYPERLINK("http://kwaad.example","noor@example.org")'])
    assert "HYPERLINK" not in text_in(data)
    assert told(text_in(data)) == [("Noor", "", "", "")]


def bomb() -> bytes:
    """A small file that is 64 MB when unpacked."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b" " * (64 * 1024 * 1024))
    return target.getvalue()


def liar() -> bytes:
    """The same, that says of itself that it is small."""
    data = bomb()
    size = (64 * 1024 * 1024).to_bytes(4, "little")
    return data.replace(size, (10).to_bytes(4, "little"))


def entities() -> bytes:
    """Entities in entities."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr(
            "xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "ccc">]><workbook>&b;</workbook>'
        )
    return target.getvalue()


HOSTILE = {
    "leeg": (lambda: b" ", "leeg"),
    "groot": (lambda: b"x" * (MAX_BYTES + 1), "te groot"),
    "oud": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "oude vorm"),
    "kapot": (lambda: b"PK\x03\x04" + b"x" * 600, "kapot"),
    "word": (lambda: zipped("word/document.xml"), "geen Excel-bestand"),
    "bom": (bomb, "uitgepakt te groot"),
    "leugen": (liar, "niet lezen|kapot"),
    "entiteiten": (entities, "niet lezen"),
    "leeg blad": (lambda: workbook([]), "staat niets"),
    "plaatje": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0", "niet lezen"),
}


def zipped(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr(name, "<a/>")
    return target.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_of_no_use_says_why(db, name):
    make, said = HOSTILE[name]
    with pytest.raises(Unreadable, match=said):
        text_in(make())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "niets geplakt"),
        ("Naam\tE-mail", "staat niets"),
        ("Noor\tDe Kade", "geen kolom met e-mailadressen"),
        ("\n".join(f"N{n}\tn{n}@example.org" for n in range(MAX_PEOPLE + 1)), "hoogstens 1000"),
        ("x" * 200_001, "te veel tekst"),
    ],
)
def test_a_paste_that_is_of_no_use_says_why(db, text, said):
    with pytest.raises(Unreadable, match=said):
        people_in(text)


def test_each_row_says_what_becomes_of_it(row, member):
    member("Al", school_name="Elders")
    bestuur = Schoolbestuur.objects.create(name="Stichting")
    kade = School.objects.create(name="De Kade", brin="01AB", place="Vaartkant", bestuur=bestuur)
    for brin in ("02AB", "03AB"):
        School.objects.create(name="Het Getij", brin=brin, bestuur=bestuur)
    people = [
        ReadPerson(1, "Noor", "Noor@Example.org", "leraar", "de kade"),
        ReadPerson(2, "Nog eens Noor", "noor@example.org"),
        ReadPerson(3, "Al", "al@example.org"),
        ReadPerson(4, "Bo", "bo.example.org"),
        ReadPerson(5, "", "leeg@example.org"),
        ReadPerson(6, "Zonder", ""),
        ReadPerson(7, "Dirk", "dirk@example.org", "", "Onbekende school"),
        ReadPerson(8, "Els", "els@example.org", "", "Het Getij"),
        ReadPerson(9, "L" * 121, "lang@example.org"),
    ]
    found = preview_of(people, row)
    states = [line.state for line in found.lines]
    assert states == [NEW, TWICE, KNOWN, WRONG, WRONG, WRONG, NEW, NEW, WRONG]
    said = [line.said or line.remark for line in found.lines]
    assert said[1] == "Staat ook op rij 1."
    assert "“bo.example.org” is geen e-mailadres" in said[3]
    assert said[4:6] == ["De naam ontbreekt.", "Het e-mailadres ontbreekt."]
    assert "niet in onze lijst" in said[6]
    assert "meer scholen" in said[7]
    first = found.new[0]
    assert (first.email, first.school_id, first.school_name) == (
        "noor@example.org",
        kade.pk,
        "De Kade, Vaartkant",
    )


def test_an_old_list_does_not_bring_back_who_was_erased(row, member):
    services.erase_person(member("Griet").persoon)
    assert not VasteDeelnemer.objects.exists()
    assert Wissing.objects.exists()
    [line] = preview_of([ReadPerson(1, "Griet", "griet@example.org")], row).lines
    assert line.state == WRONG
    assert "wissen" in line.said
    member("Griet")  # who says so anew is added alone
    [line] = preview_of([ReadPerson(1, "Griet", "griet@example.org")], row).lines
    assert line.state == KNOWN


def test_a_long_list_is_judged_in_as_few_queries_as_a_short_one(row):
    def cost(number: int) -> int:
        people = [ReadPerson(n, f"N{n}", f"n{n}@example.org", "", "De Kade") for n in range(number)]
        with CaptureQueriesContext(connection) as queries:
            preview_of(people, row)
        return len(queries)

    cost(1)
    assert cost(3) == cost(90)
