"""The gate of the public API: validators, how long an answer may be kept, scripts elsewhere, limits."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.http import parse_http_date
from wagtail.models import PageViewRestriction

from basis import frame
from basis.api import rates
from basis.models import ContentStamp, SiteSettings
from tests.config.api_answers import DOCUMENT, HEALTH, PAGES, SEARCH, problem
from tests.factories import make_bijeenkomst, make_document, make_handreiking, make_thema, meeting
from tests.netwerken.facts import sign_up_for

READS = [
    PAGES,
    f"{PAGES}?pageSize=1",
    f"{SEARCH}?q=leren",
    DOCUMENT,
    "/api/v1/rubrics",
    "/api/v1/rubric-schema",
]
NOON = datetime(2098, 11, 24, 11, tzinfo=timezone.get_fixed_timezone(0))
Clock = Callable[[timedelta], None]


@pytest.fixture
def clock() -> Iterator[Clock]:
    """A clock that stands still until it is moved."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller.shift


def known(client: Client, url: str, answer: HttpResponse, by: str = "ETag") -> bool:
    """Whether asking again with the validator of an answer is answered with 304."""
    header = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[by]
    again = client.get(url, headers={header: answer[by]})
    assert again.status_code in {200, 304}
    return again.status_code == 304


@pytest.mark.parametrize("url", READS)
def test_every_read_has_a_strong_etag_that_gives_304(home, client, clock, url):
    answer = client.get(url)
    assert answer.status_code == 200
    assert answer["ETag"].startswith('"')
    assert parse_http_date(answer["Last-Modified"]) <= NOON.timestamp()
    same = client.get(url, headers={"If-None-Match": f'"x", W/{answer["ETag"]}'})
    assert (same.status_code, same.content) == (304, b"")
    assert same["ETag"] == answer["ETag"]
    for name in ("Cache-Control", "API-Version", "Access-Control-Allow-Origin", "RateLimit-Limit"):
        assert same[name]
    assert "Content-Type" not in same
    assert client.get(url, headers={"If-None-Match": '"x"'}).status_code == 200
    assert client.head(url, headers={"If-None-Match": "*"}).status_code == 304
    assert client.head(url)["ETag"] == answer["ETag"]


def test_a_page_that_is_published_again_has_another_etag(kennisbank, client):
    page = make_handreiking(kennisbank)
    url = f"{PAGES}/{page.pk}"
    answer = client.get(url)
    assert known(client, url, answer)
    page.title = "Anders"
    page.save_revision().publish()
    assert not known(client, url, answer)


def test_last_modified_is_believed_when_the_change_is_a_minute_old(kennisbank, client, clock):
    url = f"{PAGES}/{make_handreiking(kennisbank).pk}"
    fresh = client.get(url)
    assert not known(client, url, fresh, "Last-Modified")
    clock(timedelta(seconds=61))
    settled = client.get(url)
    assert parse_http_date(settled["Last-Modified"]) == NOON.timestamp()
    assert known(client, url, settled, "Last-Modified")
    etag = {"If-None-Match": '"x"', "If-Modified-Since": settled["Last-Modified"]}
    assert client.get(url, headers=etag).status_code == 200
    assert client.get(url, headers={"If-Modified-Since": "onzin"}).status_code == 200


@pytest.mark.parametrize("change", ["term", "restriction", "document", "settings"])
def test_whatever_changes_an_answer_moves_last_modified(kennisbank, client, clock, change):
    page = make_handreiking(kennisbank)
    thema, document = make_thema(), make_document()
    settings = SiteSettings.objects.create(site=page.get_site())
    url = f"{PAGES}?pageSize=1"
    clock(timedelta(minutes=2))
    answer = client.get(url)
    assert known(client, url, answer, "Last-Modified")
    clock(timedelta(minutes=2))
    if change == "restriction":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    else:
        {"term": thema, "document": document, "settings": settings}[change].save()
    clock(timedelta(minutes=2))
    assert not known(client, url, answer, "Last-Modified")


def test_the_end_of_a_page_moves_last_modified_and_bounds_max_age(kennisbank, client, clock):
    make_handreiking(kennisbank, expire_at=NOON + timedelta(seconds=100, milliseconds=500))
    assert client.get(PAGES)["Cache-Control"] == "public, max-age=60"
    clock(timedelta(seconds=70))
    answer = client.get(PAGES)
    assert answer["Cache-Control"] == "public, max-age=30"
    assert known(client, PAGES, answer, "Last-Modified")
    clock(timedelta(seconds=30))
    assert client.get(PAGES)["Cache-Control"] == "no-cache"
    clock(timedelta(seconds=1))
    assert not known(client, PAGES, answer)
    clock(timedelta(seconds=60))
    assert not known(client, PAGES, answer, "Last-Modified")
    assert client.get(PAGES)["Cache-Control"] == "public, max-age=60"


MOMENTS = ["signup_opens_at", "signup_closes_at", "starts_at", "ends_at"]


@pytest.mark.parametrize("name", MOMENTS)
def test_max_age_ends_when_the_clock_changes_a_meeting(netwerk, client, clock, name):
    day = {"starts_at": NOON + timedelta(days=2), "ends_at": NOON + timedelta(days=2, hours=2)}
    if name == "ends_at":
        day["starts_at"] = NOON - timedelta(hours=1)
    page = make_bijeenkomst(netwerk, **day | {name: NOON + timedelta(seconds=40)})
    for url in (PAGES, f"{PAGES}/{page.pk}"):
        before = client.get(url)
        assert before["Cache-Control"] == "public, max-age=40"
        with time_machine.travel(NOON + timedelta(seconds=40, microseconds=1), tick=False):
            assert client.get(url).content != before.content


def test_a_sign_up_is_seen_by_who_asks_again(netwerk, client, clock):
    page = make_bijeenkomst(netwerk, starts_at=NOON + timedelta(days=2), capacity=9)
    clock(timedelta(minutes=2))
    url = f"{PAGES}/{page.pk}"
    answer = client.get(url)
    sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    assert not known(client, url, answer)
    assert not known(client, url, answer, "Last-Modified")


def test_an_answer_is_kept_until_midnight_at_most(home, client):
    with time_machine.travel(datetime(2098, 11, 24, 22, 59, 50, tzinfo=NOON.tzinfo), tick=False):
        assert client.get(PAGES)["Cache-Control"] == "public, max-age=10"


def test_a_problem_is_never_kept(home, client):
    for url in (f"{PAGES}?x=1", "/api/v1/onzin", f"{PAGES}/999"):
        answer = client.get(url)
        assert answer["Cache-Control"] == "no-store"
        assert "ETag" not in answer


def test_the_stamp_tells_when_it_was_made_and_an_older_one_tells_nothing(home, client, clock):
    frame.change_stamp()
    assert frame.current().changed_at == NOON
    ContentStamp.objects.update(value="5b1f0c8e-6d0a-4c0e-9f5d-0d7a3f2f9a10")
    assert frame.current().changed_at is None
    clock(timedelta(days=1))
    assert not known(client, PAGES, client.get(PAGES), "Last-Modified")


@pytest.mark.parametrize("url", [PAGES, HEALTH, DOCUMENT, "/api/v1/onzin"])
def test_a_script_of_another_site_may_ask_first(home, client, url):
    asked = {
        "Origin": "https://elders.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    answer = client.options(url, headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Allow-Methods"] == answer["Allow"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in answer["Access-Control-Allow-Headers"]
    assert answer["API-Version"] == "1.0.0"


def test_a_script_of_another_site_may_read_what_the_headers_tell(home, client):
    exposed = client.get(PAGES)["Access-Control-Expose-Headers"].split(", ")
    limits = {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"}
    assert {"ETag", "Last-Modified", "Link", "API-Version", "Retry-After"} | limits <= set(exposed)


def test_who_asks_too_much_gets_429_until_the_minute_is_over(home, client, clock, settings):
    settings.API_REQUESTS_PER_MINUTE = 3
    clock(timedelta(seconds=20))
    left = [client.get(PAGES)["RateLimit-Remaining"] for _number in range(3)]
    assert left == ["2", "1", "0"]
    found = problem(client, PAGES, 429)
    assert found["title"] == "Te veel vragen"
    answer = client.get("/api/v1/onzin")
    assert (answer.status_code, answer["Retry-After"]) == (429, "40")
    assert (answer["RateLimit-Limit"], answer["RateLimit-Reset"]) == ("3", "40")
    assert client.get(HEALTH).status_code == 200
    assert client.options(PAGES).status_code == 204
    assert client.get(PAGES, REMOTE_ADDR="192.0.2.7").status_code == 200
    clock(timedelta(seconds=40))
    assert client.get(PAGES)["RateLimit-Remaining"] == "2"


def test_the_limit_is_of_the_visitor_behind_trusted_proxies(home, client, settings):
    settings.API_REQUESTS_PER_MINUTE, settings.TRUSTED_PROXIES = 1, 1
    for number in (1, 2):
        forged = {"X-Forwarded-For": f"10.0.0.{number}, 192.0.2.1"}
        assert client.get(PAGES, headers=forged).status_code == (200 if number == 1 else 429)
    assert client.get(PAGES, headers={"X-Forwarded-For": "192.0.2.2"}).status_code == 200


def test_the_addresses_of_one_ipv6_subscriber_share_a_limit(home, client, settings):
    settings.API_REQUESTS_PER_MINUTE = 1
    assert client.get(PAGES, REMOTE_ADDR="2001:db8:1:2::1").status_code == 200
    assert client.get(PAGES, REMOTE_ADDR="2001:db8:1:2:ffff::9").status_code == 429
    assert client.get(PAGES, REMOTE_ADDR="2001:db8:1:3::1").status_code == 200


def test_made_up_addresses_fill_no_memory(monkeypatch):
    monkeypatch.setattr(rates, "MOST", 10)
    counter = rates.Counter()
    for number in range(95):
        counter.count(str(number), 0)
    assert len(counter._counts) <= 10


def test_without_a_limit_nothing_is_counted(home, client, settings):
    settings.API_REQUESTS_PER_MINUTE = 0
    assert "RateLimit-Limit" not in client.get(PAGES)
    assert not rates.counter._counts
