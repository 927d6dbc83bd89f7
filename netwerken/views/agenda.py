"""The agenda."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from basis.audience import Viewer
from basis.frame import active_locale
from basis.navigation import translations_of_view

from .. import agenda
from ..calendars.links import following_agenda


@require_safe
def agenda_view(request: HttpRequest) -> HttpResponse:
    """The meetings that were asked for, as a list by month or as a calendar of one month."""
    shown = agenda.asked(request.GET, Viewer.of(request), timezone.now(), active_locale())
    context = {
        "agenda": shown,
        "listing": shown.listing,
        "results": shown.results,
        "calendar": following_agenda(shown.listing.filters, Viewer.of(request)),
        "translations": translations_of_view(request, "agenda"),
    }
    return render(request, "netwerken/agenda.html", context)
