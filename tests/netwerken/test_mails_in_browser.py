"""Every mail as somebody sees it: on a telephone and in a window, by day and by night, in both languages."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from netwerken.emails.subjects import MAILS
from tests.browsing import OF_COLOUR, RULES, TAGS, problems, strangers
from tests.running import RunningSite

pytestmark = pytest.mark.browser

WIDTHS = (390, 700)
OF_MAIL = RULES | {
    "runOnly": [tag for tag in TAGS if tag != "best-practice"]
}  # a mail is no page with landmarks
# made as the product makes them, in a transaction that leaves nothing behind
WRITE = """
import json
from django.db import transaction
from netwerken.models import NetwerkPage
from tests.netwerken.every_mail import every_mail
with transaction.atomic():
    made = {
        f"{what} {language}": mail.get_body(("html",)).get_content()
        for language in ("nl", "en")
        for what, mail in every_mail(NetwerkPage.objects.order_by("-pk")[0], language).items()
    }
    transaction.set_rollback(True)
print(json.dumps(made))
"""
OVER_THE_EDGE = (
    "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility()"
    " && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1))"
    ".map(e => e.outerHTML.slice(0, 80))"
)
SMALL_BUTTONS = (
    "[...document.querySelectorAll('a')].filter(e => getComputedStyle(e).display.includes('block')"
    " && e.getBoundingClientRect().height < 40).map(e => e.outerHTML.slice(0, 80))"
)
SMALL_TEXT = (
    "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && [...e.childNodes].some("
    "n => n.nodeType === 3 && n.textContent.trim()) && parseFloat(getComputedStyle(e).fontSize) < 14)"
    ".map(e => e.outerHTML.slice(0, 80))"
)


@pytest.fixture(scope="module")
def letters(running_site: RunningSite) -> dict[str, str]:
    """The HTML of every mail, by its name and language."""
    made: dict[str, str] = json.loads(running_site.shell(WRITE))
    return made


@pytest.fixture
def reader(browser: Browser, running_site: RunningSite) -> Iterator[Page]:
    """A tab in which a mail that asks anything of anybody fails the test."""
    context = browser.new_context()
    foreign = strangers(context, running_site)
    yield context.new_page()
    context.close()
    assert not foreign


def test_every_mail_reads_well_on_a_telephone_and_in_a_window(letters: dict[str, str], reader: Page) -> None:
    assert letters.keys() == {f"{what} {language}" for what in MAILS for language in ("nl", "en")}
    found = []
    for name, html in letters.items():
        for width in WIDTHS:
            reader.set_viewport_size({"width": width, "height": 800})
            reader.set_content(html)
            for script in (OVER_THE_EDGE, SMALL_BUTTONS, SMALL_TEXT):
                found += [f"{name} {width}: {each}" for each in reader.evaluate(script)]
        assert reader.locator("h1").count() == 1, name
        if name.endswith("nl"):
            found += [f"{name} light: {each}" for each in problems(reader, OF_MAIL)]
            reader.emulate_media(color_scheme="dark")
            found += [f"{name} dark: {each}" for each in problems(reader, OF_COLOUR)]
            reader.emulate_media(color_scheme="light")
    assert not found, "\n".join(found)


def test_a_long_title_and_address_stay_within_the_edge(letters: dict[str, str], reader: Page) -> None:
    html = letters["bevestigd nl"]
    long = "Onderwijskwaliteitszorgmedewerkersbijeenkomstvoorbereidingsoverleg"
    assert "Samen kijken naar lezen" in html
    reader.set_viewport_size({"width": 390, "height": 800})
    reader.set_content(
        html.replace("Samen kijken naar lezen", long).replace("samen-kijken", "samen-kijken" * 10)
    )
    assert reader.get_by_text(long).count()
    assert not reader.evaluate(OVER_THE_EDGE)
