"""A team: the form with rows, all or nothing, and the page of its contact."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from basis.models import School
from netwerken import services, tokens
from netwerken.models import Aanmelding, Antwoord, BijeenkomstPage, Team, Toestemming, Vraag
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import fresh_stamp, link_in, mails, places_by_rows, taken
from tests.netwerken.test_signup_form import rules

CONTACT = {"name": "Noor Bakker", "email": "noor@example.org", "role": "Leraar", "school": "De Kade"}


@pytest.fixture
def page(netwerk) -> BijeenkomstPage:
    """A meeting with four places, for teams of two or three with a schoolleider."""
    page = make_bijeenkomst(netwerk, capacity=4, starts_at=timezone.now() + timedelta(days=30), ends_at=None)
    rules(page, team_min=2, team_max=3, team_role="schoolleider")
    return page


def address(page) -> str:
    """Where the form is."""
    return reverse("team_aanmelden", args=[page.translation_key])


def fields(*rows: dict[str, str], comes_too: bool = True, **more: str) -> dict[str, str]:
    """What a browser sends: the contact, and these rows."""
    found = CONTACT | {"made": fresh_stamp(), "aantal": str(len(rows))} | more
    if comes_too:
        found["comes_too"] = "on"
    for number, row in enumerate(rows):
        found |= {f"lid{number}-{name}": value for name, value in row.items()}
    return found


def lid(name: str, role: str = "", **more: str) -> dict[str, str]:
    """One row."""
    return {"name": name, "email": f"{name.lower()}@example.org", "role": role} | more


BO, JO, AN = lid("Bo", "Schoolleider a.i."), lid("Jo"), lid("An")


def test_the_form_has_as_many_rows_as_a_team_needs(page, client):
    answer = client.get(address(page))
    words = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="lid0-name"' in words
    assert 'name="lid1-name"' not in words
    assert "Een team telt 2 tot 3 mensen. Minstens een van jullie is schoolleider." in words
    assert client.get(page.url).content.decode().count(address(page)) == 1
    assert not client.cookies


def test_rows_come_and_go_and_everything_typed_is_kept(page, client):
    vraag = Vraag.objects.create(
        plaatsen_id=meeting(page).row.plaatsen_id, label="Lunch", field_type="checkboxes", choices="ma\ndi"
    )
    typed = fields(
        BO | {f"vraag_{vraag.pk}": ["ma", "di"]}, JO, comes_too=False, actie="erbij", may_invite="on"
    )
    answer = client.post(address(page), typed)
    form = answer.context["form"]
    assert answer.status_code == 200
    assert 'class="error"' not in answer.content.decode()
    assert [row["name"].value() for row in form.leden] == ["Bo", "Jo", None]
    assert form.leden[0][f"vraag_{vraag.pk}"].value() == ["ma", "di"]
    assert (form.contact["name"].value(), form.contact["comes_too"].value()) == ("Noor Bakker", False)
    assert form.contact["may_invite"].value() is True
    assert not form.can_grow
    fewer = client.post(address(page), fields(BO, JO, actie="weg-0")).context["form"]
    assert [row["name"].value() for row in fewer.leden] == ["Jo"]
    full = client.post(address(page), fields(BO, JO, AN, actie="erbij")).context["form"]
    assert len(full.leden) == 3
    odd = client.post(address(page), fields(BO, actie="weg-99") | {"aantal": "1000000"})
    assert len(odd.context["form"].leden) == 3
    assert not Aanmelding.objects.exists()


@pytest.mark.parametrize(
    ("rows", "more", "where", "what"),
    [
        ([lid("Bo", "leraar")], {}, ("contact", "role"), "Minstens een van jullie is schoolleider"),
        ([{}], {"role": "schoolleider"}, (0, "name"), "Een team telt minstens 2 mensen"),
        ([BO, JO, AN], {}, (2, "name"), "Een team telt hoogstens 3 mensen"),
        ([BO | {"email": "Noor@example.org"}], {}, (0, "email"), "Dit mailadres staat er al"),
        ([BO, JO | {"email": "bo@example.org"}], {}, (1, "email"), "Dit mailadres staat er al"),
        ([BO | {"email": "bo@"}], {}, (0, "email"), "Dit mailadres klopt niet"),
        ([BO, {"name": "", "email": "jo@example.org"}], {}, (1, "name"), "Vul je naam in"),
        ([BO], {"name": ""}, ("contact", "name"), "Vul je naam in"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(page, client, rows, more, where, what):
    answer = client.post(address(page), fields(*rows, **more))
    form = answer.context["form"]
    bad = form.contact if where[0] == "contact" else form.leden[where[0]]
    words = answer.content.decode()
    assert answer.status_code == 422
    assert what in str(bad.errors[where[1]])
    assert f'href="#{bad[where[1]].id_for_label}"' in words
    assert 'value="Noor Bakker"' in words or more.get("name") == ""
    assert not Aanmelding.objects.exists()


def test_a_team_signs_up_in_one_go_and_its_contact_confirms_for_all(page, client):
    answer = client.post(address(page), fields(BO, JO, {}, may_invite="on"))
    assert answer.status_code == 302
    assert answer.url == reverse("aanmelden_gelukt", args=[page.translation_key])
    team = Team.objects.get()
    assert [row.name for row in team.leden.order_by("pk")] == ["Noor Bakker", "Bo", "Jo"]
    assert {row.school_name for row in team.leden.all()} == {"De Kade"}
    assert taken(page) == places_by_rows(page) == 3
    assert [mail["To"] for mail in mails()] == ["noor@example.org"]
    wishes = Toestemming.objects.filter(purpose="volgend_jaar")
    assert [wish.persoon.email for wish in wishes] == ["noor@example.org"]
    link = link_in(mails()[0])
    words = client.get(link).content.decode()
    for said in ("Bevestig jullie aanmelding", "Bo", "Jo", "Schoolleider a.i.", "Bevestig voor ons allemaal"):
        assert said in words
    client.post(link, {"actie": "bevestigen"})
    assert set(team.leden.values_list("status", flat=True)) == {"bevestigd"}
    assert "Jullie zijn aangemeld" in client.get(link).content.decode()


def test_a_contact_who_stays_at_home_takes_no_place(page, client):
    assert client.post(address(page), fields(BO, JO, comes_too=False)).status_code == 302
    team = Team.objects.get()
    assert (team.contact.email, team.leden.count(), taken(page)) == ("noor@example.org", 2, 2)
    assert "Bevestig jullie aanmelding" in client.get(link_in(mails()[0])).content.decode()


def test_a_team_gets_all_its_places_or_none(page, client):
    rules(page, has_waiting_list=False)
    client.post(address(page), fields(BO, JO))
    second = fields(lid("Kim", "schoolleider"), email="els@example.org")
    answer = client.post(address(page), second)
    assert answer.status_code == 409
    words = answer.content.decode()
    assert "Er zijn niet genoeg plaatsen voor jullie allemaal" in words
    assert 'value="Kim"' in words
    assert taken(page) == places_by_rows(page) == 3
    rules(page, has_waiting_list=True)
    assert client.post(address(page), second).status_code == 302
    waiting = Team.objects.get(contact__email="els@example.org")
    assert {(row.status, row.wait_seq) for row in waiting.leden.all()} == {("wachtlijst", 1)}
    link = link_in(mails("els@example.org")[0])
    client.post(link, {"actie": "bevestigen"})
    assert "Jullie staan op de wachtlijst: nummer 1" in client.get(link).content.decode()


def test_one_is_taken_out_and_then_all_withdraw(page, client):
    client.post(address(page), fields(BO, JO))
    link = link_in(mails()[0])
    bo = Aanmelding.objects.get(name="Bo")
    stranger = Aanmelding.objects.create(
        plaatsen=bo.plaatsen, persoon=bo.persoon, name="X", status="geannuleerd"
    )
    client.post(link, {"actie": f"eruit-{stranger.pk}"})
    client.post(link, {"actie": "eruit-x"})
    client.post(link, {"actie": f"eruit-{bo.pk}"})
    assert taken(page) == places_by_rows(page) == 2
    bo.refresh_from_db()
    assert bo.status == "geannuleerd"
    client.post(link, {"actie": "afmelden"})
    assert taken(page) == 0
    assert "Jullie zijn afgemeld" in client.get(link).content.decode()


def test_each_has_answers_and_perhaps_another_school(page, client):
    brug = School.objects.create(name="De Brug", brin="01AB", place="Vaartkant")
    vraag = Vraag.objects.create(plaatsen_id=meeting(page).row.plaatsen_id, label="Dieet", required=True)
    name = f"vraag_{vraag.pk}"
    typed = fields(BO | {name: "geen", "school": "de brug"}, JO | {name: "vega"}, comes_too=False)
    assert client.post(address(page), typed).status_code == 302  # who stays at home need not answer
    assert client.post(address(page), fields(BO)).status_code == 422
    rows = {row.name: row for row in Aanmelding.objects.all()}
    assert (rows["Bo"].school, rows["Jo"].school_name) == (brug, "De Kade")
    answers = {row.aanmelding.name: row.value for row in Antwoord.objects.select_related("aanmelding")}
    assert answers == {"Bo": "geen", "Jo": "vega"}
    unclear = fields(BO | {name: "x", "school": "Brug"}, comes_too=True, **{name: "x"})
    answer = client.post(address(page), unclear)
    assert answer.status_code == 422
    assert "De Brug, Vaartkant" in answer.content.decode()


def test_a_team_is_of_one_school_where_places_are_for_schools(netwerk, client):
    page = make_bijeenkomst(netwerk, capacity=1, capacity_unit="scholen")
    rules(page, team_min=2, team_max=4)
    words = client.get(address(page)).content.decode()
    assert "Jullie komen van dezelfde school" in words
    assert "lid0-school" not in words
    client.post(address(page), fields(BO | {"school": "Een andere"}, JO))
    assert {row.school_name for row in Aanmelding.objects.all()} == {"De Kade"}
    assert taken(page) == places_by_rows(page) == 1


def test_names_of_a_team_are_escaped(page, client):
    answer = client.post(address(page), fields(lid("Bo") | {"name": "<b>Bo</b>", "role": "<i>x</i>"}))
    assert "<b>Bo</b>" not in answer.content.decode()
    client.post(address(page), fields(lid("Bo") | {"name": "<b>Bo</b>", "role": "schoolleider"}))
    assert "<b>Bo</b>" not in client.get(link_in(mails()[0])).content.decode()


def test_a_team_is_guarded_and_only_where_teams_are_taken(page, bijeenkomst, client):
    assert (
        client.get(address(bijeenkomst)).status_code == client.post(address(bijeenkomst)).status_code == 404
    )
    assert client.post(address(page)).status_code == 422
    assert client.post(address(page), fields(BO, made="")).status_code == 422
    assert client.post(address(page), fields(BO, website="x")).status_code == 302
    assert not Aanmelding.objects.exists()
    began = timezone.now().replace(minute=0, second=5) + timedelta(hours=2)
    with time_machine.travel(began, tick=False):
        codes = [client.post(address(page), fields(BO)).status_code for _time in range(6)]
    assert codes == [302] * 5 + [429]
    with time_machine.travel(page.starts_at):
        answer = client.get(address(page))
        assert (answer.status_code, answer.url) == (302, f"{page.url}#aanmelden")
        assert client.post(address(page), fields(BO, email="x@example.org")).status_code == 409


def test_opening_the_link_of_a_team_changes_nothing_and_a_wrong_one_says_so(page, client):
    client.post(address(page), fields(BO))
    link = link_in(mails()[0])
    before = list(Aanmelding.objects.values()), list(Team.objects.values())
    for tail in ("", "gegevens", "wissen/"):
        assert client.get(link + tail).status_code == client.head(link + tail).status_code == 200
    assert (list(Aanmelding.objects.values()), list(Team.objects.values())) == before
    data = client.get(f"{link}gegevens").json()
    assert (data["persoon"]["email"], len(data["teams"])) == ("noor@example.org", 1)
    wrong = link.replace("/team/", "/team/x")
    for tail in ("", "wissen/"):
        assert client.get(wrong + tail).status_code == client.post(wrong + tail).status_code == 404
    assert client.get(f"{wrong}gegevens").status_code == 404
    of_one = reverse("aanmelding", args=[tokens.token_for(Aanmelding.objects.first())])
    assert client.get(of_one.replace("/aanmelding/", "/team/")).status_code == 404


def test_the_contact_gets_a_new_link_and_the_old_one_ends(page, client):
    client.post(address(page), fields(BO))
    old = link_in(mails()[0])
    answer = client.post(old, {"actie": "nieuw-link"}, follow=True)
    assert answer.redirect_chain == [(reverse("nieuwe_link"), 302)]
    assert client.get(old).status_code == 404
    new = link_in(mails("noor@example.org")[-1])
    client.post(new, {"actie": "bevestigen"})
    assert set(Aanmelding.objects.values_list("status", flat=True)) == {"bevestigd"}


def test_a_team_that_is_confirmed_is_not_asked_to_confirm(page, client):
    client.post(address(page), fields(BO))
    assert "We houden jullie plaatsen vast" in mails()[0].get_content()
    services.confirm_team(Team.objects.get())
    [late] = [
        mail for mail in mails("noor@example.org") if "team" in mail["Subject"] or "jullie" in mail["Subject"]
    ]
    assert "Bevestig" not in late.get_content()
    assert "Bevestig" not in late["Subject"]


def test_the_contact_erases_themselves(page, client):
    client.post(address(page), fields(BO))
    link = link_in(mails()[0])
    assert client.post(f"{link}wissen/", follow=True).redirect_chain == [(reverse("gewist"), 302)]
    assert not Aanmelding.objects.filter(persoon__email="noor@example.org").exists()
    assert client.get(link).status_code == 404


def test_the_pages_of_a_team_cost_the_same_for_few_as_for_many(netwerk, client, count_queries):
    page = make_bijeenkomst(netwerk, capacity=40)
    rules(page, team_min=2, team_max=20)
    small = [services.Who(f"K{n}", f"k{n}@example.org", "Kade") for n in range(2)]
    large = [services.Who(f"G{n}", f"g{n}@example.org", "Kade") for n in range(15)]
    links = [
        reverse(
            "team", args=[tokens.token_for_team(services.sign_up_team(meeting(page).target, who[0], who))]
        )
        for who in (small, large)
    ]
    assert len({count_queries(link) for link in links}) == 1
