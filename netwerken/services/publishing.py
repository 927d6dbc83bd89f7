"""What publishing writes: from the page in the source language to the row that everybody reads."""

import hashlib
import json

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.search import index

from basis.transaction import Refusal

from ..models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Plaatsen
from ..selectors import facts_of, is_source, netwerk_of, source_of
from .coordinators import give_rights
from .signup import count_again


@transaction.atomic
def record_bijeenkomst(page: BijeenkomstPage) -> Bijeenkomst:
    """Write the row of a meeting from its published page.

    A page in another language than the source changes nothing; when it goes live first, the row starts
    from what was copied to it. Raises Refusal when fewer places are asked for than are taken.
    """
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key).first()
    if row is not None and not is_source(page):
        return row
    if row is None:
        row = Bijeenkomst(
            translation_key=page.translation_key,
            capacity_unit=page.capacity_unit,
            plaatsen=Plaatsen.objects.create(capacity=page.capacity),
            uid=f"{page.translation_key}@deelwijs",
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
        row.notified_hash = now_hash
    row.save()
    index_place(page)
    return row


def index_place(page: BijeenkomstPage) -> None:
    """Let search find a meeting by where it is, in every language: its pages were indexed before its row."""
    for each in BijeenkomstPage.objects.filter(translation_key=page.translation_key):
        index.insert_or_update_object(each)


def set_capacity(plaatsen_id: int, capacity: int | None) -> None:
    """Change a limit; never below what is taken. Raises Refusal."""
    enough = Q(pk=plaatsen_id) if capacity is None else Q(pk=plaatsen_id, taken__lte=capacity)
    if not Plaatsen.objects.filter(enough).update(capacity=capacity):
        raise Refusal(_("Er zijn al meer plaatsen bezet dan het nieuwe aantal. Kies een hoger aantal."))


def material_hash(row: Bijeenkomst) -> str:
    """A digest of what participants must be told when it changes."""
    facts = [row.starts_at, row.ends_at, row.location, row.address, row.online_url, row.is_online, row.status]
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
