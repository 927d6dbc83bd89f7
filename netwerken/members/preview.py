"""What a list of people comes to: who is new, who is known, and what is wrong, row by row. Writes nothing."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from basis.mail_address import hashes_of

from ..forms.person import mailable
from ..models import Netwerk, Persoon, Wissing
from ..school_list import ListedSchool, folded, schools_by_name
from ..services import NewMember, normalised
from ..services.members import members_by_address
from .reading import ReadPerson

NEW, KNOWN, TWICE, WRONG = "new", "known", "twice", "wrong"
LONGEST = {"name": 120, "role": 80, "school": 160}


@dataclass(frozen=True)
class Line:
    """One row of the list, and what would become of it."""

    read: ReadPerson
    state: str
    said: str = ""  # why it is not new
    remark: str = ""  # what to look at all the same
    who: NewMember | None = None


@dataclass
class Preview:
    """The whole list."""

    lines: list[Line] = field(default_factory=list)

    @property
    def new(self) -> list[NewMember]:
        """Who would be added."""
        return [line.who for line in self.lines if line.state == NEW and line.who]

    def count(self, state: str) -> int:
        """How many rows are in a state."""
        return sum(line.state == state for line in self.lines)

    @property
    def wrong(self) -> list[Line]:
        """The rows to mend."""
        return [line for line in self.lines if line.state == WRONG]

    @property
    def passed_over(self) -> int:
        """How many are in the list already, or twice in the paste."""
        return self.count(KNOWN) + self.count(TWICE)

    @property
    def fingerprint(self) -> str:
        """The same for two lists that come to the same."""
        told = [
            [line.state, line.read.name, line.read.email, line.read.role, line.read.school]
            for line in self.lines
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def preview_of(people: Iterable[ReadPerson], netwerk: Netwerk) -> Preview:
    """Judge each row; in a number of queries that does not grow."""
    known = members_by_address(netwerk)
    found = Preview()
    seen: dict[str, int] = {}
    rows = [(person, *judged(person)) for person in people]
    schools = schools_by_name()
    erased = erased_of([email for _person, email, problem in rows if not problem and email not in known])
    for person, email, problem in rows:
        problem = problem or (erased_text() if email in erased else "")
        if problem:
            found.lines.append(Line(person, WRONG, problem))
        elif email in seen:
            said = _("Staat ook op rij %(row)s.") % {"row": seen[email]}
            found.lines.append(Line(person, TWICE, said))
        elif email in known:
            found.lines.append(Line(person, KNOWN, _("Staat al in de lijst en blijft zoals het is.")))
        else:
            listed, remark = school_of(person.school, schools)
            name, pk = (listed.label, listed.pk) if listed else (person.school, None)
            who = NewMember(person.name, email, person.role, name, pk)
            found.lines.append(Line(person, NEW, "", remark, who))
        seen.setdefault(email, person.number)
    return found


def judged(person: ReadPerson) -> tuple[str, str]:
    """The address as we know it, and what is wrong with a row."""
    if not person.email:
        return "", _("Het e-mailadres ontbreekt.")
    try:
        validate_email(person.email)
        email = normalised(mailable(person.email))
    except ValidationError:
        said = _("“%(address)s” is geen e-mailadres. Schrijf het zo: naam@example.org.")
        return "", said % {"address": person.email[:80]}
    if not person.name:
        return email, _("De naam ontbreekt.")
    for name, most in LONGEST.items():
        if len(getattr(person, name)) > most:
            return email, _("Naam, functie of school is te lang.")
    return email, ""


def erased_of(addresses: list[str]) -> set[str]:
    """Those of these addresses whose owner had everything erased, and did not come back since."""
    hashes = {each: address for address in addresses for each in hashes_of(address)}
    erased = Wissing.objects.filter(address_hash__in=hashes).values_list("address_hash", flat=True)
    found = {hashes[each] for each in erased}
    return found - set(Persoon.objects.filter(email__in=found).values_list("email", flat=True))


def erased_text() -> str:
    """What is said of who was erased: an old list does not bring somebody back."""
    return _("Liet de eigen gegevens wissen. Haal deze rij weg; wil deze persoon toch, voeg die dan los toe.")


def school_of(typed: str, schools: Mapping[str, Sequence[ListedSchool]]) -> tuple[ListedSchool | None, str]:
    """The one school of the list that is called so, or what to know when there is none or more."""
    found = schools.get(folded(typed), [])
    if len(found) == 1:
        return found[0], ""
    if found:
        return None, _("Er zijn meer scholen die zo heten. Kies de school later bij deze deelnemer.")
    unknown = _("Deze school staat niet in onze lijst. We bewaren de naam zoals je die gaf.")
    return None, unknown if typed else ""
