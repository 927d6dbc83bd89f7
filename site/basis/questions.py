"""Questions that editors put together, as fields of a form: the kinds of Wagtail's form builder."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from django import forms
from django.utils.html import conditional_escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

SHORT, LONG = 255, 10_000
DATE_FORMATS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
Answer = str | list[str] | bool
Options = dict[str, Any]


class Question(Protocol):
    """One question, as the rows of an app keep it."""

    label: str
    help_text: str
    required: bool
    field_type: str

    @property
    def choice_list(self) -> list[str]:
        """The answers to choose from."""


def text(options: Options, widget: forms.Widget, limit: int = SHORT) -> forms.Field:
    """Words of at most so many characters."""
    options["error_messages"] |= {
        "max_length": _("Dit antwoord is te lang: schrijf hoogstens %(limit_value)d tekens.")
    }
    return forms.CharField(max_length=limit, widget=widget, **options)


def email(question: Question, options: Options) -> forms.Field:
    """A mail address."""
    options["error_messages"] |= {"invalid": _("Dit mailadres klopt niet. Schrijf het zo: naam@example.org.")}
    widget = forms.EmailInput(attrs={"autocomplete": "email"})
    return forms.EmailField(max_length=254, widget=widget, **options)


def number(question: Question, options: Options) -> forms.Field:
    """A number, with a comma or a point."""
    options["error_messages"] |= {"invalid": _("Schrijf een getal in cijfers, zoals 12 of 3,5.")}
    widget = forms.TextInput(attrs={"inputmode": "decimal"})
    return forms.DecimalField(max_digits=15, decimal_places=6, localize=True, widget=widget, **options)


def day(question: Question, options: Options) -> forms.Field:
    """A date; browsers that have no calendar give it as it was typed."""
    options["error_messages"] |= {"invalid": _("Schrijf de datum zo: 31-12-2026.")}
    widget = forms.DateInput(format=DATE_FORMATS[0], attrs={"type": "date"})
    return forms.DateField(widget=widget, input_formats=DATE_FORMATS, **options)


def url(question: Question, options: Options) -> forms.Field:
    """A web address."""
    options["error_messages"] |= {
        "invalid": _("Dit webadres klopt niet. Schrijf het zo: https://example.org.")
    }
    return forms.URLField(max_length=500, assume_scheme="https", **options)


def tick(question: Question, options: Options) -> forms.Field:
    """One box."""
    options["error_messages"] |= {"required": _("Zet hier een vinkje om verder te gaan.")}
    return forms.BooleanField(**options)


def one_of(question: Question, options: Options, widget: type[forms.Widget]) -> forms.Field:
    """One of the answers of a question."""
    choices = [(choice, choice) for choice in question.choice_list]
    if widget is forms.Select:
        choices = [("", gettext("Maak een keuze")), *choices]
    options["error_messages"] |= {"invalid_choice": _("Kies een van de antwoorden.")}
    return forms.ChoiceField(choices=choices, widget=widget, **options)


def several_of(question: Question, options: Options) -> forms.Field:
    """Any of the answers of a question."""
    options["error_messages"] |= {"invalid_choice": _("Kies uit de antwoorden die er staan.")}
    choices = [(choice, choice) for choice in question.choice_list]
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **options)


def line(**attrs: str) -> Callable[[Question, Options], forms.Field]:
    """A line of text; `attrs` go to the input."""
    return lambda question, options: text(options, forms.TextInput(attrs=attrs))


MAKERS: dict[str, Callable[[Question, Options], forms.Field]] = {
    "singleline": line(),
    "multiline": lambda question, options: text(options, forms.Textarea(attrs={"rows": 6}), LONG),
    "name": line(autocomplete="name"),
    "email": email,
    "telephone": line(type="tel", autocomplete="tel"),
    "number": number,
    "date": day,
    "url": url,
    "checkbox": tick,
    "checkboxes": several_of,
    "multiselect": several_of,
    "radio": lambda question, options: one_of(question, options, forms.RadioSelect),
    "dropdown": lambda question, options: one_of(question, options, forms.Select),
}


def field_of(question: Question) -> forms.Field:
    """The form field of one question; a kind that is no longer offered is a line of text."""
    options: Options = {
        "label": question.label,
        "help_text": conditional_escape(question.help_text),  # the template prints it as it is
        "required": question.required,
        "error_messages": {"required": _("Vul dit in.")},
    }
    return MAKERS.get(question.field_type, line())(question, options)


def plain(value: Any) -> Answer:
    """An answer in a shape that JSON keeps."""
    if isinstance(value, list):
        return list(dict.fromkeys(value))
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value or ""


def choices_in(text: str) -> list[str]:
    """The answers of a question, one a line, each once; a comma is part of an answer."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))
