"""How long a netwerk keeps the people who signed up."""

from django.db import transaction

from ..models import Netwerk


@transaction.atomic
def set_retention(netwerk: Netwerk, days: int | None) -> None:
    """Set after how many days people of a netwerk are forgotten; None is as for all netwerken."""
    Netwerk.objects.filter(pk=netwerk.pk).update(retention_days=days)
