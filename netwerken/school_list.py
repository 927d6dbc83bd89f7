"""Which school somebody means who types a name: those of the list that resemble it, best first."""

import re
import unicodedata
from dataclasses import dataclass

from basis import frame
from basis.models import School

MOST = 8  # that are offered
LEAST_ALIKE = 0.5  # of the pairs of letters that two names have together
# words that say what a school is, not which one
GENERAL = frozenset(
    {
        *("de", "het", "een", "en", "op", "school", "scholen", "basisschool", "kindcentrum", "college"),
        *("obs", "cbs", "kbs", "rkbs", "pcbs", "ikc", "kc", "mbo", "vmbo", "pabo", "lyceum", "vakcollege"),
        *("openbare", "christelijke", "katholieke", "montessori", "montessorischool", "praktijkschool"),
        *("dalton", "daltonschool", "jenaplan", "jenaplanschool", "vrijeschool"),
    }
)


@dataclass(frozen=True)
class ListedSchool:
    """One school of the list, ready to compare with what somebody types."""

    pk: int
    label: str  # De Brug, Polderrand
    kind: str
    name: str  # folded, as the others
    whole: str
    brin: str


def folded(text: str) -> str:
    """Words in small letters without accents or marks, one space between them."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", plain))


def known_schools() -> list[ListedSchool]:
    """Every school of the list, by name; kept in memory as long as no school changes."""
    return frame.current().kept("netwerken.schools", read_schools)


def read_schools() -> list[ListedSchool]:
    """The list as it is in the database."""
    return [
        ListedSchool(school.pk, str(school), school.kind, folded(school.name), folded(str(school)), brin)
        for school in School.objects.only("name", "place", "brin", "vestiging", "kind").order_by("name", "pk")
        for brin in [f"{school.brin}{school.vestiging}".casefold()]
    ]


def exactly(typed: str) -> list[ListedSchool]:
    """The schools that are called just so, with or without their place behind it."""
    wanted = folded(typed)
    return [school for school in known_schools() if wanted and wanted in (school.name, school.whole)]


def schools_by_name() -> dict[str, list[ListedSchool]]:
    """The schools by what they are called, folded, with or without their place: for many names at once."""
    found: dict[str, list[ListedSchool]] = {}
    for school in known_schools():
        for name in {school.name, school.whole}:
            found.setdefault(name, []).append(school)
    return found


def resembling(typed: str) -> list[ListedSchool]:
    """The schools whose name begins, word by word, with what was typed; else those spelt much like it."""
    words = folded(typed).split()
    if not words:
        return []
    telling = [word for word in words if word not in GENERAL] or words
    begun = [school for school in known_schools() if is_begun(school, telling)]
    if begun:
        first = telling[0]
        return sorted(begun, key=lambda school: not school.name.startswith(first))[:MOST]
    return spelt_like(" ".join(telling))


def is_begun(school: ListedSchool, words: list[str]) -> bool:
    """Whether each of these is the beginning of a word of this school, or of its BRIN."""
    own = school.whole.split()
    return all(
        any(one.startswith(word) for one in own) or (len(word) >= 4 and school.brin.startswith(word))
        for word in words
    )


def spelt_like(words: str) -> list[ListedSchool]:
    """The schools that share the most pairs of letters with these words (Dice), best first."""
    wanted = pairs(words)
    found = []
    for school in known_schools():
        own = [word for word in school.name.split() if word not in GENERAL]
        alike = likeness(wanted, pairs(" ".join(own) or school.name))
        if alike >= LEAST_ALIKE:
            found.append((-alike, school.label, school))
    return [school for _alike, _label, school in sorted(found, key=lambda one: one[:2])[:MOST]]


def pairs(words: str) -> set[str]:
    """Every two letters that follow each other, the ends of words included."""
    return {f" {words} "[at : at + 2] for at in range(len(words) + 1)}


def likeness(one: set[str], other: set[str]) -> float:
    """How much two sets share, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other))
