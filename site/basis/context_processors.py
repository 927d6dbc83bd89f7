"""What every template may ask for; each part is only computed when a template uses it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .audience import Viewer
from .models import SiteSettings
from .navigation import footer_links, language_root, main_menu


def site(request: HttpRequest) -> dict[str, Any]:
    """Settings of the site, menu, footer, and the home page of this language."""
    settings: Any = SimpleLazyObject(lambda: settings_of(request))
    return {
        "site_settings": settings,
        "home_page": SimpleLazyObject(lambda: language_root(request)),
        "main_menu": SimpleLazyObject(lambda: main_menu(request)),
        "footer_links": SimpleLazyObject(lambda: footer_links(request, settings)),
    }


def settings_of(request: HttpRequest) -> SiteSettings:
    """The settings of the site; in a preview of them what is on the editor's screen."""
    previewed: SiteSettings | None = vars(request).get(SiteSettings.get_cache_attr_name())
    return previewed or SiteSettings.for_site(Viewer.of(request).site)
