"""Which bestuur a line means: by its number, or else by its name."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ..models import Schoolbestuur


class LineError(Exception):
    """A line that cannot be taken; says why, to a person."""


@dataclass
class Besturen:
    """The besturen that there are, those that come with the file, and those that get another name."""

    by_key: dict[str, Schoolbestuur] = field(default_factory=dict)
    by_name: dict[str, list[Schoolbestuur]] = field(default_factory=dict)
    new: list[Schoolbestuur] = field(default_factory=list)
    renamed: dict[str, tuple[str, Schoolbestuur]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)  # where the name of a number was first read
    numbers: dict[int, str] = field(default_factory=dict)  # which number means a bestuur found by name

    @classmethod
    def known(cls) -> "Besturen":
        """All besturen; one query."""
        besturen = cls()
        for bestuur in Schoolbestuur.objects.all():
            besturen.add(bestuur)
        return besturen

    @property
    def renames(self) -> list[tuple[str, str]]:
        """The old and the new name of each bestuur that gets another one."""
        return [(before, bestuur.name) for before, bestuur in self.renamed.values()]

    def add(self, bestuur: Schoolbestuur) -> None:
        """Have it found from now on."""
        self.by_key[bestuur.key] = bestuur
        self.by_name.setdefault(bestuur.name.casefold(), []).append(bestuur)

    def find(self, number: str, name: str, line: int) -> Schoolbestuur | None:
        """The bestuur of a line, made when there is none; None when the line names none."""
        if key := slugify(number):
            return self.numbered(key, name, line)
        if not name:
            return None
        named = self.by_name.get(name.casefold(), [])
        if len(named) > 1:
            raise LineError(_("Er zijn meer besturen met deze naam. Geef ook het nummer."))
        return named[0] if named else self.make(self.free_key(name), name)

    def numbered(self, key: str, name: str, line: int) -> Schoolbestuur:
        """The bestuur of a number; one that was made by hand has no number yet and is known by its name."""
        bestuur = self.by_key.get(key)
        if bestuur is None:
            if not name:
                raise LineError(_("Dit nummer van een bestuur kennen we niet. Geef ook de naam."))
            bestuur = self.without_number(key, name) or self.make(key, name)
            self.by_key[key] = bestuur
        if name and name != bestuur.name:
            if key in self.lines:
                raise LineError(_("Op regel %(line)s heet dit bestuur anders.") % {"line": self.lines[key]})
            self.renamed[key] = (bestuur.name, bestuur)
            bestuur.name = name
            checked(bestuur)
        if name:
            self.lines.setdefault(key, line)
        return bestuur

    def without_number(self, key: str, name: str) -> Schoolbestuur | None:
        """The only bestuur of this name, unless it has a number of its own."""
        named = [b for b in self.by_name.get(name.casefold(), []) if not b.key.isdecimal()]
        if len(named) != 1:
            return None
        if self.numbers.setdefault(id(named[0]), key) != key:
            raise LineError(_("Een bestuur met deze naam heeft in dit bestand nog een ander nummer."))
        return named[0]

    def make(self, key: str, name: str) -> Schoolbestuur:
        """A new one."""
        bestuur = checked(Schoolbestuur(key=key, name=name))
        self.new.append(bestuur)
        self.add(bestuur)
        return bestuur

    def free_key(self, name: str) -> str:
        """A key that no bestuur has yet."""
        base = slugify(name)[:70] or "bestuur"
        numbers = range(2, len(self.by_key) + 3)
        return next(key for key in (base, *(f"{base}-{n}" for n in numbers)) if key not in self.by_key)


def checked(bestuur: Schoolbestuur) -> Schoolbestuur:
    """The same; raises LineError when the name is too long."""
    try:
        bestuur.clean_fields()
    except ValidationError as error:
        raise LineError(_("Bestuur: %(reason)s") % {"reason": error.messages[0]}) from error
    return bestuur
