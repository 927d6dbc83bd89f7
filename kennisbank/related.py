"""What to read after a page: pages of the kennisbank that share something with it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from basis.audience import Viewer, visible_to
from basis.listing import specific_cards
from basis.models import BasePage

from .models import HandreikingPage, PraktijkvoorbeeldPage

TYPES = (HandreikingPage, PraktijkvoorbeeldPage)
SHOWN = 3
LOOKED_AT = 12
# what sharing one term says: nearly every page is for teachers
WEIGHTS = {"themas": 3, "principes": 2, "aanpakken": 2, "doelgroepen": 1}


def related(page: BasePage, viewer: Viewer) -> list[BasePage]:
    """At most three pages that share a thema, principe, aanpak or doelgroep with this one.

    Those that share most come first, the newest of equals before the others; one of another type takes the
    last place when there is any. One query for the choice, and those of the cards.
    """
    points = [
        shared(model, name, page) for model in TYPES for name in WEIGHTS if has_terms(model, name, page)
    ]
    if not points:
        return []
    others = Page.objects.filter(locale=page.locale).type(*TYPES).exclude(pk=page.pk)
    best = (
        visible_to(others, viewer)
        .annotate(points=sum(points, Value(0)))
        .filter(points__gt=0)
        .order_by("-points", "-first_published_at", "-pk")
    )
    return specific_cards(mixed(list(best[:LOOKED_AT])))


def has_terms(model: type[BasePage], name: str, page: BasePage) -> bool:
    """Whether a type of page has this list, and our page chose from it."""
    return any(field.name == name for field in model._meta.many_to_many) and bool(page.terms.get(name))


def shared(model: type[BasePage], name: str, page: BasePage) -> Any:
    """The points that a page of this type gets for the terms of one list that it shares with ours."""
    field = model._meta.get_field(name)
    owner = f"{field.m2m_field_name()}_id"
    chosen: QuerySet = field.remote_field.through._default_manager.filter(
        **{
            owner: OuterRef("pk"),
            f"{field.m2m_reverse_field_name()}__key__in": keys(page.terms[name]),
        }
    )
    counted = chosen.order_by().values(owner).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0) * WEIGHTS[name]


def keys(terms: Iterable[Any]) -> list[str]:
    """Their stable keys: the same in every language."""
    return [term.key for term in terms]


def mixed(pages: list[Page], number: int = SHOWN) -> list[Page]:
    """The first of these pages; when they are all of one type, the last gives way to one of another."""
    chosen = pages[:number]
    types = {page.content_type_id for page in chosen}
    other = next((page for page in pages if page.content_type_id not in types), None)
    if len(chosen) == number and len(types) == 1 and other:
        chosen[-1] = other
    return chosen
