"""Where a text lights up, which passage is shown, and that it is safe as HTML."""

import random

import pytest

from search.analysis import analyser_for
from search.analysis.highlighting import best_passage, mark, merged
from search.backends.adapter import AnyWord
from search.highlights import Light
from search.planner import Planner

NL = analyser_for("nl")


def ranges_of(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of a query light up."""
    plan = Planner(NL, AnyWord(), {}).plan(query, with_corrections=False)
    return merged(Light(plan, NL).ranges(text))


def marked(text: str, query: str) -> str:
    """The text with what the words of a query find between square brackets."""
    pieces, place = [], 0
    for start, end in ranges_of(text, query):
        pieces += [text[place:start], "[", text[start:end], "]"]
        place = end
    return "".join([*pieces, text[place:]])


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("netwerk", "Onze leernetwerken groeien", "Onze leer[netwerken] groeien"),
        ("school", "schoolleider en basisscholen", "[school]leider en basis[scholen]"),
        ("kwaliteit", "de Kwaliteitskaart", "de [Kwaliteit]skaart"),
        ("coordinator", "twee coördinatoren", "twee [coördinatoren]"),
        ("coordinator", "zorgcoo\u0308rdinator", "zorg[coo\u0308rdinator]"),
        ("ijs", "Ĳskast", "[Ĳs]kast"),
        ("collega", "mijn collega's", "mijn [collega]'s"),
        ("schoolleider", "school-leiders", "[school-leiders]"),
        ("leider", "school-leiders", "school-[leiders]"),
        ("basisschool", "basisschoolleerling", "[basisschool]leerling"),
        ("netwerk", "leer\u00adnetwerk", "leer\u00ad[netwerk]"),
        ("lezen", "Zij leest en las", "Zij [leest] en [las]"),
        ("vo", "in het v.o.", "in het [v.o]."),
        ("leernetwerk", "een netwerk", "een [netwerk]"),
        ("beleid", "de begeleiding", "de begeleiding"),
    ],
)
def test_what_matches_lights_up(query, text, expected):
    assert marked(text, query) == expected


def test_html_is_escaped_inside_and_outside_the_mark():
    assert (
        mark("<b>\"x\" & 'y'</b>", [(3, 6)])
        == "&lt;b&gt;<mark>&quot;x&quot;</mark> &amp; &#x27;y&#x27;&lt;/b&gt;"
    )


def test_overlapping_ranges_become_one():
    assert mark("abcdef", [(2, 4), (0, 3), (4, 5)]) == "<mark>abcde</mark>f"


LONG = (
    "Dit is het begin van een verhaal. " * 9
    + "Hier staat eindelijk iets over een netwerk van scholen. Daarna gaat het verder. "
    + "En dan komt er niets meer van belang. " * 9
)


def test_the_passage_begins_and_ends_with_a_sentence():
    ranges = ranges_of(LONG, "netwerk")
    passage = best_passage(LONG, ranges, 100)
    assert passage.text == "Hier staat eindelijk iets over een netwerk van scholen. Daarna gaat het verder."
    assert passage.html.startswith("… Hier")
    assert "<mark>netwerk</mark>" in passage.html
    assert passage.html.endswith("verder. …")


def test_the_passage_with_more_different_words_wins():
    text = "netwerk netwerk netwerk. " + "woord " * 60 + "Een netwerk van scholen. " + "woord " * 60
    ranges = ranges_of(text, "netwerk scholen")
    assert best_passage(text, ranges, 80).html.count("<mark>") == 2


def test_without_matches_it_is_the_beginning():
    passage = best_passage(LONG, [], 60)
    assert passage.text == "Dit is het begin van een verhaal."
    assert (passage.is_cut_before, passage.is_cut_after) == (False, True)
    assert best_passage("", [], 60).html == ""


def test_a_passage_of_any_text_is_a_piece_of_it():
    rng = random.Random(5)
    for _ in range(2_000):
        text = "".join(
            rng.choices(["netwerk", "scholen", "woord", " ", " ", ". ", "\n", "<", "é"], k=rng.randrange(80))
        )
        size = rng.randrange(20, 120)
        ranges = ranges_of(text, "netwerk school")
        passage = best_passage(text, ranges, size)
        assert passage.text == text[passage.start : passage.end]
        assert len(passage.text) <= size
        assert all(0 <= start < end <= len(passage.text) for start, end in passage.ranges)
        assert bool(passage.ranges) == bool(ranges)
        assert "<" not in passage.html.replace("<mark>", "").replace("</mark>", "")
