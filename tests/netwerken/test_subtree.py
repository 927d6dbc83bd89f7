"""A netwerk with the netwerken within it, and the page of all netwerken."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from basis.models import Netwerkvorm
from netwerken.models import NetwerkenPage, NetwerkPage, NetwerkPerson
from tests.factories import add_page, make_bijeenkomst
from tests.netwerken.admin_form import posted
from tests.netwerken.test_meeting import in_days, titles


@pytest.fixture
def wijk(netwerk: NetwerkPage) -> NetwerkPage:
    """A netwerk within the netwerk."""
    return add_page(netwerk, NetwerkPage(title="Vaartkant", slug="vaartkant"))


def test_a_netwerk_shows_the_meetings_of_all_within_it_and_says_of_which(netwerken, netwerk, wijk, client):
    straat = add_page(wijk, NetwerkPage(title="Kade", slug="kade"))
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    in_days(3, netwerk, title="eigen")
    in_days(2, wijk, title="van de wijk")
    in_days(4, straat, title="van de straat")
    in_days(5, netwerken, title="van de wijk en oost", netwerken=[wijk, other])
    in_days(6, wijk, title="van de wijk en ons", netwerken=[netwerk])
    in_days(-3, straat, title="was in de straat")
    in_days(1, other, title="van een ander")
    context = client.get(netwerk.url).context
    assert titles(context["coming"]) == ["eigen", "van de wijk en ons"]
    nested = [(one.page.title, one.netwerk.title) for one in context["nested_coming"]]
    assert nested == [
        ("van de wijk", "Vaartkant"),
        ("van de straat", "Kade"),
        ("van de wijk en oost", "Vaartkant"),
    ]
    assert titles(context["nested_past"]) == ["was in de straat"]
    answer = client.get(netwerk.url).content.decode()
    assert all(f"{title}</a>" in answer for title in ("eigen", "van de straat", "was in de straat"))
    assert "van een ander" not in answer


def test_it_lists_what_is_right_within_it_with_the_next_date_and_what_is_finished_last(netwerk, client):
    add_page(netwerk, NetwerkPage(title="Klaar", slug="klaar", status="afgerond"))
    wijk = add_page(netwerk, NetwerkPage(title="Vaartkant", slug="vaartkant"))
    straat = add_page(wijk, NetwerkPage(title="Kade", slug="kade"))
    in_days(1, straat, title="vervallen", status="gaat_niet_door")
    in_days(2, straat, title="in de straat")
    in_days(3, wijk, title="in de wijk")
    hidden = add_page(netwerk, NetwerkPage(title="Verborgen", slug="verborgen"))
    hidden.unpublish()
    found = client.get(netwerk.url).context["netwerken"]
    shown = [(one.page.title, one.coming and one.coming.page.title, one.within) for one in found]
    assert shown == [("Vaartkant", "in de straat", 1), ("Klaar", None, 0)]


def test_a_netwerk_within_says_when_it_meets_also_when_the_meeting_is_of_both(netwerk, wijk, client):
    soon = in_days(2, wijk, title="van de wijk en ons", netwerken=[netwerk])
    (within,) = client.get(netwerk.url).context["netwerken"]
    assert within.coming.page == soon


def test_a_netwerk_within_another_shows_the_one_above_it(netwerk, wijk, client):
    answer = client.get(wijk.url)
    assert answer.context["part_of"] == netwerk
    assert "Onderdeel van" in answer.content.decode()
    assert client.get(netwerk.url).context["part_of"] is None


def test_what_is_not_for_a_visitor_is_named_nowhere(netwerken, netwerk, wijk, client):
    in_days(2, wijk, title="besloten bijeenkomst")
    PageViewRestriction.objects.create(page=wijk, restriction_type="login")
    for page in (netwerken, netwerk):
        answer = client.get(page.url).content.decode()
        assert "Vaartkant" not in answer
        assert "besloten bijeenkomst" not in answer
        assert "hierbinnen" not in answer


def test_a_meeting_below_a_netwerk_that_is_offline_does_not_name_it(netwerk, wijk, client):
    in_days(2, wijk, title="wel zichtbaar")

    def named() -> list[NetwerkPage | None]:
        return [one.netwerk for one in client.get(netwerk.url).context["nested_coming"]]

    assert named() == [wijk]
    wijk.unpublish()
    assert named() == [None]
    answer = client.get(netwerk.url).content.decode()
    assert "wel zichtbaar</a>" in answer
    assert "Vaartkant" not in answer


def test_old_meetings_of_a_long_series_are_folded(netwerk, client):
    for days in range(1, 8):
        in_days(-days, netwerk, title=f"dag {days}")
    context = client.get(netwerk.url).context
    assert titles(context["earlier"]) == ["dag 7", "dag 6", "dag 5"]
    assert titles(context["past"]) == ["dag 4", "dag 3", "dag 2", "dag 1"]


def test_every_fact_of_a_netwerk_is_on_its_page(netwerken, client):
    page = add_page(
        netwerken,
        NetwerkPage(
            title="Audit",
            slug="audit",
            goal="<p>Aanleiding.</p>",
            goals=[("goal", "Een kritische blik van buiten")],
            for_whom="Scholen met een uitgewerkt traject",
            inzet="<ul><li>Aanwezig bij alles</li></ul>",
            how_it_works="<p>Samen kijken.</p>",
            frequency="Twee keer",
            period="dit voorjaar",
            starts_on=timezone.localdate() + timedelta(days=40),
            place="Op de scholen van de deelnemers",
            group_size=4,
            group_unit="scholen",
            groups_note="per regio",
            certificate="Een certificaat voor het programma",
            costs="Geen kosten",
            platform_url="https://platform.example/",
            project="Regeling Samen Sterker",
            follow_up="<p>Een nieuw programma.</p>",
            contact_email="audit@example.org",
            contact_role="projectleider",
        ),
    )
    answer = client.get(page.url).content.decode()
    wanted = ["Aanleiding.", "Een kritische blik van buiten", "Scholen met een uitgewerkt traject"]
    wanted += ["Aanwezig bij alles", "Samen kijken.", "Twee keer", "dit voorjaar", "begint op"]
    wanted += ["Op de scholen van de deelnemers", "Hoogstens 4 scholen per groep, per regio"]
    wanted += ["Een certificaat voor het programma", "Geen kosten", "https://platform.example/"]
    wanted += ["Een nieuw programma.", "mailto:audit@example.org", "Regeling Samen Sterker", "projectleider"]
    assert not [words for words in wanted if words not in answer]


def test_somebody_with_a_role_needs_no_name_yet(netwerken, client):
    page = NetwerkPage(title="Audit", slug="audit")
    page.people = [NetwerkPerson(name="Noor", role="expert"), NetwerkPerson(role="externe procesbegeleider")]
    add_page(netwerken, page)
    people = BeautifulSoup(client.get(page.url).content, "html.parser").select(".people li")
    assert [" ".join(one.get_text(" ").split()) for one in people] == [
        "Noor Expert",
        "Externe procesbegeleider",
    ]
    with pytest.raises(ValidationError):
        NetwerkPerson(page=page, organisation="Pabo").full_clean()


def test_the_index_has_those_that_run_by_vorm_and_the_finished_apart(netwerken: NetwerkenPage, client):
    ring = Netwerkvorm.objects.create(name="Intervisie", locale=netwerken.locale, sort_order=1)
    wave = Netwerkvorm.objects.create(name="Lerend", locale=netwerken.locale, sort_order=2)
    for number, (title, vorm, status) in enumerate(
        [
            ("zonder vorm", None, "loopt"),
            ("lerend", wave, "in_voorbereiding"),
            ("klaar", ring, "afgerond"),
            ("intervisie", ring, "loopt"),
        ]
    ):
        add_page(netwerken, NetwerkPage(title=title, slug=f"n{number}", vorm=vorm, status=status))
    lerend = NetwerkPage.objects.get(title="lerend")
    within = add_page(lerend, NetwerkPage(title="binnen", slug="binnen"))
    soon = in_days(3, within)
    make_bijeenkomst(lerend, title="geweest", starts_at=timezone.now() - timedelta(days=9), ends_at=None)
    context = client.get(netwerken.url).context
    assert [one.title for one in context["netwerken"]] == ["intervisie", "lerend", "zonder vorm"]
    assert [one.title for one in context["finished"]] == ["klaar"]
    card = context["netwerken"][1]
    assert (card.next_start, card.within) == (soon.starts_at, 1)
    assert card.facts[0] == "in voorbereiding"
    assert card.facts[-1] == "1 netwerk hierbinnen"


def test_a_netwerk_costs_the_same_with_three_as_with_thirty_netwerken_and_meetings_within(
    netwerken, netwerk, count_queries
):
    def grow(begin: int, end: int) -> None:
        for number in range(begin, end):
            sub = add_page(netwerk, NetwerkPage(title=f"Wijk {number}", slug=f"w{number}"))
            in_days(number + 1, sub)
            in_days(number + 1, netwerk)
            in_days(number + 1, netwerken, netwerken=[sub])

    costs = []
    for begin, end in ((0, 3), (3, 30)):
        grow(begin, end)
        for page in (netwerk, netwerken):
            count_queries(page.url)
            costs.append(count_queries(page.url))
    assert costs[:2] == costs[2:]
    assert max(costs) <= 12


@pytest.mark.parametrize("new", [True, False])
def test_an_editor_sees_the_page_before_it_is_there(netwerken, netwerk, as_redacteur, new):
    in_days(2, netwerk, title="van een ander" if new else "eigen")
    fields = posted(as_redacteur, netwerk, title="Voorbeeld", slug="voorbeeld", frequency="Zes keer")
    if new:
        address = reverse(
            "wagtailadmin_pages:preview_on_add", args=["netwerken", "netwerkpage", netwerken.pk]
        )
    else:
        address = reverse("wagtailadmin_pages:preview_on_edit", args=[netwerk.pk])
    assert as_redacteur.post(address, fields).json()["is_valid"] is True
    answer = as_redacteur.get(address).content.decode()
    assert "Voorbeeld</h1>" in answer
    assert "Zes keer" in answer
    assert ("eigen</a>" in answer) is not new
    assert "van een ander" not in answer
