"""With one language the admin says nothing of languages (law 11), also where Wagtail asks no setting."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from wagtail.admin.views.reports.page_types_usage import (
    PageTypesUsageReportFilterSet,
    PageTypesUsageReportView,
)

wagtails_types = PageTypesUsageReportView.get_queryset


def types(view: PageTypesUsageReportView) -> QuerySet:
    """The page types of the report; Wagtail's own breaks when there is nothing to filter by."""
    if view.filters is not None:
        found: QuerySet = wagtails_types(view)
        return found
    view.filters = view.filterset_class(**view.get_filterset_kwargs())
    try:
        everything: QuerySet = wagtails_types(view)
    finally:
        view.filters = None
    return everything


def hide_when_there_is_one() -> None:
    """Take the filter on language out of the report on page types: Wagtail has it whatever the number.

    Its addresses come before those that an app can register, so the view itself is changed.
    """
    if settings.BILINGUAL:
        return
    filters: dict[str, Any] = PageTypesUsageReportFilterSet.base_filters
    filters.pop("page_locale", None)
    PageTypesUsageReportView.get_queryset = types
