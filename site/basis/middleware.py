"""Middleware of our own: addresses behind proxies, headers, and the transaction around the admin."""

import contextlib
import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from .audience import Viewer, may_see
from .transaction import Refusal, one_writer

Handler = Callable[[HttpRequest], HttpResponse]
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
ADMIN = "/beheer/"
FREE = ("/beheer/login/", "/beheer/logout/", "/beheer/password_reset/")
BUSY = _("Het is even druk. Probeer het over een minuut opnieuw.")
RETRY_AFTER = "60"  # seconds
LOCK_NOT_AVAILABLE = "55P03"  # https://www.postgresql.org/docs/current/errcodes-appendix.html
FORM_TYPES = {"application/x-www-form-urlencoded", "multipart/form-data"}


class ForwardedFor:
    """Puts the visitor's address in REMOTE_ADDR, counted back over the proxies that we trust."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
        if settings.TRUSTED_PROXIES and len(hops) >= settings.TRUSTED_PROXIES:
            visitor = hops[-settings.TRUSTED_PROXIES]
            with contextlib.suppress(ValueError):
                request.META["REMOTE_ADDR"] = str(ipaddress.ip_address(visitor))
        return self.get_response(request)


class PermissionsPolicy:
    """Switches off what no page of ours uses."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        )
        return response


class VisibleRedirects(RedirectMiddleware):
    """Leads from an old address to the new one, unless the page there is not for this visitor."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """The redirect, or the 404 as it was; that of an API stays, also when the database is away."""
        if response.headers.get("Content-Type") == "application/problem+json":
            return response
        answer: HttpResponse = super().process_response(request, response)
        if answer is response:
            return response
        path = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
        found = get_redirect(request, path) or get_redirect(request, urlsplit(path).path)
        page = found.redirect_page if found else None
        return response if page and not may_see(page, Viewer.of(request)) else answer


class AdminTransaction:
    """All or nothing for each unsafe request under the admin (law 3).

    Last in MIDDLEWARE: session and messages are saved outside it. The body is read before the lock is
    taken, so that a slow upload keeps nobody waiting.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if (
            request.method in SAFE
            or not request.path_info.startswith(ADMIN)
            or request.path_info.startswith(FREE)
        ):
            return self.get_response(request)
        is_form = request.method == "POST" and request.content_type in FORM_TYPES
        _read = request.POST if is_form else request.body
        try:
            with one_writer():
                response = self.get_response(request)
                if response.status_code >= 400 or getattr(request, "roll_back", False):
                    transaction.set_rollback(True)
        except OperationalError as error:
            if not is_locked(error):
                raise
            return busy()
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn our own refusal into an answer that a person understands; nothing of the request is kept."""
        if not isinstance(error, Refusal):
            return None
        vars(request)["roll_back"] = True
        if wants_json(request):
            return JsonResponse(
                {"title": str(error), "status": 409}, status=409, content_type="application/problem+json"
            )
        messages.error(request, str(error))
        return redirect(request.get_full_path())


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks, not a person at a form."""
    return (
        request.path_info.startswith("/beheer/api/")
        or request.headers.get("x-requested-with") == "XMLHttpRequest"
        or request.content_type == "application/json"
        or not request.accepts("text/html")  # the editor's autosave
    )


def is_locked(error: BaseException | None) -> bool:
    """Whether a write gave up because what it needs was held for too long: in SQLite its only write lock."""
    if not isinstance(error, OperationalError):
        return False
    return "locked" in str(error) or getattr(error.__cause__, "sqlstate", "") == LOCK_NOT_AVAILABLE


def busy() -> HttpResponse:
    """503: another write held the database for too long; trying again helps."""
    response = HttpResponse(BUSY, status=503)
    response.headers["Retry-After"] = RETRY_AFTER
    return response
