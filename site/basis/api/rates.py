"""How often one network may ask the API in a minute, counted in memory: a read writes nothing (law 5)."""

from threading import Lock
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import limits
from . import problems

WINDOW = 60  # seconds
MOST = 50_000  # networks that are remembered; who makes up more addresses gets a new minute
FREE = "/health"  # monitoring may not be shut out by who asks too much


class Rate(NamedTuple):
    """What a network has left of this minute."""

    limit: int
    asked: int
    seconds: int  # until the next minute

    @property
    def headers(self) -> dict[str, str]:
        """What every answer tells of it (draft-ietf-httpapi-ratelimit-headers-07)."""
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(max(0, self.limit - self.asked)),
            "RateLimit-Reset": str(self.seconds),
        }

    @property
    def refusal(self) -> HttpResponse | None:
        """The problem for who asked too much."""
        if self.asked <= self.limit:
            return None
        detail = _("Meer dan %(limit)s vragen in een minuut. Vraag het over %(seconds)s seconden weer.") % {
            "limit": self.limit,
            "seconds": self.seconds,
        }
        problem = problems.ProblemError(429, detail).problem
        return problems.answer_with(problem, **{"Retry-After": str(self.seconds)})


class Counter:
    """The counts of this process in the minute at hand; threads share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._window = 0
        self._counts: dict[str, int] = {}

    def count(self, who: str, now: float) -> tuple[int, int]:
        """Count one more; gives how many there are, and the seconds until they begin anew."""
        window, seconds = int(now) // WINDOW, WINDOW - int(now) % WINDOW
        with self._lock:
            if window != self._window or len(self._counts) >= MOST:
                self._window, self._counts = window, {}
            self._counts[who] = self._counts.get(who, 0) + 1
            return self._counts[who], seconds

    def forget(self) -> None:
        """Begin anew, for tests."""
        with self._lock:
            self._counts = {}


counter = Counter()


def count(request: HttpRequest) -> Rate | None:
    """Count this request of its network; None when there is no limit on it."""
    limit: int = settings.API_REQUESTS_PER_MINUTE
    if not limit or request.path.endswith(FREE):
        return None
    asked, seconds = counter.count(limits.network_of(request), timezone.now().timestamp())
    return Rate(limit, asked, seconds)
