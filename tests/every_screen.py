"""Every address of the admin, and what is said on a screen: for tests of what may be on none of them."""

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup
from django.apps import apps
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page

Values = dict[str, Any]
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")
# in what language a page is, is for screen readers; `transform` says where a part of a drawing stands
SILENT_ATTRIBUTES = {"class", "style", "lang", "transform"}
SILENT = "script, style, input[type=hidden], meta[property='og:locale']"
SIDEBAR = "wagtail-sidebar-props"  # the menu of the admin, which a script draws


def routes(patterns: Iterable[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """The route of every view."""
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def admin_routes() -> list[str]:
    """The route of every screen of the admin, each once; not of the API, which has no screens."""
    found = {route for route in routes(get_resolver().url_patterns) if route.startswith("beheer/")}
    return sorted(route for route in found if not route.startswith("beheer/api/v3/"))


@dataclass
class Sitters:
    """Something of each kind to fill in where a route asks for a number or a name."""

    pages: list[Page]  # one of each type
    few: list[Page]  # those of them whose other screens are read too
    values: dict[str, list[Any]]  # by the name of the parameter
    numbers: dict[str, Any] = field(default_factory=dict)  # what `pk` means, by the beginning of the route
    rubric: Values = field(default_factory=dict)  # one with drafts and a workflow, as no other snippet has

    def addresses(self, route: str) -> list[str]:
        """Every address of a route that there is something for; [] when a parameter is not known."""
        names = [one or other for one, other in PARAMETER.findall(route)]
        rows = list(self.rows(route, names))
        return sorted({address_of(route, row) for row in rows} if names else {address_of(route, {})})

    def rows(self, route: str, names: list[str]) -> Iterator[Values]:
        """Values for the parameters of a route."""
        if special := self.special(route):
            yield from special
            return
        choices = [self.choices(route, name) for name in names]
        for combination in itertools.product(*choices):
            yield dict(zip(names, combination, strict=True))

    def special(self, route: str) -> list[Values]:
        """Parameters that only together make sense."""
        if route.startswith("beheer/pages/add/"):
            return [
                {
                    "content_type_app_name": page._meta.app_label,
                    "content_type_model_name": page._meta.model_name,
                    "parent_page_id": page.get_parent().pk,
                }
                for page in self.pages
            ]
        if route.startswith("beheer/snippets/kennisbank/rubric/") and PARAMETER.search(route):
            return [self.rubric]
        if route.startswith("beheer/workflows/tasks/add/"):
            return [{"app_label": "wagtailcore", "model_name": "groupapprovaltask"}]
        if route.startswith("beheer/settings/"):
            return [{"app_name": "basis", "model_name": "sitesettings", "pk": self.numbers["sites/"]}]
        if "content_type_model_name" in route or route.startswith("beheer/pages/create/"):
            return [
                {prefix + "app_name": model._meta.app_label, prefix + "model_name": model._meta.model_name}
                | {"app_label": model._meta.app_label, "model_name": model._meta.model_name}
                for model in [type(page) for page in self.few]
                for prefix in ("content_type_",)
            ]
        if "revision" in route:
            return [
                {"page_id": page.pk, "pk": page.pk, "revision_id": page.latest_revision_id}
                | {"revision_id_a": "earliest", "revision_id_b": "latest"}
                for page in self.few
            ]
        return []

    def choices(self, route: str, name: str) -> list[Any]:
        """What a parameter of a route can be."""
        if name in {"page_id", "parent_page_id", "page_to_move_id"}:
            return [page.pk for page in (self.pages if route.endswith("/edit/") else self.few)]
        if name == "pk":
            found = [self.numbers[start] for start in self.numbers if route.startswith(f"beheer/{start}")]
            return found[:1] or self.snippet(route)
        return self.values.get(name, [])

    def snippet(self, route: str) -> list[Any]:
        """The number of a snippet, by its app and model in the route."""
        found = re.match(r"beheer/snippets/(?:choose/)?(\w+)/(\w+)/", route)
        if not found:
            return []
        return list(apps.get_model(found[1], found[2])._default_manager.values_list("pk", flat=True)[:1])


def address_of(route: str, values: Values) -> str:
    """The address of a route with its parameters filled in."""
    filled = PARAMETER.sub(lambda found: str(values[found[1] or found[2]]), route)
    return "/" + filled.replace("^", "").replace("$", "").replace("\\", "")


def read(client: Client, address: str) -> tuple[HttpResponse, str]:
    """An answer, and all of its text."""
    answer = client.get(address)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer, content.decode(errors="replace")


def said(content: str) -> str:
    """What a screen says to somebody: its text, its attributes and its menu; of JSON all of it."""
    if content.lstrip().startswith(("{", "[")):
        answer = json.loads(content)
        inside = answer.get("html", "") if isinstance(answer, dict) else ""
        return f"{content} {said(inside)}" if inside else content
    if content.lstrip().startswith("<?xml"):
        return content
    soup = BeautifulSoup(content, "html.parser")
    menu = soup.find(id=SIDEBAR)
    words = [menu.text if menu else ""]
    for element in soup.select(SILENT):
        element.decompose()
    for element in soup.find_all(True):
        for name, value in element.attrs.items():
            if name not in SILENT_ATTRIBUTES:
                shown = "" if name.startswith("data-") else name
                words.append(f"{shown}={' '.join(value) if isinstance(value, list) else value}")
    return " ".join([soup.get_text(" "), *words])
