"""What every request needs and few changes touch: sites, languages, restrictions, settings, menus, terms.

Kept in memory per process and per state of the content: a request reads one row, the content stamp, and
whatever was read in the same state is right. A change of a page, a term, a restriction or a setting writes
another stamp in the same transaction, so what is kept is never older than what a request could read itself.
"""

import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import Model, QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from taggit.models import Tag
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    SiteRootPath,
)
from wagtail.signals import post_page_move

from .kept_sql import ANY, Sql, rows, written
from .models import ContentStamp, Document, Image, Rendition, SiteSettings
from .models.taxonomy import School, Schoolbestuur, Schooljaar, Term, TermWithPage

TIMED = 7  # the version of a UUID that tells when it was made
MOST = 1_000  # of the things that `Some` holds

AnyTerm = TypeVar("AnyTerm", bound=Term)
AnyPage = TypeVar("AnyPage", bound=Page)
Kept = TypeVar("Kept")


class Some(dict[Any, Any]):
    """What was made of many pages, one by one; at most so many that memory stays small.

    Threads share it, so a key that is there now can be gone a moment later: look with `among`.
    """

    def __init__(self, most: int = MOST) -> None:
        super().__init__()
        self._most = most
        self._lock = Lock()

    def __setitem__(self, key: Any, value: Any) -> None:
        with self._lock:
            super().__setitem__(key, value)
            while len(self) > self._most:
                del self[next(iter(self))]  # the one that was made first

    def among(self, keys: Iterable[Any]) -> dict[Any, Any]:
        """Those of these that are kept."""
        return {key: value for key in keys if (value := self.get(key)) is not None}


class Frame:
    """The parts, each read at its first use in this state of the content. Nobody changes what is in it."""

    def __init__(self, stamp: UUID | str | None) -> None:
        self.stamp = stamp
        self._terms: dict[type[Term], list[Term]] = {}
        self._pages: dict[object, list[Page]] = {}
        self._kept: dict[object, Any] = {}

    @cached_property
    def changed_at(self) -> datetime | None:
        """When the change to this state was made, shortly before its commit; None when nobody knows."""
        stamp = UUID(str(self.stamp)) if self.stamp else None
        if stamp is None or stamp.version != TIMED:
            return None
        return datetime.fromtimestamp((stamp.int >> 80) / 1000, tz=UTC)

    @cached_property
    def locales(self) -> dict[int, Locale]:
        """The content languages, by row."""
        return {locale.pk: locale for locale in Locale.objects.order_by("pk")}

    @cached_property
    def sites(self) -> list[Site]:
        """Every site with its root page, the one with the longest path first."""
        sites = list(
            Site.objects.select_related("root_page").order_by(
                "-root_page__url_path", "-is_default_site", "hostname"
            )
        )
        for site in sites:
            site.root_page.locale = self.locales[site.root_page.locale_id]
        return sites

    @cached_property
    def roots(self) -> dict[UUID, list[Page]]:
        """The root pages of the sites in every language, by what they are translations of."""
        keys = {site.root_page.translation_key for site in self.sites}
        found: dict[UUID, list[Page]] = {key: [] for key in keys}
        for page in Page.objects.filter(translation_key__in=keys).order_by("pk"):
            page.locale = self.locales[page.locale_id]
            found[page.translation_key].append(page)
        return found

    @cached_property
    def root_paths(self) -> list[SiteRootPath]:
        """Wagtail's list of where sites begin, as its own `get_site_root_paths` gives it."""
        found = []
        for site in self.sites:
            every = self.roots[site.root_page.translation_key]
            for page in every if settings.BILINGUAL else [site.root_page]:
                language = page.locale.language_code
                found.append(SiteRootPath(site.pk, page.url_path, site.root_url, language))
        return found

    @cached_property
    def page_restrictions(self) -> list[tuple[PageViewRestriction, frozenset[int], list[str]]]:
        """Each restriction with its groups and the tree paths that it closes, in every language."""
        rows = list(PageViewRestriction.objects.select_related("page").prefetch_related("groups"))
        keys = [row.page.translation_key for row in rows] if settings.BILINGUAL else []
        others: dict[UUID, list[str]] = {}
        if keys:
            for key, path in Page.objects.filter(translation_key__in=keys).values_list(
                "translation_key", "path"
            ):
                others.setdefault(key, []).append(path)
        return [
            (
                row,
                frozenset(group.pk for group in row.groups.all()),
                others.get(row.page.translation_key, [row.page.path]),
            )
            for row in rows
        ]

    @cached_property
    def collection_restrictions(self) -> list[tuple[CollectionViewRestriction, frozenset[int], list[str]]]:
        """Each restriction with its groups and the tree path of its collection."""
        rows = CollectionViewRestriction.objects.select_related("collection").prefetch_related("groups")
        return [
            (row, frozenset(group.pk for group in row.groups.all()), [row.collection.path]) for row in rows
        ]

    @cached_property
    def settings(self) -> dict[int, SiteSettings]:
        """What each site filled in, by site."""
        return {row.site_id: row for row in SiteSettings.base_queryset()}

    def terms(self, model: type[AnyTerm]) -> list[AnyTerm]:
        """Every term of a list in every language, in the editors' order."""
        if model not in self._terms:
            found = list(with_pictures(model))
            for term in found:
                term.locale = self.locales[term.locale_id]
            self._terms[model] = found
        return self._terms[model]

    def pages(self, key: object, read: Callable[[], list[AnyPage]]) -> list[AnyPage]:
        """A short list of pages that many requests need, read once. Who shows them asks the audience rule."""
        if key not in self._pages:
            pages = read()
            for page in pages:
                page.locale = self.locales[page.locale_id]
            self._pages[key] = pages
        return self._pages[key]

    def kept(self, key: object, read: Callable[[], Kept]) -> Kept:
        """What an app reads from models that it has the frame hold, read once and never changed."""
        if key not in self._kept:
            self._kept[key] = read()
        kept: Kept = self._kept[key]
        return kept


def with_pictures(model: type[AnyTerm]) -> QuerySet[AnyTerm]:
    """The terms of a list; those with a page of their own with their picture in all its sizes."""
    if not issubclass(model, TermWithPage):
        return model.objects.all()
    return model.objects.select_related("image__collection").prefetch_related("image__renditions")


class _Request:
    """The frame of the request at hand, read at its first use, and what the blocks of its page point at."""

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.chosen: dict[type[Model], dict[int, Any]] = {}


_request: ContextVar[_Request | None] = ContextVar("request", default=None)
_last = Frame(None)


def current() -> Frame:
    """The frame of this request; outside a request that of this moment. At most one query when warm."""
    request = _request.get()
    if request and request.frame:
        return request.frame
    frame = _read()
    if request:
        request.frame = frame
    return frame


@contextmanager
def one_frame() -> Iterator[None]:
    """Everything inside reads one frame, as in a request: the state at its first use."""
    token = _request.set(_Request())
    try:
        yield
    finally:
        _request.reset(token)


def chosen() -> dict[type[Model], dict[int, Any]] | None:
    """Things that blocks point at, by model and key, that were read in this request; None outside one."""
    request = _request.get()
    return request.chosen if request else None


def _read() -> Frame:
    global _last
    found = rows([(stamp_sql(), [ContentStamp.ONLY])])
    stamp = found[0][0] if found else None
    if stamp is None:  # nothing says what state this is
        return Frame(None)
    if _last.stamp != stamp:
        _last = Frame(stamp)
    return _last


@lru_cache(maxsize=1)
def stamp_sql() -> Sql:
    """The SQL that reads the stamp, in the form in which the database keeps it."""
    return written(ContentStamp.objects.filter(pk__in=[ANY]).values_list("value"))


def new_stamp() -> UUID:
    """A value that no other state has, which begins with the moment in milliseconds (RFC 9562, version 7)."""
    made = time.time_ns() // 1_000_000 << 80 | secrets.randbits(80)
    return UUID(int=made & ~(0xF << 76 | 0x3 << 62) | TIMED << 76 | 0x2 << 62)


def change_stamp(**kwargs: Any) -> None:
    """Say that content changed; part of the same transaction as the change."""
    row = ContentStamp.objects.filter(pk=ContentStamp.ONLY)
    if not row.update(value=new_stamp()):
        ContentStamp.objects.get_or_create(pk=ContentStamp.ONLY, defaults={"value": new_stamp()})
    request = _request.get()
    if request:
        request.frame = None


def content_saved(sender: type[Model], raw: bool = False, **kwargs: Any) -> None:
    """Change the stamp when this model is one that frames hold."""
    if issubclass(sender, (*_held, *RESTRICTED)) and not raw:
        change_stamp()


_held: list[type[Model]] = [
    Page,
    Term,
    Site,
    Locale,
    SiteSettings,
    Image,
    Rendition,
    Document,
    Collection,
    Tag,
    School,
    Schoolbestuur,
    Schooljaar,
    Redirect,
]
RESTRICTED = (PageViewRestriction, CollectionViewRestriction)


def hold(*models: type[Model]) -> None:
    """Have a change of these models change the stamp too, so that `kept` is right."""
    _held.extend(models)


def connect() -> None:
    """Watch everything that frames hold."""
    post_save.connect(content_saved, dispatch_uid="frame")
    post_delete.connect(content_saved, dispatch_uid="frame")
    post_page_move.connect(change_stamp, dispatch_uid="frame")
    for model in RESTRICTED:
        m2m_changed.connect(change_stamp, sender=model.groups.through, dispatch_uid="frame")


class FrameMiddleware:
    """One frame for everything that one request reads."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_frame():
            return self.get_response(request)


def site_of(request: HttpRequest) -> Site:
    """The site that a request is for, by the same rules as Wagtail's; raises Site.DoesNotExist."""
    kept = vars(request)
    if "_wagtail_site" not in kept:
        host, _colon, port = request.get_host().partition(":")
        same = [site for site in current().sites if site.hostname == host]
        if len(same) != 1:
            same = [site for site in same if str(site.port) == port]
        same += [site for site in current().sites if site.is_default_site]
        if not same:
            raise Site.DoesNotExist
        kept["_wagtail_site"] = same[0]  # where Wagtail looks too
    site: Site = kept["_wagtail_site"]
    return site


def active_locale() -> Locale:
    """The content language of this request; the first one when it is none of them."""
    locales = current().locales.values()
    wanted = (get_language() or settings.LANGUAGE_CODE).split("-")[0]
    default = settings.LANGUAGE_CODE.split("-")[0]
    for code in (wanted, default):
        for locale in locales:
            if locale.language_code == code:
                return locale
    return Locale.get_default()


def terms(model: type[AnyTerm], locale: Locale | None = None) -> list[AnyTerm]:
    """The terms of one list in one language (that of the request), in the editors' order."""
    locale_id = (locale or active_locale()).pk
    return [term for term in current().terms(model) if term.locale_id == locale_id]
