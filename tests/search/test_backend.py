"""Our index behind Wagtail's own search: `.search()`, `.autocomplete()`, facets, the admin's screens."""

import pytest
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, Boost, Fuzzy, Phrase, PlainText

from basis.models import Image, Thema
from kennisbank.models import HandreikingPage
from search.backends.adapter import SearchBackend
from search.indexing.running import index_all
from tests.factories import make_handreiking, make_image, make_praktijkvoorbeeld, make_thema


@pytest.fixture
def guides(kennisbank):
    """Four texts of which each query below finds some."""
    taal, rekenen = make_thema("Taal"), make_thema("Rekenen")
    make_handreiking(kennisbank, title="Leernetwerken opzetten", themas=[taal])
    make_handreiking(kennisbank, title="Een netwerk van scholen", themas=[taal, rekenen])
    make_handreiking(kennisbank, title="Rekenen met breuken", themas=[rekenen])
    make_praktijkvoorbeeld(kennisbank, title="Wij bezochten een netwerk", publish=False)
    index_all()
    return kennisbank


def found(query, pages=None, **options):
    """The titles that a search gives, sorted."""
    pages = HandreikingPage.objects.all() if pages is None else pages
    return sorted(page.title for page in pages.search(query, **options))


def test_it_is_the_backend_in_use():
    assert isinstance(get_search_backend(), SearchBackend)


@pytest.mark.parametrize(
    ("query", "options", "titles"),
    [
        ("netwerken", {}, ["Een netwerk van scholen", "Leernetwerken opzetten"]),
        ("schoolnetwerk", {}, ["Een netwerk van scholen"]),
        ("netwerk breuken", {}, []),
        (
            "netwerk breuken",
            {"operator": "or"},
            ["Een netwerk van scholen", "Leernetwerken opzetten", "Rekenen met breuken"],
        ),
        (Phrase("netwerk van scholen"), {}, ["Een netwerk van scholen"]),
        (Phrase("scholen van netwerk"), {}, []),
        (~PlainText("netwerk"), {}, ["Rekenen met breuken"]),
        (PlainText("netwerk") & ~PlainText("scholen"), {}, ["Leernetwerken opzetten"]),
        (PlainText("scholen") | PlainText("breuken"), {}, ["Een netwerk van scholen", "Rekenen met breuken"]),
        (Boost(PlainText("breuken"), 2.0), {}, ["Rekenen met breuken"]),
        (Fuzzy("breuken"), {}, ["Rekenen met breuken"]),
        ('"', {}, []),
        ("", {}, []),
    ],
)
def test_every_query_of_wagtail_finds(guides, query, options, titles):
    assert found(query, **options) == titles


def test_match_all_keeps_the_queryset(guides):
    pages = HandreikingPage.objects.filter(title__contains="netwerk").order_by("-title")
    assert [page.title for page in pages.search(MATCH_ALL, order_by_relevance=False)] == [
        "Leernetwerken opzetten",
        "Een netwerk van scholen",
    ]


def test_what_the_queryset_leaves_out_is_not_found(guides):
    assert found("netwerk", Page.objects.live().not_type(HandreikingPage)) == []
    assert found("netwerk", HandreikingPage.objects.filter(themas__key="rekenen")) == [
        "Een netwerk van scholen"
    ]
    assert found("netwerk", Page.objects.filter(live=False)) == ["Wij bezochten een netwerk"]


def test_the_best_comes_first_and_a_slice_and_a_count_are_of_the_whole(guides):
    results = HandreikingPage.objects.search("netwerk")
    assert [page.title for page in results] == ["Een netwerk van scholen", "Leernetwerken opzetten"]
    assert [page.title for page in results[1:2]] == ["Leernetwerken opzetten"]
    assert results.count() == 2
    assert results[1:].count() == 1


def test_the_order_of_the_queryset_can_be_kept(guides):
    pages = HandreikingPage.objects.order_by("-title")
    kept = pages.search("netwerk", order_by_relevance=False)
    assert [page.title for page in kept] == ["Leernetwerken opzetten", "Een netwerk van scholen"]


def test_a_score_can_be_asked(guides):
    first, second = HandreikingPage.objects.search("netwerk").annotate_score("points")
    assert first.points > second.points > 0


def test_an_unfinished_word_is_completed(guides):
    assert [page.title for page in HandreikingPage.objects.autocomplete("leernetw")] == [
        "Leernetwerken opzetten"
    ]
    assert [page.title for page in HandreikingPage.objects.autocomplete("breu")] == ["Rekenen met breuken"]
    assert list(HandreikingPage.objects.autocomplete("eernetw")) == []


def test_a_finished_word_is_found_in_other_forms_while_typing(guides):
    titles = {page.title for page in HandreikingPage.objects.autocomplete("netwerken")}
    assert titles == {"Leernetwerken opzetten", "Een netwerk van scholen"}


def test_facets_count_what_was_found(guides):
    counts = HandreikingPage.objects.search("netwerk").facet("kind")
    assert counts == {"handreiking": 2}


def test_things_that_are_no_page_are_found_too(guides):
    make_image("Een schoolplein in de zon")
    index_all()
    assert [image.title for image in Image.objects.search("schoolpleinen")] == ["Een schoolplein in de zon"]
    assert [thema.name for thema in get_search_backend().search("taal", Thema)] == ["Taal"]


@pytest.mark.parametrize(
    "address",
    [
        "/beheer/pages/search/?q=netwerken",
        "/beheer/pages/search/results/?q=netwerken",
        "/beheer/choose-page/search/?q=netwerken",
    ],
)
def test_the_admin_searches_with_it(guides, admin_client, address):
    html = admin_client.get(address).content.decode()
    assert "Een netwerk van scholen" in html
    assert "Wij bezochten een netwerk" in html
    assert "Rekenen met breuken" not in html
