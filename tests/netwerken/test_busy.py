"""What people get when too many write at once: their form back, and nothing lost that they typed."""

import pytest
from django.db import connection

from basis.write_line import Line, line_beside
from netwerken.models import Aanmelding, BijeenkomstPage
from tests.factories import make_bijeenkomst
from tests.netwerken.conftest import PERSON
from tests.netwerken.test_concurrency import shared_netwerk  # noqa: F401  a fixture


@pytest.fixture
def line(committing, monkeypatch) -> Line:
    """The line of writers, in which nobody has patience."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL needs no line")
    found = line_beside(str(connection.settings_dict["NAME"]))
    monkeypatch.setattr(found, "patience", 0.05)
    return found


@pytest.fixture
def page(shared_netwerk) -> BijeenkomstPage:  # noqa: F811  the fixture
    """A meeting that is open."""
    return make_bijeenkomst(shared_netwerk)


def test_who_cannot_be_served_in_time_gets_the_form_back_as_it_was_filled_in(page, fill_in, client, line):
    line.take()
    try:
        answer = fill_in(page)
        reading = client.get(page.url)
    finally:
        line.leave()
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    text = answer.content.decode()
    assert all(f'value="{value}"' in text for value in PERSON.values())
    assert "Het is even druk" in text
    assert reading.status_code == 200
    assert not Aanmelding.objects.exists()
    assert fill_in(page).status_code == 302
