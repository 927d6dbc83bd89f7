"""Following a page: without an account, and not before the mailbox is proven."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis.models import LimitCount
from netwerken.models import Abonnement, Persoon, Toestemming
from tests.factories import make_bijeenkomst
from tests.netwerken.facts import link_in, mails, whole_mails
from tests.netwerken.following.facts import follow, link

KINDS = ["bijeenkomst", "netwerk"]


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
