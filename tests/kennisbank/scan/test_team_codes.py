"""A team begins with a code that people type and an address that nobody can guess, and is forgotten."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kennisbank.scan import services
from kennisbank.scan.models import CODE_LENGTH, CODE_SIGNS, Round, Team
from kennisbank.scan.retention import forget_scans
from kennisbank.scan.team_views import WRONG_PER_HOUR
from tests.kennisbank.scan.conftest import after_a_while
from tests.kennisbank.scan.small import UID
from tests.kennisbank.scan.teams import addresses


def test_starting_a_team_gives_a_code_and_a_secret_that_is_not_stored(client, shelf):
    address = reverse("scan_team_starten", args=[UID])
    html = client.get(address).content.decode()
    answer = after_a_while(client, address, {"tonen": "einde", "termijn": "90"}, html)
    assert answer.status_code == 302
    team = Team.objects.get()
    key = answer.url.rstrip("/").rsplit("/", 1)[1]
    assert key not in str(list(Team.objects.values()))
    assert len(team.code) == CODE_LENGTH
    assert set(team.code) <= set(CODE_SIGNS)
    assert timedelta(days=89) < team.expires_at - timezone.now() < timedelta(days=92)
    assert team.code_in_parts in client.get(answer.url).content.decode()
    assert not Round.objects.get().in_between


@pytest.mark.parametrize(
    "data", [{"termijn": "9999", "tonen": "einde"}, {"termijn": "365"}, {"tonen": "tussen"}]
)
def test_starting_with_something_else_is_refused(client, shelf, data):
    address = reverse("scan_team_starten", args=[UID])
    assert after_a_while(client, address, data, client.get(address).content.decode()).status_code == 422
    assert not Team.objects.exists()


@pytest.mark.parametrize("typed", [lambda code: code, str.lower, lambda code: f" {code[:4]} - {code[4:]} "])
def test_a_code_leads_to_the_team_however_it_is_typed(client, team, typed):
    answer = client.post(reverse("scan_code"), {"code": typed(team[0].code)})
    assert answer.url == addresses(team[0])[""]


def test_guessing_codes_stops_even_when_the_next_guess_is_right(client, team):
    address = reverse("scan_code")
    for number in range(WRONG_PER_HOUR):
        assert client.post(address, {"code": f"AAAA{number:04}"}).status_code == 422
    assert client.post(address, {"code": team[0].code}).status_code == 429


def test_good_codes_of_a_whole_school_are_not_held_up(client, team):
    for _ in range(WRONG_PER_HOUR + 5):
        assert client.post(reverse("scan_code"), {"code": team[0].code}).status_code == 302


def test_an_address_of_a_team_cannot_be_made_up(client, team):
    group, _key = team
    for link in (
        str(group.pk),
        f"{group.pk}:x",
        "x",
        services.link_of(group)[:-1],
        services.link_of(group) + "A",
    ):
        assert client.get(reverse("scan_team", args=[link])).status_code == 404


def test_a_team_is_forgotten_when_its_term_is_over(client, team):
    group, _key = team
    assert forget_scans(group.expires_at - timedelta(minutes=1)) == 0
    Team.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(addresses(group)[""]).status_code == 404
    assert client.post(reverse("scan_code"), {"code": group.code}).status_code == 422
    assert forget_scans() == 1
    assert not Round.objects.exists()
