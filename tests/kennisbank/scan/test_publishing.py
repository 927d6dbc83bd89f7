"""From publishing a rubric to filling it in: what leads to the scan, and for whom."""

import json
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Locale, Page, PageViewRestriction, ReferenceIndex, Site
from wagtail.signals import page_published

from basis.audience import Viewer
from home.models import HomePage, InhoudPage
from kennisbank.models import RubricPlace, RubricSnapshot
from kennisbank.scan_sources import published
from tests.factories import add_page
from tests.kennisbank.rubric.on_a_page import (
    body_of,
    make_rubric,
    make_value,
    page_with,
    reference,
    stored,
)
from tests.kennisbank.scan.conftest import hidden_of
from tests.kennisbank.scan.published import FORM, LEVELS, UID, result_of


def links_on(client: Client, page: Page) -> list[str]:
    """The addresses of the scans that a page leads to."""
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    return [str(link["href"]) for link in soup.select("table.rubric caption .no-print a.button")]


def status_of(client: Client) -> int:
    """What the form answers."""
    return client.get(FORM).status_code


# --- the way there ---


def test_a_published_rubric_leads_to_its_scan_and_back(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    assert links_on(client, page) == [FORM]
    html = client.get(FORM).content.decode()
    assert f'href="{page.url}#model-{UID}"' in html
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert len(soup.select(f"#model-{UID}")) == 1
    assert "Samen leren in de wijk" in result_of(client).h1.get_text()


def test_a_placed_rubric_leads_there_too_also_with_some_of_its_aspects(
    home: HomePage, client: Client
) -> None:
    page = add_page(home, InhoudPage(title="M", slug="m", body=reference(make_rubric(), aspects=["a1"])))
    assert links_on(client, page) == [FORM]
    html = client.get(FORM).content.decode()
    assert f'href="{page.url}#model-{UID}"' in html
    assert "Aspect 3" in html


def test_a_reusable_rubric_that_stands_nowhere_can_be_filled_in(home: HomePage, client: Client) -> None:
    make_rubric()
    assert "Lees het ontwikkelmodel" not in client.get(FORM).content.decode()


def test_a_rubric_with_nothing_to_choose_from_leads_nowhere(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value(aspects=[]))
    assert links_on(client, page) == []
    assert status_of(client) == 404


def test_a_preview_leads_nowhere(home: HomePage, rf: RequestFactory) -> None:
    page = page_with(home, make_value())
    page.live = True
    html = page.make_preview_request().render().content.decode()
    assert "Aspect 1" in html
    assert FORM not in html


def test_the_preview_of_a_reusable_one_leads_nowhere(home: HomePage, as_redacteur: Client) -> None:
    rubric = make_rubric()
    address = reverse("wagtailsnippets_kennisbank_rubric:preview_on_edit", args=[rubric.pk])
    as_redacteur.post(address, {"value": json.dumps(make_value())})
    html = as_redacteur.get(address).content.decode()
    assert "Aspect 1" in html
    assert FORM not in html


# --- for whom ---


def test_a_draft_is_not_there_and_a_page_offline_no_more(home: HomePage, client: Client) -> None:
    page = add_page(home, InhoudPage(title="M", slug="m", body=body_of(make_value())), publish=False)
    assert status_of(client) == 404
    page.get_latest_revision().publish()
    assert status_of(client) == 200
    page.refresh_from_db()
    page.unpublish()
    assert status_of(client) == 404
    assert not RubricPlace.objects.exists()


def test_a_page_that_went_offline_outside_our_sight_is_not_there(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    Page.objects.filter(pk=page.pk).update(live=False)
    assert status_of(client) == 404


def test_from_its_end_on_a_page_has_no_scan(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert status_of(client) == 404


def test_a_page_of_another_site_has_no_scan_here(home: HomePage, client: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "elders.example.org"]
    other = add_page(Page.objects.get(depth=1), HomePage(title="Elders", slug="elders"))
    Site.objects.create(hostname="elders.example.org", port=80, root_page=other)
    page_with(other, make_value())
    assert status_of(client) == 404
    assert client.get(FORM, headers={"host": "elders.example.org"}).status_code == 200


def test_behind_a_login_only_who_logged_in_fills_it_in(
    home: HomePage, client: Client, redacteur: Any
) -> None:
    page = page_with(home, make_value())
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert status_of(client) == 404
    client.force_login(redacteur)
    assert status_of(client) == 200


def test_a_reusable_draft_is_not_there(home: HomePage, client: Client) -> None:
    rubric = make_rubric(publish=False)
    page = add_page(home, InhoudPage(title="M", slug="m", body=reference(rubric)))
    assert status_of(client) == 404
    rubric.save_revision().publish()
    assert links_on(client, page) == [FORM]
    rubric.refresh_from_db()
    rubric.unpublish()
    assert status_of(client) == 404


# --- as it was published ---


def test_what_is_published_is_frozen_once(home: HomePage) -> None:
    page = page_with(home, make_value())
    assert RubricSnapshot.objects.get().value == make_value()
    page.save_revision().publish()
    make_rubric()
    assert RubricSnapshot.objects.count() == 1


def test_a_reusable_one_is_frozen_when_it_is_published_and_not_as_a_draft(home: HomePage) -> None:
    rubric = make_rubric(publish=False)
    assert not RubricSnapshot.objects.exists()
    rubric.save_revision().publish()
    rubric.refresh_from_db()
    rubric.value = make_value(title="Anders")
    draft = rubric.save_revision()
    assert [one.value for one in RubricSnapshot.objects.all()] == [make_value()]
    draft.publish()
    assert RubricSnapshot.objects.count() == 2


def test_a_draft_of_a_page_changes_nothing_of_the_scan(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    page.body = body_of(make_value(title="Nog niet klaar"))
    draft = page.save_revision()
    assert "Nog niet klaar" not in client.get(FORM).content.decode()
    draft.publish()
    assert "Nog niet klaar" in client.get(FORM).content.decode()


def test_a_form_of_before_a_change_is_understood_and_says_what_fell_away(
    home: HomePage, client: Client
) -> None:
    page = page_with(home, make_value())
    form = hidden_of(client.get(FORM).content.decode())  # nobody has sent anything yet
    page.body = body_of(make_value(aspects=make_value()["aspects"][1:]))
    page.save_revision().publish()
    answer = client.post(reverse("scan_uitslag", args=[UID]), form | LEVELS).content.decode()
    assert "Aspect 1" in BeautifulSoup(answer, "html.parser").select_one(".notice").get_text()


def test_a_rubric_that_left_its_page_has_no_scan_any_more(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    page.body = "[]"
    page.save_revision().publish()
    assert links_on(client, page) == []
    assert status_of(client) == 404


def test_a_publication_that_does_not_go_on_leaves_no_place(home: HomePage, client: Client) -> None:
    page = add_page(home, InhoudPage(title="M", slug="m", body=body_of(make_value())), publish=False)

    def refuse(**kwargs: Any) -> None:
        raise RuntimeError("no")

    page_published.connect(refuse)
    try:
        with pytest.raises(RuntimeError):
            page.get_latest_revision().publish()
    finally:
        page_published.disconnect(refuse)
    assert not RubricPlace.objects.exists()
    assert not RubricSnapshot.objects.exists()


def test_where_a_rubric_stands_is_no_use_that_an_editor_is_warned_of(home: HomePage) -> None:
    page = page_with(home, make_value())
    assert RubricPlace.objects.filter(page=page).exists()
    assert not ReferenceIndex.get_references_to(page).exists()


# --- copies, languages ---


def test_a_copy_has_a_scan_of_its_own(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value())
    copy = page.copy(update_attrs={"slug": "kopie"})
    own = stored(copy)["uid"]
    assert own != UID
    assert links_on(client, copy) == [reverse("scan_invullen", args=[own])]
    assert status_of(client) == client.get(reverse("scan_invullen", args=[own])).status_code == 200
    page.delete()
    assert status_of(client) == 404


def title_in(code: str, viewer: Viewer) -> str:
    """What the rubric that a visitor fills in is called, in this language."""
    with translation.override(code):
        found = published(UID, viewer)
    assert found is not None
    return found.title


def test_a_translation_is_filled_in_in_its_own_language(home: HomePage, visitor: Viewer) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english).save_revision().publish()
    page = page_with(home, make_value())
    there = page.copy_for_translation(english)
    there.body = body_of(make_value(title="Learning together"))
    there.save_revision().publish()
    for code, title in (("nl", "Samen leren in de wijk"), ("en", "Learning together")):
        assert title_in(code, visitor) == title
    there.refresh_from_db()
    there.unpublish()
    assert title_in("en", visitor) == "Samen leren in de wijk"


def test_a_reusable_translation_is_filled_in_in_its_own_language(home: HomePage, visitor: Viewer) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    there = make_rubric().copy_for_translation(english)
    there.value = make_value(title="Learning together")
    there.live = True
    there.save()
    for code, title in (("nl", "Samen leren in de wijk"), ("en", "Learning together")):
        assert title_in(code, visitor) == title


def test_the_form_costs_the_same_for_three_places_as_for_thirty(home: HomePage, count_queries: Any) -> None:
    placed = make_rubric()

    def add(first: int, last: int) -> None:
        for number in range(first, last):
            add_page(home, InhoudPage(title="M", slug=f"m{number}", body=reference(placed)))

    add(0, 3)
    few = count_queries(FORM)
    add(3, 30)
    assert count_queries(FORM) == few
