"""The screens: the series of the own netwerken, and the one on which a series is planned and changed."""

import uuid
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, Min, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import ListView, View
from wagtail.permission_policies.pages import PagePermissionPolicy

from basis.transaction import Refusal

from .. import services
from ..models import Netwerk, Reeks
from ..rights import POLICY
from .calendar_file import MAX_BYTES, read_calendar
from .current import Planned, planned
from .doubts import find_doubts
from .merging import merge
from .pasted import ReadRow, Unreadable, read_table
from .row_form import RowForm
from .screen import Admin, Screen, as_typed, summary_of, uuid_of
from .series_form import SeriesForm, raw_of_series
from .typed import FIRST_ROWS, Typed, prefix_of
from .values import Plan, SeriesFacts, changes


class SeriesListView(Admin, ListView):
    """The series in the own netwerken, the newest first."""

    template_name = "netwerken/admin/reeksen.html"
    page_title = gettext_lazy("Reeksen plannen")
    paginate_by = 50

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights first."""
        if not POLICY.user_has_any_permission(request.user, ["add", "change"]):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_queryset(self) -> QuerySet[Reeks]:
        """With the first and last day; one query."""
        found = POLICY.instances_user_has_any_permission_for(self.user, ["change"])
        return (
            found.select_related("netwerk", "plaatsen")
            .annotate(
                first=Min("bijeenkomsten__starts_at"),
                last=Max("bijeenkomsten__starts_at"),
                number=Count("delen", distinct=True),
            )
            .order_by("-pk")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whether one may begin a new one."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"may_add": POLICY.user_has_permission(self.user, "add")}


class SeriesView(Admin, View):
    """A series, new or there already: the form, and every button of it."""

    template_name = "netwerken/admin/reeks.html"
    reeks: Reeks | None = None
    current: Planned | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights, and read the series as it is now."""
        pk = kwargs.pop("pk", None)
        if pk is None:
            allowed = POLICY.user_has_permission(request.user, "add")
        else:
            found = Reeks.objects.select_related("netwerk", "plaatsen")
            self.reeks = get_object_or_404(found, pk=pk)
            allowed = POLICY.user_has_permission_for_instance(request.user, "change", self.reeks)
        if not allowed:
            raise PermissionDenied
        if self.reeks:
            self.current = planned(self.reeks)
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_page_title(self) -> str:
        """The name of the series."""
        return self.reeks.name if self.reeks else _("Nieuwe reeks")

    @property
    def netwerken(self) -> QuerySet[Netwerk]:
        """Where this user may plan a new series."""
        return POLICY.netwerken(self.user, "add")

    @property
    def may_publish(self) -> bool:
        """Whether what this user saves is online at once."""
        if self.current:
            return bool(self.current.parent.permissions_for_user(self.user).can_publish_subpage())
        return bool(PagePermissionPolicy().user_has_permission(self.user, "publish"))

    @property
    def only_netwerk(self) -> str:
        """The one that this user coordinates; "" when there are none or more."""
        mine = list(self.user.coordinates.values_list("netwerk_id", flat=True)[:2])
        return str(mine[0]) if len(mine) == 1 else ""

    # --- the form ---

    def get(self, request: HttpRequest) -> HttpResponse:
        """The series as it is, or an empty form."""
        if self.current:
            return self.show(as_typed(self.current))
        rows = Typed()
        for _number in range(FIRST_ROWS):
            rows = rows.longer()
        series = raw_of_series(SeriesFacts()) | {
            "netwerk": request.GET.get("netwerk", "") or self.only_netwerk
        }
        return self.show(Typed(series, rows.rows, uuid=str(uuid.uuid4())))

    def screen(self, typed: Typed, *, is_bound: bool = False, **more: Any) -> Screen:
        """The forms with what was typed; judged when they are bound."""
        there = self.current.by_key if self.current else {}
        known = self.current.plan.facts if self.current else None
        given = {"data": typed.series} if is_bound else {"initial": typed.series}
        series = SeriesForm(netwerken=self.netwerken, known=known, **given)
        rows = []
        for place, raw in enumerate(typed.rows):
            prefix = prefix_of(place)
            named = {f"{prefix}-{name}": value for name, value in raw.items()}
            row = RowForm(
                prefix=prefix,
                meeting=there.get(raw["key"]),
                empty_permitted=False,
                **({"data": named} if is_bound else {"initial": raw}),
            )
            row.number = place + 1
            rows.append(row)
        return Screen(series, rows, **more)

    def show(self, typed: Typed, status: int = 200, **more: Any) -> HttpResponse:
        """The screen, not judged."""
        return self.answer(typed, self.screen(typed, **more), status)

    def answer(self, typed: Typed, screen: Screen, status: int = 200) -> HttpResponse:
        """The screen."""
        known = typed.known if self.current else Plan()
        context = self.get_context_data(
            screen=screen,
            reeks=self.reeks,
            known=known.packed(),
            seen=" ".join(sorted(typed.seen)),
            uuid=typed.uuid,
            count=len(screen.rows),
            may_publish=self.may_publish,
        )
        return self.render_to_response(context, status=status)

    # --- the buttons ---

    def post(self, request: HttpRequest) -> HttpResponse:
        """What the button says that was pressed."""
        typed = Typed.of(request.POST)
        act, _dash, place = request.POST.get("act", "look").partition("-")
        number = int(place) if place.isdecimal() and len(place) < 4 else -1
        pasted = request.POST.get("pasted", "")
        if act == "add":
            return self.show(typed.longer(), pasted=pasted)
        if act in {"up", "down"}:
            return self.show(typed.moved(number, -1 if act == "up" else 1), pasted=pasted)
        if act == "drop":
            return self.show(typed.without(number), pasted=pasted)
        if act == "read":
            return self.read(typed)
        return self.judge(typed, is_final=act == "save")

    def read(self, typed: Typed) -> HttpResponse:
        """Put what was pasted or uploaded in the rows, to look at; nothing is saved."""
        pasted = self.request.POST.get("pasted", "")
        try:
            found = self.found(pasted)
            more = typed.read(found)
        except Unreadable as error:
            return self.show(typed, 422, pasted=pasted, paste_problem=str(error))
        news = ngettext(
            "%(number)s bijeenkomst ingelezen. Kijk haar na; er is nog niets bewaard.",
            "%(number)s bijeenkomsten ingelezen. Kijk ze na; er is nog niets bewaard.",
            len(found),
        ) % {"number": len(found)}
        return self.show(more, news=news)

    def found(self, pasted: str) -> list[ReadRow]:
        """The meetings in the file, or else in the text. Raises Unreadable."""
        file = self.request.FILES.get("calendar")
        if file is None and "BEGIN:VCALENDAR" not in pasted[:200]:
            meetings = self.current.plan.meetings if self.current else ()
            known = [timezone.localdate(each.starts_at) for each in meetings if each.starts_at]
            return read_table(pasted, timezone.localdate(), known)
        if file is None:
            return read_calendar(pasted.encode())
        if file.size and file.size > MAX_BYTES:
            raise Unreadable(_("Dit bestand is te groot. Het mag hoogstens 1 MB zijn."))
        return read_calendar(file.read())

    def judge(self, typed: Typed, *, is_final: bool) -> HttpResponse:
        """Look at what was typed; save it when nothing is wrong and every doubt was seen."""
        typed = typed.filled().with_years(timezone.localdate())
        if answer := self.judged_unread(typed):
            return answer
        screen = self.screen(typed, is_bound=True)
        valid = [row.is_valid() for row in screen.rows]
        if not screen.series.is_valid() or not all(valid):
            return self.answer(typed, screen, 422)
        if all(row.cleaned_data["remove"] for row in screen.rows):
            screen.problem = _("Een reeks heeft minstens één bijeenkomst.")
            return self.answer(typed, screen, 422)
        facts = screen.series.facts()
        of_all = bool(self.current and changes(self.current.facts, facts))
        doubts = find_doubts(screen.rows, self.netwerk_of(screen), timezone.now(), of_all=of_all)
        if not is_final or doubts - typed.seen:
            screen.is_doubtful = bool(doubts)
            screen.news = "" if doubts else _("Alles klopt. Er is nog niets bewaard.")
            return self.answer(replace(typed, seen=typed.seen | doubts), screen)
        meetings = tuple(row.facts() for row in screen.rows if not row.cleaned_data["remove"])
        return self.save(typed, screen, Plan(facts, meetings))

    def judged_unread(self, typed: Typed) -> HttpResponse | None:
        """The answer to what need not be read: sent twice, empty, half read in, or changed meanwhile."""
        key = None if self.reeks else uuid_of(typed.uuid)
        there = Reeks.objects.filter(uuid=key).first() if key else None
        if there and POLICY.user_has_permission_for_instance(self.user, "change", there):
            messages.info(self.request, _("Deze reeks was al bewaard."))  # the button was pressed twice
            return redirect("reeksen:edit", there.pk)
        if not typed.rows:
            return self.show(typed.longer(), 422, problem=_("Een reeks heeft minstens één bijeenkomst."))
        pasted = self.request.POST.get("pasted", "")
        if pasted.strip() or self.request.FILES:
            left = _("Hier staat nog iets dat niet is ingelezen. Kies “Lees in”, of haal het weg.")
            return self.show(typed, 422, pasted=pasted, paste_problem=left)
        if self.current and typed.known != self.current.plan:
            return self.two_at_once(typed, self.current)
        return None

    def netwerk_of(self, screen: Screen) -> Netwerk:
        """That the series is of, or will be."""
        netwerk: Netwerk = self.reeks.netwerk if self.reeks else screen.series.cleaned_data["netwerk"]
        return netwerk

    def save(self, typed: Typed, screen: Screen, plan: Plan) -> HttpResponse:
        """Carry it out; what is refused is said above the form, with everything that was typed."""
        try:
            if self.reeks:
                done = services.change_series(self.reeks, plan, known=typed.known, by=self.user)
            else:
                key = uuid_of(typed.uuid)
                done = services.plan_series(self.netwerk_of(screen), plan, by=self.user, uuid=key)
        except services.Stale as stale:
            return self.two_at_once(typed, stale.current)
        except Refusal as refusal:
            screen.problem = str(refusal)
            return self.answer(typed, screen, 409)
        messages.success(self.request, summary_of(done))
        for title in done.drafts:
            messages.info(self.request, _("Het concept van “%(title)s” is bewaard.") % {"title": title})
        return redirect("reeksen:edit", done.reeks.pk)

    def two_at_once(self, typed: Typed, current: Planned) -> HttpResponse:
        """What somebody else changed, with what was typed here on top of it."""
        self.current = current
        merged = merge(typed, current)
        return self.show(merged.typed, 409, said=merged.said or [_("De reeks is intussen veranderd.")])
