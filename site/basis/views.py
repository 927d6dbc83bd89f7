"""Files behind the audience rule, and the small files that machines ask for."""

import sys
from datetime import timedelta
from itertools import accumulate
from pathlib import Path

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail import hooks
from wagtail.contrib.sitemaps import Sitemap
from wagtail.documents.views.serve import serve as serve_wagtail_document
from wagtail.models import Collection, Page
from wagtail.url_routing import RouteResult

from . import frame
from .api import registry
from .audience import Viewer, anonymous, may_see, may_see_collection, needs_login
from .byte_ranges import answer_part
from .middleware import busy, is_locked
from .models import Document, Image, Rendition, SiteSettings
from .navigation import language_root


def refuse(request: HttpRequest) -> HttpResponseBase:
    """Ask a stranger to log in; tell a known person that there is nothing here."""
    if request.user.is_authenticated:
        raise Http404
    return redirect_to_login(request.get_full_path())


def private_file(request: HttpRequest, file: object, collection: Collection) -> HttpResponseBase:
    """One file of a collection, for who may see it; harmless in the browser whatever is in it."""
    if not may_see_collection(collection, Viewer.of(request)):
        return refuse(request)
    try:
        response = FileResponse(file.open("rb"))  # type: ignore[attr-defined]  # a FieldFile
    except FileNotFoundError as error:
        raise Http404 from error
    response["Content-Security-Policy"] = "default-src 'none'"
    response["Cache-Control"] = "private"
    return response


@require_safe
def document(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """A document, or the part of it that is asked for, if its collection is for this viewer."""
    stored = get_object_or_404(Document.objects.select_related("collection"), pk=document_id)
    viewer = Viewer.of(request)
    if not may_see_collection(stored.collection, viewer):
        return refuse(request)
    whole: HttpResponseBase = serve_wagtail_document(request, document_id, document_filename)
    response = answer_part(request, whole)
    if not may_see_collection(stored.collection, anonymous(viewer.site)):
        response["Cache-Control"] = "private"
    return response


@require_safe
def original(request: HttpRequest, name: str) -> HttpResponseBase:
    """The original of an image: for editors, who crop and check it; the site shows renditions."""
    image = get_object_or_404(Image.objects.select_related("collection"), file=name)
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    return private_file(request, image.file, image.collection)


@require_safe
def rendition(request: HttpRequest, name: str) -> HttpResponseBase:
    """A rendition of an image in a restricted collection."""
    stored = get_object_or_404(Rendition.objects.select_related("image__collection"), file=name)
    return private_file(request, stored.file, stored.image.collection)


def page(request: HttpRequest, path: str) -> HttpResponseBase:
    """The page at an address, for who may see it; a stranger at a closed page may log in.

    In three queries: Wagtail's own view reads every step of the path, twice.
    """
    found = routed(request, path)
    if found is None:
        raise Http404
    shown, args, kwargs = found
    viewer = Viewer.of(request)
    if not may_see(shown, viewer):
        if needs_login(shown, viewer):
            return redirect_to_login(request.get_full_path())
        raise Http404
    for hook in hooks.get_hooks("before_serve_page"):
        answer = hook(shown, request, args, kwargs)
        if isinstance(answer, HttpResponseBase):
            return answer
    response: HttpResponseBase = shown.serve(request, *args, **kwargs)
    return response


def routed(request: HttpRequest, path: str) -> RouteResult | None:
    """What an address leads to, with the pages above it kept on the request for the breadcrumbs."""
    root = language_root(request)
    steps = list(
        accumulate((part for part in path.split("/") if part), "{}{}/".format, initial=root.url_path)
    )
    route = list(Page.objects.filter(url_path__in=steps, path__startswith=root.path).order_by("depth"))
    if [page.url_path for page in route] != steps:
        # nothing here, or a page with addresses of its own
        wagtails: RouteResult | None = Page.route_for_request(request, path)
        return wagtails
    locales = frame.current().locales
    for step in route:
        step.locale = locales[step.locale_id]
    model = route[-1].specific_class
    if model is None:
        return None
    shown = model.objects.select_related(*model.card_relations).get(pk=route[-1].pk)
    shown.locale = route[-1].locale
    vars(request)["route"] = route
    return RouteResult(shown, (), {})


def gone(request: HttpRequest, rest: str) -> HttpResponse:
    """404 for an address of Wagtail's that we do not offer."""
    raise Http404


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """An open rendition; a web server in front may serve this folder itself."""
    try:
        return serve(request, path, document_root=str(Path(settings.MEDIA_ROOT) / "public"))
    except (OSError, ValueError) as error:  # a name that no file system takes
        raise Http404 from error


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt: the admin and search answers are not for crawlers."""
    lines = ["User-agent: *", "Disallow: /beheer/", "Disallow: /inloggen/", "Disallow: /zoeken/?"]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """security.txt (RFC 9116); 404 until somebody says whom to write to."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        address = SiteSettings.for_site(Viewer.of(request).site).contact_email
        contact = f"mailto:{address}" if address else ""
    if not contact:
        raise Http404
    expires = (timezone.now() + timedelta(days=180)).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri('/.well-known/security.txt')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


class PublicSitemap(Sitemap):
    """The pages that everyone may see."""

    def items(self) -> QuerySet[Page]:
        """Every page for an anonymous visitor of this site."""
        viewer = anonymous(self.get_wagtail_site())
        found = registry.public_pages(viewer, timezone.now())
        return Page.objects.specific(defer=True).filter(pk__in=found.values("pk")).order_by("path")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 with a way on; plain text for machines."""
    if request.path.startswith(("/media/", "/static/", "/bestanden/")):
        return HttpResponse("404", status=404, content_type="text/plain")
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without a query: whatever broke may be the database. 503 when that was only busy."""
    if is_locked(sys.exc_info()[1]):
        return busy()
    return render(None, "500.html", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 that says what to do."""
    return render(request, "403_csrf.html", status=403)
