"""The lists of words: their names, addresses and counts, of what is for everyone alone."""

from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page

from basis import frame
from basis.api import filters, registry
from basis.api.vocabularies import KNOWN, choices
from basis.models import (
    Aanpak,
    BasePage,
    Doelgroep,
    Netwerkvorm,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
)
from kennisbank.models import HandreikingPage
from tests.config.api_answers import PAGES, problem
from tests.config.test_public_api_audience import PLANTS, SECRET, opened
from tests.factories import (
    make_bijeenkomst,
    make_document,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_principe,
    make_thema,
)

WORDS = "/api/v1/vocabularies"


def read(client: Client, url: str) -> Any:
    """What a GET that must succeed answers."""
    response = client.get(url)
    assert response.status_code == 200, (url, response.content)
    return response.json()


def about(page: BasePage, word: Model) -> BasePage:
    """The same page, published with a thema."""
    page.themas.add(word)
    page.save_revision().publish()
    return page


@pytest.fixture
def words(kennisbank, netwerk) -> dict[str, str]:
    """Pages that together have a word of every list: its key by the name of the list."""
    locale = kennisbank.locale
    board = Schoolbestuur.objects.create(name="Bestuur & Co", key="bestuur-co")
    chosen: dict[str, Any] = {
        "themas": make_thema(),
        "principes": make_principe(number=3),
        "sectoren": Sector.objects.create(name="PO", locale=locale),
        "regios": Regio.objects.create(name="Oost", locale=locale),
        "aanpakken": Aanpak.objects.create(name="Samen", locale=locale, text="Met z'n tweeën."),
        "schooljaren": Schooljaar.objects.create(name="2026-2027"),
        "besturen": board,
        "scholen": School.objects.create(
            name="De Brug", brin="00AB", vestiging="01", place="Delft", bestuur=board
        ),
    }
    page = make_praktijkvoorbeeld(kennisbank)
    for name, word in chosen.items():
        getattr(page, name).add(word)
    page.tags.add("Wij & zij")
    page.save_revision().publish()
    about(make_handreiking(kennisbank), chosen["themas"])
    about(make_bijeenkomst(netwerk), chosen["themas"])
    netwerk.vorm = Netwerkvorm.objects.create(name="Lerend netwerk", locale=locale)
    netwerk.doelgroepen.add(Doelgroep.objects.create(name="Leraren", locale=locale))
    netwerk.save_revision().publish()
    frame.change_stamp()
    keys = {name: word.key for name, word in chosen.items()}
    return keys | {"tags": "wij-zij", "netwerkvormen": "lerend-netwerk", "doelgroepen": "leraren"}


def test_every_list_is_there_with_its_filter_and_the_number_of_its_words(words, client):
    told = {one["name"]: one for one in read(client, WORDS)["items"]}
    assert set(told) == set(words) == set(KNOWN)
    known = {filters.alias(one.name) for one in filters.of_types(registry.all_types())}
    for name, one in told.items():
        assert one["filter"] in known
        assert one["totalTerms"] == read(client, one["apiUrl"])["pagination"]["totalItems"] == 1, name
        assert any(one["pageField"] in t.detail.model_fields for t in registry.all_types()), name
    assert told["doelgroepen"]["title"] == "Doelgroepen (voor wie)"


def test_a_word_tells_what_it_is_and_how_many_pages_have_it(words, client):
    for name, key in words.items():
        (word,) = read(client, f"{WORDS}/{name}")["items"]
        detail = read(client, word["apiUrl"])
        assert detail.pop("body") == ""
        assert detail == word
        assert word["key"] == key
        assert client.get(word["uri"]).status_code == 200
        assert (word["url"] is not None) == (name in {"themas", "principes"})
        assert word["pageCount"] == read(client, word["pagesUrl"])["pagination"]["totalItems"], name
        assert word["pageCount"] == (3 if name == "themas" else 1), name
    (principe,) = read(client, f"{WORDS}/principes")["items"]
    assert principe["number"] == 3
    assert principe["uri"] == principe["url"] == "http://testserver/principes/klein-beginnen/"
    (school,) = read(client, f"{WORDS}/scholen")["items"]
    assert (school["place"], school["parent"]["key"]) == ("Delft", "bestuur-co")
    assert read(client, school["parent"]["apiUrl"])["name"] == "Bestuur & Co"
    assert read(client, f"{WORDS}/aanpakken")["items"][0]["text"] == "Met z'n tweeën."


def test_every_field_of_a_page_that_chooses_words_counts_in_its_list():
    """A new type or field that shares the name of a list is counted without a line here."""
    for name, one in KNOWN.items():
        having = [t for t in registry.all_types() if one.page_field in {f.name for f in t.model._meta.fields}]
        having += [t for t in registry.all_types() if t.relation(one.page_field)]
        assert len(list(choices(one))) == (1 if name == "tags" else len(having)) >= 1, name


def test_words_come_in_the_order_of_the_editors_and_can_be_asked_by_name_and_use(kennisbank, client):
    for name, place in (("Taal", 2), ("Rekenen", 1), ("Taalbeleid", 3)):
        make_thema(name, sort_order=place)
    about(make_handreiking(kennisbank), make_thema("Zang", sort_order=9))

    def names(query: str) -> list[str]:
        return [one["name"] for one in read(client, f"{WORDS}/themas{query}")["items"]]

    assert names("") == ["Rekenen", "Taal", "Taalbeleid", "Zang"]
    assert names("?nameContains=taal") == ["Taal", "Taalbeleid"]
    assert names("?inUse=true") == ["Zang"]
    assert names("?page=2&pageSize=3") == ["Zang"]
    unused = read(client, f"{WORDS}/themas/taal")
    assert (unused["pageCount"], unused["order"]) == (0, 2)


def test_the_text_and_picture_of_a_thema_are_for_everyone_or_not_told(kennisbank, client):
    closed = Collection.get_first_root_node().add_child(name="Besloten")
    page, document = make_handreiking(kennisbank, slug="dicht"), make_document(collection=closed)
    links = f'<a linktype="page" id="{page.pk}">x</a> <a linktype="document" id="{document.pk}">y</a>'
    make_thema("Rekenen", body=f"<p>{links}</p>", image=make_image("Zeehond", collection=closed))
    url = f"{WORDS}/themas/rekenen"
    told = read(client, url)
    assert (told["image"]["title"], told["body"].count("href")) == ("Zeehond", 2)
    assert (
        f"[x](<http://testserver{PAGES}/{page.pk}>)"
        in read(client, f"{url}?richText=markdown&links=api")["body"]
    )
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    page.unpublish()
    assert read(client, url)["image"] is None
    assert read(client, url)["body"] == "<p><a>x</a> <a>y</a></p>"
    assert read(client, f"{WORDS}/themas")["items"][0]["image"] is None


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_what_is_hidden_counts_nowhere_and_counts_once_it_is_opened(kennisbank, client, plant):
    thema = make_thema()
    about(make_handreiking(kennisbank), thema)
    page = HandreikingPage.objects.get(pk=plant(kennisbank).pk)
    page.themas.add(thema)
    page.tags.add(SECRET)
    page.save()

    def counted() -> tuple[int, int, int]:
        tags = [one for one in read(client, WORDS)["items"] if one["name"] == "tags"]
        count = read(client, f"{WORDS}/themas/{thema.key}")["pageCount"]
        return count, tags[0]["totalTerms"], client.get(f"{WORDS}/tags/{SECRET.lower()}").status_code

    frame.change_stamp()
    assert counted() == (1, 0, 404)
    opened(page, kennisbank)
    frame.change_stamp()
    assert counted() == (2, 1, 200)


def test_the_lists_cost_the_same_for_three_as_for_thirty(words, kennisbank, client, count_queries):
    def more(number: int) -> None:
        for at in range(number):
            word = make_thema(f"Thema {Page.objects.count()}-{at}", image=make_image())
            school = School.objects.create(name="S", brin="11AB", vestiging=f"{School.objects.count():02}")
            page = make_praktijkvoorbeeld(kennisbank)
            page.themas.add(word)
            page.scholen.add(school)
            page.tags.add(f"w{page.pk}")
            page.save_revision().publish()

    def costs() -> dict[str, int]:
        frame.change_stamp()
        urls = [WORDS, *(f"{WORDS}/{name}?pageSize=100" for name in KNOWN), f"{WORDS}/themas/samen-leren"]
        for url in urls:
            client.get(url)
        return {url: count_queries(url) for url in urls}

    more(2)
    few = costs()
    more(27)
    assert costs() == few
    assert max(few.values()) <= 6
    assert len(read(client, f"{WORDS}/scholen?pageSize=100")["items"]) == 30


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/thema", 404, "Bedoel je “themas”?"),
        ("/themas/niets", 404, "Dit woord is er niet"),
        ("/scholen/00AB-01", 404, "Dit woord is er niet"),
        ("/besturen/%00", 404, "Dit woord is er niet"),
        (f"/tags/{'x' * 201}", 400, "200 tekens"),
        ("/themas?inUse=ja", 400, "Mogelijk zijn: false, true"),
        ("/themas?language=xx", 400, "Mogelijk zijn: nl"),
        ("/themas?naam=x", 400, "naam"),
        ("/themas?pageSize=101", 400, "100 of minder"),
        ("?page=1", 400, "page"),
    ],
)
def test_what_is_not_there_or_cannot_be_asked_is_told(home, client, path, status, words):
    assert words in problem(client, f"{WORDS}{path}", status)["detail"]


@pytest.mark.parametrize("name", KNOWN)
def test_odd_names_find_nothing(home, client, name):
    for text in ("\0", "%", "'", "😀", "\ud7ff", "x" * 200):
        response = client.get(f"{WORDS}/{name}", {"nameContains": text})
        assert response.status_code == 200


@pytest.mark.bilingual
def test_a_word_is_told_in_the_language_that_was_asked_under_one_uri(home, kennisbank, client):
    english = Locale.objects.get_or_create(language_code="en")[0]
    root = home.copy_for_translation(english, copy_parents=True)
    root.save_revision().publish()
    thema = make_thema()
    about(make_handreiking(kennisbank), thema)
    assert read(client, f"{WORDS}/themas?language=en")["items"] == []
    same = thema.copy_for_translation(english)
    same.name = "Learning together"
    same.save()
    (dutch,) = read(client, f"{WORDS}/themas")["items"]
    (word,) = read(client, f"{WORDS}/themas?language=en")["items"]
    assert (word["name"], word["key"], word["pageCount"]) == ("Learning together", dutch["key"], 0)
    assert word["uri"] == dutch["uri"] == dutch["url"]
    assert word["url"] == "http://testserver/en/themas/samen-leren/"
    assert read(client, word["apiUrl"])["name"] == "Learning together"
