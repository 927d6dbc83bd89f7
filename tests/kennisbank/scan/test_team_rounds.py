"""The rounds of a team: closing, the next over the last, and what only the starter may do."""

from bs4 import BeautifulSoup
from django.urls import reverse

from basis.models import LimitCount
from kennisbank.scan import services
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.models import Round, RubricSnapshot, Team
from tests.kennisbank.scan.small import UID, small_rubric, without_level
from tests.kennisbank.scan.teams import addresses, counts_on

FIRST = Answers.of({"a1": Answer(level="f2"), "a2": Answer(level="f4")})
SECOND = Answers.of({"a1": Answer(level="f3"), "a2": Answer(level="f4")})


def test_closing_twice_changes_nothing(team):
    group, _key = team
    for number in range(5):
        services.hand_in(group, 1, Answers.of({"a1": Answer(level="f1")}), str(number))
    services.close_round(group)
    before = Round.objects.values().get()
    services.close_round(group)
    assert Round.objects.values().get() == before


def second_round(client, team):
    """A team whose first round stands at fase 2, and whose second has begun."""
    group, key = team
    for number in range(4):
        services.hand_in(group, 1, FIRST, str(number))
    where = addresses(group, key)["beheer"]
    client.post(where, {"actie": "sluiten"})
    client.post(where, {"actie": "nieuwe-ronde", "tonen": "tussen"})
    return group


def test_a_second_round_lies_over_the_first(client, team):
    group = second_round(client, team)
    for number in range(4):
        assert Round.objects.get(number=2).shown in ({}, {"places": {}, "wishes": {}})
        services.hand_in(group, 2, SECOND, f"2-{number}")
    page = client.get(addresses(group)[""]).content.decode()
    assert "Verder dan de vorige ronde: Richting kiezen." in page
    soup = BeautifulSoup(page, "html.parser")
    cells = [cell.get_text(" ", strip=True) for cell in soup.select_one(".scan-spread tbody tr").select("td")]
    assert cells[1:4] == ["Midden Fase 3", "Vorige ronde Fase 2", "Verschil +1"]
    assert len(soup.select("svg.radar .before-point")) == 2
    first = client.get(addresses(group)[""], {"ronde": "1"}).content.decode()
    assert counts_on(first)["1. Richting kiezen"] == {"Fase 2": 4}


def test_a_second_round_of_a_changed_rubric_compares_what_still_exists(client, team, shelf):
    group, key = team
    for number in range(4):
        services.hand_in(group, 1, FIRST, str(number))
    where = addresses(group, key)
    client.post(where["beheer"], {"actie": "sluiten"})
    shelf.rubric = without_level(small_rubric(), "f2")
    client.post(where["beheer"], {"actie": "nieuwe-ronde"})
    page = client.get(where[""]).content.decode()
    assert "Het ontwikkelmodel is veranderd sinds de vorige ronde." in page
    assert "niveau-a1-f2" not in client.get(where["invullen"]).content.decode()


def test_a_next_round_waits_until_the_last_is_closed(client, team):
    where = addresses(*team)
    answer = client.post(where["beheer"], {"actie": "nieuwe-ronde"})
    assert answer.status_code == 422
    assert Round.objects.count() == 1
    services.next_round(team[0], RubricSnapshot.objects.get(), in_between=True)
    assert Round.objects.count() == 1


def test_only_the_starter_closes_and_deletes(client, team):
    group, key = team
    wrong = addresses(group, "x" * len(key))
    assert client.get(wrong["beheer"]).status_code == 404
    assert client.post(wrong["beheer"], {"actie": "sluiten"}).status_code == 404
    assert client.post(wrong["verwijderen"]).status_code == 404
    assert not Round.objects.get().is_closed
    right = addresses(group, key)
    client.get(right["verwijderen"])
    assert Team.objects.exists()
    assert client.post(right["verwijderen"]).status_code == 200
    assert not Team.objects.exists()
    assert not Round.objects.exists()
    assert client.get(right[""]).status_code == 404


def test_a_get_changes_nothing(client, team):
    before = [list(model.objects.values()) for model in (Team, Round, RubricSnapshot, LimitCount)]
    for address in [
        *addresses(*team).values(),
        reverse("scan_code"),
        reverse("scan_team_starten", args=[UID]),
    ]:
        assert client.get(address).status_code == 200
    assert [list(model.objects.values()) for model in (Team, Round, RubricSnapshot, LimitCount)] == before
