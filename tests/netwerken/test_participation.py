"""The screen with how many took part: only of the own netwerken, without who."""

import csv
from io import StringIO

import pytest
from django.urls import reverse

from basis.models import School, Schoolbestuur, User
from netwerken import services
from netwerken.models import Deelnametelling, Netwerk, NetwerkPage
from netwerken.rights import TALLIES
from tests.factories import add_page, make_user
from tests.netwerken.admin_form import browser

SCREEN = reverse("deelname:index")
LAST, BEFORE = "2025-2026", "2024-2025"


@pytest.fixture
def counted(netwerken, netwerk) -> None:
    """Counts of two netwerken in two years, and of a meeting of none."""
    bestuur = Schoolbestuur.objects.create(name="Stichting Water", key="water")
    kade = School.objects.create(name="De Kade", brin="99AA", place="Sluisdam", bestuur=bestuur)
    sluis = School.objects.create(name="De Sluis", brin="99AB", bestuur=bestuur)
    own = Netwerk.objects.get(translation_key=netwerk.translation_key)
    page = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    other = Netwerk.objects.get(translation_key=page.translation_key)
    for of, year, school, role, count in [
        (own, LAST, kade, "leraar", 7),
        (own, LAST, kade, "=schoolleider", 1),
        (own, LAST, sluis, "leraar", 3),
        (own, BEFORE, kade, "leraar", 41),
        (other, LAST, sluis, "", 23),
        (None, LAST, None, "", 2),
    ]:
        Deelnametelling.objects.create(
            netwerk=of,
            schooljaar=year,
            school=school,
            bestuur=school and school.bestuur,
            role=role,
            count=count,
        )


def table(user: User, **asked: str) -> list[tuple[str, int, int]]:
    """What the screen shows, with the line that takes all together at the end."""
    context = browser(user).get(SCREEN, asked).context
    total = context["total"]
    rows = [(str(row["name"]), row["number"], row["schools"]) for row in context["rows"]]
    return [*rows, ("Samen", total["number"], total["schools"])]


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({}, [("Oost", 23, 1), ("Leren in de wijk", 11, 2), ("zonder netwerk", 2, 0), ("Samen", 36, 2)]),
        (
            {"per": "school"},
            [("De Sluis", 26, 1), ("De Kade", 8, 1), ("niet in de lijst", 2, 0), ("Samen", 36, 2)],
        ),
        ({"per": "schoolbestuur"}, [("Stichting Water", 34, 2), ("onbekend", 2, 0), ("Samen", 36, 2)]),
        (
            {"per": "functie"},
            [("niet ingevuld", 25, 1), ("leraar", 10, 2), ("=schoolleider", 1, 1), ("Samen", 36, 2)],
        ),
        ({"jaar": BEFORE}, [("Leren in de wijk", 41, 1), ("Samen", 41, 1)]),
        (
            {"jaar": "x", "per": "x"},
            [("Oost", 23, 1), ("Leren in de wijk", 11, 2), ("zonder netwerk", 2, 0), ("Samen", 36, 2)],
        ),
    ],
)
def test_a_year_is_taken_together_in_four_ways(counted, redacteur, asked, rows):
    assert table(redacteur, **asked) == rows


def test_a_coordinator_sees_only_the_own_netwerken(counted, ada):
    assert table(ada) == [("Leren in de wijk", 11, 2), ("Samen", 11, 2)]
    assert "Oost" not in browser(ada).get(SCREEN).content.decode()
    assert b"23" not in b"".join(browser(ada).get(SCREEN, {"als": "csv"}).streaming_content)


@pytest.mark.parametrize(
    ("name", "may"), [("ada", True), ("redacteur", True), ("beheerder", True), ("auteur", False)]
)
def test_each_role(counted, name, may, request):
    user = request.getfixturevalue(name)
    assert (browser(user).get(SCREEN).status_code == 200) is may
    assert TALLIES.user_has_permission(user, "view") is may
    assert (f'"{SCREEN}"' in browser(user).get("/beheer/").content.decode()) is may
    assert not any(TALLIES.user_has_permission(user, act) for act in ("add", "change", "delete"))


def test_who_coordinates_nothing_that_was_counted_sees_no_number(counted, netwerken, made_roles):
    page = add_page(netwerken, NetwerkPage(title="West", slug="west"))
    user = make_user("bo")
    services.appoint(Netwerk.objects.get(translation_key=page.translation_key), user)
    assert "Er is nog niets geteld." in browser(user).get(SCREEN).content.decode()


def test_the_file_has_every_count_and_calculates_nothing(counted, redacteur):
    answer = browser(redacteur).get(SCREEN, {"als": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    head, *lines = csv.reader(StringIO(text), delimiter=";")
    assert head[0] == "Schooljaar"
    assert len(lines) == 6
    assert lines[0] == [BEFORE, "Leren in de wijk", "De Kade", "Sluisdam", "Stichting Water", "leraar", "41"]
    assert [line[5] for line in lines if "schoolleider" in line[5]] == ["'=schoolleider"]


def test_it_costs_the_same_for_three_as_for_thirty(counted, redacteur, client, count_queries):
    client.force_login(redacteur)
    few = count_queries(f"{SCREEN}?per=school")
    schools = [School.objects.create(name=f"School {n}", brin=f"98{n:02}") for n in range(30)]
    Deelnametelling.objects.bulk_create(
        Deelnametelling(schooljaar=LAST, school=school, count=1) for school in schools
    )
    assert count_queries(f"{SCREEN}?per=school") == few
