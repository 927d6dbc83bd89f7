"""wagtail-localize finds all the text of every block and field (law 9)."""

import datetime
import re

import pytest
from django.utils.html import strip_tags

from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_image, make_praktijkvoorbeeld

pytestmark = pytest.mark.bilingual


def translatable(page) -> str:
    """Everything that a translator gets to see of a page."""
    from wagtail_localize.models import StringSegment, TranslationSource

    source, _new = TranslationSource.get_or_create_from_instance(page)
    strings = StringSegment.objects.filter(source=source).select_related("string")
    return "\n".join(strip_tags(segment.string.data) for segment in strings)


def body() -> list[tuple[str, object]]:
    """One of every block of a body that holds text."""
    image = make_image()
    image.contextual_alt_text, image.decorative = "tekst alternatief", False
    return [
        ("heading", {"text": "tekst kop", "level": "h2", "anchor": ""}),
        ("text", "<p>tekst alinea</p><ul><li>tekst punt</li></ul>"),
        ("image", {"image": image, "caption": "tekst bijschrift"}),
        ("quote", {"text": "tekst citaat", "attribution": "tekst spreker"}),
        ("callout", {"kind": "info", "title": "tekst kader", "text": "<p>tekst uitleg</p>"}),
        ("steps", [("step", {"title": "tekst stap een", "text": "<p>tekst eerst</p>"})]),
    ]


BODY_TEXTS = {
    *("tekst kop", "tekst alinea", "tekst punt", "tekst alternatief", "tekst bijschrift", "tekst citaat"),
    *("tekst spreker", "tekst kader", "tekst uitleg", "tekst stap een", "tekst eerst"),
}


def found_in(text: str, wanted: set[str]) -> set[str]:
    """Which of the wanted texts are there."""
    return {want for want in wanted if re.search(rf"^{re.escape(want)}$", text, re.MULTILINE)}


def test_every_block_of_a_body(kennisbank):
    page = make_handreiking(kennisbank, body=body(), in_short="<p>tekst kort</p>")
    assert found_in(translatable(page), BODY_TEXTS | {"tekst kort"}) == BODY_TEXTS | {"tekst kort"}


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
    from netwerken.models.pages import NetwerkPerson

    page = add_page(netwerken, NetwerkPage(title="Netwerk", slug="n", goal="<p>tekst doel</p>"))
    page.people.add(NetwerkPerson(name="Wieke", role="tekst rol"))
    page.save_revision().publish()
    assert found_in(translatable(page), {"tekst doel"}) == {"tekst doel"}
