"""A page in the words of schema.org: the data block that the page itself has on the site, at its own address.

An address of its own, and no other answer of `/pages/{id}` by `Accept`: a cache needs no `Vary`, and a link
can point at it.
"""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import Context
from ninja import Path, Router
from wagtail.models import Page

from .. import frame, structured_data
from ..models import BasePage
from ..templatetags import sharing
from . import problems, queries, registry
from .answer import Answer
from .pages import MAX_ID

MEDIA_TYPE = "application/ld+json"


NODE = {
    "type": "object",
    "required": ["@type"],
    "properties": {"@type": {"type": "string"}},
    "additionalProperties": True,
}
SCHEMA = {
    "type": "object",
    "description": "Een pagina in de woorden van schema.org (JSON-LD 1.1).",
    "required": ["@context", "@graph"],
    "properties": {
        "@context": {"type": "string", "enum": ["https://schema.org"]},
        "@graph": {
            "type": "array",
            "description": "de organisatie, de site, de pagina zelf en de weg erheen",
            "items": NODE,
        },
    },
}


def graph_of(page: Page, answer: Answer) -> dict[str, Any] | None:
    """What a page says of itself on the site to somebody who did not log in; None without its facts."""
    vars(answer.request)["viewer"] = answer.viewer  # whoever asks: parts of the page look here
    model: type[BasePage] = page.specific_class
    whole = model.objects.select_related(*model.card_relations).get(pk=page.pk)
    whole.locale = frame.current().locales[whole.locale_id]
    answer.prepare([whole])
    if whole.pk not in answer.facts:
        return None
    with answer.in_language_of(whole):
        context = Context(whole.get_context(answer.request))
        shared = sharing.shared(context)
        return structured_data.graph(sharing.flat(context), shared.picture if shared else None)


def make_router() -> Router:
    """The address of this form of a page."""
    router = Router(tags=["pagina's"])
    content = {MEDIA_TYPE: {"schema": SCHEMA}}

    @router.get(
        "/pages/{id}/json-ld",
        operation_id="getPageJsonLd",
        summary="Een pagina als JSON-LD",
        description="In de woorden van schema.org: dezelfde gegevens als in de pagina op de site.",
        openapi_extra={"responses": {200: {"description": "De pagina.", "content": content}}},
    )
    def json_ld(
        request: HttpRequest, id: int = Path(..., ge=1, le=MAX_ID, description="nummer van de pagina")
    ) -> HttpResponse:
        queries.refuse_parameters(request)
        answer = Answer(request)
        page = registry.public_pages(answer.viewer, answer.moment).filter(pk=id).first()
        found = graph_of(page, answer) if page else None
        if found is None:
            raise problems.not_found()
        return HttpResponse(json.dumps(found, ensure_ascii=False), content_type=MEDIA_TYPE)

    return router
