"""The scan of a team: forms without a person, and results that tell of nobody."""

import csv
import io
import itertools
import random

import pytest
from bs4 import BeautifulSoup
from django.db import models
from django.test import Client
from django.urls import reverse

from kennisbank.scan import services
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.counting import FLOOR, Tally
from kennisbank.scan.models import Round, RubricSnapshot, Scan, Team
from tests.kennisbank.scan.conftest import after_a_while, hidden_of
from tests.kennisbank.scan.teams import addresses, counts_on, fill_in


def a_form(chance: random.Random) -> dict[str, str]:
    """What one colleague fills in, now and then skipping a question."""
    found = {}
    for aspect in ("a1", "a2", "a3", "a4"):
        if chance.random() < 0.8:
            found[f"niveau-{aspect}"] = chance.choice(["f1", "f2", "f3", "nvt-"])
        if chance.random() < 0.6:
            found[f"wens-{aspect}"] = chance.choice(["f4", "f5"])
    return found or {"niveau-a1": "f1"}


def counts_in(file: bytes) -> dict[str, dict[str, int]]:
    """Every count of an answer or a wish that a file holds, by aspect."""
    head, *rows = csv.reader(io.StringIO(file.decode("utf-8-sig")), delimiter=";")
    return {
        row[0] + kind: {
            name: int(cell)
            for name, cell in zip(head, row, strict=True)
            if cell.isdecimal() and name.startswith("wens: ") == bool(kind)
        }
        for row in rows
        for kind in ("", " wens")
    }


def smallest_change(seen: list[dict[str, dict[str, int]]]) -> int:
    """Of how few people somebody who saw all of these learns an answer."""
    found = [99]
    for before, after in itertools.combinations([{}, *seen], 2):
        for question in {**before, **after}:
            one, other = before.get(question, {}), after.get(question, {})
            change = sum(abs(other.get(key, 0) - one.get(key, 0)) for key in {**one, **other})
            found += [change] if change else []
    return min(found)


@pytest.mark.parametrize("in_between", [True, False])
def test_whoever_watches_every_refresh_from_0_to_12_learns_nothing_of_fewer_than_four(
    client, team, in_between
):
    group, key = team
    Round.objects.update(in_between=in_between)
    chance, where = random.Random(int(in_between)), addresses(group, key)
    pages, files = [], []

    def watch() -> None:
        pages.append(counts_on(client.get(where[""]).content.decode()))
        files.append(counts_in(client.get(where[""], {"bestand": "csv"}).content))

    watch()
    for _ in range(12):
        assert fill_in(client, group, a_form(chance)).status_code == 302
        watch()
    assert client.post(where["beheer"], {"actie": "sluiten"}).status_code == 302
    watch()
    assert smallest_change(pages) >= FLOOR
    assert smallest_change(files) >= FLOOR
    assert any(pages[-1].values())


@pytest.mark.parametrize("count", range(12))
def test_closing_after_any_number_tells_nothing_of_fewer_than_four(client, team, count):
    group, key = team
    chance, where = random.Random(count), addresses(group, key)
    for _ in range(count):
        fill_in(client, group, a_form(chance))
    before = counts_in(client.get(where[""], {"bestand": "csv"}).content)
    client.post(where["beheer"], {"actie": "sluiten"})
    after = counts_in(client.get(where[""], {"bestand": "csv"}).content)
    assert smallest_change([before, after]) >= FLOOR


def test_the_page_shows_the_spread_and_the_middle_from_four_on(client, team):
    group, _key = team
    where = addresses(group)[""]
    for level in ("f1", "f2", "f2"):
        fill_in(client, group, {"niveau-a1": level, "wens-a1": "f4"})
    assert not counts_on(client.get(where).content.decode())
    fill_in(client, group, {"niveau-a1": "f5", "wens-a1": "f4"})
    page = client.get(where).content.decode()
    assert counts_on(page)["1. Richting kiezen"] == {"Fase 1": 1, "Fase 2": 2, "Fase 5": 1}
    assert "nog te weinig antwoorden" in page
    soup = BeautifulSoup(page, "html.parser")
    cells = [cell.get_text(" ", strip=True) for cell in soup.select_one(".scan-spread tbody tr").select("td")]
    assert cells[1:] == ["Midden Fase 2", "Wens over een jaar Fase 4"]
    assert "Bij Richting kiezen lopen de antwoorden het verst uiteen." in page


def test_nothing_but_counts_is_stored_of_a_form(client, team):
    group, _key = team
    fill_in(
        client,
        group,
        {
            "niveau-a1": "f2",
            "uitspraak-a2": ["a2f3s1", "a2f3s2"],
            "notitie-a1": "Geheim",
            "niveau-a3": "nvt-",
        },
    )
    row = Round.objects.get()
    assert row.shown in ({}, {"places": {}, "wishes": {}})
    assert row.waiting == {"places": {"a1": {"f2": 1}, "a2": {"f3": 1}, "a3": {"-": 1}}, "wishes": {}}
    assert "Geheim" not in str(list(Round.objects.values()))


def test_no_model_of_the_scan_has_a_moment_finer_than_a_day_or_a_person():
    for model in (RubricSnapshot, Scan, Team, Round):
        for field in model._meta.get_fields():
            assert not isinstance(field, (models.GenericIPAddressField, models.EmailField))
            if isinstance(field, models.DateTimeField):
                assert field.name == "expires_at"  # at the end of a day
    assert (services.end_of_term().astimezone().minute, services.end_of_term().second) == (59, 0)


def test_the_same_form_twice_counts_once(client, team):
    group, _key = team
    address = addresses(group)["invullen"]
    html = client.get(address).content.decode()
    for _ in range(2):
        assert after_a_while(client, address, {"niveau-a1": "f2"}, html).status_code == 302
    assert Round.objects.get().forms == 1
    assert fill_in(client, group, {"niveau-a1": "f2"}).status_code == 302
    assert Round.objects.get().forms == 2


def test_a_form_that_could_not_be_stored_can_come_again(team, monkeypatch):
    group, _key = team
    answers = Answers.of({"a1": Answer(level="f1")})

    def broken(*args, **kwargs):
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(Round, "save", broken)
        with pytest.raises(RuntimeError):
            services.hand_in(group, 1, answers, "nummer")
    services.hand_in(group, 1, answers, "nummer")
    assert Round.objects.get().forms == 1


@pytest.mark.parametrize(
    "data", [{}, {"niveau-a1": "f9"}, {"tussen-a1": "1"}, {"niveau-zz": "f1"}, {"ronde": "7"}]
)
def test_bad_input_counts_nothing_and_says_why(client, team, data):
    answer = fill_in(client, team[0], data)
    assert answer.status_code == 422
    assert BeautifulSoup(answer.content, "html.parser").select_one("[role=alert] p")
    assert Round.objects.get().forms == 0


def test_a_form_faster_than_a_person_is_refused(client, team):
    address = addresses(team[0])["invullen"]
    hidden = hidden_of(client.get(address).content.decode())
    assert client.post(address, hidden | {"niveau-a1": "f1"}).status_code == 422
    assert Round.objects.get().forms == 0


def test_after_closing_no_form_is_taken(client, team):
    group, key = team
    where = addresses(group, key)
    html = client.get(where["invullen"]).content.decode()
    client.post(where["beheer"], {"actie": "sluiten"})
    assert after_a_while(client, where["invullen"], {"niveau-a1": "f1"}, html).status_code == 409
    assert client.get(where["invullen"]).status_code == 409
    with pytest.raises(services.RoundIsClosed):
        services.hand_in(group, 1, Answers.of({"a1": Answer(level="f1")}), "x")
    row = Round.objects.get()
    assert (row.forms, row.waiting) == (0, {})


def test_a_rubric_that_is_no_longer_public_takes_no_forms(client, team, shelf):
    shelf.rubric = None
    where = addresses(*team)
    assert client.get(where["invullen"]).status_code == 409
    assert client.get(where[""]).status_code == 200


def test_pages_of_a_team_are_secret(client, team):
    for address in addresses(*team).values():
        answer = client.get(address)
        assert answer["Cache-Control"] == "no-store, private"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer["X-Robots-Tag"]
        assert not answer.cookies
    assert not Client().get(reverse("scan_code")).cookies


def test_5000_answers_cost_what_four_cost(client, team, count_queries):
    group, _key = team
    for number in range(4):
        services.hand_in(group, 1, Answers.of({"a1": Answer(level="f2")}), str(number))
    address = addresses(group)[""]
    count_queries(address)
    few = count_queries(address)
    big = Tally({f"a{n}": {f"f{m}": 1_000 for m in range(1, 6)} for n in range(1, 5)})
    Round.objects.update(shown=big.to_json(), forms=5_000)
    assert count_queries(address) == few
    assert few <= 3, few
