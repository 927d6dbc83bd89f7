"""The real edit form of the admin, filled in by a program."""

from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page

from basis.models import User


def posted(client: Client, page: Page, **changes: str) -> dict[str, Any]:
    """What a browser would send back from the edit form of a page, with some fields changed."""
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200, answer.status_code
    return typed_in(answer, page) | changes


def typed_in(answer: HttpResponse, page: Page) -> dict[str, Any]:
    """The fields of the form in an answer, with what they hold."""
    soup = BeautifulSoup(answer.content, "html.parser")
    fields: dict[str, Any] = {}
    for element in soup.select("#page-edit-form [name], [form=page-edit-form][name]"):
        if element.has_attr("disabled"):
            continue
        name = element["name"]
        if "__prefix__" in name:
            continue  # the empty row of an inline panel
        if element.name == "textarea":
            fields[name] = element.text.removeprefix("\n")
        elif element.name == "select":
            chosen = [option["value"] for option in element.select("option[selected]")]
            fields[name] = chosen if element.has_attr("multiple") else (chosen or [""])[0]
        elif element.get("type") == "radio" or (
            element.get("type") == "checkbox" and not element.get("value")
        ):
            if element.has_attr("checked"):
                fields[name] = element.get("value", "on")
        elif element.get("type") == "checkbox":
            if element.has_attr("checked"):  # one of a list
                fields.setdefault(name, []).append(element["value"])
        elif element.name == "input":
            fields[name] = element.get("value", "")
    fields.pop("csrfmiddlewaretoken", None)
    fields |= {f"{stream.name}-count": "0" for stream in empty_streams(page)}
    return {name: value for name, value in fields.items() if not name.startswith("action-")}


def empty_streams(page: Page) -> list[StreamField]:
    """The streams of a page; scripts fill them in, so here they stay as they are only when empty."""
    streams = [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
    assert not any(getattr(page, stream.name) for stream in streams)
    return streams


def edit(
    client: Client, page: Page, fields: dict[str, Any], *, publish: bool = False, follow: bool = False
) -> HttpResponse:
    """Send the edit form."""
    if publish:
        fields = fields | {"action-publish": "action-publish"}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields, follow=follow)


def browser(user: User) -> Client:
    """A browser in which somebody is logged in."""
    client = Client()
    client.force_login(user)
    return client
