"""The tree of a plan as a query of Elasticsearch. Tokens hold letters, digits and _ alone."""

from collections.abc import Sequence

from ..elastic import Query
from ..planner import All, But, Field, Group, Node, Phrase, Test, Variant

TITLE_WEIGHT = 4.0  # as in `ranking` and for FTS5
OTHERS = 0.1  # what the other ways to say a word add to the best
COLUMNS = {
    Field.WORD: ("title", "body"),
    Field.STEM: ("title_stems", "body_stems"),
    Field.PART: ("title_parts", "body_parts"),
}


def elastic(node: Node, at: str = "") -> Query:
    """For the columns of a page, or of an attachment when `at` is "attachments."."""
    if isinstance(node, Group):
        return best([variant(way, at) for way in node.variants], OTHERS)
    if isinstance(node, But):
        return {"bool": {"must": [elastic(node.node, at)], "must_not": [elastic(node.without, at)]}}
    parts = [elastic(one, at) for one in node.nodes]
    return every(parts) if isinstance(node, All) else {"bool": {"should": parts, "minimum_should_match": 1}}


def best(parts: Sequence[Query], others: float = 0.0) -> Query:
    """Any of these; the points of the best, and a share of those of the others."""
    return parts[0] if len(parts) == 1 else {"dis_max": {"queries": [*parts], "tie_breaker": others}}


def every(parts: Sequence[Query]) -> Query:
    """All of these."""
    return parts[0] if len(parts) == 1 else {"bool": {"must": [*parts]}}


def variant(way: Variant, at: str) -> Query:
    """One way to say a word; of several words that it takes, the points are their mean."""
    weight = way.weight / len(way.tests)
    return every([best([test(one, weight, at) for one in alternatives]) for alternatives in way.tests])


def test(one: Test, weight: float, at: str) -> Query:
    """One test, in the columns where it looks."""
    if isinstance(one, Phrase):
        return phrase(one, weight, at)
    if one.field is Field.PREFIX:
        return {"prefix": {f"{at}prefixes": {"value": one.token, "boost": weight}}}
    return {"combined_fields": {"query": one.token, "fields": fields(one.field, at), "boost": weight}}


def phrase(one: Phrase, weight: float, at: str) -> Query:
    """Words beside each other."""
    words = " ".join(one.tokens)
    return {
        "multi_match": {
            "type": "phrase",
            "query": words,
            "fields": fields(Field.WORD, at),
            "boost": weight,
        }
    }


def fields(field: Field, at: str) -> list[str]:
    """Title and body, weighed."""
    title, body = COLUMNS[field]
    return [f"{at}{title}^{TITLE_WEIGHT}", f"{at}{body}"]
