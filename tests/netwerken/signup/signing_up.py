"""Signing up through the service, and where a sign-up stands."""

from typing import Any

from netwerken import services
from netwerken.models import Aanmelding, BijeenkomstPage
from tests.factories import meeting
from tests.netwerken.facts import sign_up_for


def sign_up(page: BijeenkomstPage, email: str = "noor@example.org", **fields: Any) -> Aanmelding:
    """Sign up through the service."""
    return sign_up_for(meeting(page), **({"name": "Noor", "email": email} | fields))


def without_queue(page: BijeenkomstPage) -> BijeenkomstPage:
    """The same page, where sign-up closes when it is full."""
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    return page


def status_of(aanmelding: Aanmelding) -> str:
    """Where a sign-up stands in the database."""
    return str(Aanmelding.objects.values_list("status", flat=True).get(pk=aanmelding.pk))
