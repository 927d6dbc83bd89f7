"""Who was invited to something and what came of it: by the answers and by where sign-ups stand."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from ..choices import ACTIVE, AanmeldingStatus, InvitationAnswer, SignupWay
from ..models import Aanmelding, Bijeenkomst, Netwerk, Reeks, Uitnodiging
from ..services.inviting import BETWEEN_REMINDERS
from ..titles import titles_of

COMES, WAITS, STAYS_AWAY, SILENT = "komt", "wacht", "komt_niet", "geen_antwoord"
ORDER = (COMES, WAITS, SILENT, STAYS_AWAY)


@dataclass(frozen=True)
class Invited:
    """One invitation, and where it stands."""

    row: Uitnodiging
    aanmelding: Aanmelding | None  # the active one of this person, or else that of the answer

    @property
    def state(self) -> str:
        """What a coordinator counts: comes, is not sure yet, stays away or did not answer."""
        if self.aanmelding is not None and self.aanmelding.is_active:
            return COMES if self.aanmelding.status == AanmeldingStatus.BEVESTIGD else WAITS
        return STAYS_AWAY if self.row.answer else SILENT

    @property
    def words(self) -> str:
        """The same in words."""
        aanmelding = self.aanmelding
        if aanmelding is not None and aanmelding.is_active:
            if aanmelding.status == AanmeldingStatus.BEVESTIGD:
                return _("komt")
            return str(aanmelding.get_status_display())
        if self.row.answer == InvitationAnswer.KOMT_NIET:
            return _("komt niet")
        if self.row.answer == InvitationAnswer.KOMT:
            return ended_text(aanmelding)
        return _("geen antwoord")


def ended_text(aanmelding: Aanmelding | None) -> str:
    """How a sign-up ended that somebody said yes with."""
    status = aanmelding.status if aanmelding else AanmeldingStatus.GEANNULEERD
    if status == AanmeldingStatus.GEWEIGERD:
        return _("afgewezen")
    return _("niet op tijd bevestigd") if status == AanmeldingStatus.VERLOPEN else _("zegde later af")


@dataclass(frozen=True)
class Overview:
    """Everybody who was invited to one thing."""

    invited: list[Invited]
    moment: datetime

    @cached_property
    def counts(self) -> Counter[str]:
        """How many are in each state."""
        return Counter(one.state for one in self.invited)

    @property
    def groups(self) -> list[tuple[str, list[Invited]]]:
        """Those in each state that somebody is in, with its heading."""
        names = {
            COMES: _("Komen"),
            WAITS: _("Nog niet zeker"),
            SILENT: _("Geen antwoord"),
            STAYS_AWAY: _("Komen niet"),
        }
        by_state = {state: [one for one in self.invited if one.state == state] for state in ORDER}
        return [(names[state], rows) for state, rows in by_state.items() if rows]

    @property
    def to_remind(self) -> int:
        """How many a press on the button reminds now."""
        before = self.moment - BETWEEN_REMINDERS
        silent = [one.row for one in self.invited if one.state == SILENT]
        return sum(row.reminded_at is None or row.reminded_at <= before for row in silent)

    @property
    def rests(self) -> int:
        """How many did not answer, and were reminded within a day."""
        return self.counts[SILENT] - self.to_remind


def overview_of(plaatsen_id: int) -> Overview:
    """Everybody who was invited to what this counter counts; two queries however many there are."""
    rows = list(
        Uitnodiging.objects.filter(plaatsen=plaatsen_id)
        .select_related("vaste_deelnemer__persoon", "aanmelding")
        .order_by("vaste_deelnemer__name", "pk")
    )
    active = Aanmelding.objects.filter(plaatsen=plaatsen_id, status__in=ACTIVE)
    by_person = {
        aanmelding.persoon_id: aanmelding
        for aanmelding in active.filter(persoon__vaste_deelnames__uitnodigingen__plaatsen=plaatsen_id)
    }
    found = [Invited(row, by_person.get(row.vaste_deelnemer.persoon_id) or row.aanmelding) for row in rows]
    return Overview([own(one) for one in found], timezone.now())


def own(invited: Invited) -> Invited:
    """The same without a place that was handed over to somebody else."""
    aanmelding = invited.aanmelding
    if aanmelding is None or aanmelding.persoon_id == invited.row.vaste_deelnemer.persoon_id:
        return invited
    return Invited(invited.row, None)


def things_to_invite_to(netwerken: QuerySet[Netwerk]) -> list[dict[str, Any]]:
    """What is to come in these netwerken and is signed up for here, with how many were invited.

    Five queries however many there are.
    """
    moment = timezone.now()
    here = Q(netwerk__in=netwerken, signup_way=SignupWay.HIER)
    ahead = Q(end=None) | Q(end__gte=moment)
    series = Reeks.objects.filter(here, is_one_signup=True).select_related("plaatsen__regels", "netwerk")
    meetings = Bijeenkomst.objects.filter(here).exclude(reeks__is_one_signup=True)
    meetings = meetings.select_related("plaatsen__regels", "netwerk")
    rows: list[Bijeenkomst | Reeks] = [
        *series.annotate(end=Coalesce("ends_at", "last_starts_at")).filter(ahead),
        *meetings.annotate(end=Coalesce("ends_at", "starts_at")).filter(ahead),
    ]
    coming = [row for row in rows if not row.is_off]
    titles = titles_of(row for row in coming if isinstance(row, Bijeenkomst))
    counters = [row.plaatsen_id for row in coming]
    counted = (
        Uitnodiging.objects.filter(plaatsen__in=counters)
        .values("plaatsen")
        .annotate(invited=Count("pk"), answered=Count("pk", filter=~Q(answer="")))
    )
    numbers: dict[int, dict[str, Any]] = {row["plaatsen"]: dict(row) for row in counted}
    found = [
        {
            "pk": row.plaatsen_id,
            "title": row.name if isinstance(row, Reeks) else titles.get(row.translation_key, ""),
            "is_series": isinstance(row, Reeks),
            "netwerk": row.netwerk,
            "starts_at": row.starts_at,
            "invited": numbers.get(row.plaatsen_id, {}).get("invited", 0),
            "answered": numbers.get(row.plaatsen_id, {}).get("answered", 0),
        }
        for row in coming
    ]
    return sorted(found, key=lambda one: (one["starts_at"] is None, one["starts_at"] or moment, one["pk"]))
