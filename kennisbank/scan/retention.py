"""Forgetting scans in time: what their pages promise, done by the worker."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from .models import Scan, Team


@transaction.atomic
def forget_scans(moment: datetime | None = None) -> int:
    """Remove scans and teams whose term is over; gives how many.

    Snapshots stay: they hold nothing but published text, and a link that somebody kept needs its own.
    """
    moment = moment or timezone.now()
    scans = Scan.objects.filter(expires_at__lte=moment).delete()[0]
    old = Team.objects.filter(expires_at__lte=moment)
    teams = old.count()
    old.delete()
    return scans + teams
