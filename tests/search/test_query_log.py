"""What visitors search for is counted, by nobody in particular, and without a search waiting for it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from search import query_log
from search.indexing.running import index_all
from search.models import SearchedQuery
from tests.factories import make_handreiking

REPORT = "search_report"


@pytest.fixture(autouse=True)
def _counting(settings):
    """Counting is on, and begins with nothing."""
    settings.SEARCH_LOG = True
    query_log.query_log = query_log.QueryLog()


def rows() -> dict[str, tuple[int, int, int, int]]:
    """What was counted, after it was written: times, results, clicks and places, by words."""
    query_log.query_log.flush()
    found = SearchedQuery.objects.values_list("query", "times", "found", "clicks", "ranks")
    return {words: numbers for words, *numbers in found for numbers in [tuple(numbers)]}


def click(client, q: str, rank: str = "1", **extra: str):
    return client.post("/zoeken/klik", {"q": q, "language": "nl", "rank": rank}, **extra)


def test_a_search_is_counted_by_day_and_words_with_about_how_much_it_found(kennisbank, client):
    for _number in range(12):
        make_handreiking(kennisbank, title="Kwetterkaart")
    index_all()
    for words in ("kwetterkaart", "  KWETTERKAART ", "zwaluwen"):
        client.get("/zoeken/", {"q": words})
    assert rows() == {"kwetterkaart": (2, 10, 0, 0), "zwaluwen": (1, 0, 0, 0)}
    client.get("/zoeken/", {"q": "kwetterkaart"})
    assert rows()["kwetterkaart"] == (3, 10, 0, 0)
    assert set(SearchedQuery.objects.values_list("day", flat=True)) == {timezone.localdate()}


def test_filters_orders_and_further_pages_are_not_new_searches(kennisbank, client):
    for _number in range(21):
        make_handreiking(kennisbank, title="Kwetterkaart")
    index_all()
    for query in ("type=handreiking", "sorteer=nieuwste", "pagina=2"):
        client.get(f"/zoeken/?q=kwetterkaart&{query}")
    assert rows() == {}


def test_a_search_writes_nothing_itself(kennisbank, client):
    with CaptureQueriesContext(connection) as queries:
        client.get("/zoeken/?q=kwetterkaart")
    assert not [query for query in queries if not query["sql"].lstrip().startswith(("SELECT", "WITH"))]


@pytest.mark.parametrize(
    "words",
    [
        "noor@example.org",
        "06-12345678",
        "06 12 34 56 78",
        "123456782",
        "geboren 05-12-2011",
        "https://voorbeeld.example/noor",
        "x" * 101,
        "",
        "?!",
    ],
)
def test_what_may_be_about_a_person_is_not_counted(db, words):
    query_log.note_search(words, "nl", 3)
    assert rows() == {}


@pytest.mark.parametrize(
    "words", ["schooljaar 2025-2026", "passend onderwijs 2026", "groep 1/2/3", "1-zorgroute"]
)
def test_ordinary_numbers_are_counted(db, words):
    query_log.note_search(words, "nl", 3)
    assert len(rows()) == 1


def test_a_click_counts_with_its_place(kennisbank, client):
    make_handreiking(kennisbank, title="Kwetterkaart")
    index_all()
    page = BeautifulSoup(client.get("/zoeken/?q=Kwetterkaart").content, "html.parser")
    told = page.select_one("[data-clicks]")
    assert (told["data-clicks"], told["data-language"]) == ("/zoeken/klik", "nl")
    assert told.select_one("a[data-rank]")["data-rank"] == "1"
    response = click(client, told["data-query"], "3")
    assert (response.status_code, response.content) == (204, b"")
    assert not response.cookies
    assert rows()["kwetterkaart"] == (1, 1, 1, 3)


def test_a_click_makes_no_search_and_nothing_odd_breaks_it(client, db):
    for rank in ("1", "0", "-1", "x", "9" * 400, "", "\0"):
        assert click(client, "zwaluwen", rank).status_code == 204
    assert client.post("/zoeken/klik", b"\xff", content_type="text/plain").status_code == 204
    assert client.get("/zoeken/klik").status_code == 405
    assert rows() == {}


def test_one_network_clicks_only_so_often(client, home):
    client.get("/zoeken/?q=zwaluwen")
    for _number in range(query_log.CLICKS + 5):
        click(client, "zwaluwen", REMOTE_ADDR="192.0.2.7")
    click(client, "zwaluwen", REMOTE_ADDR="192.0.2.8")
    assert rows()["zwaluwen"][2] == query_log.CLICKS + 1


def test_memory_has_an_end(db):
    for number in range(query_log.MOST + 10):
        query_log.note_search(f"woord {number}", "nl", 1)
    assert len(rows()) == query_log.MOST


def test_off_is_off(kennisbank, client, settings):
    settings.SEARCH_LOG = False
    make_handreiking(kennisbank, title="Kwetterkaart")
    index_all()
    page = client.get("/zoeken/?q=kwetterkaart").content
    assert b"klik" not in page
    assert click(client, "kwetterkaart").status_code == 204
    assert rows() == {}


def test_after_ninety_days_nothing_is_left(db):
    today = timezone.localdate()
    for days in (0, 90, 91):
        SearchedQuery.objects.create(
            day=today - timedelta(days=days), language="nl", query=f"dag {days}", found=1, times=1
        )
    assert query_log.forget_old() == 1
    assert set(SearchedQuery.objects.values_list("query", flat=True)) == {"dag 0", "dag 90"}


@pytest.fixture
def counted(db) -> None:
    """Searches of this month and of two months ago."""
    today = timezone.localdate()
    for query, days, found, times, clicks, ranks in (
        ("rekenen", 1, 10, 7, 4, 6),
        ("rekenen", 2, 10, 5, 0, 0),
        ("zwaluw", 3, 0, 3, 0, 0),
        ("bureau", 4, 1, 2, 0, 0),
        ("lang geleden", 60, 1, 9, 9, 9),
    ):
        day = today - timedelta(days=days)
        SearchedQuery.objects.create(
            day=day, language="nl", query=query, found=found, times=times, clicks=clicks, ranks=ranks
        )


def reported(client, query: str = "") -> list[list[str]]:
    """The rows of the report."""
    response = client.get(f"{reverse(REPORT)}?{query}")
    assert response.status_code == 200
    table = BeautifulSoup(response.content, "html.parser").select("main table tbody tr")
    return [[cell.get_text(strip=True) for cell in row.select("td")] for row in table]


def test_the_report_adds_up_the_days(counted, as_redacteur):
    assert reported(as_redacteur)[0] == ["rekenen", "nl", "12", "2", "10", "4", "1,5"]
    assert [row[0] for row in reported(as_redacteur)] == ["rekenen", "zwaluw", "bureau"]
    assert [row[0] for row in reported(as_redacteur, "periode=90")][:2] == ["rekenen", "lang geleden"]


def test_the_report_shows_what_found_nothing_and_what_nobody_chose(counted, as_redacteur):
    assert [row[0] for row in reported(as_redacteur, "soort=zonder-resultaat")] == ["zwaluw"]
    assert [row[0] for row in reported(as_redacteur, "soort=zonder-klik")] == ["bureau"]


def test_the_report_is_for_who_publishes_and_stands_in_the_menu(
    counted, client, auteur, redacteur, beheerder
):
    client.force_login(auteur)
    assert client.get(reverse(REPORT)).status_code == 302
    for user in (redacteur, beheerder):
        client.force_login(user)
        assert client.get(reverse(REPORT)).status_code == 200
        menu = client.get(reverse("wagtailadmin_home")).content.decode()
        assert reverse(REPORT) in menu
        assert "reports/search-terms" not in menu


def test_the_report_can_be_taken_along(counted, as_redacteur):
    response = as_redacteur.get(f"{reverse(REPORT)}?export=csv")
    text = b"".join(response.streaming_content).decode()
    assert text.splitlines()[1].startswith("rekenen,nl,12,2,10,4,1.5")
