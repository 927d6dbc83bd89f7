"""A team: signing up in one go, and the page behind the link of its contact."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from basis.audience import Viewer

from .. import services
from ..choices import ACTIVE
from ..forms import TeamForm
from ..meeting import Meeting
from ..models import BijeenkomstPage, Team
from ..outcome import outcome_of_team
from ..selectors import meetings_signed_up_for, row_of
from ..signup_panel import kept_text, panel_of, questions_of
from ..target import Target, target_of
from ..tokens import team_for
from .own import data_response, unknown
from .shared import busy_when_locked, is_allowed, page_of


# no session to ride on: no cookie is set
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class TeamSignUpView(View):
    """The form of a team: a contact, and a row for each colleague."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """The form; where a team cannot sign up now, the page of the meeting says why."""
        page, target = self.what(request, key)
        if not target.state.accepts:
            return redirect(f"{page.get_url(request)}#aanmelden")
        return self.show(request, page, target, TeamForm(target, questions_of(target)), 200)

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Sign up, or give the form back with a row more or less; everything typed is kept."""
        page, target = self.what(request, key)
        form = TeamForm(target, questions_of(target), request.POST)
        act = request.POST.get("actie", "")
        if act == "erbij":
            return self.show(request, page, target, form.with_rows(add=True), 200)
        if act.startswith("weg-") and act[4:].isdecimal():
            return self.show(request, page, target, form.with_rows(without=int(act[4:])), 200)
        if form.contact.is_from_a_machine:
            return redirect("aanmelden_gelukt", key=key)
        if not form.is_valid():
            return self.show(request, page, target, form, 422)
        return self.sign_up(request, page, target, form)

    def sign_up(
        self, request: HttpRequest, page: BijeenkomstPage, target: Target, form: TeamForm
    ) -> HttpResponse:
        """Take the places, all or nothing, or say why not."""
        language = get_language() or "nl"
        contact, members = form.contact_who(language), form.members(language)
        if not is_allowed(request, target, contact.email):
            form.contact.add_error(
                None, _("Er kwamen te veel aanmeldingen achter elkaar. Probeer het over een uur opnieuw.")
            )
            return self.show(request, page, target, form, 429)
        try:
            services.sign_up_team(target, contact, members)
        except services.Full:
            form.contact.add_error(None, _("Er zijn niet genoeg plaatsen voor jullie allemaal."))
            return self.show(request, page, target, form, 409)
        except services.Closed:
            form.contact.add_error(None, _("De inschrijving is gesloten."))
            return self.show(request, page, target, form, 409)
        return redirect("aanmelden_gelukt", key=page.translation_key)

    def what(self, request: HttpRequest, key: UUID) -> tuple[BijeenkomstPage, Target]:
        """The page, and what one signs up for there. Raises Http404 where no teams sign up."""
        page = page_of(request, key)
        row = row_of(page)
        if row is None:
            raise Http404
        target = Target(row.signs_up_for, timezone.now())
        if not target.regels.takes_teams:
            raise Http404
        return page, target

    def show(
        self, request: HttpRequest, page: BijeenkomstPage, target: Target, form: TeamForm, status: int
    ) -> HttpResponse:
        """The page with the form."""
        row = row_of(page)
        assert row is not None  # `what` looked
        meeting = Meeting(page, row, target.moment)
        context = {
            "page": page,
            "meeting": meeting,
            "panel": panel_of(meeting, Viewer.of(request)),
            "form": form,
        }
        return render(request, "netwerken/team_aanmelden.html", context, status=status)


def team_behind(token: str) -> Team | None:
    """The team behind a link, when anybody is in it and there is a page to tell about."""
    team = team_for(token)
    lid = team.leden.first() if team else None
    return team if lid and meetings_signed_up_for(lid, get_language() or "nl") else None


# the link itself is the authority
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class TeamView(View):
    """The page behind the link of a team's contact: see who comes, and answer for all."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show; changes nothing, since mail scanners open every link (law 5)."""
        team = team_behind(token)
        if team is None:
            return unknown(request)
        return render(request, "netwerken/team.html", team_context(team, token))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Confirm or withdraw for all, or take one out, by the button that was pressed."""
        team = team_behind(token)
        if team is None:
            return unknown(request)
        act = request.POST.get("actie", "")
        if act == "afmelden":
            services.cancel_team(team)
        elif act == "bevestigen":
            services.confirm_team(team)
        elif act == "nieuw-link":
            services.renew_team_link(team)
            return redirect("nieuwe_link")
        elif act.startswith("eruit-"):
            lid = team.leden.filter(pk=int(act[6:])).first() if is_number(act[6:]) else None
            if lid is not None:
                services.cancel(lid)
        return redirect(reverse("team", args=[token]))


def is_number(text: str) -> bool:
    """Whether this is the number of a row."""
    return text.isascii() and text.isdecimal() and len(text) < 19


def team_context(team: Team, token: str) -> dict[str, Any]:
    """What the page of a team shows."""
    leden = list(team.leden.select_related("plaatsen").order_by("pk"))
    stand = next((lid for lid in leden if lid.status in ACTIVE), leden[0])
    meetings = meetings_signed_up_for(stand, get_language() or "nl")
    target = target_of(team.plaatsen_id, timezone.now())
    outcome = outcome_of_team(stand, target, meetings)
    return {
        "team": team,
        "leden": leden,
        "meetings": meetings,
        "meeting": outcome.meeting,
        "outcome": outcome,
        "can_take_out": outcome.can_cancel and sum(lid.is_active for lid in leden) > 1,
        "token": token,
        "back": reverse("team", args=[token]),
        "retention": kept_text(target),
    }


@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class TeamEraseView(View):
    """Everything about the contact of a team, gone; asks first."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Asks."""
        team = team_behind(token)
        if team is None:
            return unknown(request)
        context = {"back": reverse("team", args=[token]), "persoon": team.contact}
        return render(request, "netwerken/wissen.html", context)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Does it."""
        team = team_behind(token)
        if team is None:
            return unknown(request)
        services.erase_person(team.contact)
        return redirect("gewist")


@method_decorator([never_cache], name="dispatch")
class TeamDataView(View):
    """Everything that we have of the contact of a team, as a file; changes nothing."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The file."""
        team = team_behind(token)
        return unknown(request) if team is None else data_response(team.contact)
