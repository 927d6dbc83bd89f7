"""Reading the file: its encoding, its delimiter, which column is what, and a row per line."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 10_000
DELIMITERS = ";,\t"
# what a column may be called, the likeliest first; also the names in the open files of DUO
COLUMNS = {
    "brin": ("brin", "brinnummer", "brincode", "instellingscode", "brinvestiging"),
    "vestiging": ("vestiging", "vestigingscode", "vestigingsnummer", "vestigingnummer"),
    "name": ("vestigingsnaam", "naam", "schoolnaam", "naamschool", "school", "instellingsnaam"),
    "place": ("plaats", "plaatsnaam", "vestigingsplaats", "woonplaats"),
    "kind": ("soort", "soortschool", "soortpo", "schooltype", "onderwijstype", "onderwijsstructuur"),
    "sector": ("sector", "onderwijssector"),
    "regio": ("regio",),
    "bestuur": ("bestuur", "schoolbestuur", "bestuursnaam", "bevoegdgezagnaam", "bevoegdgezag"),
    "bestuur_number": ("bestuursnummer", "bevoegdgezagnummer", "nummerbestuur", "nummerbevoegdgezag"),
    "latitude": ("breedtegraad", "latitude", "lat", "gpslatitude"),
    "longitude": ("lengtegraad", "longitude", "lon", "long", "lng", "gpslongitude"),
}
NEEDED = {"brin": "BRIN", "name": "naam"}
BRIN = re.compile(r"[0-9]{2}[A-Z]{2}")
# Excel takes the zeros in front of a number away
SHORT_VESTIGING = re.compile(r"[0-9]{1,2}")
WITH_VESTIGING = re.compile(r"([0-9]{2}[A-Z]{2})[ -]?([0-9]{2})")


class Unreadable(Exception):
    """The file as a whole is of no use; says why, to a person."""


@dataclass(frozen=True)
class Row:
    """One line of the file: what is filled in, by the name of our field, on one line each."""

    line: int
    values: dict[str, str]
    error: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """BRIN and vestiging."""
        return self.values.get("brin", ""), self.values.get("vestiging", "")


@dataclass(frozen=True)
class SchoolFile:
    """What a file holds."""

    rows: list[Row]
    ignored: list[str] = field(default_factory=list)


def read(data: bytes) -> SchoolFile:
    """The rows of a file. Raises Unreadable, saying what is wrong with it as a whole."""
    text = decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    if not first.count(delimiter):
        raise Unreadable(
            _("We vinden maar een kolom. Zet tussen de kolommen een puntkomma, een komma of een tab.")
        )
    lines = numbered_lines(text, delimiter)
    _line, header = next(lines)
    columns, ignored = columns_of(header)
    rows = [row_of(line, cells, columns) for line, cells in lines]
    if not rows:
        raise Unreadable(_("Onder de kopregel staat niets."))
    return SchoolFile(rows, ignored)


def decoded(data: bytes) -> str:
    """The text of the file, in UTF-8 or as Excel on Windows writes it."""
    if len(data) > MAX_BYTES:
        raise Unreadable(_("Dit bestand is te groot. Het mag hoogstens 5 MB zijn."))
    if data.startswith(b"PK\x03\x04") or data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(_("Dit is een Excel-bestand. Sla het in Excel op als CSV en kies dat bestand."))
    if b"\0" in data:
        raise Unreadable(_("Dit is geen CSV-bestand. Sla het op als CSV in UTF-8."))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.strip():
            return text
        raise Unreadable(_("Dit bestand is leeg."))
    raise Unreadable(_("We kunnen de letters in dit bestand niet lezen. Sla het op als CSV in UTF-8."))


def numbered_lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Every line that is not empty, with its number in the file. Raises Unreadable."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count = 0
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            count += 1
            if count > MAX_ROWS + 1:
                raise Unreadable(
                    _("Dit bestand heeft meer dan %(rows)s regels. Deel het op.") % {"rows": MAX_ROWS}
                )
            yield reader.line_num, cells
    except csv.Error as error:
        raise Unreadable(
            _("Dit is geen goed CSV-bestand: we liepen vast op regel %(line)s.") % {"line": reader.line_num}
        ) from error


def plain(name: str) -> str:
    """The name of a column without capitals, accents, spaces and signs."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def columns_of(header: list[str]) -> tuple[dict[str, int], list[str]]:
    """Which column holds which of our fields, and the columns that we pass over. Raises Unreadable."""
    names = [plain(name) for name in header]
    known = {name for choices in COLUMNS.values() for name in choices}
    twice = {name for name in names if name in known and names.count(name) > 1}
    if twice:
        raise Unreadable(
            _("De kolom %(name)s staat er twee keer in.") % {"name": header[names.index(min(twice))].strip()}
        )
    columns = {
        ours: names.index(next(name for name in choices if name in names))
        for ours, choices in COLUMNS.items()
        if any(name in names for name in choices)
    }
    if "brin" not in columns and "vestigingscode" in names:  # in DUO's files it begins with the BRIN
        columns["brin"] = columns["vestiging"]
    missing = [label for ours, label in NEEDED.items() if ours not in columns]
    if missing:
        raise Unreadable(
            _("We missen de kolom %(names)s. De eerste regel moet de namen van de kolommen bevatten.")
            % {"names": _(" en ").join(missing)}
        )
    used = set(columns.values())
    ignored = [name.strip()[:40] for place, name in enumerate(header) if place not in used and name.strip()]
    return columns, ignored


def row_of(line: int, cells: list[str], columns: dict[str, int]) -> Row:
    """One row, with what is wrong with its key."""
    found = {ours: " ".join(cells[place].split()) for ours, place in columns.items() if place < len(cells)}
    values = {ours: value for ours, value in found.items() if value}
    brin, vestiging, error = key_of(values.get("brin", ""), values.get("vestiging", ""))
    return Row(line, values | {"brin": brin, "vestiging": vestiging}, error)


def key_of(brin: str, vestiging: str) -> tuple[str, str, str]:
    """BRIN and vestiging as we write them, and what is wrong with them; either may hold both."""
    brin, vestiging, own = brin.upper(), vestiging.upper(), ""
    clash = _("Het BRIN en de vestiging spreken elkaar tegen.")
    if match := WITH_VESTIGING.fullmatch(vestiging):
        own, vestiging = match.groups()
    if match := WITH_VESTIGING.fullmatch(brin):
        brin, number = match.groups()
        if vestiging and vestiging.zfill(2) != number:
            return brin, vestiging[:20], clash
        vestiging = number
    if own and own != (brin or own):
        return brin[:20], vestiging, clash
    brin = brin or own
    if not brin:
        return brin, vestiging[:20], _("Het BRIN ontbreekt.")
    if not BRIN.fullmatch(brin):
        return brin[:20], vestiging[:20], _("Een BRIN is twee cijfers en twee letters, zoals 00AB.")
    if vestiging and not SHORT_VESTIGING.fullmatch(vestiging):
        return brin, vestiging[:20], _("Een vestiging is twee cijfers, zoals 00.")
    return brin, vestiging.zfill(2), ""
