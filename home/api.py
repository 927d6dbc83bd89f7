"""The home page and plain pages in the public API."""

from typing import Annotated, Literal

from pydantic import Field

from basis.api.blocks import Html
from basis.api.pages import PageDetail, PageSummary
from basis.api.reference_sources import Refs
from basis.api.registry import PageType
from basis.api.schemas import ApiSchema, PageRef, one_of
from basis.api.sources import Made, Rows
from kennisbank.api_blocks import Body

from .models import FieldType, FormulierPage, HomePage, InhoudPage, NieuwsIndexPage, NieuwsPage


class HomeSummary(PageSummary):
    """De homepage in een lijst."""

    type: Literal["home"] = "home"


class HomeDetail(HomeSummary, PageDetail):
    """De homepage."""

    type: Literal["home"] = "home"
    body: Body


class InhoudSummary(PageSummary):
    """Een gewone pagina in een lijst."""

    type: Literal["inhoud"] = "inhoud"


class InhoudDetail(InhoudSummary, PageDetail):
    """Een gewone pagina: over ons, privacy, contact."""

    type: Literal["inhoud"] = "inhoud"
    body: Body
    show_contents: bool


class NieuwsIndexSummary(PageSummary):
    """Het nieuwsoverzicht in een lijst."""

    type: Literal["nieuws-index"] = "nieuws-index"


class NieuwsIndexDetail(NieuwsIndexSummary, PageDetail):
    """De voorpagina van het nieuws."""

    type: Literal["nieuws-index"] = "nieuws-index"


class NieuwsSummary(PageSummary):
    """Een nieuwsbericht in een lijst."""

    type: Literal["nieuws"] = "nieuws"


class NieuwsDetail(NieuwsSummary, PageDetail):
    """Een nieuwsbericht."""

    type: Literal["nieuws"] = "nieuws"
    body: Body
    netwerken: Annotated[list[PageRef], Refs(), Field(description="netwerken waar het over gaat")]


class FormulierQuestion(ApiSchema):
    """Een vraag van een formulier. Antwoorden van bezoekers staan nooit in deze API."""

    name: Annotated[str, Made(lambda row, answer: row.clean_name)]
    label: str
    type: Annotated[str, Made(lambda row, answer: row.field_type), one_of(FieldType)]
    required: bool
    choices: Annotated[list[str], Made(lambda row, answer: row.choice_list)]
    help_text: str


class FormulierSummary(PageSummary):
    """Een formulier in een lijst."""

    type: Literal["formulier"] = "formulier"


class FormulierDetail(FormulierSummary, PageDetail):
    """Een formulier met zijn vragen. Invullen kan alleen op de site."""

    type: Literal["formulier"] = "formulier"
    body: Body
    form_fields: Annotated[list[FormulierQuestion], Rows(FormulierQuestion)]
    button_text: Annotated[str, Made(lambda page, answer: page.button)]
    thank_you: Html
    asks_personal_data: Annotated[
        bool,
        Made(lambda page, answer: page.needs_consent),
        Field(description="of wie het invult akkoord moet gaan"),
    ]
    consent_text: Html
    retention_days: int = Field(description="na zoveel dagen worden antwoorden gewist")


PAGE_TYPES = [
    PageType("formulier", FormulierPage, FormulierSummary, FormulierDetail),
    PageType("home", HomePage, HomeSummary, HomeDetail),
    PageType("inhoud", InhoudPage, InhoudSummary, InhoudDetail),
    PageType("nieuws-index", NieuwsIndexPage, NieuwsIndexSummary, NieuwsIndexDetail),
    PageType("nieuws", NieuwsPage, NieuwsSummary, NieuwsDetail),
]
