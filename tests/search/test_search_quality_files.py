"""The judged search set and the seed of synonyms hold together, and the score is computed right."""

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.search_quality import score

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "benchmarks" / "search_quality"
SYNONYMS = ROOT / "search" / "seed" / "synonyms.json"
HALVES = {"general": (150, 120), "education": (110, 70)}  # at least so many texts and queries


def corpus(half: str) -> list[dict]:
    """The texts of a half."""
    return score.read(FOLDER / f"corpus_{half}.jsonl")


def queries(half: str) -> list[dict]:
    """The queries of a half."""
    return score.read(FOLDER / f"queries_{half}.jsonl")


@pytest.mark.parametrize("half", HALVES)
def test_every_text_has_its_own_id_a_title_and_a_body_of_some_length(half):
    texts = corpus(half)
    assert len(texts) >= HALVES[half][0]
    assert [name for name, number in Counter(text["id"] for text in texts).items() if number > 1] == []
    assert all(text["title"].strip() for text in texts)
    assert [text["id"] for text in texts if not 60 <= len(text["body"].split()) <= 180] == []


@pytest.mark.parametrize("half", HALVES)
def test_every_query_has_its_own_id_a_known_class_and_a_text_that_exists(half):
    ids = {text["id"] for text in corpus(half)}
    asked = queries(half)
    assert len(asked) >= HALVES[half][1]
    assert len({query["qid"] for query in asked}) == len(asked)
    assert {query["class"] for query in asked} == set(score.CLASSES)
    assert [query["qid"] for query in asked if not query["relevant"] or not query["query"].strip()] == []
    assert [query["qid"] for query in asked if query["relevant"].keys() - ids] == []
    assert [query["qid"] for query in asked if set(query["relevant"].values()) - {1, 2, 3}] == []


@pytest.mark.parametrize("half", HALVES)
def test_no_query_is_asked_twice(half):
    asked = Counter((query["class"], query["query"].lower()) for query in queries(half))
    assert [query for query, number in asked.items() if number > 1] == []


def test_words_of_the_seed_stand_there_once_with_meanings_and_a_direction():
    entries = json.loads(SYNONYMS.read_text(encoding="utf-8"))
    assert len(entries) >= 80
    words = Counter(entry["word"].lower() for entry in entries)
    assert [word for word, number in words.items() if number > 1] == []
    assert [e["word"] for e in entries if e["direction"] not in {"both", "to_meanings"}] == []
    assert [e["word"] for e in entries if not e["meanings"] or e["word"] in e["meanings"]] == []


def test_ndcg_is_what_a_hand_computes():
    relevant = {"a": 3, "b": 2, "c": 1}
    # gains 7, 3, 1 at discounts 1, log2(3) and 2: best 7 + 1.8928 + 0.5 = 9.3928
    assert score.ndcg(["a", "b", "c"], relevant) == pytest.approx(1)
    # b first, something else, then a: 3 + 0 + 3.5 = 6.5
    assert score.ndcg(["b", "x", "a"], relevant) == pytest.approx(6.5 / 9.392789, abs=1e-6)


def test_a_text_counts_once_and_only_in_the_first_ten():
    relevant = {"a": 3}
    others = [f"x{number}" for number in range(10)]
    assert score.ndcg([*others, "a"], relevant) == 0
    assert score.ndcg(["x", "a", "a"], relevant) == score.ndcg(["x", "a"], relevant)
    assert score.recall([*others, "a"], relevant) == 0
    assert score.recall(["a", "a"], {"a": 1, "b": 1}) == 0.5


def test_nothing_found_is_worth_nothing():
    assert score.ndcg([], {"a": 3}) == score.recall([], {"a": 3}) == 0


def test_tables_show_each_class_and_compare_two_answers():
    asked = [
        {"qid": "1", "class": "exact", "relevant": {"a": 3}},
        {"qid": "2", "class": "typo", "relevant": {"b": 3}},
    ]
    one, other = {"1": ["a"], "2": []}, {"1": ["a"], "2": ["b"]}
    assert [line.split() for line in score.table(asked, one).splitlines()[1:]] == [
        ["exact", "1", "1.000", "1.000", "0.0%"],
        ["typo", "1", "0.000", "0.000", "100.0%"],
        ["all", "2", "0.500", "0.500", "50.0%"],
    ]
    assert score.comparison(asked, one, other).splitlines()[-1].split() == ["all", "2", "+0.500", "50.0%"]
