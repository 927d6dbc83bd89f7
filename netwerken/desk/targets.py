"""What somebody can run: meetings and series with a counter of their own, and how full each is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from basis.models import User

from ..choices import AanmeldingStatus, CapacityUnit, SignupWay
from ..models import Aanmelding, Bijeenkomst, Plaatsen, Reeks
from ..rights import DESK
from ..target import Target
from ..titles import titles_of

HERE = SignupWay.HIER
OWN_COUNTER = (
    Q(bijeenkomst__signup_way=HERE, bijeenkomst__reeks=None)
    | Q(bijeenkomst__signup_way=HERE, bijeenkomst__reeks__is_one_signup=False)
    | Q(reeks__signup_way=HERE, reeks__is_one_signup=True)
)


@dataclass(frozen=True)
class Run:
    """One meeting or series of the list, with how many people stand how."""

    target: Target
    title: str
    people: Mapping[str, int] = field(default_factory=dict)  # by status

    @property
    def pk(self) -> int:
        """The number of its counter, by which its desk is found."""
        return self.target.plaatsen.pk

    @property
    def when(self) -> str:
        """The day, or the first and the last."""
        return when_text(self.target)

    @property
    def places(self) -> str:
        """How many places are taken, of how many."""
        return places_text(self.target)

    @property
    def waiting(self) -> int:
        """How many people are in the queue."""
        return self.people.get(AanmeldingStatus.WACHTLIJST, 0)

    @property
    def to_approve(self) -> int:
        """How many people wait for the coordinator."""
        return self.people.get(AanmeldingStatus.AANGEVRAAGD, 0)

    @property
    def unconfirmed(self) -> int:
        """How many people have a place that they did not confirm yet."""
        return sum(
            self.people.get(status, 0)
            for status in (AanmeldingStatus.TE_BEVESTIGEN, AanmeldingStatus.AANGEBODEN)
        )


def counters_of(user: User, moment: datetime, *, is_past: bool) -> QuerySet[Plaatsen]:
    """The counters that this user runs: what is to come by its start, or what was, the latest first."""
    end = Coalesce(
        "bijeenkomst__ends_at", "bijeenkomst__starts_at", "reeks__ends_at", "reeks__last_starts_at"
    )
    has_people = Exists(Aanmelding.objects.filter(plaatsen=OuterRef("pk")))
    found = DESK.counters(user).filter(OWN_COUNTER | has_people & ~Q(bijeenkomst=None, reeks=None))
    found = found.annotate(end=end, start=Coalesce("bijeenkomst__starts_at", "reeks__starts_at"))
    found = found.select_related("regels", "bijeenkomst__netwerk", "reeks__netwerk")
    if is_past:
        return found.filter(end__lt=moment).order_by(F("start").desc(), "pk")
    coming = found.filter(Q(end=None) | Q(end__gte=moment))
    return coming.order_by(F("start").asc(nulls_last=True), "pk")


def runs_of(counters: Iterable[Plaatsen], moment: datetime) -> list[Run]:
    """These counters with titles and numbers: two queries however many there are."""
    counters = list(counters)
    numbers: dict[int, dict[str, int]] = {}
    people = Aanmelding.objects.filter(plaatsen__in=counters).order_by()
    for plaatsen_id, status, number in people.values_list("plaatsen", "status").annotate(Count("pk")):
        numbers.setdefault(plaatsen_id, {})[status] = number
    things = [(counter, thing_of(counter)) for counter in counters]
    titles = titles_of(thing for _counter, thing in things if isinstance(thing, Bijeenkomst))
    runs = []
    for counter, thing in things:
        thing.plaatsen = counter  # read already, with its rules
        title = thing.name if isinstance(thing, Reeks) else titles.get(thing.translation_key, "")
        runs.append(Run(Target(thing, moment), title, numbers.get(counter.pk, {})))
    return runs


def thing_of(counter: Plaatsen) -> Bijeenkomst | Reeks:
    """What a counter counts."""
    found: Bijeenkomst | Reeks = counter.reeks if hasattr(counter, "reeks") else counter.bijeenkomst
    return found


def when_text(target: Target) -> str:
    """The day of a meeting with its hour, or the first and last day of a series."""
    first, last = target.of.starts_at, target.of.last_starts_at
    if first is None:
        return _("datum in overleg")
    begin = timezone.localtime(first)
    if last is None or timezone.localdate(last) == begin.date():
        return date_format(begin, "D j F Y, G.i")
    days = {"first": date_format(begin, "j F Y"), "last": date_format(timezone.localtime(last), "j F Y")}
    return _("%(first)s tot en met %(last)s") % days


def places_text(target: Target) -> str:
    """12 van 30 plaatsen bezet."""
    taken, capacity = target.plaatsen.taken, target.plaatsen.capacity
    numbers = {"taken": taken, "capacity": capacity}
    if target.of.capacity_unit == CapacityUnit.SCHOLEN:
        if capacity is None:
            return _("%(taken)s scholen, zonder grens") % numbers
        return _("%(taken)s van %(capacity)s scholen") % numbers
    if capacity is None:
        return _("%(taken)s plaatsen bezet, zonder grens") % numbers
    return _("%(taken)s van %(capacity)s plaatsen bezet") % numbers
