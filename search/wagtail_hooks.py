"""What search adds to the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .reports import PERMISSION, SearchesReport


class ReportMenuItem(MenuItem):
    """The report of searches, for who may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may."""
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    """The report and its table alone."""
    return [
        path("zoekvragen/", SearchesReport.as_view(), name="search_report"),
        path(
            "zoekvragen/resultaten/",
            SearchesReport.as_view(results_only=True),
            name="search_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    """Among the reports."""
    return ReportMenuItem(
        _("Zoekvragen"), reverse("search_report"), name="zoekvragen", icon_name="search", order=1300
    )


@hooks.register("construct_reports_menu")
def one_report_of_searches(request: HttpRequest, items: list[MenuItem]) -> None:
    """Without Wagtail's own, which counts nothing here."""
    items[:] = [item for item in items if item.name != "search-terms"]
