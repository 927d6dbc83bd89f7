"""Who writes and who publishes, and where pages may stand; all through the real admin."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from kennisbank.models import KennisbankPage
from netwerken.models import BijeenkomstPage, NetwerkPage
from netwerken.selectors import row_of
from tests.factories import add_page
from tests.netwerken.admin_form import edit, posted, typed_in
from tests.netwerken.facts import mails


@pytest.fixture
def as_auteur(auteur) -> Client:
    """A browser of an auteur."""
    client = Client()
    client.force_login(auteur)
    return client


@pytest.fixture
def own_draft(auteur, netwerk) -> BijeenkomstPage:
    """A meeting that the auteur wrote."""
    page = BijeenkomstPage(title="Samen kijken", slug="samen-kijken", owner=auteur)
    return add_page(netwerk, page, publish=False)


def test_an_auteur_writes_and_does_not_publish(as_auteur, own_draft, client):
    fields = posted(as_auteur, own_draft, location="Aula")
    assert edit(as_auteur, own_draft, fields, publish=True).status_code == 302
    page = BijeenkomstPage.objects.get(pk=own_draft.pk)
    assert page.live is False
    assert page.get_latest_revision_as_object().location == "Aula"
    assert row_of(page) is None
    assert client.get(own_draft.url).status_code == 404


def test_an_auteur_edits_nothing_of_somebody_else(as_auteur, bijeenkomst):
    address = reverse("wagtailadmin_pages:edit", args=[bijeenkomst.pk])
    assert as_auteur.get(address).status_code == 302
    as_auteur.post(address, {"title": "Van mij", "action-publish": "action-publish"})
    assert BijeenkomstPage.objects.get(pk=bijeenkomst.pk).title == bijeenkomst.title


def test_what_an_auteur_hands_in_a_redacteur_publishes_and_both_get_mail(
    as_auteur, as_redacteur, own_draft, settings
):
    settings.EMAIL_BACKEND = "basis.mail.OutboxEmailBackend"  # test runners put their own in its place
    fields = posted(as_auteur, own_draft, location="Aula") | {"action-submit": "action-submit"}
    assert edit(as_auteur, own_draft, fields).status_code == 302
    page = Page.objects.get(pk=own_draft.pk)
    assert page.workflow_in_progress
    assert page.live is False
    assert len(mails("redacteur@example.org")) == 1
    state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    as_auteur.post(address)
    assert Page.objects.get(pk=page.pk).live is False
    as_redacteur.post(address)
    assert Page.objects.get(pk=page.pk).live is True
    assert row_of(own_draft).location == "Aula"
    assert len(mails("auteur@example.org")) == 1


@pytest.fixture
def kennisbank(home) -> KennisbankPage:
    """A place where no netwerk belongs."""
    return add_page(home, KennisbankPage(title="Kennisbank", slug="kennisbank"))


@pytest.mark.parametrize("model", ["bijeenkomstpage", "netwerkpage"])
def test_pages_of_netwerken_stand_under_netwerken_only(
    as_beheerder, home, kennisbank, netwerken, netwerk, bijeenkomst, model
):
    for parent, allowed in (
        (netwerken, True),
        (netwerk, True),
        (kennisbank, False),
        (home, False),
        (bijeenkomst, False),
    ):
        address = reverse("wagtailadmin_pages:add", args=["netwerken", model, parent.pk])
        before = Page.objects.count()
        assert as_beheerder.get(address).status_code == (200 if allowed else 302), parent
        if not allowed:
            as_beheerder.post(address, {"title": "Fout", "slug": "fout", "action-publish": "x"})
            assert Page.objects.count() == before


def test_a_meeting_is_moved_or_copied_to_no_other_place(as_beheerder, home, kennisbank, netwerk, bijeenkomst):
    for place in (home, kennisbank, bijeenkomst):
        as_beheerder.post(reverse("wagtailadmin_pages:move_confirm", args=[bijeenkomst.pk, place.pk]))
        as_beheerder.post(
            reverse("wagtailadmin_pages:copy", args=[bijeenkomst.pk]),
            {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": str(place.pk)},
        )
    assert Page.objects.get(pk=bijeenkomst.pk).get_parent().pk == netwerk.pk
    assert not Page.objects.filter(slug="kopie").exists()


def test_a_new_meeting_is_written_previewed_and_published_in_the_admin(as_redacteur, netwerk, client):
    address = reverse("wagtailadmin_pages:add", args=["netwerken", "bijeenkomstpage", netwerk.pk])
    form = typed_in(as_redacteur.get(address), BijeenkomstPage()) | {
        "title": "Samen kijken",
        "slug": "samen-kijken",
        "location": "Aula",
        "capacity": "12",
        "starts_at": "2036-05-06 13:30",
    }
    preview = reverse("wagtailadmin_pages:preview_on_add", args=["netwerken", "bijeenkomstpage", netwerk.pk])
    assert as_redacteur.post(preview, form).json()["is_valid"] is True
    shown = as_redacteur.get(preview).content.decode()
    assert "Aula" in shown
    assert "nog 12 van 12 plaatsen" in shown
    assert not NetwerkPage.objects.filter(slug="samen-kijken").exists()
    assert as_redacteur.post(address, form | {"action-publish": "action-publish"}).status_code == 302
    page = BijeenkomstPage.objects.get(slug="samen-kijken")
    assert (row_of(page).location, row_of(page).plaatsen.capacity) == ("Aula", 12)
    assert "nog 12 van 12 plaatsen" in client.get(page.url).content.decode()


def test_the_preview_shows_what_is_typed_and_visitors_see_what_was_published(
    as_redacteur, bijeenkomst, client
):
    fields = posted(as_redacteur, bijeenkomst, location="De Sluis", capacity="3")
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[bijeenkomst.pk])
    assert as_redacteur.post(preview, fields).json()["is_valid"] is True
    shown = as_redacteur.get(preview).content.decode()
    assert "De Sluis" in shown
    assert "nog 3 van 3 plaatsen" in shown
    assert "De Sluis" not in client.get(bijeenkomst.url).content.decode()
    assert row_of(bijeenkomst).location == "Buurthuis De Kade"
