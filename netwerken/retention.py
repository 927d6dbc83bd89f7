"""Forgetting people in time: what the privacy page promises, done by the worker."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .choices import ACTIVE, AanmeldingStatus
from .models import Aanmelding, Persoon

UNCONFIRMED = timedelta(days=7)


@transaction.atomic
def forget_people(moment: datetime | None = None) -> int:
    """Remove sign-ups whose time is over, and everybody who has none left; gives how many sign-ups.

    An unconfirmed one goes after a week, any other RETENTION_DAYS after its meeting. The counter is left
    as it is: it tells how many came.
    """
    moment = moment or timezone.now()
    ended = moment - timedelta(days=settings.RETENTION_DAYS)
    over = Q(plaatsen__bijeenkomst__ends_at__lt=ended) | Q(
        plaatsen__bijeenkomst__ends_at=None, plaatsen__bijeenkomst__starts_at__lt=ended
    )
    unconfirmed = Q(status=AanmeldingStatus.VERLOPEN, created_at__lt=moment - UNCONFIRMED)
    cancelled = Q(created_at__lt=ended) & ~Q(status__in=ACTIVE)
    gone = list(Aanmelding.objects.filter(over | unconfirmed | cancelled).values_list("pk", flat=True))
    Aanmelding.objects.filter(pk__in=gone).delete()
    alone = Persoon.objects.filter(aanmeldingen=None).values_list("pk", flat=True)
    # locked first: a sign-up that arrives meanwhile keeps its person
    held = Persoon.objects.select_for_update().filter(pk__in=list(alone)).values_list("pk", flat=True)
    Persoon.objects.filter(pk__in=list(held), aanmeldingen=None).delete()
    return len(gone)
