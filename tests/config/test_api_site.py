"""What the site says of itself, where old addresses lead, and the list of all addresses."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site

from basis.models import SiteSettings, Thema
from home.models import HomePage
from netwerken.models import Bijeenkomst
from tests.config.api_answers import problem
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_image, make_thema

SETTINGS, RENDER = "/api/v1/settings", "/api/v1/render?path=/"
REDIRECTS, SITEMAP = "/api/v1/redirects", "/api/v1/sitemap"
Clock = Callable[[timedelta], None]


def read(client: Client, url: str) -> dict[str, Any]:
    """What a GET that must succeed answers."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    found: dict[str, Any] = response.json()
    return found


@pytest.fixture
def clock() -> Iterator[Clock]:
    """A clock that stands still until it is moved."""
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False) as traveller:
        yield traveller.shift


def test_the_settings_of_the_site_are_those_around_every_screen(site, client, count_queries):
    links = [("link", {"network": "mastodon", "url": "https://wij.example/@wij", "label": ""})]
    SiteSettings.objects.create(
        site=site,
        organisation="De Brug",
        contact_phone="010 123",
        main_colour="#2244aa",
        corner="0rem",
        popular_searches="intervisie, audit",
        social_links=links,
        logo=make_image("Logo"),
    )
    told = read(client, SETTINGS)
    assert told == read(client, RENDER)["site"]
    assert (told["organisation"], told["url"], told["contactPhone"]) == (
        "De Brug",
        "http://testserver/",
        "010 123",
    )
    assert (told["mainColour"]["chosen"], told["secondColour"]["chosen"]) == ("#2244aa", "")
    assert told["mainColour"]["light"].startswith("#")
    assert (told["corner"], told["logo"]["title"], told["logoAlt"]) == ("straight", "Logo", "")
    assert told["socialLinks"] == [
        {"network": "mastodon", "url": "https://wij.example/@wij", "label": "Mastodon"}
    ]
    assert told["popularSearches"] == ["intervisie", "audit"]
    assert [one["code"] for one in told["languages"]] == ["nl"]
    assert "cc-by" in [one["key"] for one in told["licences"]]
    assert told["notice"] is None
    assert count_queries(SETTINGS) <= 2


def test_without_settings_there_are_the_defaults_and_nothing_is_written(home, client):
    told = read(client, SETTINGS)
    assert (told["organisation"], told["corner"], told["logo"]) == ("Deelwijs", "round", None)
    assert not SiteSettings.objects.exists()
    assert problem(client, f"{SETTINGS}?language=xx", 400)["errors"][0]["name"] == "language"


def test_a_logo_in_a_closed_collection_is_not_told(site, client):
    collection = Collection.get_first_root_node().add_child(name="Besloten")
    SiteSettings.objects.create(site=site, logo=make_image("Zeehond", collection=collection))
    assert "Zeehond" in str(read(client, SETTINGS))
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    assert read(client, SETTINGS)["logo"] is None


def test_a_notice_is_told_while_it_lasts_and_no_answer_outlives_it(site, client, clock):
    now = timezone.now()
    SiteSettings.objects.create(
        site=site,
        notice_text="We verhuizen.",
        notice_kind="attention",
        notice_from=now + timedelta(seconds=20),
        notice_until=now + timedelta(seconds=100),
    )
    before = client.get(SETTINGS)
    assert (before.json()["notice"], before["Cache-Control"]) == (None, "public, max-age=20")
    clock(timedelta(seconds=90))
    during = client.get(SETTINGS)
    assert during.json()["notice"] == {
        "text": "We verhuizen.",
        "kind": "attention",
        "url": "",
        "linkText": "",
    }
    assert during["Cache-Control"] == "public, max-age=10"
    clock(timedelta(seconds=120))
    after = client.get(SETTINGS, headers={"If-Modified-Since": during["Last-Modified"]})
    assert (after.status_code, after.json()["notice"]) == (200, None)


def test_a_notice_leads_only_to_a_page_that_is_for_everyone(site, kennisbank, client, beheerder):
    page = make_handreiking(kennisbank, slug="geheim")
    SiteSettings.objects.create(site=site, notice_text="Lees dit.", notice_page=page)
    assert read(client, SETTINGS)["notice"]["url"] == f"http://testserver{page.get_url()}"
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    client.force_login(beheerder)
    assert read(client, SETTINGS)["notice"]["url"] == ""
    assert "geheim" not in client.get(RENDER).content.decode()


def test_old_addresses_tell_where_they_lead(site, kennisbank, client):
    page = make_handreiking(kennisbank, slug="samen")
    other_home = add_page(Page.get_first_root_node(), HomePage(title="Elders", slug="elders"))
    elsewhere = Site.objects.create(hostname="elders.example", root_page=other_home)
    Redirect.objects.create(old_path="/b", redirect_page=page, site=site)
    Redirect.objects.create(old_path="/a", redirect_link="https://elders.example/x", is_permanent=False)
    Redirect.objects.create(old_path="/b", redirect_link="https://elders.example/overal")
    Redirect.objects.create(old_path="/c", redirect_link="https://elders.example/", site=elsewhere)
    Redirect.objects.create(old_path="/leeg")
    told = read(client, REDIRECTS)
    away, inside = told["items"]
    assert away == {"path": "/a", "url": "https://elders.example/x", "page": None, "isPermanent": False}
    assert (inside["path"], inside["page"]["id"], inside["isPermanent"]) == ("/b", page.pk, True)
    assert inside["url"] == page.get_full_url() == "http://testserver/kennisbank/samen/"
    assert told["pagination"]["totalItems"] == 2
    for one in told["items"]:
        lead = read(client, f"/api/v1/render?path={one['path']}/")["redirect"]
        assert lead == {"url": one["url"], "isPermanent": one["isPermanent"]}
        assert client.get(one["path"] + "/")["Location"] == one["url"]
    assert [one["path"] for one in read(client, f"{REDIRECTS}?pathContains=B")["items"]] == ["/b"]
    assert read(client, f"{REDIRECTS}?page=2&pageSize=1")["items"] == [inside]
    assert problem(client, f"{REDIRECTS}?pathcontains=b", 400)["errors"][0]["name"] == "pathcontains"
    assert client.get(REDIRECTS, {"pathContains": "\0%'"}).status_code == 200


def test_an_own_redirect_to_what_is_hidden_hides_that_of_every_site(site, kennisbank, client):
    page = make_handreiking(kennisbank, publish=False)
    Redirect.objects.create(old_path="/oud", redirect_page=page, site=site)
    Redirect.objects.create(old_path="/oud", redirect_link="https://elders.example/")
    assert read(client, REDIRECTS)["items"] == []
    assert client.get("/api/v1/render?path=/oud").status_code == 404


def test_a_new_redirect_makes_every_kept_answer_old(home, client, clock):
    before = client.get(REDIRECTS)
    Redirect.objects.create(old_path="/a", redirect_link="https://elders.example/")
    since = {"If-Modified-Since": before["Last-Modified"]}
    assert client.get(REDIRECTS, headers=since).status_code == 200
    assert before.json() != read(client, REDIRECTS)


def test_old_addresses_cost_the_same_for_three_as_for_thirty(kennisbank, client, count_queries):
    def more(number: int) -> None:
        for _number in range(number):
            page = make_handreiking(kennisbank)
            Redirect.objects.create(old_path=f"/p{page.pk}", redirect_page=page)

    url = f"{REDIRECTS}?pageSize=100"
    more(3)
    count_queries(url)
    cost = count_queries(url)
    more(27)
    count_queries(url)
    assert count_queries(url) == cost <= 4


def in_xml(client: Client) -> list[str]:
    """The addresses in /sitemap.xml."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [place.text or "" for place in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_the_sitemap_tells_every_address_that_search_engines_are_told_and_each_answers(
    kennisbank, netwerk, client, as_beheerder
):
    make_thema()
    page, without_row = make_handreiking(kennisbank), make_bijeenkomst(netwerk, title="Zonder rij")
    Bijeenkomst.objects.all().delete()
    closed = make_handreiking(kennisbank, slug="dicht")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    items = read(client, f"{SITEMAP}?pageSize=100")["items"]
    told = {one["url"]: one for one in items}
    assert sorted(told) == sorted(in_xml(client)) == sorted(in_xml(as_beheerder))
    for url, one in told.items():
        assert client.get(url.removeprefix("http://testserver")).status_code == 200, url
        assert read(client, one["apiUrl"]), url
    assert not {other.get_full_url() for other in (closed, without_row)} & set(told)
    mine = told[page.get_full_url()]
    assert (mine["language"], mine["translations"]) == ("nl", [])
    assert mine["updatedAt"] == read(client, mine["apiUrl"])["updatedAt"]
    assert told["http://testserver/themas/samen-leren/"]["updatedAt"] is None


def test_the_parts_of_the_sitemap_are_the_whole(kennisbank, client):
    make_thema()
    make_handreiking(kennisbank)
    whole = read(client, f"{SITEMAP}?pageSize=100")["items"]
    parts = [read(client, f"{SITEMAP}?pageSize=1&page={number + 1}")["items"] for number in range(len(whole))]
    assert [one for part in parts for one in part] == whole
    assert len(whole) == 5
    assert read(client, f"{SITEMAP}?page=2")["items"] == []
    assert problem(client, f"{SITEMAP}?after=1", 400)["errors"][0]["name"] == "after"


def test_the_sitemap_costs_the_same_for_three_as_for_thirty(kennisbank, client, count_queries):
    def more(number: int) -> None:
        for _number in range(number):
            make_handreiking(kennisbank)
            make_thema(f"Thema {Thema.objects.count()}")

    url = f"{SITEMAP}?pageSize=100"
    more(3)
    count_queries(url)
    cost = count_queries(url)
    more(27)
    count_queries(url)
    assert count_queries(url) == cost <= 4
    assert len(read(client, url)["items"]) == 63


@pytest.mark.bilingual
def test_the_sitemap_names_translations_that_everybody_can_see(home, client, count_queries):
    english = Locale.objects.get_or_create(language_code="en")[0]
    root = home.copy_for_translation(english, copy_parents=True)
    root.save_revision().publish()
    make_thema().copy_for_translation(english).save()
    told = {one["url"]: one for one in read(client, SITEMAP)["items"]}
    assert sorted(told) == sorted(in_xml(client))
    for dutch in ("", "themas/", "themas/samen-leren/"):
        here, there = f"http://testserver/{dutch}", f"http://testserver/en/{dutch}"
        assert told[here]["translations"] == [{"language": "en", "url": there}]
        assert told[there]["translations"] == [{"language": "nl", "url": here}]
        assert read(client, told[there]["apiUrl"])
    Page.objects.get(pk=root.pk).unpublish()
    assert read(client, SITEMAP)["items"][-1]["translations"] == []
