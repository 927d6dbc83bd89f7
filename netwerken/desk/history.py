"""What happened to one sign-up, and why it waits: what a coordinator answers who is asked."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from basis.models import OutboxMessage

from ..choices import AanmeldingStatus, WaitingOrder
from ..models import Aanmelding
from ..services.history import CLOCK, PARTICIPANT
from ..services.queue import first_waiting, free_places, members_of
from ..target import Target

State = OutboxMessage.State


@dataclass(frozen=True)
class Line:
    """One thing that happened."""

    at: datetime
    status: str
    by: str
    reason: str
    mail: str  # what became of the mail that went with it


def lines_of(aanmelding: Aanmelding) -> list[Line]:
    """What happened to a sign-up, the first thing first; two queries."""
    events = list(aanmelding.gebeurtenissen.all())
    keys = [event.mail_key for event in events if event.mail_key]
    states = dict(OutboxMessage.objects.filter(key__in=keys).values_list("key", "state"))
    return [
        Line(
            event.happened_at,
            event.get_status_display(),
            by_text(event.by),
            event.reason,
            mail_text(states.get(event.mail_key, "")) if event.mail_key else "",
        )
        for event in events
    ]


def by_text(by: str) -> str:
    """Who did it."""
    return {PARTICIPANT: _("de deelnemer zelf"), CLOCK: _("vanzelf")}.get(by, by)


def mail_text(state: str) -> str:
    """What became of a mail."""
    words: dict[str, str] = {
        State.NEW: _("mail gaat zo weg"),
        State.SENDING: _("mail gaat nu weg"),
        State.SENT: _("mail verstuurd"),
        State.FAILED: _("mail kwam niet aan"),
        State.WITHHELD: _("mail niet verstuurd: hij klopte niet meer"),
    }
    return words.get(state, _("mail van langer geleden"))


def why_waiting(aanmelding: Aanmelding, target: Target) -> list[str]:
    """Why somebody who waits has no place, in sentences; nothing for who does not wait."""
    if aanmelding.status != AanmeldingStatus.WACHTLIJST:
        return []
    if target.of.is_off:
        return [_("Het gaat niet door. Er schuift niemand meer door.")]
    if not target.gives_places:
        return [_("Het is al begonnen. Er schuift niemand meer door.")]
    free, head = free_places(target) or 0, first_waiting(target.plaatsen.pk)
    said = [ngettext("Er is %(free)s plaats vrij.", "Er zijn %(free)s plaatsen vrij.", free) % {"free": free}]
    if not free:
        return [*said, _("Zodra iemand afzegt of jij het aantal verhoogt, schuift de rij vanzelf door.")]
    if (
        target.regels.waiting_order == WaitingOrder.STRENG
        and head
        and head[0].wait_seq != aanmelding.wait_seq
    ):
        return [
            *said,
            ngettext(
                "Vooraan wacht een aanmelding van %(size)s persoon. Niemand mag voorgaan.",
                "Vooraan wacht een team van %(size)s personen. Niemand mag voorgaan.",
                len(head),
            )
            % {"size": len(head)},
        ]
    size = Aanmelding.objects.filter(members_of(aanmelding), status=AanmeldingStatus.WACHTLIJST).count()
    return [*said, _("Nodig: %(size)s. Een team krijgt alle plaatsen of geen.") % {"size": size}]
