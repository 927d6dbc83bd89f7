"""Following a page by mail: asked for on the page, confirmed in the mailbox, ended by one click."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone

from basis import outbox

from ..choices import FOLLOWED_MAILS, FollowKind
from ..models import Aanmelding, Abonnement, Bijeenkomst, Persoon, Toestemming
from ..retention import retention_of, shortest_term
from .history import MAIL, may_send
from .signup import CONSENT_VERSION

PURPOSE = "volgen"


@transaction.atomic
def follow(kind: FollowKind, key: UUID, email: str, language: str) -> Abonnement:
    """Promise the mail with the link that confirms, or the link again to who follows it already.

    At most one an hour; the caller answers the same whatever was the case.
    """
    persoon, _new = Persoon.objects.get_or_create(email=email)
    abonnement, _new = Abonnement.objects.get_or_create(
        persoon=persoon, kind=kind, key=key, defaults={"language": language}
    )
    if may_send(Abonnement.objects.filter(pk=abonnement.pk)):
        what = "volg_link" if abonnement.confirmed_at else "volg_bevestig"
        message = f"abonnement:{abonnement.pk}:{what}:{secrets.token_hex(6)}"
        outbox.put(MAIL, message, {"what": what, "abonnement": abonnement.pk}, to=email)
    return abonnement


@transaction.atomic
def confirm_follow(abonnement: Abonnement) -> None:
    """Begin with the mails, and keep that this was agreed to; twice changes nothing."""
    now = timezone.now()
    if Abonnement.objects.filter(pk=abonnement.pk, confirmed_at=None).update(confirmed_at=now):
        Toestemming.objects.create(
            persoon=abonnement.persoon, purpose=PURPOSE, text_version=CONSENT_VERSION, given_at=now
        )


def choose_mails(abonnement: Abonnement, wanted: Collection[str], language: str = "") -> None:
    """Write about what of this somebody wants mail, and in which language; mails on their way obey it too."""
    unwanted = [what for what in FOLLOWED_MAILS[FollowKind(abonnement.kind)] if what not in wanted]
    mine = Abonnement.objects.filter(pk=abonnement.pk)
    mine.update(unwanted=unwanted, language=language or abonnement.language)


@transaction.atomic
def stop_following(persoon: Persoon, abonnement: Abonnement | None = None) -> int:
    """End one thing that somebody follows, or all; gives how many. Mails on their way are held back.

    Nobody's sign-up changes.
    """
    rows = Abonnement.objects.filter(persoon=persoon)
    ended = (rows if abonnement is None else rows.filter(pk=abonnement.pk)).delete()[0]
    if not rows.filter(confirmed_at__isnull=False).exists():
        given = Toestemming.objects.filter(persoon=persoon, purpose=PURPOSE, withdrawn_at=None)
        given.update(withdrawn_at=timezone.now())
    return ended


def stop_messages(aanmelding: Aanmelding) -> None:
    """End the mails of the coordinator to everybody who signed up for this; the sign-up itself stays."""
    wants = Aanmelding.objects.filter(pk=aanmelding.pk, messages_stopped_at=None)
    wants.update(messages_stopped_at=timezone.now())


@transaction.atomic
def forget_follows(moment: datetime | None = None) -> int:
    """Remove who followed a meeting that is over as long as its participants are kept; gives how many."""
    moment = moment or timezone.now()
    follows = Abonnement.objects.filter(kind=FollowKind.BIJEENKOMST)
    over = Bijeenkomst.objects.annotate(over=Coalesce("ends_at", "starts_at")).filter(
        translation_key__in=follows.values("key"), over__lt=moment - timedelta(days=shortest_term())
    )
    keys = [
        row.translation_key
        for row in over.select_related("netwerk")
        if row.over < moment - timedelta(days=retention_of(row.netwerk))
    ]
    return follows.filter(key__in=keys).delete()[0]
