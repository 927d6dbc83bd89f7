"""Meetings to sign up for, and a browser that fills in the form."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation

from basis.models import User
from netwerken import services
from netwerken.models import BijeenkomstPage, Netwerk, NetwerkenPage, NetwerkPage
from tests.basis.conftest import _kept_rows, committed_home, committing  # noqa: F401  fixtures
from tests.factories import add_page, make_bijeenkomst, make_user
from tests.netwerken.admin_form import browser
from tests.netwerken.facts import fresh_stamp

PERSON = {"name": "Noor Bakker", "email": "noor@example.org", "school": "De Kade"}


@pytest.fixture
def bijeenkomst(netwerk: NetwerkPage) -> BijeenkomstPage:
    """One meeting that is open."""
    return make_bijeenkomst(netwerk)


@pytest.fixture
def fill_in(client: Client) -> Callable[..., HttpResponse]:
    """Sends the form of a meeting, three seconds after it was made."""

    def send(page: BijeenkomstPage, _address: str = "", **fields: Any) -> HttpResponse:
        made = fresh_stamp()
        with translation.override("nl"):
            address = _address or reverse("aanmelden", args=[page.translation_key])
        return client.post(address, PERSON | {"made": made} | fields)

    return send


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
    return browser(ada)


@pytest.fixture
def elsewhere(netwerken: NetwerkenPage, made_roles: None) -> Netwerk:
    """Another netwerk."""
    page = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    return Netwerk.objects.get(translation_key=page.translation_key)


@pytest.fixture
def people(ada: User, redacteur: User, auteur: User, beheerder: User, elsewhere: Netwerk) -> dict[str, User]:
    """One of each role, and who coordinates another netwerk."""
    other = make_user("bo")
    services.appoint(elsewhere, other)
    everybody = {"ada": ada, "redacteur": redacteur, "auteur": auteur, "beheerder": beheerder, "bo": other}
    return {name: User.objects.get(pk=user.pk) for name, user in everybody.items()}
