"""`manage.py read_bounces FILE`: counts mail that came back, out of a mailbox."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from basis import bounce_reports


class Command(BaseCommand):
    """Reads delivery status notifications; reading them twice counts them once."""

    help = "Leest teruggekomen mail uit een mbox-bestand of een Maildir."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the mailbox is."""
        parser.add_argument("file", type=Path, help="mbox-bestand of map (Maildir)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read it."""
        path: Path = options["file"]
        if not path.exists():
            raise CommandError(f"Er is geen {path}.")
        found = bounce_reports.read(path)
        self.stdout.write(f"{found['counted']} geteld, {found['known']} al bekend, {found['other']} overig.")
