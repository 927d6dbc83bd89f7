"""Who follows a page, and what happens there."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from netwerken import services, tokens
from netwerken.choices import FollowKind
from netwerken.models import Aanmelding, Abonnement
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import sign_up_for

DAY = timedelta(days=1)


def follow(page: Any, name: str = "noor", *, confirmed: bool = True) -> Abonnement:
    """Somebody follows a page."""
    kind = FollowKind.NETWERK if hasattr(page, "vorm") else FollowKind.BIJEENKOMST
    abonnement = services.follow(kind, page.translation_key, f"{name}@example.org", "nl")
    if confirmed:
        services.confirm_follow(abonnement)
    abonnement.refresh_from_db()
    return abonnement


def link(abonnement: Abonnement) -> str:
    """The page behind the link in its mails."""
    return reverse("volgen", args=[tokens.token_for_follow(abonnement)])


def without_queue(netwerk: Any, **fields: Any) -> Any:
    """A meeting where sign-up closes when it is full."""
    page = make_bijeenkomst(netwerk, **({"capacity": 2} | fields))
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    return page


def enter(page: Any, name: str) -> Aanmelding:
    """Somebody signs up."""
    return sign_up_for(meeting(page), name=name, email=f"{name}@example.org")


def change_place(page: Any) -> None:
    """A meeting has another place, and people are told."""
    page.location = "Aula"
    page.save_revision().publish()
    services.tell_changes(timezone.now() + DAY / 2)
