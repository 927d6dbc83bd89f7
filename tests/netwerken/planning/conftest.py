"""Somebody who runs a netwerk, and a series in it."""

import pytest
from django.test import Client

from basis.models import User
from netwerken import services
from netwerken.models import Netwerk, NetwerkPage, Reeks
from tests.factories import make_user
from tests.netwerken.planning.plans import make_plan


@pytest.fixture
def row(netwerk: NetwerkPage) -> Netwerk:
    """The row of the netwerk."""
    return Netwerk.objects.get(translation_key=netwerk.translation_key)


@pytest.fixture
def ada(made_roles: None, row: Netwerk) -> User:
    """The coordinator of the netwerk."""
    user = make_user("ada", first_name="Ada", last_name="de Wit")
    services.appoint(row, user)
    return User.objects.get(pk=user.pk)


@pytest.fixture
def as_ada(ada: User) -> Client:
    """A browser of the coordinator."""
    client = Client()
    client.force_login(ada)
    return client


@pytest.fixture
def reeks(row: Netwerk, ada: User) -> Reeks:
    """A series of three meetings, online."""
    return services.plan_series(row, make_plan(), by=ada).reeks
