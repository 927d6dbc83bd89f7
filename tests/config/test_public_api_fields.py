"""Every page type gives all its fields, and facts that bind people come from the row."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

import config.api  # noqa: F401  the apps register their types when it puts the API together
from basis.api import registry
from basis.models import (
    Aanpak,
    BasePage,
    Doelgroep,
    Netwerkvorm,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    User,
)
from home.models import HomePage, InhoudPage, NieuwsPage
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken.models import Bijeenkomst, BijeenkomstPage, NetwerkPage, Plaatsen
from netwerken.models.members import NetwerkPartner, NetwerkPerson
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_thema,
    meeting,
)
from tests.netwerken.facts import sign_up_for

# for the editors alone: who keeps a page, when it is looked at again, plans; and the link for participants
NOT_PUBLIC = {"review_on", "responsible", "go_live_at", "expire_at", "online_url", "mail_to"}
# fields that have their place in an object, under another name
ELSEWHERE = {
    "contact_name": ("contact", "name"),
    "contact_role": ("contact", "role"),
    "contact_email": ("contact", "email"),
    "contact_phone": ("contact", "phone"),
    "signup_way": ("signup", "way"),
    "signup_opens_at": ("signup", "opens_at"),
    "signup_closes_at": ("signup", "closes_at"),
    "signup_email": ("signup", "email"),
    "signup_url": ("signup", "url"),
    "capacity": ("signup", "capacity"),
    "capacity_unit": ("signup", "capacity_unit"),
}


def camel(name: str) -> str:
    """The name in JSON."""
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def detail(client: Client, page: Page) -> dict[str, Any]:
    """A page as the API gives it."""
    response = client.get(f"/api/v1/pages/{page.pk}")
    assert response.status_code == 200, response.content
    return response.json()


def test_every_page_type_is_known():
    from wagtail.models import get_page_models

    assert {t.model for t in registry.all_types()} == {
        m for m in get_page_models() if issubclass(m, BasePage)
    }


@pytest.mark.parametrize("page_type", registry.all_types(), ids=lambda page_type: page_type.name)
def test_every_content_field_of_a_type_is_in_its_schema(page_type):
    written = {field.name for field in page_type.model.api_fields} - NOT_PUBLIC
    own = {f.name for f in page_type.model._meta.get_fields() if f.model is page_type.model and f.concrete}
    own -= {"page_ptr", *NOT_PUBLIC}
    given = set(page_type.detail.model_fields)
    missing = {name for name in written | own if not {name, ELSEWHERE.get(name, (name,))[0]} & given}
    assert not missing


@pytest.mark.parametrize("page_type", registry.all_types(), ids=lambda page_type: page_type.name)
def test_a_detail_tells_all_that_a_list_tells(page_type):
    assert set(page_type.summary.model_fields) <= set(page_type.detail.model_fields)


@pytest.fixture
def common(home: HomePage) -> dict[str, Any]:
    """Values of the fields that all pages share, plain and chosen."""
    locale = home.locale
    return {
        "fields": {
            "introduction": "Inleiding hier",
            "image": make_image(),
            "doelgroep_note": "twee per school",
            "author": "Noor",
            "source": "De Bron",
            "licence": "cc-by",
            "published_on": date(2026, 3, 2),
            "seo_title": "Titel elders",
            "search_description": "Omschrijving elders",
            "responsible": User.objects.create_user("geheim-account"),
            "review_on": date(2031, 1, 2),
        },
        "terms": {
            "themas": make_thema(),
            "sectoren": Sector.objects.create(name="PO", key="po", locale=locale),
            "doelgroepen": Doelgroep.objects.create(name="Leraren", locale=locale),
        },
    }


def publish(page: Page, terms: dict[str, Any]) -> Page:
    """Choose terms and keywords and publish."""
    for name, term in terms.items():
        getattr(page, name).add(term)
    page.tags.add("plein", "Aap")
    page.save_revision().publish()
    return page


def check_common(answer: dict[str, Any]) -> None:
    """What every page gives of the shared fields."""
    assert answer["introduction"] == "Inleiding hier"
    assert answer["image"]["alt"] == "Een plein van bovenaf"
    assert answer["doelgroepNote"] == "twee per school"
    assert (answer["author"], answer["source"], answer["licence"]) == ("Noor", "De Bron", "cc-by")
    assert answer["publishedOn"] == "2026-03-02"
    assert (answer["seoTitle"], answer["searchDescription"]) == ("Titel elders", "Omschrijving elders")
    assert [answer[name][0]["key"] for name in ("themas", "sectoren", "doelgroepen")] == [
        "samen-leren",
        "po",
        "leraren",
    ]
    assert answer["tags"] == ["Aap", "plein"]
    assert answer["parent"]["title"]
    assert "geheim-account" not in json.dumps(answer)
    assert "2031" not in json.dumps(answer)


CONTACT = {
    "contact_name": "Noor",
    "contact_role": "coördinator",
    "contact_email": "noor@example.org",
    "contact_phone": "010 123",
}
CONTACT_ANSWER = {"name": "Noor", "role": "coördinator", "email": "noor@example.org", "phone": "010 123"}
TEXT = json.dumps([{"type": "text", "value": "<p>Tekst</p>", "id": "t1"}])
TEXT_ANSWER = [{"id": "t1", "type": "text", "value": "<p>Tekst</p>"}]


def work_terms(locale: Locale) -> dict[str, Any]:
    """How people work: a principe and an aanpak."""
    return {
        "principes": Principe.objects.create(name="Samen", number=3, locale=locale),
        "aanpakken": Aanpak.objects.create(name="Co-teaching", locale=locale),
    }


def check_work_terms(answer: dict[str, Any]) -> None:
    """What is given of those."""
    assert answer["principes"] == [{"key": "samen", "name": "Samen", "number": 3}]
    assert answer["aanpakken"] == [{"key": "co-teaching", "name": "Co-teaching"}]


def downloads() -> str:
    """A stored stream with one document."""
    return json.dumps([{"type": "document", "value": make_document().pk, "id": "d1"}])


def test_home_and_plain_pages_give_every_field(home, common, client):
    home.body = TEXT
    home.save_revision().publish()
    assert (detail(client, home)["type"], detail(client, home)["body"]) == ("home", TEXT_ANSWER)
    assert detail(client, home)["parent"] is None
    page = add_page(home, InhoudPage(title="Over ons", body=TEXT, show_contents=True, **common["fields"]))
    answer = detail(client, publish(page, common["terms"]))
    check_common(answer)
    assert (answer["type"], answer["body"], answer["showContents"]) == ("inhoud", TEXT_ANSWER, True)


def test_the_indexes_give_what_all_pages_share(home, kennisbank, netwerken, client):
    assert (detail(client, kennisbank)["type"], detail(client, netwerken)["type"]) == (
        "kennisbank",
        "netwerken",
    )
    assert detail(client, kennisbank)["parent"]["id"] == home.pk


def test_news_gives_every_field(nieuws, netwerk, common, client):
    page = add_page(nieuws, NieuwsPage(title="Boek uit", body=TEXT, **common["fields"]))
    answer = detail(client, publish(page, common["terms"] | {"netwerken": netwerk}))
    check_common(answer)
    assert (answer["type"], answer["body"]) == ("nieuws", TEXT_ANSWER)
    assert [ref["id"] for ref in answer["netwerken"]] == [netwerk.pk]
    assert detail(client, nieuws)["type"] == "nieuws-index"


def test_a_handreiking_gives_every_field(kennisbank: KennisbankPage, common, client):
    page: HandreikingPage = make_handreiking(
        kennisbank,
        kind="kwaliteitskaart",
        in_short="<ul><li>Een</li></ul>",
        body=TEXT,
        downloads=downloads(),
        valid_until=date(2028, 7, 31),
        version="2.1",
        **CONTACT,
        **common["fields"],
    )
    answer = detail(client, publish(page, common["terms"]))
    check_common(answer)
    assert answer["kind"] == "kwaliteitskaart"
    assert answer["inShort"] == "<ul><li>Een</li></ul>"
    assert answer["body"] == TEXT_ANSWER
    assert answer["downloads"][0]["value"]["title"] == "Gespreksblad"
    assert (answer["validUntil"], answer["version"]) == ("2028-07-31", "2.1")
    assert answer["contact"] == CONTACT_ANSWER


def test_a_praktijkvoorbeeld_gives_every_field(kennisbank: KennisbankPage, common, client):
    locale = kennisbank.locale
    question = {"question": "En verder?", "answer": "<p>Meer.</p>"}
    notes = {name: f"{name} vrij" for name in ("aanpak_note", "regio_note", "bestuur_note", "school_note")}
    answers = {name: f"<p>{name}</p>" for name in (*PraktijkvoorbeeldPage.QUESTIONS, "try_this")}
    page = make_praktijkvoorbeeld(
        kennisbank,
        kind="goede_aanpak",
        extra_questions=json.dumps([{"type": "question", "value": question, "id": "v1"}]),
        downloads=downloads(),
        **notes,
        **answers,
        **CONTACT,
        **common["fields"],
    )
    terms = {
        "aanpakken": Aanpak.objects.create(name="Co-teaching", locale=locale),
        "principes": Principe.objects.create(name="Samen", number=3, locale=locale),
        "schooljaren": Schooljaar.objects.create(name="2026-2027"),
        "regios": Regio.objects.create(name="Oost", locale=locale),
        "besturen": Schoolbestuur.objects.create(key="stichting", name="Stichting"),
        "scholen": School.objects.create(name="De Brug", brin="00AB", vestiging="01", place="Delft"),
    }
    answer = detail(client, publish(page, common["terms"] | terms))
    check_common(answer)
    assert answer["kind"] == "goede_aanpak"
    assert {name: answer[camel(name)] for name in answers} == answers
    assert {name: answer[camel(name)] for name in notes} == notes
    assert answer["extraQuestions"] == [{"id": "v1", "type": "question", "value": question}]
    assert answer["aanpakken"] == [{"key": "co-teaching", "name": "Co-teaching"}]
    assert answer["principes"] == [{"key": "samen", "name": "Samen", "number": 3}]
    assert answer["schooljaren"] == [{"key": "2026-2027", "name": "2026-2027"}]
    assert answer["besturen"] == [{"key": "stichting", "name": "Stichting"}]
    assert answer["scholen"] == [{"key": "00AB-01", "name": "De Brug", "place": "Delft"}]
    assert answer["regios"][0]["key"] == "oost"
    assert answer["contact"] == CONTACT_ANSWER
    assert answer["downloads"][0]["id"] == "d1"


def test_a_netwerk_gives_every_field(netwerken, common, client):
    texts = {name: f"<p>{name}</p>" for name in ("goal", "inzet", "how_it_works", "follow_up")}
    words = ("for_whom", "frequency", "costs", "period", "place", "groups_note", "certificate", "project")
    lines = {name: f"{name} hier" for name in words}
    successor = add_page(netwerken, NetwerkPage(title="Vervolg", slug="vervolg"))
    page = NetwerkPage(
        title="Oost",
        slug="oost",
        vorm=Netwerkvorm.objects.create(name="Lerend netwerk", locale=netwerken.locale),
        programme=TEXT,
        goals=json.dumps([{"type": "goal", "value": "Samen beter", "id": "g1"}]),
        starts_on=date(2027, 9, 3),
        series_length=5,
        group_size=4,
        group_unit="scholen",
        signup_way="mail",
        signup_email="meld@example.org",
        signup_url="https://elders.example/",
        signup_opens_on=date(2027, 5, 1),
        signup_closes_on=date(2027, 6, 30),
        status="afgerond",
        successor=successor,
        platform_url="https://example.org/",
        **texts,
        **lines,
        **CONTACT,
        **common["fields"],
    )
    page.people = [NetwerkPerson(name="Noor", role="expert", organisation="Pabo")]
    page.partners = [NetwerkPartner(name="Bieb", url="https://bieb.example/")]
    add_page(netwerken, page)
    terms = common["terms"] | work_terms(netwerken.locale)
    terms["regios"] = Regio.objects.create(name="Oost", locale=netwerken.locale)
    answer = detail(client, publish(NetwerkPage.objects.get(pk=page.pk), terms))
    check_common(answer)
    assert {name: answer[camel(name)] for name in texts} == texts
    assert {name: answer[camel(name)] for name in lines} == lines
    assert answer["vorm"] == {"key": "lerend-netwerk", "name": "Lerend netwerk"}
    assert (answer["status"], answer["platformUrl"]) == ("afgerond", "https://example.org/")
    assert answer["successor"]["id"] == successor.pk
    assert answer["goals"] == [{"id": "g1", "type": "goal", "value": "Samen beter"}]
    assert (answer["startsOn"], answer["seriesLength"]) == ("2027-09-03", 5)
    assert (answer["groupSize"], answer["groupUnit"]) == (4, "scholen")
    assert (answer["signupWay"], answer["signupEmail"]) == ("mail", "meld@example.org")
    assert answer["signupUrl"] == "https://elders.example/"
    assert (answer["signupOpensOn"], answer["signupClosesOn"]) == ("2027-05-01", "2027-06-30")
    assert answer["programme"] == TEXT_ANSWER
    assert answer["people"] == [{"name": "Noor", "role": "expert", "organisation": "Pabo"}]
    assert answer["partners"] == [{"name": "Bieb", "url": "https://bieb.example/"}]
    assert answer["regios"][0]["key"] == "oost"
    check_work_terms(answer)
    assert answer["contact"] == CONTACT_ANSWER


def test_a_bijeenkomst_gives_every_field(netwerken, netwerk, kennisbank, common, client):
    other = add_page(netwerken, NetwerkPage(title="Ook dit", slug="ook-dit"))
    reading = make_handreiking(kennisbank)
    item = {"time": "09:30:00", "until": "10:00:00", "title": "Inloop", "speaker": "Noor", "for_whom": "ib"}
    start = timezone.now().replace(microsecond=0) + timedelta(days=3)
    page = make_bijeenkomst(
        netwerk,
        kind="studiedag",
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        is_online=True,
        online_url="https://geheim.example/kamer",
        status="verplaatst",
        address="Kade 2, Delft",
        date_note="in het voorjaar",
        signup_opens_at=start - timedelta(days=9),
        signup_closes_at=start - timedelta(days=1),
        signup_email="kom@example.org",
        signup_url="https://elders.example/",
        capacity=12,
        capacity_unit="scholen",
        host_school=School.objects.create(name="De Brug", brin="00AB", place="Delft"),
        organiser="De Bond",
        costs="gratis",
        programme=json.dumps([{"type": "item", "value": item, "id": "p1"}]),
        speakers="Noor",
        body=TEXT,
        materials=downloads(),
        **CONTACT,
        **common["fields"],
    )
    terms = common["terms"] | work_terms(netwerken.locale) | {"netwerken": other, "handreikingen": reading}
    answer = detail(client, publish(page, terms))
    check_common(answer)
    assert (answer["kind"], answer["status"], answer["isOnline"]) == ("studiedag", "verplaatst", True)
    assert answer["startsAt"] == start.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert answer["endsAt"] == (start + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert (answer["location"], answer["address"]) == ("Buurthuis De Kade", "Kade 2, Delft")
    assert answer["dateNote"] == ""  # there is a date
    signup = answer["signup"]
    assert (signup["way"], signup["state"], signup["remainingPlaces"]) == ("hier", "open", 12)
    assert (signup["email"], signup["url"]) == ("kom@example.org", "https://elders.example/")
    assert (signup["capacity"], signup["capacityUnit"]) == (12, "scholen")
    assert signup["opensAt"] < signup["closesAt"] < answer["startsAt"]
    assert signup["detail"] == "nog plaats voor 12 van 12 scholen"
    assert answer["hostSchool"] == {"key": "00AB-00", "name": "De Brug", "place": "Delft"}
    assert (answer["costs"], answer["speakers"], answer["organiser"]) == ("gratis", "Noor", "De Bond")
    check_work_terms(answer)
    assert answer["programme"] == [
        {
            "id": "p1",
            "type": "item",
            "value": {
                "time": "09:30",
                "until": "10:00",
                "title": "Inloop",
                "speaker": "Noor",
                "forWhom": "ib",
            },
        }
    ]
    assert answer["body"] == TEXT_ANSWER
    assert answer["materials"][0]["id"] == "d1"
    assert [ref["id"] for ref in answer["netwerken"]] == [other.pk]
    assert [ref["id"] for ref in answer["handreikingen"]] == [reading.pk]
    assert answer["parent"]["id"] == netwerk.pk
    assert answer["contact"] == CONTACT_ANSWER
    assert "geheim.example" not in json.dumps(answer)


def test_facts_of_a_bijeenkomst_come_from_the_row_and_never_from_the_page(netwerk, client):
    page = make_bijeenkomst(netwerk, capacity=10)
    BijeenkomstPage.objects.filter(pk=page.pk).update(
        location="Verkeerd", capacity=99, starts_at=None, status="x"
    )
    for answer in (detail(client, page), client.get("/api/v1/pages?type=bijeenkomst").json()["items"][0]):
        assert answer["location"] == "Buurthuis De Kade"
        assert answer["startsAt"] is not None
        assert answer["status"] == "gepland"
        assert answer["signup"]["remainingPlaces"] == 10


def test_remaining_places_fall_with_every_sign_up(netwerk, client):
    page = make_bijeenkomst(netwerk, capacity=2)
    sign_up_for(meeting(page), name="Noor", email="noor@example.org", school_name="De Brug")
    assert detail(client, page)["signup"]["remainingPlaces"] == 1
    Plaatsen.objects.update(taken=2)
    signup = detail(client, page)["signup"]
    assert (signup["remainingPlaces"], signup["state"]) == (0, "full")
    assert "noor@example.org" not in json.dumps(detail(client, page))


def test_places_are_not_told_when_people_sign_up_elsewhere(netwerk, client):
    page = make_bijeenkomst(netwerk)
    Bijeenkomst.objects.update(signup_way="elders")
    assert detail(client, page)["signup"]["remainingPlaces"] is None


def test_a_bijeenkomst_without_a_date_says_so(netwerk, client):
    page = make_bijeenkomst(netwerk, starts_at=None, ends_at=None)
    answer = detail(client, page)
    assert (answer["startsAt"], answer["signup"]["state"]) == (None, "pending")
