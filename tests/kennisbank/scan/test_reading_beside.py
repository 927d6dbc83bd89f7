"""What is read beside a result: praktijkvoorbeelden of what somebody wants, and what search finds."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from time_machine import TimeMachineFixture
from wagtail.models import PageViewRestriction

from home.models import HomePage, InhoudPage
from kennisbank.models import KennisbankPage, Rubric, RubricPlace
from kennisbank.scan import services
from kennisbank.scan.answers import Answer, Answers
from kennisbank.scan.counting import Tally
from kennisbank.scan.models import Round
from kennisbank.scan_sources import MOST
from search.indexing.running import index_all
from tests.factories import add_page, make_handreiking, make_praktijkvoorbeeld
from tests.kennisbank.rubric.on_a_page import (
    body_of,
    make_rubric,
    make_value,
    reference,
)
from tests.kennisbank.scan.conftest import hidden_of
from tests.kennisbank.scan.published import FORM, LEVELS, UID, result_of


def read_beside(soup: BeautifulSoup) -> list[str]:
    """The titles of the pages beside a result."""
    return [str(one.get_text(strip=True)) for one in soup.select(".cards h3")]


@pytest.fixture
def placed(home: HomePage) -> Rubric:
    """A reusable rubric on a page, whose second aspect is about something that people write about."""
    value = make_value()
    value["aspects"][1]["name"] = "Muziekles"
    rubric = make_rubric(value=value)
    add_page(home, InhoudPage(title="Model", slug="model", body=reference(rubric)))
    return rubric


def test_examples_of_the_wanted_cell_come_first_then_what_is_written_about_it(
    placed: Rubric, kennisbank: KennisbankPage, client: Client
) -> None:
    here = {"rubric": placed, "rubric_aspect": "a1"}
    make_handreiking(kennisbank, title="Zo geef je muziekles")
    make_praktijkvoorbeeld(kennisbank, title="Andere fase", rubric_level="n0", **here)
    make_praktijkvoorbeeld(kennisbank, title="Wat je wilt", rubric_level="n2", **here)
    make_praktijkvoorbeeld(kennisbank, title="Concept", publish=False, rubric_level="n2", **here)
    closed = make_praktijkvoorbeeld(kennisbank, title="Besloten", rubric_level="n2", **here)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    make_handreiking(kennisbank, title="Iets anders")
    index_all()
    assert read_beside(result_of(client)) == ["Wat je wilt", "Andere fase", "Zo geef je muziekles"]


def test_the_page_of_the_rubric_itself_is_not_what_to_read_next(
    home: HomePage, kennisbank: KennisbankPage, client: Client
) -> None:
    value = make_value()
    value["aspects"][1]["name"] = "Muziekles"
    make_handreiking(kennisbank, title="Model", body=body_of(value))
    make_handreiking(kennisbank, title="Over muziekles")
    index_all()
    assert read_beside(result_of(client)) == ["Over muziekles"]


def test_the_result_costs_no_more_for_thirty_pages_to_read_than_for_three(
    placed: Rubric, kennisbank: KennisbankPage, client: Client
) -> None:
    def add(number: int) -> None:
        for place in range(number):
            make_praktijkvoorbeeld(
                kennisbank, title="Muziekles", rubric=placed, rubric_aspect=f"a{place % 3}"
            )
            make_handreiking(kennisbank, title="Over muziekles")
            add_page(
                kennisbank.get_parent(),
                InhoudPage(title="Model", slug=f"m{RubricPlace.objects.count()}", body=reference(placed)),
            )
        index_all()

    def cost() -> int:
        hidden = hidden_of(client.get(FORM).content.decode())
        with CaptureQueriesContext(connection) as queries:
            soup = client.post(reverse("scan_uitslag", args=[UID]), hidden | LEVELS)
        shown = read_beside(BeautifulSoup(soup.content, "html.parser"))
        assert shown
        assert len(shown) <= MOST
        return len(queries)

    add(3)
    cost()
    few = cost()
    add(27)
    cost()
    assert cost() <= few  # less: when much has all the words, what has some of them is not looked for


def test_a_team_page_with_5000_answers_and_what_to_read_asks_three_queries(
    placed: Rubric, kennisbank: KennisbankPage, client: Client, count_queries: Callable[[str], int]
) -> None:
    make_praktijkvoorbeeld(kennisbank, title="Muziekles", rubric=placed, rubric_aspect="a1")
    make_handreiking(kennisbank, title="Over muziekles")
    index_all()
    team, _key = services.start_team(services.freeze(placed.value), in_between=True, keep_days=365)
    for number in range(4):
        services.hand_in(team, 1, Answers.of({"a1": Answer(level="n1")}), str(number))
    big = Tally({aspect["id"]: {"n1": 5_000} for aspect in placed.value["aspects"]})
    Round.objects.update(shown=big.to_json(), forms=5_000)
    address = reverse("scan_team", args=[services.link_of(team)])
    assert "Muziekles" in read_beside(BeautifulSoup(client.get(address).content, "html.parser"))
    assert count_queries(address) <= 3


def test_what_is_kept_to_read_leaves_at_the_minute_it_expires(
    placed: Rubric, kennisbank: KennisbankPage, client: Client, time_machine: TimeMachineFixture
) -> None:
    ends = timezone.now() + timedelta(minutes=5)
    here = {"rubric": placed, "rubric_aspect": "a1", "rubric_level": "n2"}
    make_praktijkvoorbeeld(kennisbank, title="Tot straks", expire_at=ends, **here)
    make_praktijkvoorbeeld(kennisbank, title="Blijft", **here)
    index_all()
    assert read_beside(result_of(client)) == ["Blijft", "Tot straks"]
    time_machine.move_to(ends + timedelta(seconds=1))
    assert read_beside(result_of(client)) == ["Blijft"]
