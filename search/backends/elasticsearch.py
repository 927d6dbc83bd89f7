"""Asking Elasticsearch: an exchange finds, filters, counts and cuts, inside the engine.

The audience rule is its second form here (law 1): over what the index holds, with restrictions as they are
now. A page of which a change waits is not trusted to be what the index says.
"""

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass

from django.db.models import QuerySet
from elasticsearch import ApiError, BadRequestError, TransportError
from wagtail.models import Collection, Page

from basis.audience import SearchCondition, below

from ..elastic import Query, alias, client, is_whole
from ..indexing.elastic import current_entries, micros
from ..indexing.queue import ELASTICSEARCH, type_of
from ..models import SearchTask
from ..planner import Node
from .asking import ENOUGH, Answer, Candidate, Order, Question, Unfit
from .breaker import Unavailable
from .elastic_matching import elastic
from .matching import is_typing

SECONDS = 0.8  # that a search waits; the database has the rest of the second
WINDOW = 10_000  # results beyond which Elasticsearch gives no more
VALUES = 500  # of one facet
PER_SHARD = 10_000  # values of a facet that each shard gives: so many that the counts are exact
WORDS_OF_ALL = "dfs_query_then_fetch"  # a word weighs the same in every shard
MOST_WAITING = 20_000  # changes, beyond which the index is not to be asked
WHOLE_FIRST = 1000.0  # more than the words of any search can give

_calls = ThreadPoolExecutor(max_workers=16, thread_name_prefix="elasticsearch")


@dataclass(frozen=True)
class Audience:
    """The audience rule in Elasticsearch's words: for pages, and for the documents attached to them."""

    pages: list[Query]
    not_pages: list[Query]
    not_attachments: list[Query]  # inside an attachment
    not_attached: list[Query]  # pages whose attachments do not count

    def filters(self) -> Query:
        """As clauses of a `bool`."""
        return {"filter": self.pages, "must_not": self.not_pages}


def audience(language: str, pages: QuerySet, condition: SearchCondition) -> Audience:
    """What must hold for a page, and an attachment, to reach this viewer."""
    paths = Page.objects.filter(path__in={*condition.roots, *condition.hidden}).values_list("path", "pk")
    keys = {path: str(pk) for path, pk in paths}
    collections: list[str] = []
    if condition.hidden_collections:
        hidden = Collection.objects.filter(below(condition.hidden_collections))
        collections = [str(pk) for pk in hidden.values_list("pk", flat=True)]
    waiting, unseen = changing(pages)
    expires = {"range": {"expire_at": {"gt": micros(condition.moment)}}}
    never = {"bool": {"must_not": [{"exists": {"field": "expire_at"}}]}}
    return Audience(
        pages=[
            {"term": {"language": language}},
            {"term": {"live": True}},
            {"bool": {"should": [never, expires], "minimum_should_match": 1}},
            {"terms": {"ancestors": [keys[path] for path in condition.roots if path in keys]}},
        ],
        not_pages=[
            {"terms": {"ancestors": [keys[path] for path in condition.hidden if path in keys]}},
            {"ids": {"values": unseen}},
        ],
        not_attachments=[{"terms": {"attachments.collection": collections}}],
        not_attached=[{"ids": {"values": waiting}}],
    )


def changing(pages: QuerySet) -> tuple[list[str], list[str]]:
    """The pages of which a change waits to be indexed, and those of them that this viewer may not see now."""
    tasks = SearchTask.objects.filter(content_type_id=type_of(Page)).order_by().values("object_id")
    waiting = set(tasks.values_list("object_id", flat=True)[: 2 * MOST_WAITING])
    if len(waiting) > MOST_WAITING:
        raise Unfit("too many changes wait")
    seen = set(pages.filter(pk__in=tasks).values_list("pk", flat=True)) if waiting else set()
    return [str(pk) for pk in sorted(waiting)], [str(pk) for pk in sorted(waiting - seen)]


class ElasticsearchEngine:
    """The index in Elasticsearch."""

    name = ELASTICSEARCH

    def ask(self, question: Question) -> Answer:
        """Candidates, totals and facets: of pages with all words or, where these are few, of those with some.

        Most searches are one exchange: a page with some of the words is much work, and mostly not needed.
        Raises Unavailable when the server gives no good answer, Unfit when it is not to be asked this.
        """
        if question.start + question.number > WINDOW:
            raise Unfit("too far down the list")
        self.check_built()
        rule = audience(question.language, question.pages.rows, question.condition)
        whole = matching(question.whole, rule)
        deadline = time.monotonic() + SECONDS
        shown = exchange(body(question, rule, whole), deadline)
        number = shown.total
        if number < ENOUGH and question.some != question.whole:
            shown = exchange(body(question, rule, matching(question.some, rule), whole), deadline)
        return seen(question, shown, number)

    def check(self) -> None:
        """Raises what `ask` raises when no question is answered at this moment."""
        self.check_built()
        exchange({"size": 0}, time.monotonic() + SECONDS)

    def check_built(self) -> None:
        """Raises Unfit when there is no index, or one that was not kept up."""
        if not is_whole():
            raise Unfit("the index is not there yet")


def exchange(asked: Query, deadline: float) -> "Found":
    """The answer of the server to a search, before the deadline."""
    seconds = max(0.0, deadline - time.monotonic())
    ask = client().options(request_timeout=SECONDS).search
    how: Query = {"allow_partial_search_results": False, "search_type": WORDS_OF_ALL}
    call = _calls.submit(ask, index=alias(), **how, **asked)
    try:
        answer: Query = call.result(seconds).body
    except Late as error:  # a client waits so long for each part of an answer
        raise Unavailable("no answer in time") from error
    except BadRequestError as error:
        raise Unfit(str(error)) from error
    except (ApiError, TransportError) as error:
        raise Unavailable(str(error)) from error
    if answer["timed_out"]:
        raise Unavailable("timed out")
    return Found(answer)


def matching(node: Node, rule: Audience) -> Query:
    """The pages whose own text, or that of an attached document that is open to the viewer, meets a tree."""
    own = elastic(node)
    if is_typing(node):
        return own
    attached = {
        "nested": {
            "path": "attachments",
            "score_mode": "max",
            "query": {"bool": {"must": [elastic(node, "attachments.")], "must_not": rule.not_attachments}},
        }
    }
    return {"dis_max": {"queries": [own, {"bool": {"must": [attached], "must_not": rule.not_attached}}]}}


def body(question: Question, rule: Audience, text: Query, whole: Query | None = None) -> Query:
    """One search; with `whole`, pages that meet that come first among those that are as relevant."""
    is_scored = question.order is Order.RELEVANCE
    clauses = rule.filters()
    if is_scored:
        clauses["must"] = [text]
    else:
        clauses["filter"] = [*clauses["filter"], text]
    if whole:
        first = {"filter": whole, "boost": WHOLE_FIRST, "_name": "whole"}
        clauses["should"] = [{"constant_score": first}]
    met = {name: {"terms": {f"facets.{name}": [*values]}} for name, values in question.chosen.items()}
    return {
        "query": {"bool": clauses},
        "post_filter": {"bool": {"filter": [*met.values()]}},
        "aggs": counting(question.facets, met),
        "sort": order_of(question),
        "from": question.start,
        "size": question.number,
        "_source": False,
        "track_total_hits": True,
        "track_scores": is_scored,
    }


def counting(facets: Sequence[str], met: Mapping[str, Query]) -> Query:
    """The values of each facet, among the pages that meet what was chosen in the others."""
    free = [name for name in facets if name not in met]
    groups = [(free, [*met.values()])] if free else []
    groups += [
        ([name], [part for other, part in met.items() if other != name]) for name in facets if name in met
    ]
    return {
        f"group {names[0]}": {
            "filter": {"bool": {"filter": parts}},
            "aggs": {
                name: {"terms": {"field": f"facets.{name}", "size": VALUES, "shard_size": PER_SHARD}}
                for name in names
            },
        }
        for names, parts in groups
    }


def order_of(question: Question) -> list[Query]:
    """What comes first; the newest page between equals."""
    by_page = {"page": "desc"}
    if question.order is Order.NEWEST:
        return [{"dated_at": {"order": "desc", "missing": "_last"}}, by_page]
    if question.order is Order.NEXT:
        coming = {"range": {"starts.at": {"gte": micros(question.moment)}}}
        return [
            {
                "starts.at": {
                    "order": "asc",
                    "missing": "_last",
                    "nested": {"path": "starts", "filter": coming},
                }
            },
            {"starts_at": {"order": "desc", "missing": "_last"}},
            by_page,
        ]
    return [{"_score": "desc"}, by_page]


class Found:
    """What the server answered to one search."""

    def __init__(self, answer: Query) -> None:
        self.hits: list[Query] = answer["hits"]["hits"]
        self.total: int = answer["hits"]["total"]["value"]
        self.counts: dict[tuple[str, str], int] = {
            (name, bucket["key"]): bucket["doc_count"]
            for group in answer.get("aggregations", {}).values()
            for name, part in group.items()
            if name != "doc_count"
            for bucket in part["buckets"]
        }


def seen(question: Question, found: Found, whole: int) -> Answer:
    """The answer with what the database knows of these pages; one that it hides falls away, whatever the
    index says."""
    pages = [int(hit["_id"]) for hit in found.hits]
    visible = question.pages.rows.filter(pk__in=pages).values("pk")
    rows = current_entries().filter(main=None, language=question.language, object_id__in=visible)
    entries: dict[int, int] = dict(rows.values_list("object_id", "pk"))
    is_whole = question.whole == question.some or found.total == whole
    candidates = [
        Candidate(
            entries[page],
            page,
            is_whole or "whole" in hit.get("matched_queries", ()),
            hit.get("_score") or 0.0,
        )
        for page, hit in zip(pages, found.hits, strict=True)
        if page in entries
    ]
    return Answer(found.total - (len(pages) - len(candidates)), whole, candidates, found.counts)
