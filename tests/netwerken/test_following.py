"""Following a page: without an account, confirmed in the mailbox, one mail per event, one click to stop."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis import worker
from basis.models import LimitCount, OutboxMessage
from home.models import NieuwsPage
from netwerken import services, tokens
from netwerken.choices import FollowKind
from netwerken.following.forms import FollowForm
from netwerken.models import Aanmelding, Abonnement, Bijeenkomst, Netwerk, Persoon, Plaatsen, Toestemming
from netwerken.retention import forget_people
from tests.factories import add_page, make_bijeenkomst, make_nieuws, meeting
from tests.netwerken.facts import deliver_events, link_in, mails, sign_up_for, told, whole_mails

KINDS = ["bijeenkomst", "netwerk"]
DAY = timedelta(days=1)
Ask = Callable[..., HttpResponse]


@pytest.fixture
def ask(client: Client) -> Ask:
    """Sends the form to follow a page, three seconds after it was made."""

    def send(page: Any, **fields: Any) -> HttpResponse:
        with time_machine.travel(time.time() - 3, tick=False):
            made = FollowForm().fresh_stamp
        kind = "netwerk" if hasattr(page, "vorm") else "bijeenkomst"
        address = reverse("volg", args=[kind, page.translation_key])
        values = {"email": "noor@example.org", "made": made} | fields
        return client.post(address, {f"volg-{name}": value for name, value in values.items()})

    return send


def follow(page: Any, name: str = "noor", *, confirmed: bool = True) -> Abonnement:
    """Somebody follows a page."""
    kind = FollowKind.NETWERK if hasattr(page, "vorm") else FollowKind.BIJEENKOMST
    abonnement = services.follow(kind, page.translation_key, f"{name}@example.org", "nl")
    if confirmed:
        services.confirm_follow(abonnement)
    abonnement.refresh_from_db()
    return abonnement


def link(abonnement: Abonnement) -> str:
    """The page behind the link in its mails."""
    return reverse("volgen", args=[tokens.token_for_follow(abonnement)])


def without_queue(netwerk: Any, **fields: Any) -> Any:
    """A meeting where sign-up closes when it is full."""
    page = make_bijeenkomst(netwerk, **({"capacity": 2} | fields))
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    return page


def enter(page: Any, name: str) -> Aanmelding:
    """Somebody signs up."""
    return sign_up_for(meeting(page), name=name, email=f"{name}@example.org")


def change_place(page: Any) -> None:
    """A meeting has another place, and people are told."""
    page.location = "Aula"
    page.save_revision().publish()
    services.tell_changes(timezone.now() + DAY / 2)


# --- asking ---


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_on_a_page_leads_to_one_mail_and_nothing_more_until_it_is_confirmed(
    netwerk, bijeenkomst, client, ask, kind
):
    page = netwerk if kind == "netwerk" else bijeenkomst
    assert (
        f'action="{reverse("volg", args=[kind, page.translation_key])}"'
        in client.get(page.url).content.decode()
    )
    answer = ask(page)
    assert (answer.status_code, answer.url) == (
        302,
        reverse("volgen_gelukt", args=[kind, page.translation_key]),
    )
    assert "Kijk in je mail" in client.get(answer.url).content.decode()
    [mail] = whole_mails()
    assert (mail["To"], mail["Subject"]) == ("noor@example.org", f"Bevestig dat je dit volgt: {page.title}")
    assert mail["List-Unsubscribe"] is None
    assert Abonnement.objects.get().confirmed_at is None
    assert not Toestemming.objects.exists()
    assert not client.cookies


def test_the_button_confirms_and_twice_is_once(bijeenkomst, client, ask):
    ask(bijeenkomst)
    address = link_in(mails()[0])
    assert "Ja, stuur me deze mails" in client.get(address).content.decode()
    assert Abonnement.objects.get().confirmed_at is None
    for _time in range(2):
        answer = client.post(address, {"actie": "bevestigen"}, follow=True)
        assert f"Je volgt: {bijeenkomst.title}" in answer.content.decode()
    assert Abonnement.objects.get().confirmed_at is not None
    assert [(one.purpose, one.withdrawn_at) for one in Toestemming.objects.all()] == [("volgen", None)]
    assert not client.cookies


def test_the_answer_does_not_tell_who_follows(bijeenkomst, ask):
    follow(bijeenkomst, "bekend")
    with time_machine.travel(timezone.now(), tick=False):
        known, unknown = (ask(bijeenkomst, email=f"{name}@example.org") for name in ("bekend", "nieuw"))
    assert (known.status_code, known.headers, known.content) == (
        unknown.status_code,
        unknown.headers,
        unknown.content,
    )


def test_who_follows_it_already_gets_the_link_at_most_once_an_hour(bijeenkomst, ask):
    follow(bijeenkomst)
    began = timezone.now()
    for minutes, promised in [(1, 1), (59, 1), (61, 2), (119, 2), (122, 3)]:
        with time_machine.travel(began + timedelta(minutes=minutes), tick=False):
            ask(bijeenkomst, email=" NOOR@Example.org ")
        assert len(mails()) == promised, minutes
    assert mails()[-1]["Subject"] == f"Je volgt: {bijeenkomst.title}"
    assert Abonnement.objects.count() == Persoon.objects.count() == 1


def test_a_machine_gets_the_same_answer_and_nothing_is_kept(bijeenkomst, ask):
    person, machine = (
        ask(bijeenkomst),
        ask(bijeenkomst, website="https://spam.example", email="m@example.org"),
    )
    assert (machine.status_code, machine.url) == (person.status_code, person.url)
    assert Persoon.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"email": "noor"}, "Dit mailadres klopt niet"),
        ({"email": ""}, "Vul je mailadres in"),
        ({"made": "vervalst"}, "Het formulier was verlopen"),
    ],
)
def test_what_is_wrong_comes_back_as_it_was_typed(bijeenkomst, ask, fields, said):
    answer = ask(bijeenkomst, **fields)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert f'value="{fields.get("email", "noor@example.org")}"' in answer.content.decode() or not fields.get(
        "email", 1
    )
    assert not Abonnement.objects.exists()


def test_a_mailbox_gets_five_an_hour_and_a_network_as_many_as_sign_up(netwerk, ask):
    pages = [make_bijeenkomst(netwerk) for _number in range(6)]
    with time_machine.travel(timezone.now().replace(minute=0, second=5), tick=False):
        assert [ask(page).status_code for page in pages] == [302] * 5 + [429]
        assert ask(pages[5], email="bo@example.org").status_code == 302
        LimitCount.objects.filter(count=7).update(count=settings.SIGNUPS_PER_HOUR)
        assert ask(pages[5], email="an@example.org").status_code == 429


def test_what_a_visitor_may_not_see_cannot_be_followed(netwerk, bijeenkomst, ask, client):
    bijeenkomst.unpublish()
    assert ask(bijeenkomst).status_code == 404
    assert client.get(reverse("volg", args=["bijeenkomst", bijeenkomst.translation_key])).status_code == 404
    assert client.get(reverse("volg", args=["kennis", netwerk.translation_key])).status_code == 404
    assert not Abonnement.objects.exists()


def test_no_csrf_token_or_cookie_is_needed(bijeenkomst):
    strict = Client(enforce_csrf_checks=True)
    abonnement = follow(bijeenkomst, confirmed=False)
    assert strict.post(link(abonnement), {"actie": "bevestigen"}).status_code == 302
    assert not strict.cookies


# --- the page behind the link ---


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


# --- what comes ---


def test_a_new_meeting_is_told_to_followers_of_its_netwerk_and_those_around_it(netwerken, netwerk):
    from netwerken.models import NetwerkPage

    within = add_page(netwerk, NetwerkPage(title="Oost", slug="oost"))
    apart = add_page(netwerken, NetwerkPage(title="Apart", slug="apart"))
    for page, name in ((netwerk, "boven"), (within, "zelf"), (apart, "apart")):
        follow(page, name)
    follow(within, "nooit", confirmed=False)
    follow(within, "boven")  # follows both: one mail
    now = timezone.now()
    page = make_bijeenkomst(within, title="Samen kijken")
    deliver_events()
    assert told("nieuwe_bijeenkomsten") == []
    with time_machine.travel(now + timedelta(minutes=11), tick=False):
        deliver_events()
        assert told("nieuwe_bijeenkomsten") == ["boven@example.org", "zelf@example.org"]
        mail = next(one for one in whole_mails("zelf@example.org") if "Nieuwe" in one["Subject"])
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert page.full_url in mail.get_body(("plain",)).get_content()
        page.save_revision().publish()
    with time_machine.travel(now + DAY, tick=False):
        deliver_events()
        assert len(told("nieuwe_bijeenkomsten")) == 2


def test_meetings_that_come_together_are_one_mail(netwerk):
    follow(netwerk)
    now = timezone.now()
    for number in range(5):
        make_bijeenkomst(netwerk, title=f"Dag {number}")
    with time_machine.travel(now + timedelta(minutes=30), tick=False):
        deliver_events()
        assert told("nieuwe_bijeenkomsten") == ["noor@example.org"]
        words = mails()[-1].get_content()
        assert all(f"Dag {number}" in words for number in range(5))


def test_what_visitors_do_not_see_is_not_mailed(netwerk):
    follow(netwerk)
    now = timezone.now()
    page = make_bijeenkomst(netwerk)
    with time_machine.travel(now + timedelta(minutes=30), tick=False):
        deliver_events()
        assert told("nieuwe_bijeenkomsten") == ["noor@example.org"]
        page.unpublish()
        assert told("nieuwe_bijeenkomsten") == []


def test_news_of_a_netwerk_is_told_once(nieuws, netwerk):
    follow(netwerk)
    now = timezone.now()
    page = NieuwsPage(title="Opbrengst", slug="opbrengst", introduction="Wat we leerden.")
    page.netwerken = [netwerk]
    page = add_page(nieuws, page)
    make_nieuws(nieuws)
    with time_machine.travel(now + timedelta(minutes=11), tick=False):
        deliver_events()
        assert told("nieuws") == ["noor@example.org"]
        assert "Wat we leerden." in mails()[-1].get_content()
        page.save_revision().publish()
    with time_machine.travel(now + DAY, tick=False):
        deliver_events()
        assert len(told("nieuws")) == 1


def test_old_news_is_no_news(nieuws, netwerk):
    follow(netwerk)
    with time_machine.travel(timezone.now() - timedelta(days=60), tick=False):
        page = add_page(nieuws, NieuwsPage(title="Opbrengst", slug="opbrengst"))
    page.netwerken = [netwerk]
    page.save_revision().publish()
    with time_machine.travel(timezone.now() + DAY, tick=False):
        deliver_events()
        assert told("nieuws") == []


# --- places free again ---


def test_a_free_place_is_told_to_followers_at_most_once_a_day(netwerk):
    page = without_queue(netwerk)
    now = timezone.now()
    follow(page, "volgt")
    follow(page, "a")
    first, second = enter(page, "a"), enter(page, "b")
    services.cancel(second)
    deliver_events()
    assert told("plaatsen_vrij") == ["volgt@example.org"]  # who has a place needs none
    enter(page, "c")
    services.cancel(first)
    deliver_events()
    assert OutboxMessage.objects.filter(payload__what="plaatsen_vrij").count() == 1
    with time_machine.travel(now + DAY + timedelta(seconds=9), tick=False):
        fourth = enter(page, "d")
        services.cancel(fourth)
        deliver_events()
        assert told("plaatsen_vrij") == ["a@example.org", "volgt@example.org", "volgt@example.org"]


@pytest.mark.parametrize("how", ["more places", "expired hold"])
def test_a_place_comes_free_in_other_ways_too(netwerk, how):
    page = without_queue(netwerk, starts_at=timezone.now() + timedelta(days=40), ends_at=None)
    follow(page, "volgt")
    late, _other = (enter(page, name) for name in "ab")
    if how == "more places":
        page.capacity = 3
        page.save_revision().publish()
    else:
        services.release_expired_holds(late.hold_until)
    deliver_events()
    assert told("plaatsen_vrij") == ["volgt@example.org"]


def test_a_free_place_is_no_news_where_it_was_not_full_or_people_wait(netwerk):
    open_one, queued = without_queue(netwerk), make_bijeenkomst(netwerk, capacity=1)
    for page in (open_one, queued):
        follow(page, "volgt")
    services.cancel(enter(open_one, "a"))
    first = enter(queued, "a")
    enter(queued, "b")
    services.cancel(first)
    assert not OutboxMessage.objects.filter(kind="netwerken.gebeurtenis").exists()


def test_a_place_that_is_gone_again_is_not_mailed(netwerk):
    page = without_queue(netwerk)
    follow(page, "volgt")
    enter(page, "a")
    services.cancel(enter(page, "b"))
    deliver_events()
    assert told("plaatsen_vrij") == ["volgt@example.org"]
    enter(page, "c")
    assert told("plaatsen_vrij") == []


# --- forgetting ---


def test_who_does_not_confirm_is_forgotten_after_a_week(bijeenkomst):
    follow(bijeenkomst, "nooit", confirmed=False)
    kept = follow(bijeenkomst, "wel")
    for days, left in [(6.9, 2), (7.1, 1)]:
        with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
            worker.tick(0)
        assert Abonnement.objects.count() == Persoon.objects.count() == left
    assert Abonnement.objects.get() == kept


def test_who_only_follows_is_not_forgotten_with_those_who_signed_up(netwerk):
    follow(netwerk)
    forget_people(timezone.now() + timedelta(days=9999))
    assert Persoon.objects.count() == 1


def test_followers_of_a_meeting_are_forgotten_with_its_participants(netwerk, bijeenkomst):
    follow(bijeenkomst, "a")
    follow(netwerk, "b")
    end = bijeenkomst.ends_at + timedelta(days=settings.RETENTION_DAYS)
    assert services.forget_follows(end - DAY) == 0
    assert services.forget_follows(end + DAY) == 1
    assert Abonnement.objects.get().kind == "netwerk"


def test_followers_of_a_meeting_are_kept_as_long_as_its_netwerk_says(netwerk, bijeenkomst):
    follow(bijeenkomst)
    Netwerk.objects.filter(translation_key=netwerk.translation_key).update(retention_days=10)
    assert services.forget_follows(bijeenkomst.ends_at + 9 * DAY) == 0
    assert services.forget_follows(bijeenkomst.ends_at + 11 * DAY) == 1


def test_telling_and_following_leave_the_counter_alone(netwerk):
    page = without_queue(netwerk)
    follow(page, "volgt")
    enter(page, "a")
    enter(page, "b")
    row = Plaatsen.objects.get(pk=meeting(page).row.plaatsen_id)
    assert (row.taken, row.was_full) == (2, True)
    assert Bijeenkomst.objects.filter(to_announce=True).count() == 0
