"""What visitors do with bijeenkomsten: look, sign up, confirm."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from basis.audience import Viewer, visible_to
from basis.frame import active_locale
from basis.limits import Limit, allow_all, network_of
from basis.middleware import busy
from basis.navigation import translations_of_view

from . import agenda, services
from .calendars.links import following_agenda, own_calendar
from .emails import next_of
from .forms import AanmeldForm
from .models import BijeenkomstPage
from .selectors import meetings_signed_up_for, place_in_queue, row_of
from .target import Target
from .tokens import aanmelding_for, team_for

HOUR = timedelta(hours=1)
MAILS_PER_HOUR = 5  # to one mailbox


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


def busy_when_locked(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Ask to try again when another write held SQLite for too long, instead of a 500."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(*args, **kwargs)
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            return busy()

    return answer


# no session to ride on: no cookie is set
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class SignUpView(View):
    """Takes the form of a bijeenkomst's page."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """The address of the form without a form: to the page."""
        return redirect(self.page(request, key).get_url(request))

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Sign up; on any problem the page comes back with what was typed."""
        page = self.page(request, key)
        form = AanmeldForm(request.POST)
        if form.is_from_a_machine:
            return redirect("aanmelden_gelukt", key=key)
        if not form.is_valid():
            return self.again(request, page, form, 422)
        if not self.is_allowed(request, form.cleaned_data["email"]):
            form.add_error(
                None, _("Er kwamen te veel aanmeldingen achter elkaar. Probeer het over een uur opnieuw.")
            )
            return self.again(request, page, form, 429)
        return self.sign_up(request, page, form)

    def sign_up(self, request: HttpRequest, page: BijeenkomstPage, form: AanmeldForm) -> HttpResponse:
        """Take the place, or say why not."""
        row = row_of(page)
        if row is None:
            raise Http404
        who = services.Who(
            form.cleaned_data["name"],
            services.normalised(form.cleaned_data["email"]),
            form.cleaned_data["school"],
            get_language() or "nl",
        )
        try:
            services.sign_up(Target(row.signs_up_for, timezone.now()), who)
        except services.Full:
            form.add_error(None, _("Deze bijeenkomst is net vol geraakt."))
            return self.again(request, page, form, 409)
        except services.Closed:
            form.add_error(None, _("De inschrijving is gesloten."))
            return self.again(request, page, form, 409)
        return redirect("aanmelden_gelukt", key=page.translation_key)

    def page(self, request: HttpRequest, key: UUID) -> BijeenkomstPage:
        """The page of this meeting in the language of the request."""
        pages = BijeenkomstPage.objects.filter(translation_key=key, locale=active_locale())
        page = visible_to(pages, Viewer.of(request)).first()
        if page is None:
            raise Http404
        return page

    def is_allowed(self, request: HttpRequest, email: str) -> bool:
        """Whether this mailbox and this network address are within their limits."""
        return allow_all(
            Limit("aanmelden-adres", network_of(request), settings.SIGNUPS_PER_HOUR),
            Limit("aanmelden-mail", services.normalised(email), MAILS_PER_HOUR),
            per=HOUR,
        )

    def again(
        self, request: HttpRequest, page: BijeenkomstPage, form: AanmeldForm, status: int
    ) -> HttpResponse:
        """The page once more, with the form as it was filled in and what is wrong with it."""
        context = page.get_context(request, form=form)
        return render(request, page.get_template(request), context, status=status)


@require_safe
def signed_up(request: HttpRequest, key: UUID) -> HttpResponse:
    """Look in your mail: the same answer for known and unknown addresses."""
    pages = BijeenkomstPage.objects.filter(translation_key=key, locale=active_locale())
    page = visible_to(pages, Viewer.of(request)).first()
    if page is None:
        raise Http404
    return render(request, "netwerken/aanmelden_gelukt.html", {"page": page})


# the link itself is the authority
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class AanmeldingView(View):
    """The page behind the link in a mail: see it, and one button."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show; changes nothing, since mail scanners open every link (law 5)."""
        aanmelding = aanmelding_for(token)
        if aanmelding is None:
            return render(request, "netwerken/aanmelding_onbekend.html", status=404)
        meetings = meetings_signed_up_for(aanmelding, get_language() or "nl")
        context = {
            "aanmelding": aanmelding,
            "meetings": meetings,
            "meeting": next_of(meetings, timezone.now()),
            "place_in_queue": place_in_queue(aanmelding),
            "token": token,
            "own_calendar": own_calendar(aanmelding, Viewer.of(request).site),
        }
        return render(request, "netwerken/aanmelding.html", context)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Confirm or withdraw, by the button that was pressed; the page then shows where it stands."""
        aanmelding = aanmelding_for(token)
        if aanmelding is None:
            return render(request, "netwerken/aanmelding_onbekend.html", status=404)
        if request.POST.get("actie") == "afmelden":
            services.cancel(aanmelding)
        elif request.POST.get("actie") == "bevestigen":
            services.confirm(aanmelding)
        elif request.POST.get("actie") == "nieuw-agenda-adres":
            services.renew_calendar_key(aanmelding.persoon)
        return redirect(reverse("aanmelding", args=[token]))


# the link itself is the authority
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class TeamView(View):
    """The page behind the link of a team's contact: see who comes, and confirm or cancel for all."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show; changes nothing, since mail scanners open every link (law 5)."""
        team = team_for(token)
        leden = list(team.leden.order_by("pk")) if team else []
        if team is None or not leden:
            return render(request, "netwerken/aanmelding_onbekend.html", status=404)
        meetings = meetings_signed_up_for(leden[0], get_language() or "nl")
        context = {
            "team": team,
            "leden": leden,
            "meetings": meetings,
            "meeting": next_of(meetings, timezone.now()),
            "place_in_queue": place_in_queue(leden[0]),
            "token": token,
        }
        return render(request, "netwerken/team.html", context)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Confirm or withdraw for all, by the button that was pressed."""
        team = team_for(token)
        if team is None:
            return render(request, "netwerken/aanmelding_onbekend.html", status=404)
        if request.POST.get("actie") == "afmelden":
            services.cancel_team(team)
        elif request.POST.get("actie") == "bevestigen":
            services.confirm_team(team)
        return redirect(reverse("team", args=[token]))
