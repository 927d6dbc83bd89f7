"""What editors decide about words: checked, seen at once everywhere, and never undone by the seed."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from basis import frame
from search import seeding, wordlists
from search.analysis import Exceptions
from search.models import SeededWord, SplitRule, Synonym
from search.planner import Meaning
from tests.factories import make_user

Direction = Synonym.Direction
pytestmark = pytest.mark.django_db


def make_synonym(word: str = "swv", meanings: str = "samenwerkingsverband", **fields) -> Synonym:
    """One line of the list, checked as the admin checks it."""
    synonym = Synonym(word=word, meanings=meanings, **fields)
    synonym.full_clean()
    synonym.save()
    return synonym


def make_rule(word: str, parts: str = "", **fields) -> SplitRule:
    """One rule for splitting, checked as the admin checks it."""
    rule = SplitRule(word=word, parts=parts, **fields)
    rule.full_clean()
    rule.save()
    return rule


def said(word: str, language: str = "nl") -> list[str]:
    """The other ways to say a word."""
    return [" ".join(meaning.words) for meaning in wordlists.synonyms(language).get(word, ())]


def test_a_synonym_works_both_ways_or_only_to_its_meanings():
    make_synonym("SWV", "Samenwerkingsverband\nverband passend onderwijs")
    make_synonym("dierenarts", "arts", direction=Direction.TO_MEANINGS)
    assert said("swv") == ["samenwerkingsverband", "verband passend onderwijs"]
    assert said("samenwerkingsverband") == ["swv"]
    assert said("verband passend onderwijs") == ["swv"]
    assert said("dierenarts") == ["arts"]
    assert said("arts") == []


def test_words_are_looked_up_as_search_sees_them():
    make_synonym("Coördinator", "één  trekker")
    assert wordlists.synonyms("nl")["coordinator"] == (Meaning(("een", "trekker")),)


def test_two_lines_about_a_meaning_are_taken_together():
    make_synonym("ib", "begeleider")
    make_synonym("coach", "begeleider\nmentor")
    make_synonym("mentor", "coach")
    assert said("begeleider") == ["coach", "ib"]
    assert said("coach") == ["begeleider", "mentor"]


def test_what_is_not_in_use_or_of_another_language_is_left_out():
    make_synonym("swv", is_active=False)
    make_synonym("swv", "special needs partnership", language="en")
    make_rule("leernetwerk", is_active=False)
    make_rule("workshop", language="en")
    assert said("swv") == []
    assert said("swv", "en") == ["special needs partnership"]
    assert wordlists.split_exceptions("nl") == Exceptions()


def test_rules_for_splitting_become_exceptions():
    make_rule("Leernetwerk", "Leer  netwerk")
    make_rule("Waterlinie")
    assert wordlists.split_exceptions("nl") == Exceptions.of(
        never=["waterlinie"], splits={"leernetwerk": ["leer", "netwerk"]}
    )


def test_the_lists_cannot_be_changed_by_who_reads_them():
    make_synonym()
    with pytest.raises(TypeError):
        wordlists.synonyms("nl")["swv"] = ()


def test_reading_again_costs_one_query_and_a_request_none():
    make_synonym()
    assert said("swv")
    with CaptureQueriesContext(connection) as queries:
        wordlists.synonyms("nl")
    assert len(queries) == 1  # the stamp
    with frame.one_frame():
        frame.current()
        with CaptureQueriesContext(connection) as queries:
            wordlists.synonyms("nl")
            wordlists.synonyms("nl")
    assert len(queries) == 0


def test_every_change_is_seen_at_the_next_look():
    synonym = make_synonym()
    assert said("swv") == ["samenwerkingsverband"]
    synonym.meanings = "verband"
    synonym.save()
    assert said("swv") == ["verband"]
    Synonym.objects.filter(pk=synonym.pk).delete()
    assert said("swv") == []
    rule = make_rule("leernetwerk")
    assert wordlists.split_exceptions("nl").never
    rule.delete()
    assert not wordlists.split_exceptions("nl").never


def test_a_change_that_is_rolled_back_is_not_kept():
    assert said("swv") == []

    def change():
        make_synonym()
        assert said("swv")
        raise RuntimeError

    with pytest.raises(RuntimeError), transaction.atomic():
        change()
    assert said("swv") == []


@pytest.mark.parametrize(
    ("fields", "where", "why"),
    [
        ({"word": "  "}, "word", "letters of cijfers"),
        ({"word": "?!"}, "word", "letters of cijfers"),
        ({"word": "S.W.V."}, "word", "als “swv”"),
        ({"meanings": " \n "}, "meanings", "minstens een"),
        ({"meanings": "..."}, "meanings", "geen letters"),
        ({"meanings": "Íb"}, "meanings", "het woord zelf"),
        ({"meanings": "begeleider\nBegeleider"}, "meanings", "twee keer"),
        ({"meanings": "\n".join("abcdefghijklm")}, "meanings", "Hoogstens 12"),
    ],
)
def test_a_synonym_that_cannot_work_says_why(fields, where, why):
    make_synonym("swv")
    with pytest.raises(ValidationError) as refused:
        make_synonym(**({"word": "ib", "meanings": "begeleider"} | fields))
    assert why.lower() in " ".join(refused.value.message_dict[where]).lower()


@pytest.mark.parametrize(
    ("word", "parts", "where", "why"),
    [
        ("leer netwerk", "", "word", "enkel woord"),
        ("b4", "", "word", "enkel woord"),
        ("Wáterlinie", "", "word", "als “waterlinie”"),
        ("leernetwerk", "leernetwerk", "parts", "minstens twee"),
        ("leernetwerk", "leer leernetwerk", "parts", "woord zelf"),
        ("leernetwerk", "l eernetwerk", "parts", "twee letters"),
    ],
)
def test_a_rule_that_cannot_work_says_why(word, parts, where, why):
    make_rule("waterlinie")
    with pytest.raises(ValidationError) as refused:
        make_rule(word, parts)
    assert why in " ".join(refused.value.message_dict[where])


def test_a_line_may_be_saved_again_and_be_there_in_another_language():
    synonym = make_synonym()
    synonym.full_clean()
    make_synonym(language="en")
    assert Synonym.objects.count() == 2


def test_the_database_holds_one_line_for_a_word():
    make_synonym("één")
    with pytest.raises(IntegrityError), transaction.atomic():
        Synonym.objects.create(word="EEN", meanings="1")


def test_what_we_ship_is_right():
    entries = json.loads(seeding.FILE.read_text())
    assert len(entries) > 100
    assert seeding.seed_synonyms() == len(entries)
    for synonym in Synonym.objects.all():
        synonym.full_clean()
    assert "samenwerkingsverband" in said("swv")


LIST = [
    {"word": "swv", "meanings": ["samenwerkingsverband"], "direction": "both"},
    {"word": "IB'er", "meanings": ["intern begeleider"], "direction": "both"},
]
MORE = [*LIST, {"word": "slb", "meanings": ["studieloopbaanbegeleiding"], "direction": "to_meanings"}]


def test_the_seed_never_undoes_what_an_editor_did():
    make_synonym("SLB", "loopbaanbegeleiding")
    assert seeding.seed_synonyms(LIST) == 2
    Synonym.objects.get(word="swv").delete()
    other = Synonym.objects.get(word="IB'er")
    other.meanings = "kwaliteitscoördinator"
    other.save()
    assert seeding.seed_synonyms(LIST) == 0
    assert seeding.seed_synonyms(MORE) == 0
    assert set(Synonym.objects.values_list("word", "meanings")) == {
        ("SLB", "loopbaanbegeleiding"),
        ("IB'er", "kwaliteitscoördinator"),
    }
    assert SeededWord.objects.count() == 3


def test_a_later_seed_may_have_new_words():
    assert seeding.seed_synonyms(LIST) == 2
    assert seeding.seed_synonyms(MORE) == 1
    assert Synonym.objects.get(word="slb").direction == Direction.TO_MEANINGS


def test_seeding_again_changes_no_stamp():
    seeding.seed_synonyms(LIST)
    before = frame.current().stamp
    seeding.seed_synonyms(LIST)
    assert frame.current().stamp == before


LISTS = [reverse("wagtailsnippets_search_synonym:list"), reverse("wagtailsnippets_search_splitrule:list")]


def words(response) -> list[str]:
    """The words in a list of the admin."""
    rows = BeautifulSoup(response.content, "html.parser").select("table.listing tbody tr .title-wrapper")
    return [row.get_text(strip=True) for row in rows]


def test_a_redacteur_adds_finds_and_filters_words(as_redacteur):
    add = reverse("wagtailsnippets_search_synonym:add")
    sent = {
        "word": "SWV",
        "meanings": "samenwerkingsverband\r\nverband",
        "direction": "both",
        "is_active": "on",
    }
    assert as_redacteur.post(add, sent).status_code == 302
    assert said("swv") == ["samenwerkingsverband", "verband"]
    make_synonym("juf", "leraar", is_active=False)
    assert words(as_redacteur.get(LISTS[0])) == ["juf", "SWV"]
    assert words(as_redacteur.get(LISTS[0], {"q": "verband"})) == ["SWV"]
    assert words(as_redacteur.get(LISTS[0], {"is_active": "false"})) == ["juf"]


def test_a_wrong_line_is_told_in_the_form(as_redacteur):
    make_synonym("swv")
    add = reverse("wagtailsnippets_search_synonym:add")
    response = as_redacteur.post(add, {"word": "SWV", "meanings": "swv", "direction": "both"})
    assert response.status_code == 200
    text = BeautifulSoup(response.content, "html.parser").get_text()
    assert "Dit woord staat al in de lijst, als “swv”" in text


@pytest.mark.bilingual
def test_with_two_languages_the_form_asks_which(as_redacteur):
    add = reverse("wagtailsnippets_search_synonym:add")
    assert BeautifulSoup(as_redacteur.get(add).content, "html.parser").select_one("[name=language]")


def test_with_one_language_nothing_speaks_of_languages(as_redacteur, settings):
    if settings.BILINGUAL:
        pytest.skip("there are two")
    for address in (*LISTS, reverse("wagtailsnippets_search_splitrule:add")):
        soup = BeautifulSoup(as_redacteur.get(address).content, "html.parser")
        assert not soup.select("[name=language]")
        assert "Taal" not in [cell.get_text(strip=True) for cell in soup.select("th")]


@pytest.mark.parametrize("url", LISTS)
def test_the_lists_are_for_redacteuren_and_beheerders(client, made_roles, url):
    for role, status in (("Redacteuren", 200), ("Beheerders", 200), ("Auteurs", 302)):
        client.force_login(make_user(role.lower(), role))
        assert client.get(url).status_code == status


@pytest.mark.parametrize("url", LISTS)
def test_a_list_costs_the_same_for_three_words_as_for_thirty(as_redacteur, count_queries, url):
    for number in range(3):
        make_synonym(f"woord{number}")
        make_rule("woord" + "abc"[number])
    cost = count_queries(url)
    for number in range(27):
        make_synonym(f"ander{number}")
        make_rule("ander" + "z" * (number + 1))
    assert count_queries(url) == cost
