"""The home screen of the admin, "Nog actueel", and the mail that asks for it."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from basis import keeping, worker
from basis.models import OutboxMessage, User
from config import roles
from kennisbank.models import HandreikingPage
from netwerken.models import Netwerk, NetwerkPage, Plaatsen
from netwerken.selectors import row_of
from netwerken.services import appoint
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_user

PANELS = ["wacht-op-jou", "jouw-concepten", "nakijken", "mijn-netwerken"]
MINE = ["ingediend", "laatst-gewijzigd", "vergrendeld"]


@pytest.fixture
def late() -> date:
    """A day that has come."""
    return timezone.localdate() - timedelta(days=3)


def browser(user: User) -> Client:
    """A browser of this user."""
    client = Client()
    client.force_login(user)
    return client


def panels(client: Client) -> dict[str, str]:
    """The text of each of our panels on the home screen."""
    answer = client.get("/beheer/")
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    found = {
        name: soup.select_one(f"section#{name}, section[aria-labelledby^='{name}']") for name in PANELS + MINE
    }
    return {name: element.get_text(" ", strip=True) for name, element in found.items() if element}


def hand_in(page: Page, user: User) -> None:
    """Send a new version of a page to the redacteuren."""
    page.save_revision(user=user)
    page.get_workflow().start(page, user)


def test_an_empty_panel_is_not_there(as_redacteur, kennisbank):
    make_handreiking(kennisbank)
    assert panels(as_redacteur) == {}


def test_drafts_of_mine_are_listed_and_those_of_others_are_not(auteur, redacteur, kennisbank):
    make_handreiking(kennisbank, title="Mijn concept", publish=False, owner=auteur)
    make_handreiking(kennisbank, title="Van een ander", publish=False, owner=redacteur)
    make_handreiking(kennisbank, title="Online", owner=auteur)
    handed_in = make_handreiking(kennisbank, title="Ingediend", publish=False, owner=auteur)
    hand_in(handed_in, auteur)
    text = panels(browser(auteur))["jouw-concepten"]
    assert "Mijn concept" in text
    assert all(word not in text for word in ("Van een ander", "Online", "Ingediend"))


def test_what_was_handed_in_waits_for_a_redacteur_and_not_for_an_auteur(auteur, redacteur, kennisbank):
    hand_in(make_handreiking(kennisbank, title="Kijk eens", publish=False, owner=auteur), auteur)
    assert "Kijk eens" in panels(browser(redacteur))["wacht-op-jou"]
    assert "auteur" in panels(browser(redacteur))["wacht-op-jou"]
    assert "wacht-op-jou" not in panels(browser(auteur))


def test_a_redacteur_sees_all_that_is_late_and_an_auteur_the_own(auteur, redacteur, kennisbank, late):
    make_handreiking(kennisbank, title="Van auteur", review_on=late, responsible=auteur)
    make_praktijkvoorbeeld(kennisbank, title="Van niemand", review_on=late)
    make_handreiking(kennisbank, title="Later", review_on=timezone.localdate() + timedelta(days=1))
    make_handreiking(kennisbank, title="Concept", review_on=late, publish=False)
    text = panels(browser(redacteur))["nakijken"]
    assert "Van auteur" in text
    assert "Van niemand" in text
    assert "Later" not in text
    assert "Concept" not in text
    assert "Van niemand" not in panels(browser(auteur))["nakijken"]
    assert "Van auteur" in panels(browser(auteur))["nakijken"]


def test_a_coordinator_sees_the_next_meetings_of_the_own_netwerken(netwerken, netwerk, made_roles):
    user = make_user("coordinator")
    appoint(Netwerk.objects.get(translation_key=netwerk.translation_key), user)
    inside = add_page(netwerk, NetwerkPage(title="Wijk Oost", slug="oost"))
    other = add_page(netwerken, NetwerkPage(title="Ander", slug="ander"))
    page = make_bijeenkomst(netwerk, title="Samen kijken", capacity=12)
    Plaatsen.objects.filter(pk=row_of(page).plaatsen_id).update(taken=5)
    make_bijeenkomst(inside, title="In de wijk")
    make_bijeenkomst(other, title="Elders")
    was = timezone.now() - timedelta(days=9)
    make_bijeenkomst(netwerk, title="Geweest", starts_at=was, ends_at=was + timedelta(hours=1))
    text = panels(browser(user))["mijn-netwerken"].replace("\N{NO-BREAK SPACE}", " ")
    assert "Samen kijken" in text
    assert "5 van 12" in text
    assert "In de wijk" in text
    assert "Elders" not in text
    assert "Geweest" not in text


def lock(page: Page, user: User) -> None:
    """Lock a page, so that only this user may change it."""
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=user, locked_at=timezone.now())


def test_what_this_editor_changed_last_is_listed_with_where_it_stands(redacteur, auteur, kennisbank):
    for user, title in ((redacteur, "Van mij"), (auteur, "Van een ander")):
        page = make_handreiking(kennisbank, title=title)
        page.save_revision(user=user, log_action=True)
    text = panels(browser(redacteur))["laatst-gewijzigd"]
    assert "Van mij" in text
    assert "Online, met een nieuw concept" in text
    assert "Van een ander" not in text


def test_what_was_handed_in_says_what_it_waits_for(auteur, redacteur, kennisbank):
    page = make_handreiking(kennisbank, title="Klaar", publish=False, owner=auteur)
    other = make_handreiking(kennisbank, title="Van een ander", publish=False, owner=redacteur)
    hand_in(page, auteur)
    hand_in(other, redacteur)
    text = panels(browser(auteur))["ingediend"]
    assert "Klaar" in text
    assert "Wacht op:" in text
    assert "Van een ander" not in text
    state = page.current_workflow_state.current_task_state
    state.task.specific.on_action(state, redacteur, "reject")
    assert "Er zijn wijzigingen gevraagd" in panels(browser(auteur))["ingediend"]


def test_what_this_editor_locked_is_listed(redacteur, auteur, kennisbank):
    lock(make_handreiking(kennisbank, title="Op slot"), redacteur)
    lock(make_handreiking(kennisbank, title="Van een ander"), auteur)
    text = panels(browser(redacteur))["vergrendeld"]
    assert "Op slot" in text
    assert "Van een ander" not in text


def test_the_home_screen_costs_the_same_for_three_as_for_thirty(
    as_redacteur, redacteur, auteur, kennisbank, netwerk, late, count_queries
):
    appoint(Netwerk.objects.get(translation_key=netwerk.translation_key), redacteur)

    def more(count: int) -> None:
        for _number in range(count):
            make_handreiking(kennisbank, review_on=late, responsible=auteur)
            make_handreiking(kennisbank, publish=False, owner=redacteur)
            hand_in(make_handreiking(kennisbank, publish=False, owner=auteur), auteur)
            make_bijeenkomst(netwerk)
            hand_in(edited := make_handreiking(kennisbank, publish=False), redacteur)
            edited.save_revision(user=redacteur, log_action=True)
            lock(edited, redacteur)

    more(3)
    count_queries("/beheer/")  # fills the caches
    assert set(panels(as_redacteur)) == set(PANELS + MINE)
    cost = count_queries("/beheer/")
    more(7)
    few = count_queries("/beheer/")
    assert few == cost


def test_one_click_asks_again_in_a_year_and_says_so_in_the_history(as_redacteur, redacteur, kennisbank, late):
    page = make_handreiking(kennisbank, review_on=late)
    assert as_redacteur.get(f"/beheer/nog-actueel/{page.pk}/").status_code == 405
    answer = as_redacteur.post(f"/beheer/nog-actueel/{page.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, "/beheer/")
    now = HandreikingPage.objects.get(pk=page.pk)
    assert now.review_on == keeping.a_year_after(timezone.localdate())
    assert now.has_unpublished_changes is False
    assert now.get_latest_revision_as_object().review_on == now.review_on
    entry = PageLogEntry.objects.get(page_id=page.pk, action=keeping.STILL_RIGHT)
    assert entry.user == redacteur
    assert "Nagekeken" in as_redacteur.get(f"/beheer/pages/{page.pk}/history/").content.decode()
    assert "nakijken" not in panels(as_redacteur)


def test_saying_so_twice_is_one_fact(as_redacteur, kennisbank, late):
    page = make_handreiking(kennisbank, review_on=late)
    for _time in range(2):
        as_redacteur.post(f"/beheer/nog-actueel/{page.pk}/")
    assert PageLogEntry.objects.filter(page_id=page.pk, action=keeping.STILL_RIGHT).count() == 1


def test_an_open_draft_keeps_all_it_has_and_goes_online_no_sooner(as_redacteur, kennisbank, late):
    page = make_handreiking(kennisbank, title="Oud", review_on=late)
    page.title = "Nieuw"
    draft = page.save_revision()
    as_redacteur.post(f"/beheer/nog-actueel/{page.pk}/")
    online = HandreikingPage.objects.get(pk=page.pk)
    assert (online.title, online.has_unpublished_changes) == ("Oud", True)
    assert online.latest_revision_id == draft.pk
    draft.refresh_from_db()
    draft.publish()
    after = HandreikingPage.objects.get(pk=page.pk)
    assert (after.title, after.review_on) == ("Nieuw", keeping.a_year_after(timezone.localdate()))


def test_a_planned_version_does_not_bring_the_old_date_back(as_redacteur, kennisbank, late):
    page = make_handreiking(kennisbank, review_on=late)
    planned = page.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
    page.save_revision()
    as_redacteur.post(f"/beheer/nog-actueel/{page.pk}/")
    planned.refresh_from_db()
    assert planned.as_object().review_on == keeping.a_year_after(timezone.localdate())


def test_only_who_keeps_or_publishes_a_page_may_say_so(auteur, kennisbank, late):
    own = make_handreiking(kennisbank, review_on=late, responsible=auteur)
    other = make_handreiking(kennisbank, review_on=late)
    client = browser(auteur)
    client.post(f"/beheer/nog-actueel/{own.pk}/")
    client.post(f"/beheer/nog-actueel/{other.pk}/")
    assert HandreikingPage.objects.get(pk=own.pk).review_on > late
    assert HandreikingPage.objects.get(pk=other.pk).review_on == late
    assert client.post("/beheer/nog-actueel/999999/").status_code == 404


def test_a_year_after_the_extra_day_is_the_last_of_february():
    assert keeping.a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert keeping.a_year_after(date(2026, 11, 3)) == date(2027, 11, 3)


def reminders() -> list[OutboxMessage]:
    """The mails that ask whether a page still holds."""
    return list(OutboxMessage.objects.filter(key__startswith="nakijken:"))


def test_who_keeps_a_page_is_mailed_once_when_its_day_comes(auteur, kennisbank, late, settings):
    page = make_handreiking(kennisbank, title="Rekenen", review_on=late, responsible=auteur)
    make_handreiking(kennisbank, review_on=late)  # nobody keeps it
    make_handreiking(kennisbank, review_on=late, responsible=auteur, publish=False)
    make_handreiking(kennisbank, review_on=late + timedelta(days=9), responsible=auteur)
    settings.EMAIL_BACKEND = "basis.mail.OutboxEmailBackend"
    assert keeping.remind() == 1
    assert keeping.remind() == 0
    (mail,) = reminders()
    assert mail.payload["to"] == auteur.email
    assert "Klopt_deze_pagina_nog" in mail.payload["mime"] or "Klopt deze pagina nog" in mail.payload["mime"]
    assert f"/beheer/pages/{page.pk}/edit/" in mail.payload["mime"]


def test_another_day_is_another_mail(auteur, kennisbank, late):
    page = make_handreiking(kennisbank, review_on=late, responsible=auteur)
    keeping.remind()
    keeping.still_right(page, auteur)
    assert keeping.remind() == 0
    assert keeping.remind(keeping.a_year_after(timezone.localdate())) == 1
    assert len(reminders()) == 2


def test_the_worker_asks(auteur, kennisbank, late):
    make_handreiking(kennisbank, review_on=late, responsible=auteur)
    worker.tick(0)
    assert len(reminders()) == 1


def test_somebody_who_left_gets_no_mail(kennisbank, made_roles, late):
    gone = make_user("vertrokken", roles.AUTEURS, is_active=False)
    silent = make_user("zonder", roles.AUTEURS)
    User.objects.filter(pk=silent.pk).update(email="")
    for user in (gone, silent):
        make_handreiking(kennisbank, review_on=late, responsible=user)
    assert keeping.remind() == 0
