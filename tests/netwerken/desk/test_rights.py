"""Whose people one sees: a coordinator those of the own netwerken, a beheerder all, others nobody."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.permissions import policy_registry

from basis.models import User
from netwerken import services
from netwerken.models import Aanmelding, Aanmeldregels, Bericht, Netwerk, NetwerkPage, Plaatsen, Vraag
from netwerken.rights import DESK
from tests.factories import add_page, make_bijeenkomst, make_user, meeting
from tests.netwerken.admin_form import browser
from tests.netwerken.desk.screens import INDEX, address, status_of, text_of

SCREENS = ("desk", "phone", "mail", "rules", "questions")


@pytest.fixture
def people(ada, redacteur, auteur, beheerder, netwerken) -> dict[str, User]:
    """One of each role, who coordinates another netwerk, and who has an account and no role."""
    page = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    other = make_user("bo")
    services.appoint(Netwerk.objects.get(translation_key=page.translation_key), other)
    everybody = {"ada": ada, "redacteur": redacteur, "auteur": auteur, "beheerder": beheerder, "bo": other}
    everybody["niemand"] = make_user("niemand")
    return {name: User.objects.get(pk=user.pk) for name, user in everybody.items()}


@pytest.fixture
def elsewhere(people, netwerken) -> Plaatsen:
    """The counter of a meeting in the other netwerk."""
    return meeting(make_bijeenkomst(NetwerkPage.objects.get(slug="oost"), title="In oost")).row.plaatsen


def do_everything(client: Client, row: Aanmelding) -> set[int]:
    """Send every form of the desk, as somebody would who knows the addresses; gives the answers."""
    desk = address("desk", row.plaatsen)
    person = {"name": "Kaper", "email": "kaper@example.org", "school": "De Kade", "consent": "on"}
    letter = {"act": "verstuur", "to": "plaats", "subject": "Hoi", "text": "Hoi", "key": "0" * 31 + "1"}
    days = {"offer_within_days": "7", "first_reminder_days": "7", "last_reminder_days": "1"}
    rules = days | {"waiting_order": "streng", "offer_hours": "1"}
    questions = {"vraag-TOTAL_FORMS": "1", "vraag-INITIAL_FORMS": "0", "vraag-0-label": "Wat?"}
    sent: list[tuple[str, dict[str, object]]] = [
        (address("phone", row.plaatsen), person),
        (address("mail", row.plaatsen), letter),
        (address("rules", row.plaatsen), rules),
        (
            address("questions", row.plaatsen),
            questions | {"vraag-0-field_type": "singleline", "vraag-0-place": "1"},
        ),
        *((desk, {"act": kind}) for kind in ("csv", "xlsx")),
        *((desk, {"act": act, "aanmelding": row.pk}) for act in ("link", "bevestigen", "afmelden")),
        (address("person", row.plaatsen, row.pk), {"act": "afmelden"}),
    ]
    return {client.post(where, what).status_code for where, what in sent}


@pytest.mark.parametrize(
    ("name", "own", "other"),
    [
        ("ada", True, False),
        ("bo", False, True),
        ("beheerder", True, True),
        ("redacteur", False, False),
        ("auteur", False, False),
        ("niemand", False, False),
    ],
)
def test_each_role_and_each_screen(name, own, other, people, plaatsen, elsewhere, sign_up):
    user, row = people[name], sign_up("Noor")
    client = browser(user)
    for act in ("view", "add", "change"):
        assert DESK.user_has_permission(user, act) is (own or other), act
        assert DESK.user_has_permission_for_instance(user, act, plaatsen) is own, act
        assert DESK.user_has_permission_for_instance(user, act, row) is own, act
        assert DESK.user_has_permission_for_instance(user, act, elsewhere) is other, act
        assert set(DESK.instances_user_has_permission_for(user, act)) == ({row} if own else set()), act
    listing = client.get(INDEX)
    assert (listing.status_code == 200) is (own or other)
    if own or other:
        assert ("Samen kijken in de klas" in text_of(listing)) is own
        assert ("In oost" in text_of(listing)) is other
    for screen in SCREENS:
        assert (client.get(address(screen, plaatsen)).status_code == 200) is own, screen
        assert (client.get(address(screen, elsewhere)).status_code == 200) is other, screen
    person = client.get(address("person", plaatsen, row.pk))
    assert (person.status_code == 200) is own
    assert ("noor@example.org" in person.content.decode()) is own


@pytest.mark.parametrize("name", ["bo", "redacteur", "auteur", "niemand"])
def test_who_may_not_changes_nothing(name, people, sign_up):
    row = sign_up("Noor")
    assert do_everything(browser(people[name]), row) == {302}  # to the home screen, or to log in
    assert status_of(row) == "bevestigd"
    assert Aanmelding.objects.count() == 1
    assert not Bericht.objects.exists()
    assert not Aanmeldregels.objects.exists()
    assert not Vraag.objects.exists()


def test_the_same_forms_do_something_for_who_may(as_ada, sign_up):
    row = sign_up("Noor")
    assert do_everything(as_ada, row) <= {200, 302}
    assert status_of(row) == "geannuleerd"
    assert Aanmelding.objects.count() == 2
    assert (Bericht.objects.count(), Aanmeldregels.objects.count(), Vraag.objects.count()) == (1, 1, 1)


def test_a_sign_up_of_another_meeting_is_not_found_through_ones_own(as_ada, plaatsen, elsewhere, sign_up):
    row = sign_up("Noor")
    Aanmelding.objects.filter(pk=row.pk).update(plaatsen=elsewhere)
    assert as_ada.get(address("person", plaatsen, row.pk)).status_code == 404
    sent = {"act": "afmelden", "aanmelding": row.pk}
    assert as_ada.post(address("desk", plaatsen), sent).status_code == 404
    assert status_of(row) == "bevestigd"


def test_who_no_longer_coordinates_loses_it_at_once(as_ada, ada, plaatsen):
    services.dismiss(ada.coordinates.get())
    assert as_ada.get(address("desk", plaatsen)).status_code == 302


def test_who_is_no_longer_active_has_no_desk(ada, plaatsen):
    User.objects.filter(pk=ada.pk).update(is_active=False)
    assert not DESK.counters(User.objects.get(pk=ada.pk)).exists()


def test_a_right_on_the_model_is_for_every_netwerk(auteur, plaatsen, elsewhere):
    auteur.user_permissions.add(Permission.objects.get(codename="change_aanmelding"))
    client = browser(User.objects.get(pk=auteur.pk))
    assert client.get(address("desk", plaatsen)).status_code == 200
    assert client.get(address("desk", elsewhere)).status_code == 200


def test_a_meeting_inside_the_own_netwerk_is_ones_own(as_ada, netwerk):
    inside = add_page(netwerk, NetwerkPage(title="Wijk", slug="wijk"))
    counter = meeting(make_bijeenkomst(inside)).row.plaatsen
    assert as_ada.get(address("desk", counter)).status_code == 200


def test_a_visitor_is_asked_to_log_in(client, plaatsen):
    for where in (INDEX, *(address(screen, plaatsen) for screen in SCREENS)):
        assert client.get(where).url.startswith("/inloggen/")


def test_wagtail_asks_this_policy():
    assert policy_registry.get_by_type(Aanmelding) is DESK


def test_menu_page_and_home_screen_lead_to_it_for_who_may(people, page, plaatsen):
    leads = reverse("aanmeldingen:desk", args=[plaatsen.pk])

    def shown(name: str, where: str) -> str:
        return browser(people[name]).get(where).content.decode()

    for name, may in (("ada", True), ("redacteur", False)):
        assert (INDEX in shown(name, "/beheer/")) is may
        assert (leads in shown(name, f"/beheer/pages/{page.pk}/edit/")) is may
    assert leads in shown("ada", "/beheer/")


def test_what_is_sent_stays_out_of_reports_of_errors(as_ada, plaatsen):
    for name in SCREENS:
        answer = as_ada.post(address(name, plaatsen), {"name": "Noor"})
        assert answer.wsgi_request.sensitive_post_parameters == "__ALL__", name
