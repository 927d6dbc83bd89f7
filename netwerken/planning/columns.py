"""What each column of a pasted table holds: by the names above them, or else by what stands in them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from ..choices import MeetingKind
from .dates import find_day, find_times

DATE, TIMES, START, END, LOCATION, ADDRESS = "date", "times", "start", "end", "location", "address"
TITLE, KIND, URL, NOTE = "title", "kind", "online_url", "date_note"
TEXT, NUMBER = "text", "number"  # what is not yet known to be a field
HEADERS = {
    DATE: ("datum", "dag", "date", "datumentijd", "wanneer", "startdatum", "startdate"),
    TIMES: ("tijd", "tijden", "tijdstip", "time", "hoelaat", "vantot"),
    START: ("begin", "begint", "start", "starttijd", "begintijd", "aanvang", "van", "vanaf", "starttime"),
    END: ("eind", "einde", "eindigt", "end", "eindtijd", "tot", "totenmet", "endtime"),
    LOCATION: ("locatie", "plaats", "waar", "plek", "school", "location", "gebouw", "zaal"),
    ADDRESS: ("adres", "straat", "address"),
    TITLE: ("titel", "onderwerp", "thema", "bijeenkomst", "naam", "title", "subject", "activiteit"),
    KIND: ("soort", "type", "vorm"),
    URL: ("link", "online", "url", "teams", "zoom", "onlinelink"),
    NOTE: ("opmerking", "opmerkingen", "bijzonderheden", "toelichting", "notitie", "overdedatum"),
}
FIELD_OF = {name: ours for ours, names in HEADERS.items() for name in names}
IN_OVERLEG = re.compile(
    r"overleg|\bn\.?\s?[tn]\.?\s?b\b|onbekend|volgt|nader|prikk|\btb[acd]\b|nog niet bekend", re.IGNORECASE
)
STREET = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\b|(?:straat|weg|laan|plein|kade|dijk|singel|pad|hof|dreef|gracht)\s+\d",
    re.IGNORECASE,
)
LINK = re.compile(r"https?://\S+")
KINDS = {str(value): value for value in MeetingKind.values}


def columns_of(lines: list[list[str]]) -> tuple[list[str], list[str], list[list[str]]]:
    """Our name of each column or "", what is written above it, and the lines below the header."""
    above = [FIELD_OF.get(plain(cell), "") for cell in lines[0]]
    has_day = any(find_day(cell) for cell in lines[0])
    if not has_day and (sum(map(bool, above)) > 1 or (any(above) and len(lines) > 1)):
        names = [name if name not in above[:place] else "" for place, name in enumerate(above)]
        return names, lines[0], lines[1:]
    width = max(len(line) for line in lines)
    return names_of([column(lines, place) for place in range(width)]), [""] * width, lines


def column(lines: list[list[str]], place: int) -> list[str]:
    """What stands in one column."""
    return [line[place] for line in lines if place < len(line) and line[place]]


def plain(name: str) -> str:
    """The name of a column without capitals, accents, spaces and signs."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalpha())


def kind_of_cell(cell: str) -> str:
    """What one cell is."""
    if cell.isdecimal():
        return NUMBER
    if is_times(cell):
        return TIMES
    day = find_day(cell)
    if day and not day[1] and not STREET.search(cell):
        return DATE
    if LINK.fullmatch(cell):
        return URL
    if plain(cell) in KINDS:
        return KIND
    if STREET.search(cell):
        return ADDRESS
    return DATE if IN_OVERLEG.search(cell) and len(cell) < 60 else TEXT


def is_times(cell: str) -> bool:
    """Whether a cell is a time or two and nothing else."""
    try:
        found = find_times(cell)
    except ValueError:
        return True  # a time that no clock shows
    return found is not None and not found[1]


def names_of(columns: Sequence[list[str]]) -> list[str]:
    """Our names of columns that have no header: by what most cells are, and texts by where they stand."""
    kinds = [Counter(map(kind_of_cell, cells)).most_common(1)[0][0] if cells else "" for cells in columns]
    names = [""] * len(kinds)
    for kind in (DATE, URL, KIND, ADDRESS, TIMES):
        if kind in kinds:
            names[kinds.index(kind)] = kind
    times = [place for place, kind in enumerate(kinds) if kind == TIMES]
    if len(times) > 1:
        names[times[0]], names[times[1]] = START, END
    texts = [place for place, kind in enumerate(kinds) if kind == TEXT]
    if not texts and ADDRESS in names:
        names[names.index(ADDRESS)] = LOCATION
    elif len(texts) == 1:
        names[texts[0]] = LOCATION
    elif texts:
        names[texts[0]], names[texts[1]] = TITLE, LOCATION
    return names
