"""Writes down what changed in the public answers, for the change feed: the worker's act.

Nobody has to say that something changed. What the API tells of every public page is compared with the hash
of what it told before, so an edit, a move, a restriction, an end by the clock, a new name of a term and a
fact of a meeting are all found in the same way, and a page whose answer stayed the same is not told. That
costs a pass over all pages, so it is made only when something a page can depend on is another than at the
last pass; that is read before the pass, so what changes during it leads to the next one.

Numbers are given out under the lock of the page tree, which is held until the commit. So they become visible
in their order, and who has read up to a number has missed none below it. What is written is made anew under
that same lock: no pass can write a state that another has overtaken.
"""

import hashlib
import json
import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import Max
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from ninja.responses import NinjaJSONEncoder
from wagtail.models import Page, Site

from .. import frame, schedule
from ..models import FeedEntry, FeedState
from ..transaction import one_writer
from . import registry
from .answer import Answer
from .reading import detail_of, specific

BATCH = 50  # pages that are made at once
REST = 9  # times as long as a pass took: an editor whose every draft is saved costs a tenth of a core
KEEP = timedelta(days=90)  # how long it is told that a page is gone
PORTS = {80: "http", 443: "https"}

Watch = Callable[[datetime], Hashable]
_watched: list[Watch] = []


def watch(read: Watch) -> None:
    """Have a pass made when this gives something else: for facts that change without the content stamp."""
    _watched.append(read)


class SiteRequest(HttpRequest):
    """A request that nobody made, for what a site tells at its own address."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.method, self.path, self.path_info = "GET", "/", "/"
        self.site: Any = site  # its fields have no types
        vars(self)["_wagtail_site"] = site

    def get_host(self) -> str:
        """The host of the site, whatever hosts this process answers to."""
        port = "" if self.site.port in PORTS else f":{self.site.port}"
        return f"{self.site.hostname}{port}"

    def _get_scheme(self) -> str:
        return PORTS.get(self.site.port, "http")


class Told(NamedTuple):
    """What the API tells of a page, as far as one can see whether it changed."""

    page_type: str
    content: str
    address: str


def lines(
    request: HttpRequest, *, after: int = 0, only: Iterable[int] | None = None, most: int = BATCH
) -> list[tuple[Page, str]]:
    """Public pages by number, each with all that its own address tells as one line of JSON."""
    answer = Answer(request)
    found = registry.public_pages(answer.viewer, answer.moment).filter(pk__gt=after).order_by("pk")
    found = found.filter(pk__in=list(only)) if only is not None else found
    made = answer.make(specific(list(found[:most]), detail_of), detail_of)
    return [
        (page, json.dumps(schema.model_dump(by_alias=True), cls=NinjaJSONEncoder, ensure_ascii=False))
        for page, schema in made
    ]


def batches(pks: list[int]) -> Iterator[list[int]]:
    """So many at a time."""
    return (pks[start : start + BATCH] for start in range(0, len(pks), BATCH))


def digest(text: str) -> str:
    """A hash that is short enough to keep for every page."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def told(request: HttpRequest, found: list[tuple[Page, str]]) -> Iterator[tuple[int, Told]]:
    """The hashes of these pages."""
    for page, line in found:
        if page_type := registry.type_of(page):
            address = page.get_url(request) or ""
            yield page.pk, Told(page_type.name, digest(line), digest(address))


def all_told(site: Site) -> dict[int, Told]:
    """The hashes of every public page of a site, a batch at a time."""
    request, found = SiteRequest(site), dict[int, Told]()
    answer = Answer(request)
    pks = registry.public_pages(answer.viewer, answer.moment).order_by("pk").values_list("pk", flat=True)
    for some in batches(list(pks)):
        found.update(told(request, lines(request, only=some)))
    return found


class Recorder:
    """Makes passes, and knows at which state of everything the last one began."""

    def __init__(self) -> None:
        self.seen: Hashable = None
        self.rests_until = 0.0

    def step(self) -> int:
        """What the worker does again and again; after a long pass it rests longer."""
        began = time.monotonic()
        if began < self.rests_until:
            return 0
        try:
            return self.record()
        finally:
            now = time.monotonic()
            self.rests_until = now + REST * (now - began)

    def record(self, moment: datetime | None = None) -> int:
        """Write down what changed; gives how many pages. Quick when nothing did."""
        reverse("api-v1:page", args=[1])  # the page types are registered with the addresses
        now = state_of_all(moment or timezone.now())
        if now == self.seen:
            return 0
        done = sum(record_site(site) for site in Site.objects.select_related("root_page"))
        self.seen = now
        return done


recorder = Recorder()


def state_of_all(moment: datetime) -> Hashable:
    """Something else whenever an answer can be another one."""
    ended = schedule.ended(moment).count()  # the worker may be late; visitors stopped seeing them
    day = timezone.localtime(moment).date()
    return (str(frame.current().stamp), ended, day, *(read(moment) for read in _watched))


def record_site(site: Site) -> int:
    """One pass over a site; gives how many pages changed."""
    with frame.one_frame():
        now = all_told(site)
    entries = FeedEntry.objects.filter(site=site, is_public=True)
    before = {entry.page_id: of_entry(entry) for entry in entries}
    changed = sorted(pk for pk in before.keys() | now.keys() if before.get(pk) != now.get(pk))
    return sum(write(site, some) for some in batches(changed))


def of_entry(entry: FeedEntry) -> Told | None:
    """What was told of a page before; None when it was gone."""
    return Told(entry.page_type, entry.content, entry.address) if entry.is_public else None


def write(site: Site, pks: list[int]) -> int:
    """Give these pages their next numbers, if they still differ; gives how many did."""
    with one_writer(), frame.one_frame():
        request, moment = SiteRequest(site), timezone.now()
        now = dict(told(request, lines(request, only=pks)))
        existing = set(Page.objects.filter(pk__in=pks).values_list("pk", flat=True))
        entries = {entry.page_id: entry for entry in FeedEntry.objects.filter(site=site, page_id__in=pks)}
        state, _made = FeedState.objects.get_or_create(pk=FeedState.ONLY)
        first = state.last
        for pk in pks:
            entry, told_now = entries.get(pk), now.get(pk)
            before = of_entry(entry) if entry else None
            if before == told_now:
                continue
            state.last += 1
            entry = entry or FeedEntry(site=site, page_id=pk)
            entry.number, entry.moment, entry.is_public = state.last, moment, told_now is not None
            entry.change = change_between(before, told_now, exists=pk in existing)
            if told_now:
                entry.page_type, entry.content, entry.address = told_now
            entry.save()
        if state.last != first:
            state.save()
        return state.last - first


def change_between(before: Told | None, now: Told | None, *, exists: bool) -> FeedEntry.Change:
    """The word for what happened. Why a page is no longer public is not told."""
    if now is None:
        return FeedEntry.Change.UNPUBLISHED if exists else FeedEntry.Change.DELETED
    if before is None:
        return FeedEntry.Change.PUBLISHED
    return FeedEntry.Change.MOVED if before.address != now.address else FeedEntry.Change.CHANGED


def forget_old(moment: datetime | None = None) -> int:
    """No longer tell of pages that are gone for long; gives of how many."""
    with one_writer():
        old = FeedEntry.objects.filter(is_public=False, moment__lt=(moment or timezone.now()) - KEEP)
        highest = old.aggregate(highest=Max("number"))["highest"]
        if highest is None:
            return 0
        state, _made = FeedState.objects.get_or_create(pk=FeedState.ONLY)
        state.forgotten = max(state.forgotten, highest)
        state.save()
        return old.delete()[0]
