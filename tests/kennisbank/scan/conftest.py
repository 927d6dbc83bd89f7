"""A published rubric that can be changed, for the tests of the scan."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis.audience import Viewer
from home.models import HomePage
from kennisbank.rubric.value import Rubric
from kennisbank.scan import rubrics, services
from kennisbank.scan.models import Team
from kennisbank.scan.rubrics import PublishedRubric
from tests.basis.conftest import _kept_rows, committed_home, committing  # noqa: F401  fixtures
from tests.kennisbank.scan.small import FORM, UID, small_rubric


@dataclass
class Shelf:
    """Where the scan finds the rubric; a test can change it, or take it away."""

    rubric: Rubric | None

    def find(self, uid: str, viewer: Viewer) -> PublishedRubric | None:
        """The rubric of this uid."""
        if self.rubric is None or uid != self.rubric.uid:
            return None
        return PublishedRubric(self.rubric.to_json(), self.rubric.title, "/model/")


@pytest.fixture
def shelf(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A shelf with a small rubric."""
    found = Shelf(small_rubric())
    monkeypatch.setattr(rubrics, "_sources", [found.find])
    monkeypatch.setattr(rubrics, "_readings", [])
    return found


@pytest.fixture
def fill_address(shelf: Shelf) -> str:
    """The address of the form."""
    return reverse("scan_invullen", args=[UID])


@pytest.fixture
def result_address(shelf: Shelf) -> str:
    """The address that the form goes to."""
    return reverse("scan_uitslag", args=[UID])


@pytest.fixture
def team(shelf: Shelf) -> tuple[Team, str]:
    """A team that sees results in between, and the secret of its starter."""
    assert shelf.rubric is not None
    return services.start_team(services.freeze(shelf.rubric.to_json()), in_between=True, keep_days=365)


def hidden_of(html: str) -> dict[str, str]:
    """The hidden fields of a page."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "html.parser")
    return {one["name"]: one.get("value", "") for one in soup.select("main input[type=hidden]")}


def after_a_while(client: Client, address: str, data: dict[str, Any], html: str) -> Any:
    """Post a form as a person does: with its hidden fields, some seconds after it was made."""
    with time_machine.travel(timezone.now() + timedelta(seconds=30)):
        return client.post(address, hidden_of(html) | data)


@pytest.fixture
def result(client: Client, fill_address: str, result_address: str) -> Any:
    """The result page of the form of `small`."""
    return after_a_while(client, result_address, FORM, client.get(fill_address).content.decode())


@pytest.fixture
def kept(client: Client, result_address: str, result: Any) -> str:
    """The address of the result when it was kept."""
    answer = after_a_while(client, result_address, {"actie": "bewaren"}, result.content.decode())
    assert answer.status_code == 302
    return str(answer.url)
