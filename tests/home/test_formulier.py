"""Forms that editors build: filled in by visitors, kept, mailed, listed and forgotten in time."""

import csv
import io
import json
import time
from collections.abc import Callable
from datetime import timedelta
from email import message_from_string, policy
from email.message import EmailMessage
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.contrib.forms.utils import get_forms_for_user
from wagtail.models import ModelLogEntry, Page, PageLogEntry, PageViewRestriction, Revision

from basis import form_stamp, worker
from basis.models import OutboxMessage
from basis.questions import LONG
from home.formulieren import services, views
from home.formulieren.form import CONSENT, HONEYPOT, PURPOSE, STAMP
from home.formulieren.retention import forget_answers
from home.models import FieldType, FormulierPage, FormulierVeld, HomePage, InhoudPage, Inzending
from search.indexing.running import index_all
from tests.factories import add_page, make_formulier

EVERY_KIND = [
    {"label": "Korte tekst", "field_type": "singleline"},
    {"label": "Lange tekst", "field_type": "multiline", "help_text": "Zo <b>lang</b> je wilt."},
    {"label": "Je naam", "field_type": "name"},
    {"label": "Je mail", "field_type": "email"},
    {"label": "Bellen", "field_type": "telephone", "required": False},
    {"label": "Hoeveel", "field_type": "number"},
    {"label": "Wanneer", "field_type": "date"},
    {"label": "Site", "field_type": "url", "required": False},
    {"label": "Klopt dit", "field_type": "checkbox"},
    {"label": "Welke dagen", "field_type": "checkboxes", "choices": "Ma, of di\nWo\n\nWo\n"},
    {"label": "Welke keer", "field_type": "radio", "choices": "Eerste\nTweede"},
    {"label": "Welke wijk", "field_type": "dropdown", "choices": "Oost\nWest"},
]
GIVEN = {
    "korte_tekst": "Één regel",
    "lange_tekst": "Twee\r\nregels",
    "je_naam": "Noor Bakker",
    "je_mail": "noor@example.org",
    "bellen": "",
    "hoeveel": "3,50",
    "wanneer": "2026-11-05",
    "site": "",
    "klopt_dit": "on",
    "welke_dagen": ["Ma, of di", "Wo"],
    "welke_keer": "Tweede",
    "welke_wijk": "Oost",
}
KEPT = GIVEN | {"hoeveel": "3.5", "klopt_dit": True}
TEXT = {"je_vraag": "Kan ik meedoen?"}


def mails() -> list[EmailMessage]:
    """What was promised as mail, oldest first."""
    rows = OutboxMessage.objects.order_by("pk")
    return [message_from_string(row.payload["mime"], policy=policy.default) for row in rows]


@pytest.fixture
def fill_in(client: Client) -> Callable[..., HttpResponse]:
    """Sends a form, three seconds after it was made."""

    def send(page: FormulierPage, **fields: Any) -> HttpResponse:
        with time_machine.travel(time.time() - 3, tick=False):
            made = form_stamp.make(PURPOSE)
        with translation.override("nl"):
            address = reverse("formulier_versturen", args=[page.translation_key])
        sent = {CONSENT: "on", STAMP: made} | {name.replace("__", "-"): v for name, v in fields.items()}
        return client.post(address, {name: value for name, value in sent.items() if value is not None})

    return send


@pytest.fixture
def formulier(home: HomePage) -> FormulierPage:
    """One form with one question, mailed to two colleagues."""
    return make_formulier(home, mail_to="a@example.org, b@example.org")


# --- filling in ---


def test_every_kind_of_question_is_asked_and_kept(home, client, fill_in):
    page = make_formulier(home, *EVERY_KIND)
    assert {row["field_type"] for row in EVERY_KIND} == set(FieldType.values)
    words = client.get(page.url).content.decode()
    for row in EVERY_KIND:
        assert row["label"] in words
    assert "Zo &lt;b&gt;lang&lt;/b&gt; je wilt." in words
    answer = fill_in(page, **GIVEN)
    assert (answer.status_code, answer.url) == (
        302,
        reverse("formulier_verstuurd", args=[page.translation_key]),
    )
    assert Inzending.objects.get().form_data == KEPT


def test_what_is_sent_is_kept_and_mailed_to_each_colleague(formulier, fill_in):
    fill_in(formulier, **TEXT)
    inzending = Inzending.objects.get()
    assert (inzending.form_data, inzending.labels) == (TEXT, {"je_vraag": "Je vraag"})
    assert inzending.page_id == formulier.pk
    assert "alleen om te antwoorden" in inzending.consent_text
    assert [row.payload["to"] for row in OutboxMessage.objects.order_by("pk")] == [
        "a@example.org",
        "b@example.org",
    ]
    mail = mails()[0]
    assert mail["Subject"] == f"Ingevuld: {formulier.title}"
    for words in ("Je vraag\nKan ik meedoen?", f"/beheer/forms/submissions/{formulier.pk}/"):
        assert words in mail.get_body(("plain",)).get_content()


def test_a_colleague_can_answer_who_left_an_address(home, fill_in):
    page = make_formulier(
        home,
        {"label": "Mail", "field_type": "email"},
        mail_to="a@example.org",
        title="Vraag\r\nBcc: x@example.org",
    )
    fill_in(page, mail="noor@example.org")
    [mail] = mails()
    assert mail["Reply-To"] == "noor@example.org"
    assert mail["Bcc"] is None


def test_without_an_address_nothing_is_mailed(home, fill_in):
    fill_in(make_formulier(home), **TEXT)
    assert (Inzending.objects.count(), len(mails())) == (1, 0)


def test_answer_and_mail_are_one_commit(formulier, monkeypatch, fill_in):
    def fail(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services, "queue", fail)
    with transaction.atomic(), pytest.raises(ZeroDivisionError):
        fill_in(formulier, **TEXT)
    assert not Inzending.objects.exists()


def test_the_page_says_thank_you_at_an_address_that_sends_nothing_again(formulier, fill_in, client):
    address = fill_in(formulier, **TEXT).url
    for _reload in range(2):
        words = client.get(address).content.decode()
        assert "We bellen je." in words
        assert "Kan ik meedoen?" not in words
    assert Inzending.objects.count() == 1
    assert not client.cookies


def test_a_form_without_a_csrf_token_or_cookie_is_taken(formulier):
    strict = Client(enforce_csrf_checks=True)
    with time_machine.travel(time.time() - 3):
        made = form_stamp.make(PURPOSE)
    fields = TEXT | {CONSENT: "on", STAMP: made}
    address = reverse("formulier_versturen", args=[formulier.translation_key])
    assert strict.post(address, fields).status_code == 302
    assert not strict.cookies


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_address_of_the_page_takes_no_answers(formulier, client, method):
    with time_machine.travel(time.time() - 3):
        made = form_stamp.make(PURPOSE)
    answer = getattr(client, method)(formulier.url, TEXT | {CONSENT: "on", STAMP: made})
    assert answer.status_code in {200, 405}
    sending = reverse("formulier_versturen", args=[formulier.translation_key])
    assert client.get(sending, TEXT | {CONSENT: "on", STAMP: made}).url == formulier.url
    assert not Inzending.objects.exists()


# --- what is wrong ---


def test_errors_are_told_and_all_that_was_typed_is_kept(home, fill_in):
    page = make_formulier(home, *EVERY_KIND)
    typed = GIVEN | {"je_mail": "noor", "hoeveel": "veel", "korte_tekst": "", "welke_keer": ""}
    answer = fill_in(page, **typed)
    words = answer.content.decode()
    assert answer.status_code == 422
    for said in (
        "Je mail: Dit mailadres klopt niet.",
        "Hoeveel: Schrijf een getal",
        "Korte tekst: Vul dit in.",
    ):
        assert said in words
    assert 'href="#id_welke_keer"' in words
    assert 'id="id_welke_keer"' in words
    for kept in ('value="noor"', 'value="veel"', "Noor Bakker", "Twee", 'value="2026-11-05"', "Oost"):
        assert kept in words
    assert words.count("checked") == 4  # two days, the tick and the consent
    assert not Inzending.objects.exists()


ODD = {
    "empty": "",
    "NUL": "a\0b",
    "100 kB": "a" * 100_000,
    "script": "\"'<script>alert(1)</script>&{{ 7*7 }}%s%(x)s",
    "surrogate bytes": b"\xed\xa0\x80",
    "no utf-8": b"\xff\xfe",
    "huge number": "1e999999",
    "not a number": "NaN",
    "infinite": "-Infinity",
    "no day": "2026-02-31",
    "year 0": "0000-01-01",
    "unknown choice": "Zuid",
    "too many": ["Oost"] * 3000,
}


@pytest.mark.parametrize("name", [*GIVEN, CONSENT, STAMP, HONEYPOT])
def test_odd_values_get_a_clear_answer(home, fill_in, name, monkeypatch):
    monkeypatch.setattr(views, "FORMS_PER_HOUR", 1000)
    page = make_formulier(home, *EVERY_KIND, mail_to="a@example.org")
    for what, value in ODD.items():
        answer = fill_in(page, **(GIVEN | {name: value}))
        assert answer.status_code in {302, 422}, (what, answer.status_code)
        if answer.status_code == 422:
            assert answer.context["form"].errors, what
            assert "<script>alert" not in answer.content.decode(), what
        assert Inzending.objects.count() == len(mails()), what
    for inzending in Inzending.objects.all():
        assert len(json.dumps(inzending.form_data)) < 2 * LONG


def test_what_is_no_form_at_all_gets_a_clear_answer(formulier, client):
    address = reverse("formulier_versturen", args=[formulier.translation_key])
    assert client.post(address).status_code == 422
    assert client.post(address, b"{}", content_type="application/json").status_code == 422
    assert client.post(address, b"--x", content_type="multipart/form-data; boundary=x").status_code < 500
    assert client.put(address).status_code == 405
    assert not Inzending.objects.exists()


def test_without_consent_nothing_is_kept(formulier, fill_in):
    answer = fill_in(formulier, akkoord__gegeven=None, **TEXT)
    assert answer.status_code == 422
    assert "Zet een vinkje als je akkoord gaat." in answer.content.decode()
    assert not Inzending.objects.exists()


def test_consent_is_asked_unless_no_personal_data_is(home, fill_in, client):
    free = make_formulier(home, asks_personal_data=False, consent_text="")
    assert "Ik ga akkoord" not in client.get(free.url).content.decode()
    assert fill_in(free, akkoord__gegeven=None, **TEXT).status_code == 302
    assert Inzending.objects.get().consent_text == ""
    overlooked = make_formulier(
        home, {"label": "Mail", "field_type": "email"}, asks_personal_data=False, consent_text=""
    )
    assert "Ik ga akkoord" in client.get(overlooked.url).content.decode()
    assert fill_in(overlooked, akkoord__gegeven=None, mail="noor@example.org").status_code == 422


@pytest.mark.parametrize(
    ("ago", "said"), [(0, "Dat ging wel heel snel"), (form_stamp.MOST_SECONDS + 5, "was verlopen")]
)
def test_a_form_that_was_too_quick_or_too_old_comes_back(formulier, fill_in, ago, said):
    with time_machine.travel(time.time() - ago):
        made = form_stamp.make(PURPOSE)
    answer = fill_in(formulier, **{"gemaakt__op": made}, **TEXT)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "Kan ik meedoen?" in answer.content.decode()
    assert fill_in(formulier, **{"gemaakt__op": form_stamp.make("iets.anders")}, **TEXT).status_code == 422


def test_a_machine_gets_the_same_answer_and_nothing_is_kept(formulier, fill_in):
    answer = fill_in(formulier, adres__website="http://example.org", **TEXT)
    assert answer.status_code == 302
    assert not Inzending.objects.exists()


def test_a_network_address_has_a_limit(formulier, fill_in, monkeypatch):
    monkeypatch.setattr(views, "FORMS_PER_HOUR", 2)
    assert [fill_in(formulier, **TEXT).status_code for _time in range(3)] == [302, 302, 429]
    assert Inzending.objects.count() == 2


# --- for whom ---


def test_a_form_that_is_not_for_this_visitor_is_not_there(home, fill_in, client):
    draft = make_formulier(home, publish=False)
    closed = make_formulier(home)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    expired = make_formulier(home, expire_at=timezone.now() - timedelta(minutes=1))
    for page in (draft, closed, expired):
        assert fill_in(page, **TEXT).status_code == 404
        assert client.get(reverse("formulier_verstuurd", args=[page.translation_key])).status_code == 404
    assert not Inzending.objects.exists()


def test_a_form_without_questions_says_so_and_takes_nothing(home, client, fill_in):
    page = add_page(home, FormulierPage(title="Leeg", slug="leeg"))
    assert "nog geen vragen" in client.get(page.url).content.decode()
    assert fill_in(page).status_code == 404


def test_forms_stand_under_the_home_page_and_plain_pages(home):
    assert set(FormulierPage.allowed_parent_page_models()) == {HomePage, InhoudPage}
    assert FormulierPage.can_create_at(home)
    assert FormulierPage.allowed_subpage_models() == []


def test_costs_the_same_for_three_questions_as_for_thirty(home, count_queries):
    rows = [{"label": f"Vraag {number}", "field_type": "singleline"} for number in range(30)]
    few, many = make_formulier(home, *rows[:3]), make_formulier(home, *rows)
    assert count_queries(few.url) == count_queries(many.url) <= 12


# --- forgetting ---


def test_the_page_says_how_long_answers_are_kept(home, client):
    assert "We bewaren je antwoorden 90 dagen." in client.get(make_formulier(home).url).content.decode()
    short = make_formulier(home, retention_days=1)
    assert "We bewaren je antwoorden 1 dag." in client.get(short.url).content.decode()


def test_answers_are_kept_until_the_term_is_over(formulier, fill_in):
    fill_in(formulier, **TEXT)
    end = Inzending.objects.get().submit_time + timedelta(days=90)
    assert forget_answers(end - timedelta(minutes=1)) == 0
    formulier.unpublish()
    assert forget_answers(end + timedelta(minutes=1)) == 1
    assert not Inzending.objects.exists()


def test_a_longer_term_does_not_hold_for_who_was_promised_a_shorter_one(formulier, fill_in):
    fill_in(formulier, **TEXT)
    moment = Inzending.objects.get().submit_time
    FormulierPage.objects.update(retention_days=500)
    assert forget_answers(moment + timedelta(days=91)) == 1


def test_a_shorter_term_holds_at_once(formulier, fill_in):
    fill_in(formulier, **TEXT)
    moment = Inzending.objects.get().submit_time
    FormulierPage.objects.update(retention_days=5)
    assert forget_answers(moment + timedelta(days=4)) == 0
    assert forget_answers(moment + timedelta(days=6)) == 1


def test_answers_go_with_a_page_that_is_deleted(formulier, fill_in):
    fill_in(formulier, **TEXT)
    Page.objects.get(pk=formulier.pk).delete()
    assert not Inzending.objects.exists()


def test_the_worker_forgets(formulier, fill_in):
    fill_in(formulier, **TEXT)
    Inzending.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    worker.tick()
    assert not Inzending.objects.exists()


def test_answers_are_in_no_revision_copy_search_or_log(formulier, fill_in, home, client, caplog):
    secret = "Xylofoon-geheim"
    fill_in(formulier, je_vraag=secret)
    FormulierPage.objects.get().save_revision().publish()
    copy = FormulierPage.objects.get().copy(update_attrs={"slug": "kopie", "title": "Kopie"})
    assert not copy.get_submissions().exists()
    for model in (Revision, PageLogEntry, ModelLogEntry):
        assert secret not in json.dumps(list(model.objects.values()), default=str)
    index_all()
    assert not Page.objects.search(secret).count()
    assert Page.objects.search(formulier.title).count()
    assert secret not in client.get(f"/api/v1/pages/{formulier.pk}").content.decode()
    assert secret not in str(Inzending.objects.get())
    assert secret not in caplog.text


# --- in the admin ---


def list_url(page: FormulierPage, query: str = "") -> str:
    """The address of the list of what was sent in."""
    return reverse("wagtailforms:list_submissions", args=[page.pk]) + query


def test_who_may_edit_the_form_sees_what_was_sent_in(formulier, fill_in, as_redacteur, redacteur):
    fill_in(formulier, **TEXT)
    words = as_redacteur.get(list_url(formulier)).content.decode()
    for said in ("Kan ik meedoen?", "Je vraag", "Verstuurd op", "Wordt gewist op"):
        assert said in words
    assert "Formulieren" in as_redacteur.get("/beheer/").content.decode()
    assert list(get_forms_for_user(redacteur)) == [formulier.page_ptr]


def test_the_list_reads_as_people_read(home, fill_in, as_redacteur):
    page = make_formulier(home, *EVERY_KIND)
    fill_in(page, **GIVEN)
    words = as_redacteur.get(list_url(page)).content.decode()
    assert "<td>ja</td>" in words
    assert "Ma, of di, Wo" in words
    assert words.count('aria-label="Kies ') == 2
    assert "True" not in words[words.index("<tbody>") : words.index("</tbody>")]


def test_who_may_not_edit_it_does_not(formulier, fill_in, client, auteur):
    fill_in(formulier, **TEXT)
    client.force_login(auteur)
    pk = Inzending.objects.get().pk
    for query in ("", "?export=csv", "?export=xlsx"):
        answer = client.get(list_url(formulier, query))
        assert (answer.status_code, answer.url) == (302, "/beheer/")
    address = reverse("wagtailforms:delete_submissions", args=[formulier.pk])
    assert client.post(f"{address}?selected-submissions={pk}").status_code == 302
    assert Inzending.objects.count() == 1


def test_answers_to_a_question_that_is_gone_stay_in_the_list(formulier, fill_in, as_redacteur):
    fill_in(formulier, **TEXT)
    page = FormulierPage.objects.get()
    page.form_fields = [FormulierVeld(label="Iets anders", field_type="singleline")]
    page.save_revision().publish()
    words = as_redacteur.get(list_url(page)).content.decode()
    assert "Iets anders" in words
    assert "Kan ik meedoen?" in words


def test_an_export_calculates_nothing(home, fill_in, as_redacteur):
    rows = [{"label": f"Vraag {n}", "field_type": "singleline", "required": False} for n in range(6)]
    page = make_formulier(home, *rows, {"label": "=1+1", "field_type": "singleline"})
    typed = ["=HYPERLINK(1)", "+31 6", "@SUM(1)", "-2+3", "gewoon", "-2.5"]
    name = page.questions[-1].clean_name
    fill_in(page, **{f"vraag_{n}": text for n, text in enumerate(typed)}, **{name: "é"})
    content = b"".join(as_redacteur.get(list_url(page, "?export=csv")).streaming_content)
    head, row = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert content.startswith(b"\xef\xbb\xbf")
    assert row[1:8] == ["'=HYPERLINK(1)", "'+31 6", "'@SUM(1)", "'-2+3", "gewoon", "-2.5", "é"]
    assert head[7] == "'=1+1"
    assert as_redacteur.get(list_url(page, "?export=xlsx")).status_code == 200


def test_chosen_answers_are_deleted_after_a_question(formulier, fill_in, as_redacteur):
    fill_in(formulier, **TEXT)
    fill_in(formulier, je_vraag="Nog een")
    pk = Inzending.objects.order_by("pk")[0].pk
    address = reverse("wagtailforms:delete_submissions", args=[formulier.pk])
    assert as_redacteur.get(f"{address}?selected-submissions={pk}").status_code == 200
    assert Inzending.objects.count() == 2
    as_redacteur.post(f"{address}?selected-submissions={pk}")
    assert [row.form_data["je_vraag"] for row in Inzending.objects.all()] == ["Nog een"]
    for odd in ("abc", "9" * 40, "\u0662"):
        assert as_redacteur.get(address, {"selected-submissions": odd}).status_code == 302
    assert Inzending.objects.count() == 1


def posted(**fields: Any) -> dict[str, Any]:
    """The edit form of a new form page with one question."""
    from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

    question = {"label": "Mail", "help_text": "", "required": "on", "field_type": "email", "choices": ""}
    values = {
        "title": "Vragen",
        "slug": "vragen",
        "introduction": "",
        "body": streamfield([]),
        "button_text": "Verstuur",
        "thank_you": rich_text(""),
        "consent_text": rich_text("<p>Alleen om te antwoorden.</p>"),
        "mail_to": "",
        "retention_days": "90",
        "doelgroep_note": "",
        "form_fields": inline_formset([question]),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    return nested_form_data(values | fields)


@pytest.fixture
def add_url(home: HomePage) -> str:
    """Where a form is made."""
    return reverse("wagtailadmin_pages:add", args=["home", "formulierpage", home.pk])


def test_an_editor_makes_a_form(as_redacteur, add_url):
    words = as_redacteur.get(add_url).content.decode()
    for said in ("bewaartermijn in dagen", "Vinkjes: meer antwoorden mogelijk", "mail de antwoorden aan"):
        assert said.lower() in words.lower()
    as_redacteur.post(add_url, posted())
    page = FormulierPage.objects.get()
    assert page.live
    assert [question.clean_name for question in page.questions] == ["mail"]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"consent_text": "null", "asks_personal_data": ""}, "consent_text"),
        ({"retention_days": "0"}, "retention_days"),
        ({"retention_days": "731"}, "retention_days"),
        ({"retention_days": ""}, "retention_days"),
        ({"mail_to": "a@example.org, fout"}, "mail_to"),
    ],
)
def test_an_editor_is_told_what_is_wrong(as_redacteur, add_url, fields, name):
    answer = as_redacteur.post(add_url, posted(**fields))
    assert list(answer.context["form"].errors) == [name]
    assert not FormulierPage.objects.exists()


def test_a_draft_may_lack_the_consent_text(as_redacteur, add_url):
    draft = {name: value for name, value in posted(consent_text="null").items() if name != "action-publish"}
    as_redacteur.post(add_url, draft)
    assert FormulierPage.objects.get().live is False


def test_a_question_with_choices_has_choices_and_a_name_of_its_own(as_redacteur, add_url):
    from wagtail.test.utils.form_data import inline_formset

    row = {"label": "Dag", "help_text": "", "field_type": "radio", "choices": " \n"}
    answer = as_redacteur.post(add_url, posted(form_fields=inline_formset([row])))
    assert "elk op een eigen regel" in str(answer.context["form"].formsets["form_fields"].errors)
    rows = [row | {"field_type": "singleline"}, row | {"field_type": "url"}]
    answer = as_redacteur.post(add_url, posted(form_fields=inline_formset(rows)))
    assert any("label" in errors for errors in answer.context["form"].formsets["form_fields"].errors)


@pytest.mark.parametrize(
    ("label", "name"), [("???", "vraag"), ("Submit time", "vraag_submit_time"), ("Website", "website")]
)
def test_a_question_has_a_name_whatever_it_is_called(home, fill_in, label, name):
    page = make_formulier(home, {"label": label, "field_type": "singleline"})
    assert [question.clean_name for question in page.questions] == [name]
    assert fill_in(page, **{name: "Ja"}).status_code == 302
    assert Inzending.objects.get().form_data == {name: "Ja"}


@pytest.mark.parametrize("mode", ["form", "landing"])
def test_the_preview_shows_form_and_thanks(home, as_redacteur, add_url, mode):
    preview = reverse("wagtailadmin_pages:preview_on_add", args=["home", "formulierpage", home.pk])
    as_redacteur.post(preview, posted())
    words = as_redacteur.get(preview, {"mode": mode}).content.decode()
    assert ("Verstuur" if mode == "form" else "Je antwoorden zijn verstuurd") in words


def test_the_api_tells_the_questions_and_nothing_of_who_handles_them(home, client, fill_in):
    page = make_formulier(home, *EVERY_KIND, mail_to="geheim@example.org", button_text="Vraag aan")
    fill_in(page, **GIVEN)
    answer = client.get(f"/api/v1/pages/{page.pk}").json()
    assert (answer["type"], answer["buttonText"], answer["retentionDays"]) == ("formulier", "Vraag aan", 90)
    assert answer["consentText"].startswith("<p>We gebruiken dit")
    assert answer["asksPersonalData"] is True
    assert answer["formFields"][9] == {
        "name": "welke_dagen",
        "label": "Welke dagen",
        "type": "checkboxes",
        "required": True,
        "choices": ["Ma, of di", "Wo"],
        "helpText": "",
    }
    for hidden in ("geheim@", "Noor"):
        assert hidden not in json.dumps(answer)


# --- in two languages ---


@pytest.mark.bilingual
def test_all_words_of_a_form_are_found_by_the_translator_and_answers_stay_with_their_page(home, fill_in):
    from wagtail.models import Locale
    from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

    english, _new = Locale.objects.get_or_create(language_code="en")
    home.copy_for_translation(english).save_revision().publish()
    question = {
        "label": "Welke wijk",
        "field_type": "radio",
        "choices": "Oost\nWest",
        "help_text": "Kies er een",
    }
    page = make_formulier(home, question, mail_to="a@example.org", button_text="Stuur op")
    source, _new = TranslationSource.get_or_create_from_instance(page)
    found = {
        segment.string.data
        for segment in StringSegment.objects.filter(source=source).select_related("string")
    }
    wanted = {"Welke wijk", "Oost<br/>West", "Kies er een", "Stuur op", "We bellen je."}
    assert wanted <= found
    assert not {"a@example.org", "welke_wijk", "radio"} & found
    translation_ = Translation.objects.create(source=source, target_locale=english)
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            data={"Oost<br/>West": "East<br/>West", "Welke wijk": "Which part"}.get(
                segment.string.data, segment.string.data
            ),
        )
    translation_.save_target()
    other = FormulierPage.objects.get(locale=english)
    other.save_revision().publish()
    other = FormulierPage.objects.get(locale=english)
    [row] = other.questions
    assert (row.label, row.clean_name, row.choice_list) == ("Which part", "welke_wijk", ["East", "West"])
    assert fill_in(page, welke_wijk="Oost").status_code == 302
    with translation.override("en"):
        address = reverse("formulier_versturen", args=[page.translation_key])
    with time_machine.travel(time.time() - 3):
        made = form_stamp.make(PURPOSE)
    client = Client()
    assert client.post(address, {"welke_wijk": "Oost", CONSENT: "on", STAMP: made}).status_code == 422
    assert client.post(address, {"welke_wijk": "East", CONSENT: "on", STAMP: made}).status_code == 302
    assert [i.form_data["welke_wijk"] for i in page.get_submissions()] == ["Oost"]
    assert [i.form_data["welke_wijk"] for i in other.get_submissions()] == ["East"]
