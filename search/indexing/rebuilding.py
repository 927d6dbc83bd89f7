"""Building the database's index anew beside the one in use, and switching when it is whole."""

from collections import Counter
from collections.abc import Callable, Iterator

from django.db import connection, transaction
from django.utils import timezone
from modelsearch.index import get_indexed_models

from ..analysis import VERSION
from ..models import SearchEntry, SearchFacet, SearchIndex, SearchKeyTerm
from . import words
from .queue import DATABASE, Key, type_of
from .writing import insert, read, state

CHUNK = 200

Tell = Callable[[int, int], None]  # how many of how many


def rebuild(tell: Tell = lambda done, total: None) -> int:
    """Build, switch, and clear away; gives the number of things in the index.

    What changes in the meantime is written to both by the worker, and is not written over here. A rebuild
    that was cut off is begun anew.
    """
    index = state()
    clear(but=index.generation)
    building = index.generation + 1
    SearchIndex.objects.filter(pk=index.pk).update(building=building)
    keys = list(every_key())
    for first in range(0, len(keys), CHUNK):
        chunk = keys[first : first + CHUNK]
        things = read(chunk)
        with transaction.atomic():
            have = present(building, chunk)
            insert(building, [thing for thing in things if thing.key not in have])
        tell(min(first + CHUNK, len(keys)), len(keys))
    counts = vocabulary(building)
    with transaction.atomic():
        words.replace_all(counts)
        SearchIndex.objects.filter(pk=index.pk).update(
            generation=building, building=None, analysis=VERSION, built_at=timezone.now()
        )
    clear(but=building)
    return SearchEntry.objects.filter(generation=building, main=None).count()


def every_key() -> Iterator[Key]:
    """Everything that can be found, once."""
    roots: dict[int, set[int]] = {}
    for model in get_indexed_models():
        pks = model._default_manager.values_list("pk", flat=True)
        roots.setdefault(type_of(model), set()).update(pks)
    for content_type, pks in sorted(roots.items()):
        yield from ((content_type, pk) for pk in sorted(pks))


def present(generation: int, keys: list[Key]) -> set[Key]:
    """What the worker has written there already."""
    by_type = {content_type for content_type, _pk in keys}
    found: set[Key] = set()
    for content_type in by_type:
        pks = [pk for one, pk in keys if one == content_type]
        rows = SearchEntry.objects.filter(
            generation=generation, content_type_id=content_type, object_id__in=pks
        )
        found |= {(content_type, pk) for pk in rows.values_list("object_id", flat=True)}
    return found


def vocabulary(generation: int) -> dict[str, Counter[str]]:
    """The words of the public texts of a generation."""
    rows = SearchEntry.objects.filter(generation=generation, is_counted=True)
    texts = rows.values_list("language", "title", "body").iterator(chunk_size=500)
    return words.counts((language, f"{title} {body}") for language, title, body in texts)


def clear(*, but: int) -> None:
    """Take away every other generation."""
    old = SearchEntry.objects.exclude(generation=but)
    for model in (SearchFacet, SearchKeyTerm):
        model._default_manager.filter(entry__in=old)._raw_delete(using=connection.alias)
    old.filter(main__isnull=False)._raw_delete(using=connection.alias)
    old._raw_delete(using=connection.alias)


def is_current() -> bool:
    """Whether the index was made with the analysis that is in use now."""
    row = SearchIndex.objects.filter(engine=DATABASE).first()
    return row is not None and row.analysis == VERSION
