"""The kennisbank in the public API."""

from typing import Annotated, Literal

from pydantic import Field

from basis.api.blocks import Downloads, Html
from basis.api.pages import PageDetail, PageSummary
from basis.api.reference_sources import Terms, contact_of
from basis.api.registry import PageType
from basis.api.schemas import ApiSchema, Contact, Day, NumberedTerm, School, Term, day, one_of
from basis.api.sources import Blocks, BlockSchema, Made, Nested

from .api_blocks import Body, ChosenRubric, RubricRef
from .models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage


class KennisbankSummary(PageSummary):
    """De kennisbank in een lijst."""

    type: Literal["kennisbank"] = "kennisbank"


class KennisbankDetail(KennisbankSummary, PageDetail):
    """De voorpagina van de kennisbank."""

    type: Literal["kennisbank"] = "kennisbank"


class HandreikingSummary(PageSummary):
    """Een handreiking in een lijst."""

    type: Literal["handreiking"] = "handreiking"
    kind: Annotated[str, one_of(HandreikingPage.Kind)]
    valid_until: Annotated[Day, day("laatste dag waarop zij geldt")]


class HandreikingDetail(HandreikingSummary, PageDetail):
    """Een handreiking of kwaliteitskaart."""

    type: Literal["handreiking"] = "handreiking"
    version: str
    in_short: Html
    body: Body
    downloads: Downloads
    contact: Annotated[Contact | None, Made(contact_of)]


class Question(ApiSchema):
    """Een vraag van de schrijver zelf."""

    question: str = ""
    answer: Html = ""


class QuestionBlock(BlockSchema):
    """Een vraag met antwoord, naast de vijf vaste vragen."""

    type: Literal["question"]
    value: Annotated[Question, Nested(Question)]


class PraktijkvoorbeeldSummary(PageSummary):
    """Een praktijkvoorbeeld in een lijst."""

    type: Literal["praktijkvoorbeeld"] = "praktijkvoorbeeld"
    kind: Annotated[str, one_of(PraktijkvoorbeeldPage.Kind)]
    aanpakken: Annotated[list[Term], Terms()]
    principes: Annotated[list[NumberedTerm], Terms(NumberedTerm)]
    regios: Annotated[list[Term], Terms()]


class PraktijkvoorbeeldDetail(PraktijkvoorbeeldSummary, PageDetail):
    """Hoe een school het doet, in antwoord op vijf vaste vragen. Een vraag zonder antwoord is leeg."""

    type: Literal["praktijkvoorbeeld"] = "praktijkvoorbeeld"
    aanleiding: Html
    deelnemers: Html
    werkwijze: Html
    succesfactoren: Html
    trots: Html
    extra_questions: Annotated[list[QuestionBlock], Blocks(QuestionBlock)]
    try_this: Html
    downloads: Downloads
    aanpak_note: str
    schooljaren: Annotated[list[Term], Terms()]
    regio_note: str
    besturen: Annotated[list[Term], Terms()]
    bestuur_note: str
    scholen: Annotated[list[School], Terms(School)]
    school_note: str
    rubric: Annotated[RubricRef | None, ChosenRubric()]
    rubric_aspect: Annotated[str, Field(description="`id` van het aspect dat dit voorbeeld laat zien")]
    rubric_level: Annotated[str, Field(description="`id` van de fase")]
    contact: Annotated[Contact | None, Made(contact_of)]


PAGE_TYPES = [
    PageType("kennisbank", KennisbankPage, KennisbankSummary, KennisbankDetail),
    PageType("handreiking", HandreikingPage, HandreikingSummary, HandreikingDetail, plural="handreikingen"),
    PageType(
        "praktijkvoorbeeld",
        PraktijkvoorbeeldPage,
        PraktijkvoorbeeldSummary,
        PraktijkvoorbeeldDetail,
        plural="praktijkvoorbeelden",
    ),
]
