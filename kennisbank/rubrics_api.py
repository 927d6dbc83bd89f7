"""The reusable rubrics in the public API, and the JSON Schema of a rubric's value."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Path, Router
from ninja import Query as FromQuery
from pydantic import Field

from basis.api import problems, queries
from basis.api.answer import Answer
from basis.api.pages import MAX_ID, wrong_values
from basis.api.queries import Languages
from basis.api.schemas import ApiSchema, Pagination

from .api_blocks import VALUE, RubricRef, ref_of
from .models import Rubric
from .rubric.schema import RUBRIC_SCHEMA
from .selectors import published_rubrics


class RubricSummary(RubricRef):
    """Een ontwikkelmodel in een lijst."""

    translation_key: UUID = Field(description="de vaste sleutel van het stuk zelf")
    language: str
    levels: list[str] = Field(description="de namen van de fasen, in volgorde")
    aspects: list[str] = Field(description="de namen van de aspecten, in volgorde")


class RubricDetail(RubricSummary):
    """Een ontwikkelmodel met al zijn uitspraken."""

    value: dict[str, Any] = VALUE


class RubricList(ApiSchema):
    """Een deel van de lijst van ontwikkelmodellen."""

    items: list[RubricSummary]
    pagination: Pagination


class RubricQuery(queries.PageQuery):
    """What can be asked of the list."""

    language: Languages = Field([], description="zoals `nl`")


def summary_of(found: Rubric, answer: Answer) -> dict[str, Any]:
    """What a list tells of a rubric."""
    rubric = found.rubric
    return ref_of(found, answer).model_dump() | {
        "translation_key": found.translation_key,
        "language": answer.locales[found.locale_id],
        "levels": [level.name for level in rubric.levels] if rubric else [],
        "aspects": [aspect.name for aspect in rubric.aspects] if rubric else [],
    }


def make_router() -> Router:
    """The addresses of rubrics."""
    router = Router(tags=["ontwikkelmodellen"])

    @router.get(
        "/rubrics",
        response=RubricList,
        by_alias=True,
        operation_id="listRubrics",
        summary="Herbruikbare ontwikkelmodellen",
        description="Wat gepubliceerd is, op titel. Een model dat op één pagina staat, is een blok daarvan.",
    )
    def rubrics(request: HttpRequest, response: HttpResponse, query: FromQuery[RubricQuery]) -> RubricList:
        answer = Answer(request)
        found = published_rubrics(answer.moment).exclude(uid="")
        if query.language:
            if wrong := wrong_values("language", query.language, set(answer.locales.values())):
                raise problems.bad_request(wrong)
            found = found.filter(locale__in=[answer.locale(code) for code in query.language])
        pagination = query.pagination(found.count())
        queries.link_pages(request, response, pagination)
        items = [RubricSummary(**summary_of(one, answer)) for one in found[query.first : query.last]]
        return RubricList(items=items, pagination=pagination)

    @router.get(
        "/rubrics/{id}",
        response=RubricDetail,
        by_alias=True,
        operation_id="getRubric",
        summary="Een ontwikkelmodel met al zijn uitspraken",
        description="`value` kun je zo weer inlezen in de redactie, of schrijven met de API voor beheer.",
        url_name="rubric",
    )
    def rubric(
        request: HttpRequest, id: int = Path(..., ge=1, le=MAX_ID, description="nummer van het model")
    ) -> RubricDetail:
        queries.refuse_parameters(request)
        answer = Answer(request)
        found = published_rubrics(answer.moment).exclude(uid="").filter(pk=id).first()
        if found is None:
            raise problems.not_found()
        return RubricDetail(**summary_of(found, answer), value=found.value)

    @router.get(
        "/rubric-schema",
        response=dict[str, Any],
        operation_id="getRubricSchema",
        summary="Het JSON Schema van een ontwikkelmodel",
        description="JSON Schema 2020-12 van `value`, om er zelf een te maken of te controleren.",
        url_name="rubric-schema",
    )
    def schema(request: HttpRequest) -> dict[str, Any]:
        queries.refuse_parameters(request)
        address = request.build_absolute_uri(reverse("api-v1:rubric-schema"))
        return {"$id": address, **RUBRIC_SCHEMA}

    return router
