"""Forgetting people in time: what the privacy page promises, done by the worker."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from basis.schooljaar import name_of

from .choices import ACTIVE, AanmeldingStatus
from .models import (
    Aanmelding,
    Abonnement,
    Bericht,
    Deelnametelling,
    Netwerk,
    Persoon,
    Team,
    Toestemming,
    Uitnodiging,
    VasteDeelnemer,
)

UNCONFIRMED = timedelta(days=7)
INVITE_AGAIN = "volgend_jaar"
# when a meeting or series is over
END = Coalesce(
    "plaatsen__bijeenkomst__ends_at", "plaatsen__bijeenkomst__starts_at", "plaatsen__reeks__ends_at"
)


def retention_of(netwerk: Netwerk | None) -> int:
    """How many days after the last meeting people of a netwerk are forgotten."""
    own = netwerk.retention_days if netwerk else None
    return settings.RETENTION_DAYS if own is None else own


@transaction.atomic
def forget_people(moment: datetime | None = None) -> int:
    """Remove sign-ups whose time is over, and everybody who has nothing left; gives how many sign-ups.

    An unconfirmed one goes after a week, any other when the term of its netwerk after its last meeting is
    over. Who came is counted by school, bestuur, role and year; who asked to be invited next year stays as
    a standing member of the netwerk. The counter is left as it is: it tells how many came. What was
    written to all, and who was invited, goes when that term is over.
    """
    moment = moment or timezone.now()
    over = over_at(Aanmelding.objects.select_related("school__bestuur"), moment)
    count_participants(over)
    keep_who_asked(over)
    unconfirmed = Q(status=AanmeldingStatus.VERLOPEN, created_at__lt=moment - UNCONFIRMED)
    ended = moment - timedelta(days=settings.RETENTION_DAYS)
    cancelled = Q(created_at__lt=ended) & ~Q(status__in=ACTIVE)
    gone = Q(pk__in=[row.pk for row in over]) | unconfirmed | cancelled
    removed = Aanmelding.objects.filter(gone)
    number = removed.count()
    removed.delete()
    never_confirmed = Q(confirmed_at=None, created_at__lt=moment - UNCONFIRMED)
    Abonnement.objects.filter(never_confirmed).delete()
    for model in (Uitnodiging, Bericht):  # also where nobody signed up
        written = over_at(model._default_manager.all(), moment)
        model._default_manager.filter(pk__in=[row.pk for row in written]).delete()
    forget_who_is_alone()
    return number


def over_at(rows: QuerySet[Any], moment: datetime) -> list[Any]:
    """Those whose term is over: that of the netwerk of their meeting or series, after its end."""
    rows = rows.annotate(over=END).filter(over__lt=moment - timedelta(days=shortest_term()))
    rows = rows.select_related("plaatsen__bijeenkomst__netwerk", "plaatsen__reeks__netwerk")
    return [row for row in rows if row.over < moment - timedelta(days=retention_of(netwerk_of(row)))]


def shortest_term() -> int:
    """The least number of days that any netwerk keeps people."""
    own = Netwerk.objects.values_list("retention_days", flat=True)
    return min(settings.RETENTION_DAYS, *(days for days in own if days is not None), 10**5)


def netwerk_of(row: Aanmelding | Uitnodiging | Bericht) -> Netwerk | None:
    """The netwerk whose meeting or series a row is about."""
    for name in ("bijeenkomst", "reeks"):
        of = getattr(row.plaatsen, name, None)
        if of is not None:
            return of.netwerk
    return None


def count_participants(over: Iterable[Any]) -> None:
    """Add who came to the counts that outlive them."""
    came = Counter(
        (
            getattr(netwerk_of(row), "pk", None),
            name_of(timezone.localdate(row.over)),
            row.school_id,
            row.school.bestuur_id if row.school else None,
            row.role,
        )
        for row in over
        if row.status == AanmeldingStatus.BEVESTIGD
    )
    for (netwerk, schooljaar, school, bestuur, role), count in came.items():
        group: dict[str, Any] = {"netwerk_id": netwerk, "school_id": school, "bestuur_id": bestuur}
        row, _new = Deelnametelling.objects.get_or_create(**group, schooljaar=schooljaar, role=role)
        Deelnametelling.objects.filter(pk=row.pk).update(count=F("count") + count)


def keep_who_asked(over: Iterable[Aanmelding]) -> None:
    """Make who asked to be invited next year a standing member of the netwerk, until they withdraw that."""
    asked = Toestemming.objects.filter(purpose=INVITE_AGAIN, withdrawn_at=None).order_by("pk")
    given = dict(asked.values_list("persoon_id", "given_at"))
    for row in over:
        netwerk = netwerk_of(row)
        if netwerk is None or row.persoon_id not in given:
            continue
        day = date_format(timezone.localtime(given[row.persoon_id]), "j F Y")
        VasteDeelnemer.objects.get_or_create(
            netwerk=netwerk,
            persoon_id=row.persoon_id,
            defaults={
                "name": row.name,
                "role": row.role,
                "school": row.school,
                "school_name": row.school_name,
                "source": _("vroeg bij de aanmelding van %(day)s om een uitnodiging") % {"day": day},
                "added_by": "klok",
            },
        )


def forget_who_is_alone() -> None:
    """Remove people who have no sign-up, subscription or standing place, and contact no team."""
    alone = Persoon.objects.filter(
        ~Exists(Aanmelding.objects.filter(persoon=OuterRef("pk"))),
        ~Exists(Abonnement.objects.filter(persoon=OuterRef("pk"))),
        ~Exists(VasteDeelnemer.objects.filter(persoon=OuterRef("pk"))),
        ~Exists(Team.objects.filter(contact=OuterRef("pk"), leden__isnull=False)),
    )
    # locked first: a sign-up that arrives meanwhile keeps its person
    held = Persoon.objects.select_for_update().filter(pk__in=list(alone.values_list("pk", flat=True)))
    alone.filter(pk__in=[row.pk for row in held]).delete()
