"""What every list of pages needs: cards without a query per card."""

from collections.abc import Mapping, Sequence
from copy import copy

from django.db.models import QuerySet, prefetch_related_objects
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from . import frame
from .models import BasePage, Thema

PER_PAGE = 12


def with_cards(pages: QuerySet) -> QuerySet:
    """Pages of one type with what a card shows, fetched at once, without their long texts."""
    model = pages.model
    return (
        pages.select_related(*model.card_relations)
        .prefetch_related("image__renditions", *model.card_lists)
        .defer(*long_texts(model))
    )


def specific_cards(pages: list[Page]) -> list[BasePage]:
    """Pages of several types as cards, in the same order."""
    return cards_of([page.pk for page in pages], {page.pk: page.specific_class for page in pages})


def cards_of(pks: Sequence[int], types: Mapping[int, type[BasePage]] | None = None) -> list[BasePage]:
    """The cards of these pages, in the same order; those that are gone are left out.

    Cards are kept with the frame: a page that many lists show is read once per state of the content. Of the
    others: one query per type, one for all their pictures, one for all their thema's, and one for their
    types when nobody knows them.
    """
    kept = kept_cards()
    found: dict[int, BasePage] = kept.among(pks)
    missing = [pk for pk in pks if pk not in found]
    if missing and types is None:
        types = {page.pk: page.specific_class for page in Page.objects.filter(pk__in=missing)}
    by_type: dict[type[BasePage], list[int]] = {}
    for pk in missing:
        if types and pk in types:
            by_type.setdefault(types[pk], []).append(pk)
    read = [
        card
        for model, some in by_type.items()
        for card in model.objects.filter(pk__in=some)
        .select_related(*model.card_relations)
        .defer(*long_texts(model))
    ]
    finish_cards(read)
    for card in read:
        kept[card.pk] = found[card.pk] = card
    return [copy(found[pk]) for pk in pks if pk in found]  # copies: whoever shows one may note things on it


def kept_cards() -> frame.Some:
    """The cards that were read in this state of the content, by key."""
    return frame.current().kept("cards", frame.Some)


def finish_cards(cards: list[BasePage]) -> None:
    """Give pages what a card shows beside their row and image: pictures, map, language."""
    prefetch_related_objects([card.image for card in cards if card.image], "renditions")
    about = [
        card for card in cards if "themas" in card.card_lists
    ]  # also with a picture: a hit names its map
    firsts = first_themas(about)
    locales = frame.current().locales
    for card in cards:
        card.locale = locales[card.locale_id]
        if "themas" in card.card_lists:
            card.__dict__["first_thema"] = firsts.get(card.pk)


def first_themas(pages: list[BasePage]) -> dict[int, Thema]:
    """The first thema of each of these pages, in the editors' order; one query for all types."""
    parts = []
    for model in {type(page) for page in pages}:
        through = model.themas.through
        owner = f"{model._meta.model_name}_id"
        mine = [page.pk for page in pages if type(page) is model]
        parts.append(through.objects.filter(**{f"{owner}__in": mine}).values_list(owner, "thema_id"))
    if not parts:
        return {}
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    chosen: dict[int, set[int]] = {}
    for page, thema in rows:
        chosen.setdefault(page, set()).add(thema)
    themas = frame.current().terms(Thema)
    return {
        page: next(thema for thema in themas if thema.pk in pks)
        for page, pks in chosen.items()
        if any(thema.pk in pks for thema in themas)
    }


def long_texts(model: type[BasePage]) -> list[str]:
    """The fields of a page type that only its own page shows."""
    kinds = (RichTextField, StreamField)
    return [field.name for field in model._meta.get_fields() if isinstance(field, kinds)]
