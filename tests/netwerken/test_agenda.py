"""The agenda with its filters, as a list by month and as a calendar; facts come from the rows."""

import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from basis.models import Aanpak, Doelgroep, Principe, Regio, Sector
from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkPage
from tests.factories import add_page, make_bijeenkomst, make_thema, meeting
from tests.netwerken.facts import sign_up_for

NOW = datetime.fromisoformat("2026-12-10T12:00:00+01:00")


@pytest.fixture(autouse=True)
def _today(db: None):
    """It is a Thursday in December."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def nl(home) -> Locale:
    return home.locale


def at(text: str) -> datetime:
    """A moment on the clock here."""
    return timezone.make_aware(datetime.fromisoformat(text))


def make(parent: Any, title: str, day: str | None = "2026-12-17", **fields: Any) -> BijeenkomstPage:
    """A meeting on the afternoon of a day, or in overleg."""
    start = at(f"{day} 13:30") if day else None
    times = {"starts_at": start, "ends_at": start + timedelta(hours=2) if start else None}
    return make_bijeenkomst(parent, title=title, **(times | fields))


def titles(html: str) -> list[str]:
    """The titles of the meetings in the list, in their order."""
    return [unescape(part.split("</a>")[0].split(">")[-1]) for part in html.split("<h3>")[1:]]


def listed(client, query: str = "") -> list[str]:
    """The titles that a visitor gets."""
    response = client.get(f"/agenda/{query}")
    assert response.status_code == 200
    return titles(response.content.decode())


def calendar(client, query: str) -> dict[str, list[str]]:
    """The titles on each day of the calendar that has any."""
    html = client.get(f"/agenda/?weergave=maand&{query}").content.decode()
    days = {}
    for cell in re.findall(r"<td.*?</td>", html, re.DOTALL):
        if found := re.findall(r'<a href="/[^"]*">(.*?)</a>', cell):
            days[cell.split('datetime="')[1][:10]] = [unescape(title) for title in found]
    return days


def test_a_term_of_the_page_finds_its_meetings(client, netwerk, nl):
    terms = {
        "thema=rekenen": {"themas": [make_thema("Rekenen", key="rekenen")]},
        "sector=po": {"sectoren": [Sector.objects.create(key="po", name="Po", locale=nl)]},
        "voor-wie=leraren": {
            "doelgroepen": [Doelgroep.objects.create(key="leraren", name="Leraren", locale=nl)]
        },
        "principe=samen": {
            "principes": [Principe.objects.create(key="samen", name="Samen", number=1, locale=nl)]
        },
        "aanpak=lesson-study": {
            "aanpakken": [Aanpak.objects.create(key="lesson-study", name="Lesson study", locale=nl)]
        },
        "soort=audit": {"kind": "audit"},
    }
    for query, fields in terms.items():
        make(netwerk, query, **fields)
    for query in terms:
        assert listed(client, f"?{query}") == [query]


def test_a_netwerk_has_what_stands_under_it_and_what_names_it(client, netwerken, netwerk):
    part = add_page(netwerk, NetwerkPage(title="Oost", slug="oost"))
    other = add_page(netwerken, NetwerkPage(title="Elders", slug="elders"))
    make(netwerk, "eigen")
    make(part, "van Oost")
    make(other, "van Elders")
    make(other, "samen met Oost", netwerken=[part])
    make(netwerken, "van niemand")
    key = {page.title: page.translation_key for page in (netwerk, part, other)}
    assert set(listed(client, f"?netwerk={key['Leren in de wijk']}")) == {
        "eigen",
        "van Oost",
        "samen met Oost",
    }
    assert set(listed(client, f"?netwerk={key['Oost']}")) == {"van Oost", "samen met Oost"}
    assert set(listed(client, f"?netwerk={key['Elders']}")) == {"van Elders", "samen met Oost"}


def test_the_regio_is_that_of_the_nearest_netwerk(client, netwerken, nl):
    oost, west = (Regio.objects.create(key=key, name=key, locale=nl) for key in ("oost", "west"))
    city = add_page(netwerken, NetwerkPage(title="Stad", slug="stad", regios=[oost, west]))
    plain = add_page(city, NetwerkPage(title="Wijk", slug="wijk"))
    only = add_page(city, NetwerkPage(title="Oost", slug="oost", regios=[oost]))
    make(plain, "hele stad")
    make(only, "oost")
    make(netwerken, "nergens")
    assert set(listed(client, "?regio=oost")) == {"hele stad", "oost"}
    assert listed(client, "?regio=west") == ["hele stad"]


def test_online_or_on_the_spot_comes_from_the_row(client, netwerk):
    make(netwerk, "hier")
    make(netwerk, "scherm", is_online=True, location="")
    both = make(netwerk, "allebei", is_online=True)
    BijeenkomstPage.objects.filter(pk=both.pk).update(is_online=False)  # the page is only the form
    assert set(listed(client, "?vorm=online")) == {"scherm", "allebei"}
    assert set(listed(client, "?vorm=op-locatie")) == {"hier", "allebei"}


def test_open_places_are_where_one_can_still_come(client, netwerk):
    make(netwerk, "open")
    make(netwerk, "zonder aanmelden", signup_way="niet_nodig")
    make(netwerk, "per mail", signup_way="mail", signup_email="a@example.org")
    make(netwerk, "gesloten", signup_closes_at=NOW - timedelta(hours=1))
    make(netwerk, "later open", signup_opens_at=NOW + timedelta(hours=1))
    make(netwerk, "afgelast", status="gaat_niet_door")
    full = make(netwerk, "vol", capacity=1)
    sign_up_for(meeting(full), name="Noor", email="noor@example.org")
    assert set(listed(client, "?plaats=open")) == {"open", "zonder aanmelden", "per mail"}


def test_the_list_is_by_month_and_what_has_no_date_is_in_overleg_last(client, netwerk):
    make(netwerk, "februari", "2027-02-01")
    make(netwerk, "geen datum", None)
    make(netwerk, "nu", "2026-12-10")
    make(netwerk, "gisteren", "2026-12-09")
    html = client.get("/agenda/").content.decode()
    assert titles(html) == ["nu", "februari", "geen datum"]
    assert re.findall(r'<h2 id="maand-\d">(.*?)</h2>', html) == [
        "December 2026",
        "Februari 2027",
        "In overleg",
    ]
    assert "3 bijeenkomsten tot en met februari 2027." in html


def test_months_can_be_chosen_on_the_clock_here(client, netwerk):
    make(netwerk, "nieuwjaar", None, starts_at=at("2027-01-01 00:30"))  # still December in UTC
    make(netwerk, "december")
    make(netwerk, "maart", "2027-03-02")
    assert listed(client, "?maand=2027-01") == ["nieuwjaar"]
    assert listed(client, "?maand=2026-12&maand=2027-03") == ["december", "maart"]


def test_what_is_over_is_behind_a_link_newest_first(client, netwerk):
    make(netwerk, "lang geleden", "2026-03-02")
    make(netwerk, "gisteren", "2026-12-09")
    make(netwerk, "straks")
    make(netwerk, "geen datum", None)
    html = client.get("/agenda/").content.decode()
    assert 'href="?periode=voorbij">Bekijk wat geweest is' in html
    assert listed(client, "?periode=voorbij") == ["gisteren", "lang geleden"]


def test_what_is_over_comes_in_pages_that_keep_the_filters(client, netwerk):
    for number in range(42):
        make(netwerk, f"keer {number}", f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}", kind="audit")
    make(netwerk, "anders", "2026-11-02")
    html = client.get("/agenda/?soort=audit&periode=voorbij&pagina=2").content.decode()
    assert titles(html) == ["keer 1", "keer 0"]
    assert 'href="?soort=audit&amp;periode=voorbij&amp;pagina=1"' in html


def test_the_calendar_has_each_meeting_on_its_days_past_ones_too(client, netwerk):
    make(netwerk, "geweest", "2026-12-01")
    make(netwerk, "straks")
    make(netwerk, "twee dagen", ends_at=at("2026-12-18 12:00"))
    make(netwerk, "over de jaargrens", "2026-12-31", ends_at=at("2027-01-01 12:00"))
    make(netwerk, "later", "2027-01-05")
    make(netwerk, "geen datum", None)
    assert calendar(client, "maand=2026-12") == {
        "2026-12-01": ["geweest"],
        "2026-12-17": ["straks", "twee dagen"],
        "2026-12-18": ["twee dagen"],
        "2026-12-31": ["over de jaargrens"],
    }
    assert calendar(client, "maand=2027-01") == {"2027-01-01": ["over de jaargrens"], "2027-01-05": ["later"]}


def test_the_calendar_is_a_table_with_headers_and_marks_today(client, netwerk):
    html = client.get("/agenda/?weergave=maand").content.decode()
    assert "<caption>December 2026</caption>" in html
    assert html.count('scope="col"') == 8
    assert html.count('scope="row"') == 5
    assert html.count('aria-current="date"') == 1
    today = html.split('aria-current="date"')[1]
    assert 'datetime="2026-12-10"' in today.split("</td>")[0]
    assert "vandaag" in today.split("</td>")[0]
    assert 'rel="prev"' in html
    assert 'href="?weergave=maand&amp;maand=2027-01" rel="next"' in html
    assert 'aria-current="date"' not in client.get("/agenda/?weergave=maand&maand=2026-11").content.decode()


def test_the_calendar_keeps_filters_and_knows_its_ends(client, netwerk):
    make(netwerk, "audit", kind="audit")
    make(netwerk, "iets anders")
    assert calendar(client, "maand=2026-12&soort=audit") == {"2026-12-17": ["audit"]}
    html = client.get("/agenda/?soort=audit&weergave=maand&maand=2000-01").content.decode()
    assert 'rel="prev"' not in html
    assert "?soort=audit&amp;weergave=maand&amp;maand=2000-02" in html
    assert 'rel="next"' not in client.get("/agenda/?weergave=maand&maand=2099-12").content.decode()


def test_from_the_list_of_a_month_to_its_calendar(client, netwerk):
    make(netwerk, "maart", "2027-03-02", kind="audit")
    html = client.get("/agenda/?maand=2027-03&soort=audit").content.decode()
    assert 'href="?soort=audit&amp;weergave=maand&amp;maand=2027-03">Maand</a>' in html


def test_what_this_visitor_may_not_see_is_not_listed_counted_or_named(client, netwerken, netwerk):
    make(netwerk, "open")
    make(netwerk, "concept", publish=False)
    closed = add_page(netwerken, NetwerkPage(title="Besloten kring", slug="besloten"))
    make(closed, "besloten")
    named = make(netwerk, "noemt een besloten netwerk", netwerken=[closed])
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    for query in ("", f"?netwerk={closed.translation_key}", "?weergave=maand&maand=2026-12"):
        response = client.get(f"/agenda/{query}")
        html = response.content.decode()
        assert "Besloten kring" not in html
        assert 'slug="besloten"' not in html
        assert ">besloten<" not in html
        assert "concept" not in html
        assert response.context["listing"].counts.total == 2
    assert named.title in listed(client)
    assert (
        f"netwerk={closed.translation_key}"[:30]
        in client.get(f"/agenda/?netwerk={closed.translation_key}").content.decode()
    )


def test_the_options_have_counts_of_what_they_would_give(client, netwerk, nl):
    make(netwerk, "a", kind="audit", is_online=True, location="")
    make(netwerk, "b", kind="audit")
    make(netwerk, "c", kind="studiedag")
    html = client.get("/agenda/?soort=audit").content.decode()
    assert '<option value="audit" selected>Audit (2)</option>' in html
    assert '<option value="studiedag">Studiedag (1)</option>' in html
    assert '<option value="online">Online (1)</option>' in html
    assert '<option value="masterclass"' not in html
    assert '<label for="plaats">Alleen met plaats (2)</label>' in html


def test_an_empty_result_helps(client, netwerk):
    make(netwerk, "a", kind="audit")
    make(netwerk, "b", kind="studiedag", is_online=True, location="")
    html = client.get("/agenda/?soort=audit&vorm=online").content.decode()
    assert titles(html) == []
    assert '<a href="?vorm=online">Haal Soort weg: Audit</a> (1 resultaat)' in html
    assert "Kijk bij wat geweest is" in html
    empty = client.get("/agenda/?weergave=maand&maand=2031-01").content.decode()
    assert "In deze maand is er geen bijeenkomst." in empty


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("maand=2026-13", "maand=2026-13"),
        ("maand=0000-01", "maand=0000-01"),
        ("weergave=maand&maand=9999-12", "maand=9999-12"),
        ("weergave=maand&maand=2026-12&maand=2027-01", "maand=2027-01"),
        ("weergave=jaar", "weergave=jaar"),
        ("netwerk=wijk", "netwerk=wijk"),
        ("netwerk=%00", ""),
        ("plaats=dicht", "plaats=dicht"),
        ("plaats=" + "x" * 10_000, "plaats=xxx"),
        ("sorteer=titel", "sorteer"),
        ("pagina=nul", "pagina=nul"),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_not_known_is_told_and_the_rest_is_shown(client, netwerk, query, told):
    make(netwerk, "straks")
    html = client.get(f"/agenda/?{query}").content.decode()
    assert "Deze filter kennen we niet:" in html
    assert f"<q>{told}" in html
    assert "straks" in html


def test_the_address_is_always_written_the_same(client, netwerk):
    html = unescape(client.get("/agenda/?maand=2027-01&soort=audit&utm_source=x").content.decode())
    assert '<link rel="canonical" href="http://testserver/agenda/?soort=audit&maand=2027-01">' in html


def test_a_meeting_that_was_never_published_has_no_row_and_is_not_there(client, netwerk):
    page = make(netwerk, "straks")
    Bijeenkomst.objects.filter(translation_key=page.translation_key).delete()
    assert listed(client) == []


def test_a_school_year_follows_from_the_date(client, netwerk):
    for title, day in (
        ("zomer", "2027-07-31"),
        ("nazomer", "2027-08-01"),
        ("straks", "2026-12-17"),
        ("ooit", None),
    ):
        make(netwerk, title, day)
    assert listed(client, "?schooljaar=2026-2027") == ["straks", "zomer"]
    assert listed(client, "?schooljaar=2027-2028") == ["nazomer"]
    html = client.get("/agenda/").content.decode()
    assert html.index("2027-2028 (1)") < html.index("2026-2027 (2)")


def test_what_was_added_last_can_come_first(client, netwerk):
    for title, day in (("eerst", "2026-12-20"), ("later", "2026-12-17"), ("nieuwst", None)):
        make(netwerk, title, day)
    assert listed(client) == ["later", "eerst", "nieuwst"]
    html = unescape(client.get("/agenda/?sorteer=nieuw").content.decode())
    assert titles(html) == ["nieuwst", "later", "eerst"]
    assert "Laatst toegevoegd</h2>" in html
    assert '<link rel="canonical" href="http://testserver/agenda/?sorteer=nieuw">' in html
    chosen = unescape(client.get("/agenda/?sorteer=nieuw&maand=2026-12").content.decode())
    assert titles(chosen) == ["later", "eerst"]
    assert '<input type="hidden" name="sorteer" value="nieuw">' in chosen  # kept by the form of the filters


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?sorteer=nieuw",
        "?soort=audit&plaats=open",
        "?weergave=maand",
        "?periode=voorbij",
        "?maand=2027-01",
    ],
)
def test_it_costs_the_same_for_three_as_for_thirty(netwerken, netwerk, count_queries, nl, query):
    thema = make_thema()
    leraren = Doelgroep.objects.create(key="leraren", name="Leraren", locale=nl)

    def add(times: int) -> None:
        for number in range(times):
            day = ["2026-12-01", "2026-12-17", "2027-01-05"][number % 3]
            other = add_page(netwerken, NetwerkPage(title=f"Kring {number}", slug=f"kring-{times}-{number}"))
            make(other, "keer", day, kind="audit", themas=[thema], doelgroepen=[leraren], netwerken=[netwerk])

    add(3)
    count_queries(f"/agenda/{query}")
    cost = count_queries(f"/agenda/{query}")
    add(27)
    assert count_queries(f"/agenda/{query}") == cost
    assert cost <= 12
