"""Who comes to each meeting of a series, and who said not to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .. import services
from ..choices import HOLDING, AanmeldingStatus, PresenceStatus
from ..models import Aanmelding, Aanwezigheid, Bijeenkomst
from ..target import Target
from ..titles import titles_of
from .acts import TOO_LATE
from .targets import when_text

ABSENT = (PresenceStatus.AFGEMELD, PresenceStatus.AFWEZIG)
STAYS_AWAY, COMES = "afwezig", "aanwezig"  # as the form sends them, here and behind somebody's own link
WORDS: Mapping[str, Any] = {
    "": gettext_lazy("komt"),
    PresenceStatus.AFGEMELD: gettext_lazy("komt niet"),
    PresenceStatus.AANWEZIG: gettext_lazy("was er"),
    PresenceStatus.AFWEZIG: gettext_lazy("was er niet"),
}
# the lists of one meeting, in their order
HEADINGS = (gettext_lazy("Komt niet"), gettext_lazy("Komt"), gettext_lazy("Nog niet bevestigd"))


@dataclass(frozen=True)
class Part:
    """One meeting of a series, with how many come."""

    target: Target
    title: str
    numbers: tuple[int, int, int]  # absent, coming, unconfirmed

    @property
    def row(self) -> Bijeenkomst:
        """The meeting."""
        assert isinstance(self.target.of, Bijeenkomst)
        return self.target.of

    @property
    def when(self) -> str:
        """The day with its hour."""
        return when_text(self.target)

    @property
    def day(self) -> str:
        """The day; the title when it has none yet, since that is what tells it from the others."""
        start = self.row.starts_at
        return date_format(timezone.localtime(start), "j F Y") if start else self.title

    @property
    def heading(self) -> str:
        """What stands above its column in a file."""
        return f"{self.day}: {self.title}" if self.row.starts_at else self.title

    @property
    def coming_text(self) -> str:
        """12 komen, 2 komen niet."""
        absent, coming, unconfirmed = self.numbers
        words = [ngettext("%(number)s komt", "%(number)s komen", coming) % {"number": coming}]
        if absent:
            away = ngettext("%(number)s komt niet", "%(number)s komen niet", absent)
            words.append(away % {"number": absent})
        if unconfirmed:
            words.append(_("%(number)s nog niet bevestigd") % {"number": unconfirmed})
        return ", ".join(words)


@dataclass(frozen=True)
class Answer:
    """Whether one person comes to one meeting, as far as we know."""

    part: Part
    said: str  # a PresenceStatus; empty when nothing was said

    @property
    def words(self) -> str:
        """The same in words."""
        return str(WORDS[self.said])

    @property
    def is_absent(self) -> bool:
        """Whether they do not come."""
        return self.said in ABSENT

    @property
    def is_seen(self) -> bool:
        """Whether it is known from the meeting itself, not from what they said before."""
        return self.said in (PresenceStatus.AANWEZIG, PresenceStatus.AFWEZIG)

    @property
    def act(self) -> str:
        """What a button beside it does; empty when there is nothing to change."""
        if self.part.target.is_past or self.part.row.is_off or self.is_seen:
            return ""
        return COMES if self.is_absent else STAYS_AWAY


def parts_of(target: Target, **only: object) -> list[Part]:
    """The meetings of a series, by start, with how many come: two queries; none for a single meeting."""
    if not target.is_series:
        return []
    numbers = [number(condition) for condition in in_list()]
    rows = list(
        Bijeenkomst.objects.filter(reeks__plaatsen=target.plaatsen.pk, **only)
        .annotate(absent=numbers[0], coming=numbers[1], unconfirmed=numbers[2])
        .order_by(F("starts_at").asc(nulls_last=True), "pk")
    )
    titles = titles_of(rows)
    return [
        Part(
            Target(row, target.moment),
            titles.get(row.translation_key, ""),
            (row.absent, row.coming, row.unconfirmed),
        )
        for row in rows
    ]


def in_list() -> tuple[Q, Q, Q]:
    """What puts somebody in each of the lists of a meeting, `is_absent` being known."""
    confirmed = Q(status=AanmeldingStatus.BEVESTIGD)
    return Q(is_absent=True), Q(confirmed, is_absent=False), Q(~confirmed, is_absent=False)


def number(condition: Q) -> Coalesce:
    """How many people with a place are in one list of a meeting; who joined after it began is in none."""
    meeting = OuterRef(OuterRef("pk"))
    begun = Coalesce(OuterRef("starts_at"), F("created_at"))
    people = Aanmelding.objects.filter(plaatsen=OuterRef("reeks__plaatsen"), created_at__lte=begun)
    people = people.filter(status__in=HOLDING).annotate(is_absent=stays_away(meeting)).filter(condition)
    counted = people.order_by().values("plaatsen").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def stays_away(meeting: Any) -> Exists:
    """Whether somebody does not come to a meeting."""
    rows = Aanwezigheid.objects.filter(aanmelding=OuterRef("pk"), bijeenkomst=meeting, status__in=ABSENT)
    return Exists(rows)


def people_of(part: Part) -> QuerySet[Aanmelding]:
    """Who has a place at one meeting of a series: first who does not come, then the others; by name."""
    row = part.row
    said = Aanwezigheid.objects.filter(aanmelding=OuterRef("pk"), bijeenkomst=row).values("status")
    lists = [When(condition, then=Value(place)) for place, condition in enumerate(in_list())]
    joined = Q(created_at__lte=row.starts_at) if row.starts_at else Q()
    found = Aanmelding.objects.filter(joined, plaatsen__reeks=row.reeks_id)
    return (
        found.filter(status__in=HOLDING)
        .annotate(
            is_absent=stays_away(row.pk),
            said=Coalesce(Subquery(said), Value(""), output_field=CharField()),
            place=Case(*lists, output_field=IntegerField()),
        )
        .select_related("persoon", "school", "team__contact")
        .order_by("place", "name", "pk")
    )


@dataclass(frozen=True)
class PeopleList:
    """Those who answered alike about one meeting, or one page of them."""

    label: str
    total: int
    people: list[tuple[Aanmelding, Answer]]


def lists_of(rows: Iterable[Any], part: Part) -> list[PeopleList]:
    """People as `people_of` gives them, in their lists."""
    return [
        PeopleList(
            str(HEADINGS[place]), part.numbers[place], [(row, Answer(part, row.said)) for row in people]
        )
        for place, people in groupby(rows, key=lambda row: row.place)
    ]


def absences() -> Prefetch:
    """What gives people `absences` from the meetings of the series; one query."""
    of_series = Q(bijeenkomst__reeks__plaatsen=F("aanmelding__plaatsen"))
    rows = Aanwezigheid.objects.filter(of_series, status__in=ABSENT).select_related("bijeenkomst")
    return Prefetch("aanwezigheden", rows.order_by("bijeenkomst__starts_at", "pk"), to_attr="absences")


def answers_of(aanmelding: Aanmelding, parts: Iterable[Part]) -> list[Answer]:
    """What somebody said of each meeting that their place is for; none without a place."""
    if not aanmelding.holds_place:
        return []
    said: dict[int, str] = {row.bijeenkomst_id: row.status for row in aanmelding.aanwezigheden.all()}
    return [
        Answer(part, said.get(part.row.pk, ""))
        for part in parts
        if part.row.starts_at is None or aanmelding.created_at <= part.row.starts_at
    ]


def cells_of(aanmelding: Aanmelding, parts: Sequence[Part]) -> list[str]:
    """The same for a row of a file: a word for each meeting, nothing where the place is not for it."""
    words = {answer.part.row.pk: answer.words for answer in answers_of(aanmelding, parts)}
    return [words.get(part.row.pk, "") for part in parts]


def report(aanmelding: Aanmelding, act: str, meeting: str, *, by: str) -> tuple[bool, str]:
    """Write that somebody who phoned comes, or not, and say so. Raises Refusal as the service does."""
    pk = int(meeting) if meeting.isdecimal() and len(meeting) < 15 else 0
    row = Bijeenkomst.objects.select_related("reeks").filter(pk=pk, reeks__plaatsen=aanmelding.plaatsen_id)
    found = row.first()
    if found is None:
        return False, str(TOO_LATE)
    is_absent = act == STAYS_AWAY
    services.report_absence(aanmelding, found, is_absent=is_absent, by=by)
    if is_absent:
        return True, _("Afgemeld voor deze ene bijeenkomst. De plaats in de reeks blijft.")
    return True, _("Weer aangemeld voor deze bijeenkomst.")
