"""The one right button of a netwerk: what a visitor can do now, or why there is nothing to do."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from netwerken.invitation import invitation
from netwerken.meeting import Meeting
from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkPage, Plaatsen
from tests.factories import add_page, make_bijeenkomst

pytestmark = pytest.mark.django_db  # making a page in memory asks for its content type

NOW = timezone.make_aware(datetime(2026, 12, 1, 9))
DAY = timedelta(days=1)


def netwerk_with(**fields: Any) -> NetwerkPage:
    """A netwerk in memory."""
    return NetwerkPage(**({"title": "Oost", "contact_email": "oost@example.org"} | fields))


def some_meeting(days: int | None, title: str, taken: int = 0, **facts: Any) -> Meeting:
    """A meeting of two hours in so many days, with ten places."""
    start = None if days is None else NOW + days * DAY
    values = {"starts_at": start, "ends_at": start and start + timedelta(hours=2)} | facts
    row = Bijeenkomst(plaatsen=Plaatsen(capacity=10, taken=taken), **values)
    return Meeting(BijeenkomstPage(title=title), row, NOW)


MEETINGS: dict[str, dict[str, Any]] = {
    "Open": {"days": 9},
    "Volle": {"days": 5, "taken": 10},
    "Ook vol": {"days": 8, "taken": 10},
    "Voorbij": {"days": -5},
    "Vervallen": {"days": 4, "status": "gaat_niet_door"},
    "Dicht": {"days": 6, "signup_closes_at": NOW},
    "Later": {"days": 20, "signup_opens_at": NOW + 3 * DAY},
    "Mailen": {"days": 7, "signup_way": "mail"},
    "Elders later": {"days": 7, "signup_way": "elders", "signup_opens_at": NOW + 8 * DAY},
    "Inloop": {"days": 3, "signup_way": "niet_nodig"},
    "Zonder datum": {"days": None},
}


def meetings(*names: str) -> list[Meeting]:
    """Meetings of the table."""
    return [some_meeting(title=name, **MEETINGS[name]) for name in names]


@pytest.mark.parametrize(
    ("names", "kind", "words"),
    [
        (["Open"], "sign-up", "Meld je aan voor Open"),
        (["Voorbij", "Vervallen", "Volle", "Dicht", "Later", "Open"], "sign-up", "Meld je aan voor Open"),
        (["Mailen", "Open"], "sign-up", "Meld je aan voor Mailen"),
        (["Elders later", "Open"], "sign-up", "Meld je aan voor Open"),
        (["Zonder datum"], "sign-up", "Meld je aan voor Zonder datum"),
        (["Inloop", "Open"], "sign-up", "Meld je aan voor Open"),
        (["Volle", "Inloop"], "come", "Kom naar Inloop"),
        (["Volle", "Later"], "later", "Aanmelden voor Later kan vanaf 4 december, 09.00 uur."),
        (["Later", "Elders later"], "later", "Aanmelden voor Later kan vanaf 4 december, 09.00 uur."),
        (["Volle", "Dicht"], "full", "Volle is vol."),
        (["Volle", "Ook vol"], "full", "De bijeenkomsten zijn vol."),
        (["Dicht"], "closed", "De inschrijving is gesloten."),
        (["Voorbij", "Vervallen"], "ask", "Er staan nu geen bijeenkomsten gepland."),
        ([], "ask", "Vraag of je mee kunt doen"),
    ],
)
def test_the_first_meeting_that_one_can_join_or_why_none(names, kind, words):
    offer = invitation(netwerk_with(), meetings(*names), [], None, NOW)
    assert offer.kind == kind
    assert words in (offer.label, offer.text)


def test_the_button_leads_to_the_form_of_that_meeting_and_says_when_it_is():
    (one,) = meetings("Open")
    offer = invitation(netwerk_with(), [one], [], None, NOW)
    assert (offer.page, offer.anchor, offer.address) == (one.page, "#aanmelden", "")
    assert offer.text == "donderdag 10 december, 9.00 tot 11.00 uur, nog 10 van 10 plaatsen."


@pytest.mark.parametrize(
    ("fields", "kind", "label", "text"),
    [
        ({"signup_way": "mail"}, "mail", "Meld je aan per e-mail", ""),
        (
            {"signup_way": "mail", "signup_closes_on": date(2026, 12, 1)},
            "mail",
            "Meld je aan per e-mail",
            "Aanmelden kan tot en met 1 december 2026.",
        ),
        (
            {"signup_way": "mail", "signup_closes_on": date(2026, 11, 30)},
            "closed",
            "",
            "De inschrijving is gesloten.",
        ),
        (
            {"signup_way": "elders", "signup_opens_on": date(2026, 12, 2)},
            "later",
            "",
            "Aanmelden kan vanaf 2 december 2026.",
        ),
        (
            {"signup_way": "elders", "status": "in_voorbereiding", "starts_on": date(2027, 9, 3)},
            "elsewhere",
            "Naar het aanmeldformulier",
            "Het begint op 3 september 2027.",
        ),
        ({"signup_way": "gesloten"}, "closed", "", "De inschrijving is gesloten."),
    ],
)
def test_who_joins_the_netwerk_as_a_whole_is_not_sent_to_one_meeting(fields, kind, label, text):
    netwerk = netwerk_with(signup_email="a+b@example.org", signup_url="https://elders.example/", **fields)
    offer = invitation(netwerk, meetings("Open"), meetings("Open"), None, NOW)
    assert (offer.kind, offer.label, offer.text, offer.page) == (kind, label, text, None)


def test_mail_and_form_have_their_address():
    by_mail = netwerk_with(title="Leren & doen", signup_way="mail", signup_email="a+b@example.org")
    address = invitation(by_mail, [], [], None, NOW).address
    assert address == "mailto:a+b@example.org?subject=Leren%20%26%20doen"
    elsewhere = netwerk_with(signup_way="elders", signup_url="https://elders.example/")
    assert invitation(elsewhere, [], [], None, NOW).address == "https://elders.example/"


def test_what_is_finished_leads_to_what_follows_and_to_no_sign_up():
    successor = NetwerkPage(title="Vervolg")
    finished = netwerk_with(status="afgerond", signup_way="mail", signup_email="a@example.org")
    offer = invitation(finished, meetings("Open"), [], successor, NOW)
    assert (offer.kind, offer.page, offer.label) == ("successor", successor, "Bekijk wat hierop volgt")
    alone = invitation(finished, meetings("Open"), [], None, NOW)
    assert (alone.kind, alone.text, alone.label) == ("finished", "Dit netwerk is afgerond.", "")


@pytest.mark.parametrize(
    ("fields", "text", "label"),
    [
        (
            {"starts_on": date(2027, 9, 3)},
            "Dit netwerk wordt voorbereid. Het begint op 3 september 2027.",
            "Laat weten dat je mee wilt doen",
        ),
        (
            {"period": "Voorjaar 2027"},
            "Dit netwerk wordt voorbereid. Wanneer: Voorjaar 2027.",
            "Laat weten dat je mee wilt doen",
        ),
        ({"contact_email": ""}, "Dit netwerk wordt voorbereid.", ""),
    ],
)
def test_what_is_prepared_says_when_it_begins_and_whom_to_tell(fields, text, label):
    offer = invitation(netwerk_with(status="in_voorbereiding", **fields), [], [], None, NOW)
    assert (offer.text, offer.label) == (text, label)


def test_where_only_the_parts_have_places_one_chooses_a_part():
    offer = invitation(netwerk_with(), meetings("Volle"), meetings("Voorbij", "Open"), None, NOW)
    assert (offer.kind, offer.anchor, offer.page) == ("choose", "#deelnetwerken", None)
    assert invitation(netwerk_with(), meetings("Open"), meetings("Open"), None, NOW).kind == "sign-up"
    assert invitation(netwerk_with(), [], meetings("Voorbij", "Volle"), None, NOW).kind == "ask"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"signup_way": "mail"}, "signup_email"),
        ({"signup_way": "elders"}, "signup_url"),
        ({"signup_opens_on": date(2027, 2, 2), "signup_closes_on": date(2027, 2, 1)}, "signup_closes_on"),
    ],
)
def test_an_editor_hears_what_is_missing_at_the_field(fields, wrong):
    with pytest.raises(ValidationError) as refused:
        netwerk_with(**fields).clean()
    assert set(refused.value.message_dict) == {wrong}


def test_the_page_has_one_button_in_its_opening(netwerken, netwerk, client):
    make_bijeenkomst(netwerk, title="Kijken", slug="kijken")
    answer = client.get(netwerk.url).content.decode()
    assert answer.count('class="button"') == 1
    assert f'class="button" href="{netwerk.url}kijken/#aanmelden"' in answer
    over = add_page(netwerken, NetwerkPage(title="Oud", slug="oud", status="afgerond", successor=netwerk))
    assert f'class="button" href="{netwerk.url}"' in client.get(over.url).content.decode()
    netwerk.unpublish()
    answer = client.get(over.url).content.decode()
    assert "Dit netwerk is afgerond." in answer
    assert 'class="button"' not in answer
    assert "Leren in de wijk" not in answer
