"""Who signed up for one thing, in the groups of the desk: a person, or a team as one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from ..choices import AanmeldingStatus as Status
from ..models import Aanmelding, Plaatsen, Team
from ..selectors import place_in_queue
from ..target import Target
from .acts import ACTS, Act, acts_of
from .presence import absences

SHOWN = 50  # people of each group beside the others
PER_PAGE = 100  # of one group alone


@dataclass(frozen=True)
class Group:
    """Those who stand alike."""

    name: str  # in the address
    label: Any
    statuses: tuple[Status, ...]
    explanation: Any = ""


GROUPS = (
    Group("aangevraagd", _("Wil een plaats"), (Status.AANGEVRAAGD,), _("Jij beslist.")),
    Group("plaats", _("Heeft een plaats"), (Status.BEVESTIGD,)),
    Group(
        "onbevestigd",
        _("Nog niet bevestigd"),
        (Status.TE_BEVESTIGEN,),
        _("De plaats wordt vastgehouden. Wie niet op tijd bevestigt, raakt hem kwijt."),
    ),
    Group(
        "aangeboden",
        _("Plaats aangeboden"),
        (Status.AANGEBODEN,),
        _("Komt van de wachtlijst en moet nog ja zeggen."),
    ),
    Group("wachtlijst", _("Wachtlijst"), (Status.WACHTLIJST,)),
    Group("weg", _("Afgezegd of afgewezen"), (Status.GEANNULEERD, Status.GEWEIGERD, Status.VERLOPEN)),
)
BY_NAME = {group.name: group for group in GROUPS}


@dataclass(frozen=True)
class Unit:
    """One person, or the members of a team that stand alike."""

    people: tuple[Aanmelding, ...]
    number: int = 0  # the place in the queue

    @property
    def first(self) -> Aanmelding:
        """Who an act is asked about; of a team it counts for all."""
        return self.people[0]

    @property
    def team(self) -> Team | None:
        """The team."""
        return self.first.team

    @property
    def acts(self) -> Sequence[Act]:
        """What a coordinator can do about them."""
        return [ACTS[name] for name in acts_of(self.first)]


@dataclass(frozen=True)
class Listed:
    """A group with the first of its people, or one page of them."""

    group: Group
    total: int
    units: list[Unit]
    has_more: bool = False


def numbers_of(plaatsen: Plaatsen) -> dict[str, int]:
    """How many people stand how; one query."""
    rows = Aanmelding.objects.filter(plaatsen=plaatsen).order_by()
    return dict(rows.values_list("status").annotate(Count("pk")))


def rows_of(target: Target, statuses: Iterable[str]) -> QuerySet[Aanmelding]:
    """Those who stand so: who waits in order of the queue, others by name, a team behind its contact."""
    rows = Aanmelding.objects.filter(plaatsen=target.plaatsen, status__in=list(statuses))
    behind = Coalesce("team__contact__name", "name")
    return rows.select_related("persoon", "school", "team__contact").order_by(
        "wait_seq", behind, "team_id", "pk"
    )


def units_of(rows: Sequence[Aanmelding]) -> list[Unit]:
    """The same people with each team as one; the place in the queue counts on from that of the first."""
    number = place_in_queue(rows[0]) if rows else 0
    units = []
    for _key, people in groupby(rows, key=standing_alike):
        units.append(Unit(tuple(people), number))
        number += number > 0
    return units


def standing_alike(row: Aanmelding) -> tuple[object, ...]:
    """What makes two people one on the desk: a team, and the same status."""
    return (row.team_id, row.status) if row.team_id else (None, row.pk)


def listed(target: Target) -> list[Listed]:
    """Every group that has people in it, with the first of them: the same queries however many there are."""
    numbers = numbers_of(target.plaatsen)
    found: list[Listed] = []
    for group in GROUPS:
        total = sum(numbers.get(status, 0) for status in group.statuses)
        rows = list(rows_of(target, group.statuses)[: SHOWN + 1]) if total else []
        units = units_of(rows[:SHOWN])
        found.append(Listed(group, total, units, len(rows) > SHOWN))
    with_answers((row for part in found for unit in part.units for row in unit.people), target)
    return [part for part in found if part.total]


def with_answers(rows: Iterable[Aanmelding], target: Target) -> list[Aanmelding]:
    """The same people with what they answered, and which meetings of a series they do not come to."""
    people = list(rows)
    prefetch_related_objects(people, "antwoorden__vraag", *([absences()] if target.is_series else []))
    return people
