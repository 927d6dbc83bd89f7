"""How long an answer is right: ETag, Last-Modified, Cache-Control, and 304 (RFC 9110, RFC 9111).

The ETag is made of the bytes of the answer, so it is never wrong. Last-Modified has whole seconds and says
when anything changed, by the content stamp and by the clock; it is believed only when it is a minute old,
because a stamp is made some time before its commit.
"""

import hashlib
from base64 import urlsafe_b64encode
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import http_date, parse_etags, parse_http_date_safe
from wagtail.models import Page

from .. import frame

LONGEST = 60  # seconds that an answer may be kept without asking; an edit can come at any moment
SETTLED = 60  # seconds after which no commit comes with a stamp from before
DAY = timedelta(days=1)
STARTED = timezone.now()  # other code may answer otherwise


@dataclass
class Freshness:
    """What the making of one answer met on its way; made when the request came in."""

    moment: datetime = field(default_factory=timezone.now)
    is_volatile: bool = False  # it can change without the stamp: by what visitors do
    until: datetime | None = None
    since: datetime | None = None  # the clock changed it last

    @classmethod
    def of(cls, request: HttpRequest) -> "Freshness":
        """That of a request; the same one however often it is asked."""
        kept = vars(request)
        if "freshness" not in kept:
            kept["freshness"] = cls()
        freshness: Freshness = kept["freshness"]
        return freshness

    def changes_at(self, *moments: datetime | None) -> None:
        """The answer is another one from each of these on: the next one and the last one count."""
        known = [moment for moment in (*moments, self.until, self.since) if moment]
        self.until = min((moment for moment in known if moment > self.moment), default=None)
        self.since = max((moment for moment in known if moment <= self.moment), default=None)

    @property
    def today(self) -> datetime:
        """The midnight that is past, on the clock here."""
        return timezone.localtime(self.moment).replace(hour=0, minute=0, second=0, microsecond=0)

    @property
    def max_age(self) -> int:
        """Whole seconds until the clock changes the answer; never long, since an editor may do so too."""
        ends = ends_of_pages()
        place = bisect_right(ends, self.moment)
        self.changes_at(self.today + DAY, *ends[place : place + 1])
        left = (self.until - self.moment).total_seconds() if self.until else LONGEST
        return min(LONGEST, int(left))

    @property
    def modified(self) -> int | None:
        """The second in which what can be in the answer last changed; None when nobody can tell."""
        changed = frame.current().changed_at
        if self.is_volatile or changed is None:
            return None
        passed = [end for end in (*ends_of_pages(), self.since) if end and end <= self.moment]
        second = ceil(max(changed, STARTED, self.today, *passed).timestamp())
        return second if second + SETTLED <= self.moment.timestamp() else None


def ends_of_pages() -> list[datetime]:
    """The moments at which pages that are online end, in order."""

    def read() -> list[datetime]:
        # audience: moments alone
        live = Page.objects.filter(live=True).exclude(expire_at=None)
        return sorted(live.values_list("expire_at", flat=True))

    return frame.current().kept("ends of pages", read)


def clock(moment: datetime) -> tuple[int, int]:
    """Something else whenever the clock changed what pages tell: how many ended, and which day it is here."""
    return bisect_right(ends_of_pages(), moment), timezone.localtime(moment).toordinal()


def etag_of(response: HttpResponse) -> str:
    """A strong validator: another one as soon as a byte or a header that tells about the content differs."""
    told = [response.headers.get(name, "") for name in ("Content-Type", "Content-Language", "Link")]
    digest = hashlib.sha256("\n".join(told).encode() + b"\n" + response.content).digest()
    return f'"{urlsafe_b64encode(digest[:16]).decode().rstrip("=")}"'


def finish(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer with its validators; 304 when the client has this one already."""
    if response.status_code != 200:
        response.headers.setdefault("Cache-Control", "no-store")
        return response
    freshness = Freshness.of(request)
    modified = freshness.modified
    response.headers["ETag"] = etag = etag_of(response)
    response.headers["Last-Modified"] = http_date(modified or int(freshness.moment.timestamp()))
    if "Cache-Control" not in response.headers:
        age = freshness.max_age
        response.headers["Cache-Control"] = f"public, max-age={age}" if age else "no-cache"
    if not is_known(request, etag, modified):
        return response
    same = HttpResponseNotModified(headers=dict(response.headers))
    for name in ("Content-Type", "Content-Length"):
        same.headers.pop(name, None)
    return same


def is_known(request: HttpRequest, etag: str, modified: int | None) -> bool:
    """Whether the client says that it has this answer; its date counts only when it sends no ETag."""
    if tags := parse_etags(request.headers.get("If-None-Match", "")):
        return "*" in tags or etag in [tag.removeprefix("W/") for tag in tags]
    if "If-None-Match" in request.headers:
        return False
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and since == modified
