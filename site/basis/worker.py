"""The background worker: one loop that does what is due, and says that it lives."""

import logging
import os
import threading
from collections.abc import Callable

from django.db import close_old_connections, connection
from django.utils import timezone

from . import limits, outbox, schedule, uploads
from .models import Heartbeat
from .models.media import settle_renditions

log = logging.getLogger(__name__)

TICK = 1.0  # seconds between looks; publication and mail are at most this late, and their own time
HEARTBEAT = "worker"
CLEAN_EVERY = 3600  # ticks

Task = Callable[[], object]
Step = Callable[[], object]  # does a little of what waits; gives nothing, or 0, when there was nothing to do
_tasks: list[Task] = [schedule.publish_due, schedule.expire_due]
_cleaning: list[Task] = [
    outbox.forget_sent,
    limits.forget_old,
    uploads.forget_unfinished,
    settle_renditions,  # whatever a crash or a bulk change left in the wrong folder
]
# a pile of files to be read holds up no mail
_loops: dict[str, Step] = {
    "delivery": lambda: outbox.deliver_next(slow=False),
    "slow delivery": lambda: outbox.deliver_next(slow=True),
}


def register_loop(name: str, step: Step) -> None:
    """Have the worker do this in a thread of its own, again and again: for what waits, or takes long."""
    _loops[name] = step


def register(task: Task) -> None:
    """Have the worker do this every tick; it must be quick when there is nothing to do."""
    _tasks.append(task)


def register_cleaning(task: Task) -> None:
    """Have the worker do this now and then: removing what is no longer needed."""
    _cleaning.append(task)


def tick(count: int = 0) -> None:
    """Do everything that is due by the clock, once. A task that fails does not stop the others."""
    for task in [*_tasks, *(_cleaning if count % CLEAN_EVERY == 0 else []), beat]:
        try:
            task()
        except Exception:  # the worker outlives any one task
            log.exception("worker: %s", getattr(task, "__qualname__", task))


def beat() -> None:
    """Write down that the worker lives."""
    Heartbeat.objects.update_or_create(name=HEARTBEAT, defaults={"beat_at": timezone.now()})


def run(stop: threading.Event) -> None:
    """Tick until told to stop, or until the process that started us is gone.

    What talks with another machine has a thread of its own: a mail server that hangs holds up no publication.
    """
    parent = os.getppid()
    count = 0
    loops = [
        threading.Thread(target=repeat, args=[name, step, stop], name=name) for name, step in _loops.items()
    ]
    for loop in loops:
        loop.start()
    while not stop.is_set() and os.getppid() == parent:
        close_old_connections()
        tick(count)
        count += 1
        stop.wait(TICK)
    stop.set()
    for loop in loops:
        loop.join()


def repeat(name: str, step: Step, stop: threading.Event) -> None:
    """Take one step after the other until told to stop; the one in hand is finished first."""
    while not stop.is_set():
        close_old_connections()
        try:
            done = step()
        except Exception:  # the worker outlives any one step
            log.exception("worker: %s", name)
            done = 0
        if not done:
            stop.wait(TICK)
    outbox.rest()
    connection.close()
