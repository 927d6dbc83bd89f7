"""Rich text as HTML: real links, and none to what is not for the reader (law 1).

Wagtail's own `expand_db_html` gives the address of drafts and private pages too, asks the database per
text, and makes renditions of embedded pictures while reading (law 5). This does neither.
"""

import re
from collections.abc import Callable, Iterable
from html import escape

from django.http import HttpRequest
from wagtail.models import Page
from wagtail.rich_text.rewriters import EmbedRewriter, LinkRewriter, MultiRuleRewriter, extract_attrs

from . import frame
from .audience import Viewer, may_see_collection, visible_to
from .models import Document

LINK = re.compile(r"<a(\b[^>]*)>")
BLOCK_KEY = re.compile(r"""\sdata-block-key=("[^"]*"|'[^']*')""")
HARMLESS = re.compile(r"(https?:|mailto:|tel:|#|/)", re.IGNORECASE)

Resolve = Callable[
    [str], str | None
]  # the id in a link -> its address, or None when it is not for the reader


def linked_ids(html: str, kind: str) -> set[int]:
    """The ids of the pages or documents that a text links to."""
    found = (extract_attrs(attributes) for attributes in LINK.findall(html))
    return {int(a["id"]) for a in found if a.get("linktype") == kind and is_id(a.get("id", ""))}


def is_id(text: str) -> bool:
    """Whether a text can be a primary key."""
    return text.isascii() and text.isdecimal() and len(text) < 19


class SafeLinkRewriter(LinkRewriter):
    """Empties links whose address could do more than lead somewhere."""

    def get_tag_type_from_attrs(self, attrs: dict[str, str]) -> str | None:
        """The kind of link; an address with an odd scheme is a kind of its own, which nobody knows."""
        kind: str | None = super().get_tag_type_from_attrs(attrs)
        href = attrs.get("href", "")
        return "odd" if kind is None and href and not HARMLESS.match(href.strip()) else kind


def as_html(html: str, page_url: Resolve, document_url: Resolve) -> str:
    """A stored text as HTML; the words of a link stay when its target is not for the reader."""

    def rule(url_of: Resolve) -> Callable[[list[dict[str, str]]], list[str]]:
        def opening_tags(links: list[dict[str, str]]) -> list[str]:
            urls = [url_of(attributes.get("id", "")) for attributes in links]
            return [f'<a href="{escape(url)}">' if url else "<a>" for url in urls]

        return opening_tags

    links = SafeLinkRewriter(bulk_rules={"page": rule(page_url), "document": rule(document_url)})
    return str(MultiRuleRewriter([links, EmbedRewriter()])(BLOCK_KEY.sub("", html)))


def for_viewer(html: str, request: HttpRequest) -> str:
    """A stored text as HTML for whoever asks; without links it costs no query."""
    known = resolve_links([html], request)
    return as_html(html, lambda pk: known.get(("page", pk)), lambda pk: known.get(("document", pk)))


def resolve_links(texts: Iterable[str], request: HttpRequest) -> dict[tuple[str, str], str | None]:
    """The addresses of what texts link to, by kind and id; None for what is not for this viewer.

    Kept for the request: of many texts that are asked for together, or that link to the same, each target
    is looked up once.
    """
    known: dict[tuple[str, str], str | None] = vars(request).setdefault("link_addresses", {})
    found = list(texts)
    missing = {
        kind: {pk for text in found for pk in linked_ids(text, kind) if (kind, str(pk)) not in known}
        for kind in ("page", "document")
    }
    known |= {(kind, str(pk)): None for kind, pks in missing.items() for pk in pks}
    viewer = Viewer.of(request)
    if missing["page"]:
        locales = frame.current().locales
        for page in visible_to(Page.objects.filter(pk__in=missing["page"]), viewer):
            page.locale = locales[page.locale_id]
            known["page", str(page.pk)] = page.get_url(request)
    if missing["document"]:
        documents = Document.objects.filter(pk__in=missing["document"]).select_related("collection")
        for document in documents:
            if may_see_collection(document.collection, viewer):
                known["document", str(document.pk)] = document.url
    return known
