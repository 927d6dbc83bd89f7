"""wagtail-localize finds all the text of every block and field (law 9)."""

import datetime
import json
import re

import pytest
from django.conf import settings
from django.utils.html import strip_tags
from wagtail.models import Locale

from basis.models import BasePage
from home.models import HomePage, InhoudPage
from kennisbank.blocks import BodyBlock
from tests.basis.every_block import every_block, ids_in, part, texts_in
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld

if settings.BILINGUAL:
    from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

pytestmark = pytest.mark.bilingual


def translatable(page) -> str:
    """Everything that a translator gets to see of a page."""
    source, _new = TranslationSource.get_or_create_from_instance(page)
    strings = StringSegment.objects.filter(source=source).select_related("string")
    return "\n".join(strip_tags(segment.string.data) for segment in strings)


def found_in(text: str, wanted: set[str]) -> set[str]:
    """Which of the wanted texts are there."""
    return {want for want in wanted if re.search(rf"^{re.escape(want)}$", text, re.MULTILINE)}


def test_every_block_of_a_body(kennisbank):
    blocks = every_block(make_handreiking(kennisbank))
    page = make_handreiking(kennisbank, body=json.dumps(blocks), in_short="<p>tekst kort</p>")
    assert {block["type"] for block in blocks} == set(BodyBlock().child_blocks)
    wanted = texts_in(blocks) | {"tekst kort"}
    assert len(wanted) > 40
    assert found_in(translatable(page), wanted) == wanted


@pytest.fixture
def english(home: HomePage) -> Locale:
    """The second language."""
    return Locale.objects.get_or_create(language_code="en")[0]


def in_english(segment: "StringSegment") -> str:
    """Other words for a text; an address keeps its own."""
    text = segment.string.data
    return text if segment.context.path == "slug" else f"english {text}"


def translated(page: BasePage, locale: Locale, words: dict[str, str]) -> BasePage:
    """The page in another language, published, with these words for those."""
    for above in page.get_ancestors().filter(depth__gt=1):
        if not above.has_translation(locale):
            above.specific.copy_for_translation(locale).save_revision().publish()
    source, _new = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    for segment in segments:
        said = words.get(strip_tags(segment.string.data)) or in_english(segment)
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=locale, data=said
        )
    translation.save_target()
    made = page.get_translation(locale)
    made.save_revision().publish()
    return type(page).objects.get(pk=made.pk)


def test_a_translated_body_keeps_its_ids_and_shows_chosen_pages_in_the_language_of_the_reader(
    home, english, client
):
    chosen = add_page(home, InhoudPage(title="Gekozen", slug="gekozen"))
    translated(chosen, english, {"Gekozen": "Chosen"})
    only_dutch = add_page(home, InhoudPage(title="Alleen Nederlands", slug="alleen"))
    blocks = every_block(chosen)
    links = next(block for block in blocks if block["type"] == "links")["value"]
    links += [part("page", {"page": pk, "text": ""}, f"extra-{pk}") for pk in (chosen.pk, only_dutch.pk)]
    page = add_page(home, InhoudPage(title="Alles", slug="alles", body=json.dumps(blocks)))
    there = translated(page, english, {})
    assert ids_in(there.body.raw_data) == ids_in(blocks)
    text = client.get(there.url).content.decode()
    assert "english tekst begeleider" in text
    assert ">Chosen</a>" in text
    assert ">Gekozen</a>" not in text
    assert ">Alleen Nederlands</a>" in text  # better than no link at all
    assert ">Gekozen</a>" in client.get(page.url).content.decode()


def test_the_questions_and_their_answers(kennisbank):
    answers = {name: f"<p>tekst {name}</p>" for name in ("aanleiding", "deelnemers", "werkwijze", "trots")}
    extra = [("question", {"question": "tekst vraag", "answer": "<p>tekst antwoord</p>"})]
    page = make_praktijkvoorbeeld(kennisbank, extra_questions=extra, aanpak_note="tekst aanpak", **answers)
    wanted = {f"tekst {name}" for name in answers} | {"tekst vraag", "tekst antwoord", "tekst aanpak"}
    assert found_in(translatable(page), wanted) == wanted


def test_the_programme_but_not_the_facts_of_a_bijeenkomst(netwerken):
    item = {"time": datetime.time(13, 30), "title": "tekst onderdeel", "speaker": "tekst naam"}
    page = make_bijeenkomst(netwerken, programme=[("item", item)], location="Buurthuis De Kade")
    text = translatable(page)
    wanted = {"tekst onderdeel", "tekst naam"}
    assert found_in(text, wanted) == wanted
    assert "Buurthuis De Kade" not in text


def test_people_of_a_netwerk(netwerken):
    from netwerken.models import NetwerkPage
    from netwerken.models.members import NetwerkPerson

    page = add_page(netwerken, NetwerkPage(title="Netwerk", slug="n", goal="<p>tekst doel</p>"))
    page.people.add(NetwerkPerson(name="Wieke", role="tekst rol"))
    page.save_revision().publish()
    assert found_in(translatable(page), {"tekst doel"}) == {"tekst doel"}
