"""The queue: in order, in the same commit, a team as one; and what a coordinator and the clock do to it."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from basis.models import OutboxMessage
from basis.transaction import Refusal
from netwerken import services
from netwerken.hold import add_working_hours
from netwerken.models import Aanmelding, BijeenkomstPage, Plaatsen, Reeks, Team, Toestemming
from netwerken.recount import recount
from netwerken.selectors import place_in_queue
from netwerken.services import Who
from netwerken.target import Target, target_of
from netwerken.tokens import token_for
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import link_in, mails, places_by_rows, taken, told


@pytest.fixture
def page(netwerk) -> BijeenkomstPage:
    """A meeting in a month, with two places."""
    return make_bijeenkomst(netwerk, capacity=2, starts_at=timezone.now() + timedelta(days=30), ends_at=None)


def target(page: BijeenkomstPage) -> Target:
    return target_of(meeting(page).row.plaatsen_id, timezone.now())


def enter(page: BijeenkomstPage, name: str, *, confirmed: bool = True) -> Aanmelding:
    aanmelding = services.sign_up(target(page), Who(name, f"{name}@example.org", "De Kade"))
    if confirmed:
        services.confirm(aanmelding)
    return aanmelding


def enter_team(page: BijeenkomstPage, *names: str) -> Team:
    members = [Who(name, f"{name}@example.org", "De Kade") for name in names]
    team = services.sign_up_team(target(page), members[0], members)
    services.confirm_team(team)
    return team


def standing(page: BijeenkomstPage) -> dict[str, str]:
    rows = Aanmelding.objects.filter(plaatsen_id=meeting(page).row.plaatsen_id).order_by("pk")
    assert taken(page) == places_by_rows(page)
    return {row.name: row.status for row in rows}


def test_who_finds_it_full_waits_in_order_and_moves_up_in_the_same_commit(page):
    first, _second = enter(page, "a"), enter(page, "b")
    c, d = enter(page, "c"), enter(page, "d")
    assert (place_in_queue(c), place_in_queue(d)) == (1, 2)
    services.cancel(first)
    assert standing(page) == {"a": "geannuleerd", "b": "bevestigd", "c": "bevestigd", "d": "wachtlijst"}
    d.refresh_from_db()
    assert place_in_queue(d) == 1
    assert OutboxMessage.objects.filter(key__startswith=f"aanmelding:{c.pk}:doorgeschoven").count() == 1


def test_who_did_not_prove_the_mailbox_gets_the_place_to_confirm(page):
    first = enter(page, "a")
    enter(page, "b")
    c = enter(page, "c", confirmed=False)
    services.cancel(first)
    c.refresh_from_db()
    assert c.status == "te_bevestigen"
    assert c.hold_until > timezone.now()
    assert services.confirm(c)
    assert standing(page)["c"] == "bevestigd"


def test_a_place_that_nobody_confirmed_goes_to_who_waits(page):
    late = enter(page, "a", confirmed=False)
    enter(page, "b")
    enter(page, "c")
    services.release_expired_holds(late.hold_until)
    assert standing(page) == {"a": "verlopen", "b": "bevestigd", "c": "bevestigd"}


def test_near_the_date_a_place_is_offered_and_passes_on_when_nobody_answers(netwerk):
    page = make_bijeenkomst(netwerk, capacity=1, starts_at=timezone.now() + timedelta(days=3), ends_at=None)
    first = enter(page, "a")
    b, c = enter(page, "b"), enter(page, "c")
    services.cancel(first)
    b.refresh_from_db()
    assert b.status == "aangeboden"
    assert b.hold_until - timezone.now() <= timedelta(hours=24)
    services.release_expired_holds(b.hold_until)
    assert standing(page) == {"a": "geannuleerd", "b": "verlopen", "c": "aangeboden"}
    c.refresh_from_db()
    assert services.confirm(c)
    assert standing(page)["c"] == "bevestigd"


def test_a_team_waits_as_one_and_strictly_in_order(page):
    a, _b = enter(page, "a"), enter(page, "b")
    enter_team(page, "c", "d")
    e = enter(page, "e")
    services.cancel(a)
    assert standing(page) == {
        "a": "geannuleerd",
        "b": "bevestigd",
        "c": "wachtlijst",
        "d": "wachtlijst",
        "e": "wachtlijst",
    }
    assert enter(page, "f").status == "wachtlijst"  # a free place is not for who comes last
    head = Aanmelding.objects.get(name="c")
    assert head.gebeurtenissen.last().reason == "vrij: 1, nodig: 2"
    assert place_in_queue(e) == 2
    services.cancel(Aanmelding.objects.get(name="b"))
    assert {standing(page)[name] for name in "cd"} == {"bevestigd"}


def test_fit_first_lets_who_fits_pass_a_team_that_does_not(page):
    services.set_rules(meeting(page).row.plaatsen_id, {"waiting_order": "passend"})
    a, _b = enter(page, "a"), enter(page, "b")
    enter_team(page, "c", "d")
    enter(page, "e")
    services.cancel(a)
    found = standing(page)
    assert (found["c"], found["e"]) == ("wachtlijst", "bevestigd")


@pytest.mark.parametrize("order", ["passend", "streng"])
def test_when_a_school_gets_the_last_place_colleagues_who_wait_share_it_if_fit_goes_first(netwerk, order):
    page = make_bijeenkomst(netwerk, capacity=1, capacity_unit="scholen")
    plaatsen_id = meeting(page).row.plaatsen_id
    services.set_rules(plaatsen_id, {"waiting_order": order, "offer_within_days": 0})
    first = enter(page, "first")
    for name, school in (("a", "De Brug"), ("b", "De Sluis"), ("c", "De Brug"), ("d", "De Brug")):
        services.confirm(services.sign_up(target(page), Who(name, f"{name}@example.org", school)))
    services.cancel(first)
    moved = {name for name, status in standing(page).items() if status == "bevestigd"}
    assert moved == ({"a", "c", "d"} if order == "passend" else {"a"})  # "b" is first in the line now


def test_a_team_is_placed_all_or_nothing_and_confirmed_by_its_contact(page):
    enter(page, "a")
    team = enter_team(page, "b", "c")
    assert standing(page) == {"a": "bevestigd", "b": "wachtlijst", "c": "wachtlijst"}
    assert len({row.wait_seq for row in team.leden.all()}) == 1
    Plaatsen.objects.update(capacity=3)
    services.set_rules(meeting(page).row.plaatsen_id, {})
    assert standing(page) == {"a": "bevestigd", "b": "bevestigd", "c": "bevestigd"}


def test_who_is_signed_up_already_keeps_that_and_is_left_out_of_the_team(page):
    a = enter(page, "a")
    team = enter_team(page, "b", "a")
    a.refresh_from_db()
    assert a.team_id is None
    assert [row.name for row in team.leden.all()] == ["b"]


def test_a_higher_limit_moves_the_queue_in_the_commit_of_publishing(page):
    for name in "abcd":
        enter(page, name)
    page.capacity = 3
    page.save_revision().publish()
    assert list(standing(page).values()) == ["bevestigd", "bevestigd", "bevestigd", "wachtlijst"]


def test_with_approval_nobody_has_a_place_before_the_coordinator_says_so(page):
    services.set_rules(meeting(page).row.plaatsen_id, {"needs_approval": True})
    people = [enter(page, name) for name in "abc"]
    assert (standing(page), taken(page)) == (dict.fromkeys("abc", "aangevraagd"), 0)
    assert [services.approve(person, by="ina") for person in people] == [True] * 3
    assert standing(page) == {"a": "bevestigd", "b": "bevestigd", "c": "wachtlijst"}
    assert services.approve(people[0], by="ina") is False
    services.refuse(people[0], by="ina", reason="niet voor deze doelgroep")
    assert standing(page) == {"a": "geweigerd", "b": "bevestigd", "c": "bevestigd"}


def test_a_coordinator_moves_somebody_up_only_into_a_free_place(page):
    a = enter(page, "a")
    enter(page, "b")
    _c, d = enter(page, "c"), enter(page, "d")
    with pytest.raises(Refusal):
        services.move_up(d, by="ina")
    Plaatsen.objects.update(capacity=3)
    assert services.move_up(d, by="ina") is True
    assert standing(page) == {"a": "bevestigd", "b": "bevestigd", "c": "wachtlijst", "d": "bevestigd"}
    services.cancel(a)
    assert standing(page)["c"] == "bevestigd"


def test_a_place_handed_over_is_confirmed_by_the_colleague_and_the_old_link_ends(page):
    a = enter(page, "a")
    before = a.link_key
    services.hand_over(a, name="Bo", email="bo@example.org")
    a.refresh_from_db()
    assert (a.status, a.name, a.persoon.email) == ("te_bevestigen", "Bo", "bo@example.org")
    assert a.link_key != before
    assert services.confirm(a)
    assert taken(page) == 1
    b = enter(page, "b")
    with pytest.raises(Refusal):
        services.hand_over(b, name="Bo", email="bo@example.org")


def test_who_takes_over_in_a_team_hears_it_themselves_and_confirms_alone(page):
    team = enter_team(page, "a", "b")
    place = team.leden.get(name="b")
    to_contact = len(mails("a@example.org"))
    services.hand_over(place, name="Kim", email="kim@example.org")
    place.refresh_from_db()
    services.remind_of_holds(place.hold_until - timedelta(hours=1))
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        services.send_links_again(place.plaatsen_id, "kim@example.org")
    to_kim = mails("kim@example.org")
    assert len(to_kim) == 3
    assert "Een collega heeft je de plaats gegeven" in to_kim[0].get_content()
    assert {link_in(mail) for mail in to_kim} == {f"/aanmelding/{token_for(place)}/"}
    assert len(mails("a@example.org")) == to_contact
    assert services.confirm(place)
    assert Toestemming.objects.filter(persoon=place.persoon, purpose="deelname").count() == 1
    assert standing(page) == {"a": "bevestigd", "Kim": "bevestigd"}
    assert recount().breaches == []


def test_a_reminder_of_the_team_is_no_reminder_to_who_took_over(page):
    members = [Who(name, f"{name}@example.org", "De Kade") for name in ("a", "b")]
    place = services.sign_up_team(target(page), members[0], members).leden.get(name="b")
    services.hand_over(place, name="Kim", email="kim@example.org")
    place.refresh_from_db()
    assert services.remind_of_holds(place.hold_until - timedelta(hours=1)) == 2
    assert [len(mails(f"{name}@example.org")) for name in ("a", "kim")] == [2, 2]


def test_who_took_over_in_a_team_that_waits_hears_that_there_is_room(page):
    first = enter(page, "x")
    team = enter_team(page, "a", "b")
    place = team.leden.get(name="a")
    services.hand_over(place, name="Kim", email="kim@example.org")
    services.cancel(first)
    assert standing(page) == {"x": "geannuleerd", "Kim": "te_bevestigen", "b": "bevestigd"}
    assert sorted(told("doorgeschoven")) == ["b@example.org", "kim@example.org"]
    assert recount().breaches == []


def test_one_sign_up_for_a_series_with_absence_per_meeting(netwerk):
    reeks = Reeks.objects.create(
        netwerk=meeting(make_bijeenkomst(netwerk)).row.netwerk,
        name="R",
        plaatsen=Plaatsen.objects.create(capacity=1),
    )
    pages = [
        make_bijeenkomst(netwerk, starts_at=timezone.now() + timedelta(days=20 * number), ends_at=None)
        for number in (1, 2)
    ]
    for each in pages:
        row = meeting(each).row
        row.reeks = reeks
        row.save()
    services.count_meetings(reeks)
    through = Target(meeting(pages[1]).row.signs_up_for, timezone.now())
    assert through.of == reeks
    a = services.sign_up(through, Who("a", "a@example.org"))
    services.confirm(a)
    assert [meeting(each).state.name for each in pages] == ["full", "full"]
    services.report_absence(a, meeting(pages[1]).row)
    services.report_absence(a, meeting(pages[1]).row)
    assert [row.bijeenkomst for row in a.aanwezigheden.all()] == [meeting(pages[1]).row]
    services.report_absence(a, meeting(pages[1]).row, is_absent=False)
    assert not a.aanwezigheden.exists()


@pytest.mark.parametrize(
    ("moment", "hours", "expected"),
    [
        ("2026-11-25T10:00:00+01:00", 72, "2026-11-30T10:00:00+01:00"),  # over a weekend
        ("2026-11-28T10:00:00+01:00", 24, "2026-12-01T00:00:00+01:00"),  # begins in it
        ("2027-03-26T12:00:00+01:00", 24, "2027-03-29T12:00:00+02:00"),  # summer time begins in it
        ("2026-12-18T09:00:00+01:00", 72, "2027-01-06T09:00:00+01:00"),  # over free days
    ],
)
def test_weekends_and_free_days_do_not_count_for_a_hold(moment, hours, expected):
    free = [(datetime(2026, 12, 19).date(), datetime(2027, 1, 3).date())]
    assert add_working_hours(datetime.fromisoformat(moment), hours, free) == datetime.fromisoformat(expected)


def test_who_did_not_confirm_is_reminded_once(page):
    with time_machine.travel("2026-11-23T10:00:00+01:00", tick=False):
        page = make_bijeenkomst(
            page.get_parent(), starts_at=timezone.now() + timedelta(days=30), ends_at=None
        )
        a = enter(page, "a", confirmed=False)
    for hours in (1, 47, 49, 50, 71):
        services.remind_of_holds(a.hold_until - timedelta(hours=72) + timedelta(hours=hours))
    key = f"aanmelding:{a.pk}:bevestig_herinnering"
    assert OutboxMessage.objects.filter(key__startswith=key).count() == 1


def test_nobody_is_reminded_on_the_heels_of_another_mail(netwerk):
    """Who waited long gets an offer, and who took a place over a link: one mail, not two."""
    page = make_bijeenkomst(netwerk, capacity=1, starts_at=timezone.now() + timedelta(days=3), ends_at=None)
    with time_machine.travel(timezone.now() - timedelta(days=2)):
        first = enter(page, "a")
        enter(page, "b")
    services.cancel(first)
    assert standing(page)["b"] == "aangeboden"
    assert services.remind_of_holds(timezone.now() + timedelta(seconds=5)) == 0
    services.set_rules(meeting(page).row.plaatsen_id, {"hold_hours": 12})
    services.hand_over(Aanmelding.objects.get(name="b"), name="c", email="c@example.org")
    assert services.remind_of_holds(timezone.now() + timedelta(seconds=5)) == 0


def test_who_confirms_in_the_queue_is_written_down_as_such(page):
    enter_team(page, "a", "b")
    waiting = enter(page, "c")
    lines = waiting.gebeurtenissen.values_list("status", "reason")
    assert list(lines) == [("wachtlijst", ""), ("wachtlijst", "bevestigd")]
