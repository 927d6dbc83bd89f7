"""The form that a visitor fills in, made of the questions of a page."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import conditional_escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from basis import form_stamp

from ..models import FieldType, FormulierPage, FormulierVeld
from ..models.formulier import CONSENT

PURPOSE = "home.formulier"
HONEYPOT, STAMP = "adres-website", "gemaakt-op"  # no question can have a name with a hyphen
SHORT, LONG = 255, 10_000
DATE_FORMATS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
Answer = str | list[str] | bool
Options = dict[str, Any]


def text(options: Options, widget: forms.Widget, limit: int = SHORT) -> forms.Field:
    """Words of at most so many characters."""
    options["error_messages"] |= {
        "max_length": _("Dit antwoord is te lang: schrijf hoogstens %(limit_value)d tekens.")
    }
    return forms.CharField(max_length=limit, widget=widget, **options)


def email(question: FormulierVeld, options: Options) -> forms.Field:
    """A mail address."""
    options["error_messages"] |= {"invalid": _("Dit mailadres klopt niet. Schrijf het zo: naam@example.org.")}
    widget = forms.EmailInput(attrs={"autocomplete": "email"})
    return forms.EmailField(max_length=254, widget=widget, **options)


def number(question: FormulierVeld, options: Options) -> forms.Field:
    """A number, with a comma or a point."""
    options["error_messages"] |= {"invalid": _("Schrijf een getal in cijfers, zoals 12 of 3,5.")}
    widget = forms.TextInput(attrs={"inputmode": "decimal"})
    return forms.DecimalField(max_digits=15, decimal_places=6, localize=True, widget=widget, **options)


def day(question: FormulierVeld, options: Options) -> forms.Field:
    """A date; browsers that have no calendar give it as it was typed."""
    options["error_messages"] |= {"invalid": _("Schrijf de datum zo: 31-12-2026.")}
    widget = forms.DateInput(format=DATE_FORMATS[0], attrs={"type": "date"})
    return forms.DateField(widget=widget, input_formats=DATE_FORMATS, **options)


def url(question: FormulierVeld, options: Options) -> forms.Field:
    """A web address."""
    options["error_messages"] |= {
        "invalid": _("Dit webadres klopt niet. Schrijf het zo: https://example.org.")
    }
    return forms.URLField(max_length=500, assume_scheme="https", **options)


def tick(question: FormulierVeld, options: Options) -> forms.Field:
    """One box."""
    options["error_messages"] |= {"required": _("Zet hier een vinkje om verder te gaan.")}
    return forms.BooleanField(**options)


def one_of(question: FormulierVeld, options: Options, widget: type[forms.Widget]) -> forms.Field:
    """One of the answers of a question."""
    choices = [(choice, choice) for choice in question.choice_list]
    if widget is forms.Select:
        choices = [("", gettext("Maak een keuze")), *choices]
    options["error_messages"] |= {"invalid_choice": _("Kies een van de antwoorden.")}
    return forms.ChoiceField(choices=choices, widget=widget, **options)


def several_of(question: FormulierVeld, options: Options) -> forms.Field:
    """Any of the answers of a question."""
    options["error_messages"] |= {"invalid_choice": _("Kies uit de antwoorden die er staan.")}
    choices = [(choice, choice) for choice in question.choice_list]
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **options)


def line(**attrs: str) -> Callable[[FormulierVeld, Options], forms.Field]:
    """A line of text; `attrs` go to the input."""
    return lambda question, options: text(options, forms.TextInput(attrs=attrs))


MAKERS: dict[str, Callable[[FormulierVeld, Options], forms.Field]] = {
    FieldType.SINGLELINE: line(),
    FieldType.MULTILINE: lambda question, options: text(options, forms.Textarea(attrs={"rows": 6}), LONG),
    FieldType.NAME: line(autocomplete="name"),
    FieldType.EMAIL: email,
    FieldType.TELEPHONE: line(type="tel", autocomplete="tel"),
    FieldType.NUMBER: number,
    FieldType.DATE: day,
    FieldType.URL: url,
    FieldType.CHECKBOX: tick,
    FieldType.CHECKBOXES: several_of,
    FieldType.RADIO: lambda question, options: one_of(question, options, forms.RadioSelect),
    FieldType.DROPDOWN: lambda question, options: one_of(question, options, forms.Select),
}


def field_of(question: FormulierVeld) -> forms.Field:
    """The form field of one question; a kind that is no longer offered is a line of text."""
    options: Options = {
        "label": question.label,
        "help_text": conditional_escape(question.help_text),  # the template prints it as it is
        "required": question.required,
        "error_messages": {"required": _("Vul dit in.")},
    }
    return MAKERS.get(question.field_type, line())(question, options)


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
