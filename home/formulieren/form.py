"""The form that a visitor fills in, made of the questions of a page."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import conditional_escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from basis import form_stamp

from ..models.formulier import CONSENT, FieldType, FormulierPage, FormulierVeld

PURPOSE = "home.formulier"
HONEYPOT, STAMP = "adres-website", "gemaakt-op"  # no question can have a name with a hyphen
SHORT, LONG = 255, 10_000
Answer = str | list[str] | bool


def text(question: FormulierVeld, options: dict[str, Any], limit: int = SHORT, **attrs: str) -> forms.Field:
    """A line of text; `attrs` go to the input."""
    options["error_messages"] |= {
        "max_length": _("Dit antwoord is te lang: schrijf hoogstens %(limit_value)d tekens.")
    }
    return forms.CharField(max_length=limit, widget=forms.TextInput(attrs=attrs), **options)


def one_of(question: FormulierVeld, options: dict[str, Any], widget: type[forms.Widget]) -> forms.Field:
    """One of the answers of a question."""
    choices = [(choice, choice) for choice in question.choice_list]
    if widget is forms.Select:
        choices = [("", gettext("Maak een keuze")), *choices]
    options["error_messages"] |= {"invalid_choice": _("Kies een van de antwoorden.")}
    return forms.ChoiceField(choices=choices, widget=widget, **options)


def several_of(question: FormulierVeld, options: dict[str, Any]) -> forms.Field:
    """Any of the answers of a question."""
    options["error_messages"] |= {"invalid_choice": _("Kies uit de antwoorden die er staan.")}
    choices = [(choice, choice) for choice in question.choice_list]
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **options)


def field_of(question: FormulierVeld) -> forms.Field:
    """The form field of one question."""
    options: dict[str, Any] = {
        "label": question.label,
        "help_text": conditional_escape(question.help_text),  # the template prints it as it is
        "required": question.required,
        "error_messages": {"required": _("Vul dit in.")},
    }
    invalid = options["error_messages"]
    match question.field_type:
        case FieldType.MULTILINE:
            field = text(question, options, LONG)
            field.widget = forms.Textarea(attrs={"rows": 6})
            return field
        case FieldType.NAME:
            return text(question, options, autocomplete="name")
        case FieldType.TELEPHONE:
            return text(question, options, type="tel", autocomplete="tel")
        case FieldType.EMAIL:
            invalid["invalid"] = _("Dit mailadres klopt niet. Schrijf het zo: naam@example.org.")
            return forms.EmailField(
                max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}), **options
            )
        case FieldType.NUMBER:
            invalid["invalid"] = _("Schrijf een getal in cijfers, zoals 12 of 3,5.")
            return forms.DecimalField(
                max_digits=15,
                decimal_places=6,
                localize=True,
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
                **options,
            )
        case FieldType.DATE:
            invalid["invalid"] = _("Schrijf de datum zo: 31-12-2026.")
            return forms.DateField(
                widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
                input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
                **options,
            )
        case FieldType.URL:
            invalid["invalid"] = _("Dit webadres klopt niet. Schrijf het zo: https://example.org.")
            return forms.URLField(max_length=500, assume_scheme="https", **options)
        case FieldType.CHECKBOX:
            invalid["required"] = _("Zet hier een vinkje om verder te gaan.")
            return forms.BooleanField(**options)
        case FieldType.CHECKBOXES:
            return several_of(question, options)
        case FieldType.RADIO:
            return one_of(question, options, forms.RadioSelect)
        case FieldType.DROPDOWN:
            return one_of(question, options, forms.Select)
    return text(question, options)


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


def plain(value: Any) -> Answer:
    """An answer in a shape that JSON keeps."""
    if isinstance(value, list):
        return list(dict.fromkeys(value))
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value or ""
