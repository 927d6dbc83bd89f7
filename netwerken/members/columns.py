"""What each column of a list of people holds: by the names above them, or else by what stands in them."""

import re
from collections.abc import Container, Sequence

from ..planning.columns import column, plain
from ..school_list import folded, schools_by_name

NAME, EMAIL, ROLE, SCHOOL = "name", "email", "role", "school"
FIRST, BETWEEN, LAST = "first", "between", "last"  # parts of a name
HEADERS = {
    NAME: ("naam", "name", "deelnemer", "volledigenaam", "naamdeelnemer", "contactpersoon", "wie"),
    FIRST: ("voornaam", "roepnaam", "firstname", "givenname"),
    BETWEEN: ("tussenvoegsel", "tussenvoegsels", "voorvoegsel"),
    LAST: ("achternaam", "lastname", "surname", "familienaam"),
    EMAIL: (
        *("email", "emailadres", "mail", "mailadres", "emailaddress", "adres", "werkmail", "emailwerk"),
        *("werkemail", "emailadreswerk"),
    ),
    ROLE: ("functie", "rol", "role", "jobtitle", "beroep", "taak"),
    SCHOOL: ("school", "organisatie", "instelling", "schoolnaam", "naamschool", "organisation", "company"),
}
FIELD_OF = {name: ours for ours, names in HEADERS.items() for name in names}
ADDRESS = re.compile(r"[^\s<>,;:\"()]+@[^\s<>,;:\"()]+")
ROLES = re.compile(
    r"^(?:adjunct-?|locatie|plaatsvervangend |senior )?"
    r"(?:leraar|leerkracht|docent|lerares|directeur|schoolleider|rector|teamleider|bestuurder|ib-?er|"
    r"intern begeleider|onderwijsassistent|mentor|decaan|coördinator|coordinator|kwaliteits\w+|beleids\w+|"
    r"adviseur|onderzoeker|zorg\w+|orthopedagoog|bouwcoördinator|conrector|afdelingsleider)\b",
    re.IGNORECASE,
)
SCHOOLS = re.compile(
    r"school|college|lyceum|gymnasium|mavo|havo|vmbo|pabo|campus|kindcentrum|\b[okc]bs\b|\bikc\b",
    re.IGNORECASE,
)


def columns_of(lines: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """Our name of each column or "", and the lines below the header."""
    above = [FIELD_OF.get(plain(cell), "") for cell in lines[0]]
    if any(above) and not any(ADDRESS.search(cell) for cell in lines[0]):
        return [name if name not in above[:place] else "" for place, name in enumerate(above)], lines[1:]
    width = max(len(line) for line in lines)
    return names_of([column(lines, place) for place in range(width)]), lines


def names_of(columns: Sequence[list[str]]) -> list[str]:
    """Our names of columns without a header: the address, then the name, then what looks like which."""
    names = [""] * len(columns)
    shares = [share(cells, ADDRESS) for cells in columns]
    if shares and max(shares) > 0:
        names[shares.index(max(shares))] = EMAIL
    schools = schools_by_name()
    texts = [
        place
        for place, cells in enumerate(columns)
        if cells and not names[place] and not all(cell.isdecimal() for cell in cells)
    ]
    if texts:
        names[texts.pop(0)] = NAME
    for place in texts:
        cells = columns[place]
        likely = ROLE if share(cells, ROLES) > schools_in(cells, schools) else SCHOOL
        other = SCHOOL if likely == ROLE else ROLE
        names[place] = next((name for name in (likely, other) if name not in names), "")
    return names


def share(cells: list[str], pattern: re.Pattern[str]) -> float:
    """Which part of the cells looks so."""
    return sum(bool(pattern.search(cell)) for cell in cells) / len(cells) if cells else 0.0


def schools_in(cells: list[str], known: Container[str]) -> float:
    """Which part of the cells looks like a school, or is the folded name of one of the list."""
    found = sum(bool(SCHOOLS.search(cell) or folded(cell) in known) for cell in cells)
    return found / len(cells) if cells else 0.0
