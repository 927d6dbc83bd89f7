"""The list of what somebody runs."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from netwerken import services
from netwerken.models import Bijeenkomst, Netwerk, NetwerkPage
from tests.factories import add_page, make_bijeenkomst, meeting
from tests.netwerken.desk.screens import INDEX, address, text_of
from tests.netwerken.facts import make_series


def test_it_says_how_many_are_in_wait_and_want_something(as_ada, plaatsen, sign_up):
    for name in ("Noor", "Bo"):
        sign_up(name)
    sign_up("Cas", confirmed=False)
    services.set_rules(plaatsen.pk, {"needs_approval": True})
    sign_up("Dee")
    text = text_of(as_ada.get(INDEX))
    assert "2 van 2 plaatsen bezet" in text
    assert "1 te beoordelen" in text
    assert "1 op de wachtlijst" in text


def test_a_series_is_there_once_and_a_meeting_that_is_signed_up_for_elsewhere_is_not(as_ada, netwerk):
    pages = [make_bijeenkomst(netwerk, title=f"Middag {number}") for number in (1, 2)]
    make_series(*pages, name="De hele reeks")
    make_bijeenkomst(netwerk, title="Per mail", signup_way="mail", signup_email="a@example.org")
    text = text_of(as_ada.get(INDEX))
    assert text.count("De hele reeks") == 1
    assert "Middag" not in text
    assert "Per mail" not in text


def test_loose_meetings_of_a_series_are_there_each(as_ada, netwerk):
    pages = [make_bijeenkomst(netwerk, title=f"Middag {number}") for number in (1, 2)]
    make_series(*pages, name="Losse middagen", is_one_signup=False)
    text = text_of(as_ada.get(INDEX))
    assert "Middag 1" in text
    assert "Middag 2" in text
    assert "Losse middagen" not in text


def test_what_was_is_apart_and_what_comes_first_is_on_top(as_ada, netwerk, page):
    soon = timezone.now() + timedelta(days=1)
    make_bijeenkomst(netwerk, title="Morgen", starts_at=soon, ends_at=soon + timedelta(hours=2))
    old = make_bijeenkomst(netwerk, title="Vorig jaar")
    before = timezone.now() - timedelta(days=300)
    Bijeenkomst.objects.filter(pk=meeting(old).row.pk).update(starts_at=before, ends_at=before)
    coming, past = text_of(as_ada.get(INDEX)), text_of(as_ada.get(f"{INDEX}?wanneer=geweest"))
    assert coming.index("Morgen") < coming.index(page.title)
    assert "Vorig jaar" not in coming
    assert "Vorig jaar" in past
    assert page.title not in past


def test_of_one_netwerk(as_ada, netwerk, page):
    inside = add_page(netwerk, NetwerkPage(title="Wijk", slug="wijk"))
    make_bijeenkomst(inside, title="In de wijk")
    chosen = Netwerk.objects.get(translation_key=inside.translation_key).pk
    text = text_of(as_ada.get(f"{INDEX}?netwerk={chosen}"))
    assert "In de wijk" in text
    assert page.title not in text
    for nonsense in ("x", "-1", "9" * 30, "%00"):
        assert as_ada.get(f"{INDEX}?netwerk={nonsense}").status_code == 200


def test_the_list_and_the_desk_cost_the_same_for_three_as_for_thirty(as_ada, netwerk, plaatsen, sign_up):
    def cost(address: str) -> int:
        as_ada.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert as_ada.get(address).status_code == 200
        return len(queries)

    def grow(first: int, last: int) -> None:
        for number in range(first, last):
            make_bijeenkomst(netwerk)
            sign_up(f"Mens{number}")

    grow(0, 4)
    before = cost(INDEX), cost(address("desk", plaatsen))
    grow(4, 29)
    assert (cost(INDEX), cost(address("desk", plaatsen))) == before


def test_no_screen_of_the_desk_asks_the_database_the_same_thing_twice(as_ada, plaatsen, sign_up, reeks):
    row, part = sign_up("Noor"), reeks.bijeenkomsten.first()
    screens = [INDEX, address("person", plaatsen, row.pk), address("meeting", reeks.plaatsen, part.pk)]
    for counter in (plaatsen, reeks.plaatsen):
        screens += [address(name, counter) for name in ("desk", "phone", "mail", "rules", "questions")]
    for where in screens:
        as_ada.get(where)
        with CaptureQueriesContext(connection) as queries:
            as_ada.get(where)
        asked = [query["sql"] for query in queries.captured_queries]
        assert not {sql for sql in asked if asked.count(sql) > 1}, where
