"""`manage.py seed_demo`: an invented partnership with content, meetings and accounts."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.demo.seed import ACCOUNTS, seed
from config.env import env


class Command(BaseCommand):
    """Fills demo content; running it again adds only what is missing."""

    help = "Maakt voorbeeldinhoud en voorbeeldaccounts."

    def handle(self, *args: Any, **options: Any) -> None:
        """Seed, and print the password once."""
        if not settings.DEMO:
            raise CommandError("Voorbeeldaccounts horen niet op een echte site. Gebruik config.settings.dev.")
        password = seed(env.text("DEMO_PASSWORD"))
        if password:
            self.stdout.write(
                f"Voorbeeldaccounts: {', '.join(ACCOUNTS)}. Wachtwoord van alle vier: {password}"
            )
