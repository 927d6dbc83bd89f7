"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from basis.audience import Viewer
from basis.models import Thema
from basis.navigation import translations_of_view

from .services import search

MAX_NUMBER = 1000


@require_safe
def search_view(request: HttpRequest) -> HttpResponse:
    """Answers to what was typed; without anything typed only the field."""
    text = request.GET.get("q", "")
    locale = Locale.get_active()
    results = search(
        text, Viewer.of(request), locale=locale, number=page_number(request.GET.get("pagina", "1"))
    )
    context = {
        "text": text.replace("\0", "")[:300],
        "results": results,
        "themas": Thema.objects.filter(locale=locale),
        "translations": translations_of_view(request, "search"),
    }
    return render(request, "search/search.html", context)


def page_number(text: str) -> int:
    """A page number from a query string; anything odd is the first page."""
    return min(int(text), MAX_NUMBER) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
