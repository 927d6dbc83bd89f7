"""Making a mail: text and HTML out of two templates, with the headers that a mail of ours carries."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from wagtail.models import Site

from .frame import current
from .mail_colours import colours_of
from .models import SiteSettings

CORNER = "2.75rem"  # as in the stylesheet


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a mail; its type as in "text/calendar; method=REQUEST; charset=utf-8"."""

    name: str
    content: str
    content_type: str


def compose(
    subject: str | Promise,
    template: str,
    context: Mapping[str, Any],
    to: str | Sequence[str],
    *,
    language: str = "",
    reply_to: Iterable[str] = (),
    list_id: str = "",
    unsubscribe_url: str = "",
    attachments: Sequence[Attachment] = (),
) -> EmailMultiAlternatives:
    """A mail in a language (the site's when none is given).

    `template` names a pair: "netwerken/email/bevestigd" is bevestigd.txt, which extends email/base.txt, and
    bevestigd.html, which extends email/base.html. A lazy subject is a format for the context, as in
    _("Je bent aangemeld: %(title)s"); a plain one is used as it is. Only for what people follow, give
    `unsubscribe_url`: an address that ends it by a POST without a form (RFC 8058), and that shows a button to
    who opens it. `list_id` is a name such as "netwerk-17.kennis.example.org" (RFC 2919).
    """
    with translation.override(language or settings.LANGUAGE_CODE):
        title = str(subject) % context if isinstance(subject, Promise) else subject
        title = " ".join(title.split())  # a title of a page may hold anything
        everything = {**surroundings(), **context, "subject": title, "unsubscribe_url": unsubscribe_url}
        text = tidy(render_to_string(f"{template}.txt", everything))
        html = render_to_string(f"{template}.html", everything).strip()
    message = EmailMultiAlternatives(
        title,
        text,
        to=[to] if isinstance(to, str) else [*to],
        reply_to=[*reply_to] or None,
        headers=headers_for(list_id, unsubscribe_url),
    )
    message.attach_alternative(html, "text/html")
    for attachment in attachments:
        message.attach(attachment.name, attachment.content, attachment.content_type)
    return message


def headers_for(list_id: str, unsubscribe_url: str) -> dict[str, str]:
    """The headers by which a mail program knows what sent this, and how to end it."""
    headers = {"Auto-Submitted": "auto-generated"}
    if list_id:
        headers["List-Id"] = f"<{list_id}>"
    if unsubscribe_url:
        headers["List-Unsubscribe"] = f"<{unsubscribe_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def surroundings() -> dict[str, Any]:
    """What stands around the text of every mail: whose it is and how it looks."""
    site = next((site for site in current().sites if site.is_default_site), None)
    of_site = SiteSettings.for_site(site) if site else SiteSettings(site=Site())
    light, dark = colours_of(of_site.brand)
    return {
        "organisation": of_site.organisation,
        "organisation_prefix": of_site.organisation_prefix,
        "site_url": settings.BASE_URL.rstrip("/") + "/",
        "light": light,
        "dark": dark,
        "corner": of_site.corner or CORNER,
        "language": translation.get_language(),
    }


def tidy(text: str) -> str:
    """A text without spaces at the end of a line or more than one empty line in a row."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip() + "\n"
