"""A list per page type, with the columns and filters that editors look for."""

from django.core.exceptions import FieldDoesNotExist
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from . import columns
from .filters import ContentFilterSet

CONTENT_MENU = "register_content_menu_item"
SEARCHABLE_ORDERINGS = {"title", "live", "latest_revision_created_at"}  # what the index can sort hits by


class ContentIndexView(IndexView):
    """Pages of one type; a fixed number of queries however many there are."""

    template_name = "basis/admin/listing.html"
    fetched: tuple[str, ...] = ("themas",)

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """All that the columns show; the rows are of the right type already, so nothing is fetched twice."""
        return (
            pages.defer_streamfields()  # type: ignore[attr-defined]  # a PageQuerySet
            .defer("latest_revision__content")
            .select_related("latest_revision__user", "responsible", "content_type", "locale")
            .prefetch_related(*self.fetched, "sites_rooted_here")
            .prefetch_workflow_states()
            .annotate_site_root_state()
            .annotate_approved_schedule()
        )

    def get_valid_orderings(self) -> list[str]:
        """While searching only what the index knows."""
        orderings: list[str] = super().get_valid_orderings()
        if self.is_searching:
            return [name for name in orderings if name.lstrip("-") in SEARCHABLE_ORDERINGS]
        return orderings

    def get_ordering(self) -> str | None:
        """The order asked for; hits of a search by relevance when the index cannot sort them so."""
        ordering: str | None = super().get_ordering()
        return None if self.is_searching and ordering not in self.get_valid_orderings() else ordering

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """Empty dates last, whichever way."""
        if self.ordering is None:
            return queryset
        name = (self.ordering or "").lstrip("-")
        if self.is_searching or not self.has_gaps(name):
            ordered: QuerySet = super().order_queryset(queryset)
            return ordered
        descending = self.ordering.startswith("-")
        by = F(name).desc(nulls_last=True) if descending else F(name).asc(nulls_last=True)
        return queryset.order_by(by, "pk")

    def has_gaps(self, name: str) -> bool:
        """Whether a column may be empty."""
        try:
            return bool(self.model._meta.get_field(name).null)
        except FieldDoesNotExist:
            return False


class ContentListing(PageListingViewSet):
    """The list of one page type; an app names the model, the words and what is special."""

    index_view_class = ContentIndexView
    filterset_class = ContentFilterSet
    list_per_page = 50
    ordering = "-latest_revision_created_at"
    list_export = ["title", "full_url", "live", "latest_revision_created_at", "review_on", "responsible"]
    menu_hook = CONTENT_MENU


class ContentMenu(ViewSetGroup):
    """The menu "Inhoud": each app hangs its lists in it."""

    menu_label = _("Inhoud")
    menu_name = "inhoud"
    menu_icon = "doc-full-inverse"
    menu_order = 90
    submenu_hook = CONTENT_MENU


def content_columns(*special: Column) -> list[Column]:
    """The columns of a list, with those of one page type in the middle."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Titel"), sort_key="title", classname="title"),
        *special,
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
        *columns.keeping(),
    ]
