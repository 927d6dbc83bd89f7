"""Signing up, as a visitor does it and as the service promises it."""

import time
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from basis import outbox, worker
from basis.form_stamp import LEAST_SECONDS, MOST_SECONDS
from basis.models import LimitCount, OutboxMessage, School
from netwerken import services, tokens
from netwerken.forms import AanmeldForm
from netwerken.models import Aanmelding, BijeenkomstPage, Gebeurtenis, Persoon, Plaatsen, Toestemming
from netwerken.selectors import key_of_school
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import hold, link_in, mails, places_by_rows, sign_up_for, taken

SECOND = timedelta(seconds=1)


def sign_up(page: BijeenkomstPage, email: str = "noor@example.org", **fields: Any) -> Aanmelding:
    """Sign up through the service."""
    return sign_up_for(meeting(page), **({"name": "Noor", "email": email} | fields))


def without_queue(page: BijeenkomstPage) -> BijeenkomstPage:
    """The same page, where sign-up closes when it is full."""
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    return page


def status_of(aanmelding: Aanmelding) -> str:
    """Where a sign-up stands in the database."""
    return str(Aanmelding.objects.values_list("status", flat=True).get(pk=aanmelding.pk))


# --- taking a place ---


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

    monkeypatch.setattr(outbox, "put_all", fail)
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


# --- the link ---


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


# --- the hold ---


def test_a_place_is_kept_for_the_hold_and_given_back_by_the_worker(bijeenkomst):
    with time_machine.travel("2026-11-25T10:00:00+01:00", tick=False):  # a Wednesday: then a weekend
        until = sign_up(bijeenkomst).hold_until
    assert until == datetime.fromisoformat("2026-11-30T10:00:00+01:00")
    aanmelding = Aanmelding.objects.get()
    with time_machine.travel(until - SECOND, tick=False):
        worker.tick(1)
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("te_bevestigen", 1)
    with time_machine.travel(until, tick=False):
        worker.tick(1)
        worker.tick(2)
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("verlopen", 0)
    assert Gebeurtenis.objects.filter(status="verlopen", by="klok").count() == 1


def test_a_confirmed_place_is_kept_for_good(bijeenkomst):
    aanmelding = sign_up(bijeenkomst)
    services.confirm(aanmelding)
    with time_machine.travel(timezone.now() + 2 * hold(), tick=False):
        worker.tick(1)
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("bevestigd", 1)


def test_who_comes_next_gets_the_place_before_the_worker_looks(netwerk):
    page = without_queue(make_bijeenkomst(netwerk, capacity=1))
    late = sign_up(page)
    with pytest.raises(services.Full):
        sign_up(page, "bo@example.org")
    with time_machine.travel(late.hold_until, tick=False):
        sign_up(page, "bo@example.org")
    assert status_of(late) == "verlopen"
    assert taken(page) == places_by_rows(page) == 1


def test_confirming_too_late_says_so(bijeenkomst, client):
    aanmelding = sign_up(bijeenkomst)
    with time_machine.travel(aanmelding.hold_until, tick=False):
        assert services.confirm(aanmelding) is False
        answer = client.post(link_in(mails()[0]), {"actie": "bevestigen"}, follow=True)
        assert "Je aanmelding is verlopen" in answer.content.decode()
        worker.tick(1)
        assert "Je aanmelding is verlopen" in client.get(link_in(mails()[0])).content.decode()
    assert (status_of(aanmelding), taken(bijeenkomst)) == ("verlopen", 0)


def test_who_was_too_late_signs_up_anew_and_can_confirm(bijeenkomst):
    late = sign_up(bijeenkomst)
    with time_machine.travel(late.hold_until, tick=False):
        again = sign_up(bijeenkomst)
        assert again.pk != late.pk
        assert services.confirm(again) is True
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 1
    assert len(mails()) == 3


# --- twice the same person ---


def test_the_same_person_takes_one_place(bijeenkomst):
    first = sign_up(bijeenkomst)
    again = sign_up(bijeenkomst, " NOOR@Example.org ")
    assert again.pk == first.pk
    assert taken(bijeenkomst) == Aanmelding.objects.count() == Persoon.objects.count() == 1


def test_the_link_is_mailed_again_at_most_once_an_hour(bijeenkomst):
    began = timezone.now()
    for minutes, promised in [(0, 1), (1, 1), (59, 1), (60, 2), (61, 2), (119, 2), (120, 3), (600, 4)]:
        with time_machine.travel(began + timedelta(minutes=minutes, seconds=1), tick=False):
            sign_up(bijeenkomst)
        assert len(mails()) == promised, minutes
    assert {mail["Subject"].split(":")[0] for mail in mails()} == {"Bevestig je aanmelding"}
    assert len({link_in(mail) for mail in mails()}) == 1


@pytest.mark.parametrize("queue", [True, False], ids=["queue", "no queue"])
@pytest.mark.parametrize("capacity", [30, 2, None])
def test_the_answer_does_not_tell_who_is_signed_up(netwerk, fill_in, capacity, queue):
    page = make_bijeenkomst(netwerk, capacity=capacity)
    if not queue:
        without_queue(page)
    services.confirm(sign_up(page, "bekend@example.org"))
    sign_up(page, "ook@example.org")
    with time_machine.travel(timezone.now(), tick=False):  # the answers tell their second
        known, unknown = (fill_in(page, email=f"{who}@example.org") for who in ("bekend", "nieuw"))
    assert known.status_code == unknown.status_code
    assert known.headers == unknown.headers
    words = (known.content.decode().replace("bekend@", "@"), unknown.content.decode().replace("nieuw@", "@"))
    assert without_stamps(words[0]) == without_stamps(words[1])


def test_who_is_signed_up_gets_the_link_again_when_it_is_full(netwerk):
    page = without_queue(make_bijeenkomst(netwerk, capacity=1))
    sign_up(page)
    with time_machine.travel(timezone.now() + timedelta(hours=2)), pytest.raises(services.Full):
        sign_up(page)
    assert len(mails("noor@example.org")) == 2


def without_stamps(page: str) -> str:
    """The lines of a page that are the same for everybody."""
    return "\n".join(line for line in page.splitlines() if "made" not in line and "nonce" not in line)


# --- when one cannot sign up ---


def test_a_full_meeting_says_so_and_takes_nobody(netwerk, fill_in, client):
    page = without_queue(make_bijeenkomst(netwerk, capacity=1))
    sign_up(page, "bo@example.org")
    answer = client.get(page.url).content.decode()
    assert "Deze bijeenkomst is vol" in answer
    assert 'name="made"' not in answer
    answer = fill_in(page)
    assert answer.status_code == 409
    assert "Deze bijeenkomst is net vol geraakt" in answer.content.decode()
    assert taken(page) == Aanmelding.objects.count() == 1


def test_sign_up_closes_by_itself_at_the_minute(netwerk, fill_in, client):
    closes = timezone.now().replace(second=0, microsecond=0) + timedelta(days=1)
    page = make_bijeenkomst(netwerk, signup_closes_at=closes)
    with time_machine.travel(closes - SECOND, tick=False):
        assert 'name="made"' in client.get(page.url).content.decode()
        assert fill_in(page).status_code == 302
    with time_machine.travel(closes, tick=False):
        answer = client.get(page.url).content.decode()
        assert "De inschrijving is gesloten" in answer
        assert 'name="made"' not in answer
        assert fill_in(page, email="bo@example.org").status_code == 409
    assert taken(page) == 1


def test_sign_up_closes_when_it_starts_and_no_earlier_moment_is_set(bijeenkomst, fill_in):
    with time_machine.travel(bijeenkomst.starts_at - SECOND, tick=False):
        assert fill_in(bijeenkomst).status_code == 302
    with time_machine.travel(bijeenkomst.starts_at, tick=False):
        assert fill_in(bijeenkomst, email="bo@example.org").status_code == 409


SOON = timezone.now() + timedelta(days=3)
PAST = timezone.now() - timedelta(days=3)


@pytest.mark.parametrize(
    "facts",
    [
        {"signup_opens_at": SOON},
        {"status": "gaat_niet_door"},
        {"starts_at": PAST, "ends_at": PAST + timedelta(hours=1), "signup_closes_at": SOON},
        {"signup_way": "mail", "signup_email": "meld@example.org"},
        {"signup_way": "elders", "signup_url": "https://elders.example.org/"},
        {"signup_way": "niet_nodig"},
    ],
    ids=["not yet open", "cancelled", "past", "by mail", "elsewhere", "not needed"],
)
def test_nobody_signs_up_where_there_is_no_form(netwerk, fill_in, client, facts):
    page = make_bijeenkomst(netwerk, **facts)
    assert 'name="made"' not in client.get(page.url).content.decode()
    answer = fill_in(page)
    assert answer.status_code == 409
    assert "De inschrijving is gesloten" in answer.content.decode()
    assert (taken(page), Aanmelding.objects.count(), len(mails())) == (0, 0, 0)


def test_sign_up_opens_at_the_minute(netwerk, fill_in):
    page = make_bijeenkomst(netwerk, signup_opens_at=SOON)
    with time_machine.travel(SOON - SECOND, tick=False):
        assert fill_in(page).status_code == 409
    with time_machine.travel(SOON, tick=False):
        assert fill_in(page).status_code == 302


# --- places for schools, and without a limit ---


def test_colleagues_share_one_place_and_the_last_one_gives_it_back(netwerk):
    page = without_queue(make_bijeenkomst(netwerk, capacity=2, capacity_unit="scholen"))
    first = sign_up(page, "a@example.org", school_name="De Kade")
    second = sign_up(page, "b@example.org", school_name=" de  kade ")
    sign_up(page, "c@example.org", school_name="De Sluis")
    assert taken(page) == places_by_rows(page) == 2
    with pytest.raises(services.Full):
        sign_up(page, "d@example.org", school_name="De Brug")
    third = sign_up(page, "e@example.org", school_name="De Kade")
    services.cancel(first)
    services.cancel(second)
    assert taken(page) == places_by_rows(page) == 2
    services.cancel(third)
    assert taken(page) == places_by_rows(page) == 1
    sign_up(page, "d@example.org", school_name="De Brug")
    assert taken(page) == places_by_rows(page) == 2


def test_schools_whose_names_have_no_letters_of_ours_are_not_one_school(netwerk):
    page = make_bijeenkomst(netwerk, capacity=5, capacity_unit="scholen")
    sign_up(page, "a@example.org", school_name="学校")
    sign_up(page, "b@example.org", school_name="مدرسة")
    assert taken(page) == places_by_rows(page) == 2


def test_the_key_of_a_school_fits_however_long_its_letters_become(bijeenkomst):
    room = Aanmelding._meta.get_field("school_key").max_length
    assert len(key_of_school(None, "\ufb03" * 160)) <= room
    assert len(key_of_school(None, "学" * 160)) <= room


def test_a_school_of_the_list_is_one_school_however_it_is_written(netwerk):
    School.objects.create(name="De Kade", brin="01AB", place="Vaartkant")
    page = make_bijeenkomst(netwerk, capacity=5, capacity_unit="scholen")
    sign_up(page, "a@example.org", school_name="DE KADE")
    sign_up(page, "b@example.org", school_name="de kade, vaartkant")
    assert taken(page) == places_by_rows(page) == 1


def test_without_a_limit_everybody_comes(netwerk):
    page = make_bijeenkomst(netwerk, capacity=None)
    for number in range(40):
        sign_up(page, f"p{number}@example.org")
    assert taken(page) == places_by_rows(page) == 40
    assert meeting(page).state.accepts


# --- machines, stamps and limits ---


def test_a_machine_gets_the_same_answer_and_nothing_is_kept(bijeenkomst, fill_in):
    person = fill_in(bijeenkomst, email="mens@example.org")
    machine = fill_in(bijeenkomst, website="https://spam.example.org")
    assert (machine.status_code, machine.url) == (person.status_code, person.url)
    assert (Aanmelding.objects.count(), len(mails())) == (1, 1)
    assert not Persoon.objects.filter(email="noor@example.org").exists()


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (LEAST_SECONDS - 1, "Dat ging wel heel snel"),
        (MOST_SECONDS + 1, "Het formulier was verlopen"),
        (None, "Het formulier was verlopen"),
    ],
)
def test_a_form_that_was_too_quick_or_too_old_comes_back_as_it_was_typed(
    bijeenkomst, client, fill_in, age, said
):
    now = time.time()
    with time_machine.travel(now - (age or 0), tick=False):
        made = AanmeldForm().fresh_stamp if age else "vervalst"
    with time_machine.travel(now, tick=False):
        answer = fill_in(bijeenkomst, made=made, name="Noor & Co", school="De Kade")
    words = answer.content.decode()
    assert answer.status_code == 422
    assert said in words
    assert 'value="Noor &amp; Co"' in words
    assert 'value="noor@example.org"' in words
    assert 'value="De Kade"' in words
    fresh = words.split('name="made" value="')[1].split('"')[0]
    with time_machine.travel(now + LEAST_SECONDS, tick=False):
        assert fill_in(bijeenkomst, made=fresh).status_code == 302


def test_a_mailbox_gets_five_an_hour(netwerk, fill_in):
    pages = [make_bijeenkomst(netwerk) for _number in range(6)]
    began = timezone.now().replace(minute=0, second=5)
    with time_machine.travel(began, tick=False):
        answers = [
            fill_in(page, email=f"{'noor' if n % 2 else 'NOOR'}@example.org") for n, page in enumerate(pages)
        ]
        assert [answer.status_code for answer in answers] == [302] * 5 + [429]
        words = answers[5].content.decode()
        assert "Er kwamen te veel aanmeldingen achter elkaar" in words
        assert 'value="Noor Bakker"' in words
        assert fill_in(pages[5], email="bo@example.org").status_code == 302
    with time_machine.travel(began + timedelta(hours=1), tick=False):
        assert fill_in(pages[5]).status_code == 302


def test_who_is_refused_counts_as_much_as_who_comes_in(netwerk, fill_in):
    page = make_bijeenkomst(netwerk, capacity=1)
    services.set_rules(meeting(page).row.plaatsen_id, {"has_waiting_list": False})
    began = timezone.now().replace(minute=0, second=5)
    with time_machine.travel(began, tick=False):
        assert fill_in(page, email="noor@example.org").status_code == 302
        answers = [fill_in(page, email="bo@example.org").status_code for _time in range(6)]
    assert answers == [409] * 5 + [429]
    assert not Persoon.objects.filter(email="bo@example.org").exists()


def test_a_network_address_gets_five_hundred_an_hour_for_one_meeting(bijeenkomst, fill_in):
    began = timezone.now().replace(minute=0, second=5)
    with time_machine.travel(began, tick=False):
        assert fill_in(bijeenkomst, email="a@example.org").status_code == 302
        LimitCount.objects.filter(count=1).update(count=499)
        assert fill_in(bijeenkomst, email="b@example.org").status_code == 302
        answer = fill_in(bijeenkomst, email="c@example.org")
        assert answer.status_code == 429
        assert 'value="c@example.org"' in answer.content.decode()
        assert taken(bijeenkomst) == 2


# --- mail ---


def test_a_title_or_name_on_two_lines_cannot_add_a_header(netwerk, fill_in):
    page = make_bijeenkomst(netwerk, title="Studiedag")
    BijeenkomstPage.objects.filter(pk=page.pk).update(title="Studiedag\r\nBcc: ik@example.org")
    answer = fill_in(page, name="Noor\r\nBcc: ik@example.org\r\n\r\nhoi", school="Kade\nBcc: x@example.org")
    assert answer.status_code == 302
    [mail] = mails()
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Bevestig je aanmelding: Studiedag Bcc: ik@example.org"
    assert Aanmelding.objects.get().name == "Noor Bcc: ik@example.org hoi"
    assert Aanmelding.objects.get().school_name == "Kade Bcc: x@example.org"


def test_the_mail_is_no_html_so_names_stay_as_they_are(bijeenkomst, fill_in):
    fill_in(bijeenkomst, name="Noor <b>&amp; 'Co'")
    assert "Noor <b>&amp; 'Co'" in mails()[0].get_content()


@pytest.mark.parametrize("how", ["cancelled", "past"])
def test_a_meeting_that_is_off_or_over_cannot_be_confirmed(bijeenkomst, how):
    aanmelding = sign_up_for(meeting(bijeenkomst), name="A", email="a@example.org", school_name="X")
    if how == "cancelled":
        bijeenkomst.status = "gaat_niet_door"
    else:
        bijeenkomst.starts_at, bijeenkomst.ends_at = timezone.now() - timedelta(hours=2), None
    bijeenkomst.save_revision().publish()
    mails = OutboxMessage.objects.count()
    assert services.confirm(Aanmelding.objects.get(pk=aanmelding.pk)) is False
    aanmelding.refresh_from_db()
    assert aanmelding.status == "te_bevestigen"
    assert OutboxMessage.objects.count() == mails


def test_a_meeting_that_was_cancelled_a_moment_ago_takes_nobody(bijeenkomst):
    read_before = meeting(bijeenkomst)
    bijeenkomst.status = "gaat_niet_door"
    bijeenkomst.save_revision().publish()
    with pytest.raises(services.Closed):
        sign_up_for(read_before, name="A", email="a@example.org", school_name="X")
    assert not Aanmelding.objects.exists()


def test_one_can_withdraw_before_confirming(client, bijeenkomst):
    aanmelding = sign_up_for(meeting(bijeenkomst), name="A", email="a@example.org", school_name="X")
    address = reverse("aanmelding", args=[tokens.token_for(aanmelding)])
    assert "Ik kom toch niet" in client.get(address).content.decode()
    client.post(address, {"actie": "afmelden"})
    aanmelding.refresh_from_db()
    assert aanmelding.status == "geannuleerd"
