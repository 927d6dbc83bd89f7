"""Columns of the lists of pages: what an editor wants to know at a glance."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name

from ..models import BasePage


class TermsColumn(Column):
    """The names of the terms in one field, with commas."""

    def get_value(self, instance: BasePage) -> str:
        """Names from what the list fetched already."""
        return ", ".join(str(term) for term in getattr(instance, self.accessor).all())


class ChangedColumn(Column):
    """When a page was changed last, and by whom."""

    cell_template_name = "basis/admin/changed_cell.html"

    def get_value(self, instance: BasePage) -> dict[str, Any]:
        """The moment and the name, for the template."""
        revision = instance.latest_revision
        by = get_user_display_name(revision.user) if revision and revision.user else ""
        return {"at": instance.latest_revision_created_at, "by": by}


class ReviewColumn(Column):
    """When a page is to be looked at, marked when that day has come, and by whom."""

    cell_template_name = "basis/admin/review_cell.html"

    def get_value(self, instance: BasePage) -> dict[str, Any]:
        """The day, whether it has come, and the name of who is responsible."""
        day, keeper = instance.review_on, instance.responsible
        by = get_user_display_name(keeper) if keeper else ""
        return {"day": day, "is_past": day is not None and day <= timezone.localdate(), "by": by}


class ValueColumn(Column):
    """What a function says of a page."""

    def __init__(self, name: str, value: Callable[[Any], Any], **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.value = value

    def get_value(self, instance: BasePage) -> Any:
        """The function's answer."""
        return self.value(instance)


class LinesColumn(ValueColumn):
    """A few texts, one below the other."""

    cell_template_name = "basis/admin/two_lines_cell.html"


def themas() -> TermsColumn:
    """The column of the thema's."""
    return TermsColumn("themas", label=_("Thema's"), accessor="themas")


def keeping() -> list[Column]:
    """The columns that each list ends with: who keeps the page, and how fresh it is."""
    return [
        ReviewColumn("review_on", label=_("Nakijken"), sort_key="review_on"),
        ChangedColumn("changed", label=_("Gewijzigd"), sort_key="latest_revision_created_at"),
    ]
