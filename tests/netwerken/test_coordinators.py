"""Who runs a netwerk: one screen gives the rights, and nothing else does."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import APIToken, GroupPagePermission, Page

from basis.models import User
from config import roles
from netwerken import services
from netwerken.models import Bijeenkomst, BijeenkomstPage, Coordinator, Netwerk, NetwerkPage
from tests.factories import add_page, make_bijeenkomst, make_user
from tests.netwerken.admin_form import edit, posted


def netwerk_row(page: Page) -> Netwerk:
    """The row of a netwerk."""
    return Netwerk.objects.get(translation_key=page.translation_key)


def rights(user: User, page: Page) -> list[str]:
    """What a user may do with a page, asked as the admin asks it."""
    tester = Page.objects.get(pk=page.pk).permissions_for_user(User.objects.get(pk=user.pk))
    asked = {
        "add": tester.can_add_subpage,
        "edit": tester.can_edit,
        "publish": tester.can_publish,
    }
    return [name for name, may in asked.items() if may()]


ALL = ["add", "edit", "publish"]


@pytest.fixture
def ada(made_roles) -> User:
    """Somebody without any role."""
    return make_user("ada", first_name="Ada", last_name="de Wit")


@pytest.fixture
def as_ada(ada) -> Client:
    """A browser of Ada's."""
    client = Client()
    client.force_login(ada)
    return client


@pytest.fixture
def other(netwerken) -> NetwerkPage:
    """Another netwerk."""
    return add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))


def test_appointing_gives_the_desk_and_the_pages_of_the_netwerk_and_no_other(
    home, netwerken, netwerk, other, bijeenkomst, ada, as_ada
):
    elsewhere = make_bijeenkomst(other)
    assert as_ada.get("/beheer/").status_code == 302
    services.appoint(netwerk_row(netwerk), ada)
    assert as_ada.get("/beheer/").status_code == 200
    nested = add_page(netwerk, NetwerkPage(title="Wijk", slug="wijk"))
    assert rights(ada, netwerk) == rights(ada, nested) == ALL
    assert rights(ada, bijeenkomst) == ["edit", "publish"]  # nothing stands under a meeting
    for page in (home, netwerken, other, elsewhere):
        assert rights(ada, page) == []
    for page, status in ((netwerk, 200), (bijeenkomst, 200), (other, 302), (elsewhere, 302), (home, 302)):
        assert as_ada.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == status


def test_a_coordinator_publishes_a_change_through_the_admin(netwerk, bijeenkomst, other, ada, as_ada):
    services.appoint(netwerk_row(netwerk), ada)
    fields = posted(as_ada, bijeenkomst, title="Samen kijken")
    assert edit(as_ada, bijeenkomst, fields, publish=True).status_code == 302
    assert BijeenkomstPage.objects.get(pk=bijeenkomst.pk).title == "Samen kijken"
    elsewhere = make_bijeenkomst(other)
    edit(as_ada, elsewhere, fields, publish=True)
    assert BijeenkomstPage.objects.get(pk=elsewhere.pk).title == elsewhere.title


def test_a_coordinator_moves_nothing_out_of_the_netwerk(netwerk, bijeenkomst, other, ada, as_ada):
    services.appoint(netwerk_row(netwerk), ada)
    as_ada.post(reverse("wagtailadmin_pages:move_confirm", args=[bijeenkomst.pk, other.pk]))
    assert Page.objects.get(pk=bijeenkomst.pk).get_parent().pk == netwerk.pk


def test_dismissing_takes_all_of_it_away(netwerk, bijeenkomst, ada, as_ada):
    services.dismiss(services.appoint(netwerk_row(netwerk), ada))
    assert rights(ada, netwerk) == rights(ada, bijeenkomst) == []
    assert as_ada.get("/beheer/").status_code == 302
    assert not ada.groups.exists()


def test_who_runs_two_netwerken_keeps_the_other(netwerk, other, ada, as_ada):
    first = services.appoint(netwerk_row(netwerk), ada)
    services.appoint(netwerk_row(other), ada)
    services.dismiss(first)
    assert (rights(ada, netwerk), rights(ada, other)) == ([], ALL)
    assert as_ada.get("/beheer/").status_code == 200


def test_colleagues_stay_when_one_goes(netwerk, ada):
    colleague = make_user("bo")
    services.appoint(netwerk_row(netwerk), colleague)
    services.dismiss(services.appoint(netwerk_row(netwerk), ada))
    assert rights(colleague, netwerk) == ALL


def test_appointing_twice_changes_nothing(netwerk, ada):
    first = services.appoint(netwerk_row(netwerk), ada)
    assert services.appoint(netwerk_row(netwerk), ada) == first
    assert Coordinator.objects.count() == 1


def test_another_role_stays_after_dismissal(netwerk, redacteur):
    services.dismiss(services.appoint(netwerk_row(netwerk), redacteur))
    assert list(redacteur.groups.values_list("name", flat=True)) == [roles.REDACTEUREN]


# --- the screen ---

LIST, NEW = "/beheer/coordinator/", "/beheer/coordinator/new/"


@pytest.fixture
def as_manager(made_roles) -> Client:
    """A browser of a beheerder who is not a superuser."""
    client = Client()
    client.force_login(make_user("manager", roles.BEHEERDERS))
    return client


def test_a_beheerder_names_and_removes_a_coordinator_on_one_screen(as_manager, netwerk, ada):
    form = as_manager.get(NEW).content.decode()
    assert "Ada de Wit (ada)" in form
    fields = {"netwerk": netwerk_row(netwerk).pk, "user": ada.pk}
    answer = as_manager.post(NEW, fields, follow=True)
    assert answer.redirect_chain == [(LIST, 302)]
    assert "Leren in de wijk" in answer.content.decode()
    assert rights(ada, netwerk) == ALL
    again = as_manager.post(NEW, fields)
    assert "Deze persoon is al coördinator van dit netwerk." in again.content.decode()
    coordinator = Coordinator.objects.get()
    address = reverse("coordinator:delete", args=[coordinator.pk])
    assert as_manager.get(address).status_code == 200
    assert Coordinator.objects.exists()
    assert as_manager.post(address).status_code == 302
    assert rights(ada, netwerk) == []
    assert not Coordinator.objects.exists()


def test_the_menu_shows_it_to_who_may_use_it(as_manager, as_beheerder, netwerk):
    for client in (as_manager, as_beheerder):
        assert LIST in client.get("/beheer/").content.decode()


@pytest.mark.parametrize("role", [roles.AUTEURS, roles.REDACTEUREN, "coordinator"])
def test_nobody_else_sees_the_screen_or_names_anybody(made_roles, netwerk, ada, role):
    somebody = make_user("iemand", role)
    if role == "coordinator":
        services.appoint(netwerk_row(netwerk), somebody)
    coordinator = services.appoint(netwerk_row(netwerk), make_user("bo"))
    client = Client()
    client.force_login(somebody)
    assert LIST not in client.get("/beheer/").content.decode()
    delete = reverse("coordinator:delete", args=[coordinator.pk])
    for address in (LIST, NEW, delete):
        assert client.get(address).status_code == 302
    client.post(NEW, {"netwerk": netwerk_row(netwerk).pk, "user": ada.pk})
    client.post(delete)
    assert not Coordinator.objects.filter(user=ada).exists()
    assert Coordinator.objects.filter(pk=coordinator.pk).exists()


def test_there_is_nothing_to_edit_even_for_a_superuser(as_beheerder, netwerk, other, ada):
    coordinator = services.appoint(netwerk_row(netwerk), ada)
    address = reverse("coordinator:edit", args=[coordinator.pk])
    assert address not in as_beheerder.get(LIST).content.decode()
    assert as_beheerder.get(address).status_code == 302
    as_beheerder.post(address, {"netwerk": netwerk_row(other).pk, "user": ada.pk})
    assert rights(ada, other) == []
    assert Coordinator.objects.get().netwerk == netwerk_row(netwerk)


def test_who_may_no_longer_log_in_cannot_be_named(as_manager, netwerk, ada):
    User.objects.filter(pk=ada.pk).update(is_active=False)
    as_manager.post(NEW, {"netwerk": netwerk_row(netwerk).pk, "user": ada.pk})
    assert not Coordinator.objects.exists()


# --- what an editor of the page cannot do ---


def test_the_edit_form_gives_no_right(as_redacteur, netwerk, ada):
    row = netwerk_row(netwerk)
    extra = {
        "coordinatoren-TOTAL_FORMS": "1",
        "coordinatoren-INITIAL_FORMS": "0",
        "coordinatoren-0-user": str(ada.pk),
        "coordinatoren": str(ada.pk),
        "group": str(row.group_id),
    }
    fields = posted(as_redacteur, netwerk) | extra
    assert edit(as_redacteur, netwerk, fields, publish=True).status_code == 302
    assert (rights(ada, netwerk), Coordinator.objects.count()) == ([], 0)


def test_no_revision_holds_who_coordinates(netwerk, ada):
    before = set(netwerk.save_revision().content)
    services.appoint(netwerk_row(netwerk), ada)
    content = netwerk.save_revision().content
    assert set(content) == before
    assert not [name for name in content if "coord" in name or name in ("group", "groups")]


def test_reverting_gives_back_neither_a_right_nor_takes_one(as_redacteur, netwerk, ada):
    bo = make_user("bo")
    gone = services.appoint(netwerk_row(netwerk), bo)
    old = netwerk.save_revision()
    services.dismiss(gone)
    services.appoint(netwerk_row(netwerk), ada)
    netwerk.save_revision().publish()
    fields = posted(as_redacteur, netwerk) | {"revision": str(old.pk)}
    assert edit(as_redacteur, netwerk, fields, publish=True).status_code == 302
    assert (rights(bo, netwerk), rights(ada, netwerk)) == ([], ALL)


def test_a_copy_of_the_page_has_no_coordinators(as_redacteur, netwerken, netwerk, bijeenkomst, ada):
    services.appoint(netwerk_row(netwerk), ada)
    fields = {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": str(netwerken.pk),
        "copy_subpages": "on",
        "publish_copies": "on",
    }
    as_redacteur.post(reverse("wagtailadmin_pages:copy", args=[netwerk.pk]), fields)
    copy = NetwerkPage.objects.get(slug="kopie")
    assert netwerk_row(copy) != netwerk_row(netwerk)
    assert netwerk_row(copy).coordinatoren.count() == 0
    assert rights(ada, copy) == rights(ada, copy.get_children().get()) == []
    assert rights(ada, netwerk) == ALL


def test_the_management_api_gives_no_right(redacteur, netwerken, netwerk, ada):
    _token, key = APIToken.create_token(user=redacteur, name="test")
    client = Client(raise_request_exception=False)
    for method, path in (("post", "pages/"), ("patch", f"pages/{netwerk.pk}/")):
        body = {
            "type": "netwerken.NetwerkPage",
            "parent": netwerken.pk,
            "title": "Zuid",
            "coordinatoren": [{"user": ada.pk}],
            "group": netwerk_row(netwerk).group_id,
        }
        getattr(client, method)(
            f"/beheer/api/v3/{path}",
            json.dumps(body),
            content_type="application/json",
            headers={"Authorization": f"Bearer {key}"},
        )
    assert Coordinator.objects.count() == 0
    assert all(rights(ada, page) == [] for page in NetwerkPage.objects.all())


def test_deleting_the_netwerk_removes_row_group_and_rights(as_redacteur, netwerken, netwerk, other, ada):
    services.appoint(netwerk_row(netwerk), ada)
    group = netwerk_row(netwerk).group_id
    as_redacteur.post(reverse("wagtailadmin_pages:delete", args=[netwerk.pk]))
    assert not NetwerkPage.objects.filter(pk=netwerk.pk).exists()
    assert not Netwerk.objects.filter(translation_key=netwerk.translation_key).exists()
    assert not Group.objects.filter(pk=group).exists()
    assert not GroupPagePermission.objects.filter(group_id=group).exists()
    assert not Coordinator.objects.exists()
    assert not ada.groups.exists()
    assert Netwerk.objects.filter(translation_key=other.translation_key).exists()


def test_deleting_a_netwerk_removes_the_meetings_below_it(as_redacteur, netwerk, bijeenkomst):
    start = timezone.now() + timedelta(days=1)
    make_bijeenkomst(netwerk, starts_at=start, ends_at=None)
    as_redacteur.post(reverse("wagtailadmin_pages:delete", args=[netwerk.pk]))
    assert not Bijeenkomst.objects.exists()
    assert not BijeenkomstPage.objects.exists()
