"""What a visitor does."""

import time
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from netwerken.following.forms import FollowForm

Ask = Callable[..., HttpResponse]


@pytest.fixture
def ask(client: Client) -> Ask:
    """Sends the form to follow a page, three seconds after it was made."""

    def send(page: Any, **fields: Any) -> HttpResponse:
        with time_machine.travel(time.time() - 3, tick=False):
            made = FollowForm().fresh_stamp
        kind = "netwerk" if hasattr(page, "vorm") else "bijeenkomst"
        address = reverse("volg", args=[kind, page.translation_key])
        values = {"email": "noor@example.org", "made": made} | fields
        return client.post(address, {f"volg-{name}": value for name, value in values.items()})

    return send
