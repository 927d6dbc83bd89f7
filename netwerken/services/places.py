"""Places: one counter, locked first and changed by one conditional UPDATE (law 4)."""

from collections import Counter
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Case, F, Q, When
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..choices import ACTIVE, CapacityUnit
from ..models import Aanmelding, Plaatsen, SchoolPlaats
from ..selectors import key_of_school


class Full(Exception):
    """There is no place left, and no queue."""


def lock(plaatsen_id: int) -> None:
    """Lock the counter until the commit: always before any other row of people (law 4)."""
    Plaatsen.objects.filter(pk=plaatsen_id).update(taken=F("taken"))


def take(plaatsen_id: int, school_keys: Sequence[str]) -> bool:
    """Take a place for each of these people, all or nothing; False when that is more than there are.

    A key per person: empty where places are for persons. Colleagues share the place of their school.
    """
    if not any(school_keys):
        return take_number(plaatsen_id, len(school_keys))
    members = Counter(school_keys)
    lock(plaatsen_id)
    new = new_schools(plaatsen_id, school_keys)
    if new and not take_number(plaatsen_id, len(new)):
        return False
    for key in members.keys() - new:
        shared = SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id, school_key=key)
        shared.update(members=F("members") + members[key])
    SchoolPlaats.objects.bulk_create(
        SchoolPlaats(plaatsen_id=plaatsen_id, school_key=key, members=members[key]) for key in sorted(new)
    )
    return True


def new_places(plaatsen_id: int, school_keys: Sequence[str]) -> int:
    """How many places these people would take."""
    return len(new_schools(plaatsen_id, school_keys)) if any(school_keys) else len(school_keys)


def new_schools(plaatsen_id: int, school_keys: Sequence[str]) -> set[str]:
    """Those of the keys whose school has no place yet."""
    have = SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id, school_key__in=school_keys)
    return set(school_keys) - set(have.values_list("school_key", flat=True))


def schools_with_a_place(plaatsen_id: int) -> set[str]:
    """The schools whose place colleagues share; none where places are for persons."""
    return set(SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id).values_list("school_key", flat=True))


def take_number(plaatsen_id: int, number: int) -> bool:
    """Take so many places by one conditional UPDATE; False when there are fewer."""
    enough = Q(capacity=None) | Q(taken__lte=F("capacity") - number)
    is_last = Case(When(capacity=F("taken") + number, then=True), default=F("was_full"))
    taken = Plaatsen.objects.filter(enough, pk=plaatsen_id)
    return bool(taken.update(taken=F("taken") + number, was_full=is_last))


def give_back(aanmelding: Aanmelding) -> None:
    """Give the place back, the counter being locked; of a school only when its last member leaves."""
    if aanmelding.school_key:
        shared = SchoolPlaats.objects.filter(
            plaatsen_id=aanmelding.plaatsen_id, school_key=aanmelding.school_key
        )
        if shared.filter(members__gt=1).update(members=F("members") - 1):
            return
        shared.delete()
    Plaatsen.objects.filter(pk=aanmelding.plaatsen_id, taken__gt=0).update(taken=F("taken") - 1)


def next_in_queue(plaatsen: Plaatsen, number: int) -> range:
    """So many next numbers of the queue; the counter was read under its lock."""
    first = plaatsen.wait_seq + 1
    plaatsen.wait_seq += number
    plaatsen.save(update_fields=["wait_seq"])
    return range(first, first + number)


def set_capacity(plaatsen_id: int, capacity: int | None) -> None:
    """Change a limit; never below what is taken. Raises Refusal. Who waits moves up by `move_queue`."""
    enough = Q(pk=plaatsen_id) if capacity is None else Q(pk=plaatsen_id, taken__lte=capacity)
    is_full = Case(When(taken=capacity, then=True), default=F("was_full"))
    if not Plaatsen.objects.filter(enough).update(capacity=capacity, was_full=is_full):
        raise Refusal(_("Er zijn al meer plaatsen bezet dan het nieuwe aantal. Kies een hoger aantal."))


@transaction.atomic
def count_again(plaatsen_id: int, unit: str, capacity: int | None) -> None:
    """Count the places anew in another unit, persons or schools. Raises Refusal when they are too few."""
    lock(plaatsen_id)
    active = list(Aanmelding.objects.filter(plaatsen_id=plaatsen_id, status__in=ACTIVE))
    by_school = unit == CapacityUnit.SCHOLEN
    for aanmelding in active:
        name = aanmelding.school_name
        aanmelding.school_key = key_of_school(aanmelding.school_id, name) if by_school else ""
    holding = [aanmelding for aanmelding in active if aanmelding.holds_place]
    members = Counter(aanmelding.school_key for aanmelding in holding if aanmelding.school_key)
    taken = len(members) if by_school else len(holding)
    if capacity is not None and taken > capacity:
        raise Refusal(_("Er zijn al meer plaatsen bezet dan het nieuwe aantal. Kies een hoger aantal."))
    Aanmelding.objects.bulk_update(active, ["school_key"])
    SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id).delete()
    SchoolPlaats.objects.bulk_create(
        SchoolPlaats(plaatsen_id=plaatsen_id, school_key=key, members=count) for key, count in members.items()
    )
    Plaatsen.objects.filter(pk=plaatsen_id).update(capacity=capacity, taken=taken)
