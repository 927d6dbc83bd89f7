"""The field of a model that holds a rubric."""

from typing import Any

from django.db import models
from django.forms import Field

from . import segments
from .form_field import RubricFormField
from .plain_form import PlainRubricWidget
from .value import Json


class RubricField(models.JSONField):
    """A rubric as one JSON value, with all its texts for translators."""

    def formfield(self, **kwargs: Any) -> Field | None:
        """Our editor, with plain fields for who has no JavaScript."""
        told: dict[str, Any] = {
            "required": not self.blank,
            "label": self.verbose_name,
            "help_text": self.help_text,
            "widget": PlainRubricWidget,
        }
        told |= {name: kwargs[name] for name in ("widget", "help_text", "disabled") if name in kwargs}
        return RubricFormField(**told)

    def get_translatable_segments(self, value: Json | None) -> list[Any]:
        """Every text under a path of its id."""
        return segments.of(value)

    def restore_translated_segments(self, value: Json, translated: list[Any]) -> Json:
        """The same rubric with other words."""
        return segments.restore(value, translated)
