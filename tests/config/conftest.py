"""What the tests of the whole contract share: the document as served, and one of everything behind it."""

import json
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from basis.models import SiteSettings
from home.models import InhoudPage
from kennisbank.models import KennisbankPage
from netwerken.models import NetwerkPage
from search.indexing.running import index_all
from tests.basis.every_block import every_block
from tests.config.api_answers import DOCUMENT
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_formulier,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_thema,
)
from tests.kennisbank.rubric.on_a_page import make_rubric


@pytest.fixture
def document(site: Site, client: Client, settings: LazySettings) -> dict[str, Any]:
    """The document of a site with a name and an address."""
    settings.BASE_URL = "https://kennis.example.org"
    SiteSettings.objects.create(
        site=site, organisation="De Waterlinie", contact_email="redactie@kennis.example.org"
    )
    document: dict[str, Any] = client.get(DOCUMENT).json()
    return document


@pytest.fixture
def addresses(kennisbank: KennisbankPage, netwerk: NetwerkPage) -> dict[str, str]:
    """Something behind every path of the document: an address by path, with what it must be asked."""
    image, document, rubric, home = make_image(), make_document(), make_rubric(), kennisbank.get_parent()
    guide = make_handreiking(kennisbank, image=image, slug="samen-lesgeven", title="Samen lesgeven")
    guide.themas.add(make_thema())
    guide.save_revision().publish()
    make_praktijkvoorbeeld(kennisbank)
    make_formulier(home)
    make_bijeenkomst(netwerk).handreikingen.add(guide)
    blocks = every_block(guide, image, document)
    page = add_page(home, InhoudPage(title="Blokken", slug="blokken", body=json.dumps(blocks)))
    Redirect.objects.create(site=home.get_site(), old_path="/oud", redirect_page=guide)
    index_all()
    ids = {"pages": page.pk, "images": image.pk, "documents": document.pk, "rubrics": rubric.pk}
    return {f"/{name}/{{id}}": f"/{name}/{pk}" for name, pk in ids.items()} | {
        "/pages/{id}/json-ld": f"/pages/{page.pk}/json-ld",
        "/render": "/render?path=/blokken/",
        "/vocabularies/{name}": "/vocabularies/themas",
        "/vocabularies/{name}/{key}": "/vocabularies/themas/samen-leren",
        "/search": "/search?q=lesgeven",
        "/search/suggestions": "/search/suggestions?q=sam",
    }
