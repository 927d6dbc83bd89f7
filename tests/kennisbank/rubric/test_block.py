"""A rubric in the body of a page: what may be saved, what may be published, and what stays the same."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.models import Page

from home.models import HomePage, InhoudPage
from kennisbank.blocks import BodyBlock
from kennisbank.rubric.block import PREVIEW, RubricBlock
from kennisbank.rubric.value import from_json
from tests.kennisbank.rubric.editor_page import rubric as large_value
from tests.kennisbank.rubric.on_a_page import (
    form_of,
    in_revision,
    make_value,
    page_with,
    stored,
)

LEVEL, ASPECT = "Fase 2", "Aspect 1"


def cleaned(value: Any, *, draft: bool = False) -> Any:
    """The value after the check of the block, as when a page is published or saved as a draft."""
    body = BodyBlock()
    stream = body.to_python([{"type": "rubric", "value": value, "id": "blok-1"}])
    result = (body.clean_deferred if draft else body.clean)(stream)
    return result[0].value


def problems_of(value: Any, *, draft: bool = False) -> dict[str, Any]:
    """What the editor is told of a value that is refused."""
    with pytest.raises(StreamBlockValidationError) as refused:
        cleaned(value, draft=draft)
    found: dict[str, Any] = refused.value.as_json_data()["blockErrors"][0]
    return found


def test_a_valid_value_comes_out_of_the_block_as_it_went_in() -> None:
    value = make_value()
    value["aspects"][0]["cells"].pop("n1")
    value["aspects"][1]["cells"]["n0"] = []
    assert cleaned(value) == value
    block = RubricBlock()
    assert block.get_prep_value(block.to_python(value)) == value
    assert block.get_api_representation(value) == value
    assert from_json(PREVIEW).to_json() == PREVIEW


def test_a_draft_may_lack_what_a_published_page_may_not() -> None:
    value = make_value(title="")
    value["levels"][1]["name"] = ""
    assert cleaned(value, draft=True) == value
    told = problems_of(value)
    assert [problem["path"] for problem in told["problems"]] == [["title"], ["levels", "n1", "name"]]
    assert told["messages"] == [problem["message"] for problem in told["problems"]]
    assert cleaned(make_value()) == make_value()  # the draft left nothing behind in the field


def test_an_empty_block_may_be_saved_and_not_published() -> None:
    assert cleaned(None, draft=True) is None
    assert problems_of(None)["messages"] == ["Dit ontwikkelmodel is nog leeg."]


def test_an_empty_cell_is_no_reason_to_refuse() -> None:
    value = make_value()
    value["aspects"][0]["cells"]["n1"] = []
    assert cleaned(value) == value


def test_what_is_no_rubric_is_refused_in_a_draft_too_at_its_cell_and_by_name() -> None:
    value = make_value()
    value["aspects"][0]["cells"]["n1"][0]["t"] = "[klik](javascript:alert)"
    (problem,) = problems_of(value, draft=True)["problems"]
    assert problem["path"][:4] == ["aspects", "a0", "cells", "n1"]
    assert ASPECT in problem["message"]
    assert LEVEL in problem["message"]


@pytest.mark.parametrize(
    "posted",
    ["{", "[]", "7", '"x"', "null1", "NaN", '{"schema": NaN}', "[" * 100_000, "\0", "{}" + " " * 2_000_000],
)
def test_a_hostile_post_is_refused_with_words(posted: str) -> None:
    block = RubricBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.value_from_datadict({"x": posted}, {}, "x"))
    assert all(refused.value.messages)


def test_the_editor_posts_and_the_page_keeps(home: HomePage, as_redacteur: Client) -> None:
    page = page_with(home, make_value())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = as_redacteur.get(address).content.decode()
    assert "deelwijs.RubricBlock" in form
    assert "kennisbank/rubric-editor/rubric-block" in form
    wrong = make_value(title="")
    assert as_redacteur.post(address, form_of(page, wrong)).status_code == 302
    assert in_revision(page) == wrong
    refused = as_redacteur.post(address, form_of(page, wrong, **{"action-publish": "action-publish"}))
    assert "Geef het ontwikkelmodel een titel." in refused.content.decode()
    assert stored(page) == make_value()
    right = make_value(title="Anders")
    as_redacteur.post(address, form_of(page, right, **{"action-publish": "action-publish"}))
    assert stored(page) == right


def test_a_copied_page_has_a_rubric_of_its_own_with_the_same_inside(home: HomePage) -> None:
    page = page_with(home, make_value())
    page.body = json.dumps([dict(page.body.raw_data[0], value=make_value(title="Concept"))])
    page.save_revision()
    copy = InhoudPage.objects.get(pk=page.pk).copy(update_attrs={"slug": "kopie", "title": "Kopie"})
    before = make_value()
    assert stored(page) == before
    for value in (stored(copy), in_revision(copy)):
        assert value["uid"] != before["uid"]
        assert value["copied_from"] == before["uid"]
        assert {**value, "uid": 0, "copied_from": 0, "title": 0} == {
            **before,
            "uid": 0,
            "copied_from": 0,
            "title": 0,
        }
    first, second = stored(copy), in_revision(copy)
    assert first["uid"] == second["uid"]
    assert (first["title"], second["title"]) == (before["title"], "Concept")


def test_a_copy_keeps_every_id_of_204_statements(home: HomePage) -> None:
    page = page_with(home, large_value(12, 5, 3))
    copy = InhoudPage.objects.get(pk=page.pk).copy(update_attrs={"slug": "kopie", "title": "Kopie"})
    ids = from_json(stored(page)).all_ids()
    assert len(ids) == 204 + 12 + 5
    assert from_json(stored(copy)).all_ids() == from_json(in_revision(copy)).all_ids() == ids


def test_a_copy_of_a_whole_subtree_and_of_all_revisions_is_new_everywhere(home: HomePage) -> None:
    above = page_with(home, make_value())
    below = page_with(above, make_value(uid="f" * 32), slug="eronder")
    copy = InhoudPage.objects.get(pk=above.pk).copy(
        recursive=True, copy_revisions=True, update_attrs={"slug": "kopie"}
    )
    under = InhoudPage.objects.child_of(copy).get()
    assert stored(under)["copied_from"] == stored(below)["uid"] == "f" * 32
    uids = {rev.as_object().body.raw_data[0]["value"]["uid"] for rev in under.revisions.all()}
    assert uids == {stored(under)["uid"]}


def test_an_alias_and_an_earlier_revision_keep_the_rubric(home: HomePage) -> None:
    page = page_with(home, make_value())
    alias = page.create_alias(update_slug="alias")
    assert stored(alias) == make_value()
    first = page.latest_revision
    page.body = json.dumps([dict(page.body.raw_data[0], value=make_value(title="Nieuw"))])
    page.save_revision().publish()
    first.as_object().save_revision().publish()
    assert stored(page) == make_value()


def test_two_revisions_are_compared_cell_by_cell(home: HomePage, as_redacteur: Client) -> None:
    page = page_with(home, make_value())
    changed = make_value()
    changed["aspects"][0]["cells"]["n1"][0]["t"] = "De leraren bespreken het <elke> week"
    changed["aspects"].reverse()
    page.body = json.dumps([dict(page.body.raw_data[0], value=changed)])
    page.save_revision()
    first, second = page.revisions.order_by("pk")
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
    html = as_redacteur.get(address).content.decode()
    text = " ".join(BeautifulSoup(html, "html.parser").main.get_text(" ").split())
    assert "Anders: Aspect 1, Fase 2" in text
    assert "Verplaatst: Aspect 3" in text
    assert "<elke>" in text
    assert "&lt;" in html
    assert changed["uid"] not in html
    assert '"levels"' not in html


def test_search_finds_each_aspect_at_its_own_place(home: HomePage) -> None:
    from basis.searchable import searchable

    value = make_value()
    value["aspects"][1]["intro"][0]["t"] = "De mate waarin **iedereen** [meedoet](https://example.org/x)"
    found = {passage.anchor: passage for passage in searchable(page_with(home, value)).passages}
    assert {f"aspect-a{number}" for number in range(3)} <= set(found)
    assert found["aspect-a1"].heading == "Aspect 2"
    assert "De mate waarin iedereen meedoet" in found["aspect-a1"].text
    assert "example.org" not in found["aspect-a1"].text
    every = [item["t"] for aspect in value["aspects"] for cell in aspect["cells"].values() for item in cell]
    said = " ".join(passage.text for passage in found.values())
    assert all(text in said for text in every)


def test_a_broken_stored_value_shows_nothing_and_breaks_nothing(home: HomePage, client: Client) -> None:
    page = page_with(home, {"schema": 99}, title="Oud")
    response = client.get(page.url)
    assert response.status_code == 200
    assert b"rubric" not in response.content
    assert isinstance(page.body, StreamValue)
    assert Page.objects.filter(pk=page.pk).exists()
