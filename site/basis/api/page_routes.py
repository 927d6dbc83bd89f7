"""The addresses of pages."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from ninja import Query as FromQuery
from wagtail.models import Page

from . import expansions, problems, queries, registry, responses
from .answer import Answer
from .page_filters import SORTS, PageListQuery, TellingQuery, filtered
from .pages import MAX_ID, any_of, list_schema
from .reading import SchemaOf, detail_of, specific, summaries, summary_of
from .registry import PageType
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


def chosen_of(query: TellingQuery, types: Sequence[PageType]) -> Tree | None:
    """The fields that were chosen of these types; None when none were, or all."""
    return choose(query.fields, [one.detail for one in types]) if query.fields else None


def make_router() -> Router:
    """The addresses of pages; made when every app has registered its types."""
    router = Router(tags=["pagina's"])
    page_list = list_schema("PageList", "Een deel van een lijst van pagina's.")

    @router.get(
        "/pages",
        response=page_list,
        by_alias=True,
        operation_id="listPages",
        summary="Pagina's, met filters",
        description="Alles wat voor iedereen is. Filters werken samen: een pagina voldoet aan elk filter.",
        openapi_extra=responses.chosen_fields(CHOSEN_LIST),
    )
    def pages(request: HttpRequest, query: FromQuery[PageListQuery]) -> HttpResponse:
        answer = Answer(request)
        types = registry.named(query.type) if query.type else registry.all_types()
        chosen = chosen_of(query, types)
        found = filtered(registry.public_pages(answer.viewer, answer.moment, types), query, answer)
        pagination = query.pagination(found.count())
        part = list(found.order_by(*SORTS[query.sort])[query.first : query.last])
        if query.fields or query.expand:
            items = tell(answer, part, query, detail_of if query.fields else summary_of, chosen)
        else:
            read = partial(specific, schema_of=summary_of)
            items = responses.told_pages(summaries(answer, part, read))
        response = responses.respond({"items": items, "pagination": pagination}, chosen)
        queries.link_pages(request, response, pagination)
        return response

    @router.get(
        "/pages/{id}",
        response=any_of(detail_of),
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
        answer = Answer(request)
        found = list(registry.public_pages(answer.viewer, answer.moment).filter(pk=id))
        types = [page_type for one in found if (page_type := registry.type_of(one))]
        chosen = chosen_of(query, types or registry.all_types())
        items = tell(answer, found, query, detail_of, chosen)
        if not items:
            raise problems.not_found()
        return responses.respond(items[0], chosen)

    return router
