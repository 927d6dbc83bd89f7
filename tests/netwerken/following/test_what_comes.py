"""One mail per event to who follows a page: new meetings, news, and places that are free again."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from basis.models import OutboxMessage
from home.models import NieuwsPage
from netwerken import services
from netwerken.models import NetwerkPage
from tests.factories import add_page, make_bijeenkomst, make_nieuws
from tests.netwerken.facts import deliver_events, mails, told, whole_mails
from tests.netwerken.following.facts import enter, follow, without_queue

DAY = timedelta(days=1)


def test_a_new_meeting_is_told_to_followers_of_its_netwerk_and_those_around_it(netwerken, netwerk):
    within = add_page(netwerk, NetwerkPage(title="Oost", slug="oost"))
    apart = add_page(netwerken, NetwerkPage(title="Apart", slug="apart"))
    for page, name in ((netwerk, "boven"), (within, "zelf"), (apart, "apart")):
        follow(page, name)
    follow(within, "nooit", confirmed=False)
    follow(within, "boven")  # follows both: one mail
    now = timezone.now()
    page = make_bijeenkomst(within, title="Samen kijken")
    deliver_events()
    assert told("nieuwe_bijeenkomsten") == []
    with time_machine.travel(now + timedelta(minutes=11), tick=False):
        deliver_events()
        assert told("nieuwe_bijeenkomsten") == ["boven@example.org", "zelf@example.org"]
        mail = next(one for one in whole_mails("zelf@example.org") if "Nieuwe" in one["Subject"])
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert page.full_url in mail.get_body(("plain",)).get_content()
        page.save_revision().publish()
    with time_machine.travel(now + DAY, tick=False):
        deliver_events()
        assert len(told("nieuwe_bijeenkomsten")) == 2


def test_meetings_that_come_together_are_one_mail(netwerk):
    follow(netwerk)
    now = timezone.now()
    for number in range(5):
        make_bijeenkomst(netwerk, title=f"Dag {number}")
    with time_machine.travel(now + timedelta(minutes=30), tick=False):
        deliver_events()
        assert told("nieuwe_bijeenkomsten") == ["noor@example.org"]
        words = mails()[-1].get_content()
        assert all(f"Dag {number}" in words for number in range(5))


def test_what_visitors_do_not_see_is_not_mailed(netwerk):
    follow(netwerk)
    now = timezone.now()
    page = make_bijeenkomst(netwerk)
    with time_machine.travel(now + timedelta(minutes=30), tick=False):
        deliver_events()
        assert told("nieuwe_bijeenkomsten") == ["noor@example.org"]
        page.unpublish()
        assert told("nieuwe_bijeenkomsten") == []


def test_news_of_a_netwerk_is_told_once(nieuws, netwerk):
    follow(netwerk)
    now = timezone.now()
    page = NieuwsPage(title="Opbrengst", slug="opbrengst", introduction="Wat we leerden.")
    page.netwerken = [netwerk]
    page = add_page(nieuws, page)
    make_nieuws(nieuws)
    with time_machine.travel(now + timedelta(minutes=11), tick=False):
        deliver_events()
        assert told("nieuws") == ["noor@example.org"]
        assert "Wat we leerden." in mails()[-1].get_content()
        page.save_revision().publish()
    with time_machine.travel(now + DAY, tick=False):
        deliver_events()
        assert len(told("nieuws")) == 1


def test_old_news_is_no_news(nieuws, netwerk):
    follow(netwerk)
    with time_machine.travel(timezone.now() - timedelta(days=60), tick=False):
        page = add_page(nieuws, NieuwsPage(title="Opbrengst", slug="opbrengst"))
    page.netwerken = [netwerk]
    page.save_revision().publish()
    with time_machine.travel(timezone.now() + DAY, tick=False):
        deliver_events()
        assert told("nieuws") == []


def test_a_free_place_is_told_to_followers_at_most_once_a_day(netwerk):
    page = without_queue(netwerk)
    now = timezone.now()
    follow(page, "volgt")
    follow(page, "a")
    first, second = enter(page, "a"), enter(page, "b")
    services.cancel(second)
    deliver_events()
    assert told("plaatsen_vrij") == ["volgt@example.org"]  # who has a place needs none
    enter(page, "c")
    services.cancel(first)
    deliver_events()
    assert OutboxMessage.objects.filter(payload__what="plaatsen_vrij").count() == 1
    with time_machine.travel(now + DAY + timedelta(seconds=9), tick=False):
        fourth = enter(page, "d")
        services.cancel(fourth)
        deliver_events()
        assert told("plaatsen_vrij") == ["a@example.org", "volgt@example.org", "volgt@example.org"]


@pytest.mark.parametrize("how", ["more places", "expired hold"])
def test_a_place_comes_free_in_other_ways_too(netwerk, how):
    page = without_queue(netwerk, starts_at=timezone.now() + timedelta(days=40), ends_at=None)
    follow(page, "volgt")
    late, _other = (enter(page, name) for name in "ab")
    if how == "more places":
        page.capacity = 3
        page.save_revision().publish()
    else:
        services.release_expired_holds(late.hold_until)
    deliver_events()
    assert told("plaatsen_vrij") == ["volgt@example.org"]


def test_a_free_place_is_no_news_where_it_was_not_full_or_people_wait(netwerk):
    open_one, queued = without_queue(netwerk), make_bijeenkomst(netwerk, capacity=1)
    for page in (open_one, queued):
        follow(page, "volgt")
    services.cancel(enter(open_one, "a"))
    first = enter(queued, "a")
    enter(queued, "b")
    services.cancel(first)
    assert not OutboxMessage.objects.filter(kind="netwerken.gebeurtenis").exists()


def test_a_place_that_is_gone_again_is_not_mailed(netwerk):
    page = without_queue(netwerk)
    follow(page, "volgt")
    enter(page, "a")
    services.cancel(enter(page, "b"))
    deliver_events()
    assert told("plaatsen_vrij") == ["volgt@example.org"]
    enter(page, "c")
    assert told("plaatsen_vrij") == []
