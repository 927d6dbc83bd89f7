"""What a result says, draws and spreads: pure, of the same numbers."""

import re
from xml.etree import ElementTree

import pytest
from django.utils import translation

from kennisbank.rubric.value import Aspect
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.counting import Tally
from kennisbank.scan.export import rows_of_team, to_csv
from kennisbank.scan.form import step_of
from kennisbank.scan.radar import Line, radar
from kennisbank.scan.sentences import of_growth, of_one, of_team, place_name, steps_name
from kennisbank.scan.showing import Result
from kennisbank.scan.spread import Spread, growth, middle, spreads_of
from tests.kennisbank.scan.small import small_rubric


@pytest.fixture(autouse=True)
def _dutch():
    with translation.override("nl"):
        yield


@pytest.mark.parametrize(
    ("counts", "place"),
    [
        ((), None),
        ((0, 0), None),
        ((1,), 0),
        ((1, 0, 1), 1),
        ((1, 0, 0, 1), 1),
        ((3, 0, 1), 0),
        ((0, 0, 5), 2),
    ],
)
def test_the_middle_is_the_median_in_half_steps(counts, place):
    assert middle(counts) == place


def test_the_spread_counts_levels_what_lies_between_and_not_applicable():
    rubric = small_rubric(levels=3, aspects=2)
    tally = Tally({"a1": {"f1": 2, "f1+": 1, "f3": 1, "-": 2}}, {"a1": {"f3": 4}})
    first, second = spreads_of(rubric, tally)
    assert first.counts == (2, 1, 0, 0, 1)
    assert (first.total, first.not_applicable, first.width, first.median) == (4, 2, 4, 0)
    assert first.wish == 4
    assert not second.is_shown
    assert second.median is None


def test_growth_is_the_step_of_the_middle_and_nothing_where_either_is_missing():
    rubric = small_rubric(aspects=3)
    before = spreads_of(rubric, Tally({"a1": {"f2": 4}, "a2": {"f3": 4}}))
    now = spreads_of(rubric, Tally({"a1": {"f3+": 4}, "a2": {"f2": 4}, "a3": {"f1": 4}}))
    grown = growth(before, now)
    assert [one.steps for one in grown] == [3, -2, None]
    assert of_growth(grown) == [
        "Verder dan de vorige ronde: Richting kiezen.",
        "Minder ver dan de vorige ronde: Kijken naar gegevens.",
    ]
    assert growth([], [Spread(Aspect("new"))])[0].steps is None


@pytest.mark.parametrize(
    ("steps", "words"),
    [(None, ""), (0, "blijft gelijk"), (1, "+½"), (2, "+1"), (3, "+1½"), (-2, "-1"), (-1, "-½")],
)
def test_half_steps_in_words(steps, words):
    assert steps_name(steps) == words


def test_a_level_without_a_number_gets_one():
    from dataclasses import replace

    rubric = small_rubric(levels=2)
    named = replace(rubric, levels=tuple(replace(one, name="Op weg") for one in rubric.levels))
    assert place_name(named, 1) == "tussen 1. Op weg en 2. Op weg"
    assert place_name(rubric, 2) == "Fase 2"


def test_nothing_chosen_and_everything_equal_are_said_in_words_too():
    rubric = small_rubric()
    assert of_one(rubric, Answers()) == ["Je koos nog geen niveau."]
    same = Answers.of({f"a{n}": Answer(level="f2") for n in range(1, 5)})
    assert of_one(rubric, same) == ["Alle onderwerpen staan even ver: Fase 2."]
    assert of_one(rubric, Answers.of({"a1": Answer(level="f2")})) == ["Bij Richting kiezen kies je Fase 2."]
    assert of_team(rubric, spreads_of(rubric, Tally())) == [
        "Er zijn nog te weinig antwoorden om iets te laten zien."
    ]


def test_many_names_are_counted():
    rubric = small_rubric(aspects=6)
    answers = Answers.of({f"a{n}": Answer(level="f1" if n < 6 else "f2") for n in range(1, 7)})
    assert "Richting kiezen, Kijken naar gegevens en nog 3" in of_one(rubric, answers)[0]


@pytest.mark.parametrize("count", [3, 4, 12, 13, 60])
@pytest.mark.parametrize("levels", [2, 5, 12])
def test_the_radar_is_well_formed_and_stays_within_its_picture(count, levels):
    names = [f"Een <naam> & een heel lang onderwerp {n}" for n in range(count)]
    places = [n % (2 * levels - 1) for n in range(count)]
    text = radar(names, levels, [Line("now", places), Line("later", places), Line("before", places)])
    svg = ElementTree.fromstring(text)
    left, top, width, height = map(int, svg.attrib["viewBox"].split())
    points = [tuple(map(int, one)) for one in re.findall(r"(-?\d+),(-?\d+)", text)]
    assert points
    assert all(left < x < left + width and top < y < top + height for x, y in points)
    assert svg.attrib["role"] == "img"
    ids = svg.attrib["aria-labelledby"].split()
    assert [one.attrib["id"] for one in svg.iter() if "id" in one.attrib] == ids
    assert len(svg.findall(".//circle")) == count
    assert len(svg.findall(".//rect")) == 2 * count


def test_the_lowest_level_is_not_the_middle_of_the_radar_and_the_highest_is_its_edge():
    low = radar(["a", "b", "c"], 5, [Line("now", [0, None, 8])])
    assert 'cy="212"' in low
    assert 'cx="135" cy="345"' in low
    assert '<polygon class="now' not in low


def test_no_radar_of_two_aspects_or_of_nothing():
    assert radar(["a", "b"], 5, [Line("now", [1, 2])]) == ""
    assert radar(["a", "b", "c"], 5, [Line("now", [None, None, None])]) == ""


@pytest.mark.parametrize("levels", range(1, 13))
def test_the_little_stairs_rise_and_end_full(levels):
    steps = [step_of(number, levels) for number in range(levels)]
    assert steps == sorted(steps)
    assert steps[-1] == 5
    assert all(1 <= step <= 5 for step in steps)


def test_reading_is_about_the_biggest_wish_and_then_the_lowest_level():
    answers = Answers.of(
        {
            "a1": Answer(level="f4"),
            "a2": Answer(level="f2", ambition="f5"),
            "a3": Answer(level="f1"),
            "a4": Answer(level="f5"),
        }
    )
    found = Result(small_rubric(), answers).wanted
    assert [(one.aspect, one.level) for one in found] == [("a2", "f5"), ("a3", "f2"), ("a1", "f5")]


def test_the_file_of_a_team_has_what_the_page_has_and_leaves_open_what_is_not_shown():
    rubric = small_rubric(levels=2, aspects=2)
    spreads = spreads_of(rubric, Tally({"a1": {"f1": 3, "f1+": 1}}, {}))
    rows = rows_of_team(rubric, spreads)
    assert rows[1] == ["Richting kiezen", 3, 1, 0, 0, "Fase 1", "", ""]
    assert rows[2] == ["Kijken naar gegevens", "", "", "", "", "", "", ""]
    assert to_csv(rows).decode("utf-8-sig").splitlines()[1] == "Richting kiezen;3;1;0;0;Fase 1;;"
