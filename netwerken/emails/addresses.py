"""Links in mails, in full, and whom an answer goes to; in the active language."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from ..models import (
    Aanmelding,
    Abonnement,
    BijeenkomstPage,
    Coordinator,
    Netwerk,
    NetwerkPage,
    Team,
    Uitnodiging,
)
from ..tokens import (
    token_for,
    token_for_follow,
    token_for_invitation,
    token_for_messages,
    token_for_team,
)


def full(path: str) -> str:
    """A path of this site as an address in a mail."""
    return settings.BASE_URL.rstrip("/") + path


def link_of(aanmelding: Aanmelding) -> str:
    """The page behind a sign-up."""
    return full(reverse("aanmelding", args=[token_for(aanmelding)]))


def link_of_team(team: Team) -> str:
    """The page of a team, for its contact."""
    return full(reverse("team", args=[token_for_team(team)]))


def link_of_follow(abonnement: Abonnement) -> str:
    """The page on which somebody sees and ends what they follow."""
    return full(reverse("volgen", args=[token_for_follow(abonnement)]))


def link_of_messages(aanmelding: Aanmelding) -> str:
    """The page on which somebody ends the mails to all participants."""
    return full(reverse("berichten", args=[token_for_messages(aanmelding)]))


def link_of_invitation(uitnodiging: Uitnodiging) -> str:
    """The page on which a standing member answers."""
    return full(reverse("uitnodiging", args=[token_for_invitation(uitnodiging)]))


def list_of(name: str) -> str:
    """The name of a mailing list (RFC 2919): what it is of, and the host of this site."""
    return f"{name}.{urlsplit(settings.BASE_URL).hostname or 'localhost'}"


def answers_to(netwerk: Netwerk | None, pages: Iterable[BijeenkomstPage | NetwerkPage]) -> list[str]:
    """Whom an answer goes to: the coordinators, or else who is named as contact on a page."""
    if netwerk is not None:
        named = Coordinator.objects.filter(netwerk=netwerk, user__is_active=True).exclude(user__email="")
        if found := list(named.order_by("pk").values_list("user__email", flat=True)):
            return found
    return next(([page.contact_email] for page in pages if page.contact_email), [])
