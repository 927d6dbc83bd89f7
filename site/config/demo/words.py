"""Seeds the lists that content is sorted by, and finds their rows by key."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model
from wagtail.models import Locale

from basis.models import (
    Aanpak,
    Doelgroep,
    Netwerkvorm,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    Thema,
)

from . import schools, taxonomy
from .files import Files
from .nieuws import PRINCIPE_TEKSTEN, THEMA_TEKSTEN

TERMS: dict[type[Model], Iterable[Mapping[str, Any]]] = {
    Thema: taxonomy.THEMAS,
    Principe: taxonomy.PRINCIPES,
    Sector: taxonomy.SECTOREN,
    Regio: taxonomy.REGIOS,
    Doelgroep: taxonomy.DOELGROEPEN,
    Aanpak: taxonomy.AANPAKKEN,
    Netwerkvorm: taxonomy.NETWERKVORMEN,
}
BODIES: dict[type[Model], dict[str, str]] = {Thema: THEMA_TEKSTEN, Principe: PRINCIPE_TEKSTEN}
PICTURES: dict[type[Model], dict[str, str]] = {
    Thema: {
        "rekenen": "moestuin",
        "starters": "avondtafels",
        "samen-opleiden": "rooster",
        "overstap": "route",
        "aanwezig-zijn": "lege-plek",
        "kwaliteit": "hofjes",
    },
    Principe: {
        "klein-beginnen": "kleine-kring",
        "vraag-uit-de-klas": "lege-stoelen",
        "tijd-in-het-rooster": "rooster",
        "kijken-voor-oordelen": "rondgang",
        "doorgeven": "brug",
    },
}


class Words:
    """Every term, school year, board and school of the demo, by model and key."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.rows: dict[type[Model], dict[str, Any]] = {model: {} for model in TERMS}

    def seed(self) -> None:
        """Make what is not there; pictures come later, they are drawn when pages are."""
        for model, terms in TERMS.items():
            for number, term in enumerate(terms, 1):
                values = {k: v for k, v in term.items() if k != "key"} | {"sort_order": number}
                if body := BODIES.get(model, {}).get(term["key"]):
                    values["body"] = body
                self.rows[model][term["key"]], _new = model._default_manager.get_or_create(
                    key=term["key"], locale=self.locale, defaults=values
                )
        self.rows[Schooljaar] = {
            name: Schooljaar.objects.get_or_create(name=name)[0] for name in taxonomy.SCHOOLJAREN
        }
        self.rows[Schoolbestuur] = {
            row["key"]: Schoolbestuur.objects.get_or_create(
                key=row["key"], defaults={"name": row["name"], "website": row["website"]}
            )[0]
            for row in schools.SCHOOLBESTUREN
        }
        self.rows[School] = {row["key"]: self.school(row) for row in schools.SCHOLEN}

    def school(self, row: schools.School) -> School:
        """One school."""
        plain = ("name", "kind", "place", "latitude", "longitude")
        values: dict[str, Any] = {name: value for name, value in row.items() if name in plain}
        values |= {
            "sector": self.rows[Sector][row["sector"]],
            "regio": self.rows[Regio][row["regio"]],
            "bestuur": self.rows[Schoolbestuur][row["bestuur"]],
        }
        return School.objects.get_or_create(brin=row["brin"], vestiging=row["vestiging"], defaults=values)[0]

    def give_pictures(self, files: Files) -> None:
        """A picture for each thema and principe that has none."""
        for model, chosen in PICTURES.items():
            for key, picture in chosen.items():
                term = self.rows[model][key]
                if term.image_id is None:
                    term.image = files.image(picture)
                    term.save(update_fields=["image"])

    def get(self, model: type[Model], key: str) -> Any:
        """The row of this key."""
        return self.rows[model][key]

    def all(self, model: type[Model], keys: Iterable[str]) -> list[Any]:
        """The rows of these keys, in that order."""
        return [self.rows[model][key] for key in keys]
