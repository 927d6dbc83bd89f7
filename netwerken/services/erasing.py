"""Erasing people: at once, everywhere, and again after a restore of an older backup."""

from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from basis import erasure, outbox
from basis.mail_address import hashes_of

from ..choices import ACTIVE, AanmeldingStatus
from ..models import Aanmelding, Persoon, Wissing
from ..target import target_of
from .leaving import leave
from .places import lock
from .queue import move_queue

ERASED = "gewist"


def erase_person(persoon: Persoon) -> None:
    """Erase somebody and all that is kept under their address; their places go to who waits."""
    erasure.erase_address(persoon.email)


@transaction.atomic
def forget_address(address: str) -> None:
    """What netwerken does when an address is erased: give places back, then remove the person.

    The mails to it are emptied, and those that still had to go are held back. Only a keyed hash of the
    address stays, so that a restored backup can be erased again.
    """
    outbox.forget_address(hashes_of(address))
    persoon = Persoon.objects.filter(email=address).first()
    if persoon is None:
        return
    rows = Aanmelding.objects.filter(persoon=persoon, status__in=ACTIVE)
    for plaatsen_id in sorted(set(rows.values_list("plaatsen_id", flat=True))):
        lock(plaatsen_id)
        target = target_of(plaatsen_id, timezone.now())
        for row in rows.filter(plaatsen_id=plaatsen_id).select_related("team"):
            leave(row, Q(status__in=ACTIVE), AanmeldingStatus.GEANNULEERD, ERASED)
        move_queue(target)
    persoon.delete()
    outbox.forget_address(hashes_of(address))  # what was promised while places were given back
    Wissing.objects.get_or_create(address_hash=hashes_of(address)[0])


def ledger() -> Path:
    """The file beside the database with the hashes of who was erased: a backup of the database lacks it."""
    return Path(settings.DATA_DIR) / "gewist.txt"


def keep_ledger() -> int:
    """Write erasures into the ledger, and do again those that a restore undid; gives how many that were.

    The worker alone does this, so the file has one writer.
    """
    path = ledger()
    known = set(path.read_text().split()) if path.exists() else set()
    rows = set(Wissing.objects.values_list("address_hash", flat=True))
    if new := rows - known:
        with path.open("a") as file:
            file.writelines(f"{each}\n" for each in sorted(new))
    undone = known - rows
    return erase_again(undone) if undone else 0


def erase_again(hashes: set[str]) -> int:
    """Erase everybody whose address has one of these hashes; gives how many people that were."""
    addresses = Persoon.objects.values_list("email", flat=True).iterator()
    found = [address for address in addresses if hashes & set(hashes_of(address))]
    for address in found:
        erasure.erase_address(address)
    Wissing.objects.bulk_create([Wissing(address_hash=each) for each in hashes], ignore_conflicts=True)
    return len(found)


class LogKeeper:
    """Finishes an erasure at the worker's next tick: in the ledger, and out of SQLite's log.

    A database that was put back has other erasures too, so what it brought back is erased at once.
    """

    def __init__(self) -> None:
        self.last: int | None = 0  # no row has this number: the first look after a start finds another

    def tick(self) -> None:
        """Do so when the newest erasure is another than before, and again until it succeeds."""
        newest = Wissing.objects.order_by("-pk").values_list("pk", flat=True).first()
        if newest == self.last:
            return
        keep_ledger()
        if newest is None or erasure.empty_write_ahead_log():
            self.last = newest
