"""Building the index in Elasticsearch anew from the database's, and keeping it up: the worker's own loop."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic

from django.utils import timezone
from wagtail.models import Page

from basis.models import Heartbeat

from .. import elastic
from ..models import SearchIndex
from .elastic import BATCH, Gone, actions, current_entries, send, sync
from .queue import ELASTICSEARCH, mark, type_of, waiting
from .writing import state

log = logging.getLogger(__name__)

BUILDER = "search-elasticsearch"  # the sign of life of who builds
ALIVE = timedelta(minutes=2)  # without one, another may begin
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0  # seconds, after the server did not answer

Tell = Callable[[int, int], None]  # how many of how many


class Overtaken(Exception):
    """Somebody else began to build after us."""


def rebuild(tell: Tell = lambda done, total: None) -> int:
    """Build from the database's index, switch, and clear away; gives the number of pages.

    What changes in the meantime is written to both by the worker; of two writes of a page the newest state
    wins. Raises Overtaken, and what the client raises when the server does not answer.
    """
    index = elastic.state()
    building = max(index.generation, index.building or 0) + 1
    if not SearchIndex.objects.filter(pk=index.pk, building=index.building).update(building=building):
        raise Overtaken
    with at_work():
        rows = current_entries().filter(main=None)
        elastic.create(building, rows.count())
        analysis = state().analysis
        pages = list(rows.order_by("pk").values_list("object_id", flat=True))
        for first in range(0, len(pages), BATCH):
            copy(building, pages[first : first + BATCH])
            tell(min(first + BATCH, len(pages)), len(pages))
            beat(building)
        elastic.switch(building)
        SearchIndex.objects.filter(pk=index.pk).update(
            generation=building, building=None, analysis=analysis, built_at=timezone.now()
        )
        elastic.remove_others(building)
    return len(pages)


def copy(building: int, pages: Sequence[int]) -> None:
    """Write these pages into the new index; what the server refuses is promised to it for later."""
    wrong = send(building, actions(pages))
    for page, problem in wrong.items():
        log.error("search: Elasticsearch refuses page %s: %s", page, problem)
    mark([(type_of(Page), page) for page in wrong], ELASTICSEARCH)


@contextmanager
def at_work() -> Iterator[None]:
    """Tell other workers that somebody builds."""
    Heartbeat.objects.update_or_create(name=BUILDER, defaults={"beat_at": timezone.now()})
    try:
        yield
    except Overtaken:
        raise  # the sign of life is that of the other
    except BaseException:
        stop_work()
        raise
    stop_work()


def stop_work() -> None:
    """Tell other workers that nobody builds."""
    Heartbeat.objects.filter(name=BUILDER).delete()


def beat(building: int) -> None:
    """Say that we live. Raises Overtaken when another began after us."""
    if not SearchIndex.objects.filter(engine=ELASTICSEARCH, building=building).exists():
        raise Overtaken
    Heartbeat.objects.filter(name=BUILDER).update(beat_at=timezone.now())


def somebody_builds() -> bool:
    """Whether a worker or a command is building now."""
    return Heartbeat.objects.filter(name=BUILDER, beat_at__gt=timezone.now() - ALIVE).exists()


class Keeper:
    """Keeps the index up, one step at a time; after a failure it waits longer each time.

    One for each worker, in a thread of its own: a server that hangs holds up no publication and no mail.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self.not_before = 0.0
        self.wait = 0.0

    def step(self) -> int:
        """Bring some of what waits over, or build an index that is not there; gives how many pages."""
        if self.clock() < self.not_before:
            return 0
        try:
            number = self.keep_up()
        except Overtaken:
            return 0
        except elastic.PROBLEMS as error:
            if not self.wait:
                log.warning("search: Elasticsearch takes no changes, they wait: %s", error)
            self.wait = min(max(FIRST_WAIT, self.wait * 2), LONGEST_WAIT)
            self.not_before = self.clock() + self.wait
            return 0
        if self.wait:
            log.warning("search: Elasticsearch takes changes again")
            self.wait = 0.0
        return number

    def keep_up(self) -> int:
        """One batch; or the whole index, when it was never built, the server lost it, or words are analysed
        in another way."""
        index = elastic.state()
        if not elastic.is_whole():
            return 0 if somebody_builds() else rebuild()
        tasks = waiting(ELASTICSEARCH, BATCH)
        try:
            return sync(tasks) if tasks else 0
        except Gone:
            if elastic.exists(index.generation) or elastic.state().generation != index.generation:
                return 0  # the new index is not there yet, or the old one not any more
            log.warning("search: Elasticsearch lost its index; it is built anew")
            SearchIndex.objects.filter(pk=index.pk, generation=index.generation).update(built_at=None)
            return 0
