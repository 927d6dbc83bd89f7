"""Where a text lights up, which passage is shown, and that it is safe as HTML."""

import random

import pytest

from search.analysis import analyser_for
from search.analysis.highlighting import Wanted, best_passage, mark, matched_ranges

NL = analyser_for("nl")


def marked(text: str, query: str, **kwargs) -> str:
    """The text with what the words of a query find between square brackets."""
    wanted = Wanted.of([NL.terms(word) for word in query.split()], **kwargs)
    pieces, place = [], 0
    for start, end in matched_ranges(text, NL, wanted):
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
        ("beleid", "de begeleiding", "de begeleiding"),
    ],
)
def test_what_matches_lights_up(query, text, expected):
    assert marked(text, query) == expected


def test_parts_of_the_query_light_up_when_asked():
    assert marked("een netwerk", "leernetwerk") == "een netwerk"
    assert marked("een netwerk", "leernetwerk", parts=True) == "een [netwerk]"


def test_the_beginning_of_a_word_lights_up():
    text = "Coördinatie"
    assert matched_ranges(text, NL, Wanted(prefixes=("coor",))) == [(0, 4)]


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
    ranges = matched_ranges(LONG, NL, Wanted.of([NL.terms("netwerk")]))
    passage = best_passage(LONG, ranges, 100)
    assert passage.text == "Hier staat eindelijk iets over een netwerk van scholen. Daarna gaat het verder."
    assert passage.html.startswith("… Hier")
    assert "<mark>netwerk</mark>" in passage.html
    assert passage.html.endswith("verder. …")


def test_the_passage_with_more_different_words_wins():
    text = "netwerk netwerk netwerk. " + "woord " * 60 + "Een netwerk van scholen. " + "woord " * 60
    ranges = matched_ranges(text, NL, Wanted.of([NL.terms("netwerk"), NL.terms("scholen")]))
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
        ranges = matched_ranges(text, NL, Wanted.of([NL.terms("netwerk"), NL.terms("school")]))
        passage = best_passage(text, ranges, size)
        assert passage.text == text[passage.start : passage.end]
        assert len(passage.text) <= size
        assert all(0 <= start < end <= len(passage.text) for start, end in passage.ranges)
        assert bool(passage.ranges) == bool(ranges)
        assert "<" not in passage.html.replace("<mark>", "").replace("</mark>", "")
