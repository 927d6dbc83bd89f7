"""`manage.py search_check`: whether the search indexes hold what there is, and show nothing they may not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.checking import differences, waiting

HEADS = ("ontbreekt", "te veel", "verouderd", "niet openbaar")


class Command(BaseCommand):
    """Compares rows, the database's index and Elasticsearch, and changes nothing."""

    help = "Vergelijkt de zoekindex met wat er is en met wat iedereen mag zien; verandert niets."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for each index; fails when a number is not 0."""
        found = differences()
        self.stdout.write(f"{'':<15}" + "".join(f"{head:>15}" for head in HEADS))
        for one in found:
            numbers = (one.missing, one.extra, one.outdated, one.not_allowed)
            self.stdout.write(f"{one.engine:<15}" + "".join(f"{number:>15}" for number in numbers))
        self.stdout.write(f"Nog te verwerken: {len(waiting())}.")
        if not all(one.is_none for one in found):
            raise CommandError("De zoekindex klopt niet. Bouw hem opnieuw op met: manage.py update_index")
