"""What is offered while somebody types: as JSON for the field, the same for everybody."""

import pytest
from wagtail.models import PageViewRestriction

from basis.models import Principe
from search.indexing.running import index_all
from tests.factories import make_handreiking, make_thema

URL = "/zoeken/suggesties"


def ask(client, typed: str):
    index_all()
    response = client.get(URL, {"q": typed})
    assert response.status_code == 200
    return response.json()


def test_pages_thema_s_and_words_that_go_on_like_it(kennisbank, client):
    make_thema("Samen lezen")
    Principe.objects.create(name="Lezen is van iedereen", number=2, locale=kennisbank.locale)
    make_handreiking(kennisbank, title="Leesclub beginnen", slug="leesclub", introduction="Over leesplezier.")
    make_handreiking(kennisbank, title="Iets anders")
    offered = ask(client, "lee")
    assert offered["pages"] == [
        {"title": "Leesclub beginnen", "url": "/kennisbank/leesclub/", "kind": "Handreiking"}
    ]
    assert {"leesclub", "leesplezier"} <= {one["name"] for one in offered["terms"] if one["kind"] == "word"}
    terms = ask(client, "lez")["terms"]
    assert [(one["name"], one["url"], one["label"]) for one in terms][:2] == [
        ("Samen lezen", "/themas/samen-lezen/", "Thema"),
        ("2. Lezen is van iedereen", "/principes/lezen-is-van-iedereen/", "Principe"),
    ]


def test_the_last_word_is_finished_and_the_first_stay(kennisbank, client):
    make_handreiking(kennisbank, title="Gids", introduction="Over leesplezier.")
    words = [one for one in ask(client, "meer leespl")["terms"] if one["kind"] == "word"]
    assert [(one["name"], one["url"]) for one in words] == [
        ("meer leesplezier", "/zoeken/?q=meer+leesplezier")
    ]


def test_there_are_six_pages_and_four_terms_at_most(kennisbank, client):
    for number in range(9):
        make_thema(f"Kwetter {number}")
        make_handreiking(
            kennisbank, title=f"Kwetterkaart {number}", introduction=f"kwetter{'abcdefghi'[number]}x"
        )
    offered = ask(client, "kwetter")
    assert (len(offered["pages"]), len(offered["terms"])) == (6, 4)


def test_everybody_gets_what_a_stranger_gets(kennisbank, as_redacteur):
    closed = make_handreiking(kennisbank, title="Kwetterkaart", introduction="Over kwetterkunst.")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    make_handreiking(kennisbank, title="Kwetterkist", introduction="Over kwetterlust.", publish=False)
    offered = ask(as_redacteur, "kwetter")
    assert (offered["pages"], offered["terms"]) == ([], [])


def test_a_browser_may_keep_it_for_a_moment_and_no_cookie_counts(kennisbank, client):
    response = client.get(URL, {"q": "kwetter"})
    assert response["Cache-Control"] == "private, max-age=30"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("typed", ["", " ", "?", '"', "\0", "a" * 5000, "%", "_", "x OR y", "\ud83d"])
def test_anything_typed_gives_an_answer(client, kennisbank, typed):
    response = client.get(URL, {"q": typed.encode("utf-8", "surrogatepass")})
    assert response.status_code == 200
