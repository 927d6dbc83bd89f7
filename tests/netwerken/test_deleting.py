"""Deleting, copying and aliases: nobody who signed up is lost, and nothing counts twice."""

from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from basis.transaction import Refusal
from netwerken import services
from netwerken.models import Aanmelding, Bijeenkomst, BijeenkomstPage, NetwerkPage, Plaatsen
from tests.factories import add_page, make_bijeenkomst, meeting
from tests.netwerken.facts import sign_up_for, taken

WAY_OUT = "Zet de status op “Gaat niet door” en publiceer"


@pytest.fixture
def aanmelding(bijeenkomst) -> Aanmelding:
    """Somebody signed up."""
    return sign_up_for(meeting(bijeenkomst), name="Noor", email="noor@example.org")


def delete_one(client: Client, page: Page) -> HttpResponse:
    """By the button on the page."""
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)


def delete_in_bulk(client: Client, page: Page) -> HttpResponse:
    """By ticking it in the list, with another one before it."""
    free = BijeenkomstPage.objects.get(slug="vrij")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    return client.post(f"{address}?id={free.pk}&id={page.pk}", follow=True)


def delete_its_netwerk(client: Client, page: Page) -> HttpResponse:
    """With everything around it."""
    return delete_one(client, page.get_parent())


WAYS = [delete_one, delete_in_bulk, delete_its_netwerk]


@pytest.mark.parametrize("delete", WAYS)
def test_a_meeting_with_people_is_not_deleted_and_nothing_is_lost(
    as_redacteur, netwerk, bijeenkomst, aanmelding, delete
):
    make_bijeenkomst(netwerk, slug="vrij")
    before = set(Page.objects.values_list("pk", flat=True))
    answer = delete(as_redacteur, bijeenkomst)
    assert WAY_OUT in answer.content.decode()
    assert set(Page.objects.values_list("pk", flat=True)) == before
    assert (taken(bijeenkomst), Bijeenkomst.objects.count(), Plaatsen.objects.count()) == (1, 2, 2)
    assert Aanmelding.objects.get() == aanmelding


@pytest.mark.parametrize("delete", WAYS)
def test_it_is_deleted_with_its_row_when_everybody_withdrew(
    as_redacteur, netwerk, bijeenkomst, aanmelding, delete
):
    make_bijeenkomst(netwerk, slug="vrij")
    services.cancel(aanmelding)
    assert WAY_OUT not in delete(as_redacteur, bijeenkomst).content.decode()
    assert not Page.objects.filter(pk=bijeenkomst.pk).exists()
    assert not Bijeenkomst.objects.filter(translation_key=bijeenkomst.translation_key).exists()
    assert Plaatsen.objects.count() == Bijeenkomst.objects.count()
    assert not Aanmelding.objects.exists()


def test_the_service_refuses_too(bijeenkomst, aanmelding):
    with pytest.raises(Refusal), transaction.atomic():
        BijeenkomstPage.objects.get(pk=bijeenkomst.pk).delete()
    assert taken(bijeenkomst) == 1


# --- copies and aliases ---


def copy_form(page: Page, parent: Page, **fields: str) -> dict[str, Any]:
    """What the copy form of the admin sends."""
    typed = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": str(parent.pk)}
    return typed | fields


def test_a_copy_through_the_admin_is_a_new_meeting(as_redacteur, netwerk, bijeenkomst, aanmelding):
    address = reverse("wagtailadmin_pages:copy", args=[bijeenkomst.pk])
    as_redacteur.post(address, copy_form(bijeenkomst, netwerk, publish_copies="on"))
    copy = BijeenkomstPage.objects.get(slug="kopie")
    assert copy.translation_key != bijeenkomst.translation_key
    assert (taken(copy), taken(bijeenkomst)) == (0, 1)


def test_an_unpublished_copy_has_no_row(as_redacteur, netwerk, bijeenkomst):
    as_redacteur.post(
        reverse("wagtailadmin_pages:copy", args=[bijeenkomst.pk]), copy_form(bijeenkomst, netwerk)
    )
    assert not BijeenkomstPage.objects.get(slug="kopie").live
    assert Bijeenkomst.objects.count() == 1


@pytest.mark.parametrize("kind", ["netwerk", "bijeenkomst"])
def test_the_copy_form_offers_no_alias_and_refuses_one(as_redacteur, netwerken, netwerk, bijeenkomst, kind):
    page, parent = (netwerk, netwerken) if kind == "netwerk" else (bijeenkomst, netwerk)
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    assert 'name="alias"' not in as_redacteur.get(address).content.decode()
    answer = as_redacteur.post(address, copy_form(page, parent, alias="on"))
    assert "Hiervan kan geen alias worden gemaakt" in answer.content.decode()
    assert not Page.objects.filter(slug="kopie").exists()


def test_an_alias_of_the_tree_above_is_refused_as_a_whole(as_redacteur, home, netwerken, bijeenkomst):
    before = Page.objects.count()
    address = reverse("wagtailadmin_pages:copy", args=[netwerken.pk])
    fields = copy_form(netwerken, home, alias="on", copy_subpages="on")
    answer = as_redacteur.post(address, fields, follow=True)
    assert "kan geen alias krijgen" in answer.content.decode()
    assert Page.objects.count() == before


@pytest.mark.parametrize("kind", ["netwerk", "bijeenkomst"])
def test_no_alias_however_it_is_made(netwerken, netwerk, bijeenkomst, kind):
    page = netwerk if kind == "netwerk" else bijeenkomst
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    with pytest.raises(Refusal), transaction.atomic():
        page.create_alias(parent=other, update_slug="alias")
    assert not Page.objects.filter(slug="alias").exists()
