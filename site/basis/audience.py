"""The one rule of who may see what (law 1): everything that reaches a visitor passes here."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, reduce
from operator import or_
from typing import TypeVar

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from .models import User

PageType = TypeVar("PageType", bound=Page)


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
            site = Site.find_for_request(request) or Site.objects.get(is_default_site=True)
            kept["viewer"] = cls(site=site, user=known)
        viewer: Viewer = kept["viewer"]
        return viewer

    @cached_property
    def root_paths(self) -> list[str]:
        """Tree paths of the site's root page in every language."""
        root = Page.objects.filter(pk=self.site.root_page_id).values("translation_key")
        return list(Page.objects.filter(translation_key__in=root).values_list("path", flat=True))

    @cached_property
    def hidden_paths(self) -> list[str]:
        """Tree paths below which nothing is for this viewer."""
        restrictions = PageViewRestriction.objects.select_related("page").prefetch_related("groups")
        closed = [r.page for r in restrictions if not self.meets(r)]
        paths = {page.path for page in closed}
        if closed and settings.BILINGUAL:  # what is closed in one language is closed in all
            keys = [page.translation_key for page in closed]
            paths |= set(Page.objects.filter(translation_key__in=keys).values_list("path", flat=True))
        return sorted(paths)

    @cached_property
    def hidden_collections(self) -> tuple[str, ...]:
        """Tree paths of collections below which no document or image is for this viewer."""
        restrictions = CollectionViewRestriction.objects.select_related("collection")
        return tuple(r.collection.path for r in restrictions.prefetch_related("groups") if not self.meets(r))

    @cached_property
    def groups(self) -> frozenset[int]:
        """The groups of the user."""
        return frozenset(self.user.groups.values_list("pk", flat=True)) if self.user else frozenset()

    def meets(self, restriction: PageViewRestriction | CollectionViewRestriction) -> bool:
        """Whether this viewer satisfies one restriction. A shared password never does: it is switched off."""
        if restriction.restriction_type == restriction.LOGIN:
            return self.user is not None
        if restriction.restriction_type == restriction.GROUPS:
            if self.user is not None and self.user.is_superuser:
                return True
            return any(group.pk in self.groups for group in restriction.groups.all())
        return False


def anonymous(site: Site) -> Viewer:
    """A visitor who did not log in, for mails, feeds and public answers."""
    return Viewer(site=site)


def visible_to(
    pages: QuerySet[PageType], viewer: Viewer, moment: datetime | None = None
) -> QuerySet[PageType]:
    """The pages that this viewer may see at this moment: live, not expired, not restricted, of this site."""
    moment = moment or timezone.now()
    visible = pages.filter(Q(live=True) & (Q(expire_at=None) | Q(expire_at__gt=moment)))
    visible = visible.filter(below(viewer.root_paths))
    return visible.exclude(below(viewer.hidden_paths)) if viewer.hidden_paths else visible


def below(paths: Iterable[str]) -> Q:
    """Pages at or under any of these tree paths; nothing when there are none."""
    return reduce(or_, (Q(path__startswith=path) for path in paths), Q(pk__in=[]))


def may_see(page: Page, viewer: Viewer, moment: datetime | None = None) -> bool:
    """Whether this viewer may see this one page."""
    return visible_to(Page.objects.filter(pk=page.pk), viewer, moment).exists()


def needs_login(page: Page, viewer: Viewer) -> bool:
    """Whether logging in could show this page to somebody who did not: then we ask, instead of saying 404."""
    if viewer.user is not None or not page.live or (page.expire_at and page.expire_at <= timezone.now()):
        return False
    steps = range(Page.steplen, len(page.path) + 1, Page.steplen)
    above = PageViewRestriction.objects.filter(page__path__in=[page.path[:end] for end in steps])
    return above.exists() and not above.filter(restriction_type=PageViewRestriction.PASSWORD).exists()


def may_see_collection(collection: Collection, viewer: Viewer) -> bool:
    """Whether documents and images of a collection are for this viewer."""
    return not collection.path.startswith(viewer.hidden_collections)
