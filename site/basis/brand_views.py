"""The files of a house style: a stylesheet of one rule, and the icon, at addresses that change with it."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from .audience import Viewer
from .brand import Brand
from .models import SiteSettings
from .models.settings_choices import Corner, LogoHeight

FOR_EVER = "public, max-age=31536000, immutable"
CHOICES = ("main", "second", "corner", "logo_height")  # what a preview has that is not stored yet


def address(brand: Brand, kind: str, *, is_preview: bool = False) -> str:
    """Where a file of a brand is ("css" or "svg"); empty when the brand is that of the stylesheet."""
    if not brand.digest:
        return ""
    path = reverse("brand_file", args=[brand.digest, kind])
    chosen = {name: getattr(brand, name) for name in CHOICES if getattr(brand, name)}
    return f"{path}?{urlencode(chosen)}" if is_preview else path


@require_safe
def brand_file(request: HttpRequest, digest: str, kind: str) -> HttpResponse:
    """A file of the brand that is meant; of the present one, and not to be kept, when that is gone."""
    stored = SiteSettings.for_site(Viewer.of(request).site).brand
    brand = next((known for known in (stored, previewed(request)) if known.digest == digest), stored)
    is_css = kind == "css"
    response = HttpResponse(
        brand.css if is_css else brand.favicon,
        content_type="text/css; charset=utf-8" if is_css else "image/svg+xml",
    )
    response["Cache-Control"] = FOR_EVER if brand.digest == digest else "no-cache"
    return response


def previewed(request: HttpRequest) -> Brand:
    """The brand in the address of a preview; only what an editor could have chosen."""
    asked = {name: request.GET.get(name, "") for name in CHOICES}
    known = {"corner": Corner.values, "logo_height": LogoHeight.values}
    return Brand(**{name: text for name, text in asked.items() if text in known.get(name, [text])})
