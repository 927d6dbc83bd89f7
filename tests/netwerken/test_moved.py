"""A meeting that was moved says from when to when: to visitors, in lists, to machines and in the preview."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from wagtail.models import Locale

from netwerken.models import BijeenkomstPage
from netwerken.selectors import row_of
from tests.factories import make_bijeenkomst, meeting

HERE = ZoneInfo("Europe/Amsterdam")
FIRST = datetime(2099, 3, 3, 13, 30, tzinfo=HERE)
SECOND = FIRST + timedelta(days=7)
THIRD = FIRST + timedelta(days=14)
MOVED = "verplaatst"


@pytest.fixture
def planned(netwerk) -> BijeenkomstPage:
    """A meeting with a date."""
    return make_bijeenkomst(netwerk, starts_at=FIRST, ends_at=None, slug="kijken")


def publish(page: BijeenkomstPage, starts_at: datetime | None, status: str = MOVED, **more: Any) -> None:
    """Publish with another start."""
    page.starts_at, page.status = starts_at, status
    for name, value in more.items():
        setattr(page, name, value)
    page.save_revision().publish()


def text(client: Client, address: str) -> str:
    """An answer with single spaces."""
    return " ".join(client.get(address).content.decode().split())


def test_visitors_read_from_when_to_when(planned, client):
    assert "is verplaatst" not in text(client, planned.url)
    publish(planned, SECOND)
    assert "Van dinsdag 3 maart 2099 naar dinsdag 10 maart 2099." in text(client, planned.url)
    assert "verplaatst, was 3 maart" in text(client, "/agenda/")
    assert "verplaatst, was 3 maart" in text(client, planned.get_parent().url)


def test_the_last_move_counts(planned):
    publish(planned, SECOND)
    publish(planned, THIRD)
    assert meeting(planned).moved_from == SECOND
    publish(planned, SECOND)
    assert (meeting(planned).moved_from, row_of(planned).starts_at) == (THIRD, SECOND)


def test_publishing_other_words_is_no_move(planned):
    publish(planned, SECOND)
    publish(planned, SECOND, location="De Sluis")
    assert meeting(planned).moved_from == FIRST


def test_as_long_as_there_is_no_new_date_the_old_one_is_known(planned, client):
    publish(planned, None)
    assert "Zij was op dinsdag 3 maart 2099. De nieuwe datum volgt." in text(client, planned.url)
    publish(planned, THIRD)
    assert meeting(planned).moved_from == FIRST


def test_another_hour_of_the_same_day_is_told_as_hours(planned, client):
    publish(planned, FIRST + timedelta(hours=2))
    assert "Van 13.30 uur naar 15.30 uur." in text(client, planned.url)
    assert meeting(planned).moved_fact == MOVED


def test_the_date_may_change_before_the_status_does(planned):
    publish(planned, SECOND, status="gepland")
    assert meeting(planned).moved_from is None
    publish(planned, SECOND)
    assert meeting(planned).moved_from == FIRST


def test_what_never_had_another_date_says_only_the_new_one(netwerk, client):
    page = make_bijeenkomst(netwerk, starts_at=FIRST, ends_at=None, status=MOVED)
    assert "De nieuwe datum is dinsdag 3 maart 2099." in text(client, page.url)
    assert "previousStartDate" not in text(client, page.url)


@pytest.mark.parametrize("status", ["gepland", "gaat_niet_door"])
def test_what_is_not_called_moved_has_no_earlier_start(planned, client, status):
    publish(planned, SECOND, status=status)
    assert meeting(planned).moved_from is None
    assert "3 maart 2099" not in text(client, planned.url)
    assert client.get(f"/api/v1/pages/{planned.pk}").json()["previousStartsAt"] is None


def test_a_draft_moves_nothing(planned):
    planned.starts_at, planned.status = SECOND, MOVED
    planned.save_revision()
    assert row_of(planned).previous_starts_at is None


def test_the_preview_shows_the_move_and_keeps_nothing(planned, as_redacteur):
    planned.starts_at, planned.status = SECOND, MOVED
    planned.save_revision()
    preview = text(as_redacteur, f"/beheer/pages/{planned.pk}/view_draft/")
    assert "Van dinsdag 3 maart 2099 naar dinsdag 10 maart 2099." in preview
    assert row_of(planned).previous_starts_at is None


def test_machines_read_the_earlier_start(planned, client):
    publish(planned, SECOND)
    assert '"previousStartDate":"2099-03-03T13:30:00+01:00"' in text(client, planned.url)
    assert client.get(f"/api/v1/pages/{planned.pk}").json()["previousStartsAt"] == "2099-03-03T12:30:00Z"
    publish(planned, None)
    page = text(client, planned.url)
    assert "EventPostponed" in page
    assert '"previousStartDate":"2099-03-10T13:30:00+01:00"' in page


def test_a_copy_was_never_moved(planned):
    publish(planned, SECOND)
    copy = planned.copy(update_attrs={"slug": "kopie", "title": "Kopie"})
    copy.save_revision().publish()
    assert row_of(copy).previous_starts_at is None


@pytest.mark.bilingual
def test_a_translation_tells_the_same_in_its_own_words(planned, netwerken, netwerk, home, client):
    en, _new = Locale.objects.get_or_create(language_code="en")
    for page in (home, netwerken, netwerk, planned):
        copy = type(page).objects.get(pk=page.pk).copy_for_translation(en)
        copy.save_revision().publish()
    publish(planned, SECOND)
    assert "From Tuesday 3 March 2099 to Tuesday 10 March 2099." in text(client, f"/en{planned.url}")
