"""The form of a bijeenkomst as a visitor meets it: what it says, asks and keeps."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from netwerken import services
from netwerken.models import Aanmelding, Antwoord, Netwerk, Persoon, Reeks, Toestemming, Vraag
from netwerken.services.questions import Asked
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import fresh_stamp, mails, make_series, sign_up_for

KINDS = {
    "singleline": ("Dieet", "vega", "vega"),
    "multiline": ("Wensen", "een\ntwee", "een\ntwee"),
    "email": ("Tweede adres", "bo@example.org", "bo@example.org"),
    "number": ("Hoeveel", "3,5", "3.5"),
    "url": ("Site", "https://example.org", "https://example.org"),
    "checkbox": ("Lunch", "on", "ja"),
    "checkboxes": ("Dagen", ["ma", "di"], "ma\ndi"),
    "dropdown": ("Groep", "di", "di"),
    "radio": ("Wijk", "ma", "ma"),
    "date": ("Vanaf", "2027-03-04", "2027-03-04"),
}


def rules(page, **values):
    """Set the rules of what one signs up for on a page."""
    services.set_rules(meeting(page).target.plaatsen.pk, values)


def ask(page, **fields):
    """Let the coordinator ask one question."""
    plaatsen = meeting(page).target.plaatsen
    return Vraag.objects.create(plaatsen=plaatsen, **fields)


def shown(client, page) -> str:
    """The page, on one line."""
    return " ".join(client.get(page.url).content.decode().split())


def test_role_and_wish_are_kept(bijeenkomst, fill_in):
    fill_in(bijeenkomst, role="  Intern \n begeleider ", may_invite="on")
    aanmelding = Aanmelding.objects.get()
    assert aanmelding.role == aanmelding.persoon.role == "Intern begeleider"
    assert set(Toestemming.objects.values_list("purpose", flat=True)) == {"deelname", "volgend_jaar"}
    fill_in(bijeenkomst, email="bo@example.org")
    wishes = Toestemming.objects.filter(purpose="volgend_jaar")
    assert [wish.persoon.email for wish in wishes] == ["noor@example.org"]


def test_every_kind_of_question_is_asked_and_answered(bijeenkomst, fill_in, client):
    vragen = {
        kind: ask(bijeenkomst, label=label, field_type=kind, choices="ma\ndi", required=kind != "checkbox")
        for kind, (label, *_rest) in KINDS.items()
    }
    other = make_bijeenkomst(bijeenkomst.get_parent())
    ask(other, label="Van een andere bijeenkomst")
    words = shown(client, bijeenkomst)
    assert all(label in words for label, *_rest in KINDS.values())
    assert "Van een andere bijeenkomst" not in words
    answer = fill_in(bijeenkomst)
    assert answer.status_code == 422
    assert len(answer.context["form"].errors) == len(KINDS) - 1
    assert not Antwoord.objects.exists()
    typed = {f"vraag_{vragen[kind].pk}": value for kind, (_label, value, _kept) in KINDS.items()}
    assert fill_in(bijeenkomst, **typed).status_code == 302
    kept = {row.vraag.field_type: row.value for row in Antwoord.objects.select_related("vraag")}
    assert kept == {kind: value for kind, (_label, _typed, value) in KINDS.items()}


def test_a_question_and_a_name_are_shown_as_they_are(bijeenkomst, fill_in, client):
    ask(bijeenkomst, label="<b>Dieet</b>", help_text="<i>eten</i>", required=True)
    answer = fill_in(bijeenkomst, name="<script>x</script>", role='"><img src=x>', school="<u>Kade</u>")
    words = shown(client, bijeenkomst) + answer.content.decode()
    assert answer.status_code == 422
    for raw in ("<b>Dieet", "<i>eten", "<script>x", "<img src=x", "<u>Kade"):
        assert raw not in words


def test_privacy_is_told_with_the_term_of_the_netwerk(bijeenkomst, client):
    assert f"wissen ze {settings.RETENTION_DAYS} dagen erna" in shown(client, bijeenkomst)
    Netwerk.objects.update(retention_days=17)
    assert "wissen ze 17 dagen erna" in shown(client, bijeenkomst)
    assert "Nodig mij volgend jaar weer uit" in shown(client, bijeenkomst)


def test_a_full_meeting_says_how_long_the_queue_is_and_how_it_moves(netwerk, fill_in, client):
    page = make_bijeenkomst(netwerk, capacity=1)
    services.confirm(sign_up_for(meeting(page), name="A", email="a@example.org"))
    words = shown(client, page)
    assert "Alle plaatsen zijn bezet" in words
    assert "Er wacht nog niemand. Komt er plaats, dan gaat wie het langst wacht eerst." in words
    assert "In de laatste 7 dagen heb je 24 uur om ja te zeggen" in words
    assert "Zet me op de wachtlijst" in words
    assert "Meld me aan" not in words
    for number in (1, 2):
        assert fill_in(page, email=f"w{number}@example.org").status_code == 302
    rules(page, waiting_order="passend", offer_within_days=0)
    words = shown(client, page)
    assert "Er wachten 2 aanmeldingen." in words
    assert "de langst wachtende die erin past eerst" in words
    assert "om ja te zeggen" not in words


def test_a_free_place_behind_a_waiting_team_is_not_promised(netwerk, client):
    page = make_bijeenkomst(netwerk, capacity=2)
    first = sign_up_for(meeting(page), name="A", email="a@example.org")
    sign_up_for(meeting(page), name="B", email="b@example.org")
    people = [services.Who(f"T{n}", f"t{n}@example.org", "Kade") for n in (1, 2)]
    services.sign_up_team(meeting(page).target, people[0], people)
    services.cancel(first)
    words = shown(client, page)
    assert "Er wachten al mensen" in words
    assert "Zet me op de wachtlijst" in words
    rules(page, waiting_order="passend")
    assert "Meld me aan" in shown(client, page)


def test_approval_is_told_and_asked_for(bijeenkomst, fill_in, client):
    rules(bijeenkomst, needs_approval=True)
    words = shown(client, bijeenkomst)
    assert "De coördinator beslist wie een plaats krijgt" in words
    assert "Vraag een plaats aan" in words
    fill_in(bijeenkomst)
    assert Aanmelding.objects.get().status == "aangevraagd"


def test_a_series_names_its_meetings_and_late_joiners_get_the_rest(netwerk, fill_in, client):
    now = timezone.now()
    pages = [
        make_bijeenkomst(
            netwerk, title=f"Deel {number}", starts_at=now + timedelta(days=10 * number), ends_at=None
        )
        for number in (1, 2, 3)
    ]
    reeks = make_series(*pages, name="Samen lezen", signup_closes_at=now + timedelta(days=25))
    alone = make_bijeenkomst(netwerk, title="Los")
    words = shown(client, pages[1])
    assert "Je meldt je in een keer aan voor de hele reeks <b>Samen lezen</b>: 3 bijeenkomsten." in words
    assert "na de laatste bijeenkomst" in words
    assert "Aanmelden kan tot" in words
    assert "reeks <b>" not in shown(client, alone)
    with time_machine.travel(now + timedelta(days=15), tick=False):
        words = shown(client, pages[1])
        assert "loopt al. Je meldt je aan voor wat nog komt: 2 bijeenkomsten." in words
        assert fill_in(pages[1]).status_code == 302
    assert Aanmelding.objects.get().plaatsen == reeks.plaatsen
    services.set_rules(reeks.plaatsen_id, {"has_late_joiners": False})
    Reeks.objects.update(signup_closes_at=None)
    with time_machine.travel(now + timedelta(days=15), tick=False):
        assert "De inschrijving is gesloten" in shown(client, pages[1])


@pytest.mark.parametrize("moment", ["opens", "closes"])
def test_sign_up_opens_and_closes_to_the_minute(netwerk, fill_in, client, moment):
    at = timezone.now().replace(second=0, microsecond=0) + timedelta(days=1)
    page = make_bijeenkomst(netwerk, **{f"signup_{moment}_at": at})
    for second, is_open in ((-1, moment == "closes"), (0, moment == "opens")):
        with time_machine.travel(at + timedelta(seconds=second), tick=False):
            assert ('name="made"' in shown(client, page)) is is_open
            assert (fill_in(page, email=f"{is_open}@example.org").status_code == 302) is is_open


def test_one_person_is_not_taken_where_teams_sign_up(bijeenkomst, fill_in, client):
    rules(bijeenkomst, team_min=2, team_max=4, team_role="schoolleider")
    words = shown(client, bijeenkomst)
    assert "Een team telt 2 tot 4 mensen. Minstens een van jullie is schoolleider." in words
    assert 'name="made"' not in words
    answer = fill_in(bijeenkomst)
    assert answer.status_code == 422
    assert "Hier meld je je met een team aan" in answer.content.decode()
    assert not Persoon.objects.exists()


def test_the_page_costs_the_same_for_few_as_for_many(netwerk, count_queries):
    pages = [
        make_bijeenkomst(netwerk, starts_at=timezone.now() + timedelta(days=9 + n), ends_at=None)
        for n in range(2)
    ]
    reeks = make_series(*pages, capacity=1)

    def grow(name: str, number: int) -> None:
        for each in range(number):
            sign_up_for(meeting(pages[0]), name="A", email=f"{name}{each}@example.org")
            Vraag.objects.create(plaatsen=reeks.plaatsen, label=f"Vraag {name}{each}")

    grow("a", 3)
    cost = count_queries(pages[0].url)
    grow("b", 9)
    assert count_queries(pages[0].url) == cost


# --- the link, once more ---


def ask_for_link(client, page, email="noor@example.org", **fields):
    """Send the form that asks for a lost link."""
    address = reverse("link_kwijt", args=[page.translation_key])
    return client.post(address, {"email": email, "made": fresh_stamp()} | fields)


def test_a_lost_link_is_mailed_again_and_nobody_learns_who_is_known(bijeenkomst, client):
    aanmelding = sign_up_for(meeting(bijeenkomst), name="Noor", email="noor@example.org")
    services.confirm(aanmelding)
    assert "Al aangemeld en de link kwijt?" in shown(client, bijeenkomst)
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False):
        number = len(mails())
        known, unknown = (ask_for_link(client, bijeenkomst, f"{who}@example.org") for who in ("NOOR", "bo"))
        assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
        assert known.headers == unknown.headers
        assert len(mails()) == number + 1
        assert mails()[-1]["Subject"] == f"Je link voor: {bijeenkomst.title}"
        assert "Als je met dit adres bent aangemeld" in client.get(known.url).content.decode()
        ask_for_link(client, bijeenkomst)
        assert len(mails()) == number + 1  # at most once an hour


def test_asking_for_a_link_has_the_same_guards_as_signing_up(bijeenkomst, client):
    sign_up_for(meeting(bijeenkomst), name="Noor", email="noor@example.org")
    assert ask_for_link(client, bijeenkomst, "noor@").status_code == 422
    assert ask_for_link(client, bijeenkomst, made="").status_code == 422
    assert ask_for_link(client, bijeenkomst, website="x").status_code == 302
    began = timezone.now().replace(minute=0, second=5) + timedelta(hours=2)
    with time_machine.travel(began, tick=False):
        codes = [ask_for_link(client, bijeenkomst, "bo@example.org").status_code for _time in range(6)]
    assert codes == [302] * 5 + [429]
    assert len(mails()) == 1


# --- what is kept between forms ---


def statements(fill_in, page, email) -> str:
    """What one form asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        assert fill_in(page, email=email).status_code == 302
    return " ".join(query["sql"] for query in asked)


def test_the_next_form_reads_neither_page_nor_questions_again(bijeenkomst, fill_in):
    read = {"wagtailcore_page", "netwerken_vraag"}
    first, second = (statements(fill_in, bijeenkomst, f"{name}@example.org") for name in ("noor", "bo"))
    assert {table for table in read if table in first} == read
    assert not {table for table in read if table in second}


def test_another_question_or_rule_counts_for_the_next_form(bijeenkomst, fill_in):
    plaatsen_id = meeting(bijeenkomst).row.plaatsen_id
    assert fill_in(bijeenkomst).status_code == 302
    services.set_questions(plaatsen_id, [Asked("Dieet", "singleline", required=True)])
    assert fill_in(bijeenkomst, email="bo@example.org").status_code == 422
    services.set_questions(plaatsen_id, [])
    assert fill_in(bijeenkomst, email="bo@example.org").status_code == 302
    rules(bijeenkomst, team_min=2, team_max=4)
    assert fill_in(bijeenkomst, email="an@example.org").status_code == 422


@pytest.mark.parametrize("series", [False, True])
def test_who_may_no_longer_see_the_page_cannot_sign_up(bijeenkomst, fill_in, series):
    if series:
        make_series(bijeenkomst)
    assert fill_in(bijeenkomst).status_code == 302
    expires = timezone.now() + timedelta(minutes=5)
    bijeenkomst.expire_at = expires
    bijeenkomst.save_revision().publish()
    assert fill_in(bijeenkomst, email="bo@example.org").status_code == 302
    with time_machine.travel(expires + timedelta(seconds=1), tick=False):  # nothing was written meanwhile
        assert fill_in(bijeenkomst, email="an@example.org").status_code == 404
    PageViewRestriction.objects.create(page=bijeenkomst, restriction_type=PageViewRestriction.LOGIN)
    assert fill_in(bijeenkomst, email="an@example.org").status_code == 404


def test_an_address_of_no_meeting_is_not_found(bijeenkomst, fill_in):
    nowhere = reverse("aanmelden", args=[uuid4()])
    assert [fill_in(bijeenkomst, nowhere).status_code for _each in range(2)] == [404, 404]
