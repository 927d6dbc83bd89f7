"""Doing what waits: the worker calls this every second, tests and commands when they want it done."""

import logging
from collections.abc import Sequence
from time import monotonic

from ..models import SearchTask
from .queue import DATABASE, done, failed, waiting
from .writing import read, write

log = logging.getLogger(__name__)

BATCH = 50
SECONDS = 1.0  # after which other work of the worker has its turn


def index_due() -> int:
    """Bring the database's index up to date, for a second at most; gives the number of things done."""
    end = monotonic() + SECONDS
    number = 0
    while monotonic() < end and (tasks := waiting(DATABASE, BATCH)):
        number += index(tasks)
    return number


def index_all() -> int:
    """Bring the database's index up to date, however long it takes."""
    number = 0
    while tasks := waiting(DATABASE, BATCH):
        number += index(tasks)
    return number


def index(tasks: Sequence[SearchTask]) -> int:
    """Index these; one that cannot be indexed waits and does not hold up the others."""
    try:
        write(read([(task.content_type_id, task.object_id) for task in tasks]))
    except Exception:  # whatever one thing holds, the others are indexed
        if len(tasks) > 1:
            return sum(index([task]) for task in tasks)
        log.exception("search: cannot index %s", tasks[0])
        failed(tasks[0])
        return 0
    done(tasks)
    return len(tasks)
