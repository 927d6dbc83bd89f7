"""Translates a part of the demo with wagtail-localize, string by string, as an editor does it."""

from collections.abc import Iterable, Mapping
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from ..tree import Tree
from ..words import TERMS
from . import pages, words

STRINGS = words.STRINGS | pages.STRINGS
# parents before what stands below them, and pages before those that link to them
PAGES = (
    *("deelwijs", "kennisbank", "netwerken", "nieuws"),
    *("intervisie-in-vijf-rondes", "kaart-overstap", "portret-starters", "starters-onder-elkaar"),
    *("online-intervisie", "starters-polderrand", "contact", "voor-starters"),
)


class NotTranslated(Exception):
    """Strings of the demo without English: the Dutch changed and the English did not."""


def translate_demo(tree: Tree) -> None:
    """The lists and a handful of pages in English, where they are not there yet."""
    english = Locale.objects.get(language_code="en")
    terms = [term for model in TERMS for term in tree.words.rows[model].values()]
    pages = [tree.pages[key] for key in PAGES]
    for source in (*terms, *pages):
        if not source.has_translation(english):
            translate(source, english, STRINGS)


def translate(source: Any, locale: Locale, strings: Mapping[str, str]) -> None:
    """Translate one thing and publish it. Raises NotTranslated when a string has no English."""
    kept, _new = TranslationSource.get_or_create_from_instance(source)
    translation = Translation.objects.create(source=kept, target_locale=locale)
    found = list(StringSegment.objects.filter(source=kept).select_related("string", "context"))
    missing = [segment.string.data for segment in found if segment.string.data not in strings]
    if missing:
        raise NotTranslated("\n".join(missing))
    add_strings(found, locale, strings)
    translation.save_target(publish=not isinstance(source, Page))
    if isinstance(source, Page):  # wagtail-localize waits for the commit; this belongs to the same one
        translation.get_target_instance().get_latest_revision().publish()


def add_strings(segments: Iterable[StringSegment], locale: Locale, strings: Mapping[str, str]) -> None:
    """Write the English of these segments down."""
    for segment in segments:
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={
                "data": strings[segment.string.data],
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            },
        )
