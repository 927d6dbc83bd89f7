"""What editors read about searches: what is asked most, what finds nothing, and what nobody goes on from."""

from datetime import timedelta
from typing import Any

from django.db.models import Case, Count, F, FloatField, Max, Q, QuerySet, Sum, When
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from .models import SearchedQuery
from .query_log import DAYS

PERMISSION = "search.view_searchedquery"
PERIODS = {"30": _("De afgelopen 30 dagen"), str(DAYS): _("De afgelopen 90 dagen")}
NOTHING_FOUND, NO_CLICKS = "zonder-resultaat", "zonder-klik"
KINDS = {NOTHING_FOUND: _("Zonder resultaat"), NO_CLICKS: _("Zonder dat iemand doorklikte")}


class SearchesFilterSet(WagtailFilterSet):
    """By period, and by what went wrong."""

    periode = ChoiceFilter(
        label=_("Periode"), choices=list(PERIODS.items()), method="unchanged", empty_label=None
    )
    soort = ChoiceFilter(
        label=_("Welke"), choices=list(KINDS.items()), method="of_kind", empty_label=_("Alle zoekvragen")
    )

    class Meta:
        model = SearchedQuery
        fields: list[str] = []

    def unchanged(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """The view chose the period, before it added the days up."""
        return rows

    def of_kind(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Those that found nothing in the whole period, or those with results that nobody chose."""
        if value == NOTHING_FOUND:
            return rows.filter(most=0)
        return rows.filter(most__gt=0, clicked=0)


class SearchesReport(ReportView):
    """The searches of a period, added up."""

    page_title = _("Zoekvragen")
    header_icon = "search"
    model = SearchedQuery
    filterset_class = SearchesFilterSet
    default_ordering = "-number"
    index_url_name = "search_report"
    index_results_url_name = "search_report_results"
    columns = [
        Column("query", label=_("Zoekvraag"), sort_key="query"),
        Column("language", label=_("Taal"), sort_key="language"),
        NumberColumn("number", label=_("Keer gezocht"), sort_key="number"),
        NumberColumn("days", label=_("Op zoveel dagen"), sort_key="days"),
        NumberColumn("most", label=_("Resultaten, minstens"), sort_key="most"),
        NumberColumn("clicked", label=_("Keer doorgeklikt"), sort_key="clicked"),
        NumberColumn("rank", label=_("Gemiddeld op plaats"), sort_key="rank"),
    ]
    list_export = ["query", "language", "number", "days", "most", "clicked", "rank"]
    export_headings = {column.name: column.label for column in columns}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For who may see it."""
        if not request.user.has_perm(PERMISSION):
            refused: HttpResponseBase = permission_denied(request)
            return refused
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_base_queryset(self) -> QuerySet:
        """One row for the same words in one language."""
        days = DAYS if self.request.GET.get("periode") == str(DAYS) else 30
        since = timezone.localdate() - timedelta(days=days - 1)
        rows = SearchedQuery.objects.filter(day__gte=since).order_by().values("query", "language")
        rank = Cast(F("place"), FloatField()) / F("clicked")
        return rows.annotate(
            number=Sum("times"),
            days=Count("pk"),
            most=Max("found"),
            clicked=Sum("clicks"),
            place=Sum("ranks"),
        ).annotate(rank=Case(When(Q(clicked__gt=0), then=rank), output_field=FloatField()))

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """The rows that were added up."""
        kwargs: dict[str, Any] = super().get_filterset_kwargs()
        return kwargs | {"queryset": self.get_base_queryset()}
