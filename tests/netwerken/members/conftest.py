"""Standing members of a netwerk, and something to invite them to."""

from collections.abc import Callable

import pytest

from netwerken import services
from netwerken.models import BijeenkomstPage, Netwerk, NetwerkPage, Uitnodiging, VasteDeelnemer
from netwerken.services import NewMember
from tests.factories import make_bijeenkomst, meeting

SOURCE = "Gaf zich op bij de start"


@pytest.fixture
def page(netwerk: NetwerkPage) -> BijeenkomstPage:
    """A meeting with two places."""
    return make_bijeenkomst(netwerk, capacity=2)


@pytest.fixture
def counter(page: BijeenkomstPage) -> int:
    """Its counter."""
    return meeting(page).row.plaatsen_id


@pytest.fixture
def member(row: Netwerk) -> Callable[..., VasteDeelnemer]:
    """Writes a member down."""

    def make(name: str = "Noor", netwerk: Netwerk | None = None, **more: object) -> VasteDeelnemer:
        who = NewMember(name, f"{name.lower().replace(' ', '.')}@example.org", **more)
        return services.add_member(netwerk or row, who, source=SOURCE, by="ada")

    return make


@pytest.fixture
def invited(member, counter) -> Callable[..., Uitnodiging]:
    """Writes a member down and invites them."""

    def make(name: str = "Noor", **more: object) -> Uitnodiging:
        someone = member(name, **more)
        assert services.invite(counter, [someone.pk]) == 1
        return Uitnodiging.objects.get(vaste_deelnemer=someone, plaatsen=counter)

    return make
