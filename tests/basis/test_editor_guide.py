"""The guide in the admin: complete, without a dead link, and silent about languages when there is one."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, get_page_models

from basis.admin import guide
from basis.models import BasePage
from kennisbank.models import HandreikingPage
from tests.factories import make_handreiking

SLUGS = [chapter.slug for chapter in guide.chapters()]


def address(slug: str) -> str:
    """Where a chapter is read."""
    return reverse("guide") if slug == guide.FIRST else reverse("guide", args=[slug])


@pytest.mark.parametrize("slug", SLUGS)
def test_a_chapter_is_shown_and_every_link_in_it_leads_somewhere(as_redacteur, slug):
    answer = as_redacteur.get(address(slug))
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    text = soup.select_one(".guide-text")
    assert not re.search(r"<!--|\]\(|\*\*|\.md\b", text.decode())  # no Markdown is left
    for link in [a["href"] for a in soup.select(".guide a[href]")]:
        assert as_redacteur.get(link.partition("#")[0]).status_code == 200, link
    assert [item.get_text(strip=True) for item in soup.select(".guide-chapters [aria-current]")] == [
        text.h1.get_text(strip=True)
    ]


def test_every_page_type_has_one_chapter():
    about = [name for chapter in guide.all_chapters() for name in chapter.models]
    ours = [model.__name__ for model in get_page_models() if issubclass(model, BasePage)]
    assert sorted(name for name in about if name in ours) == sorted(ours)


@pytest.mark.parametrize(
    "model",
    [model for model in get_page_models() if issubclass(model, BasePage)],
    ids=lambda model: model.__name__,
)
def test_the_chapter_of_a_page_type_names_every_field_of_its_own(model):
    shared = {field.name for field in BasePage.api_fields}
    names = [field.name for field in model.api_fields if field.name not in shared]
    labels = [label_of(model, name) for name in names]
    chapter = guide.chapter_for(model)
    words = f"{chapter.title}\n{chapter.text}".lower()
    assert [label for label in labels if label not in words] == []


def label_of(model: type[BasePage], name: str) -> str:
    """What an editor reads above a field, or above the rows that come with a page."""
    inline = {"people": "mensen", "partners": "partners", "form_fields": "vragen"}
    field = model._meta.get_field(name)
    return inline.get(name) or str(field.verbose_name).lower().rstrip("?")


def test_the_first_chapter_names_every_field_that_all_pages_share():
    of_wagtail = {field.name for field in Page._meta.get_fields()}
    names = [field.name for field in BasePage.api_fields if field.name not in of_wagtail]
    words = guide.all_chapters()[0].text.lower()
    assert "introductie" in words
    assert [name for name in names if label_of(HandreikingPage, name) not in words] == []


def test_the_edit_form_leads_to_its_chapter(as_redacteur, kennisbank):
    page = make_handreiking(kennisbank)
    for form in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:add", args=["kennisbank", "handreikingpage", kennisbank.pk]),
    ):
        link = BeautifulSoup(as_redacteur.get(form).content, "html.parser").select_one(".guide-link a")
        assert link["href"] == address("handreiking")
        assert "Een handreiking schrijven" in link.get_text()
    assert guide.chapter_for(HandreikingPage).slug == "handreiking"


def test_an_unknown_chapter_is_not_found(as_redacteur):
    assert as_redacteur.get("/beheer/handleiding/bestaat-niet/").status_code == 404
    assert as_redacteur.get("/beheer/handleiding/../settings/").status_code == 404


def test_the_guide_is_for_who_is_logged_in(home):
    answer = Client().get("/beheer/handleiding/")
    assert answer.status_code == 302
    assert "/inloggen/" in answer["Location"] or "/beheer/login/" in answer["Location"]


@pytest.mark.skipif(settings.BILINGUAL, reason="law 11 is about one language")
def test_with_one_language_no_chapter_speaks_of_translating(as_redacteur):
    assert "vertalen" not in SLUGS
    assert as_redacteur.get("/beheer/handleiding/vertalen/").status_code == 404
    for chapter in guide.chapters():
        assert not re.search(r"vertal|engels|andere taal|twee talen", f"{chapter.title} {chapter.text}", re.I)


@pytest.mark.bilingual
def test_with_two_languages_there_is_a_chapter_about_translating(as_redacteur):
    assert "Vertaal deze pagina" in as_redacteur.get("/beheer/handleiding/vertalen/").content.decode()


def test_html_in_a_chapter_is_text():
    assert "<script" not in guide.render("Hallo <script>alert(1)</script> [x](javascript:alert(1))")


def test_links_between_files_become_links_between_screens():
    made = guide.render("[a](netwerk.md) [b](README.md#inloggen) [c](https://example.org/a.md)")
    assert 'href="/beheer/handleiding/netwerk/"' in made
    assert 'href="/beheer/handleiding/#inloggen"' in made
    assert 'href="https://example.org/a.md"' in made
