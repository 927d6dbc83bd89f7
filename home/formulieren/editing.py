"""The edit form of a form page: what belongs together is asked together."""

from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm

from basis.admin.fields import ContentPageForm


class FormulierPageForm(WagtailAdminFormPageForm, ContentPageForm):
    """Asks for a text to agree with when people's data is asked for."""

    def clean(self) -> dict[str, Any]:
        """Look at the questions as well: a mail address is personal data, whatever was ticked."""
        from ..models.formulier_veld import PERSONAL  # that module needs this one

        cleaned: dict[str, Any] = super().clean()
        formset = self.formsets.get("form_fields")
        kept = [f.cleaned_data for f in formset.forms if f.is_valid()] if formset is not None else []
        kinds = {row.get("field_type") for row in kept if not row.get("DELETE")}
        asks = bool(kinds) and (cleaned.get("asks_personal_data") or bool(kinds & PERSONAL))
        told = has_text(cleaned.get("consent_text"))
        # a draft may be kept as it is
        if asks and not told and "consent_text" in self.fields and not self.is_deferred_validation:
            self.add_error("consent_text", _("Dit formulier vraagt om persoonsgegevens. Vertel waarvoor."))
        return cleaned


def has_text(html: str | None) -> bool:
    """Whether rich text holds any words; an empty editor still gives a paragraph."""
    return bool(strip_tags(html or "").strip())
