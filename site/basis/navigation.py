"""Menu, footer and breadcrumbs, all through the audience rule."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Locale, Page

from .audience import Viewer, visible_to
from .models import SiteSettings


@dataclass(frozen=True)
class Link:
    """One link of a menu."""

    title: str
    url: str
    is_current: bool = False  # this page, or one above it


_registered: list[Callable[[HttpRequest], Link]] = []


def register(make: Callable[[HttpRequest], Link]) -> None:
    """Add a link to the main menu that has no page in the tree."""
    _registered.append(make)


@dataclass(frozen=True)
class Translation:
    """This page in another language."""

    language: str  # its code
    name: str  # as speakers of it call it
    url: str


def translations(page: Page, request: HttpRequest) -> list[Translation]:
    """The page in other languages, where it is visible; with one language no query (law 11)."""
    if not settings.BILINGUAL:
        return []
    others = visible_to(page.get_translations(), Viewer.of(request)).select_related("locale")
    names = dict(settings.LANGUAGES)
    codes = [(other.locale.language_code, other) for other in others]
    return [
        Translation(code, names[code], other.get_full_url(request) or "")
        for code, other in codes
        if code in names
    ]


def language_root(request: HttpRequest) -> Page:
    """The site's root page in the language of the request."""
    return Viewer.of(request).site.root_page.localized


def breadcrumbs(page: Page, request: HttpRequest) -> list[Link]:
    """The pages above this one, from the home page on; not this page itself, and none that is hidden."""
    steps = range(Page.steplen * 2, len(page.path), Page.steplen)
    above = Page.objects.filter(path__in=[page.path[:end] for end in steps]).order_by("path")
    return [Link(p.title, p.get_url(request) or "") for p in visible_to(above, Viewer.of(request))]


def main_menu(request: HttpRequest) -> list[Link]:
    """The pages below the home page that ask to be in the menu, then what apps registered."""
    root = language_root(request)
    pages = visible_to(root.get_children().filter(show_in_menus=True), Viewer.of(request))
    links = [Link(p.title, url := p.get_url(request) or "", request.path.startswith(url)) for p in pages]
    return links + [make(request) for make in _registered]


def footer_links(request: HttpRequest, settings: SiteSettings) -> list[Link]:
    """The pages that the site settings name for the footer, in their order and in the visitor's language."""
    wanted = [raw["value"] for raw in settings.footer_pages.raw_data]
    keys = dict(Page.objects.filter(pk__in=wanted).values_list("pk", "translation_key"))
    found = Page.objects.filter(translation_key__in=keys.values(), locale=Locale.get_active())
    pages = {page.translation_key: page for page in visible_to(found, Viewer.of(request))}
    shown = [pages[keys[pk]] for pk in wanted if keys.get(pk) in pages]
    return [Link(page.title, page.get_url(request) or "") for page in shown]
