"""A small rubric of invented text, and answers to it, for the tests of the scan."""

from dataclasses import replace

from kennisbank.rubric.value import Aspect, Level, Rubric, Statement
from kennisbank.scan.answers import Answer, Answers

UID = "0123456789abcdef0123456789abcdef"
FORM = {
    "niveau-a1": "f3",
    "tussen-a1": "1",
    "notitie-a1": "Beter dan vorig jaar.\r\n=1+1",
    "uitspraak-a2": ["a2f2s1", "a2f2s2"],
    "wens-a2": "f4",
    "niveau-a3": "nvt-",
    "niveau-a4": "f1",
    "wens-a4": "f2",
}  # what a person fills in
NAMES = ("Richting kiezen", "Kijken naar gegevens", "Leren als team", "Samen leiden")


def small_rubric(levels: int = 5, aspects: int = 4, statements: int = 2, uid: str = UID) -> Rubric:
    """A rubric of so many levels (f1, f2, ...), aspects (a1, ...) and statements (a1f1s1, ...) a cell."""
    return Rubric(
        uid=uid,
        title="Samen leren in de wijk",
        levels=tuple(Level(f"f{n}", f"Fase {n}", f"Trede {n}") for n in range(1, levels + 1)),
        aspects=tuple(
            Aspect(
                f"a{n}",
                NAMES[n - 1] if n <= len(NAMES) else f"Onderwerp {n}",
                intro=(Statement(f"a{n}i1", f"...het team aan onderwerp {n} werkt."),),
                cells={
                    f"f{m}": tuple(
                        Statement(f"a{n}f{m}s{s}", f"Uitspraak {s} van onderwerp {n} in fase {m}.")
                        for s in range(1, statements + 1)
                    )
                    for m in range(1, levels + 1)
                },
            )
            for n in range(1, aspects + 1)
        ),
    )


def some_answers() -> Answers:
    """One of everything that can be answered."""
    return Answers.of(
        {
            "a1": Answer(level="f3", is_between=True, note="Dat gaat beter dan vorig jaar.\nÉcht 👍"),
            "a2": Answer(ticks=frozenset({"a2f2s1", "a2f2s2"}), ambition="f4"),
            "a3": Answer(is_not_applicable=True),
        }
    )


def without_aspect(rubric: Rubric, aspect: str) -> Rubric:
    """The rubric without one aspect."""
    return replace(rubric, aspects=tuple(one for one in rubric.aspects if one.id != aspect))


def without_level(rubric: Rubric, level: str) -> Rubric:
    """The rubric without one level and its cells."""
    return replace(
        rubric,
        levels=tuple(one for one in rubric.levels if one.id != level),
        aspects=tuple(
            replace(one, cells={key: cell for key, cell in one.cells.items() if key != level})
            for one in rubric.aspects
        ),
    )
