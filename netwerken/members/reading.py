"""People in a table: pasted from Excel or a mail, or a workbook that was uploaded; nothing is thrown away."""

import csv
import io
import re
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

from basis.text_extraction.package import COMPOUND_FILE
from kennisbank.rubric.importing import ImportProblem, xlsx
from kennisbank.rubric.importing.csv_file import decoded
from kennisbank.rubric.importing.problems import explained

from ..planning.pasted import Unreadable, lines_of
from .columns import ADDRESS, BETWEEN, EMAIL, FIRST, LAST, NAME, ROLE, SCHOOL, columns_of

MAX_BYTES = 2 * 1024 * 1024
MAX_UNPACKED = 32 * 1024 * 1024  # of all parts together
MAX_CHARACTERS = 200_000
MAX_PEOPLE = 1_000
WITH_NAME = re.compile(r"^\s*\"?(?P<name>[^<>@\"]*?)\"?\s*<\s*(?P<address>[^<>\s]+@[^<>\s]+)\s*>\s*[;,]?\s*$")
EXCEL = "xl/workbook.xml"


@dataclass(frozen=True)
class ReadPerson:
    """One line, as it was written."""

    number: int  # of the lines in which something stands, the header included
    name: str
    email: str
    role: str = ""
    school: str = ""


def people_in(text: str) -> list[ReadPerson]:
    """Everybody in a pasted list. Raises Unreadable."""
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(_("Dit is te veel tekst. Plak alleen de regels met mensen."))
    lines = [parts_of(line) for line in spread(lines_of(text))]
    if not lines:
        raise Unreadable(_("Er is niets geplakt. Kopieer eerst de rijen in Excel, of kies een bestand."))
    names, below = columns_of(lines)
    if not below:
        raise Unreadable(_("Onder de kopregel staat niets."))
    if len(below) > MAX_PEOPLE:
        raise Unreadable(
            _("Dit zijn %(number)s regels. Het mogen er hoogstens %(most)s in één keer zijn.")
            % {"number": len(below), "most": MAX_PEOPLE}
        )
    if EMAIL not in names:
        raise Unreadable(_("We vinden geen kolom met e-mailadressen. Neem die mee in wat je plakt."))
    first = 1 + len(lines) - len(below)
    return [person_of(number, cells, names) for number, cells in enumerate(below, start=first)]


def spread(lines: list[list[str]]) -> list[list[str]]:
    """The same, with addresses as a mail program writes them, one behind the other, on a line each."""
    found = []
    for line in lines:
        cells = [cell for cell in line if cell]
        if len(cells) > 1 and all(WITH_NAME.match(cell) for cell in cells):
            found += [[cell] for cell in cells]
        else:
            found.append(line)
    return found


def parts_of(line: list[str]) -> list[str]:
    """A line of one cell in its parts: "Noor Bakker <noor@example.org>", or with commas between them."""
    if len(line) != 1:
        return line
    if match := WITH_NAME.match(line[0]):
        return [match["name"].strip(), match["address"]]
    if ADDRESS.search(line[0]) and "," in line[0]:
        return [part.strip() for part in line[0].split(",")]
    if match := re.match(r"^(?P<name>.*\S)\s+\(?(?P<address>[^\s@()]+@[^\s@()]+)\)?$", line[0]):
        return [match["name"], match["address"]]
    return line


def person_of(number: int, cells: list[str], names: list[str]) -> ReadPerson:
    """One line by the names of its columns."""
    found = {name: cell for name, cell in zip(names, cells, strict=False) if name and cell}
    parts = (found.get(part, "") for part in (FIRST, BETWEEN, LAST))
    name, email = found.get(NAME) or " ".join(filter(None, parts)), found.get(EMAIL, "")
    if match := WITH_NAME.match(email):
        name, email = name or match["name"].strip(), match["address"]
    email = email.removeprefix("mailto:").strip(" ;,<>")
    return ReadPerson(number, name, email, found.get(ROLE, ""), found.get(SCHOOL, ""))


def text_in(data: bytes) -> str:
    """What stands in a file, as it would have been pasted. Raises Unreadable, saying what to do."""
    if not data.strip():
        raise Unreadable(_("Dit bestand is leeg."))
    if len(data) > MAX_BYTES:
        raise Unreadable(_("Dit bestand is te groot. Het mag hoogstens 2 MB zijn."))
    if data.startswith(COMPOUND_FILE):
        raise Unreadable(
            _("Dit bestand heeft een oude vorm of een wachtwoord. Sla het zonder op, als .xlsx.")
        )
    try:
        text = workbook_text(data) if data.startswith(b"PK") else csv_text(data)
    except ImportProblem as error:
        raise Unreadable(error.message) from error
    if not text.strip():
        raise Unreadable(_("In dit bestand staat niets. Staat de lijst misschien op een verborgen blad?"))
    return text


def csv_text(data: bytes) -> str:
    """A file of text with tabs between the cells, whatever stood between them."""
    try:
        text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
        first = text.lstrip("\n").split("\n")[0]
        between = max("\t;,", key=first.count)
        if not first.count(between) or between == "\t":
            return text
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except (ImportProblem, csv.Error) as error:
        said = _("Dit soort bestand kunnen we niet lezen. Kies een .xlsx of .csv, of plak de rijen.")
        raise Unreadable(said) from error
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def workbook_text(data: bytes) -> str:
    """The first sheet in which something stands: tabs between the cells; of a formula, what it came to."""
    try:
        with ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
            is_workbook = EXCEL in package.namelist()
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError, UnicodeError) as error:
        raise Unreadable(_("Dit bestand is kapot. Sla het opnieuw op en probeer het nog eens.")) from error
    if not is_workbook:
        raise Unreadable(_("Dit is geen Excel-bestand. Kies een .xlsx, of plak de rijen."))
    if unpacked > MAX_UNPACKED:
        raise Unreadable(
            _("Dit bestand wordt uitgepakt te groot. Neem alleen de lijst over in een nieuw bestand.")
        )
    with explained("Excel"):
        _rubric, grids = xlsx.read(data)
    rows = grids[0].rows if grids else ()
    return "\n".join("\t".join(" ".join(cell.text.split()) for cell in row) for row in rows)
