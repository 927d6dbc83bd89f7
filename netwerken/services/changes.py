"""What publishing has people told: a change once editing came to rest, a new meeting, its materials."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from basis import outbox
from basis.crash_points import reach
from basis.outbox import Promise

from ..choices import HOLDING, AanmeldingStatus, PresenceStatus
from ..material import Difference, Facts, material
from ..models import Aanmelding, Bijeenkomst, BijeenkomstPage, Wijziging
from ..target import Target
from .history import MAIL
from .reminders import schedule_reminder
from .telling import (
    absent,
    followers_of,
    signed_up_for,
    tell_of_materials,
    tell_of_new,
    to_followers,
)

QUIET = timedelta(minutes=10)  # without an edit, before people are told
WAITING = (AanmeldingStatus.WACHTLIJST, AanmeldingStatus.AANGEVRAAGD)


def note_publication(row: Bijeenkomst, page: BijeenkomstPage, before: Facts | None) -> None:
    """Have people told of what was published of a meeting; `before`: what they know, None when it is new."""
    schedule_reminder(row, timezone.now())
    if before is None:
        tell_of_new(row, page, QUIET)
    else:
        note_change(row, before)
    if page.materials:
        tell_of_materials(row, QUIET)


def note_change(row: Bijeenkomst, before: Facts) -> None:
    """Keep what people know of a meeting that changed, and wait for quiet; later edits only wait longer."""
    if material(row) == before:
        return
    due_at = timezone.now() + QUIET
    if not Wijziging.objects.filter(bijeenkomst=row).update(due_at=due_at):
        Wijziging.objects.create(bijeenkomst=row, before=before, due_at=due_at)


def tell_changes(moment: datetime | None = None) -> int:
    """Promise the mails about every change that came to rest; gives how many."""
    moment = moment or timezone.now()
    due = Wijziging.objects.filter(due_at__lte=moment).order_by("due_at", "pk")
    return sum(tell_change(pk, moment) for pk in due.values_list("pk", flat=True))


@transaction.atomic
def tell_change(pk: int, moment: datetime) -> int:
    """Promise one mail to each who knows otherwise, and forget the change, in one commit; none after an undo.

    What an editor has in hand is left alone: the lock is theirs, and the moment then lies further on.
    """
    changes = Wijziging.objects.filter(pk=pk, due_at__lte=moment).select_for_update(skip_locked=True)
    change = changes.first()
    if change is None:
        return 0
    row = Bijeenkomst.objects.select_related("reeks", "plaatsen").get(pk=change.bijeenkomst_id)
    after = material(row)
    told = 0
    if after != change.before and not Target(row, moment).is_past:
        told = outbox.put_all(MAIL, promises(row, change.before, after))
    reach("before-change-is-told")
    change.delete()
    return told


def promises(row: Bijeenkomst, before: Facts, after: Facts) -> Iterator[Promise]:
    """One mail per person: who has a place, who waits when that matters to them, who follows the page."""
    difference = Difference.between(before, after)
    payload = {"what": "gewijzigd", "bijeenkomst": row.pk, "before": before, "after": after}
    event = f"wijziging:{row.pk}:{row.sequence}"
    told: set[int] = set()
    for aanmelding in people_told(row, difference):
        team = aanmelding.team if aanmelding.verified_at is None else None
        persoon = team.contact if team else aanmelding.persoon
        if persoon.pk not in told:  # a team that nobody confirmed yet: its contact, once
            told.add(persoon.pk)
            whose = {"team": team.pk} if team else {"aanmelding": aanmelding.pk}
            yield Promise(f"{event}:{persoon.pk}", payload | whose, persoon.email)
    if difference.is_for_everybody:
        yield from to_followers(event, payload, followers_of(row).exclude(persoon__in=told))


def people_told(row: Bijeenkomst, difference: Difference) -> QuerySet[Aanmelding]:
    """Whose sign-up a change is about. Who said not to come is only told of another date: that may suit."""
    statuses = [*HOLDING, *(WAITING if difference.is_for_who_waits else ())]
    found = signed_up_for(row).filter(status__in=statuses)
    return found if difference.is_when else found.exclude(absent(row, PresenceStatus.AFGEMELD))
