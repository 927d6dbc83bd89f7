"""Free periods, how long a netwerk keeps people, and mail that is kept in files by mistake."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from basis.checks import mail_is_not_kept_in_files
from netwerken.models import Netwerk, NetwerkPage, VrijePeriode
from tests.factories import add_page

CHRISTMAS = {"name": "Kerstvakantie", "first_day": "2026-12-19", "last_day": "2027-01-03"}


def test_a_redacteur_writes_changes_and_deletes_free_periods_that_may_overlap(as_redacteur):
    assert as_redacteur.post(reverse("vrijeperiode:add"), CHRISTMAS).status_code == 302
    assert (
        as_redacteur.post(
            reverse("vrijeperiode:add"), CHRISTMAS | {"name": "Kerst in het zuiden"}
        ).status_code
        == 302
    )
    first = VrijePeriode.objects.order_by("pk")[0]
    address = reverse("vrijeperiode:edit", args=[first.pk])
    assert as_redacteur.post(address, CHRISTMAS | {"last_day": "2027-01-04"}).status_code == 302
    first.refresh_from_db()
    assert first.last_day == date(2027, 1, 4)
    assert as_redacteur.post(reverse("vrijeperiode:delete", args=[first.pk])).status_code == 302
    assert VrijePeriode.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": ""}, "Geef de periode een naam."),
        ({"first_day": ""}, "Vul de eerste dag in."),
        ({"last_day": "31 februari"}, "Deze datum bestaat niet."),
        ({"last_day": "2026-12-18"}, "De laatste dag ligt voor de eerste."),
    ],
)
def test_a_free_period_that_is_wrong_says_why(as_redacteur, fields, said):
    answer = as_redacteur.post(reverse("vrijeperiode:add"), CHRISTMAS | fields)
    assert answer.status_code in (200, 422)
    assert said in answer.content.decode()
    assert not VrijePeriode.objects.exists()


def test_who_has_no_right_keeps_no_free_periods(as_ada, auteur):
    other = Client()
    other.force_login(auteur)
    for client in (as_ada, other):
        assert client.get(reverse("vrijeperiode:index")).status_code == 302
        client.post(reverse("vrijeperiode:add"), CHRISTMAS)
    assert not VrijePeriode.objects.exists()


def test_a_coordinator_sets_the_term_of_the_own_netwerk_alone(as_ada, row, netwerken):
    page = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    other = Netwerk.objects.get(translation_key=page.translation_key)
    assert "Oost" not in as_ada.get(reverse("bewaartermijnen:index")).content.decode()
    for netwerk, days in ((row, 30), (other, None)):
        as_ada.post(reverse("bewaartermijnen:edit", args=[netwerk.pk]), {"days": "30"})
        netwerk.refresh_from_db()
        assert netwerk.retention_days == days
    assert as_ada.post(reverse("bewaartermijnen:edit", args=[row.pk]), {"days": ""}).status_code == 302
    row.refresh_from_db()
    assert row.retention_days is None


@pytest.mark.parametrize(
    ("days", "said"), [("13", "Kies minstens 14"), ("366", "Kies hoogstens 365"), ("x", "Schrijf een getal")]
)
def test_a_term_has_its_bounds(as_ada, row, days, said):
    answer = as_ada.post(reverse("bewaartermijnen:edit", args=[row.pk]), {"days": days})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    row.refresh_from_db()
    assert row.retention_days is None


@pytest.mark.parametrize(
    ("is_production", "address", "warns"),
    [
        (True, "file:///srv/mail", True),
        (True, "smtp://mail:25", False),
        (False, "file:///tmp/mail", False),
    ],
)
def test_production_is_warned_of_mail_that_is_kept_in_files(settings, is_production, address, warns):
    settings.SECURE_SSL_REDIRECT, settings.EMAIL_URL = is_production, address
    assert [warning.id for warning in mail_is_not_kept_in_files(None)] == ["basis.W001"] * warns
