"""Every address of the site that is for everyone: the same ones as in /sitemap.xml."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field
from wagtail.models import Page

from ..term_addresses import TermAddress, term_addresses
from . import queries, registry
from .answer import Answer
from .schemas import ApiSchema, Pagination
from .vocabularies import KNOWN
from .vocabulary_routes import address, list_address


class Alternate(ApiSchema):
    """Hetzelfde in een andere `language`."""

    language: str
    url: str


class SitemapItem(ApiSchema):
    """Een adres op de site."""

    url: str
    api_url: str = Field(description="adres van hetzelfde in deze API")
    language: str
    updated_at: datetime | None = Field(
        description="moment waarop de pagina voor het laatst is gepubliceerd; `null` bij een woord"
    )
    translations: list[Alternate]


class Sitemap(ApiSchema):
    """Een deel van alle adressen van de site."""

    items: list[SitemapItem]
    pagination: Pagination


def of_terms(answer: Answer) -> list[SitemapItem]:
    """The addresses of thema's and principes; no query when warm."""
    found = term_addresses()
    same: dict[object, list[TermAddress]] = defaultdict(list)
    for one in found:
        same[one.model, one.key].append(one)
    return [
        SitemapItem(
            url=answer.absolute(one.path),
            api_url=in_api(one, answer),
            language=one.language,
            updated_at=None,
            translations=[
                Alternate(language=other.language, url=answer.absolute(other.path))
                for other in same[one.model, one.key]
                if other.language != one.language
            ],
        )
        for one in found
    ]


def in_api(one: TermAddress, answer: Answer) -> str:
    """The address in the API of a word, or of its list."""
    vocabulary = KNOWN[one.model.list_url_name]
    if not one.key:
        return list_address(vocabulary, one.language, answer)
    return address(vocabulary, one.key, one.language, answer)


def of_pages(pages: Iterable[Page], answer: Answer) -> list[SitemapItem]:
    """The addresses of pages, each with those of its translations that are for everyone; one query."""
    wanted = list(pages)
    keys = [page.translation_key for page in wanted]
    others: dict[object, list[Page]] = defaultdict(list)
    if len(answer.locales) > 1:
        public = registry.public_pages(answer.viewer, answer.moment)
        for page in public.filter(translation_key__in=keys).order_by("locale_id"):
            others[page.translation_key].append(page)
    return [
        SitemapItem(
            url=answer.url(page),
            api_url=answer.api_url(page),
            language=answer.locales[page.locale_id],
            updated_at=page.last_published_at,
            translations=[
                Alternate(language=answer.locales[other.locale_id], url=answer.url(other))
                for other in others[page.translation_key]
                if other.pk != page.pk
            ],
        )
        for page in wanted
    ]


def make_router() -> Router:
    """The address of all addresses."""
    router = Router(tags=["site"])

    @router.get(
        "/sitemap",
        response=Sitemap,
        by_alias=True,
        operation_id="getSitemap",
        summary="Alle adressen van de site",
        description="Dezelfde als in `/sitemap.xml`: eerst thema's en principes, dan pagina's op nummer.",
    )
    def sitemap(request: HttpRequest, response: HttpResponse, query: FromQuery[queries.PageQuery]) -> Sitemap:
        answer = Answer(request)
        terms = of_terms(answer)
        pages = registry.public_pages(answer.viewer, answer.moment).order_by("pk")
        pagination = query.pagination(len(terms) + pages.count())
        queries.link_pages(request, response, pagination)
        first, last = (max(0, place - len(terms)) for place in (query.first, query.last))
        items = terms[query.first : query.last] + of_pages(pages[first:last], answer)
        return Sitemap(items=items, pagination=pagination)

    return router
