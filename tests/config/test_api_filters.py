"""Filters of lists: every operator, groups of which one is enough, words, and walking to the end."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from basis.models import Regio, School, Schoolbestuur, Schooljaar, Sector
from kennisbank.models import KennisbankPage
from netwerken.models import Bijeenkomst, NetwerkPage
from search.indexing.running import index_all
from tests.config.api_answers import PAGES, problem
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema

API = "/api/v1"


def titles(client: Client, url: str) -> set[str]:
    """The titles that a list gives; every one once, and as many as it counts."""
    response = client.get(url)
    assert response.status_code == 200, response.content
    found = [item["title"] for item in response.json()["items"]]
    assert len(found) == len(set(found)) == response.json()["pagination"]["totalItems"]
    return set(found)


@pytest.fixture
def several(kennisbank: KennisbankPage, netwerk: NetwerkPage, netwerken: Any) -> dict[str, Any]:
    """Pages that differ in everything that can be asked."""
    locale = kennisbank.locale
    guide = make_handreiking(
        kennisbank, title="Eerste", kind="kwaliteitskaart", valid_until=date(2027, 7, 31)
    )
    guide.themas.add(make_thema())
    guide.tags.add("plein")
    guide.sectoren.add(Sector.objects.create(name="Primair onderwijs", key="po", locale=locale))
    example = make_praktijkvoorbeeld(kennisbank, title="Tweede", kind="goede_aanpak")
    example.regios.add(Regio.objects.create(name="Oost", locale=locale))
    example.schooljaren.add(Schooljaar.objects.create(name="2026-2027"))
    example.besturen.add(Schoolbestuur.objects.create(key="stichting", name="Stichting"))
    school = School.objects.create(name="De Brug", brin="00AB", vestiging="01", place="Delft")
    example.scholen.add(school)
    for page in (guide, example):
        page.save_revision().publish()
    Page.objects.filter(pk=guide.pk).update(first_published_at="2026-01-31T22:30:00Z")
    other = add_page(netwerken, NetwerkPage(title="Ander net", slug="ander", status="afgerond"))
    near = make_bijeenkomst(netwerk, title="Straks", kind="studiedag")
    far = make_bijeenkomst(other, title="Ooit", status="gaat_niet_door")
    start = timezone.now() - timedelta(days=40)
    Bijeenkomst.objects.filter(translation_key=far.translation_key).update(
        starts_at=start, ends_at=start + timedelta(hours=1)
    )
    make_handreiking(kennisbank, title="Zonder")
    index_all()
    return {"netwerk": netwerk, "other": other, "guide": guide, "near": near, "kennisbank": kennisbank}


KINDS = "type=handreiking,praktijkvoorbeeld"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (f"{KINDS}&titleContains=EER", {"Eerste"}),
        (f"{KINDS}&titleContains=%25", set()),
        (f"{KINDS}&tag=plein", {"Eerste"}),
        ("notType=handreiking,home,kennisbank,netwerken,netwerk,bijeenkomst", {"Tweede"}),
        (f"{KINDS}&notThema=samen-leren", {"Tweede", "Zonder"}),
        (f"{KINDS}&notRegio=oost&notTag=plein", {"Zonder"}),
        (f"{KINDS}&publishedAtUntil=2026-01-31", {"Eerste"}),
        (f"{KINDS}&publishedAtUntil=2026-01-30", set()),
        (f"{KINDS}&publishedAtFrom=2026-02-01", {"Tweede", "Zonder"}),
        (f"{KINDS}&publishedAtFrom=2026-01-31T22:30:00Z&publishedAtUntil=2026-01-31T22:30:00Z", {"Eerste"}),
        (f"{KINDS}&publishedAtUntil=2026-01-31T02:29:00-20:01", {"Eerste"}),
        (f"{KINDS}&updatedAtFrom=2100-01-01", set()),
        ("thema=samen-leren&regio=oost", set()),
        ("thema=samen-leren&regio=oost&or=thema,regio", {"Eerste", "Tweede"}),
        ("thema=samen-leren&regio=oost&or=thema,regio&titleContains=t&sector=po", {"Eerste"}),
        ("type=netwerk&regio=oost&or=type,regio", {"Leren in de wijk", "Ander net", "Tweede"}),
        (
            "type=handreiking&thema=samen-leren&regio=oost&sector=po&or=thema,regio&or=sector,type",
            {"Eerste"},
        ),
        ("kind=kwaliteitskaart,studiedag", {"Eerste", "Straks"}),
        ("status=afgerond", {"Ander net"}),
        ("status=gaat_niet_door", {"Ooit"}),
        ("type=bijeenkomst&notStatus=gaat_niet_door", {"Straks"}),
        ("schooljaar=2026-2027", {"Tweede"}),
        ("bestuur=stichting", {"Tweede"}),
        ("school=00AB-01", {"Tweede"}),
        ("validUntilFrom=2027-07-31", {"Eerste"}),
        ("validUntilUntil=2027-07-30", set()),
        ("validUntilUntil=2027-07-30T22:30:00Z", {"Eerste"}),
        ("when=upcoming", {"Straks"}),
        ("when=past", {"Ooit"}),
        ("startsAtFrom=2026-01-01&startsAtUntil=2100-01-01", {"Straks", "Ooit"}),
        ("startsAtFrom=2100-01-01", set()),
        ("q=eerste", {"Eerste"}),
        ("q=eerste&regio=oost", set()),
        ("q=eerste&regio=oost&or=q,regio", {"Eerste", "Tweede"}),
        ("q=nergens", set()),
    ],
)
def test_filters_have_operators_and_work_together(several, client, query, found):
    assert titles(client, f"{PAGES}?{query}&pageSize=100") == found


def test_lists_of_one_type_have_the_filters_of_that_type(several, client):
    assert titles(client, f"{API}/handreikingen") == {"Eerste", "Zonder"}
    assert titles(client, f"{API}/praktijkvoorbeelden?schooljaar=2026-2027") == {"Tweede"}
    assert titles(client, f"{API}/netwerken?status=loopt,in_voorbereiding,afgerond") == {
        "Leren in de wijk",
        "Ander net",
    }
    assert titles(client, f"{API}/bijeenkomsten?when=upcoming&kind=studiedag") == {"Straks"}
    assert problem(client, f"{API}/handreikingen?school=00AB-01", 400)["errors"][0]["name"] == "school"
    assert problem(client, f"{API}/netwerken?type=home", 400)["errors"][0]["name"] == "type"


def test_pages_are_found_by_number_and_by_what_they_are_under(several, client):
    guide, bank = several["guide"], several["kennisbank"]
    assert titles(client, f"{PAGES}?id={guide.pk},{several['near'].pk},999999") == {"Eerste", "Straks"}
    assert titles(client, f"{PAGES}?parent={bank.pk}") == {"Eerste", "Tweede", "Zonder"}
    assert titles(client, f"{PAGES}?ancestor={bank.pk}&type=handreiking") == {"Eerste", "Zonder"}
    home = bank.get_parent()
    assert "Eerste" not in titles(client, f"{PAGES}?parent={home.pk}")
    assert "Eerste" in titles(client, f"{PAGES}?ancestor={home.pk}")


def test_meetings_are_found_by_netwerk(several, client):
    netwerk, other = several["netwerk"], several["other"]
    url = f"{API}/bijeenkomsten?netwerk="
    assert titles(client, url + str(netwerk.translation_key)) == {"Straks"}
    assert titles(client, f"{url}{netwerk.translation_key},{other.translation_key}") == {"Straks", "Ooit"}
    near = several["near"]
    near.netwerken.add(other)
    near.save_revision().publish()
    assert titles(client, url + str(other.translation_key)) == {"Straks", "Ooit"}


def test_a_netwerk_that_is_not_for_everyone_finds_nothing(several, client):
    other, near = several["other"], several["near"]
    near.netwerken.add(other)
    near.save_revision().publish()
    assert "Straks" in titles(client, f"{API}/bijeenkomsten?netwerk={other.translation_key}")
    PageViewRestriction.objects.create(page=other, restriction_type="login")
    assert titles(client, f"{API}/bijeenkomsten?netwerk={other.translation_key}") == set()


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("publishedAtFrom=gisteren", "publishedAtFrom", "Geef een datum"),
        ("publishedAtFrom=2026-02-30", "publishedAtFrom", "Geef een datum"),
        ("publishedAtUntil=0001-01-01", "publishedAtUntil", "Geef een datum"),
        ("startsAtFrom=99999-01-01", "startsAtFrom", "Geef een datum"),
        ("publishedAtFrm=2026-01-01", "publishedAtFrm", "Bedoel je “publishedAtFrom”?"),
        ("kind=kwaliteitskart", "kind", "Bedoel je “kwaliteitskaart”?"),
        ("notThema=niets", "notThema", "“niets”"),
        ("when=later", "when", "Mogelijk zijn: past, upcoming."),
        ("netwerk=x", "netwerk", "translationKey"),
        ("id=x", "id", "hoogstens 100"),
        ("id=" + ",".join(str(n) for n in range(1, 103)), "id", "hoogstens 100"),
        ("parent=999999", "parent", "is er niet"),
        ("or=thema,regio", "or", "“thema”"),
        ("thema=samen-leren&or=thema,rego", "or", "“rego”"),
        ("after=-1", "after", "0 of meer"),
        ("school=99ZZ-99", "school", "“99ZZ-99”"),
    ],
)
def test_a_wrong_filter_is_named_with_what_can_be(several, client, query, name, words):
    errors = problem(client, f"{PAGES}?{query}", 400)["errors"]
    assert errors[0]["name"] == name
    assert words in errors[0]["detail"]


def test_meetings_are_sorted_by_when_they_begin(several, client):
    def order(sort: str) -> list[str]:
        return [item["title"] for item in client.get(f"{API}/bijeenkomsten?sort={sort}").json()["items"]]

    assert order("startsAt") == ["Ooit", "Straks"]
    assert order("-startsAt") == ["Straks", "Ooit"]


def test_walking_by_number_meets_every_page_once_while_others_come(several, client):
    everything = [item["id"] for item in client.get(f"{PAGES}?sort=id&pageSize=100").json()["items"]]
    met: list[int] = []
    url = f"{PAGES}?after=0&pageSize=3"
    while url:
        response = client.get(url)
        met += [item["id"] for item in response.json()["items"]]
        if len(met) == 3:
            make_handreiking(several["kennisbank"], title="Erbij")
        link = response.headers.get("Link", "")
        url = link[1:].partition(">")[0]
    assert met[: len(everything)] == everything
    assert len(met) == len(everything) + 1
