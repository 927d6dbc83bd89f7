"""Search in the public API: the same function as the page /zoeken/."""

from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field
from wagtail.models import Locale

from basis.api import problems, queries
from basis.api.answer import Answer
from basis.api.pages import list_schema, summary_of, wrong_values
from basis.api.schemas import ApiSchema

from .services import MAX_CHARS, search


class SearchQuery(queries.PageQuery):
    """What can be asked of search."""

    q: Annotated[str, Field(min_length=1, max_length=MAX_CHARS, description="een of meer woorden")]
    language: str = Field(settings.LANGUAGE_CODE, description="zoals `nl`")


def make_router() -> Router:
    """The address of search; made when every app has registered its page types."""
    router = Router(tags=["zoeken"])
    results = list_schema(
        "SearchResults",
        "Gevonden pagina's, de beste eerst.",
        query=(str, Field(description="de woorden waarop is gezocht")),
    )

    @router.get(
        "/search",
        response=results,
        by_alias=True,
        operation_id="search",
        summary="Zoeken in alle pagina's",
        description="Pagina's waarin alle woorden staan. Leestekens en aanhalingstekens tellen niet mee.",
    )
    def find(request: HttpRequest, response: HttpResponse, query: FromQuery[SearchQuery]) -> ApiSchema:
        answer = Answer(request)
        locale = answer.locale(query.language)
        if locale is None:
            known = set(answer.locales.values())
            raise problems.bad_request(wrong_values("language", [query.language], known))
        found = search(
            query.q,
            answer.viewer,
            locale=Locale(pk=locale, language_code=query.language),
            moment=answer.moment,
            number=query.page,
            per_page=query.page_size,
        )
        pagination = query.pagination(found.total)
        queries.link_pages(request, response, pagination)
        items = answer.make(found.hits, summary_of)
        return results.model_validate({"query": found.query, "items": items, "pagination": pagination})

    return router
