"""One mail of a coordinator to many who signed up: the words once, and a promise to each in one commit."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from basis import outbox
from basis.outbox import Promise

from ..models import Aanmelding, Bericht
from .history import MAIL
from .places import lock


def addressed(plaatsen_id: int, statuses: Iterable[str]) -> QuerySet[Aanmelding]:
    """Who stands so with one counter, whether they want such mails or not."""
    return Aanmelding.objects.filter(plaatsen=plaatsen_id, status__in=list(statuses))


@transaction.atomic
def mail_all(
    plaatsen_id: int, statuses: Iterable[str], *, subject: str, text: str, by: str, form_key: UUID
) -> tuple[Bericht, bool]:
    """Mail everybody who stands so, but who asked for no more of these; and whether it was sent only now.

    The same form twice is one mail to each.
    """
    lock(plaatsen_id)
    bericht, is_new = Bericht.objects.get_or_create(
        form_key=form_key, defaults={"plaatsen_id": plaatsen_id, "subject": subject, "text": text, "by": by}
    )
    if not is_new:
        return bericht, False
    people = addressed(plaatsen_id, statuses).select_related("persoon").order_by("pk")
    wanted = [row for row in people if row.messages_stopped_at is None]
    bericht.sent, bericht.skipped = len(wanted), len(people) - len(wanted)
    bericht.save(update_fields=["sent", "skipped"])
    outbox.put_all(
        MAIL,
        (
            Promise(
                f"bericht:{bericht.pk}:{row.pk}",
                {"what": "bericht", "bericht": bericht.pk, "aanmelding": row.pk},
                row.persoon.email,
            )
            for row in wanted
        ),
    )
    return bericht, True
