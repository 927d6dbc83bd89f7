"""Display helpers of the templates: they print what is there, and ask or make nothing."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django import template
from django.core.paginator import Page as PaginatorPage
from django.db.models import prefetch_related_objects
from django.template import Context
from django.template.defaultfilters import filesizeformat
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import ngettext
from wagtail.blocks import StreamValue
from wagtail.images.models import Filter
from wagtail.rich_text import RichText

from basis.audience import Viewer, may_see_collection
from basis.models import Document, Image, Rendition
from basis.models.media import RENDITIONS
from basis.navigation import alternates
from basis.richtext import for_viewer

register = template.Library()
register.simple_tag(alternates)

# the sizes that a browser may choose from, and how wide each kind of picture is shown (HTML, "sizes")
CROPPED = ("small", "card", "wide")
CHOICES = {"card": CROPPED, "wide": CROPPED, "body": ("narrow", "body")}
SHOWN_WIDTHS = {
    "card": "(min-width: 62em) 20rem, (min-width: 36em) 50vw, 8rem",
    "lead": "(min-width: 62em) 36rem, 100vw",
    "wide": "(min-width: 81em) 78rem, 100vw",
    "body": "(min-width: 45em) 42rem, 100vw",
}


@register.simple_tag(takes_context=True)
def rendition(context: Context, image: Image | None, name: str) -> Rendition | None:
    """A size of an image that is there already and for this viewer; else None. Never makes one (law 5)."""
    if not image or is_hidden(context, image):
        return None
    prefetch_related_objects([image], "renditions")  # once for all sizes; nothing when a list fetched them
    wanted = Filter(spec=RENDITIONS[name])
    found = [made for made in image.renditions.all() if made.filter_spec == wanted.spec]
    key = wanted.get_cache_key(image)
    return next((made for made in found if made.focal_point_key == key), found[0] if found else None)


def is_hidden(context: Context, stored: Image | Document) -> bool:
    """Whether an image or document lies in a collection that is not for this viewer."""
    viewer = Viewer.of(context["request"])
    return bool(viewer.hidden_collections) and not may_see_collection(stored.collection, viewer)


@register.simple_tag(takes_context=True)
def for_this_viewer(context: Context, documents: Iterable[Any] | None) -> list[Any]:
    """The blocks whose document is for this viewer."""
    return [block for block in documents or [] if block.value and not is_hidden(context, block.value)]


@register.simple_tag(takes_context=True)
def picture(
    context: Context,
    image: Image | None,
    name: str,
    alt: str = "",
    css: str = "",
    lazy: bool = True,
    shown: str = "",
) -> str:
    """An <img> of existing sizes; nothing when they are not there. Without `alt` it is decoration.

    `shown` says which of SHOWN_WIDTHS it is when that is not called after the size. The one picture that a
    visitor sees at once is not lazy, and fetched first.
    """
    made = rendition(context, image, name)
    if made is None:
        return ""
    return format_html(
        '<img{} src="{}"{} alt="{}" width="{}" height="{}"{}>',
        format_html(' class="{}"', css) if css else "",
        made.url,
        source_set(context, image, name, shown or name),
        alt,
        made.width,
        made.height,
        mark_safe(' loading="lazy" decoding="async"' if lazy else ' fetchpriority="high"'),
    )


def source_set(context: Context, image: Image | None, name: str, shown: str) -> SafeString:
    """The attributes with which a browser chooses a size; nothing when there is no choice."""
    made = {size.width: size for each in CHOICES.get(name, ()) if (size := rendition(context, image, each))}
    if len(made) < 2:
        return SafeString("")
    choices = ", ".join(f"{size.url} {width}w" for width, size in sorted(made.items()))
    return format_html(' srcset="{}" sizes="{}"', choices, SHOWN_WIDTHS[shown])


@register.filter
def first_with_picture(cards: Iterable[Any]) -> Any:
    """The first of the cards in a grid's first row that has a picture; None without one."""
    return next((card for card in list(cards)[:3] if card.image_id), None)


@register.simple_tag(takes_context=True)
def rich_text(context: Context, value: RichText | str | None) -> SafeString:
    """Rich text for the visitor: a link to what is not for them keeps its words and loses its address."""
    source = value.source if isinstance(value, RichText) else value or ""
    return mark_safe(for_viewer(source, context["request"]))  # Wagtail cleaned it when it was stored


@register.simple_tag(takes_context=True)
def query_with(context: Context, **changes: Any) -> str:
    """The query string of this request with some parameters changed; None or '' removes one."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return "?" + query.urlencode(safe="")


@register.simple_tag
def page_numbers(results: PaginatorPage) -> list[int | str]:
    """The numbers of a pager, with gaps; the gap is an ellipsis."""
    paginator = results.paginator
    return list(paginator.get_elided_page_range(results.number, on_each_side=1, on_ends=1))


@register.simple_tag
def headings(body: StreamValue) -> list[dict[str, str]]:
    """The main headings of a body, with their anchors, for a table of contents."""
    values = [block.value for block in body if block.block_type == "heading"]
    return [{"text": value["text"], "anchor": anchor(value)} for value in values if value["level"] == "h2"]


@register.filter
def anchor(heading: dict[str, str]) -> str:
    """The last part of a heading's address."""
    return heading.get("anchor") or slugify(heading.get("text", ""))[:80]


@register.filter
def filetype(document: Document) -> str:
    """pdf, docx, ..."""
    return str(document.file_extension).lower()


@register.filter
def filesize(document: Document) -> str:
    """How large a file is; nothing when it is not there. Never writes, as `get_file_size` does."""
    try:
        return filesizeformat(document.file_size or document.file.size)
    except OSError:
        return ""


@register.filter
def minutes(number: int) -> str:
    """6 minuten."""
    return ngettext("%(number)s minuut", "%(number)s minuten", number) % {"number": number}


@register.filter
def breakable(address: str) -> SafeString:
    """A mail or web address that a narrow column may break after the @ and before dots."""
    return mark_safe(str(escape(address)).replace("@", "@<wbr>").replace(".", "<wbr>."))


@register.filter
def search_for(text: str) -> str:
    """The query string that searches for a text."""
    return f"?q={quote(str(text))}"
