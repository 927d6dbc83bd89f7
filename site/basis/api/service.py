"""The API as a whole: one gate that every request passes, and the OpenAPI document."""

import json
import logging
from collections.abc import Callable
from copy import deepcopy
from email.utils import parseaddr
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, cast

from csp.constants import NONE
from csp.decorators import csp
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, URLResolver, path, re_path
from django.utils import translation
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from wagtail.models import Site

from ..models import SiteSettings
from . import docs_page, freshness, problems, queries, rates
from .freshness import Freshness
from .openapi import completed

log = logging.getLogger(__name__)

View = Callable[..., HttpResponse]
ALLOWED = "GET, HEAD, OPTIONS"
# data that a browser shows as a page of its own loads nothing and stands in no frame
OF_DATA = {"default-src": [NONE], "frame-ancestors": [NONE]}
# what scripts of other sites may send, and may read of an answer
ASKED = "Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, If-None-Match"
EXPOSED = (
    "API-Version, Content-Language, ETag, Last-Modified, Link, "
    "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After"
)


class PublicAPI(NinjaAPI):
    """A NinjaAPI whose every answer, also the unexpected one, keeps the promises of our API."""

    examples: Path  # a folder with recorded answers for the document

    @property
    def urls(self) -> tuple[list[URLResolver | URLPattern], str, str]:
        """The addresses, each behind the gate; whatever else is asked below them is 404 as a problem."""
        patterns, app_name, namespace = super().urls
        for pattern in patterns:
            pattern.callback = self.gate(cast(View, pattern.callback))
        document = path("openapi.json", self.gate(self.openapi_view), name="openapi-json")
        docs = path("docs", docs_page.view_of(self), name="docs")  # a page of the site: not gated
        return (
            [document, docs, *patterns, re_path(r"", self.gate(nothing_here), name="nothing")],
            app_name,
            namespace,
        )

    def gate(self, view: View) -> View:
        """Language, limits, HEAD, errors and headers around one view."""

        @wraps(view)
        def serve(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            is_head, language = request.method == "HEAD", translation.get_language_from_request(request)
            with translation.override(language):
                if request.method == "OPTIONS":
                    response = self.options()
                else:
                    response = self.read(view, request, *args, **kwargs)
            response.headers["API-Version"] = self.version
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = EXPOSED
            response.headers["Referrer-Policy"] = "no-referrer"
            if is_head:
                response.headers["Content-Length"] = str(len(response.content))
                response.content = b""
            return response

        serve.csrf_exempt = True  # type: ignore[attr-defined]  # no session is looked at
        return cast(View, csp(OF_DATA)(serve))

    @property
    def root(self) -> View:
        """The view of the address that all others begin with, when it comes without its slash."""
        return self.gate(nothing_here)

    def options(self) -> HttpResponse:
        """What a browser asks before it lets a script of another site read with headers of its own."""
        response = HttpResponse(
            status=204,
            headers={
                "Allow": ALLOWED,
                "Access-Control-Allow-Methods": ALLOWED,
                "Access-Control-Allow-Headers": ASKED,
                "Access-Control-Max-Age": "86400",
                "Cache-Control": "no-store",
            },
        )
        del response.headers["Content-Type"]  # of what is not there
        return response

    def read(self, view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The answer to a GET or HEAD within its limit, with its validators; 304 when it is known."""
        Freshness.of(request)  # as of now
        rate, method = rates.count(request), request.method
        response = rate.refusal if rate else None
        if response is None:
            request.method = "GET" if method == "HEAD" else method
            try:
                response = self.answer(view, request, *args, **kwargs)
            finally:
                request.method = method
        try:
            response = freshness.finish(request, response)
        except Exception as error:  # the database may go away at any moment
            response = freshness.finish(request, self.on_exception(request, error))
        for name, value in (rate.headers if rate else {}).items():
            response.headers[name] = value
        return response

    def answer(self, view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The answer of a view, or the problem that stopped it."""
        try:
            response = view(request, *args, **kwargs)
        except Exception as error:  # whatever breaks, the client gets a problem
            return self.on_exception(request, error)
        if isinstance(response, HttpResponseNotAllowed):
            detail = _("%(method)s kan hier niet. Gebruik GET.") % {"method": str(request.method)[:20]}
            return problems.answer_with(problems.ProblemError(405, detail).problem, Allow=ALLOWED)
        return response

    def on_exception(self, request: HttpRequest, exc: Any) -> HttpResponse:
        """Turn an exception into a problem; one that nobody expected is logged and tells nothing."""
        match exc:
            case problems.ProblemError():
                return problems.answer_with(exc.problem, **exc.headers)
            case ValidationError():
                return problems.answer_with(problems.from_validation(exc.errors).problem)
            case Http404():
                return problems.answer_with(problems.not_found().problem)
            case HttpError():
                return problems.answer_with(problems.ProblemError(exc.status_code, exc.message).problem)
        log.error("api: %s %s", request.method, request.path, exc_info=exc)
        detail = _("Dat ligt niet aan je vraag. Probeer het later opnieuw.")
        return problems.answer_with(problems.ProblemError(500, detail).problem)

    @cached_property
    def document(self) -> dict[str, Any]:
        """The OpenAPI document but for what the site says about itself."""
        made = json.loads(json.dumps(self.get_openapi_schema(path_prefix=""), default=str))
        return completed(made, self.examples)

    def openapi_view(self, request: HttpRequest) -> HttpResponse:
        """The OpenAPI document, with this site's own contact and address."""
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        queries.refuse_parameters(request)
        document = deepcopy(self.document)
        site = Site.find_for_request(request)
        ours = SiteSettings.for_site(site) if site else SiteSettings()
        document["info"]["contact"] = {
            "name": ours.organisation,
            "email": ours.contact_email or parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
            "url": settings.BASE_URL,
        }
        server = f"{settings.BASE_URL.rstrip('/')}{self.get_root_path({}).rstrip('/')}"
        document["servers"] = [{"url": server}]
        document["externalDocs"] = {"description": "De API om te proberen.", "url": f"{server}/docs"}
        return HttpResponse(json.dumps(document), content_type="application/json")


def nothing_here(request: HttpRequest) -> HttpResponse:
    """404 for an address that the API does not have."""
    if request.path.endswith("/"):
        raise problems.not_found(
            _("Dit adres is er niet. Adressen van deze API eindigen niet op een schuine streep.")
        )
    raise problems.not_found(_("Dit adres is er niet. Alle adressen staan in openapi.json."))
