"""A mail of ours: text and HTML that say the same, and the headers by which a mail program knows it."""

import re
from email import message_from_bytes
from email.message import EmailMessage as Parsed
from email.policy import default

import pytest
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import BadHeaderError
from django.utils.translation import gettext_lazy

from basis.brand import RGB, Brand, Oklch, to_hex
from basis.composing import Attachment, compose
from basis.mail_colours import colours_of
from basis.models import SiteSettings
from tests.basis.stylesheet import (
    ACCENT,
    BAND,
    BUTTON_BG,
    DEEP_BG,
    ON_BUTTON,
    ON_DEEP,
    PAGE,
    QUIET,
    SUBTLE,
    TEXT,
    colour,
    contrast,
)

CONTEXT = {
    "title": "Leren & <b>doen</b>",
    "page": {"review_on": None},
    "home_url": "https://kennis.example.org/beheer/",
    "edit_url": "https://kennis.example.org/beheer/pages/17/edit/",
}
STOP = "https://kennis.example.org/volgen/abc/stop"
FOR_READERS = gettext_lazy("Klopt deze pagina nog? %(title)s")


def made(**options) -> EmailMultiAlternatives:
    """One mail."""
    return compose(FOR_READERS, "basis/email/nakijken", CONTEXT, "noor@example.org", **options)


def parsed(message: EmailMultiAlternatives) -> Parsed:
    """The mail as a mail program reads it."""
    return message_from_bytes(message.message().as_bytes(), policy=default)


def both(message: EmailMultiAlternatives) -> tuple[str, str]:
    """The text and the HTML."""
    mail = parsed(message)
    return tuple(mail.get_body((kind,)).get_content() for kind in ("plain", "html"))


def test_text_and_html_lead_to_the_same_places(home):
    text, html = both(made(unsubscribe_url=STOP))
    found = [set(re.findall(r"https?://[^\s\"<]+", part)) for part in (text, html)]
    assert found[0] == found[1] >= {CONTEXT["home_url"], CONTEXT["edit_url"], STOP, "http://testserver/"}


def test_what_people_filled_in_is_text_in_both(home):
    text, html = both(made())
    assert "Leren & <b>doen</b>" in text
    assert "Leren &amp; &lt;b&gt;doen&lt;/b&gt;" in html
    assert "<b>doen" not in html


def test_the_text_has_no_gaps(home):
    text, _html = both(made())
    assert "\n\n\n" not in text
    assert text == text.strip() + "\n"


@pytest.mark.parametrize(("language", "words"), [("nl", "pagina nog"), ("en", "still right")])
def test_it_is_in_the_language_of_who_gets_it(home, language, words):
    message = made(language=language)
    assert words in message.subject
    assert all(words in part for part in both(message))
    assert f'<html lang="{language}">' in both(message)[1]


def test_a_subject_of_one_line_whatever_a_page_is_called(home):
    context = CONTEXT | {"title": "Op\r\nBcc: alle@example.org"}
    message = compose(FOR_READERS, "basis/email/nakijken", context, "noor@example.org")
    assert "\n" not in message.subject
    assert parsed(message)["Bcc"] is None


def test_a_plain_subject_may_hold_a_percent_sign(home):
    assert compose("50% (s)", "basis/email/nakijken", CONTEXT, "noor@example.org").subject == "50% (s)"


def test_a_mail_about_ones_own_place_cannot_be_unsubscribed_from(home):
    message = parsed(made(reply_to=["coordinator@example.org"]))
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Reply-To"] == "coordinator@example.org"
    assert not [name for name in message if name.lower().startswith("list-")]
    assert "niet meer krijgen" not in "".join(both(made()))


def test_what_people_follow_ends_by_one_post(home):
    message = parsed(made(list_id="netwerk-17.kennis.example.org", unsubscribe_url=STOP))
    assert message["List-Id"] == "<netwerk-17.kennis.example.org>"
    assert message["List-Unsubscribe"] == f"<{STOP}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize("option", ["list_id", "unsubscribe_url"])
def test_no_header_is_smuggled_in(home, option):
    with pytest.raises(BadHeaderError):
        made(**{option: "https://x.example\r\nBcc: alle@example.org"}).message()


def test_a_calendar_file_goes_with_it(home):
    ics = Attachment("bijeenkomst.ics", "BEGIN:VCALENDAR\r\n", "text/calendar; method=REQUEST; charset=utf-8")
    (part,) = parsed(made(attachments=[ics])).iter_attachments()
    assert part.get_filename() == "bijeenkomst.ics"
    assert part.get_content_type() == "text/calendar"
    assert part.get_param("method") == "REQUEST"
    assert part.get_content().split() == ["BEGIN:VCALENDAR"]


def test_it_looks_like_the_site(home, site):
    SiteSettings.objects.create(site=site, organisation="De Waterlinie", main_colour="#7a1fa2")
    text, html = both(made())
    light, dark = colours_of(Brand("#7a1fa2"))
    assert "De Waterlinie" in text
    for words in ("De Waterlinie", light.button, light.deep, dark.button, dark.page):
        assert words in html


def rgb(colour: str) -> RGB:
    """A colour as three numbers."""
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


@pytest.mark.parametrize("hue", range(0, 360, 15))
def test_every_word_is_readable_in_any_house_style(hue):
    brand = Brand(to_hex(Oklch(0.5, 0.2, hue)), to_hex(Oklch(0.7, 0.2, hue)))
    for side in colours_of(brand):
        for words, behind in [
            (side.text, side.sheet),
            (side.text, side.panel),
            (side.quiet, side.sheet),
            (side.quiet, side.panel),
            (side.button, side.sheet),
            (side.button_text, side.button),
            (side.deep_text, side.deep),
        ]:
            assert contrast(rgb(words), rgb(behind)) >= 4.5, (hue, words, behind)


ROLES = {
    "page": (SUBTLE, PAGE),
    "sheet": (PAGE, SUBTLE),
    "panel": (SUBTLE, BAND),
    "text": (TEXT, TEXT),
    "quiet": (QUIET, QUIET),
    "button": (BUTTON_BG, BUTTON_BG),
    "button_text": (ON_BUTTON, ON_BUTTON),
    "deep": (DEEP_BG, DEEP_BG),
    "deep_text": (ON_DEEP, ON_DEEP),
    "accent": (ACCENT, ACCENT),
}


@pytest.mark.parametrize("role", ROLES)
def test_the_colours_are_those_of_the_stylesheet(role):
    for scheme, side, name in zip(("light", "dark"), colours_of(Brand()), ROLES[role], strict=True):
        ours, theirs = rgb(getattr(side, role)), colour(name, scheme, {})
        assert max(abs(one - other) for one, other in zip(ours, theirs, strict=True)) < 0.03, scheme
