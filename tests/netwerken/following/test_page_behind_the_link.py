"""What one follows, chosen and ended behind the link in a mail."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis.models import OutboxMessage
from home.models import NieuwsPage
from netwerken import services, tokens
from netwerken.models import Aanmelding, Abonnement, Toestemming
from tests.factories import add_page, make_bijeenkomst
from tests.netwerken.facts import deliver_events, told, whole_mails
from tests.netwerken.following.facts import change_place, enter, follow, link, without_queue

DAY = timedelta(days=1)


def test_one_sees_all_that_one_follows_and_stops_one_of_them(netwerk, bijeenkomst, client):
    other, mine = follow(netwerk), follow(bijeenkomst)
    follow(make_bijeenkomst(netwerk), "bo")
    words = client.get(link(mine)).content.decode()
    assert bijeenkomst.title in words
    assert netwerk.title in words
    answer = client.post(link(mine), {"actie": "stop", "welke": other.pk}, follow=True)
    assert answer.status_code == 200
    assert list(Abonnement.objects.filter(persoon=mine.persoon)) == [mine]
    assert Toestemming.objects.filter(persoon=mine.persoon, withdrawn_at=None).count() == 2
    client.post(link(mine), {"actie": "stop"})
    assert [one.persoon.email for one in Abonnement.objects.all()] == ["bo@example.org"]
    assert not Toestemming.objects.filter(persoon=mine.persoon, withdrawn_at=None).exists()


def test_stopping_one_leads_to_what_is_left(netwerk, bijeenkomst, client):
    other, mine = follow(netwerk), follow(bijeenkomst)
    assert client.post(link(mine), {"actie": "stop"}).url == link(other)
    assert client.post(link(other), {"actie": "stop"}).url == reverse("volgen_gestopt")
    assert client.get(reverse("volgen_gestopt")).status_code == 200


def test_one_stops_everything_at_once(netwerk, bijeenkomst, client):
    follow(netwerk)
    mine = follow(bijeenkomst)
    follow(bijeenkomst, "bo")
    assert client.post(link(mine), {"actie": "stop_alles"}).url == reverse("volgen_gestopt")
    assert [one.persoon.email for one in Abonnement.objects.all()] == ["bo@example.org"]


def test_nobody_stops_what_another_follows(netwerk, bijeenkomst, client):
    mine, of_bo = follow(bijeenkomst), follow(netwerk, "bo")
    client.post(link(mine), {"actie": "stop", "welke": of_bo.pk})
    assert Abonnement.objects.filter(pk=of_bo.pk).exists()


def test_one_click_of_a_mail_program_stops_it_without_cookie_token_or_redirect(bijeenkomst):
    aanmelding = enter(bijeenkomst, "noor")
    services.confirm(aanmelding)
    mine = follow(bijeenkomst)
    before = Aanmelding.objects.values().get()
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(link(mine), "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded")
    assert answer.status_code == 200
    assert not strict.cookies
    assert not Abonnement.objects.exists()
    assert Aanmelding.objects.values().get() == before


def test_one_click_is_effective_before_the_next_mail(bijeenkomst, client):
    enter(bijeenkomst, "a")
    mine = follow(bijeenkomst)
    bijeenkomst.location = "Aula"
    bijeenkomst.save_revision().publish()
    services.tell_changes(timezone.now() + DAY / 2)
    assert told("gewijzigd") == ["a@example.org", "noor@example.org"]
    client.post(link(mine), {"List-Unsubscribe": "One-Click"})
    assert told("gewijzigd") == ["a@example.org"]


def test_the_one_click_in_a_mail_of_the_coordinator_cancels_no_place(bijeenkomst, client):
    aanmelding = enter(bijeenkomst, "noor")
    services.confirm(aanmelding)
    address = reverse("berichten", args=[tokens.token_for_messages(aanmelding)])
    assert "Stuur me deze mails niet meer" in client.get(address).content.decode()
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    aanmelding.refresh_from_db()
    assert aanmelding.status == "bevestigd"
    assert aanmelding.messages_stopped_at is not None
    assert client.post(address, {"actie": "stop"}).status_code == 302
    for wrong in (tokens.token_for(aanmelding), "onzin"):
        assert client.get(reverse("berichten", args=[wrong])).status_code == 404


def test_one_chooses_what_of_it_to_be_mailed_about(bijeenkomst, client):
    mine = follow(bijeenkomst)
    follow(bijeenkomst, "bo")
    words = client.get(link(mine)).content.decode()
    assert [words.count(f'value="{what}"') for what in ("gewijzigd", "plaatsen_vrij", "materiaal")] == [1] * 3
    assert words.count(" checked") == 3
    wanted = {"actie": "kies", "mails": ["plaatsen_vrij", "materiaal"], "language": "nl"}
    answer = client.post(link(mine), wanted, follow=True)
    assert "Je keuze is bewaard" in answer.content.decode()
    assert answer.content.decode().count(" checked") == 2
    change_place(bijeenkomst)
    assert told("gewijzigd") == ["bo@example.org"]
    assert OutboxMessage.objects.filter(payload__what="gewijzigd").count() == 1


def test_a_choice_counts_for_a_mail_on_its_way_too(bijeenkomst, client):
    mine = follow(bijeenkomst)
    change_place(bijeenkomst)
    assert told("gewijzigd") == ["noor@example.org"]
    client.post(link(mine), {"actie": "kies", "mails": ["materiaal"], "language": "nl"})
    assert told("gewijzigd") == []


def test_who_wants_nothing_of_it_is_shown_how_to_stop(netwerk, client):
    mine = follow(netwerk)
    for mails_ in ([], ["gewijzigd"], ["onzin"]):  # none, that of another kind, that of no kind
        answer = client.post(link(mine), {"actie": "kies", "mails": mails_, "language": "nl"})
        assert answer.status_code == 422
    assert (
        "Kies minstens één, of stop met deze mails."
        in client.post(link(mine), {"actie": "kies"}).content.decode()
    )
    mine.refresh_from_db()
    assert mine.unwanted == []


def test_nothing_is_chosen_before_the_mailbox_is_known_to_be_theirs(netwerk, client):
    mine = follow(netwerk, confirmed=False)
    assert 'name="mails"' not in client.get(link(mine)).content.decode()
    client.post(link(mine), {"actie": "kies", "mails": ["nieuws"], "language": "nl"})
    mine.refresh_from_db()
    assert (mine.unwanted, mine.confirmed_at) == ([], None)


def test_who_follows_a_netwerk_for_its_meetings_gets_no_news(netwerk, nieuws, client):
    mine, other = follow(netwerk), follow(netwerk, "bo")
    services.choose_mails(mine, ["nieuwe_bijeenkomsten"])
    services.choose_mails(other, ["nieuws"])
    page = NieuwsPage(title="Opbrengst", slug="opbrengst", introduction="Wat we leerden.")
    page.netwerken = [netwerk]
    add_page(nieuws, page)
    make_bijeenkomst(netwerk)
    with time_machine.travel(timezone.now() + DAY, tick=False):
        deliver_events()
    assert (told("nieuws"), told("nieuwe_bijeenkomsten")) == (["bo@example.org"], ["noor@example.org"])


def test_who_does_not_want_to_hear_of_a_free_place_does_not(netwerk):
    page = without_queue(netwerk)
    leaver, _stays = (enter(page, name) for name in "ab")
    services.choose_mails(follow(page), ["materiaal"])
    follow(page, "bo")
    services.cancel(leaver)
    deliver_events()
    assert told("plaatsen_vrij") == ["bo@example.org"]


@pytest.mark.bilingual
def test_one_chooses_the_language_of_what_one_follows(bijeenkomst, client):
    mine = follow(bijeenkomst)
    client.post(link(mine), {"actie": "kies", "mails": ["gewijzigd"], "language": "en"})
    change_place(bijeenkomst)
    assert whole_mails("noor@example.org")[-1]["Subject"].startswith("Changed: ")


@pytest.mark.parametrize("method", ["get", "head", "post"])
@pytest.mark.parametrize("wrong", ["onzin", "{pk}.{key}", "{token}x", "{of_another}", "%00", "a" * 2000])
def test_a_wrong_link_is_a_page_that_says_so(bijeenkomst, client, method, wrong):
    mine = follow(bijeenkomst)
    token = tokens.token_for_follow(mine)
    of_another = tokens.token_for(Aanmelding(pk=mine.pk, link_key=mine.link_key))
    filled = wrong.format(pk=mine.pk, key=mine.link_key, token=token, of_another=of_another)
    answer = getattr(client, method)(f"/volgen/{filled}/", {"actie": "stop"})
    assert answer.status_code == 404
    assert Abonnement.objects.count() == 1


def test_a_new_link_key_revokes_the_old_link(bijeenkomst, client):
    mine = follow(bijeenkomst)
    old = link(mine)
    Abonnement.objects.update(link_key="0" * 32)
    assert client.get(old).status_code == 404
