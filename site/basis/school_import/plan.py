"""What a file would change: every line compared with what we have. Writes nothing."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale

from ..models import Regio, School, Sector
from ..models.taxonomy import Term
from .besturen import Besturen, LineError
from .csv_file import Row

SIX_PLACES = Decimal("0.000001")
LIMITS = {"latitude": 90, "longitude": 180}
RELATED = ("sector", "bestuur", "regio")
FIELDS = ("name", "place", "kind", *RELATED, *LIMITS)


@dataclass(frozen=True)
class Change:
    """One field: what it is and what it becomes."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """What one line of the file comes to."""

    number: int
    key: str
    name: str
    reason: str = ""
    changes: tuple[Change, ...] = ()


@dataclass
class Plan:
    """Everything that a file comes to, with the rows to write."""

    errors: list[Line] = field(default_factory=list)
    new: list[Line] = field(default_factory=list)
    changed: list[Line] = field(default_factory=list)
    unchanged: list[Line] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    besturen: Besturen = field(default_factory=Besturen)
    new_schools: list[School] = field(default_factory=list)
    changed_schools: list[tuple[School, frozenset[str]]] = field(default_factory=list)  # and which fields

    @property
    def has_work(self) -> bool:
        """Whether carrying it out would change anything."""
        return not self.errors and bool(
            self.new or self.changed or self.besturen.new or self.besturen.renamed
        )

    @property
    def fingerprint(self) -> str:
        """The same for two plans that would do the same."""
        done = [
            [[line.key, line.name, [[c.label, c.before, c.after] for c in line.changes]] for line in part]
            for part in (self.new, self.changed, self.unchanged)
        ]
        names = [[bestuur.key, bestuur.name] for bestuur in self.besturen.new]
        text = json.dumps([done, names, self.besturen.renames, self.missing, len(self.errors)])
        return hashlib.sha256(text.encode()).hexdigest()


class Names:
    """The terms of one list by name or key."""

    def __init__(self, model: type[Term]) -> None:
        terms = list(model._default_manager.filter(locale=Locale.get_default()))
        self.names = [term.name for term in terms]
        self.label = str(model._meta.verbose_name)
        self.by_word = {word.casefold(): term for term in terms for word in (term.key, term.name)}

    def find(self, word: str) -> Term:
        """The term that somebody means."""
        try:
            return self.by_word[word.casefold()]
        except KeyError:
            known = ", ".join(self.names) or _("nog geen")
            raise LineError(
                _("De %(list)s %(word)s kennen we niet. We kennen: %(known)s.")
                % {"list": self.label, "word": word[:60], "known": known}
            ) from None


def make_plan(rows: Iterable[Row]) -> Plan:
    """Compare the rows with the schools and besturen that there are; in a fixed number of queries."""
    plan = Plan(besturen=Besturen.known())
    words = {"sector": Names(Sector), "regio": Names(Regio)}
    schools = {(s.brin, s.vestiging): s for s in School.objects.select_related("sector", "bestuur", "regio")}
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        school = schools.get(row.key)
        shown = Line(row.line, "-".join(filter(None, row.key)), row.values.get("name", "")[:160])
        try:
            if row.error:
                raise LineError(row.error)
            if row.key in lines:
                raise LineError(_("Deze vestiging staat ook op regel %(line)s.") % {"line": lines[row.key]})
            lines[row.key] = row.line
            compare(plan, row, school, values_of(row, words, plan.besturen), shown)
        except LineError as error:
            plan.errors.append(Line(shown.number, shown.key, shown.name, str(error)))
    plan.missing = sorted(
        f"{school} ({brin}-{vestiging})"
        for (brin, vestiging), school in schools.items()
        if (brin, vestiging) not in lines
    )
    return plan


def values_of(row: Row, words: dict[str, Names], besturen: Besturen) -> dict[str, Any]:
    """The fields of a school that this row says something about. Raises LineError."""
    values: dict[str, Any] = {
        name: row.values[name] for name in ("name", "place", "kind") if name in row.values
    }
    values |= {name: terms.find(row.values[name]) for name, terms in words.items() if name in row.values}
    bestuur = besturen.find(row.values.get("bestuur_number", ""), row.values.get("bestuur", ""), row.line)
    values |= {"bestuur": bestuur} if bestuur else {}
    values |= {name: degrees(row.values[name], name) for name in LIMITS if name in row.values}
    if ("latitude" in values) != ("longitude" in values):
        raise LineError(_("Geef breedtegraad en lengtegraad allebei, of geen van beide."))
    if "latitude" in values and 3 < values["latitude"] < 8 and 50 < values["longitude"] < 54:
        raise LineError(_("Breedtegraad en lengtegraad lijken verwisseld."))
    return values


def degrees(text: str, name: str) -> Decimal:
    """A coordinate, written with a point or a comma."""
    try:
        value = Decimal(text.replace(",", "."))
        good = value.is_finite() and abs(value) <= LIMITS[name]
    except ArithmeticError:  # also a number too large to compare
        good = False
    if not good:
        raise LineError(_("%(text)s is geen %(label)s.") % {"text": text[:30], "label": label_of(name)})
    return value.quantize(SIX_PLACES)


def compare(plan: Plan, row: Row, school: School | None, values: dict[str, Any], line: Line) -> None:
    """Add one row to the plan: new, changed or as it was. Raises LineError on a value that does not fit."""
    if school is None:
        if "name" not in values:
            raise LineError(_("De naam ontbreekt."))
        brin, vestiging = row.key
        new = School(brin=brin, vestiging=vestiging, **values)
        check(new)
        plan.new_schools.append(new)
        plan.new.append(line)
        return
    before = {name: getattr(school, name) for name in FIELDS if name in values}
    touched = frozenset(name for name, value in before.items() if value != values[name])
    for name in touched:
        setattr(school, name, values[name])
    changes = tuple(
        Change(label_of(name), text_of(before[name]), text_of(values[name]))
        for name in FIELDS
        if name in touched
    )
    line = Line(line.number, line.key, school.name, changes=changes)
    if not touched:
        plan.unchanged.append(line)
        return
    check(school)
    plan.changed_schools.append((school, touched))
    plan.changed.append(line)


def label_of(name: str) -> str:
    """What people call a field of a school."""
    return str(next(field.verbose_name for field in School._meta.fields if field.name == name))


def text_of(value: Any) -> str:
    """A value for people; nothing for no value."""
    return "" if value is None else str(value)


def check(school: School) -> None:
    """Raise LineError on the first value that a school cannot have."""
    try:
        school.clean_fields(exclude=set(RELATED))
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise LineError(f"{label_of(name).capitalize()}: {messages[0]}") from error
