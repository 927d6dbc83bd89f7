"""`manage.py make_signup_fixture --places 30 --unit person`: a bijeenkomst to try sign-up on."""

import json
import secrets
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Locale, Site

from basis.transaction import one_writer
from netwerken.choices import CapacityUnit
from netwerken.forms.school import UNLISTED
from netwerken.models import BijeenkomstPage, NetwerkenPage

UNITS = {"person": CapacityUnit.PERSONEN, "school": CapacityUnit.SCHOLEN}
FIELDS = {
    "name": "Noor Bakker",
    "email": "noor.bakker@example.org",
    "role": "Leraar",
    "school": "Basisschool De Kade",
    "school_keuze": UNLISTED,  # so that any name is taken, whatever schools the list has
}


class Command(BaseCommand):
    """Publishes an open bijeenkomst and prints one JSON object that says how to sign up for it."""

    help = "Maakt een open bijeenkomst om aanmelden mee te beproeven, en zegt in JSON waar en hoe."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many places, and for what."""
        parser.add_argument("--places", type=int, default=30, help="Aantal plaatsen.")
        parser.add_argument("--unit", choices=UNITS, default="person", help="Waar een plaats voor is.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, and say so."""
        with translation.override(settings.LANGUAGE_CODE), one_writer():
            page = self.make(options["places"], UNITS[options["unit"]])
            address = settings.BASE_URL.rstrip("/")
            found = {
                "url": address + (page.get_url() or ""),
                "action": address + reverse("aanmelden", args=[page.translation_key]),
                "fields": FIELDS,
                "email": "email",
                "school": "school",
                "hidden": ["made"],
                "env": {"SIGNUPS_PER_HOUR": "1000000"},
            }
        self.stdout.write(json.dumps(found))

    def make(self, places: int, unit: CapacityUnit) -> BijeenkomstPage:
        """A meeting in a month from now."""
        start = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=30)
        page = BijeenkomstPage(
            title=f"Proef met {places} plaatsen",
            slug=f"proef-{secrets.token_hex(6)}",
            starts_at=start,
            ends_at=start + timedelta(hours=3),
            location="Buurthuis De Kade",
            capacity=places,
            capacity_unit=unit,
        )
        self.parent().add_child(instance=page)
        page.save_revision().publish()
        return page

    def parent(self) -> NetwerkenPage:
        """The index of netwerken, made when there is none."""
        locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
        found = NetwerkenPage.objects.filter(locale=locale).order_by("path").first()
        if found is not None:
            return found
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None:
            raise CommandError("Er is nog geen site. Draai eerst manage.py prepare.")
        index = NetwerkenPage(title="Netwerken", slug="netwerken", locale=locale)
        site.root_page.add_child(instance=index)
        index.save_revision().publish()
        return index
