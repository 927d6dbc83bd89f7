"""A coordinator, a meeting with room for two, and people who sign up for it."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from netwerken import services
from netwerken.models import Aanmelding, BijeenkomstPage, NetwerkPage, Plaatsen
from netwerken.services import Who
from netwerken.target import target_of
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.planning.conftest import reeks  # noqa: F401  a fixture

SignUp = Callable[..., Aanmelding]


@pytest.fixture
def page(netwerk: NetwerkPage) -> BijeenkomstPage:
    """A meeting of the netwerk, in a month."""
    return make_bijeenkomst(netwerk, title="Samen kijken in de klas", capacity=2)


@pytest.fixture
def plaatsen(page: BijeenkomstPage) -> Plaatsen:
    """Its counter."""
    return meeting(page).row.plaatsen


@pytest.fixture
def sign_up(plaatsen: Plaatsen) -> SignUp:
    """Signs somebody up, and confirms it unless told otherwise."""

    def sign(name: str, *, confirmed: bool = True, **more: object) -> Aanmelding:
        who = Who(name, f"{name.lower()}@example.org", "De Kade", **more)
        found = services.sign_up(target_of(plaatsen.pk, timezone.now()), who)
        if confirmed:
            services.confirm(found)
        return Aanmelding.objects.get(pk=found.pk)

    return sign
