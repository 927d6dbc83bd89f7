"""The value: what is valid goes out as it came in, and what is not is named by aspect and level."""

import copy
import json
import random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kennisbank.rubric.completeness import problems_of_completeness
from kennisbank.rubric.schema import RUBRIC_SCHEMA
from kennisbank.rubric.value import Rubric, RubricError, from_json
from tests.kennisbank.rubric.tables import with_204_statements

VALIDATOR = Draft202012Validator(RUBRIC_SCHEMA)
VALUE: dict[str, Any] = {
    "schema": 1,
    "uid": "a" * 32,
    "copied_from": None,
    "title": "Samen groeien",
    "source": "",
    "leadin": "De mate waarin...",
    "levels": [
        {"id": "l1", "name": "Fase 1", "tagline": "Los", "leadin": ""},
        {"id": "l2", "name": "Fase 2", "tagline": "", "leadin": ""},
    ],
    "aspects": [
        {
            "id": "a1",
            "group": "",
            "name": "Koers",
            "intro": [{"id": "s1", "t": "er een doel is"}],
            "cells": {"l1": [{"id": "s2", "t": "Een **doel**"}, {"id": "s3", "t": "Twee"}], "l2": []},
        },
        {"id": "a2", "group": "", "name": "", "intro": [], "cells": {}},
    ],
}
CELL = ("aspects", 0, "cells", "l1")
# where to put what, and a word of the message
WRONG: list[tuple[tuple[str | int, ...], Any, str]] = [
    (("schema",), 2, "versie"),
    (("schema",), "1", "versie"),
    (("schema",), True, "versie"),
    (("schema",), None, "versie"),
    (("uid",), "kort", "uid"),
    (("uid",), "A" * 32, "uid"),
    (("uid",), "a" * 32 + "\n", "uid"),
    (("uid",), None, "uid"),
    (("copied_from",), "", "copied_from"),
    (("copied_from",), 3, "copied_from"),
    (("title",), None, "tekst"),
    (("title",), ["a"], "tekst"),
    (("title",), "a" * 2001, "2001"),
    (("title",), "a\nb", "onzichtbaar"),
    (("title",), "a\n", "onzichtbaar"),
    (("source",), "\x00", "onzichtbaar"),
    (("leadin",), "a\u2028b", "onzichtbaar"),
    (("leadin",), "\ud83d", "onzichtbaar"),
    (("title",), "[x](javascript:alert)", "javascript:alert"),
    (("title",), "[x](//example.org)", "//example.org"),
    (("extra",), 1, "extra"),
    (("levels",), {}, "lijst"),
    (("levels",), None, "lijst"),
    (("levels",), [{"id": f"m{n}", "name": "", "tagline": "", "leadin": ""} for n in range(13)], "13"),
    (("levels", 0), "Fase 1", "object"),
    (("levels", 0, "extra"), "", "extra"),
    (("levels", 0, "id"), "L1", "kleine letters"),
    (("levels", 0, "id"), "l1\n", "kleine letters"),
    (("levels", 0, "id"), "", "kleine letters"),
    (("levels", 0, "id"), "a" * 17, "kleine letters"),
    (("levels", 0, "id"), 1, "kleine letters"),
    (("levels", 0, "name"), 1, "tekst"),
    (("aspects",), "x", "lijst"),
    (("aspects", 0), [], "object"),
    (("aspects", 0, "name"), {}, "tekst"),
    (("aspects", 0, "intro"), {}, "lijst"),
    (("aspects", 0, "intro", 0), "er", "object"),
    (("aspects", 0, "cells"), [], "object"),
    (("aspects", 0, "cells", "L9!"), [], "L9!"),
    ((*CELL,), "tekst", "lijst"),
    ((*CELL, 0), None, "object"),
    ((*CELL, 0, "t"), "", "leeg"),
    ((*CELL, 0, "t"), "  ", "leeg"),
    ((*CELL, 0, "t"), 1.5, "tekst"),
    ((*CELL, 0, "t"), "a\tb", "onzichtbaar"),
    ((*CELL, 0, "id"), None, "kleine letters"),
    ((*CELL,), [{"id": f"x{n}", "t": "a"} for n in range(41)], "41"),
]


def changed(path: tuple[str | int, ...], new: Any) -> dict[str, Any]:
    """The value with something else at a place."""
    value = copy.deepcopy(VALUE)
    part: Any = value
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = new
    return value


def messages(value: Any) -> list[str]:
    """What is wrong with a value."""
    with pytest.raises(RubricError) as caught:
        from_json(value)
    return [problem.message for problem in caught.value.problems]


def test_what_came_in_valid_goes_out_equal():
    big = with_204_statements()
    for value in (VALUE, big.to_json(), Rubric.empty().to_json()):
        kept = copy.deepcopy(value)
        rubric = from_json(value)
        assert rubric.to_json() == kept
        assert from_json(json.loads(json.dumps(rubric.to_json()))) == rubric
        assert list(VALIDATOR.iter_errors(value)) == []


def test_a_cell_without_statements_may_be_absent_or_empty_and_stays_so():
    rubric = from_json(VALUE)
    assert dict(rubric.aspects[0].cells).keys() == {"l1", "l2"}
    assert rubric.aspects[1].cells == {}
    assert rubric.to_json()["aspects"] == VALUE["aspects"]


@pytest.mark.parametrize(("path", "new", "word"), WRONG)
def test_what_is_wrong_is_refused_by_both_and_said(path, new, word):
    value = changed(path, new)
    assert any(word in message for message in messages(value))
    assert not VALIDATOR.is_valid(value)


def test_a_missing_key_is_refused_by_both():
    for path in [(), ("levels", 0), ("aspects", 0), (*CELL, 0)]:
        part: Any = VALUE
        for key in path:
            part = part[key]
        for key in part:
            value = changed((*path, key), None) if path else copy.deepcopy(VALUE)
            holder: Any = value
            for step in path:
                holder = holder[step]
            del holder[key]
            assert any(key in message for message in messages(value)), (path, key)
            assert not VALIDATOR.is_valid(value)


def test_the_place_is_named_by_aspect_and_level():
    with pytest.raises(RubricError) as caught:
        from_json(changed((*CELL, 1, "t"), "[x](data:x)"))
    problem = caught.value.problems[0]
    assert problem.path == ("aspects", "a1", "cells", "l1", "s3")
    assert problem.message.startswith("Aspect “Koers”, Fase 1, uitspraak 2: ")


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (changed((*CELL, 0, "id"), "l2"), "twee keer"),
        (changed(("levels", 1, "id"), "l1"), "twee keer"),
        (changed(("aspects", 0, "cells", "l9"), []), "l9"),
        (changed(("levels",), []), "l1"),
    ],
)
def test_what_a_schema_cannot_say_is_checked_too(value, word):
    assert VALIDATOR.is_valid(value)
    assert any(word in message for message in messages(value))


def statements(count: int, prefix: str, text: str = "a") -> list[dict[str, str]]:
    return [{"id": f"{prefix}{number}", "t": text} for number in range(count)]


def test_there_are_bounds_on_the_whole():
    rows = [
        {"id": f"b{n}", "group": "", "name": "x", "intro": statements(40, f"i{n}x"), "cells": {}}
        for n in range(50)
    ]
    full = changed(("aspects",), rows)
    assert from_json(full)
    over = changed(("aspects",), [*rows, {**VALUE["aspects"][1], "intro": statements(1, "z")}])
    assert any("2001" in message for message in messages(over))
    wide = changed(
        ("aspects",), [{**row, "intro": statements(3, f"i{n}x", "a" * 1900)} for n, row in enumerate(rows)]
    )
    assert any("te groot" in message for message in messages(wide))


def test_ten_thousand_statements_get_a_short_answer():
    rows = [{**VALUE["aspects"][1], "id": f"b{n}", "intro": statements(40, f"{n}x")} for n in range(250)]
    assert any("250" in message for message in messages(changed(("aspects",), rows)))
    assert len(messages(changed(CELL, statements(10_000, "x")))) < 5
    assert len(messages(changed(("aspects",), [1] * 60))) == 50


def test_depth_is_no_danger():
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    for path in [(), ("title",), ("levels",), ("levels", 0), CELL, (*CELL, 0), (*CELL, 0, "t")]:
        messages(changed(path, deep) if path else deep)
    while deep:  # taking it down in one go would recurse as deeply
        deep = deep.pop()


ANYTHING = [
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        1.5,
        10**400,
        float("nan"),
        float("inf"),
        "",
        "x",
        "\0",
        "\ud800",
        "l1",
        "s2",
    ),
    *(
        [],
        [[]],
        {},
        {"id": []},
        {"id": "l1", "t": 1},
        {None: 1},
        {1: {}},
        b"x",
        object(),
        ["x"] * 3,
        ("a",),
        {"a"},
    ),
]


def places(part: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a value."""
    keys = list(part) if isinstance(part, dict) else list(range(len(part))) if isinstance(part, list) else []
    return [path] * bool(path) + [place for key in keys for place in places(part[key], (*path, key))]


def test_anything_anywhere_is_a_rubric_or_a_rubric_error():
    chance = random.Random(20261128)
    everywhere = places(VALUE)
    for path in everywhere:
        for new in ANYTHING:
            read_or_refused(changed(path, new))
    for _ in range(2_000):
        value = copy.deepcopy(VALUE)
        for _ in range(chance.randint(1, 4)):
            path = chance.choice(everywhere)
            part: Any = value
            for key in path[:-1]:
                try:
                    part = part[key]
                except (TypeError, KeyError, IndexError):
                    break
            if isinstance(part, dict):
                part[path[-1]] = chance.choice(ANYTHING)
        read_or_refused(value)
    for new in ANYTHING:
        read_or_refused(new)


def read_or_refused(value: Any) -> None:
    """Read a value; it goes out equal, or says why not."""
    try:
        rubric = from_json(value)
    except RubricError as error:
        said = [problem.message for problem in error.problems]
    else:
        assert rubric.to_json() == value
        return
    assert said
    assert all(said)
    "".join(said).encode()


def test_what_a_draft_lacks_is_asked_for_publishing_alone():
    empty = Rubric.empty()
    assert [problem.path for problem in problems_of_completeness(empty)] == [
        ("title",),
        ("levels",),
        ("aspects",),
    ]
    found = problems_of_completeness(from_json(VALUE))
    assert [problem.path for problem in found if not problem.is_warning] == [("aspects", "a2", "name")]
    assert [problem.path for problem in found if problem.is_warning] == [
        ("aspects", "a1", "cells", "l2"),
        ("aspects", "a2", "cells", "l1"),
        ("aspects", "a2", "cells", "l2"),
    ]
    assert "Koers" in found[1].message
    assert "Fase 2" in found[1].message
    assert problems_of_completeness(with_204_statements()) == []


def test_a_rubric_without_any_statement_cannot_be_published():
    bare = from_json(changed(("aspects", 0, "cells"), {}))
    assert ("aspects",) in [p.path for p in problems_of_completeness(bare) if not p.is_warning]
