"""What every list of pages needs: cards without a query per card, and numbered pages."""

from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from .models import BasePage

PER_PAGE = 12


def with_cards(pages: QuerySet) -> QuerySet:
    """Pages of one type with what a card shows, fetched at once."""
    return pages.select_related(*pages.model.card_relations).prefetch_related("image__renditions", "themas")


def specific_cards(pages: list[Page]) -> list[BasePage]:
    """Pages of several types as cards, in the same order; a fixed number of queries per type."""
    by_type: dict[type[BasePage], list[int]] = {}
    for page in pages:
        by_type.setdefault(page.specific_class, []).append(page.pk)
    found = {
        card.pk: card
        for model, pks in by_type.items()
        for card in with_cards(model.objects.filter(pk__in=pks))
    }
    return [found[page.pk] for page in pages if page.pk in found]


def numbered(items: Any, request: HttpRequest, per_page: int = PER_PAGE) -> PaginatorPage:
    """One page of a list; a wrong page number gives the nearest page instead of an error."""
    return Paginator(items, per_page).get_page(request.GET.get("pagina"))
