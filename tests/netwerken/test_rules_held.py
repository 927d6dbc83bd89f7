"""What the database itself holds, whoever writes: each rule of a model refuses the row that breaks it."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from basis.models import User
from netwerken.models import (
    Aanmelding,
    Aanmeldregels,
    Aanwezigheid,
    Abonnement,
    Antwoord,
    Bijeenkomst,
    Coordinator,
    Deelnametelling,
    MailIntro,
    Netwerk,
    Persoon,
    Plaatsen,
    SchoolPlaats,
    Uitnodiging,
    VasteDeelnemer,
    Vraag,
    VrijePeriode,
)

KEY = UUID("6a5f8e57-6a5b-4df8-9a1e-7c6e3d0c2b11")


def counter(**fields: object) -> Plaatsen:
    return Plaatsen.objects.create(capacity=1, **fields)


def persoon() -> Persoon:
    return Persoon.objects.get_or_create(email="noor@example.org", defaults={"name": "Noor"})[0]


def signup(plaatsen: Plaatsen, **fields: object) -> Aanmelding:
    return Aanmelding.objects.create(plaatsen=plaatsen, persoon=persoon(), name="Noor", **fields)


def oversell() -> None:
    counter(taken=2)


def give_a_school_two_places() -> None:
    plaatsen = counter()
    for _number in range(2):
        SchoolPlaats.objects.create(plaatsen=plaatsen, school_key="naam:de kade")


def name_a_coordinator_twice() -> None:
    for _number in range(2):
        Coordinator.objects.create(netwerk=Netwerk.objects.get(), user=User.objects.get())


def sign_up_twice() -> None:
    plaatsen = counter()
    signup(plaatsen, status="bevestigd")
    signup(plaatsen, status="wachtlijst", wait_seq=1)


def wait_without_a_number() -> None:
    signup(counter(), status="wachtlijst")


def keep_a_number_with_a_place() -> None:
    signup(counter(), status="bevestigd", wait_seq=1)


def be_absent_twice() -> None:
    of = signup(counter())
    for _number in range(2):
        Aanwezigheid.objects.create(aanmelding=of, bijeenkomst=Bijeenkomst.objects.get())


def make_the_least_team_larger_than_the_largest() -> None:
    Aanmeldregels.objects.create(plaatsen=counter(), team_min=4, team_max=2)


def say_how_small_a_team_is_and_not_how_large() -> None:
    Aanmeldregels.objects.create(plaatsen=counter(), team_min=4)


def answer_twice() -> None:
    of = signup(counter())
    vraag = Vraag.objects.create(plaatsen=of.plaatsen, label="Wat eet je?")
    for _number in range(2):
        Antwoord.objects.create(aanmelding=of, vraag=vraag, value="vega")


def end_free_days_before_they_begin() -> None:
    VrijePeriode.objects.create(name="Kerst", first_day=date(2027, 1, 3), last_day=date(2026, 12, 19))


def follow_twice() -> None:
    for _number in range(2):
        Abonnement.objects.create(persoon=persoon(), kind="netwerk", key=KEY)


def member() -> VasteDeelnemer:
    return VasteDeelnemer.objects.create(netwerk=Netwerk.objects.get(), persoon=persoon(), name="Noor")


def be_a_standing_member_twice() -> None:
    member()
    member()


def be_invited_twice() -> None:
    plaatsen, who = counter(), member()
    for _number in range(2):
        Uitnodiging.objects.create(plaatsen=plaatsen, vaste_deelnemer=who)


def introduce_a_mail_twice() -> None:
    for _number in range(2):
        MailIntro.objects.create(netwerk=Netwerk.objects.get(), what="bevestigd", language="nl", text="Dag")


def count_the_same_group_apart() -> None:
    for _number in range(2):
        Deelnametelling.objects.create(schooljaar="2026-2027", count=1)


BREAKS: dict[str, tuple[Callable[[], None], ...]] = {
    "netwerken_plaatsen_never_oversold": (oversell,),
    "netwerken_one_place_per_school": (give_a_school_two_places,),
    "netwerken_coordinator_once": (name_a_coordinator_twice,),
    "netwerken_one_active_aanmelding": (sign_up_twice,),
    "netwerken_in_the_queue_with_a_number": (wait_without_a_number, keep_a_number_with_a_place),
    "netwerken_one_presence_per_meeting": (be_absent_twice,),
    "netwerken_team_min_below_max": (
        make_the_least_team_larger_than_the_largest,
        say_how_small_a_team_is_and_not_how_large,
    ),
    "netwerken_one_answer_per_question": (answer_twice,),
    "netwerken_free_days_in_order": (end_free_days_before_they_begin,),
    "netwerken_follows_once": (follow_twice,),
    "netwerken_standing_member_once": (be_a_standing_member_twice,),
    "netwerken_invited_once": (be_invited_twice,),
    "netwerken_one_intro_per_mail": (introduce_a_mail_twice,),
    "netwerken_one_count_per_group": (count_the_same_group_apart,),
}


def test_every_rule_of_the_database_is_tried_here():
    models = apps.get_app_config("netwerken").get_models()
    assert {rule.name for model in models for rule in model._meta.constraints} == BREAKS.keys()


@pytest.mark.usefixtures("bijeenkomst", "auteur")
@pytest.mark.parametrize(
    ("rule", "breaks"),
    [
        pytest.param(rule, each, id=f"{rule}-{each.__name__}")
        for rule, acts in BREAKS.items()
        for each in acts
    ],
)
def test_the_database_refuses(rule, breaks):
    before = Aanmelding.objects.count(), Plaatsen.objects.count()
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        breaks()
    assert connection.vendor == "sqlite" or rule in str(error.value)  # SQLite names columns
    assert (Aanmelding.objects.count(), Plaatsen.objects.count()) == before


@pytest.mark.usefixtures("bijeenkomst")
def test_who_went_may_come_again():
    plaatsen = counter()
    signup(plaatsen, status="geannuleerd")
    signup(plaatsen, status="verlopen")
    assert signup(plaatsen, status="bevestigd").pk
