"""Which pages show something else: when that changes, they are indexed again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db.models import ManyToManyField, Model
from taggit.models import Tag
from wagtail.models import Page, ReferenceIndex

from basis.models import BasePage
from basis.models.keywords import PageTag

from .queue import Key, type_of

Find = Callable[[Sequence[int]], Iterable[int]]
_registered: dict[type[Model], list[Find]] = {}


def register(model: type[Model], find: Find) -> None:
    """Say which pages show things of this model beside those that refer to them; both by primary key."""
    _registered.setdefault(model, []).append(find)


def registered() -> frozenset[type[Model]]:
    """The models that were registered."""
    return frozenset(_registered)


def dependents(things: Sequence[Model]) -> set[Key]:
    """The pages that show any of these things, which are of one model."""
    if not things:
        return set()
    model, pks = type(things[0]), [thing.pk for thing in things]
    found = {*referring(things[0], pks), *choosing(model, pks), *tagged(model, pks)}
    for find in _registered.get(model, ()):
        found.update(find(pks))
    if issubclass(model, Page):
        found.difference_update(pks)
    page_type = type_of(Page)
    return {(page_type, pk) for pk in found}


def referring(example: Model, pks: Sequence[int]) -> Iterator[int]:
    """Pages that point at it in a field or in a body."""
    rows = ReferenceIndex.objects.filter(
        base_content_type_id=type_of(Page),
        to_content_type_id=type_of(type(example)),
        to_object_id__in=[str(pk) for pk in pks],
    )
    yield from (int(pk) for pk in rows.values_list("object_id", flat=True).distinct())


@lru_cache
def lists_of(model: type[Model]) -> tuple[ManyToManyField, ...]:
    """The fields of page types that choose several things of this model."""
    pages = [one for one in apps.get_models() if issubclass(one, BasePage)]
    return tuple(
        field
        for page in pages
        for field in page._meta.local_many_to_many
        if isinstance(field, ManyToManyField) and field.related_model is model
    )


def choosing(model: type[Model], pks: Sequence[int]) -> Iterator[int]:
    """Pages that chose it from a list."""
    for field in lists_of(model):
        through: Any = field.remote_field.through
        rows = through._default_manager.filter(**{f"{field.m2m_reverse_field_name()}_id__in": pks})
        yield from rows.values_list(f"{field.m2m_field_name()}_id", flat=True)


def tagged(model: type[Model], pks: Sequence[int]) -> Iterator[int]:
    """Pages with this keyword."""
    if issubclass(model, Tag):
        yield from PageTag.objects.filter(tag_id__in=pks).values_list("content_object_id", flat=True)
