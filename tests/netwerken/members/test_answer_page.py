"""The page behind the link of an invitation: opening changes nothing, the buttons do."""

import pytest
from django.urls import reverse

from netwerken import services
from netwerken.models import Aanmelding, Persoon, Uitnodiging, VasteDeelnemer, Vraag
from netwerken.tokens import token_for_invitation
from tests.netwerken.facts import make_series
from tests.netwerken.test_links_read import dump


def address(uitnodiging: Uitnodiging) -> str:
    return reverse("uitnodiging", args=[token_for_invitation(uitnodiging)])


def text(client, uitnodiging: Uitnodiging) -> str:
    answer = client.get(address(uitnodiging))
    assert answer.status_code == 200
    return answer.content.decode()


def press(client, uitnodiging: Uitnodiging, act: str, **fields: str):
    return client.post(address(uitnodiging), {"actie": act, **fields})


def test_opening_the_link_changes_nothing_and_shows_both_buttons(client, invited, page):
    noor = invited("Noor", role="leraar")
    before = dump()
    shown = text(client, noor)
    client.head(address(noor))
    assert dump() == before
    assert not client.cookies
    for part in ("Kom je ook?", page.title, "Buurthuis De Kade", 'value="komt"', 'value="komt-niet"'):
        assert part in shown, part
    assert '<meta name="robots" content="noindex">' in shown
    assert '<meta name="referrer" content="no-referrer">' in shown
    assert "Gaf zich op bij de start" in shown


def test_the_buttons_do_what_they_say_and_the_page_shows_it(client, invited):
    noor = invited("Noor")
    answer = press(client, noor, "komt")
    assert answer.status_code == 302
    assert answer.headers["Location"] == address(noor)
    assert "Je bent aangemeld" in text(client, noor)
    own = Aanmelding.objects.get()
    assert own.status == "bevestigd"
    assert "/aanmelding/" in text(client, noor)
    press(client, noor, "komt-niet")
    own.refresh_from_db()
    assert own.status == "geannuleerd"
    shown = text(client, noor)
    assert "Je komt niet" in shown
    assert "Ik kom toch" in shown
    press(client, noor, "komt")
    assert Aanmelding.objects.filter(status="bevestigd").count() == 1


def test_what_is_full_is_said_before_and_who_says_yes_waits(client, invited):
    people = [invited(name) for name in ("Noor", "Bo", "Cas")]
    for one in people[:2]:
        press(client, one, "komt")
    shown = text(client, people[2])
    assert "Alle plaatsen zijn bezet" in shown
    assert "Zet me op de wachtlijst" in shown
    press(client, people[2], "komt")
    assert "Je staat op de wachtlijst: nummer 1" in text(client, people[2])


def test_without_a_queue_there_is_no_yes_when_it_is_full(client, invited, counter):
    people = [invited(name) for name in ("Noor", "Bo", "Cas")]
    services.set_rules(counter, {"has_waiting_list": False})
    for one in people[:2]:
        press(client, one, "komt")
    shown = text(client, people[2])
    assert 'value="komt"' not in shown
    assert 'value="komt-niet"' in shown
    answer = press(client, people[2], "komt")
    assert answer.status_code == 409
    assert "net bezet" in answer.content.decode()


def test_required_questions_are_asked_with_the_yes_and_not_with_the_no(client, invited, counter):
    noor, bo = invited("Noor"), invited("Bo")
    vraag = Vraag.objects.create(plaatsen_id=counter, label="Wat eet je?", required=True)
    assert "Wat eet je?" in text(client, noor)
    answer = press(client, noor, "komt")
    assert answer.status_code == 422
    assert not Aanmelding.objects.exists()
    assert press(client, noor, "komt", **{f"vraag_{vraag.pk}": "Geen vlees"}).status_code == 302
    assert Aanmelding.objects.get().antwoorden.get().value == "Geen vlees"
    assert press(client, bo, "komt-niet").status_code == 302
    bo.refresh_from_db()
    assert bo.answer == "komt_niet"


def test_where_places_are_for_schools_a_member_without_one_says_which(client, netwerk, member):
    from tests.factories import make_bijeenkomst, meeting

    page = make_bijeenkomst(netwerk, capacity=1, capacity_unit="scholen")
    counter = meeting(page).row.plaatsen_id
    people = [member("Noor"), member("Bo", school_name="De Brug"), member("Cas", school_name="De Brug")]
    services.invite(counter, [one.pk for one in people])
    noor, bo, cas = (Uitnodiging.objects.get(vaste_deelnemer=one) for one in people)
    assert press(client, noor, "komt").status_code == 422
    assert 'name="school"' not in text(client, bo)
    press(client, bo, "komt")
    press(client, cas, "komt")
    press(client, noor, "komt", school="De Kade")
    statuses = dict(Aanmelding.objects.values_list("name", "status"))
    assert statuses == {"Bo": "bevestigd", "Cas": "bevestigd", "Noor": "wachtlijst"}


def test_a_place_that_was_handed_over_is_not_shown_to_who_gave_it(client, invited):
    noor = invited("Noor")
    press(client, noor, "komt")
    services.hand_over(Aanmelding.objects.get(), name="Bo", email="bo@example.org")
    shown = text(client, noor)
    assert "/aanmelding/" not in shown
    assert "Je hebt geen plaats meer" in shown


def test_who_wants_no_more_invitations_leaves_the_list(client, invited):
    noor = invited("Noor")
    link = address(noor)
    answer = client.post(link, {"actie": "uit-de-lijst"}, follow=True)
    assert "Je krijgt geen uitnodigingen meer" in answer.content.decode()
    assert not VasteDeelnemer.objects.exists()
    assert not Persoon.objects.exists()
    assert client.get(link).status_code == 404
    assert client.post(link, {"actie": "komt"}).status_code == 404


def test_a_member_takes_the_data_along_and_erases_it(client, invited):
    noor = invited("Noor")
    assert client.get(f"{address(noor)}gegevens").json()["uitnodigingen"][0]["answer"] == ""
    assert "Wis mijn gegevens" in client.get(f"{address(noor)}wissen/").content.decode()
    assert client.post(f"{address(noor)}wissen/").status_code == 302
    assert not Persoon.objects.exists()


def test_a_whole_series_is_shown_day_by_day(client, netwerk, member):
    from tests.factories import make_bijeenkomst

    pages = [make_bijeenkomst(netwerk) for _n in range(3)]
    reeks = make_series(*pages)
    services.invite(reeks.plaatsen_id, [member("Noor").pk])
    shown = text(client, Uitnodiging.objects.get())
    assert all(page.title in shown for page in pages)


@pytest.mark.parametrize("token", ["vervalst", "1.abc:x", "x" * 500])
def test_a_forged_link_finds_nothing(client, home, token):
    for end in ("", "gegevens", "wissen/"):
        assert client.get(f"/uitnodiging/{token}/{end}").status_code == 404
