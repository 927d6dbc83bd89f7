"""Who plans where: redacteuren in each netwerk, a coordinator in the own ones, and nobody else."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.permissions import policy_registry

from basis.models import User
from netwerken import services
from netwerken.models import BijeenkomstPage, Netwerk, NetwerkPage, Reeks
from netwerken.rights import POLICY
from netwerken.selectors import row_of
from tests.factories import add_page
from tests.netwerken.admin_form import browser
from tests.netwerken.planning.plans import make_plan
from tests.netwerken.planning.screen import NEW, Screen

INDEX = "/beheer/reeksen/"


@pytest.fixture
def other_reeks(elsewhere, beheerder) -> Reeks:
    """A series in it."""
    return services.plan_series(elsewhere, make_plan(name="Andere reeks"), by=beheerder).reeks


@pytest.mark.parametrize(
    ("name", "own", "other"),
    [
        ("ada", True, False),
        ("bo", False, True),
        ("redacteur", True, True),
        ("beheerder", True, True),
        ("auteur", False, False),
    ],
)
def test_each_role_and_each_act(name, own, other, people, reeks, other_reeks):
    user = people[name]
    for act in ("view", "add", "change"):
        assert POLICY.user_has_permission(user, act) is (own or other), act
        assert POLICY.user_has_permission_for_instance(user, act, reeks) is own, act
        assert POLICY.user_has_permission_for_instance(user, act, other_reeks) is other, act
        found = set(POLICY.instances_user_has_permission_for(user, act))
        assert found == {r for r, may in ((reeks, own), (other_reeks, other)) if may}, act
        assert (user in POLICY.users_with_permission(act)) is (own or other), act
    assert not POLICY.user_has_permission(user, "delete")
    assert not POLICY.user_has_permission_for_instance(user, "delete", reeks)
    client = browser(user)
    assert (client.get(INDEX).status_code == 200) is (own or other)
    assert (client.get(NEW).status_code == 200) is (own or other)
    for one, may in ((reeks, own), (other_reeks, other)):
        address = reverse("reeksen:edit", args=[one.pk])
        assert (client.get(address).status_code == 200) is may
        before = Reeks.objects.get(pk=one.pk).name
        client.post(address, {"act": "save", "name": "Van mij", "rijen": "0"})
        assert Reeks.objects.get(pk=one.pk).name == before


def test_wagtail_asks_this_policy():
    assert policy_registry.get_by_type(Reeks) is POLICY


def test_the_list_and_the_choice_hold_the_own_netwerken_only(as_ada, reeks, other_reeks, row, elsewhere):
    text = as_ada.get(INDEX).content.decode()
    assert "Samen kijken" in text
    assert "Andere reeks" not in text
    screen = Screen.of(as_ada)
    assert [option["value"] for option in screen.soup.select("[name=netwerk] option")] == ["", str(row.pk)]
    assert screen.fields["netwerk"] == str(row.pk)  # the only one is chosen already


def test_a_netwerk_of_somebody_else_cannot_be_sent(as_ada, elsewhere):
    screen = Screen.of(as_ada).fill(name="Kaping", netwerk=str(elsewhere.pk))
    screen.fill_row(1, date="5 maart 2037", start="9.00").press("save")
    assert screen.status == 422
    assert "Kies een netwerk uit de lijst." in screen.text
    assert not Reeks.objects.exists()


def test_a_coordinator_plans_in_a_netwerk_inside_the_own_one(as_ada, netwerk, ada):
    page = add_page(netwerk, NetwerkPage(title="Wijk", slug="wijk"))
    inside = Netwerk.objects.get(translation_key=page.translation_key)
    screen = Screen.of(as_ada).fill(name="In de wijk", netwerk=str(inside.pk))
    screen.fill_row(1, date="5 maart 2037", start="9.00").press("save")
    assert screen.status == 302
    assert BijeenkomstPage.objects.get().get_parent().pk == page.pk


def test_who_no_longer_coordinates_loses_it_at_once(as_ada, ada, reeks):
    services.dismiss(ada.coordinates.get())
    assert as_ada.get(reverse("reeksen:edit", args=[reeks.pk])).status_code == 302


def test_a_visitor_is_asked_to_log_in(client, reeks):
    for address in (INDEX, NEW, reverse("reeksen:edit", args=[reeks.pk])):
        assert client.get(address).status_code == 302


def test_the_menu_shows_it_to_who_may(people, reeks):
    for name, may in (("ada", True), ("redacteur", True), ("auteur", False)):
        assert ("/beheer/reeksen/" in browser(people[name]).get("/beheer/").content.decode()) is may


# --- who may not publish ---


@pytest.fixture
def as_planner(ada, netwerk) -> Client:
    """A coordinator whose group was denied publishing."""
    GroupPagePermission.objects.filter(
        group=Netwerk.objects.get(translation_key=netwerk.translation_key).group,
        permission__codename="publish_page",
    ).delete()
    return browser(User.objects.get(pk=ada.pk))


def test_who_may_not_publish_hands_in(as_planner, row, client, as_redacteur):
    screen = Screen.of(as_planner).fill(name="Samen kijken")
    assert "Bewaar en geef ter beoordeling" in screen.text
    screen.fill_row(1, date="5 maart 2037", start="9.00").press("save")
    assert screen.status == 302
    page = BijeenkomstPage.objects.get()
    assert (page.live, page.workflow_in_progress, row_of(page)) == (False, True, None)
    reeks = Reeks.objects.get()
    state = page.current_workflow_task_state
    as_redacteur.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]))
    page.refresh_from_db()
    assert page.live
    assert row_of(page).reeks == reeks


def test_who_may_not_publish_changes_a_draft_that_is_handed_in(reeks, as_planner):
    screen = Screen.of(as_planner, reeks).fill_row(1, location="Aula").press("save")
    assert screen.status == 302
    page = BijeenkomstPage.objects.order_by("pk").first()
    assert (page.location, row_of(page).location) == ("De Kade", "De Kade")
    assert page.get_latest_revision_as_object().location == "Aula"
    assert page.workflow_in_progress


def test_who_may_not_publish_changes_nothing_of_the_series(reeks, as_planner):
    screen = Screen.of(as_planner, reeks).fill(name="Anders").press("save")
    assert screen.status == 409
    assert "verandert alleen wie mag publiceren" in screen.text
    assert Reeks.objects.get().name == "Samen kijken"


def test_a_right_on_the_model_without_rights_on_pages_makes_nothing(auteur, netwerk, row):
    auteur.user_permissions.add(Permission.objects.get(codename="add_reeks"))
    GroupPagePermission.objects.filter(group__user=auteur).delete()
    screen = Screen.of(browser(User.objects.get(pk=auteur.pk))).fill(name="Nee", netwerk=str(row.pk))
    screen.fill_row(1, date="5 maart 2037", start="9.00").press("save")
    assert screen.status == 409
    assert "Je mag onder dit netwerk geen bijeenkomsten maken." in screen.text
    assert not Reeks.objects.exists()


def test_the_list_costs_the_same_for_three_series_as_for_thirty(as_ada, row, ada):
    def cost(number: int) -> int:
        while Reeks.objects.count() < number:
            plan = make_plan(name=f"Reeks {Reeks.objects.count()}")
            services.plan_series(row, plan, by=ada)
        as_ada.get(INDEX)
        with CaptureQueriesContext(connection) as queries:
            assert as_ada.get(INDEX).status_code == 200
        return len(queries)

    assert cost(2) == cost(8)
