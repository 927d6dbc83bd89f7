"""Invented people who took a place at a bijeenkomst."""

from datetime import timedelta

from django.utils import timezone

from basis.models import School
from netwerken import services
from netwerken.choices import AanmeldingStatus, CapacityUnit
from netwerken.models import Aanmelding, Bijeenkomst, Persoon, Reeks
from netwerken.selectors import key_of_school

FIRST = [
    *("Anouk", "Bram", "Carlijn", "Daan", "Esra", "Femke"),
    *("Gijs", "Hanna", "Ilse", "Joost", "Karim", "Lotte"),
]
LAST = ["Veenstra", "Sluiter", "Molenkamp", "Rietdijk", "Kwakel", "Polderman", "Dijkhuis", "Waterhout"]


def name_of(number: int) -> str:
    """The name of the nth person; the 97th has that of the first."""
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"


class People:
    """Fills meetings and series with people, each from a school of the demo."""

    def __init__(self, schools: list[School]) -> None:
        self.schools = schools
        self.known: dict[str, Persoon] = {}

    def fill(self, row: Bijeenkomst | Reeks | None, taken: int, *, days_ago: int = 0) -> None:
        """Let people take places that are still free, so long ago; one of each school where those count."""
        if row is None:
            return
        moment = timezone.now() - timedelta(days=days_ago)
        by_school = row.capacity_unit == CapacityUnit.SCHOLEN
        signed: list[Aanmelding] = []
        for number in range(row.plaatsen.taken, taken):
            school = self.schools[number % len(self.schools)]
            persoon = self.person(number, school)
            key = key_of_school(school.pk, school.name) if by_school else ""
            if not services.take(row.plaatsen_id, [key]):
                break
            signed.append(
                Aanmelding(
                    plaatsen=row.plaatsen,
                    persoon=persoon,
                    name=persoon.name,
                    school=school,
                    school_name=school.name,
                    school_key=key,
                    status=AanmeldingStatus.BEVESTIGD,
                    verified_at=moment,
                    created_at=moment,
                )
            )
        Aanmelding.objects.bulk_create(signed)

    def person(self, number: int, school: School) -> Persoon:
        """Somebody by their number."""
        name = name_of(number)
        if name not in self.known:
            email = f"{name.lower().replace(' ', '.')}@example.org"
            self.known[name], _new = Persoon.objects.get_or_create(
                email=email, defaults={"name": name, "school": school, "school_name": school.name}
            )
        return self.known[name]
