"""What publishing writes: from the page in the source language to the row that everybody reads."""

import hashlib
import json
from datetime import UTC

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Max, Min
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.search import index

from ..choices import MeetingStatus
from ..material import material
from ..models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Plaatsen, Reeks
from ..selectors import facts_of, is_source, netwerk_of, source_of
from ..target import target_of
from .changes import note_publication
from .coordinators import give_rights
from .places import count_again, lock, set_capacity
from .queue import move_queue


@transaction.atomic
def record_bijeenkomst(page: BijeenkomstPage) -> Bijeenkomst:
    """Write the row of a meeting from its published page.

    A page in another language than the source changes nothing; when it goes live first, the row starts
    from what was copied to it. Raises Refusal when fewer places are asked for than are taken.
    """
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key).first()
    if row is not None and not is_source(page):
        return row
    before = material(row) if row is not None else None
    if row is None:
        row = Bijeenkomst(
            translation_key=page.translation_key,
            capacity_unit=page.capacity_unit,
            plaatsen=Plaatsen.objects.create(capacity=page.capacity),
            uid=f"{page.translation_key}@deelwijs",
            reeks=Reeks.objects.filter(delen__translation_key=page.translation_key).first(),
        )
    if row.capacity_unit == page.capacity_unit:
        set_capacity(row.plaatsen_id, page.capacity)
    else:
        count_again(row.plaatsen_id, page.capacity_unit, page.capacity)
    row.move_to(page.starts_at)
    for name, value in facts_of(page).items():
        setattr(row, name, value)
    row.source_locale = (source_of(page) or page).locale
    row.netwerk = netwerk_of(page)
    if (now_hash := material_hash(row)) != row.notified_hash:
        row.sequence += 1 if row.notified_hash else 0
        row.notified_hash, row.changed_at = now_hash, timezone.now()
    row.save()
    if row.reeks is not None:
        count_meetings(row.reeks)
    lock(row.plaatsen_id)
    move_queue(target_of(row.plaatsen_id, timezone.now()))
    index_place(page)
    note_publication(row, page, before)
    return row


@transaction.atomic
def count_meetings(reeks: Reeks) -> None:
    """Keep what a series knows of its meetings together: the first and last start, and whether it goes on."""
    meetings = reeks.bijeenkomsten.all()
    coming = meetings.exclude(status=MeetingStatus.GAAT_NIET_DOOR)
    ends = Max(Coalesce("ends_at", "starts_at"))
    found = coming.aggregate(first=Min("starts_at"), last=Max("starts_at"), ends=ends)
    Reeks.objects.filter(pk=reeks.pk).update(
        starts_at=found["first"],
        last_starts_at=found["last"],
        ends_at=found["ends"],
        is_off=meetings.exists() and not coming.exists(),
    )


def index_place(page: BijeenkomstPage) -> None:
    """Let search find a meeting by where it is, in every language: its pages were indexed before its row."""
    for each in BijeenkomstPage.objects.filter(translation_key=page.translation_key):
        index.insert_or_update_object(each)


def material_hash(row: Bijeenkomst) -> str:
    """A digest of what participants must be told when it changes."""
    moments = [moment and moment.astimezone(UTC) for moment in (row.starts_at, row.ends_at)]
    facts = [*moments, row.location, row.address, row.online_url, row.is_online, row.status]
    return hashlib.sha256(json.dumps(facts, default=str).encode()).hexdigest()


@transaction.atomic
def follow_move(page: BijeenkomstPage) -> None:
    """Note the netwerk that a meeting stands under now; sign-ups and all else stay as they are."""
    if is_source(page):
        Bijeenkomst.objects.filter(translation_key=page.translation_key).update(netwerk=netwerk_of(page))


@transaction.atomic
def record_netwerk(page: NetwerkPage, *, rename: bool) -> Netwerk:
    """Give a netwerk its row and its coordinators their rights on this page of it, in whatever language."""
    row = Netwerk.objects.filter(translation_key=page.translation_key).first()
    if row is None:
        group, _new = Group.objects.get_or_create(name=f"Netwerk {page.translation_key}")
        row = Netwerk.objects.create(translation_key=page.translation_key, name=page.title, group=group)
    elif rename and page.locale.language_code == settings.LANGUAGE_CODE and row.name != page.title:
        row.name = page.title
        row.save(update_fields=["name"])
    give_rights(row, page)
    return row
