"""Who keeps a copy by the change feed, and everybody who changes what it is a copy of."""

import json
import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from basis.models import BasePage
from home.models import HomePage
from kennisbank.models import HandreikingPage, KennisbankPage
from netwerken.models import BijeenkomstPage
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
