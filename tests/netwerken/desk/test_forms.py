"""The forms of the desk: signing up by phone, the rules, the questions, and mailing all."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from basis.models import OutboxMessage, School
from netwerken import retention, services
from netwerken.models import Aanmelding, Aanmeldregels, Antwoord, Bericht, Bijeenkomst, Toestemming, Vraag
from netwerken.services import Asked
from netwerken.target import regels_of
from tests.netwerken.desk.screens import address, form_of, status_of, text_of
from tests.netwerken.facts import told, whole_mails

CALLER = {"name": "Greet Vos", "email": "Greet@Example.org", "school": "De Kade", "consent": "on"}


# --- by phone ---


def test_who_phones_gets_a_place_at_once(as_ada, plaatsen):
    answer = as_ada.post(address("phone", plaatsen), CALLER, follow=True)
    row = Aanmelding.objects.get()
    assert "Aangemeld, met een plaats." in text_of(answer)
    assert (row.status, row.persoon.email) == ("bevestigd", "greet@example.org")
    assert row.verified_at
    assert row.gebeurtenissen.get().by == "ada"
    consent = Toestemming.objects.get()
    assert (consent.purpose, consent.text_version) == ("deelname", "2026-11, telefonisch")
    assert told("bevestigd") == ["greet@example.org"]


def test_the_window_does_not_count_by_phone_and_the_places_do(as_ada, plaatsen, sign_up):
    Bijeenkomst.objects.update(signup_closes_at=timezone.now())
    for number in range(3):
        as_ada.post(address("phone", plaatsen), CALLER | {"email": f"g{number}@example.org"})
    found = [row.status for row in Aanmelding.objects.order_by("pk")]
    assert found == ["bevestigd", "bevestigd", "wachtlijst"]


def test_full_without_a_queue_is_said(as_ada, plaatsen, sign_up):
    services.set_rules(plaatsen.pk, {"has_waiting_list": False})
    sign_up("Noor"), sign_up("Bo")
    answer = as_ada.post(address("phone", plaatsen), CALLER)
    assert answer.status_code == 409
    assert "Het is vol, en er is geen wachtlijst." in text_of(answer)
    assert Aanmelding.objects.count() == 2
    assert not Toestemming.objects.filter(text_version__contains="telefonisch").exists()


def test_a_double_is_said_with_how_it_stands(as_ada, plaatsen, sign_up):
    row = sign_up("Greet", confirmed=False)
    answer = as_ada.post(address("phone", plaatsen), CALLER)
    assert "Dit mailadres is al aangemeld: te bevestigen. Er is niets veranderd." in text_of(answer)
    assert address("person", plaatsen, row.pk) in answer.content.decode()
    assert status_of(row) == "te_bevestigen"


def test_without_consent_nothing_is_kept(as_ada, plaatsen):
    answer = as_ada.post(address("phone", plaatsen), {**CALLER, "consent": ""})
    assert answer.status_code == 422
    assert "Vraag het eerst" in text_of(answer)
    assert not Aanmelding.objects.exists()


def test_what_is_missing_is_asked_of_who_answers_the_phone(as_ada, plaatsen):
    text = text_of(as_ada.post(address("phone", plaatsen), {"consent": "on"}))
    assert all(words in text for words in ("Vul de naam in.", "Vul het mailadres in.", "Vul de school in."))


def test_what_is_over_takes_nobody(as_ada, plaatsen):
    Bijeenkomst.objects.update(status="gaat_niet_door")
    answer = as_ada.post(address("phone", plaatsen), CALLER)
    assert (answer.status_code, Aanmelding.objects.count()) == (409, 0)


def test_a_school_is_chosen_or_is_not_in_the_list(as_ada, plaatsen):
    for place in ("Oost", "West"):
        School.objects.create(name="De Kade", place=place, brin=f"01A{place[0]}")
    answer = as_ada.post(address("phone", plaatsen), CALLER)
    assert answer.status_code == 422
    text = text_of(answer)
    assert "Welke school is het? De Kade, Oost De Kade, West Deze school staat er niet bij" in text
    chosen = {"school_keuze": "anders", "school_voor": "De Kade"}
    as_ada.post(address("phone", plaatsen), CALLER | chosen)
    row = Aanmelding.objects.get()
    assert (row.school, row.school_name) == (None, "De Kade")
    assert "(staat niet in de lijst)" in text_of(as_ada.get(address("desk", plaatsen)))


def test_a_school_is_typed_as_on_the_page_of_a_meeting(as_ada, plaatsen):
    soup = BeautifulSoup(as_ada.get(address("phone", plaatsen)).content, "html.parser")
    field = soup.select_one("[data-suggestions] input[name=school]")
    place = field.find_parent(attrs={"data-suggestions": True})
    assert place["data-suggestions"] == reverse("scholen")
    assert {each["name"] for each in place.parent.select("input[type=hidden]")} == {
        "school_keuze",
        "school_voor",
    }
    assert soup.select_one("script[src*=suggestions]")


def test_what_was_picked_from_the_list_is_that_school_and_survives_an_error(as_ada, plaatsen):
    for place in ("Oost", "West"):
        School.objects.create(name="De Kade", place=place, brin=f"01A{place[0]}")
    west = School.objects.get(place="West")
    picked = {"school": "De Kade, West", "school_voor": "De Kade, West", "school_keuze": str(west.pk)}
    url = address("phone", plaatsen)
    wrong = as_ada.post(url, CALLER | picked | {"consent": ""})
    assert (wrong.status_code, wrong.context["form"].school_kept) == (422, str(west.pk))
    as_ada.post(url, CALLER | picked | {"school": "De Kade, Oost"})  # typed after it was picked
    as_ada.post(url, CALLER | picked | {"email": "b@example.org"})
    as_ada.post(
        url, CALLER | {"email": "c@example.org", "school": "Stichting Zuid", "school_keuze": "anders"}
    )
    found = [str(row.school or row.school_name) for row in Aanmelding.objects.order_by("pk")]
    assert found == ["De Kade, Oost", "De Kade, West", "Stichting Zuid"]


def test_a_question_that_visitors_must_answer_may_stay_open_by_phone(as_ada, plaatsen):
    vraag = Vraag.objects.create(plaatsen=plaatsen, label="Dieet", required=True)
    other = Vraag.objects.create(plaatsen=plaatsen, label="Rol", required=True)
    as_ada.post(address("phone", plaatsen), CALLER | {f"vraag_{vraag.pk}": "vega"})
    assert {a.vraag: a.value for a in Antwoord.objects.all()} == {vraag: "vega"}
    assert other.antwoorden.count() == 0


@pytest.mark.bilingual
def test_who_phones_chooses_the_language_of_the_mails(as_ada, plaatsen):
    as_ada.post(address("phone", plaatsen), CALLER | {"language": "en"})
    assert Aanmelding.objects.get().language == "en"
    assert as_ada.post(address("phone", plaatsen), CALLER | {"language": "xx"}).status_code == 422


# --- rules ---


def test_the_rules_are_shown_as_they_are_and_written(as_ada, plaatsen):
    fields = form_of(as_ada, address("rules", plaatsen))
    assert (fields["offer_hours"], fields["first_reminder_days"]) == ("24", "7")
    changed = fields | {"needs_approval": "on", "waiting_order": "passend", "hold_hours": "10"}
    changed |= {"team_min": "2", "team_max": "4", "team_role": "schoolleider", "signups_per_hour": "5"}
    assert as_ada.post(address("rules", plaatsen), changed).status_code == 302
    regels = Aanmeldregels.objects.get(plaatsen=plaatsen)
    assert (regels.needs_approval, regels.waiting_order, regels.hold_hours) == (True, "passend", 10)
    assert (regels.team_min, regels.team_max, regels.team_role) == (2, 4, "schoolleider")
    assert regels.has_late_joiners  # is for a series; what is not shown stays


@pytest.mark.parametrize(
    "wrong",
    [{"team_min": "5", "team_max": "2"}, {"team_min": "2"}, {"offer_hours": "0"}, {"hold_hours": "x"}],
)
def test_rules_that_cannot_be_are_refused(wrong, as_ada, plaatsen):
    fields = form_of(as_ada, address("rules", plaatsen)) | {"waiting_order": "streng"}
    assert as_ada.post(address("rules", plaatsen), fields | wrong).status_code == 422
    assert not Aanmeldregels.objects.exists()


def test_a_series_has_its_rule_about_who_joins_late(as_ada, reeks):
    fields = form_of(as_ada, address("rules", reeks.plaatsen)) | {"waiting_order": "streng"}
    assert fields.pop("has_late_joiners") == "on"
    as_ada.post(address("rules", reeks.plaatsen), fields)
    reeks.plaatsen.refresh_from_db()
    assert not regels_of(reeks.plaatsen).has_late_joiners


# --- questions ---


def ask(client, plaatsen, *rows: dict[str, str]):
    """Send the form of the questions."""
    sent = {"vraag-TOTAL_FORMS": str(len(rows)), "vraag-INITIAL_FORMS": "0"}
    for place, each in enumerate(rows):
        whole = {"field_type": "singleline", "place": str(place)} | each
        sent |= {f"vraag-{place}-{name}": value for name, value in whole.items()}
    return client.post(address("questions", plaatsen), sent)


def test_questions_are_asked_in_their_order_and_empty_ones_are_none(as_ada, plaatsen):
    rows = ({"label": "Tweede", "place": "9"}, {"label": "Eerste", "required": "on"}, {"label": ""})
    assert ask(as_ada, plaatsen, *rows).status_code == 302
    assert [(v.label, v.required) for v in Vraag.objects.all()] == [("Eerste", True), ("Tweede", False)]


def test_a_question_is_changed_and_taken_away(as_ada, plaatsen):
    services.set_questions(plaatsen.pk, [Asked("Dieet", "singleline"), Asked("Rol", "singleline")])
    first, second = Vraag.objects.all()
    ask(
        as_ada,
        plaatsen,
        {"pk": str(first.pk), "label": "Wat eet je?"},
        {"pk": str(second.pk), "label": "Rol", "remove": "on"},
    )
    assert [(v.pk, v.label) for v in Vraag.objects.all()] == [(first.pk, "Wat eet je?")]


def test_a_question_that_was_answered_keeps_its_kind(as_ada, plaatsen, sign_up):
    services.set_questions(plaatsen.pk, [Asked("Dieet", "singleline")])
    vraag = Vraag.objects.get()
    sign_up("Noor", answers={vraag.pk: "vega"})
    answer = ask(as_ada, plaatsen, {"pk": str(vraag.pk), "label": "Dieet", "field_type": "number"})
    assert answer.status_code == 409
    assert "houdt haar soort" in text_of(answer)
    assert Vraag.objects.get().field_type == "singleline"
    assert "1 persoon antwoordde al." in text_of(as_ada.get(address("questions", plaatsen)))


def test_a_question_of_another_meeting_is_not_touched(as_ada, plaatsen, reeks):
    other = Vraag.objects.create(plaatsen=reeks.plaatsen, label="Van een ander")
    answer = ask(as_ada, plaatsen, {"pk": str(other.pk), "label": "Gekaapt"})
    assert answer.status_code == 409
    assert Vraag.objects.get().label == "Van een ander"


def test_a_choice_needs_something_to_choose_from(as_ada, plaatsen):
    kind = {"label": "Welke groep?", "field_type": "radio", "choices": "een"}
    assert ask(as_ada, plaatsen, kind).status_code == 422
    assert ask(as_ada, plaatsen, kind | {"choices": "een\ntwee"}).status_code == 302
    assert Vraag.objects.get().choice_list == ["een", "twee"]


# --- mail to all ---

LETTER = {"to": ["plaats", "wachtlijst"], "subject": "Neem je  pas mee", "text": "Dag.\n\nTot dan <b>!"}


def send(client, plaatsen, **more) -> str:
    """Look at the mail and send it; gives the key that was in the form."""
    looked = client.post(address("mail", plaatsen), LETTER | more)
    key = form_key(looked)
    client.post(address("mail", plaatsen), LETTER | more | {"act": "verstuur", "key": key})
    return key


def form_key(answer) -> str:
    """The key in the form of an answer."""
    return answer.context["key"].hex


def test_a_mail_is_looked_at_first_and_nothing_is_sent_then(as_ada, plaatsen, sign_up):
    sign_up("Noor")
    before = OutboxMessage.objects.count()
    answer = as_ada.post(address("mail", plaatsen), LETTER)
    assert "Naar 1 persoon." in text_of(answer)
    assert "Tot dan <b>!" not in answer.content.decode()
    assert (OutboxMessage.objects.count(), Bericht.objects.count()) == (before, 0)
    without_look = as_ada.post(address("mail", plaatsen), LETTER | {"act": "verstuur"})
    assert (without_look.status_code, Bericht.objects.count()) == (200, 0)


def test_each_who_stands_so_gets_one_mail_with_a_way_out(as_ada, plaatsen, sign_up):
    for name in ("Noor", "Bo", "Cas"):
        sign_up(name)
    services.cancel(sign_up("Dee"))
    sign_up("Eva", confirmed=False)
    send(as_ada, plaatsen)
    assert told("bericht") == [f"{name}@example.org" for name in ("bo", "cas", "eva", "noor")]
    mail = whole_mails("noor@example.org")[-1]
    assert mail["Subject"] == "Neem je pas mee"
    assert mail["List-Unsubscribe"]
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "Tot dan &lt;b&gt;!" in mail.get_body(("html",)).get_content()
    bericht = Bericht.objects.get()
    assert (bericht.by, bericht.sent, bericht.skipped) == ("ada", 4, 0)


def test_who_stopped_these_mails_is_skipped_and_it_is_said(as_ada, plaatsen, sign_up):
    sign_up("Noor")
    services.stop_messages(sign_up("Bo"))
    looked = as_ada.post(address("mail", plaatsen), LETTER)
    assert "Naar 1 persoon. 1 persoon slaan we over" in text_of(looked)
    send(as_ada, plaatsen)
    assert told("bericht") == ["noor@example.org"]
    assert Bericht.objects.get().skipped == 1


def test_the_same_form_twice_is_one_mail_to_each(as_ada, plaatsen, sign_up):
    sign_up("Noor")
    key = send(as_ada, plaatsen)
    again = LETTER | {"act": "verstuur", "key": key}
    answer = as_ada.post(address("mail", plaatsen), again, follow=True)
    assert "Deze mail was al verstuurd." in text_of(answer)
    assert (told("bericht"), Bericht.objects.count()) == (["noor@example.org"], 1)
    send(as_ada, plaatsen)
    assert Bericht.objects.count() == 2


def test_who_signed_off_meanwhile_gets_it_no_more(as_ada, plaatsen, sign_up):
    row = sign_up("Noor")
    send(as_ada, plaatsen)
    services.cancel(row)
    assert told("bericht") == []


@pytest.mark.parametrize("wrong", [{"to": []}, {"to": ["weg"]}, {"subject": " "}, {"text": ""}, {"key": "x"}])
def test_a_mail_that_cannot_be_is_not_sent(wrong, as_ada, plaatsen, sign_up):
    sign_up("Noor")
    sent = LETTER | {"act": "verstuur", "key": "0" * 31 + "1"} | wrong
    assert as_ada.post(address("mail", plaatsen), sent).status_code == 422
    assert not Bericht.objects.exists()


def test_what_was_written_goes_with_the_last_of_them(as_ada, plaatsen, sign_up):
    sign_up("Noor")
    send(as_ada, plaatsen)
    end = Bijeenkomst.objects.get(plaatsen=plaatsen).ends_at
    kept = timedelta(days=settings.RETENTION_DAYS)
    retention.forget_people(end + kept - timedelta(minutes=1))
    assert Bericht.objects.exists()
    retention.forget_people(end + kept + timedelta(minutes=1))
    assert not Bericht.objects.exists()
