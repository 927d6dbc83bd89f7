"""Meetings that belong together: their number, what comes before and after, and meetings of many or none."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.search.backends import get_search_backend

from netwerken import services
from netwerken.models import Aanmelding, BijeenkomstPage, Netwerk, NetwerkenPage, NetwerkPage, Plaatsen
from netwerken.planning.values import MeetingFacts, Plan, SeriesFacts
from netwerken.selectors import row_of
from netwerken.series import numbered
from search.indexing.running import index_all
from tests.factories import add_page, make_bijeenkomst, make_user, meeting
from tests.netwerken.facts import make_series, sign_up_for
from tests.netwerken.test_meeting import in_days, titles


def around(client: Any, page: BijeenkomstPage) -> tuple[str, str, str]:
    """What its page says: the one before, its number, the one after."""
    context = client.get(page.url).context
    previous, following = context["previous"], context["following"]
    return (
        previous.page.title if previous else "",
        context["meeting"].number_text,
        following.page.title if following else "",
    )


def test_a_meeting_knows_its_place_in_the_series(netwerken, client):
    netwerk = add_page(netwerken, NetwerkPage(title="Reeks", slug="reeks", series_length=5))
    other = add_page(netwerken, NetwerkPage(title="Ander", slug="ander"))
    second = in_days(9, netwerk, title="twee")
    first = in_days(-9, netwerk, title="een")
    off = in_days(12, netwerk, title="vervallen", status="gaat_niet_door")
    open_date = make_bijeenkomst(netwerk, title="in overleg", starts_at=None, ends_at=None)
    third = in_days(20, other, title="drie", netwerken=[netwerk])
    in_days(10, other, title="van een ander")
    in_days(11, netwerk, title="concept", publish=False)
    assert around(client, first) == ("", "1 van 5", "twee")
    assert around(client, second) == ("een", "2 van 5", "drie")
    assert around(client, off) == ("twee", "", "drie")
    assert around(client, open_date) == ("drie", "4 van 5", "")
    assert around(client, third) == ("van een ander", "", "")  # in the netwerk that it stands under
    assert "bijeenkomst 2 van 5" in client.get(second.url).content.decode()


def test_without_a_length_there_are_no_numbers_and_never_more_than_the_total(netwerk):
    pages = [in_days(days, netwerk) for days in (1, 2, 3)]
    found = [meeting(page) for page in pages]
    assert [one.number_text for one in numbered(found, None)] == ["", "", ""]
    assert [one.number_text for one in numbered(found, 2)] == ["1 van 3", "2 van 3", "3 van 3"]


def test_a_series_in_a_netwerk_is_counted_by_itself_on_every_page(netwerk, client):
    netwerk.series_length = 3
    netwerk.save_revision().publish()
    fixed = [in_days(days, netwerk, title=f"vast {days}") for days in (5, 15)]
    starts = [timezone.now() + timedelta(days=days) for days in (10, 20)]
    meetings = [MeetingFacts(starts_at=at, ends_at=at + timedelta(hours=2)) for at in starts]
    plan = Plan(SeriesFacts("Leergang"), tuple(meetings))
    row = Netwerk.objects.get(translation_key=netwerk.translation_key)
    services.plan_series(row, plan, by=make_user("cora", is_superuser=True))
    numbers = [one.number_text for one in client.get(netwerk.url).context["coming"]]
    assert numbers == ["1 van 3", "1 van 2", "2 van 3", "2 van 2"]
    assert around(client, fixed[1]) == ("vast 5", "2 van 3", "")
    leergang = BijeenkomstPage.objects.get(title="Leergang, bijeenkomst 2")
    assert around(client, leergang) == ("Leergang, bijeenkomst 1", "2 van 2", "")


def test_places_and_sign_up_are_those_of_the_series_wherever_they_are_shown(netwerk, client):
    pages = [in_days(days, netwerk, title=f"Deel {days}", capacity=99) for days in (5, 15)]
    reeks = make_series(*pages, name="Leergang", capacity=3)
    sign_up_for(meeting(pages[0]), name="Noor", email="noor@example.org")
    assert client.get(netwerk.url).context["invitation"].label == "Meld je aan voor Leergang"
    signup = client.get(f"/api/v1/pages/{pages[1].pk}").json()["signup"]
    assert (signup["series"], signup["capacity"], signup["remainingPlaces"]) == ("Leergang", 3, 2)
    sign_up_for(meeting(pages[1]), name="Bo", email="bo@example.org")
    assert client.get(f"/api/v1/pages/{pages[1].pk}").json()["signup"]["remainingPlaces"] == 1
    told = client.get(f"/api/v1/pages/{pages[1].pk}/json-ld").content.decode()
    assert '"maximumAttendeeCapacity":3' in told.replace(" ", "")
    client.force_login(make_user("bea", is_superuser=True))
    listed = client.get("/beheer/bijeenkomsten/").content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert listed.count("2 van 3") == 2
    Plaatsen.objects.filter(reeks=reeks).update(capacity=2)
    client.logout()
    assert client.get(netwerk.url).context["invitation"].text == "Leergang is vol."


def test_a_meeting_of_several_netwerken_stands_in_each_and_names_all(netwerken, netwerk, client):
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    page = in_days(4, netwerken, title="Samen", netwerken=[netwerk, other])
    for each in (netwerk, other):
        assert titles(client.get(each.url).context["coming"]) == ["Samen"]
    answer = client.get(page.url)
    assert [one.title for one in answer.context["netwerken"]] == ["Leren in de wijk", "Oost"]
    assert [link.title for link in answer.context["breadcrumbs"]] == ["De Waterlinie", "Netwerken"]
    assert client.get("/agenda/").content.decode().count("Samen</a>") == 1
    named = client.get(f"/api/v1/pages/{page.pk}").json()["netwerken"]
    assert {one["id"] for one in named} == {netwerk.pk, other.pk}
    assert around(client, page) == ("", "", "")  # it is of no single series


def test_a_meeting_of_no_netwerk_has_all_that_others_have(netwerken, fill_in, client):
    page = in_days(4, netwerken, title="Studiedag", capacity=1)
    assert row_of(page).netwerk is None
    assert "Studiedag</a>" in client.get("/agenda/").content.decode()
    assert titles(client.get(netwerken.url).context["coming"]) == ["Studiedag"]
    assert client.get(f"/api/v1/pages/{page.pk}").json()["netwerken"] == []
    assert fill_in(page).status_code == 302
    assert Aanmelding.objects.get().plaatsen_id == row_of(page).plaatsen_id
    assert "Vol" in client.get(page.url).content.decode()


def test_a_meeting_that_moves_takes_its_people_along(netwerk):
    page = in_days(4, netwerk)
    sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    page.move(NetwerkenPage.objects.get(), pos="last-child")
    page.refresh_from_db()
    assert (row_of(page).netwerk, row_of(page).plaatsen.taken) == (None, 1)
    page.move(NetwerkPage.objects.get(), pos="last-child")
    page.refresh_from_db()
    assert row_of(page).netwerk == Netwerk.objects.get(translation_key=netwerk.translation_key)


def test_a_netwerk_that_moves_keeps_its_meetings(netwerken, netwerk, client):
    page = in_days(4, netwerk, title="Kijken")
    parent = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    netwerk.refresh_from_db()
    netwerk.move(parent, pos="last-child")
    page = BijeenkomstPage.objects.get(pk=page.pk)
    assert row_of(page).netwerk == Netwerk.objects.get(translation_key=netwerk.translation_key)
    assert titles(client.get(parent.url).context["nested_coming"]) == ["Kijken"]
    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize(
    ("fields", "said", "unsaid"),
    [
        ({}, ["Meld me aan", "nog 30 van 30 plaatsen"], ["verplaatst"]),
        ({"capacity": 0}, ["Zet me op de wachtlijst"], ["Meld me aan"]),
        ({"status": "gaat_niet_door"}, ["gaat niet door"], ["Meld me aan"]),
        ({"status": "verplaatst"}, ["De nieuwe datum is"], []),
        (
            {"starts_at": None, "ends_at": None, "date_note": "in maart of april"},
            ["in overleg", "In maart of april"],
            ["Tijd</dt>"],
        ),
        ({"date_note": "in maart of april"}, [], ["aart of april"]),
        ({"signup_way": "mail", "signup_email": "dag@example.org"}, ["mailto:dag@example.org"], []),
        ({"signup_way": "elders", "signup_url": "https://elders.example/"}, ["https://elders.example/"], []),
        ({"signup_way": "niet_nodig"}, ["Kom gerust langs"], ["Meld me aan"]),
        ({"signup_closes_at": timezone.now()}, ["De inschrijving is gesloten."], ["Meld me aan"]),
        ({"signup_opens_at": timezone.now() + timedelta(days=2)}, ["Aanmelden kan nog niet."], []),
        (
            {"is_online": True, "location": "", "online_url": "https://meet.example/1"},
            ["Online</dd>", "Je krijgt de link als je een plaats hebt."],
            ["meet.example"],
        ),
        (
            {"is_online": True, "location": "UCK", "address": "Domplein 4, Utrecht"},
            ["UCK en online", "Domplein 4, Utrecht"],
            [],
        ),
    ],
)
def test_every_state_of_a_meeting_is_said_in_words(netwerk, client, fields, said, unsaid):
    answer = client.get(make_bijeenkomst(netwerk, **fields).url).content.decode()
    assert not [words for words in said if words not in answer]
    assert not [words for words in unsaid if words in answer]


def test_the_programme_says_until_when_and_for_whom(netwerk, client):
    items = [
        {"time": "12:30", "until": "13:15", "title": "Inloop met lunch"},
        {"time": "13:15", "title": "Opening", "speaker": "Noor", "for_whom": "directeuren"},
    ]
    page = make_bijeenkomst(netwerk, programme=[("item", item) for item in items])
    answer = " ".join(client.get(page.url).content.decode().split())
    assert "<time>12.30</time> tot <time>13.15</time>" in answer
    assert "Voor: directeuren" in answer


def test_search_finds_a_meeting_by_where_the_row_says_it_is(netwerk):
    page = make_bijeenkomst(netwerk, location="Buurthuis", address="Domplein 4")

    def found(query: str) -> list[int]:
        index_all()
        hits = get_search_backend().search(query, BijeenkomstPage.objects.all())
        return [hit.pk for hit in hits]

    assert found("Domplein") == [page.pk]
    page.address = "Waaiersteeg 2"
    page.save_revision().publish()
    assert (found("Domplein"), found("Waaiersteeg")) == ([], [page.pk])


def test_the_page_of_a_meeting_costs_the_same_in_a_series_of_three_as_of_thirty(netwerken, count_queries):
    netwerk = add_page(netwerken, NetwerkPage(title="Reeks", slug="reeks", series_length=5))
    page = in_days(2, netwerk)
    for days in (3, 4):
        in_days(days, netwerk)
    count_queries(page.url)
    cost = count_queries(page.url)
    for days in range(5, 32):
        in_days(days, netwerk)
    count_queries(page.url)
    assert count_queries(page.url) == cost
    assert cost <= 12


def test_the_preview_of_a_draft_shows_it_in_its_series(as_redacteur, netwerk, bijeenkomst):
    bijeenkomst.date_note = "volgt"
    bijeenkomst.starts_at = bijeenkomst.ends_at = None
    bijeenkomst.save_revision()
    answer = as_redacteur.get(reverse("wagtailadmin_pages:view_draft", args=[bijeenkomst.pk]))
    assert "Volgt" in answer.content.decode()
