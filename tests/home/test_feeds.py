"""Atom feeds: valid, stable, for everybody the same, and cheap for who reads them often."""

import re
from datetime import datetime, timedelta
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from basis.models import SiteSettings
from home.models import NieuwsPage
from netwerken.models import NetwerkPage
from tests.factories import add_page, make_document, make_handreiking, make_image, make_nieuws, make_thema

ATOM = "{http://www.w3.org/2005/Atom}"
URN = r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def texts(element: ElementTree.Element, name: str) -> list[str]:
    """The texts of the children of this name."""
    return [child.text or "" for child in element.findall(ATOM + name)]


def one(element: ElementTree.Element, name: str) -> str:
    """The text of the child of this name, of which there must be one with something in it (RFC 4287, 4.1)."""
    found = texts(element, name)
    assert len(found) == 1, name
    assert found[0].strip(), name
    return found[0]


def links(element: ElementTree.Element) -> dict[str, str]:
    """The addresses by their relation."""
    found = {link.get("rel", "alternate"): link.get("href", "") for link in element.findall(ATOM + "link")}
    assert all(address.startswith("http://testserver/") for address in found.values())
    return found


def check_atom(content: bytes, address: str) -> ElementTree.Element:
    """Check what RFC 4287 asks of a feed and of each entry; gives the feed."""
    feed = ElementTree.fromstring(content)
    assert feed.tag == ATOM + "feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") in {"nl", "en"}
    entries = feed.findall(ATOM + "entry")
    for element in (feed, *entries):
        assert re.fullmatch(URN, one(element, "id"))
        one(element, "title")
        assert datetime.fromisoformat(one(element, "updated")).tzinfo
        assert element.find(f"{ATOM}author/{ATOM}name").text
        assert "alternate" in links(element)
    assert links(feed)["self"] == f"http://testserver{address}"
    ids = [one(element, "id") for element in (feed, *entries)]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        assert datetime.fromisoformat(one(entry, "published")) <= datetime.fromisoformat(
            one(entry, "updated")
        )
        assert {part.get("type") for part in entry.findall(ATOM + "content")} == {"html"}
        assert {part.get("type") for part in entry.findall(ATOM + "summary")} <= {"text"}
    return feed


def read(client: Client, address: str = "/feeds/nieuws.xml") -> list[ElementTree.Element]:
    """The entries of a valid feed."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return check_atom(answer.content, address).findall(ATOM + "entry")


def titles(client: Client, address: str = "/feeds/nieuws.xml") -> list[str]:
    """The titles of the entries."""
    return [one(entry, "title") for entry in read(client, address)]


def content(client: Client) -> str:
    """The text of the first entry."""
    return one(read(client)[0], "content")


def test_all_news_newest_first_with_title_summary_author_and_text(client, nieuws, site):
    SiteSettings.objects.create(site=site, organisation="De Vaart")
    make_nieuws(nieuws, title="Eerste")
    make_nieuws(nieuws, title="Tweede < & \x0b >", author="Noor", introduction="Kort & goed")
    second, first = read(client)
    assert [one(second, "title"), one(first, "title")] == ["Tweede < &   >", "Eerste"]
    assert one(second, "summary") == "Kort & goed"
    assert "<p>Er is een boek uit.</p>" in one(second, "content")
    authors = [entry.find(f"{ATOM}author/{ATOM}name").text for entry in (second, first)]
    assert authors == ["Noor", "De Vaart"]
    assert links(second)["alternate"] == f"http://testserver{NieuwsPage.objects.last().url}"


def test_news_of_a_thema(client, nieuws):
    thema = make_thema("Rekenen")
    page = make_nieuws(nieuws, title="Over sommen")
    page.themas = [thema]
    page.save_revision().publish()
    make_nieuws(nieuws, title="Over iets anders")
    assert titles(client, "/feeds/thema/rekenen.xml") == ["Over sommen"]


def test_news_of_a_netwerk(client, nieuws, netwerken, netwerk):
    other = add_page(netwerken, NetwerkPage(title="Ander netwerk", slug="ander"))
    for title, named in (("Van ons", netwerk), ("Van hen", other)):
        page = make_nieuws(nieuws, title=title)
        page.netwerken = [named]
        page.save_revision().publish()
    assert titles(client, f"/feeds/netwerk/{netwerk.translation_key}.xml") == ["Van ons"]


def test_a_feed_of_what_is_not_there_or_not_for_everybody_is_not_found(client, home, netwerk):
    PageViewRestriction.objects.create(page=netwerk, restriction_type=PageViewRestriction.LOGIN)
    for name in ("thema/bestaat-niet", f"netwerk/{uuid4()}", f"netwerk/{netwerk.translation_key}", "alles"):
        assert client.get(f"/feeds/{name}.xml").status_code == 404, name


def test_an_empty_feed_is_valid_and_stays_the_same(client, home):
    first = client.get("/feeds/nieuws.xml")
    assert check_atom(first.content, "/feeds/nieuws.xml").findall(ATOM + "entry") == []
    assert client.get("/feeds/nieuws.xml", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_a_feed_holds_what_everybody_may_see_also_for_who_logged_in(as_beheerder, nieuws):
    open_page = make_nieuws(nieuws, title="Open")
    closed = make_nieuws(nieuws, title="Besloten")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    expired = make_nieuws(nieuws, title="Verlopen")
    Page.objects.filter(pk=expired.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    make_nieuws(nieuws, title="Concept", publish=False)
    body = f'<p><a linktype="page" id="{closed.pk}">daarheen</a></p>'
    make_nieuws(nieuws, title="Wijst naar besloten", body=[("text", body)])
    assert titles(as_beheerder) == ["Wijst naar besloten", open_page.title]
    assert "<a>daarheen</a>" in content(as_beheerder)


def test_the_text_holds_outside_the_site(client, nieuws, kennisbank):
    guide, image, document = make_handreiking(kennisbank), make_image(), make_document()
    image.contextual_alt_text, image.decorative = "Een plein", False
    text = (
        f'<p><a linktype="page" id="{guide.pk}">gids</a> <a linktype="document" id="{document.pk}">blad</a>'
        ' <a href="#verder">verder</a> <a href="https://elders.example/?a=1&amp;b=2">elders</a></p>'
    )
    body = [("text", text), ("image", {"image": image, "caption": ""})]
    page = make_nieuws(nieuws, body=body, image=image)
    html = content(client)
    assert f'href="http://testserver{guide.url}"' in html
    assert f'href="http://testserver{document.url}"' in html
    assert f'href="http://testserver{page.url}#verder"' in html
    assert 'href="https://elders.example/?a=1&amp;b=2"' in html
    assert len(re.findall(r'<img src="http://testserver/media/[^"]+" alt="[^"]+"', html)) == 2
    assert not re.search(r'(?:href|src|poster)="(?!https?://)|srcset=|class=|style=|<script', html)


def test_ids_outlive_a_new_title_and_address(client, nieuws):
    page = make_nieuws(nieuws, title="Oud", slug="oud")
    before = [one(entry, "id") for entry in read(client)]
    page.title, page.slug = "Nieuw", "nieuw"
    page.save_revision().publish()
    assert [one(entry, "id") for entry in read(client)] == before
    assert titles(client) == ["Nieuw"]


def test_who_has_it_gets_not_modified_until_something_changes(client, nieuws):
    page = make_nieuws(nieuws)
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(hours=1))
    answer = client.get("/feeds/nieuws.xml")
    for name, header in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        same = client.get("/feeds/nieuws.xml", headers={name: answer[header]})
        assert (same.status_code, same.content, same["ETag"]) == (304, b"", answer["ETag"])
    page.introduction = "Anders"
    page.save_revision().publish()
    for name, header in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        assert client.get("/feeds/nieuws.xml", headers={name: answer[header]}).status_code == 200


def test_a_feed_may_be_kept_until_something_in_it_expires(client, nieuws):
    page = make_nieuws(nieuws)
    assert client.get("/feeds/nieuws.xml")["Cache-Control"] == "public, max-age=300"
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() + timedelta(seconds=60))
    kept = client.get("/feeds/nieuws.xml")["Cache-Control"]
    assert 50 <= int(kept.rpartition("=")[2]) <= 60


def test_a_feed_sets_no_cookie_and_takes_no_other_method(client, nieuws):
    answer = client.get("/feeds/nieuws.xml")
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert client.post("/feeds/nieuws.xml").status_code == 405


def test_a_feed_costs_the_same_for_three_as_for_thirty(client, nieuws, kennisbank, count_queries):
    """With a link, a document and pictures in each message."""

    def add(amount: int) -> None:
        for _number in range(amount):
            guide, image, document = make_handreiking(kennisbank), make_image(), make_document()
            image.contextual_alt_text, image.decorative = "Een plein", False
            links = "".join(
                f'<a linktype="{kind}" id="{thing.pk}">x</a>'
                for kind, thing in (("page", guide), ("document", document))
            )
            body = [
                ("text", f"<p>{links}</p>"),
                ("image", {"image": image, "caption": ""}),
                ("documents", [("document", document)]),
                ("links", [("page", {"page": guide.page_ptr, "text": ""})]),
                ("steps", [("step", {"title": "Een", "text": f"<p>{links}</p>"})]),
            ]
            make_nieuws(nieuws, body=body, image=image)

    add(3)
    count_queries("/feeds/nieuws.xml")  # fills the caches
    cost = count_queries("/feeds/nieuws.xml")
    add(27)
    count_queries("/feeds/nieuws.xml")
    assert count_queries("/feeds/nieuws.xml") == cost
    assert cost <= 12
    assert len(read(client)) == 20


def test_pages_tell_where_their_feed_is(client, home, nieuws, netwerk):
    make_thema("Rekenen")
    make_nieuws(nieuws)
    feeds = {
        "/": "/feeds/nieuws.xml",
        nieuws.url: "/feeds/nieuws.xml",
        "/themas/rekenen/": "/feeds/thema/rekenen.xml",
        netwerk.url: f"/feeds/netwerk/{netwerk.translation_key}.xml",
    }
    for address, feed in feeds.items():
        html = client.get(address).content.decode()
        assert re.search(rf'<link rel="alternate" type="application/atom\+xml"[^>]* href="{feed}">', html), (
            address
        )


@pytest.mark.bilingual
def test_a_feed_is_of_one_language(translate, client, home, nieuws, netwerken, netwerk):
    page = make_nieuws(nieuws, title="Boek uit")
    page.netwerken = [netwerk]
    page.save_revision().publish()
    for above in (home, nieuws, netwerken, netwerk):
        translate(above)
    translate(page, title="Book out")
    for name in ("nieuws", f"netwerk/{netwerk.translation_key}"):
        dutch, english = read(client, f"/feeds/{name}.xml"), read(client, f"/en/feeds/{name}.xml")
        assert [one(entry, "title") for entry in dutch] == ["Boek uit"]
        assert [one(entry, "title") for entry in english] == ["Book out"]
        assert one(dutch[0], "id") != one(english[0], "id")
        assert "/en/" in links(english[0])["alternate"]
