"""The change feed and the export: what they tell, once and in order, and of what they say nothing."""

import json
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from basis.api import feed
from basis.models import BasePage, FeedEntry, FeedState
from home.models import HomePage
from kennisbank.models import KennisbankPage
from tests.config.api_answers import PAGES, problem
from tests.config.mirror import CHANGES, EXPORT, export
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_thema, meeting
from tests.netwerken.facts import sign_up_for


@pytest.fixture
def recorder() -> feed.Recorder:
    """The worker's, as when it just started."""
    return feed.Recorder()


def told(client: Client, since: str) -> dict[int, str]:
    """What the feed tells after a cursor."""
    return {item["id"]: item["change"] for item in client.get(CHANGES, {"since": since}).json()["items"]}


def latest(client: Client) -> str:
    """The cursor of now."""
    found = client.get(CHANGES, {"since": "latest"}).json()
    assert found["items"] == []
    return str(found["cursor"])


def test_an_export_line_is_what_the_page_itself_tells(kennisbank, netwerk, client):
    make_handreiking(kennisbank, publish=False)
    make_bijeenkomst(netwerk, capacity=9)
    found = export(client)
    assert len(found) == 5
    for pk, line in found.items():
        assert client.get(f"{PAGES}/{pk}").json() == line


def test_who_begins_gets_every_public_page_once(kennisbank, client, recorder):
    pages = [make_handreiking(kennisbank, title=f"Stuk {number}") for number in range(5)]
    gone = make_handreiking(kennisbank)
    recorder.record()
    gone.delete()
    make_handreiking(kennisbank, publish=False)
    recorder.record()
    found = client.get(CHANGES).json()
    public = {page.pk for page in pages} | {kennisbank.pk, kennisbank.get_parent().pk}
    assert sorted(item["id"] for item in found["items"]) == sorted(public)
    assert {item["change"] for item in found["items"]} == {"published"}
    assert found["hasMore"] is False


@pytest.fixture
def page(kennisbank, recorder) -> BasePage:
    """A page that the feed knows."""
    made = make_handreiking(kennisbank)
    made.themas.add(make_thema())
    made.save_revision().publish()
    recorder.record()
    return made


def edit(page: BasePage, text: str = "Anders") -> None:
    """Publish another text."""
    page.introduction = text
    page.save_revision().publish()


def move(page: BasePage) -> None:
    """Put it elsewhere."""
    page.move(add_page(page.get_parent().get_parent(), KennisbankPage(title="B", slug="b")), pos="last-child")


def end(page: BasePage) -> None:
    """Let the clock end it, before the worker comes by."""
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))


def rename_thema(page: BasePage) -> None:
    """Give a term that it has another name."""
    thema = page.themas.get()
    thema.name = "Anders"
    thema.save()


def close_above(page: BasePage) -> None:
    """Restrict what it stands below."""
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")


ACTS: list[tuple[Callable[[BasePage], object], str]] = [
    (edit, "changed"),
    (move, "moved"),
    (end, "unpublished"),
    (rename_thema, "changed"),
    (close_above, "unpublished"),
    (lambda page: page.unpublish(), "unpublished"),
    (lambda page: page.delete(), "deleted"),
]


@pytest.mark.parametrize(("act", "change"), ACTS, ids=[change for _act, change in ACTS])
def test_what_happens_to_a_page_is_told_once(page, client, recorder, act, change):
    cursor, pk = latest(client), page.pk
    act(page.specific_class.objects.get(pk=pk))
    assert recorder.record() >= 1
    assert told(client, cursor)[pk] == change
    assert recorder.record() == 0
    assert feed.Recorder().record() == 0
    assert told(client, latest(client)) == {}


def test_what_is_written_while_the_feed_is_read_is_told_once(page, client, recorder):
    """Whatever the moment: the pass is made after each of the queries of the reader in turn."""
    with CaptureQueriesContext(connection) as queries:
        latest(client)
    for moment in range(len(queries)):
        cursor = latest(client)
        edit(page.specific_class.objects.get(pk=page.pk), text=f"Tekst {moment}")
        asked = 0

        def after_each(execute: Any, *query: Any, moment: int = moment) -> Any:
            nonlocal asked
            done = execute(*query)
            asked += 1
            if asked == moment + 1:
                recorder.record()
            return done

        with connection.execute_wrapper(after_each):
            early = client.get(CHANGES, {"since": cursor}).json()
        late = client.get(CHANGES, {"since": early["cursor"]}).json()
        assert [item["id"] for item in early["items"] + late["items"]] == [page.pk], moment


def test_an_end_taken_away_is_published_again(page, client, recorder):
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    recorder.record()
    cursor = latest(client)
    restriction.delete()
    recorder.record()
    assert told(client, cursor) == {page.pk: "published"}


def test_saving_without_a_change_is_not_told(page, client, recorder):
    cursor = latest(client)
    draft = page.specific_class.objects.get(pk=page.pk)
    draft.save()
    draft.title = "Alleen een concept"
    draft.save_revision()
    assert recorder.record() == 0
    assert told(client, cursor) == {}


def test_what_was_never_public_is_never_told(home, kennisbank, client, recorder):
    recorder.record()
    cursor = latest(client)
    make_handreiking(kennisbank, publish=False)
    private = make_handreiking(kennisbank)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    ended = make_handreiking(kennisbank)
    end(ended)
    assert recorder.record() == 0
    ended.delete()
    recorder.record()
    assert told(client, cursor) == {}
    assert not FeedEntry.objects.filter(page_id__in=[private.pk, ended.pk]).exists()


def test_a_line_tells_nothing_of_what_stands_on_a_page(page, client):
    item = client.get(CHANGES).json()["items"][-1]
    assert set(item) == {"id", "type", "change", "at", "apiUrl"}
    stored = json.dumps(list(FeedEntry.objects.values()), default=str)
    assert page.title not in stored
    assert page.slug not in stored


def test_the_facts_of_a_meeting_are_told(netwerk, client, recorder):
    now = timezone.now()
    page = make_bijeenkomst(
        netwerk, starts_at=now + timedelta(days=2), ends_at=now + timedelta(days=2, hours=1), capacity=9
    )
    recorder.record()
    cursor = latest(client)
    sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    recorder.record()
    assert told(client, cursor) == {page.pk: "changed"}
    cursor = latest(client)
    with time_machine.travel(now + timedelta(days=2, minutes=1)):
        recorder.record()
        assert told(client, cursor) == {page.pk: "changed"}
        assert recorder.record() == 0


def test_pages_of_another_site_are_its_own(page, client, recorder, settings):
    root = Page.objects.get(depth=1)
    other = add_page(root, HomePage(title="Elders", slug="elders"))
    Site.objects.create(hostname="elders.example.org", port=443, root_page=other)
    settings.ALLOWED_HOSTS = ["testserver", "elders.example.org"]
    cursor = latest(client)
    assert recorder.record() == 1
    assert told(client, cursor) == {}
    found = client.get(CHANGES, headers={"host": "elders.example.org"}).json()["items"]
    assert [item["id"] for item in found] == [other.pk]
    assert set(export(client)) & {other.pk} == set()
    assert found[0]["apiUrl"].startswith("http://elders.example.org/")


def test_what_is_gone_for_long_is_forgotten_and_an_older_cursor_says_so(page, client, recorder):
    old, pk = latest(client), page.pk
    begun = client.get(CHANGES, {"pageSize": 1}).json()["cursor"]
    page.delete()
    recorder.record()
    newer = latest(client)
    assert feed.forget_old(timezone.now() + feed.KEEP - timedelta(minutes=1)) == 0
    assert told(client, old) == {pk: "deleted"}
    assert feed.forget_old(timezone.now() + feed.KEEP + timedelta(minutes=1)) == 1
    for cursor in (old, begun):
        assert problem(client, f"{CHANGES}?since={cursor}", 410)["title"] == "Te lang geleden"
    assert told(client, newer) == {}
    fresh = client.get(CHANGES, {"pageSize": 1}).json()
    assert client.get(CHANGES, {"since": fresh["cursor"]}).status_code == 200


def test_who_asks_before_the_worker_came_misses_nothing(kennisbank, client, recorder):
    cursors = [client.get(CHANGES).json()["cursor"], latest(client)]
    recorder.record()
    for cursor in cursors:
        assert set(told(client, cursor)) == {kennisbank.pk, kennisbank.get_parent().pk}


@pytest.mark.parametrize("change", ["epoch", "ahead"])
def test_a_cursor_of_another_database_is_refused(page, client, change):
    cursor = latest(client)
    if change == "epoch":
        FeedState.objects.update(epoch="00000001")
    else:
        FeedState.objects.update(last=1)
    problem(client, f"{CHANGES}?since={cursor}", 410)


@pytest.mark.parametrize(
    "query", ["since=x", "since=1.2.3", "since=%00", "since=", "pageSize=0", "pageSize=1001"]
)
def test_what_is_no_cursor_is_named(home, client, query):
    if query == "since=":
        assert client.get(f"{CHANGES}?{query}").status_code == 200
    else:
        assert problem(client, f"{CHANGES}?{query}", 400)["errors"]


def test_feed_and_export_cost_the_same_for_three_as_for_thirty(kennisbank, recorder, count_queries):
    for _number in range(3):
        make_handreiking(kennisbank)
    recorder.record()
    before = [count_queries(f"{url}?pageSize=100") for url in (CHANGES, EXPORT)]
    for _number in range(27):
        make_handreiking(kennisbank)
    recorder.record()
    assert [count_queries(f"{url}?pageSize=100") for url in (CHANGES, EXPORT)] == before
    assert before[0] <= 4
    assert before[1] <= 14


def test_after_a_pass_the_worker_rests(page, client, recorder):
    cursor = latest(client)
    edit(page.specific_class.objects.get(pk=page.pk))
    recorder.rests_until = float("inf")
    assert recorder.step() == 0
    recorder.rests_until, began = 0.0, time.monotonic()
    assert recorder.step() == 1
    assert recorder.rests_until > began
    assert told(client, cursor) == {page.pk: "changed"}
