"""What the planner makes of what somebody typed. Pure: a small vocabulary stands in for the texts."""

from collections.abc import Iterable, Mapping

import pytest

from search.analysis import analyser_for
from search.backends.matching import fts5, groups_in, tsquery
from search.planner import (
    MAX_WORDS,
    Atom,
    But,
    Count,
    Field,
    Group,
    Meaning,
    Phrase,
    Plan,
    Planner,
    pieces,
)

NL = analyser_for("nl")


class Words:
    """A vocabulary of these words, each in so many of a hundred texts."""

    documents = 100

    def __init__(self, **numbers: int) -> None:
        self.numbers = numbers
        stems: dict[str, int] = {}
        for word, number in numbers.items():
            stems[NL.terms(word).stem] = stems.get(NL.terms(word).stem, 0) + number
        self.stems = stems

    def counts(self, words: Iterable[str]) -> Mapping[str, Count]:
        return {
            word: Count(self.numbers.get(word, 0), self.stems.get(NL.terms(word).stem, 0)) for word in words
        }

    def corrections(self, word: str) -> list[str]:
        return [known for known in self.numbers if known[:3] == word[:3] and known != word][:2]

    def relatives(self, word: str) -> list[str]:
        return [known for known in self.numbers if known.startswith(word[:5])]


def plan(text: str, synonyms: Mapping[str, list[Meaning]] | None = None, **numbers: int) -> Plan:
    """The plan for a text, over a vocabulary."""
    return Planner(NL, Words(**numbers), synonyms or {}).plan(text)


def atoms(group: Group, least: float = 0.0) -> set[tuple[Field, str]]:
    """What a group looks for, in the ways that weigh enough."""
    return {
        (test.field, test.token)
        for way in group.variants
        if way.weight >= least
        for tests in way.tests
        for test in tests
        if isinstance(test, Atom)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("samen leren", [("samen",), ("leren",)]),
        ('"samen leren" nu', [("samen", "leren"), ("nu",)]),
        ("“samen leren”", [("samen", "leren")]),
        ('samen "leren', [("samen",), ("leren",)]),
        ("co-teaching", [("co",), ("teaching",)]),
        ("collega's", [("collega",)]),
        ("toets -cijfer", [("toets",), ("cijfer",)]),
        ('""', []),
        ("-", []),
        ("?!", []),
    ],
)
def test_what_was_typed_falls_into_words_and_phrases(text, expected):
    assert [piece.words for piece in pieces(text, NL)] == expected


def test_a_minus_before_a_word_or_phrase_leaves_it_out():
    found = {" ".join(piece.words): piece.is_excluded for piece in pieces('les -toets -"veel werk" a-b', NL)}
    assert found == {"les": False, "toets": True, "veel werk": True, "a": False, "b": False}


def test_only_the_first_words_count():
    assert len(pieces("woord " * 100, NL)) == MAX_WORDS


def test_nothing_typed_is_an_empty_plan():
    for text in ("", " ", '"', "-pesten", "\0"):
        assert plan(text).groups == ()


def test_a_word_is_met_by_itself_its_stems_and_as_a_part():
    (group,) = plan("netwerken", netwerk=3).groups
    assert {(Field.WORD, "netwerken"), (Field.STEM, "1netwerk"), (Field.PART, "1netwerk")} <= atoms(group)


def test_the_parts_of_a_compound_may_stand_apart():
    (group,) = plan("schoolleider", schoolleider=2).groups
    apart = next(way for way in group.variants if len(way.tests) == 2)
    first, last = ({test.token for test in tests} for tests in apart.tests)
    assert {"school", "1schol", "2school"} <= first
    assert {"leider", "1leider"} <= last
    assert apart.weight < 1


def test_two_words_meet_the_compound_that_they_make():
    for group in plan("school leider", schoolleider=2, school=5, leider=1).groups:
        assert (Field.WORD, "schoolleider") in atoms(group, least=0.8)


def test_a_compound_that_no_text_has_is_not_asked():
    first = plan("tafel fiets", tafel=2, fiets=3).groups[0]
    assert (Field.WORD, "tafelfiets") not in atoms(first)


def test_a_synonym_of_more_words_needs_all_of_them():
    synonyms = {"swv": [Meaning(("samenwerkingsverband",)), Meaning(("passend", "onderwijs"))]}
    (group,) = plan("SWV", synonyms, samenwerkingsverband=4, passend=3, onderwijs=50).groups
    assert (Field.WORD, "samenwerkingsverband") in atoms(group)
    two = next(way for way in group.variants if len(way.tests) == 2)
    assert [tests[0].token for tests in two.tests] == ["passend", "onderwijs"]


def test_a_word_that_no_text_has_is_corrected_and_one_that_a_text_has_is_not():
    found = plan("intervisei netwerk", intervisie=4, netwerk=9)
    (correction,) = found.corrections
    assert (correction.word, correction.instead) == ("intervisei", ("intervisie",))
    assert (Field.WORD, "intervisie") in atoms(found.groups[0])
    assert not plan("intervisie", intervisie=1, interval=9).corrections


def test_a_name_of_several_words_is_also_said_by_its_abbreviation():
    synonyms = {"intern begeleider": [Meaning(("ib",))]}
    ib = (Field.WORD, "ib")
    before, first, last = plan("taak intern begeleider", synonyms, ib=4, taak=9).groups
    assert ib in atoms(first) & atoms(last)
    assert ib not in atoms(before)
    for other in ("begeleider intern", '"intern begeleider"', "intern -begeleider", "intern"):
        assert not any(ib in atoms(group) for group in plan(other, synonyms, ib=4).groups), other


def test_a_word_with_a_synonym_in_the_texts_and_a_short_word_are_not_corrected():
    assert not plan("swv", {"swv": [Meaning(("verband",))]}, swvx=3, verband=2).corrections
    assert not plan("abc", abd=3).corrections


def test_a_stop_word_is_not_required_unless_there_is_nothing_else():
    found = plan("hoe werkt een netwerk", netwerk=3, hoe=80, werkt=9, een=99)
    assert [group.words for group in found.required] == ["werkt", "netwerk"]
    assert [group.words for group in plan("hoe dan", hoe=9).required] == ["hoe", "dan"]


def test_a_stop_word_tells_little_however_rare_it_is():
    found = plan("hoe kom ik van slakken af", slakken=9, ik=1)
    told = {group.words: group.idf for group in found.groups}
    assert told["ik"] < told["slakken"] / 2
    assert {group.words for group in groups_in(found.some)} == {"slakken"}


def test_in_a_sentence_a_word_that_tells_little_is_not_required_but_finds():
    found = plan("hoe krijg ik ouders op school", ouders=9, school=80)
    assert [group.words for group in found.required] == ["ouders"]
    assert [group.words for group in groups_in(found.some)] == ["ouders", "school"]


def test_a_long_name_may_be_said_without_one_of_its_words():
    synonyms = {
        "bsl": [Meaning(("begeleiding", "startende", "leraren"))],
        "oids": [Meaning(("samen", "leren"))],
    }
    (group,) = plan("bsl", synonyms, begeleiding=4, startende=2, leraren=9).groups
    assert sorted(len(way.tests) for way in group.variants if len(way.tests) > 1) == [2, 2, 2, 3]
    (short,) = plan("oids", synonyms, samen=4, leren=9).groups
    assert sorted(len(way.tests) for way in short.variants if len(way.tests) > 1) == [2]


def test_a_participle_that_no_text_has_finds_words_of_the_same_verb():
    (group,) = plan("gereanimeerd", reanimatie=2).groups
    assert (Field.WORD, "reanimatie") in atoms(group)


def test_of_three_words_one_that_nearly_every_text_has_is_not_required():
    found = plan("rekenles breuken school", rekenles=2, breuken=3, school=95)
    assert [group.words for group in found.required] == ["rekenles", "breuken"]
    assert [group.words for group in plan("breuken school", breuken=3, school=95).required] == [
        "breuken",
        "school",
    ]


def test_a_rare_word_tells_more_than_a_common_one():
    rare, common = plan("breuken school", breuken=3, school=60).groups
    assert rare.idf > common.idf > 0


def test_what_is_left_out_is_left_out_of_both_trees():
    found = plan("les -toets", les=3, toets=4)
    assert isinstance(found.whole, But)
    assert isinstance(found.some, But)


def test_words_in_quotes_are_one_group_that_stands_together():
    (group,) = plan('"samen opleiden"', samen=4, opleiden=5).groups
    assert group.variants[0].tests == ((Phrase(("samen", "opleiden")),),)


def test_a_word_in_typing_may_be_unfinished():
    found = Planner(NL, Words(), {}).typing("Samen Ople")
    assert [atoms(group) for group in found.groups][1] == {(Field.PREFIX, "ople")}


HOSTILE = [
    '"',
    "'",
    "a' OR 1=1 --",
    "a:b",
    "NEAR(a b)",
    "a* ^b",
    "{title}:x",
    "\\",
    "a & b | !c",
    "<->",
    "e@x.nl",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_an_engine_gets_holds_no_sign_that_was_typed(text):
    found = plan(f"woord {text}", woord=3)
    for tree in (found.whole, found.some):
        inside = fts5(tree, finely=True).replace('"', "").replace("{", "").replace("}", "").replace(":", "")
        assert not set(inside) - set("abcdefghijklmnopqrstuvwxyz0123456789_ ()ORANDT")
        assert not set(tsquery(tree)) - set("abcdefghijklmnopqrstuvwxyz0123456789_ ()|&!<->'TBUCVDPEF")
