"""Ways to put meetings in a calendar: plain links on pages, that ask nothing of another site themselves."""

from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from basis.models import Regio
from netwerken.models import NetwerkPage
from tests.factories import add_page, make_bijeenkomst, make_thema

START = datetime.fromisoformat("2027-07-08T13:30:00+02:00")
ELSEWHERE = {"calendar.google.com", "outlook.office.com", "outlook.live.com"}


def soup_of(client: Client, address: str) -> BeautifulSoup:
    """A page."""
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def ways(soup: BeautifulSoup) -> dict[str, Tag]:
    """The links of a page that lead to a calendar, by host; ours under the last part of the path."""
    found = {}
    for link in soup.find_all("a", href=True):
        parts = urlsplit(link["href"])
        if parts.hostname in ELSEWHERE:
            found[parts.hostname] = link
        elif parts.path.endswith(".ics"):
            found[parts.scheme or "here"] = link
    return found


def asked(link: Tag) -> dict[str, str]:
    """The query of a link; a plus sign would stay one in some calendars."""
    assert "+" not in urlsplit(link["href"]).query
    return {name: values[0] for name, values in parse_qs(urlsplit(link["href"]).query).items()}


def test_one_meeting_goes_to_a_file_google_and_outlook(client, netwerk):
    page = make_bijeenkomst(
        netwerk,
        title="Kijken & doen",
        introduction="Met soep.",
        starts_at=START,
        ends_at=START + timedelta(hours=3),
        location="De Kade",
        address="Kade 1",
        is_online=True,
        online_url="https://vergaderen.example/geheim",
    )
    found = ways(soup_of(client, page.url))
    assert set(found) == {"here", *ELSEWHERE}
    assert found["here"]["href"] == f"/agenda/{page.translation_key}.ics"
    text = f"Met soep.\n\nhttp://testserver{page.url}"
    assert asked(found["calendar.google.com"]) == {
        "action": "TEMPLATE",
        "text": "Kijken & doen",
        "dates": "20270708T113000Z/20270708T143000Z",
        "details": text,
        "location": "De Kade, Kade 1, of online",
    }
    for host in ("outlook.office.com", "outlook.live.com"):
        query = asked(found[host])
        assert datetime.fromisoformat(query["startdt"]) == START
        assert datetime.fromisoformat(query["enddt"]) == START + timedelta(hours=3)
        assert (query["subject"], query["body"]) == ("Kijken & doen", text)
    for host in ELSEWHERE:
        assert {"noopener", "noreferrer"} <= set(found[host]["rel"])


@pytest.mark.parametrize(
    "fields",
    [
        {"starts_at": None, "ends_at": None},
        {"status": "gaat_niet_door"},
        {"starts_at": timezone.now() - timedelta(days=2), "ends_at": timezone.now() - timedelta(days=1)},
    ],
    ids=["no-date", "cancelled", "past"],
)
def test_what_nobody_can_go_to_goes_to_no_calendar(client, netwerk, fields):
    assert ways(soup_of(client, make_bijeenkomst(netwerk, **fields).url)) == {}


def test_a_netwerk_can_be_followed(client, netwerk):
    soup = soup_of(client, netwerk.url)
    found, path = ways(soup), f"/agenda/netwerk/{netwerk.translation_key}.ics"
    assert set(found) == {"here", "webcal", *ELSEWHERE}
    assert found["here"]["href"] == path
    assert found["webcal"]["href"] == f"webcal://testserver{path}"
    assert asked(found["calendar.google.com"]) == {"cid": f"webcal://testserver{path}"}
    assert asked(found["outlook.office.com"]) == {"url": f"http://testserver{path}", "name": netwerk.title}
    assert soup.find("link", type="text/calendar")["href"] == path
    assert client.get(path).status_code == 200


def test_a_netwerk_that_is_not_for_everybody_has_no_feed_to_follow(as_beheerder, netwerk):
    PageViewRestriction.objects.create(page=netwerk, restriction_type=PageViewRestriction.LOGIN)
    soup = soup_of(as_beheerder, netwerk.url)
    assert ways(soup) == {}
    assert soup.find("link", type="text/calendar") is None


def test_the_agenda_leads_to_the_feed_of_what_is_chosen(client, netwerken, netwerk, home):
    netwerk.regios = [Regio.objects.create(key="oost", name="Oost", locale=home.locale)]
    netwerk.save_revision().publish()
    other = add_page(netwerken, NetwerkPage(title="Elders", slug="elders"))
    make_bijeenkomst(netwerk, themas=[make_thema("Rekenen")])
    for query, path in {
        "": "alles",
        "?regio=oost": "regio/oost",
        "?thema=rekenen": "thema/rekenen",
        f"?netwerk={netwerk.translation_key}": f"netwerk/{netwerk.translation_key}",
        "?regio=oost&thema=rekenen": "alles",
        f"?netwerk={netwerk.translation_key},{other.translation_key}": "alles",
        "?soort=bijeenkomst": "alles",
        "?weergave=maand&regio=oost": "regio/oost",
    }.items():
        address = ways(soup_of(client, f"/agenda/{query}"))["here"]["href"]
        assert address == f"/agenda/{path}.ics", query
        assert client.get(address).status_code == 200


def test_the_api_tells_where_a_calendar_is(client, netwerk):
    page = make_bijeenkomst(netwerk)
    undated = make_bijeenkomst(netwerk, starts_at=None, ends_at=None)
    read = {one["id"]: one for one in client.get("/api/v1/pages?pageSize=100").json()["items"]}
    assert read[page.pk]["calendarUrl"] == f"http://testserver/agenda/{page.translation_key}.ics"
    assert read[undated.pk]["calendarUrl"] is None
    assert (
        read[netwerk.pk]["calendarUrl"] == f"http://testserver/agenda/netwerk/{netwerk.translation_key}.ics"
    )
    for pk in (page.pk, netwerk.pk):
        assert client.get(read[pk]["calendarUrl"]).status_code == 200
