"""wagtail-localize finds every text of a rubric, under a path of its id, and brings it back (law 9)."""

import copy
import json
from typing import Any

import pytest
from django.conf import settings
from wagtail.models import Locale

from home.models import HomePage, InhoudPage
from kennisbank.models import Rubric
from kennisbank.rubric import segments
from kennisbank.rubric.value import MAX_TEXT, from_json
from tests.factories import add_page
from tests.kennisbank.rubric.editor_page import rubric as value_of
from tests.kennisbank.rubric.on_a_page import make_rubric, make_value, page_with, reference, stored

if settings.BILINGUAL:
    from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

pytestmark = pytest.mark.bilingual


def texts_in(value: dict[str, Any]) -> list[str]:
    """Every text of a value that is not empty."""
    return [part[key] for _path, part, key in segments.places(value) if part[key]]


def english_of(value: dict[str, Any]) -> dict[str, Any]:
    """The same value with other words."""
    made = copy.deepcopy(value)
    for _path, part, key in segments.places(made):
        part[key] = part[key] and f"english {part[key]}"
    return made


@pytest.fixture
def english(home: HomePage) -> Locale:
    """The second language."""
    return Locale.objects.get_or_create(language_code="en")[0]


def translate(thing: Any, locale: Locale) -> None:
    """Translate everything that can be, and publish it."""
    source, _new = TranslationSource.update_or_create_from_instance(thing)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        text = segment.string.data
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            defaults={"data": text if segment.context.path == "slug" else f"english {text}"},
        )
    translation.save_target()
    made = thing.get_translation(locale)
    made.get_latest_revision().publish()  # wagtail-localize does so after the commit


def untranslated(thing: Any, locale: Locale) -> list[str]:
    """The texts that have to be translated again after a change."""
    source, _new = TranslationSource.update_or_create_from_instance(thing)
    done = StringTranslation.objects.filter(locale=locale)
    return [
        segment.string.data
        for segment in StringSegment.objects.filter(source=source).select_related("string")
        if not done.filter(translation_of=segment.string, context=segment.context).exists()
    ]


@pytest.fixture
def both(home: HomePage, english: Locale) -> tuple[InhoudPage, Locale]:
    """A page that can be translated, and the other language."""
    home.copy_for_translation(english).save_revision().publish()
    return page_with(home, value_of(12, 5, 3)), english


def test_every_text_is_found_under_a_path_of_its_id(both: Any) -> None:
    page, _locale = both
    value = stored(page)
    source, _new = TranslationSource.get_or_create_from_instance(page)
    found = StringSegment.objects.filter(source=source, context__path__startswith="body.blok-1.")
    assert sorted(one.string.data for one in found.select_related("string")) == sorted(texts_in(value))
    paths = {one.context.path.removeprefix("body.blok-1.") for one in found.select_related("context")}
    assert {"title", "l.n0.name", "a.a1.name", "a.a1.group", "s.a0n0x0"} <= paths


def test_a_translation_keeps_every_id_and_the_uid(both: Any) -> None:
    page, locale = both
    value = stored(page)
    translate(page, locale)
    made = stored(page.get_translation(locale))
    assert made == english_of(value)
    assert from_json(made).all_ids() == from_json(value).all_ids()
    assert made["uid"] == value["uid"]


def test_after_one_change_and_another_order_only_that_text_is_to_be_done(both: Any) -> None:
    page, locale = both
    translate(page, locale)
    value = stored(page)
    value["aspects"].reverse()
    value["levels"].reverse()
    value["aspects"][0]["cells"]["n1"].reverse()
    value["aspects"][0]["cells"]["n1"][0]["t"] = "Een nieuwe zin."
    page.body = json.dumps([dict(page.body.raw_data[0], value=value)])
    page.save_revision().publish()
    assert untranslated(page, locale) == ["Een nieuwe zin."]


def test_a_reusable_rubric_is_translated_and_a_page_shows_the_one_in_its_own_language(
    home: HomePage, english: Locale, client: Any
) -> None:
    home.copy_for_translation(english).save_revision().publish()
    rubric = make_rubric()
    page = add_page(home, InhoudPage(title="Model", slug="model", body=reference(rubric)))
    translate(rubric, english)
    there = Rubric.objects.get(locale=english)
    assert there.value == english_of(make_value())
    assert (there.uid, there.title) == (rubric.uid, f"english {rubric.title}")
    translate(page, english)
    shown = client.get(page.get_translation(english).url).content.decode()
    assert "english Samen leren in de wijk" in shown
    assert "english Samen" not in client.get(page.url).content.decode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Two\nlines\x00", "Two lines"),
        ("[here](javascript:x)", "here"),
        ("x" * (MAX_TEXT + 9), "x" * MAX_TEXT),
        (" \n ", "Samen leren in de wijk"),
    ],
)
def test_what_a_translator_types_leaves_a_rubric_that_can_be_read(typed: str, kept: str) -> None:
    from wagtail_localize.segments import StringSegmentValue

    made = segments.restore(make_value(), [StringSegmentValue("title", typed)])
    assert made["title"] == kept
    from_json(made)
