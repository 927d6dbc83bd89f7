"""What people get when too many write at once: their form back, and nothing lost that they typed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.db import connection

from basis.write_line import line_beside
from netwerken.models import Aanmelding, BijeenkomstPage, Plaatsen
from tests.factories import make_bijeenkomst
from tests.netwerken.conftest import PERSON
from tests.netwerken.test_concurrency import shared_netwerk  # noqa: F401  a fixture

Held = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def held(committing, monkeypatch) -> Iterator[Held]:
    """Somebody else holds what a sign-up needs, and nobody has patience."""
    if connection.vendor == "sqlite":
        line = line_beside(str(connection.settings_dict["NAME"]))
        monkeypatch.setattr(line, "patience", 0.05)

        @contextmanager
        def hold() -> Iterator[None]:
            line.take()
            try:
                yield
            finally:
                line.leave()

        yield hold
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("20s",)
        cursor.execute("SET lock_timeout = '50ms'")
    other = connection.copy()

    @contextmanager
    def lock() -> Iterator[None]:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {Plaatsen._meta.db_table} FOR UPDATE")
        try:
            yield
        finally:
            other.rollback()

    yield lock
    other.close()
    connection.close()  # the next test has its patience back


@pytest.fixture
def page(shared_netwerk) -> BijeenkomstPage:  # noqa: F811  the fixture
    """A meeting that is open."""
    return make_bijeenkomst(shared_netwerk)


def test_who_cannot_be_served_in_time_gets_the_form_back_as_it_was_filled_in(page, fill_in, client, held):
    with held():
        answer = fill_in(page)
        reading = client.get(page.url)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    text = answer.content.decode()
    assert all(f'value="{value}"' in text for value in PERSON.values())
    assert "Het is even druk" in text
    assert reading.status_code == 200
    assert not Aanmelding.objects.exists()
    assert fill_in(page).status_code == 302
