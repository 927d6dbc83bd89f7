"""Menu, footer and breadcrumbs, all through the audience rule."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from wagtail.models import Page

from . import frame
from .audience import Viewer, may_see, visible_to
from .models import SiteSettings

AnyPage = TypeVar("AnyPage", bound=Page)


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


def translations_of_view(request: HttpRequest, name: str) -> list[Translation]:
    """A screen without a page, such as the agenda, in each other language that has a home page to see."""
    if not settings.BILINGUAL:
        return []
    viewer, locales, here = Viewer.of(request), frame.current().locales, frame.active_locale().pk
    roots = frame.current().roots.get(viewer.site.root_page.translation_key, [])
    names = dict(settings.LANGUAGES)
    found = []
    for root in roots:
        code = locales[root.locale_id].language_code
        if root.locale_id != here and code in names and may_see(root, viewer):
            with translation.override(code):
                found.append(Translation(code, names[code], request.build_absolute_uri(reverse(name))))
    return found


def alternates(others: list[Translation], address: str) -> list[tuple[str, str]]:
    """What a page says of its languages for search engines: language and address, its own included.

    Who reads neither language gets the first one of the site, when the page is there in it (x-default).
    """
    if not others:
        return []
    found = {get_language() or settings.LANGUAGE_CODE: address, **{one.language: one.url for one in others}}
    first = found.get(settings.LANGUAGE_CODE)
    return [*found.items(), *([("x-default", first)] if first else [])]


def language_root(request: HttpRequest) -> Page:
    """The site's root page in the language of the request, when it is there for everybody."""
    root = Viewer.of(request).site.root_page
    locale = frame.active_locale()
    others = frame.current().roots.get(root.translation_key, [])
    return next((page for page in others if page.locale_id == locale.pk and page.live), root)


def breadcrumbs(page: Page, request: HttpRequest) -> list[Link]:
    """The pages above this one, from the home page on; not this page itself, and none that is hidden."""
    viewer = Viewer.of(request)
    above = [step for step in ancestors(page, request) if may_see(step, viewer)]
    return [Link(step.title, step.get_url(request) or "") for step in above]


def ancestors(page: Page, request: HttpRequest) -> list[Page]:
    """The pages above this one, from the home page down; no query when routing read them."""
    route: list[Page] = vars(request).get("route", [])
    if route and route[-1].pk == page.pk:
        return route[:-1]
    steps = range(Page.steplen * 2, len(page.path), Page.steplen)
    return list(Page.objects.filter(path__in=[page.path[:end] for end in steps]).order_by("path"))


def main_menu(request: HttpRequest) -> list[Link]:
    """The pages below the home page that ask to be in the menu, then what apps registered."""
    root = language_root(request)
    pages = frame.current().pages(
        ("menu", root.pk),
        lambda: list(Page.objects.child_of(root).filter(show_in_menus=True).order_by("path")),
    )
    viewer = Viewer.of(request)
    links = [
        Link(page.title, url := page.get_url(request) or "", request.path.startswith(url))
        for page in pages
        if may_see(page, viewer)
    ]
    return links + registered(request)


def registered(request: HttpRequest) -> list[Link]:
    """The links of the main menu that have no page in the tree."""
    return [make(request) for make in _registered]


def first_of_type(model: type[AnyPage], viewer: Viewer, locale_id: int) -> AnyPage | None:
    """The first page of a type of which there are few, such as an index, in one language."""
    pages = frame.current().pages(model, lambda: list(model.objects.order_by("path")))
    return next((page for page in pages if page.locale_id == locale_id and may_see(page, viewer)), None)


def footer_links(request: HttpRequest, settings: SiteSettings) -> list[Link]:
    """The pages that the site settings name for the footer, in their order and in the visitor's language."""
    wanted = [raw["value"] for raw in settings.footer_pages.raw_data]
    locale = frame.active_locale()
    pages = frame.current().pages(
        ("footer", settings.site_id, locale.pk), lambda: in_language(wanted, locale.pk)
    )
    viewer = Viewer.of(request)
    return [Link(page.title, page.get_url(request) or "") for page in pages if may_see(page, viewer)]


def in_language(wanted: list[int], locale_id: int) -> list[Page]:
    """These pages in one language, in this order; without those that are not there in it."""
    keys = dict(Page.objects.filter(pk__in=wanted).values_list("pk", "translation_key"))
    found = Page.objects.filter(translation_key__in=keys.values(), locale_id=locale_id)
    pages = {page.translation_key: page for page in found}
    return [pages[keys[pk]] for pk in wanted if keys.get(pk) in pages]
