"""Blocks in the API that point at something or somebody."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from .. import lists
from . import schemas
from .reference_sources import File, Picture, Rich
from .schemas import ApiSchema, Document, Image, PageRef
from .sources import Blocks, BlockSchema, Hidden, Nested, Source
from .text_blocks import HTML

if TYPE_CHECKING:
    from .answer import Answer, Wanted


class Picked(Source):
    """A page chosen in a block, in the language of this page if it is there."""

    def __init__(self, *, required: bool = True) -> None:
        self.required = required

    def needs(self, raw: int | None, wanted: "Wanted") -> None:
        if isinstance(raw, int):
            wanted.pages.add(raw)

    def make(self, raw: int | None, answer: "Answer") -> schemas.PageRef | None:
        ref = answer.ref(answer.page(raw))
        if ref is None and self.required:
            raise Hidden
        return ref


class DocumentBlock(BlockSchema):
    """Een bestand om te downloaden."""

    type: Literal["document"]
    value: Annotated[Document, File()]


class DocumentsBlock(BlockSchema):
    """Een of meer bestanden om te downloaden."""

    type: Literal["documents"]
    value: Annotated[list[DocumentBlock], Blocks(DocumentBlock, required=True)]


class PageLink(ApiSchema):
    """Een link naar een pagina."""

    page: Annotated[PageRef, Picked()]
    text: str = Field("", description="tekst van de link; leeg: de titel van de pagina")


class PageLinkBlock(BlockSchema):
    """Een link naar een pagina; hij ontbreekt als de pagina niet voor iedereen is."""

    type: Literal["page"]
    value: Annotated[PageLink, Nested(PageLink)]


class DocumentLink(ApiSchema):
    """Een link naar een document."""

    document: Annotated[Document, File()]
    text: str = Field("", description="tekst van de link; leeg: de titel van het document")


class DocumentLinkBlock(BlockSchema):
    """Een link naar een document."""

    type: Literal["document"]
    value: Annotated[DocumentLink, Nested(DocumentLink)]


class UrlLink(ApiSchema):
    """Een link naar een andere site."""

    url: str = ""
    text: str = ""


class UrlLinkBlock(BlockSchema):
    """Een link naar een andere site."""

    type: Literal["url"]
    value: Annotated[UrlLink, Nested(UrlLink)]


class LinksBlock(BlockSchema):
    """Links naar pagina's, documenten en andere sites."""

    type: Literal["links"]
    value: Annotated[
        list[Annotated[PageLinkBlock | DocumentLinkBlock | UrlLinkBlock, Field(discriminator="type")]],
        Blocks(PageLinkBlock, DocumentLinkBlock, UrlLinkBlock, required=True),
    ]


class Contactkaart(ApiSchema):
    """Iemand bij wie je terechtkunt."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    photo: Annotated[Image | None, Picture()] = None
    text: Annotated[str, Rich(), HTML] = ""


class ContactkaartBlock(BlockSchema):
    """Een contactkaart."""

    type: Literal["contactkaart"]
    value: Annotated[Contactkaart, Nested(Contactkaart)]


class PickedPageBlock(BlockSchema):
    """Een pagina die de redactie zelf koos; zij ontbreekt als zij niet voor iedereen is."""

    type: Literal["page"]
    value: Annotated[PageRef, Picked()]


def one_of_names(choices: list[tuple[str, object]], *, or_empty: bool = False) -> dict[str, object]:
    """The names of a choice, for the document."""
    names = [name for name, _label in choices]
    return {"enum": [*names, ""] if or_empty else names}


class Lijst(ApiSchema):
    """Wat een lijst toont. Met dezelfde filters geeft `/pages` wat er nu in staat."""

    title: str = ""
    kinds: list[str] = Field([], description="soorten pagina's; leeg: alle")
    themas: list[str] = Field([], description="sleutels")
    sectoren: list[str] = Field([], description="sleutels")
    regios: list[str] = Field([], description="sleutels")
    netwerken: list[str] = Field([], description="de `translationKey` van netwerken")
    period: Annotated[
        str,
        Field(
            description="leeg: altijd; een schooljaar begint op 1 augustus",
            json_schema_extra=one_of_names(lists.PERIODS, or_empty=True),
        ),
    ] = ""
    order: Annotated[str, Field(json_schema_extra=one_of_names(lists.ORDERS))] = "newest"
    number: int = Field(6, description="hoogstens zoveel pagina's")
    pages: Annotated[
        list[PickedPageBlock],
        Blocks(PickedPageBlock),
        Field(description="zelf gekozen pagina's; zijn die er, dan tellen de filters niet"),
    ] = []
    display: Annotated[str, Field(json_schema_extra={"enum": ["cards", "compact"]})] = "cards"
    more_page: Annotated[PageRef | None, Picked(required=False)] = None
    more_address: str = ""
    more_text: str = ""
    empty_text: str = ""


class LijstBlock(BlockSchema):
    """Een lijst van pagina's."""

    type: Literal["lijst"]
    value: Annotated[Lijst, Nested(Lijst)]
