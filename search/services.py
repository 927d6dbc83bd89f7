"""One function that finds pages: for the page /zoeken/ and for the API.

The engine is Wagtail's own for now. Whatever a visitor typed becomes plain words before it comes near a
query language: no quote, control character or operator reaches the engine.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from basis.audience import Viewer, visible_to
from basis.listing import specific_cards
from basis.models import BasePage

MAX_CHARS = 300
MAX_WORDS = 12
PER_PAGE = 20


@dataclass(frozen=True)
class Results:
    """One page of answers."""

    query: str  # the words that were looked for
    total: int
    hits: list[BasePage]
    number: int = 1
    per_page: int = PER_PAGE

    @property
    def has_next(self) -> bool:
        """Whether there are more."""
        return self.number * self.per_page < self.total

    @property
    def has_previous(self) -> bool:
        """Whether there were some before."""
        return self.number > 1


def words_of(text: str) -> list[str]:
    """The words in what somebody typed, at most twelve."""
    folded = unicodedata.normalize("NFKC", text[:MAX_CHARS])
    return re.findall(r"[^\W_]+", folded)[:MAX_WORDS]


def search(
    text: str,
    viewer: Viewer,
    *,
    locale: Locale,
    moment: datetime | None = None,
    number: int = 1,
    per_page: int = PER_PAGE,
) -> Results:
    """Find pages that hold all the words, best first; nothing typed finds nothing. Never raises on input."""
    words = words_of(text)
    query = " ".join(words)
    number = max(1, number)
    if not words:
        return Results(query, 0, [], number, per_page)
    visible = visible_to(Page.objects.filter(locale=locale), viewer, moment or timezone.now())
    # stock engine: the rule enters as pk__in until our own backend filters inside the engine
    allowed = Page.objects.filter(pk__in=list(visible.values_list("pk", flat=True)))
    found = get_search_backend().search(query, allowed)
    first = (number - 1) * per_page
    return Results(
        query, found.count(), specific_cards(list(found[first : first + per_page])), number, per_page
    )
