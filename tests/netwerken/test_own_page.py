"""The page behind the link in a mail: every state, every act, and nothing by a GET."""

from datetime import timedelta

import pytest
import time_machine
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone, translation

from basis.models import LimitCount, OutboxMessage, School
from netwerken import models, personal_data, services, tokens
from netwerken.models import (
    Aanmelding,
    Aanwezigheid,
    Antwoord,
    BijeenkomstPage,
    Gebeurtenis,
    Persoon,
    Plaatsen,
    Toestemming,
    Vraag,
)
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import link_in, mails, make_series, sign_up_for, taken
from tests.netwerken.test_signup_form import rules

SCREENS = ("", "aanpassen/", "overdragen/", "wissen/", "gegevens")


@pytest.fixture
def page(netwerk) -> BijeenkomstPage:
    """A meeting in a month, with one place."""
    return make_bijeenkomst(netwerk, capacity=1, starts_at=timezone.now() + timedelta(days=30), ends_at=None)


def enter(page, name: str = "noor", *, confirmed: bool = True) -> Aanmelding:
    """Sign somebody up."""
    aanmelding = sign_up_for(meeting(page), name=name, email=f"{name}@example.org", school_name="De Kade")
    if confirmed:
        services.confirm(aanmelding)
    return aanmelding


def link(aanmelding: Aanmelding) -> str:
    """The address of the page of a sign-up."""
    return reverse("aanmelding", args=[tokens.token_for(Aanmelding.objects.get(pk=aanmelding.pk))])


def shown(client, aanmelding: Aanmelding, tail: str = "") -> str:
    """What the page says, on one line."""
    return " ".join(client.get(link(aanmelding) + tail).content.decode().split())


def everything() -> dict[str, list[dict[str, object]]]:
    """Every row of people, and every promise."""
    kinds: list[type[Model]] = [
        Aanmelding,
        Aanwezigheid,
        Antwoord,
        Gebeurtenis,
        Persoon,
        Plaatsen,
        Toestemming,
    ]
    return {
        kind.__name__: list(kind.objects.order_by("pk").values())
        for kind in [*kinds, OutboxMessage, LimitCount]
    }


# --- where it stands ---


def test_each_status_says_where_one_stands_and_offers_what_fits(page, client):
    first = enter(page, "a", confirmed=False)
    words = shown(client, first)
    assert "Bevestig je aanmelding" in words
    assert "We houden je plaats vast tot" in words
    assert words.count('value="bevestigen"') == 1
    client.post(link(first), {"actie": "bevestigen"})
    words = shown(client, first)
    assert "Je bent aangemeld. Tot " in words
    assert 'value="bevestigen"' not in words
    second, third = enter(page, "b", confirmed=False), enter(page, "c")
    words = shown(client, second)
    assert "Je staat op de wachtlijst: nummer 1" in words
    assert words.count('value="bevestigen"') == 1
    words = shown(client, third)
    assert "Je staat op de wachtlijst: nummer 2" in words
    assert "gaat wie het langst wacht eerst" in words
    assert 'value="bevestigen"' not in words
    client.post(link(second), {"actie": "afmelden"})
    assert "Je bent afgemeld" in shown(client, second)
    assert "nummer 1" in shown(client, third)
    with time_machine.travel(page.starts_at - timedelta(days=2)):
        services.cancel(first)
        words = shown(client, third)
        assert "Er is plaats voor je" in words
        assert "Ja, ik kom" in words
        assert "Nee, ik kan niet meer" in words
        client.post(link(third), {"actie": "bevestigen"})
        assert "Je bent aangemeld" in shown(client, third)
    with time_machine.travel(page.starts_at + timedelta(hours=1)):
        assert "Deze bijeenkomst is geweest" in shown(client, third)


def test_an_offer_that_is_declined_or_forgotten_goes_to_the_next(page, client):
    first, second, third, fourth = (enter(page, name) for name in "abcd")
    with time_machine.travel(page.starts_at - timedelta(days=3)):
        services.cancel(first)
        client.post(link(second), {"actie": "afmelden"})
        assert "Je bent afgemeld" in shown(client, second)
        assert "Er is plaats voor je" in shown(client, third)
    with time_machine.travel(page.starts_at - timedelta(days=1)):
        assert "Je aanmelding is verlopen" in shown(client, third)  # the clock did not come by yet
        client.post(link(third), {"actie": "bevestigen"})
        services.release_expired_holds(timezone.now())
        assert "Je aanmelding is verlopen" in shown(client, third)
        assert "Er is plaats voor je" in shown(client, fourth)


def test_who_asked_hears_of_the_coordinator(page, client):
    rules(page, needs_approval=True)
    first, second = enter(page, "a", confirmed=False), enter(page, "b")
    assert "Bevestig je aanvraag" in shown(client, first)
    words = shown(client, second)
    assert "De coördinator beslist of je een plaats krijgt. Je hoort het per mail." in words
    assert 'value="bevestigen"' not in words
    services.refuse(second, by="coordinator")
    words = shown(client, second)
    assert "Je hebt geen plaats gekregen" in words
    assert not any(f'value="{act}"' in words for act in ("bevestigen", "afmelden"))


def test_what_is_off_or_without_a_date_says_so(netwerk, client):
    page = make_bijeenkomst(netwerk, starts_at=None, ends_at=None)
    aanmelding = enter(page)
    assert "De datum is nog in overleg" in shown(client, aanmelding)
    page.status = "gaat_niet_door"
    page.save_revision().publish()
    words = shown(client, aanmelding)
    assert "Deze bijeenkomst gaat niet door" in words
    assert "Ik kom toch niet" not in words


def test_no_get_or_head_changes_anything_and_a_revoked_link_opens_nothing(page, client):
    aanmelding = enter(page, confirmed=False)
    before = everything()
    for screen in SCREENS:
        for method in (client.get, client.head):
            assert method(link(aanmelding) + screen).status_code == 200, screen
    assert everything() == before
    assert not client.cookies
    old = link(aanmelding)
    Aanmelding.objects.update(link_key="0" * 32)
    for screen in SCREENS:
        assert client.get(old + screen).status_code == 404, screen
        assert client.post(old + screen).status_code in (404, 405), screen
    assert Persoon.objects.exists()


# --- what one does ---


def test_one_corrects_what_was_filled_in(page, client):
    brug = School.objects.create(name="De Brug", brin="01AB", place="Vaartkant")
    School.objects.create(name="De Brug", brin="02AB", place="Polderrand")
    vraag = Vraag.objects.create(plaatsen_id=meeting(page).row.plaatsen_id, label="Dieet")
    aanmelding = enter(page)
    Antwoord.objects.create(aanmelding=aanmelding, vraag=vraag, value="geen")
    words = shown(client, aanmelding, "aanpassen/")
    assert 'value="noor"' in words
    assert 'value="geen"' in words
    address = f"{link(aanmelding)}aanpassen/"
    typed = {"name": "Noor Bakker", "role": "Leraar", "school": "De Brug", "language": "nl"}
    typed[f"vraag_{vraag.pk}"] = "vega"
    answer = client.post(address, typed)
    assert answer.status_code == 422
    assert "De Brug, Polderrand" in answer.content.decode()
    typed |= {"school_voor": "De Brug", "school_keuze": str(brug.pk), "may_invite": "on"}
    words = client.post(address, typed, follow=True).content.decode()
    assert "Je gegevens zijn aangepast" in words
    for said in ("Noor Bakker", "Leraar", "De Brug", "vega"):
        assert said in words
    aanmelding.refresh_from_db()
    assert (aanmelding.school, aanmelding.persoon.name) == (brug, "Noor Bakker")
    assert [row.value for row in Antwoord.objects.all()] == ["vega"]
    wish = Toestemming.objects.get(purpose="volgend_jaar")
    assert wish.withdrawn_at is None
    del typed["may_invite"]
    client.post(address, typed)
    wish.refresh_from_db()
    assert wish.withdrawn_at is not None


def test_where_places_are_for_schools_the_school_stays(netwerk, client):
    aanmelding = enter(make_bijeenkomst(netwerk, capacity=2, capacity_unit="scholen"))
    assert 'name="school"' not in shown(client, aanmelding, "aanpassen/")
    typed = {"name": "Noor B", "school": "Een andere", "language": "nl"}
    client.post(f"{link(aanmelding)}aanpassen/", typed)
    aanmelding.refresh_from_db()
    assert (aanmelding.name, aanmelding.school_name) == ("Noor B", "De Kade")


def test_a_place_is_handed_over_to_a_colleague_who_confirms(page, client):
    aanmelding, known = enter(page), enter(page, "bo")
    address = f"{link(aanmelding)}overdragen/"
    assert client.post(address, {"name": "Kim", "email": "kim@"}).status_code == 422
    answer = client.post(address, {"name": "Bo", "email": "bo@example.org"})
    assert answer.status_code == 409
    assert "Deze collega is al aangemeld" in answer.content.decode()
    answer = client.post(address, {"name": "Kim", "email": "KIM@example.org", "role": "Leraar"}, follow=True)
    assert answer.redirect_chain == [(reverse("overgedragen"), 302)]
    assert client.get(address).status_code == 404
    aanmelding.refresh_from_db()
    assert (aanmelding.persoon.email, aanmelding.status, taken(page)) == (
        "kim@example.org",
        "te_bevestigen",
        1,
    )
    client.post(link_in(mails("kim@example.org")[0]), {"actie": "bevestigen"})
    aanmelding.refresh_from_db()
    assert aanmelding.status == "bevestigd"
    known.refresh_from_db()
    assert known.status == "wachtlijst"


def test_absence_from_one_meeting_is_one_click_and_another_undoes_it(netwerk, client):
    now = timezone.now()
    pages = [
        make_bijeenkomst(netwerk, title=f"Deel {n}", starts_at=now + timedelta(days=n * 10), ends_at=None)
        for n in (1, 2, 3)
    ]
    stranger = make_bijeenkomst(netwerk)
    make_series(*pages)
    aanmelding = enter(pages[0])
    words = shown(client, aanmelding)
    assert all(f"Deel {n}" in words for n in (1, 2, 3))
    row = meeting(pages[1]).row
    button = f"afwezig-{row.pk}"
    assert words.count('value="afwezig-') == 3
    for _time in range(2):
        answer = client.post(link(aanmelding), {"actie": button}, follow=True)
        assert "Je bent afgemeld voor deze ene bijeenkomst" in answer.content.decode()
    assert [(each.bijeenkomst, each.status) for each in Aanwezigheid.objects.all()] == [(row, "afgemeld")]
    aanmelding.refresh_from_db()
    assert aanmelding.status == "bevestigd"
    for odd in (
        f"afwezig-{meeting(stranger).row.pk}",
        "afwezig-",
        "afwezig-x",
        "afwezig-99999999999999999999",
    ):
        client.post(link(aanmelding), {"actie": odd})
    assert Aanwezigheid.objects.count() == 1
    client.post(link(aanmelding), {"actie": f"aanwezig-{row.pk}"})
    assert not Aanwezigheid.objects.exists()
    with time_machine.travel(now + timedelta(days=15)):
        assert shown(client, aanmelding).count('value="afwezig-') == 2
        past = client.post(link(aanmelding), {"actie": f"afwezig-{meeting(pages[0]).row.pk}"})
        assert past.status_code == 409
        assert "Af- of aanmelden voor deze bijeenkomst kan niet meer." in past.content.decode()


def test_one_takes_all_there_is_about_oneself_and_no_key_or_stranger(page, netwerk, client):
    aanmelding, other = enter(page), enter(page, "bo")
    elsewhere = make_bijeenkomst(netwerk, title="Elders")
    enter(elsewhere)
    vraag = Vraag.objects.create(plaatsen_id=meeting(page).row.plaatsen_id, label="Dieet")
    Antwoord.objects.create(aanmelding=aanmelding, vraag=vraag, value="vega")
    services.refuse(other, by="een-gebruiker")
    answer = client.get(f"{link(aanmelding)}gegevens")
    assert answer["Content-Disposition"] == 'attachment; filename="mijn-gegevens.json"'
    assert "no-store" in answer["Cache-Control"]
    data, text = answer.json(), answer.content.decode()
    assert {row["voor"] for row in data["aanmeldingen"]} == {page.title, "Elders"}
    assert [(row["vraag__label"], row["value"]) for row in data["antwoorden"]] == [("Dieet", "vega")]
    assert data["persoon"]["email"] == "noor@example.org"
    for strange in ("bo@example.org", aanmelding.link_key, aanmelding.persoon.calendar_key, "een-gebruiker"):
        assert strange not in text


def test_every_model_about_people_is_in_the_file():
    about = {
        name
        for name, model in vars(models).items()
        if isinstance(model, type)
        and any(
            field.related_model in (Persoon, Aanmelding, models.VasteDeelnemer)
            for field in model._meta.concrete_fields
            if field.is_relation
        )
    }
    assert about
    assert about <= vars(personal_data).keys()


def test_one_erases_oneself_after_being_asked(page, client):
    aanmelding, waiting = enter(page), enter(page, "bo")
    address = f"{link(aanmelding)}wissen/"
    assert "Dit kan niet terug" in client.get(address).content.decode()
    answer = client.post(address, follow=True)
    assert answer.redirect_chain == [(reverse("gewist"), 302)]
    assert not Persoon.objects.filter(email="noor@example.org").exists()
    waiting.refresh_from_db()
    assert waiting.status == "bevestigd"
    assert client.get(address).status_code == 404


def test_a_new_link_is_mailed_and_ends_the_old_one(page, client):
    aanmelding = enter(page)
    old = link(aanmelding)
    answer = client.post(old, {"actie": "nieuw-link"}, follow=True)
    assert answer.redirect_chain == [(reverse("nieuwe_link"), 302)]
    assert "De oude werkt niet meer" in answer.content.decode()
    assert client.get(old).status_code == 404
    assert client.post(old, {"actie": "nieuw-link"}).status_code == 404
    new = link_in(mails("noor@example.org")[-1])
    assert new == link(aanmelding) != old
    assert client.get(new).status_code == 200
    aanmelding.refresh_from_db()
    assert (aanmelding.status, taken(page)) == ("bevestigd", 1)
    assert aanmelding.gebeurtenissen.last().reason == "nieuwe link"


def test_who_takes_a_place_over_is_asked_what_must_be_answered(page, client):
    counter = meeting(page).row.plaatsen_id
    must = Vraag.objects.create(plaatsen_id=counter, label="Wat eet je?", required=True)
    Vraag.objects.create(plaatsen_id=counter, label="Iets te melden?")
    aanmelding = enter(page)
    asks = "De coördinator wil nog iets van je weten: Wat eet je?</p>"
    assert asks in shown(client, aanmelding)
    Antwoord.objects.create(aanmelding=aanmelding, vraag=must, value="alles")
    assert "wil nog iets van je weten" not in shown(client, aanmelding)
    services.hand_over(aanmelding, name="Kim", email="kim@example.org")
    assert asks in shown(client, aanmelding)
    services.cancel(aanmelding)
    assert "wil nog iets van je weten" not in shown(client, aanmelding)


def test_who_takes_a_place_over_agrees_by_confirming(page, client):
    aanmelding = enter(page)
    assert Toestemming.objects.filter(purpose="deelname").count() == 1
    services.hand_over(aanmelding, name="Kim", email="kim@example.org")
    kim = Toestemming.objects.filter(purpose="deelname", persoon__email="kim@example.org")
    assert not kim.exists()
    for _time in range(2):
        client.post(link_in(mails("kim@example.org")[0]), {"actie": "bevestigen"})
    assert kim.get().text_version == services.signup.CONSENT_VERSION


def test_a_place_is_held_until_the_end_of_a_day_and_not_until_its_first_minute(page, client):
    with time_machine.travel("2026-11-28T10:00:00+01:00", tick=False):  # a Saturday, when no clock runs
        aanmelding = enter(page, confirmed=False)
        until = "woensdag 2 december, 24.00 uur"
        assert until in shown(client, aanmelding)
        assert until in mails("noor@example.org")[0].get_content()


@pytest.mark.bilingual
@translation.override("nl")
def test_one_chooses_the_language_of_the_mails(page, client):
    aanmelding = enter(page)
    assert "Taal van de mails" in shown(client, aanmelding, "aanpassen/")
    client.post(f"{link(aanmelding)}aanpassen/", {"name": "Noor", "school": "De Kade", "language": "en"})
    services.cancel(Aanmelding.objects.get(pk=aanmelding.pk))
    assert mails("noor@example.org")[-1]["Subject"].startswith("Your sign-up was cancelled")


def test_what_people_typed_is_escaped(page, client):
    aanmelding = enter(page)
    Aanmelding.objects.update(name="<b>N</b>", role="<i>r</i>", school_name="<u>s</u>")
    vraag = Vraag.objects.create(plaatsen_id=aanmelding.plaatsen_id, label="<em>q</em>")
    Antwoord.objects.create(aanmelding=aanmelding, vraag=vraag, value="<s>a</s>\n<script>")
    words = "".join(shown(client, aanmelding, screen) for screen in SCREENS[:4])
    for raw in ("<b>N", "<i>r", "<u>s", "<em>q", "<s>a", "<script>\n"):
        assert raw not in words


def test_screens_behind_the_link_are_told_to_nobody(page, client):
    aanmelding = enter(page)
    for screen in SCREENS[:4]:
        answer = client.get(link(aanmelding) + screen)
        assert '<meta name="robots" content="noindex">' in answer.content.decode()
        assert '<meta name="referrer" content="no-referrer">' in answer.content.decode()
        assert "no-store" in answer["Cache-Control"]


def test_the_page_of_a_series_costs_the_same_for_few_as_for_many(netwerk, count_queries):
    def series(number: int) -> str:
        pages = [
            make_bijeenkomst(netwerk, starts_at=timezone.now() + timedelta(days=9 + n), ends_at=None)
            for n in range(number)
        ]
        make_series(*pages)
        aanmelding = enter(pages[0])
        for each in pages[1:]:
            services.report_absence(aanmelding, meeting(each).row)
        return link(aanmelding)

    assert count_queries(series(2)) == count_queries(series(6))
