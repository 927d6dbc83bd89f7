"""Who says something above the mails of a netwerk: its coordinators, and who administers the site."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from netwerken import services
from netwerken.models import MailIntro, Netwerk, NetwerkPage
from tests.factories import add_page, make_user


@pytest.fixture
def other(netwerken) -> Netwerk:
    """A netwerk of somebody else, with an introduction."""
    page = add_page(netwerken, NetwerkPage(title="Elders", slug="elders"))
    row = Netwerk.objects.get(translation_key=page.translation_key)
    MailIntro.objects.create(netwerk=row, what="bevestig", text="Van een ander")
    return row


@pytest.fixture
def own(netwerk) -> Netwerk:
    """The netwerk of the coordinator, with an introduction."""
    row = Netwerk.objects.get(translation_key=netwerk.translation_key)
    MailIntro.objects.create(netwerk=row, what="bevestig", text="Van ons")
    return row


@pytest.fixture
def as_coordinator(own, made_roles) -> Client:
    """A browser of the coordinator of one netwerk."""
    user = make_user("coordinator")
    services.appoint(own, user)
    client = Client()
    client.force_login(user)
    return client


def values(netwerk: Netwerk, **fields: Any) -> dict[str, Any]:
    """What the form sends."""
    language = {"language": "nl"} if settings.BILINGUAL else {}
    return {"netwerk": netwerk.pk, "what": "bevestigd", "text": "Welkom"} | language | fields


def address(action: str, intro: MailIntro | None = None) -> str:
    """A screen."""
    return reverse(f"mailintro:{action}", args=[intro.pk] if intro else [])


def of(netwerk: Netwerk) -> MailIntro:
    """The first introduction of a netwerk."""
    return MailIntro.objects.filter(netwerk=netwerk).order_by("pk")[0]


def test_a_coordinator_writes_changes_and_deletes_those_of_the_own_netwerk(as_coordinator, own):
    assert as_coordinator.post(address("add"), values(own)).status_code == 302
    made = MailIntro.objects.get(what="bevestigd")
    assert (made.netwerk, made.text, made.language) == (own, "Welkom", "nl")
    assert as_coordinator.post(address("edit", made), values(own, text="Hallo")).status_code == 302
    made.refresh_from_db()
    assert made.text == "Hallo"
    assert as_coordinator.post(address("delete", made)).status_code == 302
    assert not MailIntro.objects.filter(what="bevestigd").exists()


def test_a_coordinator_sees_and_touches_nothing_of_another_netwerk(as_coordinator, own, other):
    words = as_coordinator.get(address("index")).content.decode()
    assert "Van ons" in words
    assert "Van een ander" not in words
    theirs = of(other)
    for action in ("edit", "delete", "history", "usage"):
        answer = as_coordinator.get(address(action, theirs))
        assert answer.status_code == 302, action
        assert answer.url == reverse("wagtailadmin_home"), action
    as_coordinator.post(address("edit", theirs), values(other, text="Gekaapt"))
    as_coordinator.post(address("delete", theirs))
    as_coordinator.post(address("add"), values(other))
    as_coordinator.post(address("edit", of(own)), values(other, text="Gekaapt"))
    assert sorted(MailIntro.objects.values_list("netwerk", "text")) == sorted(
        [(own.pk, "Van ons"), (other.pk, "Van een ander")]
    )


def test_a_beheerder_writes_for_every_netwerk(as_beheerder, own, other):
    words = as_beheerder.get(address("index")).content.decode()
    assert "Van ons" in words
    assert "Van een ander" in words
    assert as_beheerder.post(address("add"), values(other)).status_code == 302


@pytest.mark.parametrize("role", ["redacteur", "auteur"])
def test_others_have_nothing_to_do_with_them(own, role, request):
    client = Client()
    client.force_login(request.getfixturevalue(role))
    assert client.get(address("index")).status_code == 302
    assert client.get(address("edit", of(own))).status_code == 302
    assert client.post(address("add"), values(own)).status_code == 302
    assert MailIntro.objects.count() == 1


def test_a_former_coordinator_has_nothing_to_do_with_them(as_coordinator, own):
    services.dismiss(own.coordinatoren.get())
    assert as_coordinator.get(address("index")).status_code == 302


def test_one_introduction_per_mail_and_language(as_coordinator, own):
    answer = as_coordinator.post(address("add"), values(own, what="bevestig"))
    assert answer.status_code == 200
    assert "Deze mail heeft al een inleiding" in answer.content.decode()
