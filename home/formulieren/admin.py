"""The lists of what was sent in: for who may edit the form, safe to open as a spreadsheet."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.views import DeleteSubmissionsView, SubmissionsListView

# what a spreadsheet takes for a formula (OWASP, CSV injection)
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff".encode()  # without it Excel reads accents wrongly


def harmless(value: Any) -> Any:
    """A cell that no spreadsheet calculates; a number stays a number."""
    if not isinstance(value, str) or not value.startswith(STARTS_A_FORMULA):
        return value
    return value if value[1:].replace(".", "", 1).isdecimal() and value[0] == "-" else f"'{value}"


class InzendingenView(SubmissionsListView):
    """The list of one form, and its export."""

    page_title = _("Inzendingen")
    results_template_name = "home/admin/inzendingen.html"

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """What visitors typed, made harmless."""
        return harmless(super().preprocess_field_value(field, value, export_format))

    def get_heading(self, queryset: QuerySet, field: str) -> str:
        """The question, made harmless too."""
        return str(harmless(super().get_heading(queryset, field)))

    def stream_csv(self, queryset: QuerySet) -> Any:
        """The lines of the file."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)


class WisInzendingenView(DeleteSubmissionsView):
    """Asks before deleting answers; Wagtail's own view fails on an odd address."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Go on when something was chosen of a form that this editor may edit."""
        chosen = request.GET.getlist("selected-submissions")
        if not all(key.isascii() and key.isdecimal() and len(key) < 19 for key in chosen):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response
