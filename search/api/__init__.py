"""Search in the public API: the same function as the page /zoeken/, with everything that page has."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field, create_model

from basis.api import queries, registry
from basis.api.answer import Answer
from basis.api.freshness import Freshness
from basis.api.pages import any_of
from basis.api.registry import PageType
from basis.api.schemas import ApiSchema, Pagination
from basis.facet_counts import Counts, Listing

from ..filters import named
from ..picks import picks
from ..suggestions import suggestions
from .answers import (
    correction_answer,
    facet_answers,
    filters_of,
    found_items,
    pick_answer,
    scope_of,
    suggestion_answer,
)
from .schemas import (
    ORDERS,
    SearchCorrection,
    SearchFacet,
    SearchPick,
    SearchQuery,
    SearchSuggestions,
    SuggestionQuery,
    found_type,
)


def make_router() -> Router:
    """The addresses of search; made when every app has registered its page types."""
    router = Router(tags=["zoeken"])
    found_types = {page_type.name: found_type(page_type) for page_type in registry.all_types()}

    def found_of(page_type: PageType) -> type[ApiSchema]:
        return found_types[page_type.name]

    items: Any = list[any_of(found_of, "FoundPage")]  # type: ignore[misc]  # made at start-up
    results_schema = create_model(
        "SearchResults",
        __base__=ApiSchema,
        __doc__="Gevonden pagina's, de beste eerst.",
        query=(str, Field(description="de woorden waarop is gezocht")),
        corrections=(list[SearchCorrection], ...),
        did_you_mean=(str | None, Field(description="de hele vraag, verbeterd")),
        items_with_all_words=(
            int,
            Field(description="zoveel resultaten hebben alle woorden; die staan vooraan"),
        ),
        picks=(list[SearchPick], Field(description="wat de redactie vooraan zet, boven de resultaten")),
        items=(items, ...),
        facets=(list[SearchFacet], ...),
        pagination=(Pagination, ...),
    )

    @router.get(
        "/search",
        response=results_schema,
        by_alias=True,
        operation_id="search",
        summary="Zoeken in alle pagina's",
        description=(
            "Pagina's met alle woorden staan vooraan; zijn dat er weinig, dan volgen andere."
            " Filters werken samen: een pagina voldoet aan elk filter."
        ),
    )
    def search(request: HttpRequest, response: HttpResponse, query: FromQuery[SearchQuery]) -> ApiSchema:
        answer = Answer(request)
        Freshness.of(request).is_volatile = True  # the index follows the content a moment later
        scope = scope_of(answer, query.language)
        filters = filters_of(query, scope)
        found = scope.ask(filters, order=ORDERS[query.sort], number=query.page, per_page=query.page_size)
        listing = Listing(named(filters, found.counts), Counts(found.total, found.counts, {}))
        pagination = query.pagination(found.total)
        queries.link_pages(request, response, pagination)
        return results_schema.model_construct(
            query=found.query,
            corrections=[correction_answer(one) for one in found.corrections],
            did_you_mean=found.instead or None,
            items_with_all_words=found.whole,
            picks=[pick_answer(one, answer) for one in picks(scope, replace(filters, page=query.page))],
            items=found_items(found, answer, found_types),
            facets=facet_answers(listing),
            pagination=pagination,
        )

    @router.get(
        "/search/suggestions",
        response=SearchSuggestions,
        by_alias=True,
        operation_id="searchSuggestions",
        summary="Aanvullen terwijl iemand typt",
        description="Zes pagina's waarvan de titel zo verdergaat, en vier thema's, principes of woorden.",
    )
    def suggestions_view(
        request: HttpRequest, response: HttpResponse, query: FromQuery[SuggestionQuery]
    ) -> SearchSuggestions:
        answer = Answer(request)
        Freshness.of(request).is_volatile = True  # the index follows the content a moment later
        scope = scope_of(answer, query.language)
        found = suggestions(query.q, answer.viewer.site, scope.locale, answer.moment)
        response.headers["Cache-Control"] = f"private, max-age={found.max_age}"
        return suggestion_answer(found, answer)

    return router
