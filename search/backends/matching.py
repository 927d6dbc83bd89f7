"""The tree of a plan in the query language of each database. Tokens hold letters, digits and _ alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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


@dataclass(frozen=True)
class Dialect:
    """How a database writes a tree."""

    either: str
    every: str
    but: str
    tests: Callable[[Sequence[Test]], list[str]]  # alternatives, each as the language writes it
    is_lean: bool = False  # leaves out what is implied: each alternative is work for an engine

    def tree(self, node: Node) -> str:
        """A whole tree."""
        if isinstance(node, Group):
            ways = [way for way in node.variants if not (self.is_lean and way.is_implied)] or node.variants
            alone = [test for way in ways if len(way.tests) == 1 for test in self.finding(way.tests[0])]
            together = [self.way(way) for way in ways if len(way.tests) > 1]
            return joined([*self.tests(alone), *together], self.either)
        if isinstance(node, But):
            return f"({self.tree(node.node)} {self.but}{self.tree(node.without)})"
        return joined(
            [self.tree(one) for one in node.nodes], self.every if isinstance(node, All) else self.either
        )

    def way(self, way: Variant) -> str:
        """One way to meet a group."""
        alternatives = [joined(self.tests(self.finding(tests)), self.either) for tests in way.tests]
        return joined(alternatives, self.every)

    def finding(self, tests: Sequence[Test]) -> Sequence[Test]:
        """The alternatives to ask for."""
        if not self.is_lean:
            return tests
        return [test for test in tests if isinstance(test, Phrase) or not test.is_implied] or tests


def fts5_tests(tests: Sequence[Test]) -> list[str]:
    """Strings in quotes, each once, in all columns where one of these tests looks for it."""
    places: dict[str, dict[str, None]] = {}
    for test in tests:
        if not isinstance(test, Phrase) and test.field is Field.PREFIX:
            string = f'"{test.token}" *'
        else:
            string = f'"{" ".join(test.tokens) if isinstance(test, Phrase) else test.token}"'
        places.setdefault(string, {}).update(dict.fromkeys(columns_of(test)))
    return [f"{{{' '.join(columns)}}} : {string}" for string, columns in places.items()]


def tsquery_test(test: Test) -> str:
    """One test, in the columns where it looks."""
    letters = [LETTERS[column] for column in columns_of(test)]
    if isinstance(test, Phrase):
        phrases = [" <-> ".join(f"'{letter}{token}'" for token in test.tokens) for letter in letters]
        return joined([f"({one})" for one in phrases], "|")
    star = ":*" if test.field is Field.PREFIX else ""
    return joined([f"'{letter}{test.token}'{star}" for letter in letters], "|")


def tsquery_tests(tests: Sequence[Test]) -> list[str]:
    """One for each test."""
    return list(map(tsquery_test, tests))


def fts5(node: Node, *, finely: bool) -> str:
    """For SQLite: https://www.sqlite.org/fts5.html#full_text_query_syntax

    `finely` asks also for what finds nothing more, so that bm25() counts it.
    """
    return replace(FTS5, is_lean=not finely).tree(node)


def tsquery(node: Node) -> str:
    """For PostgreSQL: https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY"""
    return replace(TSQUERY, is_lean=True).tree(node)


FTS5 = Dialect("OR", "AND", "NOT ", fts5_tests)
TSQUERY = Dialect("|", "&", "& !", tsquery_tests)


def is_typing(node: Node) -> bool:
    """Whether a tree asks for words that may be unfinished; it asks for nothing else then."""
    tests = (test for group in groups_in(node) for way in group.variants for one in way.tests for test in one)
    return any(not isinstance(test, Phrase) and test.field is Field.PREFIX for test in tests)


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
    queries += [(TSQUERY.way(way), group.idf * way.weight) for way in weak]
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

    return replace(TSQUERY, tests=lambda tests: list(map(one, tests))).way(way)
