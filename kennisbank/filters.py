"""The filters of the kennisbank."""

from typing import TYPE_CHECKING

from django.db.models import F
from django.db.models.functions import Lower
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from basis import schooljaar
from basis.filters import TEXT, Facet, Filters, Setting, Source, list_of, names, typed
from basis.models import Aanpak, Doelgroep, Principe, Regio, Sector, Thema
from search.services import Order

from .models import HandreikingPage, PraktijkvoorbeeldPage

if TYPE_CHECKING:
    from django.db.models.expressions import Combinable
    from django.utils.functional import _StrPromise

TYPES = (HandreikingPage, PraktijkvoorbeeldPage)
# value -> words and columns; the first is the default
ORDERS: "dict[str, tuple[_StrPromise, list[str | Combinable]]]" = {
    "nieuwste": (_("Nieuwste eerst"), [F("first_published_at").desc(nulls_last=True), "-pk"]),
    "oudste": (_("Oudste eerst"), [F("first_published_at").asc(nulls_last=True), "pk"]),
    "titel": (_("Titel a-z"), [Lower("title"), "pk"]),
}
ORDER = Setting("sorteer", {value: words for value, (words, _columns) in ORDERS.items()})
# what is searched for has an order of its own
SEARCH_ORDER = Setting("sorteer", {Order.RELEVANCE: _("Best passend"), Order.NEWEST: ORDERS["nieuwste"][0]})


def facets(locale: Locale) -> list[Facet]:
    """What the kennisbank can be filtered by, in the order of the screen."""
    both = {
        field: tuple(list_of(model, field) for model in TYPES)
        for field in ("themas", "sectoren", "doelgroepen")
    }

    def example(field: str) -> tuple[Source, ...]:
        return (list_of(PraktijkvoorbeeldPage, field),)

    kinds = {value: words for model in reversed(TYPES) for value, words in model.Kind.choices}
    return [
        Facet("soort", _("Soort"), kinds, tuple(Source(model, "pk", "kind") for model in TYPES)),
        Facet("thema", _("Thema"), names(Thema, locale), both["themas"]),
        Facet("voor-wie", _("Voor wie"), names(Doelgroep, locale), both["doelgroepen"]),
        Facet("sector", _("Sector"), names(Sector, locale), both["sectoren"]),
        Facet("principe", _("Principe"), names(Principe, locale), example("principes")),
        Facet("aanpak", _("Aanpak"), names(Aanpak, locale), example("aanpakken")),
        Facet("regio", _("Regio"), names(Regio, locale), example("regios")),
        Facet(
            "schooljaar",
            _("Schooljaar"),
            {},
            (list_of(PraktijkvoorbeeldPage, "schooljaren", key="name"),),
            pattern=schooljaar.SHAPE,
            newest_first=True,
        ),
    ]


def parse(query: QueryDict, locale: Locale) -> Filters:
    """The filters that a query string asks for; with words in `q` it is a search."""
    is_search = bool(typed(query.get(TEXT, "")))
    order = SEARCH_ORDER if is_search else ORDER
    return Filters.parse(query, facets(locale), [order], is_searched=True)
