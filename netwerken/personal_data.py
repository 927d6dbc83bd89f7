"""Everything that we have of one person, for people and machines to read (AVG, art. 15 and 20)."""

from typing import Any

from django.conf import settings
from django.db.models import Model, QuerySet

from .models import (
    Aanmelding,
    Aanwezigheid,
    Abonnement,
    Antwoord,
    Bijeenkomst,
    BijeenkomstPage,
    Gebeurtenis,
    Persoon,
    Reeks,
    Team,
    Toestemming,
    Uitnodiging,
    VasteDeelnemer,
)

# who holds the file need not hold the keys, nor the names of who works here
LEFT_OUT = ("link_key", "calendar_key", "added_by", "by")


def data_of(persoon: Persoon) -> dict[str, Any]:
    """Every row about a person; what it is of is named, other people are not."""
    mine = {"aanmelding__persoon": persoon}
    return {
        "persoon": rows(Persoon.objects.filter(pk=persoon.pk))[0],
        "aanmeldingen": with_names(rows(Aanmelding.objects.filter(persoon=persoon))),
        "antwoorden": rows(Antwoord.objects.filter(**mine), "vraag__label"),
        "aanwezigheden": rows(Aanwezigheid.objects.filter(**mine)),
        "gebeurtenissen": rows(Gebeurtenis.objects.filter(**mine)),
        "teams": with_names(rows(Team.objects.filter(contact=persoon))),
        "toestemmingen": rows(Toestemming.objects.filter(persoon=persoon)),
        "abonnementen": rows(Abonnement.objects.filter(persoon=persoon)),
        "vaste_deelnames": rows(VasteDeelnemer.objects.filter(persoon=persoon), "netwerk__name"),
        "uitnodigingen": with_names(rows(Uitnodiging.objects.filter(vaste_deelnemer__persoon=persoon))),
    }


def rows(found: QuerySet[Any], *more: str) -> list[dict[str, Any]]:
    """Rows with all their columns but those that are left out."""
    model: type[Model] = found.model
    left_out = LEFT_OUT if settings.BILINGUAL else (*LEFT_OUT, "language")  # one language says nothing
    columns = [field.attname for field in model._meta.concrete_fields if field.attname not in left_out]
    schools = [f"{field.name}__name" for field in model._meta.concrete_fields if field.name == "school"]
    return list(found.order_by("pk").values(*columns, *schools, *more))


def with_names(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same with the name of the meeting or series that each is for."""
    counters = {row["plaatsen_id"] for row in found}
    names: dict[int, str] = dict(Reeks.objects.filter(plaatsen__in=counters).values_list("plaatsen", "name"))
    keys = dict(Bijeenkomst.objects.filter(plaatsen__in=counters).values_list("plaatsen", "translation_key"))
    pages = BijeenkomstPage.objects.filter(translation_key__in=keys.values()).order_by("-pk")
    titles = dict(pages.values_list("translation_key", "title"))
    names |= {counter: titles[key] for counter, key in keys.items() if key in titles}
    return [row | {"voor": names.get(row["plaatsen_id"], "")} for row in found]
