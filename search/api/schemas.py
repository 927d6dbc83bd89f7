"""The shapes of a search and its answer."""

from typing import Annotated

from django.conf import settings
from django.utils.translation import gettext as _
from pydantic import Field, create_model

from basis.api import queries, registry
from basis.api.queries import Several, among
from basis.api.registry import PageType
from basis.api.schemas import ApiSchema, Document, PageRef

from ..services import MAX_CHARS, Order

ORDERS = {"relevance": Order.RELEVANCE, "-publishedAt": Order.NEWEST, "startsAt": Order.NEXT}


class HighlightRange(ApiSchema):
    """Een stuk van de tekst: tekens geteld vanaf 0, het einde telt niet mee."""

    start: int
    end: int


class Highlighted(ApiSchema):
    """Tekst waarin is aangewezen wat is gevonden."""

    text: str
    ranges: list[HighlightRange] = Field(description="wat is gevonden, als plaatsen in `text`")
    html: str = Field(
        description="dezelfde tekst als veilige HTML, met `<mark>` om wat is gevonden en … waar zij ophoudt"
    )


class SearchHit(ApiSchema):
    """Waar op de pagina het antwoord staat."""

    url: str = Field(description="adres van de plek: een kop op de pagina, of het bestand")
    heading: str = Field(description="de kop waar de passage onder staat")
    anchor: str = Field(description="het deel van het adres na `#`; leeg zonder kop")
    title: Highlighted
    passage: Highlighted = Field(description="de passage die het beste past")
    document: Document | None = Field(description="het bestand waarin de passage staat")


class SearchCorrection(ApiSchema):
    """Een woord dat nergens voorkomt, en wat er bedoeld kan zijn. Daarop is al meegezocht."""

    word: str
    start: int = Field(description="plaats van het eerste teken in `query`")
    end: int
    instead: list[str] = Field(description="het meest waarschijnlijke eerst")


class FacetValue(ApiSchema):
    """Een waarde om op te filteren."""

    value: str
    label: str
    count: int = Field(description="zoveel resultaten geeft deze waarde bij de andere gekozen filters")
    is_chosen: bool


class SearchFacet(ApiSchema):
    """Een filter met de waarden die er zijn; de eigen keuze telt daarin niet mee."""

    name: str = Field(description="de parameter")
    label: str
    values: list[FacetValue]


class SearchQuery(queries.PageQuery):
    """What can be asked of search."""

    q: Annotated[str, Field(min_length=1, max_length=MAX_CHARS, description="een of meer woorden")]
    type: Annotated[
        Several,
        among(registry.names, lambda: _("type")),
        Field(json_schema_extra=lambda schema: schema["items"].update(enum=registry.names())),
    ] = Field([], description="alleen deze soorten pagina's")
    thema: Several = Field([], description="sleutels van thema's; meer dan een: een ervan is genoeg")
    sector: Several = Field([], description="sleutels van sectoren")
    doelgroep: Several = Field([], description="sleutels van doelgroepen")
    regio: Several = Field([], description="sleutels van regio's")
    aanpak: Several = Field([], description="sleutels van aanpakken")
    principe: Several = Field([], description="sleutels van principes")
    bestuur: Several = Field([], description="sleutels van schoolbesturen")
    school: Several = Field([], description="BRIN en vestiging van scholen, zoals `00AB-01`")
    tag: Several = Field([], description="trefwoorden, zoals in de facet `tag`")
    year: Annotated[Several, queries.shaped(pattern="^[0-9]{4}$")] = Field(
        [], description="jaren van publicatie"
    )
    language: queries.OneLanguage = Field(settings.LANGUAGE_CODE, description="zoals `nl`")
    sort: Annotated[str, among(lambda: ORDERS, lambda: _("volgorde"))] = Field(
        "relevance",
        description="volgorde; `startsAt` zet de eerstvolgende bijeenkomst vooraan",
        json_schema_extra={"enum": list(ORDERS)},
    )


class SearchPick(ApiSchema):
    """Wat de redactie bij deze woorden vooraan zet: een pagina, of een adres op een andere site."""

    title: str
    description: str
    url: str
    page: PageRef | None = Field(description="`null` als het op een andere site is")


class SuggestionQuery(queries.Query):
    """What can be asked of suggestions."""

    q: Annotated[str, Field(min_length=1, max_length=MAX_CHARS, description="wat er tot nu toe is getypt")]
    language: queries.OneLanguage = Field(settings.LANGUAGE_CODE, description="zoals `nl`")


class SuggestedTerm(ApiSchema):
    """Een thema, een principe, of woorden om op te zoeken."""

    name: str
    kind: Annotated[str, Field(json_schema_extra={"enum": ["thema", "principe", "word"]})]
    key: str = Field(description="sleutel van een thema of principe; anders leeg")
    url: str


class SearchSuggestions(ApiSchema):
    """Wat je kunt aanbieden terwijl iemand typt."""

    query: str
    pages: list[PageRef]
    terms: list[SuggestedTerm]


def found_type(page_type: PageType) -> type[ApiSchema]:
    """The summary of a type of page with where the answer stands."""
    name = page_type.summary.__name__.removesuffix("Summary")
    return create_model(
        f"{name}Found",
        __base__=page_type.summary,
        __doc__=f"{page_type.summary.__doc__} Met de plek van het antwoord.",
        hit=(SearchHit, ...),
    )
