"""The one rule of who may see what (law 1): everything that reaches a visitor passes here.

It has two forms that a test compares: over a queryset, and over a page whose row was just read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, reduce
from operator import or_
from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import (
    BaseViewRestriction,
    Collection,
    DraftStateMixin,
    Page,
    PageViewRestriction,
    Site,
)

from . import frame
from .models import User

PageType = TypeVar("PageType", bound=Page)
Thing = TypeVar("Thing", bound=Model)  # with a draft state


@dataclass(frozen=True)
class Viewer:
    """Who looks, at which site. Made for one request and thrown away: restrictions are read once in it."""

    site: Site
    user: User | None = None
    netwerken: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(cls, request: HttpRequest) -> "Viewer":
        """The viewer behind a request; the same one however often it is asked."""
        kept = vars(request)
        if "viewer" not in kept:
            user = getattr(request, "user", None)
            known = user if isinstance(user, User) and user.is_authenticated else None
            kept["viewer"] = cls(site=frame.site_of(request), user=known)
        viewer: Viewer = kept["viewer"]
        return viewer

    @cached_property
    def root_paths(self) -> tuple[str, ...]:
        """Tree paths of the site's root page in every language."""
        roots = frame.current().roots.get(self.site.root_page.translation_key, [])
        return tuple(page.path for page in roots)

    @cached_property
    def hidden_paths(self) -> tuple[str, ...]:
        """Tree paths below which nothing is for this viewer; closed in one language is closed in all."""
        closed = (
            paths
            for restriction, groups, paths in frame.current().page_restrictions
            if not self.meets(restriction, groups)
        )
        return tuple(sorted({path for paths in closed for path in paths}))

    @cached_property
    def hidden_collections(self) -> tuple[str, ...]:
        """Tree paths of collections below which no document or image is for this viewer."""
        closed = (
            paths
            for restriction, groups, paths in frame.current().collection_restrictions
            if not self.meets(restriction, groups)
        )
        return tuple(path for paths in closed for path in paths)

    @cached_property
    def groups(self) -> frozenset[int]:
        """The groups of the user."""
        return frozenset(self.user.groups.values_list("pk", flat=True)) if self.user else frozenset()

    def meets(self, restriction: BaseViewRestriction, groups: frozenset[int]) -> bool:
        """Whether this viewer satisfies one restriction. A shared password never does: it is switched off."""
        if restriction.restriction_type == restriction.LOGIN:
            return self.user is not None
        if restriction.restriction_type == restriction.GROUPS:
            if self.user is not None and self.user.is_superuser:
                return True
            return not groups.isdisjoint(self.groups)
        return False


def anonymous(site: Site) -> Viewer:
    """A visitor who did not log in, for mails, feeds and public answers."""
    return Viewer(site=site)


def visible_to(
    pages: QuerySet[PageType], viewer: Viewer, moment: datetime | None = None
) -> QuerySet[PageType]:
    """The pages that this viewer may see at this moment: live, not expired, not restricted, of this site."""
    moment = moment or timezone.now()
    visible = published(pages, moment).filter(below(viewer.root_paths))
    return visible.exclude(below(viewer.hidden_paths)) if viewer.hidden_paths else visible


def published(things: QuerySet[Thing], moment: datetime | None = None) -> QuerySet[Thing]:
    """What was published and has not expired; for what is no page that is the whole rule."""
    moment = moment or timezone.now()
    return things.filter(Q(live=True) & (Q(expire_at=None) | Q(expire_at__gt=moment)))


def is_published(thing: DraftStateMixin, moment: datetime | None = None) -> bool:
    """The same for one thing, by the row as it was read."""
    return bool(thing.live and (thing.expire_at is None or thing.expire_at > (moment or timezone.now())))


@dataclass(frozen=True)
class SearchCondition:
    """The same rule over fields that an index outside the database holds: live, expiry and tree path."""

    moment: datetime
    roots: tuple[str, ...]
    hidden: tuple[str, ...]
    hidden_collections: tuple[str, ...]


def search_condition(viewer: Viewer, moment: datetime | None = None) -> SearchCondition:
    """What such an index must ask for this viewer; restrictions are read now, not when a page was indexed."""
    return SearchCondition(
        moment or timezone.now(), viewer.root_paths, viewer.hidden_paths, viewer.hidden_collections
    )


def below(paths: Iterable[str]) -> Q:
    """Pages at or under any of these tree paths; nothing when there are none."""
    return reduce(or_, (Q(path__startswith=path) for path in paths), Q(pk__in=[]))


def may_see(page: Page, viewer: Viewer, moment: datetime | None = None) -> bool:
    """Whether this viewer may see this one page, by the row as it was read."""
    return (
        page.live
        and (page.expire_at is None or page.expire_at > (moment or timezone.now()))
        and page.path.startswith(viewer.root_paths)
        and not page.path.startswith(viewer.hidden_paths)
    )


def needs_login(page: Page, viewer: Viewer) -> bool:
    """Whether logging in could show this page to somebody who did not: then we ask, instead of saying 404."""
    if viewer.user is not None or not page.live or (page.expire_at and page.expire_at <= timezone.now()):
        return False
    kinds = [
        restriction.restriction_type
        for restriction, _groups, paths in frame.current().page_restrictions
        if page.path.startswith(tuple(paths))
    ]
    return bool(kinds) and PageViewRestriction.PASSWORD not in kinds


def may_see_collection(collection: Collection, viewer: Viewer) -> bool:
    """Whether documents and images of a collection are for this viewer."""
    return not collection.path.startswith(viewer.hidden_collections)
