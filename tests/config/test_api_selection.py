"""Choosing fields and asking for more beside a page: what is told, what is refused, and what it costs."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from basis import frame
from basis.api import registry
from basis.models import Regio, School
from home.models import InhoudPage, NieuwsPage
from kennisbank.models import Rubric
from netwerken.models import NetwerkPage
from netwerken.models.members import NetwerkPartner, NetwerkPerson
from search.indexing.running import index_all
from tests.config.api_answers import PAGES, problem
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_formulier,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_thema,
)
from tests.kennisbank.rubric.on_a_page import make_rubric

CHOSEN = "application/vnd.deelwijs.fields+json; charset=utf-8"
EVERY = "breadcrumbs,children,navigation,related,renditions,translations"


def item(client: Client, url: str) -> dict[str, Any]:
    """What a request gives."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    found: dict[str, Any] = response.json()
    return found


def test_only_the_chosen_fields_are_told(kennisbank, client):
    page = make_handreiking(kennisbank, title="Samen", image=make_image(), version="2")
    answer = item(client, f"{PAGES}/{page.pk}?fields=title,image.alt,version")
    image = {"alt": "Een plein van bovenaf"}
    assert answer == {"id": page.pk, "type": "handreiking", "title": "Samen", "image": image, "version": "2"}
    listed = item(client, f"{PAGES}?type=handreiking&fields=title,image.alt&fields=version")
    assert listed["items"] == [answer]


def test_an_answer_with_chosen_fields_has_a_media_type_of_its_own(kennisbank, client):
    assert client.get(f"{PAGES}?fields=title")["Content-Type"] == CHOSEN
    assert client.get(f"{PAGES}?fields=*")["Content-Type"] == "application/json; charset=utf-8"
    assert client.get(PAGES)["Content-Type"] == "application/json; charset=utf-8"


def test_all_fields_of_a_list_are_those_of_each_page(kennisbank, netwerk, client):
    fill(kennisbank, netwerk, 1)
    for page in item(client, f"{PAGES}?fields=*&pageSize=100")["items"]:
        assert page == item(client, f"{PAGES}/{page['id']}")
        assert page == item(client, f"{PAGES}/{page['id']}?fields=*")


def test_a_part_of_every_block_can_be_chosen(kennisbank, client):
    body = json.dumps([{"type": "text", "value": "<p>Tekst</p>", "id": "a"}])
    page = make_handreiking(kennisbank, body=body)
    assert item(client, f"{PAGES}/{page.pk}?fields=body.value")["body"] == [{"value": "<p>Tekst</p>"}]
    assert item(client, f"{PAGES}/{page.pk}?fields=body.value,body")["body"][0]["id"] == "a"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("fields=titel", "Bedoel je “title”?"),
        ("fields=image.altt", "Bedoel je “image.alt”?"),
        ("fields=title.x", "title.x"),
        ("fields=", "Onbekende veld"),
        ("fields=seo_title", "Bedoel je “seoTitle”?"),
        ("type=handreiking&fields=aanleiding", "“aanleiding”"),
        ("fields=responsible", "“responsible”"),
    ],
)
def test_an_unknown_field_is_named_with_the_right_one(home, client, query, words):
    (error,) = problem(client, f"{PAGES}?{query}", 400)["errors"]
    assert error["name"] == "fields"
    assert words in error["detail"]


def test_an_unknown_expansion_is_named_with_the_right_one(home, client):
    (error,) = problem(client, f"{PAGES}?expand=breadcrums", 400)["errors"]
    assert error["name"] == "expand"
    assert "Bedoel je “breadcrumbs”?" in error["detail"]


def test_what_is_around_a_page_can_be_told_with_it(home, kennisbank, client):
    page = make_handreiking(kennisbank, title="Samen", image=make_image())
    told = item(client, f"{PAGES}/{page.pk}?expand={EVERY}")["expanded"]
    assert [step["id"] for step in told["breadcrumbs"]] == [home.pk, kennisbank.pk]
    assert told["translations"] == told["related"] == []
    assert told["children"] == {"items": [], "totalItems": 0}
    assert [one["title"] for one in told["navigation"]] == ["Kennisbank", "Agenda"]
    assert told["navigation"][0]["page"]["id"] == kennisbank.pk
    (image,) = told["renditions"]
    assert image["srcset"].endswith("w")
    assert {one["mediaType"] for one in image["formats"]} == {"image/webp", "image/jpeg"}
    above = item(client, f"{PAGES}/{kennisbank.pk}?expand=children")["expanded"]
    assert [one["id"] for one in above["children"]["items"]] == [page.pk]
    assert above["children"]["totalItems"] == 1


def test_related_pages_are_the_same_for_one_page_and_for_a_list(kennisbank, netwerk, client):
    thema = make_thema()
    pages = [make_handreiking(kennisbank, title=f"Les {at}", themas=[thema]) for at in range(4)]
    pages += [make_bijeenkomst(netwerk, title="Middag", themas=[thema])]
    netwerk.themas.add(thema)
    netwerk.save_revision().publish()
    make_handreiking(kennisbank, title="Heel iets anders")
    index_all()

    def told(page: Page) -> list[str]:
        answer = item(client, f"{PAGES}/{page.pk}?expand=related")
        return [one["title"] for one in answer["expanded"]["related"]]

    assert told(pages[0]) == ["Les 3", "Les 2", netwerk.title]
    assert told(pages[4]) == ["Les 3", "Les 2", "Les 1"]  # its netwerk stands above it
    assert "Middag" not in told(netwerk)
    assert told(kennisbank) == []
    listed = item(client, f"{PAGES}?expand=related&pageSize=100")["items"]
    for one in listed:
        detail = item(client, f"{PAGES}/{one['id']}?expand=related")
        assert one["expanded"] == detail["expanded"]
    PageViewRestriction.objects.create(page=netwerk, restriction_type="login")
    Page.objects.filter(pk=pages[3].pk).update(expire_at=timezone.now())
    frame.change_stamp()
    assert told(pages[0]) == ["Les 2", "Les 1"]


def test_a_list_tells_it_of_every_page(home, kennisbank, client):
    page = make_handreiking(kennisbank)
    items = item(client, f"{PAGES}?expand=breadcrumbs,children")["items"]
    told = {one["id"]: one["expanded"] for one in items}
    assert [step["id"] for step in told[page.pk]["breadcrumbs"]] == [home.pk, kennisbank.pk]
    assert [one["id"] for one in told[kennisbank.pk]["children"]["items"]] == [page.pk]
    assert all(set(one) == {"breadcrumbs", "children"} for one in told.values())


def test_nothing_is_said_of_what_was_not_asked(kennisbank, client):
    assert "expanded" not in item(client, f"{PAGES}/{kennisbank.pk}")
    assert all("expanded" not in one for one in item(client, PAGES)["items"])


def body_of(rubric: Rubric) -> str:
    """A body with everything that must be fetched: links, a document, a picture, a page, a rubric."""
    link = f'<p><a linktype="page" id="{rubric.pk}">x</a></p>'
    blocks = [
        ("a", "text", link),
        ("b", "documents", [{"id": "d", "type": "document", "value": make_document().pk}]),
        ("c", "image", {"image": {"image": make_image().pk, "alt_text": "", "decorative": True}}),
        ("e", "rubric_reference", {"rubric": rubric.pk, "aspects": [], "display": "table"}),
    ]
    return json.dumps([{"id": name, "type": kind, "value": value} for name, kind, value in blocks])


def fill(kennisbank: Any, netwerk: NetwerkPage, number: int) -> None:
    """So many pages of every type, with pictures, documents, rubrics, terms, rows and chosen pages."""
    home, locale = kennisbank.get_parent().specific, kennisbank.locale
    news = next(iter(home.get_children().filter(slug="nieuws")), None)
    thema = make_thema() if number == 1 else type(make_thema("Los")).objects.get(key="samen-leren")
    rubric = make_rubric() if not Rubric.objects.exists() else Rubric.objects.first()
    assert rubric is not None
    regio, _new = Regio.objects.get_or_create(name="Oost", locale=locale)
    school, _new = School.objects.get_or_create(name="De Brug", brin="00AB", vestiging="01", place="Delft")
    for _number in range(number):
        extra = {"image": make_image(), "body": body_of(rubric)}
        guide = make_handreiking(kennisbank, **extra)
        example = make_praktijkvoorbeeld(kennisbank, image=make_image(), rubric=rubric)
        example.regios.add(regio)
        example.scholen.add(school)
        meeting = make_bijeenkomst(netwerk, **extra)
        meeting.handreikingen.add(guide)
        meeting.netwerken.add(netwerk)
        plain = add_page(home, InhoudPage(title=f"Plein {guide.pk}", **extra))
        form = make_formulier(home, **extra)
        other = NetwerkPage(title=f"Net {guide.pk}", programme=extra["body"], image=make_image())
        other.people = [NetwerkPerson(name="Noor", role="expert")]
        other.partners = [NetwerkPartner(name="Bieb")]
        other = add_page(netwerk.get_parent(), other)
        pages = [guide, example, meeting, plain, form, other]
        if news:
            message = add_page(news.specific, NieuwsPage(title=f"Boek {guide.pk}", **extra))
            message.netwerken.add(netwerk)
            pages.append(message)
        for page in pages:
            page.themas.add(thema)
            page.tags.add("leren")
            page.save_revision().publish()


def cold_cost(client: Client, url: str) -> int:
    """The queries of a GET when only what every request reads was read in this state of the content."""
    client.get(url)
    for kept in ("summaries", "details"):
        frame.current().kept(kept, frame.Some).clear()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
    assert response.status_code == 200, response.content
    return len(queries)


@pytest.mark.parametrize("expand", ["", f"&expand={EVERY}"])
def test_twenty_full_pages_of_every_type_cost_at_most_twelve_queries(
    kennisbank, netwerk, nieuws, client, expand
):
    fill(kennisbank, netwerk, 1)
    url = f"{PAGES}?fields=*{expand}&sort=id"  # from the home page on, which has pages below it
    client.get(url)
    few = cold_cost(client, url)
    fill(kennisbank, netwerk, 3)
    answer = item(client, url)
    assert len(answer["items"]) == 20
    assert {one["type"] for one in item(client, f"{url}&pageSize=100")["items"]} == set(registry.names())
    assert cold_cost(client, url) == few
    assert cold_cost(client, f"{url}&pageSize=100") == few
    assert few <= 12


def test_a_page_costs_at_most_ten_queries_with_everything_around_it_too(kennisbank, netwerk, nieuws, client):
    fill(kennisbank, netwerk, 1)
    facts = {"bijeenkomst": 1}  # its row, beside all that it shares with other types
    for page in item(client, f"{PAGES}?pageSize=100")["items"]:
        url = f"{PAGES}/{page['id']}"
        client.get(url)
        assert cold_cost(client, url) <= 10, page["type"]
        whole = cold_cost(client, f"{url}?expand={EVERY}")
        assert whole <= 10 + facts.get(page["type"], 0), page["type"]
        assert cold_cost(client, f"{url}?fields=title") <= 4, page["type"]


def test_rich_text_can_be_asked_as_markdown_and_with_links_into_the_api(kennisbank, client):
    other = make_handreiking(kennisbank, title="Ander")
    link = f'<p>Lees <b>eerst</b> <a linktype="page" id="{other.pk}">dit</a>.</p>'
    page = make_handreiking(kennisbank, in_short=link)
    url, site = f"{PAGES}/{page.pk}", f"http://testserver{other.get_url()}"
    api = f"http://testserver{PAGES}/{other.pk}"
    assert item(client, url)["inShort"] == f'<p>Lees <b>eerst</b> <a href="{site}">dit</a>.</p>'
    assert item(client, f"{url}?richText=markdown")["inShort"] == f"Lees **eerst** [dit](<{site}>)."
    assert item(client, f"{url}?richText=markdown&links=api")["inShort"] == f"Lees **eerst** [dit](<{api}>)."
    other.unpublish()
    assert item(client, f"{url}?richText=markdown&links=api")["inShort"] == "Lees **eerst** dit."
    assert problem(client, f"{url}?richText=md", 400)["errors"][0]["name"] == "richText"
