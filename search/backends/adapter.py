"""Our index behind Wagtail's search: the admin, `.search()`, `.autocomplete()`, `.facet()` and API v3 ask it.

Here who asks sees the queryset that it brings; the audience rule is its own business. For visitors there is
`search.services`. The rows that a queryset filters away are not found, whatever it filters by.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Count as Number
from django.db.models import Model, Q, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.backends.base import (
    BaseIndex,
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
)
from modelsearch.query import (
    And,
    Boost,
    Fuzzy,
    MatchAll,
    Not,
    Or,
    Phrase,
    PlainText,
    SearchQuery,
)

from ..analysis import analyser_for
from ..indexing.dependents import dependents
from ..indexing.queue import key_of, mark, type_of
from ..indexing.writing import read, write
from ..planner import Count, Either, Node, Plan, Planner
from ..visible import rows_of
from .database import GENERATION, matched, ranked
from .matching import is_typing


class AnyWord:
    """A vocabulary that knows nothing: words weigh the same and nothing is corrected."""

    documents = 2

    def counts(self, words: Iterable[str]) -> Mapping[str, Count]:
        """Each word is as common as another."""
        return {word: Count(1, 1) for word in words}

    def corrections(self, word: str) -> list[str]:
        """None."""
        return []

    def relatives(self, word: str) -> list[str]:
        """None."""
        return []


def plans(make: Callable[[Planner], Plan]) -> list[Plan]:
    """The plan in each language of the content, where there is anything to look for."""
    found = [make(Planner(analyser_for(code), AnyWord(), {})) for code in settings.CONTENT_LANGUAGES]
    return [plan for plan in found if plan.groups]


def union(ask: Callable[[Node], tuple[str, list[Any]]], nodes: list[Node]) -> tuple[str, list[Any]]:
    """What any of these trees finds; those for words that go on are asked in an index of their own."""
    parts = [[node for node in nodes if is_typing(node) is typing] for typing in (True, False)]
    asked = [ask(Either(tuple(part)) if len(part) > 1 else part[0]) for part in parts if part]
    return " UNION ALL ".join(sql for sql, _params in asked), [one for _sql, some in asked for one in some]


class Compiler(BaseSearchQueryCompiler):
    """What is asked, as a condition on the queryset and as a tree that gives points."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True

    def check(self) -> None:
        """Nothing: SQL runs every filter and order of the queryset itself."""

    def nodes(self, query: SearchQuery) -> list[Node]:
        """The trees of the texts in a query: one for each language."""
        if isinstance(query, PlainText):
            every = query.operator == "and"
            return [plan.whole if every else plan.some for plan in plans(self.reader(query.query_string))]
        if isinstance(query, Fuzzy):
            return [plan.some for plan in plans(self.reader(query.query_string))]
        if isinstance(query, Phrase):
            text = query.query_string.replace('"', " ")
            return [plan.whole for plan in plans(self.reader(f'"{text}"'))]
        if isinstance(query, Boost):
            return self.nodes(query.subquery)
        return [node for inner in getattr(query, "subqueries", ()) for node in self.nodes(inner)]

    def reader(self, text: str) -> Callable[[Planner], Plan]:
        """How a planner reads this text."""
        return lambda planner: planner.plan(text, with_corrections=False)

    def condition(self, query: SearchQuery) -> Q:
        """What rows have to meet."""
        if isinstance(query, MatchAll):
            return Q()
        if isinstance(query, Not):
            return ~self.condition(query.subquery)
        if isinstance(query, And | Or):
            joined = Q() if isinstance(query, And) else Q(pk__in=[])
            for inner in query.subqueries:
                condition = self.condition(inner)
                joined = joined & condition if isinstance(query, And) else joined | condition
            return joined
        if isinstance(query, Boost):
            return self.condition(query.subquery)
        nodes = self.nodes(query)
        return Q(pk__in=self.found(nodes)) if nodes else Q(pk__in=[])

    def found(self, nodes: list[Node]) -> RawSQL:
        """The keys of the things that one of these trees finds."""
        sql, params = union(matched, nodes)
        return RawSQL(
            f"SELECT e.object_id FROM ({sql}) found CROSS JOIN search_searchentry e"
            f" WHERE e.id = found.id AND e.generation = {GENERATION} AND e.content_type_id = %s"
            " AND e.main_id IS NULL",
            [*params, type_of(self.queryset.model)],
        )

    @property
    def rows(self) -> QuerySet:
        """The rows of the queryset that are found, in its own order."""
        return self.queryset.filter(self.condition(self.query))

    def points(self) -> dict[Any, float]:
        """By primary key, the best first."""
        nodes = self.nodes(self.query)
        if not nodes:
            return dict.fromkeys(self.rows.values_list("pk", flat=True), 0.0)
        sql, params = union(ranked, nodes)
        inside, inside_params = rows_of(self.rows)
        statement = (
            f"WITH found AS MATERIALIZED ({sql})"  # bm25() works nowhere but beside its MATCH
            " SELECT e.object_id, MIN(found.points) FROM found CROSS JOIN search_searchentry e"
            f" CROSS JOIN ({inside}) rows"
            f" WHERE e.id = found.id AND rows.found_pk = e.object_id AND e.generation = {GENERATION}"
            " AND e.content_type_id = %s AND e.main_id IS NULL"
            " GROUP BY e.object_id ORDER BY 2, 1 DESC"
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [*params, *inside_params, type_of(self.queryset.model)])
            return {pk: -points for pk, points in cursor.fetchall()}


class AutocompleteCompiler(Compiler):
    """The same for what is being typed: the last word may be unfinished, or said otherwise."""

    def nodes(self, query: SearchQuery) -> list[Node]:
        """The trees for words that go on, beside those for words that are finished."""
        typed = getattr(query, "query_string", "")
        going_on = [plan.whole for plan in plans(lambda planner: planner.typing(typed))]
        return [*going_on, *super().nodes(query)]


class Results(BaseSearchResults):
    """What was found, read when it is needed."""

    supports_facet = True

    def _do_search(self) -> list[Model]:
        compiler: Compiler = self.query_compiler
        limits = slice(self.start, self.stop)
        if compiler.order_by_relevance and not isinstance(compiler.query, MatchAll):
            points = compiler.points()
            wanted = list(points)[limits]
            things = {thing.pk: thing for thing in compiler.queryset.filter(pk__in=wanted)}
            found = [things[pk] for pk in wanted if pk in things]
        else:
            points = {}
            found = list(compiler.rows[limits])
        for thing in found if self._score_field else ():
            setattr(thing, self._score_field, points.get(thing.pk, 0.0))
        return found

    def _do_count(self) -> int:
        number: int = self.query_compiler.rows.count()
        return max(0, min(number, number if self.stop is None else self.stop) - self.start)

    def facet(self, field_name: str) -> OrderedDict[Any, int]:
        """How often each value of a field stands in what was found, the most common first."""
        rows = self.query_compiler.queryset.model._default_manager.filter(
            pk__in=self.query_compiler.rows.order_by().values("pk")
        )
        counted = rows.order_by().values_list(field_name).annotate(number=Number("pk", distinct=True))
        return OrderedDict(counted.order_by("-number", field_name))


class Index(BaseIndex):
    """The one index of the database."""

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        """Promise to index these, and what shows them."""
        things = list(items)
        mark([*(key_of(thing) for thing in things), *dependents(things)])

    def delete_item(self, item: Model) -> None:
        """Take it out at once."""
        write(read([key_of(item)]))


class SearchBackend(BaseSearchBackend):
    """The engine of `WAGTAILSEARCH_BACKENDS`."""

    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    index_class = Index
    results_class = Results
