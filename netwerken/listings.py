"""The lists of netwerken and bijeenkomsten; when, where and how full a meeting is, comes from its row."""

from typing import Any

from django.db.models import Case, DateTimeField, F, OuterRef, Q, QuerySet, Subquery, When
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import ParentPageColumn

from basis.admin.columns import LinesColumn, TermsColumn, ValueColumn, themas
from basis.admin.filters import ChoiceOf, ContentFilterSet, TermFilter, among
from basis.admin.listings import ContentIndexView, ContentListing, content_columns
from basis.models import Netwerkvorm, Regio

from .choices import MeetingKind, NetwerkStatus, SignupWay
from .models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage
from .selectors import rows_of


class NetwerkFilterSet(ContentFilterSet):
    """Also by what only a netwerk has."""

    vorm = TermFilter(Netwerkvorm, field_name="vorm")
    stand = ChoiceOf(
        {value: (label, lambda value=value: Q(status=value)) for value, label in NetwerkStatus.choices},
        label=_("Stand van het netwerk"),
    )
    regios = TermFilter(Regio, field_name="regios")


class NetwerkIndexView(ContentIndexView):
    """With vorm and regio's."""

    fetched = ("themas", "regios")

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Also the vorm."""
        return super().annotate_queryset(pages).select_related("vorm")


class NetwerkListing(ContentListing):
    """All netwerken."""

    model = NetwerkPage
    icon = "group"
    menu_label = _("Netwerken")
    menu_order = 30
    index_view_class = NetwerkIndexView
    filterset_class = NetwerkFilterSet
    columns = content_columns(
        ParentPageColumn("parent", label=_("Staat onder")),
        Column("vorm", label=_("Vorm"), sort_key="vorm__name"),
        Column("stand", label=_("Stand"), accessor="get_status_display", sort_key="status"),
        TermsColumn("regios", label=_("Regio's"), accessor="regios"),
    )


def in_rows(**conditions: Any) -> Q:
    """Meetings whose row says so."""
    return Q(translation_key__in=Bijeenkomst.objects.filter(**conditions).values("translation_key"))


PERIODS = {
    "komt": (_("Komt nog"), lambda: in_rows(starts_at__gte=timezone.now())),
    "overleg": (_("Datum in overleg"), lambda: in_rows(starts_at=None)),
    "geweest": (_("Geweest"), lambda: in_rows(starts_at__lt=timezone.now())),
}


class NetwerkFilter(TermFilter):
    """Meetings of one netwerk, by its row."""

    def __init__(self) -> None:
        super().__init__(Netwerk, field_name="netwerk")
        self.label = _("Netwerk")

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        """Of any of the chosen netwerken."""
        return among(qs, in_rows(netwerk__in=value)) if value else qs


class BijeenkomstFilterSet(ContentFilterSet):
    """Also by what only a meeting has."""

    period = ChoiceOf(PERIODS, label=_("Wanneer"))
    netwerk = NetwerkFilter()
    soort = ChoiceOf(
        {value: (label, lambda value=value: Q(kind=value)) for value, label in MeetingKind.choices},
        label=_("Soort"),
    )


class BijeenkomstIndexView(ContentIndexView):
    """Meetings with their rows; what has no date comes first, then the latest."""

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Also the start in the row; of a meeting never published, the start that was typed."""
        row = Bijeenkomst.objects.filter(translation_key=OuterRef("translation_key"))
        start = Case(
            When(
                translation_key__in=Bijeenkomst.objects.values("translation_key"),
                then=Subquery(row.values("starts_at")[:1]),
            ),
            default=F("starts_at"),
            output_field=DateTimeField(),
        )
        return super().annotate_queryset(pages).annotate(row_start=start)

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """By start, whichever way; in overleg on top."""
        if self.is_searching or (self.ordering or "").lstrip("-") != "row_start":
            return super().order_queryset(queryset)
        start = F("row_start")
        by = start.desc(nulls_first=True) if self.ordering.startswith("-") else start.asc(nulls_first=True)
        return queryset.order_by(by, "pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give each meeting of this page of the list its row, in one query."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        listed = list(context["object_list"])
        rows = rows_of([page.translation_key for page in listed])
        for page in listed:
            page.row = rows.get(page.translation_key)
        return context


def start_text(page: BijeenkomstPage) -> Any:
    """When it starts, or that this is not known yet."""
    starts_at = page.row.starts_at if page.row else page.starts_at
    return date_format(timezone.localtime(starts_at), "j b Y, H.i") if starts_at else _("in overleg")


def place_text(page: BijeenkomstPage) -> str:
    """Where it is."""
    facts = page.row or page
    return facts.location or (str(_("online")) if facts.is_online else "")


def taken_text(page: BijeenkomstPage) -> str:
    """How many places are taken of how many, also of the series that it is of; empty without sign-up here."""
    if page.row is None or page.row.signs_up_for.signup_way != SignupWay.HIER:
        return ""
    places = page.row.signs_up_for.plaatsen
    if places.capacity is None:
        return str(places.taken)
    text = _("%(taken)s van %(capacity)s") % {"taken": places.taken, "capacity": places.capacity}
    return str(text).replace(" ", "\N{NO-BREAK SPACE}")


class BijeenkomstListing(ContentListing):
    """All bijeenkomsten."""

    model = BijeenkomstPage
    icon = "date"
    menu_label = _("Bijeenkomsten")
    menu_order = 40
    index_view_class = BijeenkomstIndexView
    filterset_class = BijeenkomstFilterSet
    ordering = "-row_start"
    columns = content_columns(
        LinesColumn(
            "start",
            lambda page: [start_text(page), place_text(page)],
            label=_("Wanneer en waar"),
            sort_key="row_start",
        ),
        ValueColumn("taken", taken_text, label=_("Bezet")),
        ParentPageColumn("parent", label=_("Netwerk")),
        themas(),
    )


LISTINGS: list[Any] = [NetwerkListing("netwerklijst"), BijeenkomstListing("bijeenkomsten")]
