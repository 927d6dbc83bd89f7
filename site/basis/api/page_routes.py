"""The addresses of pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from django.db.models import Count, QuerySet, Subquery, Value
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from ninja import Query as FromQuery
from wagtail.models import Page

from ..audience import may_see
from . import expansions, problems, queries, registry, responses
from .answer import Answer
from .filters import PageFilter, of_types
from .page_filters import SORTS, PageListQuery, TellingQuery, filtered, query_of
from .pages import MAX_ID, any_of, list_schema
from .reading import SchemaOf, detail_of, details, specific, summaries, summary_of
from .registry import PageType
from .responses import Written
from .selection import Tree, choose

CHOSEN_LIST = "`items` met van elke pagina `id`, `type` en de gekozen velden, en `pagination`."
CHOSEN_PAGE = "`id`, `type` en de gekozen velden."


def tell(
    answer: Answer, pages: Sequence[Page], query: TellingQuery, schema_of: SchemaOf, chosen: Tree | None
) -> list[dict[str, Any]]:
    """These pages with the fields of a schema, or those that were chosen, and what was expanded."""
    made = answer.make(specific(pages, schema_of), schema_of, chosen, query.expand)
    ready = [page for page, _made in made]
    expanded = expansions.make(query.expand, ready, answer) if query.expand else None
    return responses.told_pages((one for _page, one in made), chosen, expanded)


def with_total(ordered: QuerySet[Any], found: QuerySet[Page]) -> QuerySet[Any]:
    """The same rows, each with how many were found in all: a query less than counting apart."""
    one_group = found.order_by().values(group=Value(1)).annotate(total=Count("pk")).values("total")
    return ordered.annotate(total=Subquery(one_group))


def chosen_of(query: TellingQuery, types: Sequence[PageType]) -> Tree | None:
    """The fields that were chosen of these types; None when none were, or all."""
    return choose(query.fields, [one.detail for one in types]) if query.fields else None


@dataclass(frozen=True)
class PageListing:
    """One address that lists pages: those of all types, or of one."""

    path: str
    operation_id: str
    name: str  # of the schema of its answer
    summary: str
    types: list[PageType]

    @property
    def is_of_all(self) -> bool:
        """Whether it lists pages of every type."""
        return len(self.types) > 1

    @cached_property
    def filters(self) -> list[PageFilter]:
        """What it can be filtered by."""
        every = of_types(self.types)
        return every if self.is_of_all else [one for one in every if one.name != "type"]

    def chosen(self, query: PageListQuery) -> Tree | None:
        """The fields that were asked for, of the types that were asked for."""
        asked = [] if "type" in ",".join(query.either) else registry.named(getattr(query, "type", []))
        return chosen_of(query, asked or self.types)

    def answer(self, request: HttpRequest, query: PageListQuery) -> HttpResponse:
        """A part of the list."""
        answer = query.answer_to(request)
        chosen = self.chosen(query)
        found = registry.public_pages(answer.viewer, answer.moment, self.types)
        found = filtered(found, query, self.filters, answer)
        after = query.after
        ordered = with_total(
            SORTS[query.order](found if after is None else found.filter(pk__gt=after)), found
        )
        part = list(ordered[: query.page_size] if after is not None else ordered[query.first : query.last])
        pagination = query.pagination(part[0].total if part else found.count())
        items: Sequence[dict[str, Any] | Written]
        if query.fields and chosen is None and not query.expand:
            items = details(answer, part)
        elif query.fields or query.expand:
            items = tell(answer, part, query, detail_of if query.fields else summary_of, chosen)
        else:
            read = partial(specific, schema_of=summary_of)
            items = responses.told_pages(summaries(answer, part, read))
        response = responses.respond({"items": items, "pagination": pagination}, chosen)
        if after is None:
            queries.link_pages(request, response, pagination)
        elif len(part) == query.page_size:
            queries.link_after(request, response, part[-1].pk)
        return response


def listings() -> list[PageListing]:
    """Every address that lists pages."""
    every = registry.all_types()
    one = PageListing("/pages", "listPages", "PageList", "Pagina's, met filters", every)
    typed = [
        PageListing(
            f"/{page_type.plural}",
            f"list{page_type.plural.title()}",
            f"{page_type.name.title()}List",
            page_type.plural.capitalize(),
            [page_type],
        )
        for page_type in every
        if page_type.plural
    ]
    return [one, *typed]


def add_list(router: Router, listing: PageListing) -> None:
    """Add one of these addresses."""
    item: Any = any_of(summary_of, "PageInList") if listing.is_of_all else summary_of(listing.types[0])
    Asked: Any = query_of(f"{listing.name}Query", listing.filters)

    @router.get(
        listing.path,
        response=list_schema(listing.name, "Een deel van een lijst van pagina's.", item),
        by_alias=True,
        operation_id=listing.operation_id,
        summary=listing.summary,
        description="Alles wat voor iedereen is. Filters werken samen: een pagina voldoet aan elk filter.",
        openapi_extra=responses.chosen_fields(CHOSEN_LIST),
    )
    def pages(request: HttpRequest, query: FromQuery[Asked]) -> HttpResponse:
        return listing.answer(request, query)


def make_router() -> Router:
    """The addresses of pages; made when every app has registered its types and filters."""
    router = Router(tags=["pagina's"])
    for listing in listings():
        add_list(router, listing)

    @router.get(
        "/pages/{id}",
        response=any_of(detail_of, "Page"),
        by_alias=True,
        operation_id="getPage",
        summary="Een pagina met al haar velden",
        description="Welke velden er zijn, hangt af van `type`.",
        url_name="page",
        openapi_extra=responses.chosen_fields(CHOSEN_PAGE),
    )
    def page(
        request: HttpRequest,
        query: FromQuery[TellingQuery],
        id: int = Path(..., ge=1, le=MAX_ID, description="nummer van de pagina"),
    ) -> HttpResponse:
        answer = query.answer_to(request)
        row = Page.objects.filter(pk=id).first()
        found = [row] if row and may_see(row, answer.viewer, answer.moment) else []
        types = [page_type for one in found if (page_type := registry.type_of(one))]
        chosen = chosen_of(query, types or registry.all_types())
        is_whole = chosen is None and not query.expand
        items = details(answer, found) if is_whole else tell(answer, found, query, detail_of, chosen)
        if not items:
            raise problems.not_found()
        return responses.respond(items[0], chosen)

    return router
