"""Inviting, answering and reminding: by the services, with places as exact as for anybody else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from basis.mail_address import hash_of
from basis.models import OutboxMessage
from basis.transaction import Refusal
from netwerken import retention, services
from netwerken.members.invited import overview_of
from netwerken.models import (
    Aanmelding,
    Bericht,
    BijeenkomstPage,
    Persoon,
    Plaatsen,
    Toestemming,
    Uitnodiging,
    VasteDeelnemer,
)
from netwerken.recount import recount
from netwerken.services import Who
from netwerken.target import target_of
from netwerken.tokens import invitation_for, token_for_invitation
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import make_series, told


def who(uitnodiging: Uitnodiging, **more: object) -> Who:
    member = uitnodiging.vaste_deelnemer
    return Who(member.name, "iemand.anders@example.org", member.school_name, **more)


def come(uitnodiging: Uitnodiging, **more: object) -> Aanmelding:
    return services.come(uitnodiging, who(uitnodiging, **more))


def taken(counter: int) -> int:
    return Plaatsen.objects.get(pk=counter).taken


def states(counter: int) -> dict[str, str]:
    return {one.row.vaste_deelnemer.name: one.state for one in overview_of(counter).invited}


def test_each_is_invited_once_with_one_mail(counter, member):
    people = [member(name).pk for name in ("Noor", "Bo")]
    assert services.invite(counter, people) == 2
    assert services.invite(counter, people) == 0
    assert told("uitnodiging") == ["bo@example.org", "noor@example.org"]
    row = OutboxMessage.objects.get(address_hash=hash_of("noor@example.org"))
    assert "noor" not in str(row.payload).lower()


def test_members_of_another_netwerk_are_not_invited(counter, member, netwerken):
    from netwerken.models import Netwerk, NetwerkPage
    from tests.factories import add_page

    page = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    other = Netwerk.objects.get(translation_key=page.translation_key)
    assert services.invite(counter, [member("Zoë", other).pk]) == 0


def test_who_signed_up_by_themselves_is_not_invited(counter, member):
    services.sign_up(target_of(counter, timezone.now()), Who("Noor", "noor@example.org", "De Kade"))
    assert services.invite(counter, [member("Noor").pk]) == 0


def test_coming_takes_a_place_that_is_definite_at_once(counter, invited):
    noor = invited("Noor")
    aanmelding = come(noor)
    assert (aanmelding.status, aanmelding.persoon.email) == ("bevestigd", "noor@example.org")
    assert aanmelding.verified_at
    assert taken(counter) == 1
    assert come(noor).pk == aanmelding.pk  # pressed twice
    assert taken(counter) == 1
    assert told("bevestigd") == ["noor@example.org"]
    assert Toestemming.objects.get().purpose == "deelname"
    assert states(counter) == {"Noor": "komt"}
    assert not recount().breaches


def test_who_comes_when_it_is_full_waits_honestly_and_moves_up(counter, invited):
    people = [invited(name) for name in ("Noor", "Bo", "Cas")]
    assert [come(one).status for one in people] == ["bevestigd", "bevestigd", "wachtlijst"]
    assert states(counter) == {"Noor": "komt", "Bo": "komt", "Cas": "wacht"}
    assert services.stay_away(people[0])
    assert states(counter) == {"Noor": "komt_niet", "Bo": "komt", "Cas": "wacht"}  # offered
    assert taken(counter) == 2
    assert not recount().breaches


def test_without_a_queue_nobody_gets_more_places_than_there_are(counter, invited):
    services.set_rules(counter, {"has_waiting_list": False})
    people = [invited(name) for name in ("Noor", "Bo", "Cas")]
    come(people[0])
    come(people[1])
    with pytest.raises(services.Full):
        come(people[2])
    people[2].refresh_from_db()
    assert (people[2].answer, taken(counter)) == ("", 2)


def test_an_invitation_does_not_go_round_the_coordinator_who_approves(counter, invited):
    services.set_rules(counter, {"needs_approval": True})
    noor = invited("Noor")
    assert come(noor).status == "aangevraagd"
    assert (taken(counter), states(counter)) == (0, {"Noor": "wacht"})
    assert told("aangevraagd") == ["noor@example.org"]


def test_the_answer_can_be_changed_both_ways(counter, invited):
    noor = invited("Noor")
    assert services.stay_away(noor)
    assert (states(counter), taken(counter)) == ({"Noor": "komt_niet"}, 0)
    come(noor)
    assert (states(counter), taken(counter)) == ({"Noor": "komt"}, 1)
    services.stay_away(noor)
    services.stay_away(noor)
    assert (states(counter), taken(counter)) == ({"Noor": "komt_niet"}, 0)
    assert Aanmelding.objects.filter(status="geannuleerd").count() == 1


def test_who_cancels_behind_the_other_link_does_not_come_either(counter, invited):
    noor = invited("Noor")
    services.cancel(come(noor))
    assert states(counter) == {"Noor": "komt_niet"}
    assert overview_of(counter).invited[0].words == "zegde later af"


def test_who_signed_up_and_did_not_confirm_confirms_by_coming(counter, invited):
    noor = invited("Noor")
    own = services.sign_up(target_of(counter, timezone.now()), Who("Noor", "noor@example.org", "De Kade"))
    assert own.status == "te_bevestigen"
    assert come(noor).pk == own.pk
    own.refresh_from_db()
    assert (own.status, taken(counter)) == ("bevestigd", 1)


def test_nobody_comes_to_what_is_off_or_over(counter, invited, page):
    noor = invited("Noor")
    page.status = "gaat_niet_door"
    page.save_revision().publish()
    with pytest.raises(services.Closed):
        come(noor)
    assert taken(counter) == 0


@pytest.mark.parametrize(
    ("fields", "rules", "said"),
    [
        ({"signup_way": "niet_nodig"}, {}, "niet op de site"),
        ({"status": "gaat_niet_door"}, {}, "niet door"),
        ({}, {"team_min": 2, "team_max": 4}, "team"),
        ({"signup_opens_at": timezone.now() + timedelta(days=1)}, {}, "kan nog niet"),
        ({"signup_closes_at": timezone.now() - timedelta(days=1)}, {}, "gesloten"),
    ],
)
def test_nobody_is_invited_to_what_one_cannot_sign_up_for(netwerk, member, fields, rules, said):
    counter = meeting(make_bijeenkomst(netwerk, **fields)).row.plaatsen_id
    if rules:
        services.set_rules(counter, rules)
    with pytest.raises(Refusal, match=said):
        services.invite(counter, [member("Noor").pk])
    assert not Uitnodiging.objects.exists()
    assert not OutboxMessage.objects.filter(payload__what="uitnodiging").exists()


def test_members_are_invited_to_a_whole_series(netwerk, member):
    start = timezone.now() + timedelta(days=20)
    pages = [make_bijeenkomst(netwerk, starts_at=start + timedelta(days=7 * n), ends_at=None) for n in (0, 1)]
    counter = make_series(*pages, capacity=5).plaatsen_id
    services.invite(counter, [member("Noor").pk])
    come(Uitnodiging.objects.get())
    assert taken(counter) == 1


# --- reminding ---


def test_only_who_did_not_answer_is_reminded_and_once(counter, invited):
    people = {name: invited(name) for name in ("Noor", "Bo", "Cas", "Dirk")}
    come(people["Noor"])
    services.stay_away(people["Bo"])
    services.sign_up(target_of(counter, timezone.now()), Who("Cas", "cas@example.org", "De Kade"))
    moment = timezone.now()
    assert services.remind_invited(counter, moment) == 1
    assert services.remind_invited(counter, moment + timedelta(seconds=1)) == 0
    assert told("uitnodiging_herinnering") == ["dirk@example.org"]
    assert services.remind_invited(counter, moment + timedelta(days=1)) == 1


def test_who_answers_before_the_reminder_is_sent_does_not_get_it(counter, invited):
    noor = invited("Noor")
    assert services.remind_invited(counter) == 1
    assert told("uitnodiging_herinnering") == ["noor@example.org"]
    services.stay_away(noor)
    assert told("uitnodiging_herinnering") == []
    assert told("uitnodiging") == []


def test_a_new_link_ends_the_old_one(invited):
    noor = invited("Noor")
    old = token_for_invitation(noor)
    assert invitation_for(old) == noor
    services.invite_again(noor)
    assert invitation_for(old) is None
    assert invitation_for(token_for_invitation(noor)) == noor
    assert invitation_for(token_for_invitation(noor)[:-1] + "x") is None


# --- leaving and being erased ---


def test_who_leaves_the_list_keeps_a_sign_up_and_nothing_else(counter, invited):
    noor, bo = invited("Noor"), invited("Bo")
    come(noor)
    for one in (noor, bo):
        token = token_for_invitation(one)
        services.leave_list(one.vaste_deelnemer)
        assert invitation_for(token) is None
    assert taken(counter) == 1
    assert list(Persoon.objects.values_list("name", flat=True)) == ["Noor"]
    assert not VasteDeelnemer.objects.exists()


def test_erasing_takes_membership_invitations_and_mails_and_gives_the_place_on(counter, invited):
    people = [invited(name) for name in ("Noor", "Bo", "Cas")]
    for one in people:
        come(one)
    address = people[0].vaste_deelnemer.persoon.email
    assert OutboxMessage.objects.filter(address_hash=hash_of(address)).exists()
    services.erase_person(people[0].vaste_deelnemer.persoon)
    assert VasteDeelnemer.objects.count() == Uitnodiging.objects.count() == 2
    assert not OutboxMessage.objects.filter(address_hash=hash_of(address)).exists()
    assert taken(counter) == 2
    assert not recount().breaches


def test_every_mail_to_a_person_can_be_found_by_its_address(netwerk):
    from tests.netwerken.every_mail import every_mail

    every_mail(netwerk, "nl")
    own = OutboxMessage.objects.filter(kind="netwerken.mail").exclude(key__startswith="proef:")
    assert own.count() > 20
    assert not own.filter(address_hash="").exists()


def test_what_was_mailed_to_all_and_who_was_invited_are_forgotten_in_time(counter, invited, page):
    invited("Noor")
    Bericht.objects.create(plaatsen_id=counter, subject="Dag", text="Noor komt ook", by="ada")
    later = make_bijeenkomst(
        BijeenkomstPage.objects.get(pk=page.pk).get_parent(),
        starts_at=timezone.now() + timedelta(days=400),
        ends_at=None,
    )
    kept = Bericht.objects.create(plaatsen_id=meeting(later).row.plaatsen_id, subject="Dag", text="x", by="a")
    end = meeting(page).row.ends_at
    term = timedelta(days=retention.retention_of(meeting(page).row.netwerk))
    retention.forget_people(end + term - timedelta(minutes=1))
    assert (Bericht.objects.count(), Uitnodiging.objects.count()) == (2, 1)
    retention.forget_people(end + term + timedelta(minutes=1))
    assert list(Bericht.objects.all()) == [kept]
    assert not Uitnodiging.objects.exists()
    assert VasteDeelnemer.objects.count() == 1  # stays until they say so
