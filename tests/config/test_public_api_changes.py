"""A copy that is kept by the change feed is what a full export gives, whatever happens in between."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from basis.api import feed
from basis.models import BasePage, FeedEntry, FeedState
from home.models import HomePage
from kennisbank.models import HandreikingPage, KennisbankPage
from netwerken.models import BijeenkomstPage
from tests.config.api_answers import PAGES, problem
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_thema, meeting
from tests.netwerken.facts import sign_up_for

CHANGES, EXPORT = "/api/v1/changes", "/api/v1/export"


@dataclass
class Mirror:
    """Somebody who keeps a copy, and forgets everything but that copy and its cursor between two visits."""

    client: Client
    pages: dict[int, Any] = field(default_factory=dict)
    cursor: str = ""

    def catch_up(self, *, parts: int = 1_000, size: int = 7) -> None:
        """Read on, at most so many parts; stop in between like a process that is killed."""
        if not self.cursor:
            self.pages = {}  # who begins, begins with an empty copy
        for _number in range(parts):
            answer = self.client.get(CHANGES, {"since": self.cursor, "pageSize": size} if self.cursor else {})
            assert answer.status_code == 200, answer.content
            found = answer.json()
            for item in found["items"]:
                self.take(item)
            self.cursor = found["cursor"]
            if not found["hasMore"]:
                return

    def take(self, item: dict[str, Any]) -> None:
        """Do what one line of the feed says."""
        if item["change"] in {"unpublished", "deleted"}:
            self.pages.pop(item["id"], None)
            return
        page = self.client.get(item["apiUrl"])
        if page.status_code == 200:
            self.pages[item["id"]] = page.json()
        else:  # it went away since; a later line says so
            assert page.status_code == 404


def export(client: Client, size: int = 3) -> dict[int, Any]:
    """Everything, by following the links."""
    url: str | None = f"{EXPORT}?pageSize={size}"
    found: dict[int, Any] = {}
    while url:
        answer = client.get(url)
        assert answer["Content-Type"] == "application/x-ndjson; charset=utf-8"
        lines = [json.loads(line) for line in answer.content.decode().splitlines()]
        assert [line["id"] for line in lines] == sorted(line["id"] for line in lines)
        assert len(lines) <= size
        found |= {line["id"]: line for line in lines}
        url = answer["Link"].partition(">")[0].strip("<") if "Link" in answer else None
    return found


@pytest.fixture
def recorder() -> feed.Recorder:
    """The worker's, as when it just started."""
    return feed.Recorder()


@pytest.fixture
def mirror(home, client) -> Mirror:
    """Who begins without anything."""
    return Mirror(client)


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


def edit(page: BasePage) -> None:
    """Publish another text."""
    page.introduction = "Anders"
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


class Editors:
    """Everything that editors, visitors and the clock do, at random."""

    def __init__(self, chance: random.Random, home: HomePage, netwerk: Page) -> None:
        self.chance, self.home, self.netwerk = chance, home, netwerk
        self.shelves = [
            add_page(home, KennisbankPage(title=f"Kast {name}", slug=f"kast-{name}")) for name in "ab"
        ]
        self.thema = make_thema()
        self.number = 0

    def pages(self, kind: type[Page] = Page) -> list[Page]:
        """What can be edited."""
        return list(kind.objects.filter(depth__gt=3).exclude(pk=self.netwerk.pk))

    def some(self) -> BasePage | None:
        """A page, if there is one."""
        found = self.pages()
        return self.chance.choice(found).specific if found else None

    def add(self) -> None:
        """Another page, as a draft or not."""
        self.number += 1
        page = make_handreiking(
            self.chance.choice(self.shelves),
            title=f"Stuk {self.number}",
            slug=f"stuk-{self.number}",
            publish=self.chance.random() < 0.8,
        )
        if self.chance.random() < 0.5:
            page.themas.add(self.thema)
            page.save_revision().publish()

    def meet(self) -> None:
        """A meeting, or somebody who signs up for one."""
        self.number += 1
        found = self.pages(BijeenkomstPage)
        if not found or self.chance.random() < 0.5:
            make_bijeenkomst(self.netwerk, title=f"Dag {self.number}", slug=f"dag-{self.number}", capacity=99)
        elif row := meeting(self.chance.choice(found)):
            sign_up_for(row, name="Noor", email=f"noor{self.number}@example.org")

    def edit(self) -> None:
        """Another text; or the same."""
        if page := self.some():
            page.introduction = self.chance.choice("abc")
            page.save_revision().publish()

    def move(self) -> None:
        """To the other shelf."""
        found = self.pages(HandreikingPage)
        if found:
            page, shelf = self.chance.choice(found), self.chance.choice(self.shelves)
            page.move(Page.objects.get(pk=shelf.pk), pos="last-child")

    def unpublish(self) -> None:
        """Take one off."""
        if page := self.some():
            page.unpublish()

    def delete(self) -> None:
        """For good."""
        page = self.some()
        if page and page.specific_class is not BijeenkomstPage:
            page.delete()

    def restrict(self) -> None:
        """Close a page or a shelf, or open one."""
        rows = list(PageViewRestriction.objects.all())
        if rows and self.chance.random() < 0.6:
            self.chance.choice(rows).delete()
        elif page := self.chance.choice([self.some(), *self.shelves]):
            PageViewRestriction.objects.get_or_create(
                page=Page.objects.get(pk=page.pk), defaults={"restriction_type": "login"}
            )

    def end(self) -> None:
        """An end that is past, while the worker did not come by."""
        if page := self.some():
            page.expire_at = timezone.now() + timedelta(seconds=self.chance.choice([-5, 3600]))
            page.save()

    def rename(self) -> None:
        """The thema that many pages have, or a shelf that all have as a parent."""
        self.thema.name = self.chance.choice(["Rekenen", "Taal"])
        self.thema.save()

    def act(self) -> None:
        """One of all of these."""
        acts = [self.add, self.add, self.add, self.meet, self.edit, self.edit, self.move, self.move]
        acts += [self.unpublish, self.delete, self.restrict, self.end, self.rename]
        self.chance.choice(acts)()


@pytest.mark.parametrize(
    "seed", [pytest.param(8, id="few"), pytest.param(9, marks=pytest.mark.long, id="many")]
)
def test_a_mirror_with_restarts_is_a_full_export_under_random_edits(
    home, netwerk, mirror, client, settings, seed
):
    settings.API_REQUESTS_PER_MINUTE = 0
    chance = random.Random(seed)
    editors, recorder = Editors(chance, home, netwerk), feed.Recorder()
    for number in range(200 if seed == 8 else 1_000):
        editors.act()
        if chance.random() < 0.3:
            recorder.record()
        if chance.random() < 0.05:
            recorder = feed.Recorder()  # the worker was killed and started again
        if chance.random() < 0.2:
            mirror.catch_up(parts=chance.randrange(1, 4), size=chance.randrange(1, 9))
        if chance.random() < 0.1:  # the copy was stored, but its new cursor was not: it reads the same again
            kept = mirror.cursor
            mirror.catch_up(parts=1)
            mirror.cursor = kept
        if number % 50 == 49:
            recorder.record()
            mirror.catch_up()
            assert mirror.pages == export(client)
    assert len(mirror.pages) > 3
    assert FeedEntry.objects.filter(is_public=False).count() > 3
