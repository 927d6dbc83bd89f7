"""People are forgotten in time, and not before."""

from datetime import timedelta

import pytest
from django.utils import timezone

from netwerken import services
from netwerken.models import Aanmelding, Persoon
from netwerken.retention import forget_people
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import sign_up_for


@pytest.fixture
def signed_up(netwerk):
    page = make_bijeenkomst(netwerk)
    return sign_up_for(meeting(page), name="Juf Saar", email="juf.saar@example.org", school_name="X")


def test_a_participant_is_kept_until_the_term_is_over(signed_up, settings):
    services.confirm(signed_up)
    end = signed_up.plaatsen.bijeenkomst.ends_at
    term = timedelta(days=settings.RETENTION_DAYS)
    assert forget_people(end + term - timedelta(minutes=1)) == 0
    assert forget_people(end + term + timedelta(minutes=1)) == 1
    assert not Persoon.objects.exists()


def test_an_unconfirmed_sign_up_goes_after_a_week(signed_up):
    later = timezone.now() + timedelta(days=6)
    services.release_expired_holds(later)
    assert forget_people(later) == 0
    assert forget_people(later + timedelta(days=2)) == 1
    assert not Persoon.objects.exists()


def test_who_still_takes_part_elsewhere_is_kept(signed_up, netwerk):
    other = make_bijeenkomst(netwerk, starts_at=timezone.now() + timedelta(days=900), ends_at=None)
    sign_up_for(meeting(other), name="Juf Saar", email="juf.saar@example.org", school_name="X")
    end = signed_up.plaatsen.bijeenkomst.ends_at
    forget_people(end + timedelta(days=400))
    assert Aanmelding.objects.count() == 1
    assert Persoon.objects.count() == 1


def test_the_form_says_how_long(client, netwerk, settings):
    page = make_bijeenkomst(netwerk)
    assert f"{settings.RETENTION_DAYS} dagen erna" in client.get(page.url).content.decode()
