"""Blocks of figures and tables in the API."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from ..blocks.tables import cells_of
from .schemas import ApiSchema, Day, day
from .sources import Blocks, BlockSchema, Nested, Source

if TYPE_CHECKING:
    from .answer import Answer


class Cells(Source):
    """The cells of a row of a table."""

    def make(self, raw: str | None, answer: "Answer") -> list[str]:
        return cells_of(raw) if raw else []


class TableRowBlock(BlockSchema):
    """Een rij van een tabel."""

    type: Literal["row"]
    value: Annotated[list[str], Cells(), Field(description="de cellen, in volgorde")]


class Table(ApiSchema):
    """Een tabel met een kop boven elke kolom."""

    caption: str = ""
    header: Annotated[list[str], Cells(), Field(description="wat er boven elke kolom staat")] = []
    header_column: bool = Field(False, description="of de eerste cel van een rij een kop is")
    rows: Annotated[list[TableRowBlock], Blocks(TableRowBlock)] = []


class TableBlock(BlockSchema):
    """Een tabel."""

    type: Literal["table"]
    value: Annotated[Table, Nested(Table)]


class VanNaarRow(ApiSchema):
    """Hoe het was en hoe het wordt."""

    van: str = ""
    naar: str = ""


class VanNaarRowBlock(BlockSchema):
    """Een rij van een van-naar-tabel."""

    type: Literal["row"]
    value: Annotated[VanNaarRow, Nested(VanNaarRow)]


class VanNaar(ApiSchema):
    """Twee kolommen: hoe het was en hoe het wordt."""

    caption: str = ""
    van_label: str = "Van"
    naar_label: str = "Naar"
    rows: Annotated[list[VanNaarRowBlock], Blocks(VanNaarRowBlock)] = []


class VanNaarBlock(BlockSchema):
    """Een van-naar-tabel."""

    type: Literal["van_naar"]
    value: Annotated[VanNaar, Nested(VanNaar)]


class FigureDetail(ApiSchema):
    """Een cijfer op het diepste niveau."""

    number: str = ""
    label: str = ""


class FigureDetailBlock(BlockSchema):
    """Een deel van een deel."""

    type: Literal["figure"]
    value: Annotated[FigureDetail, Nested(FigureDetail)]


class FigurePart(FigureDetail):
    """Een deel van een cijfer, met zijn eigen delen."""

    parts: Annotated[list[FigureDetailBlock], Blocks(FigureDetailBlock)] = []


class FigurePartBlock(BlockSchema):
    """Een deel van een cijfer."""

    type: Literal["figure"]
    value: Annotated[FigurePart, Nested(FigurePart)]


class KeyFigure(FigureDetail):
    """Een cijfer, met zijn delen: 111 scholen, waarvan 23 opleidingsscholen."""

    parts: Annotated[list[FigurePartBlock], Blocks(FigurePartBlock)] = []


class KeyFigureBlock(BlockSchema):
    """Een cijfer."""

    type: Literal["figure"]
    value: Annotated[KeyFigure, Nested(KeyFigure)]


class Kerncijfers(ApiSchema):
    """Cijfers met een peildatum en een bron."""

    title: str = ""
    figures: Annotated[list[KeyFigureBlock], Blocks(KeyFigureBlock)] = []
    reference_date: Annotated[Day, day("de dag waarop de cijfers klopten")] = None
    source: str = ""


class KerncijfersBlock(BlockSchema):
    """Kerncijfers."""

    type: Literal["kerncijfers"]
    value: Annotated[Kerncijfers, Nested(Kerncijfers)]
