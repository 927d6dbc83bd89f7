"""Images and documents in the public API: those of collections that are open to everyone."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from ninja import Query as FromQuery
from pydantic import Field

from .. import models
from . import media, problems, queries
from .answer import Answer
from .filters import MAX_WORDS
from .pages import MAX_ID
from .schemas import ApiSchema, Document, Image, ImageFormats, Pagination


class ImageDetail(Image, ImageFormats):
    """Een afbeelding met al haar formaten."""


class ImageList(ApiSchema):
    """Een deel van de lijst van afbeeldingen."""

    items: list[ImageDetail]
    pagination: Pagination


class DocumentList(ApiSchema):
    """Een deel van de lijst van documenten."""

    items: list[Document]
    pagination: Pagination


class MediaQuery(queries.PageQuery):
    """What can be asked of these lists."""

    title_contains: str = Field(
        "", max_length=MAX_WORDS, description="met deze letters in de titel; hoofdletters tellen niet"
    )


def open_to_all(model: type[Model], answer: Answer) -> QuerySet[Any]:
    """What lies in collections that are open to everyone, the newest first."""
    closed = (Q(collection__path__startswith=path) for path in answer.viewer.hidden_collections)
    return model._default_manager.exclude(reduce(or_, closed, Q(pk__in=[]))).order_by("-pk")


def image_of(image: models.Image, answer: Answer) -> ImageDetail:
    """An image with what is told of it on a page and all its sizes."""
    told = vars(media.image_answer(image, answer.absolute))
    return ImageDetail(**told | vars(media.formats_answer(image, answer.absolute)))


def part_of(
    found: QuerySet[Any], query: MediaQuery, request: HttpRequest, response: HttpResponse
) -> tuple[list[Any], Pagination]:
    """The part of a list that was asked, and where it is in the whole."""
    if query.title_contains:
        found = found.filter(title__icontains=query.title_contains.replace("\0", ""))
    pagination = query.pagination(found.count())
    queries.link_pages(request, response, pagination)
    return list(found[query.first : query.last]), pagination


def make_router() -> Router:
    """The addresses of images and documents."""
    router = Router(tags=["media"])

    @router.get(
        "/images",
        response=ImageList,
        by_alias=True,
        operation_id="listImages",
        summary="Afbeeldingen, de nieuwste eerst",
        description="Alleen uit verzamelingen die voor iedereen zijn.",
    )
    def images(request: HttpRequest, response: HttpResponse, query: FromQuery[MediaQuery]) -> ImageList:
        answer = Answer(request)
        found = open_to_all(models.Image, answer).prefetch_related("renditions")
        items, pagination = part_of(found, query, request, response)
        return ImageList(items=[image_of(image, answer) for image in items], pagination=pagination)

    @router.get(
        "/images/{id}",
        response=ImageDetail,
        by_alias=True,
        operation_id="getImage",
        summary="Een afbeelding met al haar formaten",
        description="Formaten zijn kant-en-klaar: vragen maakt er geen.",
        url_name="image",
    )
    def image(
        request: HttpRequest, id: int = Path(..., ge=1, le=MAX_ID, description="nummer van de afbeelding")
    ) -> ImageDetail:
        queries.refuse_parameters(request)
        answer = Answer(request)
        found = open_to_all(models.Image, answer).prefetch_related("renditions").filter(pk=id).first()
        if found is None:
            raise problems.not_found()
        return image_of(found, answer)

    @router.get(
        "/documents",
        response=DocumentList,
        by_alias=True,
        operation_id="listDocuments",
        summary="Documenten, de nieuwste eerst",
        description="Alleen uit verzamelingen die voor iedereen zijn.",
    )
    def documents(request: HttpRequest, response: HttpResponse, query: FromQuery[MediaQuery]) -> DocumentList:
        answer = Answer(request)
        items, pagination = part_of(open_to_all(models.Document, answer), query, request, response)
        told = [media.document_answer(document, answer.absolute) for document in items]
        return DocumentList(items=told, pagination=pagination)

    @router.get(
        "/documents/{id}",
        response=Document,
        by_alias=True,
        operation_id="getDocument",
        summary="Een document",
        description="`url` is het adres om het te downloaden.",
        url_name="document",
    )
    def document(
        request: HttpRequest, id: int = Path(..., ge=1, le=MAX_ID, description="nummer van het document")
    ) -> Document:
        queries.refuse_parameters(request)
        answer = Answer(request)
        found = open_to_all(models.Document, answer).filter(pk=id).first()
        if found is None:
            raise problems.not_found()
        return media.document_answer(found, answer.absolute)

    return router
