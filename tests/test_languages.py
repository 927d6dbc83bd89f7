"""Two languages: a switch and hreflang only where there is a translation, words in the reader's language."""

import re
from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from tests.factories import make_bijeenkomst, make_handreiking, make_thema

pytestmark = pytest.mark.bilingual
HOST = "http://testserver"


@pytest.fixture
def en(home, kennisbank, netwerken, netwerk) -> Locale:
    """English, with a home page and indexes that are online."""
    locale, _new = Locale.objects.get_or_create(language_code="en")
    for page in (home, kennisbank, netwerken, netwerk):
        translate(page, locale)
    return locale


def translate(page: Page, locale: Locale, *, publish: bool = True, **changes: str) -> Page:
    """The page in another language, as an editor makes it."""
    copy = type(page).objects.get(pk=page.pk).copy_for_translation(locale)
    copy.slug = f"{page.slug}-en" if page.depth == 2 else page.slug
    for name, value in changes.items():
        setattr(copy, name, value)
    revision = copy.save_revision()
    if publish:
        revision.publish()
    return type(page).objects.get(pk=copy.pk)


def soup_of(client: Client, address: str) -> BeautifulSoup:
    """A page that is there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return BeautifulSoup(answer.content, "html.parser")


def alternates(soup: BeautifulSoup) -> dict[str, str]:
    """What a page tells search engines of its languages."""
    links = soup.select("link[rel=alternate][hreflang]")
    found = {link["hreflang"]: link["href"] for link in links}
    assert len(found) == len(links)
    return found


def switch(soup: BeautifulSoup) -> dict[str, str]:
    """The links to other languages that a visitor sees: address by the name of the language."""
    links = soup.select("body a[hreflang]")
    assert all(link["lang"] == link["hreflang"] for link in links)
    return {link.get_text(strip=True): link["href"] for link in links}


def test_a_translated_page_names_every_language_and_itself(client, kennisbank, en):
    page = make_handreiking(kennisbank, slug="samen")
    translate(page, en)
    both = {
        "nl": f"{HOST}/kennisbank/samen/",
        "en": f"{HOST}/en/kennisbank/samen/",
        "x-default": f"{HOST}/kennisbank/samen/",
    }
    dutch, english = soup_of(client, "/kennisbank/samen/"), soup_of(client, "/en/kennisbank/samen/")
    assert alternates(dutch) == alternates(english) == both
    assert switch(dutch) == {"English": both["en"]}
    assert switch(english) == {"Nederlands": both["nl"]}
    assert (dutch.html["lang"], english.html["lang"]) == ("nl", "en")
    for soup in (dutch, english):  # a page is its own canonical address, or the links count for nothing
        assert soup.find("link", rel="canonical")["href"] in both.values()


def test_a_page_without_a_translation_to_see_offers_none(client, kennisbank, en):
    alone, draft = make_handreiking(kennisbank, slug="alleen"), make_handreiking(kennisbank, slug="concept")
    expired = make_handreiking(kennisbank, slug="verlopen")
    translate(draft, en, publish=False)
    gone = translate(expired, en)
    Page.objects.filter(pk=gone.pk).update(expire_at=timezone.now())
    for page in (alone, draft, expired):
        soup = soup_of(client, page.url)
        assert not alternates(soup), page.slug
        assert not switch(soup), page.slug


@pytest.mark.parametrize("address", ["/agenda/", "/zoeken/", "/kennisbank/", "/themas/", "/"])
def test_screens_that_are_there_in_both_languages_have_the_switch(client, en, address):
    make_thema().copy_for_translation(en).save()
    dutch, english = soup_of(client, address), soup_of(client, f"/en{address}")
    assert alternates(dutch) == alternates(english)
    assert set(alternates(dutch)) == {"nl", "en", "x-default"}
    assert alternates(dutch)["x-default"] == f"{HOST}{address}"
    assert switch(dutch) == {"English": f"{HOST}/en{address}"}
    assert switch(english) == {"Nederlands": f"{HOST}{address}"}


@pytest.mark.parametrize("address", ["/agenda/", "/zoeken/"])
def test_without_a_home_page_in_a_language_nothing_leads_there(client, home, address):
    locale, _new = Locale.objects.get_or_create(language_code="en")
    translate(home, locale, publish=False)
    soup = soup_of(client, address)
    assert not alternates(soup)
    assert not switch(soup)


def test_words_dates_and_terms_are_in_the_language_of_the_page(client, kennisbank, netwerk, en):
    thema = make_thema("Rekenen", key="rekenen")
    maths = thema.copy_for_translation(en)
    maths.name = "Maths"
    maths.save()
    page = make_handreiking(kennisbank, slug="samen", published_on=date(2026, 3, 3))
    page.themas.add(thema)
    page.save_revision().publish()
    translate(page, en)
    meeting = make_bijeenkomst(
        netwerk, slug="kijken", starts_at=datetime(2099, 3, 3, 12, tzinfo=UTC), ends_at=None
    )
    translate(meeting, en)
    dutch, english = (soup_of(client, f"{root}/kennisbank/samen/").get_text(" ") for root in ("", "/en"))
    assert "Rekenen" in dutch
    assert "Maths" not in dutch
    assert "Maths" in english
    assert "Rekenen" not in english
    assert "3 maart 2026" in dutch
    assert re.search(r"3 March 2026|March 3, 2026", english)
    facets = soup_of(client, "/en/kennisbank/?thema=rekenen")
    assert "Maths" in facets.get_text(" ")
    assert "samen" in " ".join(link["href"] for link in facets.select("main a[href]"))
    agenda = soup_of(client, "/en/agenda/").get_text(" ")
    assert "March" in agenda
    assert "maart" not in agenda


def test_nothing_untranslated_goes_public_by_itself(client, kennisbank, en):
    make_handreiking(kennisbank, slug="alleen")
    assert client.get("/en/kennisbank/alleen/").status_code == 404
    assert "alleen" not in str(soup_of(client, "/en/kennisbank/").main)
