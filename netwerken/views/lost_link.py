"""The link of a sign-up, mailed once more to who lost it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from .. import services
from ..forms import LinkForm
from .shared import busy_when_locked, is_allowed, page_of, target_at


# no session to ride on: no cookie is set
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class LinkView(View):
    """Asks for an address and mails what it has; the answer does not tell whether that is anything."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """The form."""
        return self.show(request, key, LinkForm(), 200)

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Promise the mail."""
        target = target_at(request, key)
        form = LinkForm(request.POST)
        if form.is_from_a_machine:
            return redirect("link_verstuurd", key=key)
        if not form.is_valid():
            return self.show(request, key, form, 422)
        email = services.normalised(form.cleaned_data["email"])
        if not is_allowed(request, target, email, act="link-kwijt"):
            form.add_error(None, _("Dit ging te vaak achter elkaar. Probeer het over een uur opnieuw."))
            return self.show(request, key, form, 429)
        services.send_links_again(target.plaatsen.pk, email)
        return redirect("link_verstuurd", key=key)

    def show(self, request: HttpRequest, key: UUID, form: LinkForm, status: int) -> HttpResponse:
        """The page with the form."""
        context = {"page": page_of(request, key), "form": form}
        return render(request, "netwerken/link_kwijt.html", context, status=status)


@require_safe
def link_sent(request: HttpRequest, key: UUID) -> HttpResponse:
    """Look in your mail: the same answer for known and unknown addresses."""
    return render(request, "netwerken/link_verstuurd.html", {"page": page_of(request, key)})
