"""What a coordinator does about people by one button, and what is said and mailed then."""

from datetime import timedelta

import pytest
from django.utils import timezone

from basis.models import OutboxMessage
from netwerken import services
from netwerken.models import Aanmelding, Bijeenkomst, Gebeurtenis, Plaatsen
from netwerken.services import Who
from netwerken.target import target_of
from tests.netwerken.desk.screens import address, press, status_of, text_of
from tests.netwerken.facts import mails, places_by_rows, taken, told


@pytest.fixture
def asks(plaatsen) -> Plaatsen:
    """The coordinator approves who comes here."""
    services.set_rules(plaatsen.pk, {"needs_approval": True})
    return plaatsen


def last_of(row: Aanmelding) -> Gebeurtenis:
    """What happened last to a sign-up."""
    return Gebeurtenis.objects.filter(aanmelding=row).latest("pk")


def test_who_asked_gets_a_place(as_ada, asks, sign_up, page):
    row = sign_up("Noor")
    assert status_of(row) == "aangevraagd"
    text = press(as_ada, row, "goedkeuren")
    assert "Goedgekeurd. De aanmelding is nu: bevestigd." in text
    assert status_of(row) == "bevestigd"
    assert taken(page) == places_by_rows(page) == 1
    assert last_of(row).by == "ada"
    assert told("doorgeschoven") == ["noor@example.org"]


def test_approved_when_it_is_full_is_a_place_in_the_queue_and_it_says_so(as_ada, asks, sign_up):
    rows = [sign_up(name) for name in ("Noor", "Bo", "Cas")]
    said = [press(as_ada, row, "goedkeuren") for row in rows]
    assert [status_of(row) for row in rows] == ["bevestigd", "bevestigd", "wachtlijst"]
    assert "De aanmelding is nu: wachtlijst." in said[2]


def test_what_is_refused_is_said_and_changes_nothing(as_ada, asks, sign_up):
    services.set_rules(asks.pk, {"needs_approval": True, "has_waiting_list": False})
    rows = [sign_up(name) for name in ("Noor", "Bo", "Cas")]
    said = [press(as_ada, row, "goedkeuren") for row in rows]
    assert "Er is geen plaats meer vrij. Verhoog eerst het aantal plaatsen." in said[2]
    assert status_of(rows[2]) == "aangevraagd"


def test_turning_down_mails_the_reason(as_ada, asks, sign_up):
    row = sign_up("Noor")
    press(as_ada, row, "afwijzen", "We zijn met \0 te veel.")
    assert status_of(row) == "geweigerd"
    assert last_of(row).reason == "We zijn met te veel."
    assert "We zijn met te veel." in mails("noor@example.org")[-1].get_content()


def test_who_waits_gets_a_place_before_who_waits_longer(as_ada, plaatsen, page, sign_up):
    _noor, _bo, cas, dee = (sign_up(name) for name in ("Noor", "Bo", "Cas", "Dee"))
    assert "Er is geen plaats vrij. Verhoog eerst het aantal plaatsen." in press(as_ada, dee, "plaats")
    assert status_of(dee) == "wachtlijst"
    Plaatsen.objects.filter(pk=plaatsen.pk).update(capacity=3)
    assert "buiten de volgorde om" in press(as_ada, dee, "plaats")
    assert (status_of(dee), status_of(cas)) == ("bevestigd", "wachtlijst")
    assert taken(page) == places_by_rows(page) == 3


def test_confirming_by_hand(as_ada, sign_up):
    row = sign_up("Noor", confirmed=False)
    assert "Bevestigd." in press(as_ada, row, "bevestigen")
    assert status_of(row) == "bevestigd"
    assert last_of(row).by == "ada"
    assert told("bevestigd") == ["noor@example.org"]


def test_confirming_by_hand_comes_too_late_once_the_hold_ran_out(as_ada, sign_up):
    row = sign_up("Noor", confirmed=False)
    Aanmelding.objects.filter(pk=row.pk).update(hold_until=timezone.now())
    assert "Bevestigen kan niet meer" in press(as_ada, row, "bevestigen")
    assert status_of(row) == "te_bevestigen"


def test_signing_off_gives_the_place_to_who_waits(as_ada, page, sign_up):
    noor, _bo, cas = (sign_up(name) for name in ("Noor", "Bo", "Cas"))
    Bijeenkomst.objects.update(starts_at=timezone.now() + timedelta(days=30))
    assert "Afgemeld." in press(as_ada, noor, "afmelden", "ziek")
    assert (status_of(noor), status_of(cas)) == ("geannuleerd", "bevestigd")
    assert taken(page) == places_by_rows(page) == 2
    assert "De coördinator heeft je afgemeld" in mails("noor@example.org")[-1].get_content()


def test_a_button_pressed_twice_says_so_the_second_time(as_ada, sign_up):
    row = sign_up("Noor")
    press(as_ada, row, "afmelden")
    number = OutboxMessage.objects.count()
    assert "Dat kan niet meer" in press(as_ada, row, "afmelden")
    assert OutboxMessage.objects.count() == number


def test_the_link_is_mailed_again_but_not_twice_an_hour(as_ada, sign_up):
    row = sign_up("Noor")
    assert "het afgelopen uur al gemaild" in press(as_ada, row, "link")
    Aanmelding.objects.filter(pk=row.pk).update(link_sent_at=None)
    assert "De link is opnieuw gemaild." in press(as_ada, row, "link")
    assert told("link") == ["noor@example.org"]


@pytest.mark.parametrize("act", ["goedkeuren", "plaats", "bevestigen", "afwijzen", "x", ""])
def test_an_act_that_does_not_fit_changes_nothing(act, as_ada, sign_up):
    row = sign_up("Noor")
    assert "Dat kan niet meer" in press(as_ada, row, act)
    assert status_of(row) == "bevestigd"


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 40, "-1"])
def test_nobody_is_not_found(number, as_ada, plaatsen):
    sent = {"act": "afmelden", "aanmelding": number}
    assert as_ada.post(address("desk", plaatsen), sent).status_code == 404


def test_a_team_is_one_on_the_desk_and_its_members_can_go_one_by_one(as_ada, plaatsen, page):
    services.set_rules(plaatsen.pk, {"team_min": 1, "team_max": 2})
    members = [Who(name, f"{name}@example.org", "De Kade") for name in ("Noor", "Bo")]
    team = services.sign_up_team(target_of(plaatsen.pk, timezone.now()), members[0], members)
    noor, bo = team.leden.order_by("pk")
    text = text_of(as_ada.get(address("desk", plaatsen)))
    assert "Team van Noor" in text
    assert text.count("Bevestig zelf") == 1
    press(as_ada, noor, "bevestigen")
    assert [status_of(noor), status_of(bo)] == ["bevestigd", "bevestigd"]
    as_ada.post(address("person", plaatsen, bo.pk), {"act": "afmelden-een"})
    assert [status_of(noor), status_of(bo)] == ["bevestigd", "geannuleerd"]
    assert taken(page) == places_by_rows(page) == 1


def test_reading_changes_nothing(as_ada, plaatsen, sign_up):
    row = sign_up("Noor", confirmed=False)

    def all_rows() -> list[object]:
        models = (Aanmelding, Gebeurtenis, OutboxMessage, Plaatsen)
        return [list(model.objects.order_by("pk").values()) for model in models]

    before = all_rows()
    for name in ("desk", "phone", "mail", "rules", "questions"):
        assert (
            as_ada.get(address(name, plaatsen), {"act": "afmelden", "aanmelding": row.pk}).status_code == 200
        )
    as_ada.get(address("person", plaatsen, row.pk), {"act": "afmelden"})
    assert all_rows() == before


def test_a_group_alone_is_paged_and_the_queue_counts_on(as_ada, plaatsen, sign_up, monkeypatch):
    monkeypatch.setattr("netwerken.desk.views.PER_PAGE", 2)
    for number in range(5):
        sign_up(f"Mens{number}")
    pages = [text_of(as_ada.get(address("desk", plaatsen), {"lijst": "wachtlijst", "p": p})) for p in (1, 2)]
    assert ["Plek 1 Mens2" in pages[0], "Plek 2 Mens3" in pages[0], "Plek 3 Mens4" in pages[1]] == [True] * 3
    assert "Mens4" not in pages[0]


def test_why_somebody_waits_is_told(as_ada, plaatsen, sign_up):
    rows = [sign_up(name) for name in ("Noor", "Bo", "Cas")]
    text = text_of(as_ada.get(address("person", plaatsen, rows[2].pk)))
    assert "Er zijn 0 plaatsen vrij." in text
    assert "de deelnemer zelf" in text
    assert "mail gaat zo weg" in text


def test_who_waits_behind_a_team_that_does_not_fit_reads_so(as_ada, plaatsen, sign_up):
    services.set_rules(plaatsen.pk, {"team_max": 2})
    sign_up("Noor")
    members = [Who(name, f"{name}@example.org", "De Kade") for name in ("Bo", "Cas")]
    services.confirm_team(services.sign_up_team(target_of(plaatsen.pk, timezone.now()), members[0], members))
    dee = sign_up("Dee")
    text = text_of(as_ada.get(address("person", plaatsen, dee.pk)))
    assert "Er is 1 plaats vrij." in text
    assert "Vooraan wacht een team van 2 personen. Niemand mag voorgaan." in text


def test_a_name_with_markup_is_text(as_ada, plaatsen, sign_up):
    row = sign_up("Noor")
    Aanmelding.objects.filter(pk=row.pk).update(name="<b>Noor</b>")
    for where in (address("desk", plaatsen), address("person", plaatsen, row.pk)):
        assert "<b>Noor</b>" not in as_ada.get(where).content.decode()


def test_no_cache_keeps_it(as_ada, plaatsen):
    assert "no-store" in as_ada.get(address("desk", plaatsen)).headers["Cache-Control"]
