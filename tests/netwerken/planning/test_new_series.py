"""Planning a series on its screen, without JavaScript."""

import pytest
import time_machine
from django.urls import reverse
from wagtail.models import Page

from netwerken.models import Bijeenkomst, BijeenkomstPage, Reeks, ReeksDeel
from netwerken.selectors import row_of
from tests.netwerken.planning.screen import Screen


@pytest.fixture
def screen(as_ada) -> Screen:
    """The empty screen of the coordinator, filled in with a name and two meetings."""
    screen = Screen.of(as_ada).fill(name="Samen kijken", capacity="20", for_whom="Schoolleiders")
    screen.fill_row(1, date="do 5 maart 2037", start="13.30", end="16.30", location="De Kade")
    return screen.fill_row(2, date="12-3-2037", start="1330", end="16:30 uur", location="Het Getij")


def pages() -> list[BijeenkomstPage]:
    """Every meeting, as made."""
    return list(BijeenkomstPage.objects.order_by("pk"))


def test_saving_publishes_a_page_per_row_and_makes_the_series(screen, netwerk, row, ada, client):
    screen.press("save")
    reeks = Reeks.objects.get()
    assert (screen.status, screen.answer.url) == (302, reverse("reeksen:edit", args=[reeks.pk]))
    assert (reeks.name, reeks.netwerk, reeks.plaatsen.capacity, reeks.is_one_signup) == (
        *("Samen kijken", row, 20),
        True,
    )
    first, second = pages()
    assert [page.title for page in (first, second)] == [
        "Samen kijken, bijeenkomst 1",
        "Samen kijken, bijeenkomst 2",
    ]
    assert first.get_parent().pk == netwerk.pk
    assert (first.live, first.has_unpublished_changes, first.owner, first.responsible) == (
        True,
        False,
        ada,
        ada,
    )
    assert first.doelgroep_note == "Schoolleiders"
    facts = row_of(first)
    assert facts.reeks == reeks
    assert facts.starts_at.isoformat() == "2037-03-05T12:30:00+00:00"
    assert facts.ends_at.isoformat() == "2037-03-05T15:30:00+00:00"
    assert (facts.location, facts.plaatsen.capacity) == ("De Kade", 20)
    assert row_of(second).starts_at.isoformat() == "2037-03-12T12:30:00+00:00"
    assert "Het Getij" in client.get(second.url).content.decode()
    assert list(reeks.delen.values_list("translation_key", flat=True)) == [
        first.translation_key,
        second.translation_key,
    ]


def test_the_third_row_that_nobody_wrote_in_is_no_meeting(screen):
    assert screen.rows == 3
    screen.press("save")
    assert len(pages()) == 2


def test_in_overleg_has_no_date_and_a_remark(screen):
    screen.fill_row(3, in_overleg="on", date_note="In april", location="Bij een school", title="Slot")
    screen.press("save")
    last = pages()[-1]
    assert (last.title, last.starts_at, last.date_note) == ("Slot", None, "In april")
    assert row_of(last).starts_at is None


def test_one_meeting_is_called_as_the_series(as_ada):
    screen = Screen.of(as_ada).fill(name="Studiedag")
    screen.fill_row(1, date="5 maart 2037", start="9-12 uur").press("save")
    page = BijeenkomstPage.objects.get()
    assert page.title == "Studiedag"
    assert row_of(page).ends_at.isoformat() == "2037-03-05T11:00:00+00:00"


def test_rows_are_added_moved_and_taken_away_without_a_script(screen):
    screen.press("add")
    assert (screen.rows, screen.status) == (4, 200)
    screen.press("up-1")
    assert [screen.value(number, "location") for number in (1, 2)] == ["Het Getij", "De Kade"]
    screen.press("down-0")
    assert screen.value(1, "location") == "De Kade"
    screen.press("drop-0")
    assert (screen.rows, screen.value(1, "location")) == (3, "Het Getij")
    assert screen.fields["name"] == "Samen kijken"
    assert not Reeks.objects.exists()


def test_a_row_more_begins_with_what_is_often_the_same(screen):
    screen.press("drop-2").press("add")
    assert (screen.value(3, "start"), screen.value(3, "location"), screen.value(3, "date")) == (
        *("1330", "Het Getij"),
        "",
    )


def test_an_error_is_said_at_its_field_and_nothing_is_lost_or_saved(screen):
    screen.fill(capacity="veel").fill_row(2, date="31 februari 2037", end="12.00")
    screen.press("save")
    assert screen.status == 422
    assert screen.fields["name"] == "Samen kijken"
    assert screen.fields["capacity"] == "veel"
    assert screen.value(2, "date") == "31 februari 2037"
    assert "Vul een heel getal in." in screen.text
    assert "Deze dag bestaat niet." in screen.row(2)
    assert "Deze dag" not in screen.row(1)
    assert not Page.objects.filter(title__startswith="Samen").exists()
    field = screen.soup.select_one("[name=rij-1-date]")
    assert field["aria-invalid"] == "true"
    said = [screen.soup.find(id=one) for one in field["aria-describedby"].split()]
    assert "Deze dag bestaat niet." in said[-1].get_text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"end": "13.00"}, "Het einde ligt voor het begin."),
        ({"start": ""}, "Hoe laat begint het?"),
        ({"start": "25.00"}, "Schrijf de tijd zo: 13.30."),
        ({"date": "morgen"}, "Schrijf de datum zo"),
        ({"date": ""}, "Vul de datum in, of zet “datum in overleg” aan."),
        ({"in_overleg": "on"}, "Kies: een datum, of in overleg."),
        ({"date": "29 maart 2037", "start": "2.30"}, "gaat de klok een uur vooruit: 2.30 uur is er dan niet"),
        ({"date": "5 maart 20370"}, "Schrijf de datum zo"),
        ({"online_url": "geen adres"}, "Dit adres klopt niet."),
        ({"end_date": "4 maart 2037"}, "Het einde ligt voor het begin."),
        ({"location": "x" * 251}, "hoogstens 250 tekens"),
    ],
)
def test_what_cannot_be_is_refused_in_words(screen, typed, said):
    screen.fill_row(1, **typed).press("save")
    assert screen.status == 422
    assert said in screen.row(1)
    assert not Reeks.objects.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "Geef de reeks een naam."),
        ({"signup_way": "mail"}, "Bij welk adres melden mensen zich aan?"),
        ({"signup_way": "elders"}, "Op welke site melden mensen zich aan?"),
        ({"opens_on": "5 maart 2037", "closes_on": "4 maart 2037"}, "Aanmelden sluit voor het opent."),
        ({"opens_time": "9.00"}, "Vul ook de dag in."),
        ({"netwerk": "0"}, "Kies een netwerk uit de lijst."),
    ],
)
def test_what_the_series_cannot_be_is_refused_in_words(screen, typed, said):
    screen.fill(**typed).press("save")
    assert screen.status == 422
    assert said in screen.text
    assert not Reeks.objects.exists()


def test_the_window_is_kept_to_the_minute_on_series_and_pages(screen):
    screen.fill(opens_on="1 februari 2037", closes_on="1 maart 2037", closes_time="12.15").press("save")
    for facts in (Reeks.objects.get(), Bijeenkomst.objects.first()):
        assert facts.signup_opens_at.isoformat() == "2037-01-31T23:00:00+00:00"
        assert facts.signup_closes_at.isoformat() == "2037-03-01T11:15:00+00:00"


def test_a_closing_day_without_a_time_counts_until_its_end(screen):
    screen.fill(closes_on="1 maart 2037").press("save")
    assert Reeks.objects.get().signup_closes_at.isoformat() == "2037-03-01T22:59:00+00:00"


def test_a_day_that_was_is_a_doubt_and_no_refusal(screen):
    screen.fill_row(1, date="5 maart 2020").press("save")
    assert screen.status == 200
    assert "Dit is al geweest." in screen.row(1)
    assert not Reeks.objects.exists()
    screen.press("save")
    assert screen.status == 302
    assert pages()[0].starts_at.year == 2020


def test_a_doubt_that_came_after_is_shown_too(screen):
    screen.fill_row(1, date="5 maart 2020").press("save")
    screen.fill_row(2, date="5 maart 2021").press("save")
    assert screen.status == 200
    assert "Dit is al geweest." in screen.row(2)


def test_doubles_are_pointed_out(screen, netwerk, as_ada):
    screen.press("save")
    again = Screen.of(as_ada).fill(name="Nog eens")
    again.fill_row(1, date="5 maart 2037", start="13.30").fill_row(2, date="5 maart 2037", start="13.30")
    again.press("save")
    assert again.status == 200
    assert "Dit netwerk heeft dan al een bijeenkomst: “Samen kijken, bijeenkomst 1”." in again.row(1)
    assert "Bijeenkomst 1 begint op hetzelfde moment." in again.row(2)


@time_machine.travel("2036-10-05 10:00", tick=False)
def test_a_year_that_was_left_out_is_filled_in_and_shown_before_anything_is_saved(screen, as_ada, ada):
    as_ada.force_login(ada)  # the session of before is over by this clock
    screen.fill_row(1, date="5 maart").press("save")
    assert screen.status == 200
    assert screen.value(1, "date") == "5 maart 2037"
    assert "We namen schooljaar 2036-2037: donderdag 5 maart 2037." in screen.row(1)
    assert not Reeks.objects.exists()
    screen.press("save")
    assert screen.status == 302


def test_the_hour_that_comes_twice_is_told_and_is_the_first(screen):
    screen.fill_row(1, date="25 oktober 2037", start="2.30", end="4.00").press("save")
    assert "dit uur er twee keer" in screen.row(1)
    screen.press("save")
    assert pages()[0].starts_at.isoformat() == "2037-10-25T00:30:00+00:00"


def test_looking_saves_nothing(screen):
    screen.press("look")
    assert screen.status == 200
    assert "Alles klopt. Er is nog niets bewaard." in screen.text
    assert not Reeks.objects.exists()


def test_the_enter_key_presses_the_button_that_only_looks(screen):
    first = screen.soup.select_one("form.reeks button")
    assert (first["name"], first["value"]) == ("act", "look")


def test_sending_twice_makes_one_series(screen):
    fields = dict(screen.fields)
    screen.press("save")
    screen.fields = fields
    screen.press("save")
    assert screen.status == 302
    assert (Reeks.objects.count(), len(pages())) == (1, 2)


def test_a_series_has_a_meeting(as_ada):
    screen = Screen.of(as_ada).fill(name="Leeg").press("save")
    assert screen.status == 422
    assert "Een reeks heeft minstens één bijeenkomst." in screen.text


def test_a_page_that_cannot_be_made_undoes_all_of_it(screen, monkeypatch):
    """What fails in the last row leaves nothing of the first."""
    made = BijeenkomstPage.publish

    def fails(page, *args, **kwargs):
        if BijeenkomstPage.objects.count() > 1:
            raise RuntimeError
        return made(page, *args, **kwargs)

    monkeypatch.setattr(BijeenkomstPage, "publish", fails)
    with pytest.raises(RuntimeError):
        screen.press("save")
    assert not Reeks.objects.exists()
    assert not ReeksDeel.objects.exists()
    assert not BijeenkomstPage.objects.exists()


@pytest.mark.parametrize("number", ["x", "-1", "1000", "64"])
def test_a_number_of_rows_that_no_browser_sends_is_refused(as_ada, number):
    screen = Screen.of(as_ada)
    screen.fields["rijen"] = number
    assert screen.press("save").status == 400


def test_the_form_costs_the_same_for_three_rows_as_for_thirty(as_ada, django_assert_num_queries, reeks):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost(screen):
        with CaptureQueriesContext(connection) as queries:
            screen.press("look")
        assert screen.status in (200, 422)
        return len(queries)

    screen = Screen.of(as_ada).fill(name="Lang")
    screen.fill_row(1, date="5 maart 2037", start="9.00", location="Zaal")
    cost(screen)
    few = cost(screen)
    for number in range(2, 31):
        screen.press("add").fill_row(number, date=f"{number} april 2037", start="9.00")
    assert cost(screen) == few
