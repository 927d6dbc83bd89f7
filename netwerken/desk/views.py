"""The list of what one runs, the people of one of them, and one person."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from basis.transaction import Refusal

from ..models import Aanmelding, Netwerk
from .acts import ACTS, acts_of, carry_out
from .exporting import FORMATS, export
from .history import lines_of, why_waiting
from .people import BY_NAME, PER_PAGE, Listed, listed, rows_of, units_of, with_answers
from .presence import COMES, STAYS_AWAY, Part, answers_of, lists_of, parts_of, people_of, report
from .screen import Admin, DeskScreen
from .targets import counters_of, runs_of, when_text

RUNS = 30  # on one page
MOST = 200  # letters of a reason


class RunsView(Admin):
    """What this user runs, what comes first on top."""

    template_name = "netwerken/admin/aanmeldingen.html"
    page_title = gettext_lazy("Aanmeldingen")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list, of one netwerk when one is chosen; what was is apart."""
        moment, is_past = timezone.now(), request.GET.get("wanneer") == "geweest"
        counters = counters_of(self.user, moment, is_past=is_past)
        ids = counters.order_by()
        of_meetings = Q(pk__in=ids.values("bijeenkomst__netwerk"))
        netwerken = Netwerk.objects.filter(of_meetings | Q(pk__in=ids.values("reeks__netwerk")))
        chosen = request.GET.get("netwerk", "")
        if chosen.isdecimal() and len(chosen) < 10:
            counters = counters.filter(Q(bijeenkomst__netwerk=chosen) | Q(reeks__netwerk=chosen))
        page = Paginator(counters, RUNS).get_page(request.GET.get("p"))
        return self.show(
            runs=runs_of(page, moment),
            page_obj=page,
            is_past=is_past,
            netwerken=list(netwerken),
            chosen=chosen,
        )


class DeskView(DeskScreen):
    """The people of one meeting or series, and the buttons beside them."""

    template_name = "netwerken/admin/desk.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """All groups with their first people, or one group page by page."""
        group = BY_NAME.get(request.GET.get("lijst", ""))
        if group is None:
            return self.show(groups=listed(self.target), parts=parts_of(self.target))
        rows = rows_of(self.target, group.statuses)
        page = Paginator(rows, PER_PAGE).get_page(request.GET.get("p"))
        units = units_of(with_answers(page.object_list, self.target))
        return self.show(groups=[Listed(group, page.paginator.count, units)], page_obj=page, only=group)

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """What the button says that was pressed."""
        act = request.POST.get("act", "")
        if act in FORMATS:
            return export(self.target, act, by=self.user)
        return act_on(self, act, request.POST.get("aanmelding", ""), request.get_full_path())


class MeetingView(DeskScreen):
    """The people of one meeting of a series: who comes, and who said not to."""

    template_name = "netwerken/admin/desk_bijeenkomst.html"

    @cached_property
    def part(self) -> Part:
        """The meeting, when it is one of the series."""
        found = parts_of(self.target, pk=self.kwargs["bijeenkomst"])
        if not found:
            raise Http404
        return found[0]

    def get(self, request: HttpRequest, pk: int, bijeenkomst: int) -> HttpResponse:
        """Everybody with a place, who does not come first."""
        page = Paginator(people_of(self.part), PER_PAGE).get_page(request.GET.get("p"))
        return self.show(part=self.part, lists=lists_of(page.object_list, self.part), page_obj=page)

    def get_page_title(self) -> str:
        """The title of the meeting."""
        return self.part.title

    def below(self) -> list[dict[str, Any]]:
        """The series with a link to its people, and the meeting."""
        address = reverse("aanmeldingen:desk", args=[self.target.plaatsen.pk])
        return [{"url": address, "label": self.title}, {"url": "", "label": self.part.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """At the top the meeting, not the series."""
        own = {
            "when": when_text(self.part.target),
            "places": self.part.coming_text,
            "is_off": self.part.row.is_off,
        }
        return super().get_context_data(**kwargs) | own

    def post(self, request: HttpRequest, pk: int, bijeenkomst: int) -> HttpResponseBase:
        """What the button says that was pressed."""
        act = request.POST.get("act", "")
        if act in FORMATS:
            return export(self.target, act, by=self.user, part=self.part)
        return act_on(self, act, request.POST.get("aanmelding", ""), request.get_full_path())


class PersonView(DeskScreen):
    """One sign-up: who it is, what was answered, what happened, and why it waits."""

    template_name = "netwerken/admin/desk_persoon.html"

    def get(self, request: HttpRequest, pk: int, aanmelding: int) -> HttpResponse:
        """All of it."""
        rows = Aanmelding.objects.filter(plaatsen=self.target.plaatsen)
        row = get_object_or_404(rows.select_related("persoon", "school", "team__contact"), pk=aanmelding)
        colleagues = rows.filter(team=row.team_id).exclude(pk=row.pk) if row.team_id else rows.none()
        return self.show(
            row=row,
            colleagues=list(colleagues.order_by("pk")),
            answers=list(row.antwoorden.select_related("vraag").order_by("vraag__sort_order", "vraag")),
            acts=[ACTS[name] for name in acts_of(row, is_alone=True)],
            attendance=answers_of(row, parts_of(self.target)) if row.holds_place else [],
            lines=lines_of(row),
            why=why_waiting(row, self.target),
        )

    def post(self, request: HttpRequest, pk: int, aanmelding: int) -> HttpResponseBase:
        """What the button says that was pressed."""
        return act_on(self, request.POST.get("act", ""), str(aanmelding), request.get_full_path())

    def below(self) -> list[dict[str, Any]]:
        """Back to the people."""
        address = reverse("aanmeldingen:desk", args=[self.target.plaatsen.pk])
        return [{"url": address, "label": self.get_page_title()}]


def act_on(screen: DeskScreen, act: str, number: str, back: str) -> HttpResponse:
    """Do something about one sign-up and say what came of it; no name, since messages are kept a while."""
    rows = Aanmelding.objects.filter(plaatsen=screen.target.plaatsen).select_related("team", "persoon")
    pk = int(number) if number.isdecimal() and len(number) < 15 else 0
    row = get_object_or_404(rows, pk=pk)
    why = " ".join(screen.request.POST.get("reason", "").replace("\0", " ").split())[:MOST]
    try:
        if act in (STAYS_AWAY, COMES):
            meeting = screen.request.POST.get("bijeenkomst", "")
            is_done, said = report(row, act, meeting, by=screen.by)
        else:
            is_done, said = carry_out(act, row, by=screen.by, why=why)
    except Refusal as refusal:
        is_done, said = False, str(refusal)
    (messages.success if is_done else messages.error)(screen.request, said)
    return redirect(back)
