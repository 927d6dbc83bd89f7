"""What a team is shown never tells what one person said: watched at every refresh from 0 to 12 answers."""

import itertools
import random
from collections.abc import Iterator

import pytest

from kennisbank.scan import counting
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.counting import FLOOR, Tally, at_close, handed_in
from tests.kennisbank.scan.small import small_rubric, without_aspect, without_level

MOST = 12


def form(chance: random.Random, skips: float = 0.0) -> Answers:
    """What one colleague hands in, some questions skipped."""
    given = {}
    for aspect in ("a1", "a2", "a3", "a4"):
        if chance.random() >= skips:
            level = chance.choice(["f1", "f2", "f3", "f4"])
            given[aspect] = chance.choice(
                [
                    Answer(level=level, is_between=chance.random() < 0.3, ambition=chance.choice(["", "f5"])),
                    Answer(level=level, ambition="f4"),
                    Answer(is_not_applicable=True),
                ]
            )
    return Answers.of(given)


def questions(tally: Tally) -> dict[tuple[str, str], dict[str, int]]:
    """The counts of each question."""
    return {
        (kind, key): dict(counts)
        for kind, found in (("places", tally.places), ("wishes", tally.wishes))
        for key, counts in found.items()
    }


def smallest_group(shown: list[Tally]) -> int:
    """Of how few people somebody who saw all of these learns the answer to a question.

    Whatever is shown at one moment, and whatever is the difference between two, in either order.
    """
    found = [MOST * 2]
    for earlier, later in itertools.combinations([Tally(), *shown], 2):
        before, after = questions(earlier), questions(later)
        for question in {**before, **after}:
            one, other = before.get(question, {}), after.get(question, {})
            differences = [other.get(key, 0) - one.get(key, 0) for key in {**one, **other}]
            found += [sum(abs(number) for number in differences)] if any(differences) else []
    return min(found)


def refreshes(forms: list[Answers], *, in_between: bool) -> Iterator[tuple[Tally, Tally]]:
    """What is shown after each form, and what would be shown if the round closed there."""
    shown, waiting = Tally(), Tally()
    yield shown, at_close(shown, waiting)
    for answers in forms:
        shown, waiting = handed_in(shown, waiting, answers, in_between=in_between)
        yield shown, at_close(shown, waiting)


@pytest.mark.parametrize("in_between", [True, False])
@pytest.mark.parametrize("skips", [0.0, 0.3, 0.8])
@pytest.mark.parametrize("seed", range(25))
def test_no_refresh_and_no_close_tells_less_than_four_people_apart(seed, skips, in_between):
    chance = random.Random(seed)
    seen = list(refreshes([form(chance, skips) for _ in range(MOST)], in_between=in_between))
    for closed_after in range(MOST + 1):
        watched = [shown for shown, _closed in seen[: closed_after + 1]] + [seen[closed_after][1]]
        assert smallest_group(watched) >= FLOOR


def test_the_watcher_above_sees_through_a_count_that_shows_every_answer_from_four_on():
    chance = random.Random(1)
    naive, all_of_it = [], Tally()
    for number in range(1, MOST + 1):
        all_of_it = counting._added(all_of_it, counting.tally_of(form(chance)))
        naive.append(all_of_it if number >= FLOOR else Tally())
    assert smallest_group(naive) == 1


def test_the_watcher_above_sees_through_steps_of_forms_when_questions_are_skipped():
    chance = random.Random(2)
    naive, all_of_it = [], Tally()
    for number in range(1, MOST + 1):
        all_of_it = counting._added(all_of_it, counting.tally_of(form(chance, skips=0.5)))
        naive += [all_of_it] if number % FLOOR == 0 else []
    assert smallest_group(naive) < FLOOR


def test_a_full_form_shows_results_at_four_eight_and_twelve():
    everything = Answers.of({"a1": Answer(level="f2", ambition="f3")})
    seen = [shown for shown, _closed in refreshes([everything] * MOST, in_between=True)]
    assert [shown.places.get("a1", {}).get("f2", 0) for shown in seen] == [0] * 4 + [4] * 4 + [8] * 4 + [12]


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (3, 0), (4, 4), (5, 5), (7, 7)])
def test_a_team_that_waits_for_the_end_has_everybody_count_from_four_on(count, shown):
    everything = Answers.of({"a1": Answer(level="f2")})
    *_, (before, closed) = refreshes([everything] * count, in_between=False)
    assert before.is_empty
    assert closed.places.get("a1", {}).get("f2", 0) == shown


def test_closing_at_five_in_between_does_not_show_the_fifth():
    forms = [Answers.of({"a1": Answer(level="f2")})] * 4 + [Answers.of({"a1": Answer(level="f5")})]
    *_, (_shown, closed) = refreshes(forms, in_between=True)
    assert closed.places == {"a1": {"f2": 4}}


def test_what_is_kept_comes_back_and_has_no_order_of_arrival():
    one, other = Answers.of({"a2": Answer(level="f3")}), Answers.of({"a1": Answer(level="f1")})
    tallies = []
    for forms in ([one, other], [other, one]):
        shown, waiting = Tally(), Tally()
        for answers in forms:
            shown, waiting = handed_in(shown, waiting, answers, in_between=True)
        assert Tally.from_json(waiting.to_json()).to_json() == waiting.to_json()
        tallies.append(str(waiting.to_json()))
    assert tallies[0] == tallies[1]


def test_a_question_of_a_changed_rubric_is_shown_whole_or_not_at_all():
    old = small_rubric()
    tally = Tally(
        {"a1": {"f2": 3, "f3": 1}, "a2": {"f3": 4}, "a3": {"f2+": 4}, "a4": {"-": 4}}, {"a1": {"f4": 4}}
    )
    kept, whole = counting.onto(without_aspect(without_level(old, "f2"), "a2"), old, tally)
    assert kept == Tally({"a4": {"-": 4}}, {"a1": {"f4": 4}})
    assert not whole
    assert counting.onto(old, old, tally) == (tally, True)
