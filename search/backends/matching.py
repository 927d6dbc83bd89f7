"""The tree of a plan in the query language of each database. Tokens hold letters, digits and _ alone."""

from collections.abc import Sequence

from ..indexing.inverted import LETTERS
from ..planner import All, But, Field, Group, Node, Phrase, Test, Variant

COLUMNS = {
    Field.WORD: ("title", "body"),
    Field.STEM: ("title_stems", "body_stems"),
    Field.PART: ("title_parts", "body_parts"),
    Field.PREFIX: ("prefixes",),
}


def columns_of(test: Test) -> tuple[str, ...]:
    """Where a test looks."""
    return COLUMNS[Field.WORD if isinstance(test, Phrase) else test.field]


def joined(parts: Sequence[str], operator: str) -> str:
    """Parts with an operator between, in brackets when there are several."""
    distinct = list(dict.fromkeys(parts))
    return distinct[0] if len(distinct) == 1 else f"({f' {operator} '.join(distinct)})"


def fts5(node: Node) -> str:
    """For SQLite: https://www.sqlite.org/fts5.html#full_text_query_syntax"""
    if isinstance(node, Group):
        return joined([fts5_variant(way) for way in node.variants], "OR")
    if isinstance(node, But):
        return f"({fts5(node.node)} NOT {fts5(node.without)})"
    return joined([fts5(one) for one in node.nodes], "AND" if isinstance(node, All) else "OR")


def fts5_variant(way: Variant) -> str:
    """One way to meet a group."""
    return joined([joined([fts5_test(test) for test in tests], "OR") for tests in way.tests], "AND")


def fts5_test(test: Test) -> str:
    """One test, as a string in quotes in the columns where it looks."""
    if not isinstance(test, Phrase) and test.field is Field.PREFIX:
        return f'"{test.token}" *'
    columns = " ".join(columns_of(test))
    tokens = " ".join(test.tokens) if isinstance(test, Phrase) else test.token
    return f'{{{columns}}} : "{tokens}"'


def is_typing(node: Node) -> bool:
    """Whether a tree asks for words that may be unfinished; it asks for nothing else then."""
    tests = (test for group in groups_in(node) for way in group.variants for one in way.tests for test in one)
    return any(not isinstance(test, Phrase) and test.field is Field.PREFIX for test in tests)


def tsquery(node: Node) -> str:
    """For PostgreSQL: https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY"""
    if isinstance(node, Group):
        return joined([tsquery_variant(way) for way in node.variants], "|")
    if isinstance(node, But):
        return f"({tsquery(node.node)} & !{tsquery(node.without)})"
    return joined([tsquery(one) for one in node.nodes], "&" if isinstance(node, All) else "|")


def tsquery_variant(way: Variant) -> str:
    """One way to meet a group."""
    return joined([joined([tsquery_test(test) for test in tests], "|") for tests in way.tests], "&")


def tsquery_test(test: Test) -> str:
    """One test, in the columns where it looks."""
    letters = [LETTERS[column] for column in columns_of(test)]
    if isinstance(test, Phrase):
        phrases = [" <-> ".join(f"'{letter}{token}'" for token in test.tokens) for letter in letters]
        return joined([f"({one})" for one in phrases], "|")
    star = ":*" if test.field is Field.PREFIX else ""
    return joined([f"'{letter}{test.token}'{star}" for letter in letters], "|")


def groups_in(node: Node) -> list[Group]:
    """The groups that a text gets points for: not those that are excluded."""
    if isinstance(node, Group):
        return [node]
    if isinstance(node, But):
        return groups_in(node.node)
    return [group for one in node.nodes for group in groups_in(one)]


STRONG = 0.5  # a way to say a word that is as good as the word, not just a part of a compound


def weighed(group: Group) -> list[tuple[str, float]]:
    """For PostgreSQL: queries for one group with the points that each of them gives; the highest counts."""
    strong = [way for way in group.variants if way.weight >= STRONG]
    weak = [way for way in group.variants if way.weight < STRONG]
    queries = []
    for way in strong:
        points = group.idf * way.weight
        queries += [
            (said(way, "T"), points * 3.0),
            (said(way, "B"), points * 1.0),
            (said(way, "E"), points * 1.5),
            (said(way, "F"), points * 2.0),
        ]
    queries += [(tsquery_variant(way), group.idf * way.weight) for way in weak]
    return queries


IN = {
    "T": {Field.WORD: "T", Field.STEM: "U", Field.PART: "V", Field.PREFIX: "P"},
    "B": {Field.WORD: "B", Field.STEM: "C", Field.PART: "D", Field.PREFIX: "P"},
    "E": {Field.WORD: "E", Field.STEM: "E", Field.PART: "D", Field.PREFIX: "P"},
    "F": {Field.WORD: "F", Field.STEM: "F", Field.PART: "D", Field.PREFIX: "P"},
}


def said(way: Variant, where: str) -> str:
    """A way to say a word in the title (T), the body (B), often (E) or very often (F) in the body."""

    def one(test: Test) -> str:
        if isinstance(test, Phrase):
            letter = "T" if where == "T" else "B"
            beside = " <-> ".join(f"'{letter}{token}'" for token in test.tokens)
            return f"({beside})"
        star = ":*" if test.field is Field.PREFIX else ""
        return f"'{IN[where][test.field]}{test.token}'{star}"

    return joined([joined([one(test) for test in tests], "|") for tests in way.tests], "&")
