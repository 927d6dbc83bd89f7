"""Structured data: true to the page, true to schema.org, and no way for a text to become code."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from basis.models import Doelgroep, Principe, SiteSettings
from home.models import InhoudPage, NieuwsPage
from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkPage
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_handreiking,
    make_praktijkvoorbeeld,
    make_principe,
    make_thema,
)
from tests.schema_org import data_of, nodes, problems

SECRET = "https://vergader.example.org/geheim"
STEPS = (
    "steps",
    [("step", {"title": "Bel", "text": "<p>Vandaag <b>nog</b>.</p>"}), ("step", {"title": "Plan"})],
)


@pytest.fixture
def read(client):
    """Reads the nodes of a page by type."""
    return lambda page: nodes(client.get(page.url).content.decode())


@pytest.fixture
def rich_pages(home, kennisbank, netwerken, netwerk, nieuws):
    """A page of each type, and meetings in every state, with all that structured data tells."""
    SiteSettings.objects.create(
        site=home.get_site(),
        organisation="De Waterlinie",
        contact_email="post@example.org",
        address="Kade 1\nDorp",
    )
    terms = {
        "themas": [make_thema()],
        "doelgroepen": [Doelgroep.objects.create(name="leraren", locale=home.locale)],
    }
    more = {"author": "Team", "licence": "cc-by", "reading_minutes": 2, **terms}
    body = [("heading", {"text": "Zo", "level": "h2", "anchor": "zo"}), STEPS]
    add_page(netwerken, NetwerkPage(title="Zonder bijeenkomst", slug="leeg"))
    other = add_page(netwerk, NetwerkPage(title="Deel", slug="deel"))
    gone = {"status": "gaat_niet_door"}
    moved = {"status": "verplaatst"}
    return [
        home,
        kennisbank,
        netwerken,
        netwerk,
        other,
        nieuws,
        add_page(home, InhoudPage(title="Over ons", slug="over-ons")),
        add_page(nieuws, NieuwsPage(title="Nieuws", slug="bericht", **more)),
        make_handreiking(kennisbank, body=body, valid_until=timezone.localdate(), version="2.1", **more),
        make_handreiking(
            kennisbank, body=[*body, ("heading", {"text": "En dan", "level": "h2", "anchor": ""}), STEPS]
        ),
        make_handreiking(kennisbank),
        make_praktijkvoorbeeld(kennisbank, principes=[make_principe()], **more),
        make_bijeenkomst(netwerk, is_online=True, online_url=SECRET),
        make_bijeenkomst(netwerk, location="", is_online=True, online_url=SECRET, **gone),
        later(make_bijeenkomst(netwerk, capacity_unit="scholen", **moved)),
        make_bijeenkomst(netwerk, starts_at=None, ends_at=None, **moved),
        make_bijeenkomst(other, starts_at=None, ends_at=None),
        make_bijeenkomst(netwerken, capacity=None, signup_way="niet_nodig"),
    ]


def later(page: BijeenkomstPage) -> BijeenkomstPage:
    """The same meeting a week later."""
    page.starts_at += timedelta(days=7)
    page.ends_at += timedelta(days=7)
    page.save_revision().publish()
    return page


@pytest.mark.node
def test_what_every_kind_of_page_says_holds_to_schema_org(client, rich_pages, tmp_path):
    addresses = [page.url for page in rich_pages] + ["/themas/samen-leren/", "/principes/klein-beginnen/"]
    graphs = [data_of(client.get(address).content.decode()) for address in addresses]
    assert {node["@type"] for graph in graphs for node in graph["@graph"]} == {
        *("Organization", "WebSite", "WebPage", "BreadcrumbList", "Article", "NewsArticle", "HowTo"),
        *("Event", "EventSeries", "DefinedTerm"),
    }
    assert problems(graphs, tmp_path) == []


def test_the_api_tells_of_every_kind_of_page_what_the_page_tells(client, rich_pages, as_beheerder):
    for page in rich_pages:
        answer = client.get(f"/api/v1/pages/{page.pk}/json-ld")
        assert answer["Content-Type"] == "application/ld+json"
        told = answer.json()
        assert told == data_of(client.get(page.url).content.decode()), page
        assert told == as_beheerder.get(f"/api/v1/pages/{page.pk}/json-ld").json(), page


@pytest.mark.node
def test_the_validator_sees_an_unknown_property_and_a_wrong_value(tmp_path):
    event = {"@type": "Event", "naam": "x"}
    status = {"@type": "Event", "eventStatus": "https://schema.org/EventMisschien"}
    found = problems([{"@context": "https://schema.org", "@graph": [event, status]}], tmp_path)
    assert "naam" in found[0]
    assert "EventMisschien" in found[1]


def test_each_page_says_whose_site_it_is_how_to_search_it_and_where_the_page_stands(
    read, rich_pages, kennisbank
):
    found = read(make_praktijkvoorbeeld(kennisbank, title="Samen kijken"))
    assert found["Organization"]["name"] == found["WebSite"]["name"] == "De Waterlinie"
    assert found["Organization"]["address"] == "Kade 1, Dorp"
    search = found["WebSite"]["potentialAction"]
    assert search["target"]["urlTemplate"] == "http://testserver/zoeken/?q={search_term_string}"
    steps = found["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps] == ["Home", "Kennisbank", "Samen kijken"]
    assert [step.get("item") for step in steps] == [
        "http://testserver/",
        "http://testserver/kennisbank/",
        None,
    ]


def test_a_handreiking_with_steps_tells_how_to_do_it(read, kennisbank):
    found = read(make_handreiking(kennisbank, body=[STEPS], in_short="<p>Bel.</p>"))
    assert "Article" not in found
    assert [(step["name"], step["text"]) for step in found["HowTo"]["step"]] == [
        ("Bel", "Vandaag nog ."),
        ("Plan", "Plan"),
    ]


def test_lists_of_steps_are_sections_named_after_their_headings(read, kennisbank):
    heading = ("heading", {"text": "Daarna", "level": "h2", "anchor": ""})
    sections = read(make_handreiking(kennisbank, body=[STEPS, heading, STEPS]))["HowTo"]["step"]
    assert [(section["@type"], section["name"]) for section in sections] == [
        ("HowToSection", "Stappen"),
        ("HowToSection", "Daarna"),
    ]


def test_an_article_says_what_it_is_about_and_for_whom(read, kennisbank):
    principe = make_principe()
    doelgroep = Doelgroep.objects.create(name="leraren", locale=principe.locale)
    page = make_praktijkvoorbeeld(
        kennisbank, themas=[make_thema()], principes=[principe], doelgroepen=[doelgroep], licence="cc-by-sa"
    )
    article = read(page)["Article"]
    assert [(term["name"], term["url"]) for term in article["about"]] == [
        ("Samen leren", "http://testserver/themas/samen-leren/"),
        (principe.name, "http://testserver" + Principe.objects.get().get_absolute_url()),
    ]
    assert article["audience"]["audienceType"] == "leraren"
    assert "/by-sa/4.0/" in article["license"]
    assert article["inLanguage"] == "nl"
    assert article["datePublished"] == timezone.localdate().isoformat()


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "EventScheduled"),
        ({"status": "verplaatst"}, "EventRescheduled"),
        ({"status": "verplaatst", "starts_at": None, "ends_at": None}, "EventPostponed"),
        ({"status": "gaat_niet_door"}, "EventCancelled"),
    ],
)
def test_an_event_says_whether_it_takes_place(read, netwerk, fields, status):
    assert read(make_bijeenkomst(netwerk, **fields))["Event"]["eventStatus"] == f"https://schema.org/{status}"


def test_an_event_is_held_by_us_or_by_who_is_named(client, read, netwerk):
    assert read(make_bijeenkomst(netwerk))["Event"]["organizer"] == {"@id": "http://testserver/#organisatie"}
    page = make_bijeenkomst(netwerk, organiser="De Bond")
    assert read(page)["Event"]["organizer"] == {"@type": "Organization", "name": "De Bond"}
    assert "De Bond" in client.get(page.url).content.decode().split("<main", 1)[1]


@pytest.mark.parametrize(
    ("fields", "mode", "places"),
    [
        ({}, "Offline", ["Place"]),
        ({"is_online": True}, "Mixed", ["Place", "VirtualLocation"]),
        ({"is_online": True, "location": ""}, "Online", ["VirtualLocation"]),
    ],
)
def test_an_event_is_somewhere_and_never_gives_the_link_to_take_part(client, netwerk, fields, mode, places):
    page = make_bijeenkomst(netwerk, online_url=SECRET, **fields)
    html = client.get(page.url).content.decode()
    event = nodes(html)["Event"]
    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in event["location"]] == places
    assert SECRET not in html


def test_an_event_tells_what_the_row_says_not_what_a_later_draft_says(read, netwerk):
    page = make_bijeenkomst(netwerk, location="Buurthuis De Kade")
    page.location = "Ergens anders"
    page.save()  # not published
    event = read(page)["Event"]
    assert event["location"][0]["name"] == "Buurthuis De Kade"
    assert event["superEvent"][0]["name"] == netwerk.title


def test_places_are_offered_only_while_one_can_sign_up_here(read, netwerk):
    event = read(make_bijeenkomst(netwerk, capacity=30))["Event"]
    assert event["offers"]["availability"] == "https://schema.org/InStock"
    assert "price" not in event["offers"]
    assert (event["maximumAttendeeCapacity"], event["remainingAttendeeCapacity"]) == (30, 30)
    assert read(make_bijeenkomst(netwerk, capacity=0))["Event"]["offers"]["availability"].endswith("/SoldOut")
    before = timezone.now() - timedelta(hours=1)
    for fields in ({"signup_closes_at": before}, {"signup_way": "niet_nodig"}, {"status": "gaat_niet_door"}):
        assert "offers" not in read(make_bijeenkomst(netwerk, **fields))["Event"]
    assert "maximumAttendeeCapacity" not in read(make_bijeenkomst(netwerk, capacity_unit="scholen"))["Event"]


def test_a_meeting_without_a_date_is_a_page_and_no_event(read, netwerk):
    found = read(make_bijeenkomst(netwerk, starts_at=None, ends_at=None))
    assert "Event" not in found
    assert "WebPage" in found


def test_a_netwerk_is_a_series_of_the_meetings_that_have_a_date(read, netwerk):
    assert "EventSeries" not in read(netwerk)
    first = make_bijeenkomst(netwerk, title="Eerste")
    make_bijeenkomst(netwerk, title="Ooit", starts_at=None, ends_at=None)
    make_bijeenkomst(netwerk, title="Concept", publish=False)
    series = read(netwerk)["EventSeries"]
    assert [event["name"] for event in series["subEvent"]] == ["Eerste"]
    assert series["startDate"] == timezone.localtime(first.starts_at).isoformat(timespec="seconds")


def test_no_text_ends_the_data_block(client, kennisbank):
    evil = "</script><script>alert(1)</script> & <!--"
    html = client.get(make_handreiking(kennisbank, title=evil, introduction=evil).url).content.decode()
    assert nodes(html)["Article"]["name"] == evil
    assert "<script>alert" not in html


def test_an_answer_that_is_no_page_has_no_data_block(client, home):
    for address in ("/zoeken/?q=wijk", "/geen-pagina/"):
        assert "application/ld+json" not in client.get(address).content.decode()


def test_in_the_api_it_names_only_what_is_for_everyone(kennisbank, netwerk, as_beheerder):
    shown, hidden = make_bijeenkomst(netwerk, title="Open dag"), make_bijeenkomst(netwerk, title="Zeehond")
    address = f"/api/v1/pages/{netwerk.pk}/json-ld"
    assert "Zeehond" in as_beheerder.get(address).content.decode()
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    told = as_beheerder.get(address).content.decode()
    assert "Open dag" in told
    assert "Zeehond" not in told
    assert as_beheerder.get(f"/api/v1/pages/{hidden.pk}/json-ld").status_code == 404
    Bijeenkomst.objects.all().delete()
    assert as_beheerder.get(f"/api/v1/pages/{shown.pk}/json-ld").status_code == 404
    assert as_beheerder.get(f"{address}?x=1").status_code == 400


def test_in_the_api_it_costs_the_same_for_three_as_for_thirty(netwerk, count_queries):
    address = f"/api/v1/pages/{netwerk.pk}/json-ld"
    for _number in range(3):
        page = make_bijeenkomst(netwerk)
    count_queries(address)
    few = count_queries(address)
    assert count_queries(f"/api/v1/pages/{page.pk}/json-ld") <= 16
    for _number in range(27):
        make_bijeenkomst(netwerk)
    count_queries(address)
    assert count_queries(address) == few <= 16
