"""From what search found to what the API answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from wagtail.models import Locale

from basis.api import media, problems, registry
from basis.api.answer import Answer
from basis.api.pages import wrong_values
from basis.api.reading import summaries
from basis.api.schemas import ApiSchema
from basis.facet_counts import Listing, ShownFacet
from basis.filters import Filters, typed

from ..filters import facets
from ..found import Scope
from ..highlights import Hit, Range
from ..picks import Pick
from ..planner import Correction
from ..services import Results
from ..suggestions import Suggestions, Term
from .schemas import (
    FacetValue,
    Highlighted,
    HighlightRange,
    SearchCorrection,
    SearchFacet,
    SearchHit,
    SearchPick,
    SearchQuery,
    SearchSuggestions,
    SuggestedTerm,
)

# the facet by the parameter of the API
FACETS = {
    "type": "type",
    "thema": "thema",
    "doelgroep": "voor-wie",
    "sector": "sector",
    "regio": "regio",
    "principe": "principe",
    "aanpak": "aanpak",
    "bestuur": "bestuur",
    "school": "school",
    "tag": "trefwoord",
    "year": "jaar",
}


def scope_of(answer: Answer, language: str) -> Scope:
    """Where to search; raises a problem on a language that is not there."""
    locale = answer.locale(language)
    if locale is None:
        raise problems.bad_request(wrong_values("language", [language], set(answer.locales.values())))
    return Scope(answer.viewer, Locale(pk=locale, language_code=language), answer.moment)


def filters_of(query: SearchQuery, scope: Scope) -> Filters:
    """The filters that were asked; raises a problem on a value that cannot be."""
    known = {facet.name: facet for facet in facets(scope.locale)}
    types = {one.name: one.model.search_name() for one in registry.all_types()}
    chosen: dict[str, tuple[str, ...]] = {}
    errors = []
    for parameter, name in FACETS.items():
        asked = [types[value] for value in query.type] if parameter == "type" else getattr(query, parameter)
        wrong = [value for value in asked if not known[name].name_of(value)]
        errors += wrong_values(parameter, wrong, set(known[name].options))
        if asked:
            chosen[name] = tuple(asked)
    if errors:
        raise problems.bad_request(errors)
    return Filters(tuple(known.values()), chosen=chosen, text=typed(query.q))


def facet_answers(listing: Listing) -> list[SearchFacet]:
    """The facets with any value, by the names of the API."""
    parameters = {name: parameter for parameter, name in FACETS.items()}
    types = {one.model.search_name(): one.name for one in registry.all_types()}

    def values(facet: ShownFacet) -> list[FacetValue]:
        return [
            FacetValue(
                value=types.get(one.key, one.key) if facet.name == "type" else one.key,
                label=one.name,
                count=one.count,
                is_chosen=one.is_chosen,
            )
            for one in facet.options
        ]

    return [
        SearchFacet(name=parameters[facet.name], label=facet.label, values=values(facet))
        for facet in listing.every_facet
        if facet.options
    ]


def highlighted(text: str, ranges: Sequence[Range], html: str) -> Highlighted:
    """A text with what was found in it."""
    places = [HighlightRange(start=start, end=end) for start, end in ranges]
    return Highlighted(text=text, ranges=places, html=str(html))


def hit_answer(hit: Hit, url: str, answer: Answer, documents: dict[int, Any]) -> SearchHit:
    """Where in a page, which has this address, the answer stands."""
    document = documents.get(hit.document)
    made = media.document_answer(document, answer.absolute) if document else None
    place = made.url if made else url
    return SearchHit(
        url=f"{place}#{hit.anchor}" if hit.anchor else place,
        heading=hit.heading,
        anchor=hit.anchor,
        title=highlighted(hit.page.title, hit.title_ranges, hit.title),
        passage=highlighted(hit.passage_text, hit.passage_ranges, hit.passage),
        document=made,
    )


def correction_answer(one: Correction) -> SearchCorrection:
    """A correction as the API gives it."""
    return SearchCorrection(word=one.word, start=one.start, end=one.end, instead=list(one.instead))


def found_items(
    results: Results, answer: Answer, found_types: Mapping[str, type[ApiSchema]]
) -> list[ApiSchema]:
    """The pages of a search, each with where its answer stands; a fixed number of queries."""
    wanted = {hit.document for hit in results.hits if hit.document}
    documents = media.documents(wanted, answer.viewer.hidden_collections) if wanted else {}
    hits = {hit.page.pk: hit for hit in results.hits}
    items = []
    for summary in summaries(answer, results.pages, list):
        told = vars(summary)
        hit = hit_answer(hits[told["id"]], told["url"], answer, documents)
        items.append(found_types[told["type"]].model_construct(**told, hit=hit))
    return items


def pick_answer(pick: Pick, answer: Answer) -> SearchPick:
    """An editors' pick as the API gives it."""
    page = answer.ref(pick.page)
    return SearchPick(
        title=pick.title, description=pick.description, url=page.url if page else pick.url, page=page
    )


def term_answer(term: Term, answer: Answer) -> SuggestedTerm:
    """A suggested term with its absolute address."""
    url = answer.absolute(term.url)
    return SuggestedTerm(name=term.name, kind=term.kind, key=term.key, url=url)


def suggestion_answer(found: Suggestions, answer: Answer) -> SearchSuggestions:
    """Suggestions as the API gives them."""
    pages = [ref for page in found.pages if (ref := answer.ref(page))]
    return SearchSuggestions(
        query=found.query, pages=pages, terms=[term_answer(term, answer) for term in found.terms]
    )
