"""The field of a form that holds a rubric: its value as JSON, in our editor."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from .completeness import problems_of_completeness
from .editor_texts import EDITOR_TEXTS
from .value import MAX_BYTES, Json, Problem, Rubric, RubricError, from_json

FOLDER = "kennisbank/rubric-editor"
# in this order: each leaves something for the next
SCRIPTS = ["value", "grid", "cells", "menus", "proposal", "reading", "acts", "keys", "listening", "notes"]
SCRIPTS += ["element", "widget"]
SHOWN = 20  # messages; the cells themselves show them all
UNREADABLE = _("Dit is geen ontwikkelmodel. Er is niets bewaard.")


class RubricValidationError(ValidationError):
    """An error that knows the cells it is about; each message names its aspect and level."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__([str(problem.message) for problem in problems[:SHOWN]])
        self.problems = problems

    def as_json_data(self) -> dict[str, Any]:
        """What the editor in the browser gets."""
        return {
            "messages": self.messages,
            "problems": [
                {"path": list(problem.path), "message": str(problem.message)} for problem in self.problems
            ],
        }


def parsed(text: str) -> Any:
    """What a text holds as JSON. Raises ValidationError when it is none, or far too large to be a rubric."""
    try:
        if len(text) > 6 * MAX_BYTES:  # every character may be written as an escape
            raise ValueError("too large")
        return json.loads(text, parse_constant=lambda name: 1 / 0)
    except (ValueError, ZeroDivisionError, RecursionError) as error:
        raise ValidationError(UNREADABLE, code="invalid") from error


def as_text(value: Any) -> str:
    """The value as JSON; what is no JSON stays something that is none."""
    if value in (None, ""):
        return ""
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        return "?"


def rubric_of(value: Any) -> Rubric | None:
    """The rubric that a stored value is; None when there is none, or when it is no rubric any more."""
    if not value:
        return None
    try:
        return from_json(value)
    except RubricError:
        return None


class RubricWidget(forms.HiddenInput):
    """A hidden field inside the element that edits it."""

    class Media:
        css = {"all": [f"{FOLDER}/rubric-editor.css"]}
        js = [f"{FOLDER}/{name}.js" for name in SCRIPTS]

    can_keep = True  # as a reusable rubric; not what is one already

    @property
    def is_hidden(self) -> bool:
        """No: it has a label, help and errors as any other field."""
        return False

    def format_value(self, value: Any) -> str:
        """The value as JSON."""
        return as_text(value)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What was sent; an empty list too, which Django takes for nothing and which would erase a rubric."""
        value = super().value_from_datadict(data, files, name)
        return data[name] if value is None and name in data else value

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The editor around the field."""
        about = {
            "data-texts": json.dumps({key: str(text) for key, text in EDITOR_TEXTS.items()}),
            "data-read-url": reverse("rubric_read"),
            "data-export-url": reverse("rubric_export"),
        }
        if self.can_keep:
            about["data-keep-url"] = reverse("rubric_keep")
        inside = super().render(name, value, attrs, renderer)
        return format_html("<rubric-editor{}>{}</rubric-editor>", flatatt(about), inside)


class RubricFormField(forms.Field):
    """Checks the shape always, and whether it is complete only when it is to be published."""

    widget = RubricWidget
    is_deferred_validation = False
    default_error_messages = {"required": _("Dit ontwikkelmodel is nog leeg.")}

    def prepare_value(self, value: Any) -> str:
        """The value as JSON."""
        return as_text(value)

    def to_python(self, value: Any) -> Json | None:
        """The value, exactly as it came in. Raises RubricValidationError."""
        data = parsed(value) if isinstance(value, str) and value else value
        if data in (None, ""):
            return None
        try:
            from_json(data)
        except RubricError as error:
            raise RubricValidationError(error.problems) from error
        return dict(data)

    def validate(self, value: Json | None) -> None:
        """Refuse what is not ready to be published, unless it is a draft that is saved."""
        if self.is_deferred_validation:
            return
        super().validate(value)
        if value is None:
            return
        problems = [one for one in problems_of_completeness(from_json(value)) if not one.is_warning]
        if problems:
            raise RubricValidationError(problems)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether it is another rubric, however the JSON is written."""
        try:
            return bool(self.to_python(initial) != self.to_python(data))
        except ValidationError:
            return True
