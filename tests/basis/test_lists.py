"""Lists that an editor composes: the right pages, in order, for who looks, at a fixed cost."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from basis import lists
from basis.models import Regio, Sector
from home.models import HomePage, InhoudPage, NieuwsIndexPage
from kennisbank.blocks import BodyBlock
from netwerken.models import NetwerkPage
from tests.basis.every_block import part
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_handreiking,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_thema,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _today():
    """The same day on every run."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def nieuws(home: HomePage) -> NieuwsIndexPage:
    """The news index."""
    return add_page(home, NieuwsIndexPage(title="Nieuws", slug="nieuws"))


Show = Callable[..., list[str]]


@pytest.fixture
def put(home: HomePage) -> Callable[..., InhoudPage]:
    """Puts lists on a page."""
    page = add_page(home, InhoudPage(title="Lijst", slug="lijst"))

    def change(*values: dict[str, Any]) -> InhoudPage:
        page.body = json.dumps(
            [part("lijst", {"title": "Wat er is"} | v, f"l{n}") for n, v in enumerate(values)]
        )
        page.save_revision().publish()
        return page

    return change


@pytest.fixture
def show(put: Callable[..., InhoudPage], client: Client) -> Show:
    """The titles that a visitor gets, in order."""

    def titles(**value: Any) -> list[str]:
        response = client.get(put(value).url)
        body = BeautifulSoup(response.content, "html.parser").select_one("main .flow")
        return [a.get_text() for a in body.select("h3 a, .past a")]

    return titles


def published(parent: Page, make: Callable[..., Page], title: str, day: str) -> Page:
    """A page with this publication date."""
    return make(parent, title=title, slug=title.lower(), published_on=date.fromisoformat(day))


# --- which pages ---


def test_a_list_shows_one_kind_several_or_all(show, kennisbank, nieuws, netwerk):
    published(kennisbank, make_handreiking, "Gids", "2026-09-01")
    published(kennisbank, make_praktijkvoorbeeld, "Voorbeeld", "2026-10-01")
    published(nieuws, make_nieuws, "Bericht", "2026-11-01")
    make_bijeenkomst(netwerk, title="Middag")
    assert show(kinds=["handreiking"]) == ["Gids"]
    assert show(kinds=["handreiking", "nieuws"]) == ["Bericht", "Gids"]
    assert set(show(number=20)) == {"Gids", "Voorbeeld", "Bericht", "Middag", "Leren in de wijk"}


def test_a_list_filters_by_every_kind_of_term_and_all_must_match(home, show, kennisbank):
    thema, sector = make_thema(), Sector.objects.create(name="vo", locale=home.locale)
    regio = Regio.objects.create(name="Oost", locale=home.locale)
    make_handreiking(kennisbank, title="Geen")
    one = make_handreiking(kennisbank, title="Thema")
    both = make_praktijkvoorbeeld(kennisbank, title="Alles")
    one.themas.add(thema)
    both.themas.add(thema)
    both.sectoren.add(sector)
    both.regios.add(regio)
    for page in (one, both):
        page.save_revision().publish()
    assert set(show(themas=[thema.key])) == {"Thema", "Alles"}
    assert show(themas=[thema.key], sectoren=[sector.key]) == ["Alles"]
    assert show(regios=[regio.key]) == ["Alles"]  # a handreiking has no regio, so it is not of this one
    assert show(themas=["weg"]) == []


def test_a_list_of_a_netwerk_has_its_meetings_at_any_depth_its_news_and_what_nests_in_it(
    show, netwerken, netwerk, nieuws
):
    key = [str(netwerk.translation_key)]
    nested = add_page(netwerk, NetwerkPage(title="Oost", slug="oost"))
    other = add_page(netwerken, NetwerkPage(title="Ander", slug="ander"))
    make_bijeenkomst(netwerk, title="Eigen")
    make_bijeenkomst(nested, title="Dieper")
    make_bijeenkomst(other, title="Niet")
    also = make_bijeenkomst(netwerken, title="Ook van")
    message = make_nieuws(nieuws, title="Bericht")
    make_nieuws(nieuws, title="Ander bericht")
    for page in (also, message):
        page.netwerken.add(netwerk)
        page.save_revision().publish()
    assert set(show(netwerken=key, kinds=["bijeenkomst"])) == {"Eigen", "Dieper", "Ook van"}
    assert show(netwerken=key, kinds=["nieuws"]) == ["Bericht"]
    assert show(netwerken=key, kinds=["netwerk"]) == ["Oost"]


def test_meetings_are_of_the_region_of_their_netwerk(home, show, netwerken, netwerk):
    regio = Regio.objects.create(name="Oost", locale=home.locale)
    netwerk.regios.add(regio)
    netwerk.save_revision().publish()
    make_bijeenkomst(netwerk, title="In Oost")
    make_bijeenkomst(netwerken, title="Elders")
    assert show(regios=[regio.key], kinds=["bijeenkomst"]) == ["In Oost"]


def test_periods_of_meetings_are_those_of_their_rows(show, netwerk):
    def at(title: str, start: datetime | None) -> None:
        end = start + timedelta(hours=2) if start else None
        make_bijeenkomst(netwerk, title=title, starts_at=start, ends_at=end)

    at("bezig", NOW - timedelta(hours=1))
    at("straks", NOW + timedelta(days=3))
    at("zomer", datetime(2027, 8, 1, 8, tzinfo=UTC))
    at("geweest", NOW - timedelta(days=40))
    at("lang geleden", datetime(2025, 6, 1, 8, tzinfo=UTC))
    at("ooit", None)
    of = {"kinds": ["bijeenkomst"], "order": "oldest", "number": 20}
    assert show(period="coming", **of) == ["bezig", "straks", "zomer", "ooit"]
    assert show(period="past", **of) == ["lang geleden", "geweest"]
    assert show(period="last_12_months", **of) == ["geweest", "bezig"]
    assert show(period="this_schooljaar", **of) == ["geweest", "bezig", "straks"]
    assert show(period="last_schooljaar", **of) == []
    assert show(period="next_schooljaar", **of) == ["zomer"]
    assert show(order="date", kinds=["bijeenkomst"]) == [
        *("straks", "zomer", "bezig", "geweest", "lang geleden", "ooit"),
    ]


def test_periods_of_pages_are_those_of_the_date_that_visitors_see(show, kennisbank):
    for day in ("2025-07-31", "2025-08-01", "2026-07-31", "2026-08-01", "2026-11-23"):
        published(kennisbank, make_handreiking, day, day)
    undated = make_handreiking(kennisbank, title="vandaag online")
    assert undated.published_on is None
    of = {"order": "oldest", "number": 20}
    this = ["2026-08-01", "2026-11-23", "vandaag online"]
    assert show(period="this_schooljaar", **of) == this
    assert show(period="last_schooljaar", **of) == ["2025-08-01", "2026-07-31"]
    assert show(period="last_12_months", **of) == ["2026-07-31", *this]
    assert show(period="coming", **of) == []


def test_a_school_year_begins_in_august():
    for month, year in [(7, 2025), (8, 2026)]:
        moment = timezone.make_aware(datetime(2026, month, 15))
        assert timezone.localdate(lists.period_of("this_schooljaar", moment).start).year == year


# --- order and number ---


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("newest", ["ijs", "appel", "boek"]),
        ("oldest", ["boek", "appel", "ijs"]),
        ("title", ["appel", "boek", "ijs"]),
        ("date", ["ijs", "appel", "boek"]),
    ],
)
def test_the_order_holds_over_kinds(show, kennisbank, nieuws, order, expected):
    published(kennisbank, make_handreiking, "boek", "2026-01-01")
    published(nieuws, make_nieuws, "appel", "2026-02-01")
    published(kennisbank, make_praktijkvoorbeeld, "ijs", "2026-03-01")
    assert show(order=order) == expected
    assert show(order=order, number=2) == expected[:2]


def test_a_page_that_was_chosen_by_hand_needs_no_kind_and_comes_in_the_order_of_the_editor(
    home, show, kennisbank, netwerk
):
    plain = add_page(home, InhoudPage(title="Over ons", slug="over-ons"))
    meeting = make_bijeenkomst(netwerk, title="Middag")
    guide = make_handreiking(kennisbank, title="Gids")
    make_handreiking(kennisbank, title="Niet gekozen")
    picked = [part("page", page.pk, str(page.pk)) for page in (guide, meeting, plain)]
    assert show(pages=picked, display="compact", kinds=["nieuws"]) == ["Gids", "Middag", "Over ons"]
    assert set(show(pages=picked)) == {"Gids", "Middag", "Over ons"}


# --- who looks ---


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_list_shows_nothing_that_is_not_for_the_visitor(show, kennisbank, netwerk, by_hand):
    shown = make_handreiking(kennisbank, title="Open")
    draft = make_handreiking(kennisbank, title="Concept", publish=False)
    expired = make_handreiking(kennisbank, title="Verlopen", expire_at=NOW + timedelta(minutes=1))
    closed = make_handreiking(kennisbank, title="Besloten")
    meeting = make_bijeenkomst(netwerk, title="Besloten middag")
    for page in (closed, meeting):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    pages = [shown, draft, expired, closed, meeting]
    picked = [part("page", page.pk, str(page.pk)) for page in pages] if by_hand else []
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert [t for t in show(pages=picked, number=20) if t != "Leren in de wijk"] == ["Open"]


def test_a_page_does_not_list_itself(home, client, kennisbank):
    body = json.dumps([part("lijst", {"title": "Meer"}, "a")])
    page = make_handreiking(kennisbank, title="Deze", body=body)
    make_handreiking(kennisbank, title="Andere")
    text = BeautifulSoup(client.get(page.url).content, "html.parser").select_one(".lijst").get_text()
    assert ("Andere" in text, "Deze" in text) == (True, False)


def test_an_empty_list_is_not_there_or_says_what_the_editor_wrote(put, client):
    assert b"Wat er is" not in client.get(put({"kinds": ["nieuws"]}).url).content
    text = client.get(put({"kinds": ["nieuws"], "empty_text": "Nog geen nieuws."}).url).content.decode()
    assert "Wat er is" in text
    assert "Nog geen nieuws." in text


def test_an_empty_list_tells_the_editor_why_in_the_preview(put):
    page = put({"kinds": ["nieuws"]})
    preview = page.make_preview_request(preview_mode=page.default_preview_mode)
    assert "Er is nu niets dat bij deze lijst past." in preview.rendered_content


def test_a_list_ends_with_a_link_to_more(put, client, home):
    def link(**value: Any) -> tuple[str, str]:
        page = put({"empty_text": "Niets."} | value)
        found = BeautifulSoup(client.get(page.url).content, "html.parser").select_one(".lijst .arrow-link")
        return (found["href"], found.get_text()) if found else ("", "")

    other = add_page(home, InhoudPage(title="Alles", slug="alles"))
    assert link() == ("", "")
    assert link(more_page=other.pk) == (other.url, "Alles bekijken: Wat er is")
    assert link(more_address="/agenda/?regio=oost", more_text="Hele agenda") == (
        "/agenda/?regio=oost",
        "Hele agenda",
    )
    PageViewRestriction.objects.create(page=other, restriction_type="login")
    assert link(more_page=other.pk) == ("", "")


# --- cost ---


@pytest.mark.parametrize("display", ["cards", "compact"])
def test_a_list_costs_the_same_for_three_pages_as_for_thirty(
    put, kennisbank, nieuws, netwerk, count_queries, display
):
    def add(count: int) -> None:
        for _n in range(count):
            make_handreiking(kennisbank, themas=[thema])
            make_nieuws(nieuws)
            make_bijeenkomst(netwerk)

    thema = make_thema()
    add(1)
    page = put({"number": 40, "display": display, "kinds": ["handreiking", "nieuws", "bijeenkomst"]})
    count_queries(page.url)
    cost = count_queries(page.url)
    add(9)
    count_queries(page.url)
    assert count_queries(page.url) == cost


def test_hand_picked_pages_cost_the_same_for_three_as_for_thirty(put, kennisbank, count_queries):
    pages = [make_handreiking(kennisbank) for _n in range(30)]
    picked = [part("page", page.pk, str(page.pk)) for page in pages]
    page = put({"pages": picked[:3]})
    count_queries(page.url)
    cost = count_queries(page.url)
    put({"pages": picked})
    count_queries(page.url)
    assert count_queries(page.url) == cost


def test_a_page_with_ten_lists_costs_what_a_page_with_one_does(
    put, kennisbank, nieuws, netwerk, count_queries
):
    pages = [make_handreiking(kennisbank, themas=[make_thema()]) for _n in range(3)]
    for _n in range(3):
        make_praktijkvoorbeeld(kennisbank)
        make_nieuws(nieuws)
        make_bijeenkomst(netwerk)
    picked = {"pages": [part("page", page.pk, str(page.pk)) for page in pages], "more_page": pages[0].pk}
    every = [{}, picked, {"kinds": ["bijeenkomst"], "order": "date"}, {"kinds": ["nieuws"], "period": "past"}]
    costs = []
    for values in (every, every * 3):
        page = put(*values)
        count_queries(page.url)
        costs.append(count_queries(page.url))
    assert costs[0] == costs[1]


def test_each_list_on_a_page_has_its_own_pages_number_and_order(put, client, kennisbank, nieuws):
    for title, day in (("Aap", "2026-11-01"), ("Beer", "2026-11-03"), ("Cavia", "2026-11-02")):
        published(kennisbank, make_handreiking, title, day)
    published(nieuws, make_nieuws, "Bericht", "2026-11-04")
    guides = {"kinds": ["handreiking"]}
    page = put(
        guides | {"order": "title"}, guides | {"number": 2}, {}, guides | {"order": "oldest", "number": 1}
    )
    body = BeautifulSoup(client.get(page.url).content, "html.parser")
    shown = [[a.get_text() for a in each.select("h3 a")] for each in body.select(".lijst")]
    assert shown == [
        ["Aap", "Beer", "Cavia"],
        ["Beer", "Cavia"],
        ["Bericht", "Beer", "Cavia", "Aap"],
        ["Aap"],
    ]


# --- what an editor can choose ---


def test_terms_and_netwerken_are_stored_by_key_and_a_key_that_does_not_exist_is_refused(home, netwerk):
    block = BodyBlock().child_blocks["lijst"]
    thema = make_thema()
    value = {
        "title": "Lijst",
        "themas": [thema.key],
        "netwerken": [str(netwerk.translation_key)],
        "kinds": ["nieuws"],
        "number": 3,
    }
    saved = block.get_prep_value(block.clean(block.to_python(value)))
    assert (saved["themas"], saved["netwerken"]) == ([thema.key], [str(netwerk.translation_key)])
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(value | {"themas": ["weg"], "kinds": ["weg"], "number": 51}))
    assert set(refused.value.block_errors) == {"themas", "kinds", "number"}


def test_an_editor_chooses_from_every_kind_and_the_words_that_are_there(home, netwerk, as_redacteur):
    make_thema("Burgerschap")
    page = add_page(home, InhoudPage(title="Pagina", slug="pagina"))
    form = as_redacteur.get(f"/beheer/pages/{page.pk}/edit/").content.decode()
    for word in ("Burgerschap", netwerk.title, *(str(kind.label) for kind in lists.all_kinds())):
        assert word in form
    assert [kind.name for kind in lists.all_kinds()] == [
        *("bijeenkomst", "handreiking", "netwerk", "nieuws", "praktijkvoorbeeld"),
    ]
    assert Locale.objects.count() == 1
