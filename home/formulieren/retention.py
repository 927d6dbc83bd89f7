"""Forgetting answers in time: what the form promised, done by the worker."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from ..models.formulier import FormulierPage, Inzending


@transaction.atomic
def forget_answers(moment: datetime | None = None) -> int:
    """Remove answers whose term is over; gives how many.

    The term is that of the page when they came in, or today's when that is shorter, whether the page is
    online or not. With a page that is deleted its answers go at once.
    """
    moment = moment or timezone.now()
    gone, _kinds = Inzending.objects.filter(expires_at__lte=moment).delete()
    pages = Inzending.objects.values_list("page_id", flat=True).distinct()
    terms = FormulierPage.objects.filter(pk__in=list(pages)).values_list("pk", "retention_days")
    for pk, days in terms:
        old = Inzending.objects.filter(page_id=pk, submit_time__lte=moment - timedelta(days=days))
        gone += old.delete()[0]
    return gone


def forget_answers_of(address: str) -> int:
    """Remove the answers in which somebody gave this mail address; gives how many."""
    found = Inzending.objects.filter(form_data__icontains=address).values_list("pk", "form_data")
    theirs = [pk for pk, data in found if address in {str(value).strip().lower() for value in data.values()}]
    return Inzending.objects.filter(pk__in=theirs).delete()[0]
