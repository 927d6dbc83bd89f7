"""A series that is there: changed on its screen, through its pages."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, Revision

from basis.transaction import Refusal
from netwerken import services
from netwerken.choices import AanmeldingStatus, MeetingStatus
from netwerken.models import Aanmelding, Bijeenkomst, BijeenkomstPage, Plaatsen, Reeks, ReeksDeel
from netwerken.planning.current import planned
from netwerken.planning.values import MeetingFacts, Plan
from netwerken.selectors import row_of
from tests.factories import meeting
from tests.netwerken.facts import sign_up_for
from tests.netwerken.planning.plans import at, make_plan
from tests.netwerken.planning.screen import Screen


@pytest.fixture
def screen(as_ada, reeks) -> Screen:
    """The screen of the series, of its coordinator."""
    return Screen.of(as_ada, reeks)


@pytest.fixture
def as_other(as_redacteur) -> Client:
    """A browser of somebody else."""
    return as_redacteur


def pages() -> list[BijeenkomstPage]:
    """The meetings, as first made."""
    return list(BijeenkomstPage.objects.order_by("pk"))


def revisions() -> list[int]:
    """How many revisions each of the meetings has."""
    return [page.revisions.count() for page in pages()]


def test_the_screen_shows_what_is_online(screen):
    assert screen.rows == 3
    assert [screen.value(1, name) for name in ("date", "start", "end", "location", "title")] == [
        *("4 maart 2037", "13.30", "16.30", "De Kade"),
        "",
    ]
    assert (screen.fields["name"], screen.fields["capacity"]) == ("Samen kijken", "20")


def test_what_is_not_touched_gets_no_revision(screen):
    screen.press("save")
    assert screen.status == 302
    assert revisions() == [1, 1, 1]


def test_a_date_and_place_are_changed_through_the_page(screen, client):
    screen.fill_row(2, date="12 maart 2037", location="Het Getij").press("save")
    assert screen.status == 302
    assert revisions() == [1, 2, 1]
    page = pages()[1]
    assert (page.location, row_of(page).location) == ("Het Getij", "Het Getij")
    assert row_of(page).starts_at == page.starts_at == at(12)
    assert row_of(page).previous_starts_at == at(11)
    assert page.revisions.latest("pk").user.username == "ada"
    assert (page.live, page.has_unpublished_changes) == (True, False)
    assert "Het Getij" in client.get(page.url).content.decode()


def test_a_moment_with_seconds_is_not_changed_by_looking(as_ada, reeks):
    page = pages()[0]
    page.starts_at += timedelta(seconds=30)
    page.save_revision().publish()
    Screen.of(as_ada, reeks).press("save")
    assert revisions() == [2, 1, 1]
    assert pages()[0].starts_at.second == 30


def test_gaat_niet_door_is_said_there_too(screen):
    screen.fill_row(3, status=MeetingStatus.GAAT_NIET_DOOR).press("save")
    assert row_of(pages()[2]).status == MeetingStatus.GAAT_NIET_DOOR
    assert revisions() == [1, 1, 2]


def test_places_change_of_series_and_each_meeting(screen, reeks):
    screen.fill(capacity="12").press("save")
    reeks.plaatsen.refresh_from_db()
    assert reeks.plaatsen.capacity == 12
    assert {row_of(page).plaatsen.capacity for page in pages()} == {12}


def test_a_new_name_goes_to_the_titles_that_nobody_typed(screen, reeks):
    screen.fill_row(3, title="Slot").press("save")
    Screen.of(screen.client, reeks).fill(name="Rekenen").press("save")
    assert [page.title for page in pages()] == ["Rekenen, bijeenkomst 1", "Rekenen, bijeenkomst 2", "Slot"]
    assert Reeks.objects.get().name == "Rekenen"
    assert pages()[0].slug == "samen-kijken-bijeenkomst-1"


def test_a_title_from_the_editor_stays(screen, reeks, as_ada):
    page = pages()[0]
    page.title = "Kennismaken"
    page.save_revision().publish()
    screen = Screen.of(as_ada, reeks)
    assert screen.value(1, "title") == "Kennismaken"
    screen.fill(name="Rekenen").press("save")
    assert pages()[0].title == "Kennismaken"


def test_a_meeting_is_added_without_touching_the_others(screen, reeks):
    screen.press("add").fill_row(4, date="25 maart 2037").press("save")
    assert screen.status == 302
    assert revisions() == [1, 1, 1, 1]
    assert row_of(pages()[3]).reeks == reeks
    assert pages()[3].title == "Samen kijken, bijeenkomst 4"


def test_meetings_change_places(screen, reeks):
    screen.press("up-1").press("save")
    assert screen.status == 302
    first, second, _third = pages()
    assert [deel.translation_key for deel in reeks.delen.all()[:2]] == [
        second.translation_key,
        first.translation_key,
    ]
    assert (second.title, first.title) == ("Samen kijken, bijeenkomst 1", "Samen kijken, bijeenkomst 2")


def test_a_meeting_is_removed_after_a_second_look(screen):
    screen.fill_row(3, remove="on").press("save")
    assert screen.status == 200
    assert "Deze bijeenkomst wordt verwijderd, met haar pagina." in screen.row(3)
    assert len(pages()) == 3
    screen.press("save")
    assert screen.status == 302
    assert len(pages()) == ReeksDeel.objects.count() == Bijeenkomst.objects.count() == 2
    assert Plaatsen.objects.count() == 3  # of two meetings and the series


@pytest.mark.parametrize("is_one_signup", [True, False])
def test_what_people_signed_up_for_is_not_removed(as_ada, row, ada, is_one_signup):
    reeks = services.plan_series(row, make_plan(is_one_signup=is_one_signup), by=ada).reeks
    sign_up_for(meeting(pages()[2]), name="Noor", email="noor@example.org")
    screen = Screen.of(as_ada, reeks).fill_row(1, location="Zaal 2").fill_row(3, remove="on").save()
    assert screen.status == 409
    assert "zijn mensen aangemeld" in screen.text
    assert screen.value(1, "location") == "Zaal 2"
    assert revisions() == [1, 1, 1]
    with pytest.raises(Refusal):
        pages()[2].delete()


def test_fewer_places_than_are_taken_is_refused_and_nothing_is_lost(screen):
    for number in range(3):
        sign_up_for(meeting(pages()[1]), name="Noor", email=f"n{number}@example.org")
    screen.fill(capacity="2").fill_row(1, location="Zaal 2").save()
    assert screen.status == 409
    assert "plaatsen bezet" in screen.text
    assert (screen.fields["capacity"], screen.value(1, "location")) == ("2", "Zaal 2")
    assert revisions() == [1, 1, 1]
    assert Reeks.objects.get().plaatsen.capacity == 20


def test_more_places_are_for_who_waits_in_the_same_commit(screen, reeks):
    screen.fill(capacity="1").save()
    for number in range(3):
        sign_up_for(meeting(pages()[1]), name="Noor", email=f"n{number}@example.org")
    waiting = Aanmelding.objects.filter(plaatsen=reeks.plaatsen, status=AanmeldingStatus.WACHTLIJST)
    assert waiting.count() == 2
    Screen.of(screen.client, reeks).fill(capacity="2").save()
    assert waiting.count() == 1
    assert Reeks.objects.get().plaatsen.taken == 2


def test_how_one_signs_up_stays_once_people_did(screen):
    sign_up_for(meeting(pages()[1]), name="Noor", email="noor@example.org")
    screen.fill(is_one_signup="nee").save()
    assert screen.status == 409
    assert "zijn al mensen aangemeld" in screen.text
    assert Reeks.objects.get().is_one_signup


# --- drafts of others ---


@pytest.fixture
def draft(screen, redacteur, as_ada, reeks) -> Screen:
    """The screen of a series of which somebody wrote on the first page without publishing."""
    page = pages()[0]
    page.introduction, page.location = "Half af.", "Aula"
    page.save_revision(user=redacteur)
    return Screen.of(as_ada, reeks)


def test_a_draft_of_somebody_else_is_told_and_kept(draft, redacteur, client):
    assert "er is een concept" in draft.row(1)
    assert draft.value(1, "location") == "De Kade"
    draft.fill_row(1, date="5 maart 2037").press("save")
    assert draft.status == 200
    assert "concept van redacteur" in draft.row(1)
    draft.press("save")
    assert draft.status == 302
    page = pages()[0]
    assert (page.introduction, page.location, page.starts_at) == ("", "De Kade", at(5))
    assert row_of(page).starts_at == at(5)
    assert page.has_unpublished_changes
    kept = page.get_latest_revision_as_object()
    assert (kept.introduction, kept.location, kept.starts_at) == ("Half af.", "Aula", at(5))
    assert page.latest_revision.user == redacteur
    assert "Half af." not in client.get(page.url).content.decode()


def test_a_draft_that_nothing_happens_to_is_left_alone(draft):
    draft.fill_row(2, location="Zaal 2").press("save")
    assert draft.status == 302
    assert revisions() == [2, 2, 1]


def test_a_draft_under_review_is_not_touched(draft, auteur):
    page = pages()[0]
    page.get_workflow().start(page, auteur)
    draft.fill_row(1, location="Zaal 2").save()
    assert draft.status == 409
    assert "ligt ter beoordeling" in draft.text
    assert draft.value(1, "location") == "Zaal 2"
    assert Page.objects.get(pk=page.pk).workflow_in_progress


def test_a_page_that_is_locked_is_not_touched(screen, redacteur):
    Page.objects.filter(pk=pages()[0].pk).update(locked=True, locked_by=redacteur, locked_at=timezone.now())
    screen.fill_row(1, location="Zaal 2").save()
    assert screen.status == 409
    assert "is op slot gezet" in screen.text


def test_a_page_with_a_moment_to_come_is_not_touched(screen, redacteur):
    revision = pages()[0].save_revision(user=redacteur)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() + timedelta(days=1))
    screen.fill_row(1, location="Zaal 2").save()
    assert screen.status == 409
    assert "komt op een gepland moment online" in screen.text


def test_what_is_not_online_is_changed_as_a_draft(screen, as_ada, reeks):
    pages()[2].unpublish()
    screen = Screen.of(as_ada, reeks)
    assert "nog niet online" in screen.row(3)
    screen.fill_row(3, location="Zaal 2").press("save")
    assert screen.status == 302
    assert pages()[2].live is False
    assert pages()[2].get_latest_revision_as_object().location == "Zaal 2"
    assert Screen.of(as_ada, reeks).value(3, "location") == "Zaal 2"


# --- two people at once ---


def test_a_form_of_before_is_refused_and_says_what_changed(screen, as_other, reeks):
    Screen.of(as_other, reeks).fill_row(1, location="Aula").press("save")
    screen.fill_row(2, location="Zaal 2").press("save")
    assert screen.status == 409
    assert "Bijeenkomst 1 (redacteur): Locatie is intussen “Aula”." in screen.text
    assert (screen.value(1, "location"), screen.value(2, "location")) == ("Aula", "Zaal 2")
    assert pages()[1].location == "De Kade"
    screen.press("save")
    assert screen.status == 302
    assert [page.location for page in pages()] == ["Aula", "Zaal 2", "De Kade"]


def test_what_both_changed_is_told_and_stays_as_typed_here(screen, as_other, reeks):
    Screen.of(as_other, reeks).fill_row(1, location="Aula").press("save")
    screen.fill_row(1, location="Zaal 2").press("save")
    assert screen.status == 409
    assert "Locatie is intussen “Aula”; jij typte “Zaal 2”." in screen.text
    assert screen.value(1, "location") == "Zaal 2"


def test_what_came_and_went_meanwhile_is_told(screen, as_other, reeks):
    other = Screen.of(as_other, reeks)
    other.press("add").fill_row(4, date="25 maart 2037").fill_row(3, remove="on").save()
    other = Screen.of(as_other, reeks).fill(capacity="30").fill_row(2, remove="on").save()
    screen.fill_row(2, location="Zaal 2").press("save")
    assert screen.status == 409
    assert "Bijeenkomst 3 is intussen verwijderd." in screen.text
    assert "Wat jij typte, staat er nog als nieuwe bijeenkomst." in screen.text
    assert "is er intussen bij gekomen (redacteur)" in screen.text
    assert "Aantal plaatsen is intussen “30”." in screen.text
    assert [screen.value(number, "location") for number in (1, 2, 3)] == ["De Kade", "Zaal 2", "De Kade"]
    assert screen.value(2, "key") == ""


def test_a_change_in_the_editor_counts_too(screen):
    page = pages()[0]
    page.location = "Aula"
    page.save_revision().publish()
    assert screen.fill_row(1, start="14.00").press("save").status == 409
    assert screen.value(1, "location") == "Aula"


@pytest.mark.parametrize("known", ["", "vervalst"])
def test_a_form_that_is_not_ours_changes_nothing(screen, known):
    screen.fields["known"] = known
    assert screen.fill_row(1, location="Zaal 2").press("save").status == 409
    assert pages()[0].location == "De Kade"


def test_the_service_itself_refuses_what_is_stale(reeks, ada):
    known = planned(Reeks.objects.get()).plan
    services.change_series(reeks, Plan(known.facts, known.meetings[:2]), known=known, by=ada)
    with pytest.raises(services.Stale):
        services.change_series(reeks, known, known=known, by=ada)


# --- what belongs to it ---


def test_a_copy_of_a_page_is_no_part_of_the_series(reeks):
    copy = pages()[0].copy(update_attrs={"slug": "kopie"}, keep_live=True)
    copy.save_revision().publish()
    assert row_of(copy).reeks is None
    assert len(planned(reeks).meetings) == 3


def test_deleting_the_last_page_removes_the_series_and_its_counter(reeks):
    for page in pages():
        page.delete()
    assert not Reeks.objects.exists()
    assert not Plaatsen.objects.exists()


def test_deleting_the_netwerk_removes_the_series(reeks, netwerk):
    netwerk.delete()
    assert not Reeks.objects.exists()
    assert not Plaatsen.objects.exists()


def test_a_row_of_the_series_without_a_place_in_the_plan_is_shown(reeks, as_ada):
    ReeksDeel.objects.filter(sort_order=1).delete()
    screen = Screen.of(as_ada, reeks)
    assert [screen.value(number, "date") for number in (1, 2, 3)] == [
        "11 maart 2037",
        "18 maart 2037",
        "4 maart 2037",
    ]
    screen.press("save")
    assert ReeksDeel.objects.count() == 3


def test_the_screen_costs_the_same_for_three_meetings_as_for_thirty(as_ada, row, ada, reeks):
    many = tuple(MeetingFacts(starts_at=at(day, month=5), location="De Kade") for day in range(1, 31))
    long = services.plan_series(row, make_plan(*many, name="Lang"), by=ada).reeks

    def cost(reeks: Reeks) -> int:
        Screen.of(as_ada, reeks)
        with CaptureQueriesContext(connection) as queries:
            screen = Screen.of(as_ada, reeks)
        assert screen.status == 200
        return len(queries)

    assert cost(reeks) == cost(long)
