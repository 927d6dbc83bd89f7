"""Publishing is the one writer of what a meeting is."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Revision

from basis.transaction import Refusal
from netwerken import services
from netwerken.choices import FACTS
from netwerken.models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstPage,
    Netwerk,
    NetwerkenPage,
    NetwerkPage,
    Plaatsen,
)
from netwerken.selectors import row_of
from netwerken.services.places import count_again
from tests.factories import add_page, make_bijeenkomst, meeting
from tests.netwerken.admin_form import edit, posted
from tests.netwerken.facts import places_by_rows, sign_up_for, taken

START = timezone.now().replace(microsecond=0) + timedelta(days=30)
EVERY_FACT = {
    "starts_at": START,
    "ends_at": START + timedelta(hours=2),
    "location": "Aula",
    "address": "Domplein 4, Utrecht",
    "is_online": True,
    "online_url": "https://meet.example.org/1",
    "status": "verplaatst",
    "signup_way": "mail",
    "signup_opens_at": START - timedelta(days=20),
    "signup_closes_at": START - timedelta(days=1),
    "signup_email": "meld@example.org",
    "signup_url": "https://elders.example.org/",
    "capacity_unit": "scholen",
}


def sign_up(page: BijeenkomstPage, number: int = 1) -> Aanmelding:
    return sign_up_for(meeting(page), name="Noor", email=f"noor{number}@example.org", school_name="Kade")


def publish(page: BijeenkomstPage, **changes: object) -> None:
    """Change the page as the admin does, and publish it."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_the_table_names_every_fact():
    assert set(EVERY_FACT) == set(FACTS)


def test_publishing_writes_every_fact_to_the_row(netwerk):
    page = make_bijeenkomst(netwerk, capacity=12, **EVERY_FACT)
    row = row_of(page)
    assert {name: getattr(row, name) for name in FACTS} == EVERY_FACT
    assert row.plaatsen.capacity == 12
    assert row.netwerk == Netwerk.objects.get(translation_key=netwerk.translation_key)
    assert row.source_locale == page.locale
    assert row.uid == f"{page.translation_key}@deelwijs"


def test_publishing_again_writes_every_changed_fact(bijeenkomst):
    publish(bijeenkomst, capacity=12, **EVERY_FACT)
    row = row_of(bijeenkomst)
    assert {name: getattr(row, name) for name in FACTS} == EVERY_FACT
    assert row.plaatsen.capacity == 12
    assert Bijeenkomst.objects.count() == Plaatsen.objects.count() == 1


def test_a_page_that_was_never_published_has_no_row(netwerk):
    assert row_of(make_bijeenkomst(netwerk, publish=False)) is None


def test_what_is_not_published_reaches_neither_the_row_nor_visitors(bijeenkomst, client):
    bijeenkomst.location = "De Sluis"
    bijeenkomst.capacity = 3
    bijeenkomst.save_revision()
    assert row_of(bijeenkomst).location == "Buurthuis De Kade"
    assert row_of(bijeenkomst).plaatsen.capacity == 30
    answer = client.get(bijeenkomst.url).content.decode()
    assert "Buurthuis De Kade" in answer
    assert "De Sluis" not in answer


def test_a_visitor_reads_the_row_and_not_the_page(bijeenkomst, client):
    BijeenkomstPage.objects.filter(pk=bijeenkomst.pk).update(location="De Sluis")
    answer = client.get(bijeenkomst.url).content.decode()
    assert "Buurthuis De Kade" in answer
    assert "De Sluis" not in answer


@pytest.mark.parametrize(
    "change",
    [
        {"location": "De Sluis"},
        {"address": "Kade 2"},
        {"starts_at": START, "ends_at": None},
        {"ends_at": START + timedelta(days=90)},
        {"is_online": True},
        {"online_url": "https://meet.example.org/2"},
        {"status": "gaat_niet_door"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_sequence_rises_with_what_people_must_know(bijeenkomst, change):
    publish(bijeenkomst, **change)
    assert row_of(bijeenkomst).sequence == 1
    publish(bijeenkomst)
    assert row_of(bijeenkomst).sequence == 1


def test_the_sequence_stays_when_only_words_or_places_change(bijeenkomst):
    publish(bijeenkomst, title="Samen kijken", capacity=31, signup_closes_at=bijeenkomst.starts_at)
    assert row_of(bijeenkomst).sequence == 0


def test_unpublishing_keeps_the_row_and_its_people(bijeenkomst, client, fill_in):
    sign_up(bijeenkomst)
    bijeenkomst.unpublish()
    assert taken(bijeenkomst) == 1
    assert client.get(bijeenkomst.url).status_code == 404
    assert fill_in(bijeenkomst).status_code == 404
    publish(BijeenkomstPage.objects.get(pk=bijeenkomst.pk))
    assert taken(bijeenkomst) == 1


def test_fewer_places_than_taken_are_refused_at_the_field_and_nothing_typed_is_lost(
    bijeenkomst, as_redacteur
):
    for number in range(3):
        sign_up(bijeenkomst, number)
    fields = posted(as_redacteur, bijeenkomst, capacity="2", title="Nieuwe titel", location="De Sluis")
    answer = edit(as_redacteur, bijeenkomst, fields, publish=True)
    form = answer.context["form"]
    assert form.errors == {"capacity": ["Er zijn al 3 plaatsen bezet. Kies dat aantal of meer."]}
    assert (form["title"].value(), form["location"].value()) == ("Nieuwe titel", "De Sluis")
    assert row_of(bijeenkomst).plaatsen.capacity == 30


def test_as_many_places_as_taken_are_published(bijeenkomst, as_redacteur):
    for number in range(3):
        sign_up(bijeenkomst, number)
    answer = edit(as_redacteur, bijeenkomst, posted(as_redacteur, bijeenkomst, capacity="3"), publish=True)
    assert answer.status_code == 302
    assert row_of(bijeenkomst).plaatsen.capacity == 3
    assert meeting(bijeenkomst).state.name == "full"


def test_fewer_places_than_taken_are_refused_by_the_service_and_nothing_is_half_done(
    bijeenkomst, as_redacteur, monkeypatch
):
    """Somebody signs up between the check of the form and the writing."""
    for number in range(3):
        sign_up(bijeenkomst, number)
    monkeypatch.setattr(BijeenkomstPage, "_capacity_problem", lambda self: None)
    before = Revision.objects.count()
    fields = posted(as_redacteur, bijeenkomst, capacity="2", title="Nieuwe titel", location="De Sluis")
    answer = edit(as_redacteur, bijeenkomst, fields, publish=True, follow=True)
    assert "Er zijn al meer plaatsen bezet" in answer.content.decode()
    page, row = BijeenkomstPage.objects.get(pk=bijeenkomst.pk), row_of(bijeenkomst)
    assert (page.title, page.capacity, row.plaatsen.capacity) == (bijeenkomst.title, 30, 30)
    assert row.location == "Buurthuis De Kade"
    assert Revision.objects.count() == before


def test_the_service_refuses_fewer_places_than_taken(bijeenkomst):
    for number in range(3):
        sign_up(bijeenkomst, number)
    with pytest.raises(Refusal):
        services.set_capacity(row_of(bijeenkomst).plaatsen_id, 2)
    assert row_of(bijeenkomst).plaatsen.capacity == 30
    services.set_capacity(row_of(bijeenkomst).plaatsen_id, None)
    assert row_of(bijeenkomst).plaatsen.capacity is None


def test_places_are_counted_anew_when_they_become_places_for_schools(bijeenkomst):
    for number in range(3):
        sign_up(bijeenkomst, number)
    sign_up_for(meeting(bijeenkomst), name="Bo", email="bo@example.org", school_name="De Sluis")
    assert taken(bijeenkomst) == 4
    publish(bijeenkomst, capacity_unit="scholen", capacity=2)
    assert taken(bijeenkomst) == 2
    with pytest.raises(Refusal):
        count_again(row_of(bijeenkomst).plaatsen_id, "personen", 3)
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 2
    count_again(row_of(bijeenkomst).plaatsen_id, "personen", 4)
    assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == 4


def test_the_form_says_how_many_places_another_unit_needs(bijeenkomst, as_redacteur):
    for number in range(3):
        sign_up(bijeenkomst, number)
    fields = posted(as_redacteur, bijeenkomst, capacity="1", capacity_unit="scholen")
    assert edit(as_redacteur, bijeenkomst, fields, publish=True).status_code == 302
    fields = posted(as_redacteur, bijeenkomst, capacity="2", capacity_unit="personen")
    answer = edit(as_redacteur, bijeenkomst, fields, publish=True)
    assert "Er zijn al 3 plaatsen bezet" in answer.context["form"].errors["capacity"][0]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_at": START - timedelta(days=60)}, "ends_at"),
        ({"starts_at": None}, "starts_at"),
        ({"signup_opens_at": START, "signup_closes_at": START}, "signup_closes_at"),
        ({"signup_way": "mail"}, "signup_email"),
        ({"signup_way": "elders"}, "signup_url"),
    ],
)
def test_what_cannot_be_is_said_at_the_field(bijeenkomst, changes, field):
    for name, value in changes.items():
        setattr(bijeenkomst, name, value)
    with pytest.raises(ValidationError) as error:
        bijeenkomst.full_clean()
    assert list(error.value.message_dict) == [field]


def test_a_copy_is_a_new_meeting_without_people(bijeenkomst):
    sign_up(bijeenkomst)
    copy = bijeenkomst.copy(update_attrs={"slug": "kopie"}, keep_live=True)
    row = row_of(copy)
    assert (row.plaatsen.taken, row.plaatsen.capacity) == (0, 30)
    assert row.uid != row_of(bijeenkomst).uid
    assert taken(bijeenkomst) == 1


def test_a_moved_meeting_keeps_its_row_and_its_people_and_follows_its_new_netwerk(netwerken, bijeenkomst):
    sign_up(bijeenkomst)
    before = row_of(bijeenkomst)
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    BijeenkomstPage.objects.get(pk=bijeenkomst.pk).move(other, pos="last-child")
    after = row_of(bijeenkomst)
    assert (after.pk, after.plaatsen.taken, after.sequence) == (before.pk, 1, 0)
    assert after.netwerk.name == "Oost"
    index = NetwerkenPage.objects.get(pk=netwerken.pk)
    BijeenkomstPage.objects.get(pk=bijeenkomst.pk).move(index, pos="last-child")
    assert row_of(bijeenkomst).netwerk is None


def test_a_page_that_is_only_planned_writes_no_row(netwerk):
    later = timezone.now() + timedelta(days=1)
    page = make_bijeenkomst(netwerk, publish=False, go_live_at=later)
    page.save_revision().publish()
    assert not Bijeenkomst.objects.filter(translation_key=page.translation_key).exists()
