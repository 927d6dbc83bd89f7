"""What visitors read about a meeting at a moment, and in which order meetings stand."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from basis.models import Netwerkvorm, Pattern, SiteSettings
from netwerken.agenda import agenda
from netwerken.meeting import Meeting
from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkPage, Plaatsen
from netwerken.selectors import coming, meetings_of
from netwerken.tokens import token_for
from tests.factories import add_page, make_bijeenkomst, meeting
from tests.netwerken.facts import sign_up_for


def at(text: str) -> datetime:
    """A moment on the clock here."""
    return timezone.make_aware(datetime.fromisoformat(text))


START, END = at("2026-12-10 13:30"), at("2026-12-10 16:30")
NOW = at("2026-12-01 09:00")
AN_HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def state_of(moment: datetime, taken: int = 0, capacity: int | None = 30, **facts: Any) -> tuple[Any, ...]:
    """Where the sign-up of a meeting stands, in words."""
    values: dict[str, Any] = {"starts_at": START, "ends_at": END} | facts
    row = Bijeenkomst(plaatsen=Plaatsen(capacity=capacity, taken=taken), **values)
    state = Meeting(BijeenkomstPage(), row, moment).state
    return state.name, state.label, state.detail, state.accepts


@pytest.mark.parametrize(
    ("moment", "facts", "expected"),
    [
        (NOW, {}, ("open", "Open", "nog 30 van 30 plaatsen", True)),
        (NOW, {"taken": 23}, ("open", "Open", "nog 7 van 30 plaatsen", True)),
        (NOW, {"taken": 24}, ("nearly-full", "Bijna vol", "nog 6 van 30 plaatsen", True)),
        (NOW, {"taken": 29}, ("nearly-full", "Bijna vol", "nog 1 van 30 plaatsen", True)),
        (NOW, {"taken": 30}, ("full", "Vol", "30 van 30 plaatsen bezet", True)),
        (NOW, {"capacity": 1}, ("open", "Open", "nog 1 van 1 plaatsen", True)),
        (NOW, {"capacity": 2, "taken": 1}, ("nearly-full", "Bijna vol", "nog 1 van 2 plaatsen", True)),
        (NOW, {"capacity": None, "taken": 99}, ("open", "Open", "", True)),
        (
            NOW,
            {"capacity_unit": "scholen", "taken": 3},
            ("open", "Open", "nog plaats voor 27 van 30 scholen", True),
        ),
        (START - MINUTE, {}, ("open", "Open", "nog 30 van 30 plaatsen", True)),
        (START, {}, ("closed", "Gesloten", "aanmelden kon tot 10 december", False)),
        (END, {}, ("closed", "Gesloten", "aanmelden kon tot 10 december", False)),
        (END + MINUTE, {}, ("past", "Geweest", "", False)),
        (START + MINUTE, {"ends_at": None}, ("past", "Geweest", "", False)),
        (
            NOW,
            {"signup_closes_at": NOW},
            ("closed", "Gesloten", "aanmelden kon tot 1 december", False),
        ),
        (
            NOW,
            {"signup_closes_at": NOW + MINUTE},
            ("open", "Open", "nog 30 van 30 plaatsen", True),
        ),
        (
            NOW,
            {"signup_opens_at": NOW + AN_HOUR},
            ("pending", "Nog niet open", "aanmelden kan vanaf 1 december, 10.00", False),
        ),
        (NOW, {"signup_opens_at": NOW}, ("open", "Open", "nog 30 van 30 plaatsen", True)),
        (NOW, {"status": "gaat_niet_door"}, ("cancelled", "Gaat niet door", "", False)),
        (END + MINUTE, {"status": "gaat_niet_door"}, ("cancelled", "Gaat niet door", "", False)),
        (NOW, {"status": "verplaatst"}, ("open", "Open", "nog 30 van 30 plaatsen", True)),
        (
            NOW,
            {"starts_at": None, "ends_at": None},
            ("pending", "Datum volgt", "nog 30 van 30 plaatsen", True),
        ),
        (
            NOW,
            {"starts_at": None, "ends_at": None, "capacity": None},
            ("pending", "Datum volgt", "", True),
        ),
        (
            NOW,
            {"starts_at": None, "ends_at": None, "taken": 30},
            ("full", "Vol", "30 van 30 plaatsen bezet", True),
        ),
        (NOW, {"signup_way": "niet_nodig"}, ("open", "Open", "aanmelden is niet nodig", False)),
        (NOW, {"signup_way": "mail"}, ("open", "Open", "", False)),
        (NOW, {"signup_way": "elders"}, ("open", "Open", "", False)),
        (
            NOW,
            {"signup_way": "elders", "signup_closes_at": NOW},
            ("closed", "Gesloten", "aanmelden kon tot 1 december", False),
        ),
    ],
)
@pytest.mark.django_db  # making a page in memory asks for its content type
def test_where_sign_up_stands(moment, facts, expected):
    assert state_of(moment, **facts) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ["13.30 tot 16.30 uur", "Aula"]),
        ({"ends_at": None, "is_online": True}, ["13.30 uur", "Aula en online"]),
        ({"starts_at": at("2026-07-01 09:00"), "ends_at": None}, ["9.00 uur", "Aula"]),
        ({"starts_at": None, "ends_at": None, "location": ""}, []),
    ],
)
@pytest.mark.django_db
def test_facts_are_written_as_dutch_readers_write_them(facts, expected):
    values: dict[str, Any] = {"starts_at": START, "ends_at": END, "location": "Aula"} | facts
    assert Meeting(BijeenkomstPage(), Bijeenkomst(**values), NOW).facts == expected


def in_days(days: int, parent: NetwerkPage, **fields: Any) -> BijeenkomstPage:
    """A meeting that many days from now, of three hours."""
    start = timezone.now() + timedelta(days=days)
    return make_bijeenkomst(parent, starts_at=start, ends_at=start + 3 * AN_HOUR, **fields)


def titles(meetings: list[Meeting]) -> list[str]:
    """The titles in their order."""
    return [one.page.title for one in meetings]


@pytest.fixture
def nl(home) -> Locale:
    return home.locale


def test_the_agenda_has_what_is_to_come_by_date_and_what_has_no_date_last(netwerk, visitor, nl):
    make_bijeenkomst(netwerk, title="geen datum", starts_at=None, ends_at=None)
    in_days(9, netwerk, title="later")
    in_days(2, netwerk, title="eerst")
    in_days(5, netwerk, title="gaat niet door", status="gaat_niet_door")
    in_days(-2, netwerk, title="geweest")
    in_days(3, netwerk, title="concept", publish=False)
    now = timezone.now()
    make_bijeenkomst(netwerk, title="bezig", starts_at=now - AN_HOUR, ends_at=now + AN_HOUR)
    assert titles(agenda(visitor, now, nl)) == ["bezig", "eerst", "gaat niet door", "later", "geen datum"]


def test_the_agenda_has_only_what_this_visitor_may_see(netwerk, visitor, nl):
    shown = in_days(2, netwerk)
    PageViewRestriction.objects.create(page=in_days(3, netwerk), restriction_type="login")
    gone = in_days(4, netwerk)
    gone.unpublish()
    expired = in_days(5, netwerk)
    BijeenkomstPage.objects.filter(pk=expired.pk).update(expire_at=timezone.now())
    assert titles(agenda(visitor, timezone.now(), nl)) == [shown.title]
    assert titles(coming(visitor, timezone.now(), locale=nl, limit=5)) == [shown.title]


def test_coming_has_the_first_ones_with_a_date(netwerk, visitor, nl):
    make_bijeenkomst(netwerk, starts_at=None, ends_at=None)
    for days in (4, 2, 3, -1):
        in_days(days, netwerk, title=str(days))
    assert titles(coming(visitor, timezone.now(), locale=nl, limit=2)) == ["2", "3"]


def test_a_netwerk_has_its_own_meetings_and_those_elsewhere_that_name_it(netwerken, netwerk, visitor):
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    nested = add_page(netwerk, NetwerkPage(title="Wijk", slug="wijk"))
    in_days(3, netwerk, title="eigen")
    shared = in_days(2, other, title="ook van ons", netwerken=[netwerk])
    in_days(4, netwerken, title="van alle netwerken", netwerken=[netwerk, other])
    in_days(5, other, title="van een ander")
    in_days(6, nested, title="van een deelnetwerk")
    in_days(7, other, title="concept", netwerken=[netwerk], publish=False)
    now = timezone.now()
    assert titles(meetings_of(netwerk, visitor, now)) == ["ook van ons", "eigen", "van alle netwerken"]
    shared.netwerken = []
    shared.save_revision()
    assert "ook van ons" in titles(meetings_of(netwerk, visitor, now))
    BijeenkomstPage.objects.get(pk=shared.pk).latest_revision.publish()
    assert titles(meetings_of(netwerk, visitor, now)) == ["eigen", "van alle netwerken"]


def test_a_meeting_has_the_map_of_its_netwerk(netwerken, netwerk, visitor, nl):
    vorm = Netwerkvorm.objects.create(name="Intervisie", pattern=Pattern.RING, locale=nl)
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost", vorm=vorm))
    for days, parent in enumerate((other, netwerk, netwerken), start=1):
        in_days(days, parent)
    patterns = [one.page.pattern for one in agenda(visitor, timezone.now(), nl)]
    assert patterns == [Pattern.RING, netwerk.pattern, BijeenkomstPage.default_pattern]


def test_the_page_of_a_meeting_names_its_netwerken(netwerken, netwerk, client):
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    hidden = add_page(netwerken, NetwerkPage(title="Verborgen", slug="verborgen"))
    page = make_bijeenkomst(netwerk, netwerken=[other, hidden, netwerk])
    hidden.unpublish()
    named = client.get(page.url).context["netwerken"]
    assert [one.title for one in named] == ["Leren in de wijk", "Oost"]


@pytest.mark.parametrize("place", ["agenda", "netwerk", "home", "index"])
def test_it_costs_the_same_for_three_as_for_thirty(netwerken, netwerk, home, count_queries, place):
    address = {"agenda": "/agenda/", "netwerk": netwerk.url, "home": home.url, "index": netwerken.url}[place]

    def add(times: int, begin: int) -> None:
        for number in range(begin, begin + times):
            sub = netwerk if place != "index" else netwerken
            if place == "index":
                add_page(sub, NetwerkPage(title=f"Netwerk {number}", slug=f"n{number}"))
            else:
                in_days(number + 1, sub)

    add(3, 0)
    count_queries(address)
    cost = count_queries(address)
    add(27, 3)
    assert count_queries(address) == cost


def test_the_page_of_a_meeting_costs_the_same_however_many_signed_up(netwerk, count_queries):
    page = make_bijeenkomst(netwerk, capacity=100)
    count_queries(page.url)
    cost = count_queries(page.url)
    for number in range(30):
        sign_up_for(meeting(page), name="Noor", email=f"p{number}@example.org")
    assert count_queries(page.url) == cost


def only_reads(sql: str) -> bool:
    """Whether a statement changes nothing."""
    return bool(re.match(r"\W*(SELECT|WITH)\b", sql)) and not re.search(r"\b(INSERT|UPDATE|DELETE)\b", sql)


def test_looking_writes_nothing_and_sets_no_cookie(site, home, netwerken, netwerk, client):
    """Law 5: a GET waits for no write lock and starts no session."""
    SiteSettings.for_site(site)
    page = make_bijeenkomst(netwerk)
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    addresses = [home.url, netwerken.url, netwerk.url, page.url, "/agenda/"]
    addresses += [reverse("aanmelding", args=[token_for(aanmelding)])]
    addresses += [reverse("aanmelden_gelukt", args=[page.translation_key])]
    for address in addresses:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, address
        assert [q["sql"] for q in queries if not only_reads(q["sql"])] == [], address
    assert not client.cookies
