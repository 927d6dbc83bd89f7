"""The background worker: one loop that does what is due, and says that it lives."""

import logging
import os
import threading
from collections.abc import Callable

from django.db import close_old_connections
from django.utils import timezone

from . import limits, outbox, schedule
from .models import Heartbeat

log = logging.getLogger(__name__)

TICK = 1.0  # seconds between looks; publication and mail are at most this late, and their own time
HEARTBEAT = "worker"
CLEAN_EVERY = 3600  # ticks

Task = Callable[[], object]
_tasks: list[Task] = [schedule.publish_due, schedule.expire_due]
_cleaning: list[Task] = [outbox.forget_sent, limits.forget_old]


def register(task: Task) -> None:
    """Have the worker do this every tick; it must be quick when there is nothing to do."""
    _tasks.append(task)


def register_cleaning(task: Task) -> None:
    """Have the worker do this now and then: removing what is no longer needed."""
    _cleaning.append(task)


def tick(count: int = 0) -> None:
    """Do everything that is due, once. A task that fails is logged and does not stop the others."""
    for task in [*_tasks, outbox.deliver_due, *(_cleaning if count % CLEAN_EVERY == 0 else []), beat]:
        try:
            task()
        except Exception:  # the worker outlives any one task
            log.exception("worker: %s", getattr(task, "__qualname__", task))


def beat() -> None:
    """Write down that the worker lives."""
    Heartbeat.objects.update_or_create(name=HEARTBEAT, defaults={"beat_at": timezone.now()})


def run(stop: threading.Event) -> None:
    """Tick until told to stop, or until the process that started us is gone."""
    parent = os.getppid()
    count = 0
    while not stop.is_set() and os.getppid() == parent:
        close_old_connections()
        tick(count)
        count += 1
        stop.wait(TICK)
