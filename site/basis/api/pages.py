"""What pages of every type tell: the fields that they share, and the union of all types."""

from datetime import datetime
from typing import Annotated, Any, Union
from uuid import UUID

from django.utils.translation import gettext as _
from pydantic import Field, create_model
from typing_extensions import TypeAliasType

from ..licences import Licence
from . import problems, registry
from .expansions import Expanded
from .reference_sources import Keywords, Parent, Picture, Terms
from .schemas import ApiSchema, Day, Image, PageRef, Pagination, Term, day, one_of
from .sources import Beside, Made

MAX_ID = 2**63 - 1


def is_absent(value: object) -> bool:
    """Whether a field has nothing to tell and is left out."""
    return value is None


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
    expanded: Annotated[
        Expanded | None,
        Beside(),
        Field(exclude_if=is_absent, description="wat er met `expand` bij is gevraagd; anders ontbreekt het"),
    ] = None


class PageDetail(PageSummary):
    """Wat elke pagina op haar eigen adres vertelt."""

    parent: Annotated[PageRef | None, Parent()]
    doelgroep_note: str
    author: str
    source: str
    licence: Annotated[str, one_of(Licence, or_empty=True)]
    seo_title: str
    search_description: str


def wrong_values(name: str, asked: list[str], known: set[str]) -> list[problems.InvalidInput]:
    """What to say of values that are not known."""
    return [
        problems.InvalidInput(where="query", name=name, detail=problems.unknown(value, known, _("waarde")))
        for value in asked[:20]
        if value not in known
    ]


def any_of(schema_of: Any, name: str) -> Any:
    """The union of all page types, told apart by `type`; its name is that in the document and in clients."""
    types: Any = Union[tuple(schema_of(page_type) for page_type in registry.all_types())]  # noqa: UP007
    return TypeAliasType(name, Annotated[types, Field(discriminator="type")])


def list_schema(name: str, description: str, item: Any) -> type[ApiSchema]:
    """The answer of a list of pages."""
    items: Any = list[item]
    return create_model(
        name, __base__=ApiSchema, __doc__=description, items=(items, ...), pagination=(Pagination, ...)
    )
