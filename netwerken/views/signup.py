"""Signing up alone, on the page of a bijeenkomst."""

from uuid import UUID

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from basis.middleware import BUSY, RETRY_AFTER, is_locked

from .. import services
from ..forms import AanmeldForm
from ..signup_panel import questions_of
from ..target import Target
from .shared import limits_of, page_of, target_at


# no session to ride on: no cookie is set
@method_decorator([csrf_exempt, never_cache], name="dispatch")
class SignUpView(View):
    """Takes the form of a bijeenkomst's page."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """The address of the form without a form: to the page."""
        return redirect(page_of(request, key).get_url(request))

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Sign up; on any problem the page comes back with what was typed."""
        target = target_at(request, key)
        form = AanmeldForm(request.POST, target=target, vragen=questions_of(target))
        if form.is_from_a_machine:
            return redirect("aanmelden_gelukt", key=key)
        if not form.is_valid():
            return self.again(request, key, form, 422)
        try:
            return self.sign_up(request, key, target, form)
        except OperationalError as error:
            if not is_locked(error):
                raise
        form.add_error(None, BUSY)
        response = self.again(request, key, form, 503)
        response.headers["Retry-After"] = RETRY_AFTER
        return response

    def sign_up(self, request: HttpRequest, key: UUID, target: Target, form: AanmeldForm) -> HttpResponse:
        """Take the place, or say why not."""
        limits = limits_of(request, target, form.cleaned_data["email"])
        try:
            services.sign_up(target, form.who(get_language() or "nl"), limits)
        except services.TooOften:
            form.add_error(
                None, _("Er kwamen te veel aanmeldingen achter elkaar. Probeer het over een uur opnieuw.")
            )
            return self.again(request, key, form, 429)
        except services.Full:
            form.add_error(None, _("Deze bijeenkomst is net vol geraakt."))
            return self.again(request, key, form, 409)
        except services.Closed:
            form.add_error(None, _("De inschrijving is gesloten."))
            return self.again(request, key, form, 409)
        return redirect("aanmelden_gelukt", key=key)

    def again(self, request: HttpRequest, key: UUID, form: AanmeldForm, status: int) -> HttpResponse:
        """The page once more, with the form as it was filled in and what is wrong with it."""
        page = page_of(request, key)
        context = page.get_context(request, form=form)
        return render(request, page.get_template(request), context, status=status)


@require_safe
def signed_up(request: HttpRequest, key: UUID) -> HttpResponse:
    """Look in your mail: the same answer for known and unknown addresses."""
    return render(request, "netwerken/aanmelden_gelukt.html", {"page": page_of(request, key)})
