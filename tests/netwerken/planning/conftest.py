"""A series in a netwerk."""

import pytest

from basis.models import User
from netwerken import services
from netwerken.models import Netwerk, Reeks
from tests.netwerken.planning.plans import make_plan


@pytest.fixture
def reeks(row: Netwerk, ada: User) -> Reeks:
    """A series of three meetings, online."""
    return services.plan_series(row, make_plan(), by=ada).reeks
