"""The one list of API routers."""

from pathlib import Path

import home.api
import kennisbank.api
import kennisbank.api_filters
import kennisbank.rubrics_api
import netwerken.api
import netwerken.api_filters
import search.api
import search.api.filtering
import search.api.relating
from basis.api import (
    changes,
    health,
    json_ld,
    media_routes,
    page_routes,
    redirects,
    registry,
    rendering,
    site_info,
    sitemap,
    vocabulary_routes,
)
from basis.api.service import PublicAPI

from .management_api import management_api

DESCRIPTION = """
De open inhoud van deze site voor andere programma's: pagina's met al hun velden, en zoeken.
Je hebt geen sleutel nodig. Je krijgt wat iedereen op de site mag zien, en niets anders.

Velden en adressen blijven. Er kunnen velden, soorten blokken en waarden bij komen: laat je programma
negeren wat het niet kent. Fouten komen als `application/problem+json` (RFC 9457).

De licentie hierbij is die van de software. Wat je met de inhoud mag, zegt het veld `licence` van een
pagina of afbeelding.
""".strip()

public_api = PublicAPI(
    title="Deelwijs",
    description=DESCRIPTION,
    version="1.0.0",
    urls_namespace="api-v1",
    docs_url=None,
    openapi_url=None,  # served behind the gate, at the same address /openapi.json
    openapi_extra={
        "info": {"license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}},
        "tags": [
            {"name": "pagina's", "description": "Alles wat de redactie publiceerde."},
            {"name": "site", "description": "Wat de site over zichzelf zegt, en al haar adressen."},
            {"name": "woorden", "description": "De lijsten waar pagina's op geordend zijn."},
            {"name": "media", "description": "Afbeeldingen en documenten."},
            {"name": "ontwikkelmodellen", "description": "Aspecten die groeien van fase naar fase."},
            {"name": "zoeken", "description": "Dezelfde zoekfunctie als op de site."},
            {"name": "kopie", "description": "Voor wie een kopie bijhoudt."},
            {"name": "beheer", "description": "Voor wie de site bewaakt."},
        ],
    },
)
public_api.examples = Path(__file__).parent / "api_examples"
for page_type in [*home.api.PAGE_TYPES, *kennisbank.api.PAGE_TYPES, *netwerken.api.PAGE_TYPES]:
    registry.register(page_type)
kennisbank.api_filters.register_all()
netwerken.api_filters.register_all()
search.api.filtering.register_all()
search.api.relating.register_all()
public_api.add_router("", page_routes.make_router())
public_api.add_router("", json_ld.make_router())
public_api.add_router("", rendering.make_router())
public_api.add_router("", site_info.make_router())
public_api.add_router("", redirects.make_router())
public_api.add_router("", sitemap.make_router())
public_api.add_router("", vocabulary_routes.make_router())
public_api.add_router("", media_routes.make_router())
public_api.add_router("", search.api.make_router())
public_api.add_router("", kennisbank.rubrics_api.make_router())
public_api.add_router("", changes.make_router())
public_api.add_router("", health.make_router())

__all__ = ["management_api", "public_api"]
