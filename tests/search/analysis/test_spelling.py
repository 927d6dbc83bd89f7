"""Which words are near, and which of them is offered."""

import random

import pytest

from search.analysis.spelling import best_corrections, distance

KNOWN = {
    word: frequency
    for frequency, words in (
        (50, "school netwerk leraar onderwijs begeleiding beleid toets les leren kans ouder"),
        (20, "leerkracht samenwerking coordinator inspectie evaluatie burgerschap kwaliteit docent test"),
        (5, "handleiding revolutie schoot evolutie leerlingen netten kracht meer mees"),
    )
    for word in words.split()
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("begeleidng", "begeleiding"),
        ("onderweis", "onderwijs"),
        ("samewerking", "samenwerking"),
        ("leerkragt", "leerkracht"),
        ("netwrek", "netwerk"),
        ("sgool", "school"),
        ("burgeschap", "burgerschap"),
        ("toest", "toets"),
        ("koordinator", "coordinator"),
        ("inspektie", "inspectie"),
        ("handlijding", "handleiding"),
        ("evalutie", "evaluatie"),
        ("docend", "docent"),
        ("kwaliteid", "kwaliteit"),
        ("leeraar", "leraar"),
        ("auder", "ouder"),
        ("netwerkk", "netwerk"),
    ],
)
def test_the_meant_word_comes_first(typed, meant):
    assert best_corrections(typed, KNOWN.items())[0] == meant


@pytest.mark.parametrize("typed", ["xqzzkw", "fiets", "", "a", "😀", "x" * 10_000])
def test_nothing_near_is_offered_for_what_is_far(typed):
    assert best_corrections(typed, KNOWN.items()) == []


def test_at_most_the_limit_and_never_the_word_itself():
    assert "les" not in best_corrections("les", KNOWN.items())
    assert best_corrections("mee", {"meer": 5, "mees": 5, "meel": 5}.items()) == ["meel", "meer"]


def test_of_equals_the_same_first_letter_comes_first_and_then_the_more_common():
    assert best_corrections("kast", [("last", 90), ("kost", 1), ("kist", 5)], limit=3) == [
        "kist",
        "kost",
        "last",
    ]


def test_two_mistakes_are_only_offered_when_there_is_nothing_at_one():
    assert best_corrections("netwrekk", [("netwerk", 1), ("networks", 9)]) == ["netwerk"]
    assert best_corrections("netwerc", [("netwerk", 1), ("netwerken", 9)]) == ["netwerk"]


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("les", "les", 0),
        ("les", "les" + "xyz", 3),
        ("abc", "acb", 0.8),
        ("hond", "hont", 0.6),
        ("tas", "tass", 0.6),
        ("fijn", "fein", 0.6),
        ("vis", "fis", 0.6),
        ("acht", "agt", 0.6),
        ("kat", "kar", 1),
        ("", "ab", 1.8),
        ("ab", "", 2),
    ],
)
def test_distance(first, second, apart):
    assert distance(first, second) == pytest.approx(apart)


def osa(first: str, second: str) -> int:
    """The plain distance, every mistake for one, as the textbook has it."""
    table = {(i, -1): i + 1 for i in range(-1, len(first))} | {(-1, j): j + 1 for j in range(-1, len(second))}
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            table[i, j] = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b))
            if i and j and a == second[j - 1] and first[i - 1] == b:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(first) - 1, len(second) - 1]


def test_never_further_than_the_plain_distance_and_bounded():
    rng = random.Random(3)
    for _ in range(5_000):
        first, second = ("".join(rng.choices("abdteijs", k=rng.randrange(8))) for _ in range(2))
        plain = osa(first, second)
        found = distance(first, second)
        if plain <= 2:
            assert found <= plain, (first, second)
        assert found <= 3
        assert (found == 0) == (first == second)
