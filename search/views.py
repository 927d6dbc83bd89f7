"""The search page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Locale

from basis.audience import Viewer
from basis.facet_counts import Counts, Listing
from basis.filters import Filters
from basis.frame import active_locale, current, site_of, terms
from basis.limits import network_of
from basis.models import Thema
from basis.navigation import translations_of_view

from .filters import LANGUAGE, parse
from .found import Scope, search
from .picks import picks
from .query_log import note_click
from .services import Order
from .shown import about
from .suggestions import suggestions
from .wordings import broader, like


@require_safe
def search_view(request: HttpRequest) -> HttpResponse:
    """Answers to what was typed; without anything typed only the field."""
    locale = active_locale()
    filters = parse(request.GET, locale)
    themas = terms(Thema, locale)
    context: dict[str, Any] = {"text": filters.text, "themas": themas, "is_whole_site": True}
    context["translations"] = translations_of_view(request, "search")
    context["listing"] = Listing(filters, Counts(0, {}, {}))
    if filters.text:
        scope = Scope(Viewer.of(request), language_of(filters, locale))
        found = search(scope, filters, order=Order(filters.value("sorteer")))
        context |= about(scope, found)
        context["picks"] = picks(scope, filters)
        context["languages"] = languages(scope, filters, found.results.total)
        if not context["hits"]:
            context["themas"] = like(filters.text, themas, scope.locale.language_code)
            context["broader"] = broader(scope, filters)
    return render(request, "search/search.html", context)


@csrf_exempt
@require_POST
def clicked_view(request: HttpRequest) -> HttpResponse:
    """Count that somebody went on to a result. There is no cookie that a foreign page could ride on."""
    told = request.POST
    note_click(told.get("q", ""), told.get("language", ""), told.get("rank", ""), network_of(request))
    return HttpResponse(status=204)


@require_safe
def suggestions_view(request: HttpRequest) -> HttpResponse:
    """What to offer while somebody types, as JSON: the same for everybody, for a browser to keep a moment."""
    found = suggestions(request.GET.get("q", ""), site_of(request), active_locale())
    pages = [
        {"title": page.title, "url": page.get_url(request), "kind": page.kind_label} for page in found.pages
    ]
    offered = [
        {"name": term.name, "url": term.url, "kind": term.kind, "label": term.label} for term in found.terms
    ]
    response = JsonResponse({"query": found.query, "pages": pages, "terms": offered})
    response["Cache-Control"] = f"private, max-age={found.max_age}"
    return response


def language_of(filters: Filters, locale: Locale) -> Locale:
    """The language that was chosen, else that of the site's page."""
    chosen = filters.value(LANGUAGE) if settings.BILINGUAL else ""
    locales = current().locales.values()
    return next((one for one in locales if one.language_code == chosen), locale)


def languages(scope: Scope, filters: Filters, total: int) -> list[tuple[str, int, str, bool]]:
    """Where there are two: each language with what it has, its address, and whether it is this one."""
    if not settings.BILINGUAL:
        return []
    found = []
    for locale in current().locales.values():
        is_chosen = locale.pk == scope.locale.pk
        other = Scope(scope.viewer, locale, scope.moment)
        number = total if is_chosen else other.number_of(filters)
        url = filters.but(**{LANGUAGE: locale.language_code}).url
        found.append((str(locale), number, url, is_chosen))
    return found
