"""How many took part in the years before, as it is left when the people are forgotten."""

from datetime import timedelta

from basis.models import School
from basis.schooljaar import name_of
from netwerken.models import Deelnametelling, Netwerk, NetwerkPage

from .tree import A_YEAR, Tree

ROLES = ["leraar", "schoolleider", "intern begeleider", ""]
EVERY = 5  # one in so many schools took part in a netwerk


def make_counts(tree: Tree) -> None:
    """Counts of two years, unless anything was counted."""
    if Deelnametelling.objects.exists():
        return
    keys = [page.translation_key for page in tree.pages.values() if isinstance(page, NetwerkPage)]
    netwerken = Netwerk.objects.filter(translation_key__in=keys).order_by("pk")
    schools = School.objects.order_by("pk")
    Deelnametelling.objects.bulk_create(
        Deelnametelling(
            netwerk=netwerk,
            schooljaar=name_of(tree.today - timedelta(days=years * A_YEAR)),
            school=school,
            bestuur_id=school.bestuur_id,
            role=ROLES[(number + at) % len(ROLES)],
            count=1 + (number * 3 + at * 7 + years) % 6,
        )
        for years in (1, 2)
        for number, netwerk in enumerate(netwerken)
        for at, school in enumerate(schools)
        if (number + at + years) % EVERY == 0
    )
