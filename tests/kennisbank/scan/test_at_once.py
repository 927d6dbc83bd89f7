"""Many colleagues at the same moment, and pages beside a result."""

import logging
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import close_old_connections, connections
from django.test.client import encode_multipart
from django.utils.http import urlencode

from basis import worker
from kennisbank.scan import rubrics, services, views
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.counting import FLOOR, Tally
from kennisbank.scan.models import Round
from kennisbank.scan.retention import forget_scans
from kennisbank.scan.rubrics import Wanted, published_rubric, reading_for
from tests.factories import make_handreiking
from tests.kennisbank.scan.conftest import after_a_while
from tests.kennisbank.scan.small import UID, small_rubric

FORMS = 26


def test_of_many_forms_at_once_every_one_counts(committed_home):
    snapshot = services.freeze(small_rubric().to_json())
    team, _key = services.start_team(snapshot, in_between=True, keep_days=365)

    def hand_in(number: int) -> None:
        close_old_connections()
        given = Answers.of({"a1": Answer(level=f"f{number % 5 + 1}")})
        services.hand_in(team, 1, given, str(number))
        connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(hand_in, range(FORMS)))
    row = Round.objects.get()
    shown, waiting = (sum(Tally.from_json(one).places["a1"].values()) for one in (row.shown, row.waiting))
    assert row.forms == FORMS
    assert (shown, waiting) == (FORMS // FLOOR * FLOOR, FORMS % FLOOR)


def test_the_first_source_that_has_a_rubric_gives_it(shelf, visitor, monkeypatch):
    other = rubrics.PublishedRubric({}, "Een ander", "/")
    monkeypatch.setattr(rubrics, "_sources", [lambda uid, viewer: None])
    assert published_rubric(UID, visitor) is None
    rubrics.register(shelf.find)
    rubrics.register(lambda uid, viewer: other)
    found = published_rubric(UID, visitor)
    assert found is not None
    value, title, url = found
    assert (value["uid"], title, url) == (UID, "Samen leren in de wijk", "/model/")


def test_pages_that_fit_stand_beside_the_result_each_once(
    client, shelf, kennisbank, fill_address, result_address, visitor
):
    page = make_handreiking(kennisbank, title="Zo lees je gegevens")
    asked = []

    def fitting(uid, wanted, viewer):
        asked.append((uid, wanted))
        return [page, page]

    rubrics.register_reading(fitting)
    rubrics.register_reading(fitting)
    html = client.get(fill_address).content.decode()
    answer = after_a_while(client, result_address, {"niveau-a2": "f1", "wens-a2": "f3"}, html)
    assert answer.content.decode().count("Zo lees je gegevens") == 1
    assert asked[0] == (UID, [Wanted("a2", "Kijken naar gegevens", "f3")])
    assert "/zoeken/?q=Kijken%20naar%20gegevens" in answer.content.decode()
    assert reading_for(UID, [], visitor) == []


def test_the_worker_forgets_scans():
    assert forget_scans in worker._cleaning


def test_a_page_that_breaks_tells_the_log_no_secret(client, shelf, monkeypatch, caplog):
    def broken(key):
        raise RuntimeError("kapot")

    monkeypatch.setattr(views.services, "scan_for", broken)
    with caplog.at_level(logging.DEBUG):
        answer = client.get("/ontwikkelscan/bewaard/een-geheim/")
    assert answer.status_code == 500
    assert answer["Cache-Control"] == "no-store, private"
    assert "een-geheim" not in caplog.text
    assert "RuntimeError: kapot" in caplog.text


HUGE = [
    {"notitie-a1": "x" * 3_000_000},
    {"code": "x" * 3_000_000},
    {f"veld-{number}": "1" for number in range(10_001)},
    {"uitspraak-a1": ["a1f1s1"] * 10_001},
]


@pytest.mark.parametrize("data", HUGE, ids=["note", "code", "fields", "ticks"])
@pytest.mark.parametrize(
    "content_type", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_what_is_huge_is_refused_with_words(client, result_address, data, content_type):
    body = encode_multipart("x", data) if "multipart" in content_type else urlencode(data, doseq=True)
    answer = client.post(result_address, body, content_type=content_type)
    assert answer.status_code == 400
    assert answer.content.decode() == "Dit is te groot of niet heel. We kunnen het niet lezen."


@pytest.mark.parametrize("levels", [2, 12])
def test_a_rubric_of_any_number_of_levels_can_be_filled_in(
    client, shelf, fill_address, result_address, levels
):
    shelf.rubric = small_rubric(levels=levels, aspects=60, statements=0)
    html = client.get(fill_address).content.decode()
    answer = after_a_while(client, result_address, {f"niveau-a{n}": f"f{levels}" for n in range(1, 61)}, html)
    assert "Alle onderwerpen staan even ver" in answer.content.decode()
