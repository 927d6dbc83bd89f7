"""The form that a visitor fills in, made of the questions of a page."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from basis import form_stamp
from basis.questions import Answer, field_of, plain

from ..models import FormulierPage
from ..models.formulier import CONSENT

PURPOSE = "home.formulier"
HONEYPOT, STAMP = "adres-website", "gemaakt-op"  # no question can have a name with a hyphen


class VisitorForm(forms.Form):
    """The questions of one page, whether one agrees, and what tells people from machines."""

    def __init__(self, *args: Any, page: FormulierPage, **kwargs: Any) -> None:
        super().__init__(*args, **({"label_suffix": ""} | kwargs))
        self.page = page
        for question in page.questions:
            self.fields[question.clean_name or question.get_field_clean_name()] = field_of(question)
        self.names = list(self.fields)
        if page.needs_consent:
            self.fields[CONSENT] = forms.BooleanField(
                label=_("Ik ga akkoord"),
                error_messages={"required": _("Zet een vinkje als je akkoord gaat. Anders kan het niet.")},
            )
        self.fields[STAMP] = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def fresh_stamp(self) -> str:
        """The stamp for the form as it is printed now."""
        return form_stamp.make(PURPOSE)

    @property
    def question_fields(self) -> Iterator[BoundField]:
        """The questions in their order."""
        return (self[name] for name in self.names)

    @property
    def consent_field(self) -> BoundField | None:
        """The box to tick."""
        return self[CONSENT] if CONSENT in self.fields else None

    @property
    def consent_label(self) -> str:
        """What the box to tick says; nothing when there is none."""
        return str(self.fields[CONSENT].label) if CONSENT in self.fields else ""

    @property
    def is_from_a_machine(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.data.get(HONEYPOT))

    def clean(self) -> dict[str, Any]:
        """Refuse what came back faster than a person writes, or from a form of long ago."""
        cleaned = super().clean() or {}
        form_stamp.check(cleaned.get(STAMP, ""), PURPOSE)
        return cleaned

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered, by the name of the question, as it is kept."""
        return {name: plain(self.cleaned_data.get(name)) for name in self.names}

    @property
    def labels(self) -> dict[str, str]:
        """The questions as they were put, by name."""
        return {name: str(self.fields[name].label) for name in self.names}

    @property
    def sender_address(self) -> str:
        """The first mail address that was given, to answer to."""
        fields = ((name, self.fields[name]) for name in self.names)
        given = (self.cleaned_data.get(name) for name, field in fields if isinstance(field, forms.EmailField))
        return next((address for address in given if address and address.isascii()), "")
