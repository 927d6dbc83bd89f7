"""The blocks of a body, each with a schema of its own: `{id, type, value}`, told apart by `type`."""

from typing import Annotated, Literal

from pydantic import Field

from .data_blocks import KerncijfersBlock, TableBlock, VanNaarBlock
from .reference_blocks import ContactkaartBlock, DocumentBlock, DocumentsBlock, LijstBlock, LinksBlock
from .reference_sources import Rich
from .schemas import ApiSchema
from .sources import Blocks, BlockSchema, Nested
from .text_blocks import (
    HTML,
    AccordionBlock,
    CalloutBlock,
    HeadingBlock,
    ImageBlock,
    QuoteBlock,
    StepsBlock,
    TextBlock,
    VideoBlock,
)

ColumnItem = Annotated[
    TextBlock
    | ImageBlock
    | QuoteBlock
    | CalloutBlock
    | KerncijfersBlock
    | LinksBlock
    | DocumentsBlock
    | ContactkaartBlock,
    Field(discriminator="type"),
]
COLUMN = Blocks(
    TextBlock,
    ImageBlock,
    QuoteBlock,
    CalloutBlock,
    KerncijfersBlock,
    LinksBlock,
    DocumentsBlock,
    ContactkaartBlock,
)


class Columns(ApiSchema):
    """Twee kolommen met blokken."""

    left: Annotated[list[ColumnItem], COLUMN] = []
    right: Annotated[list[ColumnItem], COLUMN] = []


class ColumnsBlock(BlockSchema):
    """Twee kolommen naast elkaar."""

    type: Literal["columns"]
    value: Annotated[Columns, Nested(Columns)]


Block = Annotated[
    HeadingBlock
    | TextBlock
    | QuoteBlock
    | CalloutBlock
    | AccordionBlock
    | ImageBlock
    | VideoBlock
    | StepsBlock
    | TableBlock
    | VanNaarBlock
    | KerncijfersBlock
    | LinksBlock
    | DocumentsBlock
    | ContactkaartBlock
    | LijstBlock
    | ColumnsBlock,
    Field(discriminator="type"),
]
BODY = Blocks(
    HeadingBlock,
    TextBlock,
    QuoteBlock,
    CalloutBlock,
    AccordionBlock,
    ImageBlock,
    VideoBlock,
    StepsBlock,
    TableBlock,
    VanNaarBlock,
    KerncijfersBlock,
    LinksBlock,
    DocumentsBlock,
    ContactkaartBlock,
    LijstBlock,
    ColumnsBlock,
)
DOCUMENTS = Blocks(DocumentBlock)

Body = Annotated[list[Block], BODY, Field(description="de blokken van de tekst, in volgorde")]
Downloads = Annotated[list[DocumentBlock], DOCUMENTS]
Html = Annotated[str, Rich(), HTML]
