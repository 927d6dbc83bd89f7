"""Signed links: who holds one may see and change that one sign-up, team or calendar; a new key revokes it."""

from django.core.signing import BadSignature, Signer

from .models import Aanmelding, Persoon, Team

_signer = Signer(salt="netwerken.aanmelding")
_team_signer = Signer(salt="netwerken.team")
_calendar_signer = Signer(salt="netwerken.calendar")


def token_for(aanmelding: Aanmelding) -> str:
    """The last part of the link in a mail."""
    return _signer.sign(f"{aanmelding.pk}.{aanmelding.link_key}")


def aanmelding_for(token: str) -> Aanmelding | None:
    """The sign-up behind a link; None when the link is wrong, forged or revoked."""
    found = Aanmelding.objects.filter(**key_of(_signer, token))
    return found.select_related("persoon", "team", "plaatsen").first()


def token_for_team(team: Team) -> str:
    """The last part of the link in a mail to the contact of a team."""
    return _team_signer.sign(f"{team.pk}.{team.link_key}")


def team_for(token: str) -> Team | None:
    """The team behind a link; None when the link is wrong, forged or revoked."""
    return Team.objects.filter(**key_of(_team_signer, token)).select_related("contact").first()


def token_for_calendar(persoon: Persoon) -> str:
    """The last part of the address of somebody's own calendar."""
    return _calendar_signer.sign(f"{persoon.pk}.{persoon.calendar_key}")


def persoon_for(token: str) -> Persoon | None:
    """Whose calendar it is; None when the address is wrong, forged or revoked."""
    return Persoon.objects.filter(**key_of(_calendar_signer, token, "calendar_key")).first()


def key_of(signer: Signer, token: str, name: str = "link_key") -> dict[str, object]:
    """What a row must be to be behind a link; nothing is when the link is not ours."""
    try:
        pk, link_key = signer.unsign(token).split(".")
        return {"pk": int(pk), name: link_key}
    except (BadSignature, ValueError):
        return {"pk": None}
