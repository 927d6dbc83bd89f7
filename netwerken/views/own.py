"""The page behind the link in a mail: see, answer, correct, hand over, be absent once, take data, go."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from basis.audience import Viewer
from basis.transaction import Refusal

from .. import services
from ..calendars.links import own_calendar
from ..choices import PresenceStatus
from ..forms import CorrectForm, HandOverForm
from ..forms.person import as_initial
from ..meeting import Meeting
from ..models import Aanwezigheid, Persoon, Vraag
from ..outcome import outcome_of
from ..personal_data import data_of
from ..selectors import meetings_signed_up_for
from ..signup_panel import kept_text, questions_of
from ..target import target_of
from ..tokens import aanmelding_for
from .shared import busy_when_locked

DONE = ("aangepast", "afgemeld-voor-een", "weer-aangemeld")  # what the page says once, after an act


def unknown(request: HttpRequest) -> HttpResponse:
    """What a wrong, forged or revoked link gets."""
    return render(request, "netwerken/aanmelding_onbekend.html", status=404)


class OwnView(View):
    """A view of one sign-up, for who holds its link."""

    http_method_names = ["get", "head", "post"]

    # the link itself is the authority
    @method_decorator([csrf_exempt, never_cache, busy_when_locked])
    def dispatch(self, request: HttpRequest, *args: Any, token: str, **kwargs: Any) -> HttpResponse:
        """Find the sign-up of the link."""
        aanmelding = aanmelding_for(token)
        meetings = meetings_signed_up_for(aanmelding, get_language() or "nl") if aanmelding else []
        if aanmelding is None or not meetings:
            return unknown(request)
        self.aanmelding, self.token, self.meetings = aanmelding, token, meetings
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]  # no view of ours streams

    @property
    def address(self) -> str:
        """The page of the sign-up."""
        return reverse("aanmelding", args=[self.token])

    def context(self, **more: Any) -> dict[str, Any]:
        """What every screen behind the link shows."""
        target = target_of(self.aanmelding.plaatsen_id, timezone.now())
        outcome = outcome_of(self.aanmelding, target, self.meetings)
        return {
            "aanmelding": self.aanmelding,
            "meetings": self.meetings,
            "meeting": outcome.meeting,
            "outcome": outcome,
            "token": self.token,
            "back": self.address,
            "retention": kept_text(target),
            **more,
        }


class AanmeldingView(OwnView):
    """The page itself, and its buttons."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show; changes nothing, since mail scanners open every link (law 5)."""
        done = request.GET.get("gedaan", "")
        return self.show(request, done=done if done in DONE else "")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do what the button says; the page then shows where it stands."""
        act, _dash, number = request.POST.get("actie", "").partition("-")
        done = ""
        try:
            if act == "bevestigen":
                services.confirm(self.aanmelding)
            elif act == "afmelden":
                services.cancel(self.aanmelding)
            elif act == "nieuw" and number == "link":
                services.renew_link(self.aanmelding)
                return redirect("nieuwe_link")
            elif act == "nieuw":  # nieuw-agenda-adres
                services.renew_calendar_key(self.aanmelding.persoon)
            elif act in ("afwezig", "aanwezig"):
                done = self.report(number, is_absent=act == "afwezig")
        except Refusal as refusal:
            return self.show(request, status=409, refusal=str(refusal))
        return redirect(f"{self.address}?gedaan={done}" if done else self.address)

    def report(self, number: str, *, is_absent: bool) -> str:
        """Say whether they come to one meeting of the series."""
        row = next((one.row for one in self.meetings if str(one.row.pk) == number), None)
        if row is None:
            return ""
        services.report_absence(self.aanmelding, row, is_absent=is_absent)
        return "afgemeld-voor-een" if is_absent else "weer-aangemeld"

    def show(self, request: HttpRequest, *, status: int = 200, **more: Any) -> HttpResponse:
        """The page."""
        self.aanmelding.refresh_from_db()
        answers = self.aanmelding.antwoorden.select_related("vraag").order_by("vraag__sort_order", "vraag")
        own = own_calendar(self.aanmelding, Viewer.of(request).site)
        unanswered = self.unanswered({answer.vraag_id for answer in answers})
        context = self.context(
            answers=list(answers), series=self.series(), own_calendar=own, unanswered=unanswered, **more
        )
        return render(request, "netwerken/aanmelding.html", context, status=status)

    def unanswered(self, answered: set[int]) -> list[Vraag]:
        """What must be answered and is not: by who took the place over, or was signed up by phone."""
        required = Vraag.objects.filter(plaatsen=self.aanmelding.plaatsen_id, required=True)
        return [vraag for vraag in required if vraag.pk not in answered]

    def series(self) -> list[tuple[Meeting, str, bool]]:
        """Each meeting of a series, with what was said about it and whether that can still be changed."""
        if not any(one.row.plaatsen_id != self.aanmelding.plaatsen_id for one in self.meetings):
            return []
        said: dict[int, str] = dict(
            Aanwezigheid.objects.filter(aanmelding=self.aanmelding).values_list("bijeenkomst", "status")
        )
        return [
            (
                one,
                said.get(one.row.pk, ""),
                self.aanmelding.holds_place and can_change(one, said.get(one.row.pk, "")),
            )
            for one in self.meetings
        ]


def can_change(meeting: Meeting, said: str) -> bool:
    """Whether somebody can still say that they come, or not, to one meeting."""
    return not meeting.is_past and not meeting.is_cancelled and said in ("", PresenceStatus.AFGEMELD)


class CorrectView(OwnView):
    """Mend what one filled in."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form as it was filled in."""
        return self.show(request, self.form(), 200)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Write it."""
        form = self.form(request.POST)
        if not self.context()["outcome"].can_cancel:
            return redirect(self.address)
        if not form.is_valid():
            return self.show(request, form, 422)
        services.correct(
            self.aanmelding,
            name=form.cleaned_data["name"],
            role=form.cleaned_data["role"],
            answers=form.answers,
            may_invite=form.cleaned_data["may_invite"],
            language=form.cleaned_data.get("language", ""),
            **form.school_facts,
        )
        return redirect(f"{self.address}?gedaan=aangepast")

    def form(self, data: Any = None) -> CorrectForm:
        """The form, with what is known when nothing was typed."""
        aanmelding = self.aanmelding
        vragen = questions_of(target_of(aanmelding.plaatsen_id, timezone.now()))
        answers = dict(aanmelding.antwoorden.values_list("vraag", "value"))
        school = aanmelding.school
        initial = {
            "name": aanmelding.name,
            "role": aanmelding.role,
            "language": aanmelding.language,
            "school": str(school) if school else aanmelding.school_name,
            "school_keuze": str(school.pk) if school else "anders" if aanmelding.school_name else "",
            "may_invite": aanmelding.persoon.toestemmingen.filter(
                purpose=services.NEXT_YEAR, withdrawn_at=None
            ).exists(),
            **as_initial(vragen, answers),
        }
        keeps_school = bool(aanmelding.school_key)
        return CorrectForm(data, initial=initial, vragen=vragen, keeps_school=keeps_school)

    def show(self, request: HttpRequest, form: CorrectForm, status: int) -> HttpResponse:
        """The page with the form."""
        context = self.context(form=form)
        return render(request, "netwerken/aanpassen.html", context, status=status)


class HandOverView(OwnView):
    """Give one's place to a colleague."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return self.show(request, HandOverForm(), 200)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Hand it over: from then on the link is the colleague's."""
        form = HandOverForm(request.POST)
        if not form.is_valid():
            return self.show(request, form, 422)
        try:
            services.hand_over(
                self.aanmelding,
                name=form.cleaned_data["name"],
                email=services.normalised(form.cleaned_data["email"]),
                role=form.cleaned_data["role"],
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.show(request, form, 409)
        return redirect("overgedragen")

    def show(self, request: HttpRequest, form: HandOverForm, status: int) -> HttpResponse:
        """The page with the form."""
        return render(request, "netwerken/overdragen.html", self.context(form=form), status=status)


class EraseView(OwnView):
    """Everything about somebody, gone; asks first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Asks."""
        return render(request, "netwerken/wissen.html", self.context(persoon=self.aanmelding.persoon))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Does it."""
        services.erase_person(self.aanmelding.persoon)
        return redirect("gewist")


@require_safe
@never_cache
def own_data(request: HttpRequest, token: str) -> HttpResponse:
    """Everything that we have of somebody, as a file; changes nothing."""
    aanmelding = aanmelding_for(token)
    return unknown(request) if aanmelding is None else data_response(aanmelding.persoon)


def data_response(persoon: Persoon) -> HttpResponse:
    """The file with everything of a person."""
    response = JsonResponse(data_of(persoon), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="mijn-gegevens.json"'
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
def own_done(request: HttpRequest, what: str) -> HttpResponse:
    """What is left to say when a link ended."""
    return render(request, f"netwerken/{what}.html")
