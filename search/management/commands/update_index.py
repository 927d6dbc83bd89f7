"""`manage.py update_index`: builds the search index anew, while the old one answers."""

import sys
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.indexing.queue import is_copied
from search.indexing.rebuilding import rebuild


class Command(BaseCommand):
    """Builds the index beside the one in use and switches when it is whole; first the database's."""

    help = (
        "Bouwt de zoekindex opnieuw op, en die in Elasticsearch als dat aan staat; zoeken gaat intussen door."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, with a progress bar on a terminal."""
        tell = self.tell if options["verbosity"] else lambda done, total: None
        number = rebuild(tell)
        said = f"Zoekindex klaar: {number} onderdelen."
        if is_copied():
            said += f" Elasticsearch: {self.copy(tell)} pagina's."
        if options["verbosity"]:
            self.stdout.write(said)

    def copy(self, tell: Callable[[int, int], None]) -> int:
        """Build the index in Elasticsearch; gives the number of pages."""
        from search.elastic import PROBLEMS  # its client takes half a second to import
        from search.indexing import elastic_building
        from search.indexing.elastic import Gone

        try:
            return elastic_building.rebuild(tell)
        except elastic_building.Overtaken:
            raise CommandError(
                "Intussen begon een ander met opbouwen in Elasticsearch; die gaat door."
            ) from None
        except (*PROBLEMS, Gone) as error:
            raise CommandError(
                f"De index van de database is klaar, die van Elasticsearch niet (de oude blijft): {error}"
            ) from error

    def tell(self, done: int, total: int) -> None:
        """One line that grows."""
        if sys.stderr.isatty():
            width = 40 * done // max(total, 1)
            end = "\n" if done == total else ""
            sys.stderr.write(f"\r[{'#' * width}{'.' * (40 - width)}] {done} / {total}{end}")
            sys.stderr.flush()
