"""The blocks of a body in the public API, with those of rubrics; every app takes them from here."""

from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from django.urls import reverse
from pydantic import Field

from basis.api import blocks
from basis.api.schemas import ApiSchema
from basis.api.sources import Blocks, BlockSchema, Hidden, Nested, Source

from .models import Rubric

if TYPE_CHECKING:
    from basis.api.answer import Answer, Wanted

VALUE = Field(description="zoals het JSON Schema op `/rubric-schema` zegt")


class RubricRef(ApiSchema):
    """Een verwijzing naar een herbruikbaar ontwikkelmodel."""

    id: int
    uid: str = Field(description="de vaste sleutel; een kopie heeft een andere")
    title: str
    api_url: str = Field(description="adres van het hele ontwikkelmodel")


class ChosenRubric(Source):
    """A reusable rubric that was chosen, when it is published."""

    def __init__(self, *, required: bool = False) -> None:
        self.required = required

    def read(self, holder: Any, name: str) -> int | None:
        found: int | None = holder.get(name) if isinstance(holder, dict) else getattr(holder, f"{name}_id")
        return found

    def needs(self, raw: int | None, wanted: "Wanted") -> None:
        if raw:
            wanted.things[Rubric].add(raw)

    def make(self, raw: int | None, answer: "Answer") -> RubricRef | None:
        found = answer.things.get(Rubric, {}).get(raw or 0)
        if found is None and self.required:
            raise Hidden
        return found and ref_of(found, answer)


def ref_of(rubric: Rubric, answer: "Answer") -> RubricRef:
    """A reference to a rubric."""
    address = answer.request.build_absolute_uri(reverse("api-v1:rubric", args=[rubric.pk]))
    return RubricRef(id=rubric.pk, uid=rubric.uid, title=rubric.title, api_url=address)


class RubricValue(Source):
    """A rubric as it is stored."""

    def make(self, raw: Any, answer: "Answer") -> Any:
        if not isinstance(raw, dict):
            raise Hidden
        return raw


class RubricBlock(BlockSchema):
    """Een ontwikkelmodel dat alleen op deze pagina staat."""

    type: Literal["rubric"]
    value: Annotated[dict[str, Any], RubricValue(), VALUE]


class RubricReference(ApiSchema):
    """Een herbruikbaar ontwikkelmodel, of een deel ervan."""

    rubric: Annotated[RubricRef, ChosenRubric(required=True)]
    aspects: list[str] = Field([], description="de `id` van elk aspect dat hier staat; leeg: alle")
    display: Annotated[str, Field(json_schema_extra={"enum": ["table", "cards"]})] = "table"


class RubricReferenceBlock(BlockSchema):
    """Een herbruikbaar ontwikkelmodel op een pagina; het ontbreekt als het niet gepubliceerd is."""

    type: Literal["rubric_reference"]
    value: Annotated[RubricReference, Nested(RubricReference)]


BODY = Blocks(*blocks.BODY.blocks.values(), RubricBlock, RubricReferenceBlock)
if TYPE_CHECKING:
    Block = BlockSchema
else:
    Block = Annotated[Union[tuple(BODY.blocks.values())], Field(discriminator="type")]  # noqa: UP007
Body = Annotated[list[Block], BODY, Field(description="de blokken van de tekst, in volgorde")]
