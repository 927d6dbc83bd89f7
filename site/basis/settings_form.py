"""The form of the site settings: colours that are typed or picked, and mended where they can be."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from .brand import normalise


def validate_colour(text: str) -> None:
    """Refuse what is no colour; used by the model."""
    try:
        normalise(text)
    except ValueError as error:
        raise ValidationError(
            _("Schrijf de kleur als # met zes cijfers of letters, zoals #00654a.")
        ) from error


class ColourInput(forms.TextInput):
    """A colour to type, with a square to pick it from when scripts run."""

    template_name = "basis/admin/colour_input.html"

    class Media:
        js = ("js/colour-input.js",)


class ColourField(forms.CharField):
    """Takes a colour in any of the usual ways of writing it, and gives #rrggbb."""

    widget = ColourInput

    def to_python(self, value: Any) -> str:
        """The colour; what is no colour stays as it is, for the validator to refuse."""
        text = str(super().to_python(value) or "")
        try:
            return normalise(text) if text else ""
        except ValueError:
            return text


class SettingsForm(WagtailAdminModelForm):
    """Wagtail's form with fields for colours."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("main_colour", "second_colour"):
            if field := self.fields.get(name):
                self.fields[name] = ColourField(
                    label=field.label,
                    help_text=field.help_text,
                    required=False,
                    validators=[validate_colour],
                )
