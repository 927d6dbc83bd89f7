"""`manage.py seed_bulk --pages N`: many plausible pages, for benchmarks."""

from datetime import timedelta
from random import Random
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from wagtail.models import Locale

from basis.models import Thema
from basis.transaction import one_writer
from config.demo import bulk
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken.models import BijeenkomstPage, NetwerkenPage

PER_TRANSACTION = 100


class Command(BaseCommand):
    """Adds pages with varied Dutch text: six in ten praktijkvoorbeelden, three handreikingen, one meeting."""

    help = "Maakt veel pagina's met wisselende tekst, steeds dezelfde bij hetzelfde getal."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many, and from which seed."""
        parser.add_argument("--pages", type=int, default=1000, help="Aantal pagina's.")
        parser.add_argument("--seed", type=int, default=1, help="Ander getal, andere tekst.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the pages, a hundred in a transaction."""
        locale = Locale.objects.get(language_code="nl")
        kennisbank = KennisbankPage.objects.filter(locale=locale).first()
        netwerken = NetwerkenPage.objects.filter(locale=locale).first()
        if kennisbank is None or netwerken is None:
            raise CommandError("Er is nog geen kennisbank. Draai eerst manage.py seed_demo.")
        self.parents = {True: kennisbank, False: netwerken}
        self.themas = list(Thema.objects.filter(locale=locale))
        self.rng = Random(options["seed"])
        self.prefix = f"bulk-{options['seed']}"
        for first in range(0, options["pages"], PER_TRANSACTION):
            with one_writer():
                for number in range(first, min(first + PER_TRANSACTION, options["pages"])):
                    self.add(number)
            self.stdout.write(f"{min(first + PER_TRANSACTION, options['pages'])} van {options['pages']}")

    def add(self, number: int) -> None:
        """Make and publish one page, by its number."""
        slug = f"{self.prefix}-{number}"
        page: HandreikingPage | PraktijkvoorbeeldPage | BijeenkomstPage
        if number % 10 < 6:
            page = PraktijkvoorbeeldPage(slug=slug, **self.values(bulk.praktijkvoorbeeld_text(self.rng)))
        elif number % 10 < 9:
            page = HandreikingPage(slug=slug, **self.values(bulk.handreiking_text(self.rng)))
        else:
            start = timezone.now() + timedelta(days=self.rng.randint(1, 300))
            page = BijeenkomstPage(
                slug=slug,
                starts_at=start,
                ends_at=start + timedelta(hours=2),
                capacity=30,
                **self.values(bulk.bijeenkomst_text(self.rng)),
            )
        parent = self.parents[not isinstance(page, BijeenkomstPage)]
        parent.refresh_from_db()
        parent.add_child(instance=page)
        page.themas = [thema for thema in self.themas if thema.key in self.keys]
        page.save_revision().publish()

    def values(self, text: dict[str, Any]) -> dict[str, Any]:
        """The text as fields of a page."""
        self.keys = text.pop("themas")
        text.pop("tags")
        if "school" in text:
            text["school_note"] = text.pop("school")
        if "paragraphs" in text:
            text["body"] = [("text", paragraph) for paragraph in text.pop("paragraphs")]
        if "programme" in text:
            text["programme"] = [
                ("item", {"time": None, "title": t, "speaker": ""}) for t in text["programme"]
            ]
        return text
