"""What changes in the facts of meetings without the content stamp, for the change feed of the API."""

from collections.abc import Hashable
from datetime import datetime

from django.db.models import Count, Q

from .models import Aanmeldregels, Bijeenkomst, Plaatsen, Reeks

BEGINNINGS = ("signup_opens_at", "signup_closes_at", "starts_at")
OF_SERIES = ("pk", "is_one_signup", "starts_at", "last_starts_at", "ends_at", "is_off", *BEGINNINGS[:2])


def state_of_meetings(moment: datetime) -> Hashable:
    """Something else when a place is taken or free, rules change, or the clock passes a turning point."""
    passed = {f"from_{name}": Count("pk", filter=Q(**{f"{name}__lte": moment})) for name in BEGINNINGS}
    passed |= {
        f"past_{name}": Count("pk", filter=Q(**{f"{name}__lt": moment})) for name in ("starts_at", "ends_at")
    }
    of_series = passed | {"last": Count("pk", filter=Q(last_starts_at__lte=moment))}
    return (
        tuple(Plaatsen.objects.order_by("pk").values_list("pk", "taken", "capacity")),
        tuple(Aanmeldregels.objects.order_by("pk").values_list("pk", "has_waiting_list", "has_late_joiners")),
        tuple(Reeks.objects.order_by("pk").values_list(*OF_SERIES)),
        tuple(Bijeenkomst.objects.aggregate(**passed).values()),
        tuple(Reeks.objects.aggregate(**of_series).values()),
    )
