"""What goes with a link that people share: its words, its picture, and where it can be shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from . import share_image as drawing
from .audience import Viewer, anonymous
from .models import Rendition
from .models.taxonomy import TermWithPage

YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True)
class Picture:
    """The picture of a shared link."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Shared:
    """What other programs show of a page when somebody shares it."""

    title: str
    description: str
    url: str
    picture: Picture


def shared(
    subject: Page | TermWithPage, made: Rendition | None, image_text: str, request: HttpRequest
) -> Shared:
    """The words and picture of a page, or of a term that has a page of its own."""
    drawn = picture(subject, made, image_text, request)
    if isinstance(subject, Page):
        words = subject.search_description or getattr(subject, "introduction", "")
        return Shared(subject.title, words, subject.get_full_url(request) or "", drawn)
    return Shared(subject.name, subject.text, request.build_absolute_uri(subject.get_absolute_url()), drawn)


def subject_of(context: Mapping[str, Any]) -> Page | TermWithPage | None:
    """What a template is about: a page of the tree, or a term that has a page of its own."""
    found = context.get("page") or context.get("term")
    return found if isinstance(found, (Page, TermWithPage)) else None


def picture(
    subject: Page | TermWithPage, made: Rendition | None, description: str, request: HttpRequest
) -> Picture:
    """The size for sharing of its own image when it has one, or else the picture that we draw."""
    if made:
        return Picture(request.build_absolute_uri(made.url), made.width, made.height, description)
    address = request.build_absolute_uri(drawing.address_of(subject, request))
    title = subject.title if isinstance(subject, Page) else subject.name
    return Picture(
        address, *drawing.SIZE, _("%(title)s, naast een getekend stratenpatroon") % {"title": title}
    )


@require_safe
def share_image(request: HttpRequest, what: str, key: str, pattern: str, digest: str) -> HttpResponseBase:
    """The drawn picture of a page or term that this viewer may see; an address of before leads to it too."""
    image = drawing.find(what, key, pattern, request)
    if image is None:
        raise Http404
    if image.digest != digest:
        return redirect("share_image", what, key, pattern, image.digest)
    is_open = what != "pagina" or drawing.page_of(key, anonymous(Viewer.of(request).site)) is not None
    response = HttpResponse(drawing.draw(image), content_type="image/png")
    response["Cache-Control"] = f"{'public' if is_open else 'private'}, max-age={YEAR}, immutable"
    return response


def places(title: str, address: str) -> list[tuple[str, str]]:
    """Where a link can be shared, by a plain link that sends nothing until somebody follows it."""
    mail = urlencode({"subject": title, "body": f"{title}\n{address}"}, quote_via=quote)
    return [
        (_("Mail"), f"mailto:?{mail}"),
        (_("WhatsApp"), "https://wa.me/?" + urlencode({"text": f"{title} {address}"}, quote_via=quote)),
        (_("LinkedIn"), "https://www.linkedin.com/sharing/share-offsite/?" + urlencode({"url": address})),
    ]
