"""The shapes that every part of the API answers with."""

from datetime import date
from enum import Enum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from ..licences import Licence


class ApiSchema(BaseModel):
    """One object of the API: snake_case here, camelCase in JSON."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        json_schema_serialization_defaults_required=True,  # every field is told, also one that is empty
    )


def one_of(choices: type[Enum], *, or_empty: bool = False) -> Any:
    """The values of a text field, told in the document; a value from before a change is still answered."""
    values = [choice.value for choice in choices]
    return Field(json_schema_extra={"enum": [*values, ""] if or_empty else values})


class Term(ApiSchema):
    """Een woord uit een lijst van de redactie. De sleutel wijzigt nooit."""

    key: str
    name: str


class NumberedTerm(Term):
    """Een woord met een nummer, zoals een principe."""

    number: int


class School(Term):
    """Een school of vestiging; de sleutel is BRIN en vestiging, zoals `00AB-01`."""

    place: str


class Rendition(ApiSchema):
    """Een kant-en-klaar formaat van een afbeelding."""

    url: str
    width: int
    height: int
    media_type: str


class Renditions(ApiSchema):
    """De formaten van een afbeelding; `null` als een formaat niet is gemaakt."""

    card: Rendition | None = Field(description="640 x 360, voor een kaart in een lijst")
    wide: Rendition | None = Field(description="1280 x 720, voor boven een pagina")
    body: Rendition | None = Field(description="hoogstens 1280 x 1600, in de eigen verhouding")
    share: Rendition | None = Field(description="1200 x 630 als JPEG, voor een voorbeeld bij delen")


class Image(ApiSchema):
    """Een afbeelding met haar beschrijving en herkomst."""

    id: int
    title: str
    alt: str = Field(description="tekst voor wie de afbeelding niet ziet; leeg als zij alleen versiert")
    long_description: str
    maker: str
    source: str
    licence: Annotated[str, one_of(Licence, or_empty=True)]
    renditions: Renditions


class ImageFormats(ApiSchema):
    """Een afbeelding in elk formaat dat er al is, klaar voor `srcset` in HTML."""

    id: int
    srcset: str = Field(description="in de eigen verhouding van de afbeelding, als adressen met breedtes")
    wide_srcset: str = Field(description="uitgesneden als 16:9")
    formats: list[Rendition] = Field(description="alle formaten, het smalste eerst")


class Document(ApiSchema):
    """Een bestand om te downloaden."""

    id: int
    title: str
    file_name: str
    extension: str
    size: int | None = Field(description="in bytes; `null` als het niet bekend is")
    url: str


class PageRef(ApiSchema):
    """Een verwijzing naar een pagina die voor iedereen zichtbaar is."""

    id: int
    type: str
    title: str
    language: str
    url: str = Field(description="adres van de pagina op de site")
    api_url: str = Field(description="adres van de pagina in deze API")


class Contact(ApiSchema):
    """Bij wie je terechtkunt met vragen."""

    name: str
    role: str
    email: str
    phone: str


class Pagination(ApiSchema):
    """Waar je bent in een lijst. De header `Link` geeft de adressen van de vorige en volgende bladzijde."""

    page: int
    page_size: int
    total_items: int
    total_pages: int


def day(description: str) -> Any:
    """A date that may be missing, so told that the NL API Design Rules see its format."""
    return Field(description=description, json_schema_extra=flatten_nullable)


def flatten_nullable(schema: dict[str, Any]) -> None:
    """Write `anyOf` of a type and null as one schema with two types."""
    options = [option for option in schema.get("anyOf", []) if option.get("type") != "null"]
    if len(options) == 1 and "type" in options[0]:
        schema.pop("anyOf")
        schema.update(options[0] | {"type": [options[0]["type"], "null"]})


Day = date | None
