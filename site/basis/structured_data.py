"""What a page is in the words of schema.org (JSON-LD 1.1), for search engines and whoever collects content.

Each function gives a node of one graph. Apps say what their pages are by registering with `describe`.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.rich_text import RichText

from .audience import Viewer
from .models import BasePage, SiteSettings
from .models.taxonomy import TermWithPage
from .navigation import Link
from .sharing import Picture, subject_of

Node = dict[str, Any]
# inside a <script> nothing may end it or start another (as Django's own json_script does it)
HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def script(data: Node) -> SafeString:
    """A data block for the head of a page; it holds no code, so the content security policy lets it be."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(HARMLESS)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def graph(context: Mapping[str, Any], picture: Picture | None = None) -> Node | None:
    """Everything that a page says of itself; None for an answer that is no page."""
    request, subject = context.get("request"), subject_of(context)
    if request is None or subject is None:
        return None
    nodes = [organisation(request), website(request), *describe(subject, context)]
    if picture and len(nodes) > 2 and nodes[2]["@type"] != "DefinedTerm":
        nodes[2]["image"] = filled(
            {
                "@type": "ImageObject",
                "url": picture.url,
                "width": f"{picture.width} px",
                "height": f"{picture.height} px",
            }
        )
    if context.get("breadcrumbs"):
        nodes.append(breadcrumb_list(context["breadcrumbs"], title_of(subject), request))
    return {"@context": "https://schema.org", "@graph": nodes}


@singledispatch
def describe(subject: Any, context: Mapping[str, Any]) -> list[Node]:
    """The nodes that say what a page or term is, the thing itself first; apps register theirs."""
    return []


@describe.register(Page)
def describe_page(page: Page, context: Mapping[str, Any]) -> list[Node]:
    """Any page."""
    return [work(page, "WebPage", context["request"])]


@describe.register(TermWithPage)
def describe_term(term: TermWithPage, context: Mapping[str, Any]) -> list[Node]:
    """A thema or principe."""
    return [defined_term(term, context["request"]) | filled({"description": term.text})]


def root_of(request: HttpRequest) -> str:
    """The address of the site, without a slash at the end."""
    return str(Viewer.of(request).site.root_url)


def organisation(request: HttpRequest) -> Node:
    """The partnership whose site it is."""
    settings = SiteSettings.for_site(Viewer.of(request).site)
    return filled(
        {
            "@type": "Organization",
            "@id": f"{root_of(request)}/#organisatie",
            "name": settings.organisation,
            "slogan": settings.slogan,
            "url": f"{root_of(request)}/",
            "email": settings.contact_email,
            "telephone": settings.contact_phone,
            "address": ", ".join(line.strip() for line in settings.address.splitlines() if line.strip()),
            "sameAs": [link["url"] for link in settings.follow],
        }
    )


def website(request: HttpRequest) -> Node:
    """The site, and how it is searched."""
    return {
        "@type": "WebSite",
        "@id": f"{root_of(request)}/#site",
        "name": SiteSettings.for_site(Viewer.of(request).site).organisation,
        "url": f"{root_of(request)}/",
        "publisher": us(request),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{root_of(request)}{reverse('search')}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def us(request: HttpRequest) -> Node:
    """Points at the organisation of this graph."""
    return {"@id": f"{root_of(request)}/#organisatie"}


def breadcrumb_list(above: Sequence[Link], title: str, request: HttpRequest) -> Node:
    """The way to this page; the page itself stands last, without an address."""
    names = [_("Home"), *(link.title for link in above[1:])]
    steps: list[Node] = [
        {"@type": "ListItem", "position": at, "name": name, "item": request.build_absolute_uri(link.url)}
        for at, (name, link) in enumerate(zip(names, above, strict=True), 1)
    ]
    steps.append({"@type": "ListItem", "position": len(steps) + 1, "name": title})
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def work(page: Page, kind: str, request: HttpRequest) -> Node:
    """What every page has: name, description, language, dates, publisher."""
    address = page.get_full_url(request) or ""
    return filled(
        {
            "@type": kind,
            "@id": f"{address}#pagina",
            "url": address,
            "name": page.title,
            "description": page.search_description or getattr(page, "introduction", ""),
            "inLanguage": page.locale.language_code,
            "datePublished": iso(page.shown_on if isinstance(page, BasePage) else page.first_published_at),
            "dateModified": iso(page.last_published_at),
            "publisher": us(request),
            "isPartOf": {"@id": f"{root_of(request)}/#site"},
        }
    )


def article(page: BasePage, kind: str, context: Mapping[str, Any]) -> Node:
    """A page to read: also what it is about and for whom, who wrote it and what others may do with it."""
    request = context["request"]
    doelgroepen = ", ".join(term.name for term in page.terms["doelgroepen"])
    about = [
        defined_term(term, request) for name in ("themas", "principes") for term in page.terms.get(name, [])
    ]
    return work(page, kind, request) | filled(
        {
            "headline": page.title[:110],
            "author": us(request),
            "creditText": page.author,
            "license": page.licence_url,
            "about": about,
            "keywords": [str(tag) for tag in context.get("tags", [])],
            "audience": {"@type": "Audience", "audienceType": doelgroepen} if doelgroepen else None,
            "timeRequired": f"PT{page.reading_minutes}M" if page.reading_minutes else "",
        }
    )


def defined_term(term: TermWithPage, request: HttpRequest) -> Node:
    """A thema or principe, with the address of its page."""
    address = request.build_absolute_uri(term.get_absolute_url())
    return {"@type": "DefinedTerm", "@id": address, "name": term.name, "termCode": term.key, "url": address}


def how_to_steps(body: StreamValue) -> list[Node]:
    """The steps of a body; in sections named after the heading above them when there are several lists."""
    lists: list[tuple[str, list[Node]]] = []
    heading = ""
    for block in body:
        if block.block_type == "heading":
            heading = block.value["text"]
        elif block.block_type == "steps":
            lists.append((heading, [step(at, each.value) for at, each in enumerate(block.value, 1)]))
    lists = [(name, steps) for name, steps in lists if steps]
    if len(lists) < 2:
        return lists[0][1] if lists else []
    return [
        {"@type": "HowToSection", "position": at, "name": name or _("Stappen"), "itemListElement": steps}
        for at, (name, steps) in enumerate(lists, 1)
    ]


def step(position: int, value: Mapping[str, Any]) -> Node:
    """One step of a list."""
    text = plain(value["text"])
    return {
        "@type": "HowToStep",
        "position": position,
        "name": value["title"],
        "text": text or value["title"],
    }


def plain(text: RichText | str | None) -> str:
    """The words of rich text."""
    source = text.source if isinstance(text, RichText) else text or ""
    return " ".join(strip_tags(source.replace("<", " <")).split())


def iso(moment: datetime | date | None) -> str:
    """A moment or day as ISO 8601, on the clock of the site; "" for none."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).isoformat(timespec="seconds")
    return moment.isoformat() if moment else ""


def title_of(subject: Page | TermWithPage | Any) -> str:
    """What a page or term is called."""
    return str(subject.title if isinstance(subject, Page) else subject.name)


def filled(node: Node) -> Node:
    """A node without what is empty."""
    return {name: value for name, value in node.items() if value not in ("", None, [], {})}
