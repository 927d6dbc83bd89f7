"""Nothing that a visitor may not see comes out of search, on any way; without its guard each secret would."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from basis import outbox
from basis.models import Document
from home.models import HomePage
from kennisbank.models import HandreikingPage, KennisbankPage
from search import services, visible
from search.indexing import writing
from search.indexing.rebuilding import rebuild
from tests.basis.files_with_text import make_pdf
from tests.config.api_answers import SEARCH
from tests.factories import add_page, make_document, make_handreiking, make_thema

# the word of each secret, which stands nowhere else; none looks like another
SECRETS = {
    "draft": "kwezelbrug",
    "scheduled": "pimpelsteeg",
    "expired": "drommelkade",
    "private": "wobbelpoort",
    "elsewhere": "snaterhoek",
    "document": "flierefluit",
}
COMMON = "geheimvos"  # what all of them and one open page say


def add(parent: KennisbankPage, word: str, **fields: Any) -> HandreikingPage:
    """A page with this word in its title, its text and its keywords, and a thema of its own."""
    values = {
        "title": f"{word} en {COMMON}",
        "body": [("text", f"<p>Over de {COMMON} en de {word}.</p>")],
        "themas": [make_thema(f"Onderwerp {word[::-1]}")],
    }
    page = make_handreiking(parent, **(values | fields))
    page.tags.add(word)
    page.save()
    return page


@pytest.fixture
def planted(site, home, kennisbank, engine) -> None:
    """One page for everybody, and one secret of each kind."""
    now = timezone.now()
    add(kennisbank, "open", title=f"Voor iedereen: de {COMMON}")
    add(kennisbank, SECRETS["draft"], publish=False)
    scheduled = add(kennisbank, SECRETS["scheduled"], publish=False)
    scheduled.go_live_at = now + timedelta(days=1)
    scheduled.save_revision(approved_go_live_at=scheduled.go_live_at).publish()
    expired = add(kennisbank, SECRETS["expired"])
    expired.expire_at = now - timedelta(minutes=1)  # and the worker was not there yet
    expired.save()
    private = add(kennisbank, SECRETS["private"])
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    other = add_page(Page.objects.get(depth=1), HomePage(title="Andere site", slug="anders"))
    Site.objects.create(hostname="anders.test", port=80, root_page=other)
    add(add_page(other, KennisbankPage(title="Kennisbank", slug="kennisbank")), SECRETS["elsewhere"])
    closed = Collection.get_first_root_node().add_child(name="Dossiers")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    file = ContentFile(make_pdf(f"De {COMMON} en de {SECRETS['document']}."), "blad.pdf")
    document = make_document(f"Blad {SECRETS['document']}", file=file, collection=closed)
    make_handreiking(kennisbank, title="Gids met bijlage", downloads=[("document", document)])
    outbox.deliver_due()
    rebuild()
    engine.settle()


def asked(client: Client, word: str) -> dict[str, str]:
    """Everything that search says about a word, by the way on which it was asked."""
    letters = word[:-2] + word[-1]  # a typing error
    ways = {
        "page": ("/zoeken/", {"q": COMMON}),
        "list": ("/kennisbank/", {"q": COMMON}),
        "API": (SEARCH, {"q": COMMON, "pageSize": 100}),
        "API, correction": (SEARCH, {"q": letters}),
        "correction": ("/zoeken/", {"q": letters}),
        "suggestions": ("/zoeken/suggesties", {"q": word[:5]}),
        "API, suggestions": (f"{SEARCH}/suggestions", {"q": word[:5]}),
    }
    said = {}
    for way, (url, query) in ways.items():
        response = client.get(url, query)
        assert response.status_code == 200, (way, response.content)
        said[way] = response.content.decode()
    return said


def leaks(client: Client, word: str) -> list[str]:
    """On which ways it is given away: its word stands there, or its page is found or counted."""
    found = [way for way, text in asked(client, word).items() if word in text]
    exact, common = (client.get(SEARCH, {"q": text}).json() for text in (word, COMMON))
    counted = {one["value"] for facet in common["facets"] for one in facet["values"] if one["count"]}
    is_counted = f"onderwerp-{word[::-1]}" in counted
    return [*found, *["total"] * bool(exact["pagination"]["totalItems"]), *["count"] * is_counted]


@pytest.mark.parametrize("secret", SECRETS)
def test_no_way_of_asking_gives_a_secret_away(planted, client, secret):
    assert leaks(client, SECRETS[secret]) == []
    assert client.get(SEARCH, {"q": COMMON}).json()["pagination"]["totalItems"] == 1


def unguarded(monkeypatch: pytest.MonkeyPatch, engine: str) -> None:
    """Take the guards away, in the ways that are left out by accident: a list of all pages, of all documents,
    of all words."""

    def every_page(viewer: Any, locale: Any, moment: Any) -> Any:
        return Page.objects.filter(locale_id=locale.pk)

    monkeypatch.setattr(visible, "visible_pages", every_page)
    monkeypatch.setattr(services, "open_documents", lambda viewer: Document.objects.all())
    monkeypatch.setattr(writing, "public_pages", set)
    if engine == "elasticsearch":
        from search.backends import elasticsearch

        guarded = elasticsearch.audience

        def no_rule(*args: Any) -> Any:
            rule = guarded(*args)
            return replace(rule, pages=rule.pages[:1], not_pages=[], not_attachments=[], not_attached=[])

        monkeypatch.setattr(elasticsearch, "audience", no_rule)


@pytest.fixture
def without_guards(monkeypatch, engine) -> Callable[[], None]:
    """Takes the guards away, and indexes again what they kept out."""

    def take_away() -> None:
        unguarded(monkeypatch, engine.name)
        rebuild()
        engine.settle()

    return take_away


def test_without_its_guard_each_secret_is_seen(planted, without_guards, client):
    """Else the test above would say nothing."""
    without_guards()
    seen = {secret: leaks(client, word) for secret, word in SECRETS.items()}
    for secret in ("draft", "scheduled", "expired", "private", "elsewhere"):
        assert {"page", "API", "API, correction", "correction", "suggestions", "total", "count"} <= {
            *seen[secret]
        }, secret
    assert {"page", "API", "total"} <= {*seen["document"]}
