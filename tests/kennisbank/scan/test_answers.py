"""Answers: what a level is when only ticks say so, strict reading, a short code, a changed rubric."""

import json
import random
from dataclasses import replace

import pytest

from kennisbank.rubric.value import Aspect, Rubric, Statement
from kennisbank.scan import mapping
from kennisbank.scan.answers import (
    MAX_NOTE,
    Answer,
    Answers,
    AnswersError,
    from_json,
    proposed,
    settled,
    standing,
)
from kennisbank.scan.code import SIGNS, from_code, mark_of, to_code
from tests.kennisbank.scan.small import small_rubric, some_answers, without_aspect, without_level

HASH = "0a1b2c3d" + "4" * 56
BAD = [
    None,
    [],
    "x",
    {},
    {"schema": 2, "aspects": {}},
    {"schema": True, "aspects": {}},
    {"schema": 1, "aspects": []},
    {"schema": 1, "aspects": {}, "extra": 1},
    {"schema": 1, "aspects": {"zz": {}}},
    {"schema": 1, "aspects": {"a1": None}},
    {"schema": 1, "aspects": {"a1": {"level": "f1"}}},
]
WRONG = [
    Answer(level="f9"),
    Answer(ambition="f9"),
    Answer(is_between=True),
    Answer(level="f5", is_between=True),
    Answer(level="f2", is_not_applicable=True),
    Answer(ticks=frozenset({"a2f1s1"})),  # of another aspect
    Answer(ticks=frozenset({"a1i1"})),  # of the intro
    Answer(note="x" * (MAX_NOTE + 1)),
    Answer(note="a\0b"),
    Answer(note="\ud800"),
]


def random_answers(rubric: Rubric, seed: int) -> Answers:
    """Answers that are allowed, of every kind."""
    chance = random.Random(seed)
    ids = [level.id for level in rubric.levels]
    found = {}
    for aspect in rubric.aspects:
        kind = chance.choice(["nothing", "na", "level", "between"])
        statements = [one.id for level, one in aspect.statements() if level]
        found[aspect.id] = Answer(
            level=chance.choice(ids[:-1]) if kind in {"level", "between"} else "",
            is_between=kind == "between",
            is_not_applicable=kind == "na",
            ticks=frozenset(chance.sample(statements, chance.randint(0, len(statements)))),
            note=chance.choice(["", "", "Een 'notitie' met ünicode\nen een regel", "=1+1"]),
            ambition=chance.choice(["", *ids]),
        )
    return Answers.of(found)


@pytest.mark.parametrize(
    ("ticks", "place"),
    [
        ("", None),
        ("f1s1", 0),  # half of the lowest
        ("f2s1 f2s2", 2),
        ("f1s1 f1s2 f2s1 f2s2 f3s1 f3s2", 4),  # what was true before and still is
        ("f3s1 f3s2", 4),  # what describes today alone
        ("f3s1 f3s2 f4s1", 6),  # half of a level is that level
    ],
)
def test_ticks_propose_the_highest_level_of_which_half_is_true(ticks, place):
    rubric = small_rubric()
    chosen = frozenset(f"a1{tick}" for tick in ticks.split())
    assert proposed(rubric, rubric.aspects[0], chosen) == place


def test_a_part_of_the_next_level_lies_between_the_two():
    rubric = small_rubric(statements=3)
    assert proposed(rubric, rubric.aspects[0], frozenset({"a1f2s1", "a1f2s2", "a1f3s1"})) == 3
    assert proposed(rubric, rubric.aspects[0], frozenset({"a1f3s1"})) == 4


def test_a_chosen_level_goes_before_the_ticks():
    rubric = small_rubric()
    answer = Answer(level="f4", ticks=frozenset({"a1f1s1"}))
    assert standing(rubric, rubric.aspects[0], answer).place == 6
    assert not standing(rubric, rubric.aspects[0], answer).is_proposed
    answer = replace(answer, level="")
    assert standing(rubric, rubric.aspects[0], answer).is_proposed


def test_what_a_team_hands_in_has_neither_ticks_nor_notes():
    rubric = small_rubric()
    given = settled(rubric, some_answers())
    assert given.by_aspect["a2"] == Answer(level="f2", ambition="f4")
    assert given.by_aspect["a1"] == Answer(level="f3", is_between=True)
    assert given.by_aspect["a3"] == Answer(is_not_applicable=True)


@pytest.mark.parametrize("seed", range(20))
def test_answers_come_back_from_json_and_code_as_they_were(seed):
    rubric = small_rubric(levels=seed % 11 + 2, aspects=seed * 3 + 1, statements=seed % 4)
    answers = random_answers(rubric, seed)
    assert from_json(json.loads(json.dumps(answers.to_json())), rubric) == answers
    code = to_code(rubric, answers, HASH)
    assert from_code(code, rubric) == answers
    assert mark_of(code) == HASH[:8]
    assert set(code) <= {*SIGNS, "."}


def test_a_code_is_short():
    rubric = small_rubric(levels=5, aspects=12, statements=3)  # 180 statements
    everywhere = {one.id: Answer(level="f5") for one in rubric.aspects}
    assert len(to_code(rubric, Answers.of(everywhere), HASH)) - len(to_code(rubric, Answers(), HASH)) == 7
    last = frozenset({"a12f5s3"})
    assert len(to_code(rubric, Answers.of({"a12": Answer(ticks=last)}), HASH)) == 9 + 30 + 4


@pytest.mark.parametrize("data", BAD, ids=repr)
def test_what_are_no_answers_is_refused(data):
    with pytest.raises(AnswersError):
        from_json(data, small_rubric())


@pytest.mark.parametrize("answer", WRONG, ids=lambda answer: repr(answer)[:60])
def test_what_cannot_be_answered_is_refused_by_name_of_the_aspect(answer):
    with pytest.raises(AnswersError) as refused:
        from_json(Answers({"a1": answer}).to_json(), small_rubric())
    assert all(message.startswith("Richting kiezen: ") for message in refused.value.messages)


@pytest.mark.parametrize(
    ("field", "value"),
    [("level", 1), ("ticks", {}), ("ticks", [[]]), ("note", None), ("between", 1), ("not_applicable", "ja")],
)
def test_a_wrong_type_is_refused(field, value):
    data = Answers({"a1": Answer(level="f1")}).to_json()
    data["aspects"]["a1"][field] = value
    with pytest.raises(AnswersError):
        from_json(data, small_rubric())


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_code_is_refused_or_gives_answers_that_are_allowed(seed):
    rubric = small_rubric()
    chance = random.Random(seed)
    signs = list(to_code(rubric, random_answers(rubric, seed), HASH))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(signs))
        signs[at : at + chance.randint(0, 2)] = chance.choices(SIGNS + ".é\0", k=chance.randint(0, 2))
    try:
        found = from_code("".join(signs), rubric)
    except AnswersError:
        return
    assert from_json(found.to_json(), rubric) == found


@pytest.mark.parametrize(
    "code",
    [
        "",
        "1",
        "20a1b2c3d....",
        "1" + HASH[:8] + "." + "_" * 60 + "...",
        "1" + HASH[:8] + "...." + "A" * 200_000,
    ]
    + [f"1{HASH[:8]}....{notes}" for notes in ("W1tdXQ", "WyJhYiJd", "W1tbXSwxXV0", "W1swLDFdXQ", "!")],
    ids=lambda code: code[:30],
)
def test_a_hostile_code_is_refused(code):
    with pytest.raises(AnswersError):
        from_code(code, small_rubric())


def test_a_changed_rubric_keeps_what_fits_and_names_what_does_not():
    old = small_rubric()
    answers = Answers.of(
        {
            "a1": Answer(level="f3", is_between=True, ambition="f5", ticks=frozenset({"a1f3s1", "a1f4s1"})),
            "a2": Answer(level="f4"),
            "a4": Answer(note="Blijft"),
        }
    )
    new = without_aspect(without_level(old, "f4"), "a2")
    moved = mapping.onto(new, old, answers)
    assert moved.answers.by_aspect == {
        "a1": Answer(level="f3", ambition="f5", ticks=frozenset({"a1f3s1"})),
        "a4": Answer(note="Blijft"),
    }
    assert any("Kijken naar gegevens" in line for line in moved.gone)
    assert any("Tussen twee" in line for line in moved.gone)
    assert any("Uitspraak 1 van onderwerp 1 in fase 4." in line for line in moved.gone)
    assert len(moved.gone) == 3


def test_the_same_rubric_in_another_order_loses_nothing():
    old = small_rubric()
    new = replace(old, aspects=(*old.aspects[::-1], Aspect("nieuw", "Nieuw", intro=(Statement("x1", "x"),))))
    assert mapping.onto(new, old, some_answers()) == mapping.Mapped(some_answers())


def test_a_level_that_went_is_named():
    old = small_rubric()
    moved = mapping.onto(without_level(old, "f2"), old, Answers.of({"a1": Answer(level="f2", ambition="f2")}))
    assert moved.answers.is_empty
    assert len(moved.gone) == 2
