"""What is still to be indexed: written in the transaction of the change, done after it by a worker."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F, Model, Q
from django.utils import timezone
from modelsearch.backends.base import get_model_root

from ..models import SearchIndex, SearchTask

DATABASE, ELASTICSEARCH = "database", "elasticsearch"
FIRST_RETRY, LONGEST_RETRY = timedelta(seconds=5), timedelta(hours=1)
Key = tuple[int, int]  # content type of the root model, primary key


def key_of(thing: Model) -> Key:
    """How a thing is known in the index."""
    return type_of(type(thing)), thing.pk


def type_of(model: type[Model]) -> int:
    """The content type under which things of a model are known: that of the model it descends from."""
    return ContentType.objects.get_for_model(get_model_root(model), for_concrete_model=True).pk


def mark(keys: Iterable[Key], engine: str = DATABASE) -> None:
    """Promise to index these things again; part of the transaction at hand.

    Signals mark for the database. What was written there is marked for Elasticsearch, which copies it.
    """
    rows = sorted({(engine, *key) for key in keys})
    table = SearchTask._meta.db_table
    now = timezone.now()
    for first in range(0, len(rows), 100):
        some = rows[first : first + 100]
        values = ", ".join(["(%s, %s, %s, 1, 0, %s)"] * len(some))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (engine, content_type_id, object_id, version, tries, since)"
                f" VALUES {values} ON CONFLICT (engine, content_type_id, object_id)"
                f" DO UPDATE SET version = {table}.version + 1",
                [value for row in some for value in (*row, now)],
            )


def is_copied() -> bool:
    """Whether Elasticsearch keeps a copy of the index."""
    return bool(settings.ELASTICSEARCH_URL)


def forget_copy() -> None:
    """What nobody keeps up is not to be trusted when it is switched on again: it is built anew then."""
    SearchTask.objects.filter(engine=ELASTICSEARCH).delete()
    SearchIndex.objects.filter(engine=ELASTICSEARCH).delete()


def waiting(engine: str, number: int) -> list[SearchTask]:
    """The things that wait longest, without those that failed a moment ago."""
    ripe = Q(not_before=None) | Q(not_before__lte=timezone.now())
    return list(SearchTask.objects.filter(ripe, engine=engine).order_by("pk")[:number])


@transaction.atomic
def done(tasks: Iterable[SearchTask]) -> None:
    """Take away what was indexed, unless it changed again in the meantime."""
    by_version: dict[int, list[int]] = defaultdict(list)
    for task in tasks:
        by_version[task.version].append(task.pk)
    for version, pks in by_version.items():
        SearchTask.objects.filter(pk__in=pks, version=version).delete()


def failed(task: SearchTask) -> None:
    """Try this one again later, each time later than before."""
    wait = min(FIRST_RETRY * 2**task.tries, LONGEST_RETRY)
    SearchTask.objects.filter(pk=task.pk).update(tries=F("tries") + 1, not_before=timezone.now() + wait)
