"""What happened to a sign-up, and the mail that was promised with it: written in the commit of the fact."""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from basis import outbox

from ..models import Aanmelding, Gebeurtenis, Persoon, Team

PARTICIPANT, CLOCK = "deelnemer", "klok"
BETWEEN_LINKS = timedelta(hours=1)
MAIL = "netwerken.mail"  # the kind of outbox rows that netwerken/emails.py renders


def note(
    aanmelding: Aanmelding, by: str, reason: str = "", *, mail: str = "", mail_key: str = "", **facts: object
) -> None:
    """Add one line to the history of a sign-up, and promise the mail that goes with it.

    `mail` names one of `emails.MAILS`; facts are about the event, never about a person. `mail_key` is of a
    mail that was promised already, to the contact of a team.
    """
    key = promise(aanmelding, mail, **facts) if mail else mail_key
    Gebeurtenis.objects.create(
        aanmelding=aanmelding, status=aanmelding.status, by=by, reason=reason, mail_key=key
    )


def note_new(unit: Sequence[Aanmelding], by: str, mail: str) -> None:
    """The first line in the history of new sign-ups, each with the same mail: two statements for all."""
    keys = [new_key(aanmelding, mail) for aanmelding in unit]
    outbox.put_all_new(
        MAIL,
        [
            outbox.Promise(key, {"what": mail, "aanmelding": aanmelding.pk}, to=aanmelding.persoon.email)
            for key, aanmelding in zip(keys, unit, strict=True)
        ],
    )
    Gebeurtenis.objects.bulk_create(
        Gebeurtenis(aanmelding=aanmelding, status=aanmelding.status, by=by, reason="", mail_key=key)
        for key, aanmelding in zip(keys, unit, strict=True)
    )


def new_key(aanmelding: Aanmelding, mail: str) -> str:
    """A key of the outbox that nothing had before."""
    return f"aanmelding:{aanmelding.pk}:{mail}:{secrets.token_hex(6)}"


def promise(aanmelding: Aanmelding, mail: str, **facts: object) -> str:
    """Promise one mail about a sign-up, to who has it; gives the key of the outbox row."""
    return promise_to(aanmelding.persoon.email, aanmelding, mail, **facts)


def promise_to(address: str, aanmelding: Aanmelding, mail: str, **facts: object) -> str:
    """The same to another address."""
    key = new_key(aanmelding, mail)
    payload = {"what": mail, "aanmelding": aanmelding.pk, **facts}
    outbox.put_new(MAIL, key, payload, to=address)
    return key


def promise_team(team_id: int, mail: str, **facts: object) -> str:
    """Promise one mail to the contact of a team; gives the key of the outbox row."""
    key = f"team:{team_id}:{mail}:{secrets.token_hex(6)}"
    address = Persoon.objects.values_list("email", flat=True).get(teams=team_id)
    outbox.put_new(MAIL, key, {"what": mail, "team": team_id, **facts}, to=address)
    return key


def promise_link(aanmelding: Aanmelding) -> str:
    """Promise the link of a sign-up; to who signs up once more again, but not within the hour.

    Gives the key of the outbox row; empty when there is none. The link of a team that is still to be
    confirmed goes to its contact, who confirms for all that came with it.
    """
    if aanmelding.team is not None and aanmelding.verified_at is None and not aanmelding.took_over:
        return promise_team_link(aanmelding.team)
    if not may_send(Aanmelding.objects.filter(pk=aanmelding.pk)):
        return ""
    return promise(aanmelding, "link" if aanmelding.verified_at else "bevestig")


def promise_team_link(team: Team) -> str:
    """The same for a team, to its contact."""
    return promise_team(team.pk, "team_link") if may_send(Team.objects.filter(pk=team.pk)) else ""


def may_send(row: Any) -> bool:
    """Whether no link was mailed within the hour; writes down that one is mailed now."""
    now = timezone.now()
    waited = Q(link_sent_at=None) | Q(link_sent_at__lte=now - BETWEEN_LINKS)
    return bool(row.filter(waited).update(link_sent_at=now))
