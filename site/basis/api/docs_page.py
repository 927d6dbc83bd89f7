"""The page on which people read about the API and try it: Swagger UI in the frame of the site.

Without JavaScript it lists the addresses. Swagger UI keeps to the policy of the site: its script and
stylesheet are files of ours, and the styles it sets by script count as such.
"""

from collections.abc import Callable
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

Tag = dict[str, Any]


class Documented(Protocol):
    """Whatever has an OpenAPI document."""

    @property
    def document(self) -> dict[str, Any]:
        """The document."""


def by_tag(document: dict[str, Any]) -> list[Tag]:
    """The tags of a document, each with the paths and summaries of its operations."""
    reads = [(path, item["get"]) for path, item in document["paths"].items()]
    return [
        tag | {"operations": [(path, read["summary"]) for path, read in reads if tag["name"] in read["tags"]]}
        for tag in document["tags"]
    ]


def view_of(api: Documented) -> Callable[[HttpRequest], HttpResponse]:
    """The view that shows the page."""

    @require_safe
    def docs(request: HttpRequest) -> HttpResponse:
        """What the API has; the script makes a page to try it on out of openapi.json."""
        return render(request, "api_docs.html", {"tags": by_tag(api.document)})

    return docs
