"""A visitor takes a place, and gets one mail in the same commit."""

import time

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import reverse

from basis import outbox
from basis.models import OutboxMessage, School
from netwerken.forms import AanmeldForm
from netwerken.models import Aanmelding, Gebeurtenis, Persoon, Toestemming
from tests.netwerken.facts import link_in, mails, places_by_rows, taken
from tests.netwerken.signup.signing_up import sign_up


def test_signing_up_takes_a_place_and_promises_one_mail(bijeenkomst, fill_in):
    answer = fill_in(bijeenkomst)
    assert (answer.status_code, answer.url) == (
        302,
        reverse("aanmelden_gelukt", args=[bijeenkomst.translation_key]),
    )
    aanmelding = Aanmelding.objects.get()
    assert (aanmelding.status, aanmelding.name) == ("te_bevestigen", "Noor Bakker")
    assert aanmelding.school_name == "De Kade"
    assert aanmelding.persoon.email == "noor@example.org"
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 1
    [mail] = mails()
    assert mail["To"] == "noor@example.org"
    assert mail["Subject"] == f"Bevestig je aanmelding: {bijeenkomst.title}"
    assert Toestemming.objects.count() == 1
    assert [(event.status, event.by) for event in Gebeurtenis.objects.all()] == [
        ("te_bevestigen", "deelnemer")
    ]


def test_the_answer_is_a_page_without_a_cookie(bijeenkomst, fill_in, client):
    answer = client.get(fill_in(bijeenkomst).url)
    assert answer.status_code == 200
    assert "Kijk in je mail" in answer.content.decode()
    assert "Noor" not in answer.content.decode()
    assert not client.cookies


def test_a_form_without_a_csrf_token_or_cookie_is_taken(bijeenkomst):
    strict = Client(enforce_csrf_checks=True)
    with time_machine.travel(time.time() - 3):
        made = AanmeldForm().fresh_stamp
    fields = {"name": "Noor", "email": "noor@example.org", "school": "Kade", "made": made}
    answer = strict.post(reverse("aanmelden", args=[bijeenkomst.translation_key]), fields)
    assert answer.status_code == 302
    link = link_in(mails()[0])
    assert strict.post(link, {"actie": "bevestigen"}).status_code == 302
    assert not strict.cookies


def test_place_and_mail_are_one_commit(bijeenkomst):
    with transaction.atomic():
        sign_up(bijeenkomst)
        assert (taken(bijeenkomst), len(mails())) == (1, 1)
        transaction.set_rollback(True)
    assert taken(bijeenkomst) == 0
    assert not Aanmelding.objects.exists()
    assert not OutboxMessage.objects.exists()


def test_no_place_is_taken_when_the_mail_cannot_be_promised(bijeenkomst, monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(outbox, "put_all_new", fail)
    with pytest.raises(ZeroDivisionError):
        sign_up(bijeenkomst)
    assert taken(bijeenkomst) == 0
    assert not Persoon.objects.exists()


def test_the_get_of_the_form_leads_to_the_page(bijeenkomst, client):
    answer = client.get(reverse("aanmelden", args=[bijeenkomst.translation_key]))
    assert (answer.status_code, answer.url) == (302, bijeenkomst.url)


def test_an_unknown_meeting_is_a_404(home, client):
    address = "/aanmelden/5a4a8b5c-0000-4000-8000-000000000000/"
    assert client.get(address).status_code == client.post(address).status_code == 404
    assert client.get(address + "gelukt/").status_code == 404


def test_the_school_is_linked_when_the_list_has_it(bijeenkomst):
    kade = School.objects.create(name="De Kade", brin="01AB", place="Vaartkant")
    School.objects.create(name="De Brug", brin="02AB", place="Vaartkant")
    School.objects.create(name="De Brug", brin="03AB", place="Polderrand")
    by_name = sign_up(bijeenkomst, "a@example.org", school_name="de kade")
    by_label = sign_up(bijeenkomst, "b@example.org", school_name="De Kade, Vaartkant")
    twofold = sign_up(bijeenkomst, "c@example.org", school_name="De Brug")
    clear = sign_up(bijeenkomst, "d@example.org", school_name="De Brug, Polderrand")
    assert by_name.school == by_label.school == kade
    assert (twofold.school, twofold.school_name) == (None, "De Brug")
    assert clear.school.brin == "03AB"
