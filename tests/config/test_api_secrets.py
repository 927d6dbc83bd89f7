"""What is hidden is in no answer, field, expansion, filter, order or count; opened, it is in every one."""

import json
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from basis import frame
from kennisbank.models import HandreikingPage, KennisbankPage
from search.indexing.running import index_all
from tests.config.api_answers import PAGES
from tests.config.test_public_api_audience import PLANTS, SECRET
from tests.factories import make_handreiking, make_thema

OTHERS = "home,kennisbank,netwerken,netwerk,bijeenkomst"


def routes(page: Page) -> list[str]:
    """Every way in which the title of a page could come out."""
    path = "/".join(page.url_path.split("/")[2:])
    lists = [
        "fields=*",
        "fields=title",
        "expand=children",
        "titleContains=zeehond",
        f"id={page.pk}",
        "q=zeehond",
        "after=0",
        "sort=title",
        "sort=-updatedAt",
        f"tag={SECRET}",
        "thema=samen-leren",
        f"notType={OTHERS}",
        "notThema=anders",
        "publishedAtFrom=2000-01-01",
        f"type=kennisbank&titleContains={SECRET}&or=type,titleContains",
        "kind=handreiking",
    ]
    return [
        *(f"{PAGES}?{query}&pageSize=100" for query in lists),
        "/api/v1/handreikingen?pageSize=100",
        f"{PAGES}/{page.pk}",
        f"{PAGES}/{page.pk}?fields=title&expand=breadcrumbs",
        f"{PAGES}/{page.pk}/json-ld",
        f"{PAGES}/{Page.objects.get(title='Zichtbaar').pk}?expand=related",
        f"/api/v1/render?path=/{path}",
        "/api/v1/search?q=zeehond",
        "/api/v1/search/suggestions?q=zeeh",
        "/api/v1/redirects",
        "/api/v1/sitemap",
        "/api/v1/vocabularies/tags",
        "/api/v1/vocabularies/tags/zeehond",
    ]


def opened(page: Page, kennisbank: KennisbankPage) -> Page:
    """The same page with nothing that hides it."""
    PageViewRestriction.objects.all().delete()
    if not page.path.startswith(kennisbank.get_parent().path):
        page.move(Page.objects.get(pk=kennisbank.pk), "last-child")
    fresh = HandreikingPage.objects.get(pk=page.pk)
    fresh.go_live_at = fresh.expire_at = None
    fresh.save_revision().publish()
    return Page.objects.get(pk=page.pk)


def told(client: Client, url: str) -> tuple[str, Any]:
    """The whole text of an answer without what was asked, and how many it counts."""
    response = client.get(url)
    assert response.status_code in {200, 404}, (url, response.content)
    answer = response.json()
    answer.pop("query", None)
    return json.dumps(answer).lower(), answer.get("pagination", {}).get("totalItems")


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_what_is_hidden_comes_out_nowhere_and_comes_out_everywhere_once_it_is_opened(
    kennisbank, netwerk, client, plant
):
    thema, _anders = make_thema(), make_thema("Anders")
    make_handreiking(kennisbank, title="Zichtbaar", themas=[thema])
    page = HandreikingPage.objects.get(pk=plant(kennisbank).pk)
    page.themas.add(thema)
    page.tags.add(SECRET)
    page.save()
    Redirect.objects.create(old_path="/oud", redirect_page=page)
    index_all()
    before = {}
    for url in routes(page):
        text, before[url] = told(client, url)
        assert SECRET.lower() not in text, url
    shown = opened(page, kennisbank)
    frame.change_stamp()
    index_all()
    for url, now in zip(before, routes(shown), strict=True):
        text, total = told(client, now)
        assert SECRET.lower() in text, now
        assert before[url] is None or total > before[url], now
