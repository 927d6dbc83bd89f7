"""The link in the mail: looking changes nothing, its buttons do, and no other link works."""

import pytest
from django.urls import reverse

from basis.models import OutboxMessage
from netwerken import services, tokens
from netwerken.models import Aanmelding, Gebeurtenis, Plaatsen
from tests.factories import meeting
from tests.netwerken.facts import link_in, mails, places_by_rows, sign_up_for, taken
from tests.netwerken.signup.signing_up import sign_up, status_of


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_the_link_changes_nothing(bijeenkomst, client, method):
    aanmelding = sign_up(bijeenkomst)
    before = [list(model.objects.values()) for model in (Aanmelding, Plaatsen, Gebeurtenis, OutboxMessage)]
    for _time in range(2):
        assert getattr(client, method)(link_in(mails()[0])).status_code == 200
    after = [list(model.objects.values()) for model in (Aanmelding, Plaatsen, Gebeurtenis, OutboxMessage)]
    assert after == before
    assert not client.cookies
    assert status_of(aanmelding) == "te_bevestigen"


def test_the_button_confirms_and_once_more_changes_nothing(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    link = link_in(mails()[0])
    for _time in range(2):
        answer = client.post(link, {"actie": "bevestigen"}, follow=True)
        assert answer.status_code == 200
        assert "Je bent aangemeld" in answer.content.decode()
    assert status_of(aanmelding) == "bevestigd"
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 1
    assert [mail["Subject"] for mail in mails()][1:] == [f"Je bent aangemeld: {bijeenkomst.title}"]
    assert Gebeurtenis.objects.filter(status="bevestigd").count() == 1


def test_the_other_button_gives_the_place_back_once(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    sign_up(bijeenkomst, "bo@example.org")
    link = link_in(mails("noor@example.org")[0])
    for _time in range(2):
        answer = client.post(link, {"actie": "afmelden"}, follow=True)
        assert "Je bent afgemeld" in answer.content.decode()
    assert status_of(aanmelding) == "geannuleerd"
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 1
    client.post(link, {"actie": "bevestigen"})
    assert status_of(aanmelding) == "geannuleerd"


def test_an_unknown_button_changes_nothing(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    client.post(link_in(mails()[0]), {"actie": "iets"})
    client.post(link_in(mails()[0]))
    assert status_of(aanmelding) == "te_bevestigen"


def test_a_confirmed_one_can_still_be_given_back(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    services.confirm(aanmelding)
    client.post(link_in(mails()[0]), {"actie": "afmelden"})
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("geannuleerd", 0)


WRONG = [
    "onzin",
    "1.abc",
    "1.abc:x",
    "{pk}.{key}",
    "{pk}.{key}:forged",
    "{token}x",
    "{token}%00",
    "{of_another}",
    "%00",
    "%E2%80%A8",
    "%F0%9F%98%80",
    "%FF%FE",
    "a" * 3000,
    "'%22%3Cscript%3E",
]


@pytest.mark.parametrize("method", ["get", "head", "post"])
def test_a_wrong_link_is_a_page_that_says_so(bijeenkomst, client, method):
    aanmelding = sign_up(bijeenkomst)
    key, token = aanmelding.link_key, tokens.token_for(aanmelding)
    of_another = tokens.token_for(Aanmelding(pk=aanmelding.pk + 1, link_key=key))
    for wrong in WRONG:
        filled = wrong.format(pk=aanmelding.pk, key=key, token=token, of_another=of_another)
        answer = getattr(client, method)(f"/aanmelding/{filled}/", {"actie": "bevestigen"})
        assert answer.status_code == 404, wrong
        assert "Deze link werkt niet" in answer.content.decode() or method == "head", wrong
        assert status_of(aanmelding) == "te_bevestigen", wrong


def test_a_new_link_key_revokes_the_old_link(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    link = link_in(mails()[0])
    assert client.get(link).status_code == 200
    Aanmelding.objects.filter(pk=aanmelding.pk).update(link_key="0" * 32)
    assert client.get(link).status_code == 404
    assert client.post(link, {"actie": "bevestigen"}).status_code == 404
    assert status_of(aanmelding) == "te_bevestigen"


def test_only_get_head_and_post_are_answered(bijeenkomst, client):
    link = reverse("aanmelding", args=[tokens.token_for(sign_up(bijeenkomst))])
    for method in ("put", "patch", "delete"):
        assert getattr(client, method)(link).status_code == 405


def test_one_can_withdraw_before_confirming(client, bijeenkomst):
    aanmelding = sign_up_for(meeting(bijeenkomst), name="A", email="a@example.org", school_name="X")
    address = reverse("aanmelding", args=[tokens.token_for(aanmelding)])
    assert "Ik kom toch niet" in client.get(address).content.decode()
    client.post(address, {"actie": "afmelden"})
    aanmelding.refresh_from_db()
    assert aanmelding.status == "geannuleerd"
