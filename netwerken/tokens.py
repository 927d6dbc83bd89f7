"""Signed links: who holds one may see and change that one sign-up, team or calendar; a new key revokes it."""

from django.core.signing import BadSignature, Signer

from .models import Aanmelding, Abonnement, Persoon, Team, Uitnodiging

_signer = Signer(salt="netwerken.aanmelding")
_team_signer = Signer(salt="netwerken.team")
_calendar_signer = Signer(salt="netwerken.calendar")
_follow_signer = Signer(salt="netwerken.abonnement")
_invitation_signer = Signer(salt="netwerken.uitnodiging")
_messages_signer = Signer(salt="netwerken.berichten")


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


def token_for_follow(abonnement: Abonnement) -> str:
    """The last part of the link in a mail about what somebody follows."""
    return _follow_signer.sign(f"{abonnement.pk}.{abonnement.link_key}")


def abonnement_for(token: str) -> Abonnement | None:
    """What is followed behind a link; None when the link is wrong, forged, revoked, or it was ended."""
    return Abonnement.objects.filter(**key_of(_follow_signer, token)).select_related("persoon").first()


def token_for_invitation(uitnodiging: Uitnodiging) -> str:
    """The last part of the link in the mail that invites a standing member."""
    return _invitation_signer.sign(f"{uitnodiging.pk}.{uitnodiging.link_key}")


def invitation_for(token: str) -> Uitnodiging | None:
    """The invitation behind a link; None when the link is wrong, forged or revoked, or they left the list."""
    found = Uitnodiging.objects.filter(**key_of(_invitation_signer, token))
    return found.select_related("vaste_deelnemer__persoon", "vaste_deelnemer__netwerk").first()


def token_for_messages(aanmelding: Aanmelding) -> str:
    """The last part of the link that ends the mails to all participants, and can do nothing else."""
    return _messages_signer.sign(f"{aanmelding.pk}.{aanmelding.link_key}")


def aanmelding_of_messages(token: str) -> Aanmelding | None:
    """The sign-up whose mails to all participants a link ends; None when it is wrong, forged or revoked."""
    return Aanmelding.objects.filter(**key_of(_messages_signer, token)).first()


def key_of(signer: Signer, token: str, name: str = "link_key") -> dict[str, object]:
    """What a row must be to be behind a link; nothing is when the link is not ours."""
    try:
        pk, link_key = signer.unsign(token).split(".")
        return {"pk": int(pk), name: link_key}
    except (BadSignature, ValueError):
        return {"pk": None}
