"""Blocks of words and pictures in the API."""

from typing import Annotated, Literal

from pydantic import Field

from .reference_sources import File, Picture, Rich
from .schemas import ApiSchema, Document, Image
from .sources import Blocks, BlockSchema, Nested

HTML = Field(
    description=(
        "HTML, of met `richText=markdown` CommonMark, met volledige adressen; een link naar wat niet voor"
        " iedereen is, heeft geen adres"
    )
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


class AccordionItemBlock(BlockSchema):
    """Een titel die een tekst opent."""

    type: Literal["item"]
    value: Annotated[Step, Nested(Step)]


class AccordionBlock(BlockSchema):
    """Titels die elk een tekst openen."""

    type: Literal["accordion"]
    value: Annotated[list[AccordionItemBlock], Blocks(AccordionItemBlock)]


class Video(ApiSchema):
    """Een video: van de site zelf, of een link naar een andere site."""

    title: str = ""
    url: str = Field("", description="adres op een andere site; leeg als er alleen een eigen bestand is")
    file: Annotated[Document | None, File(required=False)] = None
    captions: Annotated[Document | None, File(required=False)] = Field(
        None, description="ondertiteling bij het eigen bestand, als WebVTT"
    )
    poster: Annotated[Image | None, Picture()] = None
    duration: str = Field("", description="minuten en seconden, zoals 4:30")
    transcript: Annotated[str, Rich(), HTML] = ""


class VideoBlock(BlockSchema):
    """Een video."""

    type: Literal["video"]
    value: Annotated[Video, Nested(Video)]
