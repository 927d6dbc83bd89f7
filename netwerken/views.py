"""What visitors do with bijeenkomsten: look, sign up, confirm."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

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
from wagtail.models import Locale

from basis.audience import Viewer, visible_to
from basis.frame import active_locale
from basis.limits import allow, network_of
from basis.middleware import busy
from basis.navigation import translations_of_view

from . import agenda, services
from .emails import meeting_of
from .forms import AanmeldForm
from .meeting import Meeting
from .models import BijeenkomstPage
from .selectors import row_of
from .tokens import aanmelding_for

HOUR = timedelta(hours=1)
MAILS_PER_HOUR = 5  # to one mailbox
SIGNUPS_PER_HOUR = 200  # from one network address: a whole school sits behind one


@require_safe
def agenda_view(request: HttpRequest) -> HttpResponse:
    """The meetings that were asked for, as a list by month or as a calendar of one month."""
    shown = agenda.asked(request.GET, Viewer.of(request), timezone.now(), active_locale())
    context = {
        "agenda": shown,
        "listing": shown.listing,
        "results": shown.results,
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
        try:
            services.sign_up(
                Meeting(page, row, timezone.now()),
                name=form.cleaned_data["name"],
                email=form.cleaned_data["email"],
                school_name=form.cleaned_data["school"],
                language=get_language() or "nl",
            )
        except services.Full:
            form.add_error(None, _("Deze bijeenkomst is net vol geraakt."))
            return self.again(request, page, form, 409)
        except services.Closed:
            form.add_error(None, _("De inschrijving is gesloten."))
            return self.again(request, page, form, 409)
        return redirect("aanmelden_gelukt", key=page.translation_key)

    def page(self, request: HttpRequest, key: UUID) -> BijeenkomstPage:
        """The page of this meeting in the language of the request."""
        pages = BijeenkomstPage.objects.filter(translation_key=key, locale=Locale.get_active())
        page = visible_to(pages, Viewer.of(request)).first()
        if page is None:
            raise Http404
        return page

    def is_allowed(self, request: HttpRequest, email: str) -> bool:
        """Whether this mailbox and this network address are within their limits."""
        address = allow("aanmelden-adres", network_of(request), limit=SIGNUPS_PER_HOUR, per=HOUR)
        mailbox = allow("aanmelden-mail", services.normalised(email), limit=MAILS_PER_HOUR, per=HOUR)
        return address and mailbox

    def again(
        self, request: HttpRequest, page: BijeenkomstPage, form: AanmeldForm, status: int
    ) -> HttpResponse:
        """The page once more, with the form as it was filled in and what is wrong with it."""
        context = page.get_context(request, form=form)
        return render(request, page.get_template(request), context, status=status)


@require_safe
def signed_up(request: HttpRequest, key: UUID) -> HttpResponse:
    """Look in your mail: the same answer for known and unknown addresses."""
    pages = BijeenkomstPage.objects.filter(translation_key=key, locale=Locale.get_active())
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
        context = {"aanmelding": aanmelding, "meeting": meeting_of(aanmelding), "token": token}
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
        return redirect(reverse("aanmelding", args=[token]))
