"""Pages that an editor chose by hand, as the visitor may see them: in their language where that is there."""

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from . import frame
from .audience import Viewer, visible_to


class ShownPages:
    """The visible ones among chosen pages; one query for all of them."""

    def __init__(self, found: dict[int, Page]) -> None:
        self.found = found

    @classmethod
    def of(cls, chosen: Iterable[Page | None], request: HttpRequest | None) -> "ShownPages":
        """Those that the visitor of this request may see; without a request none.

        What was asked before in this request is not asked again, so many blocks can be asked for together.
        """
        if request is None:
            return cls({})
        kept: dict[int, Page | None] = vars(request).setdefault("shown_pages", {})
        wanted = {page.pk: page for page in chosen if page}
        missing = [page for pk, page in wanted.items() if pk not in kept]
        if missing:
            kept |= dict.fromkeys(page.pk for page in missing) | cls.read(missing, request)
        return cls({pk: page for pk in wanted if (page := kept[pk])})

    @staticmethod
    def read(pages: list[Page], request: HttpRequest) -> dict[int, Page]:
        """What to show of each of these pages, by the page that was chosen."""
        keys = {page.translation_key for page in pages}
        wanted = Page.objects.filter(translation_key__in=keys)
        if not settings.BILINGUAL:
            wanted = Page.objects.filter(pk__in=[page.pk for page in pages])
        visible = list(visible_to(wanted, Viewer.of(request)))
        local = {page.translation_key: page for page in visible if page.locale_id == frame.active_locale().pk}
        exact = {page.pk: page for page in visible}
        found = {page.pk: local.get(page.translation_key) or exact.get(page.pk) for page in pages}
        return {pk: page for pk, page in found.items() if page}

    def get(self, page: Page | None) -> Page | None:
        """What to show of a chosen page; None when it is not for the visitor."""
        return self.found.get(page.pk) if page else None
