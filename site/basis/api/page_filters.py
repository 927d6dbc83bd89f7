"""The list of pages: what can be asked of it, and the pages that answer to it."""

from functools import reduce
from operator import or_
from typing import Annotated, Any

from django.db.models import F, Model, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from pydantic import Field
from wagtail.models import Page

from .. import models
from . import expansions, problems, queries, registry, terms
from .answer import Answer
from .pages import wrong_values
from .queries import Several, among

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


class TellingQuery(queries.Query):
    """What is told of pages."""

    fields: Several = Field(
        [], description="alleen deze velden, zoals `title,image.alt`; `*` geeft alle velden van een pagina"
    )
    expand: Annotated[
        Several,
        among(expansions.names, lambda: _("uitbreiding")),
        Field(json_schema_extra=lambda schema: schema["items"].update(enum=expansions.names())),
    ] = Field([], description="wat er bij elke pagina bij moet, in `expanded`")


class PageListQuery(TellingQuery, queries.PageQuery):
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


def with_terms(field: str, keys: list[str]) -> Q:
    """Pages of whatever type that have one of these terms in a field."""
    parts = []
    for page_type in registry.all_types():
        if relation := page_type.relation(field):
            chosen = {f"{relation.m2m_reverse_field_name()}__key__in": keys}
            rows = terms.choices_of(relation).filter(**chosen)
            parts.append(Q(pk__in=rows.values(f"{relation.m2m_field_name()}_id")))
    return reduce(or_, parts, Q(pk__in=[]))
