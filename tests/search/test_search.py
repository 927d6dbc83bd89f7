"""Search: what it finds, what it never shows, and that nothing a visitor types breaks it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from search.indexing.running import index_all
from search.services import find
from tests.factories import make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld

ODD = [
    '"',
    "'",
    '"open',
    "\0",
    "a\0b",
    "\u2028",
    "\u2028\u2029",
    "x" * 10_000,
    "woord " * 3_000,
    "AND OR NOT",
    "NEAR(a b)",
    "a* ^b -c +d",
    "title:geheim",
    "(",
    ")",
    "[]{}",
    "\\",
    "%",
    "_",
    ";--",
    "<script>alert(1)</script>",
    "😀",
    "é à ü ß",
    "\u202e",
    "\ud83d",
    "١٢٣",
    "",
    " ",
]


@pytest.fixture
def nl(home) -> Locale:
    return home.locale


def titles(text: str, visitor, nl) -> list[str]:
    """The titles that a visitor finds."""
    index_all()
    return [page.title for page in find(text, visitor, locale=nl).pages]


def test_finds_a_word_of_the_body_of_every_kind(kennisbank, netwerken, visitor, nl):
    make_handreiking(kennisbank, title="Gids", body=[("text", "<p>Over de kwetterkaart.</p>")])
    make_praktijkvoorbeeld(kennisbank, title="Voorbeeld", werkwijze="<p>Met een kwetterkaart.</p>")
    make_bijeenkomst(netwerken, title="Middag", body=[("text", "<p>Neem je kwetterkaart mee.</p>")])
    make_handreiking(kennisbank, title="Iets anders")
    assert sorted(titles("kwetterkaart", visitor, nl)) == ["Gids", "Middag", "Voorbeeld"]


def test_never_finds_what_a_visitor_may_not_see(kennisbank, visitor, nl):
    now = timezone.now()
    make_handreiking(kennisbank, title="Concept geheimwoord", publish=False)
    make_handreiking(kennisbank, title="Verlopen geheimwoord", expire_at=now + timedelta(seconds=1))
    closed = make_handreiking(kennisbank, title="Besloten geheimwoord")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    draft = make_handreiking(kennisbank, title="Gepland geheimwoord", publish=False)
    type(draft).objects.filter(pk=draft.pk).update(go_live_at=now - timedelta(hours=1))
    later = now + timedelta(minutes=1)
    index_all()
    results = find("geheimwoord", visitor, locale=nl, moment=later)
    assert (results.total, results.hits) == (0, [])


def test_counts_and_cuts_pages(kennisbank, visitor, nl):
    for number in range(5):
        make_handreiking(kennisbank, title=f"Kwetterkaart {number}")
    index_all()
    first = find("kwetterkaart", visitor, locale=nl, per_page=2)
    last = find("kwetterkaart", visitor, locale=nl, number=3, per_page=2)
    assert (first.total, len(first.hits), first.has_next, first.has_previous) == (5, 2, True, False)
    assert (len(last.hits), last.has_next, last.has_previous) == (1, False, True)


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text)[:30])
def test_anything_typed_gives_an_answer(client, kennisbank, text):
    make_handreiking(kennisbank)
    index_all()
    response = client.get("/zoeken/", {"q": text.encode("utf-8", "surrogatepass")})
    assert response.status_code == 200


@pytest.mark.parametrize("number", ["0", "-1", "abc", "9" * 40, "1.5", "\0", ""])
def test_any_page_number_gives_an_answer(client, kennisbank, number):
    assert client.get("/zoeken/", {"q": "handreiking", "pagina": number}).status_code == 200


def test_an_empty_result_helps(client, kennisbank):
    response = client.get("/zoeken/", {"q": "zwemlesbrevet"})
    assert "Niets gevonden" in response.content.decode()


def test_costs_the_same_for_three_as_for_thirty(kennisbank, count_queries):
    for number in range(3):
        make_handreiking(kennisbank, title=f"Kwetterkaart {number}")
    index_all()
    count_queries("/zoeken/?q=kwetterkaart")  # fills the caches
    cost = count_queries("/zoeken/?q=kwetterkaart")
    for number in range(27):
        make_handreiking(kennisbank, title=f"Kwetterkaart meer {number}")
    index_all()
    assert count_queries("/zoeken/?q=kwetterkaart") == cost
