"""Writing entries into the database's index, many things at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Model, Q
from wagtail.models import Page
from wagtail.search.index import class_is_indexed

from basis.audience import anonymous, visible_to
from basis.frame import current, one_frame
from basis.models import BasePage
from basis.searchable import give_what_is_searched

from ..models import SearchEntry, SearchFacet, SearchIndex, SearchKeyTerm, SearchValue
from . import inverted, words
from .attachments import attached
from .building import Built, build
from .filling import fill
from .queue import DATABASE, ELASTICSEARCH, Key, is_copied, mark, type_of


@dataclass(frozen=True)
class Thing:
    """What is known of one key: its entries, the main one first; none when it is gone."""

    key: Key
    built: tuple[Built, ...]
    is_public: bool


def state(engine: str = DATABASE) -> SearchIndex:
    """The state of an index; its row is made at the first use."""
    return SearchIndex.objects.get_or_create(engine=engine)[0]


def read(keys: Iterable[Key]) -> list[Thing]:
    """These things as they are now."""
    with one_frame():
        return [thing for kind, pks in by_type(keys).items() for thing in read_type(kind, pks)]


def by_type(keys: Iterable[Key]) -> dict[int, list[int]]:
    """Primary keys by content type."""
    found: dict[int, list[int]] = defaultdict(list)
    for content_type, pk in keys:
        found[content_type].append(pk)
    return found


def read_type(content_type: int, pks: Sequence[int]) -> list[Thing]:
    """Things of one content type as they are now."""
    model = ContentType.objects.get_for_id(content_type).model_class()
    things = {thing.pk: thing for thing in fetch(model, pks)} if model else {}
    public = public_pages(pks) if model is Page else set()
    built = {pk: build(thing) for pk, thing in things.items()}
    documents = attached(built)
    return [
        Thing((content_type, pk), (built[pk], *documents.get(pk, ())) if pk in built else (), pk in public)
        for pk in pks
    ]


def fetch(model: Any, pks: Sequence[int]) -> list[Model]:
    """Things of a model that are searched, each of its own type; the roots of the tree are not."""
    if issubclass(model, Page):
        pages = Page.objects.filter(pk__in=pks, depth__gt=1).specific()
        locales = current().locales
        found = list(pages)
        for page in found:
            if page.locale_id in locales:
                page.locale = locales[page.locale_id]
        found = [page for page in found if class_is_indexed(type(page))]
        give_what_is_searched([page for page in found if isinstance(page, BasePage)])
        return found
    return list(model.get_indexed_objects().filter(pk__in=pks)) if class_is_indexed(model) else []


def public_pages(pks: Sequence[int]) -> set[int]:
    """Which of these pages everybody may see on some site."""
    found: set[int] = set()
    for site in current().sites:
        visible = visible_to(Page.objects.filter(pk__in=pks), anonymous(site))
        found.update(visible.values_list("pk", flat=True))
    return found


def write(things: Sequence[Thing]) -> None:
    """Replace what the index has of these things, in the generation in use and in one that is being built."""
    with transaction.atomic():
        index = state()
        old = counted(index.generation, [thing.key for thing in things])
        new = [
            (built.language, f"{built.texts['title']} {built.texts['body']}")
            for thing in things
            if thing.is_public
            for built in thing.built[:1]
        ]
        words.change(removed=old, added=new)
        for generation in filter(None, (index.generation, index.building)):
            remove(generation, [thing.key for thing in things])
            insert(generation, things)
        if is_copied():
            page_type = type_of(Page)
            mark([thing.key for thing in things if thing.key[0] == page_type], ELASTICSEARCH)


def counted(generation: int, keys: Iterable[Key]) -> list[words.Text]:
    """What is in the vocabulary of these things."""
    entries = SearchEntry.objects.filter(same(keys), generation=generation, is_counted=True)
    rows = entries.values_list("language", "title", "body")
    return [(language, f"{title} {body}") for language, title, body in rows]


def same(keys: Iterable[Key]) -> Q:
    """The entries of these things."""
    parts = (Q(content_type_id=one, object_id__in=pks) for one, pks in by_type(keys).items())
    return reduce(or_, parts, Q(pk__in=[]))


def remove(generation: int, keys: Iterable[Key]) -> None:
    """Take these things out of a generation, with their facets, key terms and attachments."""
    entries = SearchEntry.objects.filter(same(keys), generation=generation)
    pks = list(entries.order_by("pk").values_list("pk", flat=True))
    if pks:
        for model in (SearchFacet, SearchKeyTerm):
            model._default_manager.filter(entry_id__in=pks)._raw_delete(using=connection.alias)
        SearchEntry.objects.filter(pk__in=pks, main__isnull=False)._raw_delete(using=connection.alias)
        SearchEntry.objects.filter(pk__in=pks)._raw_delete(using=connection.alias)


def insert(generation: int, things: Sequence[Thing]) -> None:
    """Put these things in a generation that does not have them."""
    present = [thing for thing in things if thing.built]
    mains = SearchEntry.objects.bulk_create(
        [entry_of(generation, thing, thing.built[0], None) for thing in present], batch_size=200
    )
    attachments = SearchEntry.objects.bulk_create(
        [
            entry_of(generation, thing, built, main)
            for thing, main in zip(present, mains, strict=True)
            for built in thing.built[1:]
        ],
        batch_size=200,
    )
    pairs = list(zip(present, mains, strict=True))
    values = keys_of_values({facet for thing in present for facet in thing.built[0].facets})
    fill(
        SearchFacet,
        ("entry_id", "value_id"),
        [(main.pk, values[facet]) for thing, main in pairs for facet in thing.built[0].facets],
    )
    fill(
        SearchKeyTerm,
        ("entry_id", "term", "weight"),
        [(main.pk, *one) for thing, main in pairs for one in thing.built[0].key_terms],
    )
    inverted.write([*mains, *attachments])


def keys_of_values(facets: Collection[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """The keys of these values of facets, made where they are new."""
    known = known_values(facets)
    fresh = sorted(
        facet for facet in facets if facet not in known
    )  # in order: no two workers wait for each other
    if fresh:
        rows = [SearchValue(name=name, value=value) for name, value in fresh]
        SearchValue.objects.bulk_create(rows, ignore_conflicts=True, batch_size=200)
        known |= known_values(fresh)
    return known


def known_values(facets: Collection[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """The keys of those of these values that are there."""
    found = SearchValue.objects.filter(value__in={value for _name, value in facets})
    return {(name, value): pk for pk, name, value in found.values_list("pk", "name", "value")}


def entry_of(generation: int, thing: Thing, built: Built, main: SearchEntry | None) -> SearchEntry:
    """The row for what was built."""
    return SearchEntry(
        generation=generation,
        content_type_id=thing.key[0],
        object_id=thing.key[1],
        main=main,
        attachment=built.attachment,
        language=built.language,
        passages=built.passages,
        dated_at=built.dated_at,
        starts_at=built.starts_at,
        is_counted=thing.is_public and main is None,
        **built.texts,
    )
