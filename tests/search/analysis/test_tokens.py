"""What text is cut into, and that each token knows where it came from."""

import random
import sys
import unicodedata

import pytest

from search.analysis import EXTRA_CHARACTERS, analyser_for
from search.analysis.folding import fold_text, fold_with_offsets, fold_word

NL = analyser_for("nl")

ROWS = [
    ("De leraren", "de leraren"),
    ("collega's", "collega"),
    ("collega’s foto’s", "collega foto"),
    ("'s avonds", "avonds"),
    ("’s-Hertogenbosch", "shertogenbosch s hertogenbosch"),
    ("'school'", "school"),
    ("‘de school’", "de school"),
    ("IB'er IB'ers", "iber ib ibers ib"),
    ("IB-er", "iber ib er"),
    ("sms'te A4'tje", "sms a4"),
    ("z'n", "zn"),
    ("O'Neill", "oneill"),
    ("co-teaching", "coteaching co teaching"),
    ("school-leider", "schoolleider school leider"),
    ("school‑leider", "schoolleider school leider"),
    ("school\u00adleider", "schoolleider"),
    ("po/vo", "po vo"),
    ("groep 7/8", "groep 7 8"),
    ("groep7", "groep7 groep 7"),
    ("v.o. en d.w.z.", "vo en dwz"),
    ("SWV, A4 en OidS", "swv a4 en oids"),
    ("R&D", "rd r d"),
    ("3,5 en 3.5", "3.5 3 5 en 3.5 3 5"),
    ("1.000 of 12.500.000", "1000 of 12500000"),
    ("2024-2025", "2024 2025"),
    ("12-03-2025", "12 03 2025"),
    ("13:30", "13 30"),
    ("Een zin.De volgende", "een zin de volgende"),
    ("info@School.nl", "info@school.nl info school nl"),
    ("https://www.deelwijs.nl/agenda", "https deelwijs.nl www deelwijs nl agenda"),
    ("verslag.pdf", "verslag.pdf verslag pdf"),
    ("coördinator CO\u0308RDINATOR", "coordinator cordinator"),
    ("coo\u0308rdinator", "coordinator"),
    ("Ĳsselmeer ijs ĳs", "ijsselmeer ijs ijs"),
    ("œuvre straße Ærø", "oeuvre strasse aero"),
    ("één geïnd naïef", "een geind naief"),
    ("ﬁets m² Ⅳ", "fiets m2 iv"),
    ("onderwijs- en zorg", "onderwijs en zorg"),
    ("a_b", "ab a b"),
    ("x–y … — „z”", "x y z"),
    ("😀 \u200b \0 \ud83d", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "words"), ROWS)
def test_text_becomes_these_tokens(text, words):
    assert " ".join(token.text for token in NL.tokens(text)) == words


def test_whole_and_parts_share_positions():
    tokens = [(t.text, t.position, t.span) for t in NL.tokens("een co-teaching les")]
    assert tokens == [("een", 0, 1), ("coteaching", 1, 2), ("co", 1, 1), ("teaching", 2, 1), ("les", 3, 1)]


def test_a_token_stands_where_it_was_written():
    text = "Mijn coo\u0308rdinator’s co-teaching, v.o."
    found = {t.text: text[t.start : t.end] for t in NL.tokens(text)}
    assert found == {
        "mijn": "Mijn",
        "coordinator": "coo\u0308rdinator",
        "coteaching": "co-teaching",
        "co": "co",
        "teaching": "teaching",
        "vo": "v.o",
    }


def test_english_apostrophes():
    en = analyser_for("en")
    words = [t.text for t in en.tokens("Don't use the teacher's class, we'll see; pupils' work")]
    assert words == ["dont", "use", "the", "teacher", "class", "we", "see", "pupils", "work"]


def any_text(rng: random.Random) -> str:
    """Text of every kind of character, with a liking for what joins words."""
    likely = "abcDEéËœĳßİ0123456789 \n'’-.@_&/,+\u0301\u0308\u00ad\u200b"
    return "".join(
        rng.choice(likely) if rng.random() < 0.8 else chr(rng.randrange(sys.maxunicode + 1))
        for _ in range(rng.randrange(60))
    )


@pytest.mark.parametrize("language", ["nl", "en", "fy"])
def test_every_token_of_any_text_is_what_stands_there(language):
    analyser = analyser_for(language)
    rng = random.Random(8)
    for _ in range(3_000):
        text = any_text(rng)
        before = 0
        for token in analyser.tokens(text):
            written = fold_word(text[token.start : token.end])
            bare = "".join(char for char in token.text if char not in EXTRA_CHARACTERS)
            assert bare, text
            if token.span == 1:
                assert written == bare, (text, token)
            letters = iter(written)  # the whole may leave out an ending behind an apostrophe, or www
            assert all(letter in letters for letter in bare), (text, token)
            assert all(char.isalnum() or char in EXTRA_CHARACTERS for char in token.text)
            assert token.position >= before >= 0 or token.span > 1
            before = token.position
            analyser.terms(token.text)


def test_folding_twice_changes_nothing():
    for code in range(sys.maxunicode + 1):
        folded = fold_word(chr(code))
        assert fold_word(folded) == folded, hex(code)


def test_folding_knows_where_each_letter_came_from():
    folded, places = fold_with_offsets("Stra\u00adße")
    assert folded == "strasse"
    assert places == [0, 1, 2, 3, 5, 5, 6, 7]


def test_text_keeps_what_is_no_letter():
    assert fold_text("Één! Coo\u0308r\u00addinator?") == "een! coordinator?"
    assert fold_text("PLAIN text") == "plain text"


def test_a_very_long_word_is_cut():
    tokens = NL.tokens("x" * 1_000)
    assert max(len(token.text) for token in tokens) == 64
    assert sum(len(token.text) for token in tokens) == 1_000


def test_composed_and_decomposed_text_give_the_same_words():
    text = "Coördinator van één geïntegreerd café"
    words = [[t.text for t in NL.tokens(unicodedata.normalize(form, text))] for form in ("NFC", "NFD")]
    assert words[0] == words[1]
