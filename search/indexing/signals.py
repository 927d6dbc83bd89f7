"""When something is saved, moved or taken away: promise to index it, and what shows it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from modelsearch.index import class_is_indexed
from taggit.models import Tag
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from ..models import SearchEntry, SplitRule
from .dependents import dependents, registered
from .queue import Key, key_of, mark, type_of


def connect() -> None:
    """Watch everything that can be found."""
    post_save.connect(saved, dispatch_uid="search")
    pre_delete.connect(leaving, dispatch_uid="search")
    post_delete.connect(deleted, dispatch_uid="search")
    for signal in (pre_save, pre_delete):
        signal.connect(split_otherwise, sender=SplitRule, dispatch_uid="search-split-rule")
    post_page_move.connect(moved, dispatch_uid="search")
    page_published.connect(shown_elsewhere, dispatch_uid="search")
    page_unpublished.connect(shown_elsewhere, dispatch_uid="search")
    for signal in (post_save, post_delete):
        signal.connect(restricted, sender=PageViewRestriction, dispatch_uid="search-restricted")


def saved(sender: type[Model], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Index it again; and what shows it, unless it is a page, which says so when it is published."""
    if raw:
        return
    keys: set[Key] = set()
    if class_is_indexed(sender):
        keys.add(key_of(instance))
    if is_shown(sender) and not kwargs.get("created"):
        keys |= dependents([instance])
    mark(keys)


def is_shown(model: type[Model]) -> bool:
    """Whether pages show things of this model."""
    return not issubclass(model, Page) and (
        class_is_indexed(model) or issubclass(model, Tag) or model in registered()
    )


def leaving(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    """What shows it can only be found while it is there."""
    if is_shown(sender) or isinstance(instance, Page):
        mark(dependents([instance]))


def deleted(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    """Take it out of the index."""
    if class_is_indexed(sender):
        mark([key_of(instance)])


def moved(instance: Page, **kwargs: Any) -> None:
    """An index outside the database knows pages by their place in the tree."""
    mark(below(instance.path))


def shown_elsewhere(instance: Page, **kwargs: Any) -> None:
    """Pages that show its title have it indexed as theirs."""
    mark(dependents([instance]))


def restricted(instance: PageViewRestriction, **kwargs: Any) -> None:
    """What everybody may see changed: the vocabulary holds only words of that."""
    mark(below(instance.page.path))


def below(path: str) -> Iterable[Key]:
    """A page and everything under it."""
    page_type = type_of(Page)
    return [(page_type, pk) for pk in Page.objects.filter(path__startswith=path).values_list("pk", flat=True)]


def split_otherwise(instance: SplitRule, **kwargs: Any) -> None:
    """The texts with this word, in any form that begins like it, hold other parts from now on."""
    before = SplitRule.objects.filter(pk=instance.pk).values_list("folded", "language")
    for word, language in {*before, (instance.folded, instance.language)}:
        has_word = Q(title__contains=word) | Q(body__contains=word)
        entries = SearchEntry.objects.filter(has_word, language=language)
        mark(entries.values_list("content_type_id", "object_id").distinct())
