"""A real database without the test's own transaction around it, left as it was found."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import m2m_changed, post_save, pre_save
from pytest_django import DjangoDbBlocker

from basis.models import SiteSettings
from home.models import HomePage, InhoudPage, NieuwsIndexPage
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_formulier,
    make_handreiking,
    make_image,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_principe,
    make_thema,
)


@contextmanager
def nobody_listening() -> Iterator[None]:
    """Saves without handlers: those of the search index would make rows of their own."""
    kept = {signal: signal.receivers for signal in (pre_save, post_save, m2m_changed)}
    for signal in kept:
        signal.receivers = []
        signal.sender_receivers_cache.clear()
    try:
        yield
    finally:
        for signal, receivers in kept.items():
            signal.receivers = receivers
            signal.sender_receivers_cache.clear()


@pytest.fixture
def _kept_rows(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Puts the rows of migrations back, which `transactional_db` removes: the next test and run need them."""
    with django_db_blocker.unblock():
        rows = json.loads(connection.creation.serialize_db_to_string())
    rows.sort(key=lambda row: row["model"] != "contenttypes.contenttype")  # some models ask for theirs
    yield
    with django_db_blocker.unblock():
        options: dict[str, Any] = {"inhibit_post_migrate": True, "reset_sequences": False}
        call_command("flush", verbosity=0, interactive=False, **options)
        ContentType.objects.clear_cache()
        with nobody_listening():
            connection.creation.deserialize_db_from_string(json.dumps(rows))


@pytest.fixture
def committing(_kept_rows: None, transactional_db: None) -> None:
    """What a test writes is committed, and seen by threads and processes."""


@pytest.fixture
def committed_home(committing: None) -> HomePage:
    """The home page of the only site, committed."""
    return HomePage.objects.get()


@pytest.fixture
def site_pages(home, kennisbank, netwerken, netwerk) -> list[str]:
    """The address of a page of every type with something on it, and of every other public page."""
    image, thema = make_image(), make_thema()
    SiteSettings.objects.create(
        site=home.get_site(), organisation="De Waterlinie", contact_email="post@example.org"
    )
    pages = [
        home,
        kennisbank,
        netwerken,
        netwerk,
        add_page(home, InhoudPage(title="Over ons", slug="over-ons", image=image)),
        make_formulier(home),
        make_handreiking(kennisbank, image=image, themas=[thema], body=[("text", "<p>Zo.</p>")]),
        make_praktijkvoorbeeld(kennisbank, image=image),
        make_bijeenkomst(netwerk, image=image),
        nieuws := add_page(home, NieuwsIndexPage(title="Nieuws", slug="nieuws")),
        make_nieuws(nieuws, image=image, themas=[thema]),
    ]
    feeds = [
        f"/feeds/{name}.xml"
        for name in ("nieuws", f"thema/{thema.key}", f"netwerk/{netwerk.translation_key}")
    ]
    terms = ["/themas/", f"/themas/{thema.key}/", "/principes/", f"/principes/{make_principe().key}/"]
    addresses = [page.url for page in pages] + feeds + terms
    return [*addresses, "/agenda/", "/zoeken/", "/zoeken/?q=wijk", "/geen-pagina/"]
