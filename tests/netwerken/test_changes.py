"""Told of a change: once, after ten quiet minutes, from old to new; and nothing when it was undone."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from basis import worker
from basis.models import OutboxMessage
from netwerken import services
from netwerken.choices import FollowKind
from netwerken.models import Aanmelding, Abonnement, BijeenkomstPage, Wijziging
from netwerken.services import Who
from netwerken.target import Target
from tests.factories import make_bijeenkomst, make_document, meeting
from tests.netwerken.facts import deliver_events, mails, make_series, sign_up_for, told

MINUTE = timedelta(minutes=1)
NOW = datetime.fromisoformat("2027-02-01T10:00:00+01:00")
START = datetime.fromisoformat("2027-03-03T13:30:00+01:00")


@pytest.fixture
def clock():
    """A clock that only the test moves."""
    with time_machine.travel(NOW, tick=False) as moved:
        yield moved


@pytest.fixture
def page(clock, netwerk) -> BijeenkomstPage:
    """A meeting in a month."""
    return make_bijeenkomst(
        netwerk, title="Samen kijken", capacity=3, starts_at=START, ends_at=START + timedelta(hours=3)
    )


def publish(page: BijeenkomstPage, **facts: object) -> None:
    """Edit and publish."""
    for name, value in facts.items():
        setattr(page, name, value)
    page.save_revision().publish()


def enter(page: BijeenkomstPage, name: str, *, confirmed: bool = True) -> Aanmelding:
    """Somebody signs up."""
    aanmelding = sign_up_for(meeting(page), name=name, email=f"{name}@example.org")
    if confirmed:
        services.confirm(aanmelding)
    return aanmelding


def follow(page, name: str, kind: FollowKind = FollowKind.BIJEENKOMST) -> Abonnement:
    """Somebody follows a page."""
    abonnement = services.follow(kind, page.translation_key, f"{name}@example.org", "nl")
    services.confirm_follow(abonnement)
    return abonnement


def rest(clock, minutes: int = 10) -> None:
    """Let so many minutes pass, with a worker that looks all the time."""
    for _minute in range(minutes):
        clock.shift(MINUTE)
        worker.tick(1)


def body(address: str) -> str:
    """The newest mail to somebody."""
    return mails(address)[-1].get_content()


def test_fifty_edits_in_ten_minutes_are_one_mail_with_the_net_change(page, clock):
    for name in "abc":
        enter(page, name)
    for number in range(50):
        clock.shift(timedelta(seconds=12))
        publish(page, location=f"Lokaal {number}", starts_at=START + number * MINUTE)
        worker.tick(1)
    rest(clock, 9)
    assert told("gewijzigd") == []
    rest(clock, 1)
    assert told("gewijzigd") == ["a@example.org", "b@example.org", "c@example.org"]
    words = body("a@example.org")
    assert "was: Buurthuis De Kade" in words
    assert "wordt: Lokaal 49" in words
    assert "was: woensdag 3 maart 2027, 13.30 tot 16.30 uur" in words
    assert "wordt: woensdag 3 maart 2027, 14.19 tot 16.30 uur" in words
    assert "Lokaal 48" not in words
    assert not Wijziging.objects.exists()
    rest(clock, 30)
    assert len(told("gewijzigd")) == 3


def test_edit_and_undo_is_no_mail(page, clock):
    enter(page, "a")
    publish(page, location="Aula", starts_at=None, ends_at=None)
    rest(clock, 5)
    publish(page, location="Buurthuis De Kade", starts_at=START, ends_at=START + timedelta(hours=3))
    rest(clock, 30)
    assert told("gewijzigd") == []
    assert not Wijziging.objects.exists()


def test_each_edit_makes_it_wait_again(page, clock):
    enter(page, "a")
    publish(page, location="Aula")
    rest(clock, 9)
    publish(page, location="Gymzaal")
    rest(clock, 9)
    assert told("gewijzigd") == []
    rest(clock, 1)
    assert told("gewijzigd") == ["a@example.org"]


def test_two_changes_with_a_rest_between_are_two_mails(page, clock):
    enter(page, "a")
    publish(page, location="Aula")
    rest(clock)
    publish(page, location="Gymzaal")
    rest(clock)
    assert told("gewijzigd") == ["a@example.org"] * 2
    assert "was: Aula" in body("a@example.org")


@pytest.mark.parametrize(
    "facts",
    [{"title": "Anders"}, {"introduction": "Kom!"}, {"capacity": 9}, {"status": "verplaatst"}],
    ids=str,
)
def test_what_does_not_bind_people_is_no_mail(page, clock, facts):
    enter(page, "a")
    follow(page, "f")
    publish(page, **facts)
    assert not Wijziging.objects.exists()
    rest(clock, 30)
    assert told("gewijzigd") == []


def test_who_is_told_of_what(page, clock):
    for name in "abc":
        enter(page, name)
    enter(page, "wacht")
    services.cancel(enter(page, "weg"))
    follow(page, "volgt")
    services.follow(FollowKind.BIJEENKOMST, page.translation_key, "nooit@example.org", "nl")
    publish(page, online_url="https://praat.example.org/geheim", is_online=False)
    rest(clock)
    have_places = ["a@example.org", "b@example.org", "c@example.org"]
    assert told("gewijzigd") == have_places
    assert "wordt: https://praat.example.org/geheim" in body("a@example.org")
    publish(page, location="Aula")
    rest(clock)
    assert told("gewijzigd") == sorted(have_places * 2 + ["volgt@example.org"])
    publish(page, starts_at=START + timedelta(hours=1))
    rest(clock)
    assert told("gewijzigd") == sorted(have_places * 3 + ["volgt@example.org"] * 2 + ["wacht@example.org"])
    assert "geheim" not in body("volgt@example.org") + body("wacht@example.org")


def test_a_meeting_that_is_called_off_says_so_and_on_again_too(page, clock):
    enter(page, "a")
    publish(page, status="gaat_niet_door")
    rest(clock)
    assert mails("a@example.org")[-1]["Subject"] == "Gaat niet door: Samen kijken"
    assert "gaat niet door" in body("a@example.org")
    publish(page, status="gepland")
    rest(clock)
    assert mails("a@example.org")[-1]["Subject"] == "Gaat toch door: Samen kijken"


def test_a_date_that_is_known_at_last_says_so(page, clock):
    publish(page, starts_at=None, ends_at=None)
    Wijziging.objects.all().delete()
    enter(page, "a")
    follow(page, "f")
    publish(page, starts_at=START, ends_at=START + timedelta(hours=3))
    rest(clock)
    for address in ("a@example.org", "f@example.org"):
        assert mails(address)[-1]["Subject"] == "De datum is bekend: Samen kijken"
        assert "was: in overleg" in body(address)


def test_who_takes_part_and_follows_gets_one_mail(page, clock):
    enter(page, "a")
    follow(page, "a")
    publish(page, location="Aula")
    rest(clock)
    assert told("gewijzigd") == ["a@example.org"]
    assert "Je krijgt deze mail omdat je je aanmeldde" in body("a@example.org")


def test_a_team_that_nobody_confirmed_is_told_by_way_of_its_contact(page, clock):
    members = [Who(name, f"{name}@example.org", "De Kade") for name in "ab"]
    team = services.sign_up_team(meeting(page).target, Who("c", "c@example.org"), members)
    publish(page, location="Aula")
    rest(clock)
    assert told("gewijzigd") == ["c@example.org"]
    services.confirm_team(team)
    publish(page, location="Gymzaal")
    rest(clock)
    assert told("gewijzigd") == ["a@example.org", "b@example.org", "c@example.org"]


def test_who_said_not_to_come_is_only_told_of_another_date(page, clock):
    reeks = make_series(page)
    aanmelding = services.sign_up(Target(reeks, timezone.now()), Who("a", "a@example.org"))
    services.confirm(aanmelding)
    services.report_absence(aanmelding, meeting(page).row)
    publish(page, location="Aula")
    rest(clock)
    assert told("gewijzigd") == []
    publish(page, starts_at=START + timedelta(days=1), ends_at=None)
    rest(clock)
    assert told("gewijzigd") == ["a@example.org"]
    assert "Kun je nu wel?" in body("a@example.org")


def test_nobody_is_told_of_what_is_over(page, clock):
    enter(page, "a")
    clock.move_to(START + timedelta(days=1))
    publish(page, location="Aula")
    rest(clock)
    assert told("gewijzigd") == []
    assert not Wijziging.objects.exists()


def test_a_change_is_told_in_one_commit_or_not_at_all(page, clock, monkeypatch):
    for name in "abc":
        enter(page, name)
    publish(page, location="Aula")
    clock.shift(timedelta(minutes=11))

    def fail(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("netwerken.services.changes.reach", fail)
    with pytest.raises(ZeroDivisionError):
        services.tell_changes()
    assert (told("gewijzigd"), Wijziging.objects.count()) == ([], 1)
    monkeypatch.undo()
    assert services.tell_changes() == 3
    assert services.tell_changes() == 0
    assert len(told("gewijzigd")) == 3


def test_each_change_is_one_row_of_the_outbox_per_person(page, clock):
    for name in "abc":
        enter(page, name)
    publish(page, location="Aula")
    rest(clock)
    keys = OutboxMessage.objects.filter(payload__what="gewijzigd").values_list("key", flat=True)
    row = meeting(page).row
    people = Aanmelding.objects.values_list("persoon", flat=True)
    assert Counter(keys) == {f"wijziging:{row.pk}:{row.sequence}:{persoon}": 1 for persoon in people}


# --- materials ---


def test_materials_are_told_once_to_who_was_there_and_to_followers(page, clock):
    enter(page, "a")
    enter(page, "onbevestigd", confirmed=False)
    absent = enter(page, "afwezig")
    absent.aanwezigheden.create(bijeenkomst=meeting(page).row, status="afwezig")
    follow(page, "f")
    follow(page, "a")
    document = [("document", make_document())]
    publish(page, materials=document)  # to read beforehand
    rest(clock, 30)
    deliver_events()
    assert told("materiaal") == []
    clock.move_to(START + timedelta(days=1))
    publish(page, introduction="Het was een mooie middag.")
    rest(clock, 30)
    deliver_events()
    assert told("materiaal") == ["a@example.org", "f@example.org"]
    publish(page, materials=document * 2)
    rest(clock, 30)
    deliver_events()
    assert len(told("materiaal")) == 2


def test_materials_that_were_taken_away_again_are_not_told_until_they_are_there(page, clock):
    enter(page, "a")
    clock.move_to(START + timedelta(days=1))
    document = [("document", make_document())]
    publish(page, materials=document)
    publish(page, materials=[])
    rest(clock, 11)
    deliver_events()
    assert told("materiaal") == []
    publish(page, materials=document)
    rest(clock, 11)
    deliver_events()
    assert told("materiaal") == ["a@example.org"]
