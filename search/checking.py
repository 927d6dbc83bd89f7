"""Comparing what there is with what the indexes hold, and what they show with what the public may see."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from modelsearch.index import get_indexed_models
from wagtail.models import Locale, Page, Site

from basis.audience import anonymous, may_see, search_condition

from .indexing.queue import DATABASE, ELASTICSEARCH, Key, is_copied, type_of
from .models import SearchEntry, SearchIndex, SearchTask
from .visible import visible_pages


@dataclass(frozen=True)
class Difference:
    """What is wrong with one index, in numbers."""

    engine: str
    missing: int
    extra: int
    outdated: int
    not_allowed: int

    @property
    def is_none(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.missing or self.extra or self.outdated or self.not_allowed)


def waiting() -> set[Key]:
    """What is still to be indexed, and was not tried in vain: that is no difference."""
    tasks = SearchTask.objects.filter(tries=0)
    return set(tasks.values_list("content_type_id", "object_id"))


def differences() -> list[Difference]:
    """Of each index that is kept. What changes while it looks, it may count as a difference."""
    later = waiting()
    found = [database(later)]
    if is_copied():
        found.append(elasticsearch(later))
    return found


def database(later: set[Key]) -> Difference:
    """The rows of everything that can be found against the entries."""
    there = findable()
    index = SearchIndex.objects.filter(engine=DATABASE).first()
    entries = SearchEntry.objects.filter(generation=index.generation if index else 0, main=None)
    held = set(entries.values_list("content_type_id", "object_id"))
    shown = entries.filter(content_type_id=type_of(Page))
    not_allowed = 0
    moment = timezone.now()
    for site, locale in everywhere():
        viewer = anonymous(site)
        pages = visible_pages(viewer, locale, moment).filter(pk__in=shown.values("object_id"))
        not_allowed += sum(not may_see(page, viewer, moment) for page in pages.iterator())
    return Difference(DATABASE, len(there - held - later), len(held - there - later), 0, not_allowed)


def findable() -> set[Key]:
    """Everything that is to be in the index of the database."""
    models = get_indexed_models()
    page_types = ContentType.objects.get_for_models(*(one for one in models if issubclass(one, Page)))
    pages = Page.objects.filter(depth__gt=1, content_type__in=page_types.values())
    found = {(type_of(Page), pk) for pk in pages.values_list("pk", flat=True)}
    for model in models:
        if not issubclass(model, Page):
            key = type_of(model)
            found |= {(key, pk) for pk in model.get_indexed_objects().values_list("pk", flat=True)}
    return found


def everywhere() -> Iterator[tuple[Site, Locale]]:
    """Each site in each language."""
    locales = list(Locale.objects.all())
    for site in Site.objects.all():
        for locale in locales:
            yield site, locale


def elasticsearch(later: set[Key]) -> Difference:
    """The entries of the database against the documents in Elasticsearch."""
    from .backends.elasticsearch import audience  # its client takes half a second to import
    from .indexing.elastic import actions, current_entries, everything

    page_type = type_of(Page)
    passed = {pk for kind, pk in later if kind == page_type}
    there = dict(current_entries().filter(main=None).values_list("object_id", "pk"))
    held = {document.page: document for document in everything({"match_all": {}})}
    both = sorted((there.keys() & held.keys()) - passed)
    outdated = sum(
        not held[int(action["_id"])].is_as(action)
        for first in range(0, len(both), 200)
        for action in actions(both[first : first + 200])
    )
    moment = timezone.now()
    not_allowed = 0
    for site, locale in everywhere():
        viewer = anonymous(site)
        pages = visible_pages(viewer, locale, moment)
        rule = audience(locale.language_code, pages, search_condition(viewer, moment))
        shown = {document.page for document in everything({"bool": rule.filters()})}
        not_allowed += len(shown - set(pages.values_list("pk", flat=True)))
    return Difference(
        ELASTICSEARCH,
        len(there.keys() - held.keys() - passed),
        len(held.keys() - there.keys() - passed),
        outdated,
        not_allowed,
    )
