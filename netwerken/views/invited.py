"""The page behind the link of an invitation: come or not, change that later, or leave the list."""

from typing import Any

from django.http import HttpRequest, HttpResponse
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

from .. import services
from ..choices import ACTIVE
from ..forms import InvitedForm
from ..invited import reply_of
from ..models import Aanmelding
from ..retention import retention_of
from ..selectors import meetings_counted, queue_length
from ..signup_panel import SignupPanel, questions_of
from ..target import target_of
from ..tokens import invitation_for, token_for
from .own import data_response
from .shared import busy_when_locked


def unknown(request: HttpRequest) -> HttpResponse:
    """What a wrong, forged or revoked link gets."""
    return render(request, "netwerken/uitnodiging_onbekend.html", status=404)


class InvitedView(View):
    """A view of one invitation, for who holds its link."""

    http_method_names = ["get", "head", "post"]

    # the link itself is the authority
    @method_decorator([csrf_exempt, never_cache, busy_when_locked])
    def dispatch(self, request: HttpRequest, *args: Any, token: str, **kwargs: Any) -> HttpResponse:
        """Find the invitation of the link."""
        found = invitation_for(token)
        meetings = meetings_counted(found.plaatsen_id, get_language() or "nl") if found else []
        if found is None or not meetings:
            return unknown(request)
        self.uitnodiging, self.token, self.meetings = found, token, meetings
        self.member = found.vaste_deelnemer
        self.target = target_of(found.plaatsen_id, timezone.now())
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]  # no view of ours streams

    @property
    def address(self) -> str:
        """The page itself."""
        return reverse("uitnodiging", args=[self.token])

    def own_signup(self) -> Aanmelding | None:
        """The sign-up of this member that still counts, however it was made."""
        rows = Aanmelding.objects.filter(plaatsen=self.uitnodiging.plaatsen_id, status__in=ACTIVE)
        return rows.filter(persoon=self.member.persoon_id).select_related("persoon", "team").first()


class AnswerView(InvitedView):
    """What one is invited to, and the buttons."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show; changes nothing, since mail scanners open every link (law 5)."""
        return self.show(request, self.form())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do what the button says; the page then shows where it stands."""
        act = request.POST.get("actie", "")
        if act == "komt":
            return self.come(request)
        if act == "komt-niet":
            services.stay_away(self.uitnodiging)
        elif act == "uit-de-lijst":
            services.leave_list(self.member)
            return redirect("uitnodiging_gestopt")
        return redirect(self.address)

    def come(self, request: HttpRequest) -> HttpResponse:
        """Take the place, or say why not; who is signed up already need answer nothing more."""
        form = self.form(request.POST)
        if self.own_signup() is None and not form.is_valid():
            return self.show(request, form, 422)
        try:
            services.come(self.uitnodiging, self.who(form))
        except services.Full:
            form.add_error(None, _("Alle plaatsen zijn net bezet geraakt."))
            return self.show(request, form, 409)
        except services.Closed:
            form.add_error(None, _("Aanmelden kan niet meer."))
            return self.show(request, form, 409)
        return redirect(self.address)

    def form(self, data: Any = None) -> InvitedForm:
        """What has to be asked besides."""
        asks_school = self.target.counts_schools and not self.member.school_name
        return InvitedForm(data, vragen=questions_of(self.target), asks_school=asks_school)

    def who(self, form: InvitedForm) -> services.Who:
        """The member, as the list knows them, with what was answered."""
        member = self.member
        school: dict[str, Any] = {
            "school_name": member.school_name,
            "school_id": member.school_id,
            "is_unlisted": member.school_id is None,
        }
        is_filled_in = form.is_valid()
        return services.Who(
            member.name,
            member.persoon.email,
            language=get_language() or "nl",
            role=member.role,
            answers=form.answers if is_filled_in else {},
            **(form.school_facts if is_filled_in and "school" in form.fields else school),
        )

    def show(self, request: HttpRequest, form: InvitedForm, status: int = 200) -> HttpResponse:
        """The page."""
        self.uitnodiging.refresh_from_db()
        aanmelding = self.own_signup()
        panel = SignupPanel(self.target, [], queue_length(self.target.plaatsen))
        context = {
            "member": self.member,
            "meetings": self.meetings,
            "reply": reply_of(self.uitnodiging, aanmelding, panel, self.meetings),
            "form": form,
            "token": self.token,
            "back": self.address,
            "own_page": reverse("aanmelding", args=[token_for(aanmelding)]) if aanmelding else "",
            "days": retention_of(self.target.of.netwerk),
        }
        return render(request, "netwerken/uitnodiging.html", context, status=status)


class InvitedEraseView(InvitedView):
    """Everything about somebody, gone; asks first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Asks."""
        context = {"persoon": self.member.persoon, "back": self.address}
        return render(request, "netwerken/wissen.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Does it."""
        services.erase_person(self.member.persoon)
        return redirect("gewist")


@require_safe
@never_cache
def invited_data(request: HttpRequest, token: str) -> HttpResponse:
    """Everything that we have of somebody, as a file; changes nothing."""
    found = invitation_for(token)
    return unknown(request) if found is None else data_response(found.vaste_deelnemer.persoon)


@require_safe
def invitations_stopped(request: HttpRequest) -> HttpResponse:
    """What is left to say when somebody left the list."""
    return render(request, "netwerken/uitnodiging_gestopt.html")
