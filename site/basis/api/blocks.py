"""The blocks of a body, each with a schema of its own: `{id, type, value}`, told apart by `type`."""

from typing import Annotated, Literal

from pydantic import Field

from .schemas import ApiSchema, Document, Image
from .sources import Blocks, BlockSchema, File, Nested, Picture, Rich

HTML = Field(
    description="HTML met volledige adressen; een link naar wat niet voor iedereen is, heeft geen adres"
)


class Heading(ApiSchema):
    """Een kop met een eigen adres."""

    text: str = ""
    level: Annotated[str, Field(json_schema_extra={"enum": ["h2", "h3"]})] = "h2"
    anchor: str = Field("", description="laatste deel van het adres van deze kop, na #")


class HeadingBlock(BlockSchema):
    """Een kop."""

    type: Literal["heading"]
    value: Annotated[Heading, Nested(Heading)]


class TextBlock(BlockSchema):
    """Lopende tekst, als HTML."""

    type: Literal["text"]
    value: Annotated[str, Rich(), HTML]


class CaptionedImage(ApiSchema):
    """Een afbeelding met bijschrift."""

    image: Annotated[Image, Picture(required=True)]
    caption: str = ""


class ImageBlock(BlockSchema):
    """Een afbeelding."""

    type: Literal["image"]
    value: Annotated[CaptionedImage, Nested(CaptionedImage)]


class Quote(ApiSchema):
    """Wat iemand zei."""

    text: str = ""
    attribution: str = ""


class QuoteBlock(BlockSchema):
    """Een citaat."""

    type: Literal["quote"]
    value: Annotated[Quote, Nested(Quote)]


class Callout(ApiSchema):
    """Een kader dat opvalt."""

    kind: Annotated[str, Field(json_schema_extra={"enum": ["info", "attention"]})] = "info"
    title: str = ""
    text: Annotated[str, Rich(), HTML] = ""


class CalloutBlock(BlockSchema):
    """Een kader."""

    type: Literal["callout"]
    value: Annotated[Callout, Nested(Callout)]


class Step(ApiSchema):
    """Een stap."""

    title: str = ""
    text: Annotated[str, Rich(), HTML] = ""


class StepBlock(BlockSchema):
    """Een stap in een reeks stappen."""

    type: Literal["step"]
    value: Annotated[Step, Nested(Step)]


class StepsBlock(BlockSchema):
    """Genummerde stappen, in volgorde."""

    type: Literal["steps"]
    value: Annotated[list[StepBlock], Blocks(StepBlock)]


class DocumentBlock(BlockSchema):
    """Een bestand om te downloaden."""

    type: Literal["document"]
    value: Annotated[Document, File()]


class DocumentsBlock(BlockSchema):
    """Een of meer bestanden om te downloaden."""

    type: Literal["documents"]
    value: Annotated[list[DocumentBlock], Blocks(DocumentBlock, required=True)]


Block = Annotated[
    HeadingBlock | TextBlock | ImageBlock | QuoteBlock | CalloutBlock | StepsBlock | DocumentsBlock,
    Field(discriminator="type"),
]
BODY = Blocks(HeadingBlock, TextBlock, ImageBlock, QuoteBlock, CalloutBlock, StepsBlock, DocumentsBlock)
DOCUMENTS = Blocks(DocumentBlock)

Body = Annotated[list[Block], BODY, Field(description="de blokken van de tekst, in volgorde")]
Downloads = Annotated[list[DocumentBlock], DOCUMENTS]
Html = Annotated[str, Rich(), HTML]
