"""Feeds that a calendar follows: what is in them, for whom, and for how long it may be kept."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Page, PageViewRestriction, Site

from basis.models import Regio, SiteSettings
from home.models import HomePage
from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkenPage, NetwerkPage
from tests.factories import add_page, make_bijeenkomst, make_thema
from tests.netwerken.calendars.rfc5545 import Part, check, events

NOW = datetime.fromisoformat("2026-12-10T12:00:00+01:00")
SECRET = "https://vergaderen.example/geheim"


@pytest.fixture(autouse=True)
def _today(db: None):
    """It is a Thursday in December."""
    with time_machine.travel(NOW, tick=False):
        yield


def read(client: Client, address: str = "/agenda/alles.ics") -> Part:
    """A feed that holds to the standard."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return check(answer.content)


def titles(client: Client, address: str = "/agenda/alles.ics") -> list[str]:
    """The titles of the meetings in a feed, in their order."""
    return [event.text("SUMMARY") for event in events(read(client, address))]


def event_of(client: Client, page: BijeenkomstPage) -> Part:
    """One meeting, in the feed of everything."""
    found = events(read(client))
    return next(one for one in found if one.text("UID") == f"{page.translation_key}@deelwijs")


def feed_of(netwerk: NetwerkPage) -> str:
    """The address of the feed of a netwerk."""
    return f"/agenda/netwerk/{netwerk.translation_key}.ics"


def test_a_meeting_in_a_feed(client, netwerk, site):
    SiteSettings.objects.create(site=site, organisation="De Vaart")
    page = make_bijeenkomst(
        netwerk,
        title="Kijken bij elkaar",
        slug="kijken",
        kind="studiedag",
        introduction="Een middag; met soep, en brood.",
        starts_at=datetime.fromisoformat("2027-07-08T13:30:00+02:00"),
        ends_at=datetime.fromisoformat("2027-07-08T16:30:00+02:00"),
        location="De Kade",
        address="Kade 1, Dorp",
    )
    page.themas = [make_thema("Rekenen"), make_thema("Samen, leren")]
    page.save_revision().publish()
    root = read(client)
    assert root.text("NAME") == "Agenda van De Vaart"
    assert root.all("SOURCE") == ["http://testserver/agenda/alles.ics"]
    [event] = events(root)
    assert event.text("UID") == f"{page.translation_key}@deelwijs"
    assert event.all("DTSTART") == ["20270708T113000Z"]
    assert event.all("DTEND") == ["20270708T143000Z"]
    assert event.text("SUMMARY") == "Kijken bij elkaar"
    assert event.text("DESCRIPTION") == f"Een middag; met soep, en brood.\n\nhttp://testserver{page.url}"
    assert event.text("LOCATION") == "De Kade, Kade 1, Dorp"
    assert event.all("URL") == [f"http://testserver{page.url}"]
    assert event.texts("CATEGORIES") == ["Studiedag", "Rekenen", "Samen, leren"]
    assert event.text("STATUS") == "CONFIRMED"
    assert event.all("SEQUENCE") == ["0"]
    assert event.moment("DTSTAMP") == event.moment("LAST-MODIFIED") == NOW


def test_it_is_online_or_both(client, netwerk):
    make_bijeenkomst(netwerk, title="scherm", is_online=True, location="", online_url=SECRET)
    make_bijeenkomst(netwerk, title="twee", is_online=True, location="De Kade")
    places = {event.text("SUMMARY"): event.text("LOCATION") for event in events(read(client))}
    assert places == {"scherm": "Online", "twee": "De Kade, of online"}


def test_without_a_date_it_is_left_out(client, netwerk):
    make_bijeenkomst(netwerk, title="ooit", starts_at=None, ends_at=None)
    make_bijeenkomst(netwerk, title="straks")
    assert titles(client) == ["straks"]


def test_what_is_cancelled_stays_and_says_so(client, netwerk):
    page = make_bijeenkomst(netwerk, title="Toneel")
    page.status = "gaat_niet_door"
    page.save_revision().publish()
    event = event_of(client, page)
    assert event.text("STATUS") == "CANCELLED"
    assert event.text("SUMMARY") == "Gaat niet door: Toneel"
    assert event.text("DESCRIPTION").startswith("Deze bijeenkomst gaat niet door.")
    assert event.all("SEQUENCE") == ["1"]


def test_the_sequence_rises_when_people_must_know_and_the_uid_never_changes(client, netwerk):
    page = make_bijeenkomst(netwerk)
    uid = event_of(client, page).text("UID")

    def sequence_after(**fields: object) -> tuple[str, datetime]:
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision().publish()
        event = event_of(client, page)
        assert event.text("UID") == uid
        return event.all("SEQUENCE")[0], event.moment("LAST-MODIFIED")

    changed_at = Bijeenkomst.objects.get().changed_at
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert sequence_after(title="Andere woorden", slug="anders")[0] == "0"
        assert sequence_after(speakers="Noor", capacity=12) == ("0", NOW + timedelta(hours=1))
        assert Bijeenkomst.objects.get().changed_at == changed_at  # the words changed, not the facts
    later = NOW + timedelta(hours=2)
    with time_machine.travel(later, tick=False):
        assert sequence_after(location="Elders")[0] == "1"
        assert sequence_after(starts_at=page.starts_at - timedelta(minutes=1)) == ("2", later)
        assert sequence_after(online_url=SECRET)[0] == "3"
        assert sequence_after()[0] == "3"
        assert Bijeenkomst.objects.get().changed_at == later


def test_a_netwerk_has_what_stands_below_it_and_what_names_it(client, netwerken, netwerk):
    part = add_page(netwerk, NetwerkPage(title="Oost", slug="oost"))
    other = add_page(netwerken, NetwerkPage(title="Elders", slug="elders"))
    for parent, title in ((netwerk, "eigen"), (part, "van Oost"), (other, "van Elders")):
        make_bijeenkomst(parent, title=title)
    make_bijeenkomst(other, title="samen met Oost", netwerken=[part])
    make_bijeenkomst(netwerken, title="van niemand")
    assert set(titles(client, feed_of(netwerk))) == {"eigen", "van Oost", "samen met Oost"}
    assert set(titles(client, feed_of(part))) == {"van Oost", "samen met Oost"}
    assert read(client, feed_of(part)).text("NAME") == "Oost"


def test_a_thema_has_what_is_about_it(client, netwerk):
    thema = make_thema("Rekenen")
    make_bijeenkomst(netwerk, title="sommen", themas=[thema])
    make_bijeenkomst(netwerk, title="taal")
    assert titles(client, "/agenda/thema/rekenen.ics") == ["sommen"]


def test_a_regio_has_what_the_agenda_shows_of_it(client, netwerken, home):
    """By the nearest netwerk that says where it is, also over one that visitors do not see."""
    oost, west = (Regio.objects.create(key=key, name=key, locale=home.locale) for key in ("oost", "west"))
    city = add_page(netwerken, NetwerkPage(title="Stad", slug="stad", regios=[oost, west]))
    plain = add_page(city, NetwerkPage(title="Wijk", slug="wijk"))
    only = add_page(city, NetwerkPage(title="Oost", slug="oost", regios=[oost]))
    hidden = add_page(city, NetwerkPage(title="Dicht", slug="dicht", regios=[oost]), publish=False)
    make_bijeenkomst(plain, title="hele stad")
    make_bijeenkomst(only, title="oost")
    make_bijeenkomst(hidden, title="onder een concept")
    make_bijeenkomst(netwerken, title="van oost", netwerken=[only])
    make_bijeenkomst(netwerken, title="nergens")
    for key, expected in {
        "oost": {"hele stad", "oost", "onder een concept", "van oost"},
        "west": {"hele stad", "onder een concept"},
    }.items():
        shown = client.get(f"/agenda/?regio={key}").content.decode()
        assert {part.split("</a>")[0].split(">")[-1] for part in shown.split("<h3>")[1:]} == expected
        assert set(titles(client, f"/agenda/regio/{key}.ics")) == expected


def test_a_feed_of_what_is_not_there_or_not_for_everybody_is_not_found(as_beheerder, netwerk):
    make_bijeenkomst(netwerk, title="Besloten")
    assert titles(Client(), feed_of(netwerk)) == ["Besloten"]
    PageViewRestriction.objects.create(page=netwerk, restriction_type=PageViewRestriction.LOGIN)
    paths = [feed_of(netwerk), f"/agenda/netwerk/{uuid4()}.ics", "/agenda/thema/x.ics", "/agenda/regio/x.ics"]
    for path in paths:
        assert Client().get(path).status_code == as_beheerder.get(path).status_code == 404, path


def expired(page: BijeenkomstPage) -> Callable[[], object]:
    """Past its end, while the worker did not come by yet."""
    rows = Page.objects.filter(pk=page.pk)
    rows.update(expire_at=NOW - timedelta(seconds=1))
    return lambda: rows.update(expire_at=None)


def unpublished(page: BijeenkomstPage) -> Callable[[], object]:
    """Taken offline."""
    page.unpublish()
    return lambda: page.get_latest_revision().publish()


def restricted(kind: str) -> Callable[[BijeenkomstPage], Callable[[], object]]:
    """Not for everybody."""

    def restrict(page: BijeenkomstPage) -> Callable[[], object]:
        row = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
        if kind == "groups":
            row.groups.add(Group.objects.create(name="Kring"))
        return row.delete

    restrict.__name__ = kind
    return restrict


def below_a_restricted_netwerk(page: BijeenkomstPage) -> Callable[[], object]:
    """Restricted by where it stands."""
    return restricted("login")(page.get_parent())


def of_another_site(page: BijeenkomstPage) -> Callable[[], object]:
    """Public, but somewhere else."""
    home = add_page(Page.get_first_root_node(), HomePage(title="Elders", slug="elders"))
    Site.objects.create(hostname="elders.example", root_page=home)
    there = add_page(home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    parent = page.get_parent()
    page.move(Page.objects.get(pk=there.pk), pos="last-child")
    moved = BijeenkomstPage.objects.get(pk=page.pk)
    return lambda: moved.move(Page.objects.get(pk=parent.pk), pos="last-child")


GUARDS = [
    *(expired, unpublished, restricted("login"), restricted("password"), restricted("groups")),
    *(below_a_restricted_netwerk, of_another_site),
]


@pytest.mark.parametrize("hide", GUARDS, ids=lambda hide: hide.__name__)
def test_what_is_hidden_is_in_no_feed_and_is_seen_without_the_guard(as_beheerder, netwerk, home, hide):
    thema = make_thema("Rekenen")
    regio = Regio.objects.create(key="oost", name="Oost", locale=home.locale)
    netwerk.regios = [regio]
    netwerk.save_revision().publish()
    page = make_bijeenkomst(netwerk, title="Zeehond", themas=[thema])
    feeds = ["/agenda/alles.ics", feed_of(netwerk), "/agenda/thema/rekenen.ics", "/agenda/regio/oost.ics"]
    file = f"/agenda/{page.translation_key}.ics"
    show, visitor = hide(page), Client()
    for address in (*feeds, file):
        answer = visitor.get(address)
        assert b"Zeehond" not in answer.content, address
        assert answer.status_code in {200, 404}, address
    for address in feeds:  # they are the same for who logged in, since readers share what they fetch
        assert b"Zeehond" not in as_beheerder.get(address).content, address
    show()
    for address in (*feeds, file):
        assert titles(visitor, address) == ["Zeehond"], address


def test_who_may_see_a_page_gets_its_file_for_themselves(as_beheerder, netwerk):
    page = make_bijeenkomst(netwerk, title="Besloten")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    address = f"/agenda/{page.translation_key}.ics"
    assert titles(as_beheerder, address) == ["Besloten"]
    answer = as_beheerder.get(address)
    assert "private" in answer["Cache-Control"]
    assert "Cookie" in answer["Vary"]
    assert address in as_beheerder.get(page.url).content.decode()
    assert Client().get(address).status_code == 404


def test_the_link_to_take_part_is_in_no_feed_file_or_page(client, netwerk):
    thema = make_thema("Rekenen")
    page = make_bijeenkomst(netwerk, is_online=True, online_url=SECRET, themas=[thema])
    for address in (
        *("/agenda/alles.ics", feed_of(netwerk), "/agenda/thema/rekenen.ics"),
        *(f"/agenda/{page.translation_key}.ics", page.url, netwerk.url, "/agenda/"),
    ):
        answer = client.get(address)
        assert answer.status_code == 200
        assert b"geheim" not in answer.content
        assert b"CONFERENCE" not in answer.content
        assert b"ATTENDEE" not in answer.content


def test_who_has_it_gets_not_modified_until_anything_changes(client, netwerk):
    address = feed_of(netwerk)
    pages = [make_bijeenkomst(netwerk, title=f"Samen {number}") for number in range(3)]

    def known() -> str:
        """The version of now; who has it is told so, in a process that made it before and in a new one."""
        first = client.get(address)
        assert first["Last-Modified"].endswith("GMT")
        for _ in range(2):
            same = client.get(address, headers={"If-None-Match": first["ETag"]})
            assert (same.status_code, same.content, same["ETag"]) == (304, b"", first["ETag"])
            assert same["Cache-Control"] == first["Cache-Control"]
        return first["ETag"]

    def changes(act: Callable[[], object]) -> None:
        before = known()
        act()
        answer = client.get(address, headers={"If-None-Match": before})
        assert answer.status_code == 200
        assert answer["ETag"] != before

    def publish(page: BijeenkomstPage, **fields: object) -> None:
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision().publish()

    known()
    changes(lambda: publish(pages[0], location="Elders"))
    changes(lambda: publish(pages[0], introduction="Andere woorden"))
    changes(lambda: publish(pages[0], starts_at=pages[0].starts_at + timedelta(days=1), ends_at=None))
    changes(lambda: make_bijeenkomst(netwerk))
    changes(pages[2].unpublish)  # a member less, and none of the others is newer
    changes(pages[1].delete)
    changes(lambda: PageViewRestriction.objects.create(page=pages[0], restriction_type="login"))
    known()


def test_the_moment_of_the_last_change_alone_never_says_that_nothing_changed(client, netwerk):
    """What was taken away leaves no later moment behind."""
    make_bijeenkomst(netwerk)
    gone = make_bijeenkomst(netwerk, title="Weg")
    before = client.get(feed_of(netwerk))
    gone.unpublish()
    answer = client.get(feed_of(netwerk), headers={"If-Modified-Since": before["Last-Modified"]})
    assert answer.status_code == 200
    assert b"Weg" not in answer.content


def test_it_may_be_kept_until_the_clock_changes_it(client, netwerk):
    page = make_bijeenkomst(netwerk, title="Even")
    assert client.get(feed_of(netwerk))["Cache-Control"] == "max-age=300, public"
    page.expire_at = NOW + timedelta(seconds=60)
    page.save_revision().publish()
    answer = client.get(feed_of(netwerk))
    assert answer["Cache-Control"] == "max-age=60, public"
    known = {"If-None-Match": answer["ETag"]}
    with time_machine.travel(NOW + timedelta(seconds=59), tick=False):
        same = client.get(feed_of(netwerk), headers=known)
        assert (same.status_code, same["Cache-Control"]) == (304, "max-age=1, public")
    with time_machine.travel(NOW + timedelta(seconds=60), tick=False):
        answer = client.get(feed_of(netwerk), headers=known)
        assert answer.status_code == 200
        assert events(check(answer.content)) == []


def test_what_was_over_before_last_school_year_falls_out(client, netwerk):
    for day in ("2025-07-31", "2025-08-01"):
        start = datetime.fromisoformat(f"{day}T13:00:00+02:00")
        make_bijeenkomst(netwerk, title=day, starts_at=start, ends_at=start + timedelta(hours=2))
    assert titles(client) == ["2025-08-01"]
    summer = datetime.fromisoformat("2027-07-31T23:59:00+02:00")
    with time_machine.travel(summer, tick=False):
        assert titles(client) == ["2025-08-01"]
        assert client.get("/agenda/alles.ics")["Cache-Control"] == "max-age=60, public"
    with time_machine.travel(summer + timedelta(minutes=1), tick=False):
        assert titles(client) == []


def test_an_empty_feed_holds_to_the_standard_and_stays_the_same(client, netwerk):
    assert titles(client, feed_of(netwerk)) == []
    answer = client.get(feed_of(netwerk))
    assert client.get(feed_of(netwerk), headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_a_feed_sets_no_cookie_and_takes_no_other_method(as_beheerder, netwerk):
    for browser in (Client(), as_beheerder):
        answer = browser.get("/agenda/alles.ics")
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")
    assert Client().post("/agenda/alles.ics").status_code == 405
    assert Client().head("/agenda/alles.ics").content == b""


@pytest.mark.parametrize("of", ["alles", "netwerk", "thema", "regio"])
def test_a_feed_costs_the_same_for_three_as_for_thirty(netwerk, home, count_queries, of):
    thema = make_thema("Rekenen")
    netwerk.regios = [Regio.objects.create(key="oost", name="Oost", locale=home.locale)]
    netwerk.save_revision().publish()
    address = {"netwerk": feed_of(netwerk), "thema": "/agenda/thema/rekenen.ics"}.get(of)
    address = address or {"alles": "/agenda/alles.ics", "regio": "/agenda/regio/oost.ics"}[of]

    def add(amount: int) -> None:
        for _ in range(amount):
            make_bijeenkomst(netwerk, themas=[thema], netwerken=[netwerk], is_online=True, location="")

    add(3)
    count_queries(address)  # fills the caches
    cost = count_queries(address)
    add(27)
    assert count_queries(address) == cost
    assert cost <= 8


def test_not_modified_costs_one_query(client, netwerk, django_assert_num_queries):
    make_bijeenkomst(netwerk)
    known = {"If-None-Match": client.get(feed_of(netwerk))["ETag"]}
    with django_assert_num_queries(1):  # the content stamp
        assert client.get(feed_of(netwerk), headers=known).status_code == 304


@pytest.mark.bilingual
def test_a_feed_is_of_one_language(translate, client, home, netwerken, netwerk):
    page = make_bijeenkomst(netwerk, title="Samen kijken", kind="studiedag")
    make_bijeenkomst(netwerk, title="Alleen hier")
    for above in (home, netwerken, netwerk):
        translate(above)
    translate(page, title="Looking together")
    page.status = "gaat_niet_door"
    page.save_revision().publish()
    for address in ("/agenda/alles.ics", feed_of(netwerk)):
        dutch, english = events(read(client, address)), events(read(client, f"/en{address}"))
        assert {one.text("SUMMARY") for one in dutch} == {"Gaat niet door: Samen kijken", "Alleen hier"}
        assert [one.text("SUMMARY") for one in english] == ["Cancelled: Looking together"]
        [same] = [one for one in dutch if one.text("UID") == english[0].text("UID")]
        assert "/en/" in english[0].all("URL")[0]
        assert "/en/" not in same.all("URL")[0]
        assert client.get(english[0].all("URL")[0]).status_code == 200
    assert re.search(r"\.ics$", read(client, "/en/agenda/alles.ics").all("SOURCE")[0])
