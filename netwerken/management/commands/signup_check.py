"""`manage.py signup_check`: count every sign-up, place and mail again, and say what does not agree."""

import json
from typing import Any

from django.core.management.base import BaseCommand

from netwerken.recount import recount


class Command(BaseCommand):
    """Prints one JSON object and exits with 1 when something is wrong."""

    help = "Telt aanmeldingen, plaatsen, wachtlijst en mails opnieuw; eindigt met 1 als er iets niet klopt."

    def handle(self, *args: Any, **options: Any) -> None:
        """Count."""
        found = recount()
        said = {"in": found.places, "waiting": found.waiting, "outbox": found.outbox}
        self.stdout.write(json.dumps(said | {"breaches": found.breaches}))
        if found.breaches:
            raise SystemExit(1)
