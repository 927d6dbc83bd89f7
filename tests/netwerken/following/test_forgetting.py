"""Who follows a page is forgotten in time."""

from datetime import timedelta

import time_machine
from django.conf import settings
from django.utils import timezone

from basis import worker
from netwerken import services
from netwerken.models import Abonnement, Bijeenkomst, Netwerk, Persoon, Plaatsen
from netwerken.retention import forget_people
from tests.factories import meeting
from tests.netwerken.following.facts import enter, follow, without_queue

DAY = timedelta(days=1)


def test_who_does_not_confirm_is_forgotten_after_a_week(bijeenkomst):
    follow(bijeenkomst, "nooit", confirmed=False)
    kept = follow(bijeenkomst, "wel")
    for days, left in [(6.9, 2), (7.1, 1)]:
        with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
            worker.tick(0)
        assert Abonnement.objects.count() == Persoon.objects.count() == left
    assert Abonnement.objects.get() == kept


def test_who_only_follows_is_not_forgotten_with_those_who_signed_up(netwerk):
    follow(netwerk)
    forget_people(timezone.now() + timedelta(days=9999))
    assert Persoon.objects.count() == 1


def test_followers_of_a_meeting_are_forgotten_with_its_participants(netwerk, bijeenkomst):
    follow(bijeenkomst, "a")
    follow(netwerk, "b")
    end = bijeenkomst.ends_at + timedelta(days=settings.RETENTION_DAYS)
    assert services.forget_follows(end - DAY) == 0
    assert services.forget_follows(end + DAY) == 1
    assert Abonnement.objects.get().kind == "netwerk"


def test_followers_of_a_meeting_are_kept_as_long_as_its_netwerk_says(netwerk, bijeenkomst):
    follow(bijeenkomst)
    Netwerk.objects.filter(translation_key=netwerk.translation_key).update(retention_days=10)
    assert services.forget_follows(bijeenkomst.ends_at + 9 * DAY) == 0
    assert services.forget_follows(bijeenkomst.ends_at + 11 * DAY) == 1


def test_telling_and_following_leave_the_counter_alone(netwerk):
    page = without_queue(netwerk)
    follow(page, "volgt")
    enter(page, "a")
    enter(page, "b")
    row = Plaatsen.objects.get(pk=meeting(page).row.plaatsen_id)
    assert (row.taken, row.was_full) == (2, True)
    assert Bijeenkomst.objects.filter(to_announce=True).count() == 0
