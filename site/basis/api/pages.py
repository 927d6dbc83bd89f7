"""Pages of every type: what they share, the list with its filters, and one page."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial, reduce
from operator import or_
from typing import Annotated, Any, Union
from uuid import UUID

from django.db.models import F, Model, Q, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Router
from ninja import Query as FromQuery
from pydantic import Field, create_model
from wagtail.models import Page

from .. import frame, models
from ..licences import Licence
from . import problems, queries, registry, terms
from .answer import Answer
from .queries import Several, among
from .registry import PageType
from .schemas import ApiSchema, Day, Image, PageRef, Pagination, Term, day, one_of
from .sources import Keywords, Made, Parent, Picture, Terms

MAX_ID = 2**63 - 1
# parameter -> the field of pages that holds these terms, and their list
FILTERS: dict[str, tuple[str, type[Model]]] = {
    "thema": ("themas", models.Thema),
    "sector": ("sectoren", models.Sector),
    "doelgroep": ("doelgroepen", models.Doelgroep),
    "regio": ("regios", models.Regio),
    "aanpak": ("aanpakken", models.Aanpak),
    "principe": ("principes", models.Principe),
}
SORTS: dict[str, list[Any]] = {
    "-publishedAt": [F("first_published_at").desc(nulls_last=True), "-pk"],
    "publishedAt": [F("first_published_at").asc(nulls_last=True), "pk"],
    "title": [Lower("title"), "pk"],
    "-title": [Lower("title").desc(), "-pk"],
}


class PageSummary(ApiSchema):
    """Wat elke pagina in een lijst vertelt."""

    id: int
    type: str
    translation_key: UUID = Field(description="de vaste sleutel van het stuk zelf")
    language: Annotated[str, Made(lambda page, answer: answer.locales[page.locale_id])]
    title: str
    url: Annotated[str, Made(lambda page, answer: answer.url(page)), Field(description="adres op de site")]
    api_url: Annotated[
        str, Made(lambda page, answer: answer.api_url(page)), Field(description="adres van alle velden")
    ]
    introduction: str
    image: Annotated[Image | None, Picture()]
    themas: Annotated[list[Term], Terms()]
    sectoren: Annotated[list[Term], Terms()]
    doelgroepen: Annotated[list[Term], Terms()]
    tags: Annotated[list[str], Keywords()]
    reading_minutes: int
    published_on: Annotated[Day, Made(lambda page, answer: page.shown_on), day("datum die lezers zien")]
    published_at: Annotated[
        datetime | None,
        Made(lambda page, answer: page.first_published_at),
        Field(description="moment waarop de pagina voor het eerst online kwam"),
    ]
    updated_at: Annotated[
        datetime | None,
        Made(lambda page, answer: page.last_published_at),
        Field(description="moment waarop de pagina voor het laatst is gepubliceerd"),
    ]


class PageDetail(PageSummary):
    """Wat elke pagina op haar eigen adres vertelt."""

    parent: Annotated[PageRef | None, Parent()]
    doelgroep_note: str
    author: str
    source: str
    licence: Annotated[str, one_of(Licence, or_empty=True)]
    seo_title: str
    search_description: str


class PageListQuery(queries.PageQuery):
    """What can be asked of the list of pages."""

    type: Annotated[
        Several,
        among(registry.names, lambda: _("type")),
        Field(json_schema_extra=lambda schema: schema["items"].update(enum=registry.names())),
    ] = Field([], description="alleen deze soorten pagina's")
    thema: Several = Field([], description="sleutels van thema's; meer dan een: een ervan is genoeg")
    sector: Several = Field([], description="sleutels van sectoren")
    doelgroep: Several = Field([], description="sleutels van doelgroepen")
    regio: Several = Field([], description="sleutels van regio's")
    aanpak: Several = Field([], description="sleutels van aanpakken")
    principe: Several = Field([], description="sleutels van principes")
    language: Several = Field([], description="zoals `nl`")
    sort: Annotated[str, among(lambda: SORTS, lambda: _("volgorde"))] = Field(
        "-publishedAt", description="volgorde; een min keert haar om", json_schema_extra={"enum": list(SORTS)}
    )


def filtered(pages: QuerySet[Page], query: PageListQuery, answer: Answer) -> QuerySet[Page]:
    """The pages that have one of the asked terms of every filter. Raises a problem on an unknown key."""
    errors = []
    for name, (field, model) in FILTERS.items():
        asked = getattr(query, name)
        if not asked:
            continue
        known = set(model._default_manager.values_list("key", flat=True))
        errors += wrong_values(name, asked, known)
        pages = pages.filter(with_terms(field, [key for key in asked if key in known]))
    if query.language:
        codes = set(answer.locales.values())
        errors += wrong_values("language", query.language, codes)
        pages = pages.filter(locale__in=[pk for pk, code in answer.locales.items() if code in query.language])
    if errors:
        raise problems.bad_request(errors)
    return pages


def wrong_values(name: str, asked: list[str], known: set[str]) -> list[problems.InvalidInput]:
    """What to say of values that are not known."""
    return [
        problems.InvalidInput(where="query", name=name, detail=problems.unknown(value, known, _("waarde")))
        for value in asked[:20]
        if value not in known
    ]


def with_terms(field: str, keys: list[str]) -> Q:
    """Pages of whatever type that have one of these terms in a field."""
    parts = []
    for page_type in registry.all_types():
        if relation := page_type.relation(field):
            chosen = {f"{relation.m2m_reverse_field_name()}__key__in": keys}
            rows = terms.choices_of(relation).filter(**chosen)
            parts.append(Q(pk__in=rows.values(f"{relation.m2m_field_name()}_id")))
    return reduce(or_, parts, Q(pk__in=[]))


def specific(pages: list[Page], schema_of: Any) -> list[models.BasePage]:
    """The same pages with the fields that are asked of them; one query for each type."""
    by_type: dict[PageType, list[int]] = {}
    for page in pages:
        if page_type := registry.type_of(page):
            by_type.setdefault(page_type, []).append(page.pk)
    found = {
        page.pk: page
        for page_type, pks in by_type.items()
        for page in page_type.light(schema_of(page_type)).filter(pk__in=pks)
    }
    return [found[page.pk] for page in pages if page.pk in found]


def summaries(
    answer: Answer, pages: Sequence[Page], read: Callable[[list[Any]], list[models.BasePage]]
) -> list[ApiSchema]:
    """What a list tells of these pages, in the same order; `read` gives the specific ones.

    A summary says what is content, so it is kept with the frame; but the facts in it, which change by the
    clock and by what visitors do, are those of now.
    """
    kept = frame.current().kept("summaries", frame.Some)
    # by the root too, which is in every address: a visitor may ask with any port
    known = kept.among((answer.root, page.pk) for page in pages)
    found: dict[int, ApiSchema] = {pk: made for (_root, pk), made in known.items()}
    changing = {page.pk for page in pages if page.pk in found and has_facts(page)}
    wanted = read([page for page in pages if page.pk in changing or page.pk not in found])
    for page, made in answer.make([page for page in wanted if page.pk not in changing], summary_of):
        kept[answer.root, page.pk] = found[page.pk] = made
    renewed = answer.renew([page for page in wanted if page.pk in changing], found)
    found = {pk: made for pk, made in found.items() if pk not in changing}
    found |= {page.pk: made for page, made in renewed}
    return [found[page.pk] for page in pages if page.pk in found]


def has_facts(page: Page) -> bool:
    """Whether pages of this type have facts that are no part of them."""
    page_type = registry.type_of(page)
    return bool(page_type and page_type.prepare)


def summary_of(page_type: PageType) -> type[ApiSchema]:
    """What a list tells of a type."""
    return page_type.summary


def detail_of(page_type: PageType) -> type[ApiSchema]:
    """What its own address tells of a type."""
    return page_type.detail


def any_of(schema_of: Any) -> Any:
    """The union of all page types, told apart by `type`."""
    return Annotated[Union[tuple(schema_of(t) for t in registry.all_types())], Field(discriminator="type")]  # noqa: UP007


def list_schema(name: str, description: str, **more: Any) -> type[ApiSchema]:
    """The answer of a list of pages."""
    items: Any = list[any_of(summary_of)]  # type: ignore[misc]  # made at start-up
    return create_model(
        name,
        __base__=ApiSchema,
        __doc__=description,
        **more,
        items=(items, ...),
        pagination=(Pagination, ...),
    )


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
    )
    def pages(request: HttpRequest, response: HttpResponse, query: FromQuery[PageListQuery]) -> ApiSchema:
        answer = Answer(request)
        types = registry.named(query.type) if query.type else None
        found = filtered(registry.public_pages(answer.viewer, answer.moment, types), query, answer)
        pagination = query.pagination(found.count())
        part = list(found.order_by(*SORTS[query.sort])[query.first : query.last])
        queries.link_pages(request, response, pagination)
        items = summaries(answer, part, partial(specific, schema_of=summary_of))
        return page_list.model_validate({"items": items, "pagination": pagination})

    @router.get(
        "/pages/{id}",
        response=any_of(detail_of),
        by_alias=True,
        operation_id="getPage",
        summary="Een pagina met al haar velden",
        description="Welke velden er zijn, hangt af van `type`.",
        url_name="page",
    )
    def page(
        request: HttpRequest, id: int = Path(..., ge=1, le=MAX_ID, description="nummer van de pagina")
    ) -> ApiSchema:
        queries.refuse_parameters(request)
        answer = Answer(request)
        found = registry.public_pages(answer.viewer, answer.moment).filter(pk=id)
        made = answer.make(specific(list(found), detail_of), detail_of)
        if not made:
            raise problems.not_found()
        return made[0][1]

    return router
