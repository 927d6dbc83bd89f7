"""What a template shows of the house style: files of the brand, the notice, and the maps of patterns."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from basis import brand_views, notice
from basis.patterns import as_html

register = template.Library()


@register.simple_tag(takes_context=True)
def brand_files(context: Context) -> dict[str, str]:
    """The addresses of stylesheet and icon; empty when the brand is that of the stylesheet."""
    request, brand = context["request"], context["site_settings"].brand
    if not brand.digest:
        return {}
    is_preview = getattr(request, "is_preview", False)
    return {kind: brand_views.address(brand, kind, is_preview=is_preview) for kind in ("css", "svg")}


@register.simple_tag(takes_context=True)
def site_notice(context: Context) -> notice.Notice | None:
    """The notice above every page, when there is one at this moment."""
    return notice.current(context["site_settings"], context["request"])


@register.simple_tag(takes_context=True)
def pattern(context: Context, of: Any) -> SafeString:
    """The map of a page or a term: its pattern, laid in its own way when it has a seed."""
    kept = vars(context["request"])  # a template that is included has no memory of its own
    kept["patterns"] = number = kept.get("patterns", 0) + 1
    return as_html(of.pattern, getattr(of, "pattern_seed", ""), f"kaart-{number}")
