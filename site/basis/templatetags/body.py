"""What the blocks of a body ask when they are printed."""

import re
from urllib.parse import urlsplit

from django import template
from django.template import Context
from wagtail.blocks import StreamValue

from basis.models import Document

from .deelwijs import is_hidden

register = template.Library()

TEXT_HEADING = re.compile(r"<h([2-5])\b")


@register.simple_tag(takes_context=True)
def with_levels(context: Context, body: StreamValue) -> list[tuple[StreamValue.StreamChild, int]]:
    """Each block, and the level of a heading in it: one below the last heading before it.

    `above` in the context is the level of the heading that the whole body stands under; 1 unless told.
    """
    last = int(context.get("above") or 1)
    leveled = []
    for child in body:
        leveled.append((child, min(last + 1, 6)))
        if child.block_type == "heading":
            last = 3 if child.value["level"] == "h3" else 2
        elif child.block_type == "lijst":
            last = 2
        elif child.block_type == "text" and (found := TEXT_HEADING.findall(child.value.source)):
            last = int(found[-1])
    return leveled


@register.filter
def one_above(level: int) -> int:
    """The level of the heading above a heading of this level."""
    return max(int(level) - 1, 1)


@register.simple_tag(takes_context=True)
def visible(context: Context, document: Document | None) -> Document | None:
    """A document that is for this viewer, else None."""
    return None if document is None or is_hidden(context, document) else document


@register.filter
def host(address: str) -> str:
    """The site of an address: example.org."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
