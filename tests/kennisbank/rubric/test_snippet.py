"""A reusable rubric: a draft first, then published; found, copied, and edited without JavaScript too."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Locale

from basis.models import User
from home.models import HomePage, InhoudPage
from kennisbank.blocks import BodyBlock
from kennisbank.models import KennisbankPage, PraktijkvoorbeeldPage, Rubric
from search.indexing.running import index_all
from search.models import SearchTask
from tests.factories import add_page, make_praktijkvoorbeeld
from tests.kennisbank.rubric.on_a_page import make_rubric, make_value, reference

ADD = "wagtailsnippets_kennisbank_rubric:add"
EDIT = "wagtailsnippets_kennisbank_rubric:edit"
PUBLISH = {"action-publish": "action-publish"}


def posted(value: Any, **more: str) -> dict[str, str]:
    """What the form sends."""
    return {"value": json.dumps(value), **more}


def test_title_and_uid_follow_from_the_value(home: HomePage) -> None:
    rubric = make_rubric(value=make_value(title="**Samen** [leren](https://example.org)"))
    assert (rubric.title, rubric.uid, str(rubric)) == ("Samen leren", rubric.value["uid"], "Samen leren")
    rubric.value = None
    rubric.save()
    assert (rubric.title, rubric.uid) == ("", "")
    assert str(rubric) == "Ontwikkelmodel zonder titel"


def test_a_draft_is_saved_unfinished_and_only_a_finished_one_is_published(
    home: HomePage, as_redacteur: Client
) -> None:
    unfinished = make_value(title="")
    assert as_redacteur.post(reverse(ADD), posted(unfinished)).status_code == 302
    rubric = Rubric.objects.get()
    assert not rubric.is_public
    assert rubric.get_latest_revision_as_object().value == unfinished
    address = reverse(EDIT, args=[rubric.pk])
    refused = as_redacteur.post(address, posted(unfinished, **PUBLISH))
    assert "Geef het ontwikkelmodel een titel." in refused.content.decode()
    assert as_redacteur.post(address, posted(make_value(), **PUBLISH)).status_code == 302
    rubric.refresh_from_db()
    assert (rubric.is_public, rubric.value, rubric.title) == (True, make_value(), make_value()["title"])


def test_the_form_holds_the_editor_and_the_value(home: HomePage, as_redacteur: Client) -> None:
    rubric = make_rubric()
    html = BeautifulSoup(as_redacteur.get(reverse(EDIT, args=[rubric.pk])).content, "html.parser")
    editor = html.select_one("rubric-editor")
    assert editor["data-read-url"] == reverse("rubric_read")
    assert editor["data-export-url"] == reverse("rubric_export")
    assert json.loads(editor.select_one("input[type=hidden]")["value"]) == rubric.value
    assert any("rubric-editor/element" in script["src"] for script in html.select("script[src]"))


def plain(form: BeautifulSoup) -> dict[str, str]:
    """What a browser without JavaScript posts of the fields for it."""
    fields = BeautifulSoup(form.select_one("rubric-editor + noscript").decode_contents(), "html.parser")
    found = {one["name"]: one.get("value", "") for one in fields.select("input")}
    return found | {one["name"]: one.get_text() for one in fields.select("textarea")}


@pytest.fixture
def without_script(home: HomePage, as_redacteur: Client) -> tuple[Rubric, str, dict[str, str]]:
    """A rubric, its address, and what its form posts without JavaScript."""
    rubric = make_rubric()
    address = reverse(EDIT, args=[rubric.pk])
    html = BeautifulSoup(as_redacteur.get(address).content, "html.parser")
    return rubric, address, {"value": html.select_one("rubric-editor input")["value"], **plain(html)}


def test_without_javascript_nothing_changes_by_saving(without_script: Any, as_redacteur: Client) -> None:
    rubric, address, data = without_script
    assert as_redacteur.post(address, data | PUBLISH).status_code == 302
    rubric.refresh_from_db()
    assert rubric.value == make_value()


def test_without_javascript_a_textarea_per_cell_keeps_the_ids_of_lines_that_stay(
    without_script: Any, as_redacteur: Client
) -> None:
    rubric, address, data = without_script
    field = "value-plain-a.a0.c.n1"
    first, second = data[field].splitlines()
    data |= {field: f"{second}\nHelemaal nieuw\n\n{first}!", "value-plain-title": "Anders"}
    data |= {"value-plain-new-aspect": "Nog een aspect", "value-plain-new-level": "Fase 4"}
    assert as_redacteur.post(address, data | PUBLISH).status_code == 302
    rubric.refresh_from_db()
    cell = rubric.value["aspects"][0]["cells"]["n1"]
    assert [one["t"] for one in cell] == [second, "Helemaal nieuw", f"{first}!"]
    assert [cell[0]["id"], cell[2]["id"]] == ["a0n1x1", "a0n1x0"]
    assert cell[1]["id"] not in {"a0n1x0", "a0n1x1"}
    assert rubric.title == "Anders"
    assert rubric.value["aspects"][-1]["name"] == "Nog een aspect"
    assert rubric.value["levels"][-1]["name"] == "Fase 4"
    assert rubric.value["aspects"][1] == make_value()["aspects"][1]


def test_without_javascript_an_aspect_or_level_without_a_name_and_words_goes(
    without_script: Any, as_redacteur: Client
) -> None:
    rubric, address, data = without_script
    emptied = {name: "" for name in data if name.startswith("value-plain-a.a1.")}
    as_redacteur.post(address, data | emptied | PUBLISH)
    rubric.refresh_from_db()
    assert [aspect["id"] for aspect in rubric.value["aspects"]] == ["a0", "a2"]


def test_a_copy_is_a_rubric_of_its_own_and_a_translation_is_the_same_one(home: HomePage) -> None:
    first = make_rubric()
    copy = make_rubric()
    assert (copy.value["copied_from"], copy.value["uid"] != first.uid) == (first.uid, True)
    english = Locale.objects.get_or_create(language_code="en")[0]
    translation = first.copy_for_translation(english)
    translation.save()
    assert (translation.uid, translation.value) == (first.uid, first.value)


def test_revisions_are_compared_in_words(home: HomePage, as_redacteur: Client) -> None:
    rubric = make_rubric()
    first = rubric.save_revision()
    rubric.value = make_value()
    rubric.value["aspects"][2]["cells"]["n0"][0]["t"] = "Een nieuwe zin."
    second = rubric.save_revision()
    address = reverse(
        "wagtailsnippets_kennisbank_rubric:revisions_compare", args=[rubric.pk, first.pk, second.pk]
    )
    html = as_redacteur.get(address).content.decode()
    assert "Anders: Aspect 3, Fase 1" in html
    assert "copied_from" not in html


def test_the_preview_shows_what_is_in_the_form(home: HomePage, as_redacteur: Client) -> None:
    rubric = make_rubric()
    address = reverse("wagtailsnippets_kennisbank_rubric:preview_on_edit", args=[rubric.pk])
    assert as_redacteur.post(address, posted(make_value(title="Voorproefje"))).json()["is_valid"]
    html = as_redacteur.get(address).content.decode()
    assert "Voorproefje" in html
    assert 'id="aspect-a2"' in html


def test_an_auteur_may_write_one_and_not_publish_it(home: HomePage, client: Client, auteur: User) -> None:
    client.force_login(auteur)
    client.post(reverse(ADD), posted(make_value(), **PUBLISH))
    rubric = Rubric.objects.get()
    assert not rubric.is_public


def test_an_editor_finds_one_by_what_stands_in_it(home: HomePage, as_redacteur: Client) -> None:
    make_rubric()
    other = make_value(title="Heel iets anders", uid="a" * 32)
    other["aspects"] = other["aspects"][:1]
    other["aspects"][0]["intro"] = [{"id": "zz", "t": "Leerlingen timmeren een vogelhuisje"}]
    make_rubric(value=other)
    index_all()
    address = reverse("wagtailsnippets_kennisbank_rubric:list")
    html = as_redacteur.get(address, {"q": "vogelhuisje"}).content.decode()
    assert "Heel iets anders" in html
    assert "Samen leren in de wijk" not in html


# --- placed on a page ---


def block_of(**fields: Any) -> Any:
    """The block that places a rubric, cleaned."""
    body = BodyBlock()
    value = {"aspects": [], "display": "table"} | fields
    stream = body.to_python([{"type": "rubric_reference", "value": value, "id": "b1"}])
    return body.clean(stream)[0]


def test_an_editor_names_aspects_and_the_page_keeps_their_ids(home: HomePage) -> None:
    rubric = make_rubric()
    block = block_of(rubric=rubric.pk, aspects=["aspect 3", "a0", "Aspect 3"])
    assert block.value["aspects"] == ["a2", "a0"]
    state = block.block.get_form_state(block.value)
    assert state["aspects"] == "Aspect 3\nAspect 1"


def test_an_aspect_that_is_not_there_is_refused_with_those_that_are(home: HomePage) -> None:
    rubric = make_rubric()
    with pytest.raises(Exception) as refused:  # noqa: PT011  the stream wraps it
        block_of(rubric=rubric.pk, aspects=["Iets anders"])
    error = refused.value.block_errors[0]
    assert isinstance(error, StructBlockValidationError)
    (message,) = error.block_errors["aspects"].messages
    assert "Iets anders" in message
    assert "Aspect 1, Aspect 2, Aspect 3" in message


def test_a_change_of_a_rubric_has_the_pages_that_show_it_indexed_again(home: HomePage) -> None:
    rubric = make_rubric()
    page = add_page(home, InhoudPage(title="Model", slug="model", body=reference(rubric)))
    SearchTask.objects.all().delete()
    rubric.value = make_value(title="Anders")
    rubric.save_revision().publish()
    assert SearchTask.objects.filter(object_id=page.pk).exists()


# --- a praktijkvoorbeeld points at a cell ---


def form_of(page: PraktijkvoorbeeldPage, **more: str) -> Any:
    """The form of a praktijkvoorbeeld with these words in it."""
    form_class = PraktijkvoorbeeldPage.get_edit_handler().get_form_class()
    names = ("title", "slug", "kind", "rubric", "rubric_aspect", "rubric_level")
    form = form_class(instance=page)
    data = {name: form.initial.get(name) or "" for name in names} | more
    data |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    data |= {f"{name}-count": "0" for name in ("extra_questions", "downloads")}
    return form_class(data, instance=page)


def test_a_praktijkvoorbeeld_names_aspect_and_level_and_keeps_their_ids(
    home: HomePage, kennisbank: KennisbankPage
) -> None:
    rubric = make_rubric()
    page = make_praktijkvoorbeeld(kennisbank)
    form = form_of(page, rubric=str(rubric.pk), rubric_aspect="aspect 2", rubric_level="FASE 3")
    assert form.is_valid(), form.errors
    saved = form.save(commit=False)
    assert (saved.rubric_aspect, saved.rubric_level) == ("a1", "n2")
    shown = PraktijkvoorbeeldPage.get_edit_handler().get_form_class()(instance=saved)
    assert (shown.initial["rubric_aspect"], shown.initial["rubric_level"]) == ("Aspect 2", "Fase 3")


def test_a_name_that_is_not_in_the_rubric_is_refused_with_those_that_are(
    home: HomePage, kennisbank: KennisbankPage
) -> None:
    rubric = make_rubric()
    page = make_praktijkvoorbeeld(kennisbank)
    form = form_of(page, rubric=str(rubric.pk), rubric_level="Fase 9")
    assert not form.is_valid()
    assert "Fase 1, Fase 2, Fase 3" in form.errors["rubric_level"][0]
    form = form_of(page, rubric="", rubric_aspect="Aspect 1")
    assert "Kies eerst een ontwikkelmodel" in form.errors["rubric_aspect"][0]


def test_a_rubric_has_no_schedule_that_an_index_would_miss(home: HomePage) -> None:
    fields = Rubric.get_edit_handler().get_form_class().base_fields
    assert set(fields) == {"value"}


def test_a_moment_that_is_sent_along_is_no_promise(home: HomePage, as_redacteur: Client) -> None:
    rubric = make_rubric(publish=False)
    address = reverse(EDIT, args=[rubric.pk])
    assert b"go_live_at" not in as_redacteur.get(address).content
    later = {"go_live_at": "2099-01-01 12:00", "expire_at": "2099-01-02 12:00"}
    assert as_redacteur.post(address, posted(make_value(), **PUBLISH, **later)).status_code == 302
    rubric.refresh_from_db()
    assert (rubric.is_public, rubric.go_live_at, rubric.expire_at) == (True, None, None)
