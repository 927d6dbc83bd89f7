"""`manage.py worker`: sends mail, publishes what is scheduled, cleans up."""

import os
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from basis import outbox, worker

GIVE_WAY = 10  # a mail can wait a little when the machine is busy with people who press a button


class Command(BaseCommand):
    """Runs the background worker until SIGTERM; the task in hand is finished first."""

    help = "Verstuurt mail, publiceert wat gepland is en ruimt op."

    def add_arguments(self, parser: CommandParser) -> None:
        """One option: a single round."""
        parser.add_argument("--once", action="store_true", help="Doe een ronde en stop.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run."""
        if options["once"]:
            worker.tick()
            outbox.deliver_due()
            return
        os.nice(GIVE_WAY)
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        worker.run(stop)
