"""The screen on which redacteuren keep the free periods, in which the clock of a held place stands still."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.viewsets.model import ModelViewSet

from .models import VrijePeriode


class FreePeriodForm(WagtailAdminModelForm):
    """A name and two days; periods may overlap."""

    class Meta:
        model = VrijePeriode
        fields = ["name", "first_day", "last_day"]
        help_texts = {
            "name": _("Zoals: kerstvakantie."),
            "first_day": _("Op deze dagen hoeft niemand een aanmelding te bevestigen."),
            "last_day": _("Deze dag telt mee. Periodes mogen elkaar overlappen."),
        }
        error_messages = {
            "name": {"required": _("Geef de periode een naam.")},
            "first_day": {"required": _("Vul de eerste dag in."), "invalid": _("Deze datum bestaat niet.")},
            "last_day": {"required": _("Vul de laatste dag in."), "invalid": _("Deze datum bestaat niet.")},
        }

    def clean(self) -> dict[str, Any]:
        """Say at the field itself that the days are the wrong way round."""
        cleaned: dict[str, Any] = super().clean()
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("De laatste dag ligt voor de eerste."))
        return cleaned


class FreePeriods(ModelViewSet):
    """Holidays and other days off."""

    model = VrijePeriode
    menu_label = _("Vrije periodes")
    icon = "calendar-alt"
    list_display = ["name", "first_day", "last_day"]
    ordering = ["first_day"]
    copy_view_enabled = False
    add_to_reference_index = False

    def get_form_class(self, for_update: bool = False) -> type[FreePeriodForm]:
        """The one form."""
        return FreePeriodForm
