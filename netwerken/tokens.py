"""Signed links: who holds one may see and change that one sign-up; a new link key revokes it."""

from django.core.signing import BadSignature, Signer

from .models import Aanmelding

_signer = Signer(salt="netwerken.aanmelding")


def token_for(aanmelding: Aanmelding) -> str:
    """The last part of the link in a mail."""
    return _signer.sign(f"{aanmelding.pk}.{aanmelding.link_key}")


def aanmelding_for(token: str) -> Aanmelding | None:
    """The sign-up behind a link; None when the link is wrong, forged or revoked."""
    try:
        pk, link_key = _signer.unsign(token).split(".")
    except (BadSignature, ValueError):
        return None
    found = Aanmelding.objects.filter(pk=int(pk), link_key=link_key).select_related(
        "persoon", "plaatsen__bijeenkomst__plaatsen"
    )
    return found.first()
