"""News as Atom (RFC 4287): all of it, of one thema, of one netwerk. The same answer for everybody."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from basis.audience import Viewer, anonymous, visible_to
from basis.frame import active_locale, site_of, terms
from basis.models import SiteSettings, Thema
from basis.navigation import language_root
from netwerken.models import NetwerkPage

from .feed_content import NOT_IN_XML, contents
from .models import NieuwsIndexPage, NieuwsPage
from .selectors import about_netwerk, news, with_term

ENTRIES = 20
MAX_AGE = timedelta(minutes=5)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@require_safe
def all_news(request: HttpRequest) -> HttpResponse:
    """All news."""
    viewer = as_anybody(request)
    index = NieuwsIndexPage.first_for(viewer, active_locale()) or language_root(request)
    title = _("Nieuws van %(name)s") % {"name": SiteSettings.for_site(viewer.site).organisation}
    return answer(request, news(viewer, active_locale()), title, index.get_url(request) or "/", "nieuws")


@require_safe
def of_thema(request: HttpRequest, key: str) -> HttpResponse:
    """The news of one thema."""
    viewer = as_anybody(request)
    thema = next((thema for thema in terms(Thema) if thema.key == key), None)
    if thema is None:
        raise Http404
    pages = news(viewer, active_locale()).filter(with_term(NieuwsPage, thema))
    title = _("Nieuws over %(name)s") % {"name": thema.name}
    return answer(request, pages, title, reverse("thema", args=[key]), f"thema {key}")


@require_safe
def of_netwerk(request: HttpRequest, key: UUID) -> HttpResponse:
    """The news of one netwerk."""
    viewer = as_anybody(request)
    netwerken = NetwerkPage.objects.filter(translation_key=key, locale=active_locale())
    netwerk = visible_to(netwerken, viewer).first()
    if netwerk is None:
        raise Http404
    netwerk.locale = active_locale()
    pages = about_netwerk(news(viewer, active_locale()), netwerk)
    title = _("Nieuws van %(name)s") % {"name": netwerk.title}
    return answer(request, pages, title, netwerk.get_url(request) or "/", f"netwerk {key}")


def as_anybody(request: HttpRequest) -> Viewer:
    """A visitor who did not log in, also when this one did: readers of feeds share what they fetch."""
    viewer = anonymous(site_of(request))
    vars(request)["viewer"] = viewer
    return viewer


def answer(
    request: HttpRequest, pages: QuerySet[NieuwsPage], title: str, url: str, name: str
) -> HttpResponse:
    """A feed of the newest of these pages; 304 when the reader has it already."""
    moment = timezone.now()
    shown = list(pages.select_related("image__collection").prefetch_related("image__renditions")[:ENTRIES])
    for page in shown:
        page.locale = active_locale()
    feed = feed_of(request, shown, title, url, name)
    content = feed.writeString("utf-8").encode()
    response = HttpResponse(content, content_type="application/atom+xml; charset=utf-8")
    response["ETag"] = etag = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    modified = int(feed.latest_post_date().timestamp())
    response.headers["Last-Modified"] = feed.latest_post_date().strftime("%a, %d %b %Y %H:%M:%S GMT")
    ends = [page.expire_at - moment for page in shown if page.expire_at]
    patch_cache_control(response, public=True, max_age=int(min([MAX_AGE, *ends]).total_seconds()))
    return get_conditional_response(request, etag, modified, response) or response


def feed_of(request: HttpRequest, pages: list[NieuwsPage], title: str, url: str, name: str) -> "AtomFeed":
    """The feed itself; ids are made of keys that never change, not of addresses or titles."""
    root, language = language_root(request), get_language()
    organisation = SiteSettings.for_site(Viewer.of(request).site).organisation
    feed = AtomFeed(
        title=clean(title),
        link=request.build_absolute_uri(url),
        description="",
        language=language,
        author_name=clean(organisation),
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=uuid5(root.translation_key, f"feed {name} {language}").urn,
        oldest=root.last_published_at or LONG_AGO,
    )
    texts = contents(pages, request)
    for page in pages:
        updated = page.last_published_at or LONG_AGO
        feed.add_item(
            title=clean(page.title),
            link=request.build_absolute_uri(page.get_url(request)),
            description=clean(page.introduction),
            unique_id=uuid5(page.translation_key, f"entry {language}").urn,
            pubdate=min(
                page.first_published_at or updated, updated
            ),  # a day that is filled in counts from noon
            updateddate=updated,
            author_name=clean(page.author or organisation),
            content=texts[page.pk],
        )
    return feed


def clean(text: str) -> str:
    """A text without the characters that XML cannot hold, such as Word's line break."""
    return NOT_IN_XML.sub(" ", text)


class AtomFeed(Atom1Feed):
    """Django's Atom feed, with full text, and a moment of its own when it is empty."""

    def latest_post_date(self) -> datetime:
        """When something in it last changed, to the second; never "now", or no reader could cache it."""
        moments = [item["updateddate"] for item in self.items]
        latest: datetime = max(moments, default=self.feed["oldest"])
        return latest.astimezone(UTC).replace(microsecond=0)

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """What Django writes, and the summary and the full text."""
        super().add_item_elements(handler, item | {"description": None})  # it would write it as HTML
        if item["description"]:
            handler.addQuickElement("summary", item["description"], {"type": "text"})
        handler.addQuickElement("content", item["content"], {"type": "html"})
