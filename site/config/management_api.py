"""Wagtail's management API v3 behind a front of our own: a token for everything, and clear answers.

Wagtail's own routers do the work under its own names, so that its clients fit (docs/api-beheer.md). What
stands in front mends what they answer to odd questions (law 6): docs/api-beheer.md names the faults.
"""

import logging
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.admin.utils import unquote
from django.core.exceptions import FieldDoesNotExist, FieldError, ValidationError
from django.db import DataError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.urls import URLPattern, re_path
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, Router
from ninja.constants import NOT_SET
from ninja.errors import HttpError
from pydantic import ValidationError as PydanticValidationError
from wagtail.api.rich_text import RichTextFormatError
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.errors import problem_response, register_exception_handlers
from wagtail.models import APIToken

from basis.transaction import Refusal

View = Callable[..., HttpResponse]

# A test compares this with what Wagtail's apps registered with Wagtail's own instance.
ROUTERS = {
    "/pages/": "wagtail.api.v3.routers.pages.router",
    "/schema/": "wagtail.api.v3.routers.schema.router",
    "/sites/": "wagtail.api.v3.routers.sites.router",
    "/": "wagtail.api.v3.routers.whoami.router",
    "/images/": "wagtail.images.api.v3.router.router",
    "/documents/": "wagtail.documents.api.v3.router.router",
    "/snippets/": "wagtail.snippets.api.v3.router.router",
    "/redirects/": "wagtail.contrib.redirects.api.v3.router",
}
OPEN_DOCUMENT = {"openapi-json", "openapi-view"}
# What Django or a database says of a parameter that Wagtail's routers let through.
PARAMETER_ERRORS = (ValueError, OverflowError, DataError, FieldError, FieldDoesNotExist)
MAX_DIGITS = 15  # of an offset: more does not fit in a database's number

logger = logging.getLogger(__name__)


class Token(BearerTokenAuth):
    """The token of a request, looked up once; a session cookie counts for nothing."""

    def __call__(self, request: HttpRequest) -> APIToken | None:
        """The token, whose owner is now `request.user`; or None."""
        known = request.__dict__
        if "api_token" not in known:
            known["api_token"] = super().__call__(request)
        found: APIToken | None = known["api_token"]
        return found


class ManagementAPI(NinjaAPI):
    """A NinjaAPI that answers each request below its address with problem+json when it cannot do it."""

    @property
    def urls(self) -> tuple[list[Any], str, str]:
        """The addresses, each behind our front, and a 404 for all others."""
        patterns, app_name, namespace = super().urls
        views = [pattern for pattern in patterns if isinstance(pattern, URLPattern)]
        behind = [self._behind_front(pattern) for pattern in views if pattern.name != "api-root"]
        rest = re_path("^$", csrf_exempt(unknown), name="api-root"), re_path("", csrf_exempt(unknown))
        return [*behind, *rest], app_name, namespace

    def _behind_front(self, pattern: URLPattern) -> URLPattern:
        may_enter = may_read_description if pattern.name in OPEN_DOCUMENT else token
        view = pattern.callback

        @csrf_exempt
        @wraps(view)
        def front(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                if not may_enter(request):
                    return unauthorised()
                request.GET = cleaned(request.GET)  # type: ignore[assignment]  # Django types it as immutable
                require_possible_pk(kwargs)
                response = view(request, *args, **kwargs)
            except Exception as error:
                return self.on_exception(request, error)
            return method_problem(response) if isinstance(response, HttpResponseNotAllowed) else response

        return URLPattern(pattern.pattern, front, pattern.default_args, pattern.name)


token = Token()


def may_read_description(request: HttpRequest) -> bool:
    """Whether somebody may read what the API can do: with a token, or logged in to the admin."""
    by_session = request.user.has_perm("wagtailadmin.access_admin")
    return by_session or token(request) is not None


def cleaned(query: QueryDict) -> QueryDict:
    """The parameters, with plain words alone in `search`. Raises HttpError on what no query can hold."""
    if any("\0" in text for name, values in query.lists() for text in (name, *values)):
        raise HttpError(400, _("Een parameter bevat een nulteken."))
    if len(query.get("offset", "")) > MAX_DIGITS:
        raise HttpError(400, _("Zo ver loopt geen enkele lijst."))
    query = query.copy()
    if "search" in query:
        query["search"] = str(query["search"])
    return query


def require_possible_pk(path: dict[str, Any]) -> None:
    """Raise Http404 when the last part of a snippet's address can be no key of its type."""
    if {"type", "pk"} <= path.keys():
        try:
            apps.get_model(path["type"])._meta.pk.to_python(unquote(path["pk"]))
        except (LookupError, ValueError, ValidationError) as error:
            raise Http404(_("Dit adres bestaat niet.")) from error


def blame_parameters(view: View) -> View:
    """Around the view of a GET: what its query raises is an error in the parameters, so it answers 400."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return view(request, *args, **kwargs)
        except (PydanticValidationError, RichTextFormatError):
            raise  # these have an answer of their own
        except PARAMETER_ERRORS as error:
            if request.method != "GET":
                raise
            logger.warning("%s refused: %r", request.get_full_path(), error)
            reason = _("een getal of datum is te groot") if is_range(error) else str(error)
            raise HttpError(400, _("Een parameter kan zo niet: %(reason)s.") % {"reason": reason}) from error

    return asked


def is_range(error: Exception) -> bool:
    """Whether a value was beyond what the database can hold."""
    return isinstance(error, OverflowError | DataError)


def unauthorised() -> HttpResponse:
    """401: no token, or one that is not valid any more."""
    response = problem_response(status=401, detail=_("Stuur een geldig token mee: Authorization: Bearer ..."))
    response.headers["WWW-Authenticate"] = "Bearer"
    return response


def unknown(request: HttpRequest) -> HttpResponse:
    """404 for an address that the API does not have."""
    return problem_response(
        status=404, detail=_("Dit adres bestaat niet. Elk adres van deze API eindigt op een schuine streep.")
    )


def method_problem(response: HttpResponse) -> HttpResponse:
    """405 as problem+json, with the methods that there are."""
    problem = problem_response(status=405, detail=_("Deze methode kan hier niet."))
    problem.headers["Allow"] = response.headers["Allow"]
    return problem


def refused(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """409: one of our services said no; AdminTransaction rolls everything back."""
    return problem_response(status=409, detail=str(error))


def trouble(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """503 when the database was busy, else 500; what went wrong is in the log, not in the answer."""
    logger.error("%s %s failed", request.method, request.path, exc_info=True)
    if isinstance(error, OperationalError) and "lock" in str(error):
        response = problem_response(
            status=503, detail=_("De database is even bezet. Probeer het zo nog eens.")
        )
        response.headers["Retry-After"] = "60"
        return response
    return problem_response(status=500, detail=_("Er ging hier iets mis. We hebben het vastgelegd."))


def behind_token(prefix: str, router: Router) -> Iterator[tuple[str, Router]]:
    """A router and those inside it, copied without their own ideas of who may enter."""
    for mount in router.build_routers(prefix):
        copy = Router(tags=[*(mount.inherited_tags or []), *(mount.template.tags or [])])
        for path, view in mount.template.path_operations.items():
            if "copy_for_translation" in path and not settings.BILINGUAL:
                continue  # law 11
            copy.path_operations[path] = view.clone()
            for operation in copy.path_operations[path].operations:
                operation.auth_param, operation.auth_callbacks = NOT_SET, []
        yield mount.prefix, copy


def make_api() -> ManagementAPI:
    """The API with all of Wagtail's routers; the apps must be ready."""
    api = ManagementAPI(
        title="Deelwijs beheer",
        version="3.0.0",
        description="Wagtail's API v3. Each request needs a token from the admin.",
        urls_namespace="wagtailapi_v3",  # Wagtail makes its links by this name
        auth=token,
        docs_url="/docs/" if apps.is_installed("ninja") else None,  # else its page asks foreign hosts
        docs_decorator=require_safe,
    )
    register_exception_handlers(api)
    api.add_exception_handler(Refusal, refused)
    api.add_exception_handler(Exception, trouble)
    api.add_decorator(blame_parameters, mode="operation")
    for prefix, path in ROUTERS.items():
        for full_prefix, router in behind_token(prefix, import_string(path)):
            api.add_router(full_prefix, router)
    return api


management_api = make_api()
