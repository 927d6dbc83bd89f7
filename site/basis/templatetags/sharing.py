"""What the head of a page says to other programs, and the links to share it by."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from wagtail.models import Page

from basis import sharing, structured_data

from .deelwijs import rendition

register = template.Library()


def flat(context: Context) -> dict[str, Any]:
    """Everything that a template may use, by name."""
    return {str(name): value for name, value in context.flatten().items()}


@register.simple_tag(takes_context=True)
def shared(context: Context) -> sharing.Shared | None:
    """What other programs show of this page: its title, words, address and picture (its own, or drawn)."""
    subject = sharing.subject_of(flat(context))
    if subject is None:
        return None
    image = context.get("image") if not isinstance(subject, Page) else getattr(subject, "image", None)
    made = rendition(context, image, "share")
    return sharing.shared(subject, made, image.description if image else "", context["request"])


@register.simple_tag(takes_context=True)
def json_ld(context: Context) -> SafeString | str:
    """The data block of this page (JSON-LD); comes after `shared`, for the picture."""
    found = context.get("shared")
    graph = structured_data.graph(flat(context), found.picture if found else None)
    return structured_data.script(graph) if graph else ""


@register.simple_tag
def share_places(title: str, address: str) -> list[tuple[str, str]]:
    """Where a link can be shared: name and address."""
    return sharing.places(title, address)
