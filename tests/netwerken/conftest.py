"""Meetings to sign up for, and a browser that fills in the form."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation

from netwerken.models import BijeenkomstPage, NetwerkPage
from tests.basis.conftest import _kept_rows, committed_home, committing  # noqa: F401  fixtures
from tests.factories import make_bijeenkomst
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
